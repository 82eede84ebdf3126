export const id = 9200;
export const ids = [9200];
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


/***/ }),

/***/ 59718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   uI: () => (/* binding */ leadsInside)
/* harmony export */ });
/** The text of a manifest, without what makes sure that it stays the same. */
const manifestText = (manifest) => JSON.stringify({ version: 1, ...manifest });
/** A manifest from its text, or in a clause why it is none. Every path in it is relative and leads nowhere else. */
const manifestOf = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'its manifest is not JSON';
    }
    if (!isManifest(value))
        return 'its manifest has another form';
    const bad = value.leaves.find((leaf) => !isSafe(leaf));
    return bad === undefined ? value : `its manifest names ${JSON.stringify(bad.path).slice(0, 100)}, which is refused`;
};
/** Whether a path is relative, in its plain form, and leads to nowhere outside. */
const isPlainPath = (path) => path !== '' && !/[\\\0]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/**
 * Whether a link at `path` leads to a place in the workspace: its `..` come first, and are fewer than
 * the folders that it lies in, so that no other link on the way can change what they mean.
 */
const leadsInside = (path, target) => {
    if (target === '' || /^([/\\]|[A-Za-z]:)|[\\\0]/.test(target))
        return false;
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const down = parts.findIndex((part) => part !== '..');
    const ups = down < 0 ? parts.length : down;
    return ups < path.split('/').length && !parts.slice(ups).includes('..');
};
const isSafe = ({ path, kind, target }) => isPlainPath(path) && !path.split('/').includes('.git') && (kind === 'link' ? leadsInside(path, target ?? '') : target === undefined);
const isManifest = (value) => {
    const { version, stage, fingerprint, createdAt, durationMs, handover, summary, log, outputs, leaves } = asMap(value);
    return (version === 1 &&
        [stage, summary].every((text) => typeof text === 'string') &&
        [fingerprint, log, outputs].every(isDigest) &&
        [createdAt, durationMs].every((number) => typeof number === 'number' && number >= 0) &&
        isHandover(asMap(handover)) &&
        Array.isArray(leaves) &&
        leaves.every(isLeaf));
};
const isHandover = ({ outputs, exports, paths }) => [outputs, exports].every((map) => typeof map === 'object' && map !== null && Object.values(map).every((text) => typeof text === 'string')) &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string');
const isLeaf = (leaf) => {
    const { path, kind, digest, size, target } = asMap(leaf);
    return (typeof path === 'string' &&
        ['file', 'executable', 'link', 'folder'].some((known) => known === kind) &&
        (kind === 'folder' ? digest === '' : isDigest(digest)) &&
        typeof size === 'number' &&
        Number.isSafeInteger(size) &&
        size >= 0 &&
        (target === undefined || typeof target === 'string'));
};
const isDigest = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
const asMap = (value) => typeof value === 'object' && value !== null ? value : {};


/***/ }),

/***/ 89952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ trustOf)
/* harmony export */ });
/* harmony import */ var _policies_guard_conditions_fork_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91511);
/* harmony import */ var _policies_guard_privileged_events_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(28761);


/** Whether what runs is the repository's own. Events that do not tell, and those that hold secrets beside a stranger's code, are not trusted. */
const trustOf = (circumstances) => {
    if (circumstances.event === 'local')
        return 'trusted';
    if (_policies_guard_privileged_events_js__WEBPACK_IMPORTED_MODULE_0__/* .PRIVILEGED_EVENTS */ .w.includes(circumstances.event ?? ''))
        return 'untrusted';
    const origin = (0,_policies_guard_conditions_fork_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .y)({ ...circumstances, env: {} });
    return 'isFork' in origin && !origin.isFork ? 'trusted' : 'untrusted';
};


/***/ }),

/***/ 19200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openCaching: () => (/* binding */ openCaching)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/digests.js
var digests = __webpack_require__(56505);
// EXTERNAL MODULE: ./lib/adapters/real-path.js
var real_path = __webpack_require__(77952);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
// EXTERNAL MODULE: ./lib/core/globs.js
var core_globs = __webpack_require__(96120);
// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
// EXTERNAL MODULE: ./lib/adapters/fingerprints/breather.js
var breather = __webpack_require__(1471);
// EXTERNAL MODULE: ./lib/adapters/unique.js
var unique = __webpack_require__(21597);
;// CONCATENATED MODULE: ./lib/adapters/fingerprints/remembered.js




/**
 * What a name in a folder was. `file` and `executable` have been read, `plain` is no folder and was not
 * read, `unseen` is whatever nobody asked about.
 */
const KIND = { folder: 0, file: 1, executable: 2, link: 3, other: 4, unseen: 5, plain: 6 };
const STATS = 4;
const DIGEST_BYTES = 32;
/** Packs folders with their rows. */
const remember = (folders) => {
    const all = [...folders.values()];
    const rows = all.reduce((sum, each) => sum + each.length, 0);
    const text = Buffer.from([...folders.keys(), ...all.flatMap((each) => each.map(({ name }) => name))].join('\0'));
    const packed = layout({ bytes: new SharedArrayBuffer(textStart(folders.size, rows) + text.length), folders: folders.size, rows }, (0,unique/* uniqueWord */.m)());
    Buffer.from(packed.shared.bytes).set(text, packed.shared.textStart);
    let at = 0;
    all.forEach((each, folder) => {
        packed.starts[folder] = at;
        for (const row of each) {
            packed.kinds[at] = row.kind;
            packed.stats[at * STATS] = row.size;
            packed.stats[at * STATS + 1] = row.mtimeMs;
            packed.stats[at * STATS + 2] = row.ctimeMs;
            packed.stats[at * STATS + 3] = row.ino;
            if (row.digest !== '')
                packed.digests.write(row.digest, at * DIGEST_BYTES, 'hex');
            at += 1;
        }
    });
    packed.starts[folders.size] = at;
    return { ...packed, ...textsOf(packed.shared) };
};
/** The rows of a folder by their names. */
const rowsOf = ({ starts, names, kinds, stats, digests }, folder) => {
    const rows = new Map();
    for (let at = starts[folder] ?? 0; at < (starts[folder + 1] ?? 0); at += 1) {
        const [name = '', kind = 0] = [names[at], kinds[at]];
        const number = (index) => stats[at * STATS + index] ?? 0;
        const digest = hasDigest(kind) ? digests.toString('hex', at * DIGEST_BYTES, (at + 1) * DIGEST_BYTES) : '';
        rows.set(name, { name, kind, size: number(0), mtimeMs: number(1), ctimeMs: number(2), ino: number(3), digest });
    }
    return rows;
};
const hasDigest = (kind) => kind === KIND.file || kind === KIND.executable || kind === KIND.link;
/** Whether two rows say the same. */
const isSameRow = (a, b) => a.name === b.name &&
    a.kind === b.kind &&
    a.size === b.size &&
    Object.is(a.mtimeMs, b.mtimeMs) &&
    Object.is(a.ctimeMs, b.ctimeMs) &&
    a.ino === b.ino &&
    a.digest === b.digest;
