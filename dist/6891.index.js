export const id = 6891;
export const ids = [6891];
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

/***/ 22482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ deliver)
/* harmony export */ });
/* harmony import */ var _core_sleep_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77104);

/**
 * Sends until it is taken, refused for good, or tried often enough: again only after what OTLP calls
 * retryable (429, 502, 503, 504, or no answer), after what `Retry-After` asks or a growing wait. Never rejects.
 */
const deliver = async (delivering) => {
    const { send, signal, clock, maxAttempts } = delivering;
    const pause = delivering.hurry === undefined ? signal : AbortSignal.any([signal, delivering.hurry]);
    for (let attempt = 1;; attempt += 1) {
        const reply = await send(signal);
        const ended = endOf(reply, delivering);
        if (ended.kind === 'sent' || ended.isLasting || attempt >= maxAttempts || pause.aborted)
            return ended;
        const waitMs = waitAfter(reply, attempt, delivering);
        if (waitMs > (delivering.longestWaitMs ?? Number.POSITIVE_INFINITY))
            return ended;
        await (0,_core_sleep_js__WEBPACK_IMPORTED_MODULE_0__/* .sleep */ .y)(clock, waitMs, pause);
        if (pause.aborted)
            return ended;
    }
};
const RETRYABLE = [429, 502, 503, 504];
const isRetryableOtlp = (status) => RETRYABLE.includes(status);
const endOf = (reply, { where, noteIn, isRetryable = isRetryableOtlp }) => {
    if (reply.kind === 'fault')
        return { kind: 'failed', message: reply.message, isLasting: reply.isLasting };
    if (reply.status >= 200 && reply.status < 300) {
        const note = noteIn?.(reply.body);
        return { kind: 'sent', ...(note !== undefined && { note: `${where} ${note}` }) };
    }
    const said = reply.status < 400 ? 'redirects are not followed' : firstLine(reply.body);
    return { kind: 'failed', message: `${where} answered ${reply.status}${said === '' ? '' : `: ${said}`}`, isLasting: !isRetryable(reply.status) };
};
const MOST_CHARACTERS = 200;
/** A page of HTML says nothing that fits on a line. */
const firstLine = (body) => {
    const line = body.trim().split(/[\r\n]/, 1)[0] ?? '';
    return line.startsWith('<') ? '' : line.slice(0, MOST_CHARACTERS);
};
const FIRST_WAIT_MS = 200;
const LONGEST_WAIT_MS = 30_000;
/** Between half of the wait and all of it, three times as long after each attempt. */
const waitAfter = (reply, attempt, { random }) => {
    if (reply.kind === 'answer' && reply.retryAfterMs !== undefined)
        return reply.retryAfterMs;
    const longest = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 3 ** (attempt - 1));
    return longest / 2 + (random() * longest) / 2;
};


/***/ }),

/***/ 50007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ ship)
/* harmony export */ });
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37067);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var _lookups_families_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51570);
/* harmony import */ var _lookups_fault_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78536);




/** Sends one request, follows no redirect, and reads at most 64 KiB of what comes back. Never rejects. */
const ship = async (parcel, clock, signal) => {
    const url = new URL(parcel.url);
    const timer = new AbortController();
    const cancel = clock.after(parcel.timeoutMs, () => timer.abort());
    try {
        const response = await exchange(url, parcel, AbortSignal.any([signal, timer.signal]));
        const body = await readStart(response);
        return { kind: 'answer', status: response.statusCode ?? 0, body, ...retryAfter(response.headers['retry-after'], clock) };
    }
    catch (error) {
        if (timer.signal.aborted || signal.aborted)
            return { kind: 'fault', message: `${url.host} did not answer in time`, isLasting: false };
        const { fault, message } = (0,_lookups_fault_js__WEBPACK_IMPORTED_MODULE_3__/* .faultOf */ .K)(error, url.host, { total: 0 });
        return { kind: 'fault', message, isLasting: ['certificate', 'invalid', 'protocol'].includes(fault) };
    }
    finally {
        cancel();
    }
};
const exchange = async (url, { method, headers, body, compression }, signal) => {
    const packed = compression === 'gzip' ? await gzipped(body) : Buffer.from(body);
    const all = {
        'user-agent': 'stagewright',
        ...lowerCased(headers),
        ...(compression === 'gzip' && { 'content-encoding': 'gzip' }),
        'content-length': String(packed.length),
        connection: 'close',
    };
    const options = { method, headers: all, agent: false, signal, ..._lookups_families_js__WEBPACK_IMPORTED_MODULE_2__/* .BOTH_FAMILIES */ .z };
    const request = url.protocol === 'https:' ? (await Promise.resolve(/* import() */).then(__webpack_require__.t.bind(__webpack_require__, 44708, 19))).request(url, options) : (0,node_http__WEBPACK_IMPORTED_MODULE_0__.request)(url, options);
    return responseTo(request, packed);
};
const gzipped = (text) => new Promise((resolve, reject) => {
    (0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.gzip)(text, (error, packed) => (error === null ? resolve(packed) : reject(error)));
});
const lowerCased = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
const responseTo = (request, body) => new Promise((resolve, reject) => {
    request.once('response', resolve).on('error', reject).end(body);
});
const MOST_BYTES = 64 * 1_024;
/** Whoever answers with more has no more to tell us. */
const readStart = async (response) => {
    const chunks = [];
    let bytes = 0;
    for await (const chunk of response) {
        chunks.push(chunk);
        bytes += chunk.length;
        if (bytes >= MOST_BYTES)
            break;
    }
    response.destroy();
    return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString();
};
/** RFC 9110, 10.2.3: seconds, or a date. */
const retryAfter = (text, clock) => {
    if (text === undefined)
        return {};
    const ms = /^\d+$/.test(text.trim()) ? Number(text) * 1e3 : Date.parse(text) - clock.wall();
    return Number.isFinite(ms) ? { retryAfterMs: Math.max(0, ms) } : {};
};


/***/ }),

/***/ 46891:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  telemetry: () => (/* binding */ telemetry)
});

// EXTERNAL MODULE: ./lib/settings/telemetry/sink-url.js
var sink_url = __webpack_require__(54074);
;// CONCATENATED MODULE: ./lib/settings/telemetry/otel-variables.js

