export const id = 2828;
export const ids = [2828,1860];
export const modules = {

/***/ 1860:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fileShelf: () => (/* binding */ fileShelf)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _unique_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21597);



const MOST_BYTES = 4 * 2 ** 20;
/** One file that only its owner can read; written beside and renamed, so that a reader never sees half of it. */
const fileShelf = (path) => ({
    read: async () => {
        try {
            return (await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path)).size <= MOST_BYTES ? await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path, 'utf8') : undefined;
        }
        catch {
            return undefined;
        }
    },
    write: async (text) => {
        const beside = `${path}.${(0,_unique_js__WEBPACK_IMPORTED_MODULE_2__/* .uniqueWord */ .m)()}`;
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)(path), { recursive: true });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(beside, text, { mode: 0o600 });
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(beside, path);
        }
        catch {
            // What cannot be kept is looked up again.
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(beside, { force: true }).catch(() => { });
        }
    },
});


/***/ }),

/***/ 78450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ policySide)
/* harmony export */ });
/* harmony import */ var _policies_guard_conditions_fork_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91511);
/* harmony import */ var _policies_guard_payload_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51362);


const PULL_REQUESTS = ['pull_request', 'pull_request_review', 'pull_request_review_comment'];
/** The base, where what is checked out may be a stranger's: for `pull_request_target`, and for pull requests from forks. */
const policySide = (circumstances) => {
    const why = whyBase(circumstances);
    if (why === undefined)
        return { kind: 'checkout' };
    const sha = (0,_policies_guard_payload_js__WEBPACK_IMPORTED_MODULE_0__/* .textAt */ .$)(circumstances.payload, 'pull_request', 'base', 'sha');
    return sha !== undefined && /^[0-9a-f]{40}$/.test(sha) ? { kind: 'base', sha, why } : { kind: 'unknown', why: `${why}, but its payload names no base` };
};
const whyBase = (circumstances) => {
    const { event = '' } = circumstances;
    if (event === 'pull_request_target')
        return 'the event is pull_request_target';
    if (!PULL_REQUESTS.includes(event))
        return undefined;
    const origin = (0,_policies_guard_conditions_fork_js__WEBPACK_IMPORTED_MODULE_1__/* .originOf */ .y)({ ...circumstances, env: {} });
    if ('why' in origin)
        return 'the pull request may come from a fork';
    return origin.isFork ? 'the pull request comes from a fork' : undefined;
};


/***/ }),

/***/ 22828:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  basesFor: () => (/* binding */ basesFor),
  localFile: () => (/* binding */ localFile),
  rootFor: () => (/* binding */ rootFor)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
// EXTERNAL MODULE: ./lib/adapters/digests.js
var digests = __webpack_require__(56505);
// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./lib/adapters/shelf.js
var shelf = __webpack_require__(1860);
;// CONCATENATED MODULE: ./lib/adapters/kept-files.js