const MAGIC = 'stagewright-files-1';
const HEAD_BYTES = 128;
/** Reads what was remembered; nothing where there is none, or what is there is not whole. */
const readRemembered = (path) => {
    try {
        const file = (0,external_node_fs_.readFileSync)(path);
        const [magic, generation = '', ...sizes] = file.toString('latin1', 0, HEAD_BYTES).trimEnd().split(' ');
        const [folders = NaN, rows = NaN, length = NaN] = sizes.map(Number);
        if (magic !== MAGIC || length !== file.length - HEAD_BYTES || !(textStart(folders, rows) <= length))
            return undefined;
        const bytes = new SharedArrayBuffer(length);
        Buffer.from(bytes).set(file.subarray(HEAD_BYTES));
        const packed = layout({ bytes, folders, rows }, generation);
        const whole = { ...packed, ...textsOf(packed.shared) };
        return whole.folders.length === folders && whole.names.length === rows && isOrdered(packed.starts, rows) ? whole : undefined;
    }
    catch {
        return undefined;
    }
};
/** Written beside and renamed; that it cannot be written only costs time. */
const writeRemembered = (path, { generation, shared }) => {
    const beside = `${path}.${(0,unique/* uniqueWord */.m)()}`;
    try {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
        const head = `${MAGIC} ${generation} ${shared.folders} ${shared.rows} ${shared.bytes.byteLength}`.padEnd(HEAD_BYTES);
        (0,external_node_fs_.writeFileSync)(beside, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(shared.bytes)]), { mode: 0o600 });
        (0,external_node_fs_.renameSync)(beside, path);
    }
    catch {
        (0,documents/* removeDocument */.sR)(beside);
    }
};
/** The numbers first, for they have to lie at multiples of eight. */
const textStart = (folders, rows) => (folders + 1 + rows * STATS) * 8 + rows * (1 + DIGEST_BYTES);
const layout = (size, generation) => {
    const { bytes, folders, rows } = size;
    const stats = (folders + 1) * 8;
    const kinds = stats + rows * STATS * 8;
    return {
        generation,
        starts: new Float64Array(bytes, 0, folders + 1),
        stats: new Float64Array(bytes, stats, rows * STATS),
        kinds: new Uint8Array(bytes, kinds, rows),
        digests: Buffer.from(bytes, kinds + rows, rows * DIGEST_BYTES),
        shared: { ...size, textStart: textStart(folders, rows) },
    };
};
const textsOf = ({ bytes, folders, rows, textStart: start }) => {
    const texts = folders + rows === 0 ? [] : Buffer.from(bytes, start).toString().split('\0');
    return { folders: texts.slice(0, folders), names: texts.slice(folders) };
};
const isOrdered = (starts, rows) => starts.every((start, index) => Number.isInteger(start) && start >= (index === 0 ? 0 : (starts[index - 1] ?? 0))) && starts.at(-1) === rows;

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/hash-through.js
/**
 * Takes the SHA-256 of file after file until none is left; one that cannot be read stays unread. Uses
 * nothing from around it, for another thread is given its text.
 */
