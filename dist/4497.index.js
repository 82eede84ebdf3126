export const id = 4497;
export const ids = [4497];
export const modules = {

/***/ 6178:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gz: () => (/* binding */ below),
/* harmony export */   NW: () => (/* binding */ isLevel),
/* harmony export */   po: () => (/* binding */ secureUrl)
/* harmony export */ });
/**
 * An address whose answers come from whom it names: https, or this machine itself. Anything else,
 * and one with a name and password in it, is nothing.
 */
const secureUrl = (text) => {
    if (!URL.canParse(text))
        return undefined;
    const url = new URL(text);
    const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname));
    return isSafe && url.username === '' && url.password === '' ? url : undefined;
};
/** The parser has already brought numbers into their usual form. */
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;
/** An address below another one, each part one level, however it is spelt. */
const below = (base, parts, query = {}) => {
    const url = new URL(base);
    url.pathname = [url.pathname.replace(/\/+$/, ''), ...parts.map(encodeURIComponent)].join('/');
    for (const [name, value] of Object.entries(query))
        url.searchParams.set(name, value);
    return url;
};
/** Whether a text can be one level of an address: `..` would climb out of it. */
const isLevel = (text) => !['', '.', '..'].includes(text);


/***/ }),

/***/ 4488:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CB: () => (/* binding */ readBounded),
/* harmony export */   Dc: () => (/* binding */ member),
/* harmony export */   SA: () => (/* binding */ textMember),
/* harmony export */   Yz: () => (/* binding */ parsed),
/* harmony export */   ld: () => (/* binding */ items)
/* harmony export */ });
/** The text of a body, or nothing if it is longer than `bytes`. Rejects when it breaks off. */
const readBounded = async (body, bytes) => {
    const chunks = [];
    let size = 0;
    for await (const chunk of body ?? []) {
        size += chunk.length;
        // Leaving the loop gives up the rest of the body.
        if (size > bytes)
            return undefined;
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** A member of an object. */
const member = (value, name) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, name)
    ? value[name]
    : undefined;
const textMember = (value, name) => {
    const found = member(value, name);
    return typeof found === 'string' ? found : undefined;
};
/** The items of a list; of anything else, none. */
const items = (value) => Array.isArray(value) ? value : [];


/***/ }),

/***/ 89433:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ patience),
  Z: () => (/* binding */ persist)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/sleep.js
var sleep = __webpack_require__(77104);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
// EXTERNAL MODULE: ./lib/adapters/github/body.js
var github_body = __webpack_require__(4488);
;// CONCATENATED MODULE: ./lib/adapters/github/exchange.js

/**
 * One GET request over `fetch`, with an answer in JSON of at most `bytes`. Redirects are followed on
 * the same origin only, so no header ever reaches another host. Never rejects. (`@octokit/request`
 * reads a body of any size into memory and knows no limit to redirects.)
 */
const exchange = async (request, bytes, signal) => {
    if (request.url.protocol === 'https:' && process.env['NODE_TLS_REJECT_UNAUTHORIZED'] === '0')
        return useless(UNVERIFIED);
    try {
        return await follow(request, bytes, signal, MOST_REDIRECTS);
    }
    catch (error) {
        return { kind: 'broken', why: `the connection to ${request.url.host} failed (${networkFault(error)})` };
    }
};
/** An earlier step of the job could have set it. */
const UNVERIFIED = 'NODE_TLS_REJECT_UNAUTHORIZED=0 is set, with which anybody could answer in its place; ' +
    'remove it, and name the certificates of your own authority in NODE_EXTRA_CA_CERTS';
const MOST_REDIRECTS = 3;
const follow = async (request, bytes, signal, redirects) => {
    const { url, headers } = request;
    const all = { 'user-agent': 'stagewright', ...headers };
    const response = await fetch(url, { headers: all, redirect: 'manual', signal });
    if (!REDIRECTS.includes(response.status))
        return answered(url, response, bytes);
    await response.body?.cancel();
    const target = redirectTarget(url, response.headers.get('location'));
    if (target?.origin !== url.origin) {
        return useless(`${url.host} sends on to ${target?.host ?? 'nowhere'}, which is not asked`);
    }
    if (redirects === 0)
        return useless(`${url.host} sends round in circles`);
    return follow({ url: target, headers }, bytes, signal, redirects - 1);
};
const REDIRECTS = [301, 302, 303, 307, 308];
const redirectTarget = (url, location) => location !== null && URL.canParse(location, url.href) ? new URL(location, url) : undefined;
const answered = async (url, response, bytes) => {
    const text = await (0,github_body/* readBounded */.CB)(response.body, bytes);
    if (text === undefined)
        return useless(`${url.host} answered with more than ${bytes} bytes`);
    const body = (0,github_body/* parsed */.Yz)(text);
    if (response.ok && body === undefined)
        return useless(`${url.host} answered with something that is not JSON`);
    return { kind: 'answered', status: response.status, headers: response.headers, body };
};
const useless = (why) => ({ kind: 'useless', why });
/** The code alone: a message could repeat what was sent. */
const networkFault = (error) => {
    const code = Object(Object(error).cause).code;
    return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'network error';
};

