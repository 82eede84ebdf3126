export const id = 2671;
export const ids = [2671];
export const modules = {

/***/ 22547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w6: () => (/* binding */ ANSWER_FILE),
  oI: () => (/* binding */ DEFAULT_BOUNDS),
  yQ: () => (/* binding */ TEMP_FOLDER),
  h7: () => (/* binding */ callWorker)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/store/actions-hearing.js
const MOST_CHARACTERS = 2 ** 18;
/** A second attempt in a row, or the first at an address where nobody is. */
const HOPELESS = /Attempt 2 of \d+ failed|Attempt 1 of \d+ failed[^\n]*\b(?:ECONNREFUSED|ENOTFOUND)\b/;
const hearing = () => {
    const decoder = new TextDecoder();
    let text = '';
    let giveUp = () => undefined;
    return {
        output: {
            write: (_, chunk) => {
                if (text.length < MOST_CHARACTERS)
                    text += decoder.decode(chunk, { stream: true });
                if (HOPELESS.test(text))
                    giveUp();
                return undefined;
            },
        },
        text: () => text,
        bytesMoved: () => Math.max(0, ...[...text.matchAll(/(?:Received|Sent) (\d+) of \d+/g)].map(([, bytes]) => Number(bytes))),
        onGivingUp: (callback) => {
            giveUp = callback;
        },
    };
};

// EXTERNAL MODULE: ./lib/adapters/store/actions-tar.js
var actions_tar = __webpack_require__(50947);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/adapters/store/actions-words.js

/** Why a call came to nothing, from what the library printed; nothing where it just found nothing. */
const reasonOf = (kind, printed, thrown, lateMs) => {
    const told = [...complaints(printed), ...(thrown === undefined ? [] : [thrown])].join('\n');
    if (kind === 'put' && /\(409\)|already.?exist/i.test(told))
        return 'exists';
    if (lateMs !== undefined)
        return { words: `no answer within ${(0,duration/* formatDuration */.a3)(lateMs)}${because(statusIn(printed))}`, closes: 'all' };
    const status = statusIn(told) ?? statusIn(printed);
    if (status !== undefined)
        return { words: status.words, closes: status.code >= 500 ? 'all' : 'kind' };
    const [, unreachable] = /\b(E(?:CONN[A-Z]+|NOTFOUND|TIMEDOUT|HOSTUNREACH|AI_AGAIN))\b/.exec(`${told}\n${printed}`) ?? [];
    if (unreachable !== undefined)
        return { words: `it cannot be reached (${unreachable})`, closes: 'all' };
    if (/Unexpected (token|end of JSON)|is not valid JSON|Unable to parse/i.test(printed))
        return { words: 'its answer makes no sense', closes: 'all' };
    return told === '' ? undefined : { words: plain(told), closes: 'nothing' };
};
const because = (status) => (status === undefined ? '' : ` (${status.words})`);
/** Where the library says what went wrong, mostly as commands to the runner. */
const complaints = (printed) => printed.split('\n').flatMap((line) => {
    const [, text] = /^::(?:warning|error)::(.*)$/.exec(line) ?? /^::debug::(Failed to reserve cache: .*)$/.exec(line) ?? /^(Failed to (?:save|restore): .*)$/.exec(line) ?? [];
    return text === undefined ? [] : [decoded(text)];
});
/** As the runner reads a command's data. */
const decoded = (text) => text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%');
const statusIn = (text) => {
    const [, code, words = ''] = /Failed request: \((\d{3})\) ?([^\n]*?)(?:\. Retrying|\n|$)/.exec(text) ?? /responded with (\d{3})/.exec(text) ?? [];
    return code === undefined ? undefined : { code: Number(code), words: plain(`it answered ${code} ${words}`.trimEnd()) };
};
const LONGEST = 200;
/** One line without what a signed address shows, and without its own beginning. */
const plain = (text) => {
    const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
    const bare = line.replace(/^(?:Failed to (?:save|restore|reserve cache): |Error: )+/, '').replace(/\?\S+/g, '');
    return bare.length > LONGEST ? `${bare.slice(0, LONGEST)}…` : bare;
};

;// CONCATENATED MODULE: ./lib/adapters/store/actions-call.js





const DEFAULT_BOUNDS = { get: 10_000, put: 10_000 };
const BYTES_A_MS = (4 * 2 ** 20) / 1_000;
const ANSWER_FILE = 'answer.json';
const TEMP_FOLDER = 'temp';
/** Runs the library in a process of its own until it has answered, or the bound or the signal ends it with all that it started. */
const callWorker = async (call, place, signal) => {
    const temp = (0,external_node_path_.join)(place.folder, TEMP_FOLDER);
    (0,external_node_fs_.mkdirSync)(temp);
    const heard = hearing();
    const stop = new AbortController();
    const late = boundBy(place, call, () => Math.max(heard.bytesMoved(), bytesIn(temp)), () => stop.abort());
    heard.onGivingUp(() => stop.abort());
    const { folder, node, worker } = place;
    const command = { file: node, args: [worker, JSON.stringify(call)], cwd: folder, env: environmentOf(place), gracePeriodMs: 0, background: false };
    const { ending } = await place.processes.run(command, heard.output, AbortSignal.any([signal, stop.signal]));
    late.cancel();
    if (signal.aborted)
        return { kind: 'stopped' };
    if (ending.kind === 'spawn')
        return trouble(call, { words: ending.message, closes: 'all' });
    return endingOf(call, answerIn(folder), heard.text(), late.afterMs());
};
/** Stops a call that has taken its time, measured anew whenever that is up. */
const boundBy = ({ clock, bounds }, { kind }, bytes, stop) => {
    const began = clock.now();
    let stoppedAfterMs;
    let cancel = () => undefined;
    const look = () => {
        const leftMs = began + bounds[kind] + bytes() / BYTES_A_MS - clock.now();
        if (leftMs > 0)
            return wait(leftMs);
        stoppedAfterMs = clock.now() - began;
        stop();
    };
    const wait = (ms) => {
        cancel = clock.after(ms, look);
    };
    wait(bounds[kind]);
    return { cancel: () => cancel(), afterMs: () => stoppedAfterMs };
};
const bytesIn = (folder) => {
    try {
        const sizes = (0,external_node_fs_.readdirSync)(folder, { recursive: true, encoding: 'utf8' }).map((name) => (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, name)).size);
        return sizes.reduce((sum, size) => sum + size, 0);
    }
    catch {
        return 0;
    }
};
/** Inputs and state are none of the library's business, and what it would say in debug mode is too much. */
const NOT_FOR_WORKER = /^(INPUT_|STATE_|RUNNER_DEBUG$|ACTIONS_STEP_DEBUG$|GITHUB_(OUTPUT|ENV|PATH|STATE|STEP_SUMMARY)$)/i;
const environmentOf = ({ environment, folder, tar }) => {
    const passed = Object.entries(environment).filter((entry) => entry[1] !== undefined && !NOT_FOR_WORKER.test(entry[0]));
    const programs = tar === undefined ? [] : (0,actions_tar/* confineTar */.q)(tar, (0,external_node_path_.join)(folder, 'programs'));
    const path = [...programs, environment['PATH'] ?? ''].join(external_node_path_.delimiter);
    return { ...Object.fromEntries(passed), PATH: path };
};
const answerIn = (folder) => {
    try {
        return JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, ANSWER_FILE), 'utf8'));
    }
    catch {
        return undefined;
    }
};
const endingOf = (call, answer, text, lateMs) => {
    if (answer?.kind === 'found')
        return answer;
    if (answer?.kind === 'kept')
        return { kind: 'kept' };
    const reason = reasonOf(call.kind, text, answer?.kind === 'failed' ? answer.message : undefined, lateMs);
    if (reason === 'exists')
        return { kind: 'exists' };
    if (reason === undefined && answer?.kind === 'nothing')
        return { kind: 'nothing' };
    return trouble(call, reason ?? WITHOUT_REASON[answer?.kind ?? 'no answer']);
};
const unexplained = (words, closes) => ({ words, closes });
const WITHOUT_REASON = {
    'not-kept': unexplained('it gave no reason', 'nothing'),
    nothing: unexplained('it gave no reason', 'nothing'),
    failed: unexplained('it gave no reason', 'nothing'),
    unavailable: unexplained('it is not available here', 'all'),
    'no answer': unexplained('the process that asks it broke down', 'all'),
};
const trouble = ({ kind }, { words, closes }) => ({ kind: 'trouble', words: `${NOTHING[kind]}: ${words}`, closes });
const NOTHING = {
    get: 'nothing could be restored from GitHub’s cache service',
    put: 'nothing could be kept in GitHub’s cache service',
};


