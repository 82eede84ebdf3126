export const id = 9016;
export const ids = [9016,7937];
export const modules = {

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
