export const id = 4215;
export const ids = [4215,7937,9016];
export const modules = {

/***/ 21560:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ gathered)
/* harmony export */ });
/* harmony import */ var _names_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36599);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74940);


/** Takes the parts of a run, each shard's newest attempt, and tells what is missing and what does not belong. */
const gathered = (found, belonging) => {
    const refused = [];
    const own = [];
    for (const { file, part } of found) {
        const why = typeof part === 'string' ? part : whyForeign(part, belonging);
        if (typeof part !== 'string' && why === undefined)
            own.push(part);
        else
            refused.push(`${file} is not taken: ${why}`);
    }
    const plan = belonging.plan?.plan ?? newest(own)?.entry.plan;
    const parts = unrivalled(newestOfEach(own.filter(({ entry }) => entry.plan === plan)), refused);
    const present = new Set(parts.map(({ entry }) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(entry)));
    return { parts, missing: (belonging.plan?.shards ?? []).filter((shard) => !present.has((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(shard))), refused };
};
const whyForeign = (part, belonging) => {
    const { run, attempt, entry } = part;
    if (entry.pipeline !== belonging.pipeline)
        return 'it is of another pipeline, or of another version of this one';
    if (run !== belonging.run)
        return `it is of run ${run}, and this is run ${belonging.run}`;
    if (attempt > belonging.attempt)
        return `it is of attempt ${attempt}, and this is attempt ${belonging.attempt}`;
    return whyUnplanned(entry, belonging.plan) ?? whyNotItsOwn(part, belonging);
};
const whyUnplanned = (entry, plan) => {
    if (plan === undefined || plan.plan !== entry.plan)
        return undefined;
    const planned = plan.shards.find((shard) => (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(shard) === (0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(entry));
    const isPlanned = planned !== undefined && JSON.stringify(planned.stages) === JSON.stringify(entry.stages);
    return isPlanned ? undefined : `the plan has no shard ${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(entry)} with the stages ${entry.stages.join(', ')}`;
};
/** A job speaks for its own stages alone: what runs in it could have written its part anew. */
const whyNotItsOwn = ({ entry, report, handed }, { exportsOf }) => {
    const strange = [...report.stages.map(({ name }) => name), ...Object.keys(handed)].find((stage) => !entry.stages.includes(stage));
    if (strange !== undefined)
        return `it tells of ${strange}, which is none of its stages`;
    for (const [stage, { exports, paths }] of Object.entries(handed)) {
        const declared = exportsOf(stage);
        const undeclared = [...Object.keys(exports), ...(paths.length > 0 ? ['PATH'] : [])].find((name) => !(0,_names_js__WEBPACK_IMPORTED_MODULE_0__/* .mayHandOn */ .Iq)(name, declared));
        if (undeclared !== undefined)
            return `it hands on ${undeclared} of ${stage}, which the pipeline does not declare`;
    }
    return undefined;
};
/** Where no plan says whose a stage is, two that tell of it are both not believed. */
const unrivalled = (parts, refused) => {
    const tellers = new Map();
    for (const part of parts)
        for (const stage of part.entry.stages)
            tellers.set(stage, [...(tellers.get(stage) ?? []), part]);
    const rivals = [...tellers].filter(([, all]) => all.length > 1);
    const [[stage, all] = []] = rivals;
    if (all === undefined)
        return parts;
    refused.push(`the parts of ${all.map(({ entry }) => entry.name).join(', ')} are not taken: more than one of them tells of ${stage}`);
    return parts.filter((part) => !rivals.some(([, each]) => each.includes(part)));
};
const isNewer = (a, b) => b === undefined || a.attempt > b.attempt || (a.attempt === b.attempt && a.report.wallTime > b.report.wallTime);
const newest = (parts) => parts.reduce((best, part) => (isNewer(part, best) ? part : best), undefined);
const newestOfEach = (parts) => {
    const byShard = new Map();
    for (const part of parts)
        if (isNewer(part, byShard.get((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(part.entry))))
            byShard.set((0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .shardId */ .oE)(part.entry), part);
    return [...byShard.values()].toSorted((a, b) => a.entry.wave - b.entry.wave || a.entry.shard - b.entry.shard);
};


/***/ }),

/***/ 9657:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   U4: () => (/* binding */ parsedJson),
/* harmony export */   VP: () => (/* binding */ isTexts),
/* harmony export */   kn: () => (/* binding */ isTextMap)
/* harmony export */ });
/** What a text says as JSON; nothing where it is none. */
const parsedJson = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
/** The fields of an object; anything else has none. */
const fieldsOf = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
const isTexts = (value) => Array.isArray(value) && value.every((text) => typeof text === 'string');
const isTextMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((text) => typeof text === 'string');


/***/ }),

/***/ 89447:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pn: () => (/* binding */ partName),
  BU: () => (/* binding */ partOf),
  Rn: () => (/* binding */ partText)
});

// EXTERNAL MODULE: ./lib/core/plan/json.js
var json = __webpack_require__(9657);
// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
;// CONCATENATED MODULE: ./lib/core/plan/sound.js
const sound_text = (value) => typeof value === 'string';
const flag = (value) => typeof value === 'boolean';
/** Of milliseconds since 1970, or of bytes, there are never more. */
const number = (value) => typeof value === 'number' && Math.abs(value) <= 8e15;
/** From 1. */
const count = (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 2 ** 31;
/** What a `Date` can hold, with room for what is added to it. */
const time = (value) => number(value) && Number(value) >= 0 && Number(value) <= 4e15;
const oneOf = (...words) => (value) => typeof value === 'string' && words.includes(value);
const list = (item) => (value) => Array.isArray(value) && value.every(item);
const pair = (value) => list(sound_text)(value) && value.length === 2;
const mapOf = (item) => (value) => isMap(value) && Object.values(value).every(item);
/** A map with all of the first and, where they are there, the second; what else it has does not matter. */
const shape = (needed, possible = {}) => (value) => isMap(value) &&
    Object.entries(needed).every(([key, isSound]) => Object.hasOwn(value, key) && isSound(value[key])) &&
    Object.entries(possible).every(([key, isSound]) => !Object.hasOwn(value, key) || isSound(value[key]));
const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

;// CONCATENATED MODULE: ./lib/core/plan/sound-report.js


const sound_report_outcome = oneOf('success', 'failure', 'cancelled', 'skipped');
const level = oneOf('error', 'warning', 'notice');
const place = shape({ file: sound_text, line: number }, { column: number });
const origin = shape({ file: sound_text, line: number }, { sha: sound_text, changedIn: list((value) => origin(value)) });
const span = { startMs: number, endMs: number };
const FAILURES = {
    exit: shape({ exitCode: number }),
    signal: shape({ signal: sound_text }),
    timeout: shape({ scope: oneOf('attempt', 'total', 'pipeline', 'finally'), limitMs: number }),
    'no-output-timeout': shape({ limitMs: number }),
    limit: shape({ limit: oneOf('output', 'memory'), bytes: number }, { usedBytes: number }),
    scan: shape({ expression: sound_text, message: sound_text }),
    spawn: shape({ message: sound_text }),
    denied: shape({ objections: list(sound_text) }),
    error: shape({ type: sound_text, bases: list(sound_text), message: sound_text }, { trace: sound_text, place }),
    operation: shape({ reason: oneOf(...outcome/* OPERATION_REASONS */.WY), message: sound_text }, { remedy: sound_text, place, exitCode: number }),
    cancelled: shape({ by: sound_text }, { withinMs: number }),
    hook: shape({ hook: sound_text, cause: (value) => failure(value) }),
    defect: shape({ message: sound_text }, { stack: sound_text }),
};
const kindIn = (kinds) => (value) => Object.entries(kinds).some(([kind, isSound]) => shape({ kind: oneOf(kind) })(value) && isSound(value));
const failure = kindIn(FAILURES);
const NO_RETRIES = {
    'no-rule': shape({}),
    attempts: shape({ maxAttempts: number }),
    'abort-on': shape({ pattern: sound_text }),
    'max-elapsed': shape({ limitMs: number }),
    'retry-budget': shape({ budget: number }),
    'before-retry': shape({ outcome: shape({ status: sound_text }, { failure }) }),
};
const usage = shape({ samples: list(shape({ atMs: number, cpuPercent: number, memoryBytes: number })), peakCpuPercent: number, meanCpuPercent: number, peakMemoryBytes: number, meanMemoryBytes: number, remarks: list(sound_text) }, { cpuMs: number, swapBytes: number, isShared: flag, cores: number, totalMemoryBytes: number });
const matches = list(shape({ line: number, text: sound_text }, { file: sound_text, stream: sound_text }));
const extracted = mapOf(shape({ count: number, min: number, max: number, mean: number, p50: number, p95: number, sum: number }));
const finding = shape({ level, message: sound_text, rule: sound_text }, { file: sound_text, line: count, column: count, endLine: count, endColumn: count, code: sound_text, isAnnotated: flag });
const rule = shape({ name: sound_text, level, count: number, extracted, first: matches, last: matches }, { peak: shape({ count: number, windowMs: number }) });
const scan = shape({ rules: list(rule), findings: list(finding), found: number, lines: number, bytes: number, cutLines: number, problems: list(sound_text) });
const tail = shape({ text: sound_text, stdout: sound_text, stderr: sound_text, bytes: number }, { cut: shape({ stdout: number, stderr: number }) });
const log = shape({ text: sound_text, bytes: number });
const attempt = shape({ ...span, attempt: count, outcome: sound_report_outcome }, { reason: sound_text, failure, tail, log, scan, usage });
const hook = shape({ ...span, hook: sound_text, outcome: sound_report_outcome }, { failure, tail, log });
const detail = shape({ kind: sound_text, title: sound_text, weight: sound_text, facts: list(pair) }, { table: shape({ columns: list(sound_text), rows: list(list(sound_text)) }) });
const past = list(shape({ at: time, outcome: sound_report_outcome, durationMs: number, attempts: number }, { fingerprint: sound_text }));
const compared = shape({ isSlow: flag }, { usual: mapOf(number), flaky: sound_text, past });
const stage = shape({ ...span, name: sound_text, title: sound_text, part: oneOf('stages', 'finally'), needs: list(sound_text), command: sound_text, outcome: sound_report_outcome, conclusion: sound_report_outcome, attempts: list(attempt), waits: list(shape(span)), hooks: list(hook), deferred: list(sound_text), outputs: mapOf(sound_text), strays: list(shape({ pid: number, command: sound_text, fate: sound_text })), summary: sound_text, notices: list(sound_text), details: list(detail) }, { folder: sound_text, origin, reason: sound_text, detail: sound_text, failure, exitCode: number, maxAttempts: number, notRetried: kindIn(NO_RETRIES), unstable: sound_text, cached: shape({ key: sound_text, at: time, savedMs: number }), resumed: shape({ at: time, savedMs: number }), compared, runner: sound_text });
/** Whether a report that comes from another machine has all that renderers rely on, in every place that they look at. */
const isSoundReport = shape({ name: sound_text, wallTime: time, durationMs: number, outcome: sound_report_outcome, stages: list(stage), deferred: list(sound_text), notices: list(sound_text) }, { machine: usage, lastTail: tail });

;// CONCATENATED MODULE: ./lib/core/plan/part.js


/** An artifact's name must be unique in its run, and it has no room for most signs. */
const partName = ({ run, attempt, entry }, pipeline) => `stagewright-${pipeline.replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, 60).toLowerCase() || 'pipeline'}-${run}-${attempt}-${entry.wave}-${entry.shard}`;
const partText = (part) => JSON.stringify(part);
/** A part from its text, or in a clause why it is none. */
const partOf = (text) => {
    const value = (0,json/* fieldsOf */.Pf)((0,json/* parsedJson */.U4)(text));
    if (Object.keys(value).length === 0)
        return 'it is damaged: no JSON';
    if (value['kind'] !== 'stagewright part')
        return 'it is no part of a run';
    if (value['version'] !== 1)
        return `its version is ${String(value['version'])}, and this Stagewright knows 1`;
    return isPart(value) ? value : 'it is damaged: something is missing in it';
};
const isPart = ({ run, attempt, entry, runner, isComplete, report, handed }) => {
    const { wave, shard, name, stages, plan, pipeline } = (0,json/* fieldsOf */.Pf)(entry);
    return ([run, runner, name, plan, pipeline].every((text) => typeof text === 'string') &&
        [attempt, wave, shard].every((number) => Number.isInteger(number) && Number(number) > 0) &&
        typeof isComplete === 'boolean' &&
        (0,json/* isTexts */.VP)(stages) &&
        isSoundReport(report) &&
        typeof handed === 'object' && handed !== null &&
        Object.values(handed).every(isHanded));
};
const isHanded = (value) => {
    const { outputs, exports, paths, withheld } = (0,json/* fieldsOf */.Pf)(value);
    return (0,json/* isTextMap */.kn)(outputs) && (0,json/* isTextMap */.kn)(exports) && (0,json/* isTexts */.VP)(paths) && (0,json/* isTexts */.VP)(withheld);
};


/***/ }),