/***/ }),

/***/ 50947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ findTar),
/* harmony export */   q: () => (/* binding */ confineTar)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);


/** On macOS the library prefers GNU's under this name; on Windows it looks in places of its own. */
const NAMES = ['tar', 'gtar'];
/** The archivers on a `PATH`; nothing where there is no `tar`. */
const findTar = (path) => {
    if (process.platform === 'win32')
        return {};
    const found = NAMES.flatMap((name) => {
        const place = path.split(node_path__WEBPACK_IMPORTED_MODULE_1__.delimiter).find((folder) => folder !== '' && isProgram((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
        return place === undefined ? [] : [[name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(place, name)]];
    });
    return found.some(([name]) => name === 'tar') ? Object.fromEntries(found) : undefined;
};
const isProgram = (file) => {
    try {
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.accessSync)(file, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.X_OK);
        return true;
    }
    catch {
        return false;
    }
};
/**
 * Puts stand-ins for the archivers into a folder and gives what belongs in front of the `PATH`. The
 * library unpacks with `-P`, so that an archive may write anywhere: by an absolute name, by `..`, or
 * through a link that it has brought along. Without it none of these leads out of the folder.
 */
const confineTar = (programs, folder) => {
    if (Object.keys(programs).length === 0)
        return [];
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.mkdirSync)(folder);
    for (const [name, file] of Object.entries(programs))
        (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name), standIn(file), { mode: 0o700 });
    return [folder];
};
const standIn = (file) => `#!/bin/sh
for argument do
  shift
  [ "$argument" = -P ] || set -- "$@" "$argument"
done
exec '${file.replaceAll("'", "'\\''")}' "$@"
`;