function* hashThrough(task, { fs, crypto }) {
    const { text, count, stats, digests, read, counters } = task;
    const names = task.names ?? Buffer.from(text).toString().split('\0');
    const buffer = Buffer.allocUnsafeSlow(2 ** 18);
    for (let index = Atomics.add(counters, 0, 1); index < count; index = Atomics.add(counters, 0, 1)) {
        let file;
        try {
            file = fs.openSync(names[index] ?? '', 'r');
            const { size, mtimeMs, ctimeMs, ino, mode } = fs.fstatSync(file);
            let bytes = fs.readSync(file, buffer, 0, buffer.length, null);
            Atomics.add(counters, 3, Math.ceil(bytes / 1024));
            // Node 20.12 has a faster way for what is in memory as a whole.
            if (bytes < buffer.length && crypto.hash !== undefined) {
                digests.set(crypto.hash('sha256', buffer.subarray(0, bytes), 'buffer'), index * 32);
            }
            else {
                const hash = crypto.createHash('sha256').update(buffer.subarray(0, bytes));
                while (bytes === buffer.length) {
                    yield;
                    bytes = fs.readSync(file, buffer, 0, buffer.length, null);
                    Atomics.add(counters, 3, Math.ceil(bytes / 1024));
                    hash.update(buffer.subarray(0, bytes));
                }
                digests.set(hash.digest(), index * 32);
            }
            stats.set([size, mtimeMs, ctimeMs, ino, mode], index * 5);
            read[index] = 1;
        }
        catch {
            read[index] = 0;
        }
        finally {
            if (file !== undefined)
                fs.closeSync(file);
        }
        Atomics.add(counters, 2, 1);
        yield;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/look-through.js
/**
 * Looks at folder after folder until none is left or one is not as it was. Uses nothing from around it,
 * for another thread is given its text.
 */
function* lookThrough(task, { fs }) {
    const { root, shared, wanted, counters } = task;
    const { bytes, folders, rows, textStart } = shared;
    const starts = new Float64Array(bytes, 0, folders + 1);
    const stats = new Float64Array(bytes, (folders + 1) * 8, rows * 4);
    const kinds = new Uint8Array(bytes, (folders + 1 + rows * 4) * 8, rows);
    const texts = task.names ?? Buffer.from(bytes, textStart).toString().split('\0');
    const quiet = { throwIfNoEntry: false };
    const isSameFile = (path, row) => {
        const seen = fs.lstatSync(path, quiet);
        return (seen !== undefined &&
            seen.mtimeMs === stats[row * 4 + 1] &&
            seen.ctimeMs === stats[row * 4 + 2] &&
            seen.size === stats[row * 4] &&
            seen.ino === stats[row * 4 + 3] &&
            seen.isFile());
    };
    // The numbers are those of `KIND`; a link or something strange is looked at anew each time.
    const isSameRow = (path, row) => {
        const kind = kinds[row];
        if (kind === 1 || kind === 2)
            return isSameFile(path, row);
        return kind === 5 || ((kind === 0 || kind === 6) && fs.lstatSync(path, quiet)?.isDirectory() === (kind === 0));
    };
    const isSameFolder = (folder) => {
        const path = texts[folder] === '' ? root : `${root}/${texts[folder]}`;
        const start = starts[folder] ?? 0;
        const names = fs.readdirSync(path).sort();
        if (names.length !== (starts[folder + 1] ?? 0) - start)
            return false;
        for (let index = 0; index < names.length; index += 1) {
            if (names[index] !== texts[folders + start + index] || !isSameRow(`${path}/${names[index]}`, start + index))
                return false;
        }
        return true;
    };
    const isSame = (folder) => {
        try {
            return isSameFolder(folder);
        }
        catch {
            return false;
        }
    };
    while (Atomics.load(counters, 1) === 0) {
        const folder = Atomics.add(counters, 0, 1);
        if (folder >= folders)
            return;
        if (wanted[folder] === 1 && !isSame(folder))
            Atomics.add(counters, 1, 1);
        Atomics.add(counters, 2, 1);
        yield;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/thread.js




/** For two threads that take piece after piece of the same work: the next one, how many have failed, how many are done, and the KiB that were read. */
const newCounters = () => new Int32Array(new SharedArrayBuffer(16));
/** What both threads can do. Each is given to the other thread as its text: it may use nothing from around it. */
const PROGRAMS = { look: lookThrough, hash: hashThrough };
const TEXT = `
const { parentPort } = require('node:worker_threads')
const ports = { fs: require('node:fs'), crypto: require('node:crypto') }
const programs = { look: ${lookThrough.toString()}, hash: ${hashThrough.toString()} }
parentPort.on('message', ({ program, task }) => {
  for (const _ of programs[program](task, ports)) {}
})`;
/** One for all, begun when it is first of use; it keeps no process alive. */
let thread;
/** Begins a second thread, so that it is there when there is work for it. */
const prepareThread = () => {
    thread ??= begin();
};
const begin = async () => {
    try {
        const { Worker: Thread } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 75919, 19));
        const worker = new Thread(TEXT, { eval: true });
        worker.on('error', () => {
            thread = Promise.resolve(undefined);
        });
        worker.unref();
        return worker;
    }
    catch {
        return undefined;
    }
};
/** Does work in this thread, and in a second one where there is one; resolves when no piece is under way. */
const inThreads = async (program, task, pieces, breathe) => {
    const used = thread;
    const worker = await used;
    worker?.postMessage({ program, task: { ...task, names: undefined } }, []);
    const ports = { fs: external_node_fs_, crypto: external_node_crypto_ };
    for (const _ of PROGRAMS[program](task, ports)) {
        const rest = breathe();
        if (rest !== undefined)
            await rest;
    }
    const { counters } = task;
    // A thread that has died is another one from then on.
    const isOver = () => Atomics.load(counters, 2) >= pieces || Atomics.load(counters, 1) > 0 || thread !== used;
    while (!isOver())
        await new Promise((resolve) => setImmediate(resolve));
};

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/verify.js

/** Whether every file in these folders is as it was remembered, and nothing was added or removed. */
const isUnchanged = async (root, { shared, folders, names }, isWanted, breathe) => {
    const wanted = new Uint8Array(new SharedArrayBuffer(folders.length));
    folders.forEach((folder, index) => {
        wanted[index] = isWanted(folder) ? 1 : 0;
    });
    const counters = newCounters();
    await inThreads('look', { root, shared, names: [...folders, ...names], wanted, counters }, folders.length, breathe);
    return Atomics.load(counters, 1) === 0 && Atomics.load(counters, 2) === folders.length;
};

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/hash.js




/** A second thread begins to pay at so many files, or so many bytes. */
const WORTH_FILES = 1_000;
const WORTH_BYTES = 32 * 2 ** 20;
/** The files at absolute paths, in the same order; nothing for one that cannot be read. */
const hashFiles = async (paths, bytes, rest, told) => {
    const isWorth = paths.length > 1 && (paths.length >= WORTH_FILES || bytes >= WORTH_BYTES);
    const task = taskFor(paths);
    const breathe = () => {
        const rested = rest();
        if (rested !== undefined)
            told?.(doneOf(task, bytes), { files: paths.length, bytes });
        return rested;
    };
    if (isWorth) {
        prepareThread();
        await inThreads('hash', task, paths.length, breathe);
    }
    else {
        await alone(task, breathe);
    }
    return paths.map((_, index) => hashedAt(task, index));
};
const doneOf = ({ counters }, most) => ({ files: Atomics.load(counters, 2), bytes: Math.min(most, Atomics.load(counters, 3) * 1024) });
const taskFor = (names) => {
    const bytes = Buffer.from(names.join('\0'));
    const text = new SharedArrayBuffer(bytes.length);
    Buffer.from(text).set(bytes);
    const shared = (size) => new SharedArrayBuffer(names.length * size);
    return { text, names, count: names.length, stats: new Float64Array(shared(40)), digests: Buffer.from(shared(32)), read: new Uint8Array(shared(1)), counters: newCounters() };
};
const alone = async (task, breathe) => {
    for (const _ of hashThrough(task, { fs: external_node_fs_, crypto: external_node_crypto_ })) {
        const rest = breathe();
        if (rest !== undefined)
            await rest;
    }
};
const hashedAt = ({ stats, digests, read }, index) => {
    if (read[index] !== 1)
        return undefined;
    const number = (at) => stats[index * 5 + at] ?? 0;
    return { size: number(0), mtimeMs: number(1), ctimeMs: number(2), ino: number(3), mode: number(4), digest: digests.toString('hex', index * 32, index * 32 + 32) };
};

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/walk.js







/** Walks the folders that can hold a match; links are never followed. Throws `Untold`. */
const walk = async (asked) => {
    const found = { matches: [], folders: new Map(), unread: [] };
    await walkFolder(asked, '', found);
    await readAll(asked, found);
    return { leaves: found.matches.flatMap(([path, row]) => leafOf(path, row)), folders: found.folders };
};
const walkFolder = async (asked, folder, found) => {
    const rest = asked.breathe();
    if (rest !== undefined)
        await rest;
    const known = asked.known(folder);
    const names = listed(asked, folder, known.size === 0);
    const rows = [];
    found.folders.set(folder, rows);
    for (const { name, isFile } of names) {
        const path = folder === '' ? name : `${folder}/${name}`;
        const isOut = asked.isLeftOut(path);
        const isMatch = !isOut && asked.globs.matches(path);
        if (!isMatch && (isOut || !asked.globs.mayHold(path))) {
            rows.push(unasked(asked, path, name, known.get(name)));
            continue;
        }
        if (isFile && isMatch) {
            // It takes a while to begin, and there will be work for it.
            if (found.unread.length === WORTH_FILES)
                prepareThread();
            found.unread.push({ path, folder, row: rows.length, match: found.matches.length, size: 0 });
            const row = blank(name, KIND.file);
            rows.push(row);
            found.matches.push([path, row]);
            continue;
        }
        const seen = looked(asked, path);
        if (seen === undefined)
            continue;
        if (seen.isDirectory()) {
            const row = blank(name, KIND.folder);
            rows.push(row);
            if ((!isMatch || asked.globs.mayHold(path)) && (await walkFolder(asked, path, found)) && isMatch && asked.as === 'outputs')
                found.matches.push([path, row]);
            continue;
        }
        const told = rowOf(asked, path, name, seen, isMatch, known.get(name));
        // Most files are known: fifty thousand promises would be felt.
        const row = told instanceof Promise ? await told : told;
        if (row.digest === UNREAD)
            found.unread.push({ path, folder, row: rows.length, match: found.matches.length, size: seen.size });
        rows.push(row);
        if (isMatch && row.kind !== KIND.other)
            found.matches.push([path, row]);
    }
    return names.length === 0;
};
/** As git does: a file that changed so shortly before it was read could change again without a trace. */
const GRANULARITY_MS = 2_000;
/** Reads what is not known yet, all of it together. */
const readAll = async ({ root, wall, breathe, told }, { matches, folders, unread }) => {
    if (unread.length === 0)
        return;
    const before = wall();
    const hashed = await hashFiles(unread.map(({ path }) => `${root}/${path}`), unread.reduce((sum, { size }) => sum + size, 0), breathe, told);
    unread.forEach(({ path, folder, row, match }, index) => {
        const read = hashed[index];
        if (read === undefined)
            throw new breather/* Untold */.V(`${path} cannot be read`);
        const old = folders.get(folder)?.[row] ?? blank('', KIND.file);
        const isSettled = Math.max(read.mtimeMs, read.ctimeMs) < before - GRANULARITY_MS;
        const { size, mtimeMs, ctimeMs, ino, digest } = read;
        const fresh = { name: old.name, kind: kindOf(read.mode), size, mtimeMs: isSettled ? mtimeMs : NaN, ctimeMs, ino, digest };
        const rows = folders.get(folder);
        if (rows !== undefined)
            rows[row] = fresh;
        matches[match] = [path, fresh];
    });
};
const named = (entry) => ({ name: entry.name, isFile: entry.isFile() });
/** Sorted, so that the same files give the same order everywhere. */
const listed = ({ root }, folder, isNew) => {
    try {
        const place = (0,external_node_path_.join)(root, folder);
        const names = isNew ? (0,external_node_fs_.readdirSync)(place, { withFileTypes: true }).map(named) : (0,external_node_fs_.readdirSync)(place).map((name) => ({ name, isFile: false }));
        const strange = names.find(({ name }) => name.includes('\u{fffd}'));
        if (strange !== undefined)
            throw new breather/* Untold */.V(`${(0,external_node_path_.join)(folder, strange.name)} has a name that is not UTF-8`);
        return names.sort((a, b) => (a.name < b.name ? -1 : 1));
    }
    catch (thrown) {
        if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR')
            return [];
        throw thrown instanceof breather/* Untold */.V ? thrown : new breather/* Untold */.V(`${folder === '' ? 'the workspace' : folder} cannot be read`);
    }
};
/** What has gone since it was listed is not there. */
const looked = ({ root }, path) => {
    try {
        return (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false });
    }
    catch {
        throw new breather/* Untold */.V(`${path} cannot be looked at`);
    }
};
const rowOf = (asked, path, name, seen, isMatch, known) => {
    if (seen.isSymbolicLink())
        return isMatch ? linkRow(asked, path, name) : passedLink(asked, path, name);
    if (!seen.isFile())
        return blank(name, isMatch ? KIND.other : KIND.plain);
    if (known !== undefined && isSame(known, seen))
        return known;
    if (!isMatch)
        return blank(name, KIND.plain);
    return { ...blank(name, KIND.file), digest: UNREAD };
};
/** What others asked about stays known, as long as it is as it was. */
const unasked = ({ root }, path, name, known) => {
    if (known === undefined || (known.kind !== KIND.file && known.kind !== KIND.executable))
        return known ?? blank(name, KIND.unseen);
    const seen = (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false });
    return seen?.isFile() === true && isSame(known, seen) ? known : blank(name, KIND.unseen);
};
/** A file that has been read before; whoever changes its mode changes its ctime. */
const isSame = (known, { size, mtimeMs, ctimeMs, ino }) => (known.kind === KIND.file || known.kind === KIND.executable) && known.size === size && known.mtimeMs === mtimeMs && known.ctimeMs === ctimeMs && known.ino === ino;
/** A file's SHA-256, and what it was when it was opened. */
const digestFile = async (path, breathe) => {
    const file = (0,external_node_fs_.openSync)(path, 'r');
    try {
        const stats = (0,external_node_fs_.fstatSync)(file);
        const hash = (0,external_node_crypto_.createHash)('sha256');
        await pieces(file, (piece) => hash.update(piece), breathe);
        return { digest: hash.digest(), stats };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};
const PIECE = Buffer.allocUnsafeSlow(2 ** 18);
/** All bytes of an open file; the memory of a piece is used again for the next. */
const pieces = async (file, take, breathe) => {
    for (;;) {
        const count = (0,external_node_fs_.readSync)(file, PIECE, 0, PIECE.length, null);
        if (count > 0)
            take(PIECE.subarray(0, count));
        const rest = breathe();
        if (rest !== undefined)
            await rest;
        if (count < PIECE.length)
            return;
    }
};
/** Never taken for known: what it leads to may have changed. */
const linkRow = async (asked, path, name) => {
    const place = (0,external_node_path_.join)(asked.root, path);
    const target = targetOf(asked, path);
    const hash = (0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readlinkSync)(place));
    if (asked.as === 'inputs' && target?.isFile())
        await addTarget(hash, place, path, asked);
    return { ...blank(name, KIND.link), digest: hash.digest('hex') };
};
const passedLink = (asked, path, name) => {
    targetOf(asked, path);
    return blank(name, KIND.plain);
};
/** What a link leads to; where a pattern names what lies behind it, nothing would be found there. */
const targetOf = ({ root, globs }, path) => {
    const target = (0,external_node_fs_.statSync)((0,external_node_path_.join)(root, path), { throwIfNoEntry: false });
    const isNamed = globs.bases.some((base) => base === path || base.startsWith(`${path}/`));
    if (isNamed && target?.isDirectory() === true)
        throw new breather/* Untold */.V(`${path} is a link to a folder, and no link is followed`);
    return target;
};
const addTarget = async (hash, place, path, { breathe }) => {
    try {
        hash.update('\0').update((await digestFile((0,external_node_fs_.realpathSync)(place), breathe)).digest);
    }
    catch {
        throw new breather/* Untold */.V(`what ${path} leads to cannot be read`);
    }
};
/** Stands for a digest that is still to be taken. */
const UNREAD = 'unread';
const kindOf = (mode) => ((mode & 0o111) === 0 ? KIND.file : KIND.executable);
const blank = (name, kind) => ({ name, kind, size: 0, mtimeMs: NaN, ctimeMs: NaN, ino: 0, digest: '' });
const LEAVES = { [KIND.file]: 'file', [KIND.executable]: 'executable', [KIND.link]: 'link' };
const leafOf = (path, { kind, digest }) => {
    if (kind === KIND.folder)
        return [{ path, kind: 'folder', digest: '' }];
    return [{ path, kind: LEAVES[kind] ?? 'file', digest }];
};
const codeOf = (thrown) => thrown.code;

