export const id = 9524;
export const ids = [9524];
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


/***/ })

};
