export const id = 5986;
export const ids = [5986];
export const modules = {

/***/ 35986:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderHistory: () => (/* binding */ renderHistory)
/* harmony export */ });
/* harmony import */ var _core_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(68415);
/* harmony import */ var _core_past_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84787);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36906);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61354);




/** The past of each stage, in columns: bars of how long it took, a letter for each end, the usual duration and the last run. */
const renderHistory = (past) => {
    const rows = Object.entries(past).map(([stage, results]) => rowOf((0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .plainText */ .wh)(stage), results));
    if (rows.length === 0)
        return 'nothing has run here yet\n';
    const table = [HEADS, ...rows];
    const widths = HEADS.map((_, index) => Math.max(...table.map((row) => (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .widthOf */ .qz)(row[index] ?? ''))));
    const line = (row) => row.map((cell, index) => (0,_width_js__WEBPACK_IMPORTED_MODULE_2__/* .column */ .fi)(cell, widths[index] ?? 0, 'left')).join('  ').trimEnd();
    return `${table.map(line).join('\n')}\n`;
};
const HEADS = ['Stage', 'Took', 'Ended', 'Usually', 'Runs', 'Retried', 'Last'];
const SHOWN = 20;
const rowOf = (stage, results) => {
    const shown = results.slice(-SHOWN);
    const usual = (0,_core_past_js__WEBPACK_IMPORTED_MODULE_3__/* .usualOf */ .sB)(results);
    const last = results.at(-1);
    return [
        stage,
        (0,_core_past_js__WEBPACK_IMPORTED_MODULE_3__/* .sparkline */ .KM)(shown.map(({ durationMs }) => durationMs)),
        shown.map(({ outcome }) => outcome[0]).join(''),
        usual === undefined ? '' : (0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(usual.medianMs),
        String(results.length),
        String(results.filter(({ attempts }) => attempts > 1).length),
        last === undefined ? '' : `${last.outcome} in ${(0,_core_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .formatDuration */ .a3)(last.durationMs)}, ${new Date(last.at).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
    ];
};


/***/ })

};