;// CONCATENATED MODULE: ./lib/adapters/fingerprints/index.js











/**
 * Lists files with the SHA-256 of their contents. What was hashed once is remembered by size, times
 * and inode, and is read again only when one of them is another.
 */
const createLister = (options) => {
    const memories = new Map();
    let turn = Promise.resolve();
    return (asked, signal, told) => {
        const memory = memories.get(asked.root) ?? openMemory(options, asked.root);
        memories.set(asked.root, memory);
        const listed = turn.then(() => list(asked, memory, options, signal, told));
        turn = listed;
        return listed;
    };
};
const list = async (asked, memory, options, signal, told) => {
    if (memory.known().names.length > WORTH_A_THREAD)
        prepareThread();
    const scope = scopeOf(asked, options);
    const question = JSON.stringify([asked.globs, asked.except, asked.as]);
    const answer = memory.answer(question);
    const walkNow = () => walk({ ...scope, root: asked.root, as: asked.as, known: knownIn(memory.known()), wall: options.wall ?? Date.now, breathe: (0,breather/* breather */.o)(signal), told });
    try {
        if (answer !== undefined && (await isUnchanged(asked.root, memory.known(), scope.isVisited, (0,breather/* breather */.o)(signal)))) {
            return { ok: true, ...answer, leaves: async () => (await walkNow()).leaves };
        }
        const walked = await walkNow();
        memory.update(walked);
        const found = { digest: digestOf(walked.leaves), idle: idleIn(asked.globs, walked.leaves) };
        memory.keep(question, found);
        return { ok: true, ...found, leaves: async () => walked.leaves };
    }
    catch (thrown) {
        if (thrown instanceof breather/* Untold */.V)
            return { ok: false, why: thrown.message };
        return { ok: false, why: thrown instanceof Error ? thrown.message : String(thrown) };
    }
};
/** With fewer files, a second thread costs more than it saves. */
const WORTH_A_THREAD = 8_000;
const scopeOf = ({ root, globs: patterns, except }, { leftOut }) => {
    const globs = (0,core_globs/* globSet */.xk)(patterns, compile);
    const excepted = (0,core_globs/* globSet */.xk)(except, compile);
    const ours = new Set(leftOut.map((path) => (0,external_node_path_.relative)(root, path)));
    const isLeftOut = (path) => {
        const name = path.slice(path.lastIndexOf('/') + 1);
        return name === '.git' || name.startsWith('.stagewright-') || ours.has(path) || excepted.matches(path);
    };
    return { globs, isLeftOut, isVisited: (folder) => folder === '' || (globs.mayHold(folder) && !isLeftOut(folder)) };
};
/** Tells whether a path is one of those that are asked about. */
const meant = (asked) => {
    const { globs, isLeftOut } = scopeOf(asked, { leftOut: [] });
    return (path) => globs.matches(path) && path.split('/').every((_, index, parts) => !isLeftOut(parts.slice(0, index + 1).join('/')));
};
/** The globs of picomatch; a leading dot is a character like others. */
const compile = (glob) => picomatch.makeRe(glob, { dot: true });
const knownIn = (remembered) => {
    const folders = new Map(remembered.folders.map((folder, index) => [folder, index]));
    return (folder) => {
        const index = folders.get(folder);
        return index === undefined ? NOTHING : rowsOf(remembered, index);
    };
};
const NOTHING = new Map();
const digestOf = (leaves) => (0,external_node_crypto_.createHash)('sha256').update(leaves.map(({ kind, digest, path }) => `${kind}\0${digest}\0${path}\n`).join('')).digest('hex');
/** A pattern that takes away may well find nothing. */
const idleIn = (patterns, leaves) => patterns.filter((pattern) => {
    if (pattern.startsWith('!'))
        return false;
    const { matches } = (0,core_globs/* globSet */.xk)([pattern], compile);
    return !leaves.some(({ path }) => matches(path));
});
/** In rows; beyond it, only what was asked for last is remembered. */
const MOST_ROWS = 500_000;
/** How many answers are remembered of a workspace. */
const MOST_ANSWERS = 200;
const EMPTY = remember(new Map());
const openMemory = ({ memory }, root) => {
    const path = (0,external_node_path_.join)(memory, `${(0,external_node_crypto_.createHash)('sha256').update(root).digest('hex').slice(0, 32)}.files`);
    let known;
    let answers;
    const remembered = () => (known ??= readRemembered(path) ?? EMPTY);
    const answered = () => (answers ??= readAnswers(`${path}.answers`, remembered().generation));
    return {
        known: remembered,
        update: (walked) => {
            if (isKnown(remembered(), walked))
                return;
            known = remember(merged(remembered(), walked));
            answers = new Map();
            writeRemembered(path, known);
        },
        answer: (question) => answered().get(question),
        keep: (question, answer) => {
            answers = new Map([...[...answered()].slice(1 - MOST_ANSWERS), [question, answer]]);
            (0,documents/* writeDocument */.ft)(`${path}.answers`, JSON.stringify({ generation: remembered().generation, answers: [...answers] }));
        },
    };
};
/** Whether a walk found nothing that was not remembered. */
const isKnown = (known, { folders }) => {
    const rowsIn = knownIn(known);
    return [...folders].every(([folder, rows]) => {
        const were = [...rowsIn(folder).values()];
        return were.length === rows.length && rows.every((row, index) => were[index] !== undefined && isSameRow(row, were[index]));
    });
};
/** What was not visited stays as it was, as long as there is room. */
const merged = (known, { folders }) => {
    const fresh = [...folders.values()].reduce((sum, rows) => sum + rows.length, 0);
    if (known.names.length + fresh > MOST_ROWS)
        return folders;
    const rest = known.folders.flatMap((folder, index) => (folders.has(folder) ? [] : [[folder, [...rowsOf(known, index).values()]]]));
    return new Map([...folders, ...rest]);
};
const readAnswers = (path, generation) => {
    try {
        const read = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        return new Map(read.generation === generation ? read.answers : []);
    }
    catch {
        return new Map();
    }
};