const otelVariables = (environment, object) => {
    const read = (name) => environment[name]?.trim() || undefined;
    return {
        isDisabled: read('OTEL_SDK_DISABLED')?.toLowerCase() === 'true',
        serviceName: read('OTEL_SERVICE_NAME'),
        resource: pairs(read('OTEL_RESOURCE_ATTRIBUTES'), 'OTEL_RESOURCE_ATTRIBUTES', object) ?? {},
        temporality: read('OTEL_EXPORTER_OTLP_METRICS_TEMPORALITY_PREFERENCE')?.toLowerCase() === 'delta' ? 'delta' : 'cumulative',
        everyMs: milliseconds(read('OTEL_METRIC_EXPORT_INTERVAL')) ?? 60_000,
        target: (signal, isAsked, tell) => targetOf(signal, isAsked, read, tell),
    };
};
/** Milliseconds that a request may take. */
const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_ENDPOINT = 'http://localhost:4318';
/** The address of a signal below that of a collector. */
const signalUrl = (endpoint, signal) => {
    const url = new URL(endpoint);
    url.pathname = `${url.pathname.replace(/\/+$/, '')}/v1/${signal}`;
    return url.href;
};
const targetOf = (signal, isAsked, read, object) => {
    const word = signal.toUpperCase();
    const specific = (option) => {
        const own = `OTEL_EXPORTER_OTLP_${word}_${option}`;
        return read(own) === undefined ? [`OTEL_EXPORTER_OTLP_${option}`, read(`OTEL_EXPORTER_OTLP_${option}`)] : [own, read(own)];
    };
    const exporters = read(`OTEL_${word}_EXPORTER`)?.split(',').map((name) => name.trim()) ?? ['otlp'];
    if (!exporters.includes('otlp'))
        return undefined;
    const [endpointName, endpoint] = specific('ENDPOINT');
    if (endpoint === undefined && !isAsked)
        return undefined;
    const objection = endpoint === undefined ? undefined : (0,sink_url/* urlObjection */.b)(endpoint);
    if (objection !== undefined) {
        object(`${endpointName} is no URL of a collector: ${objection}`);
        return undefined;
    }
    if (!speaks(specific('PROTOCOL'), object))
        return undefined;
    const isOwn = endpointName.includes(word);
    return {
        url: endpoint !== undefined && isOwn ? endpoint : signalUrl(endpoint ?? DEFAULT_ENDPOINT, signal),
        headers: pairs(specific('HEADERS')[1], specific('HEADERS')[0], object) ?? {},
        timeoutMs: milliseconds(specific('TIMEOUT')[1]) ?? DEFAULT_TIMEOUT_MS,
        compression: specific('COMPRESSION')[1] === 'gzip' ? 'gzip' : 'none',
    };
};
/** Who takes OTLP over HTTP takes protobuf and JSON at the same address; gRPC has another. */
const speaks = ([name, protocol], object) => {
    if (protocol === undefined || protocol === 'http/json')
        return true;
    if (protocol === 'http/protobuf')
        object(`${name} is ${protocol}: it is sent as http/json, which is all we speak`);
    else
        object(`${name} asks for another protocol than http/json, which is all we speak: nothing is sent`);
    return protocol === 'http/protobuf';
};
const milliseconds = (text) => {
    const ms = Number(text);
    return text !== undefined && Number.isFinite(ms) && ms > 0 ? ms : undefined;
};
/** `key=value,key=value`, each percent-encoded. What cannot be read is left out as a whole, as the specification has it. */
const pairs = (text, name, object) => {
    const parts = (text ?? '').split(',').map((part) => part.trim()).filter((part) => part !== '');
    const read = parts.map(pair);
    const wrong = read.findIndex((each) => each === undefined);
    if (wrong >= 0) {
        object(`${name}: its part ${wrong + 1} is no key=value`);
        return undefined;
    }
    return Object.fromEntries(read.flatMap((each) => (each === undefined ? [] : [each])));
};
const pair = (part) => {
    const at = part.indexOf('=');
    const key = part.slice(0, Math.max(0, at)).trim();
    try {
        return key === '' ? undefined : [decodeURIComponent(key), decodeURIComponent(part.slice(at + 1).trim())];
    }
    catch {
        return undefined;
    }
};

// EXTERNAL MODULE: ./lib/adapters/sinks/deliver.js
var deliver = __webpack_require__(22482);
// EXTERNAL MODULE: ./lib/adapters/sinks/http.js
var http = __webpack_require__(50007);
;// CONCATENATED MODULE: ./lib/adapters/sinks/otlp.js


