export const id = 2757;
export const ids = [2757,6149];
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

/***/ 82757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backupTool: () => (/* binding */ backupTool)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/entries/snapshots.js
var snapshots = __webpack_require__(46149);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/report/width.js
var width = __webpack_require__(61354);
// EXTERNAL MODULE: ./lib/entries/tools/ending.js
var ending = __webpack_require__(75725);
;// CONCATENATED MODULE: ./lib/entries/tools/backup-words.js




/** Snapshots in columns, the newest first, and what could not be read as one. */
const listText = (folder, { snapshots, damaged }) => [
    ...(snapshots.length === 0 ? [`there is no snapshot in ${(0,ending/* shown */.SP)(folder)}`] : columns([HEAD, ...snapshots.map(row)])),
    ...damaged.map(({ path, why }) => (0,ending/* shown */.SP)(`damaged: ${path}: ${why}`)),
]
    .map((line) => `${line}\n`)
    .join('');
const HEAD = ['SNAPSHOT', 'ENGINE', 'FILES', 'SIZE', 'STORED', 'SOURCE', ''];
const row = (snapshot) => [
    snapshot.id,
    snapshot.engine,
    String(snapshot.counts.files),
    (0,size/* formatSize */.Xq)(snapshot.counts.bytes),
    (0,size/* formatSize */.Xq)(snapshot.storedBytes),
    (0,ending/* shown */.SP)(snapshot.source),
    snapshot.complete ? '' : 'partial',
];
/** Numbers stand to the right. */
const NUMERIC = new Set([2, 3, 4]);
const columns = (rows) => {
    const widths = HEAD.map((_, index) => Math.max(...rows.map((cells) => (0,width/* widthOf */.qz)(cells[index] ?? ''))));
    return rows.map((cells) => cells
        .map((cell, index) => (0,width/* column */.fi)(cell, widths[index] ?? 0, NUMERIC.has(index) ? 'right' : 'left'))
        .join('  ')
        .trimEnd());
};
const verifyText = ({ snapshot, files, bytes, durationMs }) => `snapshot ${snapshot.id} is as it was saved: ${files} files, ${(0,size/* formatSize */.Xq)(bytes)}, read in ${(0,duration/* formatDuration */.a3)(durationMs)}\n` +
    (snapshot.complete ? '' : 'it is partial: not all of the source could be saved in it\n');
/** As those who compare versions of files know them. */
const SIGNS = { added: '+', removed: '-', content: 'M', metadata: 'm', type: 'T' };
const diffText = ({ count, first, totals }) => {
    if (count === 0)
        return 'no difference\n';
    const lines = first.map(({ path, change }) => `${SIGNS[change]} ${(0,ending/* shown */.SP)(path)}`);
    const more = count - first.length;
    return [...lines, ...(more > 0 ? [`and ${more} more`] : []), totalsText(totals)].map((line) => `${line}\n`).join('');
};
const WORDS = {
    added: 'added',
    removed: 'removed',
    content: 'with other content',
    metadata: 'with other metadata',
    type: 'of another type',
};
const totalsText = (totals) => Object.keys(WORDS)
    .filter((change) => totals[change] > 0)
    .map((change) => `${totals[change]} ${WORDS[change]}`)
    .join(', ');

;// CONCATENATED MODULE: ./lib/entries/tools/backup.js





/** `stagewright backup list|verify|diff`: looks at snapshots and changes nothing. */
const backupTool = async (argv, io) => {
    const request = read(argv);
    if (typeof request === 'string')
        return (0,ending/* usage */.CI)(io, 'backup', request);
    if (request === undefined)
        return helped(io);
    if (request.paths.some((path) => (0,ending/* tellOfRestic */.nJ)(io, path)))
        return ending/* WRONG */.IO;
    const [first = '', second = ''] = request.paths.map((path) => (0,external_node_path_.resolve)(path));
    return ACTIONS[request.action].act({ snapshots: await (0,snapshots.openSnapshots)(), first, second, json: request.json, io });
};
const OPTIONS = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } };
/** What is asked for, what is wrong with it in words, or nothing where it is the help. */
const read = (argv) => {
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
        return values.help === true ? undefined : requestOf(values.json ?? false, positionals);
    }
    catch (thrown) {
        return (0,ending/* objection */.C4)(thrown);
    }
};
const requestOf = (json, [name, ...paths]) => {
    if (name === undefined)
        return `expected ${NAMES}`;
    if (!isAction(name))
        return `unknown action '${name}'; expected ${NAMES}`;
    const { takes } = ACTIONS[name];
    if (paths.length === takes.length && !paths.includes(''))
        return { action: name, paths, json };
    return `expected ${name} ${takes.join(' ')}, got ${paths.length === 0 ? 'nothing' : `'${paths.join(' ')}'`}`;
};
const list = async ({ snapshots, first, json, io }) => {
    const result = await snapshots.list(first);
    if (!result.ok)
        return (0,ending/* unsuccessful */.Q5)(io, json, result);
    io.out(json ? (0,ending/* jsonText */.s$)(result) : listText(first, result));
    return ending/* DONE */.DH;
};
const verify = async ({ snapshots, first, json, io }) => {
    const result = await snapshots.verify(first, (0,ending/* signalOf */.oX)(io), (progress) => io.status?.((0,ending/* progressText */.l_)(progress)));
    io.status?.(undefined);
    if (!result.ok)
        return (0,ending/* unsuccessful */.Q5)(io, json, result);
    io.out(json ? (0,ending/* jsonText */.s$)(result) : verifyText(result));
    return ending/* DONE */.DH;
};
/** As diff(1): 0 where there is no difference, 1 where there is one, 2 for trouble. */
const diff = async ({ snapshots, first, second, json, io }) => {
    const result = await snapshots.diff(first, second, (0,ending/* signalOf */.oX)(io));
    if (!result.ok)
        return (0,ending/* unsuccessful */.Q5)(io, json, result) === ending/* FAILED */.Wk ? ending/* WRONG */.IO : 130;
    io.out(json ? (0,ending/* jsonText */.s$)(result) : diffText(result));
    return result.count === 0 ? ending/* DONE */.DH : ending/* FAILED */.Wk;
};
const ACTIONS = {
    list: { takes: ['DIR'], act: list },
    verify: { takes: ['SNAPSHOT|DIR'], act: verify },
    diff: { takes: ['A', 'B'], act: diff },
};
const NAMES = 'list, verify or diff';
const isAction = (name) => Object.hasOwn(ACTIONS, name);
const helped = (io) => {
    io.out(HELP);
    return ending/* DONE */.DH;
};
const HELP = `stagewright backup list DIR
stagewright backup verify SNAPSHOT|DIR
stagewright backup diff A B

Looks at snapshots that \`backup\` stages made (engine copy or archive), and changes nothing.

  list       the snapshots in a folder, the newest first
  verify     reads all of a snapshot (of the latest, if it is a folder of snapshots) and
             compares it with what was saved
  diff       what differs from snapshot A to snapshot B

      --json             print what was found as JSON
  -h, --help             this help

A repository of restic has restic's own commands: snapshots, check, diff.

Exit codes
  0    done; nothing is damaged, nothing differs
  1    a snapshot is damaged, or something differs
  2    the command line is wrong, or diff could not read a snapshot
  130  cancelled

Examples
  stagewright backup list backups
  stagewright backup verify backups --json | jq .ok
  stagewright backup diff backups/2026-11-02T04-05-06.000Z backups/2026-11-03T04-05-06.789Z
`;


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


/***/ })

};
