export const id = 1998;
export const ids = [1998];
export const modules = {

/***/ 64937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N0: () => (/* binding */ changesIn),
/* harmony export */   Rw: () => (/* binding */ detailOf),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   jN: () => (/* binding */ numbered),
/* harmony export */   nR: () => (/* binding */ timeOf),
/* harmony export */   sG: () => (/* binding */ outcomeOf)
/* harmony export */ });
/* unused harmony exports unsavedSentence, namesIn */
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91307);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6282);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21045);




/** What the stage ends with: what was not saved fails it or marks it, as asked. */
const outcomeOf = (saved, onPartial) => {
    const handover = handoverOf(saved);
    if (saved.unsaved.count > 0) {
        const message = `${unsavedSentence(saved.unsaved)}; snapshot ${saved.snapshot} holds the rest`;
        if (onPartial === 'unstable')
            return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .unstable */ .p0)(message, handover);
        return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .failure */ .V2)({ kind: 'operation', reason: 'incomplete', message, remedy: INCOMPLETE_REMEDY }, handover);
    }
    return saved.notPruned === undefined ? (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .success */ .kX)(handover) : (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .unstable */ .p0)(`old snapshots could not be removed: ${saved.notPruned}`, handover);
};
const INCOMPLETE_REMEDY = 'make it readable, name it in `exclude`, or set `on-partial: unstable`';
/** Outputs of the stage; `changed` tells whether anything differs from the snapshot before. */
const handoverOf = (saved) => ({
    outputs: {
        snapshot: saved.snapshot,
        path: saved.path,
        files: String(saved.files),
        bytes: String(saved.bytes),
        changed: String(hasChanged(saved)),
    },
    exports: {},
    paths: [],
});
const hasChanged = ({ changes }) => changes.new + changes.changed + (changes.removed ?? 0) > 0;
/** What the report shows of a backup. */
const detailOf = (saved, workspace) => ({
    kind: 'backup',
    title: `Backup of ${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .seen */ .c)(saved.source, workspace)}`,
    weight: saved.unsaved.count > 0 || saved.notPruned !== undefined || saved.notices.length > 0 ? 'warning' : 'normal',
    facts: [...facts(saved, workspace)],
    ...tableOf(saved),
    data: dataOf(saved),
});
const facts = (saved, workspace) => [
    ['Snapshot', saved.result === 'unchanged' ? `${saved.snapshot}, which still holds all` : saved.snapshot],
    ['Where', (0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .seen */ .c)(saved.path, workspace)],
    ['Holds', `${counted(saved.files, 'file')}, ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(saved.bytes)}`],
    ['Changes', changesIn(saved)],
    ['Stored', (0,_core_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(saved.storedBytes)],
    ['Time', timeOf(saved)],
    ['Verified', saved.verified],
    ...(saved.unsaved.count > 0 ? [['Not saved', notesIn(saved.unsaved)]] : []),
    ...(saved.skipped.count > 0 ? [['Skipped', notesIn(saved.skipped)]] : []),
    ...(saved.pruned.length > 0 ? [['Removed snapshots', listed(saved.pruned)]] : []),
    ...(saved.notPruned === undefined ? [] : [['Old snapshots stay', saved.notPruned]]),
    ...saved.notices.map((notice) => ['Note', notice]),
];
/** Below this the speed says more about the start than about the disk. */
const LEAST_MS = 1_000;
/** `1m 2s, 45.0 MB/s`. */
const timeOf = ({ durationMs, bytesPerSecond }) => (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(durationMs) + (durationMs < LEAST_MS ? '' : `, ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_2__/* .formatSize */ .Xq)(Math.round(bytesPerSecond))}/s`);
/** `3 new, 1 changed, 2 removed, 400 unchanged`, without what there is none of. */
const changesIn = ({ changes }) => ['new', 'changed', 'removed', 'unchanged']
    .flatMap((kind) => ((changes[kind] ?? 0) > 0 ? [`${numbered(changes[kind] ?? 0)} ${kind}`] : []))
    .join(', ') || 'no files';
/** Rows that a reader still looks through; the rest is counted in the facts. */
const MOST_ROWS = 20;
const tableOf = ({ unsaved, skipped }) => {
    const rows = [
        ...unsaved.first.map(({ path, why }) => [path, 'not saved', why]),
        ...skipped.first.map(({ path, why }) => [path, 'skipped', why]),
    ].slice(0, MOST_ROWS);
    return rows.length === 0 ? {} : { table: { columns: ['Path', 'What', 'Why'], rows } };
};
const dataOf = (saved) => ({
    result: saved.result,
    engine: saved.engine,
    source: saved.source,
    snapshot: saved.snapshot,
    path: saved.path,
    files: saved.files,
    bytes: saved.bytes,
    new: saved.changes.new,
    changed: saved.changes.changed,
    unchanged: saved.changes.unchanged,
    removed: saved.changes.removed ?? null,
    storedBytes: saved.storedBytes,
    skipped: notesData(saved.skipped),
    unsaved: notesData(saved.unsaved),
    notices: saved.notices,
    durationMs: Math.round(saved.durationMs),
    bytesPerSecond: Math.round(saved.bytesPerSecond),
    verified: saved.verified,
    pruned: saved.pruned,
    notPruned: saved.notPruned ?? null,
});
const notesData = ({ count, first }) => ({ count, first: first.map(({ path, why }) => ({ path, why })) });
/** `2 paths could not be saved: a.txt (permission denied), b.txt (it changed each time it was read)`. */
const unsavedSentence = (notes) => `${counted(notes.count, 'path')} could not be saved: ${namesIn(notes)}`;
const notesIn = (notes) => `${numbered(notes.count)}: ${namesIn(notes)}`;
const MOST_NAMES = 3;
/** The first few with their reasons. */
const namesIn = ({ count, first }) => {
    const names = first.slice(0, MOST_NAMES).map(({ path, why }) => `${path} (${why})`);
    return names.join(', ') + (count > names.length ? ` and ${numbered(count - names.length)} more` : '');
};
const listed = (ids) => `${numbered(ids.length)}: ${ids.slice(0, MOST_NAMES).join(', ')}${ids.length > MOST_NAMES ? ' …' : ''}`;
/** `1 file`, `10,006 files`. */
const counted = (count, what) => `${numbered(count)} ${what}${count === 1 ? '' : 's'}`;
/** With a comma before each three digits, the same wherever it runs. */
const numbered = (count) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');


/***/ }),