/** Sends an export request of OTLP/HTTP as JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp). */
const exportOtlp = (address, request, { clock, random }, { maxAttempts, signal, hurry }) => {
    const parcel = { ...address, method: 'POST', headers: { ...address.headers, 'content-type': 'application/json', accept: 'application/json' }, body: JSON.stringify(request) };
    const send = (abort) => (0,http/* ship */.d)(parcel, clock, abort);
    return (0,deliver/* deliver */.c)({ send, noteIn: partialSuccess, where: new URL(address.url).host, maxAttempts, signal, ...(hurry && { hurry }), clock, random });
};
/** What a collector did not take of what it got. */
const partialSuccess = (body) => {
    if (body.trim() === '')
        return undefined;
    const answer = parsed(body);
    if (answer === undefined)
        return 'answered with something else than OTLP: is there a collector?';
    const { rejectedSpans, rejectedDataPoints, errorMessage } = Object(Object(answer)['partialSuccess']);
    const rejected = Number(rejectedSpans ?? rejectedDataPoints ?? 0);
    const words = typeof errorMessage === 'string' && errorMessage !== '' ? `: ${errorMessage.slice(0, 200)}` : '';
    if (rejected > 0)
        return `rejected ${rejected} of them${words}`;
    return words === '' ? undefined : `warns${words}`;
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./lib/adapters/sinks/pusher.js
const pusher = ({ send, clock, everyMs }) => {
    const outdated = new AbortController();
    const stop = new AbortController();
    let isClosed = false;
    let sending = Promise.resolve();
    const push = () => {
        sending = Promise.resolve(send(false, outdated.signal)).then(() => {
            if (!isClosed)
                cancel = clock.after(everyMs, push);
        });
    };
    let cancel = clock.after(everyMs, push);
    return {
        close: async (withinMs) => {
            isClosed = true;
            cancel();
            const cancelStop = clock.after(withinMs, () => stop.abort());
            // One that hangs must not cost the last state its time, nor arrive after it.
            outdated.abort();
            await sending;
            const delivery = await send(true, stop.signal);
            cancelStop();
            return delivery;
        },
    };
};

;// CONCATENATED MODULE: ./lib/adapters/sinks/pushgateway.js


/**
 * Sends a text exposition to a Pushgateway (https://github.com/prometheus/pushgateway#api): `replace`
 * takes the place of all that the group had (PUT), `add` of the metrics of the same names (POST).
 */
const pushTo = (group, text, way, { clock, random }, { maxAttempts, signal }) => {
    const headers = { ...group.headers, 'content-type': 'text/plain; version=0.0.4; charset=utf-8' };
    const parcel = { ...group, method: way === 'replace' ? 'PUT' : 'POST', headers, body: text, compression: 'none' };
    return (0,deliver/* deliver */.c)({ send: (abort) => (0,http/* ship */.d)(parcel, clock, abort), where: new URL(group.url).host, maxAttempts, signal, clock, random });
};

;// CONCATENATED MODULE: ./lib/report/telemetry/exposition.js
/**
 * Measures as Prometheus reads them (text exposition format 0.0.4): without timestamps, with a line
 * end after the last line. All are gauges: they tell of one run, and nothing adds them up.
 */
const exposition = (measures) => measures.map((measure) => {
    const name = metricName(measure);
    const lines = measure.points.map(({ labels, value }) => `${name}${labelsText(labels)} ${valueText(value)}\n`);
    return `# HELP ${name} ${helpText(measure.help)}\n# TYPE ${name} gauge\n${lines.join('')}`;
}).join('');
/** When the run began and, once it has, when it ended: what alerts on a job that no longer runs ask for. */
const stamps = ({ name: pipeline, wallTime, durationMs, outcome }, isOver) => [
    stamp('stagewright.run.start_timestamp', 'When the last run began, in seconds since 1970.', wallTime / 1e3, pipeline),
    ...(isOver
        ? [
            stamp('stagewright.run.end_timestamp', 'When the last run ended, in seconds since 1970.', (wallTime + durationMs) / 1e3, pipeline),
            { ...stamp('stagewright.run.succeeded', 'Whether the last run succeeded.', outcome === 'success' ? 1 : 0, pipeline), unit: '1' },
        ]
        : []),
];
const stamp = (name, help, value, pipeline) => ({ kind: 'gauge', name, unit: 's', help, points: [{ labels: { pipeline }, value }] });
/** The path of a group at a Pushgateway: what would not stand in a path, or is empty, goes as base64. */
const groupPath = (job, labels) => `/metrics${[['job', job], ...Object.entries(labels)].map(([name, value]) => `/${segment(name, value)}`).join('')}`;
const segment = (name, value) => {
    if (value !== '' && !value.includes('/') && !/^\.{1,2}$/.test(value))
        return `${name}/${encodeURIComponent(value)}`;
    return `${name}@base64/${Buffer.from(value).toString('base64url') || '='}`;
};
const SUFFIXES = { s: '_seconds', By: '_bytes', '{cpu}': '_cores' };
const metricName = ({ name, unit }) => `${name.replace(/[^A-Za-z0-9_]/g, '_')}${SUFFIXES[unit] ?? ''}`;
const helpText = (text) => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const labelsText = (labels) => `{${Object.entries(labels).map(([name, value]) => `${name}="${escaped(value)}"`).join(',')}}`;
const escaped = (value) => wellFormed(value).replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
/** Half a surrogate pair is no UTF-8. */
const wellFormed = (text) => Buffer.from(text).toString();
const valueText = (value) => (Number.isFinite(value) ? String(value) : Number.isNaN(value) ? 'NaN' : value > 0 ? '+Inf' : '-Inf');

;// CONCATENATED MODULE: ./lib/report/telemetry/measure.js
/** At most so many series, the first ones, and how many are missing: what a run brings about must not flood who keeps it. */
const bounded = (measures, most) => {
    let left = most;
    const kept = measures.map((measure) => {
        const points = measure.points.slice(0, left);
        left -= points.length;
        return { ...measure, points };
    });
    const all = measures.reduce((count, { points }) => count + points.length, 0);
    return { measures: kept.filter(({ points }) => points.length > 0), dropped: Math.max(0, all - most) };
};

;// CONCATENATED MODULE: ./lib/report/telemetry/measures.js
/** The metrics of a run. While it lasts they are those of the stages that have `ended`; the run's own come with its end. */
const measures = (report, ended) => {
    const stages = report.stages.filter(({ name }) => ended?.has(name) ?? true);
    return [...(ended === undefined ? ofRun(report) : []), ...ofStages(report.name, stages), ...ofScans(report.name, stages)].filter(({ points }) => points.length > 0);
};
const measure = (kind, name, unit, help, points) => ({ kind, name, unit, help, points });
const ofRun = (report) => {
    const { name: pipeline, machine, stages } = report;
    const failed = stages.filter(({ outcome }) => outcome === 'failure');
    const result = { pipeline, outcome: report.outcome, ...(failed[0]?.reason && report.outcome === 'failure' && { reason: failed[0].reason }) };
    return [
        measure('histogram', 'cicd.pipeline.run.duration', 's', 'How long the run took.', [{ labels: result, value: report.durationMs / 1e3 }]),
        measure('sum', 'cicd.pipeline.run.errors', '{error}', 'Stages that failed, by reason.', counted(failed.map(({ reason }) => ({ pipeline, reason: reason ?? 'failure' })))),
        measure('sum', 'stagewright.run.stages', '{stage}', 'Stages by how they ended.', counted(stages.map(({ outcome }) => ({ pipeline, outcome })))),
        measure('gauge', 'stagewright.machine.cpu.peak', '{cpu}', 'The most cores of the machine that were busy at one time.', used({ pipeline }, machine, ({ peakCpuPercent }) => peakCpuPercent / 100)),
        measure('gauge', 'stagewright.machine.memory.peak', 'By', 'The most memory of the machine that was in use.', used({ pipeline }, machine, ({ peakMemoryBytes }) => peakMemoryBytes)),
    ];
};
const ofStages = (pipeline, all) => {
    const begun = all.filter(({ outcome }) => outcome !== 'skipped');
    const each = (stages, points) => stages.flatMap((stage) => points(stage, { pipeline, stage: stage.name }));
    const waited = begun.filter(({ waits }) => waits.length > 0);
    return [
        measure('histogram', 'stagewright.stage.duration', 's', 'How long a stage took, with its waits and hooks.', each(begun, (stage, labels) => [
            { labels: { ...labels, outcome: stage.outcome, ...(stage.reason && { reason: stage.reason }) }, value: lasted(stage) },
        ])),
        measure('sum', 'stagewright.stage.attempts', '{attempt}', 'Attempts of a stage by how they ended.', each(begun, ({ attempts }, labels) => counted(attempts.map(({ outcome }) => ({ ...labels, outcome }))))),
        measure('sum', 'stagewright.stage.waits', '{wait}', 'Waits between attempts of a stage.', each(waited, ({ waits }, labels) => [{ labels, value: waits.length }])),
        measure('sum', 'stagewright.stage.wait.time', 's', 'Time that a stage waited between attempts.', each(waited, ({ waits }, labels) => [{ labels, value: sum(waits.map(lasted)) }])),
        measure('sum', 'stagewright.stage.cache.hits', '{hit}', 'Whether a stage was restored from the cache instead of run.', each(begun, ({ cached }, labels) => [{ labels, value: cached === undefined ? 0 : 1 }])),
        measure('sum', 'stagewright.stage.cache.saved_time', 's', 'How long the stage took when it ran that was restored now.', each(begun, ({ cached }, labels) => (cached === undefined ? [] : [{ labels, value: cached.savedMs / 1e3 }]))),
        measure('sum', 'stagewright.stage.cpu.time', 's', 'CPU time of all attempts of a stage.', each(begun, ({ attempts }, labels) => totalled(labels, attempts, ({ cpuMs }) => cpuMs && cpuMs / 1e3))),
        measure('gauge', 'stagewright.stage.cpu.peak', '{cpu}', 'The most cores that a stage kept busy at one time.', each(begun, ({ attempts }, labels) => peak(labels, attempts, ({ peakCpuPercent }) => peakCpuPercent / 100))),
        measure('gauge', 'stagewright.stage.memory.peak', 'By', 'The most memory that the processes of a stage had.', each(begun, ({ attempts }, labels) => peak(labels, attempts, ({ peakMemoryBytes }) => peakMemoryBytes))),
    ];
};
/** Of the last attempt that was scanned, as `fail-if` saw it. */
const ofScans = (pipeline, stages) => {
    const scans = stages.flatMap(({ name: stage, attempts }) => {
        const scan = attempts.findLast((attempt) => attempt.scan !== undefined)?.scan;
        return scan === undefined ? [] : [{ scan, labels: { pipeline, stage } }];
    });
    return [
        measure('sum', 'stagewright.scan.matches', '{match}', 'Lines that a rule of a scan matched.', scans.flatMap(({ scan, labels }) => scan.rules.map(({ name, level, count }) => ({ labels: { ...labels, rule: name, level }, value: count })))),
        measure('sum', 'stagewright.scan.findings', '{finding}', 'What a scan found that is worth a look.', scans.map(({ scan, labels }) => ({ labels, value: scan.found }))),
        measure('sum', 'stagewright.scan.lines', '{line}', 'Lines that were scanned.', scans.map(({ scan, labels }) => ({ labels, value: scan.lines }))),
    ];
};
/** Seconds. */
const lasted = ({ startMs, endMs }) => Math.max(0, endMs - startMs) / 1e3;
const sum = (values) => values.reduce((total, value) => total + value, 0);
/** How often each combination of labels comes. */
const counted = (all) => {
    const points = new Map();
    for (const labels of all) {
        const key = JSON.stringify(labels);
        points.set(key, { labels, value: (points.get(key)?.value ?? 0) + 1 });
    }
    return [...points.values()];
};
const used = (labels, usage, value) => usage === undefined ? [] : [{ labels, value: value(usage) }];
const valuesOf = (attempts, value) => attempts.flatMap(({ usage }) => (usage === undefined ? [] : (value(usage) ?? [])));
const totalled = (labels, attempts, value) => {
    const values = valuesOf(attempts, value);
    return values.length === 0 ? [] : [{ labels, value: sum(values) }];
};
const peak = (labels, attempts, value) => {
    const values = valuesOf(attempts, value);
    return values.length === 0 ? [] : [{ labels, value: Math.max(...values) }];
};

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
;// CONCATENATED MODULE: ./lib/report/telemetry/otlp.js

/** Attributes of those values that are there. */
const attributes = (values) => Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [{ key, value: otlp_valueOf(value) }]));
const otlp_valueOf = (value) => {
    if (typeof value === 'boolean')
        return { boolValue: value };
    if (typeof value === 'string')
        return { stringValue: value.slice(0, MOST_CHARACTERS) };
    return typeof value === 'number' ? { intValue: String(Math.round(value)) } : { doubleValue: value.double };
};
const MOST_CHARACTERS = 4_096;
/** Nanoseconds since 1970, to the microsecond, as a text. */
const nanoseconds = (wallMs) => `${Math.round(wallMs * 1e3)}000`;
/** Who made it. */
const scope = (version) => ({ name: 'stagewright', version });
/** The conventions that the names are of. */
const SCHEMA_URL = 'https://opentelemetry.io/schemas/1.43.0';
/** `cicd.pipeline.result` and `cicd.pipeline.task.run.result`. */
const resultOf = (outcome, reason) => {
    switch (outcome) {
        case 'success':
            return 'success';
        case 'skipped':
            return 'skip';
        case 'cancelled':
            return 'cancellation';
        case 'failure':
            if (reason === 'timeout' || reason === 'no-output-timeout')
                return 'timeout';
            return reason === 'defect' || reason === 'spawn' ? 'error' : 'failure';
    }
};
/** `error.type`: of what was thrown its type, else our reason. */
const errorType = (failure) => {
    if (failure === undefined)
        return undefined;
    return failure.kind === 'error' ? failure.type : (0,outcome/* failureReason */.Hr)(failure);
};

