export const id = 9637;
export const ids = [9637];
export const modules = {

/***/ 9637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BOUNDING_FLAG: () => (/* binding */ BOUNDING_FLAG),
/* harmony export */   boundPatterns: () => (/* binding */ boundPatterns)
/* harmony export */ });
/* harmony import */ var node_v8__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78877);

/**
 * Bounds the search for patterns from now on: where V8's backtracking engine gives up (after 50,000
 * steps back), its linear one takes over, for all patterns that this one knows. Set late, since Node's
 * own modules start more slowly from then on; a pattern that was searched for before stays as it was.
 */
const boundPatterns = () => node_v8__WEBPACK_IMPORTED_MODULE_0__.setFlagsFromString(BOUNDING_FLAG);
const BOUNDING_FLAG = '--enable-experimental-regexp-engine-on-excessive-backtracks';


/***/ })

};
