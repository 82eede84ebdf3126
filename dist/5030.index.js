export const id = 5030;
export const ids = [5030];
export const modules = {

/***/ 1471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ Untold),
/* harmony export */   o: () => (/* binding */ breather)
/* harmony export */ });
/** A reason, in a clause, for which a tree cannot be told. */
class Untold extends Error {
}
/** Between two rests, in milliseconds: a log must not stall. */
const WORK_MS = 20;
/** Lets others work after a while of work of ours. Throws `Untold` once the signal is aborted. */
const breather = (signal) => {
    let since = Date.now();
    return () => {
        if (signal.aborted)
            throw new Untold('it was stopped');
        if (Date.now() - since < WORK_MS)
            return undefined;
        return new Promise((resolve) => {
            setImmediate(() => {
                since = Date.now();
                resolve();
            });
        });
    };
};


/***/ }),

/***/ 35030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sources: () => (/* binding */ sources)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./lib/core/globs.js
var core_globs = __webpack_require__(96120);
// EXTERNAL MODULE: ./lib/adapters/fingerprints/breather.js
var breather = __webpack_require__(1471);
// EXTERNAL MODULE: ./lib/adapters/real-path.js
var real_path = __webpack_require__(77952);
;// CONCATENATED MODULE: ./lib/adapters/sources/find.js






/** The files that match any of the globs, sorted by name. Lets others work meanwhile. */
const findFiles = async (globs, folder) => {
    const breathe = (0,breather/* breather */.o)(new AbortController().signal);
    const walk = walkFiles(globs, folder);
    for (;;) {
        const { done, value } = walk.next();
        if (done === true)
            return value;
        const rest = breathe();
        if (rest !== undefined)
            await rest;
    }
};
/** The same without letting go in between. */
const findFilesNow = (globs, folder) => {
    const walk = walkFiles(globs, folder);
    for (;;) {
        const { done, value } = walk.next();
        if (done === true)
            return value;
    }
};
/** Pauses after each folder. */
function* walkFiles(globs, folder) {
    const set = (0,core_globs/* globSet */.xk)(globs.map((glob) => rooted(glob, folder)), (glob) => picomatch.makeRe(glob, { dot: true }));
    const found = new Map();
    const folders = set.bases.map(fromRoot);
    const seen = new Set();
    for (let at = folders.pop(); at !== undefined; at = folders.pop()) {
        if (seen.has(at))
            continue;
        seen.add(at);
        const below = entriesOf(at);
        // What a glob names without a wildcard may be a file.
        if (below === undefined)
            add(found, at, folder, set.matches);
        for (const entry of below ?? []) {
            const path = at.endsWith('/') ? `${at}${entry.name}` : `${at}/${entry.name}`;
            if (!entry.isDirectory())
                add(found, path, folder, set.matches);
            else if (set.mayHold(fromPath(path)) && !isHidden(entry, set.bases))
                folders.push(path);
        }
        yield undefined;
    }
    return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}
