export const id = 5079;
export const ids = [5079];
export const modules = {

/***/ 576:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseJudgement),
/* harmony export */   L: () => (/* binding */ judgementFacts)
/* harmony export */ });
/** Parses an expression, or says what is wrong with it and where. */
const parseJudgement = (text) => {
    const tokens = tokensOf(text);
    const strange = tokens.find(({ kind }) => kind === 'strange');
    if (strange !== undefined)
        return { ok: false, offset: strange.offset, message: strangeWords(strange.text) };
    const parser = { tokens, at: 0, depth: 0 };
    const parsed = binary(parser, 0);
    if ('message' in parsed)
        return { ok: false, ...parsed };
    const rest = current(parser);
    if (rest.kind !== 'end')
        return { ok: false, ...unexpected(rest) };
    const names = tokens.filter(({ kind }) => kind === 'name').map(({ text: name, offset }) => ({ name, offset }));
    return { ok: true, judgement: { text: text.trim(), names, holds: (measure) => truth(parsed.value(measure)) } };
};
/** The names of an expression with what each was: `errors is 3, latency.ms.p95 is 512.4`. */
const judgementFacts = ({ names }, measure) => [...new Set(names.map(({ name }) => name))].map((name) => `${name} is ${numberText(measure(name))}`).join(', ');
const numberText = (value) => value === undefined || Number.isNaN(value) ? 'not known' : String(Number(value.toPrecision(6)));
const TOKEN = /\s*(?:(\d+(?:\.\d+)?(?![\w.]))|([A-Za-z_](?:[\w-]*\w)?(?:\.[A-Za-z_0-9](?:[\w-]*\w)?)*)|(\|\||&&|[=!<>]=|[-+*/!<>()])|(\S+))/y;
const tokensOf = (text) => {
    const tokens = [...text.matchAll(new RegExp(TOKEN, 'gy'))].map(([whole, number, name, operator, strange], index, all) => {
        const told = number ?? name ?? operator ?? strange ?? '';
        const offset = (all[index]?.index ?? 0) + whole.length - told.length;
        return { kind: number !== undefined ? 'number' : name !== undefined ? 'name' : operator !== undefined ? 'operator' : 'strange', text: told, offset };
    });
    return [...tokens, { kind: 'end', text: '', offset: text.trimEnd().length }];
};
const strangeWords = (text) => {
    if (text.startsWith('='))
        return "expected an expression such as errors > 0, got '='; equal is written ==";
    if (/^[&|]/.test(text))
        return `expected an expression such as errors > 0, got '${text.slice(0, 20)}'; and is written &&, or is written ||`;
    return `expected an expression such as errors > 0, got '${text.slice(0, 20)}'`;
};
const DEEPEST = 100;
const current = ({ tokens, at }) => tokens[at] ?? { kind: 'end', text: '', offset: 0 };
const unexpected = ({ kind, text, offset }) => ({
    offset,
    message: kind === 'end' ? 'expected a name or a number, got the end of the expression' : `expected the expression to go on otherwise, got '${text.slice(0, 20)}'`,
});
/** From what binds least to what binds most. */
const LEVELS = [
    { '||': (a, b) => (truth(a) ? a : b) },
    { '&&': (a, b) => (truth(a) ? b : a) },
    { '==': (a, b) => Number(a) === Number(b), '!=': (a, b) => Number(a) < Number(b) || Number(a) > Number(b) },
    { '<': (a, b) => a < b, '<=': (a, b) => a <= b, '>': (a, b) => a > b, '>=': (a, b) => a >= b },
    { '+': (a, b) => Number(a) + Number(b), '-': (a, b) => Number(a) - Number(b) },
    { '*': (a, b) => Number(a) * Number(b), '/': (a, b) => Number(a) / Number(b) },
];
const truth = (value) => Boolean(value);
const binary = (parser, level) => {
    const operators = LEVELS[level];
    if (operators === undefined)
        return unary(parser);
    let left = binary(parser, level + 1);
    for (;;) {
        const { kind, text } = current(parser);
        const apply = kind === 'operator' && Object.hasOwn(operators, text) ? operators[text] : undefined;
        if (apply === undefined || 'message' in left)
            return left;
        parser.at += 1;
        const right = binary(parser, level + 1);
        if ('message' in right)
            return right;
        left = joined(left.value, right.value, apply);
    }
};
const joined = (a, b, apply) => ({
    value: (measure) => apply(a(measure), b(measure)),
});
const unary = (parser) => {
    const { text, kind, offset } = current(parser);
    if (kind !== 'operator' || (text !== '!' && text !== '-'))
        return primary(parser);
    parser.at += 1;
    const inner = deeper(parser, offset, unary);
    if ('message' in inner)
        return inner;
    return { value: text === '!' ? (measure) => !truth(inner.value(measure)) : (measure) => -Number(inner.value(measure)) };
};
const primary = (parser) => {
    const token = current(parser);
    parser.at += 1;
    if (token.kind === 'number')
        return { value: () => Number(token.text) };
    if (token.kind === 'name')
        return { value: (measure) => measure(token.text) ?? Number.NaN };
    if (token.kind !== 'operator' || token.text !== '(')
        return unexpected(token);
    const inner = deeper(parser, token.offset, (within) => binary(within, 0));
    if ('message' in inner)
        return inner;
    const close = current(parser);
    parser.at += 1;
    return close.text === ')' ? inner : { offset: close.offset, message: "expected ')' to end what '(' begins" };
};
/** What is nested without end would overflow the stack. */
const deeper = (parser, offset, parse) => {
    if (parser.depth >= DEEPEST)
        return { offset, message: `expected at most ${DEEPEST} expressions within one another` };
    parser.depth += 1;
    const node = parse(parser);
    parser.depth -= 1;
    return node;
};


/***/ }),

/***/ 85079:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scannedStage: () => (/* binding */ scannedStage)
});

// EXTERNAL MODULE: ./lib/core/judgement.js
var core_judgement = __webpack_require__(576);
// EXTERNAL MODULE: ./lib/core/outcome.js
var core_outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
// EXTERNAL MODULE: ./lib/core/field-test.js
var field_test = __webpack_require__(2012);
// EXTERNAL MODULE: ./lib/core/pattern.js
var core_pattern = __webpack_require__(29325);
// EXTERNAL MODULE: ./lib/streams/presets/matchers.js
var matchers = __webpack_require__(62015);
// EXTERNAL MODULE: ./lib/streams/presets/plain-line.js
var plain_line = __webpack_require__(90205);
;// CONCATENATED MODULE: ./lib/streams/presets/announced.js


