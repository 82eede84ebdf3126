export const id = 8375;
export const ids = [8375];
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

/***/ 8375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifications: () => (/* binding */ notifications)
});

// EXTERNAL MODULE: ./lib/adapters/sinks/deliver.js
var deliver = __webpack_require__(22482);
// EXTERNAL MODULE: ./lib/adapters/sinks/http.js
var http = __webpack_require__(50007);
;// CONCATENATED MODULE: ./lib/adapters/sinks/webhook.js


const MOST_ATTEMPTS = 4;
/** Posts a message until it is taken, refused for good, or `withinMs` are over: again after 429, 5xx, or no answer. Never rejects. */
const postTo = async ({ url, headers }, { text, type }, { clock, random }, withinMs) => {
    const timer = new AbortController();
    const cancel = clock.after(withinMs, () => timer.abort());
    const parcel = { url, method: 'POST', headers: { ...headers, 'content-type': type }, body: text, compression: 'none', timeoutMs: withinMs };
    const isRetryable = (status) => status === 429 || status >= 500;
    try {
        return await (0,deliver/* deliver */.c)({ send: (signal) => (0,http/* ship */.d)(parcel, clock, signal), where: new URL(url).host, maxAttempts: MOST_ATTEMPTS, isRetryable, longestWaitMs: withinMs, signal: timer.signal, clock, random });
    }
    finally {
        cancel();
    }
};

;// CONCATENATED MODULE: ./lib/report/notify/occasions.js
/** All that a run is; what compares with the last time holds where a stage that has ended now has a past on this ref. */
const occasionsOf = (report) => {
    const has = (predicate) => report.stages.some(predicate);
    const holds = {
        always: true,
        success: report.outcome === 'success',
        failure: report.outcome === 'failure',
        cancelled: report.outcome === 'cancelled',
        changed: has((stage) => lastOf(stage) !== undefined && lastOf(stage) !== stage.outcome),
        fixed: report.outcome === 'success' && has(isFixed),
        regression: report.outcome !== 'success' && has((stage) => lastOf(stage) === 'success' && stage.conclusion === 'failure'),
        unstable: has((stage) => stage.unstable !== undefined),
        flaky: has((stage) => stage.compared?.flaky !== undefined),
        slow: has((stage) => stage.compared?.isSlow === true),
    };
    return Object.keys(holds).filter((occasion) => holds[occasion]);
};
/** Whether a stage succeeded and did not the last time. */
const isFixed = (stage) => stage.outcome === 'success' && lastOf(stage) !== undefined && lastOf(stage) !== 'success';
const lastOf = ({ compared }) => compared?.past?.at(-1)?.outcome;

// EXTERNAL MODULE: ./lib/settings/telemetry/sink-url.js
var sink_url = __webpack_require__(54074);
;// CONCATENATED MODULE: ./lib/entries/notify/address.js

/** Where a notification goes, all of it kept secret from now on; or in words what is missing. */
const webhookOf = ({ webhook, headers = {} }, following) => {
    const read = (name) => secretIn(name, following);
    const url = typeof webhook === 'string' ? webhook : read(webhook['from-env']);
    const filled = Object.entries(headers).map(([name, { 'from-env': variable }]) => [name, variable, read(variable)]);
    const missing = filled.find(([, , value]) => value === '');
    const trouble = typeof webhook === 'string' ? undefined : addressTrouble(webhook['from-env'], url);
    if (trouble !== undefined)
        return trouble;
    if (missing !== undefined)
        return `the environment variable ${missing[1]} for the header ${missing[0]} is not set`;
    hide(url, following);
    return { url, headers: Object.fromEntries(filled.map(([name, , value]) => [name, value])) };
};
const addressTrouble = (variable, url) => {
    if (url === '')
        return `the environment variable ${variable} is not set`;
    const objection = (0,sink_url/* urlObjection */.b)(url);
    return objection === undefined ? undefined : `the environment variable ${variable} holds no address of a webhook: ${objection}`;
};
const secretIn = (name, { environment, session }) => {
    const value = environment[name]?.trim() ?? '';
    session.world.secrets.add(value);
    return value;
};
const SHORTEST_PATH = 8;
/** Whole, and without the host, as servers and proxies like to repeat it. */
const hide = (url, { session: { world: { secrets } } }) => {
    const { href, pathname, search } = new URL(url);
    for (const text of [url, href])
        secrets.add(text);
    if (pathname.length + search.length >= SHORTEST_PATH)
        secrets.add(`${pathname}${search}`);
};

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/report/failing-tail.js
var failing_tail = __webpack_require__(51309);
// EXTERNAL MODULE: ./lib/report/plain.js
var plain = __webpack_require__(36906);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/notify/mrkdwn.js


/**
 * Untrusted text on one line for Slack (https://docs.slack.dev/messaging/formatting-message-text): it
 * makes no link and calls nobody, nor does it where Markdown is read instead. At most `most` characters.
 */
