export const id = 8956;
export const ids = [8956];
export const modules = {

/***/ 38956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   runTool: () => (/* binding */ runTool)
/* harmony export */ });
/** Runs a tool that needs no pipeline; each is loaded when it is asked for. */
const runTool = async (name, argv, io) => (await TOOLS[name]())(argv, io);
const TOOLS = {
    backup: async () => (await __webpack_require__.e(/* import() */ 2757).then(__webpack_require__.bind(__webpack_require__, 82757))).backupTool,
    restore: async () => (await __webpack_require__.e(/* import() */ 5558).then(__webpack_require__.bind(__webpack_require__, 65558))).restoreTool,
    scan: async () => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(5079), __webpack_require__.e(241)]).then(__webpack_require__.bind(__webpack_require__, 70241))).scanTool,
    events: async () => (await __webpack_require__.e(/* import() */ 748).then(__webpack_require__.bind(__webpack_require__, 80748))).eventsTool,
    'hash-key': async () => (await __webpack_require__.e(/* import() */ 5988).then(__webpack_require__.bind(__webpack_require__, 95988))).hashKeyTool,
};


/***/ })

};
