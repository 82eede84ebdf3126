export const id = 8880;
export const ids = [8880,9524];
export const modules = {

/***/ 56769:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ copiesOf)
/* harmony export */ });
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(29669);

/** The copies of a stage, in the order of its matrix and then of its shards; their keys are none of `taken`, and are added to it. */
const copiesOf = (key, { shards, matrix }, taken) => {
    const combinations = matrix === undefined ? [undefined] : (0,_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .combinationsOf */ .e)(matrix);
    const indices = Array.from({ length: shards ?? 1 }, (_, index) => index + 1);
    const single = combinations.length * indices.length === 1;
    return combinations.flatMap((combination) => indices.map((index) => {
        const words = [...Object.values(combination ?? {}).map(String), ...(shards === undefined ? [] : [`${index}/${shards}`])];
        return {
            key: single ? key : freeKey(key, words, taken),
            mark: single ? '' : words.join(', '),
            ...(combination && { matrix: combination }),
            ...(shards !== undefined && { shard: { index, of: shards } }),
        };
    }));
};
/** As the pipeline language takes them. */
const LONGEST = 100;
/** `test` with 20 and 1/4 is `test-20-1-of-4`. */
const freeKey = (key, words, taken) => {
    const tail = words.map((word) => `-${word.replace(/^(\d+)\/(\d+)$/, '$1-of-$2').replace(/[^A-Za-z0-9_]+/g, '-').replace(/^-|-$/g, '')}`).join('');
    for (let turn = 1;; turn += 1) {
        const end = `${tail}${turn === 1 ? '' : `-${turn}`}`.slice(-LONGEST / 2);
        const name = `${key.slice(0, LONGEST - end.length)}${end}`;
        if (taken.has(name))
            continue;
        taken.add(name);
        return name;
    }
};


/***/ }),

/***/ 99524:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MATRIX_VALUE: () => (/* binding */ MATRIX_VALUE),
/* harmony export */   expandStages: () => (/* binding */ expandStages),
/* harmony export */   isCopied: () => (/* binding */ isCopied),
/* harmony export */   matrixVariable: () => (/* binding */ matrixVariable)
/* harmony export */ });
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56769);

/** A pipeline in which each copy that `shards` and `matrix` ask for is a stage of its own; what needed the one needs all of its copies. */
const expandStages = (pipeline) => {
    const taken = new Set(pipeline.stages.map(({ key }) => key));
    const copies = new Map(pipeline.stages.map((stage) => [stage.key, isCopied(stage) ? (0,_copies_js__WEBPACK_IMPORTED_MODULE_0__/* .copiesOf */ .l)(stage.key, stage.settings, taken) : undefined]));
    const needsOf = (need) => copies.get(need.stage)?.map(({ key }) => ({ ...need, stage: key })) ?? [need];
    return {
        ...pipeline,
        stages: pipeline.stages.flatMap((stage) => {
            const needs = stage.needs.flatMap(needsOf);
            return copies.get(stage.key)?.map((copy) => copyOf({ ...stage, needs }, copy)) ?? [{ ...stage, needs }];
        }),
    };
};
/** Whether it becomes several stages, or learns that it is the only one. */
const isCopied = ({ settings }) => settings.shards !== undefined || settings.matrix !== undefined;
const copyOf = (stage, { key, mark, matrix, shard }) => {
    const { shards: _, matrix: __, ...settings } = stage.settings;
    const runsOn = settings['runs-on'];
    return {
        ...stage,
        key,
        copyOf: stage.key,
        ...(matrix && { matrix }),
        settings: {
            ...settings,
            name: `${settings.name ?? stage.key}${mark === '' ? '' : ` (${mark})`}`,
            env: { ...shardEnv(shard), ...matrixEnv(matrix), ...settings.env },
            ...(runsOn !== undefined && { 'runs-on': typeof runsOn === 'string' ? filled(runsOn, matrix) : runsOn.map((label) => filled(label, matrix)) }),
        },
    };
};
const shardEnv = (shard) => shard === undefined ? {} : { STAGEWRIGHT_SHARD: String(shard.index), STAGEWRIGHT_SHARDS: String(shard.of) };
const matrixEnv = (matrix) => Object.fromEntries(Object.entries(matrix ?? {}).map(([name, value]) => [matrixVariable(name), String(value)]));
/** The environment variable that tells a script a value of its matrix. */
const matrixVariable = (name) => `STAGEWRIGHT_MATRIX_${name.toUpperCase().replaceAll('-', '_')}`;
/** Where a stage runs is decided before anything runs: only its matrix can be known then. */
const MATRIX_VALUE = /\$\{\{\s*matrix\.([A-Za-z_][A-Za-z0-9_-]*)\s*\}\}/g;
const filled = (label, matrix) => label.replaceAll(MATRIX_VALUE, (_, name) => String(matrix?.[name] ?? ''));


