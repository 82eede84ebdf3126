export const id = 3300;
export const ids = [3300,1860];
export const modules = {

/***/ 51570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ BOTH_FAMILIES)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);

/** RFC 6761, 6.3: these names mean this machine, of either family, whatever its files say. */
const THIS_MACHINE = /^(?:.+\.)?localhost\.?$/i;
const resolve = (name, options, done) => {
    if (!THIS_MACHINE.test(name) || options.all !== true)
        return (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(name, options, done);
    return process.nextTick(done, null, [
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
    ]);
};
/**
 * All addresses of a name, of both families, are tried in turn (RFC 8305), so `localhost` is found on
 * `::1` and on `127.0.0.1`. Node gives each a quarter of a second, which a distant host may well need.
 */
const BOTH_FAMILIES = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1_000, lookup: resolve };


/***/ }),

/***/ 78536:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ faultOf),
/* harmony export */   S: () => (/* binding */ distrustOf)
/* harmony export */ });
/* harmony import */ var _core_lookup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99801);

/** An error of a socket as an answer; `where` is what was asked, in words. */
const faultOf = (error, where, timings, redirects = []) => {
    const code = codeOf(error);
    const [kind, message] = FAULTS[code] ?? byPrefix(code) ?? ['other', `failed (${code})`];
    return (0,_core_lookup_js__WEBPACK_IMPORTED_MODULE_0__/* .noAnswer */ .qE)(kind, `${where} ${message}`, timings, redirects);
};
/** A race between addresses of both families fails with a list of errors. */
const codeOf = (error) => {
    const { code, errors, name } = Object(error);
    if (Array.isArray(errors) && errors.length > 0)
        return codeOf(errors.at(-1));
    return typeof code === 'string' ? code : name === 'AbortError' ? 'ABORT_ERR' : 'unknown';
};
const FAULTS = {
    ECONNREFUSED: ['refused', 'refused the connection'],
    ECONNRESET: ['reset', 'closed the connection before it had answered'],
    EPIPE: ['reset', 'closed the connection before it had answered'],
    ENOTFOUND: ['unresolved', 'does not resolve to an address'],
    EAI_AGAIN: ['unresolved', 'does not resolve to an address for now'],
    EAI_FAIL: ['unresolved', 'does not resolve to an address'],
    ENODATA: ['unresolved', 'has no such record'],
    ESERVFAIL: ['unresolved', 'does not resolve: the name server failed'],
    EREFUSED: ['unresolved', 'does not resolve: the name server refused to answer'],
    EFORMERR: ['unresolved', 'does not resolve: the name server did not understand'],
    EBADNAME: ['invalid', 'is no name'],
    EBADRESP: ['protocol', 'got an answer that is none'],
    ETIMEOUT: ['timeout', 'got no answer from the name server'],
    ETIMEDOUT: ['unreachable', 'did not take the connection in time'],
    EHOSTUNREACH: ['unreachable', 'cannot be reached'],
    ENETUNREACH: ['unreachable', 'cannot be reached: there is no way to its network'],
    EACCES: ['unreachable', 'may not be connected to from here'],
    ABORT_ERR: ['stopped', 'was not waited for'],
    ERR_INVALID_CHAR: ['invalid', 'could not be asked: a header holds a line break or another character that it may not'],
    ERR_INVALID_HTTP_TOKEN: ['invalid', 'could not be asked: the method or the name of a header is none'],
    ERR_UNESCAPED_CHARACTERS: ['invalid', 'could not be asked: its path holds characters that it may not'],
    ERR_INVALID_URL: ['invalid', 'is no URL'],
    ERR_TLS_CERT_ALTNAME_INVALID: ['certificate', 'has a certificate for another host'],
    CERT_HAS_EXPIRED: ['certificate', 'has a certificate that has expired'],
    CERT_NOT_YET_VALID: ['certificate', 'has a certificate that is not valid yet'],
    CERT_REVOKED: ['certificate', 'has a certificate that was revoked'],
    DEPTH_ZERO_SELF_SIGNED_CERT: ['certificate', 'has a certificate that it signed itself'],
    SELF_SIGNED_CERT_IN_CHAIN: ['certificate', 'has a certificate of an authority that is not known here'],
    UNABLE_TO_GET_ISSUER_CERT: ['certificate', 'has a certificate of an authority that is not known here'],
    UNABLE_TO_GET_ISSUER_CERT_LOCALLY: ['certificate', 'has a certificate of an authority that is not known here'],
    UNABLE_TO_VERIFY_LEAF_SIGNATURE: ['certificate', 'has a certificate that cannot be verified: one in between is not sent'],
    HPE_HEADER_OVERFLOW: ['protocol', 'answered with more headers than anybody needs'],
};
const byPrefix = (code) => {
    if (code.startsWith('Z_') || code.startsWith('ERR__ERROR_'))
        return ['protocol', 'answered with a body that cannot be decompressed'];
    if (code.startsWith('HPE_'))
        return ['protocol', `did not answer in HTTP (${code})`];
    if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
        return ['protocol', `did not answer in TLS (${code})`];
    return /^CERT_|_CERT/.test(code) ? ['certificate', `has a certificate that is not to be trusted (${code})`] : undefined;
};
/** The same words about a certificate, without its host. */
const distrustOf = (code) => {
    const [kind, message] = FAULTS[code] ?? byPrefix(code) ?? ['certificate', `(${code})`];
    return kind === 'certificate' ? message.replace(/^has /, '') : code;
};


