export const id = 8100;
export const ids = [8100];
export const modules = {

/***/ 58100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   checkProblems: () => (/* binding */ checkProblems)
/* harmony export */ });
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96905);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81390);
/* harmony import */ var _check_expect_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65213);





/** What is wrong with `check` beyond the form of its keys: nothing to ask or too much, expectations of another kind, secrets in a URL, answers that can never serve. */
const checkProblems = (root, stages, origin) => stages.flatMap((stage) => {
    const path = [...stage.path, 'check'];
    const settings = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(root, path);
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
        return [];
    const written = { root, origin, path, settings };
    return [...questions(written), ...stale(written), ...targetsOf(written).flatMap((target) => [...unfit(target, written), ...bodyOfGet(target, written)])];
});
const KINDS = Object.keys(_check_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPECT_KEYS */ .t);
const kindsIn = (settings, known) => (0,_written_js__WEBPACK_IMPORTED_MODULE_3__/* .entries */ .jO)(settings).map(([key]) => key).filter((key) => known.includes(key));
/** Exactly one thing is asked, in the check and in each target. */
const questions = (written) => {
    const { settings, path } = written;
    const list = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(settings, ['targets']);
    const maps = (Array.isArray(list) ? list : []).flatMap((target, index) => typeof target !== 'object' || target === null ? [] : onlyOne(target, [...path, 'targets', index], KINDS, written));
    return [...onlyOne(settings, path, [...KINDS, 'targets'], written), ...maps];
};
const onlyOne = (settings, path, known, { origin }) => {
    const [first, ...others] = kindsIn(settings, known);
    // A misspelt key says enough.
    if (first === undefined && (0,_written_js__WEBPACK_IMPORTED_MODULE_3__/* .entries */ .jO)(settings).some(([key]) => !KEYS.includes(key)))
        return [];
    if (first === undefined)
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(origin.key(path), `expected ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .g)(known)}, got nothing to look up`)];
    const hint = 'name several in `targets`';
    return others.map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(origin.key([...path, key]), `expected one kind of lookup, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(key)} beside ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(first)}`, hint));
};
const KEYS = [...KINDS, 'targets', 'name', 'expect', 'wait', 'timeout', 'concurrency', 'rate', 'cache'];
const targetsOf = ({ settings, path }) => {
    const own = kindsIn(settings, KINDS).map((kind) => ({ path, kind: kind }));
    const list = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(settings, ['targets']);
    const others = (Array.isArray(list) ? list : []).flatMap((target, index) => {
        const at = [...path, 'targets', index];
        if (typeof target === 'string')
            return [{ path: at, kind: 'http' }];
        return kindsIn(target, KINDS).map((kind) => ({ path: at, kind: kind }));
    });
    return [...own, ...others];
};
/** What is expected of an answer that has no such thing. What the check expects of all targets has to fit some of them. */
const unfit = (target, written) => {
    const { origin, root, path } = written;
    const isWhole = target.path.length === path.length;
    const own = unfitKeys((0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(root, [...target.path, 'expect']), [target.kind]).map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(origin.key([...target.path, 'expect', key]), `expected no ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(key)} of ${target.kind}`, fitting(target.kind)));
    return isWhole || !isFirst(target, written) ? own : [...own, ...unfitOfAll(written)];
};
const isFirst = (target, written) => targetsOf(written)[0]?.path.at(-1) === target.path.at(-1);
const unfitOfAll = (written) => {
    const { origin, root, path } = written;
    const kinds = [...new Set(targetsOf(written).map(({ kind }) => kind))];
    return unfitKeys((0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(root, [...path, 'expect']), kinds).map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(origin.key([...path, 'expect', key]), `expected no ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(key)} of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .either */ .g)(kinds)}`, 'no target has such a thing'));
};
const ALL_KEYS = Object.values(_check_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPECT_KEYS */ .t).flat();
const unfitKeys = (expect, kinds) => (0,_written_js__WEBPACK_IMPORTED_MODULE_3__/* .entries */ .jO)(expect)
    .map(([key]) => key)
    .filter((key) => ALL_KEYS.includes(key) && !kinds.some((kind) => _check_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPECT_KEYS */ .t[kind].some((fits) => fits === key)));
const fitting = (kind) => `what ${kind} can expect: ${_check_expect_js__WEBPACK_IMPORTED_MODULE_1__/* .EXPECT_KEYS */ .t[kind].join(', ')}`;
const bodyOfGet = ({ path, kind }, { root, origin }) => {
    const method = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(root, [...path, 'http', 'method']);
    if (kind !== 'http' || (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(root, [...path, 'http', 'body']) === undefined || (method !== 'GET' && method !== 'HEAD'))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .problem */ .CC)(origin.key([...path, 'http', 'body']), `expected no body with method: ${method}`, 'leave out `method` to send it with POST')];
};
const STALE = ['stale-while-revalidate', 'stale-if-error'];
/** Whoever waits for a healthy answer is never served with an old one. */
const stale = ({ settings, path, origin }) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(settings, ['wait']) === undefined
    ? []
    : STALE.filter((key) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(settings, ['cache', key]) !== undefined).map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_4__/* .warning */ .$e)(origin.key([...path, 'cache', key]), `${key} can never act: with \`wait\` no stale answer counts`));


/***/ })

};