;// CONCATENATED MODULE: ./lib/report/telemetry/otlp-metrics.js

/** Measures as an `ExportMetricsServiceRequest` of OTLP in JSON. */
const otlpMetrics = (measures, frame) => ({
    resourceMetrics: [
        { resource: frame.resource, scopeMetrics: [{ scope: scope(frame.version), metrics: measures.map((measure) => metric(measure, frame)), schemaUrl: SCHEMA_URL }], schemaUrl: SCHEMA_URL },
    ],
});
/** AggregationTemporality of metrics.proto. */
const TEMPORALITIES = { delta: 1, cumulative: 2 };
const metric = (measure, frame) => {
    const { name, unit, help: description, kind, points } = measure;
    const aggregationTemporality = TEMPORALITIES[frame.temporality];
    const of = (number) => points.map((point) => ({ ...timed(point, measure, frame), ...number(point) }));
    // What keeps a metric takes amiss numbers that are now integers and now not.
    const numberOf = unit === 's' || unit === '{cpu}' ? asDouble : asInteger;
    switch (kind) {
        case 'gauge':
            return { name, unit, description, gauge: { dataPoints: of(numberOf) } };
        case 'sum':
            return { name, unit, description, sum: { dataPoints: of(numberOf), aggregationTemporality, isMonotonic: true } };
        case 'histogram':
            return { name, unit, description, histogram: { dataPoints: of(distribution), aggregationTemporality } };
    }
};
const timed = ({ labels }, measure, { startMs, atMs }) => ({
    attributes: attributes(named(labels, measure)),
    startTimeUnixNano: nanoseconds(startMs),
    timeUnixNano: nanoseconds(atMs),
});
const asDouble = ({ value }) => ({ asDouble: value });
const asInteger = ({ value }) => ({ asInt: String(Math.round(value)) });
/** Seconds. */
const BOUNDS = [0.1, 0.5, 1, 2.5, 5, 10, 30, 60, 120, 300, 600, 1_200, 1_800, 3_600, 7_200];
/** One value, as a histogram: with those of other runs it becomes a distribution. */
const distribution = ({ value }) => {
    const place = BOUNDS.findIndex((bound) => value <= bound);
    const bucket = place < 0 ? BOUNDS.length : place;
    return {
        count: '1',
        sum: value,
        min: value,
        max: value,
        explicitBounds: BOUNDS,
        bucketCounts: Array.from({ length: BOUNDS.length + 1 }, (_, index) => (index === bucket ? '1' : '0')),
    };
};
/** Labels by the names that the conventions have for them. */
const named = ({ pipeline, stage, outcome, reason, rule, level }, { name }) => ({
    'cicd.pipeline.name': pipeline,
    ...(name === 'cicd.pipeline.run.duration' && { 'cicd.pipeline.run.state': 'executing' }),
    'cicd.pipeline.task.name': stage,
    ...(outcome !== undefined && { [resultName(name)]: resultOf(outcome, reason) }),
    'error.type': outcome === 'success' || outcome === 'skipped' ? undefined : reason,
    ...(outcome === 'success' && reason !== undefined && { 'stagewright.reason': reason }),
    'stagewright.scan.rule': rule,
    'stagewright.scan.level': level,
});
const resultName = (metricName) => (metricName.startsWith('cicd.pipeline.run.') ? 'cicd.pipeline.result' : 'cicd.pipeline.task.run.result');