;// CONCATENATED MODULE: ./lib/adapters/github/limits.js
const DEFAULT_LIMITS = { attempts: 3, questionMs: 10_000, attemptMs: 4_000, bytes: 2 ** 20 };

;// CONCATENATED MODULE: ./lib/adapters/github/pause.js

/**
 * Reads `Retry-After` (seconds or a date, RFC 9110 10.2.3) and GitHub's `x-ratelimit-remaining` and
 * `x-ratelimit-reset` (seconds since 1970). GitHub asks for a minute where a rate limit names no time.
 */
const pauseOf = (answer, wall) => {
    const { status, headers } = answer;
    const [after, reset] = [retryAfter(headers.get('retry-after'), wall), resetTime(headers)];
    if (status >= 500)
        return after === undefined ? undefined : { why: 'unavailable', until: bounded(after, wall) };
    if (status !== 403 && status !== 429)
        return undefined;
    const times = [after, reset].filter((time) => time !== undefined);
    if (times.length > 0)
        return { why: 'rate-limit', until: bounded(Math.max(...times), wall) };
    const isLimit = status === 429 || /rate limit/i.test((0,github_body/* textMember */.SA)(answer.body, 'message') ?? '');
    return isLimit ? { why: 'rate-limit', until: wall + 60_000 } : undefined;
};
/** `03:12 UTC`, with the day if that is more than half a day away; rounded up to the minute. */
const timeOfDay = (time, wall) => {
    const [day, clock] = new Date(Math.ceil(time / 60_000) * 60_000).toISOString().split('T');
    const minute = `${clock?.slice(0, 5)} UTC`;
    return time - wall > 43_200_000 ? `${day} ${minute}` : minute;
};
const resetTime = (headers) => headers.get('x-ratelimit-remaining') === '0' ? seconds(headers.get('x-ratelimit-reset')) : undefined;
const retryAfter = (value, wall) => {
    const wait = seconds(value);
    if (wait !== undefined)
        return wall + wait;
    const date = Date.parse(value ?? '');
    return Number.isNaN(date) ? undefined : date;
};
/** As milliseconds. */
const seconds = (value) => value !== null && /^\d+$/.test(value) ? Number(value) * 1_000 : undefined;
/** A year at most: a number too large is no time at all. */
const bounded = (time, wall) => Math.min(Math.max(time, wall), wall + 366 * 86_400_000);

;// CONCATENATED MODULE: ./lib/adapters/github/persist.js






const patience = (clock, limits, signal) => {
    const all = { ...DEFAULT_LIMITS, ...limits };
    return { clock, limits: all, end: clock.now() + all.questionMs, signal };
};
/**
 * Sends a request until it is answered: again after a broken connection, a hang, a 5xx, or a rate
 * limit that ends in time; never after another 4xx. Waits as long as the server asks, and answers
 * in words at once if that is longer than there is patience. Never rejects.
 */
