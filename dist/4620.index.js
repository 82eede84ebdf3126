export const id = 4620;
export const ids = [4620];
export const modules = {

/***/ 74620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   accessLog: () => (/* binding */ accessLog)
/* harmony export */ });
/* harmony import */ var _reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67146);

/**
 * The common and the combined log format of Apache and nginx; what comes behind is left out. Lines in
 * neither are no records, and those that are not blank are counted.
 */
const accessLog = () => {
    const strange = (0,_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .tally */ .N)();
    let line = 0;
    return {
        push: (text) => {
            line += 1;
            const found = text.length > LONGEST ? null : FORMAT.exec(text);
            if (found === null && text.trim() !== '')
                strange.add(line);
            return found === null ? undefined : accessOf(found);
        },
        problems: () => strange.words('is in no access-log format', 'are in no access-log format'),
    };
};
/** No server takes a longer request. */
const LONGEST = 65_536;
const QUOTED = '"((?:[^"\\\\]|\\\\.)*)"';
const FORMAT = new RegExp(`^(\\S+) \\S+ (.*?) \\[([^\\]]{1,64})\\] ${QUOTED} (\\d{3}) (\\d+|-)(?: ${QUOTED} ${QUOTED})?`);
const accessOf = ([, host = '', user, time = '', request = '', status, bytes, referer, agent]) => {
    const [, method, path, protocol] = /^(\S+) (.*?)(?: (HTTP\/\S+))?$/.exec(request) ?? [];
    const optional = Object.entries({ user, method, path, protocol, referer, agent }).filter(([, value]) => value !== undefined && value !== '-');
    return { host, time, request, status: Number(status), bytes: bytes === '-' ? 0 : Number(bytes), ...Object.fromEntries(optional) };
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
