export const id = 6149;
export const ids = [6149];
export const modules = {

/***/ 46149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSnapshots: () => (/* binding */ openSnapshots)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61642);

/** The engine of snapshots on a disk, loaded now. */
const openSnapshots = async (environment = process.env) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8506)]).then(__webpack_require__.bind(__webpack_require__, 68506))).createSnapshots({ clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .clock */ .p, environment });


/***/ })

};
