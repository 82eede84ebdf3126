export const id = 5660;
export const ids = [5660];
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

/***/ 5660:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mocha: () => (/* binding */ mocha)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63322);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** mocha's reporters that end with a list of failures (spec, dot, list, min, nyan, progress, landing). */
const mocha = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('mocha', createReader);
const FAILING = /^ {2}\d{1,7} failing$/;
const FAILURE = /^ {2}\d{1,7}\) (\S.{0,1000})$/;
const STACK = /^\s{4,20}at \S/;
const DIFF = /^\s{4,12}\+ expected - actual$/;
/** A timeout names the file alone. */
const FILE = /\((\/.{1,1000}?\.[cm]?[jt]sx?)\)$/;
const createReader = (found) => {
    let part = 'before';
    let title = [];
    const begin = (name) => {
        found.close();
        title = [];
        part = 'title';
        entitle(name);
    };
    const entitle = (line) => {
        const isLast = line.endsWith(':');
        title.push(isLast ? line.slice(0, -1) : line);
        if (isLast || title.length > MOST_TITLES) {
            part = 'message';
            found.open({ level: 'error', message: '', code: title.join(' ') });
        }
    };
    const inside = (line) => {
        if (STACK.test(line))
            return placed(line);
        if (DIFF.test(line))
            part = part === 'message' ? 'rest' : part;
        else if (part === 'message' && line.trim() !== '')
            found.more(line.trim());
    };
    const placed = (line) => {
        const place = part === 'placed' ? undefined : (0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .stackPlace */ .i)(line);
        part = place === undefined ? (part === 'message' ? 'rest' : part) : 'placed';
        if (place !== undefined)
            found.change(place);
    };
    const orFile = () => {
        const current = found.current();
        const [, file] = current?.file === undefined ? (FILE.exec(current?.message ?? '') ?? []) : [];
        if (file !== undefined)
            found.change({ file });
    };
    return {
        line: (line) => {
            const [, name] = part === 'before' ? [] : (FAILURE.exec(line) ?? []);
            if (FAILING.test(line))
                part = 'rest';
            else if (name !== undefined) {
                orFile();
                begin(name.trim());
            }
            else if (part === 'title')
                entitle(line.trim());
            else if (part !== 'before')
                inside(line);
        },
        end: orFile,
    };
};
const MOST_TITLES = 50;


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