/***/ 74940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EW: () => (/* binding */ MOST_OUTPUT),
/* harmony export */   Ms: () => (/* binding */ entryOf),
/* harmony export */   XC: () => (/* binding */ planOf),
/* harmony export */   oE: () => (/* binding */ shardId),
/* harmony export */   r2: () => (/* binding */ MOST_JOBS),
/* harmony export */   yU: () => (/* binding */ matricesOf)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9657);

/** GitHub's limits: jobs of one matrix, and characters of a job's outputs (1 MB in UTF-16), less a little for others. */
const MOST_JOBS = 256;
const MOST_OUTPUT = 500_000;
/** A matrix for each wave. */
const matricesOf = ({ plan, pipeline, shards }) => {
    const waves = Math.max(0, ...shards.map(({ wave }) => wave));
    return Array.from({ length: waves }, (_, index) => ({
        include: shards.filter(({ wave }) => wave === index + 1).map((shard) => ({ ...shard, plan, pipeline })),
    }));
};
/** `2/1` for the first shard of the second wave. */
const shardId = ({ wave, shard }) => `${wave}/${shard}`;
/** A plan from its text, or in a clause why it is none. */
const planOf = (text) => {
    const value = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedJson */ .U4)(text));
    const { version, plan, pipeline, shards } = value;
    if (Object.keys(value).length === 0)
        return 'it is no JSON of a plan';
    if (version !== 1)
        return `its version is ${String(version)}, and this Stagewright knows 1`;
    if (typeof plan !== 'string' || typeof pipeline !== 'string' || !Array.isArray(shards))
        return 'it is no plan';
    const bad = shards.findIndex((shard) => !isShard(shard));
    return bad === -1 ? { version, plan, pipeline, shards } : `shard ${bad + 1} in it is none`;
};
/** The entry that a text is, or that it names in a plan (`2/1`); or in a clause why there is none. */
const entryOf = (text, plan) => {
    const id = /^\s*(\d+)\/(\d+)\s*$/.exec(text);
    if (id === null)
        return entryFrom((0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parsedJson */ .U4)(text));
    if (plan === undefined)
        return 'it names a shard of a plan, and no plan was given';
    const found = plan.shards.find(({ wave, shard }) => wave === Number(id[1]) && shard === Number(id[2]));
    return found === undefined ? `the plan has no such shard; it has ${rangeOf(plan)}` : { ...found, plan: plan.plan, pipeline: plan.pipeline };
};
const entryFrom = (value) => {
    const { plan, pipeline } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    return isShard(value) && typeof plan === 'string' && typeof pipeline === 'string' ? { ...value, plan, pipeline } : 'it is no entry of a planned matrix';
};
const rangeOf = ({ shards }) => {
    const ids = shards.map(shardId);
    return ids.length > 6 ? `${ids.slice(0, 5).join(', ')} … ${ids.at(-1)}` : ids.join(', ');
};
const isShard = (value) => {
    const { wave, shard, name, 'runs-on': runsOn, stages } = (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(value);
    return [wave, shard].every((number) => Number.isInteger(number) && Number(number) > 0) && typeof name === 'string' && (typeof runsOn === 'string' || (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isTexts */ .VP)(runsOn)) && (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isTexts */ .VP)(stages);
};


/***/ }),

/***/ 82842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ earlierOf)
/* harmony export */ });
/* harmony import */ var _core_outcome_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91307);

/** What stages that have ended on other runners left there for those to come: results, outputs, and the environment in the order in which they ended. */
const earlierOf = (parts, { files }) => {
    const ended = parts.flatMap(stagesOf).toSorted((a, b) => a.at - b.at);
    const handovers = ended.map(({ stage, handed }) => [stage.name, here(handed, files)]);
    const lost = parts.flatMap(lostOf);
    const results = new Map([...ended.map(({ stage, handed }) => [stage.name, resultOf(stage, handed)]), ...lost.map((stage) => [stage, LOST])]);
    return {
        results,
        known: {
            facts: Object.fromEntries([...ended.map(({ stage, handed }) => [stage.name, factsOf(stage, handed)]), ...lost.map((stage) => [stage, FAILED])]),
            env: Object.assign({}, ...handovers.map(([, { exports }]) => exports)),
            paths: handovers.flatMap(([, { paths }]) => paths).toReversed(),
            of: Object.fromEntries(handovers),
        },
    };
};
const stagesOf = ({ report, handed }) => report.stages.map((stage) => ({ stage, handed: handed[stage.name] ?? { ..._core_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$, withheld: [] }, at: report.wallTime + stage.endMs }));
/** Of what a runner that was lost did not even begin there is no report. */
const lostOf = ({ entry, report }) => {
    const told = new Set(report.stages.map(({ name }) => name));
    return entry.stages.filter((stage) => !told.has(stage));
};
/** A folder of another machine is of use only where there is one of that name. */
const here = ({ outputs, exports, paths }, files) => ({ outputs, exports, paths: paths.filter((path) => files.isFolder(path)) });
const factsOf = ({ outcome, conclusion, reason }, { outputs }) => outcome === 'skipped' && reason === undefined ? { ...FAILED, outputs } : { outcome, conclusion, outputs };
const resultOf = (stage, handed) => {
    const { conclusion } = factsOf(stage, handed);
    return { outcome: outcomeOf(stage, handed), conclusion };
};
const outcomeOf = ({ outcome, reason, detail = '', failure: cause }, handed) => {
    if (outcome === 'success')
        return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .success */ .kX)(handed);
    if (outcome === 'skipped' && reason !== undefined)
        return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .skipped */ .hT)(reason, detail);
    return (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(cause ?? INCOMPLETE, handed);
};
const INCOMPLETE = { kind: 'operation', reason: 'incomplete', message: 'its runner was lost' };
const LOST = { outcome: (0,_core_outcome_js__WEBPACK_IMPORTED_MODULE_0__/* .failure */ .V2)(INCOMPLETE), conclusion: 'failure' };
const FAILED = { outcome: 'failure', conclusion: 'failure', outputs: {} };


/***/ }),

/***/ 31809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ collectShare)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/core/plan/gather.js
var gather = __webpack_require__(21560);
;// CONCATENATED MODULE: ./lib/core/plan/join.js
/**
 * One report of several: all stages in the order of the heads, on one axis of time that the machines' own
 * clocks give; a stage that none has failed.
 */
