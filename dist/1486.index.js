export const id = 1486;
export const ids = [1486];
export const modules = {

/***/ 51486:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gitBlob: () => (/* binding */ gitBlob)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57975);
/* harmony import */ var _core_authority_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24198);




/**
 * A file of a commit, out of the objects in a folder's `.git`; nothing where git or the commit is
 * missing there. Nothing is fetched. The folder itself is never taken for a bare repository: files that
 * are checked out could make it look like one, with objects of their own.
 */
const gitBlob = async (folder, sha, path) => {
    const blob = await git(folder, ['cat-file', 'blob', `${sha}:${path}`]);
    if (blob !== undefined)
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .known */ .e)(blob);
    const hasCommit = (await git(folder, ['cat-file', '-e', `${sha}^{commit}`])) !== undefined;
    return hasCommit ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_3__/* .unknown */ .L)(`it does not exist at ${sha}`) : undefined;
};
const MOST_BYTES = 2 * 2 ** 20;
const PATIENCE_MS = 10_000;
const git = async (folder, args) => {
    const env = { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_NO_REPLACE_OBJECTS: '1', GIT_TERMINAL_PROMPT: '0' };
    try {
        const { stdout } = await (0,node_util__WEBPACK_IMPORTED_MODULE_2__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', [`--git-dir=${(0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '.git')}`, ...args], { encoding: 'buffer', maxBuffer: MOST_BYTES, timeout: PATIENCE_MS, env });
        return stdout;
    }
    catch {
        return undefined;
    }
};


/***/ })

};