const mrkdwn = (text, most) => fitted(tamed((0,report_words/* oneLine */.TN)((0,plain/* plainText */.wh)(text))), most);
/** Lines of untrusted text as a block of code, of at most `most` characters in all; nothing where there are none. */
const codeBlock = (lines, most) => {
    const inner = fitted(tamed(lines.join('\n')).replaceAll('```', '`\u200b``'), most - 8);
    return inner.trim() === '' ? '' : `\`\`\`\n${inner}\n\`\`\``;
};
/** A link; `url` is ours. */
const mrkdwn_link = (url, words) => `<${encodeURI(url).replace(/[|<>]/g, encodeURIComponent)}|${words}>`;
/** `@` mentions nobody when a zero-width space follows, and brackets make no link of Markdown. */
const tamed = (text) => text.replace(/@(?=\S)/g, '@\u200b').replaceAll('](', ']\u200b(');
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Escaped, and cut where it would be too long then, never within a character or an entity. */
const fitted = (text, most) => {
    const parts = Array.from(text, (character) => ENTITIES[character] ?? character);
    if (lengthOf(parts) <= most)
        return parts.join('');
    let length = 1;
    const end = parts.findIndex((part) => (length += part.length) > most);
    return `${parts.slice(0, end).join('')}…`;
};
const lengthOf = (parts) => parts.reduce((sum, { length }) => sum + length, 0);

;// CONCATENATED MODULE: ./lib/report/notify/slack.js







/** How a run has ended, in words and blocks within the limits of Slack, and of Discord for `text`. */
const slackMessage = (report, facts) => {
    const failed = (0,verdict/* failedStages */.pN)(report);
    const told = failed.slice(0, MOST_STAGES);
    const sections = [headline(report), ...told.map(stageSection), ...moreOf(failed), ...remarks(report)];
    return { text: slackText(report, facts), blocks: [...sections.map(section), { type: 'context', elements: [{ type: 'mrkdwn', text: foot(report, facts) }] }] };
};
/** The same as one text. */
const slackText = (report, facts) => {
    const failed = (0,verdict/* failedStages */.pN)(report);
    const told = failed.slice(0, MOST_STAGES).map((stage) => mrkdwn((0,verdict/* stageVerdict */.uX)(stage), MOST_LINE));
    // Of one stage the headline says it all.
    return [headline(report), ...(failed.length > 1 ? told : []), ...moreOf(failed), ...remarks(report), foot(report, facts)].join('\n');
};
/** Discord takes 2,000 characters of text, Slack 3,000 in a section. */
const MOST_STAGES = 4;
const MOST_LINE = 250;
const MOST_SECTION = 2_900;
const MOST_TAIL_LINES = 10;
const MOST_REMARKS = 3;
const MARKS = { success: '✅', failure: '❌', cancelled: '⏹️', skipped: '⏭️' };
const headline = (report) => `${MARKS[report.outcome]} *${mrkdwn(report.name.replaceAll('*', ''), 80) || 'The run'}*: ${mrkdwn((0,verdict/* verdict */.WJ)(report), MOST_LINE)}`;
const stageSection = (stage) => {
    const remedy = stage.failure && (0,report_words/* remedyOf */.SM)(stage.failure);
    const words = [(0,verdict/* stageVerdict */.uX)(stage), ...(remedy === undefined ? [] : [remedy])].map((line) => mrkdwn(line, 2 * MOST_LINE)).join('\n');
    const lines = (0,plain/* plainLines */.y1)((0,failing_tail/* failingTail */.j)(stage)?.text ?? '').filter((line) => line.trim() !== '').slice(-MOST_TAIL_LINES);
    return [words, codeBlock(lines, MOST_SECTION - words.length)].filter((part) => part !== '').join('\n');
};
const moreOf = (failed) => failed.length > MOST_STAGES ? [`and ${failed.length - MOST_STAGES} more failed`] : [];
const remarks = (report) => report.stages.flatMap(remarksOf).slice(0, MOST_REMARKS).map((line) => mrkdwn(line, MOST_LINE / 2));
const remarksOf = (stage) => {
    const title = (0,report_words/* oneLine */.TN)(stage.title);
    const { flaky, isSlow, usual } = stage.compared ?? { isSlow: false };
    return [
        ...(isFixed(stage) ? [`${title} is fixed: it did not succeed the last time`] : []),
        ...(flaky === undefined ? [] : [`${title} is flaky: ${flaky}`]),
        ...(isSlow ? [`${title} was slow: ${(0,duration/* formatDuration */.a3)(stage.endMs - stage.startMs)}${usual === undefined ? '' : `, usually ${(0,duration/* formatDuration */.a3)(usual.medianMs)}`}`] : []),
        ...(stage.unstable === undefined ? [] : [`${title} is unstable: ${stage.unstable}`]),
    ];
};
const foot = (report, { url, repository, ref, commit }) => [
    ...(url === '' ? [] : [mrkdwn_link(url, 'the run')]),
    ...(repository === '' ? [] : [mrkdwn(repository, 100)]),
    ...(ref === '' ? [] : [mrkdwn(`${ref}${commit === '' ? '' : ` at ${commit.slice(0, 7)}`}`, 100)]),
    (0,duration/* formatDuration */.a3)(report.durationMs),
].join(' · ');
const section = (text) => ({ type: 'section', text: { type: 'mrkdwn', text } });