const joined = (name, heads, pieces, absent) => {
    const wallTime = Math.min(...pieces.map(({ report }) => report.wallTime));
    const began = Number.isFinite(wallTime) ? wallTime : 0;
    const found = new Map(pieces.flatMap((piece) => stagesOf(piece, piece.report.wallTime - began).map((stage) => [stage.name, stage])));
    const stages = heads.map((head) => found.get(head.name) ?? missing(head, absent(head.name)));
    const last = pieces.length === 1 ? pieces[0]?.report : undefined;
    return {
        name,
        wallTime: began,
        durationMs: Math.max(0, ...pieces.map(({ report }) => report.wallTime - began + report.durationMs)),
        outcome: outcomeOf(stages, pieces),
        stages,
        deferred: pieces.flatMap(({ report }) => report.deferred),
        notices: pieces.flatMap((piece) => piece.report.notices.map((notice) => `${piece.name}: ${notice}`)),
        ...(last?.machine && { machine: shiftedUsage(last.machine, 0) }),
        ...(stages.length === 1 && last?.lastTail && { lastTail: last.lastTail }),
    };
};
const outcomeOf = (stages, pieces) => {
    if (stages.some(({ conclusion }) => conclusion === 'failure') || pieces.some(({ report }) => report.outcome === 'failure'))
        return 'failure';
    return pieces.some(({ report }) => report.outcome === 'cancelled') ? 'cancelled' : 'success';
};
const stagesOf = ({ report, runner, name, cutShort = `${name} does not tell how it ended` }, byMs) => report.stages.map((stage) => shifted(isOpen(stage) ? failed(stage, report.durationMs, cutShort) : stage, runner, byMs));
/** Whether its end was never told. */
const isOpen = (stage) => stage.outcome === 'skipped' && stage.reason === undefined;
const failed = (stage, atMs, message) => ({
    ...stage,
    startMs: stage.startMs === 0 && stage.attempts.length === 0 ? atMs : stage.startMs,
    endMs: atMs,
    ...incomplete({ message, remedy: 'look at the log of its job' }),
});
const incomplete = ({ message, remedy }) => ({
    outcome: 'failure',
    conclusion: 'failure',
    reason: 'incomplete',
    exitCode: 1,
    failure: { kind: 'operation', reason: 'incomplete', message, remedy },
});
const missing = (head, absent) => ({
    ...head,
    startMs: 0,
    endMs: 0,
    attempts: [],
    waits: [],
    hooks: [],
    deferred: [],
    outputs: {},
    strays: [],
    summary: '',
    notices: [],
    details: [],
    ...incomplete(absent),
});
const shifted = (stage, runner, byMs) => ({
    ...stage,
    ...span(stage, byMs),
    runner,
    attempts: stage.attempts.map((attempt) => ({ ...attempt, ...span(attempt, byMs), ...(attempt.usage && { usage: shiftedUsage(attempt.usage, byMs) }) })),
    waits: stage.waits.map((wait) => span(wait, byMs)),
    hooks: stage.hooks.map((hook) => ({ ...hook, ...span(hook, byMs) })),
});
const span = ({ startMs, endMs }, byMs) => ({ startMs: startMs + byMs, endMs: endMs + byMs });
const shiftedUsage = (usage, byMs) => ({ ...usage, samples: usage.samples.map((sample) => ({ ...sample, atMs: sample.atMs + byMs })) });

;// CONCATENATED MODULE: ./lib/core/plan/past.js
/** How the stages of a report ended, for later runs to know; `fingerprint` is what they worked on. What did not run now, or never came to its end, tells nothing. */
const pastOf = ({ stages, wallTime }, fingerprint) => Object.fromEntries(stages.flatMap((stage) => {
    const { name, outcome, startMs, endMs, attempts } = stage;
    if (outcome === 'skipped' || isForeign(stage))
        return [];
    const result = { at: wallTime + Math.round(endMs), outcome, durationMs: endMs - startMs, attempts: attempts.length, ...(fingerprint !== '' && { fingerprint }) };
    return [[name, result]];
}));
const isForeign = ({ cached, resumed, reason }) => cached !== undefined || resumed !== undefined || reason === 'denied';

// EXTERNAL MODULE: ./lib/engine/earlier.js
var earlier = __webpack_require__(82842);
// EXTERNAL MODULE: ./lib/engine/run.js + 24 modules
var run = __webpack_require__(47026);
// EXTERNAL MODULE: ./lib/engine/stage-head.js
var stage_head = __webpack_require__(27179);
// EXTERNAL MODULE: ./lib/entries/fan-out/identity.js
var identity = __webpack_require__(41973);
// EXTERNAL MODULE: ./lib/entries/fan-out/reading.js + 1 modules
var reading = __webpack_require__(2673);
;// CONCATENATED MODULE: ./lib/entries/fan-out/collecting.js









/** What joins the parts of a run: its `finally` runs here, and what is missing is a failure. */
const collectShare = (order) => {
    const { pipeline, digest, environment } = order;
    const plan = order.plan === undefined ? undefined : (0,reading/* readPlan */.m)(order.plan);
    if (typeof plan === 'string')
        return { message: `the plan can't be read: ${plan}`, hint: 'give the output `plan` of the step that planned' };
    if (plan !== undefined && plan.pipeline !== digest)
        return { message: `the plan is of another pipeline, or of another version of ${pipeline.file}`, hint: 'plan and collect the same commit, with the same `pipeline` and `stages`' };
    const found = (0,gather/* gathered */.P)((0,reading/* readParts */.f)(order.parts), { ...(0,identity/* runOf */.ng)(environment), pipeline: digest, plan, exportsOf: (0,identity/* exportsIn */.f0)(pipeline) });
    const whole = (own) => wholeOf(found, order, plan, own);
    return {
        run: (world, audience, control) => collecting_close(found, whole(), order, world, (here, soFar) => (0,run/* runClosing */.VE)(pipeline, (0,earlier/* earlierOf */.O)(found.parts, world).known, soFar, here, audience, control)),
        report: (own) => whole(own),
        outputs: {},
        handovers: found.parts.flatMap(({ handed }) => Object.values(handed).map(({ exports, paths }) => ({ ...outcome/* NOTHING */.K$, exports, paths }))),
        identity: (0,identity/* workflowIdentity */.cI)(environment),
        isPart: false,
        troubles: () => [],
    };
};
/** `finally` is told what the parts tell; the past is written down once, for all. */
const collecting_close = async ({ parts }, soFar, { pipeline, environment }, world, run) => {
    const past = Object.assign({}, ...parts.map(({ report }) => pastOf(report, environment['GITHUB_SHA'] ?? '')));
    const record = async (news) => world.history.record({ ...past, ...news });
    if (pipeline.stages.some(({ part }) => part === 'finally'))
        return run({ ...world, history: { ...world.history, record } }, soFar.outcome);
    await record({});
    return undefined;
};
const wholeOf = (found, order, plan, own) => {
    const { pipeline, environment } = order;
    const closing = own === undefined || own.stages.length === 0 ? [] : [{ report: own, runner: (0,identity/* runnerOf */.mv)(environment), name: 'finally' }];
    const heads = pipeline.stages.filter(({ part }) => part === 'stages' || closing.length > 0).map(stage_head/* stageHead */.F);
    const report = joined(pipeline.name ?? 'Pipeline', heads, [...found.parts.map(pieceOf), ...closing], (stage) => absent(stage, found, order.parts, plan));
    const notices = [...missingWords(found), ...found.refused, ...report.notices];
    const isFailed = found.missing.length > 0 || found.refused.length > 0;
    return { ...report, notices, outcome: isFailed ? 'failure' : report.outcome };
};
const pieceOf = (part) => ({
    report: part.report,
    runner: part.runner,
    name: part.entry.name,
    ...(!part.isComplete && { cutShort: `${part.entry.name} did not come to its end: its runner was lost or stopped` }),
});
const missingWords = ({ missing }) => missing.map(({ name, stages }) => `no part of ${name} (${stages.slice(0, MOST_NAMED).join(', ')}${stages.length > MOST_NAMED ? ` and ${stages.length - MOST_NAMED} more` : ''})`);
const MOST_NAMED = 5;
const absent = (stage, { missing }, folder, plan) => {
    const shard = missing.find(({ stages }) => stages.includes(stage));
    const remedy = `see whether its job ran and uploaded its part, and whether that was downloaded to ${folder}`;
    if (shard !== undefined)
        return { message: `no part of ${shard.name}, which it belongs to, was there`, remedy };
    return plan === undefined ? { message: 'no part tells of it', remedy } : { message: 'the plan has no shard with it', remedy: 'plan and collect with the same `stages`' };
};


/***/ }),

/***/ 41973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   cI: () => (/* binding */ workflowIdentity),
/* harmony export */   f0: () => (/* binding */ exportsIn),
/* harmony export */   mv: () => (/* binding */ runnerOf),
/* harmony export */   ng: () => (/* binding */ runOf),
/* harmony export */   ol: () => (/* binding */ digestOf),
/* harmony export */   px: () => (/* binding */ pipelineDigest)
/* harmony export */ });
/* harmony import */ var _core_plan_part_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89447);
/* harmony import */ var _adapters_digests_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56505);
/* harmony import */ var _hosts_github_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41092);
/* harmony import */ var _settings_render_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89016);