// EXTERNAL MODULE: ./lib/core/manifest.js
var manifest = __webpack_require__(59718);
;// CONCATENATED MODULE: ./lib/adapters/store/inside.js


/** Whether an absolute path leads to a place in a folder, or to the folder itself, links on the way resolved. */
const isWithin = (folder, path) => {
    const way = (0,external_node_path_.relative)((0,real_path/* realPath */.Y)(folder), (0,real_path/* realPath */.Y)(path));
    return way !== '..' && !way.startsWith('../') && !way.startsWith('/');
};

;// CONCATENATED MODULE: ./lib/adapters/store/restore.js







/** Makes what `asked` finds be exactly the leaves; see `Trees`. */
const restoreWith = (list) => async (asked, leaves, folder, signal) => {
    const isMeant = meant(asked);
    const undeclared = leaves.find(({ path }) => !isMeant(path));
    if (undeclared !== undefined)
        return { kind: 'damaged', why: `${undeclared.path} is none of the outputs` };
    const there = await list(asked, signal);
    if (!there.ok)
        return refused(there.why);
    const present = new Map((await there.leaves()).map((leaf) => [leaf.path, leaf]));
    const missing = leaves.filter((leaf) => !restore_isSame(present.get(leaf.path), leaf));
    const wanted = new Set(leaves.map(({ path }) => path));
    const stale = [...present.values()].filter(({ path }) => !wanted.has(path));
    if (missing.length + stale.length === 0)
        return { kind: 'restored', changed: 0 };
    return replace({ root: asked.root, folder, missing, stale, breathe: (0,breather/* breather */.o)(signal) });
};
const refused = (why) => ({ kind: 'refused', why });
const restore_isSame = (there, leaf) => there !== undefined && there.kind === leaf.kind && there.digest === leaf.digest;
/** Nothing of the workspace is touched before all that is to be put there is verified. */
const replace = async (asked) => {
    let staging;
    try {
        staging = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)(asked.root, '.stagewright-'));
        const damage = await prepare(asked, staging);
        if (damage !== undefined)
            return damage;
        for (const { path } of asked.stale)
            remove(asked.root, path);
        for (const [index, leaf] of asked.missing.entries())
            put(asked.root, leaf, (0,external_node_path_.join)(staging, String(index)));
        return astray(asked) ?? { kind: 'restored', changed: asked.missing.length + asked.stale.length };
    }
    catch (thrown) {
        return refused(thrown instanceof Error ? thrown.message : String(thrown));
    }
    finally {
        if (staging !== undefined)
            (0,external_node_fs_.rmSync)(staging, { recursive: true, force: true });
    }
};
/** How many copies are under way at once: while the kernel copies one, another is verified. */
const SIDE_BY_SIDE = 4;
const prepare = async ({ root, folder, missing, breathe }, staging) => {
    const left = missing.entries();
    let trouble;
    const work = async () => {
        for (const [index, leaf] of left) {
            trouble ??= obstacle(root, leaf) ?? (await copied(leaf, (0,external_node_path_.join)(folder, 'files', leaf.digest), (0,external_node_path_.join)(staging, String(index)), breathe));
            if (trouble !== undefined)
                return;
        }
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work));
    return trouble;
};
/** What is in the way of a leaf: a link among the folders above it could lead anywhere. */
const obstacle = (root, { path }) => {
    if (!(0,manifest/* isPlainPath */.qW)(path))
        return { kind: 'damaged', why: `it names ${JSON.stringify(path)}` };
    const parts = path.split('/');
    const above = parts.slice(0, -1).map((_, index) => parts.slice(0, index + 1).join('/'));
    const wrong = above.find((each) => (0,external_node_fs_.lstatSync)((0,external_node_path_.join)(root, each), { throwIfNoEntry: false })?.isSymbolicLink() === true);
    return wrong === undefined ? undefined : refused(`${wrong} is a link, and nothing is restored through a link`);
};
/** Small files are copied at once: to wait for each would take longer. */
const SMALL = 65_536;
const EXCLUSIVE = external_node_fs_.constants.COPYFILE_FICLONE | external_node_fs_.constants.COPYFILE_EXCL;
const copied = async ({ path, kind, digest, size, target }, from, to, breathe) => {
    if (kind === 'folder')
        return undefined;
    if (kind === 'link')
        return (0,external_node_fs_.symlinkSync)(target ?? '', to);
    const found = (0,external_node_fs_.lstatSync)(from, { throwIfNoEntry: false });
    if (found?.isFile() !== true || found.size !== size)
        return { kind: 'damaged', why: `${path} is not there as it was kept` };
    // Never through a link, and never over what is there.
    if (size <= SMALL)
        (0,external_node_fs_.copyFileSync)(from, to, EXCLUSIVE);
    else
        await external_node_fs_.promises.copyFile(from, to, EXCLUSIVE);
    const rest = breathe();
    if (rest !== undefined)
        await rest;
    const { digest: is } = await digestFile(to, breathe);
    if (Buffer.from(is).toString('hex') !== digest)
        return { kind: 'damaged', why: `${path} has another content than was kept` };
    (0,external_node_fs_.chmodSync)(to, kind === 'executable' ? 0o755 : 0o644);
    return undefined;
};
const put = (root, leaf, staged) => {
    const place = (0,external_node_path_.join)(root, leaf.path);
    makeWay(root, leaf.path);
    if (leaf.kind === 'folder')
        (0,external_node_fs_.mkdirSync)(place, { recursive: true });
    else
        moved(staged, place);
};
/** Folders on the way; what is no folder was one of the outputs, or else it stays, and nothing is restored. */
const makeWay = (root, path) => {
    const parts = path.split('/').slice(0, -1);
    let place = root;
    for (const part of parts) {
        place = (0,external_node_path_.join)(place, part);
        const there = (0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false });
        if (there === undefined)
            (0,external_node_fs_.mkdirSync)(place);
        else if (!there.isDirectory())
            throw new Error(`${place} is no folder`);
    }
};
/** Where the place is on another disk, it is written beside there. */
const moved = (staged, place) => {
    if ((0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() === true)
        (0,external_node_fs_.rmdirSync)(place);
    try {
        (0,external_node_fs_.renameSync)(staged, place);
    }
    catch (thrown) {
        if (thrown.code !== 'EXDEV')
            throw thrown;
        const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(place), `.stagewright-${process.pid}`);
        if ((0,external_node_fs_.lstatSync)(staged).isSymbolicLink())
            (0,external_node_fs_.symlinkSync)((0,external_node_fs_.readlinkSync)(staged), beside);
        else
            (0,external_node_fs_.copyFileSync)(staged, beside);
        (0,external_node_fs_.renameSync)(beside, place);
    }
};
/** With the folders that are empty then. */
const remove = (root, path) => {
    const place = (0,external_node_path_.join)(root, path);
    if ((0,external_node_fs_.lstatSync)(place, { throwIfNoEntry: false })?.isDirectory() === true)
        (0,external_node_fs_.rmdirSync)(place);
    else
        (0,external_node_fs_.rmSync)(place, { force: true });
};
/** Links were looked at one by one; together they could still lead out. */
const astray = ({ root, missing }) => {
    const out = missing.filter(({ kind, path }) => kind === 'link' && !isWithin(root, (0,external_node_path_.join)(root, path)));
    for (const { path } of out)
        (0,external_node_fs_.unlinkSync)((0,external_node_path_.join)(root, path));
    return out[0] && { kind: 'damaged', why: `${out[0].path} is a link that leads out of the workspace` };
};

