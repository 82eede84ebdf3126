export const id = 1425;
export const ids = [1425];
export const modules = {

/***/ 71425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   called: () => (/* binding */ called)
/* harmony export */ });
/* harmony import */ var _core_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29325);
/* harmony import */ var _stages_call_arguments_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67556);
/* harmony import */ var _stages_run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53414);
/* harmony import */ var _work_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67861);




/** Tells before each attempt, or before a hook, what is called and with what. */
const called = (entry, { environment }, surroundings, hook) => (next) => (context) => {
    const around = (0,_stages_run_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAround */ .h3)({ surroundings });
    const call = typeof around === 'string' ? undefined : callOf(entry.settings, (0,_work_js__WEBPACK_IMPORTED_MODULE_2__/* .commandOf */ .Nl)(entry), around, environment, hook);
    // What could not be evaluated fails the work itself, which says so.
    if (call !== undefined)
        context.emit({ type: 'called', attempt: context.attempt, ...(hook && { hook: hook.hook }), call });
    return next(context);
};
const callOf = (settings, command, around, host, hook) => {
    const where = { folder: around.cwd, env: namesOf(around.env, host) };
    if (hook !== undefined)
        return { work: 'run', command: hook.command, shell: hook.shell, ...where };
    const work = workOf(settings);
    try {
        const given = argumentsOf(settings, around.evaluate);
        return { work, command, ...(work === 'run' && { shell: settings.shell ?? 'bash' }), ...where, ...(given && { arguments: given }) };
    }
    catch {
        return undefined;
    }
};
/** The names of what differs from the host's own. */
const namesOf = (env, host) => Object.keys(env).filter((name) => name !== 'STAGEWRIGHT_STAGE' && env[name] !== host[name]);
const workOf = (settings) => ['run', 'call', 'check', 'playbook', 'backup'].find((work) => settings[work] !== undefined) ?? 'scan';
const argumentsOf = (settings, evaluate) => {
    if (settings.call !== undefined)
        return (0,_stages_call_arguments_js__WEBPACK_IMPORTED_MODULE_3__/* .evaluated */ .W)(settings.with ?? {}, evaluate);
    const spec = settings.check ?? settings.playbook ?? settings.backup;
    return spec === undefined ? undefined : shownAll(spec, evaluate);
};
const shownAll = (map, evaluate) => Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, key === 'http' ? request(value, evaluate) : shown(value, evaluate)]])));
/** What is sent may hold what nobody has called a secret. */
const request = ({ headers, body, ...rest }, evaluate) => ({
    ...shownAll(rest, evaluate),
    ...(headers !== undefined && { headers: Object.keys(headers) }),
    ...(body !== undefined && { body: true }),
});
const shown = (value, evaluate) => {
    if (typeof value === 'string')
        return value.includes('${{') ? evaluate(value) : value;
    if (value instanceof RegExp)
        return (0,_core_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPattern */ .k7)(value);
    if (Array.isArray(value))
        return value.map((item) => shown(item, evaluate));
    if (typeof value === 'object' && value !== null)
        return shownAll(value, evaluate);
    return value;
};


/***/ }),

/***/ 67556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ evaluated)
/* harmony export */ });
/** The same arguments with the `${{ }}` in their texts evaluated, however deep these lie. Throws what `evaluate` throws. */
const evaluated = (given, evaluate) => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, valueOf(value, evaluate)]));
const valueOf = (value, evaluate) => {
    if (typeof value === 'string')
        return evaluate(value);
    if (Array.isArray(value))
        return value.map((item) => valueOf(item, evaluate));
    return typeof value === 'object' && value !== null ? evaluated(value, evaluate) : value;
};


/***/ })

};
