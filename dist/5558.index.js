export const id = 5558;
export const ids = [5558,6149];
export const modules = {

/***/ 46149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   openSnapshots: () => (/* binding */ openSnapshots)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61642);

/** The engine of snapshots on a disk, loaded now. */
const openSnapshots = async (environment = process.env) => (await Promise.all(/* import() */[__webpack_require__.e(4006), __webpack_require__.e(8506)]).then(__webpack_require__.bind(__webpack_require__, 68506))).createSnapshots({ clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .clock */ .p, environment });


/***/ }),

/***/ 75725:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ objection),
/* harmony export */   CI: () => (/* binding */ usage),
/* harmony export */   DH: () => (/* binding */ DONE),
/* harmony export */   IO: () => (/* binding */ WRONG),
/* harmony export */   Q5: () => (/* binding */ unsuccessful),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   Wk: () => (/* binding */ FAILED),
/* harmony export */   l_: () => (/* binding */ progressText),
/* harmony export */   nJ: () => (/* binding */ tellOfRestic),
/* harmony export */   oX: () => (/* binding */ signalOf),
/* harmony export */   s$: () => (/* binding */ jsonText)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _core_outcome_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91307);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _report_plain_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36906);
/* harmony import */ var _report_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58191);






const DONE = 0;
/** It did not succeed, or found what should not be. */
const FAILED = 1;
/** The command line is wrong, and nothing was done. */
const WRONG = 2;
/** Text of unknown origin on one line, safe for a terminal; a path may hold anything. */
const shown = (text) => (0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(text.replaceAll('\n', '\\n'));
const usage = (io, tool, problem) => {
    io.err(`stagewright ${tool}: ${shown(problem)}\nstagewright ${tool} --help tells more\n`);
    return WRONG;
};
/** What `parseArgs` objects to, without its advice for those who wanted something else. */
const objection = (thrown) => (thrown instanceof Error ? thrown.message : String(thrown)).split('. To specify')[0] ?? '';
/** Says why something did not succeed, on stderr in words or on stdout as JSON; the exit code. */
const unsuccessful = (io, json, { failure, problems }) => {
    if (json)
        io.out(jsonText({ ok: false, message: (0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .failureSentence */ .Qz)(failure), failure, ...(problems && { problems }) }));
    else {
        for (const { path, why } of problems?.first ?? [])
            io.err(`${shown(`${path}: ${why}`)}\n`);
        const more = (problems?.count ?? 0) - (problems?.first.length ?? 0);
        if (more > 0)
            io.err(`and ${more} more\n`);
        io.err(`stagewright: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)((0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .failureSentence */ .Qz)(failure))}\n${hint(failure)}`);
    }
    return failure.kind === 'cancelled' ? (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_2__/* .exitCodeOf */ .FO)(failure) : FAILED;
};
const hint = (failure) => {
    const remedy = (0,_report_words_js__WEBPACK_IMPORTED_MODULE_4__/* .remedyOf */ .SM)(failure);
    return remedy === undefined ? '' : `  hint: ${(0,_report_plain_js__WEBPACK_IMPORTED_MODULE_5__/* .plainText */ .wh)(remedy)}\n`;
};
const jsonText = (value) => `${JSON.stringify(value, null, 2)}\n`;
/** A line that tells how far long work is. */
const progressText = ({ phase, files, bytes, totalFiles, totalBytes }) => `${phase}: ${files}${totalFiles === undefined ? '' : ` of ${totalFiles}`} files, ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(bytes)}${totalBytes === undefined ? '' : ` of ${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(totalBytes)}`}`;
/** The signal of a tool that nobody stops. */
const signalOf = ({ signal }) => signal ?? new AbortController().signal;
const RESTIC_ADDRESS = /^(?:s3|sftp|rest|rclone|b2|azure|gs|swift|local):/;
const RESTIC_ENTRIES = ['config', 'keys', 'index', 'snapshots', 'data'];
/** Says which of restic's own commands do the same, if a path is a repository of restic. */
const tellOfRestic = (io, path) => {
    if (!RESTIC_ADDRESS.test(path) && !RESTIC_ENTRIES.every((entry) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.existsSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(path, entry))))
        return false;
    const repository = shown(path);
    io.err(`stagewright: ${repository} is a repository of restic, which has commands of its own:
  restic -r ${repository} snapshots
  restic -r ${repository} check --read-data
  restic -r ${repository} diff SNAPSHOT SNAPSHOT
  restic -r ${repository} restore latest --host stagewright --target PATH --verify
`);
    return true;
};


/***/ }),

