export const id = 7970;
export const ids = [7970];
export const modules = {

/***/ 57970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   backupProblems: () => (/* binding */ backupProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _beyond_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86506);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70540);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96905);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81390);
/* harmony import */ var _backup_engines_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89495);








/** What is wrong with `backup` beyond the form of its keys: keys of another engine, places, and tools that are not there. */
const backupProblems = (root, stages, origin, checks) => stages.flatMap((stage) => {
    const written = writtenBackup(root, stage, origin, checks);
    return written === undefined ? [] : RULES.flatMap((rule) => rule(written));
});
const writtenBackup = (root, stage, origin, checks) => {
    const path = [...stage.path, 'backup'];
    const settings = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(root, path);
    const name = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(settings, ['engine']) ?? 'copy';
    const engine = _backup_engines_js__WEBPACK_IMPORTED_MODULE_4__/* .ENGINES */ .ug.find((known) => known === name);
    const keys = (0,_written_js__WEBPACK_IMPORTED_MODULE_6__/* .entries */ .jO)(settings).map(([key]) => key);
    if (engine === undefined || keys.length === 0)
        return undefined;
    const plain = (key) => {
        const value = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(settings, [key]);
        return typeof value === 'string' && value !== '' && !value.includes('${{') ? value : undefined;
    };
    return { root, stage, origin, checks, path, engine, keys, plain };
};
const missing = ({ engine, keys, origin, path }) => _backup_engines_js__WEBPACK_IMPORTED_MODULE_4__/* .NEEDED */ .Ev[engine]
    .filter((key) => !keys.includes(key))
    .map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(origin.key(path), `missing key '${key}'`, `engine: ${engine} needs it`));
const foreign = ({ engine, keys, origin, path }) => {
    const hints = _backup_engines_js__WEBPACK_IMPORTED_MODULE_4__/* .FOREIGN */ .nY[engine === 'restic' ? 'restic' : 'ours'];
    return keys
        .filter((key) => Object.hasOwn(hints, key))
        .map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(origin.key([...path, key]), `expected no '${key}' with engine: ${engine}`, hints[key]));
};
const readBack = ({ engine, origin, path, plain }) => engine === 'restic' && plain('verify') === 'read-back'
    ? [
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(origin.value([...path, 'verify']), "expected restore with engine: restic, got 'read-back'", 'its repository is checked after each backup; `check: { read-data-subset: 5% }` reads data back, too'),
    ]
    : [];
/** `scheme:user:password@host`, as a REST server's address may have it. */
const LITERAL_PASSWORD = /:\/\/[^/@\s]*:[^/@\s]+@/;
const literalPassword = ({ origin, path, plain }) => LITERAL_PASSWORD.test(plain('repository') ?? '')
    ? [
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(origin.value([...path, 'repository']), 'expected no password in the address: one that stands in a pipeline file is known to all who can read it', 'set RESTIC_REST_USERNAME and RESTIC_REST_PASSWORD in the environment'),
    ]
    : [];
/** restic would take these for names, or for the opposite. */
const NOT_OF_RESTIC = /[{}]|^!|[?*+@!]\(/;
const patterns = ({ engine, root, origin, path }) => {
    if (engine !== 'restic')
        return [];
    const exclude = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(root, [...path, 'exclude']);
    const listed = Array.isArray(exclude)
        ? exclude.map((pattern, index) => [pattern, [...path, 'exclude', index]])
        : [[exclude, [...path, 'exclude']]];
    return listed.flatMap(([pattern, at]) => typeof pattern === 'string' && NOT_OF_RESTIC.test(pattern)
        ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(origin.value(at), `expected a pattern of *, ?, [ ] and ** with engine: restic, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(pattern)}`, 'write several')]
        : []);
};
/** Where a path of the stage leads, from the workspace; unknown where its folder is evaluated. */
const placeOf = ({ root, stage, plain }, key) => {
    const folder = (0,_origin_js__WEBPACK_IMPORTED_MODULE_5__/* .valueAt */ .f)(root, (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .setAt */ .ef)(root, stage, 'working-directory')) ?? '.';
    const path = plain(key);
    if (path === undefined || typeof folder !== 'string' || folder.includes('${{'))
        return undefined;
    return path.startsWith('/') ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path);
};
const missingSource = (written) => {
    const source = placeOf(written, 'source');
    if (source === undefined || !(0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(written.stage) || written.checks.isFolder(source))
        return [];
    const place = written.origin.value([...written.path, 'source']);
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(place, `expected a folder that exists, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(written.plain('source'))}`, 'it is what is to be saved')];
};
/** `s3:`, `sftp:`, `rclone:`: not a path. */
const REMOTE = /^[a-z0-9]{2,}:/;
const inside = (written) => {
    const key = written.engine === 'restic' ? 'repository' : 'destination';
    const [source, target] = [placeOf(written, 'source'), placeOf(written, key)];
    if (source === undefined || target === undefined || REMOTE.test(written.plain(key) ?? ''))
        return [];
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(written.checks.realPath(source), written.checks.realPath(target));
    if (way.split('/')[0] === '..' || way.startsWith('/'))
        return [];
    return [
        (0,_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC)(written.origin.value([...written.path, key]), `expected a folder outside of ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(written.plain('source'))}, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(written.plain(key))}`, 'each backup would save those before it, too'),
    ];
};
const TOOLS = { copy: [], archive: ['tar', 'zstd'], restic: ['restic'] };
const INSTALL = {
    tar: 'install GNU tar',
    zstd: 'install zstd (apt-get install zstd, brew install zstd), or set engine: copy',
    restic: 'install restic 0.17.1 or newer: https://restic.readthedocs.io/en/stable/020_installation.html',
};
/** A stage before may install what is not there yet. */
const tools = ({ engine, root, stage, origin, path, checks }) => TOOLS[engine]
    .filter((tool) => checks.which(tool) === undefined && !(0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .bringsPath */ .ZV)(root, stage))
    .map((tool) => {
    const tell = (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(stage) ? _problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .CC : _problem_js__WEBPACK_IMPORTED_MODULE_7__/* .warning */ .$e;
    return tell(origin.value([...path, 'engine']), `stage ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(stage.key)} needs ${tool}, which is not installed`, INSTALL[tool]);
});
const RULES = [
    missing,
    foreign,
    readBack,
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('secrets', literalPassword),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('globs', patterns),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', missingSource),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', inside),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', tools),
];


/***/ })

};
