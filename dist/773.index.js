export const id = 773;
export const ids = [773];
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

/***/ 30773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rustc: () => (/* binding */ rustc)
/* harmony export */ });
/* harmony import */ var _gathering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99327);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** rustc, cargo and clippy, full and `--message-format short`, and panics with their place, in tests too. */
const rustc = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('rustc', createReader);
const HEADER = /^(error|warning)(?:\[(E\d{4})\])?: (.*)$/;
const PLACE = /^\s{0,12}--> (\S.{0,1000}):(\d{1,7}):(\d{1,7})$/;
const SHORT = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}): (error|warning)(?:\[(E\d{4})\])?: (.*)$/;
const HINT = /^(?:help|\s{0,12}= (?:note|help)): (.*)$/;
/** What stands under the code, beside the carets. */
const LABEL = /^\s{0,12}\|.{0,500}?\^{1,500} (?!help: )(\S.*)$/;
const LINT = /#\[(?:warn|deny|forbid)\(([\w:]{1,200})\)\]/;
const PANIC = /^thread '(.{1,500}?)' (?:\(\d{1,20}\) )?panicked at (.{1,1000}):(\d{1,7}):(\d{1,7}):$/;
/** Before Rust 1.73. */
const OLD_PANIC = /^thread '(.{1,500}?)' panicked at '(.{0,2000})', (\S{1,1000}):(\d{1,7}):(\d{1,7})$/;
const TRACE = /^\s{8,20}at (?!\/rustc\/)(?:\.\/)?(\S{1,1000}):(\d{1,7}):(\d{1,7})$/;
const STDOUT = /^---- (.{1,500}) stdout ----$/;
const RETURNED = /^Error: (.*)$/;
/** What cargo says about what was already said. */
const SUMMARY = /could not compile|aborting due to|generated \d+ warning|warnings? emitted|test failed, to rerun|build failed|\d+ targets? failed/;
const createReader = (found) => {
    let part = 'none';
    let test;
    const open = (draft, next) => {
        found.open(draft);
        part = next;
    };
    const close = () => {
        if (part === 'diagnostic' && found.current()?.file === undefined && SUMMARY.test(found.current()?.message ?? ''))
            found.drop();
        found.close();
        part = 'none';
    };
    const begun = (line) => {
        const [, sort, code, message = ''] = HEADER.exec(line) ?? [];
        if (sort !== undefined)
            return { level: levelOf(sort), message, ...(code !== undefined && { code }) };
        const [, file, row, column, level = '', number, text = ''] = SHORT.exec(line) ?? [];
        if (file !== undefined)
            return { level: levelOf(level), message: text, ...(number !== undefined && { code: number }), ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, row, column) };
        const [, returned] = test === undefined ? [] : (RETURNED.exec(line) ?? []);
        return returned === undefined || test === undefined ? undefined : { level: 'error', message: `returned ${returned}`, code: test };
    };
    const panicked = (line) => {
        const [, thread = '', file, row, column] = PANIC.exec(line) ?? [];
        if (file !== undefined)
            return { level: 'error', message: '', code: thread, ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, row, column) };
        const [, who, message, path, r, c] = OLD_PANIC.exec(line) ?? [];
        return who === undefined ? undefined : { level: 'error', message: message ?? '', code: who, ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(path, r, c) };
    };
    const inDiagnostic = (line) => {
        const [, file, row, column] = found.current()?.file === undefined ? (PLACE.exec(line) ?? []) : [];
        const [, hint] = HINT.exec(line) ?? [];
        const [, lint] = LINT.exec(line) ?? [];
        const [, label] = hint === undefined ? (LABEL.exec(line) ?? []) : [];
        if (file !== undefined)
            found.change((0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, row, column));
        if (lint !== undefined && found.current()?.code === undefined)
            found.change({ code: lint });
        if (hint !== undefined && lint === undefined)
            found.more(hint);
        if (label !== undefined && found.current()?.message.includes(label) === false)
            found.more(label);
    };
    /** A panic within the standard library is told by the first frame outside of it. */
    const inTrace = (line) => {
        const [, file, row, column] = found.current()?.file?.startsWith('/rustc/') === true ? (TRACE.exec(line) ?? []) : [];
        if (file !== undefined)
            found.change((0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, row, column));
    };
    const inside = (line) => {
        if (line === '')
            return close();
        if (part === 'diagnostic')
            inDiagnostic(line);
        else if (part === 'trace')
            inTrace(line);
        else if (/^(?:stack backtrace:|note: )/.test(line))
            part = 'trace';
        else
            found.more(line.trimEnd());
    };
    return {
        line: (line) => {
            const [, name] = STDOUT.exec(line) ?? [];
            const panic = panicked(line);
            const draft = panic ?? begun(line);
            if (name !== undefined || draft !== undefined)
                close();
            if (name !== undefined)
                test = name;
            else if (draft !== undefined)
                open(draft, panic === undefined ? 'diagnostic' : 'panic');
            else if (part !== 'none')
                inside(line);
        },
        end: close,
    };
};
const levelOf = (word) => (word === 'error' ? 'error' : 'warning');


/***/ })

};
