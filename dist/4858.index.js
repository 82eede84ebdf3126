export const id = 4858;
export const ids = [4858];
export const modules = {

/***/ 44858:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eventLog: () => (/* binding */ eventLog)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/adapters/documents.js
var documents = __webpack_require__(82514);
;// CONCATENATED MODULE: ./lib/adapters/log-file.js



/**
 * Opens a regular file, with its folder where there is none, and empties it or goes on behind what it
 * holds. Links are not followed: what lies in a workspace need not be what it seems.
 */
const openLogFile = (path, way, clock) => {
    try {
        const { file, bytes } = opened(path, way);
        return writing(file, bytes, clock);
    }
    catch (error) {
        return { bytes: 0, waiting: 0, trouble: (0,documents/* wordsFor */.tu)(error), add: () => undefined, close: async () => undefined };
    }
};
/** Each write goes behind the end, whoever else writes there; and a pipe without a reader must not hold us up. */
const FLAGS = external_node_fs_.constants.O_WRONLY | external_node_fs_.constants.O_CREAT | external_node_fs_.constants.O_APPEND | (external_node_fs_.constants.O_NONBLOCK ?? 0) | (external_node_fs_.constants.O_NOFOLLOW ?? 0);
const opened = (path, way) => {
    (0,external_node_fs_.mkdirSync)((0,external_node_path_.dirname)(path), { recursive: true });
    const file = (0,external_node_fs_.openSync)(path, FLAGS, 0o666);
    const stats = (0,external_node_fs_.fstatSync)(file);
    if (!stats.isFile()) {
        (0,external_node_fs_.close)(file);
        throw new Error('it is no regular file');
    }
    if (way === 'append')
        return { file, bytes: stats.size };
    (0,external_node_fs_.ftruncateSync)(file);
    return { file, bytes: 0 };
};
const writing = (file, before, clock) => {
    let queue = [];
    let waiting = 0;
    let bytes = before;
    let trouble;
    let idle = Promise.resolve();
    let isIdle = true;
    const pump = async () => {
        while (queue.length > 0 && trouble === undefined) {
            const batch = Buffer.concat(queue);
            queue = [];
            trouble = await append(file, batch);
            waiting -= batch.length;
        }
        isIdle = true;
    };
    return {
        get bytes() {
            return bytes;
        },
        get waiting() {
            return waiting;
        },
        get trouble() {
            return trouble;
        },
        add: (lines) => {
            if (trouble !== undefined)
                return;
            const chunk = Buffer.from(lines);
            queue.push(chunk);
            waiting += chunk.length;
            bytes += chunk.length;
            if (!isIdle)
                return;
            isIdle = false;
            idle = pump();
        },
        close: async (withinMs) => {
            if (await inTime(idle, withinMs, clock))
                (0,external_node_fs_.close)(file);
            else
                trouble ??= 'it took too long';
        },
    };
};
/** All of it, however many writes that takes; what went wrong, as a clause. */
const append = (file, bytes) => new Promise((resolve) => {
    const next = (from) => {
        if (from >= bytes.length)
            return resolve(undefined);
        (0,external_node_fs_.write)(file, bytes, from, bytes.length - from, null, (error, count) => (error === null ? next(from + count) : resolve((0,documents/* wordsFor */.tu)(error))));
    };
    next(0);
});
const inTime = (done, withinMs, clock) => new Promise((resolve) => {
    const cancel = clock.after(withinMs, () => resolve(false));
    void done.then(() => {
        cancel();
        resolve(true);
    });
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var core_outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/report/json.js + 1 modules
var json = __webpack_require__(28106);
// EXTERNAL MODULE: ./lib/report/scan-json.js
var scan_json = __webpack_require__(25540);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/events/json.js




/** An event as the log tells it; nothing where it is not wanted there. */
const contentOf = (event, told) => {
    switch (event.type) {
        case 'run-started':
            return { type: event.type, name: event.name, stages: event.stages.map(({ name, title, part, needs, command }) => ({ name, title, part, needs: [...needs], command })) };
        case 'stage-started':
            return { type: event.type, stage: event.stage, ...(event.expectedMs !== undefined && { expectedMs: (0,json/* rounded */.Wf)(event.expectedMs) }) };
        case 'attempt-started':
        case 'wait-ended':
            return { type: event.type, stage: event.stage, attempt: event.attempt };
        case 'called':
            return calledOf(event, told);
        case 'looked-up':
            return lookedUpOf(event);
        case 'attempt-tail':
            return told.output === 'tail' ? { type: event.type, stage: event.stage, attempt: event.attempt, tail: (0,json/* tailJson */.vn)(event.tail) } : undefined;
        case 'scanned':
            return { type: event.type, stage: event.stage, attempt: event.attempt, scan: (0,scan_json/* scanJson */.E)(event.scan) };
        case 'usage':
            return { type: event.type, stage: event.stage, attempt: event.attempt, usage: totalsOf(event.usage) };
        case 'attempt-ended':
            return { type: event.type, stage: event.stage, attempt: event.attempt, ...endingOf(event.outcome), ...resultOf(event.outcome, told) };
        case 'wait-started':
            return { type: event.type, stage: event.stage, attempt: event.attempt, delayMs: (0,json/* rounded */.Wf)(event.delayMs), maxAttempts: event.maxAttempts };
        case 'not-retried':
            return { type: event.type, stage: event.stage, attempt: event.attempt, why: { kind: event.why.kind, message: (0,words/* noRetrySentence */.x8)(event.why) } };
        case 'hook-started':
            return { type: event.type, stage: event.stage, hook: event.hook };
        case 'hook-ended':
            return { type: event.type, stage: event.stage, hook: event.hook, ...endingOf(event.outcome), ...(told.output === 'tail' && { tail: (0,json/* tailJson */.vn)(event.tail) }) };
        case 'hooks-deferred':
            return { type: event.type, stage: event.stage, hooks: [...event.hooks] };
        case 'strays':
            return { type: event.type, stage: event.stage, strays: event.strays.map(({ pid, command, fate }) => ({ pid, command, fate })) };
        case 'summary':
            return told.results ? { type: event.type, stage: event.stage, markdown: event.markdown } : undefined;
        case 'notice':
        case 'aside':
            return { type: event.type, stage: event.stage, text: event.text };
        case 'progress':
            return { type: event.type, stage: event.stage, text: event.text, ...(event.fraction !== undefined && { fraction: event.fraction }) };
        case 'detail':
            return told.results || event.detail.kind === 'guard' ? { type: event.type, stage: event.stage, detail: (0,json/* detailJson */.Yy)(event.detail) } : undefined;
        case 'compared':
            return { type: event.type, stage: event.stage, compared: (0,json/* comparedJson */.MO)(event.compared) };
        case 'stage-ended':
            return { type: event.type, stage: event.stage, conclusion: event.conclusion, ...endingOf(event.outcome), ...markOf(event.outcome), ...resultOf(event.outcome, told) };
        case 'stages-deferred':
            return { type: event.type, stages: [...event.stages] };
        case 'run-notice':
            return { type: event.type, text: event.text };
        case 'machine-usage':
            return { type: event.type, usage: totalsOf(event.usage) };
        case 'run-ended':
            return { type: event.type, outcome: event.outcome };
    }
};
const calledOf = ({ type, stage, attempt, hook, call }, told) => {
    const { work, command, shell, folder, env } = call;
    // The schema takes JSON that can be changed.
    const given = call.arguments;
    return {
        type, stage, attempt, ...(hook && { hook }), work, command, ...(shell !== undefined && { shell }), folder,
        ...(told.arguments && given && { arguments: given }),
        env: told.arguments ? [...env] : [],
    };
};
const lookedUpOf = ({ type, stage, attempt, lookup: { isStale, isHealthy, ageMs, durationMs, ...rest } }) => ({
    type, stage, attempt, ...rest, stale: isStale, ageMs: (0,json/* rounded */.Wf)(ageMs), durationMs: (0,json/* rounded */.Wf)(durationMs), healthy: isHealthy,
});
const endingOf = (outcome) => {
    const reason = (0,core_outcome/* outcomeReason */.r_)(outcome);
    return {
        outcome: (0,core_outcome/* outcomeWord */.nG)(outcome),
        ...(reason !== undefined && { reason }),
        ...(outcome.status === 'failure' && { failure: (0,json/* failureJson */.PM)(outcome.failure), exitCode: (0,core_outcome/* exitCodeOf */.FO)(outcome.failure) }),
        ...(outcome.status === 'success' && { exitCode: 0 }),
    };
};
const resultOf = (outcome, { results }) => {
    if (!results || outcome.status === 'skipped')
        return {};
    const { outputs, exports } = outcome.handover;
    const names = Object.keys(exports);
    return { ...(Object.keys(outputs).length > 0 && { outputs: { ...outputs } }), ...(names.length > 0 && { exports: names }) };
};
const markOf = (outcome) => {
    if (outcome.status === 'skipped')
        return { detail: (0,words/* skipSentence */.v8)(outcome) };
    if (outcome.status === 'failure')
        return {};
    const { unstable, cached, resumed } = outcome;
    return { ...(unstable !== undefined && { unstable }), ...(cached && { cached: cached.key }), ...(resumed && { resumed: true }) };
};
const totalsOf = ({ samples: _, remarks, ...usage }) => ({ ...usage, remarks: [...remarks] });

;// CONCATENATED MODULE: ./lib/report/events/recorder.js


/** Milliseconds between two lines that tell how far a stage is: others matter more. */
const PROGRESS_MS = 1_000;
/** What is kept free for the last lines. */
const RESERVE_BYTES = 2_048;
/** What may wait to be written. */
const MOST_WAITING = 8 * 2 ** 20;
/** Writes each event as a line while it happens. Once the file is full it only counts, and at the end of the run says what it has left out. */
const eventRecorder = (lines, tellingOf, maxBytes) => {
    let seq = 0;
    let began = 0;
    const progressAt = new Map();
    const lost = { size: { events: 0, bytes: 0 }, speed: { events: 0, bytes: 0 } };
    const lineOf = (content, at) => `${JSON.stringify({ version: 1, seq, time: new Date(began + at).toISOString(), at: (0,json/* rounded */.Wf)(at), ...content })}\n`;
    const tellLost = (why, at) => {
        if (lost[why].events === 0)
            return;
        seq += 1;
        lines.add(lineOf({ type: 'dropped', ...lost[why], why }, at));
        lost[why] = { events: 0, bytes: 0 };
    };
    const placeFor = (bytes) => {
        if (lost.size.events > 0 || lines.bytes + bytes > maxBytes - RESERVE_BYTES)
            return 'size';
        return lines.waiting + bytes > MOST_WAITING ? 'speed' : undefined;
    };
    const put = (content, at) => {
        seq += 1;
        const line = lineOf(content, at);
        const bytes = Buffer.byteLength(line);
        const lacking = content.type === 'run-ended' ? undefined : placeFor(bytes);
        if (lacking === undefined)
            return lines.add(line);
        lost[lacking].events += 1;
        lost[lacking].bytes += bytes;
    };
    const isTooOften = (stage, at) => {
        if (at - (progressAt.get(stage) ?? Number.NEGATIVE_INFINITY) < PROGRESS_MS)
            return true;
        progressAt.set(stage, at);
        return false;
    };
    return (event) => {
        if (event.type === 'progress' && isTooOften(event.stage, event.at))
            return;
        if (event.type === 'run-started')
            began = event.wallTime - event.at;
        const content = contentOf(event, tellingOf('stage' in event ? event.stage : ''));
        if (content === undefined)
            return;
        if (event.type === 'run-ended')
            tellLost('size', event.at);
        if (event.type === 'run-ended' || lines.waiting < MOST_WAITING / 2)
            tellLost('speed', event.at);
        put(content, event.at);
    };
};

// EXTERNAL MODULE: ./lib/settings/event-log.js
var event_log = __webpack_require__(22466);
;// CONCATENATED MODULE: ./lib/entries/event-log.js




/** Milliseconds that the last lines may take. */
const PATIENCE_MS = 2_000;
/** Writes everything that happens to a file; what cannot be written is said once. */
const eventLog = ({ file, 'max-size': most = event_log/* DEFAULT_LOG_BYTES */.l$ }, { pipeline, session, isLater }) => {
    const { workspace, clock } = session.world;
    const journal = openLogFile((0,external_node_path_.resolve)(workspace, file), isLater === true ? 'append' : 'anew', clock);
    const tellings = new Map(pipeline.stages.map(({ key, settings }) => [key, (0,event_log/* toldOf */.dc)(settings.log)]));
    const usual = (0,event_log/* toldOf */.dc)(undefined);
    return {
        listener: eventRecorder(journal, (stage) => tellings.get(stage) ?? usual, most),
        settle: async (_, withinMs = PATIENCE_MS) => {
            await journal.close(Math.min(withinMs, PATIENCE_MS));
            return journal.trouble === undefined ? [] : [`the event log ${file} could not be written: ${journal.trouble}`];
        },
    };
};


/***/ })

};