/** Nobody means git's own files who does not name them. */
const isHidden = ({ name }, bases) => name === '.git' && !bases.some((base) => base.split('/').includes('.git'));
const add = (found, path, folder, matches) => {
    if (!matches(fromPath(path)))
        return;
    const stats = statsOf(path);
    if (stats?.isFile() === true && !isMadeUp(stats, path))
        found.set(path, { name: nameIn(folder, path), path, stats });
};
/** What the kernel makes up takes no room on a disk; some of it has no end, and who only puts files there could lead us to it by a link. */
const isMadeUp = ({ blocks }, path) => blocks === 0 && !MADE_UP.test(path) && MADE_UP.test((0,real_path/* realPath */.Y)(path));
const MADE_UP = /^\/(?:proc|sys)\//;
/** Nothing of what has gone meanwhile, or leads nowhere. */
const statsOf = (path) => {
    try {
        return (0,external_node_fs_.statSync)(path, { throwIfNoEntry: false });
    }
    catch {
        return undefined;
    }
};
/** Nothing of what is no folder; what cannot be listed holds nothing for us. */
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch (thrown) {
        return thrown.code === 'ENOTDIR' ? undefined : [];
    }
};
const nameIn = (folder, path) => {
    const name = (0,external_node_path_.relative)(folder, path).replaceAll('\\', '/');
    return name.startsWith('../') || /^([/\\]|[A-Za-z]:)/.test(name) ? path : name;
};
/** A glob as it applies to the whole machine, whose root is an empty text. */
const rooted = (pattern, folder) => {
    const [sign, glob] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern];
    const isAbsolute = /^([/\\]|[A-Za-z]:)/.test(glob);
    const parts = isAbsolute ? [] : fromPath((0,external_node_path_.resolve)(folder)).split('/').map(escaped);
    for (const part of glob.split('/')) {
        if (part === '..')
            parts.pop();
        else if (part !== '' && part !== '.')
            parts.push(part);
    }
    return `${sign}${parts.join('/')}`;
};
const escaped = (part) => part.replace(/[*?[\]{}()!+@\\]/g, '\\$&');
const fromPath = (path) => path.replaceAll('\\', '/').replace(/^\//, '');
const fromRoot = (path) => (/^[A-Za-z]:/.test(path) ? path : `/${path}`);

// EXTERNAL MODULE: ./lib/core/sleep.js
var sleep = __webpack_require__(77104);
;// CONCATENATED MODULE: ./lib/adapters/sources/bell.js

const MOST_FOLDERS = 64;
const bell = () => {
    const watchers = new Map();
    let change = new AbortController();
    let rang = false;
    const ring = (type) => {
        if (type !== 'rename')
            return;
        rang = true;
        change.abort();
    };
    return {
        listen: (folders) => {
            for (const folder of new Set(folders))
                if (watchers.size < MOST_FOLDERS && !watchers.has(folder))
                    watchers.set(folder, watcher(folder, ring));
        },
        hasRung: () => {
            const has = rang;
            rang = false;
            return has;
        },
        next: () => {
            change = new AbortController();
            if (rang)
                change.abort();
            return change.signal;
        },
        stop: () => {
            for (const each of watchers.values())
                each?.close();
        },
    };
};
/** Nothing where the machine has no more watches to give, or the folder has gone. */
const watcher = (folder, ring) => {
    try {
        return (0,external_node_fs_.watch)(folder, { persistent: false }, ring).on('error', () => undefined);
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/adapters/sources/trail.js
var trail = __webpack_require__(31349);
;// CONCATENATED MODULE: ./lib/adapters/sources/follow.js




/** What is added to files that are known is read as often as this. */
const POLL_MS = 250;
/** However often folders change. */
const PAUSE_MS = 50;
/** Whatever the machine tells about changes, new files are sought as often as this. */
const LOOK_MS = 1_000;
/** Whoever wrote to a file that was renamed may need a moment to open its successor. */
const PATIENCE_MS = 5_000;
/** Each is held open. */
const MOST_FILES = 1_000;
/**
 * What is appended to files from this call on, as `tail -F` tells it: a file that was renamed is read to
 * its end under its old name before its successor, one that was truncated is read from its beginning, one
 * that appears is read whole unless it is compressed. What a file lost because it was truncated or
 * replaced twice between two looks nobody sees. Rejects where more than a thousand files match.
 */
const follow = (globs, folder, clock, signal) => {
    const trails = new Map();
    const look = (from) => lookAround(trails, globs, folder, from, clock);
    look('end');
    return tell(trails, () => look('start'), clock, signal);
};
const lookAround = (trails, globs, folder, from, clock) => {
    for (const { name, path, stats } of findFilesNow(globs, folder)) {
        if (/\.(gz|zst)$/.test(name))
            continue;
        const key = `${stats.dev}:${stats.ino}`;
        const known = trails.get(key) ?? (trails.size > MOST_FILES ? undefined : (0,trail/* trail */.P)(name, path, from));
        if (known === undefined)
            continue;
        known.seen(clock.now());
        trails.set(key, known);
    }
};
async function* tell(trails, look, clock, signal) {
    const change = bell();
    let lookAt = clock.now();
    try {
        for (;;) {
            const isLast = signal.aborted;
            change.listen([...trails.values()].map(({ folder }) => folder));
            if (isLast || change.hasRung() || clock.now() >= lookAt) {
                look();
                lookAt = clock.now() + LOOK_MS;
            }
            if (trails.size > MOST_FILES)
                throw new Error(`more than ${MOST_FILES} files match: follow fewer`);
            yield* told(trails, clock);
            if (isLast)
                return;
            await (0,sleep/* sleep */.y)(clock, PAUSE_MS, signal);
            await (0,sleep/* sleep */.y)(clock, POLL_MS - PAUSE_MS, AbortSignal.any([signal, change.next()]));
        }
    }
    finally {
        change.stop();
        for (const { close } of trails.values())
            close();
    }
}
function* told(trails, clock) {
    for (const [key, { name, chunks, lastSeen, close }] of trails) {
        for (const chunk of chunks(clock.now()))
            yield { name, chunk };
        if (clock.now() - lastSeen() < PATIENCE_MS)
            continue;
        close();
        trails.delete(key);
    }
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./lib/adapters/sources/piped.js
/** What a tool writes, no faster than it is asked for; whoever asks no more stops it. Rejects with what the tool complained about. */
async function* piped(tool, signal) {
    const left = new AbortController();
    const stop = () => left.abort(signal.reason);
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    const hand = handOver();
    const ended = run(tool, hand, left.signal).finally(hand.end);
    try {
        for (let chunk = await hand.next(); chunk !== undefined; chunk = await hand.next())
            yield chunk;
        const complaint = complaintOf(await ended, hand.complaint(), tool.file);
        if (complaint !== undefined)
            throw new Error(complaint);
    }
    finally {
        signal.removeEventListener('abort', stop);
        left.abort();
        hand.end();
        await ended;
    }
}
const GRACE_MS = 1_000;
const run = ({ processes, environment, file, args }, hand, signal) => {
    const command = { file, args, cwd: '/', env: environment, gracePeriodMs: GRACE_MS, background: false };
    return processes.run(command, { write: (stream, chunk) => (stream === 'stdout' ? hand.give(chunk) : hand.complain(chunk)) }, signal);
};
const complaintOf = ({ ending, stopped }, complaint, file) => {
    if (ending.kind === 'spawn')
        return `${ending.message}; install ${file}, or use Node 22.15 or later`;
    if (stopped || (ending.kind === 'exit' && ending.exitCode === 0))
        return undefined;
    return complaint === '' ? `${file} ended with ${ending.kind === 'exit' ? `exit code ${ending.exitCode}` : ending.signal}` : complaint;
};
const LONGEST_COMPLAINT = 2_000;
/** Hands chunks from who pushes to who pulls; none is pushed before the one before it was used. */
const handOver = () => {
    let waiting;
    let used;
    let given;
    let isEnded = false;
    let complaint = '';
    const release = () => {
        used?.();
        used = undefined;
    };
    return {
        give: (chunk) => {
            if (isEnded)
                return undefined;
            if (waiting === undefined)
                given = chunk;
            else
                waiting(chunk);
            waiting = undefined;
            return new Promise((resolve) => (used = resolve));
        },
        complain: (chunk) => {
            complaint = `${complaint}${Buffer.from(chunk).toString()}`.slice(0, LONGEST_COMPLAINT);
        },
        complaint: () => complaint.trim(),
        end: () => {
            isEnded = true;
            waiting?.(undefined);
            release();
        },
        next: () => {
            const chunk = given;
            given = undefined;
            if (chunk !== undefined)
                return Promise.resolve(chunk);
            release();
            return isEnded ? Promise.resolve(undefined) : new Promise((resolve) => (waiting = resolve));
        },
    };
};

// EXTERNAL MODULE: ./lib/adapters/sources/words.js
var words = __webpack_require__(94144);
;// CONCATENATED MODULE: ./lib/adapters/sources/read.js





/** What a file holds, decompressed where it is `.gz` or `.zst`; ends early once the signal is aborted. Rejects with an `Error` in words. */
const readFile = ({ name, path }, ports, signal) => inWords(name, signal, chunksOf(path, ports, signal));
const isCompressed = (path) => /\.(?:gz|zst)$/.test(path);
const chunksOf = (path, ports, signal) => {
    if (path.endsWith('.gz'))
        return through(path, external_node_zlib_.createGunzip(), signal);
    if (!path.endsWith('.zst'))
        return plain(path, signal);
    // Node has it since 22.15.
    if (typeof external_node_zlib_.createZstdDecompress === 'function')
        return through(path, external_node_zlib_.createZstdDecompress(), signal);
    return piped({ file: 'zstd', args: ['-dcq', '--', path], ...ports }, signal);
};
async function* inWords(name, signal, chunks) {
    try {
        yield* chunks;
    }
    catch (thrown) {
        if (!signal.aborted)
            throw new Error(`${name} cannot be read: ${(0,words/* text */.Q)(thrown)}`, { cause: thrown });
    }
}
const CHUNK_BYTES = 262_144;
async function* plain(path, signal) {
    const file = await (0,promises_.open)(path);
    try {
        const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES);
        while (!signal.aborted) {
            const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null);
            if (bytesRead === 0)
                return;
            yield buffer.subarray(0, bytesRead);
        }
    }
    finally {
        await file.close();
    }
}
async function* through(path, decompress, signal) {
    const file = (0,external_node_fs_.createReadStream)(path, { signal, highWaterMark: CHUNK_BYTES });
    file.once('error', (error) => decompress.destroy(error));
    file.pipe(decompress);
    try {
        for await (const chunk of decompress) {
            if (signal.aborted)
                return;
            yield chunk;
        }
    }
    finally {
        file.destroy();
    }
}

// EXTERNAL MODULE: ./lib/adapters/sources/stdin.js
var stdin = __webpack_require__(40947);
;// CONCATENATED MODULE: ./lib/adapters/sources/index.js




/** The files of the machine, and what is piped into us. */
const sources = (ports) => ({
    find: async (globs, folder) => (await findFiles(globs, folder)).map(({ name, path, stats }) => ({ name, ...(!isCompressed(path) && { size: stats.size }), read: (signal) => readFile({ name, path }, ports, signal) })),
    stdin: () => ({ name: 'stdin', read: stdin/* readStdin */.v }),
    follow: (globs, folder, signal) => follow(globs, folder, ports.clock, signal),
});


/***/ }),