/***/ }),

/***/ 89364:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ ENTRY_FOLDER),
  L: () => (/* binding */ actionsStore)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/store/actions-access.js
/** What this job may do with GitHub's cache service, as far as its environment tells without asking anybody. */
const accessIn = (environment, trust) => {
    if (!isThere(environment))
        return { access: 'none', reads: false };
    switch ((environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()) {
        case 'none':
            return { access: 'none', reads: false };
        case 'read':
            return { access: 'read', reads: true };
        case 'write-only':
            return trust === 'trusted' ? { access: 'read-write', reads: false } : { access: 'none', reads: false };
        default:
            return { access: trust === 'trusted' ? 'read-write' : 'read', reads: true };
    }
};
/** The conditions of the library, so that it need not be loaded where they do not hold. */
const isThere = (environment) => {
    const isNew = Boolean(environment['ACTIONS_CACHE_SERVICE_V2']) && !isEnterpriseServer(environment);
    // The second protocol throws where there is no token; `act` needs none for the first.
    return isNew ? Boolean(environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN']) : Boolean(environment['ACTIONS_CACHE_URL']);
};
const isEnterpriseServer = (environment) => {
    const host = hostOf(environment['GITHUB_SERVER_URL'] || 'https://github.com');
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
};
const hostOf = (address) => (URL.canParse(address) ? new URL(address).hostname.toLowerCase() : '');

// EXTERNAL MODULE: ./lib/adapters/store/actions-call.js + 2 modules
var actions_call = __webpack_require__(22547);
// EXTERNAL MODULE: ./lib/adapters/store/actions-tar.js
var actions_tar = __webpack_require__(50947);
;// CONCATENATED MODULE: ./lib/adapters/store/actions.js





/** How an entry's folder is called inside an archive. It is a part of what makes two entries comparable: never change it. */
const ENTRY_FOLDER = 'stagewright-entry';
/** How many keys the service takes at once. */
const MOST_KEYS = 10;
const LONGEST_KEY = 512;
/**
 * GitHub's cache service, through `@actions/cache` in a process of its own: what that prints are
 * commands to the runner, it may take half a minute to give up, and it unpacks wherever an archive
 * says; here its output is caught, it is stopped after a bound of ours, and it sees one private folder.
 */
const actionsStore = (options) => {
    const { access, reads } = accessIn(options.environment, options.trust);
    const troubles = new Set();
    const down = new Set();
    const tar = once(() => (0,actions_tar/* findTar */.B)(options.environment['PATH'] ?? ''));
    const ask = async (call, folder, signal) => {
        const ending = await (0,actions_call/* callWorker */.h7)(call, { ...options, folder, tar: tar(), bounds: options.bounds ?? actions_call/* DEFAULT_BOUNDS */.oI }, signal);
        if (ending.kind !== 'trouble')
            return ending;
        troubles.add(ending.words);
        if (ending.closes !== 'nothing')
            down.add(call.kind);
        if (ending.closes === 'all')
            for (const kind of ['get', 'put'])
                down.add(kind);
        return ending;
    };
    /** Does something in a new private folder; what fails there is said, and counts as nothing. */
    const within = async (nothing, call, body) => {
        const trouble = keyTrouble(call.key) ?? (tar() === undefined ? NO_TAR : undefined);
        if (trouble !== undefined)
            return said(trouble, nothing);
        try {
            await (0,promises_.mkdir)(options.temp, { recursive: true });
            return await body(await (0,promises_.mkdtemp)((0,external_node_path_.join)(options.temp, 'cache-')));
        }
        catch (error) {
            return said(`nothing could be ${call.kind === 'get' ? 'restored' : 'kept'}: ${error instanceof Error ? error.message : String(error)}`, nothing);
        }
    };
    const said = (trouble, value) => {
        troubles.add(trouble);
        return value;
    };
    return {
        kind: 'actions',
        access,
        troubles: () => [...troubles],
        // A job may not take anything away from the service: what is damaged stays until it is evicted.
        drop: async (key, why) => said(`what GitHub’s cache service has under ${key} is not used: ${why}`, undefined),
        get: async (key, prefixes, signal) => {
            if (!reads || down.has('get') || signal.aborted)
                return undefined;
            const call = { kind: 'get', key, prefixes: prefixes.slice(0, MOST_KEYS - 1) };
            return within(undefined, call, async (folder) => {
                const ending = await ask(call, folder, signal);
                const found = ending.kind === 'found' ? matching(ending.key, key, prefixes) : undefined;
                const entry = found === undefined ? undefined : await entryIn(folder, found);
                if (found !== undefined && entry === undefined)
                    troubles.add(`what GitHub’s cache service has under ${found} is no entry of ours`);
                if (entry === undefined)
                    await discard(folder);
                return entry;
            });
        },
        put: async (key, fill, signal) => {
            if (access !== 'read-write' || down.has('put') || signal.aborted)
                return 'not-kept';
            const call = { kind: 'put', key, prefixes: [] };
            return within('not-kept', call, async (folder) => {
                try {
                    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, ENTRY_FOLDER));
                    if ((await fill((0,external_node_path_.join)(folder, ENTRY_FOLDER))) === 'abandoned')
                        return 'not-kept';
                    return keptAs(await ask(call, folder, signal));
                }
                finally {
                    await discard(folder);
                }
            });
        },
    };
};
const NO_TAR = 'nothing can be kept in GitHub’s cache service: there is no tar on the PATH';
const once = (make) => {
    let made;
    return () => (made ??= { value: make() }).value;
};
const keyTrouble = (key) => key.length > LONGEST_KEY || key.includes(',') ? `the key ${key.slice(0, 40)}… is none for GitHub’s cache service` : undefined;
const keptAs = ({ kind }) => (kind === 'kept' || kind === 'exists' ? kind : 'not-kept');
/** The service also takes a key for a prefix, and `act` answers in lower case. */
const matching = (found, key, prefixes) => {
    if (found.toLowerCase() === key.toLowerCase())
        return key;
    return prefixes.some((prefix) => found.toLowerCase().startsWith(prefix.toLowerCase())) ? found : undefined;
};
const discard = (folder) => (0,promises_.rm)(folder, { recursive: true, force: true });
/** An archive keeps the time at which its folder was filled. */
const entryIn = async (folder, key) => {
    const found = await (0,promises_.lstat)((0,external_node_path_.join)(folder, ENTRY_FOLDER)).catch(() => undefined);
    // A link could lead anywhere.
    if (found?.isDirectory() !== true)
        return undefined;
    return { key, folder: (0,external_node_path_.join)(folder, ENTRY_FOLDER), createdAt: Math.round(found.mtimeMs), release: () => discard(folder) };
};


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