/***/ }),

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

/***/ 63300:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  openLookups: () => (/* binding */ openLookups)
});

// EXTERNAL MODULE: ./lib/adapters/clock.js
var clock = __webpack_require__(61642);
// EXTERNAL MODULE: external "node:dns/promises"
var promises_ = __webpack_require__(71553);
// EXTERNAL MODULE: external "node:dns"
var external_node_dns_ = __webpack_require__(40610);
// EXTERNAL MODULE: ./lib/adapters/lookups/fault.js
var fault = __webpack_require__(78536);
;// CONCATENATED MODULE: ./lib/adapters/lookups/stopwatch.js
const stopwatch = (clock) => {
    const began = clock.now();
    const parts = {};
    let last = began;
    const mark = (phase) => {
        const now = clock.now();
        parts[phase] ??= rounded(now - last);
        last = now;
    };
    return {
        mark,
        watch: (socket) => void socket
            .once('lookup', () => mark('dns'))
            .once('connect', () => mark('connect'))
            .once('secureConnect', () => mark('tls')),
        timings: () => ({ ...parts, total: rounded(clock.now() - began) }),
    };
};
/** Hundredths of a millisecond say enough. */
const rounded = (ms) => Math.round(ms * 100) / 100;

;// CONCATENATED MODULE: ./lib/adapters/lookups/dns.js