const MOST_FILES = 100;
/** At most 100 files in a folder, the oldest given up first; each holds the digest of its content. */
const keptFiles = (folder) => {
    const shelfOf = (name) => (0,shelf.fileShelf)((0,external_node_path_.join)(folder, `${sha256(Buffer.from(name))}.json`));
    return {
        read: async (name) => {
            const text = await shelfOf(name).read();
            return text === undefined ? undefined : contentIn(text, name);
        },
        write: async (name, bytes) => {
            await shelfOf(name).write(JSON.stringify({ name, sha256: sha256(bytes), content: Buffer.from(bytes).toString('base64') }));
            await thinOut(folder);
        },
    };
};
const sha256 = (bytes) => (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
const contentIn = (text, name) => {
    try {
        const kept = Object(JSON.parse(text));
        const bytes = Buffer.from(String(kept.content), 'base64');
        return kept.name === name && kept.sha256 === sha256(bytes) ? bytes : undefined;
    }
    catch {
        return undefined;
    }
};
const thinOut = async (folder) => {
    try {
        const names = await (0,promises_.readdir)(folder);
        if (names.length <= MOST_FILES)
            return;
        const ages = await Promise.all(names.map(async (name) => ({ name, at: (await (0,promises_.stat)((0,external_node_path_.join)(folder, name))).mtimeMs })));
        const old = ages.toSorted((a, b) => b.at - a.at).slice(MOST_FILES);
        await Promise.all(old.map(({ name }) => (0,promises_.rm)((0,external_node_path_.join)(folder, name), { force: true })));
    }
    catch {
        // Another run may be at it.
    }
};

// EXTERNAL MODULE: ./lib/adapters/real-path.js
var real_path = __webpack_require__(77952);
// EXTERNAL MODULE: ./lib/core/authority.js
var authority = __webpack_require__(24198);
// EXTERNAL MODULE: ./lib/engine/policy.js
var policy = __webpack_require__(78450);
// EXTERNAL MODULE: ./lib/hosts/github/circumstances.js
var circumstances = __webpack_require__(97405);
;// CONCATENATED MODULE: ./lib/entries/kept-bases.js

/** Bases that write down in `kept` what they find. */
const keeping = (bases, kept) => {
    const keep = async (name, asked, text) => {
        const answer = await asked;
        if (answer.known)
            kept[name] = text(answer.value);
        return answer;
    };
    const asText = (bytes) => Buffer.from(bytes).toString();
    return {
        ...bases,
        local: (path) => keep(nameOf.local(path), bases.local(path), asText),
        remote: (file) => keep(nameOf.remote(file), bases.remote(file), asText),
        commit: (repository, ref) => keep(nameOf.commit(repository, ref), bases.commit(repository, ref), String),
    };
};
/** Bases that know what was kept, and nothing else. */
const recalling = (kept, { sha256 }) => {
    const recall = (name) => {
        const text = Object.hasOwn(kept, name) ? kept[name] : undefined;
        return text === undefined ? (0,authority/* unknown */.L)('it was not kept') : (0,authority/* known */.e)(text);
    };
    const asBytes = (answer) => (answer.known ? (0,authority/* known */.e)(Buffer.from(answer.value)) : answer);
    return {
        local: async (path) => asBytes(recall(nameOf.local(path))),
        remote: async (file) => asBytes(recall(nameOf.remote(file))),
        commit: async (repository, ref) => recall(nameOf.commit(repository, ref)),
        sha256,
    };
};
const nameOf = {
    local: (path) => `file ${path}`,
    remote: ({ owner, name, path, sha }) => `github ${owner}/${name}/${path}@${sha}`,
    commit: ({ owner, name }, ref) => `commit ${owner}/${name}@${ref}`,
};

// EXTERNAL MODULE: ./lib/entries/session.js + 3 modules
var session = __webpack_require__(41274);
;// CONCATENATED MODULE: ./lib/entries/bases.js












/** Bases of a pipeline, if it is a file, that keep in `kept` what they find; or, where `isLater`, that know only what was kept. */
const basesFor = (environment, workspace, pipeline, kept, isLater) => isLater ? recalling(kept, digests/* digests */.c) : keeping(openBases(environment, workspace, pipeline), kept);
/** The files that pipelines may be made of: of this workspace or the base of a pull request, and of the owners that are trusted. */
const openBases = (environment, workspace, pipeline) => {
    const options = { ...(0,session/* github */.M)(environment), clock: clock/* clock */.p };
    const kept = keptFiles((0,external_node_path_.join)((0,session/* stateFolder */.yp)(environment), 'extends'));
    const signal = new AbortController().signal;
    const side = (0,policy/* policySide */.S)((0,circumstances/* circumstancesOf */.c)(environment));
    const api = () => __webpack_require__.e(/* import() */ 9198).then(__webpack_require__.bind(__webpack_require__, 99198));
    const root = rootFor(pipeline, workspace);
    const tips = new Map();
    const tipOf = async (repository, on) => {
        if (on !== undefined)
            return commit(repository, on);
        const name = await (await api()).defaultBranch(options, repository, signal);
        return name.known ? (await api()).tipOf(options, repository, name.value, signal) : name;
    };
    const commit = async (repository, ref) => {
        const objection = distrust(repository, environment);
        if (objection !== undefined)
            return (0,authority/* unknown */.L)(objection);
        const id = `${repository.owner}/${repository.name}@${ref}`;
        const before = tips.get(id);
        const found = before === undefined ? await (await api()).commitAt(options, repository, ref, signal) : (0,authority/* known */.e)(before);
        if (found.known)
            tips.set(id, found.value);
        return found;
    };
    const fetched = async (file) => {
        const bytes = await (await api()).contents(options, file, signal);
        if (!bytes.known)
            return bytes;
        const tip = await tipOf(file, file.on);
        if (!tip.known)
            return (0,authority/* unknown */.L)(`whether its commit is one of the repository can't be found out: ${tip.why}`);
        const isOurs = await (await api()).isAncestor(options, file, file.sha, tip.value, signal);
        if (!isOurs.known)
            return isOurs;
        return isOurs.value ? bytes : (0,authority/* unknown */.L)(notInHistory(file));
    };
    return {
        local: (path) => localFile(path, { workspace, root }, side, environment),
        commit,
        remote: async (file) => {
            const objection = distrust(file, environment);
            if (objection !== undefined)
                return (0,authority/* unknown */.L)(objection);
            const name = keptName(file);
            const before = await kept.read(name);
            if (before !== undefined)
                return (0,authority/* known */.e)(before);
            const bytes = await fetched(file);
            if (bytes.known)
                await kept.write(name, bytes.value);
            return bytes;
        },
        sha256: digests/* digests */.c.sha256,
    };
};
/** Owners and repositories have no case; of a file that was in the history of one branch it is not known whether it is in that of another. */
const keptName = ({ owner, name, path, sha, on }) => `${`${owner}/${name}`.toLowerCase()}/${path}@${sha}${on === undefined ? '' : ` on ${on}`}`;
/** Anybody can put a commit into a fork, and GitHub would serve it under the original's name. */
const notInHistory = ({ owner, name, on }) => `its commit is not in the history of ${on === undefined ? 'the default branch' : on} of ${owner}/${name}; if it is on another branch or tag, write that as \`on:\` beside \`from:\``;
/** Why files of a repository are not to be extended. */
const distrust = ({ owner, name }, environment) => {
    const own = environment['GITHUB_REPOSITORY']?.split('/')[0];
    const said = (environment['STAGEWRIGHT_ALLOWED_OWNERS'] ?? '').split(/[\s,]+/).filter((word) => word !== '');
    const trusted = (said.length > 0 ? said : own === undefined ? [] : [own]).map((word) => word.toLowerCase());
    if (['*', owner, `${owner}/${name}`].some((each) => trusted.includes(each.toLowerCase())))
        return undefined;
    return `${trusted.length === 0 ? 'no owner is' : `only ${trusted.join(', ')} ${trusted.length === 1 ? 'is' : 'are'}`} trusted here; add ${owner} to the environment variable STAGEWRIGHT_ALLOWED_OWNERS`;
};
/** A file below the root of a repository: as it is there, or at the base of the pull request. */
const localFile = async (path, { workspace, root }, side, environment) => {
    const file = (0,external_node_path_.resolve)(workspace, path);
    if (side.kind !== 'checkout' && isInside(file, workspace))
        return side.kind === 'unknown' ? (0,authority/* unknown */.L)(side.why) : atBase((0,external_node_path_.relative)(root, file), root, side, environment);
    if (!isInside((0,real_path/* realPath */.Y)(file), (0,real_path/* realPath */.Y)(root)))
        return (0,authority/* unknown */.L)(`it lies outside of ${root}`);
    const read = (0,documents/* readDocument */.u0)(file);
    return read.ok ? (0,authority/* known */.e)(read.bytes) : (0,authority/* unknown */.L)(read.problem);
};
const isInside = (path, folder) => {
    const way = (0,external_node_path_.relative)(folder, path);
    return way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way);
};
/** The nearest folder above a pipeline file that is a repository's; where there is none the workspace, or its own folder if it lies elsewhere. */
const rootFor = (pipeline, workspace) => {
    const start = pipeline === undefined ? workspace : (0,external_node_path_.dirname)((0,external_node_path_.resolve)(workspace, pipeline));
    for (let folder = start;; folder = (0,external_node_path_.dirname)(folder)) {
        if ((0,external_node_fs_.existsSync)((0,external_node_path_.join)(folder, '.git')))
            return folder;
        if (folder === (0,external_node_path_.dirname)(folder))
            return isInside(start, workspace) ? workspace : start;
    }
};
const atBase = async (path, root, { sha, why }, environment) => {
    if (!isInside((0,external_node_path_.resolve)(root, path), root))
        return (0,authority/* unknown */.L)(`it lies outside of ${root}`);
    const [owner = '', name = ''] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    const level = path.split(external_node_path_.sep).join('/');
    const { gitBlob } = await __webpack_require__.e(/* import() */ 1486).then(__webpack_require__.bind(__webpack_require__, 51486));
    const found = (await gitBlob(root, sha, level)) ?? (await fromApi({ owner, name, path: level, sha }, environment));
    return found.known ? found : (0,authority/* unknown */.L)(`it is read at the base of the pull request, ${sha}, since ${why}: ${found.why}`);
};
const fromApi = async (file, environment) => (await __webpack_require__.e(/* import() */ 9198).then(__webpack_require__.bind(__webpack_require__, 99198))).contents({ ...(0,session/* github */.M)(environment), clock: clock/* clock */.p }, file, new AbortController().signal);


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