/***/ 21998:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backup: () => (/* binding */ backup)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/stages/backup/place.js
var backup_place = __webpack_require__(21045);
// EXTERNAL MODULE: ./lib/stages/backup/account.js
var account = __webpack_require__(64937);
// EXTERNAL MODULE: ./lib/stages/backup/narrate.js
var narrate = __webpack_require__(78005);
// EXTERNAL MODULE: ./lib/stages/backup/pace.js
var pace = __webpack_require__(47803);
;// CONCATENATED MODULE: ./lib/stages/backup/snapshot.js





/** Backs up to a folder of snapshots by `copy` or `archive`. */
const backUpToFolder = async (spec, { source, target }, ports, context) => {
    const order = orderOf(spec, source, target);
    const snapshots = await ports.snapshots();
    await (0,pace/* say */.L)(context, `backing up ${(0,backup_place/* seen */.c)(source, ports.workspace)} to ${(0,backup_place/* seen */.c)(target, ports.workspace)} (${spec.engine})`);
    const tell = (0,pace/* pace */.c)(context, ports.clock);
    const result = await snapshots.backup(order, context.signal, (progress) => tell(stepOf(progress, order.verify)));
    if (!result.ok) {
        await sayProblems(context, result.problems);
        return (0,outcome/* failure */.V2)(result.failure);
    }
    const saved = savedOf(result.summary);
    await (0,narrate/* narrate */.s)(context, saved, ports.workspace);
    context.emit({ type: 'detail', detail: (0,account/* detailOf */.Rw)(saved, ports.workspace) });
    return (0,account/* outcomeOf */.sG)(saved, spec['on-partial']);
};
const orderOf = (spec, source, destination) => ({
    source,
    destination,
    engine: spec.engine,
    include: spec.include ?? [],
    exclude: spec.exclude ?? [],
    compare: spec.compare,
    verify: spec.verify ?? 'read-back',
    ...(spec.keep && { keep: keepOf(spec.keep) }),
});
const keepOf = ({ within, ...counts }) => ({
    ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined)),
    ...(within !== undefined && { withinMs: within }),
});
const PHASES = {
    scan: 'looking for files',
    copy: 'copying',
    sync: 'writing to the disk',
    verify: 'verifying',
    restore: 'restoring to verify',
    prune: 'removing old snapshots',
};
/** The part of the whole that each phase is, roughly by the bytes that it moves. */
const SHARES = {
    'read-back': { scan: [0, 0], copy: [0, 0.6], sync: [0.6, 0.7], verify: [0.7, 1], restore: [1, 1], prune: [1, 1] },
    restore: { scan: [0, 0], copy: [0, 0.4], sync: [0.4, 0.5], verify: [0.5, 0.7], restore: [0.7, 1], prune: [1, 1] },
};
const stepOf = ({ phase, ...counts }, verify) => {
    const [from, to] = SHARES[verify][phase];
    return { phase: PHASES[phase], from, to, ...counts };
};
const VERIFIED = {
    'read-back': 'all of it read back and compared',
    restore: 'all of it read back, restored into a temporary folder and compared',
};
const savedOf = ({ snapshot, verified, ...rest }) => ({
    ...rest,
    engine: snapshot.engine,
    source: snapshot.source,
    snapshot: snapshot.id,
    path: snapshot.path,
    files: snapshot.counts.files,
    bytes: snapshot.counts.bytes,
    storedBytes: snapshot.storedBytes,
    verified: rest.result === 'unchanged' && verified === 'read-back' ? 'when it was made' : VERIFIED[verified],
});
const sayProblems = async (context, problems) => {
    for (const { path, why } of problems?.first ?? [])
        await (0,pace/* say */.L)(context, `${path}: ${why}`);
    const more = (problems?.count ?? 0) - (problems?.first.length ?? 0);
    if (more > 0)
        await (0,pace/* say */.L)(context, `and ${more} more`);
};

