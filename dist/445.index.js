export const id = 445;
export const ids = [445];
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

/***/ 20445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  identity: () => (/* binding */ identity)
});

// EXTERNAL MODULE: ./lib/core/authority.js
var authority = __webpack_require__(24198);
// EXTERNAL MODULE: ./lib/adapters/github/address.js
var address = __webpack_require__(6178);
// EXTERNAL MODULE: ./lib/adapters/github/body.js
var github_body = __webpack_require__(4488);
// EXTERNAL MODULE: ./lib/adapters/github/persist.js + 3 modules
var persist = __webpack_require__(89433);
// EXTERNAL MODULE: ./lib/adapters/github/rest.js
var rest = __webpack_require__(52894);
;// CONCATENATED MODULE: ./lib/adapters/github/id-token.js





/** Fetches this job's OIDC token for an audience, not yet verified. It is a secret. */
const idToken = async (options, audience, within) => {
    const { idTokenRequestUrl = '', idTokenRequestToken = '' } = options;
    if (idTokenRequestUrl === '' || idTokenRequestToken === '') {
        return (0,authority/* unknown */.L)(`this job may not ask for an OIDC token; ${NEEDS}`);
    }
    const url = (0,address/* secureUrl */.po)(idTokenRequestUrl);
    if (url === undefined)
        return (0,authority/* unknown */.L)('ACTIONS_ID_TOKEN_REQUEST_URL is not an address of https');
    if (!(0,rest/* isToken */.sg)(idTokenRequestToken))
        return (0,authority/* unknown */.L)('ACTIONS_ID_TOKEN_REQUEST_TOKEN holds characters that no token has');
    url.searchParams.set('audience', audience);
    const headers = { accept: 'application/json; api-version=2.0', authorization: `Bearer ${idTokenRequestToken}` };
    const reply = await (0,persist/* persist */.Z)({ url, headers }, within);
    if (reply.kind === 'none')
        return (0,authority/* unknown */.L)(reply.why);
    if (reply.status !== 200)
        return (0,authority/* unknown */.L)(`${url.host} gives no OIDC token (${reply.status}); ${NEEDS}`);
    const token = (0,github_body/* textMember */.SA)(reply.body, 'value');
    return token === undefined ? (0,authority/* unknown */.L)(`${url.host} answered without an OIDC token`) : (0,authority/* known */.e)(token);
};
const NEEDS = 'write `permissions: { id-token: write }` for the job (a pull request from a fork gets none)';

;// CONCATENATED MODULE: ./lib/adapters/github/issuer.js




const issuerKeys = () => {
    const kept = new Map();
    return async (issuer, within, mayBeOld) => {
        const old = mayBeOld ? kept.get(issuer) : undefined;
        if (old !== undefined)
            return (0,authority/* known */.e)(old);
        const keys = await fetchKeys(issuer, within);
        if (keys.known)
            kept.set(issuer, keys.value);
        return keys;
    };
};
/**
 * Finds the keys as OpenID Connect Discovery 1.0 says, from the issuer that is expected, never from
 * what a token names; and only on the issuer's own host.
 */
const fetchKeys = async (issuer, within) => {
    const base = new URL(issuer);
    const found = await fetchJson((0,address/* below */.Gz)(base, ['.well-known', 'openid-configuration']), within);
    if (!found.known)
        return found;
    if ((0,github_body/* textMember */.SA)(found.value, 'issuer') !== issuer) {
        return (0,authority/* unknown */.L)(`${base.host} does not call itself the issuer ${issuer}`);
    }
    const url = (0,address/* secureUrl */.po)((0,github_body/* textMember */.SA)(found.value, 'jwks_uri') ?? '');
    if (url?.origin !== base.origin)
        return (0,authority/* unknown */.L)(`${issuer} names no keys on its own host`);
    const keys = await fetchJson(url, within);
    if (!keys.known)
        return keys;
    return Array.isArray((0,github_body/* member */.Dc)(keys.value, 'keys'))
        ? (0,authority/* known */.e)(keySet(keys.value))
        : (0,authority/* unknown */.L)(`the keys of ${issuer} are malformed`);
};
const fetchJson = async (url, within) => {
    const reply = await (0,persist/* persist */.Z)({ url, headers: { accept: 'application/json' } }, within);
    if (reply.kind === 'none')
        return (0,authority/* unknown */.L)(reply.why);
    return reply.status === 200
        ? (0,authority/* known */.e)(reply.body)
        : (0,authority/* unknown */.L)(`${url.host} answered with the error ${reply.status} where the keys of the issuer should be`);
};
/** Keys of kinds that are not RSA are none of ours. */
const keySet = (body) => {
    const keys = (0,github_body/* items */.ld)((0,github_body/* member */.Dc)(body, 'keys')).filter((key) => (0,github_body/* textMember */.SA)(key, 'kty') === 'RSA');
    return { keys: keys };
};

// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwks/local.js
var local = __webpack_require__(36687);
// EXTERNAL MODULE: ./node_modules/jose/dist/webapi/jwt/verify.js + 2 modules
var verify = __webpack_require__(64490);
;// CONCATENATED MODULE: ./lib/adapters/github/verify.js


/**
 * Verifies a JWT as RFC 7519 and RFC 7515 say, with keys of its issuer: signed with RS256 and
 * nothing else, from this issuer, for this audience, at `wall` (milliseconds since 1970) valid.
 */
const verify_verify = async (token, keys, expected, wall) => {
    try {
        const { payload } = await (0,verify/* jwtVerify */.V)(token, (0,local/* createLocalJWKSet */.w)(keys), rules(expected, wall));
        return { kind: 'verified', claims: payload };
    }
    catch (error) {
        return refusal(error, expected);
    }
};
/** Clocks differ a little. */
const TOLERANCE_S = 30;
/** It was made for us a moment ago; the age is also what makes an `iat` to come an error. */
const OLDEST_S = 3_600;
const rules = ({ issuer, audience }, wall) => ({
    algorithms: ['RS256'],
    issuer,
    audience,
    requiredClaims: ['exp', 'iat'],
    maxTokenAge: OLDEST_S,
    clockTolerance: TOLERANCE_S,
    currentDate: new Date(wall),
});
const refusal = ({ code, claim, reason, payload }, expected) => {
    switch (code) {
        case 'ERR_JWKS_NO_MATCHING_KEY':
            return { kind: 'unknown-key' };
        case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
            return refused(`is not signed by ${expected.issuer}: the signature is wrong`);
        case 'ERR_JOSE_ALG_NOT_ALLOWED':
        case 'ERR_JOSE_NOT_SUPPORTED':
            return refused('is not signed with RS256');
        case 'ERR_JWT_EXPIRED':
        case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
            return refused(reason === 'missing' ? `has no claim \`${claim}\`` : wrongClaim(claim, payload?.iss, expected));
        case 'ERR_JWKS_INVALID':
        case 'ERR_JWKS_MULTIPLE_MATCHING_KEYS':
            return refused(`cannot be verified: the keys of ${expected.issuer} are malformed`);
        default:
            return refused('is not a well-formed signed token');
    }
};
const refused = (why) => ({ kind: 'refused', why });
const wrongClaim = (claim, issuer, expected) => {
    switch (claim) {
        case 'iss':
            return `is from the issuer ${JSON.stringify(issuer)?.slice(0, 200)}, not ${expected.issuer}`;
        case 'aud':
            return `is not for the audience ${expected.audience}`;
        case 'exp':
            return 'has expired; is the clock of this machine right?';
        case 'nbf':
            return 'is not valid yet; is the clock of this machine right?';
        case 'iat':
            return 'was not made just now; is the clock of this machine right?';
        default:
            return `has a wrong claim \`${claim}\``;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/github/claims.js






/** This job's OIDC token: fetched for an audience, verified, and then forgotten. */
const identity = (options) => {
    const keys = issuerKeys();
    return {
        claims: async (expected, signal) => {
            const { issuer, audience } = expected;
            const { repository = '' } = options;
            const isSecure = (0,address/* secureUrl */.po)(issuer) !== undefined;
            if (!isSecure)
                return (0,authority/* unknown */.L)(`the issuer ${JSON.stringify(issuer)} is not an address of https`);
            if (repository === '')
                return (0,authority/* unknown */.L)('GITHUB_REPOSITORY is not set, so that nobody can tell whose the OIDC token is');
            const within = (0,persist/* patience */._)(options.clock, options.limits, signal);
            const token = await idToken(options, audience, within);
            if (!token.known)
                return token;
            const claims = await verified(keys, token.value, expected, within);
            return claims.known ? ofJobIn(repository, claims.value) : claims;
        },
    };
};
/** The issuer signs for everybody: a sound token may be that of a stranger's job, handed in by whoever could. */
const ofJobIn = (repository, claims) => {
    const { repository: named } = claims;
    if (typeof named === 'string' && named.toLowerCase() === repository.toLowerCase())
        return (0,authority/* known */.e)(claims);
    return (0,authority/* unknown */.L)(`the OIDC token was made for a job of ${JSON.stringify(named)?.slice(0, 200)}, not of ${repository}`);
};
/** An issuer rotates its keys: one that is not known may be new, so they are fetched once more. */
const verified = async (keys, token, expected, within, mayBeOld = true) => {
    const found = await keys(expected.issuer, within, mayBeOld);
    if (!found.known)
        return found;
    const result = await verify_verify(token, found.value, expected, within.clock.wall());
    switch (result.kind) {
        case 'verified':
            return (0,authority/* known */.e)(result.claims);
        case 'unknown-key':
            return mayBeOld
                ? verified(keys, token, expected, within, false)
                : (0,authority/* unknown */.L)(`the OIDC token is signed with a key that ${expected.issuer} does not publish`);
        case 'refused':
            return (0,authority/* unknown */.L)(`the OIDC token ${result.why}`);
    }
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
