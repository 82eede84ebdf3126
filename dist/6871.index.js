export const id = 6871;
export const ids = [6871];
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

/***/ 86871:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  pytest: () => (/* binding */ pytest)
});

// EXTERNAL MODULE: ./lib/streams/presets/gathering.js
var gathering = __webpack_require__(99327);
;// CONCATENATED MODULE: ./lib/streams/presets/pytest-summary.js
const LINE = /^(?:FAILED|ERROR) (.{1,1000}?)(?: - (.*))?$/;
const MOST = 10_000;
const createSummary = () => {
    const names = new Map();
    const messages = [];
    const takeName = (name) => {
        const left = names.get(name) ?? 0;
        if (left > 0)
            names.set(name, left - 1);
        return left > 0;
    };
    const takeMessage = (text) => {
        const at = messages.slice(0, NEAR).findIndex((message) => isShort(text, message));
        if (at >= 0)
            messages.splice(at, 1);
        return at >= 0;
    };
    return {
        named: (name) => {
            if (names.size < MOST)
                names.set(name, (names.get(name) ?? 0) + 1);
        },
        said: (message) => {
            if (messages.length < MOST)
                messages.push(message);
        },
        unsaid: (line) => {
            const [, id, text = ''] = LINE.exec(line) ?? [];
            if (id === undefined)
                return [];
            const [file = '', ...parts] = id.split('::');
            const isTold = takeName(parts.length === 0 ? file : parts.join('.')) || takeMessage(text);
            return isTold ? [] : [{ level: 'error', message: text, file, ...(parts.length > 0 && { code: parts.join('.') }) }];
        },
    };
};
/** The order is nearly the same. */
const NEAR = 100;
const isShort = (text, message) => text === message || (text.endsWith('...') && message.startsWith(text.slice(0, -3)));

// EXTERNAL MODULE: ./lib/streams/presets/reading.js
var reading = __webpack_require__(75834);
;// CONCATENATED MODULE: ./lib/streams/presets/pytest.js



/** pytest with any `--tb` (auto, long, short, line, native, no) and `-q`: each failure at the innermost line of one's own code, and what only the short summary names. */
const pytest = () => (0,reading/* reading */.h)('pytest', createReader);
const SECTION = /^=+ (.{1,200}?) =+$/;
const HEADER = /^_{3,} (.{1,1000}?) _{3,}$/;
const ROLE = /^ERROR (?:collecting|at (?:setup|teardown) of) /;
const CAPTURED = /^-{3,} Captured .{1,60} -{3,}$/;
const EXPLAINED = /^E( {2,60})(.*)$/;
const PLACE = /^(?! )(.{1,1000}?\.\w{1,10}):(\d{1,7}): (.*)$/;
const FRAME = /^ {2}File "(.{1,1000})", line (\d{1,7}), in /;
const SYNTAX = /^\s{0,60}File "(.{1,1000})", line (\d{1,7})$/;
const CHAINED = /^(?:During handling of the above exception|The above exception was the direct cause)/;
const FOREIGN = /(?:^|[\\/])(?:site-packages|dist-packages|importlib|_pytest)[\\/]|[\\/]lib[\\/]python\d|^<frozen/;
const createReader = (found) => {
    const summary = createSummary();
    let section = 'none';
    let report;
    const flush = () => {
        if (report !== undefined)
            found.add({ level: 'error', message: report.lines.join('\n'), ...withCode(report.name), ...report.place });
        report = undefined;
    };
    const enter = (title) => {
        flush();
        section = /^(?:FAILURES|ERRORS)$/.test(title) ? 'reports' : title === 'short test summary info' ? 'summary' : 'none';
    };
    const begin = (header) => {
        flush();
        const name = header.replace(ROLE, '');
        summary.named(name);
        report = { name, lines: [], indent: 0, place: isFile(name) ? { file: name } : {}, style: 'own' };
    };
    /** `--tb=line` has no headers. */
    const nameless = (line) => {
        const [, file, row, message = ''] = PLACE.exec(line) ?? [];
        if (file === undefined)
            return;
        summary.said(message);
        found.add({ level: 'error', message, ...(0,gathering/* placeAt */.B)(file, row) });
    };
    const inReports = (line) => {
        const [, header] = HEADER.exec(line) ?? [];
        if (header !== undefined)
            begin(header);
        else if (report === undefined)
            nameless(line);
        else if (CAPTURED.test(line))
            report.style = 'captured';
        else if (report.style !== 'captured')
            readLine(report, line);
    };
    return {
        line: (line) => {
            const [, title] = line.startsWith('=') ? (SECTION.exec(line) ?? []) : [];
            if (title !== undefined)
                enter(title);
            else if (section === 'reports')
                inReports(line);
            else if (section === 'summary')
                for (const draft of summary.unsaid(line))
                    found.add(draft);
        },
        end: flush,
    };
};
const isFile = (name) => /\.\w{1,10}$/.test(name) && !name.includes(' ');
const withCode = (name) => (isFile(name) ? {} : { code: name });
const readLine = (report, line) => {
    const explained = EXPLAINED.exec(line);
    if (explained !== null)
        return explain(report, explained);
    if (CHAINED.test(line))
        report.lines = [];
    const [, file, row] = FRAME.exec(line) ?? PLACE.exec(line) ?? [];
    if (line.startsWith('  File "'))
        report.style = 'native';
    if (file !== undefined)
        takePlace(report, file, row);
    else if (report.style === 'native' && !line.startsWith('    ') && !line.startsWith('Traceback') && report.lines.length < MOST_LINES)
        report.lines.push(line);
};
const MOST_LINES = 20;
const explain = (report, [, spaces = '', text = '']) => {
    const [, file, row] = SYNTAX.exec(text) ?? [];
    if (file !== undefined)
        takePlace(report, file, row);
    if (report.lines.length === 0)
        report.indent = spaces.length;
    if (file === undefined && report.lines.length < MOST_LINES)
        report.lines.push(`${' '.repeat(Math.max(0, spaces.length - report.indent))}${text}`);
};
/** Those further in come later. */
const takePlace = (report, file, row) => {
    if (!FOREIGN.test(file))
        report.place = (0,gathering/* placeAt */.B)(file, row);
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
