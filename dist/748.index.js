export const id = 748;
export const ids = [748];
export const modules = {

/***/ 31349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ trail)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


const CHUNK_BYTES = 65_536;
/** Nothing where the file cannot be opened, or has gone. */
const trail = (name, path, from) => {
    const file = opened(path);
    return file === undefined ? undefined : along(file, name, path, from);
};
const along = (file, name, path, from) => {
    let offset = from === 'end' ? sizeOf(file) : 0;
    let last = 0;
    function* chunks(now) {
        const end = sizeOf(file);
        if (end === offset)
            return;
        if (end < offset)
            offset = 0;
        last = now;
        const buffer = Buffer.allocUnsafe(Math.min(CHUNK_BYTES, end - offset));
        while (offset < end) {
            const count = (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readSync)(file, buffer, 0, Math.min(buffer.length, end - offset), offset);
            if (count === 0)
                return;
            offset += count;
            yield buffer.subarray(0, count);
        }
    }
    const seen = (now) => {
        last = now;
    };
    return { name, folder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), chunks, seen, lastSeen: () => last, close: () => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.closeSync)(file) };
};
const opened = (path) => {
    try {
        return (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.openSync)(path, 'r');
    }
    catch {
        return undefined;
    }
};
const sizeOf = (file) => (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.fstatSync)(file).size;


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

/***/ 80748:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eventsTool: () => (/* binding */ eventsTool)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/sleep.js
var sleep = __webpack_require__(77104);
// EXTERNAL MODULE: ./lib/adapters/sources/trail.js
var trail = __webpack_require__(31349);
;// CONCATENATED MODULE: ./lib/adapters/followed-lines.js