;// CONCATENATED MODULE: ./lib/report/telemetry/resource.js

/** What a trace is of: the service, the run and the commit, by the conventions for CI/CD and VCS. */
const traceResource = (environment, pipeline, facts) => ({
    attributes: attributes({ ...serviceOf(facts), ...repositoryOf(environment), ...refOf(environment), ...runOf(environment), 'cicd.pipeline.name': pipeline, ...facts.given, ...renamed(facts) }),
});
/** The same for metrics, without what differs from run to run: each would be a series of its own. */
const metricsResource = (environment, facts) => ({
    attributes: attributes({ ...serviceOf(facts), ...repositoryOf(environment), ...facts.given, ...renamed(facts) }),
});
const serviceOf = ({ version }) => ({ 'service.name': 'stagewright', 'service.version': version });
/** `OTEL_SERVICE_NAME` wins over `service.name` in `OTEL_RESOURCE_ATTRIBUTES`. */
const renamed = ({ serviceName }) => (serviceName === undefined ? {} : { 'service.name': serviceName });
const repositoryOf = (environment) => {
    const full = environment['GITHUB_REPOSITORY'];
    if (!full)
        return {};
    const [owner, name] = full.split('/');
    return {
        'vcs.provider.name': 'github',
        'vcs.owner.name': owner,
        'vcs.repository.name': name,
        'vcs.repository.url.full': `${serverOf(environment)}/${full}`,
    };
};
const refOf = (environment) => {
    const of = (name) => environment[name] || undefined;
    const change = /^refs\/pull\/(\d+)\//.exec(of('GITHUB_REF') ?? '')?.[1];
    return {
        'vcs.ref.head.name': of('GITHUB_HEAD_REF') ?? of('GITHUB_REF_NAME'),
        'vcs.ref.head.type': change === undefined ? of('GITHUB_REF_TYPE') : 'branch',
        'vcs.ref.head.revision': of('GITHUB_SHA'),
        'vcs.ref.base.name': of('GITHUB_BASE_REF'),
        'vcs.change.id': change,
    };
};
const runOf = (environment) => {
    const id = environment['GITHUB_RUN_ID'] || undefined;
    const url = `${serverOf(environment)}/${environment['GITHUB_REPOSITORY']}/actions/runs/${id}/attempts/${environment['GITHUB_RUN_ATTEMPT'] || 1}`;
    return {
        'cicd.pipeline.run.id': id,
        'cicd.pipeline.run.url.full': id === undefined ? undefined : url,
        'cicd.worker.name': environment['RUNNER_NAME'] || undefined,
    };
};
const serverOf = (environment) => environment['GITHUB_SERVER_URL'] || 'https://github.com';