/***/ 65558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   restoreTool: () => (/* binding */ restoreTool)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57975);
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68415);
/* harmony import */ var _core_size_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6282);
/* harmony import */ var _snapshots_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(46149);
/* harmony import */ var _ending_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(75725);






/** `stagewright restore`: writes a snapshot back to where it is asked for. */
const restoreTool = async (argv, io) => {
    const request = read(argv);
    if (typeof request === 'string')
        return (0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .usage */ .CI)(io, 'restore', request);
    if (request === undefined)
        return helped(io);
    if ((0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .tellOfRestic */ .nJ)(io, request.given))
        return _ending_js__WEBPACK_IMPORTED_MODULE_5__/* .WRONG */ .IO;
    return restore(request.order, request.json, io);
};
const OPTIONS = {
    to: { type: 'string' },
    include: { type: 'string', multiple: true },
    overwrite: { type: 'boolean' },
    'keep-existing': { type: 'boolean' },
    json: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
};
/** What is asked for, what is wrong with it in words, or nothing where it is the help. */
const read = (argv) => {
    try {
        const { values, positionals } = (0,node_util__WEBPACK_IMPORTED_MODULE_1__.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
        return values.help === true ? undefined : requestOf(values, positionals);
    }
    catch (thrown) {
        return (0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .objection */ .C4)(thrown);
    }
};
const requestOf = (values, [given, ...rest]) => {
    if (given === undefined || given === '')
        return 'expected a snapshot, or a folder of snapshots';
    if (rest.length > 0)
        return `expected one snapshot, got also '${rest.join(' ')}'`;
    if (values.to === undefined || values.to === '')
        return 'expected --to PATH: where to restore it';
    if (values.overwrite === true && values['keep-existing'] === true)
        return 'expected --overwrite or --keep-existing, got both';
    const order = { snapshot: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(given), target: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(values.to), include: values.include ?? [], existing: existing(values) };
    return { given, order, json: values.json ?? false };
};
const existing = (values) => {
    if (values.overwrite === true)
        return 'replace';
    return values['keep-existing'] === true ? 'keep' : 'refuse';
};
const restore = async (order, json, io) => {
    const snapshots = await (0,_snapshots_js__WEBPACK_IMPORTED_MODULE_4__.openSnapshots)();
    const result = await snapshots.restore(order, (0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .signalOf */ .oX)(io), (progress) => io.status?.((0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .progressText */ .l_)(progress)));
    io.status?.(undefined);
    if (!result.ok)
        return (0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .unsuccessful */ .Q5)(io, json, result);
    io.out(json ? (0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .jsonText */ .s$)(result) : told(result.summary));
    return _ending_js__WEBPACK_IMPORTED_MODULE_5__/* .DONE */ .DH;
};
const told = ({ snapshot, target, counts, kept, replaced, notices, durationMs }) => [
    `restored ${counts.files} files (${(0,_core_size_js__WEBPACK_IMPORTED_MODULE_3__/* .formatSize */ .Xq)(counts.bytes)}) of snapshot ${snapshot.id} to ${target} in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .formatDuration */ .a3)(durationMs)}`,
    ...(replaced > 0 ? [`replaced ${replaced} files that were there`] : []),
    ...(kept > 0 ? [`left ${kept} files that were there as they were`] : []),
    ...(snapshot.complete ? [] : ['this snapshot is partial: not all of the source could be saved in it']),
    ...notices,
]
    .map((line) => `${(0,_ending_js__WEBPACK_IMPORTED_MODULE_5__/* .shown */ .SP)(line)}\n`)
    .join('');
const helped = (io) => {
    io.out(HELP);
    return _ending_js__WEBPACK_IMPORTED_MODULE_5__/* .DONE */ .DH;
};
const HELP = `stagewright restore SNAPSHOT|DIR --to PATH [options]

Restores a snapshot that a \`backup\` stage made (engine copy or archive) and compares what
it writes. A folder of snapshots stands for the latest in it.

      --to PATH          where to restore to; made where there is none
      --include GLOB     only what matches; may be given several times
      --overwrite        replace files of the same name in PATH
      --keep-existing    leave files that are in PATH, add those that are missing
      --json             print what was done as JSON
  -h, --help             this help

Without --overwrite and --keep-existing a PATH that holds something is refused. No file is
ever only removed. A repository of restic is restored by restic itself.

Exit codes
  0    restored
  1    it could not be restored
  2    the command line is wrong; nothing was done
  130  cancelled

Examples
  stagewright restore backups --to restored
  stagewright restore backups/2026-11-03T04-05-06.789Z --to . --include 'db/**' --overwrite
`;


/***/ })

};
