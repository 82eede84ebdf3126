export const id = 8378;
export const ids = [8378];
export const modules = {

/***/ 38378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openTracing: () => (/* reexport safe */ _adapters_tracing_js__WEBPACK_IMPORTED_MODULE_0__.$)
/* harmony export */ });
/* harmony import */ var _adapters_tracing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96009);
/** Loaded late: see session.ts. */



/***/ })

};
