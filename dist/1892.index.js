export const id = 1892;
export const ids = [1892];
export const modules = {

/***/ 96120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ rooted),
/* harmony export */   rl: () => (/* binding */ hasWildcard),
/* harmony export */   xk: () => (/* binding */ globSet)
/* harmony export */ });
/**
 * Patterns in order; the last one that matches a path decides, and one that begins with `!` takes
 * away. A pattern whose last part has no wildcard names all that lies below it, too. `compile` makes
 * a regular expression of a single glob.
 */
const globSet = (patterns, compile) => {
    const globs = patterns.map((pattern) => globOf(pattern, compile));
    const positive = globs.filter(({ isNegated }) => !isNegated);
    const closing = globs.slice(globs.findLastIndex(({ isNegated }) => !isNegated) + 1);
    return {
        matches: (path) => globs.findLast((glob) => glob.matches(path))?.isNegated === false,
        mayHold: (folder) => positive.some((glob) => glob.mayHold(folder)) && !closing.some((glob) => glob.holdsAll(folder)),
        bases: positive.map(({ base }) => base),
    };
};
/** A pattern as it applies to the workspace, or nothing where it leads out of it; `base` is a folder of the workspace. */
const rooted = (pattern, base) => {
    const [sign, glob] = pattern.startsWith('!') ? ['!', pattern.slice(1)] : ['', pattern];
    if (/^([/\\]|[A-Za-z]:)/.test(glob))
        return undefined;
    const parts = base === '' ? [] : base.split('/').map(escaped);
    for (const part of glob.split('/')) {
        if (part === '' || part === '.')
            continue;
        if (part !== '..')
            parts.push(part);
        else if (parts.pop() === undefined)
            return undefined;
    }
    return `${sign}${parts.length === 0 ? '**' : parts.join('/')}`;
};
/** Whether a text has characters that mean more than themselves. */
const hasWildcard = (text) => /[*?[\]{}()!+@]/.test(text.replace(/\\./g, ''));
const globOf = (pattern, compile) => {
    const isNegated = pattern.startsWith('!');
    const glob = isNegated ? pattern.slice(1) : pattern;
    const parts = glob.split('/');
    const wild = parts.findIndex(hasWildcard);
    const base = parts.slice(0, wild < 0 ? parts.length : wild).map(plain).join('/');
    const isWhole = !hasWildcard(parts.at(-1) ?? '');
    const expression = compile(isWhole ? `${glob}/**` : glob);
    const folder = isWhole ? compile(glob) : glob.endsWith('/**') ? compile(glob.slice(0, -3)) : undefined;
    return {
        isNegated,
        base,
        matches: (path) => expression.test(path),
        mayHold: holder(parts, isWhole, compile),
        holdsAll: (path) => glob === '**' || (folder !== undefined && ancestors(path).some((each) => folder.test(each))),
    };
};
/** Tells of a folder whether it fits the first parts of a glob, as many as it has itself. */
const holder = (parts, isWhole, compile) => {
    const deep = parts.findIndex((part) => /\*\*|[{(]/.test(part));
    const flat = deep < 0 ? parts : parts.slice(0, deep);
    const starts = flat.map((_, index) => compile(parts.slice(0, index + 1).join('/')));
    return (path) => {
        if (path === '')
            return true;
        const names = path.split('/');
        const known = Math.min(names.length, starts.length);
        if (known > 0 && starts[known - 1]?.test(names.slice(0, known).join('/')) !== true)
            return false;
        return deep >= 0 || isWhole || names.length < parts.length;
    };
};
/** A path and the folders that it lies in. */
const ancestors = (path) => {
    const parts = path.split('/');
    return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
};
const escaped = (part) => part.replace(/[*?[\]{}()!+@\\]/g, '\\$&');
const plain = (part) => part.replace(/\\(.)/g, '$1');


/***/ }),

/***/ 91892:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cacheProblems: () => (/* binding */ cacheProblems)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(14006);
/* harmony import */ var _core_globs_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(96120);
/* harmony import */ var _beyond_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(86506);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70540);
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66661);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96905);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(81390);