/***/ 40947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ readStdin)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(94144);

/** What is piped into us; ends early once the signal is aborted. */
async function* readStdin(signal) {
    const { stdin } = process;
    const stop = () => stdin.destroy();
    signal.addEventListener('abort', stop, { once: true });
    try {
        if (!signal.aborted)
            for await (const chunk of stdin)
                yield chunk;
    }
    catch (thrown) {
        if (!signal.aborted)
            throw new Error(`stdin cannot be read: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Q)(thrown)}`, { cause: thrown });
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}


/***/ }),

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

/***/ 94144:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ text)
/* harmony export */ });
/** What was thrown, in words. */
const text = (thrown) => {
    const { code, message } = thrown;
    return WORDS[code ?? ''] ?? message ?? String(thrown);
};
const WORDS = {
    ENOENT: 'there is no such file (ENOENT)',
    EACCES: 'permission is denied (EACCES)',
    EPERM: 'permission is denied (EPERM)',
    EISDIR: 'it is a folder (EISDIR)',
    EMFILE: 'there are too many open files (EMFILE)',
    EIO: 'the disk reports an error (EIO)',
    Z_BUF_ERROR: 'it ends in the middle: it was cut, or is still being written',
    Z_DATA_ERROR: 'it is damaged, or not what its name says',
    ZSTD_error_prefix_unknown: 'it is not what its name says',
    ZSTD_error_corruption_detected: 'it is damaged',
    ZSTD_error_checksum_wrong: 'it is damaged',
};