/** GitHub's number of the run, and which attempt at it this is. */
const runOf = (environment) => ({
    run: environment['GITHUB_RUN_ID'] ?? 'local',
    attempt: (0,_hosts_github_job_js__WEBPACK_IMPORTED_MODULE_3__/* .attemptOf */ .tx)(environment),
});
/** What the jobs of a fan-out have in common: they are jobs of one workflow, on any branch. */
const workflowIdentity = (environment) => JSON.stringify(['fan-out', environment['GITHUB_WORKFLOW_REF']?.split('@')[0] ?? environment['GITHUB_WORKFLOW'] ?? '']);
/** Tells a pipeline from others and from other versions of it; how a job runs it makes no difference. */
const pipelineDigest = (pipeline) => {
    const { 'max-parallel': _, 'log-order': __, 'fail-fast': ___, resume: ____, history: _____, ...rest } = pipeline;
    return digestOf((0,_settings_render_js__WEBPACK_IMPORTED_MODULE_2__.renderPipeline)(rest));
};
const digestOf = async (text) => (await _adapters_digests_js__WEBPACK_IMPORTED_MODULE_1__/* .digests */ .c.sha256(new TextEncoder().encode(text))).slice(0, 16);
/** What the part of a shard is called. */
const nameOf = (entry, pipeline, environment) => (0,_core_plan_part_js__WEBPACK_IMPORTED_MODULE_0__/* .partName */ .pn)({ ...runOf(environment), entry }, pipeline.name ?? pipeline.file.replace(/^.*[/\\]|\.ya?ml$/g, '').replace(/^stagewright$/, ''));
/** What the machine is called. */
const runnerOf = (environment) => environment['RUNNER_NAME'] ?? environment['HOSTNAME'] ?? 'this machine';
/** What its stages may hand on to others. */
const exportsIn = ({ stages }) => {
    const declared = new Map(stages.map(({ key, settings }) => [key, settings.exports ?? []]));
    return (stage) => declared.get(stage) ?? [];
};


/***/ }),

/***/ 4427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/past.js
var past = __webpack_require__(84787);
;// CONCATENATED MODULE: ./lib/core/plan/network.js
/** Links tasks by their needs; the tasks of one mutex become a chain. Needs of other tasks are left out; there are no cycles. */
const networkOf = (tasks) => {
    const knots = sorted(linked(tasks));
    const mutexes = new Map(tasks.map(({ name, mutex }) => [name, mutex]));
    const last = new Map();
    for (const knot of knots) {
        const mutex = mutexes.get(knot.name);
        if (mutex === undefined)
            continue;
        const previous = last.get(mutex);
        if (previous !== undefined && !previous.after.includes(knot))
            network_link(previous, knot);
        last.set(mutex, knot);
    }
    for (const knot of knots.toReversed())
        knot.rankMs += Math.max(0, ...knot.after.map(({ rankMs }) => rankMs));
    return knots;
};
/** The longest way through all tasks, in milliseconds. */
const criticalPathMs = (knots) => knots.reduce((most, { rankMs }) => Math.max(most, rankMs), 0);
/** No plan is shorter: the larger of the longest way and of all work over all that works, in milliseconds. */
const lowerBoundMs = (knots, { runners, parallel }) => Math.max(criticalPathMs(knots), knots.reduce((sum, { durationMs }) => sum + durationMs, 0) / (runners * parallel));
const linked = (tasks) => {
    const labels = new Map();
    const knots = tasks.map((task, index) => knotOf(task, index, labels));
    const byName = new Map(knots.map((knot) => [knot.name, knot]));
    for (const [index, { needs }] of tasks.entries()) {
        for (const need of new Set(needs)) {
            const [before, after] = [byName.get(need), knots[index]];
            if (before !== undefined && after !== undefined)
                network_link(before, after);
        }
    }
    return knots;
};
const knotOf = ({ name, durationMs, runsOn }, index, labels) => {
    const key = JSON.stringify([runsOn].flat());
    const label = labels.get(key) ?? labels.size;
    labels.set(key, label);
    return { index, name, durationMs, runsOn, label, before: [], after: [], rankMs: durationMs };
};
const network_link = (before, after) => {
    before.after.push(after);
    after.before.push(before);
};
/** Each after all that come before it. */
const sorted = (knots) => {
    const waiting = new Map(knots.map((knot) => [knot, knot.before.length]));
    const order = knots.filter((knot) => knot.before.length === 0);
    for (const knot of order) {
        for (const after of knot.after) {
            const left = (waiting.get(after) ?? 0) - 1;
            waiting.set(after, left);
            if (left === 0)
                order.push(after);
        }
    }
    return order;
};

// EXTERNAL MODULE: ./lib/core/plan/plan.js
var plan_plan = __webpack_require__(74940);
;// CONCATENATED MODULE: ./lib/core/plan/queue.js
const queueBy = (rankOf) => {
    const heap = [];
    let turns = 0;
    const isBefore = (a, b) => {
        const [one, other] = [heap[a], heap[b]];
        return one !== undefined && other !== undefined && (one.rank - other.rank || one.turn - other.turn) < 0;
    };
    const swap = (a, b) => {
        const [one, other] = [heap[a], heap[b]];
        if (one !== undefined && other !== undefined)
            [heap[a], heap[b]] = [other, one];
    };
    const rise = (at) => {
        for (let index = at, parent = (at - 1) >> 1; index > 0 && isBefore(index, parent); index = parent, parent = (index - 1) >> 1)
            swap(index, parent);
    };
    const sink = () => {
        for (let index = 0;;) {
            const child = isBefore(2 * index + 2, 2 * index + 1) ? 2 * index + 2 : 2 * index + 1;
            if (!isBefore(child, index))
                return;
            swap(index, child);
            index = child;
        }
    };
    return {
        put: (item) => {
            turns += 1;
            heap.push({ item, rank: rankOf(item), turn: turns });
            rise(heap.length - 1);
        },
        take: () => {
            swap(0, heap.length - 1);
            const first = heap.pop();
            sink();
            return first?.item;
        },
    };
};

;// CONCATENATED MODULE: ./lib/core/plan/filling.js

/**
 * Fills one wave as a list scheduler would: whoever is free takes what has the longest way to go, of
 * what needs only earlier waves or this very runner; what needs several runners of this wave waits for the next.
 */
const filledWave = (left, terms, manner) => {
    const wave = begun(left, terms, manner);
    for (let slot = wave.slots.take(); slot !== undefined; slot = wave.slots.take())
        step(wave, slot, manner);
    return wave.runners.filter(({ knots }) => knots.length > 0).map(({ knots, endMs }) => ({ knots, durationMs: endMs }));
};
const begun = (left, { runners: count, parallel }, { limitMs }) => {
    const inside = new Set(left);
    const waiting = new Map(left.map((knot) => [knot, knot.before.filter((before) => inside.has(before)).length]));
    const runners = Array.from({ length: count }, () => ({ label: undefined, knots: [], own: [], slots: new Set(), endMs: 0 }));
    const slots = slotsOf(runners, parallel);
    const open = left.filter((knot) => waiting.get(knot) === 0).toSorted(byRank);
    const shortestMs = open.reduce((least, { durationMs }) => Math.min(least, durationMs), Number.POSITIVE_INFINITY);
    return { runners, slots, open, shortestMs, waiting, placed: new Map(), inside, limitMs: limitMs === 'idle' ? Number.POSITIVE_INFINITY : limitMs };
};
const byRank = (a, b) => b.rankMs - a.rankMs || a.index - b.index;
/** Each runner gets a first task before one gets a second. */
const slotsOf = (runners, parallel) => {
    const queue = queueBy(({ atMs }) => atMs);
    for (let turn = 0; turn < parallel; turn += 1) {
        for (const runner of runners) {
            const slot = { runner, atMs: 0 };
            runner.slots.add(slot);
            queue.put(slot);
        }
    }
    return queue;
};
const step = (wave, slot, manner) => {
    const knot = taken(wave, slot, manner);
    if (knot === undefined)
        return rest(wave, slot, manner);
    const { runner } = slot;
    slot.atMs += knot.durationMs;
    runner.label = knot.label;
    runner.knots.push(knot);
    runner.endMs = Math.max(runner.endMs, slot.atMs);
    wave.placed.set(knot, { runner, endMs: slot.atMs });
    for (const after of knot.after)
        if (wave.inside.has(after))
            release(wave, after, runner);
    wave.slots.put(slot);
};
/** It may find something when another task of its runner has ended. */
const rest = (wave, slot, { limitMs }) => {
    const { slots, runners } = wave;
    if (limitMs === 'idle')
        wave.limitMs = Math.min(wave.limitMs, Math.max(...runners.map(({ endMs }) => endMs)));
    const later = [...slot.runner.slots].map(({ atMs }) => atMs).filter((atMs) => atMs > slot.atMs);
    if (later.length === 0)
        slot.runner.slots.delete(slot);
    else {
        slot.atMs = Math.min(...later);
        slots.put(slot);
    }
};
const release = ({ waiting, placed }, knot, runner) => {
    const left = (waiting.get(knot) ?? 0) - 1;
    waiting.set(knot, left);
    if (left > 0 || knot.label !== runner.label)
        return;
    const needs = knot.before.flatMap((before) => placed.get(before) ?? []);
    if (needs.some((need) => need.runner !== runner))
        return;
    const ready = { knot, atMs: Math.max(...needs.map(({ endMs }) => endMs)) };
    const place = runner.own.findIndex((other) => byRank(knot, other.knot) < 0);
    runner.own.splice(place === -1 ? runner.own.length : place, 0, ready);
};
const taken = ({ open, shortestMs, limitMs }, { runner, atMs }, { order }) => {
    const fits = (knot) => atMs === 0 || atMs + knot.durationMs <= limitMs;
    const own = runner.own.findIndex((ready) => ready.atMs <= atMs && fits(ready.knot));
    const any = atMs > 0 && atMs + shortestMs > limitMs ? -1 : open.findIndex((knot) => (runner.label === undefined || runner.label === knot.label) && fits(knot));
    const [mine, theirs] = [runner.own[own]?.knot, open[any]];
    if (mine === undefined || (order === 'longest' && theirs !== undefined && byRank(theirs, mine) < 0))
        return any === -1 ? undefined : open.splice(any, 1)[0];
    runner.own.splice(own, 1);
    return mine;
};