/** The workflow commands `error`, `warning` and `notice` with a file, where they stand at the start of a line. */
const COMMAND = /^\s{0,100}::(?:error|warning|notice) (.{1,4000}?)::(.*)$/i;
const MOST = 10_000;
const announced = (toolchains = []) => {
    const matcher = toolchains.length === 0 ? undefined : (0,matchers/* matcherOf */.Ke)(toolchains);
    /** By the name of the file and the line. */
    const places = new Map();
    /** Tests: their place may be another one of the same stack. */
    const names = new Set();
    let count = 0;
    const isTold = ({ file = '', line, code }) => (code !== undefined && names.has(code)) || (places.get(keyOf(file, line)) ?? []).some((path) => isSame(path, file));
    const told = (file, line) => {
        const key = keyOf(file, line);
        count += 1;
        places.set(key, [...new Set([...(places.get(key) ?? []), file])]);
    };
    return {
        push: (line) => {
            if (count >= MOST)
                return;
            const matched = matcher?.((0,plain_line/* plainLine */.h)(line));
            if (matched?.file !== undefined)
                told(matched.file, matched.line);
            const [, properties = '', message = ''] = line.includes('::') ? (COMMAND.exec(line.slice(0, 8_192)) ?? []) : [];
            const file = property(properties, 'file');
            if (file === undefined)
                return;
            told(file, numberOf(property(properties, 'line')));
            for (const name of namesIn(property(properties, 'title') ?? '', message))
                names.add(name);
        },
        mark: (findings) => (count === 0 ? findings : findings.map((finding) => (isTold(finding) ? { ...finding, isAnnotated: true } : finding))),
    };
};
const property = (properties, name) => {
    const found = properties.split(',').find((pair) => pair.trimStart().startsWith(`${name}=`));
    return found === undefined ? undefined : announced_unescape(found.slice(found.indexOf('=') + 1));
};
const ESCAPED = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
/** As the runner does it. */
const announced_unescape = (text) => text.replace(/%(?:0D|0A|3A|2C|25)/g, (code) => ESCAPED[code] ?? code);
const numberOf = (text) => (Number(text) > 0 ? Number(text) : undefined);
/** jest's title, vitest's behind the file, the first line of what pytest's plugin says. */
const namesIn = (title, message) => [title, title.slice(title.indexOf(' > ') + 3), announced_unescape(message.split('%0A', 1)[0] ?? '')].filter((name) => name !== '');
const keyOf = (file, line) => `${nameOf(file)}:${line}`;
const nameOf = (file) => file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
/** One may be absolute and the other relative. */
const isSame = (one, other) => one === other || one.endsWith(`/${other}`) || other.endsWith(`/${one}`);

;// CONCATENATED MODULE: ./lib/streams/scan/literals.js

/**
 * Texts of which every match of a pattern holds at least one, as ASCII; none where there is no such
 * set. It never promises too much: what it does not understand gives none.
 */
