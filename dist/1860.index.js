export const id = 1860;
export const ids = [1860];
export const modules = {

/***/ 1860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileShelf: () => (/* binding */ fileShelf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _unique_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21597);



const MOST_BYTES = 4 * 2 ** 20;
/** One file that only its owner can read; written beside and renamed, so that a reader never sees half of it. */
const fileShelf = (path) => ({
    read: async () => {
        try {
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size <= MOST_BYTES ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    },
    write: async (text) => {
        const beside = `${path}.${(0,_unique_js__WEBPACK_IMPORTED_MODULE_2__/* .uniqueWord */ .m)()}`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(beside, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, path);
        }
        catch {
            // What cannot be kept is looked up again.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true }).catch(() => { });
        }
    },
});


/***/ })

};