;// CONCATENATED MODULE: ./lib/adapters/store/save.js







/**
 * Copies leaves of a workspace into a folder, each as a file named by its SHA-256, and looks through
 * what it copies. Tells why in a clause where something must not be kept or is no longer what it was.
 */
const saveLeaves = async (root, leaves, folder, scan, signal) => {
    const files = (0,external_node_path_.join)(folder, 'files');
    (0,external_node_fs_.mkdirSync)(files, { recursive: true });
    const breathe = (0,breather/* breather */.o)(signal);
    const kept = [];
    for (const leaf of leaves) {
        const saved = await saveLeaf(root, leaf, files, scan, breathe);
        if (typeof saved === 'string')
            return { ok: false, why: saved };
        kept.push(saved);
    }
    return { ok: true, leaves: kept };
};
const saveLeaf = async (root, leaf, files, scan, breathe) => {
    if (!(0,manifest/* isPlainPath */.qW)(leaf.path))
        return `the output ${JSON.stringify(leaf.path)} has a name that cannot be kept`;
    if (leaf.kind === 'folder')
        return { ...leaf, size: 0 };
    return leaf.kind === 'link' ? saveLink(root, leaf) : saveFile(root, leaf, (0,external_node_path_.join)(files, leaf.digest), scan(), breathe);
};
const saveLink = (root, leaf) => {
    const place = (0,external_node_path_.join)(root, leaf.path);
    const target = (0,external_node_fs_.readlinkSync)(place);
    if (!(0,manifest/* leadsInside */.uI)(leaf.path, target) || !isWithin(root, (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(place)), target)))
        return `the output ${leaf.path} is a link that leads out of the workspace`;
    return { ...leaf, size: 0, target };
};
const saveFile = async (root, leaf, copy, scan, breathe) => {
    const from = (0,external_node_fs_.openSync)((0,external_node_path_.join)(root, leaf.path), 'r');
    const to = (0,external_node_fs_.existsSync)(copy) ? undefined : (0,external_node_fs_.openSync)(copy, 'wx', 0o600);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let size = 0;
    try {
        await pieces(from, (piece) => {
            hash.update(piece);
            scan.write(piece);
            size += piece.length;
            if (to !== undefined)
                writeAll(to, piece);
        }, breathe);
    }
    finally {
        (0,external_node_fs_.closeSync)(from);
        if (to !== undefined)
            (0,external_node_fs_.closeSync)(to);
    }
    if (scan.end())
        return `the output ${leaf.path} holds a secret`;
    return hash.digest('hex') === leaf.digest ? { ...leaf, size } : `the output ${leaf.path} changed while it was read`;
};
const writeAll = (file, bytes) => {
    for (let at = 0; at < bytes.length;)
        at += (0,external_node_fs_.writeSync)(file, bytes, at);
};