const requiredLiterals = (pattern) => {
    const { source, flags } = (0,core_pattern/* writtenAs */.uk)(pattern);
    if (/[vy]/.test(flags) || (flags.includes('i') && flags.includes('u')))
        return undefined;
    const reader = { source, at: 0, ok: true };
    const found = alternatives(reader);
    return reader.ok && reader.at === source.length && found !== undefined && found.length <= literals_MOST ? found : undefined;
};
const literals_MOST = 64;
const SHORTEST = 2;
/** `a|b|c`: each alternative must have its own. */
const alternatives = (reader) => {
    let all = [];
    for (;;) {
        const own = sequence(reader);
        all = all === undefined || own === undefined ? undefined : [...all, ...own];
        if (reader.source[reader.at] !== '|')
            return all;
        reader.at += 1;
    }
};
/** The best of what its parts must hold. */
const sequence = (reader) => {
    const sets = [];
    let run = '';
    const endRun = () => {
        if (run !== '')
            sets.push([run]);
        run = '';
    };
    while (reader.ok && reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
        const atom = nextAtom(reader);
        const [least, most] = quantifier(reader);
        if (atom.kind === 'edge')
            continue;
        const isChar = atom.kind === 'char' && atom.char !== undefined;
        if (isChar && least > 0)
            run += atom.char;
        if (!isChar || least !== 1 || most !== 1)
            endRun();
        if (atom.kind === 'group' && atom.literals !== undefined && least > 0)
            sets.push(atom.literals);
    }
    endRun();
    return best(sets);
};
/** The set whose shortest text is longest, and of these the smallest. */
const best = (sets) => {
    const useful = sets.filter((set) => set.every((text) => text.length >= SHORTEST));
    return useful.toSorted((a, b) => shortest(b) - shortest(a) || a.length - b.length)[0];
};
/** Beyond a few characters a longer text finds no fewer lines. */
const shortest = (set) => Math.min(4, ...set.map(({ length }) => length));
const nextAtom = (reader) => {
    const { source } = reader;
    const char = source[reader.at] ?? '';
    if (char === '(')
        return group(reader);
    reader.at += 1;
    if (char === '^' || char === '$')
        return { kind: 'edge' };
    if (char === '[')
        return set(reader);
    if (char === '\\')
        return literals_escape(reader);
    return { kind: 'char', char: char === '.' || !isPlain(char) ? undefined : char };
};
const isPlain = (char) => char >= ' ' && char <= '~';
const OTHER = { kind: 'char', char: undefined };
const set = (reader) => {
    const { source } = reader;
    while (reader.at < source.length && source[reader.at] !== ']')
        reader.at += source[reader.at] === '\\' ? 2 : 1;
    reader.at += 1;
    return OTHER;
};
const literals_escape = (reader) => {
    const char = reader.source[reader.at] ?? '';
    reader.at += 1;
    if (char === 'b' || char === 'B')
        return { kind: 'edge' };
    if (/[^A-Za-z0-9_]/.test(char))
        return { kind: 'char', char: isPlain(char) ? char : undefined };
    const longer = /^(?:x[\da-fA-F]{2}|u[\da-fA-F]{4}|u\{[\da-fA-F]+\}|c[A-Za-z]|[pP]\{[^}]*\}|k<[^>]*>|\d+)/.exec(reader.source.slice(reader.at - 1));
    reader.at += (longer?.[0].length ?? 1) - 1;
    return OTHER;
};
/** What stands in a lookaround need not be part of a match. */
const group = (reader) => {
    const opening = /^\((?:\?(?:[:=!]|<[=!]|<[^>]*>))?/.exec(reader.source.slice(reader.at))?.[0] ?? '(';
    reader.at += opening.length;
    // Flags for a part of a pattern, and whatever else may come.
    if (reader.source[reader.at] === '?')
        reader.ok = false;
    const literals = alternatives(reader);
    if (reader.source[reader.at] !== ')')
        reader.ok = false;
    reader.at += 1;
    return { kind: 'group', literals: /[=!]$/.test(opening) ? undefined : literals };
};
/** How often the atom before it may come. */
const quantifier = (reader) => {
    const [whole = '', sign, least, comma, most] = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(reader.source.slice(reader.at)) ?? [];
    reader.at += whole.length;
    if (whole === '')
        return [1, 1];
    if (sign !== undefined)
        return [sign === '+' ? 1 : 0, sign === '?' ? 1 : Infinity];
    return [Number(least), comma === '' ? Number(least) : most === '' ? Infinity : Number(most)];
};

// EXTERNAL MODULE: ./lib/streams/lines.js
var lines = __webpack_require__(43418);
;// CONCATENATED MODULE: ./lib/streams/scan/blocks.js

const LINE_FEED = 10;
/**
 * Cuts pushed chunks into blocks of whole lines, so that only what lies across a border is copied. No
 * more than one line is kept, and of that no more than 64 KiB.
 */
const blockCutter = (take) => {
    let open;
    let length = 0;
    const keep = (part) => {
        if (part.length === 0)
            return;
        open ??= new Uint8Array(lines/* LONGEST_LINE */.i2);
        if (length < lines/* LONGEST_LINE */.i2)
            open.set(part.subarray(0, lines/* LONGEST_LINE */.i2 - length), length);
        length += part.length;
    };
    const end = () => {
        take.line((open ?? new Uint8Array()).subarray(0, Math.min(length, lines/* LONGEST_LINE */.i2)), length > lines/* LONGEST_LINE */.i2);
        length = 0;
    };
    const push = (piece) => {
        const first = length > 0 ? piece.indexOf(LINE_FEED) + 1 : 0;
        const last = piece.lastIndexOf(LINE_FEED) + 1;
        if (length > 0 && last > 0) {
            keep(piece.subarray(0, first - 1));
            end();
        }
        if (last > first)
            take.block(piece.subarray(first, last));
        keep(piece.subarray(last));
    };
    return {
        push: (chunk) => {
            for (let from = 0; from < chunk.length; from += lines/* LONGEST_LINE */.i2)
                push(chunk.subarray(from, from + lines/* LONGEST_LINE */.i2));
        },
        /** Hands over a last line without an end. */
        end: () => {
            if (length > 0)
                end();
        },
    };
};

;// CONCATENATED MODULE: ./lib/streams/scan/lookout.js

/** Hands over every line, or, through a sieve, at least those that hold one of its texts. */
const lookout = (sieve, take) => {
    const told = { lines: 0, bytes: 0, cutLines: 0 };
    const inBlock = sieve === undefined ? everyLine : sieved(sieve);
    const cutter = blockCutter({
        block: (bytes) => {
            told.lines += inBlock(bytes, told.lines + 1, take);
        },
        line: (bytes, isCut) => {
            told.lines += 1;
            if (isCut)
                told.cutLines += 1;
            take(told.lines, lineText(bytes));
        },
    });
    return {
        push: (chunk) => {
            told.bytes += chunk.length;
            cutter.push(chunk);
        },
        end: cutter.end,
        get lines() { return told.lines; },
        get bytes() { return told.bytes; },
        get cutLines() { return told.cutLines; },
    };
};
const lookout_LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const everyLine = (block, first, take) => {
    const text = bufferOf(block).toString();
    let line = first;
    let from = 0;
    for (let to = text.indexOf('\n'); to !== -1; to = text.indexOf('\n', from)) {
        take(line, text.slice(from, text.charCodeAt(to - 1) === CARRIAGE_RETURN && to > from ? to - 1 : to));
        line += 1;
        from = to + 1;
    }
    return line - first;
};
/** Where more than one line in so many is taken, it costs less to look at all lines of so many blocks. */
const DENSE = 8;
const sieved = (sieve) => {
    let dense = 0;
    return (block, first, take) => {
        if (dense > 0) {
            dense -= 1;
            return everyLine(block, first, take);
        }
        let taken = 0;
        const lines = throughSieve(sieve, block, first, (line, text) => {
            taken += 1;
            take(line, text);
        });
        if (taken * DENSE > lines)
            dense = DENSE;
        return lines;
    };
};
const throughSieve = (sieve, block, first, take) => {
    const { bytes } = sieve;
    sieve.load(block);
    let line = first;
    let counted = 0;
    for (let at = sieve.find(0, block.length); at < block.length;) {
        const start = at === 0 ? 0 : bytes.lastIndexOf(lookout_LINE_FEED, at - 1) + 1;
        const end = bytes.indexOf(lookout_LINE_FEED, at);
        line += sieve.count(counted, start);
        counted = start;
        take(line, lineText(bytes.subarray(start, end)));
        at = sieve.find(end + 1, block.length);
    }
    return line - first + sieve.count(counted, block.length);
};
/** Without the `\r` of a `\r\n`; what is not UTF-8 becomes U+FFFD. */
const lineText = (bytes) => {
    const length = bytes.length - (bytes[bytes.length - 1] === CARRIAGE_RETURN ? 1 : 0);
    return bufferOf(bytes).toString('utf8', 0, length);
};
const bufferOf = (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

;// CONCATENATED MODULE: ./lib/streams/scan/sieve-code.js
/*
 * Loops over memory, 16 bytes a step, as WebAssembly with its vector instructions: JavaScript has none,
 * and a look at each byte there costs ten times as much. Written down as the instructions themselves
 * (https://webassembly.github.io/spec/core/binary/), so that nothing has to be built.
 */
/** The module: `memory`, and `find`, `seek` and `count`, each `(from, to)`, as `Sieve` explains them. */
const sieveCode = () => Uint8Array.from([
    0, 0x61, 0x73, 0x6d, 1, 0, 0, 0,
    ...section(1, [1, 0x60, 2, I32, I32, 1, I32]),
    ...section(3, [3, 0, 0, 0]),
    ...section(5, [1, 0, PAGES]),
    ...section(7, [4, ...exported('memory', 2, 0), ...exported('find', 0, 0), ...exported('seek', 0, 1), ...exported('count', 0, 2)]),
    ...section(10, [3, ...[find(), seek(), count()].flatMap(body)]),
]);
/** How many times 64 KiB the memory has. */
const PAGES = 3;
/** Where the six tables of 16 bytes stand that `find` reads: for each of three places that of the lower half of a byte and that of the higher. */
const TABLES = 0;
/** Where the three characters stand that `seek` looks for. */
const MARK = 96;
const I32 = 0x7f;
const V128 = 0x7b;
const VOID = 0x40;
const END = 0x0b;
/** Parameters and locals, the same in all of them: two more numbers, then six vectors. */
const [FROM, TO, SUM, BITS] = [0, 1, 2, 3];
const [A, B, C, LOW, HIGH, FOUND] = [4, 5, 6, 7, 8, 9];
const LOCALS = [2, 2, I32, 6, V128];
const get = (local) => [0x20, local];
const sieve_code_set = (local) => [0x21, local];
const keep = (local) => [0x22, local];
const constant = (value) => [0x41, ...signed(value)];
const when = (condition, then) => [...condition, 0x04, VOID, ...then, END];
const RETURN = 0x0f;
const ADD = 0x6a;
const SUBTRACT = 0x6b;
const IS_LESS = 0x49;
const IS_NOT_LESS = 0x4f;
const AND = 0x71;
const SHIFT_LEFT = 0x74;
const TRAILING_ZEROS = 0x68;
const POPULATION = 0x69;
const load = (address, offset) => [...address, 0xfd, 0x00, 0, ...unsigned(offset)];
const loadEverywhere = (address) => [...constant(address), 0xfd, 0x07, 0, 0];
const SWIZZLE = [0xfd, 0x0e];
const SPLAT = [0xfd, 0x0f];
const EQUAL = [0xfd, 0x23];
const NOT_EQUAL = [0xfd, 0x24];
const BOTH = [0xfd, 0x4e];
const ANY = [0xfd, 0x53];
const BITMASK = [0xfd, 0x64];
const SHIFT_RIGHT = [0xfd, 0x6d];
/** The bytes of two vectors from `first` on. */
const shifted = (before, now, first) => [
    ...before, ...now, 0xfd, 0x0d, ...Array.from({ length: 16 }, (_, lane) => first + lane),
];
const next = () => [...get(FROM), ...constant(16), ADD, ...sieve_code_set(FROM)];
/** Leaves with `result` when all is looked at. */
const leaveAtEnd = (result) => when([...get(FROM), ...get(TO), IS_NOT_LESS], [...result, RETURN]);
/** Leaves with the place of the first byte of `FOUND` that is not zero, if there is one. */
const leaveIfFound = () => when([...get(FOUND), ...ANY], [...get(FOUND), ...constant(0), ...SPLAT, ...NOT_EQUAL, ...BITMASK, TRAILING_ZEROS, ...get(FROM), ADD, RETURN]);
/** Which of eight kinds of mark may have such a byte at `place`. */
const kindsAt = (place) => [
    ...load(constant(TABLES), place * 32), ...get(LOW), ...SWIZZLE,
    ...load(constant(TABLES), place * 32 + 16), ...get(HIGH), ...SWIZZLE,
    ...BOTH,
];
/** `A` and `B` hold what the first and the second place of the 16 bytes before had: a mark may lie across. */
const find = () => [
    ...loop([
        ...leaveAtEnd(get(TO)),
        ...load(get(FROM), 0), ...keep(C), ...constant(15), ...SPLAT, ...BOTH, ...sieve_code_set(LOW),
        ...get(C), ...constant(4), ...SHIFT_RIGHT, ...sieve_code_set(HIGH),
        ...kindsAt(0), ...sieve_code_set(C),
        ...kindsAt(1), ...sieve_code_set(FOUND),
        ...shifted(get(A), get(C), 14), ...shifted(get(B), get(FOUND), 15), ...BOTH, ...kindsAt(2), ...BOTH,
        ...get(C), ...sieve_code_set(A), ...get(FOUND), ...sieve_code_set(B), ...sieve_code_set(FOUND),
        ...leaveIfFound(),
        ...next(),
    ]),
];
/** One mark alone needs no tables. */
const seek = () => [
    ...[A, B, C].flatMap((local, place) => [...loadEverywhere(MARK + place), ...sieve_code_set(local)]),
    ...loop([
        ...leaveAtEnd(get(TO)),
        ...[A, B, C].flatMap((local, place) => [...load(get(FROM), place), ...get(local), ...EQUAL, ...(place > 0 ? BOTH : [])]),
        ...sieve_code_set(FOUND),
        ...leaveIfFound(),
        ...next(),
    ]),
];
const sieve_code_LINE_FEED = 10;
const count = () => {
    const left = [...get(TO), ...get(FROM), SUBTRACT];
    const onlyInside = [...get(BITS), ...constant(1), ...left, SHIFT_LEFT, ...constant(1), SUBTRACT, AND, ...sieve_code_set(BITS)];
    return loop([
        ...leaveAtEnd(get(SUM)),
        ...load(get(FROM), 0), ...constant(sieve_code_LINE_FEED), ...SPLAT, ...EQUAL, ...BITMASK, ...sieve_code_set(BITS),
        ...when([...left, ...constant(16), IS_LESS], onlyInside),
        ...get(SUM), ...get(BITS), POPULATION, ADD, ...sieve_code_set(SUM),
        ...next(),
    ]);
};
/** It ends only from within. */
const loop = (once) => [0x03, VOID, ...once, 0x0c, 0, END, 0x00];
const body = (code) => {
    const whole = [...LOCALS, ...code, END];
    return [...unsigned(whole.length), ...whole];
};
const section = (id, content) => [id, ...unsigned(content.length), ...content];
const exported = (name, kind, index) => [name.length, ...Buffer.from(name), kind, index];
/** LEB128. */
const unsigned = (value) => (value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)]);
const signed = (value) => (value < 64 ? [value] : [(value & 127) | 128, ...signed(value >> 7)]);