/** What is wrong with `cache` beyond the form of its keys: stages that must run, and paths that cannot be meant. */
const cacheProblems = (root, stages, origin, checks) => stages.flatMap((stage) => {
    const path = [...stage.path, 'cache'];
    const settings = (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(root, path);
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
        return [];
    const folder = folderOf((0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(root, (0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .setAt */ .ef)(root, stage, 'working-directory')));
    return RULES.flatMap((rule) => rule({ stage, origin, checks, path, folder, settings, inputs: globsAt(settings, path, 'inputs'), outputs: globsAt(settings, path, 'outputs') }));
});
const globsAt = (settings, path, key) => {
    const value = (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(settings, [key]);
    const items = Array.isArray(value) ? value.map((item, index) => [item, [...path, key, index]]) : [[value, [...path, key]]];
    return items.flatMap(([text, at]) => (typeof text === 'string' && text !== '' ? [{ text, path: at }] : []));
};
const folderOf = (written) => {
    if (written === undefined)
        return '';
    if (typeof written !== 'string' || written.includes('${{') || written.startsWith('/'))
        return undefined;
    const parts = written.split('/').filter((part) => part !== '' && part !== '.');
    return parts.includes('..') ? undefined : parts.join('/');
};
const CACHED_WORKS = ['run', 'call'];
const kindOfWork = ({ stage, origin, path }) => (0,_written_js__WEBPACK_IMPORTED_MODULE_4__/* .entries */ .jO)(stage.settings)
    .map(([key]) => key)
    .filter((key) => ['backup', 'check', 'playbook'].includes(key))
    .slice(0, 1)
    .map((key) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.key(path), `expected no 'cache' beside '${key}'`, `only what ${CACHED_WORKS.join(' and ')} make of files can be restored`));
const background = ({ stage, origin, path }) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(stage.settings, ['background']) === true
    ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.key(path), "expected no 'cache' beside 'background'", 'what is left running cannot be restored')]
    : [];
