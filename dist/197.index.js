export const id = 197;
export const ids = [197];
export const modules = {

/***/ 20197:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  guardTerminal: () => (/* binding */ guardTerminal),
  openView: () => (/* binding */ openView)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./lib/hosts/log/live-area.js
var live_area = __webpack_require__(41358);
// EXTERNAL MODULE: ./lib/report/plain.js
var plain = __webpack_require__(36906);
// EXTERNAL MODULE: ./lib/report/width.js
var width = __webpack_require__(61354);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/hosts/terminal/live/pieces.js

const SGR = { red: '31', green: '32', yellow: '33', cyan: '36', dim: '2', bold: '1' };
/** Pieces as a line of at most `columns` columns; what is too much is cut from the end. */
const lineOf = (pieces, columns, color) => {
    let left = columns;
    let line = '';
    for (const piece of pieces) {
        const [text, name] = typeof piece === 'string' ? [piece] : piece;
        const fitting = (0,width/* cutToWidth */.G1)(text, left);
        line += color && name !== undefined && fitting !== '' ? `\x1b[${SGR[name]}m${fitting}\x1b[0m` : fitting;
        left -= (0,width/* widthOf */.qz)(fitting);
        if (fitting !== text)
            break;
    }
    return line;
};

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/time.js
/** `4s`, `1m 02s`, `1h 02m`: whole seconds, since a figure that changes ten times a second cannot be read. */
const clockText = (ms) => {
    const seconds = Math.max(0, Math.floor(ms / 1_000));
    if (seconds < 60)
        return `${seconds}s`;
    if (seconds < 3_600)
        return `${Math.floor(seconds / 60)}m ${pad(seconds % 60)}s`;
    return `${Math.floor(seconds / 3_600)}h ${pad(Math.floor(seconds / 60) % 60)}m`;
};
const pad = (count) => String(count).padStart(2, '0');

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/time-left.js
/** How long the run still takes if all goes as usual: the longest way through what is left, or all of it spread evenly; nothing where a stage has no past. */
const timeLeft = (scene, { expectedMs, parallel }, now) => {
    const left = new Map();
    for (const { name } of scene.heads.filter((head) => !scene.ended.has(head.name))) {
        const running = scene.running.get(name);
        const expected = running === undefined ? expectedMs(name) : running.expectedMs;
        if (expected === undefined)
            return undefined;
        left.set(name, running === undefined ? expected : Math.max(0, expected - (now - running.since)));
    }
    const parts = ['stages', 'finally'].map((part) => scene.heads.filter((head) => head.part === part));
    return parts.reduce((sum, heads) => sum + Math.max(longestWay(heads, left), total(heads, left) / parallel), 0);
};
const total = (heads, left) => heads.reduce((sum, { name }) => sum + (left.get(name) ?? 0), 0);
const longestWay = (heads, left) => {
    const needs = new Map(heads.map((head) => [head.name, head.needs]));
    const known = new Map();
    // Not recursive: a pipeline may be longer than the stack is deep.
    const open = heads.map(({ name }) => name);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const before = needs.get(name) ?? [];
        const missing = known.has(name) ? [] : before.filter((need) => !known.has(need));
        known.set(name, (left.get(name) ?? 0) + before.reduce((most, need) => Math.max(most, known.get(need) ?? 0), 0));
        if (missing.length > 0)
            open.push(name, ...missing);
    }
    return Math.max(0, ...known.values());
};

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/frame.js