;// CONCATENATED MODULE: ./lib/streams/scan/sieve.js

const START = 1_024;
const createSieve = (texts, ignoreCase) => {
    const { exports } = new WebAssembly.Instance((compiled ??= new WebAssembly.Module(sieveCode())));
    const { memory, count } = exports;
    const marks = [...new Set(texts.map(mark))].toSorted();
    const isFew = !ignoreCase && marks.length <= FEW && marks.every(({ length }) => length === LENGTH);
    const search = isFew ? oneByOne(exports, marks) : together(exports, marks, ignoreCase);
    const room = Buffer.from(memory.buffer, START, PAGES * 65_536 - START);
    return {
        bytes: room,
        load: (block) => {
            room.set(block);
            search.restart();
        },
        find: (from, to) => Math.min(search.find(from + START, to + START) - START, to),
        count: (from, to) => count(from + START, to + START),
    };
};
/** So many marks are sought faster each by itself. */
const FEW = 3;
const oneByOne = ({ memory, seek }, marks) => {
    const sought = Buffer.from(memory.buffer, MARK, LENGTH);
    const all = marks.map((text) => ({ bytes: Buffer.from(text, 'latin1'), next: 0 }));
    return {
        restart: () => {
            for (const each of all)
                each.next = 0;
        },
        find: (from, to) => {
            let first = to;
            for (const each of all) {
                if (each.next < from) {
                    sought.set(each.bytes);
                    each.next = seek(from, to);
                }
                first = Math.min(first, each.next);
            }
            return first;
        },
    };
};
const together = ({ memory, find }, marks, ignoreCase) => {
    fill(Buffer.from(memory.buffer, TABLES), marks, ignoreCase);
    return { restart: () => { }, find };
};
let compiled;
const LENGTH = 3;
/** From the most frequent in logs to the least; what is not here is rarer. */
const FREQUENT = ' e0tani1ors2lcd3u-p.m5:4/fhg6b8v79yk_wx=,TIESA"R';
/** The part of a text that other texts hold least often. */
const mark = (text) => {
    const parts = Array.from({ length: Math.max(1, text.length - LENGTH + 1) }, (_, from) => text.slice(from, from + LENGTH));
    return parts.toSorted((a, b) => rarity(b) - rarity(a))[0] ?? text;
};
const rarity = (part) => [...part].reduce((sum, char) => sum + (FREQUENT.indexOf(char) < 0 ? FREQUENT.length : FREQUENT.indexOf(char)), 0);
/** For each of three places, which kinds of mark may have such a low half of a byte there, and which such a high one. */
const fill = (tables, marks, ignoreCase) => {
    for (const [index, text] of marks.entries()) {
        const kind = 1 << Math.floor((index * 8) / Math.max(8, marks.length));
        for (let place = 0; place < LENGTH; place += 1)
            for (const byte of bytesAt(text, place, ignoreCase))
                allow(tables, place, byte, kind);
    }
};
const allow = (tables, place, byte, kind) => {
    const [low, high] = [place * 32 + (byte & 15), place * 32 + 16 + (byte >> 4)];
    tables[low] = (tables[low] ?? 0) | kind;
    tables[high] = (tables[high] ?? 0) | kind;
};
const ANY_BYTE = Array.from({ length: 256 }, (_, byte) => byte);
const bytesAt = (text, place, ignoreCase) => {
    const char = text[place];
    if (char === undefined)
        return ANY_BYTE;
    return (ignoreCase ? [char.toLowerCase(), char.toUpperCase()] : [char]).map((each) => each.charCodeAt(0));
};