;// CONCATENATED MODULE: ./lib/stages/backup/index.js



/**
 * Work that makes a verified snapshot of a folder. It hands on `snapshot` (its id), `path`, `files`,
 * `bytes` and `changed` (`true` or `false`: whether anything differs from the snapshot before).
 */
const backup = (spec, ports) => async (context) => {
    const place = (0,backup_place/* placeOf */.$)(spec, ports);
    if (typeof place === 'string')
        return (0,outcome/* failure */.V2)({ kind: 'operation', reason: 'refused', message: `the backup can't begin: ${place}` });
    if (spec.engine !== 'restic')
        return backUpToFolder({ ...spec, engine: spec.engine }, place, ports, context);
    return (await __webpack_require__.e(/* import() */ 2880).then(__webpack_require__.bind(__webpack_require__, 42880))).backUpToRepository(spec, place, ports, context);
};


/***/ }),

/***/ 78005:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ narrate)
/* harmony export */ });
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6282);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64937);
/* harmony import */ var _pace_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47803);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21045);




/** Tells the log what became of a backup. */
const narrate = async (context, saved, workspace) => {
    for (const line of lines(saved, workspace))
        await (0,_pace_js__WEBPACK_IMPORTED_MODULE_2__/* .say */ .L)(context, line);
};
const lines = (saved, workspace) => [
    ...saved.unsaved.first.map(({ path, why }) => `not saved: ${path}: ${why}`),
    ...saved.skipped.first.map(({ path, why }) => `skipped: ${path}: ${why}`),
    ...saved.notices,
    ...(saved.result === 'unchanged' ? ['nothing has changed: no new snapshot is needed'] : []),
    `snapshot ${saved.snapshot}: ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(saved.files, 'file')}, ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(saved.bytes)} (${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .changesIn */ .N0)(saved)})`,
    `stored ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_0__/* .formatSize */ .Xq)(saved.storedBytes)} in ${(0,_place_js__WEBPACK_IMPORTED_MODULE_3__/* .seen */ .c)(saved.path, workspace)}, took ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .timeOf */ .nR)(saved)}`,
    `verified: ${saved.verified}`,
    ...(saved.pruned.length > 0 ? [`removed ${(0,_account_js__WEBPACK_IMPORTED_MODULE_1__/* .counted */ .hS)(saved.pruned.length, 'old snapshot')}: ${saved.pruned.join(', ')}`] : []),
    ...(saved.notPruned === undefined ? [] : [`old snapshots could not be removed: ${saved.notPruned}`]),
];


