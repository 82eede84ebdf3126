export const id = 1953;
export const ids = [1953];
export const modules = {

/***/ 31953:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunit: () => (/* binding */ renderJunit)
});

// EXTERNAL MODULE: ./lib/report/failing-tail.js
var failing_tail = __webpack_require__(51309);
// EXTERNAL MODULE: ./lib/report/plain.js
var report_plain = __webpack_require__(36906);
// EXTERNAL MODULE: ./lib/report/stage-findings.js
var stage_findings = __webpack_require__(70943);
;// CONCATENATED MODULE: ./lib/report/xml.js
/** An element of XML 1.0 with escaped attributes; `content` is markup. */
const xml_element = (name, attributes, content = '') => {
    const start = `<${name}${attributesOf(attributes)}`;
    return content === '' ? `${start}/>` : `${start}>${content}</${name}>`;
};
/** Untrusted text as content; a `>` is escaped too, so that `]]>` never stands there. */
const textContent = (text) => legal(text).replace(/[&<>\r]/g, (sign) => ENTITIES[sign] ?? '');
const attributesOf = (attributes) => Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${attributeValue(String(value))}"`)
    .join('');
/** White space other than spaces would be read back as spaces. */
const attributeValue = (text) => legal(text).replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign] ?? '');
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    '\t': '&#9;',
    '\n': '&#10;',
    '\r': '&#13;',
};
/** What XML 1.0 has no way to write, not even escaped (section 2.2): most control characters, halves of characters, two non-characters. */
const legal = (text) => text.replace(/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '');

// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(60975);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(58191);
;// CONCATENATED MODULE: ./lib/report/junit.js






/**
 * The report as JUnit XML, as Jenkins' schema (junit-10.xsd) has it: a suite for the pipeline, a case
 * for each stage, times in seconds. What an attempt failed for that others followed stands in
 * Surefire's `flakyFailure` (the stage succeeded in the end) or `rerunFailure`. What
 * `continue-on-error` allowed is skipped, as pytest reports an expected failure.
 */
