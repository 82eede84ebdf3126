export const id = 8837;
export const ids = [8837];
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

/***/ 48837:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gcc: () => (/* binding */ gcc)
/* harmony export */ });
/* harmony import */ var _gathering_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99327);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** gcc, g++, clang and what prints as they do, with the linker's errors; notes are attached to what they explain. */
const gcc = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('gcc', createReader);
const DIAGNOSTIC = /^(\S.{0,1000}?):(\d{1,7}):(?:(\d{1,7}):)? (fatal error|error|warning|note|remark): (.*)$/;
const WITHOUT_FILE = /^(?:[\w./+-]{0,200}\/)?(?:[\w.]{1,40}-){0,6}(?:gcc|g\+\+|cc|c\+\+|clang|clang\+\+|cc1|cc1plus|lld)(?:-\d{1,3})?(?:\.exe)?: (fatal error|error): (.*)$/;
const LINKER = /^(?:[^:\s]{0,500}ld[\w.]{0,10}: )?([^:\s][^:]{0,1000}):(?:(\d{1,7}):|\([^)]{1,200}\):) ?((?:undefined reference to|multiple definition of|more undefined references to) .*)$/;
const INCLUDED = /^(?:In file included from|\s{1,20}from) (\S.{0,1000}?:\d{1,7})(?::\d{1,7})?[,:]$/;
const OPTION = / \[(-W[\w=+,-]{1,200})\]$/;
const MOST_INCLUDES = 5;
const createReader = (found) => {
    let includes = [];
    const open = (draft) => {
        found.open(draft);
        for (const from of includes)
            found.more(`included from ${from}`);
        includes = [];
    };
    const diagnostic = ([, file = '', line, column, sort = '', text = '']) => {
        if (sort !== 'note')
            return open({ level: levelOf(sort), ...withOption(text), ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(file, line, column) });
        includes = [];
        found.more(`${file}:${line}: note: ${text.trim()}`);
    };
    return {
        line: (line) => {
            if (!line.includes(':'))
                return;
            const match = DIAGNOSTIC.exec(line);
            if (match !== null)
                return diagnostic(match);
            const [, from] = INCLUDED.exec(line) ?? [];
            if (from !== undefined) {
                if (line.startsWith('In'))
                    includes = [];
                if (includes.length < MOST_INCLUDES)
                    includes.push(from);
                return;
            }
            const [, object, row, reference] = LINKER.exec(line) ?? [];
            if (reference !== undefined)
                return open({ level: 'error', message: reference, code: 'ld', ...(0,_gathering_js__WEBPACK_IMPORTED_MODULE_1__/* .placeAt */ .B)(object, row) });
            const [, , message] = WITHOUT_FILE.exec(line) ?? [];
            if (message !== undefined)
                open({ level: 'error', message });
        },
    };
};
const levelOf = (sort) => (sort === 'warning' ? 'warning' : sort === 'remark' ? 'notice' : 'error');
const withOption = (text) => {
    const [, code] = OPTION.exec(text) ?? [];
    return code === undefined ? { message: text.trim() } : { message: text.replace(OPTION, '').trim(), code };
};


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


/***/ })

};