;// CONCATENATED MODULE: ./lib/streams/scan/sound-place.js
/** The same finding with as much of its place as a file can have: tools, and those who feign one, write any numbers; an end comes at or behind its start. */
const withSoundPlace = (finding) => {
    const { line, column, endLine, endColumn, ...rest } = finding;
    if (!isCount(line))
        return rest;
    const start = { ...rest, line, ...(isCount(column) && { column }) };
    if (!isCount(endLine ?? line) || !isBehind(finding, endLine ?? line))
        return start;
    return { ...start, ...(endLine !== undefined && { endLine }), ...(isCount(endColumn) && { endColumn }) };
};
/** What readers of reports take: 32 bits. */
const sound_place_MOST = 2 ** 31 - 1;
const isCount = (value) => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= sound_place_MOST;
const isBehind = ({ line = 1, column = 1, endColumn = column }, endLine) => endLine > line || (endLine === line && endColumn >= column);

;// CONCATENATED MODULE: ./lib/streams/scan/quantiles.js
/** So many are kept as they are, and the percentiles exact. */
const MOST_EXACT = 4_096;
/** Of more, percentiles are off by 1 % at most: "DDSketch" (Masson, Rim, Lee: VLDB 2019), a histogram with buckets that grow. */
const ERROR = 0.01;
const GROWTH = Math.log((1 + ERROR) / (1 - ERROR));
const SMALLEST = 1e-9;
const numbers = () => {
    let exact = [];
    const buckets = new Map();
    const all = { count: 0, min: Infinity, max: -Infinity, sum: 0 };
    const put = (value) => {
        const key = bucketOf(value);
        buckets.set(key, (buckets.get(key) ?? 0) + 1);
    };
    const add = (value) => {
        all.count += 1;
        all.sum += value;
        all.min = Math.min(all.min, value);
        all.max = Math.max(all.max, value);
        if (exact === undefined)
            return put(value);
        exact.push(value);
        if (exact.length <= MOST_EXACT)
            return;
        for (const kept of exact)
            put(kept);
        exact = undefined;
    };
    /** The value at a rank, by the nearest-rank method. */
    const percentiles = () => {
        const within = (value) => Math.min(all.max, Math.max(all.min, value));
        const sorted = exact?.toSorted((a, b) => a - b) ?? [...buckets].toSorted(([a], [b]) => a - b);
        return (part) => {
            const rank = Math.max(1, Math.ceil(part * all.count));
            return within(exact === undefined ? inBuckets(sorted, rank) : sorted[rank - 1] ?? 0);
        };
    };
    const summary = () => {
        const at = percentiles();
        return { ...all, mean: all.sum / all.count, p50: at(0.5), p95: at(0.95) };
    };
    return { add, summary };
};
/** Bounded on both sides, so that there are few thousand of them at most. */
const LAST = 6_000;
/** Negative numbers mirror positive ones; what is next to nothing is nothing. */
const bucketOf = (value) => {
    const size = Math.abs(value);
    if (size < SMALLEST)
        return 0;
    return Math.sign(value) * Math.min(LAST, 1 + Math.ceil(Math.log(size / SMALLEST) / GROWTH));
};
const middleOf = (bucket) => {
    if (bucket === 0)
        return 0;
    const upper = SMALLEST * Math.exp((Math.abs(bucket) - 1) * GROWTH);
    return (Math.sign(bucket) * 2 * upper) / (Math.exp(GROWTH) + 1);
};
const inBuckets = (sorted, rank) => {
    let seen = 0;
    for (const [bucket, count] of sorted) {
        seen += count;
        if (seen >= rank)
            return middleOf(bucket);
    }
    return 0;
};

;// CONCATENATED MODULE: ./lib/streams/scan/peak.js
const STEPS = 1_000;
/** Keeps at most a thousand counts, whatever comes. */
const peakIn = (windowMs) => {
    const step = windowMs / Math.min(STEPS, Math.max(1, Math.ceil(windowMs)));
    const width = Math.round(windowMs / step);
    const counts = new Float64Array(width);
    let last = -Infinity;
    let within = 0;
    let most = 0;
    /** Lets go of what is too old now. */
    const advance = (to) => {
        const gone = Math.min(width, to - last);
        for (let ahead = 1; ahead <= gone; ahead += 1) {
            const place = mod(last + ahead, width);
            within -= counts[place] ?? 0;
            counts[place] = 0;
        }
        last = to;
    };
    return {
        add: (atMs) => {
            const now = Math.max(last, Math.floor(atMs / step));
            if (last === -Infinity)
                last = now;
            if (now > last)
                advance(now);
            counts[mod(now, width)] = (counts[mod(now, width)] ?? 0) + 1;
            within += 1;
            most = Math.max(most, within);
        },
        get count() { return most; },
    };
};
const mod = (value, by) => ((value % by) + by) % by;

;// CONCATENATED MODULE: ./lib/streams/scan/kept.js
/** At most `limit` in all, the larger half of them from the beginning. */
const kept = (limit) => {
    const first = [];
    const last = [];
    const [most, room] = [Math.ceil(limit / 2), Math.floor(limit / 2)];
    let next = 0;
    return {
        add: (make) => {
            if (first.length < most)
                first.push(make());
            else if (room > 0) {
                last[next] = make();
                next = (next + 1) % room;
            }
        },
        both: () => ({ first, last: last.length < room ? last : [...last.slice(next), ...last.slice(0, next)] }),
    };
};

;// CONCATENATED MODULE: ./lib/streams/scan/tally.js




const LONGEST_TEXT = 400;
const tallyOf = (rule) => {
    const shown = kept(rule.limit);
    const peak = rule.windowMs === undefined ? undefined : peakIn(rule.windowMs);
    const extracted = new Map();
    const fieldsOf = fieldReader(rule);
    let count = 0;
    let timeless = 0;
    const note = (name, value) => {
        const own = extracted.get(name) ?? numbers();
        extracted.set(name, own);
        own.add(value);
    };
    return {
        rule,
        add: (hit) => {
            count += 1;
            shown.add(() => matchOf(hit, rule.limit));
            const at = peak && hit.at();
            if (at !== undefined)
                peak?.add(at);
            else
                timeless += 1;
            const fields = fieldsOf?.(hit);
            if (fields === undefined)
                return undefined;
            for (const name of Object.keys(fields)) {
                const value = (0,field_test/* numberIn */.Po)(fields[name]);
                if (Number.isFinite(value) && !isPlace(name, fields))
                    note(name, value);
            }
            return 'file' in fields ? findingIn(fields, hit, rule) : undefined;
        },
        get count() { return count; },
        get timeless() { return peak === undefined ? 0 : timeless; },
        measure: (parts) => {
            const name = parts.join('.');
            if (name === '' || name === 'count')
                return count;
            if (name === 'rate')
                return peak?.count;
            const summary = { ...extracted.get(parts.slice(0, -1).join('.'))?.summary() };
            return summary[parts.at(-1) ?? ''];
        },
        result: () => ({
            name: rule.name,
            level: rule.level,
            count,
            ...(peak !== undefined && rule.windowMs !== undefined && { peak: { count: peak.count, windowMs: rule.windowMs } }),
            extracted: Object.fromEntries([...extracted].map(([name, own]) => [name, own.summary()])),
            ...shown.both(),
        }),
    };
};
const matchOf = ({ file, stream, line, text }, limit) => ({
    ...(file !== undefined && { file }),
    ...(stream !== undefined && { stream }),
    line,
    text: limit > tally_FEW ? ownText(text.slice(0, LONGEST_TEXT)) : text.slice(0, LONGEST_TEXT),
});
/** A part of a text keeps the whole of it in memory, here up to 64 KiB: of more than these one makes copies. */
const tally_FEW = 100;
const ownText = (text) => Buffer.from(text, 'utf16le').toString('utf16le');
/** How the fields are found that a rule extracts: groups of `extract`, or else of `match`. */
const fieldReader = ({ match, extract }) => {
    if (extract !== undefined && !(extract instanceof RegExp))
        return ({ record }) => Object.fromEntries(extract.map((name) => [name, fieldAt(record, name)]));
    const pattern = extract ?? match;
    if (pattern === undefined || !/\(\?<[A-Za-z_$]/.test(pattern.source))
        return undefined;
    return ({ text }) => pattern.exec(text)?.groups ?? {};
};
/** A field by its name, or by a path such as `http.status`. */
const fieldAt = (record, name) => {
    if (record === undefined)
        return undefined;
    if (Object.hasOwn(record, name))
        return record[name];
    let value = record;
    for (const key of name.split('.')) {
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key))
            return undefined;
        value = Reflect.get(value, key);
    }
    return value;
};
/** Numbers of lines are not for adding up. */
const isPlace = (name, fields) => (name === 'line' || name === 'column') && 'file' in fields;
/** A rule that extracts a `file` names a place in the code. */
const findingIn = (fields, { text }, { name, level }) => {
    const { file, message: said, code } = fields;
    if (typeof file !== 'string' || file === '')
        return undefined;
    const place = Object.fromEntries(['line', 'column'].flatMap((key) => {
        const value = (0,field_test/* numberIn */.Po)(fields[key]);
        return Number.isInteger(value) && value > 0 ? [[key, value]] : [];
    }));
    const message = typeof said === 'string' && said !== '' ? said : text.trim().slice(0, LONGEST_TEXT);
    return { level, message, file, ...place, ...(typeof code === 'string' && code !== '' && { code }), rule: name };
};

