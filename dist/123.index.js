export const id = 123;
export const ids = [123];
export const modules = {

/***/ 20123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36906);
/* harmony import */ var _stage_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70943);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60975);



/**
 * The findings of a report as SARIF 2.1.0 (OASIS): a result for each that has a place in the
 * workspace, errors first, 25,000 at most, as GitHub's code scanning takes them; what has no place
 * (it takes none without) and the stages that failed are notifications.
 */
const renderSarif = (report, options) => `${JSON.stringify(sarif(report, options), null, 2)}\n`;
const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json';
const MOST_RESULTS = 25_000;
const MOST_NOTIFICATIONS = 1_000;
const LONGEST_MESSAGE = 4_096;
const sarif = (report, { locating, version }) => {
    const found = [...(0,_stage_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .allFindings */ .c4)(report, locating)].sort((one, other) => RANK[one.finding.level] - RANK[other.finding.level]);
    const placed = found.filter(({ finding }) => finding.file !== undefined);
    const results = placed.slice(0, MOST_RESULTS);
    const rules = rulesOf(results);
    const run = {
        tool: { driver: { name: 'Stagewright', semanticVersion: version, rules: [...rules.values()].map(({ rule }) => rule) } },
        invocations: [invocation(report, found.filter(({ finding }) => finding.file === undefined), placed.length)],
        automationDetails: { id: `stagewright/${report.name}/` },
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The workspace.' } } },
        columnKind: 'utf16CodeUnits',
        results: resultsOf(results, rules),
    };
    return { $schema: SCHEMA, version: '2.1.0', runs: [run] };
};
const RANK = { error: 0, warning: 1, notice: 2 };
/** SARIF's words. */
const LEVELS = { error: 'error', warning: 'warning', notice: 'note' };
const idOf = ({ rule, code }) => (code === undefined ? rule : `${rule}/${code}`);
const rulesOf = (found) => {
    const rules = new Map();
    for (const { finding } of found) {
        const id = idOf(finding);
        if (!rules.has(id))
            rules.set(id, { index: rules.size, rule: ruleOf(id, finding) });
    }
    return rules;
};
/** GitHub wants all three texts. */
const ruleOf = (id, { rule, code, level }) => {
    const text = code === undefined ? `What ${rule} found` : `${code}, as ${rule} reports it`;
    return {
        id,
        name: code ?? rule,
        shortDescription: { text },
        fullDescription: { text },
        help: { text: `Found by the rule or preset \`${rule}\` of a stage's scan.` },
        defaultConfiguration: { level: LEVELS[level] },
        properties: { tags: [rule] },
    };
};
const resultsOf = (found, rules) => {
    const seen = new Map();
    return found.map(({ stage, finding }) => {
        const print = fingerprint([idOf(finding), finding.file ?? '', finding.message].join('\n'));
        const times = (seen.get(print) ?? 0) + 1;
        seen.set(print, times);
        return {
            ruleId: idOf(finding),
            ruleIndex: rules.get(idOf(finding))?.index ?? -1,
            level: LEVELS[finding.level],
            message: { text: messageOf(finding) },
            locations: [locationOf(finding)],
            partialFingerprints: { 'stagewright/v1': `${print}:${times}` },
            properties: { stage: stage.name },
        };
    });
};
const messageOf = (finding) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .wholeStart */ .iy)((0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(finding.message), LONGEST_MESSAGE) || idOf(finding);
const locationOf = ({ file = '', line, column, endLine, endColumn }) => ({
    physicalLocation: {
        artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
        region: {
            startLine: line ?? 1,
            ...(column !== undefined && { startColumn: column }),
            ...(endLine !== undefined && { endLine }),
            ...(endColumn !== undefined && { endColumn }),
        },
    },
});
/** Half a character has no encoding. */
const uriOf = (file) => file.replace(/[\ud800-\udfff]/gu, '\ufffd').split('/').map(encodeURIComponent).join('/');
const invocation = (report, unplaced, placed) => {
    const failed = (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .failedStages */ .pN)(report).map((stage) => notification('error', (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .stageVerdict */ .uX)(stage), stage.name));
    const told = unplaced.map(({ stage, finding }) => notification(LEVELS[finding.level], `${idOf(finding)}: ${messageOf(finding)}`, stage.name));
    const cut = placed > MOST_RESULTS ? [notification('warning', `${placed - MOST_RESULTS} more findings are not in this file`)] : [];
    return {
        executionSuccessful: report.outcome !== 'failure' && report.outcome !== 'cancelled',
        exitCodeDescription: (0,_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .verdict */ .WJ)(report),
        startTimeUtc: new Date(report.wallTime).toISOString(),
        endTimeUtc: new Date(report.wallTime + Math.round(report.durationMs)).toISOString(),
        toolExecutionNotifications: [...cut, ...failed, ...told].slice(0, MOST_NOTIFICATIONS),
    };
};
const notification = (level, text, stage) => ({
    level,
    message: { text: (0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .plainText */ .wh)(text) },
    ...(stage !== undefined && { properties: { stage } }),
});
/** The same for the same finding when lines above it come and go: FNV-1a (32 bits) from two offsets, over UTF-16 units. */
const fingerprint = (text) => [0x811c9dc5, 0x01000193].map((offset) => hash(text, offset)).join('');
const hash = (text, offset) => {
    let value = offset;
    for (let index = 0; index < text.length; index += 1)
        value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
    return (value >>> 0).toString(16).padStart(8, '0');
};


/***/ })

};