// EXTERNAL MODULE: ./lib/entries/version.js
var version = __webpack_require__(32068);
;// CONCATENATED MODULE: ./lib/entries/telemetry/part.js
/** What tells a pipeline from others: its name or, as most need none, its file. */
const pipelineName = ({ pipeline, session }) => session.world.secrets.text(pipeline.name ?? pipeline.file);
/** One line for each thing that went wrong, whatever was lost by it. */
const troubleLines = (troubles) => {
    const byReason = new Map();
    for (const { why, lost } of troubles)
        byReason.set(why, [...(byReason.get(why) ?? []), ...(lost === undefined ? [] : [lost])]);
    return [...byReason].map(([why, lost]) => (lost.length === 0 ? `telemetry: ${why}` : `telemetry: ${[...new Set(lost)].join(' and ')} not sent: ${why}`));
};

;// CONCATENATED MODULE: ./lib/entries/telemetry/metrics.js











/** Attempts to send a state: of one that another will follow, and of the last. */
const ATTEMPTS = { interim: 1, last: 3 };
const MOST_SERIES = 2_000;
/** Sends metrics to one sink: now and then while the run lasts, so that one that is killed leaves something, and at its end. */
const metricsTo = (sink, following, variables) => {
    const { fold, session } = following;
    const ended = new Set();
    const name = pipelineName(following);
    let last;
    let dropped = 0;
    const send = sender(sink, following, variables);
    const state = (report, isLast) => {
        const cut = bounded(measures(report, isLast ? undefined : ended), MOST_SERIES);
        dropped = cut.dropped;
        return cut.measures;
    };
    const pushing = pusher({
        clock: session.world.clock,
        everyMs: variables.everyMs,
        send: (isLast, signal) => {
            const report = { ...(last ?? fold.report()), name };
            // Sums of one span of time must be sent once.
            if (!isLast && (ended.size === 0 || (sink.kind === 'otlp' && variables.temporality === 'delta')))
                return undefined;
            return send(report, state(report, isLast), isLast, signal);
        },
    });
    return {
        listener: (event) => {
            if (event.type === 'stage-ended')
                ended.add(event.stage);
        },
        settle: async (report, withinMs) => {
            last = report;
            const delivery = await pushing.close(withinMs);
            if (delivery?.kind === 'failed')
                return [{ lost: 'metrics', why: delivery.message }];
            return [
                ...(delivery?.note === undefined ? [] : [{ why: delivery.note }]),
                ...(dropped === 0 ? [] : [{ why: `only the first ${MOST_SERIES} series of metrics were sent, ${dropped} were left out` }]),
            ];
        },
    };
};
const sender = (sink, following, variables) => sink.kind === 'otlp' ? otlpSender(sink.address, following, variables) : groupSender(sink, following);
const otlpSender = (address, { environment, session }, { serviceName, resource: given, temporality }) => {
    const resource = metricsResource(environment, { version: version/* version */.r, serviceName, given });
    return (report, all, isLast, signal) => {
        const atMs = isLast ? report.wallTime + report.durationMs : session.world.clock.wall();
        const request = otlpMetrics(all, { resource, version: version/* version */.r, temporality, startMs: report.wallTime, atMs });
        return exportOtlp(address, request, session.world, { maxAttempts: isLast ? ATTEMPTS.last : ATTEMPTS.interim, signal });
    };
};
/** The group is that of the pipeline, not of the run: what is never deleted must not grow with each run. */
const groupSender = ({ settings, headers }, { environment, session }) => {
    const repository = environment['GITHUB_REPOSITORY'] ?? '';
    return (report, all, isLast, signal) => {
        const path = groupPath(settings.job ?? 'stagewright', { ...(repository !== '' && { repository }), pipeline: report.name, ...settings.labels });
        const group = { url: `${settings.url.replace(/\/+$/, '')}${path}`, headers, timeoutMs: settings.timeout ?? DEFAULT_TIMEOUT_MS };
        const text = exposition([...stamps(report, isLast), ...all]);
        return pushTo(group, text, isLast ? 'replace' : 'add', session.world, { maxAttempts: isLast ? ATTEMPTS.last : ATTEMPTS.interim, signal });
    };
};

;// CONCATENATED MODULE: ./lib/entries/telemetry/sinks.js

/** The sinks of metrics that the pipeline names; without the key what the variables say. */
const metricSinks = (resolving) => {
    const { metrics } = resolving.pipeline;
    if (metrics === false)
        return [];
    const sinks = metrics === undefined || metrics === true ? [{ otlp: true }] : metrics;
    return sinks.flatMap((sink) => {
        if ('pushgateway' in sink && sink.pushgateway !== undefined) {
            const { pushgateway: settings } = sink;
            const headers = headersOf('metrics', settings, new URL(settings.url).host, resolving);
            return headers === undefined ? [] : [{ kind: 'pushgateway', settings, headers }];
        }
        const address = sink.otlp === undefined ? undefined : otlpAddress('metrics', sink.otlp, metrics !== undefined, resolving);
        return address === undefined ? [] : [{ kind: 'otlp', address }];
    });
};
/** Where the trace goes, if anywhere. */
const traceSink = (resolving) => {
    const { traces } = resolving.pipeline;
    if (traces === false)
        return undefined;
    const sink = traces === undefined || traces === true ? true : traces.otlp;
    return otlpAddress('traces', sink, traces !== undefined, resolving);
};
const otlpAddress = (signal, sink, isAsked, resolving) => {
    const { variables, object } = resolving;
    if (variables.isDisabled)
        return undefined;
    if (sink === true)
        return hiding(variables.target(signal, isAsked, object), resolving);
    const headers = headersOf(signal, sink, new URL(sink.endpoint).host, resolving);
    if (headers === undefined)
        return undefined;
    return { url: signalUrl(sink.endpoint, signal), headers, timeoutMs: sink.timeout ?? DEFAULT_TIMEOUT_MS, compression: sink.compression ?? 'none' };
};
/** A header that is one of these holds a secret; others, such as the name of a tenant, must not blacken the log. */
const SECRET_HEADER = /auth|key|token|secret|password|cookie|license/i;
const hiding = (target, resolving) => {
    for (const [name, value] of Object.entries(target?.headers ?? {}))
        if (SECRET_HEADER.test(name))
            hide(value, resolving);
    return target;
};
/** Headers with their values from the environment that stages see: a pipeline must not send away the tokens of the runner. Nothing, and a word about it, where one is missing. */
const headersOf = (what, { headers = {} }, where, resolving) => {
    const { session, object } = resolving;
    const { environment } = session.world;
    const filled = Object.entries(headers).map(([name, { 'from-env': variable }]) => [name, variable, environment[variable]?.trim() ?? '']);
    const missing = filled.find(([, , value]) => value === '');
    if (missing !== undefined) {
        object(`${what} were not sent to ${where}: the environment variable ${missing[1]} for the header ${missing[0]} is not set`);
        return undefined;
    }
    for (const [, , value] of filled)
        hide(value, resolving);
    return Object.fromEntries(filled.map(([name, , value]) => [name, value]));
};
/** Whole, and without the word before it: `Bearer`. */
const hide = (value, { session }) => {
    session.world.secrets.add(value);
    const [, token] = /^[A-Za-z]+ +(\S{8,})$/.exec(value) ?? [];
    if (token !== undefined)
        session.world.secrets.add(token);
};