/** Resolves a name: as the machine itself would, or by asking a name server for records of a type. */
const lookUpDns = async (question, clock, signal) => {
    const watch = stopwatch(clock);
    try {
        const records = await orStopped(signal, recordsFor(question, signal));
        watch.mark('dns');
        return { kind: 'dns', records: [...new Set(records)].toSorted(), timings: watch.timings() };
    }
    catch (error) {
        return (0,fault/* faultOf */.K)(error, question.name, watch.timings());
    }
};
/** The machine's own resolver cannot be interrupted, only left alone. */
const orStopped = (signal, work) => new Promise((resolve, reject) => {
    const stop = () => reject(Object.assign(new Error('stopped'), { code: 'ABORT_ERR' }));
    if (signal.aborted)
        stop();
    signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
});
const recordsFor = async ({ name, type, server }, signal) => {
    if (type === undefined && server === undefined)
        return (await (0,promises_.lookup)(name, { all: true })).map(({ address }) => address);
    const resolver = new external_node_dns_.promises.Resolver({ timeout: 2_000, tries: 3 });
    if (server !== undefined)
        resolver.setServers([await numeric(server)]);
    signal.addEventListener('abort', () => resolver.cancel(), { once: true });
    return type === undefined ? bothFamilies(resolver, name) : ASKED[type](resolver, name);
};
/** A name server is asked at its address. */
const numeric = async (server) => {
    const [, host = server, port = ''] = /^(\[[^\]]+\]|[^:]+)(:\d+)?$/.exec(server) ?? [];
    const { address, family } = await (0,promises_.lookup)(host.replace(/^\[|\]$/g, ''));
    return `${family === 6 ? `[${address}]` : address}${port}`;
};
const bothFamilies = async (resolver, name) => {
    const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)]);
    const found = asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
    if (found.length === 0)
        for (const each of asked)
            if (each.status === 'rejected')
                throw each.reason;
    return found;
};
const ASKED = {
    A: (resolver, name) => resolver.resolve4(name),
    AAAA: (resolver, name) => resolver.resolve6(name),
    CNAME: (resolver, name) => resolver.resolveCname(name),
    NS: (resolver, name) => resolver.resolveNs(name),
    PTR: (resolver, name) => resolver.resolvePtr(name),
    TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
    MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
    SRV: async (resolver, name) => (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => `${priority} ${weight} ${port} ${target}`),
    SOA: async (resolver, name) => {
        const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name);
        return [`${nsname} ${hostmaster} ${serial} ${refresh} ${retry} ${expire} ${minttl}`];
    },
    CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(caaText),
};
/** `0 issue letsencrypt.org`. */
const caaText = ({ critical, ...rest }) => {
    const [tag, value] = Object.entries(rest).find(([key]) => key !== 'type') ?? ['', ''];
    return `${critical} ${tag} ${value}`;
};

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: ./lib/core/lookup.js
var lookup = __webpack_require__(99801);
;// CONCATENATED MODULE: ./lib/adapters/lookups/body.js
const MOST_BODY_BYTES = 2 ** 20;
/** The first 1 MiB of a body, decompressed; more is not read. Rejects where the connection ends before the body. */
const readBody = async (response) => {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of await decoded(response)) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes > MOST_BODY_BYTES)
            break;
    }
    const whole = Buffer.concat(chunks);
    return { body: body_text(whole.subarray(0, MOST_BODY_BYTES), response), cut: whole.length > MOST_BODY_BYTES };
};
const decoded = async (response) => {
    const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
    if (!ENCODINGS.includes(encoding))
        return response;
    const { createBrotliDecompress, createUnzip } = await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 38522, 19));
    const decoder = encoding === 'br' ? createBrotliDecompress() : createUnzip();
    response.once('error', (error) => decoder.destroy(error));
    return response.pipe(decoder);
};
const ENCODINGS = ['gzip', 'x-gzip', 'deflate', 'br'];
const body_text = (bytes, { headers }) => {
    const charset = /charset="?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8';
    try {
        return new TextDecoder(charset).decode(bytes);
    }
    catch {
        return new TextDecoder().decode(bytes);
    }
};

// EXTERNAL MODULE: ./lib/adapters/lookups/families.js
var families = __webpack_require__(51570);
;// CONCATENATED MODULE: ./lib/adapters/lookups/redirect.js
const isRedirect = ({ status, headers }) => [301, 302, 303, 307, 308].includes(status) && headers['location'] !== undefined;
/**
 * Where a redirect leads (RFC 9110, 15.4), or in words why nobody goes there. Another host gets neither
 * a body nor any header that could be a secret.
 */