/** The live view as lines, each narrower than the window: what runs, as far as there is room, and how far the run has come. */
const frame_frame = (scene, now, { columns, rows }, options) => {
    if (scene.heads.length === 1 && rows > 1)
        return rowsOf([...scene.running], now, columns, options).map((pieces) => lineOf(pieces, columns - 1, options.color));
    const room = Math.min(MOST_ROWS, Math.max(Math.floor(rows / 2), Math.min(LEAST_ROWS, rows - 1))) - 1;
    if (room < 0 || (scene.running.size === 0 && scene.heads.length === 0))
        return [];
    const stages = [...scene.running];
    const shown = stages.length <= room ? stages : stages.slice(0, Math.max(0, room - 1));
    const lines = [...rowsOf(shown, now, columns, options), ...restOf(stages.slice(shown.length), room), footer(scene, now, options)];
    return lines.map((pieces) => lineOf(pieces, columns - 1, options.color));
};
/** The log needs its half of the window, too. */
const MOST_ROWS = 40;
const LEAST_ROWS = 4;
const rowsOf = (stages, now, columns, options) => {
    const names = stages.map(([, running]) => (0,report_words/* oneLine */.TN)((0,plain/* plainText */.wh)(running.title)));
    const times = stages.map(([, running]) => timeOf(running, now));
    const nameWidth = Math.min(Math.max(SHORTEST_NAME, Math.floor(columns / 4)), widest(names));
    const timeWidth = widest(times.map(({ text }) => text));
    return stages.map(([stage, running], index) => {
        const { text, isOver } = times[index] ?? { text: '', isOver: false };
        const time = (0,width/* column */.fi)(text, timeWidth);
        const sign = running.doing.kind === 'wait' ? ['◌ ', 'yellow'] : ['● ', 'cyan'];
        return [sign, (0,width/* column */.fi)(names[index] ?? '', nameWidth), '  ', isOver ? [time, 'yellow'] : time, ...activity(running, now, columns, options.lastLine(stage))];
    });
};
const SHORTEST_NAME = 8;
const widest = (texts) => texts.reduce((most, text) => Math.max(most, (0,width/* widthOf */.qz)(text)), 0);
const timeOf = ({ since, expectedMs }, now) => {
    const elapsed = now - since;
    if (expectedMs === undefined || expectedMs < 1_000)
        return { text: clockText(elapsed), isOver: false };
    const isOver = elapsed >= expectedMs + 1_000;
    return { text: `${clockText(elapsed)} ${isOver ? '>' : 'of'} ~${clockText(expectedMs)}`, isOver };
};
const activity = (running, now, columns, lastLine) => {
    const { attempt, maxAttempts, doing, progress } = running;
    const of = maxAttempts === undefined ? '' : ` of ${maxAttempts}`;
    if (doing.kind === 'wait')
        return [['  waits ', 'yellow'], [`${clockText(Math.max(0, doing.until - now) + 999)} for attempt ${attempt + 1}${of}`, 'yellow']];
    return [
        ...(attempt > 1 ? [['  ', 'dim'], [`attempt ${attempt}${of}`, 'yellow']] : []),
        ...(doing.kind === 'hook' ? [`  ${doing.hook === 'before-retry' ? doing.hook : `${doing.hook} hook`}`] : []),
        ...(progress === undefined ? quoted(lastLine) : progressOf(progress, columns)),
    ];
};
const quoted = (line) => (line === '' ? [] : [[`  ${line}`, 'dim']]);
const BAR = 10;
/** In narrower windows the words say more. */
const BAR_FROM = 60;
const progressOf = ({ text, fraction }, columns) => {
    const words = `  ${(0,report_words/* oneLine */.TN)((0,plain/* plainText */.wh)(text)).replaceAll('\t', ' ')}`;
    if (fraction === undefined)
        return [words];
    const share = Math.min(1, Math.max(0, fraction));
    const full = Math.round(share * BAR);
    const bar = columns < BAR_FROM ? [] : [['█'.repeat(full), 'cyan'], ['░'.repeat(BAR - full), 'dim'], ' '];
    return ['  ', ...bar, `${Math.floor(share * 100)}%`.padStart(4), words];
};
const restOf = (rest, room) => rest.length === 0 || room < 1 ? [] : [[[`  and ${rest.length} more: ${rest.map(([, { title }]) => (0,report_words/* oneLine */.TN)((0,plain/* plainText */.wh)(title))).join(', ')}`, 'dim']]];
const footer = (scene, now, options) => {
    const left = timeLeft(scene, options, now);
    const clauses = [
        [[`${scene.ended.size} of ${scene.heads.length} done`, 'bold']],
        ...(scene.failed === 0 ? [] : [[[`${scene.failed} failed`, 'red']]]),
        [clockText(now - scene.startedAt)],
        ...(left === undefined || left < 1_000 ? [] : [[`about ${clockText(left)} left`]]),
    ];
    return clauses.flatMap((clause, index) => (index === 0 ? clause : [[' · ', 'dim'], ...clause]));
};

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/last-line.js

/** Enough for a line of any terminal. */
const KEPT = 1_024;
const NEWLINE = 10;
const createLastLine = () => {
    const kept = Buffer.alloc(2 * KEPT);
    let used = 0;
    let known = '';
    const text = () => (known ??= lastLineOf(kept.toString('utf8', 0, used)));
    return {
        write: (chunk) => {
            const end = chunk.subarray(-KEPT);
            if (used + end.length > kept.length) {
                kept.copyWithin(0, used - KEPT, used);
                used = KEPT;
            }
            kept.set(end, used);
            used += end.length;
            known = undefined;
        },
        text,
        unfinished: () => (used === 0 || kept[used - 1] === NEWLINE ? '' : text()),
    };
};
/** A text that was cut at its start may begin with half a character. */
const lastLineOf = (text) => (0,plain/* plainLines */.y1)(text.replace(/^\ufffd+/, '')).findLast((line) => line.trim() !== '')?.replaceAll('\t', ' ').trim() ?? '';

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/scene.js
const WORK = { kind: 'work' };
const emptyScene = (now) => ({ startedAt: now, heads: [], ended: new Set(), failed: 0, running: new Map() });
/** The scene after an event that happened `now`. */
const sceneAfter = (scene, event, now) => {
    if (event.type === 'run-started')
        return { ...emptyScene(now), heads: event.stages };
    if (!('stage' in event))
        return scene;
    if (event.type === 'stage-started')
        return withStage(scene, event.stage, begun(scene, event, now));
    if (event.type === 'stage-ended')
        return without(scene, event);
    const running = scene.running.get(event.stage);
    const next = running && runningAfter(running, event, now);
    return next === undefined || next === running ? scene : withStage(scene, event.stage, next);
};
const begun = ({ heads }, { stage, expectedMs }, now) => ({
    title: heads.find(({ name }) => name === stage)?.title ?? stage,
    since: now,
    ...(expectedMs !== undefined && { expectedMs }),
    attempt: 1,
    doing: WORK,
});
const withStage = (scene, stage, running) => ({ ...scene, running: new Map(scene.running).set(stage, running) });
const without = (scene, { stage, conclusion }) => {
    const running = new Map(scene.running);
    running.delete(stage);
    return { ...scene, running, ended: new Set(scene.ended).add(stage), failed: scene.failed + (conclusion === 'failure' ? 1 : 0) };
};
const runningAfter = (running, event, now) => {
    switch (event.type) {
        case 'attempt-started':
            return { ...withoutProgress(running), attempt: event.attempt, doing: WORK };
        case 'attempt-ended':
        case 'wait-ended':
            return { ...withoutProgress(running), doing: WORK };
        case 'wait-started':
            return { ...withoutProgress(running), maxAttempts: event.maxAttempts, doing: { kind: 'wait', until: now + event.delayMs } };
        case 'hook-started':
            return { ...withoutProgress(running), doing: { kind: 'hook', hook: event.hook } };
        case 'hook-ended':
            return { ...running, doing: WORK };
        case 'progress':
            return { ...running, progress: { text: event.text, ...(event.fraction !== undefined && { fraction: event.fraction }) } };
        default:
            return running;
    }
};
const withoutProgress = ({ progress: _, ...running }) => running;