;// CONCATENATED MODULE: ./lib/adapters/sinks/outbox.js
const outbox = ({ send, clock, most, batch, pauseMs }) => {
    const queue = [];
    const stop = new AbortController();
    const hurry = new AbortController();
    let lost = 0;
    let why;
    let cancelPause;
    let sending = Promise.resolve();
    const post = async (isLast) => {
        const items = queue.splice(0, batch);
        const delivery = await send(items, stop.signal, isLast ? undefined : hurry.signal);
        if (delivery.kind === 'sent')
            why = delivery.note ?? why;
        else if (!isLast && hurry.signal.aborted && !delivery.isLasting)
            queue.unshift(...items);
        else {
            lost += items.length;
            why = delivery.message;
        }
    };
    const pump = () => {
        sending = post(false).then(() => {
            cancelPause = undefined;
            schedule();
        });
    };
    /** One at a time: what follows is asked for again when a batch is through. */
    const schedule = () => {
        if (queue.length > 0 && cancelPause === undefined && !hurry.signal.aborted)
            cancelPause = clock.after(pauseMs, pump);
    };
    const drain = async () => {
        await sending;
        // After one that did not come through within the time of the end, the others would not either.
        while (queue.length > 0 && !stop.signal.aborted) {
            const before = lost;
            await post(true);
            if (lost > before)
                break;
        }
        lost += queue.splice(0).length;
    };
    return {
        add: (items) => {
            const room = most - queue.length;
            queue.push(...items.slice(0, room));
            if (items.length > room) {
                lost += items.length - room;
                why ??= 'there were more than the queue holds';
            }
            schedule();
        },
        close: async (withinMs) => {
            hurry.abort();
            cancelPause?.();
            const cancel = clock.after(withinMs, () => stop.abort());
            await drain();
            cancel();
            return { lost, ...(why !== undefined && { why }) };
        },
    };
};

// EXTERNAL MODULE: ./lib/core/tracing.js
var core_tracing = __webpack_require__(5637);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/telemetry/otlp-traces.js