const persist = async (request, within) => {
    for (let attempt = 1;; attempt += 1) {
        const result = await tryOnce(request, within);
        if (within.signal.aborted)
            return none('it was cancelled before there was an answer');
        const next = afterwards(result, request, attempt, within);
        if (next.kind !== 'wait')
            return next;
        await (0,sleep/* sleep */.y)(within.clock, next.ms, within.signal);
        if (within.signal.aborted)
            return none('it was cancelled before there was an answer');
    }
};
const none = (why) => ({ kind: 'none', why });
const tryOnce = async (request, { clock, limits, end, signal }) => {
    const limitMs = Math.min(limits.attemptMs, end - clock.now());
    const attempt = (0,stop/* stoppable */.p)(signal);
    let isLate = false;
    const cancel = clock.after(limitMs, () => {
        isLate = true;
        attempt.stop({ kind: 'timeout', scope: 'attempt', limitMs });
    });
    const result = await exchange(request, limits.bytes, attempt.signal);
    cancel();
    return isLate && result.kind === 'broken' ? late(request, limitMs) : result;
};
const late = ({ url }, limitMs) => ({
    kind: 'broken',
    why: `${url.host} did not answer within ${(0,duration/* formatDuration */.a3)(limitMs)}`,
});
const afterwards = (result, { url }, attempt, within) => {
    if (result.kind === 'useless')
        return none(result.why);
    const wall = within.clock.wall();
    const pause = result.kind === 'answered' ? pauseOf(result, wall) : undefined;
    if (result.kind === 'answered' && result.status < 500 && pause === undefined) {
        return { kind: 'answer', status: result.status, body: result.body };
    }
    const ms = Math.max(FIRST_WAIT_MS * 2 ** (attempt - 1), (pause?.until ?? wall) - wall);
    const fits = attempt < within.limits.attempts && ms < within.end - within.clock.now();
    if (fits)
        return { kind: 'wait', ms };
    return none(pause === undefined ? failed(result, url.host, attempt) : paused(pause, url.host, wall));
};
/** Doubles from one wait to the next. */
const FIRST_WAIT_MS = 500;
const paused = ({ why, until }, host, wall) => {
    const time = timeOfDay(until, wall);
    return why === 'rate-limit'
        ? `the rate limit of the API is used up until ${time}`
        : `${host} is not available until ${time}`;
};
const failed = (result, host, attempts) => {
    const why = result.kind === 'answered' ? `${host} answered with the error ${result.status}` : result.why;
    return attempts === 1 ? why : `${why}, the last of ${attempts} attempts`;
};


/***/ }),

/***/ 54497:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  isMember: () => (/* reexport */ isMember),
  isProtected: () => (/* reexport */ isProtected),
  permission: () => (/* reexport */ permission)
});

// EXTERNAL MODULE: ./lib/adapters/github/body.js
var github_body = __webpack_require__(4488);
// EXTERNAL MODULE: ./lib/adapters/github/rest.js
var rest = __webpack_require__(52894);
;// CONCATENATED MODULE: ./lib/adapters/github/permission.js


/** `GET /repos/{owner}/{repo}/collaborators/{username}/permission`. */
const permission = async (options, actor, signal) => {
    const api = (0,rest/* rest */.zs)(options, signal);
    if (!api.known)
        return api;
    const reply = await api.value.get([...api.value.repository, 'collaborators', actor, 'permission']);
    return (0,rest/* read */.LF)(reply, permissionIn, refusals(actor, options.repository ?? ''), options.token);
};
const permissionIn = (body) => {
    const [coarse, role] = [(0,github_body/* textMember */.SA)(body, 'permission'), (0,github_body/* textMember */.SA)(body, 'role_name')];
    return coarse === undefined ? undefined : { permission: coarse, role: role ?? coarse };
};
const NEEDS = "use this job's own token, or one with `Metadata: read` for this repository";
const refusals = (actor, repository) => ({
    denied: `the token may not read who may do what in ${repository}; ${NEEDS}`,
    missing: `either GitHub knows no user ${JSON.stringify(actor)} (an app is none), ` +
        `or the token cannot see ${repository}: ${NEEDS}`,
});

// EXTERNAL MODULE: ./lib/core/authority.js
var authority = __webpack_require__(24198);
;// CONCATENATED MODULE: ./lib/adapters/github/rules.js
/**
 * Whether a rule of a ruleset limits who may move a ref, or by which way. Rules about names, commit
 * messages, authors or files leave it open to everybody who may write, as may any that is not known here.
 */
const guards = (type) => GUARDING.has(type);
/** Types of rules as `GET /repos/{owner}/{repo}/rules/branches/{branch}` names them. */
const GUARDING = new Set([
    'creation',
    'update',
    'deletion',
    'non_fast_forward',
    'required_linear_history',
    'required_signatures',
    'required_deployments',
    'required_status_checks',
    'pull_request',
    'merge_queue',
    'workflows',
    'code_scanning',
]);
const rules_NEEDS = "use this job's own token, or one with `Metadata: read` for this repository";
const RULESETS = {
    denied: `the token may not read the rulesets; ${rules_NEEDS}`,
    missing: `the API shows no rulesets: the token cannot see the repository (${rules_NEEDS}), ` +
        'or this GitHub Enterprise Server is too old',
};