const nextHop = (hop, { status, headers }, insecure) => {
    const from = hop.url;
    const location = headers['location'] ?? '';
    if (!URL.canParse(location, from.href))
        return `${from.host} leads on to what is no URL`;
    const url = new URL(location, from);
    if (url.protocol !== 'https:' && url.protocol !== 'http:')
        return `${from.host} leads on to ${url.protocol}, which is not the web`;
    if (from.protocol === 'https:' && url.protocol === 'http:' && !insecure)
        return `${from.host} leads on from https to http, where anybody could answer`;
    if (url.username !== '' || url.password !== '')
        return `${from.host} leads on to a URL with a name and password in it`;
    return url.origin === from.origin ? { ...rewritten(hop, status), url } : elsewhere(hop, status, url);
};
const rewritten = ({ url, method, headers, body }, status) => {
    const keeps = status === 307 || status === 308 || method === 'HEAD' || (status !== 303 && method !== 'POST');
    if (keeps)
        return { url, method, headers, ...(body !== undefined && { body }) };
    return { url, method: 'GET', headers: only(headers, (name) => !name.startsWith('content-')) };
};
const elsewhere = (hop, status, url) => {
    const { method, headers, body } = rewritten(hop, status);
    if (body !== undefined)
        return `${hop.url.host} leads on to ${url.host}, which the body was not meant for`;
    return { url, method, headers: only(headers, (name) => HARMLESS.includes(name)) };
};
const HARMLESS = ['accept', 'accept-language', 'user-agent', 'cache-control'];
const only = (headers, keeps) => Object.fromEntries(Object.entries(headers).filter(([name]) => keeps(name.toLowerCase())));

;// CONCATENATED MODULE: ./lib/adapters/lookups/http.js







/** Sends a request and follows its redirects. (`fetch` refuses some ports and takes no `Host`.) */
const lookUpHttp = async ({ url, insecure, redirects: most, ...sent }, clock, signal) => {
    const began = clock.now();
    const chain = [];
    for (let hop = { ...sent, url: new URL(url) };;) {
        const answer = await exchange(hop, insecure, chain, clock, signal);
        const timed = { ...answer, timings: { ...answer.timings, total: Math.round((clock.now() - began) * 100) / 100 } };
        if (answer.kind !== 'http' || most === 0 || !isRedirect(answer))
            return timed;
        const next = nextHop(hop, answer, insecure);
        if (typeof next === 'string')
            return (0,lookup/* noAnswer */.qE)('redirect', next, timed.timings, chain);
        chain.push({ status: answer.status, url: next.url.href });
        if (chain.length > most)
            return (0,lookup/* noAnswer */.qE)('redirect', `${hop.url.host} led on more than ${most} times`, timed.timings, chain);
        hop = next;
    }
};
const exchange = async (hop, insecure, redirects, clock, signal) => {
    const watch = stopwatch(clock);
    try {
        const request = await http_open(hop, { signal, rejectUnauthorized: !insecure });
        request.once('socket', (socket) => watch.watch(socket));
        const response = await responseTo(request, hop.body);
        watch.mark('firstByte');
        const read = await readBody(response);
        response.destroy();
        return { ...answerOf(response), ...read, redirects: [...redirects], timings: watch.timings() };
    }
    catch (error) {
        return (0,fault/* faultOf */.K)(error, hop.url.host, watch.timings(), redirects);
    }
};
const MOST_HEADER_BYTES = 64 * 1_024;
const http_open = async ({ url, method, headers }, options) => {
    const all = { method, headers: { ...DEFAULT_HEADERS, ...lowerCased(headers) }, agent: false, maxHeaderSize: MOST_HEADER_BYTES, ...families/* BOTH_FAMILIES */.z, ...options };
    return url.protocol === 'https:' ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).request(url, all) : (0,external_node_http_.request)(url, all);
};
const DEFAULT_HEADERS = { 'user-agent': 'stagewright', accept: '*/*', 'accept-encoding': 'identity', connection: 'close' };
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const responseTo = (request, body) => new Promise((resolve, reject) => {
    request.once('response', resolve).on('error', reject).end(body);
});
const answerOf = ({ statusCode, statusMessage, headers }) => ({
    kind: 'http',
    status: statusCode ?? 0,
    statusText: statusMessage ?? '',
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? ''].flat().join(', ')])),
});

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./lib/core/address.js
var core_address = __webpack_require__(34071);
;// CONCATENATED MODULE: ./lib/adapters/lookups/tcp.js