;// CONCATENATED MODULE: ./lib/adapters/store/trees.js





/** Trees on a disk. */
const createTrees = (options) => {
    const list = createLister(options);
    return {
        list,
        save: saveLeaves,
        restore: restoreWith(list),
        read: async (folder, name) => {
            try {
                return (0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, name));
            }
            catch {
                return undefined;
            }
        },
        write: async (folder, name, content) => {
            (0,external_node_fs_.mkdirSync)(folder, { recursive: true });
            (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(folder, name), content, { mode: 0o600 });
        },
    };
};

// EXTERNAL MODULE: ./lib/engine/trust.js
var engine_trust = __webpack_require__(89952);
// EXTERNAL MODULE: ./lib/hosts/github/circumstances.js
var circumstances = __webpack_require__(97405);
// EXTERNAL MODULE: ./lib/entries/session.js + 3 modules
var session = __webpack_require__(41274);
;// CONCATENATED MODULE: ./lib/entries/caching.js








/** What cached stages of one pipeline need: the files of the workspace, and whether this run is trusted. */
const openCaching = async (environment, workspace, pipeline, temp, store) => {
    const state = (0,external_node_path_.resolve)((0,session/* stateFolder */.yp)(environment));
    const trust = (0,engine_trust/* trustOf */.A)((0,circumstances/* circumstancesOf */.c)(environment));
    const identity = new TextEncoder().encode(JSON.stringify([environment['GITHUB_REPOSITORY'] || (0,real_path/* realPath */.Y)(workspace), pipeline]));
    return {
        store,
        trees: createTrees({ memory: (0,external_node_path_.join)(state, 'files'), leftOut: [state, temp] }),
        trust,
        project: (await digests/* digests */.c.sha256(identity)).slice(0, 16),
        platform: `${(0,external_node_os_.platform)()}-${(0,external_node_os_.arch)()}`,
    };
};