;// CONCATENATED MODULE: ./lib/core/plan/packing.js
/** The waves that whatever is left takes at least: only a change of `runs-on` asks for another. In each, what depends on one another stays together, the longest first on the runner with the least to do. */
const packedWaves = (left, terms) => {
    const levels = levelsOf(left);
    const waves = Array.from({ length: leastWaves(left) }, () => []);
    for (const knot of left)
        waves[levels.get(knot) ?? 0]?.push(knot);
    return waves.map((knots) => packed(piecesOf(knots, terms.parallel), terms));
};
/** How many waves whatever is left takes at least. */
const leastWaves = (left) => (left.length === 0 ? 0 : 1 + [...levelsOf(left).values()].reduce((most, level) => Math.max(most, level), 0));
/** How often `runs-on` changes on the way to a task. */
const levelsOf = (knots) => {
    const levels = new Map();
    for (const knot of knots) {
        const earliest = knot.before.map((before) => (levels.get(before) ?? 0) + (levels.has(before) && before.label !== knot.label ? 1 : 0));
        levels.set(knot, Math.max(0, ...earliest));
    }
    return levels;
};
const piecesOf = (knots, parallel) => {
    const inside = new Set(knots);
    const found = [];
    for (const knot of knots) {
        if (!inside.delete(knot))
            continue;
        const group = [knot];
        for (const member of group)
            for (const other of [...member.before, ...member.after])
                if (inside.delete(other))
                    group.push(other);
        found.push(pieceOf(group, parallel));
    }
    return found;
};
const pieceOf = (group, parallel) => {
    const knots = group.toSorted((a, b) => b.rankMs - a.rankMs);
    const [pathMs, workMs] = [pathThrough(knots), knots.reduce((sum, { durationMs }) => sum + durationMs, 0)];
    return { knots, label: knots[0]?.label ?? 0, pathMs, workMs, durationMs: Math.max(pathMs, workMs / parallel) };
};
const pathThrough = (knots) => {
    const ends = new Map();
    let most = 0;
    for (const knot of knots) {
        const end = knot.durationMs + Math.max(0, ...knot.before.map((before) => ends.get(before) ?? 0));
        ends.set(knot, end);
        most = Math.max(most, end);
    }
    return most;
};
/** Longest processing time first (Graham, 1969), and no more bins than the longest of them makes necessary. */
const packed = (pieces, { runners, parallel }) => {
    const longestFirst = pieces.toSorted((a, b) => b.durationMs - a.durationMs);
    const labels = new Set(pieces.map(({ label }) => label)).size;
    const spread = spreadOver(longestFirst, Math.max(runners, labels), parallel);
    const limitMs = Math.max(0, ...spread.map((bin) => timeOf(bin, parallel)));
    const dense = fitted(longestFirst, limitMs, parallel);
    return (dense.length < spread.length ? dense : spread).map((bin) => ({ knots: bin.knots, durationMs: timeOf(bin, parallel) }));
};
const timeOf = ({ pathMs, workMs }, parallel) => Math.max(pathMs, workMs / parallel);
/** What a list scheduler takes at most (Graham, 1966). */
const atMost = ({ pathMs, workMs }, parallel) => workMs / parallel + pathMs * (1 - 1 / parallel);
const spreadOver = (pieces, most, parallel) => {
    const bins = [];
    const unseen = new Set(pieces.map(({ label }) => label));
    for (const piece of pieces) {
        const isNew = unseen.delete(piece.label);
        // A place is kept for each label that has none yet.
        const mayOpen = isNew || bins.length + unseen.size < most;
        put(piece, mayOpen ? undefined : leastOf(bins, piece.label, parallel), bins);
    }
    return bins;
};
const leastOf = (bins, label, parallel) => {
    let least;
    for (const bin of bins)
        if (bin.label === label && (least === undefined || timeOf(bin, parallel) < timeOf(least, parallel)))
            least = bin;
    return least;
};
/** First fit, decreasing. */
const fitted = (pieces, limitMs, parallel) => {
    const bins = [];
    const fits = (bin, { pathMs, workMs, label }) => bin.label === label && atMost({ pathMs: Math.max(bin.pathMs, pathMs), workMs: bin.workMs + workMs }, parallel) <= limitMs + 1e-6;
    for (const piece of pieces)
        put(piece, bins.find((bin) => fits(bin, piece)), bins);
    return bins;
};
const put = (piece, bin, bins) => {
    if (bin === undefined)
        bins.push({ label: piece.label, pathMs: piece.pathMs, workMs: piece.workMs, knots: [...piece.knots] });
    else {
        bin.pathMs = Math.max(bin.pathMs, piece.pathMs);
        bin.workMs += piece.workMs;
        bin.knots.push(...piece.knots);
    }
};

;// CONCATENATED MODULE: ./lib/core/plan/planner.js



/**
 * Spreads tasks over runners so that the last ends early: of a few dozen candidates, each made by
 * filling waves up to some length and packing what is left, the one with the shortest makespan;
 * more waves must be worth it, and of equals the one with fewer shards wins. The same input gives the same plan.
 */
const planned = (tasks, terms) => {
    const knots = networkOf(tasks);
    const least = packedWaves(knots, terms);
    if (least.length > terms.waves)
        return { leastWaves: least.length };
    const boundMs = lowerBoundMs(knots, terms);
    let best = assignmentOf(least, terms);
    if (terms.waves === 1)
        return best;
    for (const manner of manners(boundMs)) {
        if (best.makespanMs - terms.jobMs * best.waves.length <= boundMs * GOOD_ENOUGH)
            break;
        const other = assignmentOf(filled(knots, terms, manner), terms);
        if (other.waves.length <= terms.waves && isBetter(other, best))
            best = other;
    }
    return best;
};
/** Nothing is sought that could be better by less than that. */
const GOOD_ENOUGH = 1.005;
const assignmentOf = (waves, { jobMs }) => ({
    waves: waves.map((loads) => loads.map(shardOf)),
    makespanMs: waves.reduce((sum, loads) => sum + jobMs + Math.max(0, ...loads.map(({ durationMs }) => durationMs)), 0),
});
const shardOf = ({ knots, durationMs }) => ({
    runsOn: knots[0]?.runsOn ?? '',
    tasks: knots.map(({ name }) => name),
    durationMs,
});
/** Nobody wants one more wave for less than that share of the time. */
const WAVE_COST = 0.005;
const costOf = ({ waves, makespanMs }) => makespanMs * (1 + WAVE_COST * waves.length);
const isBetter = (a, b) => costOf(a) < costOf(b) - 1e-6 || (costOf(a) <= costOf(b) + 1e-6 && a.waves.flat().length < b.waves.flat().length);
/** Into how many equal waves the lower bound is cut, and how much longer than that each may be. */
const CUTS = [1, 2, 3, 4, 5, 6, 8, 11, 16];
const SLACKS = [1.02, 1.15];
const manners = (boundMs) => {
    const limits = [Number.POSITIVE_INFINITY, 'idle', ...CUTS.flatMap((cut) => SLACKS.map((slack) => (slack * boundMs) / cut))];
    return limits.flatMap((limitMs) => ['own', 'longest'].map((order) => ({ limitMs, order })));
};
const filled = (knots, terms, manner) => {
    const waves = [];
    let left = knots;
    while (left.length > 0) {
        // What cannot wait for a further wave is packed as it is.
        if (waves.length + leastWaves(left) >= terms.waves)
            return [...waves, ...packedWaves(left, terms)];
        const wave = filledWave(left, terms, manner);
        const done = new Set(wave.flatMap((load) => load.knots));
        waves.push(lastOr(wave, done.size === left.length, left, terms));
        left = left.filter((knot) => !done.has(knot));
    }
    return waves;
};
/** All that is left may be better packed than filled. */
const lastOr = (wave, isLast, left, terms) => {
    const [packed, ...more] = isLast ? packedWaves(left, terms) : [];
    return packed !== undefined && more.length === 0 && longest(packed) <= longest(wave) ? packed : wave;
};
const longest = (loads) => Math.max(0, ...loads.map(({ durationMs }) => durationMs));

// EXTERNAL MODULE: ./lib/entries/fan-out/identity.js
var identity = __webpack_require__(41973);
;// CONCATENATED MODULE: ./lib/entries/fan-out/planning.js






