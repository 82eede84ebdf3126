export const id = 1252;
export const ids = [1252];
export const modules = {

/***/ 31252:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  check: () => (/* binding */ check)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/core/run.js
var run = __webpack_require__(49254);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
// EXTERNAL MODULE: ./lib/core/tracing.js
var tracing = __webpack_require__(5637);
// EXTERNAL MODULE: ./lib/core/lookup.js
var lookup = __webpack_require__(99801);
;// CONCATENATED MODULE: ./lib/policies/cached-lookup.js

/** Answers from memory what was asked before, and asks only once what is asked at once. What was stopped is never kept. */
const cached = (memory, acceptance) => (next) => {
    const ageOf = ({ askedAt }) => memory.clock.now() - askedAt;
    const lifetime = ({ answer }) => (acceptance.isHealthy(answer) ? acceptance.freshMs : acceptance.failuresMs);
    const isFresh = (kept) => ageOf(kept) <= lifetime(kept);
    const servesStale = (kept, forMs) => forMs > 0 && acceptance.isHealthy(kept.answer) && ageOf(kept) <= acceptance.freshMs + forMs;
    const usable = (kept) => kept !== undefined && acceptance.isWhole(kept.answer) ? kept : undefined;
    const find = (key) => usable(memory.recall(key));
    const findKept = async (key) => usable(await memory.recallKept(key));
    const asks = acceptance.freshMs > 0 || acceptance.failuresMs > 0;
    const ask = (question, key, signal) => memory.share(key, acceptance.freshMs, signal, async (shared) => {
        const answered = await next(question, shared);
        learn(key, answered);
        return answered;
    });
    const learn = (key, answered) => {
        const { answer } = answered;
        if ((answer.kind === 'none' && answer.fault === 'stopped') || !acceptance.isFinal(answer))
            return;
        memory.remember(key, { ...answered, from: 'memory' });
        if (acceptance.acrossRuns !== 'no' && answer.kind !== 'command')
            memory.keep(key, answered, acceptance.acrossRuns === 'with-bodies');
    };
    return async (question, signal) => {
        const key = (0,lookup/* questionKey */.c7)(question);
        const near = asks ? find(key) : undefined;
        if (near !== undefined && isFresh(near))
            return near;
        const kept = near ?? (asks && acceptance.acrossRuns !== 'no' ? await findKept(key) : undefined);
        if (kept !== undefined && isFresh(kept))
            return kept;
        if (kept !== undefined && servesStale(kept, acceptance.staleWhileRevalidateMs)) {
            void ask(question, key, new AbortController().signal);
            return { ...kept, stale: true };
        }
        const answered = await ask(question, key, signal);
        const failed = (0,lookup/* isError */.bJ)(answered.answer) && !signal.aborted;
        return failed && kept !== undefined && servesStale(kept, acceptance.staleIfErrorMs) ? { ...kept, stale: true } : answered;
    };
};

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/policies/lookup-timeout.js


/** Stops a lookup after `limitMs`; the answer says how far it came. */
const lookupTimeout = (limitMs, clock) => (next) => async (question, outer) => {
    const timer = new AbortController();
    const cancel = clock.after(limitMs, () => timer.abort());
    try {
        const answered = await next(question, AbortSignal.any([outer, timer.signal]));
        const late = timer.signal.aborted && !outer.aborted && answered.answer.kind === 'none';
        return late ? { ...answered, answer: timeoutOf(answered.answer, limitMs) } : answered;
    }
    finally {
        cancel();
    }
};
const timeoutOf = (answer, limitMs) => (0,lookup/* noAnswer */.qE)('timeout', `no answer within ${(0,duration/* formatDuration */.a3)(limitMs)}${progressOf(answer)}`, answer.timings, answer.kind === 'none' ? answer.redirects : []);
/** How far it came tells a closed firewall from a busy server. */
const progressOf = ({ timings: { dns, connect, tls, firstByte } }) => {
    if (firstByte !== undefined)
        return ': the answer began, but did not end';
    if (tls !== undefined)
        return ': connected and encrypted, then silence';
    if (connect !== undefined)
        return ': connected, then silence';
    return dns === undefined ? '' : ': the name resolved, but nobody took the connection';
};

// EXTERNAL MODULE: ./lib/core/sleep.js
var sleep = __webpack_require__(77104);
;// CONCATENATED MODULE: ./lib/policies/paced-lookup.js


/** Lets at most so many lookups run side by side, and begins no more of them than the rate allows; in the order in which they were asked. */
const paced = (concurrency, rate, clock) => {
    const lanes = queue(concurrency);
    const begin = beginnings(rate, clock);
    return (next) => async (question, signal) => {
        await lanes.enter(signal);
        try {
            await begin(signal);
            if (signal.aborted)
                return { answer: lookup/* STOPPED */.yd, askedAt: clock.now(), from: 'asked', stale: false };
            return await next(question, signal);
        }
        finally {
            lanes.leave();
        }
    };
};
/** Whoever enters also leaves, aborted or not; an aborted one need not wait. */
const queue = (places) => {
    const waiting = new Set();
    let inside = 0;
    const admit = () => {
        const [first] = waiting;
        if (inside < places && first !== undefined)
            first();
    };
    const enter = (signal) => new Promise((resolve) => {
        const step = () => {
            waiting.delete(step);
            signal.removeEventListener('abort', step);
            inside += 1;
            resolve();
        };
        waiting.add(step);
        signal.addEventListener('abort', step);
        if (signal.aborted)
            step();
        admit();
    });
    const leave = () => {
        inside -= 1;
        admit();
    };
    return { enter, leave };
};
/** Waits until one more may begin. */
const beginnings = (rate, clock) => {
    if (rate === undefined)
        return async () => { };
    const begun = [];
    return async (signal) => {
        const earliest = begun.length < rate.count ? 0 : (begun.at(-rate.count) ?? 0) + rate.perMs;
        const due = Math.max(clock.now(), earliest);
        begun.push(due);
        if (begun.length > rate.count)
            begun.shift();
        if (due > clock.now())
            await (0,sleep/* sleep */.y)(clock, due - clock.now(), signal);
    };
};

// EXTERNAL MODULE: ./lib/core/json-path.js
var json_path = __webpack_require__(40841);
// EXTERNAL MODULE: ./lib/core/pattern.js
var core_pattern = __webpack_require__(29325);
;// CONCATENATED MODULE: ./lib/stages/check/matcher.js

/** Whether a value is as expected; scalars are compared as texts, since YAML reads `1234567` as a number that a server calls `"1234567"`. */
const matches = (spec, value) => {
    if (spec.present !== undefined)
        return (value !== undefined) === spec.present;
    if (value === undefined)
        return false;
    if (spec.match !== undefined)
        return (0,core_pattern/* boundedFor */.RG)(spec.match, textOf(value)).test(textOf(value));
    if (spec.contains !== undefined)
        return textOf(value).includes(spec.contains);
    return (spec['one-of'] ?? [spec.equals ?? null]).some((each) => same(each, value));
};
const same = (expected, value) => expected === null || value === null || typeof value === 'object' ? expected === value : String(expected) === String(value);
/** The same in words: `'ok'`, `/v\d+/`, `one of 1, 2`. */
const matcherWords = (spec) => {
    if (spec.present !== undefined)
        return spec.present ? 'to be there' : 'not to be there';
    if (spec.match !== undefined)
        return (0,core_pattern/* shownPattern */.k7)(spec.match);
    if (spec.contains !== undefined)
        return `with ${valueWords(spec.contains)} in it`;
    return spec['one-of'] === undefined ? valueWords(spec.equals) : `one of ${spec['one-of'].map(valueWords).join(', ')}`;
};
const LONGEST = 100;
/** What was found, short enough for a sentence. */
const valueWords = (value) => {
    if (value === undefined)
        return 'nothing';
    const text = typeof value === 'string' ? `'${value}'` : JSON.stringify(value);
    return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
};
const textOf = (value) => (typeof value === 'string' ? value : JSON.stringify(value));

;// CONCATENATED MODULE: ./lib/stages/check/judge.js




/** What was expected, in words that need no others: `status 200-299`, `an answer`. */
const expectationOf = ({ what, expected }) => (/^(?:an?|the) /.test(expected) ? expected : `${what} ${expected}`);
/** What becomes of each expectation; the answer is healthy if all are met. `wall` is milliseconds since 1970. */
const judge = (answer, expect, wall) => {
    const own = ofKind(answer, expect, wall);
    return answer.kind === 'none' || expect.latency === undefined ? own : [...own, latency(answer, expect.latency)];
};
const isHealthy = (answer, expect, wall) => judge(answer, expect, wall).every(({ met }) => met);
const ofKind = (answer, expect, wall) => {
    switch (answer.kind) {
        case 'none':
            return [{ what: 'answer', expected: 'an answer', found: answer.message, met: false }];
        case 'http':
            return ofHttp(answer, expect);
        case 'tcp':
            return [{ what: 'connection', expected: 'a connection', found: `a connection to ${answer.address}`, met: true }];
        case 'dns':
            return ofDns(answer, expect);
        case 'tls':
            return ofTls(answer, expect, wall);
        case 'command':
            return ofCommand(answer, expect);
    }
};
const latency = ({ timings: { total } }, most) => ({
    what: 'latency',
    expected: `at most ${(0,duration/* formatDuration */.a3)(most)}`,
    found: (0,duration/* formatDuration */.a3)(total),
    met: total <= most,
});
const SUCCESSFUL = [[200, 299]];
const ofHttp = (answer, { status = SUCCESSFUL, header = {}, body = [], json = {} }) => [
    { what: 'status', expected: rangeWords(status), found: `${answer.status} ${answer.statusText}`.trim(), met: isIn(status, answer.status) },
    ...Object.entries(header).map(([name, spec]) => {
        const value = answer.headers[name.toLowerCase()];
        return { what: `header ${name}`, expected: matcherWords(spec), found: valueWords(value), met: matches(spec, value) };
    }),
    ...body.map((spec) => {
        const met = matches(spec, answer.body);
        return { what: 'body', expected: matcherWords(spec), found: met ? 'it is there' : `not in ${bodyWords(answer)}`, met };
    }),
    ...(Object.keys(json).length === 0 ? [] : ofJson(answer, json)),
];
const ofJson = (answer, json) => {
    const root = parsed(answer.body);
    if (root === undefined)
        return [{ what: 'body', expected: 'JSON', found: bodyWords(answer), met: false }];
    return Object.entries(json).map(([path, spec]) => {
        const steps = (0,json_path/* parseJsonPath */.Hf)(path);
        const value = typeof steps === 'string' ? undefined : (0,json_path/* jsonAt */.og)(root, steps);
        return { what: path, expected: matcherWords(spec), found: valueWords(value), met: matches(spec, value) };
    });
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const bodyWords = ({ body, cut }) => (cut ? `the first 1 MiB: ${valueWords(body)}` : body === '' ? 'an empty body' : valueWords(body));
const ofDns = ({ records }, { records: expected }) => {
    const found = records.join(', ');
    if (expected === undefined)
        return [{ what: 'records', expected: 'a record', found: found === '' ? 'none' : found, met: records.length > 0 }];
    return expected.map((each) => ({ what: 'records', expected: `the record ${each}`, found: found === '' ? 'none' : found, met: records.includes(each) }));
};
const DAY_MS = 86_400_000;
const ofTls = (answer, { 'days-left': least }, wall) => {
    const { distrust, protocol, subject, issuer, validTo } = answer;
    const days = Math.floor((validTo - wall) / DAY_MS);
    const trusted = {
        what: 'certificate',
        expected: 'a certificate to be trusted',
        found: distrust ?? `one for ${subject} by ${issuer} (${protocol})`,
        met: distrust === undefined,
    };
    const until = new Date(validTo).toISOString().slice(0, 10);
    return least === undefined ? [trusted] : [trusted, { what: 'days left', expected: `at least ${least}`, found: `${days} (until ${until})`, met: days >= least }];
};
const ZERO = [[0, 0]];
const ofCommand = ({ exitCode, output }, { 'exit-codes': codes = ZERO, output: pattern }) => {
    const ended = { what: 'exit code', expected: rangeWords(codes), found: String(exitCode), met: isIn(codes, exitCode) };
    if (pattern === undefined)
        return [ended];
    const met = (0,core_pattern/* boundedFor */.RG)(pattern, output).test(output);
    return [ended, { what: 'output', expected: (0,core_pattern/* shownPattern */.k7)(pattern), found: met ? 'it is there' : `not in ${valueWords(output.trim())}`, met }];
};
const isIn = (ranges, number) => ranges.some(([from, to]) => from <= number && number <= to);
const rangeWords = (ranges) => ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(', ');

;// CONCATENATED MODULE: ./lib/stages/check/acceptance.js

/** Without `cache`, where nobody waits for the stage. */
const DEFAULT_CACHE = { for: 30_000, 'stale-if-error': 300_000, 'across-runs': false };
const DEFAULT_FAILURES_MS = 5_000;
/** Which answers of others a check takes. A gate takes no stale one, and whoever waits or tries again takes none that is not healthy. */
const acceptanceOf = ({ cache, wait }, { expect, isGate, isRetry }, clock) => {
    const waits = wait !== undefined;
    const spec = cache ?? (isGate || waits ? false : DEFAULT_CACHE);
    const mayBeStale = !isGate && !waits;
    const isWell = (answer) => isHealthy(answer, expect, clock.wall());
    return {
        freshMs: spec === false ? 0 : spec.for,
        failuresMs: spec === false || waits || isRetry ? 0 : Math.min(spec.failures ?? DEFAULT_FAILURES_MS, spec.for),
        staleWhileRevalidateMs: (spec !== false && mayBeStale && spec['stale-while-revalidate']) || 0,
        staleIfErrorMs: (spec !== false && mayBeStale && spec['stale-if-error']) || 0,
        isHealthy: isWell,
        isWhole: (answer) => holdsAll(answer, expect),
        // Of what is still coming up, only the good news will last.
        isFinal: (answer) => !waits || isWell(answer),
        acrossRuns: spec === false || spec['across-runs'] === false ? 'no' : spec.bodies === true ? 'with-bodies' : 'yes',
    };
};
/** An answer that was kept without its headers and body says nothing about them. */
const holdsAll = (answer, { header, body, json }) => answer.kind !== 'http' || (header === undefined && body === undefined && json === undefined) || Object.keys(answer.headers).length > 0;

// EXTERNAL MODULE: ./lib/stages/shell.js
var stages_shell = __webpack_require__(61901);
;// CONCATENATED MODULE: ./lib/stages/check/command.js



const MOST_OUTPUT = 64 * 1_024;
/** Runs a command as a lookup: its end and the last 64 KiB that it wrote are the answer. `trace` is put over its environment, and is no part of the question. */
const lookUpCommand = async (question, ports, signal, trace = {}) => {
    const shell = (0,stages_shell/* shellNamed */.W)(question.shell);
    const files = ports.files.commandFiles(shell.frame(question.script), shell.extension);
    const began = ports.clock.now();
    const tail = lastPart();
    let mayReuse = false;
    try {
        const command = {
            file: ports.files.which(shell.program, question.env['PATH'] ?? '') ?? shell.program,
            args: shell.args(files.script),
            cwd: question.cwd,
            env: { ...question.env, ...trace, ...files.env },
            gracePeriodMs: ports.gracePeriodMs,
            background: false,
        };
        const { ending, stopped, strays } = await ports.processes.run(command, tail, signal);
        mayReuse = strays.length === 0;
        const timings = { total: ports.clock.now() - began };
        if (stopped)
            return { ...lookup/* STOPPED */.yd, timings };
        if (ending.kind === 'spawn')
            return (0,lookup/* noAnswer */.qE)('spawn', `the command could not be started: ${ending.message}`, timings);
        return { kind: 'command', exitCode: (0,outcome/* exitCodeOf */.FO)(ending), output: tail.text(), timings };
    }
    finally {
        files.release({ mayReuse });
    }
};
const lastPart = () => {
    let kept = new Uint8Array();
    return {
        write: (_, chunk) => {
            const all = new Uint8Array(kept.length + chunk.length);
            all.set(kept);
            all.set(chunk, kept.length);
            kept = all.slice(-MOST_OUTPUT);
        },
        text: () => new TextDecoder().decode(kept),
    };
};

;// CONCATENATED MODULE: ./lib/stages/check/words.js


/** The first expectation that is not met: `expected status 200-299, got 503 Service Unavailable`. */
const objectionOf = ({ findings }) => {
    const unmet = findings.find(({ met }) => !met);
    if (unmet === undefined)
        return 'healthy';
    if (unmet.what === 'answer')
        return unmet.found;
    return `expected ${expectationOf(unmet)}, got ${unmet.found}`;
};
/** ` (12 attempts in 2m 00s; …)`; nothing after one attempt. */
const effortOf = ({ attempts, elapsedMs, gaveUp }) => {
    if (attempts === 1 && gaveUp === undefined)
        return '';
    const tried = attempts === 1 ? '1 attempt' : `${attempts} attempts in ${(0,duration/* formatDuration */.a3)(elapsedMs)}`;
    return ` (${tried}${gaveUp === undefined ? '' : `; ${gaveUp}`})`;
};
const SOURCES = {
    asked: 'asked',
    shared: 'asked together with another stage',
    memory: 'from the cache',
    store: 'from an earlier run',
};
/** Where an answer comes from: `from the cache, 12.0s old`. */
const sourceOf = (answered, now) => {
    const old = answered.from === 'asked' || answered.from === 'shared' ? '' : `, ${(0,duration/* formatDuration */.a3)(Math.max(0, now - answered.askedAt))} old`;
    return `${answered.stale ? 'stale, ' : ''}${SOURCES[answered.from]}${old}`;
};
/** What was found, in a few words. */
const foundIn = ({ findings }) => {
    const unmet = findings.find(({ met }) => !met);
    const told = unmet ?? findings[0];
    return told === undefined ? 'nothing' : told.what === 'status' || told.what === 'answer' || unmet === undefined ? told.found : `${told.what}: ${told.found}`;
};
/** Parts of a lookup and how long each took: `dns 1ms, connect 2ms, first byte 40ms, in all 45ms`. */
const timingsOf = ({ answer: { timings } }) => {
    const parts = [['dns', timings.dns], ['connect', timings.connect], ['tls', timings.tls], ['first byte', timings.firstByte], ['in all', timings.total]];
    return parts.flatMap(([name, ms]) => (ms === undefined ? [] : [`${name} ${(0,duration/* formatDuration */.a3)(ms)}`])).join(', ');
};

;// CONCATENATED MODULE: ./lib/stages/check/detail.js



/** What the report shows of a check: each target with what was expected, what was found, and where the answer came from. */
const detailOf = (all, now) => {
    const [only] = all.length === 1 ? all : [];
    return {
        kind: 'check',
        title: only === undefined ? `Check of ${all.length} targets` : `Check of ${only.target.name}`,
        weight: all.some(({ healthy, answered }) => !healthy || answered.stale) ? 'warning' : 'normal',
        facts: [...(only === undefined ? [['Healthy', `${all.filter(({ healthy }) => healthy).length} of ${all.length}`]] : lastAnswer(only)), ...effort(all)],
        table: { columns: ['Target', 'Expected', 'Found', 'Latency', 'Answer'], rows: all.map((each) => row(each, now)) },
        data: { targets: all.map((each) => dataOf(each, now)) },
    };
};
const row = (settled, now) => [
    settled.target.name,
    settled.findings.map(expectationOf).join('; '),
    `${settled.healthy ? '' : 'not healthy: '}${foundIn(settled)}`,
    (0,duration/* formatDuration */.a3)(settled.answered.answer.timings.total),
    sourceOf(settled.answered, now),
];
const effort = (all) => {
    const most = Math.max(...all.map(({ attempts }) => attempts));
    return most > 1 ? [['Attempts', `${most} in ${(0,duration/* formatDuration */.a3)(Math.max(...all.map(({ elapsedMs }) => elapsedMs)))}`]] : [];
};
const lastAnswer = ({ healthy, answered }) => healthy ? [] : [['Timings', timingsOf(answered)], ...contentOf(answered.answer)];
const MOST_CHARACTERS = 2 * 1_024;
const contentOf = (answer) => {
    if (answer.kind !== 'http')
        return [];
    const chain = answer.redirects.map(({ status, url }) => `${status} to ${url}`);
    return [...(chain.length > 0 ? [['Redirects', chain.join(', ')]] : []), ['Body', answer.body.slice(0, MOST_CHARACTERS)]];
};
const dataOf = (settled, now) => {
    const { target, healthy, attempts, answered, findings } = settled;
    return {
        name: target.name,
        kind: target.question.kind,
        healthy,
        attempts,
        status: statusOf(answered.answer),
        latencyMs: answered.answer.timings.total,
        from: answered.from,
        stale: answered.stale,
        ageMs: Math.max(0, Math.round(now - answered.askedAt)),
        findings: findings.map(({ what, expected, found, met }) => ({ what, expected, found, met })),
    };
};
/** The status of an answer over HTTP, or the exit code of a command. */
const statusOf = (answer) => answer.kind === 'http' ? answer.status : answer.kind === 'command' ? answer.exitCode : null;

;// CONCATENATED MODULE: ./lib/stages/check/log.js



/** One line of the log. What others wrote commands nothing there, and stays on its line. */
const say = (context, line) => context.output.write('stdout', new TextEncoder().encode(`${harmless(line)}\n`));
const harmless = (text) => text.replace(/\p{Cc}/gu, (char) => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`).replaceAll('##[', '## [');
const ESCAPES = { '\n': '\\n', '\r': '\\r', '\t': '\t' };
/** How a target ended, and for one that is not healthy the last answer in full. */
const narrate = async (context, settled, now, inFull) => {
    const { target, healthy, answered } = settled;
    const source = `${(0,duration/* formatDuration */.a3)(answered.answer.timings.total)}, ${sourceOf(answered, now)}`;
    await say(context, healthy ? `healthy: ${target.name} (${source})` : `not healthy: ${target.name}: ${objectionOf(settled)}${effortOf(settled)}`);
    if (healthy || !inFull)
        return;
    for (const line of fullAnswer(settled, now))
        await say(context, `  ${line}`);
};
const fullAnswer = ({ answered, findings }, now) => [
    ...findings.map((each) => `${each.met ? 'as expected' : 'NOT as expected'}: ${expectationOf(each)}, got ${each.found}`),
    `last answer: ${sourceOf(answered, now)}; ${timingsOf(answered)}`,
    ...log_contentOf(answered.answer),
];
const log_contentOf = (answer) => {
    switch (answer.kind) {
        case 'none':
            return redirectsOf(answer);
        case 'http':
            return [...redirectsOf(answer), `${answer.status} ${answer.statusText}`, ...headersOf(answer), ...excerpt(answer.body)];
        case 'tcp':
            return [`connected to ${answer.address}`];
        case 'dns':
            return answer.records;
        case 'tls':
            return [`${answer.protocol}: ${answer.subject}, by ${answer.issuer}`, `for ${answer.names.join(', ')}`, `valid from ${day(answer.validFrom)} to ${day(answer.validTo)}`];
        case 'command':
            return [`exit code ${answer.exitCode}`, ...excerpt(answer.output.slice(-log_MOST_CHARACTERS))];
    }
};
const redirectsOf = ({ redirects = [] }) => redirects.map(({ status, url }) => `${status}, led on to ${url}`);
const day = (ms) => (Number.isNaN(ms) ? 'an unknown day' : new Date(ms).toISOString());
/** What tells who answered, and why so. */
const TELLING = ['content-type', 'content-length', 'location', 'retry-after', 'server', 'via', 'www-authenticate', 'cache-control', 'age', 'date', 'x-request-id', 'x-cache', 'cf-ray'];
const headersOf = ({ headers }) => TELLING.flatMap((name) => (headers[name] === undefined ? [] : [`${name}: ${headers[name]}`]));
const log_MOST_CHARACTERS = 2 * 1_024;
/** The first 2 KiB, each line behind a bar, so that one sees where it ends. */
const excerpt = (text) => {
    if (text === '')
        return ['(no body)'];
    const lines = text.slice(0, log_MOST_CHARACTERS).trimEnd().split(/\r?\n/).map((line) => `| ${line}`);
    return text.length > log_MOST_CHARACTERS ? [...lines, `(and ${text.length - log_MOST_CHARACTERS} more characters)`] : lines;
};

;// CONCATENATED MODULE: ./lib/stages/check/looked-up.js

/** Tells of each lookup: what was asked, where the answer comes from, how long it took, and what it was; `durationMs` includes the wait for a turn. */
const lookedUp = ({ attempt, emit }, clock) => (settled, durationMs) => emit({ type: 'looked-up', attempt, lookup: recordOf(settled, durationMs, clock.now()) });
const recordOf = ({ target, answered, attempts, healthy }, durationMs, now) => {
    const { answer, from, stale, askedAt } = answered;
    const status = statusOf(answer);
    return {
        target: target.name,
        kind: target.question.kind,
        lookup: attempts,
        from,
        isStale: stale,
        ageMs: Math.max(0, now - askedAt),
        durationMs,
        ...(status !== null && { status }),
        ...(answer.kind === 'none' && { fault: answer.message }),
        isHealthy: healthy,
    };
};

// EXTERNAL MODULE: ./lib/policies/backoff.js
var backoff = __webpack_require__(61790);
;// CONCATENATED MODULE: ./lib/stages/check/retry-after.js
/** Milliseconds that the server asks to be left alone for (`Retry-After`, RFC 9110, 10.2.3: seconds or a date), if it does. */
const retryAfterMs = (answer, wall) => {
    const value = answer.kind === 'http' ? answer.headers['retry-after']?.trim() : undefined;
    if (value === undefined)
        return undefined;
    if (/^\d+$/.test(value))
        return Number(value) * 1_000;
    const date = /^[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? undefined : Math.max(0, date - wall);
};

;// CONCATENATED MODULE: ./lib/stages/check/poll.js






/** Looks a target up; with `wait` again and again, until it is healthy or the time is up. */
const poll = async (target, lookup, wait, ports, signal) => {
    const { clock } = ports;
    const began = clock.now();
    const pauses = pausesOf(wait, ports.random);
    const leftMs = () => (wait === undefined ? Number.POSITIVE_INFINITY : began + wait.for - clock.now());
    let last;
    let closing = false;
    for (let attempts = 1;; attempts += 1) {
        const askedAt = clock.now();
        const answered = await within(leftMs(), signal, clock, (limited) => lookup(target.question, limited));
        if (isCutShort(answered, signal))
            return last === undefined ? settle(target, tooLate(answered, wait), attempts, began, clock) : since(last, began, clock);
        last = settle(target, answered, attempts, began, clock);
        ports.asked?.(last, clock.now() - askedAt);
        if (last.healthy || wait === undefined || signal.aborted)
            return last;
        const pause = closing ? OVER : pauseBefore(last, pauses.next().value, leftMs(), clock);
        if (pause.kind === 'end')
            return pause.why === undefined ? last : { ...last, gaveUp: pause.why };
        closing = pause.closing;
        ports.told(last, pause.ms, leftMs());
        await (0,sleep/* sleep */.y)(clock, pause.ms, signal);
        if (signal.aborted)
            return since(last, began, clock);
    }
};
const OVER = { kind: 'end' };
/** A pause that is too long is cut, so that one last lookup has up to half of what is left. */
const pauseBefore = ({ answered, target }, pauseMs, leftMs, clock) => {
    const asked = retryAfterMs(answered.answer, clock.wall()) ?? 0;
    if (leftMs <= 0)
        return OVER;
    if (asked >= leftMs)
        return { kind: 'end', why: `it asked to be left alone for ${Math.ceil(asked / 1_000)}s, longer than was left` };
    if (pauseMs < leftMs)
        return { kind: 'pause', ms: Math.max(pauseMs, asked), closing: false };
    return { kind: 'pause', ms: Math.max(asked, leftMs - Math.min(target.timeoutMs, leftMs / 2)), closing: true };
};
const isCutShort = ({ answer }, signal) => answer.kind === 'none' && answer.fault === 'stopped' && !signal.aborted;
const tooLate = (answered, wait) => ({
    ...answered,
    answer: (0,lookup/* noAnswer */.qE)('timeout', `no answer within ${(0,duration/* formatDuration */.a3)(wait?.for ?? 0)}`, answered.answer.timings),
});
const since = (last, began, clock) => ({ ...last, elapsedMs: clock.now() - began });
const within = async (limitMs, outer, clock, ask) => {
    if (limitMs === Number.POSITIVE_INFINITY)
        return ask(outer);
    const timer = new AbortController();
    const cancel = clock.after(limitMs, () => timer.abort());
    try {
        return await ask(AbortSignal.any([outer, timer.signal]));
    }
    finally {
        cancel();
    }
};
const settle = (target, answered, attempts, began, clock) => {
    const findings = judge(answered.answer, target.expect, clock.wall());
    return { target, answered, findings, healthy: findings.every(({ met }) => met), attempts, elapsedMs: clock.now() - began };
};
const DEFAULT_EVERY_MS = 5_000;
function* pausesOf(wait, random) {
    if (wait?.backoff !== undefined)
        return yield* (0,backoff/* delays */.x)(backoffOf(wait.backoff), random);
    for (;;)
        yield wait?.every ?? DEFAULT_EVERY_MS;
}
const backoffOf = (spec) => ({
    initialDelay: spec['initial-delay'],
    factor: spec.factor,
    maxDelay: spec['max-delay'],
    jitter: spec.jitter,
});

;// CONCATENATED MODULE: ./lib/stages/check/progress.js



/** So often the log hears of a wait, that one sees that it goes on. */
const LOG_EVERY_MS = 15_000;
/** Tells those who watch of each answer, and the log of those that differ from the one before, and now and then. */
const progress = (targets, context, clock) => {
    const last = new Map();
    let done = 0;
    const log = (name, objection, text) => {
        const before = last.get(name);
        if (before !== undefined && before.objection === objection && clock.now() - before.at < LOG_EVERY_MS)
            return;
        last.set(name, { objection, at: clock.now() });
        void say(context, text);
    };
    return {
        waiting: (settled, delayMs, leftMs) => {
            const { attempts, target } = settled;
            const objection = objectionOf(settled);
            const text = `attempt ${attempts}: ${targets === 1 ? '' : `${target.name}: `}${objection}; again in ${(0,duration/* formatDuration */.a3)(delayMs)}, ${(0,duration/* formatDuration */.a3)(leftMs)} left`;
            context.emit({ type: 'progress', text, ...fraction(done, targets) });
            log(target.name, objection, text);
        },
        settled: ({ target, healthy }) => {
            done += 1;
            if (targets > 1)
                context.emit({ type: 'progress', text: `${done} of ${targets}: ${target.name} is ${healthy ? 'healthy' : 'not healthy'}`, ...fraction(done, targets) });
        },
    };
};
/** Of one target nobody knows how far it is from being healthy. */
const fraction = (done, targets) => (targets === 1 ? {} : { fraction: done / targets });

// EXTERNAL MODULE: ./lib/core/address.js
var core_address = __webpack_require__(34071);
// EXTERNAL MODULE: ./lib/stages/run.js
var stages_run = __webpack_require__(53414);
;// CONCATENATED MODULE: ./lib/stages/check/target.js



const DEFAULT_TIMEOUT_MS = 10_000;
const DEFAULT_REDIRECTS = 5;
/** All that is to be looked up, or in words why that cannot be said. */
const targetsOf = (spec, ports) => {
    const surroundings = (0,stages_run/* lookAround */.h3)(ports);
    if (typeof surroundings === 'string')
        return surroundings;
    try {
        const all = spec.targets ?? [spec];
        return all.map((each) => targetOf(each, spec, surroundings));
    }
    catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
    }
};
const targetOf = (target, spec, surroundings) => {
    const question = questionOf(target, surroundings);
    return {
        name: target.name ?? nameOf(question),
        question,
        expect: evaluated({ ...spec.expect, ...target.expect }, surroundings.evaluate),
        timeoutMs: target.timeout ?? spec.timeout ?? DEFAULT_TIMEOUT_MS,
    };
};
const questionOf = ({ http, tcp, dns, tls, command }, { evaluate, cwd, env }) => {
    if (http !== undefined)
        return httpQuestion(http, evaluate);
    if (tcp !== undefined)
        return { kind: 'tcp', ...addressOf(evaluate(tcp)) };
    if (dns !== undefined) {
        const server = dns.server === undefined ? {} : { server: evaluate(dns.server) };
        return { kind: 'dns', name: evaluate(dns.name), ...(dns.type !== undefined && { type: dns.type }), ...server };
    }
    if (tls !== undefined) {
        const address = addressOf(evaluate(tls.address));
        return { kind: 'tls', ...address, serverName: evaluate(tls['server-name'] ?? address.host), insecure: tls.insecure ?? false };
    }
    return { kind: 'command', script: command ?? '', shell: 'bash', cwd, env: withoutOurs(env) };
};
const httpQuestion = ({ url, method, headers = {}, body, redirects, insecure }, evaluate) => {
    const address = evaluate(url);
    const objection = (0,core_address/* urlObjection */.bL)(address);
    if (objection !== undefined)
        throw new Error(`${objection}, got ${shown(address)}`);
    return {
        kind: 'http',
        url: new URL(address).href,
        method: method ?? (body === undefined ? 'GET' : 'POST'),
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, evaluate(value)])),
        ...(body !== undefined && { body: evaluate(body) }),
        redirects: redirects ?? DEFAULT_REDIRECTS,
        insecure: insecure ?? false,
    };
};
/** A password may be in it. */
const shown = (url) => `'${url.replace(/\/\/[^/]*@/, '//***@')}'`;
const addressOf = (text) => {
    const address = (0,core_address/* parseAddress */.or)(text);
    if (typeof address === 'string')
        throw new Error(`${address}, got '${text}'`);
    return address;
};
/** What differs from stage to stage without meaning anything to the command: else no two stages would ask the same. */
const withoutOurs = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('STAGEWRIGHT_') && !tracing/* TRACE_VARIABLES */.Mz.includes(name)));
const LONGEST_NAME = 100;
const nameOf = (question) => {
    switch (question.kind) {
        case 'http':
            return question.method === 'GET' ? question.url : `${question.method} ${question.url}`;
        case 'tcp':
            return `tcp ${(0,core_address/* addressText */.GI)(question)}`;
        case 'dns':
            return `dns ${question.name}${question.type === undefined ? '' : ` ${question.type}`}${question.server === undefined ? '' : ` at ${question.server}`}`;
        case 'tls':
            return `tls ${(0,core_address/* addressText */.GI)(question)}${question.serverName === question.host ? '' : ` as ${question.serverName}`}`;
        case 'command':
            return `command ${question.script.trim().split('\n')[0]?.slice(0, LONGEST_NAME) ?? ''}`;
    }
};
const evaluated = ({ header, json, body, records, ...rest }, evaluate) => ({
    ...rest,
    ...(header && { header: matchers(header, evaluate) }),
    ...(json && { json: matchers(json, evaluate) }),
    ...(body && { body: body.map((each) => matcher(each, evaluate)) }),
    ...(records && { records: records.map(evaluate) }),
});
const matchers = (all, evaluate) => Object.fromEntries(Object.entries(all).map(([name, each]) => [name, matcher(each, evaluate)]));
const matcher = (spec, evaluate) => {
    const value = (scalar) => (typeof scalar === 'string' ? evaluate(scalar) : scalar);
    return {
        ...spec,
        ...(spec.equals !== undefined && { equals: value(spec.equals) }),
        ...(spec.contains !== undefined && { contains: evaluate(spec.contains) }),
        ...(spec['one-of'] !== undefined && { 'one-of': spec['one-of'].map(value) }),
    };
};

;// CONCATENATED MODULE: ./lib/stages/check/remedy.js
/** What to do about a target that is not healthy, where the answer itself tells. */
const remedyOf = ({ answered: { answer }, target: { question } }) => {
    if (answer.kind === 'none')
        return REMEDIES[answer.fault];
    return answer.kind === 'http' ? httpRemedy(answer, question.kind === 'http' && Object.keys(question.headers).length > 0) : undefined;
};
const REMEDIES = {
    unresolved: 'look for a typing error in the name, and whether it is known to the name server of this machine',
    refused: 'nothing listens there: see whether it has started, on which port and which address; give it time with `wait`',
    reset: 'see its own log: it took the connection and dropped it; a proxy or https in place of http may do so',
    unreachable: 'see whether a firewall or the network keeps this machine away from it',
    timeout: 'give it more time with `timeout`, or see what it waits for; a firewall may drop what is sent to this port',
    certificate: 'see what certificate it has with `tls`; `insecure: true` takes any, one of an attacker too',
    protocol: 'see whether another protocol is spoken on this port: http in place of https, or neither',
    redirect: 'name the address where it leads to, or set `redirects`',
    invalid: 'see what the values in `${{ }}` came to',
    spawn: undefined,
    stopped: undefined,
    other: undefined,
};
const httpRemedy = ({ status, headers }, hasHeaders) => {
    if (status === 401 || status === 403)
        return hasHeaders ? 'see whether what `headers` sends is still valid' : 'send what proves who asks in `headers`';
    if (status >= 300 && status < 400)
        return `it leads on to ${headers['location'] ?? 'nowhere'}: set \`redirects\` to follow, or expect this \`status\``;
    if (status === 404)
        return 'see whether the path is right; give it time with `wait` if it is yet to be deployed';
    return status === 502 || status === 503 || status === 504 ? 'give it time with `wait`' : undefined;
};

;// CONCATENATED MODULE: ./lib/stages/check/verdict.js




/** What the stage ends with: it fails if any target is not healthy, and has a mark if an answer was stale. */
const outcomeOf = (all, outputs, now) => {
    const handover = handoverOf(all, outputs);
    const [first, ...others] = all.filter(({ healthy }) => !healthy);
    if (first !== undefined) {
        const among = others.length === 0 ? '' : `${others.length + 1} of ${all.length} targets are not healthy, the first of them: `;
        const message = `${among}${first.target.name}: ${objectionOf(first)}${effortOf(first)}`;
        const remedy = remedyOf(first);
        return (0,outcome/* failure */.V2)({ kind: 'operation', reason: 'unhealthy', message, ...(remedy !== undefined && { remedy }) }, handover);
    }
    const old = all.find(({ answered }) => answered.stale);
    return old === undefined ? (0,outcome/* success */.kX)(handover) : (0,outcome/* unstable */.p0)(`${old.target.name} could not be asked anew: the answer is ${sourceOf(old.answered, now)}`, handover);
};
/** GitHub takes 1 MB for a whole job. */
const verdict_MOST_CHARACTERS = 64 * 1_024;
const handoverOf = (all, outputs) => {
    const healthy = String(all.every((each) => each.healthy));
    const [only] = all.length === 1 ? all : [];
    return { outputs: { healthy, ...(only === undefined ? { results: resultsOf(all) } : ofOne(only, outputs)) }, exports: {}, paths: [] };
};
const ofOne = ({ answered: { answer } }, outputs) => {
    const status = statusOf(answer);
    const body = answer.kind === 'http' ? answer.body : answer.kind === 'command' ? answer.output : undefined;
    return {
        ...(status !== null && { status: String(status) }),
        'latency-ms': String(Math.round(answer.timings.total)),
        // A whole body is only handed on to whom it was promised.
        ...(body !== undefined && outputs.includes('body') && { body: body.slice(0, verdict_MOST_CHARACTERS) }),
    };
};
const resultsOf = (all) => {
    const results = all.map(({ target, healthy, answered }) => ({ name: target.name, healthy, status: statusOf(answered.answer), 'latency-ms': Math.round(answered.answer.timings.total) }));
    const whole = JSON.stringify(results);
    return whole.length <= verdict_MOST_CHARACTERS ? whole : JSON.stringify(results.filter((each) => !each.healthy).slice(0, 100));
};

;// CONCATENATED MODULE: ./lib/stages/check/index.js
















const DEFAULT_CONCURRENCY = 8;
const MOST_IN_FULL = 5;
/**
 * Work that looks targets up and judges the answers. It hands on `healthy`, and of a single target
 * `status`, `latency-ms` and, where the stage declares it, `body`; of several `results`, in JSON.
 */
const check = (spec, ports) => async (context) => {
    const targets = targetsOf(spec, ports);
    if (typeof targets === 'string')
        return (0,outcome/* failure */.V2)({ kind: 'operation', reason: 'refused', message: `the lookup can't begin: ${targets}` });
    const all = await settleAll(targets, spec, ports, context);
    if (context.signal.aborted)
        return (0,outcome/* failure */.V2)((0,stop/* stopReason */.P)(context.signal));
    const now = ports.clock.now();
    const inFull = all.filter(({ healthy }) => !healthy).slice(0, MOST_IN_FULL);
    for (const each of all)
        await narrate(context, each, now, inFull.includes(each));
    context.emit({ type: 'detail', detail: detailOf(all, now) });
    return outcomeOf(all, ports.outputs, now);
};
const settleAll = async (targets, spec, ports, context) => {
    const desk = await ports.lookups();
    const tell = progress(targets.length, context, ports.clock);
    const asked = lookedUp(context, ports.clock);
    const pace = paced(spec.concurrency ?? DEFAULT_CONCURRENCY, spec.rate, ports.clock);
    const settleOne = async (target) => {
        const lookup = lookupFor(target, spec, desk, pace, ports, context);
        const settled = await poll(target, lookup, spec.wait, { ...ports, told: tell.waiting, asked }, context.signal);
        tell.settled(settled);
        return settled;
    };
    return Promise.all(targets.map(settleOne));
};
const lookupFor = (target, spec, desk, pace, ports, { attempt, env }) => (0,run/* wrap */.L)(asked(desk, ports, (0,tracing/* traceIn */.J4)(env)), cached(desk.memory, acceptanceOf(spec, { expect: target.expect, isGate: ports.isGate, isRetry: attempt > 1 }, ports.clock)), pace, lookupTimeout(target.timeoutMs, ports.clock));
const asked = ({ network }, ports, trace) => async (question, signal) => {
    const askedAt = ports.clock.now();
    const answer = question.kind === 'command' ? await lookUpCommand(question, ports, signal, trace) : await network(question, signal);
    return { answer, askedAt, from: 'asked', stale: false };
};


/***/ })

};