/** Connects, and hangs up at once. */
const lookUpTcp = ({ host, port }, clock, signal) => new Promise((resolve) => {
    const watch = stopwatch(clock);
    const socket = (0,external_node_net_.connect)({ host, port, signal, ...families/* BOTH_FAMILIES */.z });
    watch.watch(socket);
    socket
        .once('connect', () => {
        const address = (0,core_address/* addressText */.GI)({ host: socket.remoteAddress ?? host, port });
        socket.destroy();
        resolve({ kind: 'tcp', address, timings: watch.timings() });
    })
        .on('error', (error) => resolve((0,fault/* faultOf */.K)(error, (0,core_address/* addressText */.GI)({ host, port }), watch.timings())));
});

// EXTERNAL MODULE: external "node:tls"
var external_node_tls_ = __webpack_require__(41692);
;// CONCATENATED MODULE: ./lib/adapters/lookups/tls.js






/** Shakes hands and reads the certificate, sound or not; nothing is sent over the connection. */
const lookUpTls = (question, clock, signal) => new Promise((resolve) => {
    const { host, port, serverName } = question;
    const watch = stopwatch(clock);
    // Judged below, so that one learns of a bad certificate whose it is and until when.
    const name = (0,external_node_net_.isIP)(serverName) === 0 ? { servername: serverName } : {};
    const socket = (0,external_node_tls_.connect)({ host, port, ...name, rejectUnauthorized: false, ...families/* BOTH_FAMILIES */.z });
    const stop = () => void socket.destroy(Object.assign(new Error('stopped'), { code: 'ABORT_ERR' }));
    signal.addEventListener('abort', stop, { once: true });
    if (signal.aborted)
        stop();
    watch.watch(socket);
    socket
        .once('secureConnect', () => {
        const answer = tls_answerOf(socket, question, watch);
        socket.destroy();
        resolve(answer);
    })
        .on('error', (error) => resolve((0,fault/* faultOf */.K)(error, (0,core_address/* addressText */.GI)({ host, port }), watch.timings())))
        .once('close', () => signal.removeEventListener('abort', stop))
        .once('close', () => resolve((0,fault/* faultOf */.K)({ code: 'ECONNRESET' }, (0,core_address/* addressText */.GI)({ host, port }), watch.timings())));
});
const tls_answerOf = (socket, question, watch) => {
    const certificate = socket.getPeerCertificate();
    const distrust = distrustIn(socket, certificate, question);
    return {
        kind: 'tls',
        protocol: socket.getProtocol() ?? 'TLS',
        subject: nameOf(certificate.subject),
        issuer: nameOf(certificate.issuer),
        names: (certificate.subjectaltname ?? '').split(', ').filter(Boolean).map((name) => name.replace(/^(?:DNS|IP Address):/, '')),
        validFrom: Date.parse(certificate.valid_from),
        validTo: Date.parse(certificate.valid_to),
        timings: watch.timings(),
        ...(distrust !== undefined && { distrust }),
    };
};
/** The library writes the code of the error here, whatever its type says. */
const distrustIn = (socket, _, { insecure }) => {
    if (socket.authorized || insecure)
        return undefined;
    const error = socket.authorizationError;
    return (0,fault/* distrustOf */.S)(typeof error === 'string' ? error : String(Object(error).code ?? 'unknown'));
};
const nameOf = (name) => [name?.CN ?? name?.O ?? 'nobody'].flat().join(', ');

;// CONCATENATED MODULE: ./lib/adapters/lookups/index.js




/** Asks the network itself. */
const networkLookup = (clock) => async (question, signal) => {
    switch (question.kind) {
        case 'http':
            return lookUpHttp(question, clock, signal);
        case 'tcp':
            return lookUpTcp(question, clock, signal);
        case 'dns':
            return lookUpDns(question, clock, signal);
        case 'tls':
            return lookUpTls(question, clock, signal);
        case 'command':
            throw new Error('a command is no lookup of the network');
    }
};

// EXTERNAL MODULE: ./lib/adapters/shelf.js
var shelf = __webpack_require__(1860);
;// CONCATENATED MODULE: ./lib/entries/lookups.js



/** The network, and a file that keeps answers from run to run. */
const openLookups = (file) => ({ network: networkLookup(clock/* clock */.p), shelf: (0,shelf.fileShelf)(file) });


/***/ })

};
