export const id = 6646;
export const ids = [6646];
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

/***/ 66646:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  junit: () => (/* binding */ junit)
});

// EXTERNAL MODULE: ./node_modules/sax/lib/sax.js
var sax = __webpack_require__(42560);
// EXTERNAL MODULE: ./lib/streams/presets/gathering.js
var gathering = __webpack_require__(99327);
// EXTERNAL MODULE: ./lib/streams/presets/frames.js
var presets_frames = __webpack_require__(63322);
// EXTERNAL MODULE: ./lib/streams/presets/plain-line.js
var plain_line = __webpack_require__(90205);
;// CONCATENATED MODULE: ./lib/streams/presets/junit-place.js



const MOST_LINES = 500;
/** The place in one's own code that the text of a failure names: pytest's innermost, else the first. */
const placeInText = (text) => {
    const lines = text.split('\n', MOST_LINES).map(plain_line/* plainLine */.h);
    return python(lines) ?? first(lines, (line) => (0,presets_frames/* stackPlace */.i)(line) ?? arrow(line) ?? plain(line));
};
const PYTHON = /^(?! )(.{1,1000}?\.py):(\d{1,7}): /;
const PYTHON_FOREIGN = /(?:^|[\\/])(?:site-packages|dist-packages)[\\/]|[\\/]lib[\\/]python\d/;
const ARROW = /^ \u276f (?:(?:.{0,500}) )?(\S{1,1000})$/;
const PLAIN = /(?:^|[\s(])((?:[A-Za-z]:)?[^\s:()]{1,500}\.\w{1,10}):(\d{1,7})(?::(\d{1,7}))?(?=$|[\s:),])/;
const python = (lines) => first([...lines].reverse(), (line) => {
    const [, file, row] = PYTHON.exec(line) ?? [];
    return file === undefined || PYTHON_FOREIGN.test(file) ? undefined : (0,gathering/* placeAt */.B)(file, row);
});
/** vitest's frames. */
const arrow = (line) => (0,presets_frames/* ownPlace */.y)(ARROW.exec(line)?.[1]);
const plain = (line) => {
    const [, file, row, column] = PLAIN.exec(line.slice(0, 1_000)) ?? [];
    return file === undefined || /(?:^|[\\/])node_modules[\\/]|^node$/.test(file) ? undefined : (0,gathering/* placeAt */.B)(file, row, column);
};
const first = (lines, look) => {
    for (const line of lines) {
        const found = look(line);
        if (found !== undefined)
            return found;
    }
    return undefined;
};

;// CONCATENATED MODULE: ./lib/streams/presets/junit.js



/** JUnit's XML, as most test runners write it: each failure and error, at the place that it or its text names; what passed on a second try is a warning. */
const junit = () => {
    const found = (0,gathering/* gathering */.w)('junit');
    const parser = createParser(found);
    const write = (text) => {
        parser.write(text);
        return found.take();
    };
    return {
        push: (line) => write(`${line}\n`),
        pushText: write,
        end: () => {
            parser.end();
            return found.take();
        },
    };
};
const LEVELS = new Map(Object.entries({
    failure: 'error',
    error: 'error',
    flakyfailure: 'warning',
    flakyerror: 'warning',
}));
const CUT = 'this report ends in the middle: whoever wrote it was stopped, and what else it would say is not known';
const isSuite = (name) => name === 'testsuite' || name === 'testsuites';
const LONGEST_TEXT = 64 * 1024;
const MOST_SILENT = 2 ** 20;
const createParser = (found) => {
    const parser = sax.parser(false, { lowercase: true });
    let test;
    let open;
    let isBroken = false;
    /** How many suites are open. */
    let suites = 0;
    /** Characters since the parser last made something of them. */
    let silent = 0;
    const close = () => {
        if (open !== undefined)
            found.add(draftOf(test, open));
        open = undefined;
    };
    const giveUp = () => {
        isBroken = true;
        found.add({ level: suites > 0 ? 'error' : 'notice', message: `this is no XML that can be read from line ${parser.line + 1} on` });
    };
    const read = (piece) => {
        silent = 0;
        if (open !== undefined && open.text.length < LONGEST_TEXT)
            open.text += piece.slice(0, LONGEST_TEXT);
    };
    const handlers = {
        onopentag: ({ name, attributes }) => {
            silent = 0;
            const level = LEVELS.get(name);
            if (isSuite(name))
                suites += 1;
            if (name === 'testcase')
                test = caseOf(attributes);
            else if (level !== undefined)
                open = { level, message: junit_text(attributes['message']), text: '' };
        },
        onclosetag: (name) => {
            silent = 0;
            if (LEVELS.has(name))
                close();
            if (isSuite(name))
                suites -= 1;
            if (name === 'testcase')
                test = undefined;
        },
        ontext: read,
        oncdata: read,
        // A name or an attribute without end: nothing that follows can be told from it.
        onerror: giveUp,
    };
    Object.assign(parser, handlers);
    return {
        write: (piece) => {
            if (isBroken)
                return;
            silent += piece.length;
            parser.write(piece);
            if (silent > MOST_SILENT && !isBroken)
                giveUp();
        },
        end: () => {
            close();
            if (suites > 0 && !isBroken)
                found.add({ level: 'error', message: CUT });
        },
    };
};
const junit_text = (value) => (typeof value === 'string' ? value : '');
const caseOf = (attributes) => ({
    name: [junit_text(attributes['classname']), junit_text(attributes['name'])].filter((part) => part !== '').join(' '),
    ...(junit_text(attributes['file']) !== '' && { file: junit_text(attributes['file']) }),
    ...(junit_text(attributes['line']) !== '' && { line: junit_text(attributes['line']) }),
});
const draftOf = (test, { level, message, text: body }) => ({
    level,
    message: (message === '' ? firstLines(body) : message).trim(),
    ...(test !== undefined && test.name !== '' && { code: test.name }),
    ...(placeInText(body) ?? placeOfCase(test)),
});
const firstLines = (body) => body.trim().split('\n').slice(0, 5).join('\n');
const placeOfCase = (test) => test?.file === undefined ? {} : { file: test.file, ...(Number(test.line) > 0 && { line: Number(test.line) }) };


/***/ })

};