/***/ 32671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openStore: () => (/* binding */ openStore)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
// EXTERNAL MODULE: ./lib/adapters/store/actions.js + 1 modules
var actions = __webpack_require__(89364);
// EXTERNAL MODULE: ./lib/adapters/unique.js
var unique = __webpack_require__(21597);
;// CONCATENATED MODULE: ./lib/adapters/store/meta.js


/** The file of an entry that says what it is. */
const META = 'entry.json';
/** What an entry says about itself; nothing where it cannot be read. */
const readMeta = (folder) => {
    try {
        const { version, key, createdAt, bytes } = Object(JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(folder, META), 'utf8')));
        if (version !== 1 || typeof key !== 'string' || !isCount(createdAt) || !isCount(bytes))
            return undefined;
        return { key, createdAt, bytes };
    }
    catch {
        return undefined;
    }
};
const isCount = (value) => typeof value === 'number' && value >= 0;

;// CONCATENATED MODULE: ./lib/adapters/store/prune.js




/**
 * Removes what was used least recently until what is left has at most `limit` bytes; never the entry
 * named `newest`, and none that a run reads. What dead runs have left behind goes, too.
 */
const prune = (places, limit, newest) => {
    const read = pinnedEntries(places);
    for (const name of namesIn(places.work))
        if (isAbandoned(name))
            (0,external_node_fs_.rmSync)((0,external_node_path_.join)(places.work, name), { recursive: true, force: true });
    const entries = namesIn(places.entries).map((name) => entryOf(places, name)).toSorted((a, b) => a.usedAt - b.usedAt);
    let bytes = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    for (const { name, folder, bytes: freed } of entries) {
        if (bytes <= limit)
            return;
        if (name === newest || read.has(folder))
            continue;
        bytes -= freed;
        remove(places, folder);
    }
};
const entryOf = ({ entries }, name) => {
    const folder = (0,external_node_path_.join)(entries, name);
    return { name, folder, bytes: readMeta(folder)?.bytes ?? 0, usedAt: usedAt(folder) };
};
const usedAt = (folder) => {
    try {
        return (0,external_node_fs_.statSync)((0,external_node_path_.join)(folder, META)).mtimeMs;
    }
    catch {
        return 0;
    }
};
/** Out of sight in one step, so that nobody sees a part of it. */
const remove = ({ work }, folder) => {
    const out = (0,external_node_path_.join)(work, `${process.pid}.${(0,unique/* uniqueWord */.m)()}`);
    try {
        (0,external_node_fs_.renameSync)(folder, out);
        (0,external_node_fs_.rmSync)(out, { recursive: true, force: true });
    }
    catch { }
};
const pinnedEntries = ({ pins }) => new Set(namesIn(pins).flatMap((name) => {
    const pin = (0,external_node_path_.join)(pins, name);
    if (!isAbandoned(name))
        return [textOf(pin)];
    (0,external_node_fs_.rmSync)(pin, { force: true });
    return [];
}));
/** Names begin with the id of the process that they belong to. */
const isAbandoned = (name) => {
    try {
        process.kill(Number.parseInt(name, 10), 0);
        return false;
    }
    catch (thrown) {
        return thrown.code === 'ESRCH';
    }
};
const textOf = (path) => {
    try {
        return (0,external_node_fs_.readFileSync)(path, 'utf8');
    }
    catch {
        return '';
    }
};
const namesIn = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
};