;// CONCATENATED MODULE: ./lib/adapters/github/fnmatch.js
/**
 * Whether a pattern of a ruleset covers a ref: Ruby's `File.fnmatch` with `FNM_PATHNAME`, as GitHub
 * documents it: `*` and `?` stay within a level, a level `**` before others is any number of levels,
 * `[a-z]` is one character. Nothing for what GitHub does not support: escapes and negated sets.
 * The time grows with the product of both lengths at most, whatever the pattern.
 */
const fnmatch = (pattern, text) => {
    if (/[\\[]/.test(pattern.replace(SET, '')))
        return undefined;
    const written = pattern.split('/');
    const levels = written.filter((level, place) => !(level === '**' && isDeep(written, place + 1)));
    let places = new Set(from(levels, 0));
    for (const level of text.split('/'))
        places = new Set([...places].flatMap((place) => after(levels, place, level)));
    return places.has(levels.length);
};
const SET = /\[(?![!^])[^\]/[]+\]/g;
const isDeep = (levels, place) => levels[place] === '**' && place < levels.length - 1;
/** A deep level may also stand for no level at all. */
const from = (levels, place) => isDeep(levels, place) ? [place, place + 1] : [place];
const after = (levels, place, text) => {
    if (isDeep(levels, place))
        return from(levels, place);
    const level = levels[place];
    return level !== undefined && matchesLevel(level, text) ? from(levels, place + 1) : [];
};
/** Lets the last star take one more character whenever the rest does not fit. */
const matchesLevel = (pattern, text) => {
    const [tokens, chars] = [pattern.match(/\[[^\]]+\]|./gsu) ?? [], [...text]];
    let [token, char, star, taken] = [0, 0, -1, 0];
    while (char < chars.length) {
        if (tokens[token] === '*')
            [star, taken, token] = [token, char, token + 1];
        else if (takes(tokens[token], chars[char] ?? ''))
            [token, char] = [token + 1, char + 1];
        else if (star < 0)
            return false;
        else
            [taken, token, char] = [taken + 1, star + 1, taken + 1];
    }
    return tokens.slice(token).every((rest) => rest === '*');
};
const takes = (token, char) => token === char || token === '?' || (token !== undefined && token.length > 2 && inSet(token.slice(1, -1), char));
const inSet = (set, char) => [...set.matchAll(/(.)-(.)|(.)/gsu)].some(([, low, high, single]) => low === undefined || high === undefined ? single === char : low <= char && char <= high);

;// CONCATENATED MODULE: ./lib/adapters/github/tag.js





/**
 * Whether an active ruleset with a rule that guards covers a tag. GitHub answers this for branches
 * only, so the rulesets for tags are listed and their patterns matched here.
 */
const isTagProtected = async (api, ref, token) => {
    const path = [...api.repository, 'rulesets'];
    const query = { targets: 'tag', includes_parents: 'true', per_page: String(PAGE) };
    const list = (0,rest/* read */.LF)(await api.get(path, query), rulesetsIn, RULESETS, token);
    if (!list.known)
        return list;
    for (const id of list.value.filter(isActive).map(idOf)) {
        const reply = await api.get([...path, id], { includes_parents: 'true' });
        const covers = (0,rest/* read */.LF)(reply, (body) => coverage(body, ref), RULESETS, token);
        if (!covers.known)
            return covers;
        if (covers.value === 'unclear')
            return (0,authority/* unknown */.L)(`the ruleset ${id} has a pattern of a form that is not documented`);
        if (covers.value === 'covered')
            return (0,authority/* known */.e)(true);
    }
    return list.value.length < PAGE ? (0,authority/* known */.e)(false) : (0,authority/* unknown */.L)(`there are ${PAGE} rulesets or more`);
};
/** The most that GitHub gives at once. */
const PAGE = 100;
const rulesetsIn = (body) => Array.isArray(body) && (0,github_body/* items */.ld)(body).every((set) => typeof (0,github_body/* member */.Dc)(set, 'id') === 'number') ? (0,github_body/* items */.ld)(body) : undefined;
const idOf = (set) => JSON.stringify((0,github_body/* member */.Dc)(set, 'id'));
/** An old server does not know `targets` and lists all. */
const isActive = (set) => (0,github_body/* textMember */.SA)(set, 'target') === 'tag' && (0,github_body/* textMember */.SA)(set, 'enforcement') === 'active';
const coverage = (body, ref) => {
    const rules = (0,github_body/* member */.Dc)(body, 'rules');
    const name = (0,github_body/* member */.Dc)((0,github_body/* member */.Dc)(body, 'conditions'), 'ref_name');
    if (!Array.isArray(rules) || name === undefined)
        return undefined;
    if (!(0,github_body/* items */.ld)(rules).some((rule) => guards((0,github_body/* textMember */.SA)(rule, 'type') ?? '')))
        return 'open';
    const [include, exclude] = [anyOf((0,github_body/* member */.Dc)(name, 'include'), ref), anyOf((0,github_body/* member */.Dc)(name, 'exclude'), ref)];
    if (include === false || exclude === true)
        return 'open';
    return include === true && exclude === false ? 'covered' : 'unclear';
};
/** Nothing if it hangs on a pattern that is not understood. */
const anyOf = (patterns, ref) => {
    const found = (0,github_body/* items */.ld)(patterns).map((pattern) => covering(pattern, ref));
    return found.includes(true) ? true : found.includes(undefined) ? undefined : false;
};
const covering = (pattern, ref) => typeof pattern === 'string' ? pattern === '~ALL' || fnmatch(pattern, ref) : undefined;

