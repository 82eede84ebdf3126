export const id = 788;
export const ids = [788];
export const modules = {

/***/ 30788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   logfmt: () => (/* binding */ logfmt)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67146);

/**
 * `key=value` pairs between spaces, a value in quotes with `\"`, `\\` and `\n` in it (brandur.org/logfmt, as
 * go-logfmt writes it); a key without a value is `true`. Lines without any pair are no records, and those
 * that are not blank are counted.
 */
const logfmt = () => {
    const strange = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N)();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const pairs = [...text.matchAll(PAIR)];
            if (pairs.some(([, , value]) => value !== undefined))
                return Object.fromEntries(pairs.map(([, key = '', value]) => [key, valueOf(value)]));
            if (text.trim() !== '')
                strange.add(line);
            return undefined;
        },
        problems: () => strange.words('has no key=value pair', 'have no key=value pairs'),
    };
};
const PAIR = /([^\s="]+)(?:=("(?:[^"\\]|\\.)*"|[^\s"]*))?/g;
const valueOf = (value) => {
    if (value === undefined)
        return true;
    if (!value.startsWith('"'))
        return value;
    return value.slice(1, -1).replace(/\\(u[0-9a-fA-F]{4}|.)/g, (_, escape) => unescaped(escape));
};
const unescaped = (escape) => escape.length === 5 ? String.fromCharCode(Number.parseInt(escape.slice(1), 16)) : (LETTERS[escape] ?? escape);
const LETTERS = { n: '\n', r: '\r', t: '\t' };


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