;// CONCATENATED MODULE: ./lib/adapters/store/disk.js


/** The bytes of all files below a folder. */
const sizeOf = (folder) => (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = (0,external_node_path_.join)(folder, entry.name);
    return sum + (entry.isDirectory() ? sizeOf(path) : (0,external_node_fs_.lstatSync)(path).size);
}, 0);
/** Why something could not be kept, as one sentence without a full stop. */
const diskWords = (thrown) => {
    const { code = '', message } = thrown;
    return `not kept: ${WORDS[code] ?? message}`;
};
const WORDS = {
    ENOSPC: 'the disk of the store is full',
    EDQUOT: 'the quota of the store’s disk is used up',
    EACCES: 'the folder of the store may not be written',
    EPERM: 'the folder of the store may not be written',
    EROFS: 'the disk of the store is read-only',
    ENOTDIR: 'the folder of the store is not one',
};

;// CONCATENATED MODULE: ./lib/adapters/store/local.js






/**
 * What is kept from run to run in a folder, which several runs may use at once: an entry is written
 * beside and renamed, so that nobody sees a part of one.
 */
const localStore = (options) => {
    const troubles = new Set();
    const places = placesIn(options.folder);
    const trouble = (text) => void troubles.add(text);
    return {
        kind: 'local',
        access: options.access,
        get: async (key, prefixes) => (options.access === 'none' ? undefined : find(places, key, prefixes, options, trouble)),
        put: async (key, fill, signal) => (options.access === 'read-write' ? put({ places, key, fill, signal, options, trouble }) : 'not-kept'),
        drop: async (key, why) => {
            trouble(`dropped a damaged entry of the store: ${why}`);
            discard(places, places.entry(key));
        },
        troubles: () => [...troubles],
    };
};
const placesIn = (folder) => ({
    entries: (0,external_node_path_.join)(folder, 'entries'),
    work: (0,external_node_path_.join)(folder, 'work'),
    pins: (0,external_node_path_.join)(folder, 'pins'),
    entry: (key) => (0,external_node_path_.join)(folder, 'entries', nameOf(key)),
});
/** File systems take names of at most 255 bytes; a longer one is told from others by what `META` says. */
const LONGEST_NAME = 240;
const nameOf = (key) => {
    const name = encodeURIComponent(key).replaceAll('.', '%2E').replaceAll('*', '%2A');
    return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 14)}~${hashOf(name)}`;
};
/** FNV-1a in 53 bits: it has to tell names apart, not to be hard to forge, for the whole key is compared. */
const hashOf = (text) => {
    let hash = 0xcbf29ce484222325n;
    for (const char of text)
        hash = ((hash ^ BigInt(char.codePointAt(0) ?? 0)) * 0x100000001b3n) & 0x1fffffffffffffn;
    return hash.toString(36);
};
const find = (places, key, prefixes, { wall }, trouble) => {
    const exact = local_open(places, places.entry(key), wall, trouble, (found) => found === key);
    if (exact !== undefined)
        return exact;
    for (const prefix of prefixes) {
        const newest = keysIn(places, trouble)
            .filter((meta) => meta.key.startsWith(prefix))
            .toSorted((a, b) => b.createdAt - a.createdAt)[0];
        const entry = newest && local_open(places, places.entry(newest.key), wall, trouble, (found) => found === newest.key);
        if (entry !== undefined)
            return entry;
    }
    return undefined;
};
const keysIn = (places, trouble) => local_namesIn(places.entries).flatMap((name) => {
    const meta = soundMeta(places, (0,external_node_path_.join)(places.entries, name), trouble);
    return meta === undefined ? [] : [meta];
});
const local_open = (places, folder, wall, trouble, isMeant) => {
    if (!(0,external_node_fs_.existsSync)(folder))
        return undefined;
    const pin = pinned(places, folder);
    const meta = soundMeta(places, folder, trouble);
    if (meta === undefined || !isMeant(meta.key)) {
        gone(pin);
        return undefined;
    }
    touch(folder, wall());
    return {
        key: meta.key,
        folder,
        createdAt: meta.createdAt,
        release: async () => gone(pin),
    };
};
/** What cannot be read is no entry, and never will be. */
const soundMeta = (places, folder, trouble) => {
    const meta = readMeta(folder);
    if (meta !== undefined || !(0,external_node_fs_.existsSync)(folder))
        return meta;
    trouble('dropped a damaged entry of the store: what it says about itself cannot be read');
    discard(places, folder);
    return undefined;
};
/** Tells other runs that an entry is read; that it cannot be told only matters to a run that prunes just now. */
const pinned = ({ pins }, folder) => {
    const pin = (0,external_node_path_.join)(pins, `${process.pid}.${(0,unique/* uniqueWord */.m)()}`);
    try {
        (0,external_node_fs_.mkdirSync)(pins, { recursive: true });
        (0,external_node_fs_.writeFileSync)(pin, folder);
    }
    catch { }
    return pin;
};
/** When an entry was used last is the time of its `META`. */
const touch = (folder, at) => {
    try {
        (0,external_node_fs_.utimesSync)((0,external_node_path_.join)(folder, META), at / 1_000, at / 1_000);
    }
    catch { }
};
const put = async (asked) => {
    const { places, key, fill, trouble } = asked;
    if ((0,external_node_fs_.existsSync)(places.entry(key)))
        return 'exists';
    const beside = (0,external_node_path_.join)(places.work, `${process.pid}.${(0,unique/* uniqueWord */.m)()}`);
    try {
        (0,external_node_fs_.mkdirSync)(beside, { recursive: true });
        return (await fill(beside)) === 'abandoned' ? 'not-kept' : conclude(asked, beside);
    }
    catch (thrown) {
        trouble(diskWords(thrown));
        return 'not-kept';
    }
    finally {
        gone(beside);
    }
};
const conclude = ({ places, key, signal, options: { limit, wall }, trouble }, beside) => {
    const bytes = sizeOf(beside);
    if (signal.aborted)
        return 'not-kept';
    if (bytes > limit) {
        trouble(`not kept: it has ${bytes} bytes, and the store may have ${limit} (STAGEWRIGHT_STORE_SIZE)`);
        return 'not-kept';
    }
    (0,external_node_fs_.writeFileSync)((0,external_node_path_.join)(beside, META), JSON.stringify({ version: 1, key, createdAt: wall(), bytes }));
    (0,external_node_fs_.mkdirSync)(places.entries, { recursive: true });
    touch(beside, wall());
    if (!renamed(beside, places.entry(key)))
        return 'exists';
    prune(places, limit, nameOf(key));
    return 'kept';
};
/** Another run may have been faster. */
const renamed = (from, to) => {
    try {
        (0,external_node_fs_.renameSync)(from, to);
        return true;
    }
    catch (thrown) {
        if ((0,external_node_fs_.existsSync)(to))
            return false;
        throw thrown;
    }
};
/** Out of sight at once, and then removed. */
const discard = ({ work }, folder) => {
    const out = (0,external_node_path_.join)(work, `${process.pid}.${(0,unique/* uniqueWord */.m)()}`);
    try {
        (0,external_node_fs_.mkdirSync)(work, { recursive: true });
        (0,external_node_fs_.renameSync)(folder, out);
        (0,external_node_fs_.rmSync)(out, { recursive: true, force: true });
    }
    catch { }
};
/** Removes what may not be there; what cannot be removed is left to whoever prunes. */
const gone = (path) => {
    try {
        (0,external_node_fs_.rmSync)(path, { recursive: true, force: true });
    }
    catch { }
};
const local_namesIn = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder);
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
// EXTERNAL MODULE: ./lib/engine/trust.js
var engine_trust = __webpack_require__(89952);
// EXTERNAL MODULE: ./lib/hosts/github/circumstances.js
var circumstances = __webpack_require__(97405);
// EXTERNAL MODULE: ./lib/hosts/github/job.js
var job = __webpack_require__(41092);
// EXTERNAL MODULE: ./lib/entries/session.js + 3 modules
var session = __webpack_require__(41274);
;// CONCATENATED MODULE: ./lib/entries/stores.js










/** What is kept from run to run: by GitHub's cache service in a job on GitHub's own machines, or else in a folder of this one. */
const openStore = (environment, temp, processes) => {
    const trust = (0,engine_trust/* trustOf */.A)((0,circumstances/* circumstancesOf */.c)(environment));
    if ((0,job/* usesCacheService */.uS)(environment))
        return (0,actions/* actionsStore */.L)({ environment, trust, temp, clock: clock/* clock */.p, processes, node: process.execPath, worker: workerBeside(process.argv[1] ?? '') });
    return localStore({ folder: (0,external_node_path_.join)((0,external_node_path_.resolve)((0,session/* stateFolder */.yp)(environment)), 'store'), limit: stores_sizeOf(environment), access: accessOf(environment, trust), wall: () => clock/* clock */.p.wall() });
};
/** It lies beside the entry that was started, be that through a link, or in the sources. */
const workerBeside = (entry) => {
    const real = (0,external_node_fs_.existsSync)(entry) ? (0,external_node_fs_.realpathSync)(entry) : entry;
    return (0,external_node_path_.join)((0,external_node_path_.dirname)(real), `cache-worker${(0,external_node_path_.extname)(real)}`);
};
const DEFAULT_SIZE = 2 * 2 ** 30;
/** A size that is none counts as not given. */
const stores_sizeOf = (environment) => {
    const text = environment['STAGEWRIGHT_STORE_SIZE'] ?? '';
    return new RegExp(size/* SIZE_PATTERN */.bv).test(text) ? (0,size/* parseSize */.DB)(text) : DEFAULT_SIZE;
};
/** `ACTIONS_CACHE_MODE` says what the job may do with caches; who is not trusted keeps nothing. */
const accessOf = (environment, trust) => {
    const mode = environment['ACTIONS_CACHE_MODE'] ?? '';
    if (mode === 'none')
        return 'none';
    return trust === 'untrusted' || mode === 'read' ? 'read' : 'read-write';
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
