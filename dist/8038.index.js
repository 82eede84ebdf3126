export const id = 8038;
export const ids = [8038];
export const modules = {

/***/ 38038:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  remembering: () => (/* binding */ remembering)
});

// EXTERNAL MODULE: ./lib/adapters/history.js + 1 modules
var adapters_history = __webpack_require__(29785);
// EXTERNAL MODULE: ./lib/adapters/records.js + 1 modules
var records = __webpack_require__(98604);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/store/stored-shelf.js


const FILE = 'document.json';
const MOST_BYTES = 4 * 2 ** 20;
/** One document in a store; what goes wrong is the store's to tell. */
const storedShelf = (store, { key, prefixes, soughtAt = key, signal }) => ({
    read: async () => {
        const entry = await store.get(soughtAt, prefixes, signal);
        try {
            return entry && (await documentIn(entry.folder));
        }
        finally {
            await entry?.release();
        }
    },
    write: async (text) => {
        await store.put(key, (folder) => (0,promises_.writeFile)((0,external_node_path_.join)(folder, FILE), text), signal);
    },
});
const documentIn = async (folder) => {
    try {
        const file = (0,external_node_path_.join)(folder, FILE);
        return (await (0,promises_.stat)(file)).size <= MOST_BYTES ? await (0,promises_.readFile)(file, 'utf8') : undefined;
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/hosts/github/job.js
var job = __webpack_require__(41092);
;// CONCATENATED MODULE: ./lib/entries/remembering.js




/** Milliseconds that all of it together may take when the stages are done; of a cancelled job the runner soon kills what is left. */
const PATIENCE_MS = 10_000;
const CANCELLED_MS = 2_000;
/** Nothing where a pipeline remembers nothing through a store. What is sought is sought from now on; `identity` tells whose history it is. */
const remembering = async (environment, pipeline, session, identity = (0,job/* roughIdentity */.a_)(environment)) => {
    const hasRecords = pipeline.resume === 'failed';
    const reaches = (0,job/* usesCacheService */.uS)(environment) && (await session.store()).access !== 'none';
    const hasHistory = reaches && pipeline.history !== 'never';
    const hasAnswers = reaches && pipeline.stages.some(keepsAnswers);
    if (!hasHistory && !hasRecords && !hasAnswers)
        return undefined;
    const place = await placeOf(environment, pipeline, session, identity);
    const world = { ...(hasHistory && { history: historyIn(place) }), ...(hasRecords && { records: await recordsIn(place) }), ...(hasAnswers && { lookups: lookupsIn(place, session.world) }) };
    return { world, settle: (report, isCancelled) => settle(place, report, isCancelled) };
};
const placeOf = async (environment, pipeline, { world, store }, identity) => {
    const digest = async (text) => (await world.digests.sha256(new TextEncoder().encode(text))).slice(0, 16);
    const rough = await digest(JSON.stringify([pipeline.file, identity]));
    return { environment, store: await store(), patience: new AbortController(), pending: [], notes: [], digest, pipeline, rough };
};
const settle = async ({ pending, patience, store, notes }, report, isCancelled) => {
    const timer = setTimeout(() => patience.abort(), isCancelled ? CANCELLED_MS : PATIENCE_MS);
    await Promise.all(pending);
    clearTimeout(timer);
    const told = new Set([...report.notices, ...report.stages.flatMap(({ notices }) => notices)]);
    return [...notes, ...store.troubles()].filter((trouble) => !told.has(trouble));
};
/** To fetch a younger answer costs less than to ask the cache for it. */
const WORTH_KEEPING_MS = 60_000;
const keepsAnswers = ({ settings: { check } }) => {
    const cache = typeof check === 'object' && 'cache' in check ? check.cache : undefined;
    return typeof cache === 'object' && cache.for >= WORTH_KEEPING_MS && cache['across-runs'] !== false;
};
/** Milliseconds that a lookup waits to learn whether it is needed at all. */
const ANSWERS_MS = 3_000;
const lookupsIn = ({ environment, store, patience, pending }, { lookups }) => {
    const prefix = `stagewright.lookups.1.${environment['RUNNER_OS'] ?? ''}.`;
    return async () => {
        const place = { key: `${prefix}${runOf(environment)}`, prefixes: [prefix] };
        const { read } = storedShelf(store, { ...place, signal: AbortSignal.any([patience.signal, AbortSignal.timeout(ANSWERS_MS)]) });
        const { write } = storedShelf(store, { ...place, signal: patience.signal });
        let kept;
        return { ...(await lookups()), shelf: { read: () => (kept ??= read()), write: async (text) => void pending.push(write(text)) } };
    };
};
/** What is written need not be waited for until the end. */
const inBackground = (shelf, { store, pending, notes }) => ({
    read: shelf.read,
    write: async (text) => {
        if (store.access === 'read-write')
            pending.push(shelf.write(text));
        else
            notes.push('what is needed to resume this run is not kept: it may not write to the cache');
    },
});
const historyIn = ({ environment, store, patience, pending, rough }) => {
    const ref = environment['GITHUB_REF'] ?? '';
    const prefix = `stagewright.history.1.${rough}.`;
    const branch = `${prefix}${asKey(ref)}.`;
    const shelf = storedShelf(store, { key: `${branch}${runOf(environment)}`, prefixes: [branch, prefix], signal: patience.signal });
    const before = store.troubles().length;
    const history = (0,adapters_history/* storedHistory */.o)(shelf, () => store.troubles().length === before, ref);
    return {
        ...history,
        record: async (news) => void pending.push(history.record(news)),
    };
};
/** A key has no comma, and one ref's is not the beginning of another's. */
const asKey = (ref) => encodeURIComponent(ref).replaceAll('.', '%2E').slice(-200);
/** With the time: a key is taken for good, and `act` gives all its runs the same number. */
const runOf = (environment) => `${environment['GITHUB_RUN_ID'] ?? ''}.${(0,job/* attemptOf */.tx)(environment)}.${Date.now().toString(36)}`;
const recordsIn = async (place) => {
    const { environment, store, patience, digest, pipeline } = place;
    const identity = (0,job/* stepIdentity */.Xl)(environment);
    const isAgain = (0,job/* attemptOf */.tx)(environment) > 1;
    if (identity === undefined)
        return withoutRecords(isAgain ? 'this runner does not tell which job of the workflow this is' : undefined);
    const prefix = `stagewright.resume.1.${await digest(JSON.stringify([pipeline.file, identity]))}.${environment['GITHUB_RUN_ID'] ?? ''}.`;
    const before = `${prefix}${(0,job/* attemptOf */.tx)(environment) - 1}`;
    const shelf = storedShelf(store, { key: `${prefix}${(0,job/* attemptOf */.tx)(environment)}`, soughtAt: before, prefixes: [prefix], signal: patience.signal });
    const missing = isAgain ? 'nothing is kept of the earlier attempts of this job' : undefined;
    return (0,records/* shelvedRecords */.W)({ shelf: inBackground(shelf, place), missing, clear: async () => undefined });
};
const withoutRecords = (why) => ({ previous: async () => why, leave: async () => undefined });


/***/ })

};