/***/ }),

/***/ 47803:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ say),
/* harmony export */   c: () => (/* binding */ pace)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6282);
/* harmony import */ var _account_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64937);



/** So often the log hears of it, that one sees that it goes on. */
const LOG_EVERY_MS = 15_000;
/** Tells those who watch of each step, with rate and time left, and the log now and then. */
const pace = (context, clock) => {
    let phase = '';
    let began = clock.now();
    let logged = began;
    return (step) => {
        const now = clock.now();
        if (step.phase !== phase)
            [phase, began] = [step.phase, now];
        const text = sentence(step, now - began);
        context.emit({ type: 'progress', text, fraction: step.from + (step.to - step.from) * share(step) });
        if (now - logged < LOG_EVERY_MS)
            return;
        logged = now;
        void say(context, text);
    };
};
/** A line of the log. */
const say = (context, line) => context.output.write('stdout', new TextEncoder().encode(`${onOneLine(line)}\n`));
/** A path may hold anything, line breaks too. */
const onOneLine = (text) => text.replace(/\p{Cc}/gu, (char) => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`);
const ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };
const share = ({ files, bytes, totalFiles = 0, totalBytes = 0 }) => {
    const [done, total] = totalBytes > 0 ? [bytes, totalBytes] : [files, totalFiles];
    return total > 0 ? Math.min(1, done / total) : 0;
};
/** `copying: 1.2 GB of 2.0 GB, 410 of 10,006 files, 182.3 MB/s, 4.2s left`. */
const sentence = (step, elapsedMs) => {
    const done = share(step);
    const left = done > 0 && done < 1 ? (elapsedMs * (1 - done)) / done : undefined;
    const parts = [
        ...(step.bytes > 0 || step.totalBytes ? [of((0,_core_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(step.bytes), step.totalBytes && (0,_core_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(step.totalBytes))] : []),
        ...(step.files > 0 || step.totalFiles ? [`${of((0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .numbered */ .jN)(step.files), step.totalFiles && (0,_account_js__WEBPACK_IMPORTED_MODULE_2__/* .numbered */ .jN)(step.totalFiles))} files`] : []),
        ...(step.bytes > 0 && elapsedMs > 0 ? [`${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_1__/* .formatSize */ .Xq)(Math.round((step.bytes * 1_000) / elapsedMs))}/s`] : []),
        ...(left !== undefined && elapsedMs > 1_000 ? [`${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(left)} left`] : []),
    ];
    return parts.length === 0 ? step.phase : `${step.phase}: ${parts.join(', ')}`;
};
const of = (done, total) => (total ? `${done} of ${total}` : done);


/***/ }),

/***/ 21045:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ placeOf),
/* harmony export */   c: () => (/* binding */ seen)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53414);


/** Where a backup goes, or in words why that cannot be said. */
const placeOf = (spec, ports) => {
    const surroundings = (0,_run_js__WEBPACK_IMPORTED_MODULE_1__/* .lookAround */ .h3)(ports);
    if (typeof surroundings === 'string')
        return surroundings;
    try {
        return placed(spec, surroundings);
    }
    catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
    }
};
const placed = (spec, surroundings) => {
    const source = surroundings.evaluate(spec.source);
    const key = spec.engine === 'restic' ? 'repository' : 'destination';
    const target = surroundings.evaluate(spec[key] ?? '');
    if (source === '')
        return 'its `source` is empty';
    if (target === '')
        return `its \`${key}\` is empty`;
    const path = (text) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(surroundings.cwd, text);
    return { source: path(source), target: isAddress(target, spec) ? target : path(target), surroundings };
};
/** A place as people read it: below the workspace without what leads there. */
const seen = (place, workspace) => place.startsWith(`${workspace}/`) ? place.slice(workspace.length + 1) : place;
/** `s3:…`, `sftp:…`, as restic has them. */
const isAddress = (target, { engine }) => engine === 'restic' && !(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(target) && /^(?:local|s3|sftp|rest|rclone|b2|azure|gs|swift):/.test(target);


/***/ })

};