const renderJunit = (report, { locating }) => {
    const cases = report.stages.map((stage) => ({ stage, verdict: verdictOf(stage) }));
    const count = (kind) => cases.filter((each) => each.verdict === kind).length;
    const counts = { tests: cases.length, failures: count('failure'), errors: count('error') };
    const name = (0,words/* oneLine */.TN)(report.name) || 'pipeline';
    const suite = xml_element('testsuite', { name, ...counts, skipped: count('skipped'), time: seconds(report.durationMs), timestamp: startOf(report) }, lines([propertiesOf(report), ...cases.map((each) => testcase(name, each.stage, each.verdict, locating))]));
    return `<?xml version="1.0" encoding="UTF-8"?>\n${xml_element('testsuites', { name, time: seconds(report.durationMs), ...counts }, lines([suite]))}\n`;
};
const verdictOf = (stage) => {
    if (stage.outcome === 'skipped')
        return 'skipped';
    if (stage.conclusion === 'cancelled')
        return 'error';
    if (stage.outcome === 'success')
        return 'passed';
    if (stage.conclusion === 'success')
        return 'skipped';
    return stage.failure === undefined ? 'failure' : SORTS[stage.failure.kind];
};
/** A failure is what the work itself says; an error kept it from saying anything. */
const SORTS = {
    exit: 'failure',
    scan: 'failure',
    error: 'failure',
    operation: 'failure',
    hook: 'failure',
    denied: 'failure',
    signal: 'error',
    timeout: 'error',
    'no-output-timeout': 'error',
    limit: 'error',
    spawn: 'error',
    cancelled: 'error',
    defect: 'error',
};
const testcase = (suite, stage, sort, locating) => xml_element('testcase', { name: (0,words/* oneLine */.TN)(stage.title), classname: `${suite}.${stage.part}`, time: seconds((0,verdict/* durationOf */.cf)(stage)) }, lines([resultOf(stage, sort, locating), ...earlier(stage).map((attempt) => rerun(stage, attempt)), systemOut(stage)]));
const resultOf = (stage, sort, locating) => {
    switch (sort) {
        case 'passed':
            return '';
        case 'skipped':
            return stage.outcome === 'skipped'
                ? xml_element('skipped', { type: stage.reason, message: (0,words/* skipSentence */.v8)(stage) })
                : xml_element('skipped', { type: 'allowed-failure', message: `failed, as it may: ${why(stage.failure)}` }, textContent(body(stage, locating)));
        case 'failure':
        case 'error':
            return xml_element(sort, { message: why(stage.failure), type: stage.reason ?? 'failure' }, textContent(body(stage, locating)));
    }
};
const why = (failure) => (failure === undefined ? 'failed' : (0,words/* failureSentence */.Qz)(failure));
const MOST_FINDINGS = 100;
/** What one reads where the message alone stood: how it came to that, then what was found. */
const body = (stage, locating) => {
    const found = (0,stage_findings/* findingsOf */.WX)(stage, locating);
    const more = found.length - MOST_FINDINGS;
    return [
        [why(stage.failure), (0,verdict/* attemptClause */.Vh)(stage)].filter((part) => part !== '').join(', '),
        stage.failure && (0,words/* remedyOf */.SM)(stage.failure),
        stage.notRetried && (0,words/* noRetrySentence */.x8)(stage.notRetried),
        ...found.slice(0, MOST_FINDINGS).map(stage_findings/* findingText */.NK),
        more > 0 ? `and ${more} more` : undefined,
        stage.failure?.kind === 'error' ? stage.failure.trace : undefined,
    ].filter((line) => line !== undefined).map(report_plain/* plainText */.wh).join('\n');
};
/** The failed attempts that others followed. */
const earlier = (stage) => stage.attempts.slice(0, -1).filter(({ outcome }) => outcome !== 'success');
const rerun = (stage, attempt) => {
    const kind = attempt.failure !== undefined && SORTS[attempt.failure.kind] === 'error' ? 'Error' : 'Failure';
    return xml_element(`${stage.outcome === 'success' ? 'flaky' : 'rerun'}${kind}`, { message: `attempt ${attempt.attempt}: ${why(attempt.failure)}`, type: attempt.reason ?? 'failure' }, lines([
        xml_element('stackTrace', {}, textContent(why(attempt.failure))),
        outputElement(attempt.tail?.text),
    ]));
};
const LONGEST_OUTPUT = 64 * 1024;
const systemOut = (stage) => (stage.outcome === 'success' ? '' : outputElement((0,failing_tail/* failingTail */.j)(stage)?.text));
const outputElement = (text = '') => {
    const plain = (0,report_plain/* wholeEnd */.jl)((0,report_plain/* plainText */.wh)(text), LONGEST_OUTPUT);
    return plain.trim() === '' ? '' : xml_element('system-out', {}, textContent(plain));
};
const propertiesOf = (report) => {
    const known = [
        ['outcome', report.outcome],
        ['verdict', (0,verdict/* verdict */.WJ)(report)],
        ...report.stages.filter(({ attempts }) => attempts.length > 1).map((stage) => [`attempts.${stage.name}`, String(stage.attempts.length)]),
        ...report.stages.flatMap((stage) => (stage.unstable === undefined ? [] : [[`unstable.${stage.name}`, stage.unstable]])),
        ...report.stages.flatMap((stage) => (stage.cached === undefined ? [] : [[`cached.${stage.name}`, stage.cached.key]])),
    ];
    return xml_element('properties', {}, lines(known.map(([name, value]) => xml_element('property', { name, value }))));
};
/** Elements each on a line of its own; nothing for none. */
const lines = (elements) => {
    const there = elements.filter((each) => each !== '');
    return there.length === 0 ? '' : `\n${there.join('\n')}\n`;
};
const seconds = (ms) => (Math.max(0, ms) / 1_000).toFixed(3);
/** Readers take it as UTC, and many do not know its sign. */
const startOf = (report) => new Date(report.wallTime).toISOString().slice(0, 19);


/***/ })

};