/***/ }),

/***/ 96120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ rooted),
/* harmony export */   rl: () => (/* binding */ hasWildcard),
/* harmony export */   xk: () => (/* binding */ globSet)
/* harmony export */ });
/**
 * Patterns in order; the last one that matches a path decides, and one that begins with `!` takes
 * away. A pattern whose last part has no wildcard names all that lies below it, too. `compile` makes
 * a regular expression of a single glob.
 */
const globSet = (patterns, compile) => {
    const globs = patterns.map((pattern) => globOf(pattern, compile));
    const positive = globs.filter(({ isNegated }) => !isNegated);
    const closing = globs.slice(globs.findLastIndex(({ isNegated }) => !isNegated) + 1);
    return {
        matches: (path) => globs.findLast((glob) => glob.matches(path))?.isNegated === false,
        mayHold: (folder) => positive.some((glob) => glob.mayHold(folder)) && !closing.some((glob) => glob.holdsAll(folder)),
        bases: positive.map(({ base }) => base),
    };
};
/** A pattern as it applies to the workspace, or nothing where it leads out of it; `base` is a folder of the workspace. */
const rooted = (pattern, base) => {
    const [sign, glob] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern];
    if (/^([/\\]|[A-Za-z]:)/.test(glob))
        return undefined;
    const parts = base === '' ? [] : base.split('/').map(escaped);
    for (const part of glob.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return `${sign}${parts.length === 0 ? '**' : parts.join('/')}`;
};
/** Whether a text has characters that mean more than themselves. */
const hasWildcard = (text) => /[*?[\]{}()!+@]/.test(text.replace(/\\./g, ''));
const globOf = (pattern, compile) => {
    const isNegated = pattern.startsWith('!');
    const glob = isNegated ? pattern.slice(1) : pattern;
    const parts = glob.split('/');
    const wild = parts.findIndex(hasWildcard);
    const base = parts.slice(0, wild < 0 ? parts.length : wild).map(plain).join('/');
    const isWhole = !hasWildcard(parts.at(-1) ?? '');
    const expression = compile(isWhole ? `${glob}/**` : glob);
    const folder = isWhole ? compile(glob) : glob.endsWith('/**') ? compile(glob.slice(0, -3)) : undefined;
    return {
        isNegated,
        base,
        matches: (path) => expression.test(path),
        mayHold: holder(parts, isWhole, compile),
        holdsAll: (path) => glob === '**' || (folder !== undefined && ancestors(path).some((each) => folder.test(each))),
    };
};
/** Tells of a folder whether it fits the first parts of a glob, as many as it has itself. */
const holder = (parts, isWhole, compile) => {
    const deep = parts.findIndex((part) => /\*\*|[{(]/.test(part));
    const flat = deep < 0 ? parts : parts.slice(0, deep);
    const starts = flat.map((_, index) => compile(parts.slice(0, index + 1).join('/')));
    return (path) => {
        if (path === '')
            return true;
        const names = path.split('/');
        const known = Math.min(names.length, starts.length);
        if (known > 0 && starts[known - 1]?.test(names.slice(0, known).join('/')) !== true)
            return false;
        return deep >= 0 || isWhole || names.length < parts.length;
    };
};
/** A path and the folders that it lies in. */
const ancestors = (path) => {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
const escaped = (part) => part.replace(/[*?[\]{}()!+@\\]/g, '\\$&');
const plain = (part) => part.replace(/\\(.)/g, '$1');


/***/ })

};
