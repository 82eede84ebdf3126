export const id = 7937;
export const ids = [7937];
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
