export const id = 6434;
export const ids = [6434];
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

/***/ 26434:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  go: () => (/* binding */ go)
});

// EXTERNAL MODULE: ./lib/streams/presets/gathering.js
var gathering = __webpack_require__(99327);
;// CONCATENATED MODULE: ./lib/streams/presets/go-trace.js

const BEGINNING = /^(?:panic: |fatal error: |WARNING: DATA RACE)/;
const FRAME = /^\s{1,12}(\S.{0,1000}\.go):(\d{1,7})(?: \+0x[0-9a-f]{1,16})?$/;
const TRACED = /^(?:goroutine \d{1,20} |(?:Previous )?(?:[Rr]ead|[Ww]rite) at 0x)/;
const OVER = /^(?:FAIL|ok {2}|exit status |={3,}|--- |\s{1,100}--- )/;
/** Functions that show where Go's own files are. */
const GOES_OWN = /^\s{0,4}(?:panic\(|runtime\.|testing\.|created by testing\.|time\.Sleep)/;
const FOREIGN = /[\\/]pkg[\\/]mod[\\/]|^_testmain\.go$|^_cgo/;
const MOST_FRAMES = 1_000;
const MOST_TRACES = 50;
const createGoTrace = () => {
    let traces = [];
    let current;
    let root;
    let before = '';
    const begin = (line) => {
        current = { message: line, isTraced: false, frames: [] };
        if (traces.length < MOST_TRACES)
            traces.push(current);
    };
    const frame = (open, file, row) => {
        const [, folder] = GOES_OWN.test(before) ? (/^(.{1,500}[\\/]src[\\/])(?:runtime|testing|time)[\\/]/.exec(file) ?? []) : [];
        root ??= folder;
        if (open.frames.length < MOST_FRAMES)
            open.frames.push((0,gathering/* placeAt */.B)(file, row));
    };
    const inside = (open, line) => {
        const [, file, row] = FRAME.exec(line) ?? [];
        if (file !== undefined)
            frame(open, file, row);
        open.isTraced ||= TRACED.test(line);
        before = line;
    };
    const isOwn = ({ file = '' }) => !FOREIGN.test(file) && (root === undefined || !file.startsWith(root));
    return {
        push: (line) => {
            if (BEGINNING.test(line))
                begin(line);
            else if (current === undefined)
                return false;
            else if (OVER.test(line))
                current = undefined;
            else
                inside(current, line);
            return current !== undefined;
        },
        end: (test) => {
            const drafts = traces
                .filter(({ isTraced }) => isTraced)
                .map(({ message, frames }) => ({ level: 'error', message, code: test ?? 'panic', ...frames.find(isOwn) }));
            traces = [];
            current = undefined;
            return drafts;
        },
    };
};

;// CONCATENATED MODULE: ./lib/streams/presets/go-reader.js


const COMPILER = /^(?:vet: )?(\S{1,1000}\.go):(\d{1,7}):(?:(\d{1,7}):)? (.*)$/;
const RUNS = /^=== (?:RUN|CONT|NAME) {1,3}(\S{1,1000})$/;
const VERDICT = /^\s{0,100}--- (FAIL|PASS|SKIP): (\S{1,1000}) \([\d.]{1,20}s\)$/;
const LOGGED = /^(\s{4,100})([^\s:]{1,300}\.go):(\d{1,7}): ?(.*)$/;
const PACKAGE = /^(?:FAIL|ok {2})\t(\S{1,1000})(?:\s|$)/;
const MOST_HELD = 1_000;
/** Reads the output of one package, or of `go build`. */
const createGoReader = (found) => {
    const trace = createGoTrace();
    /** Of tests whose verdict is not known yet, which only `-v` has. */
    let held = [];
    /** Of tests that failed, until their package is named. */
    let failed = [];
    let current;
    let failing;
    let last;
    const judge = (verdict, test) => {
        const own = held.filter((logged) => logged.test === test);
        held = held.filter((logged) => logged.test !== test);
        failing = verdict === 'FAIL' ? test : undefined;
        if (verdict === 'FAIL')
            failed.push(...own);
        last = undefined;
    };
    const log = (indent, draft) => {
        const test = failing ?? current;
        if (test === undefined || held.length + failed.length >= MOST_HELD)
            return;
        last = { test, indent, draft: { ...draft, code: test } };
        (failing === undefined ? held : failed).push(last);
    };
    const more = (line) => {
        if (last === undefined || line.length - line.trimStart().length < last.indent + 4)
            last = undefined;
        else if (last.draft.message.length < LONGEST)
            last.draft.message = `${last.draft.message}\n${line.trim()}`.trim();
    };
    const release = (name) => {
        for (const draft of trace.end(failing))
            found.add(draft);
        for (const { draft } of failed)
            found.add(name === undefined ? draft : { ...draft, file: `${name}/${draft.file}` });
        failed = [];
        held = [];
        failing = last = undefined;
    };
    const inTests = (line) => {
        const [, test] = RUNS.exec(line) ?? [];
        const [, verdict, name] = VERDICT.exec(line) ?? [];
        const [, indent, file, row, message] = LOGGED.exec(line) ?? [];
        if (test !== undefined)
            [current, failing, last] = [test, undefined, undefined];
        else if (verdict !== undefined)
            judge(verdict, name ?? '');
        else if (indent !== undefined)
            log(indent.length, { level: 'error', message: message ?? '', ...(0,gathering/* placeAt */.B)(file, row) });
        else
            return false;
        return true;
    };
    const outside = (line) => {
        const [, name] = PACKAGE.exec(line) ?? [];
        const [, file, row, column, message] = COMPILER.exec(line) ?? [];
        if (name !== undefined)
            release(name);
        else if (file !== undefined)
            found.open({ level: 'error', message: message ?? '', ...(0,gathering/* placeAt */.B)(file.replace(/^\.\//, ''), row, column) });
        else if (line.startsWith('\t') && found.current() !== undefined)
            found.more(line.trim());
        else {
            found.close();
            more(line);
        }
    };
    return {
        line: (line) => {
            if (trace.push(line))
                found.close();
            else if (!inTests(line))
                outside(line);
        },
        end: () => release(),
    };
};
const LONGEST = 2_000;

// EXTERNAL MODULE: ./lib/streams/presets/reading.js
var reading = __webpack_require__(75834);
;// CONCATENATED MODULE: ./lib/streams/presets/go.js


/**
 * go build, go vet and go test (plain, `-v` and `-json`): errors, the lines that failed tests log,
 * panics, fatal errors, timeouts and data races at the first frame of one's own code. The file of a
 * test stands behind the import path of its package, which is all that go tells of its folder.
 */
const go = () => {
    const packages = new Map();
    const readerOf = (name) => {
        const key = packages.has(name) || packages.size < MOST_PACKAGES ? name : '';
        const known = packages.get(key) ?? { reader: (0,reading/* reading */.h)('go', createGoReader), rest: '' };
        packages.set(key, known);
        return known;
    };
    /** With `-json` the lines of packages come mixed, and in pieces. */
    const pushEvent = ({ Package = '', Output = '' }) => {
        const known = readerOf(Package);
        const lines = `${known.rest}${Output}`.split('\n');
        known.rest = (lines.pop() ?? '').slice(0, LONGEST_REST);
        return lines.flatMap((line) => known.reader.push(line));
    };
    return {
        push: (line) => {
            const event = line.startsWith('{"') ? eventOf(line) : undefined;
            return event === undefined ? readerOf('').reader.push(line) : pushEvent(event);
        },
        end: () => [...packages.values()].flatMap(({ reader, rest }) => [...(rest === '' ? [] : reader.push(rest)), ...reader.end()]),
    };
};
const MOST_PACKAGES = 1_000;
const LONGEST_REST = 64 * 1024;
const eventOf = (line) => {
    if (!line.includes('"Action":'))
        return undefined;
    try {
        const { Package, ImportPath, Output } = JSON.parse(line);
        const name = Package ?? ImportPath;
        return { ...(typeof name === 'string' && { Package: name }), ...(typeof Output === 'string' && { Output }) };
    }
    catch {
        return undefined;
    }
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
