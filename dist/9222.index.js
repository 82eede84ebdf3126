export const id = 9222;
export const ids = [9222];
export const modules = {

/***/ 63322:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ stackPlace),
/* harmony export */   y: () => (/* binding */ ownPlace)
/* harmony export */ });
/* harmony import */ var _gathering_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99327);

/** The place in the user's own code that a line of a JavaScript stack names, if it names one. Linear in the line's length. */
const stackPlace = (line) => {
    const [, inBrackets, bare] = FRAME.exec(line) ?? [];
    return ownPlace(inBrackets ?? bare);
};
const FRAME = /^\s{0,40}at (?:.{0,500}\((.{1,1000})\)|(.{1,1000}))$/;
const PLACE = /^(?:async )?(?:file:\/\/)?(.{1,1000}):(\d{1,7}):(\d{1,7})$/;
/** `path:line:column`, unless it is Node's or a package's. */
const ownPlace = (text = '') => {
    const [, file, line, column] = PLACE.exec(text) ?? [];
    return file === undefined || FOREIGN.test(file) ? undefined : (0,_gathering_js__WEBPACK_IMPORTED_MODULE_0__/* .placeAt */ .B)(file, line, column);
};
const FOREIGN = /(?:^|[\\/])node_modules[\\/]|^node:|^<|^internal[\\/]/;


/***/ }),

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

/***/ 99222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jest: () => (/* binding */ jest)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63322);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** jest's default, verbose and github-actions reporters: each failed test at the first place of its stack in one's own code. */
const jest = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('jest', createReader);
const SUITE = /^\s?(FAIL|PASS|RUNS)\s{1,3}(\S.{0,1000}?)(?: \([\d.]{1,20} m?s\))?$/;
const TEST = /^ {2}\u25cf (\S.{0,1000})$/;
const CODE_FRAME = /^\s{2,12}(?:> ?)?\s{0,6}\d{1,7} \|/;
const STACK = /^\s{4,20}at \S/;
const CLOSING = /^(?:Test Suites:|Tests:|Summary of all failing tests|::endgroup::|\u001b|-{20})/;
const createReader = (found) => {
    let file;
    let part = 'none';
    const begin = (name) => {
        part = name === 'Console' ? 'none' : 'message';
        if (part === 'none')
            return found.close();
        const code = name === 'Test suite failed to run' ? {} : { code: name };
        found.open({ level: 'error', message: '', ...code, ...(file !== undefined && { file }) });
    };
    const close = () => {
        found.close();
        part = 'none';
    };
    const suite = (word, name) => {
        close();
        file = word === 'FAIL' ? lastPath(name) : undefined;
    };
    const inside = (line) => {
        if (STACK.test(line))
            return placed(line);
        if (CODE_FRAME.test(line))
            part = part === 'message' ? 'frame' : part;
        else if (part === 'message')
            found.more(line.trim() === '' ? '' : line.slice(4));
    };
    const placed = (line) => {
        const place = part === 'placed' ? undefined : (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .stackPlace */ .i)(line);
        part = place === undefined ? (part === 'message' ? 'frame' : part) : 'placed';
        if (place !== undefined)
            found.change(place);
    };
    return {
        line: (line) => {
            const [, test] = TEST.exec(line) ?? [];
            const [, word, name] = test === undefined ? (SUITE.exec(line) ?? []) : [];
            if (test !== undefined)
                begin(test.trim());
            else if (word !== undefined)
                suite(word, name ?? '');
            else if (CLOSING.test(line))
                close();
            else if (part !== 'none')
                inside(line);
        },
    };
};
/** A project's name may come before the path. */
const lastPath = (text) => text.slice(text.lastIndexOf(' ') + 1);


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