/** A job of GitHub's takes about that long until its first stage can start. */
const JOB_MS = 20_000;
/** What a stage counts where no stage has a past; else one without counts as the median of the others. */
const UNKNOWN_MS = 60_000;
/** Plans the stages of an expanded pipeline by how long each has usually taken; `digest` is that of the pipeline. */
const makePlan = async (pipeline, digest, history, { asker, ...spread }) => {
    await history.ready;
    const tasks = tasksOf(pipeline, history);
    const terms = { ...spread, jobMs: JOB_MS };
    const assignment = planned(tasks, terms);
    if ('leastWaves' in assignment)
        return tooFewWaves(assignment.leastWaves, spread.waves);
    const widest = Math.max(...assignment.waves.map((shards) => shards.length));
    if (widest > plan_plan/* MOST_JOBS */.r2)
        return { ok: false, message: `the plan has a wave of ${widest} shards, and GitHub starts at most ${plan_plan/* MOST_JOBS */.r2} jobs of one matrix`, hint: 'set fewer kinds of `runs-on`, or more `waves`' };
    const plan = await planFrom(assignment, digest, asker);
    const matrices = (0,plan_plan/* matricesOf */.yU)(plan);
    const size = JSON.stringify(plan).length + JSON.stringify(matrices).length + JSON.stringify(matrices[0]).length;
    if (size > plan_plan/* MOST_OUTPUT */.EW)
        return { ok: false, message: `the plan has ${size} characters, and GitHub takes about ${plan_plan/* MOST_OUTPUT */.EW} as outputs of a job`, hint: 'give the stages shorter names, or make several pipelines of this one' };
    return { ok: true, plan, matrices, makespanMs: assignment.makespanMs, words: wordsOf(assignment, tasks, terms, plan) };
};
const tasksOf = ({ stages }, history) => {
    const own = stages.filter(({ part }) => part === 'stages');
    const usual = own.map(({ key }) => ((0,past/* usualOf */.sB)(history.past(key)) ?? (0,past/* usualOf */.sB)(history.elsewhere(key)))?.medianMs);
    const fallback = medianOf(usual.filter((ms) => ms !== undefined)) ?? UNKNOWN_MS;
    return own.map((entry, index) => taskOf(entry, usual[index] ?? fallback));
};
const taskOf = ({ key, needs, settings }, durationMs) => ({
    name: key,
    needs: needs.map(({ stage }) => stage),
    durationMs,
    runsOn: settings['runs-on'] ?? 'ubuntu-latest',
    mutex: settings.mutex,
});
const medianOf = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const tooFewWaves = (least, given) => ({
    ok: false,
    message: `the pipeline needs ${least} waves, and the workflow has ${given}: its stages hand over from one \`runs-on\` to another ${least === 2 ? 'once' : `${least - 1} times`}`,
    hint: `set \`waves: ${least}\`, and let the workflow have as many jobs that run shards`,
});
const planFrom = async ({ waves }, pipeline, asker) => {
    const shards = waves.flatMap((wave, at) => wave.map((shard, index) => ({
        wave: at + 1,
        shard: index + 1,
        name: `${waves.length === 1 ? '' : `wave ${at + 1}, `}shard ${index + 1} of ${wave.length}`,
        'runs-on': shard.runsOn,
        stages: shard.tasks,
    })));
    return { version: 1, plan: await (0,identity/* digestOf */.ol)(JSON.stringify([pipeline, shards, asker.run, asker.attempt])), pipeline, shards };
};
const MOST_NAMED = 8;
const wordsOf = ({ waves, makespanMs }, tasks, terms, { shards }) => {
    const durations = waves.flat().map(({ durationMs }) => durationMs);
    const rows = shards.map(({ name, 'runs-on': runsOn, stages }, index) => {
        const named = stages.slice(0, MOST_NAMED).join(', ');
        return `  ${name}, ${[runsOn].flat().join(' ')}, about ${(0,duration/* formatDuration */.a3)(durations[index] ?? 0)}: ${named}${stages.length > MOST_NAMED ? ` and ${stages.length - MOST_NAMED} more` : ''}`;
    });
    const alone = tasks.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const head = `${tasks.length} stages in ${shards.length} shard${shards.length === 1 ? '' : 's'} and ${waves.length} wave${waves.length === 1 ? '' : 's'}: about ${(0,duration/* formatDuration */.a3)(makespanMs)}, ${(0,duration/* formatDuration */.a3)(waves.length * terms.jobMs)} of it to start jobs`;
    return `${head}\n  (one after the other they take ${(0,duration/* formatDuration */.a3)(alone)}; no plan for ${terms.runners} runners takes less than ${(0,duration/* formatDuration */.a3)(lowerBoundMs(networkOf(tasks), terms))})\n${rows.join('\n')}\n`;
};


/***/ }),

/***/ 2673:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  f: () => (/* binding */ readParts),
  m: () => (/* binding */ readPlan)
});

// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/adapters/parts.js



/** Files that have the name of a part, in a folder and in those below it, sorted; none where there is no such folder. */
const findParts = (folder) => pathsIn(folder, DEEPEST)
    .toSorted()
    .map((path) => ({ file: (0,external_node_path_.relative)(folder, path), read: (0,documents/* readDocument */.u0)(path) }));
/** Artifacts lie in folders of their own, or all in one. */
const DEEPEST = 3;
const NAME = /^stagewright-.*\.json$/;
const pathsIn = (folder, depth) => entriesOf(folder).flatMap((entry) => {
    const path = (0,external_node_path_.join)(folder, entry.name);
    if (entry.isDirectory())
        return depth > 0 ? pathsIn(path, depth - 1) : [];
    return entry.isFile() && NAME.test(entry.name) ? [path] : [];
});
const entriesOf = (folder) => {
    try {
        return (0,external_node_fs_.readdirSync)(folder, { withFileTypes: true });
    }
    catch {
        return [];
    }
};

// EXTERNAL MODULE: ./lib/core/plan/part.js + 2 modules
var part = __webpack_require__(89447);
// EXTERNAL MODULE: ./lib/core/plan/plan.js
var plan = __webpack_require__(74940);
;// CONCATENATED MODULE: ./lib/entries/fan-out/reading.js




/** The parts in a folder, as artifacts are laid out there. */
const readParts = (folder) => findParts(folder).map(({ file, read }) => ({ file, part: read.ok ? (0,part/* partOf */.BU)(new TextDecoder().decode(read.bytes)) : read.problem }));
/** A plan that was given as JSON, or as the path of a file with it; or in a clause why it is none. */
const readPlan = (given) => {
    if (given.trimStart().startsWith('{'))
        return (0,plan/* planOf */.XC)(given);
    const read = (0,documents/* readDocument */.u0)(given);
    return read.ok ? (0,plan/* planOf */.XC)(new TextDecoder().decode(read.bytes)) : read.problem;
};


/***/ }),

/***/ 4649:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ shardShare)
});

// EXTERNAL MODULE: ./lib/core/plan/gather.js
var gather = __webpack_require__(21560);
// EXTERNAL MODULE: ./lib/core/plan/plan.js
var plan_plan = __webpack_require__(74940);
// EXTERNAL MODULE: ./lib/engine/earlier.js
var earlier = __webpack_require__(82842);
// EXTERNAL MODULE: ./lib/engine/run.js + 24 modules
var run = __webpack_require__(47026);
// EXTERNAL MODULE: ./lib/entries/fan-out/identity.js
var identity = __webpack_require__(41973);
// EXTERNAL MODULE: ./lib/entries/fan-out/reading.js + 1 modules
var reading = __webpack_require__(2673);
// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
// EXTERNAL MODULE: ./lib/core/plan/part.js + 2 modules
var part = __webpack_require__(89447);
// EXTERNAL MODULE: ./lib/core/report-fold.js + 1 modules
var report_fold = __webpack_require__(53504);
;// CONCATENATED MODULE: ./lib/entries/fan-out/recorder.js



/** How many times as long as a writing takes there is none after it: a part may be large. */
const PAUSE = 20;
const recorder = ({ path, head, secrets, clock }) => {
    const fold = new report_fold/* ReportFold */.s();
    const handovers = new Map();
    let next = Number.NEGATIVE_INFINITY;
    let forget;
    let trouble;
    /** Each time anew: what one stage has handed on, a later one may have masked. */
    const handed = () => Object.fromEntries([...handovers].map(([stage, handover]) => [stage, openly(handover, secrets)]));
    const write = (isComplete) => {
        forget?.();
        forget = undefined;
        const began = clock.now();
        trouble = (0,documents/* replaceDocument */.kS)(path, (0,part/* partText */.Rn)({ ...head, isComplete, report: fold.report(), handed: handed() }));
        next = clock.now() + PAUSE * (clock.now() - began);
    };
    const listener = (event) => {
        fold.listener(event);
        const isWorth = event.type === 'run-started' || event.type === 'stage-started' || event.type === 'stage-ended';
        if (isWorth && clock.now() >= next)
            write(false);
        else if (isWorth)
            forget ??= clock.after(next - clock.now(), () => write(false));
    };
    return {
        hears: (audience) => ({
            ...audience,
            listener: (event) => {
                listener(event);
                audience.listener(event);
            },
        }),
        handOn: (handover, stage) => void handovers.set(stage, handover),
        end: () => write(true),
        troubles: () => [...withheldWords(handed()), ...(trouble === undefined ? [] : [trouble])],
    };
};
/** An artifact can be read by whoever can read the repository. */
const openly = ({ outputs, exports, paths }, secrets) => {
    const isOpen = (text) => secrets.text(text) === text;
    const open = (map) => Object.fromEntries(Object.entries(map).filter((entry) => entry.every(isOpen)));
    const withheld = [outputs, exports].flatMap((map) => Object.keys(map).filter((name) => !Object.hasOwn(open(map), name)));
    return { outputs: open(outputs), exports: open(exports), paths: paths.filter(isOpen), withheld: [...new Set(withheld)].map((name) => secrets.text(name)) };
};
const withheldWords = (handed) => Object.entries(handed).flatMap(([stage, { withheld }]) => withheld.length === 0 ? [] : [`${withheld.join(', ')} of ${stage} holds a secret: stages in other shards do not get it`]);

;// CONCATENATED MODULE: ./lib/entries/fan-out/shard.js







