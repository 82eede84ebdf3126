export const id = 956;
export const ids = [956];
export const modules = {

/***/ 8956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTool: () => (/* binding */ runTool)
/* harmony export */ });
/** Runs a tool that needs no pipeline; each is loaded when it is asked for. */
const runTool = async (name, argv, io) => (await TOOLS[name]())(argv, io);
const TOOLS = {
    backup: async () => (await __webpack_require__.e(/* import() */ 757).then(__webpack_require__.bind(__webpack_require__, 2757))).backupTool,
    restore: async () => (await __webpack_require__.e(/* import() */ 558).then(__webpack_require__.bind(__webpack_require__, 5558))).restoreTool,
    'hash-key': async () => (await __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 5988))).hashKeyTool,
};


/***/ })

};
