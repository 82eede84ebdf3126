export const id = 8506;
export const ids = [8506];
export const modules = {

/***/ 68506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createSnapshots: () => (/* binding */ createSnapshots)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/bytes.js

const bytesOf = (text) => Buffer.from(text).toString('latin1');
/** What Node's functions take as a path. */
const onDisk = (path) => (BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1') : path);
/** For people: bytes that are no UTF-8 become U+FFFD. */
const shown = (path) => (BEYOND_ASCII.test(path) ? Buffer.from(path, 'latin1').toString() : path);
/** A JSON member; bytes that are no UTF-8 stand in base64 under the key with `Bytes` behind it. */
const member = (key, value) => {
    const plain = !BEYOND_ASCII.test(value) || (0,external_node_buffer_.isUtf8)(Buffer.from(value, 'latin1'));
    return plain ? `"${key}":${JSON.stringify(value)}` : `"${key}Bytes":"${Buffer.from(value, 'latin1').toString('base64')}"`;
};
/** The value of such a member, if there is one. */
const memberOf = (object, key) => {
    const [plain, bytes] = [object[key], object[`${key}Bytes`]];
    if (typeof plain === 'string')
        return plain;
    return typeof bytes === 'string' ? Buffer.from(bytes, 'base64').toString('latin1') : undefined;
};
const BEYOND_ASCII = /[\u0080-\u00ff]/;

;// CONCATENATED MODULE: ./lib/adapters/snapshots/entry.js

/** All of a file's line that can be known without reading the file. */
const fileHead = (path, stat) => `{${member('path', path)},"type":"file",${inode(stat)},"size":${stat.size},"ctime":"${stat.ctimeNs}","ino":"${stat.ino}"${isSparse(stat) ? ',"sparse":true' : ''}`;
const fileLine = (head, sha256, hardlink) => `${head},"sha256":"${sha256}"${hardlink === undefined ? '' : `,${member('hardlink', hardlink)}`}}`;
/** The same line, and that of a folder or a link, from an entry. */
const lineOf = (entry) => {
    const { path, type, mode, uid, gid, mtime } = entry;
    const common = `{${member('path', path)},"type":"${type}","mode":"${mode.toString(8)}","uid":${uid},"gid":${gid},"mtime":"${mtime}"`;
    if (entry.type === 'folder')
        return `${common}}`;
    if (entry.type === 'link')
        return `${common},${member('target', entry.target)}}`;
    const { size, ctime, ino, sparse, sha256, hardlink } = entry;
    return fileLine(`${common},"size":${size},"ctime":${ctime === undefined ? null : `"${ctime}"`},"ino":"${ino}"${sparse ? ',"sparse":true' : ''}`, sha256, hardlink);
};
/** The entry of a file as it was when it was opened; `size` is what was read of it. */
const fileEntry = (path, stat, { bytes, sha256 }, age) => ({
    path, type: 'file', size: bytes, sha256,
    mode: Number(stat.mode & MODE_BITS), uid: Number(stat.uid), gid: Number(stat.gid),
    mtime: String(stat.mtimeNs), ino: String(stat.ino), sparse: isSparse(stat),
    ...(age === 'settled' && { ctime: String(stat.ctimeNs) }),
});
const folderLine = (path, stat) => `{${member('path', path)},"type":"folder",${inode(stat)}}`;
const linkLine = (path, stat, target) => `{${member('path', path)},"type":"link",${inode(stat)},${member('target', target)}}`;
/** The entry of a line; nothing if it is none, or its path could lead elsewhere than below the source. */
const parseEntry = (line) => {
    const raw = parsed(line);
    const path = raw && memberOf(raw, 'path');
    if (raw === undefined || path === undefined || !isSafe(path))
        return undefined;
    const common = { path, mode: octal(raw['mode']), uid: whole(raw['uid']), gid: whole(raw['gid']), mtime: digits(raw['mtime']) };
    if (!isInode(common))
        return undefined;
    return specific(raw, common);
};
/** Paths in the order of a walk: a folder comes right before what is in it. */
const comparePaths = (a, b) => {
    if (a === b)
        return 0;
    const [left, right] = [a.replaceAll('/', '\0'), b.replaceAll('/', '\0')];
    return left < right ? -1 : 1;
};
const isWithin = (path, folder) => folder === '' || path.startsWith(`${folder}/`);
const MODE_BITS = 4095n;
const inode = (stat) => `"mode":"${(stat.mode & MODE_BITS).toString(8)}","uid":${stat.uid},"gid":${stat.gid},"mtime":"${stat.mtimeNs}"`;
const BLOCK = 512n;
const isSparse = ({ size, blocks }) => blocks * BLOCK < size && size >= 65536n;
const parsed = (line) => {
    try {
        const value = JSON.parse(line);
        return typeof value === 'object' && value !== null ? value : undefined;
    }
    catch {
        return undefined;
    }
};
const UNSAFE = /(?:^|\/)\.{0,2}(?:\/|$)|\0/;
const isSafe = (path) => path === '' || !UNSAFE.test(path);
const octal = (value) => (typeof value === 'string' && /^[0-7]{1,4}$/.test(value) ? Number.parseInt(value, 8) : Number.NaN);
const whole = (value) => (Number.isSafeInteger(value) && value >= 0 ? value : Number.NaN);
const digits = (value) => (typeof value === 'string' && /^-?\d{1,20}$/.test(value) ? value : '');
const isInode = ({ mode, uid, gid, mtime }) => !Number.isNaN(mode + uid + gid) && mtime !== '';
const specific = (raw, common) => {
    if (raw['type'] === 'folder')
        return { ...common, type: 'folder' };
    if (common.path === '')
        return undefined;
    if (raw['type'] === 'file')
        return parsedFile(raw, common);
    const target = memberOf(raw, 'target');
    return raw['type'] === 'link' && target !== undefined ? { ...common, type: 'link', target } : undefined;
};
const parsedFile = (raw, common) => {
    const [size, sha256, ino] = [whole(raw['size']), raw['sha256'], digits(raw['ino'])];
    if (Number.isNaN(size) || typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256))
        return undefined;
    const [ctime, hardlink] = [digits(raw['ctime']), memberOf(raw, 'hardlink')];
    if (hardlink !== undefined && (hardlink === '' || !isSafe(hardlink)))
        return undefined;
    return {
        ...common, type: 'file', size, sha256, ino, sparse: raw['sparse'] === true,
        ...(ctime !== '' && { ctime }), ...(hardlink !== undefined && { hardlink }),
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/lines.js


/** Larger strings would stay in memory for longer. */
const CHUNK = 16 * 1024;
/** No line of ours comes near; a longer one is no line of ours. */
const LONGEST_LINE = 1024 * 1024;
/**
 * The lines of a file without their newlines, one after another; a last one without a newline is a
 * line too. The file is open only for moments, so that whoever stops in the middle leaves nothing open.
 */
function* linesOf(path) {
    const buffer = Buffer.allocUnsafe(CHUNK);
    let rest = '';
    let position = 0;
    for (let length = readAt(path, buffer, position); length > 0; length = readAt(path, buffer, position)) {
        position += length;
        const text = rest + buffer.toString('latin1', 0, length);
        let start = 0;
        for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            yield text.slice(start, end);
            start = end + 1;
        }
        rest = text.slice(start);
        if (rest.length > LONGEST_LINE)
            break;
    }
    if (rest !== '')
        yield rest;
}
const readAt = (path, buffer, position) => {
    const file = (0,external_node_fs_.openSync)(onDisk(path), 'r');
    try {
        return (0,external_node_fs_.readSync)(file, buffer, 0, CHUNK, position);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/tools.js




const createTools = (env) => ({
    // What tools say is read by this program.
    env: { ...env, LC_ALL: 'C' },
    find: (name) => (env['PATH'] ?? '').split(external_node_path_.delimiter).filter(Boolean).map((folder) => (0,external_node_path_.join)(folder, name)).find(isProgram),
});
const isProgram = (path) => {
    try {
        (0,external_node_fs_.accessSync)(path, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(path).isFile();
    }
    catch {
        return false;
    }
};
/** Runs a tool that starts no others; an aborted signal kills it. Never rejects for what the tool does. */
const runTool = (tools, file, args, place) => {
    const stdout = place.stdout === undefined ? 'ignore' : (0,external_node_fs_.openSync)(onDisk(place.stdout), 'wx', 0o600);
    try {
        return ended(tools, file, args, place, stdout);
    }
    finally {
        if (stdout !== 'ignore')
            (0,external_node_fs_.closeSync)(stdout);
    }
};
const ended = ({ env }, file, args, { cwd, signal }, stdout) => new Promise((resolve) => {
    const folder = cwd === undefined ? {} : { cwd: Buffer.from(cwd, 'latin1').toString() };
    const child = (0,external_node_child_process_.spawn)(file, args, { env, ...folder, stdio: ['ignore', stdout, 'pipe'], signal, killSignal: 'SIGKILL' });
    let stderr = '';
    child.stderr?.setEncoding('latin1').on('data', (text) => {
        stderr = (stderr + text).slice(-TAIL);
    });
    // Also when it is killed: then it is gone only once it is closed.
    child.on('error', ({ message }) => child.pid === undefined && resolve({ exitCode: 127, stderr: message }));
    child.once('close', (code) => resolve({ exitCode: code ?? 128, stderr }));
});
const TAIL = 8_192;

;// CONCATENATED MODULE: ./lib/adapters/snapshots/durable.js





/**
 * Brings all that was written to the disk that a folder is on. One `syncfs` through GNU `sync -f`
 * costs a fraction of an `fsync` for each of many files; where there is none, `each` is the word for that.
 */
const syncDisk = async (folder, tools, signal) => {
    const sync = tools.find('sync');
    if (sync === undefined || process.platform !== 'linux')
        return 'each';
    const { exitCode } = await runTool(tools, sync, ['-f', '.'], { cwd: folder, signal });
    return exitCode === 0 ? 'synced' : 'each';
};
/** Does something while the disk is busy (which never rejects); what the disk came to. */
const meanwhile = async (syncing, work) => {
    try {
        await work();
    }
    finally {
        await syncing;
    }
    return syncing;
};
/** Brings each file that lines tell of to the disk, one after another. */
const syncFiles = async (lines, data, pace) => {
    pace.phase('sync');
    for (const line of linesOf(lines)) {
        syncOne(`${data}/${parseEntry(line)?.path ?? ''}`);
        if (pace.due())
            await pace.rest();
    }
};
/** Brings one file, or the names in one folder, to the disk. */
const syncOne = (path) => {
    try {
        const file = (0,external_node_fs_.openSync)(onDisk(path), 'r');
        try {
            (0,external_node_fs_.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_.closeSync)(file);
        }
    }
    catch (thrown) {
        if (!NOT_FOR_FOLDERS.has(thrown.code ?? ''))
            throw thrown;
    }
};
/** Some systems cannot sync a folder, or a file that is only open for reading. */
const NOT_FOR_FOLDERS = new Set(['EISDIR', 'EINVAL', 'EPERM', 'EBADF', 'EACCES', 'ENOTSUP']);

// EXTERNAL MODULE: external "node:v8"
var external_node_v8_ = __webpack_require__(78877);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/memory.js

let working = 0;
/**
 * Does long work whose objects are as many as the files of a disk and live for a moment. V8 answers
 * that with ever more room for new objects, 30 to 60 MiB more, and gains nothing by it here; so
 * that room does not grow meanwhile.
 */
const inLittleMemory = async (work) => {
    working += 1;
    (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=1');
    try {
        return await work();
    }
    finally {
        working -= 1;
        if (working === 0)
            (0,external_node_v8_.setFlagsFromString)('--semi-space-growth-factor=2');
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/ending.js

const unsuccessful = (reason, message, remedy, problems) => ({
    ok: false,
    failure: { kind: 'operation', reason, message, ...(remedy !== undefined && { remedy }) },
    ...(problems !== undefined && { problems }),
});
const end = (...words) => {
    throw Object.assign(new Error(words[1]), { ending: unsuccessful(...words) });
};
/** The failure that `end` unwinds with, if this is one of its. */
const failureIn = (thrown) => thrown?.ending?.failure;
/** What work comes to, where an expected ending of it was thrown far below: one of ours, the signal's reason, or an error of the system. */
const settled = async (signal, work) => {
    try {
        return await inLittleMemory(work);
    }
    catch (thrown) {
        if (signal?.aborted)
            return { ok: false, failure: signal.reason };
        const known = thrown?.ending ?? systemError(thrown);
        if (known === undefined)
            throw thrown;
        return known;
    }
};
const systemError = (thrown) => {
    const { code, syscall, path, dest } = thrown;
    if (code === undefined || syscall === undefined)
        return undefined;
    const where = dest ?? path;
    const words = `${reasonWords(thrown)}${where === undefined ? '' : ` (${syscall} ${String(where)})`}`;
    return unsuccessful(REASONS[code] ?? 'incomplete', words, REMEDIES[code]);
};
/** In words why a call of the system failed. */
const reasonWords = (thrown) => {
    const { code = '', message } = thrown;
    return WORDS[code] ?? message;
};
const codeOf = (thrown) => thrown?.code ?? '';
const REASONS = { ENOSPC: 'no-space', EDQUOT: 'no-space', EROFS: 'refused', EACCES: 'refused', EPERM: 'refused' };
const REMEDIES = {
    ENOSPC: 'make room on the disk, or keep fewer snapshots with `keep`',
    EDQUOT: 'raise the quota, or keep fewer snapshots with `keep`',
    EROFS: 'choose a destination that can be written to',
    EACCES: 'give this user access to it',
};
const WORDS = {
    ENOENT: 'it does not exist',
    EACCES: 'permission is denied',
    EPERM: 'it is not permitted',
    ENOSPC: 'the disk is full',
    EDQUOT: 'the disk quota is used up',
    EROFS: 'the disk is read-only',
    EIO: 'the disk reports an input/output error',
    ENOTDIR: 'a part of its path is not a folder',
    ELOOP: 'it is a symbolic link',
    ENAMETOOLONG: 'its path is too long',
    EMFILE: 'there are too many open files',
    ESTALE: 'the file server has lost it',
    EFBIG: 'it is too large for the disk it should go to',
};

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/sink.js


const BATCH = 32 * 1024;
/**
 * Throws Node's error where the disk is full. `taken` sees every batch on its way. The file is open
 * only for moments, so that whoever stops in the middle leaves nothing open.
 */
const lineSink = (path, taken = () => undefined) => {
    let batch = [];
    let length = 0;
    let memory = Buffer.allocUnsafeSlow(2 * BATCH);
    const flush = () => {
        memory = length > memory.length ? Buffer.allocUnsafeSlow(2 * length) : memory;
        const bytes = memory.subarray(0, memory.write(batch.join(''), 'latin1'));
        taken(bytes);
        append(path, bytes);
        batch = [];
        length = 0;
    };
    append(path, Buffer.alloc(0), 'ax');
    return {
        put: (line) => {
            batch.push(line, '\n');
            length += line.length + 1;
            if (length >= BATCH)
                flush();
        },
        flush,
        end: (durability) => {
            flush();
            append(path, Buffer.alloc(0), 'a', durability);
        },
    };
};
const append = (path, bytes, flags = 'a', durability = 'plain') => {
    const file = (0,external_node_fs_.openSync)(onDisk(path), flags, 0o600);
    try {
        for (let done = 0; done < bytes.length;)
            done += (0,external_node_fs_.writeSync)(file, bytes, done);
        if (durability === 'synced')
            (0,external_node_fs_.fsyncSync)(file);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/manifest.js





const MANIFEST = 'manifest.jsonl';
const FORMAT = 'stagewright-snapshot';
const VERSION = 1;
/** A new manifest in a folder. */
const writeManifest = (folder, head) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let isEnding = false;
    const sink = lineSink(`${folder}/${MANIFEST}`, (batch) => {
        if (!isEnding)
            hash.update(batch);
    });
    sink.put(bytesOf(JSON.stringify({ format: FORMAT, version: VERSION, ...head })));
    return {
        put: sink.put,
        end: (tail) => {
            sink.flush();
            isEnding = true;
            const start = bytesOf(JSON.stringify({ end: FORMAT, ...tail })).slice(0, -1);
            sink.put(start + seal(hash.update(start, 'latin1').digest('hex')));
            sink.end('synced');
        },
    };
};
/** What a manifest ends with: the digest of all before. */
const seal = (sha256) => `,"sha256":"${sha256}"}`;
/** What the first and the last line of a folder's manifest tell, or in words why it is none; throws the system's errors. */
const openManifest = (folder) => {
    const path = `${folder}/${MANIFEST}`;
    const file = (0,external_node_fs_.openSync)(onDisk(path), 'r');
    try {
        const { size } = (0,external_node_fs_.fstatSync)(file);
        const head = manifest_parsed(readPiece(file, 0, Math.min(size, PIECE)).split('\n')[0]);
        const tailLine = readPiece(file, Math.max(0, size - PIECE), Math.min(size, PIECE)).split('\n').at(-2) ?? '';
        if (head?.['format'] !== FORMAT)
            return 'its manifest does not begin as one of ours';
        if (head['version'] !== VERSION)
            return `its manifest has version ${String(head['version'])}, and this program reads version ${VERSION}`;
        const tail = manifest_parsed(tailLine);
        if (tail?.['end'] !== FORMAT)
            return 'its manifest has no end: it was cut';
        if (!isHead(head) || !isTail(tail))
            return 'the first or the last line of its manifest is damaged';
        return { ...head, ...tail, path, length: size - seal(tail.sha256).length - 1 };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};
const snapshotOf = ({ id, engine, source, createdAt, parent, complete, counts, storedBytes }, path) => ({
    id, path, engine, source, createdAt, complete, counts, storedBytes, ...(parent !== undefined && { parent }),
});
/** In words what is wrong with the whole of a manifest, if anything is. */
const checkManifest = async ({ path, length, sha256 }, pace) => {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const buffer = Buffer.allocUnsafe(PIECE);
    const file = (0,external_node_fs_.openSync)(onDisk(path), 'r');
    try {
        for (let done = 0; done < length;) {
            const count = (0,external_node_fs_.readSync)(file, buffer, 0, Math.min(PIECE, length - done), done);
            if (count === 0)
                return 'its manifest is shorter than it was';
            hash.update(buffer.subarray(0, count));
            done += count;
            if (pace.due())
                await pace.rest();
        }
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
    return hash.digest('hex') === sha256 ? undefined : 'its manifest was changed: its digest differs';
};
/** The lines of a manifest's entries. */
function* entryLines(manifest) {
    const lines = linesOf(manifest.path);
    lines.next();
    let held = lines.next();
    for (const line of lines) {
        if (!held.done)
            yield held.value;
        held = { done: false, value: line };
    }
}
const isHead = (head) => {
    const { id, engine, source, createdAt } = head;
    return typeof id === 'string' && (engine === 'copy' || engine === 'archive') && typeof source === 'string' && typeof createdAt === 'number';
};
const isTail = (tail) => {
    const { complete, counts, storedBytes, sha256 } = tail;
    const numbers = [counts?.files, counts?.folders, counts?.links, counts?.bytes, storedBytes];
    return typeof complete === 'boolean' && typeof sha256 === 'string' && numbers.every((number) => typeof number === 'number');
};
const PIECE = 64 * 1024;
const readPiece = (file, position, length) => {
    const bytes = Buffer.alloc(length);
    return bytes.toString('latin1', 0, (0,external_node_fs_.readSync)(file, bytes, 0, length, position));
};
const manifest_parsed = (line) => {
    try {
        return JSON.parse(Buffer.from(line ?? '', 'latin1').toString());
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/adapters/processes/pipes.js
var pipes = __webpack_require__(95083);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/tar-words.js

const MOST_FILES = 10_000;
const MOST_OTHERS = 20;
/** Listens to GNU tar's standard error, in the C locale and with names as they are. */
const listen = (stderr) => {
    const files = new Map();
    const others = [];
    let rest = '';
    const hear = (line) => {
        const [, path = '', why = ''] = FILE.exec(line) ?? [];
        if (why !== '' && files.size < MOST_FILES)
            files.set(path.replace(/^\.\//, ''), why);
        if (why === '' && !SUMMARY.test(line) && others.length < MOST_OTHERS)
            others.push(shown(line));
    };
    stderr.setEncoding('latin1').on('data', (text) => {
        const lines = (rest + text).split('\n');
        rest = (lines.pop() ?? '').slice(-LONGEST);
        for (const line of lines)
            hear(line);
    });
    stderr.on('end', () => rest !== '' && hear(rest));
    return { files, others };
};
const LONGEST = 65_536;
const FILE = /^[^:]*tar: (.+): (file changed as we read it|[Ff]ile removed before we read it|File shrank by .+|Cannot (?:open|stat|read|readlink): .+|Read error at .+|Warning: Cannot .+)$/;
const SUMMARY = /^[^:]*tar: (?:Exiting with failure status|Error exit delayed|Removing leading)/;
/** Whether a file was simply no longer there. */
const isGone = (why) => why !== undefined && /removed before|No such file/.test(why);
/** Whether what the archive holds of a file may not fit together. */
const isTorn = (why) => /changed as we read|shrank by/.test(why);
const OPEN = /^Cannot (open|stat|read|readlink): /;
/** As a clause about the file. */
const clauseOf = (why) => {
    if (isTorn(why))
        return 'it changed while it was read; what the snapshot holds of it may not fit together';
    return why.replace(OPEN, '').replace('Permission denied', 'permission is denied');
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/piped.js



const openPipe = (0,pipes/* pipes */.C)(process.platform);
const startPiped = ({ file, args, cwd }, { env }, signal) => {
    const pipe = openPipe();
    const child = (0,external_node_child_process_.spawn)(file, args, { env, ...(cwd !== undefined && { cwd }), stdio: ['pipe', pipe.stdio, 'pipe'], signal, killSignal: 'SIGKILL' });
    pipe.closeWriteEnd();
    const closed = new Promise((resolve) => {
        child.once('close', (code) => resolve(code ?? 128));
        child.on('error', () => child.pid === undefined && resolve(127));
    });
    child.stdin?.on('error', () => undefined);
    let isRead = false;
    const hasEnded = () => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;
    return {
        child, closed, hasEnded,
        complaints: listen(child.stderr),
        output: () => {
            isRead = true;
            return chunksOfPipe(pipe, child.stdout);
        },
        write: (bytes) => new Promise((resolve) => child.stdin?.write(bytes, (error) => resolve(!error)) ?? resolve(false)),
        stop: async () => {
            if (!hasEnded())
                child.kill('SIGKILL');
            if (!isRead)
                pipe.closeReadEnd();
            await closed;
        },
    };
};
/** Reads on only when the next chunk is asked for. */
async function* chunksOfPipe(pipe, end) {
    const queue = [];
    let isHeld = false;
    let isOver = false;
    let wake = () => undefined;
    const socket = pipe.read(end, (chunk) => {
        const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
        queue.push(isHeld || queue.length > 0 ? Buffer.from(bytes) : bytes);
        socket.pause();
        wake();
    });
    socket.on('error', () => undefined).once('close', () => {
        isOver = true;
        wake();
    });
    const next = () => new Promise((resolve) => {
        wake = resolve;
        socket.resume();
    });
    try {
        while (true) {
            const chunk = queue.shift();
            if (chunk !== undefined) {
                isHeld = true;
                yield chunk;
                isHeld = false;
            }
            else if (isOver)
                return;
            else
                await next();
        }
    }
    finally {
        socket.destroy();
    }
}

// EXTERNAL MODULE: ./lib/adapters/unique.js
var unique = __webpack_require__(21597);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/remove.js



/** Removes a tree, folders that forbid it and names that are no UTF-8 included; what cannot be removed is left. */
const removeTree = async (path, patience) => {
    const names = namesIn(path);
    if (names === undefined)
        return removeOne(path, external_node_fs_.unlinkSync);
    for (const name of names) {
        if (patience.isOver())
            return 'left';
        const child = `${path}/${name}`;
        if (isFolder(child))
            await removeTree(child, patience);
        else
            removeOne(child, external_node_fs_.unlinkSync);
        await patience.rest();
    }
    return removeOne(path, external_node_fs_.rmdirSync);
};
const removeOne = (path, remove) => {
    try {
        remove(onDisk(path));
        return 'removed';
    }
    catch (thrown) {
        return codeOf(thrown) === 'ENOENT' ? 'removed' : 'left';
    }
};
const isFolder = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(onDisk(path)).isDirectory();
    }
    catch {
        return false;
    }
};
/** Nothing if it is no folder. A folder without the right to write lets go of nothing in it. */
const namesIn = (path) => {
    try {
        if (!isFolder(path))
            return undefined;
        if (((0,external_node_fs_.lstatSync)(onDisk(path)).mode & 0o700) !== 0o700)
            (0,external_node_fs_.chmodSync)(onDisk(path), 0o700);
        return (0,external_node_fs_.readdirSync)(onDisk(path), { encoding: 'latin1' });
    }
    catch {
        return [];
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/store.js







/** The name of a snapshot's folder: when it was begun, in UTC. */
const idOf = (createdAt) => new Date(createdAt).toISOString().replaceAll(':', '-');
const ID = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d\.\d{3}Z$/;
/** What is being written, what is being removed, and what a kill left of the lock and of `latest`. */
const RUBBISH = /^\.(?:partial|trash|latest|lock)-/;
const LATEST = 'latest';
const DATA = 'data';
const ARCHIVE = 'data.tar.zst';
/** The snapshots in a folder. Throws the system's error if it cannot be read. */
const stockOf = (folder) => {
    const ids = store_namesIn(folder).filter((name) => ID.test(name)).toSorted().toReversed();
    const opened = ids.map((id) => openStored(`${folder}/${id}`));
    return {
        snapshots: opened.filter((one) => 'manifest' in one),
        damaged: opened.filter((one) => 'why' in one),
    };
};
/** One snapshot, or in words why it is none. */
const openStored = (folder) => {
    try {
        const manifest = openManifest(folder);
        if (typeof manifest === 'string')
            return { path: shown(folder), why: manifest };
        return { folder, manifest, snapshot: snapshotOf(manifest, shown(folder)) };
    }
    catch (thrown) {
        const words = codeOf(thrown) === 'ENOENT' ? `there is no ${MANIFEST} in it` : reasonWords(thrown);
        return { path: shown(folder), why: words };
    }
};
/** A new folder beside, for a snapshot on its way; private, since what is in it has not yet the rights it should have. */
const beginSnapshot = (folder, id) => {
    const partial = `${folder}/.partial-${id}`;
    (0,external_node_fs_.mkdirSync)(onDisk(partial), { mode: 0o700 });
    return partial;
};
/** Makes a whole snapshot visible by one rename, and then `latest` lead to it. */
const publish = (folder, partial, id) => {
    const place = `${folder}/${id}`;
    syncOne(partial);
    (0,external_node_fs_.renameSync)(onDisk(partial), onDisk(place));
    syncOne(folder);
    pointLatest(folder, id);
    return place;
};
/** One atomic step; where there are no symbolic links, or somebody has put something else in its place, there is no `latest`. */
const pointLatest = (folder, id) => {
    const beside = `${folder}/.latest-${(0,unique/* uniqueWord */.m)()}`;
    try {
        (0,external_node_fs_.symlinkSync)(id, onDisk(beside));
        if (isLinkOrNothing(`${folder}/${LATEST}`))
            (0,external_node_fs_.renameSync)(onDisk(beside), onDisk(`${folder}/${LATEST}`));
        syncOne(folder);
    }
    catch {
        // A snapshot is found by its name, not by this link.
    }
};
const isLinkOrNothing = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(onDisk(path)).isSymbolicLink();
    }
    catch {
        return true;
    }
};
/** Makes a snapshot invisible by one rename, then removes it. */
const discard = async (folder, id, patience) => {
    const trash = `${folder}/.trash-${id}-${(0,unique/* uniqueWord */.m)()}`;
    (0,external_node_fs_.renameSync)(onDisk(`${folder}/${id}`), onDisk(trash));
    await removeTree(trash, patience);
};
/** Removes what killed runs have left; for whoever has the lock. */
const clearRubbish = async (folder, patience) => {
    for (const name of store_namesIn(folder))
        if (RUBBISH.test(name))
            await removeTree(`${folder}/${name}`, patience);
};
/** Bytes that this user may still write there. */
const freeSpace = (folder) => {
    const { bavail, bsize } = (0,external_node_fs_.statfsSync)(onDisk(folder));
    return bavail * bsize;
};
const store_namesIn = (folder) => (0,external_node_fs_.readdirSync)(onDisk(folder), { encoding: 'latin1' });

;// CONCATENATED MODULE: ./lib/adapters/snapshots/tar.js
/** The members of a POSIX (pax) archive as GNU tar writes it, sparse files of format 1.0 included. Throws where it is no such archive, or cut. */
async function* membersOf(archive) {
    const input = createInput(archive);
    let pax = {};
    while (true) {
        const header = await input.exactly(tar_BLOCK);
        if (header[0] === 0)
            break;
        checkSum(header);
        const type = String.fromCharCode(header[156] ?? 0);
        const size = Number(pax['size'] ?? tar_octal(header, 124, 12));
        if (type === 'x')
            pax = paxRecords(await padded(input, size));
        else if (type === 'g')
            await padded(input, size);
        else {
            const body = createBody(input, size);
            yield await tar_member(header, type, pax, body);
            await body.pass();
            pax = {};
        }
    }
    await input.drain();
}
const tar_BLOCK = 512;
const createInput = (source) => {
    const chunks = source[Symbol.asyncIterator]();
    let rest = Buffer.alloc(0);
    const more = async () => {
        while (rest.length === 0) {
            const next = await chunks.next();
            if (next.done)
                throw new Error('the archive ends in the middle');
            rest = next.value;
        }
        return rest;
    };
    const some = async (most) => {
        const all = await more();
        const part = all.subarray(0, most);
        rest = all.subarray(part.length);
        return part;
    };
    return {
        some,
        exactly: async (length) => {
            const first = await some(length);
            if (first.length === length)
                return first;
            const parts = [Buffer.from(first)];
            for (let left = length - first.length; left > 0; left -= parts.at(-1)?.length ?? 0)
                parts.push(Buffer.from(await some(left)));
            return Buffer.concat(parts);
        },
        drain: async () => {
            while (!(await chunks.next()).done)
                ;
        },
    };
};
const createBody = (input, size) => {
    let left = size;
    const padding = (tar_BLOCK - (size % tar_BLOCK)) % tar_BLOCK;
    return {
        left: () => left,
        some: async (most) => {
            const part = await input.some(Math.min(most, left));
            left -= part.length;
            return part;
        },
        pass: async () => {
            for (let over = left + padding; over > 0;)
                over -= (await input.some(over)).length;
            left = 0;
        },
    };
};
const padded = async (input, size) => {
    if (size > LARGEST_PAX)
        throw new Error('the archive has a header that is too large');
    return (await input.exactly(Math.ceil(size / tar_BLOCK) * tar_BLOCK)).subarray(0, size);
};
const LARGEST_PAX = 64 * 1024 * 1024;
/** `length key=value\n`, the length being that of all of it. */
const paxRecords = (bytes) => {
    const records = {};
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = Number(bytes.toString('latin1', at, space));
        if (!(length > 0))
            throw new Error('the archive has a damaged header');
        const record = bytes.toString('latin1', space + 1, at + length - 1);
        const equals = record.indexOf('=');
        records[record.slice(0, equals)] = record.slice(equals + 1);
        at += length;
    }
    return records;
};
const TYPES = { '0': 'file', '\0': 'file', '5': 'folder', '2': 'link', '1': 'hardlink' };
const tar_member = async (header, type, pax, body) => {
    const path = plain(pax['GNU.sparse.name'] ?? pax['path'] ?? nameOf(header));
    const common = {
        type: TYPES[type] ?? 'other',
        path,
        mode: tar_octal(header, 100, 8) & 0o7777,
        mtime: nanoseconds(pax['mtime'] ?? String(tar_octal(header, 136, 12))),
        target: pax['linkpath'] ?? tar_text(header, 157, 100),
    };
    if (pax['GNU.sparse.major'] !== '1')
        return { ...common, size: body.left(), chunks: () => plainChunks(body) };
    const size = Number(pax['GNU.sparse.realsize']);
    const map = await sparseMap(body);
    return { ...common, size, chunks: () => sparseChunks(body, map, size) };
};
async function* plainChunks(body) {
    while (body.left() > 0)
        yield await body.some(tar_CHUNK);
}
const tar_CHUNK = 1024 * 1024;
const ZEROS = Buffer.alloc(tar_CHUNK);
/** Decimal numbers, one a line: how many pieces, then the offset and the length of each; filled up to a block. */
const sparseMap = async (body) => {
    let block = Buffer.alloc(0);
    const number = async () => {
        let end = block.indexOf(0x0a);
        while (end < 0) {
            block = Buffer.concat([block, await exactly(body, tar_BLOCK)]);
            end = block.indexOf(0x0a);
        }
        const value = Number(block.toString('latin1', 0, end));
        block = block.subarray(end + 1);
        return value;
    };
    const map = [];
    for (let left = await number(); left > 0; left--)
        map.push([await number(), await number()]);
    return map;
};
const exactly = async (body, length) => {
    const parts = [];
    for (let left = length; left > 0; left -= parts.at(-1)?.length ?? 0)
        parts.push(Buffer.from(await body.some(left)));
    return Buffer.concat(parts);
};
async function* sparseChunks(body, map, size) {
    let at = 0;
    for (const [offset, length] of [...map, [size, 0]]) {
        for (; at < offset; at += Math.min(tar_CHUNK, offset - at))
            yield ZEROS.subarray(0, offset - at);
        for (let left = length; left > 0;) {
            const part = await body.some(Math.min(left, tar_CHUNK));
            left -= part.length;
            at += part.length;
            yield part;
        }
    }
}
const plain = (name) => name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '').replace(/^\.$/, '');
const nameOf = (header) => {
    const prefix = tar_text(header, 345, 155);
    return prefix === '' ? tar_text(header, 0, 100) : `${prefix}/${tar_text(header, 0, 100)}`;
};
const tar_text = (header, start, length) => {
    const end = header.indexOf(0, start);
    return header.toString('latin1', start, end < 0 || end > start + length ? start + length : end);
};
/** Octal digits; or, where they do not suffice, the number itself behind a set bit. */
const tar_octal = (header, start, length) => {
    if (((header[start] ?? 0) & 0x80) !== 0)
        return Number(BigInt.asIntN(64, header.readBigInt64BE(start + length - 8)));
    return Number.parseInt(tar_text(header, start, length).trim() || '0', 8);
};
const nanoseconds = (seconds) => {
    const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(seconds) ?? [];
    return String(BigInt(`${sign}${whole}${fraction.padEnd(9, '0').slice(0, 9)}`));
};
const checkSum = (header) => {
    let sum = 0;
    for (let at = 0; at < tar_BLOCK; at++)
        sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0);
    if (sum !== tar_octal(header, 148, 8))
        throw new Error('the archive has a damaged header');
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/archive.js




/** The full path of a tool that archives need; ends as `tool` where there is none. */
const needTool = (tools, name) => tools.find(name) ?? end('tool', `\`engine: archive\` needs ${name}, and there is none on the PATH`, `install ${name}, or use \`engine: copy\``);
/** The members of a compressed archive; ends as `unverified` where it is damaged. Whatever happens, `close` leaves no process. */
const readArchive = (path, tools, signal) => {
    const args = ['-dcq', '--', Buffer.from(path, 'latin1').toString()];
    const zstd = startPiped({ file: needTool(tools, 'zstd'), args }, tools, signal);
    zstd.child.stdin?.end();
    return { members: () => checked(zstd, signal), close: zstd.stop };
};
async function* checked({ output, closed, complaints }, signal) {
    let why = 'it ends too early';
    try {
        yield* membersOf(output());
        if ((await closed) === 0)
            return;
    }
    catch (thrown) {
        if (!(thrown instanceof Error) || 'ending' in thrown || 'syscall' in thrown)
            throw thrown;
        why = thrown.message;
    }
    signal.throwIfAborted();
    await closed;
    end('unverified', `the archive is damaged: ${complaints.others.join('; ') || why}`, 'take an older snapshot');
}
/** What the files of an archived snapshot hold, for one pass in the order of its manifest. */
const archivedContents = (snapshot, tools, signal) => {
    const reader = readArchive(`${snapshot}/${ARCHIVE}`, tools, signal);
    const members = reader.members();
    return {
        open: (entry) => contentOf(members, entry),
        close: reader.close,
    };
};
async function* contentOf(members, { path }) {
    for (let next = await members.next(); !next.done; next = await members.next()) {
        if (next.value.path !== path || next.value.type !== 'file')
            continue;
        yield* next.value.chunks();
        return;
    }
    end('unverified', 'the archive holds less than its manifest tells', 'take an older snapshot');
}

;// CONCATENATED MODULE: ./lib/adapters/snapshots/plan.js



const writePlan = (path) => {
    const sink = lineSink(path);
    let run = 0;
    let sign = '=';
    const stretch = (next) => {
        if (sign !== next)
            flush();
        sign = next;
        run += 1;
    };
    const flush = () => {
        if (run > 0)
            sink.put(`${sign}${run}`);
        run = 0;
    };
    const put = (mark, line) => {
        flush();
        sink.put(mark + line);
    };
    return {
        same: () => stretch('='),
        skipParent: () => stretch('-'),
        put: (line) => put('+', line),
        read: (line) => put('<', line),
        end: () => {
            flush();
            sink.end('plain');
        },
    };
};
/** The steps of a plan that was made against this parent. */
function* stepsOf(path, parent) {
    const before = parent === undefined ? undefined : entryLines(parent);
    for (const line of linesOf(path)) {
        const rest = line.slice(1);
        if (line.startsWith('+'))
            yield { do: 'put', line: rest };
        else if (line.startsWith('<'))
            yield { do: 'read', line: rest };
        else {
            for (let left = Number(rest); left > 0; left--) {
                const next = before?.next();
                if (next === undefined || next.done)
                    return;
                if (line.startsWith('='))
                    yield { do: 'same', line: next.value };
            }
        }
    }
}

;// CONCATENATED MODULE: ./lib/adapters/snapshots/attributes.js






/** Beside a manifest: extended attributes and access control lists, as `getfattr --dump` writes and `setfattr --restore` reads them. */
const XATTRS = 'xattrs';
/** What a policy of the machine gives every file anew is none of the file's own. */
const OWN = '^(user\\.|trusted\\.|security\\.capability$|system\\.posix_acl)';
/** Writes the attributes of all that is selected below `source` into a folder. Node knows nothing of them: the system's `getfattr` does. */
const captureAttributes = async (source, select, folder, tools, signal) => {
    if (process.platform !== 'linux')
        return { notices: [] };
    const getfattr = tools.find('getfattr');
    if (getfattr === undefined)
        return { notices: ['extended attributes were not looked for: there is no getfattr (package attr) on the PATH'] };
    const raw = `${folder}/${XATTRS}.raw`;
    await runTool(tools, getfattr, ['-RPhd', '-e', 'base64', '-m', OWN, '--', '.'], { cwd: source, signal, stdout: raw });
    signal.throwIfAborted();
    const count = writeBlocks(wanted(raw, select), `${folder}/${XATTRS}`);
    return { notices: [], ...(count > 0 && { sha256: digestOf(folder) }) };
};
const digestOf = (folder) => (0,external_node_crypto_.createHash)('sha256').update((0,external_node_fs_.readFileSync)(onDisk(`${folder}/${XATTRS}`))).digest('hex');
/** Gives attributes to entries of `root`: those of `paths`, or all that are there; what went wrong, in sentences. */
const giveAttributes = async (from, root, paths, tools, signal, given) => {
    const setfattr = tools.find('setfattr');
    if (setfattr === undefined)
        return ['extended attributes were not restored: there is no setfattr (package attr) on the PATH'];
    writeBlocks(paths === 'all' ? blocksOf(from) : chosen(blocksOf(from), paths), given);
    const { stderr } = await runTool(tools, setfattr, ['-h', `--restore=${Buffer.from(given, 'latin1').toString()}`], { cwd: root, signal });
    signal.throwIfAborted();
    const problems = stderr.split('\n').filter((line) => line !== '' && !line.includes('No such file'));
    return problems.length === 0 ? [] : [`some extended attributes could not be given: ${problems[0]}`];
};
/** The paths that have any. */
const pathsWithAttributes = (folder) => new Set([...blocksOf(`${folder}/${XATTRS}`)].map(({ path }) => path));
function* wanted(raw, select) {
    for (const block of blocksOf(raw))
        if (block.path === '' || isWanted(block.path, select))
            yield block;
}
/** None of the folders above may be left out either. */
const isWanted = (path, select) => {
    const parts = path.split('/');
    const isPruned = parts.some((_, index) => index < parts.length - 1 && select(parts.slice(0, index + 1).join('/'), 'folder') === 'pruned');
    return !isPruned && select(path, 'other') === 'wanted';
};
function* chosen(blocks, paths) {
    for (const block of blocks)
        if (paths.has(block.path))
            yield block;
}
const writeBlocks = (blocks, path) => {
    const sink = lineSink(path);
    let count = 0;
    for (const { lines } of blocks) {
        for (const line of [...lines, ''])
            sink.put(line);
        count += 1;
    }
    sink.end('plain');
    return count;
};
const NAME = '# file: ';
function* blocksOf(file) {
    let lines = [];
    for (const line of linesOf(file)) {
        if (line !== '')
            lines.push(line);
        else {
            if (lines[0]?.startsWith(NAME))
                yield { path: attributes_plain(lines[0].slice(NAME.length)), lines };
            lines = [];
        }
    }
}
/** Backslashes and what cannot be printed stand as three octal digits. */
const attributes_plain = (name) => name.replace(/\\([0-7]{3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8))).replace(/^\.$/, '').replace(/^\.\//, '');

;// CONCATENATED MODULE: ./lib/adapters/snapshots/notes.js

const KEPT = 100;
const createNotes = () => {
    const first = [];
    let count = 0;
    return {
        add: (path, why) => {
            count += 1;
            if (first.length < KEPT)
                first.push({ path: shown(path) || '.', why });
        },
        all: () => ({ count, first }),
    };
};

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/read.js




/** Small enough to be read at once, in less time than it takes to wait for another thread. */
const SMALL = 1024 * 1024;
const read_CHUNK = 1024 * 1024;
const readAsync = (0,external_node_util_.promisify)(external_node_fs_.read);
/** Neither through a link nor waiting for the other end of a FIFO that took the file's place. */
const FLAGS = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
const openForReading = (path) => (0,external_node_fs_.openSync)(onDisk(path), FLAGS);
/** `size` is how much is expected; a first chunk of that length is taken for all. */
const createDigest = (size) => {
    let whole;
    let hash;
    return {
        add: (chunk) => {
            if (hash === undefined && whole === undefined && chunk.length === size)
                whole = sha256Of(chunk);
            else
                (hash ??= external_node_crypto_.createHash('sha256')).update(chunk);
        },
        hex: () => (hash === undefined ? (whole ?? sha256Of(Buffer.alloc(0))) : hash.digest('hex')),
    };
};
const sha256Of = (bytes) => typeof external_node_crypto_.hash === 'function' ? external_node_crypto_.hash('sha256', bytes, 'hex') : external_node_crypto_.createHash('sha256').update(bytes).digest('hex');
let small;
/** Up to so many bytes of an open file; their memory is used again for the next. */
const readSmall = (file, most) => {
    const bytes = (small ??= Buffer.allocUnsafeSlow(SMALL + 1));
    let length = 0;
    for (let count = -1; length < most && count !== 0; length += count)
        count = (0,external_node_fs_.readSync)(file, bytes, length, most - length, length);
    return bytes.subarray(0, length);
};
/**
 * Up to `most` bytes of an open file, in chunks; one is read while the one before is in use, and its
 * memory is used again after the next has been asked for.
 */
async function* chunksOf(file, most) {
    const buffers = [Buffer.allocUnsafe(read_CHUNK), Buffer.allocUnsafe(read_CHUNK)];
    const ask = (index, at) => readAsync(file, buffers[index === 0 ? 0 : 1], 0, Math.min(read_CHUNK, most - at), at);
    let at = 0;
    let turn = 0;
    let asked = most > 0 ? ask(turn, at) : undefined;
    try {
        while (asked !== undefined) {
            const { bytesRead } = await asked;
            asked = undefined;
            if (bytesRead === 0)
                return;
            const chunk = buffers[turn === 0 ? 0 : 1].subarray(0, bytesRead);
            at += bytesRead;
            turn = 1 - turn;
            asked = at < most ? ask(turn, at) : undefined;
            yield chunk;
        }
    }
    finally {
        await asked?.catch(() => undefined);
    }
}
/** The SHA-256 of a file, in hex; throws the system's errors. */
const digestOfFile = async (path, expected) => {
    const file = openForReading(path);
    try {
        const stat = (0,external_node_fs_.fstatSync)(file, { bigint: true });
        expected?.(stat);
        if (stat.size <= SMALL)
            return sha256Of(readSmall(file, SMALL + 1));
        const hash = external_node_crypto_.createHash('sha256');
        for await (const chunk of chunksOf(file, Number.MAX_SAFE_INTEGER))
            hash.update(chunk);
        return hash.digest('hex');
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/read-back.js





/** Reads all files that were written and compares them with what was read of the source; ends as `unverified` if one differs. */
const readBack = async (fresh, data, pace) => {
    const problems = createNotes();
    for (const line of linesOf(fresh)) {
        const entry = parseEntry(line);
        if (entry?.type !== 'file')
            continue;
        const why = await difference(`${data}/${entry.path}`, entry);
        if (why !== undefined)
            problems.add(entry.path, why);
        pace.did(1, entry.size);
        if (pace.due())
            await pace.rest();
    }
    const { count } = problems.all();
    if (count > 0)
        end('unverified', `${count} of the files written could not be read back as they were`, 'look at the disk and the memory of this machine', problems.all());
};
/** In words how a file differs from its entry. */
const difference = async (path, { size, sha256 }) => {
    let found = -1;
    try {
        const digest = await digestOfFile(path, (stat) => {
            found = Number(stat.size);
        });
        if (found !== size)
            return `it has ${found} bytes instead of ${size}`;
        return digest === sha256 ? undefined : 'its content differs: the digest is not the same';
    }
    catch (thrown) {
        return reasonWords(thrown);
    }
};

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/select.js


/**
 * Globs over paths below a folder. One without a slash matches a name at any depth; a leading slash
 * ties it to the top, a trailing one to folders. What lies below a match is matched.
 */
const selection = (include, exclude) => {
    const [isIncluded, isExcluded] = [matcher(include), matcher(exclude)];
    if (include.length === 0 && exclude.length === 0)
        return () => 'wanted';
    const wanted = new Set();
    return (path, kind) => {
        const name = shown(path);
        if (isExcluded(name, kind))
            return 'pruned';
        if (include.length === 0 || isIncluded(name, kind) || isBelow(name, isIncluded, wanted))
            return 'wanted';
        return kind === 'folder' ? 'passed' : 'pruned';
    };
};
const matcher = (globs) => {
    const matches = globs.map(single);
    return (path, kind) => matches.some((match) => match(path, kind));
};
const single = (glob) => {
    const plain = glob.replace(/^\.\//, '').replace(/\/+$/, '');
    const isFolderOnly = plain !== glob.replace(/^\.\//, '');
    const isTied = plain.replace(/^\//, '').includes('/') || plain.startsWith('/');
    const match = picomatch(plain.replace(/^\//, ''), { dot: true, basename: !isTied });
    return (path, kind) => (!isFolderOnly || kind === 'folder') && match(path);
};
/** Whether a folder above matches; asked for folder after folder of a walk, so what was found is remembered. */
const isBelow = (path, isIncluded, wanted) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    if (folder === '')
        return false;
    if (wanted.has(folder))
        return true;
    const found = isIncluded(folder, 'folder') || isBelow(folder, isIncluded, wanted);
    if (found && wanted.size < REMEMBERED)
        wanted.add(folder);
    return found;
};
const REMEMBERED = 1_000;

;// CONCATENATED MODULE: ./lib/adapters/snapshots/walk.js



/**
 * Everything selected below a folder, the folder itself first: depth first, names in the order of
 * their bytes. Links are not followed. Only the names of the folders that are open are held.
 */
function* walk(asked) {
    const top = looked(asked, '');
    if (top?.type !== 'folder')
        return;
    yield top;
    const open = [level(asked, '')];
    /** Folders that are only worth something if something below them is. */
    let passed = [];
    while (open.length > 0) {
        const { path: folder, names } = open.at(-1);
        const name = names.pop();
        if (name === undefined) {
            open.pop();
            passed = passed.filter(({ path }) => path !== folder);
            continue;
        }
        const found = looked(asked, folder === '' ? name : `${folder}/${name}`);
        const verdict = found && asked.select(found.path, found.type === 'folder' ? 'folder' : 'other');
        if (found === undefined || verdict === 'pruned')
            continue;
        if (verdict === 'passed')
            passed.push(found);
        else {
            yield* passed;
            passed = [];
            yield found;
        }
        if (found.type === 'folder')
            open.push(level(asked, found.path));
    }
}
const level = (asked, path) => {
    try {
        const names = (0,external_node_fs_.readdirSync)(onDisk(full(asked, path)), { encoding: 'latin1' });
        return { path, names: names.sort().reverse() };
    }
    catch (thrown) {
        noteLost(asked, path, thrown);
        return { path, names: [] };
    }
};
const looked = (asked, path) => {
    try {
        const place = onDisk(full(asked, path));
        const stat = (0,external_node_fs_.lstatSync)(place, { bigint: true });
        if (stat.isFile())
            return { type: 'file', path, stat };
        if (stat.isDirectory())
            return { type: 'folder', path, stat };
        if (stat.isSymbolicLink())
            return { type: 'link', path, stat, target: (0,external_node_fs_.readlinkSync)(place, { encoding: 'latin1' }) };
        if (asked.select(path, 'other') === 'wanted')
            asked.skipped.add(path, kindOf(stat));
    }
    catch (thrown) {
        if (asked.select(path, 'other') === 'wanted')
            noteLost(asked, path, thrown);
    }
    return undefined;
};
const kindOf = (stat) => {
    if (stat.isFIFO())
        return 'a FIFO';
    return stat.isSocket() ? 'a socket' : 'a device';
};
const full = ({ root }, path) => (path === '' ? root : `${root}/${path}`);
/** What has gone since it was listed is no loss: it was not there to be saved. */
const noteLost = ({ skipped, unsaved }, path, thrown) => {
    if (codeOf(thrown) === 'ENOENT' || codeOf(thrown) === 'ENOTDIR')
        skipped.add(path, 'gone before it was read');
    else
        unsaved.add(path, reasonWords(thrown));
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/compare.js








/** Compares a tree with all that a manifest tells of it, content included; what differs is noted. */
const compareTree = async (root, manifest, problems, pace) => {
    const skipped = createNotes();
    const found = walk({ root, select: selection([], []), skipped, unsaved: problems });
    let at = found.next();
    const passExtras = (isBefore) => {
        for (; !at.done && isBefore(at.value.path); at = found.next())
            problems.add(at.value.path, 'it is not in the manifest');
    };
    for (const line of entryLines(manifest)) {
        const entry = parseEntry(line);
        if (entry === undefined) {
            problems.add('', `a line of the manifest is damaged: ${shown(line.slice(0, 80))}`);
            continue;
        }
        passExtras((path) => comparePaths(path, entry.path) < 0);
        const own = !at.done && at.value.path === entry.path ? at.value : undefined;
        const why = own === undefined ? 'it is missing' : await differenceOf(root, own, entry);
        if (why !== undefined)
            problems.add(entry.path, why);
        if (own !== undefined)
            at = found.next();
        pace.did(entry.type === 'file' ? 1 : 0, entry.type === 'file' && entry.hardlink === undefined ? entry.size : 0);
        if (pace.due())
            await pace.rest();
    }
    passExtras(() => true);
    for (const { path, why } of skipped.all().first)
        problems.add(path, why);
};
const differenceOf = async (root, found, entry) => {
    if (found.type !== entry.type)
        return `it is a ${found.type} instead of a ${entry.type}`;
    if (found.type === 'link')
        return entry.type === 'link' && found.target === entry.target ? undefined : 'it leads elsewhere';
    const metadata = metadataDifference(found, entry);
    if (metadata !== undefined || entry.type !== 'file')
        return metadata;
    if (entry.hardlink !== undefined && sharesInode(`${root}/${entry.hardlink}`, found))
        return undefined;
    return difference(`${root}/${found.path}`, entry);
};
/** What every user may give a file; owners and the bits that depend on them are not for everybody to keep. */
const PERMISSIONS = 0o777;
/** Node 20 writes times in microseconds. */
const TIME_NS = 1000n;
const metadataDifference = ({ stat }, { mode, mtime }) => {
    const own = Number(stat.mode) & PERMISSIONS;
    if (process.platform !== 'win32' && own !== (mode & PERMISSIONS))
        return `its mode is ${own.toString(8)} instead of ${(mode & PERMISSIONS).toString(8)}`;
    const apart = stat.mtimeNs - BigInt(mtime);
    return apart > TIME_NS || apart < -TIME_NS ? 'it was modified: its time is not the same' : undefined;
};
const sharesInode = (first, { stat }) => {
    try {
        return (0,external_node_fs_.lstatSync)(onDisk(first), { bigint: true }).ino === stat.ino;
    }
    catch {
        return false;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/verify.js










/** Reads all that a snapshot holds and compares it with its manifest; ends as `unverified`, with what differs. */
const verifyAll = async (folder, manifest, tools, signal, pace) => {
    const problems = createNotes();
    pace.phase('verify', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes });
    if (manifest.engine === 'copy')
        await compareTree(`${folder}/${DATA}`, manifest, problems, pace);
    else
        await compareArchive(`${folder}/${ARCHIVE}`, manifest, problems, tools, signal, pace);
    if (manifest.xattrs !== undefined && attributesDigest(folder) !== manifest.xattrs)
        problems.add(XATTRS, 'the extended attributes are not as they were saved');
    failOn(problems, manifest);
};
const attributesDigest = (folder) => {
    try {
        return digestOf(folder);
    }
    catch {
        return undefined;
    }
};
const failOn = (problems, { id }) => {
    const all = problems.all();
    const [first] = all.first;
    if (first === undefined)
        return;
    const others = all.count > 1 ? `, and ${all.count - 1} more` : '';
    end('unverified', `the snapshot ${id} is not as it was saved: ${first.path}: ${first.why}${others}`, 'take an older snapshot, and look at the disk', all);
};
/** Both are in the same order. */
const compareArchive = async (path, manifest, problems, tools, signal, pace) => {
    const reader = readArchive(path, tools, signal);
    try {
        const lines = entryLines(manifest);
        for await (const member of reader.members()) {
            const entry = nextEntry(lines, member.path, problems);
            const why = entry === undefined ? 'it is not in the manifest' : await verify_differenceOf(member, entry);
            if (why !== undefined)
                problems.add(member.path, why);
            pace.did(member.type === 'folder' ? 0 : 1, member.type === 'file' ? member.size : 0);
            if (pace.due())
                await pace.rest();
        }
        nextEntry(lines, undefined, problems);
    }
    finally {
        await reader.close();
    }
};
/** The manifest holds nothing that the archive does not, but may leave out what changed beyond use; what comes before `path` is missing. */
const nextEntry = (lines, path, problems) => {
    for (let next = lines.next(); !next.done; next = lines.next()) {
        const entry = parseEntry(next.value);
        if (entry?.path === path)
            return entry;
        problems.add(entry?.path ?? '', entry === undefined ? `a line of the manifest is damaged: ${shown(next.value.slice(0, 80))}` : 'it is missing');
    }
    return undefined;
};
const verify_differenceOf = async (member, entry) => {
    const type = member.type === 'hardlink' ? 'file' : member.type;
    if (type !== entry.type)
        return `it is a ${type} instead of a ${entry.type}`;
    if (entry.type === 'link')
        return member.target === entry.target ? undefined : 'it leads elsewhere';
    if (member.mode !== entry.mode)
        return `its mode is ${member.mode.toString(8)} instead of ${entry.mode.toString(8)}`;
    if (member.mtime !== entry.mtime)
        return 'it was modified: its time is not the same';
    if (entry.type === 'folder')
        return undefined;
    if (entry.hardlink !== undefined)
        return member.type === 'hardlink' && plainTarget(member) === entry.hardlink ? undefined : 'it is no hard link to the same file';
    if (member.size !== entry.size)
        return `it has ${member.size} bytes instead of ${entry.size}`;
    return (await verify_digestOf(member)) === entry.sha256 ? undefined : 'its content differs: the digest is not the same';
};
const plainTarget = ({ target }) => target.replace(/^(?:\.\/)+/, '');
/** Of all that a member holds. */
const verify_digestOf = async (member) => {
    const digest = createDigest(member.size);
    for await (const chunk of member.chunks())
        digest.add(chunk);
    return digest.hex();
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/pack-record.js



/** Writes the manifest of an archive from its members, which come in the order of the plan. */
const record = async (members, job, draft, manifest) => {
    const counts = { files: 0, folders: 0, links: 0, bytes: 0 };
    const missing = [];
    const planned = entriesOf(job, draft);
    const firsts = firstsOfLinks(job, draft);
    const found = new Map();
    const young = BigInt(Math.floor(draft.scannedAt)) * 1000000n - TICK_NS;
    for await (const member of members) {
        const entry = next(planned, member.path, missing);
        const saved = entry && (await savedAs(member, entry, found, young));
        if (saved === undefined)
            continue;
        manifest.put(lineOf(saved));
        counts[`${saved.type}s`] += 1;
        if (saved.type === 'file' && saved.hardlink === undefined)
            counts.bytes += saved.size;
        if (saved.type === 'file' && firsts.has(saved.path))
            found.set(saved.path, saved);
        job.pace.did(saved.type === 'folder' ? 0 : 1, saved.type === 'file' ? saved.size : 0);
        if (job.pace.due())
            await job.pace.rest();
    }
    next(planned, undefined, missing);
    return { counts, missing };
};
/** What changes twice within a tick of the kernel's clock for files looks as if it had changed once. */
const TICK_NS = 20000000n;
function* entriesOf({ parent }, { plan }) {
    for (const { line } of stepsOf(plan, parent?.manifest)) {
        const entry = parseEntry(line);
        if (entry !== undefined)
            yield entry;
    }
}
const firstsOfLinks = ({ parent }, { plan }) => {
    const firsts = new Set();
    for (const { line } of stepsOf(plan, parent?.manifest)) {
        const entry = line.includes(',"hardlink') ? parseEntry(line) : undefined;
        if (entry?.type === 'file' && entry.hardlink !== undefined)
            firsts.add(entry.hardlink);
    }
    return firsts;
};
const next = (planned, path, missing) => {
    for (let at = planned.next(); !at.done; at = planned.next()) {
        if (at.value.path === path)
            return at.value;
        missing.push(at.value.path);
    }
    return undefined;
};
/** The entry as the archive has it. */
const savedAs = async (member, entry, found, young) => {
    const { path, mode, mtime } = member;
    const common = { path, mode, mtime, uid: entry.uid, gid: entry.gid };
    if (member.type === 'folder')
        return { ...common, type: 'folder' };
    if (member.type === 'link')
        return { ...common, type: 'link', target: member.target };
    if (entry.type !== 'file')
        return undefined;
    const first = member.type === 'hardlink' ? found.get(plainTarget(member)) : undefined;
    if (first !== undefined)
        return { ...first, ...common, type: 'file', hardlink: first.path };
    const { ctime, hardlink: _, ...plain } = entry;
    const isSettled = ctime !== undefined && BigInt(ctime) < young && member.size === entry.size && mtime === entry.mtime;
    return { ...plain, ...common, size: member.size, sha256: await verify_digestOf(member), ...(isSettled && { ctime }) };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/pack.js







/** Runs `tar | zstd` over all that a plan holds, and writes down what came by. Whatever happens, neither is left running. */
const pack = async (job, draft, manifest, archive) => {
    const { tools, signal, places } = job;
    const tar = startPiped({ file: needTool(tools, 'tar'), args: tarArguments(draft), cwd: pack_text(places.source) }, tools, signal);
    const zstd = startPiped({ file: needTool(tools, 'zstd'), args: ['-T0', '-q', '--check', '-o', pack_text(archive)] }, tools, signal);
    try {
        const fed = feed(tar, job, draft).catch(() => undefined).finally(() => tar.child.stdin?.end());
        const recorded = await record(membersOf(tee(tar, zstd)), job, draft, manifest);
        await fed;
        zstd.child.stdin?.end();
        judgeTar(tar, await tar.closed);
        judgeZstd(zstd, await zstd.closed);
        return { ...recorded, complaints: tar.complaints };
    }
    catch (thrown) {
        signal.throwIfAborted();
        if (isOurs(thrown))
            throw thrown;
        if (zstd.hasEnded())
            judgeZstd(zstd, await zstd.closed);
        await tar.stop();
        return end('tool', `tar ended too early: ${tar.complaints.others.join('; ') || thrown.message}`);
    }
    finally {
        await Promise.all([tar.stop(), zstd.stop()]);
    }
};
const TAR = [
    '--create', '--file=-', '--blocking-factor=128', '--format=posix', '--pax-option=delete=atime,delete=ctime,exthdr.name=%d/PaxHeaders/%f',
    '--sparse', '--no-recursion', '--no-unquote', '--null', '--verbatim-files-from', '--files-from=-', '--quoting-style=literal',
];
/** Where we cannot remember all hard links, tar is not to use any. */
const tarArguments = ({ scan }) => (scan.hardlinks === 'all' ? TAR : ['--hard-dereference', ...TAR]);
const pack_text = (path) => Buffer.from(path, 'latin1').toString();
const NAMES_AT_ONCE = 32_768;
/** The names of all that the plan holds, as long as tar wants them. */
const feed = async (tar, { parent }, { plan }) => {
    let names = '';
    for (const { line } of stepsOf(plan, parent?.manifest)) {
        names += `./${parseEntry(line)?.path ?? ''}\0`;
        if (names.length < NAMES_AT_ONCE)
            continue;
        if (!(await tar.write(Buffer.from(names, 'latin1'))))
            return;
        names = '';
    }
    await tar.write(Buffer.from(names, 'latin1'));
};
/** The archive on its way past us into the compressor. */
async function* tee(tar, zstd) {
    for await (const chunk of tar.output()) {
        const written = zstd.write(chunk);
        yield chunk;
        if (await written)
            continue;
        await zstd.closed;
        throw new Error('zstd ended too early');
    }
}
const isOurs = (thrown) => typeof thrown === 'object' && thrown !== null && ('ending' in thrown || 'syscall' in thrown);
/** 0 all is well; 1 something changed while it was read; 2 something could not be read, or worse. */
const judgeTar = ({ complaints: { files, others } }, exitCode) => {
    if (exitCode <= 1 || (exitCode === 2 && files.size > 0 && others.length === 0))
        return;
    end('tool', `tar exited with ${exitCode}: ${others.join('; ') || 'it did not say why'}`);
};
const judgeZstd = ({ complaints: { others } }, exitCode) => {
    if (exitCode === 0)
        return;
    const words = others.join('; ');
    if (/No space left|Disk quota/.test(words))
        end('no-space', 'the disk is full', 'make room on the disk, or keep fewer snapshots with `keep`');
    end('tool', `zstd exited with ${exitCode}: ${words || 'it did not say why'}`);
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/archive-engine.js









/**
 * One `.tar.zst`, made by the system's tar and zstd. What passes from the one to the other is digested
 * on its way, file by file, and all of it is read back and compared; a trial restore does that by itself.
 */
const archiveEngine = async (job, draft) => {
    const { pace, tools, signal } = job;
    const { partial, scan } = draft;
    const archive = `${partial}/${ARCHIVE}`;
    pace.phase('copy', { totalFiles: scan.counts.files, totalBytes: scan.counts.bytes });
    const { counts, storedBytes } = await packSettled(job, draft, archive);
    const readBack = job.order.verify === 'restore' ? async () => undefined : () => verifyAll(partial, soundManifest(partial), tools, signal, pace);
    const durability = await meanwhile(syncDisk(partial, tools, signal), readBack);
    if (durability === 'each')
        syncOne(archive);
    return { counts, copiedBytes: counts.bytes, storedBytes };
};
/** How often it is tried to get all files while none of them changes, and how long one try may take to be worth another. */
const TRIES = 3;
const QUICK_MS = 60_000;
const packSettled = async (job, draft, archive) => {
    for (let tries = 1;; tries++) {
        const begun = job.clock.now();
        const manifest = writeManifest(draft.partial, draft.head);
        const { counts, missing, complaints } = await pack(job, draft, manifest, archive);
        const torn = [...complaints.files].filter(([, why]) => isTorn(why));
        const isLast = tries === TRIES || job.clock.now() - begun > QUICK_MS;
        if (torn.length === 0 || isLast) {
            for (const [path, why] of torn)
                job.walk.unsaved.add(path, clauseOf(why));
            for (const path of missing)
                noteMissing(job, path, complaints.files.get(path));
            const storedBytes = (0,external_node_fs_.statSync)(onDisk(archive)).size;
            manifest.end({ complete: job.walk.unsaved.all().count === 0, counts, storedBytes, ...(draft.attributes.sha256 !== undefined && { xattrs: draft.attributes.sha256 }) });
            return { counts, storedBytes };
        }
        (0,external_node_fs_.unlinkSync)(onDisk(archive));
        (0,external_node_fs_.unlinkSync)(onDisk(`${draft.partial}/${MANIFEST}`));
    }
};
const noteMissing = ({ walk }, path, why) => {
    if (isGone(why))
        walk.skipped.add(path, 'gone before it was read');
    else
        walk.unsaved.add(path, why === undefined ? 'tar left it out and did not say why' : clauseOf(why));
};
const soundManifest = (partial) => {
    const manifest = openManifest(partial);
    return typeof manifest === 'string' ? end('unverified', `the manifest cannot be read back: ${manifest}`, 'look at the disk and the memory of this machine') : manifest;
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/source.js


/** Tells an error of what is read from one of what is written: the first costs a file, the second the backup. */
const isSourceError = (thrown) => typeof thrown === 'object' && thrown !== null && 'source' in thrown;
const fromSource = (read) => {
    try {
        return read();
    }
    catch (thrown) {
        throw sourceError(thrown);
    }
};
async function* chunksFromSource(chunks) {
    try {
        yield* chunks;
    }
    catch (thrown) {
        throw sourceError(thrown);
    }
}
const sourceError = (thrown) => Object.assign(new Error('the source could not be read'), { source: thrown });
/** Opens a regular file of the source. */
const openSource = (path) => fromSource(() => {
    const file = openForReading(path);
    const stat = (0,external_node_fs_.fstatSync)(file, { bigint: true });
    const close = () => (0,external_node_fs_.closeSync)(file);
    if (stat.isFile())
        return { file, stat, isSettled: () => isSame(stat, fromSource(() => (0,external_node_fs_.fstatSync)(file, { bigint: true }))), close };
    close();
    throw Object.assign(new Error('it is no regular file any more'), { code: 'ENOENT' });
});
const isSame = (a, b) => a.size === b.size && a.mtimeNs === b.mtimeNs && a.ctimeNs === b.ctimeNs;

;// CONCATENATED MODULE: ./lib/adapters/snapshots/write.js




const writeAsync = (0,external_node_util_.promisify)(external_node_fs_.write);
const write_FLAGS = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_EXCL | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
/** A new file, for its owner alone until it has its mode; what has been written is to be closed in any case. */
const createFile = (path) => (0,external_node_fs_.openSync)(onDisk(path), write_FLAGS, 0o600);
const writeWhole = (file, bytes, at = 0) => {
    for (let done = 0; done < bytes.length;)
        done += (0,external_node_fs_.writeSync)(file, bytes, done, bytes.length - done, at + done);
};
/** Writes chunks one behind another, digesting each while it is on its way. */
const writeChunks = async (file, chunks, { size, holes }, each) => {
    const digest = createDigest(size);
    let bytes = 0;
    for await (const chunk of chunks) {
        const written = holes === 'keep' ? writeAround(file, chunk, bytes) : writeAll(file, chunk, bytes);
        // Meanwhile, or the disk and the processor would wait for each other.
        try {
            digest.add(chunk);
        }
        finally {
            await written;
        }
        bytes += chunk.length;
        await each(chunk.length);
    }
    if (holes === 'keep')
        (0,external_node_fs_.ftruncateSync)(file, bytes);
    return { bytes, sha256: digest.hex() };
};
/** Less than this is written before another thread would have heard of it. */
const LITTLE = 128 * 1024;
const writeAll = async (file, chunk, at) => {
    if (chunk.length <= LITTLE)
        return writeWhole(file, chunk, at);
    for (let done = 0; done < chunk.length;)
        done += (await writeAsync(file, chunk, done, chunk.length - done, at + done)).bytesWritten;
};
/** What a hole is made of, on any file system that has them. */
const HOLE = 4096;
const write_ZEROS = Buffer.alloc(HOLE);
const isZero = (part) => Buffer.compare(part, part.length === HOLE ? write_ZEROS : write_ZEROS.subarray(0, part.length)) === 0;
const writeAround = async (file, chunk, at) => {
    for (let start = 0; start < chunk.length;) {
        let end = start;
        while (end < chunk.length && !isZero(chunk.subarray(end, end + HOLE)))
            end += HOLE;
        if (end > start)
            await writeAll(file, chunk.subarray(start, end), at + start);
        start = end === start ? start + HOLE : end;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/copy.js






/** How often a file is read that changes meanwhile. */
const READINGS = 3;
/** Copies a file, digesting it on the way; a small one at once. What it throws of the source is marked as such; then nothing is left at `to`. */
const copyFile = (copy, around, pace) => copy.size <= SMALL ? (copySmall(copy, around, pace) ?? copyLarge(copy, around, pace)) : copyLarge(copy, around, pace);
/** Nothing if it is not small any more. */
const copySmall = (copy, around, pace) => {
    for (let reading = 1;; reading++) {
        const opened = openSource(copy.from);
        try {
            if (opened.stat.size > SMALL)
                return undefined;
            const age = ageOf(opened, around);
            const bytes = fromSource(() => readSmall(opened.file, Number(opened.stat.size)));
            const isSettled = opened.isSettled() && bytes.length === Number(opened.stat.size);
            if (!isSettled && reading < READINGS)
                continue;
            if (!isSettled)
                noteChanging(copy, around);
            const entry = fileEntry(copy.path, opened.stat, { bytes: bytes.length, sha256: sha256Of(bytes) }, isSettled ? age : 'young');
            writeSmall(copy.to, bytes, entry, around.stamp);
            pace.did(0, bytes.length);
            return { entry, nlink: opened.stat.nlink };
        }
        finally {
            opened.close();
        }
    }
};
const writeSmall = (to, bytes, entry, stamp) => {
    const file = createFile(to);
    try {
        writeWhole(file, bytes);
        stamp.file(file, entry);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};
const copyLarge = async (copy, around, pace) => {
    for (let reading = 1;; reading++) {
        const opened = openSource(copy.from);
        try {
            const done = await copyOnce(copy, opened, around, pace, reading === READINGS);
            if (done !== undefined)
                return done;
            (0,external_node_fs_.unlinkSync)(onDisk(copy.to));
        }
        catch (thrown) {
            forget(copy.to);
            throw thrown;
        }
        finally {
            opened.close();
        }
    }
};
/** Nothing if it changed meanwhile, unless it is the last time. */
const copyOnce = async (copy, opened, around, pace, isLast) => {
    const age = ageOf(opened, around);
    const file = createFile(copy.to);
    try {
        const size = Number(opened.stat.size);
        const holes = opened.stat.blocks * 512n < opened.stat.size ? 'keep' : 'fill';
        const written = await writeChunks(file, chunksFromSource(chunksOf(opened.file, size)), { size, holes }, (bytes) => {
            pace.did(0, bytes);
            return pace.due() ? pace.rest() : undefined;
        });
        const isSettled = opened.isSettled() && written.bytes === size;
        if (!isSettled && !isLast)
            return undefined;
        if (!isSettled)
            noteChanging(copy, around);
        const entry = fileEntry(copy.path, opened.stat, written, isSettled ? age : 'young');
        around.stamp.file(file, entry);
        return { entry, nlink: opened.stat.nlink };
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};
const noteChanging = ({ path }, { walk }) => walk.unsaved.add(path, `it changed each of the ${READINGS} times it was read; what the snapshot holds of it may not fit together`);
/** The kernel's clock for files ticks this seldom: what changes twice within a tick looks as if it had changed once. */
const copy_TICK_NS = 20000000n;
const ageOf = ({ stat }, { wall }) => BigInt(wall()) * 1000000n - stat.ctimeNs < copy_TICK_NS ? 'young' : 'settled';
const forget = (path) => {
    try {
        (0,external_node_fs_.unlinkSync)(onDisk(path));
    }
    catch {
        // It was never there.
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/tree.js



const createTree = (root, stamp) => {
    const open = [];
    const full = (path) => (path === '' ? root : `${root}/${path}`);
    const leave = () => {
        const { entry, state } = open.pop() ?? {};
        if (entry !== undefined && state === 'new')
            stamp.folder(full(entry.path), entry);
    };
    const upTo = (path) => {
        while (open.length > 0 && !isWithin(path, open.at(-1)?.entry.path ?? ''))
            leave();
    };
    const place = (path) => {
        upTo(path);
        const parent = path.slice(0, Math.max(0, path.lastIndexOf('/')));
        return open.at(-1)?.entry.path === parent ? full(path) : undefined;
    };
    return {
        enter: (entry, state = 'new') => {
            if (entry.path !== '' && place(entry.path) === undefined)
                return;
            if (state === 'new')
                (0,external_node_fs_.mkdirSync)(onDisk(full(entry.path)), { mode: 0o700 });
            open.push({ entry, state });
        },
        place,
        end: () => {
            while (open.length > 0)
                leave();
        },
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/fill.js








/** Carries out a plan: folders, links, hard links to what is unchanged, and copies of the rest. */
const fill = async (order, pace) => {
    const filler = createFiller(order, pace);
    for (const step of order.steps) {
        const entry = parseEntry(step.line);
        const place = entry && filler.place(entry);
        if (entry !== undefined && place !== undefined) {
            const writing = filler.take(step, entry, place);
            if (writing !== undefined)
                await writing;
        }
        if (pace.due())
            await pace.rest();
    }
    return filler.end();
};
/** As many files are remembered because others may be hard links to them. */
const MOST_FIRSTS = 100_000;
const createFiller = (order, pace) => {
    const tree = createTree(order.data, order.stamp);
    const counts = { files: 0, folders: 0, links: 0, bytes: 0 };
    const firsts = new Map();
    let [copiedFiles, copiedBytes] = [0, 0];
    const saved = (entry, line) => {
        order.manifest.put(line);
        counts.files += 1;
        if (entry.hardlink === undefined)
            counts.bytes += entry.size;
    };
    const copied = (entry, nlink) => {
        const line = lineOf(entry);
        saved(entry, line);
        order.fresh.put(line);
        copiedFiles += 1;
        copiedBytes += entry.size;
        if (nlink > 1n && firsts.size < MOST_FIRSTS)
            firsts.set(entry.path, entry);
    };
    const again = (entry, place) => {
        const first = entry.hardlink === undefined ? undefined : firsts.get(entry.hardlink);
        if (first === undefined || !isLinked(`${order.data}/${first.path}`, place))
            return undefined;
        const { path, hardlink = first.path } = entry;
        const linked = { ...first, path, hardlink };
        saved(linked, lineOf(linked));
        return 'linked';
    };
    const copy = async (entry, place) => {
        try {
            const written = copyFile({ from: `${order.walk.root}/${entry.path}`, path: entry.path, to: place, size: entry.size }, order, pace);
            const { entry: done, nlink } = written instanceof Promise ? await written : written;
            copied(done, nlink);
        }
        catch (thrown) {
            if (!isSourceError(thrown))
                throw thrown;
            noteLost(order.walk, entry.path, thrown.source);
        }
        pace.did(1, 0);
    };
    const file = (step, entry, place) => {
        if (step.do !== 'read' && order.parentData !== undefined && isLinked(`${order.parentData}/${entry.path}`, place)) {
            saved(entry, step.line);
            return undefined;
        }
        return again(entry, place) === 'linked' ? undefined : copy(entry, place);
    };
    return {
        place: ({ path }) => (path === '' ? order.data : tree.place(path)),
        take: (step, entry, place) => {
            if (entry.type === 'file')
                return file(step, entry, place);
            if (entry.type === 'folder')
                tree.enter(entry);
            else {
                (0,external_node_fs_.symlinkSync)(onDisk(entry.target), onDisk(place));
                order.stamp.link(place, entry);
            }
            order.manifest.put(step.line);
            counts[`${entry.type}s`] += 1;
            return undefined;
        },
        end: () => {
            tree.end();
            return { counts, copiedBytes, copiedFiles };
        },
    };
};
/** What cannot be a hard link can still be a copy. */
const NO_LINK = new Set(['EMLINK', 'ENOENT', 'ENOTDIR', 'EPERM', 'EXDEV', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EACCES']);
const isLinked = (from, to) => {
    try {
        (0,external_node_fs_.linkSync)(onDisk(from), onDisk(to));
        return true;
    }
    catch (thrown) {
        if (NO_LINK.has(codeOf(thrown)))
            return false;
        throw thrown;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/stamp.js



/** Node takes times as floating-point seconds: they come out within a quarter of a microsecond (Node 20: one microsecond). */
const createStamp = () => {
    const [uid, gid] = [process.geteuid?.(), process.getegid?.()];
    const denied = { owners: 0 };
    const own = (entry, change) => {
        if (uid === undefined || (entry.uid === uid && entry.gid === gid))
            return 'owned';
        try {
            change();
            return 'owned';
        }
        catch (thrown) {
            if (codeOf(thrown) !== 'EPERM' && codeOf(thrown) !== 'EINVAL')
                throw thrown;
            denied.owners += 1;
            return 'denied';
        }
    };
    return {
        file: (file, entry) => {
            const owned = own(entry, () => (0,external_node_fs_.fchownSync)(file, entry.uid, entry.gid));
            (0,external_node_fs_.fchmodSync)(file, modeFor(entry, owned));
            (0,external_node_fs_.futimesSync)(file, ...times(entry));
        },
        folder: (path, entry) => {
            const place = onDisk(path);
            const owned = own(entry, () => (0,external_node_fs_.lchownSync)(place, entry.uid, entry.gid));
            (0,external_node_fs_.chmodSync)(place, modeFor(entry, owned));
            (0,external_node_fs_.utimesSync)(place, ...times(entry));
        },
        link: (path, entry) => {
            const place = onDisk(path);
            own(entry, () => (0,external_node_fs_.lchownSync)(place, entry.uid, entry.gid));
            (0,external_node_fs_.lutimesSync)(place, ...times(entry));
        },
        notices: () => (denied.owners === 0 ? [] : [`owners were not kept for ${denied.owners} of the files and folders: only root may give files away`]),
    };
};
/** A program that runs as its owner must not do so as somebody else. */
const modeFor = ({ mode }, owned) => (owned === 'owned' ? mode : mode & 0o1777);
const times = ({ mtime }) => {
    const nanoseconds = BigInt(mtime);
    const seconds = Number(nanoseconds / 1000000000n) + Number(nanoseconds % 1000000000n) / 1e9;
    return [seconds, seconds];
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/copy-engine.js









/** A folder of files; those that are unchanged are hard links to the parent's. */
const copyEngine = async ({ walk, parent, pace, clock, tools, signal, notices }, { partial, plan, scan, head, attributes }) => {
    const manifest = writeManifest(partial, head);
    const fresh = `${partial}/fresh.jsonl`;
    const sink = lineSink(fresh);
    const stamp = createStamp();
    pace.phase('copy', { totalFiles: scan.toRead.files, totalBytes: scan.toRead.bytes });
    const made = await fill({
        walk, manifest, fresh: sink, stamp, wall: clock.wall,
        steps: stepsOf(plan, parent?.manifest),
        data: `${partial}/${DATA}`,
        parentData: parent && `${parent.folder}/${DATA}`,
    }, pace);
    sink.end('plain');
    notices.push(...stamp.notices());
    if (attributes.sha256 !== undefined)
        notices.push(...(await giveAttributes(`${partial}/${XATTRS}`, `${partial}/${DATA}`, 'all', tools, signal, `${partial}/${XATTRS}.given`)));
    const { counts, copiedBytes, copiedFiles } = made;
    manifest.end({ complete: walk.unsaved.all().count === 0, counts, storedBytes: copiedBytes, ...(attributes.sha256 !== undefined && { xattrs: attributes.sha256 }) });
    pace.phase('verify', { totalFiles: copiedFiles, totalBytes: copiedBytes });
    const durability = await meanwhile(syncDisk(partial, tools, signal), () => readBack(fresh, `${partial}/${DATA}`, pace));
    if (durability === 'each')
        await syncFiles(fresh, `${partial}/${DATA}`, pace);
    return { counts, copiedBytes, storedBytes: copiedBytes };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/contents.js






/** Those of a folder. A folder in it that has become a link leads nowhere. */
const copiedContents = (snapshot) => {
    let checked = '';
    return {
        open: ({ path, size }) => {
            const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
            if (folder !== checked)
                checkFolders(`${snapshot}/${DATA}`, folder);
            checked = folder;
            return chunksOfFile(`${snapshot}/${DATA}/${path}`, size);
        },
        close: () => Promise.resolve(),
    };
};
async function* chunksOfFile(path, size) {
    const file = openForReading(path);
    try {
        // One byte more, so that a file that has grown is found out.
        if (size < SMALL)
            yield readSmall(file, size + 1);
        else
            yield* chunksOf(file, size + 1);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
}
const checkFolders = (root, folder) => {
    const parts = folder === '' ? [] : folder.split('/');
    parts.reduce((above, part) => {
        const path = `${above}/${part}`;
        if (!(0,external_node_fs_.lstatSync)(onDisk(path)).isDirectory())
            end('unverified', 'a folder of the snapshot was replaced by something else', 'verify it: `stagewright backup verify`');
        return path;
    }, root);
};
/** Of either engine. */
const contentsOf = ({ folder, snapshot }, tools, signal) => snapshot.engine === 'copy' ? copiedContents(folder) : archivedContents(folder, tools, signal);

;// CONCATENATED MODULE: ./lib/adapters/snapshots/restore-tree.js








/**
 * Writes what a manifest tells into a folder, and nothing anywhere else: a path leads into folders
 * that were restored before it alone, so that neither `..` nor a link can lead out.
 */
const restoreTree = async (order, pace) => {
    const restorer = createRestorer(order, pace);
    let last;
    for (const line of entryLines(order.manifest)) {
        const entry = parseEntry(line);
        if (entry === undefined || (last !== undefined && comparePaths(last, entry.path) >= 0)) {
            return end('unverified', `the manifest holds what none of ours does: ${shown(line.slice(0, 120))}`, 'do not trust this snapshot');
        }
        last = entry.path;
        await restorer.take(entry);
        if (pace.due())
            await pace.rest();
    }
    return restorer.end();
};
const createRestorer = (order, pace) => {
    const tree = createTree(order.root, order.stamp);
    const counts = { files: 0, folders: 0, links: 0, bytes: 0 };
    const followed = restore_tree_firstsOfLinks(order);
    /** Where the content of a file is that others are hard links to. */
    const places = new Map();
    let passed = [];
    let [kept, replaced] = [0, 0];
    const enter = (entry) => {
        const place = placeOf(entry);
        const state = order.existing === 'none' && entry.path !== '' ? 'new' : stateOf(place);
        tree.enter(entry, state);
        if (state !== 'new')
            return undefined;
        counts.folders += 1;
        order.wrote?.(entry.path);
    };
    const placeOf = ({ path }) => {
        const place = path === '' ? order.root : tree.place(path);
        return place ?? end('unverified', `the manifest puts ${shown(path)} into something that is no folder`, 'do not trust this snapshot');
    };
    const pass = (entry) => {
        passed.push(entry);
    };
    const above = () => {
        const folders = passed;
        passed = [];
        for (const folder of folders)
            enter(folder);
    };
    /** Where the new one is to be written, or nothing if the old one stays. */
    const beside = (place) => {
        if (order.existing === 'none' || !isThere(place))
            return place;
        if (order.existing === 'replace')
            return temporaryName(place);
        kept += 1;
        return undefined;
    };
    const settle = (written, place) => {
        if (written === place)
            return;
        try {
            (0,external_node_fs_.renameSync)(onDisk(written), onDisk(place));
        }
        catch (thrown) {
            (0,external_node_fs_.unlinkSync)(onDisk(written));
            throw thrown;
        }
        replaced += 1;
    };
    const link = (entry) => {
        const place = placeOf(entry);
        const written = beside(place);
        if (written === undefined)
            return undefined;
        (0,external_node_fs_.symlinkSync)(onDisk(entry.target), onDisk(written));
        order.stamp.link(written, entry);
        settle(written, place);
        counts.links += 1;
        order.wrote?.(entry.path);
    };
    const file = async (entry) => {
        const place = placeOf(entry);
        const written = beside(place);
        if (written === undefined)
            return spare(entry);
        if (!isAgain(entry, written) && !(await write(entry, written)))
            return;
        settle(written, place);
        counts.files += 1;
        order.wrote?.(entry.path);
        if (followed.has(entry.path))
            places.set(entry.path, place);
    };
    /** Kept for hard links to come, when the file itself is not restored. */
    const spare = async (entry) => {
        if (!followed.has(entry.path) || entry.hardlink !== undefined)
            return;
        const place = temporaryName(`${order.root}/spare`);
        if (await write(entry, place))
            places.set(entry.path, place);
    };
    const isAgain = ({ hardlink }, written) => {
        const first = hardlink === undefined ? undefined : places.get(hardlink);
        if (first === undefined || hardlink === undefined)
            return false;
        (0,external_node_fs_.linkSync)(onDisk(first), onDisk(written));
        return true;
    };
    const write = async (entry, place) => {
        const source = entry.hardlink === undefined ? entry : undefined;
        const why = source === undefined ? 'the file of which it is a hard link could not be restored' : await writeFile(order, entry, place, pace);
        if (why !== undefined)
            order.problems.add(entry.path, why);
        else
            counts.bytes += entry.size;
        return why === undefined;
    };
    return {
        take: (entry) => {
            const verdict = order.select(entry.path, entry.type === 'folder' ? 'folder' : 'other');
            if (entry.path === '')
                return enter(entry);
            passed = passed.filter(({ path }) => entry.path.startsWith(`${path}/`));
            if (verdict === 'pruned')
                return entry.type === 'file' ? spare(entry) : undefined;
            if (verdict === 'passed')
                return pass(entry);
            above();
            if (entry.type === 'folder')
                return enter(entry);
            return entry.type === 'link' ? link(entry) : file(entry);
        },
        end: () => {
            for (const place of places.values())
                if (isTemporary(place))
                    (0,external_node_fs_.unlinkSync)(onDisk(place));
            tree.end();
            return { counts, kept, replaced };
        },
    };
};
/** In words why a file was not restored; then nothing of it is left. */
const writeFile = async ({ contents, stamp }, entry, place, pace) => {
    const file = createFile(place);
    try {
        const written = await writeChunks(file, contents.open(entry), { size: entry.size, holes: entry.sparse ? 'keep' : 'fill' }, (bytes) => {
            pace.did(0, bytes);
            return pace.due() ? pace.rest() : undefined;
        });
        if (written.bytes === entry.size && written.sha256 === entry.sha256) {
            stamp.file(file, entry);
            pace.did(1, 0);
            return undefined;
        }
        (0,external_node_fs_.unlinkSync)(onDisk(place));
        return written.bytes === entry.size ? 'its content differs: the digest is not the same' : `the snapshot holds ${written.bytes} bytes of it instead of ${entry.size}`;
    }
    catch (thrown) {
        (0,external_node_fs_.unlinkSync)(onDisk(place));
        if (!IN_SNAPSHOT.has(codeOf(thrown)) || thrown.syscall === 'write')
            throw thrown;
        return reasonWords(thrown);
    }
    finally {
        (0,external_node_fs_.closeSync)(file);
    }
};
/** How reading one file of a snapshot can fail. */
const IN_SNAPSHOT = new Set(['ENOENT', 'EACCES', 'EIO', 'ELOOP', 'ENOTDIR']);
/** The paths to which wanted entries are hard links. */
const restore_tree_firstsOfLinks = ({ manifest, select }) => {
    const firsts = new Set();
    for (const line of entryLines(manifest)) {
        if (!line.includes(',"hardlink'))
            continue;
        const entry = parseEntry(line);
        if (entry?.type === 'file' && entry.hardlink !== undefined && select(entry.path, 'other') === 'wanted')
            firsts.add(entry.hardlink);
    }
    return firsts;
};
const stateOf = (place) => {
    try {
        if ((0,external_node_fs_.lstatSync)(onDisk(place)).isDirectory())
            return 'there';
    }
    catch (thrown) {
        if (codeOf(thrown) === 'ENOENT')
            return 'new';
        throw thrown;
    }
    return end('refused', `${shown(place)} is no folder, and the snapshot has a folder there`, 'move it away, or restore to another place');
};
const isThere = (path) => {
    try {
        (0,external_node_fs_.lstatSync)(onDisk(path));
        return true;
    }
    catch {
        return false;
    }
};
const TEMPORARY = '.stagewright-';
const temporaryName = (place) => `${place.slice(0, place.lastIndexOf('/'))}/${TEMPORARY}${(0,unique/* uniqueWord */.m)()}`;
const isTemporary = (place) => place.slice(place.lastIndexOf('/') + 1).startsWith(TEMPORARY);

;// CONCATENATED MODULE: ./lib/adapters/snapshots/drill.js









/** Restores all of a snapshot into a temporary folder and compares that with its manifest; ends as `unverified` if it differs. */
const drill = async (folder, manifest, { places, tools, signal, pace }) => {
    const root = `${places.destination}/.partial-drill-${manifest.id}`;
    const problems = createNotes();
    const contents = contentsOf({ folder, manifest, snapshot: snapshotOf(manifest, '') }, tools, signal);
    try {
        pace.phase('restore', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes });
        await restoreTree({ manifest, contents, select: selection([], []), root, existing: 'none', stamp: createStamp(), problems }, pace);
        pace.phase('verify', { totalFiles: manifest.counts.files, totalBytes: manifest.counts.bytes });
        await compareTree(root, manifest, problems, pace);
    }
    finally {
        await contents.close();
        await removeTree(root, { isOver: () => false, rest: () => undefined });
    }
    const { count } = problems.all();
    if (count > 0)
        end('unverified', `${count} entries are not the same after a trial restore`, 'look at the disk and the memory of this machine', problems.all());
};

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
;// CONCATENATED MODULE: ./lib/adapters/snapshots/lock.js





const LOCK = '.lock';
/** Takes the lock of a folder, from a dead process too; ends as `locked` if somebody has it. */
const takeLock = (folder, clock) => {
    const path = `${folder}/${LOCK}`;
    for (let attempt = 0; attempt < 3; attempt++) {
        const ours = put(path);
        if (ours !== undefined)
            return held(path, ours, clock);
        const owner = look(path);
        if (owner !== undefined && isAlive(owner))
            return refuse(path, owner, clock);
        if (owner !== undefined)
            takeAway(path, owner);
    }
    return end('locked', `${shown(folder)} is locked by another run`, 'wait until it has ended');
};
/** Beside first, so that nobody sees half a lock; a name can be given but once. */
const put = (path) => {
    const beside = onDisk(`${path}-${(0,unique/* uniqueWord */.m)()}`);
    (0,external_node_fs_.writeFileSync)(beside, JSON.stringify({ pid: process.pid, start: startOf(process.pid), host: thisHost() }), { flag: 'wx', mode: 0o644 });
    try {
        (0,external_node_fs_.linkSync)(beside, onDisk(path));
        return (0,external_node_fs_.lstatSync)(beside).ino;
    }
    catch (thrown) {
        if (codeOf(thrown) === 'EEXIST')
            return undefined;
        return putWithoutLink(beside, path, thrown);
    }
    finally {
        (0,external_node_fs_.unlinkSync)(beside);
    }
};
/** For file systems without hard links. */
const putWithoutLink = (beside, path, thrown) => {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes(codeOf(thrown)))
        throw thrown;
    try {
        (0,external_node_fs_.writeFileSync)(onDisk(path), (0,external_node_fs_.readFileSync)(beside), { flag: 'wx' });
        return (0,external_node_fs_.lstatSync)(onDisk(path)).ino;
    }
    catch (again) {
        if (codeOf(again) === 'EEXIST')
            return undefined;
        throw again;
    }
};
/** Told anew from time to time, so that other machines see that somebody is at work. */
const TOUCH_MS = 60_000;
const FOREIGN_STALE_MS = 30 * 60_000;
const held = (path, ino, clock) => {
    const touch = () => {
        try {
            const now = new Date(clock.wall());
            (0,external_node_fs_.utimesSync)(onDisk(path), now, now);
        }
        catch {
            // The folder has gone: the backup will say so.
        }
        cancel = clock.after(TOUCH_MS, touch);
    };
    let cancel = clock.after(TOUCH_MS, touch);
    return {
        release: () => {
            cancel();
            removeIf(path, ino);
        },
    };
};
const removeIf = (path, ino) => {
    try {
        if ((0,external_node_fs_.lstatSync)(onDisk(path)).ino === ino)
            (0,external_node_fs_.unlinkSync)(onDisk(path));
    }
    catch {
        // Gone already.
    }
};
/** Nothing if there is none any more. */
const look = (path) => {
    try {
        const { ino, mtimeMs } = (0,external_node_fs_.lstatSync)(onDisk(path));
        const { pid, start, host } = lock_parsed((0,external_node_fs_.readFileSync)(onDisk(path), 'utf8'));
        return { pid: Number(pid), start: String(start), host: String(host), ino, touchedMs: mtimeMs, nowMs: serverNow(path) };
    }
    catch (thrown) {
        if (codeOf(thrown) === 'ENOENT')
            return undefined;
        throw thrown;
    }
};
const lock_parsed = (text) => {
    try {
        return Object(JSON.parse(text));
    }
    catch {
        return {};
    }
};
/** By the clock of whoever serves the disk. */
const serverNow = (path) => {
    const beside = onDisk(`${path}-${(0,unique/* uniqueWord */.m)()}`);
    (0,external_node_fs_.writeFileSync)(beside, '');
    const { mtimeMs } = (0,external_node_fs_.lstatSync)(beside);
    (0,external_node_fs_.unlinkSync)(beside);
    return mtimeMs;
};
const isAlive = ({ pid, start, host, touchedMs, nowMs }) => host === thisHost() ? startOf(pid) !== undefined && startOf(pid) === start : nowMs - touchedMs < FOREIGN_STALE_MS;
/** Nobody else's: between the look and the rename another may have taken the stale one away and put its own. */
const takeAway = (path, { ino }) => {
    const aside = `${path}-${(0,unique/* uniqueWord */.m)()}`;
    try {
        (0,external_node_fs_.renameSync)(onDisk(path), onDisk(aside));
        if ((0,external_node_fs_.lstatSync)(onDisk(aside)).ino !== ino)
            (0,external_node_fs_.linkSync)(onDisk(aside), onDisk(path));
        (0,external_node_fs_.unlinkSync)(onDisk(aside));
    }
    catch {
        // Somebody was faster.
    }
};
const refuse = (path, { pid, host, touchedMs }, clock) => {
    const who = host === thisHost() ? `process ${pid}` : `process ${pid} of another machine or container`;
    const folder = shown(path.slice(0, -LOCK.length - 1));
    const since = new Date(Math.min(touchedMs, clock.wall())).toISOString();
    return end('locked', `${folder} is locked by ${who}, since ${since}`, `wait until it has ended; if there is no such process any more, remove ${shown(path)}`);
};
/** Process ids mean something within one boot and one namespace alone. */
const thisHost = () => [(0,external_node_os_.hostname)(), read('/proc/sys/kernel/random/boot_id'), lock_link('/proc/self/ns/pid')].filter(Boolean).join(' ');
/** When a living process started, in the kernel's own measure; nothing if there is none. */
const startOf = (pid) => {
    const stat = read(`/proc/${pid}/stat`).replace(/^.*\) /s, '').split(' ');
    if (stat.length > 19)
        return stat[0] === 'Z' || stat[0] === 'X' ? undefined : stat[19];
    return process.platform === 'linux' || !isRunning(pid) ? undefined : 'unknown';
};
const isRunning = (pid) => {
    try {
        return process.kill(pid, 0);
    }
    catch (thrown) {
        return codeOf(thrown) === 'EPERM';
    }
};
const read = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8').trim();
    }
    catch {
        return '';
    }
};
const lock_link = (path) => {
    try {
        return (0,external_node_fs_.readlinkSync)(path);
    }
    catch {
        return '';
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/places.js




/** The real paths of what to save and of where to save it; ends as `refused` where the one is no folder, or they lie within one another. */
const findPlaces = (source, destination) => {
    const from = realFolder(source);
    const to = realOf(destination);
    if (from === to)
        end('refused', `the destination ${destination} is the source itself`, 'choose a folder outside the source');
    if (isInside(to, from))
        end('refused', `the destination ${destination} lies inside the source ${source}`, 'choose a folder outside the source');
    if (isInside(from, to))
        end('refused', `the source ${source} lies inside the destination ${destination}`, 'choose another destination');
    (0,external_node_fs_.mkdirSync)(to, { recursive: true });
    return { source: bytesOf(from), destination: bytesOf(to) };
};
const realFolder = (source) => {
    try {
        const real = (0,external_node_fs_.realpathSync)(source);
        if (!(0,external_node_fs_.statSync)(real).isDirectory())
            end('refused', `the source ${source} is not a folder`, 'name the folder that holds it, and `include` what is wanted of it');
        return real;
    }
    catch (thrown) {
        if (codeOf(thrown) === '')
            throw thrown;
        return end('refused', `the source ${source} cannot be read: ${reasonWords(thrown)}`, codeOf(thrown) === 'ENOENT' ? 'check the path, and that an earlier stage made it' : undefined);
    }
};
/** Of what is not there yet: that of the nearest folder above that is. */
const realOf = (path) => {
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch (thrown) {
        if (codeOf(thrown) !== 'ENOENT' || (0,external_node_path_.dirname)(path) === path)
            throw thrown;
        if (places_isThere(path))
            end('refused', `the destination ${path} is a link that leads nowhere`, 'remove it');
        return (0,external_node_path_.join)(realOf((0,external_node_path_.dirname)(path)), (0,external_node_path_.basename)(path));
    }
};
const places_isThere = (path) => {
    try {
        (0,external_node_fs_.lstatSync)(path);
        return true;
    }
    catch {
        return false;
    }
};
const isInside = (path, folder) => path.startsWith(folder.endsWith(external_node_path_.sep) ? folder : folder + external_node_path_.sep);

;// CONCATENATED MODULE: ./lib/adapters/snapshots/presence.js



const presence = (data) => {
    const open = [];
    const namesOf = (folder) => {
        while (open.length > 0 && open.at(-1)?.path !== folder && !isWithin(folder, open.at(-1)?.path ?? ''))
            open.pop();
        const top = open.at(-1);
        if (top?.path === folder)
            return top.names;
        const names = listed(folder === '' ? data : `${data}/${folder}`);
        open.push({ path: folder, names });
        return names;
    };
    return (path) => {
        const cut = path.lastIndexOf('/');
        return path === '' || namesOf(path.slice(0, Math.max(0, cut))).has(path.slice(cut + 1));
    };
};
const listed = (folder) => {
    try {
        return new Set((0,external_node_fs_.readdirSync)(onDisk(folder), { encoding: 'latin1' }));
    }
    catch {
        return new Set();
    }
};

;// CONCATENATED MODULE: ./lib/core/keep.js
/**
 * The ids to let go, oldest first. The rules are restic's: the newest of each hour, day, ISO week,
 * month and year (in UTC) counts, and while a rule has counts left it keeps the very oldest as well.
 * An empty `keep` lets nothing go, and the newest snapshot never goes.
 */
const letGo = (snapshots, keep) => {
    const newestFirst = snapshots.toSorted((a, b) => b.createdAt - a.createdAt || (a.id < b.id ? 1 : -1));
    const kept = new Set(newestFirst.slice(0, 1).map(({ id }) => id));
    const rules = rulesOf(keep, newestFirst);
    if (rules.length === 0)
        return [];
    for (const rule of rules)
        for (const { id } of rule)
            kept.add(id);
    return newestFirst.filter(({ id }) => !kept.has(id)).map(({ id }) => id).toReversed();
};
/** What each rule keeps. */
const rulesOf = (keep, newestFirst) => {
    const counted = PERIODS.flatMap((period) => (keep[period] ? [newestOfEach(newestFirst, period, keep[period])] : []));
    return keep.withinMs ? [...counted, within(newestFirst, keep.withinMs)] : counted;
};
const newestOfEach = (newestFirst, period, count) => {
    const firsts = newestFirst.filter((one, index) => index === 0 || NAMES[period](one, index) !== NAMES[period](newestFirst[index - 1] ?? one, index - 1));
    const oldest = newestFirst.slice(-1);
    return firsts.length < count ? [...firsts, ...oldest] : firsts.slice(0, count);
};
const within = (newestFirst, ms) => newestFirst.filter(({ createdAt }) => createdAt > (newestFirst[0]?.createdAt ?? 0) - ms);
const PERIODS = ['last', 'hourly', 'daily', 'weekly', 'monthly', 'yearly'];
const iso = ({ createdAt }) => new Date(createdAt).toISOString();
/** What two snapshots of the same period have in common. */
const NAMES = {
    last: (_, index) => index,
    hourly: (one) => iso(one).slice(0, 13),
    daily: (one) => iso(one).slice(0, 10),
    weekly: ({ createdAt }) => isoWeek(createdAt),
    monthly: (one) => iso(one).slice(0, 7),
    yearly: (one) => iso(one).slice(0, 4),
};
const DAY_MS = 86_400_000;
/** Weeks since 1970, each from Monday on: 1970 began on a Thursday. */
const isoWeek = (ms) => Math.floor((Math.floor(ms / DAY_MS) + 3) / 7);

;// CONCATENATED MODULE: ./lib/adapters/snapshots/prune.js


/** Lets go what `keep` does not keep of the snapshots of a source; their ids. */
const prune = async (destination, of, keep, patience) => {
    const ours = stockOf(destination).snapshots.map(({ snapshot }) => snapshot).filter(({ source, engine }) => source === of.source && engine === of.engine);
    const ids = superfluous(ours, keep);
    for (const id of ids)
        await discard(destination, id, patience);
    return ids;
};
/** One that is not complete never pushes out one that is. */
const superfluous = (snapshots, keep) => {
    const ofComplete = new Set(letGo(snapshots.filter(({ complete }) => complete), keep));
    const ofAll = new Set(letGo(snapshots, keep));
    return snapshots.filter(({ id, complete }) => (complete ? ofComplete : ofAll).has(id)).map(({ id }) => id).toReversed();
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/hardlinks.js
const MOST = 100_000;
const createHardlinks = (most = MOST) => {
    const open = new Map();
    let overflowed = false;
    return {
        firstOf: (path, { dev, ino, nlink }) => {
            if (nlink < 2n)
                return undefined;
            const key = `${dev}:${ino}`;
            const known = open.get(key);
            if (known === undefined) {
                if (open.size < most)
                    open.set(key, { path, left: nlink - 1n });
                else
                    overflowed = true;
                return undefined;
            }
            known.left -= 1n;
            if (known.left <= 0n)
                open.delete(key);
            return known.path;
        },
        overflowed: () => overflowed,
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/scan.js






/** Walks the source beside the manifest of its parent, and writes down what to do about each entry. */
const scan = async (order, pace) => {
    const scanner = createScanner(order);
    for (const found of walk(order.walk)) {
        const reading = scanner.take(found);
        if (reading !== undefined)
            await reading;
        pace.did(found.type === 'folder' ? 0 : 1, Number(found.type === 'file' ? found.stat.size : 0n));
        if (pace.due())
            await pace.rest();
    }
    return scanner.end();
};
const createScanner = (order) => {
    const plan = writePlan(order.plan);
    const parent = cursor(order.parent, plan);
    const hardlinks = createHardlinks();
    const counts = { files: 0, folders: 0, links: 0, bytes: 0 };
    const changes = { new: 0, changed: 0, unchanged: 0, removed: 0 };
    const toRead = { files: 0, bytes: 0, onDisk: 0 };
    let isUnchanged = order.parent !== undefined;
    /** Whether the parent has this entry as it is now, and if not, what it has. */
    const compared = (path, isSame) => {
        if (isSame(parent.line()) && order.isPresent(path))
            return 'same';
        const before = parent.seek(path);
        if (before === undefined)
            return undefined;
        if (isSame(parent.line()) && order.isPresent(path))
            return 'same';
        parent.pass();
        return before;
    };
    const same = () => {
        plan.same();
        parent.next();
    };
    /** A folder or a link, which its line tells whole. */
    const whole = (path, line, kind) => {
        counts[`${kind}s`] += 1;
        const before = compared(path, (other) => other === line);
        if (kind === 'link')
            changes[before === 'same' ? 'unchanged' : before === undefined ? 'new' : 'changed'] += 1;
        if (before === 'same')
            return same();
        plan.put(line);
        isUnchanged = false;
    };
    const file = (found) => {
        const head = fileHead(found.path, found.stat);
        const hardlink = hardlinks.firstOf(found.path, found.stat);
        counts.files += 1;
        if (hardlink === undefined)
            counts.bytes += Number(found.stat.size);
        const before = compared(found.path, (line) => order.compare === 'metadata' && isSameFile(line, head, hardlink));
        if (before === 'same')
            return sameFile();
        if (order.compare === 'content' && before?.type === 'file' && before.hardlink === hardlink && isAlike(before, parse(head, hardlink))) {
            return compareContent(found, before, head, hardlink);
        }
        return read(found, before, head, hardlink);
    };
    const sameFile = () => {
        same();
        changes.unchanged += 1;
    };
    const read = ({ stat }, before, head, hardlink) => {
        plan.read(fileLine(head, NO_DIGEST, hardlink));
        isUnchanged = false;
        changes[before === undefined ? 'new' : 'changed'] += 1;
        toRead.files += 1;
        if (hardlink !== undefined)
            return;
        toRead.bytes += Number(stat.size);
        toRead.onDisk += Number(stat.blocks * 512n < stat.size ? stat.blocks * 512n : stat.size);
    };
    const compareContent = async (found, before, head, hardlink) => {
        const sha256 = await digestOfFile(`${order.walk.root}/${found.path}`).catch(() => undefined);
        if (sha256 !== before.sha256 || !order.isPresent(found.path))
            return read(found, before, head, hardlink);
        plan.put(fileLine(head, sha256, hardlink));
        changes.unchanged += 1;
    };
    return {
        take: (found) => {
            if (found.type === 'file')
                return file(found);
            if (found.type === 'link')
                return whole(found.path, linkLine(found.path, found.stat, found.target), 'link');
            return whole(found.path, folderLine(found.path, found.stat), 'folder');
        },
        end: () => {
            parent.finish();
            plan.end();
            changes.removed = parent.removed();
            isUnchanged &&= parent.passed() === 0;
            return { counts, changes, isUnchanged, toRead, hardlinks: hardlinks.overflowed() ? 'some' : 'all' };
        },
    };
};
/** Stands in the plan for what is known only when the file is read. */
const NO_DIGEST = '0'.repeat(64);
const SUFFIX = fileLine('', NO_DIGEST, undefined).length;
/** Whether a line is that of a file with this head, with any digest. */
const isSameFile = (line, head, hardlink) => {
    if (line === undefined || !line.startsWith(head) || !line.startsWith(',"sha256":"', head.length))
        return false;
    const length = hardlink === undefined ? SUFFIX : fileLine('', NO_DIGEST, hardlink).length;
    return line.length === head.length + length && (hardlink === undefined || line.endsWith(fileLine('', NO_DIGEST, hardlink).slice(SUFFIX - 1)));
};
const parse = (head, hardlink) => parseEntry(fileLine(head, NO_DIGEST, hardlink));
const isAlike = (a, b) => b?.type === 'file' && a.size === b.size && a.mtime === b.mtime && a.mode === b.mode && a.uid === b.uid && a.gid === b.gid;
const cursor = (manifest, plan) => {
    const lines = manifest === undefined ? undefined : entryLines(manifest);
    let removed = 0;
    let passed = 0;
    let line;
    let entry;
    const next = () => {
        const step = lines?.next();
        line = step === undefined || step.done ? undefined : step.value;
        entry = undefined;
    };
    const pass = () => {
        plan.skipParent();
        passed += 1;
        next();
    };
    const parsed = () => (entry ??= line === undefined ? undefined : parseEntry(line));
    const hasLine = () => line !== undefined;
    /** What the source does not have any more. */
    const leaveOut = (isBefore) => {
        for (let at = parsed(); hasLine() && isBefore(at); at = parsed()) {
            if (at?.type !== 'folder')
                removed += 1;
            pass();
        }
    };
    next();
    return {
        line: () => line,
        next,
        pass,
        seek: (path) => {
            leaveOut((at) => at === undefined || comparePaths(at.path, path) < 0);
            const at = parsed();
            return at?.path === path ? at : undefined;
        },
        finish: () => leaveOut(() => true),
        removed: () => removed,
        passed: () => passed,
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/backup.js


















const ENGINES = { copy: copyEngine, archive: archiveEngine };
/** Makes a snapshot, or finds that the latest says it all; the folder of snapshots is locked meanwhile. */
const backup = async (order, world) => {
    const places = findPlaces(order.source, order.destination);
    const lock = takeLock(places.destination, world.clock);
    try {
        await clearRubbish(places.destination, patient(world.pace));
        return await save(await begin(order, places, world));
    }
    finally {
        lock.release();
    }
};
const begin = async (order, places, world) => {
    const notices = [];
    const parent = await parentOf(order, places, world.pace, notices);
    const walk = { root: places.source, select: selection(order.include, order.exclude), skipped: createNotes(), unsaved: createNotes() };
    return { order, places, walk, parent, notices, ...world };
};
/** The latest of the same source and engine; one whose manifest is damaged is none. */
const parentOf = async ({ engine, source }, { destination }, pace, notices) => {
    const { snapshots, damaged } = stockOf(destination);
    for (const { path, why } of damaged)
        notices.push(`${path} is no snapshot that can be read: ${why}`);
    for (const stored of snapshots.filter(({ snapshot }) => snapshot.engine === engine && snapshot.source === source)) {
        const why = await checkManifest(stored.manifest, pace);
        if (why === undefined)
            return stored;
        notices.push(`the snapshot ${stored.snapshot.id} is damaged: ${why}`);
    }
    return undefined;
};
/** What cannot stand for this backup, nor serve the next one, is left alone: all is saved anew. */
const save = async (job) => {
    const told = await attempt(job);
    return 'flaw' in told ? await save(withoutParent(job, told.flaw)) : told;
};
const withoutParent = (job, flaw) => ({
    ...job,
    parent: undefined,
    walk: { ...job.walk, skipped: createNotes(), unsaved: createNotes() },
    notices: [...job.notices, flaw],
});
const attempt = async (job) => {
    const { id, createdAt } = nextId(job);
    const partial = beginSnapshot(job.places.destination, id);
    try {
        const plan = `${partial}/plan`;
        const scannedAt = job.clock.wall();
        const scanned = await scanInto(plan, job);
        if (scanned.isUnchanged && job.parent?.snapshot.complete === true && job.walk.unsaved.all().count === 0)
            return await unchanged(job, job.parent, scanned);
        checkSpace(job, scanned);
        const parent = job.parent?.snapshot.id;
        const head = { id, engine: job.order.engine, source: job.order.source, createdAt, ...(parent !== undefined && { parent }) };
        const attributes = await captureAttributes(job.places.source, job.walk.select, partial, job.tools, job.signal);
        job.notices.push(...attributes.notices);
        const made = await make(job, { partial, plan, scan: scanned, scannedAt, head, attributes });
        tidy(partial, attributes);
        return await published(job, { partial, id, scanned, made });
    }
    finally {
        await removeTree(partial, impatient(job.clock));
    }
};
/** Later than all that are there, even if the clock was set back. */
const nextId = ({ clock, places }) => {
    const newest = stockOf(places.destination).snapshots[0]?.snapshot.createdAt ?? 0;
    const createdAt = Math.max(clock.wall(), newest + 1);
    return { id: idOf(createdAt), createdAt };
};
const scanInto = (plan, { order, walk, parent, pace }) => {
    pace.phase('scan');
    const isPresent = parent === undefined || order.engine === 'archive' ? () => true : presence(`${parent.folder}/${DATA}`);
    return scan({ walk, plan, compare: order.compare, isPresent, ...(parent && { parent: parent.manifest }) }, pace);
};
const ENTRY_BYTES = 400;
const BLOCK_BYTES = 4096;
/** What an archive will take is known only from the one before. */
const checkSpace = ({ order, places, parent }, { counts, toRead }) => {
    const entries = counts.files + counts.folders + counts.links;
    const content = order.engine === 'copy' ? toRead.onDisk + (toRead.files + counts.folders) * BLOCK_BYTES : (parent?.snapshot.storedBytes ?? 0);
    const [needed, free] = [content + entries * ENTRY_BYTES, freeSpace(places.destination)];
    if (needed <= free)
        return;
    end('no-space', `the destination has ${(0,size/* formatSize */.Xq)(free)} free, and the backup needs about ${(0,size/* formatSize */.Xq)(needed)}`, 'make room on the disk, or keep fewer snapshots with `keep`');
};
const make = async (job, draft) => {
    const before = (0,external_node_fs_.lstatSync)(onDisk(job.places.source), { bigint: true });
    const made = await ENGINES[job.order.engine](job, draft);
    const after = (0,external_node_fs_.lstatSync)(onDisk(job.places.source), { bigint: true, throwIfNoEntry: false });
    if (after?.ino !== before.ino || after.dev !== before.dev) {
        end('incomplete', `the source ${job.order.source} went away, or was replaced, while it was read`, 'back it up when nobody moves it');
    }
    const manifest = openManifest(draft.partial);
    const why = typeof manifest === 'string' ? manifest : await checkManifest(manifest, job.pace);
    if (why !== undefined)
        end('unverified', `the snapshot cannot be read back: ${why}`, 'look at the disk and the memory of this machine');
    if (job.order.verify === 'restore')
        await drill(draft.partial, manifest, job);
    return made;
};
/** What served to make it. */
const tidy = (partial, { sha256 }) => {
    const tools = ['plan', 'fresh.jsonl', `${XATTRS}.raw`, `${XATTRS}.given`];
    for (const name of sha256 === undefined ? [...tools, XATTRS] : tools)
        (0,external_node_fs_.rmSync)(onDisk(`${partial}/${name}`), { force: true });
};
const published = async (job, { partial, id, scanned, made }) => {
    job.signal.throwIfAborted();
    const stored = openStored(publish(job.places.destination, partial, id));
    if (!('manifest' in stored))
        return end('unverified', `the snapshot cannot be read: ${stored.why}`);
    return await summary(job, stored, { result: 'saved', changes: scanned.changes, copiedBytes: made.copiedBytes }, scanned);
};
const unchanged = async (job, parent, scanned) => {
    const why = job.order.verify === 'restore' ? await flawOf(parent, job) : undefined;
    if (why !== undefined)
        return { flaw: `the snapshot ${parent.snapshot.id} is damaged: ${why}; all is saved anew` };
    // Its time tells when the snapshot was found to be up to date.
    pointLatest(job.places.destination, parent.snapshot.id);
    return await summary(job, parent, { result: 'unchanged', changes: scanned.changes, copiedBytes: 0 }, scanned);
};
const flawOf = async (parent, job) => {
    try {
        await drill(parent.folder, parent.manifest, job);
        return undefined;
    }
    catch (thrown) {
        const failure = failureIn(thrown);
        if (failure?.kind === 'operation' && failure.reason === 'unverified')
            return failure.message;
        throw thrown;
    }
};
const summary = async (job, { snapshot }, told, { hardlinks }) => {
    const pruned = await pruneAfter(job, snapshot.complete, told);
    return {
        ...told, snapshot, pruned,
        skipped: job.walk.skipped.all(),
        unsaved: job.walk.unsaved.all(),
        notices: hardlinks === 'all' ? job.notices : [...job.notices, 'there are too many hard links to remember: some are saved as files of their own'],
        verified: job.order.verify,
    };
};
/** A source that is suddenly empty may be a disk that is not mounted: that is no reason to let good snapshots go. */
const pruneAfter = async ({ order, places, pace, parent, notices }, complete, { changes }) => {
    if (order.keep === undefined || !complete)
        return [];
    const isEmpty = changes.new + changes.changed + changes.unchanged === 0 && (parent?.snapshot.counts.files ?? 0) > 0;
    if (isEmpty)
        notices.push('the source holds no files any more: `keep` let nothing go');
    if (isEmpty)
        return [];
    pace.phase('prune');
    return prune(places.destination, order, order.keep, patient(pace));
};
const patient = (pace) => ({ isOver: () => false, rest: () => (pace.due() ? pace.rest() : undefined) });
/** Whoever was stopped is to be gone soon; the next run clears the rest. */
const LONGEST_CLEARING_MS = 2_000;
const impatient = (clock) => {
    const over = clock.now() + LONGEST_CLEARING_MS;
    let calls = 0;
    return {
        isOver: () => clock.now() > over,
        rest: () => ((++calls & 255) === 0 ? new Promise((resolve) => setImmediate(resolve)) : undefined),
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/diff.js



const diff_KEPT = 1_000;
/** What differs from one manifest to another, in the order of their paths. */
const diffManifests = async (from, to, pace) => {
    const first = [];
    const totals = { added: 0, removed: 0, content: 0, metadata: 0, type: 0 };
    for (const [before, after] of pairs(entryLines(from), entryLines(to))) {
        const change = changeOf(before, after);
        if (change !== undefined) {
            totals[change] += 1;
            if (first.length < diff_KEPT)
                first.push({ path: shown((after ?? before)?.path ?? '') || '.', change });
        }
        if (pace.due())
            await pace.rest();
    }
    return { count: Object.values(totals).reduce((sum, count) => sum + count, 0), first, totals };
};
function* pairs(left, right) {
    let [before, after] = [diff_nextEntry(left), diff_nextEntry(right)];
    while (before !== undefined || after !== undefined) {
        const order = before === undefined ? 1 : after === undefined ? -1 : comparePaths(before.path, after.path);
        yield [order <= 0 ? before : undefined, order >= 0 ? after : undefined];
        if (order <= 0)
            before = diff_nextEntry(left);
        if (order >= 0)
            after = diff_nextEntry(right);
    }
}
const diff_nextEntry = (lines) => {
    for (let next = lines.next(); !next.done; next = lines.next()) {
        const parsed = parseEntry(next.value);
        if (parsed !== undefined)
            return parsed;
    }
    return undefined;
};
const changeOf = (before, after) => {
    if (before === undefined || after === undefined)
        return before === undefined ? 'added' : 'removed';
    if (before.type !== after.type)
        return 'type';
    if (diff_contentOf(before) !== diff_contentOf(after))
        return 'content';
    return metadataOf(before) === metadataOf(after) ? undefined : 'metadata';
};
const diff_contentOf = (entry) => {
    if (entry.type === 'folder')
        return '';
    return entry.type === 'link' ? entry.target : entry.sha256;
};
const metadataOf = ({ mode, uid, gid, mtime }) => `${mode} ${uid} ${gid} ${mtime}`;

;// CONCATENATED MODULE: ./lib/adapters/snapshots/find.js





/** The snapshot at a path, or the latest in a folder of snapshots; ends as `refused` or `unverified` where there is none that can be trusted. */
const findSnapshot = async (path, pace) => {
    const stored = latestIn(real(path), path);
    const why = await checkManifest(stored.manifest, pace);
    return why === undefined ? stored : end('unverified', `${stored.snapshot.path} is damaged: ${why}`, 'take an older snapshot');
};
const real = (path) => {
    try {
        return bytesOf((0,external_node_fs_.realpathSync)(path));
    }
    catch (thrown) {
        return end('refused', `${path} cannot be read: ${reasonWords(thrown)}`, 'name a snapshot or a folder of snapshots');
    }
};
const latestIn = (folder, path) => {
    const one = openStored(folder);
    if ('manifest' in one)
        return one;
    const { snapshots, damaged } = stock(folder, path);
    const latest = snapshots[0];
    if (latest !== undefined)
        return latest;
    if (damaged[0] !== undefined)
        return end('unverified', `none of the snapshots in ${path} can be read: ${damaged[0].why}`);
    return end('refused', `${path} is neither a snapshot nor a folder of snapshots: ${one.why}`, 'name the `destination` of a backup, or a folder in it');
};
const stock = (folder, path) => {
    try {
        return stockOf(folder);
    }
    catch (thrown) {
        return codeOf(thrown) === '' ? end('refused', String(thrown)) : end('refused', `${path} cannot be read: ${reasonWords(thrown)}`);
    }
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/pace.js
const BURST_MS = 8;
const TELL_MS = 250;
const createPace = (clock, signal, progress) => {
    let restedAt = clock.now();
    let toldAt = restedAt;
    let calls = 0;
    let now = { phase: 'scan', files: 0, bytes: 0 };
    const tell = () => {
        toldAt = restedAt;
        progress(now);
    };
    return {
        due: () => (++calls & 3) === 0 && clock.now() - restedAt > BURST_MS,
        rest: async () => {
            await new Promise((resolve) => setImmediate(resolve));
            signal.throwIfAborted();
            restedAt = clock.now();
            if (restedAt - toldAt >= TELL_MS)
                tell();
        },
        phase: (phase, totals) => {
            signal.throwIfAborted();
            now = { phase, files: 0, bytes: 0, ...totals };
            tell();
        },
        did: (files, bytes) => {
            now = { ...now, files: now.files + files, bytes: now.bytes + bytes };
        },
    };
};

;// CONCATENATED MODULE: ./lib/adapters/snapshots/restore.js














/** Restores a snapshot. A target that holds nothing yet appears at once and whole, by one rename. */
const restore = async (order, world) => {
    const stored = await findSnapshot(order.snapshot, world.pace);
    const target = findTarget(order);
    world.pace.phase('restore', { totalFiles: stored.snapshot.counts.files, totalBytes: stored.snapshot.counts.bytes });
    const problems = createNotes();
    const stamp = createStamp();
    const given = [];
    const work = (root) => into(root, stored, { order, target, problems, stamp, notices: given }, world);
    const restored = target.state === 'filled' ? await work(bytesOf(target.path)) : await anew(target, work);
    const { count } = problems.all();
    if (count > 0)
        return damaged(count, order, problems.all());
    const notices = [...stamp.notices(), ...given, ...(stored.snapshot.complete ? [] : ['the snapshot is not complete: its backup could not save everything'])];
    return { ok: true, summary: { snapshot: stored.snapshot, target: order.target, ...restored, notices } };
};
const into = async (root, stored, { order, target, problems, stamp, notices }, { tools, signal, pace }) => {
    const contents = contentsOf(stored, tools, signal);
    const given = attributesToGive(stored);
    const existing = target.state === 'filled' && order.existing !== 'refuse' ? order.existing : 'none';
    try {
        const wrote = (path) => given.with.has(path) && given.restored.add(path);
        const restored = await restoreTree({ manifest: stored.manifest, contents, select: selection(order.include, []), root, existing, stamp, problems, wrote }, pace);
        notices.push(...(await give(stored, root, given.restored, tools, signal)));
        return restored;
    }
    finally {
        await contents.close();
    }
};
/** Only what its manifest vouches for is given to anybody. */
const attributesToGive = ({ folder, manifest }) => {
    if (manifest.xattrs === undefined)
        return { with: new Set(), restored: new Set() };
    if (digestOf(folder) !== manifest.xattrs)
        end('unverified', 'the extended attributes of the snapshot are not as they were saved', 'take an older snapshot');
    return { with: pathsWithAttributes(folder), restored: new Set() };
};
const give = async ({ folder }, root, paths, tools, signal) => {
    if (paths.size === 0)
        return [];
    const list = bytesOf((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), `stagewright-xattrs-${(0,unique/* uniqueWord */.m)()}`));
    try {
        return await giveAttributes(`${folder}/${XATTRS}`, root, paths, tools, signal, list);
    }
    finally {
        (0,external_node_fs_.rmSync)(onDisk(list), { force: true });
    }
};
const findTarget = ({ target, existing }) => {
    const state = restore_stateOf(target);
    if (state === 'absent') {
        (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(target), { recursive: true });
        return { path: (0,external_node_path_.join)((0,external_node_fs_.realpathSync)((0,external_node_path_.dirname)(target)), (0,external_node_path_.basename)(target)), state };
    }
    if (state === 'filled' && existing === 'refuse') {
        end('refused', `the target ${target} is not empty`, 'choose a new folder, or say what to do about files that are there: keep or replace them');
    }
    return { path: (0,external_node_fs_.realpathSync)(target), state };
};
const restore_stateOf = (target) => {
    try {
        return (0,external_node_fs_.readdirSync)(target).length === 0 ? 'empty' : 'filled';
    }
    catch (thrown) {
        if (codeOf(thrown) === 'ENOENT' && !isLink(target))
            return 'absent';
        if (codeOf(thrown) === 'ENOTDIR' || codeOf(thrown) === 'ENOENT')
            return end('refused', `the target ${target} is there and is no folder`, 'choose another one');
        throw thrown;
    }
};
const isLink = (path) => {
    try {
        return (0,external_node_fs_.lstatSync)(path).isSymbolicLink();
    }
    catch {
        return false;
    }
};
/** Beside, so that nobody takes half of it for all; then by one rename. */
const anew = async ({ path, state }, work) => {
    const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(path), `.stagewright-restore-${(0,unique/* uniqueWord */.m)()}`);
    try {
        const restored = await work(bytesOf(beside));
        if (state === 'empty')
            (0,external_node_fs_.rmdirSync)(path);
        (0,external_node_fs_.renameSync)(onDisk(bytesOf(beside)), path);
        return restored;
    }
    finally {
        await removeTree(bytesOf(beside), { isOver: () => false, rest: () => undefined });
    }
};
const damaged = (count, { target }, problems) => unsuccessful('unverified', `${count} files of the snapshot are damaged and were not restored; all others are in ${target}`, 'restore those from an older snapshot', problems);

;// CONCATENATED MODULE: ./lib/adapters/snapshots/index.js











/** Snapshots on the disks of this machine. */
const createSnapshots = ({ clock, environment }) => {
    const tools = createTools(environment);
    return {
        backup: (order, signal, progress) => settled(signal, async () => {
            const begun = clock.now();
            const told = await backup(order, { clock, tools, signal, pace: createPace(clock, signal, progress) });
            const durationMs = clock.now() - begun;
            return { ok: true, summary: { ...told, durationMs, bytesPerSecond: perSecond(told.copiedBytes, durationMs) } };
        }),
        list: (destination) => settled(undefined, () => {
            const { snapshots: stored, damaged } = stockOf(bytesOf((0,external_node_fs_.realpathSync)(destination)));
            return Promise.resolve({ ok: true, snapshots: stored.map(({ snapshot }) => snapshot), damaged });
        }),
        verify: (path, signal, progress) => settled(signal, async () => {
            const begun = clock.now();
            const pace = createPace(clock, signal, progress);
            const { folder, manifest, snapshot } = await findSnapshot(path, pace);
            await verifyAll(folder, manifest, tools, signal, pace);
            return { ok: true, snapshot, files: snapshot.counts.files, bytes: snapshot.counts.bytes, durationMs: clock.now() - begun };
        }),
        diff: (from, to, signal) => settled(signal, async () => {
            const pace = createPace(clock, signal, () => undefined);
            const [before, after] = [await findSnapshot(from, pace), await findSnapshot(to, pace)];
            return { ok: true, ...(await diffManifests(before.manifest, after.manifest, pace)) };
        }),
        restore: (order, signal, progress) => settled(signal, async () => {
            const begun = clock.now();
            const result = await restore(order, { tools, signal, pace: createPace(clock, signal, progress) });
            return result.ok ? { ok: true, summary: { ...result.summary, durationMs: clock.now() - begun } } : result;
        }),
    };
};
const perSecond = (bytes, ms) => (ms > 0 ? Math.round((bytes * 1_000) / ms) : 0);


/***/ })

};