;// CONCATENATED MODULE: ./lib/adapters/github/protection.js





/** Whether a full ref is protected: a branch by a classic rule or a ruleset, a tag by a ruleset; nothing else is. */
const isProtected = async (options, ref, signal) => {
    const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? [];
    if (name === undefined)
        return (0,authority/* known */.e)(false);
    const api = (0,rest/* rest */.zs)(options, signal);
    if (!api.known)
        return api;
    return kind === 'heads'
        ? isBranchProtected(api.value, name, options.token)
        : isTagProtected(api.value, ref, options.token);
};
/** Asks for the branch itself, which takes more of the token, only where no ruleset guards it. */
const isBranchProtected = async (api, branch, token) => {
    const reply = await api.get([...api.repository, 'rules', 'branches', branch], { per_page: '100' });
    if (reply.kind === 'none')
        return (0,authority/* unknown */.L)(reply.why);
    const rules = (0,rest/* read */.LF)(reply, typesIn, RULESETS, token);
    if (rules.known && rules.value.some(guards))
        return (0,authority/* known */.e)(true);
    const found = (0,rest/* read */.LF)(await api.get([...api.repository, 'branches', branch]), classic, protection_refusals(branch), token);
    if (!found.known)
        return found;
    if (found.value === 'on')
        return (0,authority/* known */.e)(true);
    return rules.known ? (0,authority/* known */.e)(found.value === 'on-or-ruleset' && rules.value.length === 0) : rules;
};
const typesIn = (body) => {
    const types = (0,github_body/* items */.ld)(body).map((rule) => (0,github_body/* textMember */.SA)(rule, 'type'));
    return Array.isArray(body) && types.every((type) => type !== undefined) ? types : undefined;
};
/** `protected` is also true for a ruleset that merely prescribes names; `protection.enabled` is not. */
const classic = (body) => {
    const isOn = (0,github_body/* member */.Dc)(body, 'protected');
    if (typeof isOn !== 'boolean')
        return undefined;
    const enabled = (0,github_body/* member */.Dc)((0,github_body/* member */.Dc)(body, 'protection'), 'enabled');
    if (!isOn || enabled === false)
        return 'off';
    return enabled === true ? 'on' : 'on-or-ruleset';
};
const protection_refusals = (branch) => ({
    denied: `the token may not read the branch ${branch}; ${protection_NEEDS}`,
    missing: `either there is no branch ${branch}, or the token may not read it: ${protection_NEEDS}`,
});
const protection_NEEDS = 'write `permissions: { contents: read }`';

;// CONCATENATED MODULE: ./lib/adapters/github/team.js



/**
 * `GET /orgs/{org}/teams/{team_slug}/memberships/{username}`, which also knows the members of child
 * teams. Its 404 means no member only if the token can see the team.
 */
