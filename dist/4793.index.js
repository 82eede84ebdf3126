export const id = 4793;
export const ids = [4793];
export const modules = {

/***/ 94793:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   forecast: () => (/* binding */ forecast)
/* harmony export */ });
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11595);
/* harmony import */ var _core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91307);
/* harmony import */ var _core_pipeline_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(22129);
/* harmony import */ var _cache_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(39607);
/* harmony import */ var _declared_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5455);
/* harmony import */ var _fingerprint_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25170);
/* harmony import */ var _state_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(22708);







/** Tells whether a stage would run or be restored, and why, without running or restoring anything. */
const forecast = async (entry, pipeline, world) => {
    const caching = await world.caching?.();
    if (caching === undefined)
        return { kind: 'runs', why: 'there is no store here' };
    const ground = { pipeline, world, state: (0,_state_js__WEBPACK_IMPORTED_MODULE_5__/* .runState */ .H)(pipeline, world), caching, given: new Map() };
    return (await foresee(entry, ground, new Map())).told;
};
/** Needs come first: what they would give is a part of the question. */
const foresee = async (entry, ground, known) => {
    const before = known.get(entry.key);
    if (before !== undefined)
        return before;
    const open = [];
    for (const { stage } of entry.needs) {
        const need = ground.pipeline.stages.find(({ key }) => key === stage);
        const told = need && (await foresee(need, ground, known));
        if (told?.manifest === undefined)
            open.push(stage);
        else
            await pretend(stage, told.manifest, ground);
    }
    const foreseen = await lookUp(entry, open, ground);
    known.set(entry.key, foreseen);
    return foreseen;
};
/** As if it had been restored. */
const pretend = async (stage, manifest, ground) => {
    ground.given.set(stage, await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__.givenDigest)(ground, manifest));
    ground.state.record(stage, (0,_core_pipeline_js__WEBPACK_IMPORTED_MODULE_2__/* .conclude */ .Ep)((0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .success */ .kX)(manifest.handover), false));
};
const lookUp = async (entry, open, ground) => {
    const { cache } = entry.settings;
    if (cache === undefined)
        return runs('it is not cached');
    const { signal } = new AbortController();
    const taken = await (0,_fingerprint_js__WEBPACK_IMPORTED_MODULE_4__/* .takeFingerprint */ .m)(entry, cache, ground, signal);
    if (!taken.ok)
        return runs(`it cannot be cached: ${taken.why}`);
    const found = open.length === 0 ? await manifestOf(entry, taken, ground, signal) : undefined;
    if (found !== undefined)
        return { manifest: found, told: { kind: 'restored', since: new Date(found.createdAt).toISOString(), savedMs: found.durationMs } };
    return compare(entry, open, taken, ground, signal);
};
const runs = (why) => ({ told: { kind: 'runs', why } });
const manifestOf = async (entry, taken, ground, signal) => {
    for (const { key, fingerprint } of await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__.keysOf)(taken, ground.caching, entry.key)) {
        const found = await ground.caching.store.get(key, [], signal);
        const read = found && (await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__.readSound)(found, fingerprint, entry.key, ground));
        await found?.release();
        if (typeof read === 'object')
            return read.manifest;
    }
    return undefined;
};
/** What comes from a stage that would run is not known, and so not changed. */
const isKnown = ({ settings }, open, { pipeline }) => ({ what, name }) => {
    if (open.length === 0 || what === 'input' || what === 'part')
        return true;
    return what === 'need' ? !open.includes(name) : !/\bstages\b/i.test(settings.env?.[name] ?? (0,_declared_names_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineEnv */ .g)(pipeline, settings)?.[name] ?? '');
};
const compare = async (entry, open, taken, ground, signal) => {
    const past = await (0,_cache_js__WEBPACK_IMPORTED_MODULE_3__.newestOf)(ground, entry.key, signal);
    if (past === undefined)
        return runs('there is nothing of it in the cache');
    const all = (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_0__/* .changes */ .Ao)(past.components, taken.components, past.inputs, await taken.inputs.leaves()).filter(isKnown(entry, open, ground));
    const since = new Date(past.createdAt).toISOString();
    const waits = open.length === 0 ? '' : `what ${open.join(' and ')} will give is not known before`;
    if (all.length > 0)
        return { told: { kind: 'runs', since, changes: all, why: `since ${since}, this has changed${waits === '' ? '' : `, and ${waits}`}:` } };
    return { told: { kind: 'runs', since, why: waits === '' ? `what it gave ${since} is no longer in the cache` : `unless it comes to the same as on ${since}: ${waits}` } };
};


/***/ })

};