;// CONCATENATED MODULE: ./lib/streams/scan/timestamp.js
const STAMP = /(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,](\d{1,9}))?\s?(Z|[+-]\d{2}:?\d{2})?/;
const ACCESS = /(\d{2})\/(\w{3})\/(\d{4}):(\d{2}:\d{2}:\d{2}) ([+-]\d{2})(\d{2})/;
const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';
/** Where a line is expected to say when it was written. */
const SOUGHT_IN = 200;
/** When a line was written, in milliseconds since 1970, if it says so: as ISO 8601 (UTC where it names no zone), or as access logs do. */
const timeIn = (text) => {
    const head = text.slice(0, SOUGHT_IN);
    return known(isoTime(STAMP.exec(head)) ?? accessTime(ACCESS.exec(head)));
};
/** A time as a record has it: a text, or seconds, milliseconds, microseconds or nanoseconds since 1970. */
const timeOf = (value) => {
    if (typeof value === 'string' && !/^\d+(\.\d+)?$/.test(value))
        return timeIn(value);
    const number = Number(value);
    if (value === null || value === undefined || typeof value === 'boolean' || !(number > 0))
        return undefined;
    const unit = [1_000, 1, 1e-3, 1e-6][Math.min(3, Math.max(0, Math.floor((Math.log10(number) - 8) / 3)))] ?? 1;
    return number * unit;
};
const isoTime = (found) => {
    if (found === null)
        return undefined;
    const [, day = '', time = '', fraction = '0', zone = 'Z'] = found;
    return Date.parse(`${day}T${time}.${fraction.slice(0, 3).padEnd(3, '0')}${zone.length === 5 ? `${zone.slice(0, 3)}:${zone.slice(3)}` : zone}`);
};
const accessTime = (found) => {
    if (found === null)
        return undefined;
    const [, day = '', month = '', year = '', time = '', hours = '', minutes = ''] = found;
    const number = String(MONTHS.indexOf(month) / 3 + 1).padStart(2, '0');
    return Date.parse(`${year}-${number}-${day}T${time}${hours}:${minutes}`);
};
const known = (time) => (time === undefined || Number.isNaN(time) ? undefined : time);

;// CONCATENATED MODULE: ./lib/streams/scan/index.js