/***/ }),

/***/ 91511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fork),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39289);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51362);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68489);



/** Whether what runs comes from another repository than the one it runs in. Events that do not tell are not believed. */
const fork = ({ is }, circumstances) => {
    const expected = is ? 'from a fork' : 'not from a fork';
    const origin = originOf(circumstances);
    return 'why' in origin ? (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .undecided */ .o)(expected, origin.why) : (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .decided */ .r)(origin.isFork === is, expected, origin.found);
};
const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];
/** They run what is on a branch or tag of the repository itself. */
const OWN_EVENTS = [
    'branch_protection_rule', 'create', 'delete', 'deployment', 'deployment_status', 'discussion', 'discussion_comment',
    'fork', 'gollum', 'issues', 'label', 'merge_group', 'milestone', 'page_build', 'public', 'push', 'registry_package',
    'release', 'repository_dispatch', 'schedule', 'watch', 'workflow_dispatch',
];
const originOf = ({ event = '', payload }) => {
    if (event === '')
        return { why: 'GITHUB_EVENT_NAME is not set' };
    if (OWN_EVENTS.includes(event))
        return { isFork: false, found: `event ${event}: the repository itself` };
    if (payload === undefined)
        return { why: `the payload of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(event)} cannot be read` };
    if (PULL_REQUEST_EVENTS.includes(event)) {
        return compared(sideOf(payload, 'pull_request', 'head', 'repo'), sideOf(payload, 'pull_request', 'base', 'repo'));
    }
    if (event === 'workflow_run') {
        return compared(sideOf(payload, 'workflow_run', 'head_repository'), sideOf(payload, 'workflow_run', 'repository'));
    }
    return { why: `event ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(event)} does not tell where its code comes from` };
};
const sideOf = (payload, ...path) => {
    const isFork = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(payload, ...path, 'fork');
    return { name: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$)(payload, ...path, 'full_name'), isFork: typeof isFork === 'boolean' ? isFork : undefined };
};
/** The names decide: a repository that is a fork itself has pull requests of its own. */
const compared = (head, base) => {
    if (head.name && base.name) {
        return { isFork: !(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(head.name, base.name), found: `from ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(head.name)} into ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.name)}` };
    }
    if (head.isFork === true && base.isFork === false)
        return { isFork: true, found: 'from a fork' };
    return { why: 'the payload does not name the repository it comes from: it may have been deleted' };
};


/***/ }),

/***/ 39289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ undecided),
/* harmony export */   r: () => (/* binding */ decided)
/* harmony export */ });
/** What is known for certain. */
const decided = (isMet, expected, found) => ({
    expected,
    found,
    verdict: isMet ? 'passed' : 'failed',
});
/** What could not be found out, and why. */
const undecided = (expected, why) => ({ expected, found: why, verdict: 'unknown' });


/***/ }),

/***/ 51362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/** What stands at a path of an event's payload, if there is such a path. */
const valueAt = (payload, ...path) => path.reduce((value, name) => (isObject(value) ? value[name] : undefined), payload);
/** The same, if it is a text. */
const textAt = (payload, ...path) => {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 28761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withoutPrivilegedEvents),
/* harmony export */   w: () => (/* binding */ PRIVILEGED_EVENTS)
/* harmony export */ });
/**
 * Events whose runs hold the repository's secrets although what they work on may come from a
 * stranger: a guard lets them through only where it names them.
 */
const PRIVILEGED_EVENTS = ['pull_request_target', 'workflow_run'];
/** A guard's condition, with the demand that the event is no privileged one but those that an `events` in it asks for. */
const withoutPrivilegedEvents = (condition) => {
    const asked = eventsIn(condition, true);
    const anyOf = PRIVILEGED_EVENTS.filter((event) => !asked.includes(event));
    if (anyOf.length === 0)
        return condition;
    const refused = { kind: 'not', of: { kind: 'events', anyOf } };
    return { kind: 'all', of: [refused, ...(condition.kind === 'all' && condition.of.length > 0 ? condition.of : [condition])] };
};
/** The events that are asked for: to be named below a `not` is no permission. */
const eventsIn = (node, positive) => {
    if (node.kind === 'all' || node.kind === 'any')
        return node.of.flatMap((part) => eventsIn(part, positive));
    if (node.kind === 'not')
        return eventsIn(node.of, !positive);
    return node.kind === 'events' && positive ? node.anyOf : [];
};


/***/ }),

/***/ 68489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/** `a, b or c`; of a long list only the beginning. */
const listed = (names, joint = 'or') => {
    const all = names.map(shown);
    const some = all.length > MOST_LISTED ? [...all.slice(0, MOST_LISTED - 1), `${all.length - MOST_LISTED + 1} more`] : all;
    return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${joint} ${some.at(-1) ?? ''}`;
};
/** One line of bounded length, whatever was in the text. */
const shown = (text) => {
    const line = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
};
/** GitHub's names are the same in upper and lower case. */
const sameName = (one, other) => folded(one) === folded(other);
/** In lower case, as far as it is ASCII: `toLowerCase` of the whole would make a `k` of the Kelvin sign. */
const folded = (text) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
const MOST_LISTED = 8;
const LONGEST = 300;


/***/ })

};
