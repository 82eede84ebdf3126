export const id = 9198;
export const ids = [9198];
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

/***/ 99198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   commitAt: () => (/* binding */ commitAt),
/* harmony export */   contents: () => (/* binding */ contents),
/* harmony export */   defaultBranch: () => (/* binding */ defaultBranch),
/* harmony export */   isAncestor: () => (/* binding */ isAncestor),
/* harmony export */   tipOf: () => (/* binding */ tipOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _core_authority_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(24198);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4488);
/* harmony import */ var _rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52894);




/** As much as a pipeline file may have, in base64 and with what stands around it. */
const LIMITS = { bytes: 2 * 2 ** 20 };
/**
 * `GET /repos/{owner}/{repo}/contents/{path}`: a file at a commit, whose bytes have been held against
 * git's digest of them (SHA-1 over `blob`, the length, NUL and the content).
 */
const contents = async (options, file, signal) => {
    const reply = await ask(options, file, signal, (api) => api.get([...api.repository, 'contents', ...file.path.split('/')], { ref: file.sha }));
    const body = (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(reply, (json) => json, refusals(file, `${file.path} at ${file.sha}`), options.token);
    return body.known ? fileIn(body.value) : body;
};
/** The commit that a branch or tag is at, and nothing else that git could call by that name, such as a pull request's head. */
const commitAt = async (options, repository, ref, signal) => {
    const found = await objectAt(options, repository, `tags/${ref}`, signal);
    const object = found.known && found.value === undefined ? await objectAt(options, repository, `heads/${ref}`, signal) : found;
    if (!object.known)
        return object;
    return object.value === undefined ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(refusals(repository, `a branch or tag ${JSON.stringify(ref)}`).missing) : commitOf(options, repository, object.value, signal);
};
/** The commit that a branch is at; a tag may be called like it. */
const tipOf = async (options, repository, branch, signal) => {
    const object = await objectAt(options, repository, `heads/${branch}`, signal);
    if (!object.known)
        return object;
    return object.value === undefined ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(refusals(repository, `the branch ${JSON.stringify(branch)}`).missing) : commitOf(options, repository, object.value, signal);
};
/** Whether a commit belongs to the history of another one: GitHub serves those of forks under the same address, too. */
const isAncestor = async (options, repository, sha, tip, signal) => {
    if (sha === tip)
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(true);
    const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'compare', `${sha}...${tip}`], { per_page: '1', page: '2' }));
    const status = (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(reply, (json) => (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(json, 'status'), refusals(repository, `the commit ${sha}`), options.token);
    return status.known ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(status.value === 'ahead' || status.value === 'identical') : status;
};
/** The name of the branch that a repository shows first. */
const defaultBranch = async (options, repository, signal) => {
    const reply = await ask(options, repository, signal, (api) => api.get(api.repository));
    return (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(reply, (json) => (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(json, 'default_branch'), refusals(repository, 'the repository'), options.token);
};
const ask = async (options, { owner, name }, signal, question) => {
    const api = (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .rest */ .zs)({ ...options, repository: `${owner}/${name}`, limits: { ...options.limits, ...LIMITS } }, signal);
    return api.known ? question(api.value) : { kind: 'none', why: api.why };
};
const NEEDS = "the job's own token reads its own repository and public ones: for others set `token` to one with `Contents: read` there";
const refusals = ({ owner, name }, what) => ({
    denied: `the token may not read ${owner}/${name}; ${NEEDS}`,
    missing: `${what} does not exist in ${owner}/${name}, or the token may not read it; ${NEEDS}`,
});
const fileIn = (body) => {
    if ((0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .items */ .ld)(body).length > 0 || (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(body, 'type') !== 'file')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('it is no file');
    const [content, sha] = [(0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(body, 'content'), (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(body, 'sha')];
    if (content === undefined || (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(body, 'encoding') !== 'base64')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('it is larger than 1 MiB');
    const bytes = Buffer.from(content, 'base64');
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
    return digest === sha ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(bytes) : (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)("the API's answer does not have the digest that it names");
};
const objectIn = (body) => {
    const object = (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .member */ .Dc)(body, 'object');
    const [type, sha] = [(0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(object, 'type'), (0,_body_js__WEBPACK_IMPORTED_MODULE_3__/* .textMember */ .SA)(object, 'sha')];
    return type !== undefined && sha !== undefined && /^[0-9a-f]{40}$/.test(sha) ? { type, sha } : undefined;
};
/** Nothing where there is no such ref. */
const objectAt = async (options, repository, ref, signal) => {
    const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'git', 'ref', ...ref.split('/')]));
    if (reply.kind === 'answer' && reply.status === 404)
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(undefined);
    return (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(reply, objectIn, refusals(repository, ref), options.token);
};
/** An annotated tag is an object of its own. */
const commitOf = async (options, repository, { type, sha }, signal) => {
    if (type === 'commit')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(sha);
    if (type !== 'tag')
        return (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)(`it is a ${type}, and no commit`);
    const reply = await ask(options, repository, signal, (api) => api.get([...api.repository, 'git', 'tags', sha]));
    const object = (0,_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .read */ .LF)(reply, objectIn, refusals(repository, `the tag ${sha}`), options.token);
    if (!object.known)
        return object;
    return object.value.type === 'commit' ? (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .known */ .e)(object.value.sha) : (0,_core_authority_js__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L)('it is a tag of a tag');
};


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
