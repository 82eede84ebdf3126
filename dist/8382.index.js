export const id = 8382;
export const ids = [8382];
export const modules = {

/***/ 28382:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSpoken: () => (/* binding */ renderSpoken)
/* harmony export */ });
/* harmony import */ var _detail_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67577);
/* harmony import */ var _origins_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54641);
/* harmony import */ var _place_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18465);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(36906);
/* harmony import */ var _remarks_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26763);
/* harmony import */ var _scan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(43481);
/* harmony import */ var _table_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(68330);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91488);
/* harmony import */ var _usage_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9724);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(60975);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(58191);











/** The report for those who hear it, or read it letter by letter: whole sentences in their order, no columns, signs or colours; the verdict comes last. */
const renderSpoken = (report, options) => {
    const failed = report.stages.filter((stage) => stage.outcome === 'failure');
    const blocks = [
        [`Report of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .oneLine */ .TN)(report.name) || 'the run'}:`, ...report.stages.map(stageSentence)],
        ...failed.slice(0, MOST_FAILURES).map((stage) => failureLines(stage, options)),
        (0,_origins_js__WEBPACK_IMPORTED_MODULE_1__/* .originLines */ .I)(report.stages),
        (0,_remarks_js__WEBPACK_IMPORTED_MODULE_3__/* .remarkLines */ .w)(report).map((line) => `Note: ${line}`),
        options.next === undefined ? [] : [options.next],
        [`Result: ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .verdict */ .WJ)(report)}`],
    ];
    return `${blocks.filter((lines) => lines.length > 0).map((lines) => lines.map(_plain_js__WEBPACK_IMPORTED_MODULE_10__/* .plainText */ .wh).join('\n')).join('\n\n')}\n`;
};
const MOST_FAILURES = 20;
const MOST_LINES = 30;
const MOST_DETAIL_COLUMNS = 200;
const ENDINGS = {
    success: 'succeeded', cached: 'was restored', resumed: 'was not run again', unstable: 'succeeded but is unstable', retried: 'succeeded on a retry', allowed: 'failed, as it may', failure: 'failed', cancelled: 'was stopped', skipped: 'was skipped', unfinished: 'did not finish',
};
/** `test succeeded on a retry, 2 attempts, 4.0s, of which 2.0s waiting.` */
const stageSentence = (stage) => {
    const { result, name, reason, attempts, duration, waited, peakCpu, peakMemory } = (0,_table_js__WEBPACK_IMPORTED_MODULE_5__/* .row */ .nM)(stage);
    const facts = [
        `${name} ${ENDINGS[result]}${reason === '' ? '' : `: ${reason}`}`,
        Number(attempts) > 1 && `${attempts} attempts`,
        duration !== '' && duration,
        waited !== '' && `of which ${waited} waiting`,
        peakCpu !== '' && `peak CPU ${peakCpu}`,
        peakMemory !== '' && `peak memory ${peakMemory}`,
    ].filter((fact) => fact !== false);
    return `${facts.join(', ')}.`;
};
const failureLines = (stage, { locating }) => {
    const place = locating === undefined ? undefined : (0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeOf */ .$)(stage, locating);
    const remedy = stage.failure && (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .remedyOf */ .SM)(stage.failure);
    const used = (0,_usage_js__WEBPACK_IMPORTED_MODULE_7__/* .usageLine */ .U0)(stage);
    const lines = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_6__/* .telling */ .gM)(stage, locating, MOST_LINES);
    return [
        `${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_8__/* .stageVerdict */ .uX)(stage)}.`,
        ...(stage.command.trim() === '' ? [] : [`Command: ${stage.command.trim().split('\n')[0] ?? ''}`]),
        ...(stage.notRetried === undefined ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .noRetrySentence */ .x8)(stage.notRetried)}.`]),
        ...(place === undefined ? [] : [`Place: ${(0,_place_js__WEBPACK_IMPORTED_MODULE_2__/* .placeText */ .Z)(place)}`]),
        ...(remedy === undefined ? [] : [`What to do: ${remedy}`]),
        ...(used === undefined ? [] : [used]),
        ...[...stage.details, ...(0,_scan_js__WEBPACK_IMPORTED_MODULE_4__/* .scanShown */ .b)(stage)].flatMap((detail) => (0,_detail_js__WEBPACK_IMPORTED_MODULE_0__/* .detailLines */ .Z)(detail, MOST_DETAIL_COLUMNS)),
        ...(lines.length === 0 ? [] : ['Lines of its output:', ...lines]),
    ];
};


/***/ })

};