const missingInputs = ({ settings, origin, path }) => {
    const keys = (0,_written_js__WEBPACK_IMPORTED_MODULE_4__/* .entries */ .jO)(settings).map(([key]) => key);
    if (keys.includes('inputs') || keys.some((key) => (0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(key, ['inputs']) !== undefined))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.key(path), "missing key 'inputs'", 'name the files that the result depends on, such as inputs: [src/**, package.json], or [] if there are none')];
};
/** Names under which something is done to the world outside. */
const DEPLOY = /(?:^|[-_ ])(?:deploy|release|publish)/i;
const acts = ({ stage, settings, origin, path }) => {
    if ((0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(settings, ['always']) === true)
        return [];
    const names = [stage.key, (0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(stage.settings, ['name'])].filter((name) => typeof name === 'string');
    const name = names.find((each) => DEPLOY.test(each));
    const guard = conditionsIn((0,_origin_js__WEBPACK_IMPORTED_MODULE_3__/* .valueAt */ .f)(stage.settings, ['guard'])).find((kind) => ['secrets', 'api-key', 'environment'].includes(kind));
    if (name === undefined && guard === undefined)
        return [];
    const why = name === undefined ? `whose guard asks for ${guard}` : `that is named ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(name)}`;
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.key(path), `expected no 'cache' on a stage ${why}: it would be skipped when nothing has changed`, 'remove it, or add always: true if the stage acts on files alone')];
};
const conditionsIn = (guard) => (0,_written_js__WEBPACK_IMPORTED_MODULE_4__/* .entries */ .jO)(guard).flatMap(([kind, value]) => {
    if (kind === 'not')
        return conditionsIn(value);
    return Array.isArray(value) && (kind === 'all' || kind === 'any') ? value.flatMap(conditionsIn) : [kind];
});
const places = ({ inputs, outputs, folder, origin }) => [
    ...inputs.filter(({ text }) => (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, folder ?? 'unknown') === undefined).map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value(glob.path), `expected a path in the workspace, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)}`, 'paths are relative to the working directory')),
    ...outputs.filter(({ text }) => leadsOut(text)).map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value(glob.path), `expected a path below the working directory, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)}`, 'only such paths are restored')),
    ...outputs.filter(({ text }) => isAll(text)).map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value(glob.path), `expected folders and files that the stage makes, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)}: all there is`, 'what is not restored there would be removed')),
];
const leadsOut = (text) => {
    const parts = text.replace(/^!/, '').split('/');
    return (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, '') === undefined || parts.includes('..') || parts.includes('.git');
};
const isAll = (text) => /^(?:\.|\*\*?|\/)*$/.test(text) && !text.includes('..');
const compile = (glob) => picomatch__WEBPACK_IMPORTED_MODULE_8__.makeRe(glob, { dot: true });
const setOf = (globs) => (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .globSet */ .xk)(globs.flatMap(({ text }) => (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, '') ?? []), compile);
/** Outputs are left out of the inputs: one that lies wholly among them would never be looked at. */
const overlap = ({ inputs, outputs, origin }) => {
    const made = setOf(outputs.filter(({ text }) => !leadsOut(text) && !isAll(text)));
    return inputs
        .filter(({ text }) => !text.startsWith('!') && !leadsOut(text) && samplesOf(text).every((sample) => made.matches(sample)))
        .map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value(glob.path), `expected inputs beside the outputs, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)}: the stage makes it`, 'outputs are left out of the inputs: name what they are made from'));
};
/** Paths that a glob may well match; a path without a wildcard is itself. */
const samplesOf = (text) => {
    const parts = ((0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, '') ?? '').split('/');
    const wild = parts.findIndex(_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .hasWildcard */ .rl);
    if (wild < 0)
        return [parts.join('/')];
    const base = parts.slice(0, wild);
    const ending = (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .hasWildcard */ .rl)(parts.at(-1) ?? '') ? (/\.\w+$/.exec(parts.at(-1) ?? '')?.[0] ?? '') : '';
    return [[...base, `a${ending}`], [...base, 'a', `a${ending}`]].map((sample) => sample.join('/'));
};
const repeated = ({ inputs, outputs, origin }) => [inputs, outputs].flatMap((globs) => globs.filter(({ text }, index) => globs.findIndex((other) => other.text === text) < index).map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .warning */ .$e)(origin.value(glob.path), `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)} is listed twice`)));
const onlyTakenAway = ({ inputs, outputs, origin }) => [inputs, outputs].flatMap((globs) => {
    const [first] = globs;
    if (first === undefined || globs.some(({ text }) => !text.startsWith('!')))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value(first.path), `expected a path before those that are taken away, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(first.text)}`, "such as '**'")];
});
/** Another stage may make what is not there yet. */
const idle = ({ stage, inputs, outputs, folder, checks, origin }) => {
    if (!(0,_machine_js__WEBPACK_IMPORTED_MODULE_1__/* .isFirst */ .ZW)(stage) || folder === undefined)
        return [];
    return inputs
        .filter(({ text }) => !text.startsWith('!') && (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, folder) !== undefined && isNowhere((0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .rooted */ .CK)(text, folder) ?? '', checks))
        .filter(({ text }) => !samplesOf(text).every((sample) => setOf(outputs).matches(sample)))
        .map((glob) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .warning */ .$e)(origin.value(glob.path), `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_2__/* .quoted */ .T)(glob.text)} matches no file`, 'paths are relative to the working directory'));
};
/** How many names are looked at before a glob counts as one that may match. */
const MOST_NAMES = 20_000;
const isNowhere = (glob, checks) => {
    if (!(0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .hasWildcard */ .rl)(glob))
        return !checks.isFile(plain(glob)) && !checks.isFolder(plain(glob));
    const { names } = checks;
    if (names === undefined)
        return false;
    const set = (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_7__/* .globSet */ .xk)([glob], compile);
    let left = MOST_NAMES;
    const holds = (folder) => names(folder).some(({ name, isFolder }) => {
        const path = folder === '' ? name : `${folder}/${name}`;
        left -= 1;
        return left < 0 || (isFolder ? name !== '.git' && set.mayHold(path) && holds(path) : set.matches(path));
    });
    return !holds('');
};
const plain = (glob) => glob.replace(/\\(.)/g, '$1');
const RULES = [kindOfWork, background, missingInputs, (0,_beyond_js__WEBPACK_IMPORTED_MODULE_0__/* .unknowable */ .LJ)('secrets', acts), ...[places, overlap, repeated, onlyTakenAway, idle].map((rule) => (0,_beyond_js__WEBPACK_IMPORTED_MODULE_0__/* .unknowable */ .LJ)('globs', rule))];


/***/ })

};