/** So many findings are kept. */
const MOST_FINDINGS = 1_000;
/** `records` makes a reader for what the spec's format is; plain text has none. */
const createScanner = (spec, records) => {
    const tallies = spec.rules.map(tallyOf);
    const streams = [];
    const found = findings();
    const told = spec.announce === 'rest' && spec.presets.length > 0 ? announced(spec.toolchains) : undefined;
    const needle = records === undefined && spec.presets.length === 0 ? needles(spec.rules) : undefined;
    let sieve;
    const stream = ({ file, stream: of, now }) => {
        const reader = records?.();
        const presets = spec.presets.map(({ name, make }) => ({ name, preset: make() }));
        const ofLines = presets.filter(({ preset }) => preset.pushText === undefined);
        const ofText = presets.length > ofLines.length ? new TextDecoder() : undefined;
        const look = (line, text) => {
            told?.push(text);
            const record = reader?.push(text);
            for (const { name, preset } of ofLines)
                for (const each of preset.push(text))
                    found.add(name, each);
            for (const tally of tallies) {
                if (!isHit(tally.rule, text, record))
                    continue;
                const finding = tally.add({ file, stream: of, line, text, record, at: () => now?.() ?? timeAt(text, record, spec) });
                if (finding !== undefined)
                    found.keep(finding);
            }
        };
        sieve ??= needle && createSieve(needle.texts, needle.ignoreCase);
        const own = lookout(sieve, look);
        streams.push({ lookout: own, file, reader });
        const read = (text = '') => {
            for (const { name, preset } of presets)
                for (const each of preset.pushText?.(text) ?? [])
                    found.add(name, each);
        };
        const push = (chunk) => {
            own.push(chunk);
            if (ofText !== undefined)
                read(ofText.decode(chunk, { stream: true }));
        };
        const end = () => {
            own.end();
            read(ofText?.decode());
            for (const { name, preset } of presets)
                for (const each of preset.end())
                    found.add(name, each);
        };
        return {
            push,
            end,
            get lines() { return own.lines; },
            get bytes() { return own.bytes; },
            get cutLines() { return own.cutLines; },
        };
    };
    const sum = (key) => streams.reduce((total, { lookout: each }) => total + each[key], 0);
    const ofLevel = (level) => found.count(undefined, level) + tallies.reduce((total, { rule, count }) => total + (rule.level === level ? count : 0), 0);
    return {
        stream,
        measure: (name) => {
            const [head = '', ...rest] = name.split('.');
            const tally = tallies.find(({ rule }) => rule.name === head);
            if (tally !== undefined)
                return tally.measure(rest);
            const level = LEVELS[head];
            if (level !== undefined)
                return ofLevel(level);
            if (head === 'lines' || head === 'bytes')
                return sum(head);
            return found.count(head === 'findings' ? undefined : head, LEVELS[rest[0] ?? '']);
        },
        result: () => ({
            rules: tallies.map((tally) => tally.result()),
            findings: announcing(found.kept, spec, told),
            found: found.total(),
            lines: sum('lines'),
            bytes: sum('bytes'),
            cutLines: sum('cutLines'),
            problems: [...streams.flatMap(({ file, reader }) => inFile(file, reader)), ...tallies.flatMap(timeless)],
        }),
    };
};
/** Marked where they are not to be announced. */
const announcing = (kept, { announce }, told) => announce === 'none' ? kept.map((finding) => ({ ...finding, isAnnotated: true })) : (told?.mark(kept) ?? kept);
/** What expressions call the levels. */
const LEVELS = { errors: 'error', warnings: 'warning', notices: 'notice' };
const needles = (rules) => {
    const texts = rules.map(({ match }) => match && requiredLiterals(match));
    if (rules.length === 0 || texts.some((each) => each === undefined))
        return undefined;
    return { texts: texts.flatMap((each) => each ?? []), ignoreCase: rules.some(({ match }) => match !== undefined && (0,core_pattern/* writtenAs */.uk)(match).flags.includes('i')) };
};
const isHit = ({ match, field, ignore }, text, record) => {
    if (match !== undefined && !match.test(text))
        return false;
    if (ignore?.test(text) === true)
        return false;
    if (field === undefined)
        return true;
    return record !== undefined && Object.entries(field).every(([name, tests]) => tests.some((test) => (0,field_test/* passes */.WE)(test, fieldAt(record, name))));
};
/** Where records usually say when they were written. */
const TIME_FIELDS = ['time', 'timestamp', '@timestamp', 'ts', 'date'];
const timeAt = (text, record, { timeField }) => {
    if (timeField !== undefined)
        return timeOf(fieldAt(record, timeField));
    const name = TIME_FIELDS.find((each) => record !== undefined && Object.hasOwn(record, each));
    return name === undefined ? timeIn(text) : timeOf(record?.[name]);
};
/** Parts of a text keep the whole of it in memory. */
const owned = (finding) => JSON.parse(JSON.stringify(withSoundPlace(finding)));
/** Findings of presets, and of rules that name places; counted by who found them and by level. */
const findings = () => {
    const kept = [];
    const counts = new Map();
    let total = 0;
    let isFull = false;
    const keep = (finding) => {
        total += 1;
        if (kept.length < MOST_FINDINGS)
            kept.push(owned(finding));
        else if (finding.level === 'error' && !isFull)
            isFull = !replacesMild(kept, owned(finding));
    };
    return {
        kept,
        keep,
        add: (preset, finding) => {
            keep(finding);
            const key = `${finding.level} ${preset}`;
            counts.set(key, (counts.get(key) ?? 0) + 1);
        },
        total: () => total,
        /** Of presets alone: what rules find counts as their matches. */
        count: (preset, level) => [...counts].reduce((sum, [key, count]) => sum + (isOf(key, preset, level) ? count : 0), 0),
    };
};
/** A tool that warns a thousand times and then fails is to be seen failing. */
const replacesMild = (kept, error) => {
    const last = kept.findLastIndex(({ level }) => level !== 'error');
    if (last >= 0)
        kept.splice(last, 1, error);
    return last >= 0;
};
const isOf = (key, preset, level) => (preset === undefined || key.endsWith(` ${preset}`)) && (level === undefined || key.startsWith(`${level} `));
const inFile = (file, reader) => (reader?.problems() ?? []).map((problem) => (file === undefined ? problem : `${file}: ${problem}`));
const timeless = ({ rule, timeless: count }) => count === 0 ? [] : [`${rule.name}: ${count} ${count === 1 ? 'match says' : 'matches say'} no time, so the rate does not count ${count === 1 ? 'it' : 'them'}`];

// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
;// CONCATENATED MODULE: ./lib/policies/scanning.js

/** More often nobody looks. */
const EVERY_MS = 100;
/** Reads sources, and tells those who watch the stage how far that has come; which part of the whole it is only where none is compressed. */
const scanningTold = (sources, context, clock) => {
    const total = sources.reduce((sum, { size = Number.NaN }) => sum + size, 0);
    let done = 0;
    let toldAt = clock.now();
    const tell = (name) => {
        const now = clock.now();
        if (now - toldAt < EVERY_MS)
            return;
        toldAt = now;
        const [of, fraction] = total > 0 ? [` of ${(0,size/* formatSize */.Xq)(total)}`, Math.min(1, done / total)] : [''];
        context.emit({ type: 'progress', text: `scanning ${name}: ${(0,size/* formatSize */.Xq)(done)}${of}`, ...(fraction !== undefined && { fraction }) });
    };
    return async function* ({ name, read }) {
        for await (const chunk of read(context.signal)) {
            done += chunk.length;
            tell(name);
            yield chunk;
        }
    };
};

;// CONCATENATED MODULE: ./lib/policies/scanned.js





/**
 * Looks for what matters in what it wraps writes, or in files, and tells it before the attempt ends.
 * What was found can fail a success or make it unstable; a failure stays what it is. The output passes
 * on unchanged and at once.
 */
