export const id = 5900;
export const ids = [5900];
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

/***/ 5900:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanProblems: () => (/* binding */ scanProblems)
});

// EXTERNAL MODULE: ./lib/settings/beyond.js
var beyond = __webpack_require__(86506);
// EXTERNAL MODULE: ./lib/core/judgement.js
var judgement = __webpack_require__(576);
// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
// EXTERNAL MODULE: ./lib/settings/origin.js
var settings_origin = __webpack_require__(74551);
// EXTERNAL MODULE: ./lib/settings/wording.js
var wording = __webpack_require__(96905);
;// CONCATENATED MODULE: ./lib/settings/scan-names.js



const LEVELS = ['errors', 'warnings', 'notices'];
const SUMMARY = ['count', 'min', 'max', 'mean', 'p50', 'p95', 'sum'];
/** What is wrong with a name in an expression: a rule, a group or a measure that there is not. */
const unknownMeasure = (name, { rules, presets }) => {
    const [head = '', ...rest] = name.split('.');
    const rule = rules.find((each) => each.name === head);
    if (rule !== undefined)
        return ofRule(name, rest, rule);
    if (head === 'findings' || presets.includes(head))
        return among(rest.join('.'), ['', ...LEVELS], `${head} has`);
    if (LEVELS.includes(head) || head === 'lines' || head === 'bytes')
        return among(rest.join('.'), [''], `${head} has`);
    const known = [...new Set([...rules.map((each) => each.name), ...presets, ...LEVELS, 'findings', 'lines', 'bytes'])].filter(Boolean);
    const suggestion = (0,nearest/* nearest */.pA)(head, known);
    return { message: `unknown rule ${(0,wording/* quoted */.T)(head)}`, hint: suggestion === undefined ? `known: ${known.join(', ')}` : (0,nearest/* didYouMean */.au)(suggestion) };
};
const ofRule = (name, [first, second, ...more], rule) => {
    if (first === undefined || (first === 'count' && second === undefined))
        return undefined;
    if (first === 'rate' && second === undefined) {
        if ((0,settings_origin/* valueAt */.f)(rule.settings, ['rate']) !== undefined)
            return undefined;
        return { message: `the rule ${(0,wording/* quoted */.T)(rule.name)} has no rate`, hint: 'give it a window: rate: 30s' };
    }
    const groups = groupsOf(rule.settings);
    const rest = [first, second, ...more].filter((part) => part !== undefined).join('.');
    const group = groups.find((each) => rest === each || rest.startsWith(`${each}.`));
    if (group !== undefined) {
        if (rest === group)
            return { message: `${(0,wording/* quoted */.T)(name)} is many numbers`, hint: `say which: ${SUMMARY.map((each) => `${name}.${each}`).join(', ')}` };
        return among(rest.slice(group.length + 1), SUMMARY, `${rule.name}.${group} has`);
    }
    return among(first, ['count', ...((0,settings_origin/* valueAt */.f)(rule.settings, ['rate']) === undefined ? [] : ['rate']), ...groups], `the rule ${(0,wording/* quoted */.T)(rule.name)} has`);
};
/** What a rule extracts: the named groups of its patterns, or fields. */
const groupsOf = (rule) => {
    const extract = (0,settings_origin/* valueAt */.f)(rule, ['extract']);
    if (Array.isArray(extract))
        return extract.map(String);
    const pattern = extract ?? (0,settings_origin/* valueAt */.f)(rule, ['match']);
    return typeof pattern === 'string' ? [...pattern.matchAll(/\(\?<([A-Za-z_$][\w$]*)>/g)].map(([, name = '']) => name) : [];
};
const among = (name, known, what) => {
    if (known.includes(name))
        return undefined;
    const suggestion = (0,nearest/* nearest */.pA)(name, known.filter(Boolean));
    const list = known.filter(Boolean).join(', ');
    return { message: `${what} no ${(0,wording/* quoted */.T)(name)}`, hint: suggestion !== undefined ? (0,nearest/* didYouMean */.au)(suggestion) : list === '' ? 'it is a number by itself' : `it has ${list}` };
};

// EXTERNAL MODULE: ./lib/settings/machine.js
var machine = __webpack_require__(70540);
// EXTERNAL MODULE: ./lib/settings/problem.js
var problem = __webpack_require__(8294);
// EXTERNAL MODULE: ./lib/settings/written.js
var settings_written = __webpack_require__(81390);
;// CONCATENATED MODULE: ./lib/settings/scan-sense.js









/** What is wrong with `scan` beyond the form of its keys: nothing to look for or in, names used twice or unknown, expressions over what is not there. */
const scanProblems = (root, stages, origin, checks) => stages.flatMap((stage) => {
    const path = (0,machine/* setAt */.ef)(root, stage, 'scan');
    const settings = (0,settings_origin/* valueAt */.f)(root, path);
    if (settings === undefined)
        return [];
    const written = { stage, settings, path, origin, checks, rules: rulesIn(settings), presets: listed((0,settings_origin/* valueAt */.f)(settings, ['preset'])) };
    return RULES.flatMap((rule) => rule(written));
});
const rulesIn = (settings) => {
    const rules = (0,settings_origin/* valueAt */.f)(settings, ['rules']);
    return (Array.isArray(rules) ? rules : []).map((rule, index) => {
        const name = (0,settings_origin/* valueAt */.f)(rule, ['name']);
        return { name: typeof name === 'string' ? name : '', settings: rule, at: ['rules', index] };
    });
};
const listed = (value) => [value].flat().filter((name) => typeof name === 'string');
const OTHER_WORK = ['run', 'call', 'check', 'backup', 'playbook'];
const nothingToRead = ({ stage, settings, path, origin }) => {
    const keys = (0,settings_written/* entries */.jO)(stage.settings).map(([key]) => key);
    const hasFiles = (0,settings_origin/* valueAt */.f)(settings, ['files']) !== undefined;
    const isAlone = !keys.some((key) => OTHER_WORK.includes(key));
    if (isAlone && !hasFiles)
        return [(0,problem/* problem */.CC)(origin.key(path), `expected 'files' in 'scan', or some work beside it: the stage has no output`)];
    const follows = (0,settings_origin/* valueAt */.f)(settings, ['follow']) === true;
    if (isAlone && follows)
        return [(0,problem/* problem */.CC)(origin.key([...path, 'follow']), "expected no 'follow' in a stage without other work: it has no end", 'leave it out to scan what the files hold')];
    if (hasFiles)
        return [];
    return ['follow', 'if-no-files'].flatMap((key) => (0,settings_origin/* valueAt */.f)(settings, [key]) === undefined ? [] : [(0,problem/* problem */.CC)(origin.key([...path, key]), `expected '${key}' beside 'files'`)]);
};
const nothingToFind = ({ settings, path, origin, checks }) => {
    if (typeof settings === 'string' && checks.presets?.includes(settings) === true)
        return (0,beyond/* beyond */.wQ)('machine', [(0,problem/* problem */.CC)(origin.value(path), `expected a pattern, got the name of a preset`, `write { preset: ${settings} }, or /${settings}/ for lines with this word`)]);
    const keys = (0,settings_written/* entries */.jO)(settings).map(([key]) => key);
    const isMisspelt = keys.some((key) => (0,nearest/* nearest */.pA)(key, ['rules', 'preset']) !== undefined);
    if (typeof settings !== 'object' || settings === null || isMisspelt)
        return [];
    return [(0,problem/* problem */.CC)(origin.key(path), "expected 'rules' or 'preset' in 'scan', got nothing to look for")];
};
const unknownPresets = ({ settings, path, origin, checks, presets }) => {
    const known = checks.presets;
    const isList = Array.isArray((0,settings_origin/* valueAt */.f)(settings, ['preset']));
    if (known === undefined)
        return [];
    return presets.flatMap((name, index) => {
        if (known.includes(name))
            return [];
        const suggestion = (0,nearest/* nearest */.pA)(name, known);
        const hint = suggestion === undefined ? `presets: ${known.join(', ')}` : (0,nearest/* didYouMean */.au)(suggestion);
        return [(0,problem/* problem */.CC)(origin.value([...path, 'preset', ...(isList ? [index] : [])]), `unknown preset ${(0,wording/* quoted */.T)(name)}`, hint)];
    });
};
/** What expressions call something else. */
const TAKEN = ['findings', 'lines', 'bytes'];
const names = ({ path, origin, rules, presets }) => rules.flatMap(({ name, at }, index) => {
    const place = () => origin.value([...path, ...at, 'name']);
    if (TAKEN.includes(name))
        return [(0,problem/* problem */.CC)(place(), `expected another name than ${(0,wording/* quoted */.T)(name)}`, 'in expressions it stands for all of them')];
    if (presets.includes(name))
        return [(0,problem/* problem */.CC)(place(), `expected another name than ${(0,wording/* quoted */.T)(name)}`, 'a preset of this scan is called so')];
    const isTwice = name !== '' && rules.findIndex((rule) => rule.name === name) < index;
    return isTwice ? [(0,problem/* problem */.CC)(place(), `there is a rule ${(0,wording/* quoted */.T)(name)} already`)] : [];
});
const RECORDS = ['jsonl', 'logfmt', 'csv', 'access'];
const isOfText = ({ settings }) => !RECORDS.includes(String((0,settings_origin/* valueAt */.f)(settings, ['format'])));
const fields = (written) => {
    const { settings, path, origin, rules, presets } = written;
    const hint = `set format to ${RECORDS.slice(0, -1).join(', ')} or ${RECORDS.at(-1)}`;
    const ofRules = rules.flatMap(({ settings: rule, at }) => [
        ...((0,settings_origin/* valueAt */.f)(rule, ['match']) === undefined && (0,settings_origin/* valueAt */.f)(rule, ['field']) === undefined && (0,settings_written/* entries */.jO)(rule).length > 0 && !(0,settings_written/* entries */.jO)(rule).some(([key]) => (0,nearest/* nearest */.pA)(key, ['match', 'field']) !== undefined)
            ? [(0,problem/* problem */.CC)(origin.key([...path, ...at]), "expected 'match' or 'field', got a rule that looks for nothing")]
            : []),
        ...(isOfText(written) && (0,settings_origin/* valueAt */.f)(rule, ['field']) !== undefined ? [(0,problem/* problem */.CC)(origin.key([...path, ...at, 'field']), 'plain text has no fields', hint)] : []),
        ...(isOfText(written) && Array.isArray((0,settings_origin/* valueAt */.f)(rule, ['extract']))
            ? [(0,problem/* problem */.CC)(origin.key([...path, ...at, 'extract']), 'plain text has no fields', `${hint}, or extract named groups of a pattern`)]
            : []),
    ]);
    return [
        ...ofRules,
        ...(isOfText(written) && (0,settings_origin/* valueAt */.f)(settings, ['time-field']) !== undefined ? [(0,problem/* problem */.CC)(origin.key([...path, 'time-field']), 'plain text has no fields', hint)] : []),
        ...(!isOfText(written) && presets.length > 0 ? [(0,problem/* problem */.CC)(origin.key([...path, 'preset']), `expected no 'preset' with format: ${String((0,settings_origin/* valueAt */.f)(settings, ['format']))}`, 'presets read what tools write as text')] : []),
    ];
};
const EXPRESSIONS = ['fail-if', 'unstable-if'];
const expressions = (written) => EXPRESSIONS.flatMap((key) => {
    const text = (0,settings_origin/* valueAt */.f)(written.settings, [key]);
    if (typeof text !== 'string' || text === '')
        return [];
    const at = [...written.path, key];
    const parsed = (0,judgement/* parseJudgement */.H)(text);
    if (!parsed.ok)
        return [(0,problem/* problem */.CC)(written.origin.within(at, parsed.offset), parsed.message)];
    const { names: asked } = parsed.judgement;
    if (asked.length === 0)
        return [(0,problem/* warning */.$e)(written.origin.value(at), `${key} is always ${parsed.judgement.holds(() => undefined)}: it asks for nothing that was found`)];
    return asked.flatMap(({ name, offset }) => {
        const fault = unknownMeasure(name, written);
        return fault === undefined ? [] : [(0,problem/* problem */.CC)(written.origin.within(at, offset), fault.message, fault.hint)];
    });
});
const RULES = [
    nothingToRead,
    nothingToFind,
    (0,beyond/* unknowable */.LJ)('machine', unknownPresets),
    (0,beyond/* unknowable */.LJ)('names', names),
    fields,
    (0,beyond/* unknowable */.LJ)('expressions', expressions),
];


/***/ })

};