;// CONCATENATED MODULE: ./lib/report/notify/report-context.js




/** What the template of a notification knows as `report`. */
const reportContext = (report, facts) => {
    const failed = (0,verdict/* failedStages */.pN)(report);
    return {
        name: report.name,
        outcome: report.outcome,
        verdict: (0,verdict/* verdict */.WJ)(report),
        occasions: occasionsOf(report).filter((occasion) => occasion !== 'always').join(', '),
        'failed-stage': failed[0]?.name ?? '',
        'failed-stages': failed.map(({ name }) => name).join(', '),
        reason: failed[0]?.reason ?? '',
        duration: (0,duration/* formatDuration */.a3)(report.durationMs),
        'duration-ms': Math.round(report.durationMs),
        'started-at': new Date(report.wallTime).toISOString(),
        ...facts,
        text: slackText(report, facts),
    };
};

;// CONCATENATED MODULE: ./lib/report/notify/run-facts.js
/** What GitHub's variables say of a run; all texts are empty elsewhere. */
const runFacts = (environment) => {
    const of = (name) => environment[name] ?? '';
    const repository = of('GITHUB_REPOSITORY');
    const run = of('GITHUB_RUN_ID');
    const attempt = Number(of('GITHUB_RUN_ATTEMPT')) > 1 ? `/attempts/${of('GITHUB_RUN_ATTEMPT')}` : '';
    const url = repository === '' || run === '' ? '' : `${of('GITHUB_SERVER_URL') || 'https://github.com'}/${repository}/actions/runs/${run}${attempt}`;
    return { url, repository, ref: of('GITHUB_HEAD_REF') || of('GITHUB_REF_NAME'), commit: of('GITHUB_SHA') };
};

// EXTERNAL MODULE: ./lib/settings/notify/notify.js
var notify = __webpack_require__(2094);
;// CONCATENATED MODULE: ./lib/entries/notify/body.js




/** What a notification says. Throws an `Error` in words where an expression cannot be evaluated. */
const messageOf = ({ template }, report, { pipeline, session, environment }) => {
    const { secrets, contexts } = session.world;
    const facts = runFacts(environment);
    if (template === undefined)
        return jsonMessage(slackMessage(report, facts), secrets);
    const inputs = pipeline.inputs === undefined ? contexts.inputs : Object.fromEntries(Object.entries(pipeline.inputs).map(([name, input]) => [name, input.default]));
    const all = { ...contexts, inputs, env: {}, stages: {}, report: reportContext(report, facts) };
    const evaluate = (text) => pipeline.evaluateTemplate(text, all);
    if (typeof template === 'string' && !(0,notify/* meansJson */.lT)(template))
        return { text: secrets.text(evaluate(template)), type: 'text/plain; charset=utf-8' };
    return jsonMessage(filled(typeof template === 'string' ? JSON.parse(template) : template, evaluate), secrets);
};
/** Redacted before it becomes JSON, so that it stays JSON. */
const jsonMessage = (value, secrets) => ({ text: JSON.stringify(secrets.value(value)), type: 'application/json' });
/** Only texts have expressions, so no value can become more than a text. */
const filled = (value, evaluate) => {
    if (typeof value === 'string')
        return evaluate(value);
    if (Array.isArray(value))
        return value.map((item) => filled(item, evaluate));
    if (typeof value !== 'object' || value === null)
        return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, evaluate)]));
};

;// CONCATENATED MODULE: ./lib/entries/notify/index.js




/** Milliseconds for all tries together. */
const PATIENCE_MS = 5_000;
const USUAL = ['failure', 'fixed'];
/** Tells others how the run has ended, where that is what they want to hear of. What does not arrive is said, each thing once. */
const notifications = (notify, following) => {
    // Before anything runs: the addresses are secrets of which no stage may show one.
    const told = notify.map((settings) => ({ settings, webhook: webhookOf(settings, following) }));
    return {
        listener: () => undefined,
        settle: async (own, withinMs = Number.POSITIVE_INFINITY) => {
            const report = following.share?.report(own) ?? own;
            const occasions = occasionsOf(report);
            const wanted = told.filter(({ settings: { on = USUAL } }) => on.some((occasion) => occasions.includes(occasion)));
            const troubles = await Promise.all(wanted.map(({ settings, webhook }) => tell(settings, webhook, report, following, withinMs)));
            return [...new Set(troubles.flatMap((trouble) => (trouble === undefined ? [] : [`notification not sent: ${trouble}`])))];
        },
    };
};
const tell = async (settings, webhook, report, following, withinMs) => {
    if (typeof webhook === 'string')
        return webhook;
    const { world } = following.session;
    try {
        const message = messageOf(settings, report, following);
        const delivery = await postTo(webhook, message, world, Math.min(withinMs, settings.timeout ?? PATIENCE_MS));
        // A server may repeat what it was sent.
        return delivery.kind === 'failed' ? world.secrets.text(delivery.message) : undefined;
    }
    catch (error) {
        return world.secrets.text(error instanceof Error ? error.message : String(error));
    }
};


/***/ })

};
