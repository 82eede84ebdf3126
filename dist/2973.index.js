export const id = 2973;
export const ids = [2973];
export const modules = {

/***/ 2973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   calleeProblems: () => (/* binding */ calleeProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_callee_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49105);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70540);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96905);






/** Files of `call` that are not there, and Python where it is not. A stage that needs another is only warned of: that one may bring them. */
const calleeProblems = (root, stages, origin, checks) => stages.flatMap((stage) => {
    const written = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(stage.settings, ['call']);
    const callee = typeof written === 'string' ? (0,_core_callee_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCallee */ .M)(written) : '';
    if (typeof callee === 'string')
        return [];
    return [...fileProblems(callee, root, stage, origin, checks), ...programProblems(callee, root, stage, origin, checks)];
});
const fileProblems = ({ file }, root, stage, origin, checks) => {
    const folder = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .setAt */ .ef)(root, stage, 'working-directory')) ?? '.';
    if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(stage) || typeof folder !== 'string' || folder.includes('${{'))
        return [];
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file);
    if (checks.isFile(path))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value([...stage.path, 'call']), `expected a file that exists, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(path)}`, 'the path is relative to the working directory')];
};
/** Where there is no Node on the PATH, there is the one that runs us. */
const programProblems = ({ language }, root, stage, origin, checks) => {
    if (language !== 'python' || ['python3', 'python'].some((name) => checks.which(name) !== undefined) || (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .bringsPath */ .ZV)(root, stage))
        return [];
    const tell = (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(stage) ? _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC : _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .warning */ .$e;
    return [tell(origin.value([...stage.path, 'call']), `stage ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(stage.key)} calls a function of Python, which is not installed`, 'install Python 3')];
};


/***/ })

};
