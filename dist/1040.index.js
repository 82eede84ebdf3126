export const id = 1040;
export const ids = [1040];
export const modules = {

/***/ 99327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ placeAt),
/* harmony export */   w: () => (/* binding */ gathering)
/* harmony export */ });
const MOST_LINES = 20;
const LONGEST_MESSAGE = 2_000;
const MOST_REMEMBERED = 10_000;
const NONE = [];
const gathering = (rule) => {
    const seen = new Set();
    let ready = [];
    let open;
    let lines = 0;
    const close = () => {
        if (open === undefined)
            return;
        const finding = { ...open, message: open.message.trim() || (open.code ?? rule), rule };
        open = undefined;
        const key = [finding.level, finding.file, finding.line, finding.column, finding.code, finding.message].join('\n');
        if (seen.has(key))
            return;
        if (seen.size < MOST_REMEMBERED)
            seen.add(key);
        ready.push(finding);
    };
    const begin = (draft) => {
        close();
        open = { ...draft, message: draft.message.slice(0, LONGEST_MESSAGE) };
        lines = 1;
    };
    return {
        open: begin,
        current: () => open,
        more: (line) => {
            if (open === undefined || open.message === line || lines >= MOST_LINES || open.message.length + line.length > LONGEST_MESSAGE)
                return;
            open = { ...open, message: open.message === '' ? line : `${open.message}\n${line}` };
            lines += 1;
        },
        change: (part) => {
            if (open !== undefined)
                open = { ...open, ...part };
        },
        close,
        drop: () => {
            open = undefined;
        },
        add: (draft) => {
            begin(draft);
            close();
        },
        take: () => {
            if (ready.length === 0)
                return NONE;
            const taken = ready;
            ready = [];
            return taken;
        },
    };
};
/** Line and column as tools write them; a 0 means that the tool knows none. */
const placeAt = (file, line, column) => ({
    ...(file !== undefined && { file }),
    ...(Number(line) > 0 && { line: Number(line) }),
    ...(Number(line) > 0 && Number(column) > 0 && { column: Number(column) }),
});


/***/ }),

/***/ 75834:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ reading)
/* harmony export */ });
/* harmony import */ var _gathering_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99327);
/* harmony import */ var _plain_line_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90205);


/** A preset from a reader of plain lines. */
const reading = (rule, make) => {
    const found = (0,_gathering_js__WEBPACK_IMPORTED_MODULE_0__/* .gathering */ .w)(rule);
    const reader = make(found);
    return {
        push: (line) => {
            reader.line((0,_plain_line_js__WEBPACK_IMPORTED_MODULE_1__/* .plainLine */ .h)(line));
            return found.take();
        },
        end: () => {
            reader.end?.();
            found.close();
            return found.take();
        },
    };
};


/***/ }),

/***/ 91040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   tsc: () => (/* binding */ tsc)
/* harmony export */ });
/* harmony import */ var _gathering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99327);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** TypeScript's compiler, plain and `--pretty`; also vue-tsc and what else prints as it does. */
const tsc = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('tsc', (found) => ({
    line: (line) => {
        const draft = diagnostic(line);
        if (draft !== undefined)
            found.open(draft);
        else if (/^\s+\S/.test(line))
            found.more(line.trimEnd());
        else
            found.close();
    },
}));
const PLAIN = /^(\S.{0,1000}?)\((\d{1,7}),(\d{1,7})\): (error|warning|message) (TS\d{1,6}): (.*)$/;
const PRETTY = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}) - (error|warning|message|suggestion) (TS\d{1,6}): (.*)$/;
const WITHOUT_FILE = /^(error|warning|message) (TS\d{1,6}): (.*)$/;
const LEVELS = { error: 'error', warning: 'warning' };
const diagnostic = (line) => {
    if (!line.includes(' TS'))
        return undefined;
    const [, file, row, column, level, code, message] = PLAIN.exec(line) ?? PRETTY.exec(line) ?? [];
    if (file !== undefined)
        return { level: levelOf(level), message: message ?? '', code: code ?? '', ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, row, column) };
    const [, sort, name, text] = WITHOUT_FILE.exec(line) ?? [];
    return sort === undefined ? undefined : { level: levelOf(sort), message: text ?? '', code: name ?? '' };
};
const levelOf = (word = '') => LEVELS[word] ?? 'notice';


/***/ })

};
