export const id = 9349;
export const ids = [9349];
export const modules = {

/***/ 69349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jsonLines: () => (/* binding */ jsonLines)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67146);

/** One JSON object a line (jsonlines.org); other lines are no records, and those that are not blank are counted. */
const jsonLines = () => {
    const strange = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N)();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const record = objectIn(text);
            if (record === undefined && text.trim() !== '')
                strange.add(line);
            return record;
        },
        problems: () => strange.words('is no JSON object', 'are no JSON objects'),
    };
};
const objectIn = (text) => {
    // What cannot be one costs no exception.
    if (!/^[\s\ufeff]*\{/.test(text))
        return undefined;
    try {
        return JSON.parse(text.replace(/^\ufeff/, ''));
    }
    catch {
        return undefined;
    }
};


/***/ }),

/***/ 67146:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ tally)
/* harmony export */ });
/** Counts lines of one kind, and where the first of them stood. */
const tally = () => {
    let count = 0;
    let first = 0;
    return {
        add: (line) => {
            count += 1;
            if (count === 1)
                first = line;
        },
        /** Nothing where there was none; `one` and `many` go on with the sentence. */
        words: (one, many) => count === 0 ? [] : [count === 1 ? `line ${first} ${one}` : `${count} lines, the first is line ${first}, ${many}`],
    };
};


/***/ })

};