const scanned = (options) => (next) => async (context) => {
    const scanner = createScanner(options.spec, options.records);
    const { outcome, problems } = await read(options, scanner, next, context);
    const result = scanner.result();
    const scan = { ...result, problems: [...problems, ...result.problems] };
    context.emit({ type: 'scanned', attempt: context.attempt, scan });
    return judged(outcome, options, scanner);
};
const read = (options, scanner, next, context) => {
    const { files, clock, secrets } = options;
    if (files === undefined)
        return ownOutput(scanner, clock, next, context);
    const open = secrets === undefined ? scanner.stream : (of) => withoutSecrets(scanner.stream(of), secrets);
    return files.when === 'during' ? whileItRuns(files, open, clock, next, context) : afterIt(files, open, clock, next, context);
};
/** Once a text is cut to be shown, what is left of a secret in it can't be told any more. */
const withoutSecrets = (stream, secrets) => {
    const write = (_, bytes) => {
        stream.push(bytes);
        return undefined;
    };
    const output = secrets.output({ write });
    const end = () => {
        void output.end();
        stream.end();
    };
    return { push: (chunk) => void output.write('stdout', chunk), end };
};
const ownOutput = async (scanner, clock, next, context) => {
    const now = () => clock.now();
    const streams = { stdout: scanner.stream({ stream: 'stdout', now }), stderr: scanner.stream({ stream: 'stderr', now }) };
    const write = (stream, chunk) => {
        // First written, then scanned: whoever reads has something to do meanwhile.
        const written = context.output.write(stream, chunk);
        streams[stream].push(chunk);
        return written;
    };
    const outcome = await next({ ...context, output: { write } });
    for (const stream of Object.values(streams))
        stream.end();
    return { outcome, problems: [] };
};
const afterIt = async (files, open, clock, next, context) => {
    const outcome = await next(context);
    if (context.signal.aborted)
        return stopped(outcome, [], context);
    const problems = [];
    try {
        const sources = await (await files.sources()).find(files.globs, files.folder());
        if (sources.length === 0)
            return noFiles(outcome, files, context);
        const chunksOf = scanningTold(sources, context, clock);
        for (const source of sources)
            await readWhole(chunksOf(source), open({ file: source.name }), problems);
    }
    catch (error) {
        problems.push(words(error));
    }
    if (context.signal.aborted)
        return stopped(outcome, problems, context);
    return problems.length === 0 ? { outcome, problems } : unread(outcome, problems);
};
/** Of what was not looked at to its end nobody knows that it is well. */
const stopped = (outcome, problems, { signal }) => ({
    outcome: outcome.status === 'success' ? (0,core_outcome/* failure */.V2)((0,stop/* stopReason */.P)(signal), outcome.handover) : outcome,
    problems,
});
const readWhole = async (chunks, stream, problems) => {
    try {
        for await (const chunk of chunks)
            stream.push(chunk);
    }
    catch (error) {
        problems.push(words(error));
    }
    stream.end();
};
const words = (error) => (error instanceof Error ? error.message : String(error));
const unread = (outcome, problems) => ({
    outcome: outcome.status === 'success' ? (0,core_outcome/* failure */.V2)({ kind: 'operation', reason: 'incomplete', message: problems.join('; ') }, outcome.handover) : outcome,
    problems,
});
const noFiles = (outcome, { globs, ifNone }, context) => {
    const message = `no file matches ${globs.join(', ')}`;
    if (ifNone === 'ignore')
        return { outcome, problems: [] };
    if (ifNone === 'warn')
        context.emit({ type: 'notice', text: `${message}: nothing was scanned` });
    if (ifNone === 'warn' || outcome.status !== 'success')
        return { outcome, problems: [message] };
    const remedy = 'check `files`, or set if-no-files: warn';
    return { outcome: (0,core_outcome/* failure */.V2)({ kind: 'operation', reason: 'incomplete', message, remedy }, outcome.handover), problems: [message] };
};
const whileItRuns = async (files, open, clock, next, context) => {
    const ended = new AbortController();
    const followed = follow(files, open, clock, ended.signal);
    try {
        const outcome = await next(context);
        ended.abort();
        const { problems, isEmpty } = await followed;
        if (problems.length > 0)
            return unread(outcome, problems);
        return isEmpty && !context.signal.aborted ? noFiles(outcome, files, context) : { outcome, problems };
    }
    finally {
        ended.abort();
    }
};
/** Never rejects. */
const follow = async ({ sources, globs, folder }, open, clock, signal) => {
    const streams = new Map();
    const problems = [];
    try {
        for await (const { name, chunk } of (await sources()).follow(globs, folder(), signal)) {
            const stream = streams.get(name) ?? open({ file: name, now: () => clock.now() });
            streams.set(name, stream);
            stream.push(chunk);
        }
    }
    catch (error) {
        problems.push(words(error));
    }
    for (const stream of streams.values())
        stream.end();
    return { problems, isEmpty: streams.size === 0 };
};
const judged = (outcome, { failIf, unstableIf }, { measure }) => {
    if (outcome.status !== 'success')
        return outcome;
    const broken = failIf.find((judgement) => judgement.holds(measure));
    if (broken !== undefined)
        return (0,core_outcome/* failure */.V2)({ kind: 'scan', expression: broken.text, message: sentence(broken, measure) }, outcome.handover);
    const marks = unstableIf.filter((judgement) => judgement.holds(measure)).map((judgement) => sentence(judgement, measure));
    if (marks.length === 0)
        return outcome;
    return { ...outcome, ...(0,core_outcome/* unstable */.p0)([outcome.unstable, ...marks].filter((mark) => mark !== undefined).join('; '), outcome.handover) };
};
const sentence = (judgement, measure) => `${judgement.text}: ${(0,core_judgement/* judgementFacts */.L)(judgement, measure)}`;

// EXTERNAL MODULE: ./lib/streams/presets/index.js
var presets = __webpack_require__(23066);
;// CONCATENATED MODULE: ./lib/streams/scan/records.js
/** Readers by format, loaded when a scan asks for one. */
const recordReaders = {
    jsonl: async () => (await __webpack_require__.e(/* import() */ 9349).then(__webpack_require__.bind(__webpack_require__, 69349))).jsonLines,
    logfmt: async () => (await __webpack_require__.e(/* import() */ 788).then(__webpack_require__.bind(__webpack_require__, 30788))).logfmt,
    csv: async () => (await __webpack_require__.e(/* import() */ 2353).then(__webpack_require__.bind(__webpack_require__, 62353))).csv,
    access: async () => (await __webpack_require__.e(/* import() */ 4620).then(__webpack_require__.bind(__webpack_require__, 74620))).accessLog,
};

;// CONCATENATED MODULE: ./lib/engine/scan.js





/** The policy that scans a stage, as its settings say. */
const scannedStage = async (settings, world, surroundings, commands = 'annotations') => {
    const { rules = [], preset = [], format = 'text', 'time-field': timeField } = settings;
    const presets = await Promise.all(preset.map(loadPreset));
    return scanned({
        spec: { rules: rules.map(ruleOf), presets, format, announce: announceOf(settings, commands), toolchains: toolchainsOf(world.environment), ...(timeField !== undefined && { timeField }) },
        records: format === 'text' ? undefined : await recordReaders[format](),
        files: filesOf(settings, world, surroundings),
        failIf: [...limits(rules, 'error'), ...judgements(settings['fail-if'])],
        unstableIf: [...limits(rules, 'warning'), ...judgements(settings['unstable-if'])],
        secrets: world.secrets,
        clock: world.clock,
    });
};
/** What a tool announces by itself counts only where the runner hears it. */
const announceOf = ({ annotations = 'auto' }, commands) => {
    if (annotations !== 'auto')
        return annotations ? 'all' : 'none';
    return commands === 'none' ? 'all' : 'rest';
};
/** A setup action puts its tool, from the runner's cache of tools, on the PATH; that it registers problem matchers as well is told nowhere. */
const toolchainsOf = (environment = {}) => {
    const { GITHUB_ACTIONS, RUNNER_TOOL_CACHE: cache = '', PATH = '' } = environment;
    if (GITHUB_ACTIONS !== 'true' || cache === '')
        return [];
    return matchers/* TOOLCHAINS */.z9.filter((tool) => [`${cache}/${tool}/`, `${cache}\\${tool}\\`].some((folder) => PATH.includes(folder)));
};
const loadPreset = async (name) => {
    const preset = presets/* PRESETS */.f[name];
    if (preset === undefined)
        throw new Error(`the preset ${name} was not looked up`);
    return { name, make: await preset.load() };
};
const DEFAULT_LIMIT = 10;
const ruleOf = ({ name, level = 'error', match, field, ignore, extract, limit = DEFAULT_LIMIT, rate }) => ({
    name,
    level,
    limit,
    ...(match && { match }),
    ...(field && { field }),
    ...(ignore && { ignore }),
    ...(extract && { extract }),
    ...(rate && { windowMs: rate.windowMs }),
});
/** A rate with a limit speaks for itself. */
const limits = (rules, of) => rules.flatMap(({ name, level = 'error', rate }) => rate?.limit === undefined || level !== of ? [] : judgements(`${name}.rate ${rate.operator} ${rate.limit}`));
const judgements = (text) => {
    if (text === undefined)
        return [];
    const parsed = (0,core_judgement/* parseJudgement */.H)(text);
    if (!parsed.ok)
        throw new Error(`the expression ${text} was not examined`);
    return [parsed.judgement];
};
const filesOf = (settings, { sources }, surroundings) => {
    const { files, follow = false, 'if-no-files': ifNone = follow ? 'warn' : 'error' } = settings;
    if (files === undefined)
        return undefined;
    return { globs: files, when: follow ? 'during' : 'after', ifNone, sources: sources ?? noSources, folder: () => surroundings().cwd };
};
const noSources = async () => {
    throw new Error('files cannot be read here');
};


/***/ })

};
