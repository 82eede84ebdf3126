export const id = 5180;
export const ids = [5180];
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

/***/ 75180:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   workForStore: () => (/* binding */ workForStore)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _actions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89364);
/* harmony import */ var _actions_call_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22547);




/** Makes the one call that its arguments ask for, in the folder where it was started, and leaves the answer there. */
const workForStore = async () => {
    const answer = await answerTo(JSON.parse(process.argv[2] ?? '')).catch(failed);
    (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.writeFileSync)(_actions_call_js__WEBPACK_IMPORTED_MODULE_3__/* .ANSWER_FILE */ .w6, JSON.stringify(answer));
    process.exit(0);
};
const answerTo = async (call) => {
    // All that it reads and writes lies in this folder.
    Object.assign(process.env, { GITHUB_WORKSPACE: process.cwd(), RUNNER_TEMP: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(process.cwd(), _actions_call_js__WEBPACK_IMPORTED_MODULE_3__/* .TEMP_FOLDER */ .yQ) });
    const library = await __webpack_require__.e(/* import() */ 4520).then(__webpack_require__.bind(__webpack_require__, 44520));
    if (!library.isFeatureAvailable())
        return { kind: 'unavailable' };
    if (call.kind === 'put')
        return { kind: (await library.saveCache([_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_FOLDER */ .w], call.key)) === -1 ? 'not-kept' : 'kept' };
    const key = await library.restoreCache([_actions_js__WEBPACK_IMPORTED_MODULE_2__/* .ENTRY_FOLDER */ .w], call.key, [...call.prefixes]);
    return key === undefined ? { kind: 'nothing' } : { kind: 'found', key };
};
const failed = (error) => ({ kind: 'failed', message: error instanceof Error ? error.message : String(error) });


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


/***/ })

};
