export const id = 9277;
export const ids = [9277];
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

/***/ 69277:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   vitest: () => (/* binding */ vitest)
/* harmony export */ });
/* harmony import */ var _frames_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63322);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75834);


/** vitest's default and verbose reporters: each failed test, suite and unhandled error at the first place in one's own code. */
const vitest = () => (0,_reading_js__WEBPACK_IMPORTED_MODULE_0__/* .reading */ .h)('vitest', createReader);
const FAILED = /^ ?FAIL {1,2}(?:\|[^|]{1,200}\| )?(\S.{0,1000})$/;
const UNHANDLED = /^\u23af{2,} Unhandled (?:Rejection|Exception|Errors?) \u23af{2,}/;
const RULER = /^\u23af{4,}/;
const FRAME = /^ \u276f (?:(?:.{0,500}) )?(\S{1,1000})$/;
const FILE = /^ {0,4}(?:At file|File): (\S{1,1000}?):(\d{1,7}):(\d{1,7})$/;
const MOST_NAMES = 50;
const createReader = (found) => {
    /** The same error may stand under the names of several tests. */
    let names = [];
    let message = [];
    let place = {};
    let part = 'none';
    const flush = () => {
        if (part !== 'none')
            for (const name of names.length === 0 ? [''] : names)
                found.add({ level: 'error', message: message.join('\n'), ...named(name, place) });
        names = [];
        message = [];
        place = {};
        part = 'none';
    };
    const failed = (name) => {
        if (part !== 'names')
            flush();
        part = 'names';
        if (names.length < MOST_NAMES)
            names.push(name);
    };
    const inside = (line) => {
        const at = place.line === undefined ? ((0,_frames_js__WEBPACK_IMPORTED_MODULE_1__/* .ownPlace */ .y)(FRAME.exec(line)?.[1]) ?? filePlace(FILE.exec(line), names[0])) : undefined;
        if (at !== undefined && !at.file?.startsWith('../'))
            place = at;
        const isOver = line.trim() === '' || FRAME.test(line) || FILE.test(line);
        if (part !== 'rest')
            part = isOver ? (message.length === 0 ? part : 'rest') : 'message';
        if (part === 'message' && message.length < 10)
            message.push(line);
    };
    return {
        line: (line) => {
            const [, name] = FAILED.exec(line) ?? [];
            if (name !== undefined)
                return failed(name);
            if (RULER.test(line))
                flush();
            if (UNHANDLED.test(line))
                part = 'message';
            else if (part !== 'none')
                inside(line);
        },
        end: flush,
    };
};
/** `file > suite > test`, or only `file [ file ]`. */
const named = (name, place) => {
    const [file, ...rest] = name.split(' > ');
    const own = file?.replace(/ \[ .*$/, '');
    return { ...(own !== '' && own !== undefined && { file: own }), ...place, ...(rest.length > 0 && { code: rest.join(' > ') }) };
};
/** A parser names the file by its path in the project, with a slash in front. */
const filePlace = (match, name = '') => {
    const [, path = '', line, column] = match ?? [];
    const file = name.replace(/ \[ .*$/, '');
    return path !== '' && path.endsWith(file) ? { file, line: Number(line), column: Number(column) } : undefined;
};


/***/ })

};