/***/ }),

/***/ 29669:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ sizeOf),
/* harmony export */   e: () => (/* binding */ combinationsOf)
/* harmony export */ });
/** The lists of a matrix, without `include` and `exclude`. */
const axesOf = (matrix) => Object.entries(matrix).flatMap(([name, values]) => (name === 'include' || name === 'exclude' || values === undefined ? [] : [[name, values]]));
/** How many combinations the lists alone make. */
const sizeOf = (matrix) => axesOf(matrix).reduce((product, [, values]) => product * values.length, 1);
/**
 * The combinations as GitHub makes them: the product of the lists less `exclude`; an `include` whose
 * values fit the lists' own of a combination is added to it, and one that fits none is a combination of its own.
 */
const combinationsOf = (matrix) => {
    const axes = axesOf(matrix);
    const originals = axes.length === 0 ? [] : productOf(axes).filter((each) => !(matrix.exclude ?? []).some((out) => contains(each, out)));
    const extended = originals.map((each) => ({ ...each }));
    const added = [];
    for (const extra of matrix.include ?? []) {
        const fitting = extended.filter((_, index) => agrees(originals[index] ?? {}, extra));
        for (const each of fitting)
            Object.assign(each, extra);
        if (fitting.length === 0)
            added.push(extra);
    }
    return [...extended, ...added];
};
const productOf = (axes) => axes.reduce((found, [name, values]) => found.flatMap((each) => values.map((value) => ({ ...each, [name]: value }))), [{}]);
/** Whether it has all of these values. */
const contains = (whole, part) => Object.entries(part).every(([name, value]) => whole[name] === value);
/** Whether none of the lists' own values would be another. */
const agrees = (original, extra) => Object.entries(extra).every(([name, value]) => !Object.hasOwn(original, name) || original[name] === value);


/***/ }),

/***/ 18880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   copyKeys: () => (/* binding */ copyKeys),
/* harmony export */   fanOutProblems: () => (/* binding */ fanOutProblems)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(66661);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96905);
/* harmony import */ var _copies_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(56769);
/* harmony import */ var _expand_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(99524);
/* harmony import */ var _fan_out_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73114);
/* harmony import */ var _matrix_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(29669);








