export const id = 1993;
export const ids = [1993];
export const modules = {

/***/ 81993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  eslint: () => (/* binding */ eslint)
});

// EXTERNAL MODULE: ./lib/streams/presets/gathering.js
var gathering = __webpack_require__(99327);
;// CONCATENATED MODULE: ./lib/streams/presets/eslint-json.js
/** What eslint's JSON holds, which is one line; of a line that was cut, the files that are whole. Linear in its length. */
const eslintJson = (line) => wholeObjects(line).flatMap(draftsOf);
const OPENING = 0x7b;
const CLOSING = 0x7d;
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The objects of the outermost list. */
const wholeObjects = (line) => {
    const objects = [];
    let depth = 0;
    let start = 0;
    for (let at = 0; at < line.length; at += 1) {
        const unit = line.charCodeAt(at);
        if (unit === QUOTE)
            at = stringEnd(line, at);
        else if (unit === OPENING && depth++ === 0)
            start = at;
        else if (unit === CLOSING && --depth === 0)
            objects.push(parsed(line.slice(start, at + 1)));
    }
    return objects;
};
const stringEnd = (line, start) => {
    let at = start + 1;
    for (let unit = line.charCodeAt(at); at < line.length && unit !== QUOTE; unit = line.charCodeAt(at))
        at += unit === BACKSLASH ? 2 : 1;
    return at;
};
const parsed = (text) => {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
};
const draftsOf = (file) => {
    const path = field(file, 'filePath');
    const messages = field(file, 'messages');
    return Array.isArray(messages) ? messages.flatMap((message) => draftOf(typeof path === 'string' ? path : '', message)) : [];
};
const draftOf = (file, message) => {
    const [text, code] = [field(message, 'message'), field(message, 'ruleId')];
    if (typeof text !== 'string')
        return [];
    const [line, column, endLine, endColumn] = ['line', 'column', 'endLine', 'endColumn'].map((name) => counted(field(message, name)));
    return [
        {
            level: field(message, 'severity') === 2 ? 'error' : 'warning',
            message: text,
            ...(typeof code === 'string' && { code }),
            ...(file !== '' && file !== '<text>' && { file }),
            ...(line !== undefined && { line, ...(column !== undefined && { column }) }),
            ...(endLine !== undefined && { endLine, ...(endColumn !== undefined && { endColumn }) }),
        },
    ];
};
const field = (value, name) => typeof value === 'object' && value !== null ? value[name] : undefined;
const counted = (value) => (typeof value === 'number' && value > 0 ? value : undefined);

// EXTERNAL MODULE: ./lib/streams/presets/plain-line.js
var plain_line = __webpack_require__(90205);
;// CONCATENATED MODULE: ./lib/streams/presets/eslint.js




/** eslint's formats stylish (its default), unix, compact and JSON; also oxlint's of these names. */
const eslint = () => {
    const found = (0,gathering/* gathering */.w)('eslint');
    const stylish = createStylish(found);
    return {
        push: (line) => {
            if (line.startsWith('[{"filePath"'))
                for (const draft of eslintJson(line))
                    found.add(draft);
            else
                readLine((0,plain_line/* plainLine */.h)(line), found, stylish);
            return found.take();
        },
        end: () => found.take(),
    };
};
const readLine = (line, found, stylish) => {
    const draft = unix(line) ?? compact(line);
    if (draft === undefined)
        stylish(line);
    else
        found.add(draft);
};
const UNIX = /^(\S.{0,1000}?):(\d{1,7}):(\d{1,7}): (.*) \[(Error|Warning)(?:\/([^\]]{1,200}))?\]$/;
const COMPACT = /^(\S.{0,1000}?): line (\d{1,7}), col (\d{1,7}), (Error|Warning) - (.*)$/;
const RULE_BEHIND = /^(.*) \(([@\w/-]{1,200})\)$/;
const unix = (line) => {
    const [, file, row, column, message, level, code] = line.endsWith(']') ? (UNIX.exec(line) ?? []) : [];
    return file === undefined ? undefined : eslint_draftOf(level, message, code, file, row, column);
};
const compact = (line) => {
    const [, file, row, column, level, text = ''] = COMPACT.exec(line) ?? [];
    if (file === undefined)
        return undefined;
    const [, message = text, code] = RULE_BEHIND.exec(text) ?? [];
    return eslint_draftOf(level, message, code, file, row, column);
};
const HEADER = /^(?:\S.{0,1000}\.\w{1,10}|<text>)$/;
const PROBLEM = /^ {1,8}(\d{1,7}):(\d{1,7}) {1,20}(error|warning) {1,8}(\S.*)$/;
/** The columns are padded: the rule stands behind two spaces or more. */
const RULE = /^@?[a-z][\w@/-]{0,200}$/i;
const createStylish = (found) => {
    let file;
    return (line) => {
        if (!line.startsWith(' ')) {
            file = HEADER.test(line) ? line : undefined;
            return;
        }
        const [, row, column, level, text = ''] = file === undefined ? [] : (PROBLEM.exec(line) ?? []);
        if (row === undefined || file === undefined)
            return;
        const { message, code } = withRule(text);
        found.add(eslint_draftOf(level, message, code, file === '<text>' ? undefined : file, row, column));
    };
};
const withRule = (text) => {
    const at = text.lastIndexOf('  ');
    const code = at === -1 ? '' : text.slice(at + 2);
    return RULE.test(code) ? { message: text.slice(0, at), code } : { message: text };
};
const eslint_draftOf = (level = '', message = '', code, file, row, column) => ({
    level: level.toLowerCase() === 'error' ? 'error' : 'warning',
    message: message.trim(),
    ...(code !== undefined && { code }),
    ...(0,gathering/* placeAt */.B)(file, row, column),
});


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


/***/ })

};