const POLL_MS = 100;
/** A line that is longer is none that we have written. */
const MOST_CHARACTERS = 2 ** 26;
/** The lines of a file. Rejects with an `Error` of the system where it is not there and is not waited for. */
async function* followedLines(path, { clock, follow, signal }) {
    let open;
    try {
        for (;;) {
            const isLast = !follow || signal.aborted;
            const seen = follow ? seenAt(path) : lookAt(path);
            if (seen !== undefined && (open === undefined || isAnother(seen, open))) {
                open?.trail.close();
                open = opened(path, seen);
            }
            yield* wholeLines(open, clock);
            if (isLast)
                break;
            await (0,sleep/* sleep */.y)(clock, POLL_MS, signal);
        }
        if (open !== undefined && open.rest !== '')
            yield { text: open.rest, isWhole: false };
    }
    finally {
        open?.trail.close();
    }
}
/** It was renamed or removed and made again, or emptied. */
const isAnother = (seen, open) => seen.id !== open.id || seen.size < open.bytes;
function* wholeLines(open, clock) {
    if (open === undefined)
        return;
    for (const chunk of open.trail.chunks(clock.now())) {
        const lines = `${open.rest}${open.decoder.decode(chunk, { stream: true })}`.split('\n');
        open.bytes += chunk.length;
        open.rest = lines.pop() ?? '';
        if (open.rest.length > MOST_CHARACTERS)
            throw new Error('a line of it is far too long');
        for (const text of lines)
            yield { text, isWhole: true };
    }
}
const opened = (path, { id }) => {
    const found = (0,trail/* trail */.P)(path, path, 'start');
    return found && { id, trail: found, decoder: new TextDecoder(), bytes: 0, rest: '' };
};
const lookAt = (path) => {
    const { dev, ino, size } = (0,external_node_fs_.statSync)(path);
    return { id: `${dev}:${ino}`, size };
};
/** Nothing while there is no file. */
const seenAt = (path) => {
    try {
        return lookAt(path);
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/report/plain.js
var plain = __webpack_require__(36906);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/events/words.js




/** What a line of the log says. One of a type, or of a shape, that is not known is shown as it is; never throws. */
const eventWords = (event) => {
    try {
        const words = known(event);
        return { ...words, text: words_plain(words.text) };
    }
    catch {
        return { look: 'dim', text: words_plain(JSON.stringify(event)) };
    }
};
const words_MOST_CHARACTERS = 400;
const words_plain = (text) => {
    const line = (0,words/* oneLine */.TN)((0,plain/* plainText */.wh)(text));
    return line.length > words_MOST_CHARACTERS ? `${line.slice(0, words_MOST_CHARACTERS - 1)}…` : line;
};
const known = (event) => {
    switch (event.type) {
        case 'run-started':
            return told(`${event.name} begins: ${counted(event.stages.length, 'stage')}`);
        case 'stage-started':
            return told(`begins${event.expectedMs === undefined ? '' : `, usually takes ${(0,duration/* formatDuration */.a3)(event.expectedMs)}`}`);
        case 'attempt-started':
            return dim(`attempt ${event.attempt} begins`);
        case 'called':
            return dim(calledWords(event));
        case 'looked-up':
            return { look: event.healthy ? 'dim' : 'warning', text: lookedUpWords(event) };
        case 'attempt-tail':
            return dim(`wrote ${(0,size/* formatSize */.Xq)(event.tail.bytes)}, at last: ${event.tail.text.slice(-words_MOST_CHARACTERS / 2)}`);
        case 'scanned':
            return dim(`scanned ${counted(event.scan.lines, 'line')}: ${event.scan.rules.map(({ name, count }) => `${name} ${count}`).join(', ') || 'no rules'}`);
        case 'usage':
        case 'machine-usage':
            return dim(`${event.type === 'usage' ? 'used' : 'the machine used'} at most ${(0,size/* formatSize */.Xq)(event.usage.peakMemoryBytes)} and ${Math.round(event.usage.peakCpuPercent)} % of a core`);
        case 'attempt-ended':
            return ended(`attempt ${event.attempt}`, event);
        case 'wait-started':
            return dim(`waits ${(0,duration/* formatDuration */.a3)(event.delayMs)} before the next of ${counted(event.maxAttempts, 'attempt')}`);
        case 'wait-ended':
            return dim('the wait is over');
        case 'not-retried':
            return told(event.why.message);
        case 'hook-started':
            return dim(`hook ${event.hook} begins`);
        case 'hook-ended':
            return ended(`hook ${event.hook}`, event);
        case 'hooks-deferred':
            return told(`left to the post step: the hooks ${event.hooks.join(', ')}`);
        case 'strays':
            return warning(event.strays.map(({ command, pid, fate }) => `${command} (process ${pid}) outlived its command: ${fate}`).join('; '));
        case 'summary':
            return dim(`wrote ${counted(event.markdown.length, 'character')} of summary`);
        case 'notice':
        case 'run-notice':
            return warning(event.text);
        case 'aside':
        case 'progress':
            return dim(event.text);
        case 'detail':
            return { look: event.detail.weight === 'warning' ? 'warning' : 'dim', text: detailWords(event.detail) };
        case 'compared':
            return dim(comparedWords(event.compared));
        case 'stage-ended':
            return stageEnded(event);
        case 'stages-deferred':
            return told(`left to the post step: ${event.stages.join(', ')}`);
        case 'dropped':
            return warning(`${counted(event.events, 'event')} (${(0,size/* formatSize */.Xq)(event.bytes)}) left out: ${event.why === 'size' ? 'the file is full' : 'they came too fast'}`);
        case 'run-ended':
            return { look: lookOf(event.outcome), text: `the run has ended: ${event.outcome}` };
    }
};
const told = (text) => ({ look: 'plain', text });
const dim = (text) => ({ look: 'dim', text });
const warning = (text) => ({ look: 'warning', text });
const calledWords = ({ hook, work, command, shell, folder, arguments: given, env }) => [
    `${hook === undefined ? '' : `${hook}: `}${work}${shell === undefined ? '' : ` (${shell})`} in ${folder}: ${command}`,
    ...(given === undefined || Object.keys(given).length === 0 ? [] : [`with ${JSON.stringify(given)}`]),
    ...(env.length === 0 ? [] : [`given ${env.join(', ')}`]),
].join('; ');
const SOURCES = { asked: '', shared: ', asked together with another stage', memory: ', from the cache', store: ', from an earlier run' };
const lookedUpWords = ({ target, lookup, from, stale, ageMs, durationMs, status, fault, healthy }) => {
    const old = from === 'memory' || from === 'store' ? ` (${(0,duration/* formatDuration */.a3)(ageMs)} old)` : '';
    const answer = fault ?? (status === undefined ? 'answered' : `answered ${status}`);
    return `lookup ${lookup} of ${target}: ${answer} in ${(0,duration/* formatDuration */.a3)(durationMs)}${SOURCES[from]}${old}${stale ? ', stale' : ''}: ${healthy ? 'healthy' : 'not healthy'}`;
};
/** Of a guard each condition, for the decision is all that it has. */
const detailWords = ({ kind, title, facts, table }) => {
    const rows = kind === 'guard' ? (table?.rows ?? []).map(([verdict, condition, , found]) => `${condition} ${verdict} (${found})`) : [];
    return [title, ...(kind === 'guard' ? rows : facts.map(({ label, value }) => `${label}: ${value}`))].join('; ');
};
const comparedWords = ({ usualMs, slow, flaky }) => [usualMs === undefined ? 'no past to compare with' : `usually ${(0,duration/* formatDuration */.a3)(usualMs)}`, ...(slow ? ['slow'] : []), ...(flaky === undefined ? [] : [`flaky: ${flaky}`])].join(', ');
const lookOf = (outcome) => outcome === 'success' ? 'good' : outcome === 'failure' ? 'bad' : 'warning';
const ended = (what, { outcome, failure }) => ({
    look: outcome === 'success' ? 'dim' : lookOf(outcome),
    text: `${what}: ${outcome}${failure === undefined ? '' : `: ${failure.message}`}`,
});
const stageEnded = ({ outcome, conclusion, failure, detail, unstable, cached, resumed, outputs }) => {
    const clauses = [
        failure?.message,
        detail,
        outcome === conclusion ? undefined : 'which is allowed',
        unstable,
        cached === undefined ? undefined : 'restored from the cache',
        resumed === true ? 'resumed' : undefined,
        outputs === undefined ? undefined : `hands on ${Object.keys(outputs).join(', ')}`,
    ].filter((clause) => clause !== undefined);
    return { look: outcome === 'skipped' ? 'dim' : lookOf(conclusion), text: [outcome, ...clauses].join(': ') };
};
const counted = (count, what) => `${count} ${what}${count === 1 ? '' : 's'}`;

// EXTERNAL MODULE: ./lib/entries/tools/ending.js
var ending = __webpack_require__(75725);
;// CONCATENATED MODULE: ./lib/entries/tools/events-help.js
const EVENTS_HELP = `stagewright events [FILE]

Shows what a run has written to its event log, a line for each event: when it happened (in
UTC), in which stage, and what it was. FILE is events.jsonl if it is not given, - for what is
piped in.

  -f, --follow           go on while the run does, and end with it; waits for FILE, too
  -s, --stage NAME       only what happened in this stage; may be given several times
      --json             the lines of FILE as they are
      --color, --no-color   also by NO_COLOR and FORCE_COLOR
  -h, --help             this help

Exit codes
  0    all that is there was shown
  1    FILE cannot be read
  2    the command line is wrong
  130  it was stopped

Examples
  stagewright run --events events.jsonl & stagewright events --follow
  stagewright events --stage deploy
  stagewright events --json | jq -c 'select(.type == "looked-up" and .healthy == false)'
`;

;// CONCATENATED MODULE: ./lib/entries/tools/events.js







/** `stagewright events`: shows an event log to people, also while it is written. Exit code 0 where it could be read, 1 where not, 2 where the command line is wrong. */
const eventsTool = async (argv, io) => {
    const asked = readCommand(argv);
    if (typeof asked === 'string')
        return (0,ending/* usage */.CI)(io, 'events', asked);
    if (asked.help)
        return events_told(io, EVENTS_HELP);
    try {
        return await show(asked, io);
    }
    catch (error) {
        io.err(`stagewright: ${(0,ending/* shown */.SP)(asked.file)} cannot be read: ${(0,ending/* shown */.SP)((0,documents/* wordsFor */.tu)(error))}\n`);
        return ending/* FAILED */.Wk;
    }
};
const events_told = (io, text) => {
    io.out(text);
    return ending/* DONE */.DH;
};
const OPTIONS = {
    follow: { type: 'boolean', short: 'f' },
    stage: { type: 'string', short: 's', multiple: true },
    json: { type: 'boolean' },
    color: { type: 'boolean' },
    'no-color': { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
};
const readCommand = (argv) => {
    try {
        const { values, positionals } = (0,external_node_util_.parseArgs)({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true });
        if (positionals.length > 1)
            return `expected one file, got also '${positionals.slice(1).join(' ')}'`;
        const [file = 'events.jsonl'] = positionals;
        const { follow = false, stage: stages = [], json = false, help = false } = values;
        if (follow && file === '-')
            return 'expected a file with --follow, got standard input';
        return { file, follow, json, help, stages, color: values['no-color'] === true ? false : values.color };
    }
    catch (error) {
        return (0,ending/* objection */.C4)(error);
    }
};
const show = async (command, io) => {
    const signal = (0,ending/* signalOf */.oX)(io);
    const view = createView(command, io);
    const lines = command.file === '-' ? pipedLines(await io.stdin()) : followedLines(command.file, { clock: clock/* clock */.p, follow: command.follow, signal });
    for await (const line of lines)
        if (view.take(line) === 'ended' && command.follow)
            return ending/* DONE */.DH;
    view.end();
    return signal.aborted ? 130 : ending/* DONE */.DH;
};
async function* pipedLines(bytes) {
    const lines = new TextDecoder().decode(bytes).split('\n');
    const rest = lines.pop() ?? '';
    for (const text of lines)
        yield { text, isWhole: true };
    if (rest !== '')
        yield { text: rest, isWhole: false };
}
const VERSION = 1;
/** Shows line after line, and says what is wrong with the file as a whole once. */
const createView = ({ stages, json, color, file }, io) => {
    let count = 0;
    let isEnded = true;
    let isNewer = false;
    const wide = { stage: 0 };
    const complain = (text) => io.err(`stagewright: ${(0,ending/* shown */.SP)(file)}${text}\n`);
    const warnOf = (event) => {
        if (event.version === VERSION || isNewer)
            return;
        isNewer = true;
        complain(`, line ${count} is of version ${(0,ending/* shown */.SP)(String(event.version))}, which this Stagewright does not know: what it says may be shown wrong`);
    };
    const take = ({ text, isWhole }) => {
        count += 1;
        const event = parsed(text);
        if (event === undefined) {
            if (isWhole && text.trim() !== '')
                complain(`, line ${count} is no event`);
            return 'event';
        }
        warnOf(event);
        wide.stage = Math.max(wide.stage, ...namesIn(event));
        isEnded = event.type === 'run-ended';
        const isWanted = stages.length === 0 || (event.stage !== undefined && stages.includes(event.stage));
        if (isWanted)
            io.out(json ? `${text}\n` : `${lineOf(event, wide.stage, color ?? io.color)}\n`);
        return isEnded ? 'ended' : 'event';
    };
    const end = () => {
        if (count === 0)
            complain(' is empty');
        else if (!isEnded)
            complain(' does not tell how the run has ended: it goes on, or was killed');
    };
    return { take, end };
};
/** A line that was cut in the middle, or that something else has written, is no event. */
const parsed = (text) => {
    try {
        const value = JSON.parse(text);
        const { type, time, stage } = Object(value);
        return typeof type === 'string' ? { ...Object(value), type, time: String(time ?? ''), stage: typeof stage === 'string' ? stage : undefined } : undefined;
    }
    catch {
        return undefined;
    }
};
const WIDEST_STAGE = 24;
const namesIn = ({ type, stage, stages }) => {
    const heads = type === 'run-started' && Array.isArray(stages) ? stages.map((head) => String(Object(head)['name'] ?? '')) : [];
    return [stage ?? '', ...heads].map((name) => Math.min(WIDEST_STAGE, name.length));
};
const COLORS = { plain: '', dim: '2', good: '32', bad: '31', warning: '33' };
const lineOf = (event, width, color) => {
    const { look, text } = eventWords(event);
    const place = (event.stage === undefined ? '' : (0,ending/* shown */.SP)(event.stage)).padEnd(width);
    const painted = color && COLORS[look] !== '' ? `\u001b[${COLORS[look]}m${text}\u001b[0m` : text;
    return `${timeOf(event.time)}  ${place}  ${painted}`;
};
/** The time of day. */
const timeOf = (time) => /T(\d\d:\d\d:\d\d\.\d{3})Z$/.exec(time)?.[1] ?? '--:--:--.---';


/***/ })

};