/** How many stages a pipeline may have with all copies. */
const MOST_STAGES = 10_000;
/** Copies that are too many, or none; values that nothing has; names that become one. */
const fanOutProblems = (root, stages, origin) => {
    const found = onceEach(stages.flatMap((stage) => stageProblems(root, stage, origin)));
    if (found.length > 0)
        return found;
    const total = stages.reduce((sum, stage) => sum + countOf(stage), 0);
    return total > MOST_STAGES ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.key(['stages']), `expected at most ${MOST_STAGES} stages with all copies, got ${total}`, 'ask for fewer `shards`')] : [];
};
/** What is wrong in `defaults` is told once, not for each stage. */
const onceEach = (problems) => [
    ...new Map(problems.map((told) => [`${told.line}:${told.column}:${told.message}`, told])).values(),
];
/** The keys of all copies, so that expressions may name them. */
const copyKeys = (stages) => {
    const copied = stages.filter(isCopied);
    if (copied.length === 0)
        return [];
    const taken = new Set(stages.map(({ key }) => key));
    return copied.flatMap((stage) => (0,_copies_js__WEBPACK_IMPORTED_MODULE_3__/* .copiesOf */ .l)(stage.key, written(stage), taken).map(({ key }) => key));
};
const isCopied = ({ settings }) => ['shards', 'matrix'].some((key) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, [key]) !== undefined);
/** Only what is sound by itself. */
const written = ({ settings }) => {
    const shards = _fan_out_js__WEBPACK_IMPORTED_MODULE_1__/* .shards */ .Ep.safeParse((0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, ['shards']));
    const matrix = _fan_out_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP.safeParse((0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, ['matrix']));
    const isLarge = matrix.success && (0,_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$)(matrix.data) > MOST_PRODUCT;
    return { ...(shards.success && { shards: shards.data }), ...(matrix.success && !isLarge && { matrix: matrix.data }) };
};
/** Of the lists alone, before `exclude`: enough for any that is meant, and few enough to be written down. */
const MOST_PRODUCT = 65_536;
const countOf = (stage) => {
    const { shards = 1, matrix } = isCopied(stage) ? written(stage) : {};
    return shards * (matrix === undefined ? 1 : (0,_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .combinationsOf */ .e)(matrix).length);
};
const stageProblems = (root, stage, origin) => [
    ...(isCopied(stage) ? [...countProblems(stage, origin), ...excludeProblems(stage, origin), ...variableProblems(stage, origin)] : []),
    ...labelProblems(root, stage, origin),
];
const countProblems = (stage, origin) => {
    const { matrix } = written(stage);
    const raw = _fan_out_js__WEBPACK_IMPORTED_MODULE_1__/* .matrix */ .UP.safeParse((0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(stage.settings, ['matrix']));
    const path = [...stage.path, raw.success ? 'matrix' : 'shards'];
    const product = raw.success ? (0,_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .sizeOf */ .$)(raw.data) : 1;
    const count = raw.success && matrix === undefined ? product : countOf(stage);
    if (count === 0)
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.key(path), 'expected at least one combination, got none', 'its `exclude` leaves nothing')];
    if (count <= _fan_out_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_COPIES */ .mL)
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.key(path), `expected at most ${_fan_out_js__WEBPACK_IMPORTED_MODULE_1__/* .MOST_COPIES */ .mL} copies of a stage, as GitHub has it for a matrix, got ${count}`, 'make it several stages, or leave combinations out')];
};
const excludeProblems = (stage, origin) => {
    const { matrix } = written(stage);
    if (matrix === undefined)
        return [];
    const names = Object.keys(matrix).filter((name) => name !== 'include' && name !== 'exclude');
    return (matrix.exclude ?? []).flatMap((out, index) => Object.keys(out)
        .filter((name) => !names.includes(name))
        .map((name) => unknownName(name, names, origin.key([...stage.path, 'matrix', 'exclude', index, name]))));
};
const unknownName = (name, names, place) => {
    const suggestion = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .nearest */ .pA)(name, names);
    return (0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(place, `the matrix has no list ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(name)}`, suggestion === undefined ? `its lists are ${names.join(', ')}` : (0,_nearest_js__WEBPACK_IMPORTED_MODULE_6__/* .didYouMean */ .au)(suggestion));
};
const variableProblems = (stage, origin) => {
    const names = namesIn(written(stage).matrix);
    const first = new Map();
    return names.flatMap((name) => {
        const other = first.get((0,_expand_js__WEBPACK_IMPORTED_MODULE_7__.matrixVariable)(name));
        first.set((0,_expand_js__WEBPACK_IMPORTED_MODULE_7__.matrixVariable)(name), other ?? name);
        return other === undefined ? [] : [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.key([...stage.path, 'matrix']), `${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(name)} and ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(other)} would both be ${(0,_expand_js__WEBPACK_IMPORTED_MODULE_7__.matrixVariable)(name)}`, 'give one of them another name')];
    });
};
const namesIn = (matrix) => matrix === undefined ? [] : [...new Set((0,_matrix_js__WEBPACK_IMPORTED_MODULE_5__/* .combinationsOf */ .e)(matrix).flatMap((each) => Object.keys(each)))];
/** Only a matrix is known before anything runs. */
const labelProblems = (root, stage, origin) => {
    const own = [...stage.path, 'runs-on'];
    const path = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, own) === undefined ? ['defaults', 'runs-on'] : own;
    const value = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, path);
    const labels = Array.isArray(value) ? value.map((label, index) => [[...path, index], label]) : [[path, value]];
    const names = namesIn(written(stage).matrix);
    return labels.flatMap(([at, label]) => (typeof label === 'string' ? wrongIn(label, names, origin, at) : []));
};
const wrongIn = (label, names, origin, at) => {
    const rest = label.replaceAll(_expand_js__WEBPACK_IMPORTED_MODULE_7__.MATRIX_VALUE, (_, name) => (names.includes(name) ? '' : `\${{${name}`));
    const opening = rest.indexOf('${{');
    if (opening === -1)
        return [];
    const unknown = [...label.matchAll(_expand_js__WEBPACK_IMPORTED_MODULE_7__.MATRIX_VALUE)].find(([, name = '']) => !names.includes(name));
    if (unknown !== undefined)
        return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.within(at, unknown.index), `the stage has no ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_0__/* .quoted */ .T)(`matrix.${unknown[1]}`)}`, names.length === 0 ? 'it has no `matrix`' : `its matrix has ${names.join(', ')}`)];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .CC)(origin.within(at, label.indexOf('${{')), 'expected ${{ matrix.NAME }} alone: nothing else is known before anything runs')];
};


/***/ })

};