const isMember = async (options, team, actor, signal) => {
    const [org = '', slug = '', ...more] = team.split('/');
    const isTeam = org !== '' && slug !== '' && more.length === 0;
    if (!isTeam)
        return (0,authority/* unknown */.L)(`${JSON.stringify(team)} names no team; write org/slug`);
    const api = (0,rest/* rest */.zs)(options, signal);
    if (!api.known)
        return api;
    const path = ['orgs', org, 'teams', slug];
    const reply = await api.value.get([...path, 'memberships', actor]);
    if (reply.kind === 'none' || reply.status !== 404)
        return (0,rest/* read */.LF)(reply, team_isActive, team_refusals(team), options.token);
    const seen = (0,rest/* read */.LF)(await api.value.get(path), textOfSlug, team_refusals(team), options.token);
    return seen.known ? (0,authority/* known */.e)(false) : seen;
};
/** An invitation that was not yet accepted is `pending`. */
const team_isActive = (body) => {
    const state = (0,github_body/* textMember */.SA)(body, 'state');
    return state === undefined ? undefined : state === 'active';
};
const textOfSlug = (body) => (0,github_body/* textMember */.SA)(body, 'slug');
const team_NEEDS = 'it needs a token with `read:org`, or `Members: read` of the organization, in the input `token:` ' +
    '(GITHUB_TOKEN cannot read teams)';
const team_refusals = (team) => ({
    denied: `the token may not read the team ${team}; ${team_NEEDS}`,
    missing: `either there is no team ${team}, or the token cannot see it: ${team_NEEDS}`,
});

;// CONCATENATED MODULE: ./lib/adapters/github/questions.js





/***/ }),

/***/ 52894:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   sg: () => (/* binding */ isToken),
/* harmony export */   zs: () => (/* binding */ rest)
/* harmony export */ });
/* harmony import */ var _core_authority_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24198);
/* harmony import */ var _address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6178);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4488);
/* harmony import */ var _persist_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89433);




/** The API, or in words what there is not to ask it. */
const rest = (options, signal) => {
    const { apiUrl, repository = '', token = '' } = options;
    const url = (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .secureUrl */ .po)(apiUrl);
    if (url === undefined)
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`the address of the API, ${JSON.stringify(apiUrl)}, is not one of https`);
    if (token === '')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(NO_TOKEN);
    if (!isToken(token))
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the token holds characters that no token has (a line break or a space?)');
    const parts = repository.split('/');
    if (parts.length !== 2 || !parts.every(_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLevel */ .NW))
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(NO_REPOSITORY);
    const within = (0,_persist_js__WEBPACK_IMPORTED_MODULE_0__/* .patience */ ._)(options.clock, options.limits, signal);
    return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)({ get: getter(url, token, within), repository: ['repos', ...parts] });
};
const NO_TOKEN = 'there is no token to ask the API with; set the input `token: ${{ github.token }}` (on the command line GITHUB_TOKEN)';
const NO_REPOSITORY = 'the repository is not known; GITHUB_REPOSITORY is to be owner/name';
const getter = (url, token, within) => async (path, query) => {
    const stray = path.find((part) => !(0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isLevel */ .NW)(part));
    if (stray !== undefined) {
        return { kind: 'none', why: `${JSON.stringify(stray)} is no name that the API could be asked about` };
    }
    return (0,_persist_js__WEBPACK_IMPORTED_MODULE_0__/* .persist */ .Z)({ url: (0,_address_js__WEBPACK_IMPORTED_MODULE_1__/* .below */ .Gz)(url, path, query), headers: { ...HEADERS, authorization: `Bearer ${token}` } }, within);
};
const HEADERS = { accept: 'application/vnd.github+json', 'x-github-api-version': '2022-11-28' };
/** What may stand in a header. */
const isToken = (text) => /^[\x21-\x7e]+$/.test(text);
/** What a reply says, or why it says nothing. `parse` gives nothing for what has not the shape. */
const read = (reply, parse, refusals, token) => {
    if (reply.kind === 'none')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(reply.why);
    if (reply.status !== 200)
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(refusal(reply, refusals, token));
    const value = parse(reply.body);
    return value === undefined ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('the API answered with something else than it was asked for') : (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(value);
};
const refusal = ({ status, body }, refusals, token) => {
    if (status === 401)
        return 'the API does not accept the token (401): it is wrong, has expired or was revoked';
    if (status === 404)
        return `${refusals.missing} (404)`;
    const words = said(body, token);
    return status === 403 ? `${refusals.denied} (403${words})` : `the API answered with the error ${status}${words}`;
};
/** GitHub's own words, on one line and without the token. */
const said = (body, token) => {
    const message = (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(body, 'message') ?? '';
    const clean = (token === undefined ? message : message.replaceAll(token, '***')).replace(/[^\x20-\x7e]+/g, ' ').trim();
    return clean === '' ? '' : `: ${JSON.stringify(clean.slice(0, LONGEST_MESSAGE))}`;
};
const LONGEST_MESSAGE = 200;


/***/ })

};