/** One shard of a planned run: its stages, after those of the waves before as their parts tell of them. */
const shardShare = (order) => {
    const { pipeline, environment } = order;
    const entry = soundEntry(order);
    if ('message' in entry)
        return entry;
    const { parts, refused } = partsBefore(order, entry);
    const missing = missingNeeds(entry, pipeline, parts);
    if (missing !== undefined)
        return { ...missing, ...(refused[0] !== undefined && { message: `${missing.message}; ${refused[0]}` }) };
    const name = (0,identity/* nameOf */.Vb)(entry, pipeline, environment);
    const path = order.place(name);
    const troubles = [...refused];
    return {
        run: async (world, audience, control) => {
            const record = recorder({ path, head: headOf(entry, environment), secrets: world.secrets, clock: world.clock });
            // What is known of the past grows once, where the parts are joined.
            const here = { ...world, history: { ...world.history, record: async () => { } }, handOn: both(world.handOn, record.handOn) };
            try {
                return await (0,run/* runShard */.Ek)(pipeline, { stages: new Set(entry.stages), earlier: (0,earlier/* earlierOf */.O)(parts, world) }, here, record.hears(audience), control);
            }
            finally {
                record.end();
                troubles.push(...record.troubles());
            }
        },
        report: (own) => own,
        outputs: { 'part-path': path, 'part-name': name },
        handovers: [],
        identity: (0,identity/* workflowIdentity */.cI)(environment),
        isPart: true,
        troubles: () => troubles,
    };
};
const both = (first, second) => (...args) => {
    first?.(...args);
    second(...args);
};
/** Those of the plan that the shard is of, whether that is known or not. */
const partsBefore = (order, entry) => {
    const found = foundFor(order, entry).filter(({ part }) => typeof part === 'string' || part.entry.plan === entry.plan);
    const plan = order.plan === undefined ? undefined : (0,reading/* readPlan */.m)(order.plan);
    return (0,gather/* gathered */.P)(found, { ...(0,identity/* runOf */.ng)(order.environment), pipeline: order.digest, exportsOf: (0,identity/* exportsIn */.f0)(order.pipeline), ...(typeof plan === 'object' && { plan }) });
};
const foundFor = ({ parts }, { wave }) => parts === undefined ? [] : (0,reading/* readParts */.f)(parts).filter(({ part }) => typeof part === 'string' || part.entry.wave < wave);
const headOf = (entry, environment) => ({
    kind: 'stagewright part',
    version: 1,
    ...(0,identity/* runOf */.ng)(environment),
    entry,
    runner: (0,identity/* runnerOf */.mv)(environment),
});
const soundEntry = (order) => {
    const plan = order.plan === undefined ? undefined : (0,reading/* readPlan */.m)(order.plan);
    if (typeof plan === 'string')
        return { message: `the plan can't be read: ${plan}`, hint: 'give the output `plan` of the step that planned' };
    const entry = (0,plan_plan/* entryOf */.Ms)(order.shard, plan);
    if (typeof entry === 'string')
        return { message: `the shard can't be read: ${entry}`, hint: "write shard: '${{ toJSON(matrix) }}'" };
    return whyUnfit(entry, plan, order) ?? entry;
};
const whyUnfit = (entry, plan, { pipeline, digest }) => {
    const known = new Set(pipeline.stages.map(({ key }) => key));
    const unknown = entry.stages.find((stage) => !known.has(stage));
    const hint = 'plan and run the same commit, with the same `pipeline` and `stages`';
    if (unknown !== undefined)
        return { message: `the shard has a stage ${unknown}, and ${pipeline.file} has not`, hint };
    if (entry.pipeline !== digest)
        return { message: `the shard was planned for another pipeline, or for another version of ${pipeline.file}`, hint };
    return plan !== undefined && plan.plan !== entry.plan ? { message: 'the shard is of another plan than the one given', hint: 'give both from the same step' } : undefined;
};
const missingNeeds = (entry, { stages }, parts) => {
    const there = new Set([...entry.stages, ...parts.flatMap((part) => part.entry.stages)]);
    for (const stage of stages.filter(({ key }) => entry.stages.includes(key))) {
        const need = stage.needs.find((each) => !there.has(each.stage));
        if (need !== undefined) {
            return { message: `stage ${stage.key} needs ${need.stage}, which an earlier wave ran, and no part tells of it`, hint: 'download the parts of the waves before, and set `parts` to their folder' };
        }
    }
    return undefined;
};


/***/ }),

/***/ 64478:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ durationText),
/* harmony export */   l: () => (/* binding */ sizeText)
/* harmony export */ });
/** The shortest text that `parseDuration` reads as so many milliseconds. */
const durationText = (ms) => {
    let rest = ms;
    const parts = UNITS.map(([unit, size]) => {
        const count = unit === 'ms' ? Number(rest.toFixed(6)) : Math.floor(rest / size);
        rest -= count * size;
        return count === 0 ? '' : `${count}${unit}`;
    });
    return parts.join('') || '0s';
};
const UNITS = [
    ['d', 86_400_000],
    ['h', 3_600_000],
    ['m', 60_000],
    ['s', 1_000],
    ['ms', 1],
];
/** The largest unit of which it is a whole number. */
const sizeText = (bytes) => {
    const [unit, size] = SIZES.find(([, count]) => bytes % count === 0) ?? ['B', 1];
    return `${bytes / size}${unit}`;
};
const SIZES = [
    ['TB', 1e12],
    ['TiB', 2 ** 40],
    ['GB', 1e9],
    ['GiB', 2 ** 30],
    ['MB', 1e6],
    ['MiB', 2 ** 20],
    ['kB', 1e3],
    ['KiB', 2 ** 10],
];


/***/ }),

/***/ 89016:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  S5: () => (/* reexport */ quantity_text/* durationText */.S),
  renderPipeline: () => (/* binding */ renderPipeline),
  lP: () => (/* reexport */ quantity_text/* sizeText */.l)
});

// UNUSED EXPORTS: patternText

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./lib/core/pattern.js
var core_pattern = __webpack_require__(29325);
// EXTERNAL MODULE: ./lib/settings/guard/oidc.js
var oidc = __webpack_require__(58970);
// EXTERNAL MODULE: ./lib/settings/guard/weekly.js
var guard_weekly = __webpack_require__(90704);
;// CONCATENATED MODULE: ./lib/settings/guard/render.js


/** A guard as one writes it; it is read as the same guard again. */
const guardText = ({ condition, mode, onDeny, final }) => ({
    ...conditionText(condition),
    ...(mode !== 'enforce' && { mode }),
    ...(onDeny !== 'fail' && { 'on-deny': onDeny }),
    ...(final && { final }),
});
const conditionText = (condition) => ({ [condition.kind]: valueText(condition) });
const valueText = (condition) => {
    switch (condition.kind) {
        case 'all':
        case 'any':
            return condition.of.map(conditionText);
        case 'not':
            return conditionText(condition.of);
        case 'actors':
            return actorsText(condition);
        case 'permission':
            return condition.least;
        case 'teams':
        case 'events':
            return condition.anyOf;
        case 'refs':
            return refsText(condition);
        case 'fork':
            return condition.is;
        case 'environment':
            return environmentText(condition);
        case 'oidc':
            return { ...tokenText(condition), claims: condition.claims };
        case 'secrets':
            return condition.names;
        case 'api-key':
            return { 'from-env': condition.from, ...digestsText(condition.digests) };
        case 'windows':
            return windowsText(condition);
        case 'runner':
            return condition.environment;
    }
};
const actorsText = ({ allow, deny }) => {
    if (deny.length === 0)
        return allow;
    return { ...(allow !== undefined && { allow }), deny };
};
const refsText = ({ anyOf, protected: isProtected }) => isProtected ? { ...(anyOf.length > 0 && { patterns: anyOf }), protected: true } : anyOf;
const environmentText = (condition) => {
    const token = tokenText(condition);
    return Object.keys(token).length === 0 ? condition.anyOf : { name: condition.anyOf, ...token };
};
const tokenText = ({ audience, issuer }) => ({
    ...(audience !== oidc/* DEFAULT_AUDIENCE */.Z4 && { audience }),
    ...(issuer !== oidc/* GITHUB_ISSUER */.oX && { issuer }),
});
const digestsText = (digests) => {
    const sha256 = digests.flatMap((digest) => (digest.algorithm === 'sha256' ? [digest.hex] : []));
    const scrypt = digests.flatMap((digest) => (digest.algorithm === 'scrypt' ? [scryptText(digest)] : []));
    return { ...(sha256.length > 0 && { sha256 }), ...(scrypt.length > 0 && { scrypt }) };
};
const scryptText = ({ cost, blockSize, parallelization, salt, hash }) => `$scrypt$ln=${Math.log2(cost)},r=${blockSize},p=${parallelization}$${toBase64(salt)}$${toBase64(hash)}`;
const toBase64 = (base64url) => base64url.replaceAll('-', '+').replaceAll('_', '/');
const windowsText = ({ zone, weekly, freezes, override }) => ({
    timezone: zone,
    ...(weekly.length > 0 && { open: weekly.map(guard_weekly/* windowText */.K) }),
    ...(freezes.length > 0 && { freezes: freezes.map((freeze) => freeze) }),
    ...(override && { override: { actors: override.actors, 'reason-from-env': override.reasonFrom } }),
});

// EXTERNAL MODULE: ./lib/settings/event-log.js
var event_log = __webpack_require__(22466);
// EXTERNAL MODULE: ./lib/settings/quantity-text.js
var quantity_text = __webpack_require__(64478);
// EXTERNAL MODULE: ./lib/settings/scan-render.js
var scan_render = __webpack_require__(7937);
;// CONCATENATED MODULE: ./lib/settings/notify/render.js
/** `notify` as it would be written; `durationText` writes milliseconds. */
const notifyText = (notify, durationText) => notify.map(({ timeout, ...rest }) => ({ ...rest, ...(timeout !== undefined && { timeout: durationText(timeout) }) }));

;// CONCATENATED MODULE: ./lib/settings/telemetry/render.js
/** `metrics` as it would be written; `durationText` writes milliseconds. */
const metricsText = (metrics, durationText) => typeof metrics === 'boolean'
    ? metrics
    : metrics.map(({ otlp, pushgateway }) => ({
        ...(otlp !== undefined && { otlp: sinkText(otlp, durationText) }),
        ...(pushgateway !== undefined && { pushgateway: sinkText(pushgateway, durationText) }),
    }));