;// CONCATENATED MODULE: ./lib/hosts/terminal/live/view.js





/** At most ten times a second, and every second for the time that passes. */
const SOON_MS = 100;
const BEAT_MS = 1_000;
/** Keeps a view of what runs below the log, until it ends. */
const openView = ({ writer, clock, screen, ...look }) => {
    const lastLines = new Map();
    /** What a single stage wrote last stands right above, unless its line has not ended. */
    const lastLine = (stage) => lastLines.get(stage)?.[scene.heads.length === 1 ? 'unfinished' : 'text']() ?? '';
    let scene = emptyScene(clock.now());
    let isSoon = false;
    let isStale = false;
    let cancel = () => { };
    const draw = () => {
        if (isStale)
            writer.below([]);
        isSoon = isStale = false;
        writer.below(frame_frame(scene, clock.now(), sizeOf(screen), { ...look, lastLine }));
        cancel = clock.after(BEAT_MS - ((clock.now() - scene.startedAt) % BEAT_MS), draw);
    };
    const soon = () => {
        if (isSoon)
            return;
        isSoon = true;
        cancel();
        cancel = clock.after(SOON_MS, draw);
    };
    /** Of what was drawn something may be gone. */
    const redraw = () => {
        isStale = true;
        soon();
    };
    writer.below([]);
    soon();
    screen.on('resize', redraw);
    return {
        listener: (event) => {
            scene = sceneAfter(scene, event, clock.now());
            if (event.type === 'stage-ended')
                lastLines.delete(event.stage);
            soon();
        },
        listening: (audience) => ({ ...audience, output: (stage) => heard(audience.output(stage), view_lastLineOf(lastLines, stage), soon) }),
        redraw,
        end: () => {
            cancel();
            screen.off('resize', redraw);
            writer.below(undefined);
        },
    };
};
const view_lastLineOf = (lastLines, stage) => {
    const line = lastLines.get(stage) ?? createLastLine();
    lastLines.set(stage, line);
    return line;
};
const heard = (output, line, soon) => ({
    write: (stream, chunk) => {
        line.write(chunk);
        soon();
        return output.write(stream, chunk);
    },
});
/** Some terminals, such as those of serial lines, do not tell their size. */
const sizeOf = ({ columns = 0, rows = 0 }) => ({ columns: columns || 80, rows: rows || 24 });
/**
 * Leaves the terminal as it was also when the process is stopped for a while or ends by accident, and
 * lets nobody wait for it: Node would stand still while it takes nothing. What this returns ends the guard.
 */
const guardTerminal = (terminal, view) => {
    // libuv has opened the terminal anew for itself: nobody else's descriptor changes.
    const handle = Reflect.get(terminal, '_handle');
    handle?.setBlocking?.(false);
    const restore = () => {
        try {
            (0,external_node_fs_.writeSync)(terminal.fd, live_area/* RESTORE */.z);
        }
        catch {
            // Whoever closed the terminal needs no cursor.
        }
    };
    const pause = () => {
        restore();
        process.kill(process.pid, 'SIGSTOP');
    };
    const quit = () => {
        restore();
        process.kill(process.pid, 'SIGQUIT');
    };
    process.on('exit', restore).on('SIGTSTP', pause).on('SIGCONT', view.redraw).once('SIGQUIT', quit);
    return () => void process.off('exit', restore).off('SIGTSTP', pause).off('SIGCONT', view.redraw).off('SIGQUIT', quit);
};


/***/ })

};