/** Spans as an `ExportTraceServiceRequest` of OTLP in JSON. */
const otlpTraces = (spans, resource, version) => ({
    resourceSpans: [{ resource, scopeSpans: [{ scope: scope(version), spans, schemaUrl: SCHEMA_URL }], schemaUrl: SCHEMA_URL }],
});
/** The span of a run, below whatever stands around it. */
const runSpan = (report, tracing) => {
    const failed = report.outcome === 'failure' ? report.stages.find(({ outcome }) => outcome === 'failure') : undefined;
    const { spanId, parentId } = { spanId: tracing.spanId(), parentId: tracing.parentId };
    return span(tracing, { spanId, parentId, isRemote: true }, { startMs: 0, endMs: report.durationMs }, report.wallTime, {
        name: `RUN ${report.name}`,
        kind: KINDS.server,
        status: statusOf(report.outcome, failed && `${failed.name}: ${saidOf(failed)}`),
        attributes: {
            'cicd.pipeline.action.name': 'RUN',
            'cicd.pipeline.name': report.name,
            'cicd.pipeline.result': resultOf(report.outcome, failed?.reason),
            'error.type': errorType(failed?.failure),
        },
    });
};
/** The spans of a stage that has ended: its own, and below it those of its attempts, waits and hooks. */
const stageSpans = (stage, wallTime, tracing) => {
    const parentId = tracing.spanId(...core_tracing/* spanName */.YI.stage(stage.name));
    const below = (name, time, told) => span(tracing, { spanId: tracing.spanId(...name), parentId }, time, wallTime, told);
    const attemptsBefore = (time) => stage.attempts.filter(({ startMs }) => startMs <= time.startMs).length;
    return [
        span(tracing, { spanId: parentId, parentId: tracing.spanId() }, stage, wallTime, ofStage(stage)),
        ...stage.attempts.map((attempt) => below(core_tracing/* spanName */.YI.attempt(stage.name, attempt.attempt), attempt, ofAttempt(attempt))),
        ...stage.waits.map((wait, index) => below(core_tracing/* spanName */.YI.wait(stage.name, index + 1), wait, { name: 'wait', status: UNSET, attributes: {} })),
        ...stage.hooks.map((hook) => below(core_tracing/* spanName */.YI.hook(stage.name, hook.hook, attemptsBefore(hook)), hook, ofHook(hook))),
    ];
};
/** Of trace.proto. */
const KINDS = { internal: 1, server: 2 };
const UNSET = { code: 0 };
/** What the conventions call it. */
const EXIT_CODE = ['process', 'exit', 'code'].join('.');
/** SpanFlags of trace.proto: whether it is known that the parent is remote, and whether it is. */
const HAS_REMOTE = 0x100;
const IS_REMOTE = 0x200;
const span = ({ traceId, flags, state }, { spanId, parentId, isRemote }, { startMs, endMs }, wallTime, told) => ({
    traceId,
    spanId,
    ...(parentId !== undefined && { parentSpanId: parentId }),
    ...(state !== undefined && state !== '' && { traceState: state }),
    flags: Number.parseInt(flags, 16) | HAS_REMOTE | (isRemote === true && parentId !== undefined ? IS_REMOTE : 0),
    name: told.name,
    kind: told.kind ?? KINDS.internal,
    startTimeUnixNano: nanoseconds(wallTime + startMs),
    endTimeUnixNano: nanoseconds(wallTime + Math.max(startMs, endMs)),
    attributes: attributes(told.attributes),
    status: told.status,
});
const ofStage = (stage) => ({
    name: stage.name,
    status: stage.outcome === 'skipped' ? UNSET : statusOf(stage.outcome, saidOf(stage)),
    attributes: {
        'cicd.pipeline.task.name': stage.name,
        ...ended(stage),
        'stagewright.stage.title': stage.title === stage.name ? undefined : stage.title,
        'stagewright.stage.conclusion': stage.conclusion === stage.outcome ? undefined : stage.conclusion,
        'stagewright.stage.attempts': stage.attempts.length,
        'stagewright.stage.cached': stage.cached === undefined ? undefined : true,
        'stagewright.stage.unstable': stage.unstable,
        'stagewright.skip.detail': stage.outcome === 'skipped' ? (0,words/* skipSentence */.v8)(stage) : undefined,
        [EXIT_CODE]: stage.exitCode,
        'code.file.path': stage.origin?.file,
        'code.line.number': stage.origin?.line,
    },
});
const ofAttempt = (attempt) => ({
    name: 'attempt',
    status: statusOf(attempt.outcome, saidOf(attempt)),
    attributes: {
        'stagewright.attempt.number': attempt.attempt,
        ...ended(attempt),
        [EXIT_CODE]: attempt.failure?.kind === 'exit' ? attempt.failure.exitCode : undefined,
        'stagewright.cpu.time': attempt.usage?.cpuMs === undefined ? undefined : { double: attempt.usage.cpuMs / 1e3 },
        'stagewright.memory.peak': attempt.usage?.peakMemoryBytes,
    },
});
const ofHook = (hook) => ({
    name: `hook ${hook.hook}`,
    status: statusOf(hook.outcome, saidOf(hook)),
    attributes: { 'stagewright.hook': hook.hook, ...ended(hook) },
});
const ended = ({ outcome, reason, failure }) => ({
    'cicd.pipeline.task.run.result': resultOf(outcome, reason),
    'error.type': errorType(failure),
});
const saidOf = ({ failure }) => failure && (0,words/* oneLine */.TN)((0,words/* failureSentence */.Qz)(failure));
/** What was cancelled is no error of its own. */
const statusOf = (outcome, message) => {
    if (outcome === 'failure')
        return { code: 2, ...(message !== undefined && { message }) };
    return outcome === 'success' ? { code: 1 } : UNSET;
};

;// CONCATENATED MODULE: ./lib/entries/telemetry/traces.js






/** As the batch processors of OpenTelemetry have it. */
const QUEUE = { most: 2_048, batch: 512, pauseMs: 1_000 };
const traces_ATTEMPTS = { running: 5, last: 3 };
const IS_SAMPLED = 1;
/** Sends the spans of a stage when it has ended, and that of the run at its end. */
const tracesTo = async (address, following, variables) => {
    const { environment, fold, session } = following;
    const { clock, tracing } = session.world;
    const trace = await tracing();
    const facts = { version: version/* version */.r, serviceName: variables.serviceName, given: variables.resource };
    let wallTime = clock.wall();
    const name = pipelineName(following);
    const send = (spans, signal, hurry) => exportOtlp(address, otlpTraces(spans, traceResource(environment, name, facts), version/* version */.r), session.world, {
        maxAttempts: hurry === undefined ? traces_ATTEMPTS.last : traces_ATTEMPTS.running,
        signal,
        hurry,
    });
    const spans = outbox({ send, clock, ...QUEUE });
    // Whoever began the trace may have decided that nobody wants it.
    const add = (more) => {
        if ((Number.parseInt(trace.flags, 16) & IS_SAMPLED) !== 0)
            spans.add(more);
    };
    return {
        listener: (event) => {
            if (event.type === 'run-started')
                wallTime = event.wallTime;
            const stage = event.type === 'stage-ended' ? fold.stage(event.stage) : undefined;
            if (stage !== undefined)
                add(stageSpans(stage, wallTime, trace));
        },
        settle: async (report, withinMs) => {
            add([runSpan({ ...report, name }, trace)]);
            const { lost, why } = await spans.close(withinMs);
            if (lost > 0)
                return [{ lost: lost === 1 ? '1 span' : `${lost} spans`, why: why ?? '' }];
            return why === undefined ? [] : [{ why }];
        },
    };
};

;// CONCATENATED MODULE: ./lib/entries/telemetry/index.js





/** Milliseconds that what is left to send may take when the run is over. */
const PATIENCE_MS = 2_000;
/** Sends metrics and traces of a run where its pipeline, or the variables of OpenTelemetry, want them. */
const telemetry = async (following) => {
    const troubles = [];
    const object = (why) => void troubles.push({ why });
    const variables = otelVariables(following.environment, object);
    const resolving = { ...following, variables, object };
    const traced = traceSink(resolving);
    const parts = [
        ...metricSinks(resolving).map((sink) => metricsTo(sink, following, variables)),
        ...(traced === undefined ? [] : [await tracesTo(traced, following, variables)]),
    ];
    return {
        listener: (event) => {
            for (const part of parts)
                part.listener(event);
        },
        settle: async (report, withinMs = PATIENCE_MS) => {
            const said = await Promise.all(parts.map((part) => part.settle(report, Math.min(withinMs, PATIENCE_MS))));
            return troubleLines([...troubles, ...said.flat()]);
        },
    };
};


/***/ })

};