/** `traces` as it would be written. */
const tracesText = (traces, durationText) => typeof traces === 'boolean' ? traces : { otlp: sinkText(traces.otlp, durationText) };
const sinkText = (sink, durationText) => sink === true ? true : { ...sink, ...(sink.timeout !== undefined && { timeout: durationText(sink.timeout) }) };

// EXTERNAL MODULE: ./lib/core/origin-words.js
var origin_words = __webpack_require__(13669);
;// CONCATENATED MODULE: ./lib/settings/reuse/origin-comments.js


/** YAML with a comment above each stage that says where it was written. */
const withOrigins = (whole, stages) => {
    const document = new dist/* Document */.yo(whole, { aliasDuplicateObjects: false });
    for (const { key, copyOf = key, part, origin } of stages) {
        const map = document.get(part);
        const found = (0,dist/* isMap */.jh)(map) ? map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && pair.key.value === copyOf)?.key : undefined;
        if ((0,dist/* isScalar */.jn)(found) && origin !== undefined)
            found.commentBefore = ` ${oneLine((0,origin_words/* originWords */.u)(origin))}`;
    }
    return document.toString({ lineWidth: 0 });
};
/** A file's name may hold whatever its system allows. */
const oneLine = (text) => text.replace(/\p{Cc}/gu, '\u{fffd}');

// EXTERNAL MODULE: ./lib/settings/schema.js + 24 modules
var schema = __webpack_require__(56439);
;// CONCATENATED MODULE: ./lib/settings/render.js











/** The pipeline as YAML with its defaults merged: what would run. Loading it again gives the same pipeline. */
const renderPipeline = (pipeline) => {
    const { file: _, evaluateTemplate: __, stages, timeouts, ...rest } = pipeline;
    const parts = {
        stages: partOf(stages, 'stages'),
        ...(stages.some(({ part }) => part === 'finally') && { finally: partOf(stages, 'finally') }),
    };
    const sinks = { ...(rest.metrics !== undefined && { metrics: metricsText(rest.metrics, quantity_text/* durationText */.S) }), ...(rest.traces !== undefined && { traces: tracesText(rest.traces, quantity_text/* durationText */.S) }) };
    const whole = { ...rest, ...sinks, ...(rest.notify !== undefined && { notify: notifyText(rest.notify, quantity_text/* durationText */.S) }), ...(rest.log !== undefined && { log: (0,event_log/* eventLogText */.a0)(rest.log, quantity_text/* sizeText */.l) }), ...(timeouts !== undefined && { timeouts: texts(timeouts, quantity_text/* durationText */.S) }), ...parts };
    const written = inOrder(whole, schema/* pipelineSchema */.wr.shape);
    if (stages.some(({ origin }) => origin !== undefined))
        return withOrigins(written, stages);
    return (0,dist/* stringify */.As)(written, { lineWidth: 0, aliasDuplicateObjects: false });
};
const inOrder = (settings, shape) => Object.fromEntries(Object.keys(shape).flatMap((key) => (key in settings ? [[key, settings[key]]] : [])));
const texts = (map, text) => Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, text(value)]])));
const partOf = (stages, part) => Object.fromEntries(stages.filter((stage) => stage.part === part).map((stage) => [stage.key, stageText(stage)]));
const stageText = ({ settings, needs }) => {
    const told = {
        ...settings,
        ...(needs.length > 0 && { needs: needs.map(needText) }),
        ...durations(settings, ['total-timeout', 'timeout', 'no-output-timeout', 'grace-period']),
        ...(settings.guard && { guard: guardText(settings.guard) }),
        ...(settings.scan && { scan: (0,scan_render/* scanText */.Ff)(settings.scan) }),
        ...(settings.limits && { limits: texts(settings.limits, quantity_text/* sizeText */.l) }),
        ...(typeof settings.monitor === 'object' && { monitor: texts(settings.monitor, quantity_text/* durationText */.S) }),
        ...(settings.retry && { retry: retryText(settings.retry) }),
        ...(settings['continue-on-error'] !== undefined && {
            'continue-on-error': toleranceText(settings['continue-on-error']),
        }),
        ...(settings.post && { post: texts(settings.post, scriptText) }),
    };
    return inOrder(told, schema/* stageSchema */.it.shape);
};
const durations = (settings, keys) => Object.fromEntries(keys.flatMap((key) => {
    const ms = settings[key];
    return ms === undefined ? [] : [[key, (0,quantity_text/* durationText */.S)(ms)]];
}));
const needText = (need) => (need['allow-failure'] ? need : need.stage);
const toleranceText = (tolerance) => typeof tolerance === 'boolean' ? tolerance : { 'exit-codes': tolerance['exit-codes'].map(rangeText) };
const rangeText = ([from, to]) => (from === to ? from : `${from}-${to}`);
const scriptText = (script) => Object.keys(script).length === 1
    ? script.run
    : { ...script, ...(script.timeout !== undefined && { timeout: (0,quantity_text/* durationText */.S)(script.timeout) }) };
const retryText = (rules) => {
    const told = rules.map(ruleText);
    if (told.length !== 1 || rules[0] === undefined)
        return told;
    return Object.keys(rules[0]).length === 1 ? rules[0]['max-attempts'] : told[0];
};
const ruleText = (rule) => ({
    ...rule,
    ...(rule.on && { on: onText(rule.on) }),
    ...(rule['abort-on'] && { 'abort-on': patternText(rule['abort-on']) }),
    ...(rule.backoff && { backoff: backoffText(rule.backoff) }),
    ...(rule['max-elapsed'] !== undefined && { 'max-elapsed': (0,quantity_text/* durationText */.S)(rule['max-elapsed']) }),
    ...(rule['before-retry'] && { 'before-retry': scriptText(rule['before-retry']) }),
});
const onText = (on) => ({
    ...on,
    ...(on['exit-codes'] && { 'exit-codes': on['exit-codes'].map(rangeText) }),
    ...(on.output && { output: patternText(on.output) }),
});
/** A pattern as a pipeline has it: `ECONNRESET`, `/timed out/i`. */
const patternText = (pattern) => {
    const { source, flags } = (0,core_pattern/* writtenAs */.uk)(pattern);
    return flags === '' && !source.startsWith('/') ? source : (0,core_pattern/* shownPattern */.k7)(pattern);
};
const backoffText = (backoff) => {
    const fixed = backoff.factor === 1 && backoff.jitter === 'none' && backoff['initial-delay'] === backoff['max-delay'];
    if (fixed)
        return (0,quantity_text/* durationText */.S)(backoff['initial-delay']);
    return { ...backoff, ...durations(backoff, ['initial-delay', 'max-delay']) };
};


/***/ }),

/***/ 7937:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ff: () => (/* binding */ scanText),
/* harmony export */   HJ: () => (/* binding */ scanWords)
/* harmony export */ });
/* unused harmony export rateText */
/* harmony import */ var _core_pattern_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29325);
/* harmony import */ var _quantity_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64478);


/** `scan` as one writes it. */
const scanText = ({ preset, rules, files, ...rest }) => ({
    ...(preset && { preset: single(preset) }),
    ...(rules && { rules: rules.map(ruleText) }),
    ...(files && { files: single(files) }),
    ...rest,
});
const single = (list) => (list.length === 1 && list[0] !== undefined ? list[0] : list);
const ruleText = ({ name, match, field, ignore, extract, rate, ...rest }) => ({
    name,
    ...(match && { match: plainPattern(match) }),
    ...(field && { field: Object.fromEntries(Object.entries(field).map(([path, tests]) => [path, single(tests.map(testText))])) }),
    ...(ignore && { ignore: plainPattern(ignore) }),
    ...(extract && { extract: extract instanceof RegExp ? plainPattern(extract) : extract }),
    ...(rate && { rate: rateText(rate) }),
    ...rest,
});
const plainPattern = (pattern) => {
    const { source, flags } = (0,_core_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .writtenAs */ .uk)(pattern);
    return flags === '' && !source.startsWith('/') ? source : (0,_core_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPattern */ .k7)(pattern);
};
const testText = (test) => {
    switch (test.kind) {
        case 'equals':
            return test.value;
        case 'compare':
            return `${test.operator} ${test.number}`;
        case 'matches':
            return (0,_core_pattern_js__WEBPACK_IMPORTED_MODULE_0__/* .shownPattern */ .k7)(test.pattern);
    }
};
/** `30s`, or `> 20 in 30s`. */
const rateText = ({ windowMs, operator, limit }) => limit === undefined ? (0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(windowMs) : `${operator} ${limit} in ${(0,_quantity_text_js__WEBPACK_IMPORTED_MODULE_1__/* .durationText */ .S)(windowMs)}`;
/** What it looks for, and what comes of it, in words. */
const scanWords = ({ preset = [], rules = [], files, follow, 'fail-if': failIf, 'unstable-if': unstableIf }) => {
    const sought = [...preset.map((tool) => `what ${tool} reports`), ...rules.map((rule) => rule.name)].join(', ');
    const where = files === undefined ? 'in its output' : `in ${files.join(', ')}${follow === true ? ' while it runs' : ''}`;
    return [
        `looks for ${sought} ${where}`,
        ...rules.flatMap(({ name, level = 'error', rate }) => (rate?.limit === undefined || level === 'notice' ? [] : [`${level === 'error' ? 'an attempt fails' : 'it is unstable'} with ${name} ${rateText(rate)}`])),
        ...(failIf === undefined ? [] : [`an attempt fails if ${failIf}`]),
        ...(unstableIf === undefined ? [] : [`it is unstable if ${unstableIf}`]),
    ].join('; ');
};


/***/ })

};
