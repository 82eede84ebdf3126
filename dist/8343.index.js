export const id = 8343;
export const ids = [8343];
export const modules = {

/***/ 38343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   playbookProblems: () => (/* binding */ playbookProblems)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _beyond_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86506);
/* harmony import */ var _machine_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70540);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74551);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8294);
/* harmony import */ var _wording_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96905);
/* harmony import */ var _written_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(81390);







/** What is wrong with `playbook` beyond the form of its keys: files and programs that are not there, secrets written out, templates that would act twice. */
const playbookProblems = (root, stages, origin, checks) => stages.flatMap((stage) => {
    const written = writtenPlaybook(root, stage, origin, checks);
    return written === undefined ? [] : RULES.flatMap((rule) => rule(written));
});
const writtenPlaybook = (root, stage, origin, checks) => {
    const path = [...stage.path, 'playbook'];
    const settings = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, path);
    const folder = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .setAt */ .ef)(root, stage, 'working-directory')) ?? '.';
    const isKnown = (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(stage) && typeof folder === 'string' && !folder.includes('${{');
    return settings === undefined ? undefined : { root, stage, origin, checks, path, settings, folder: isKnown ? folder : undefined };
};
/** What was written at a path, if it is a text that stays as it is. */
const plain = ({ root }, path) => {
    const value = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(root, path);
    return typeof value === 'string' && value !== '' && !value.includes('${{') ? value : undefined;
};
const isMissing = ({ checks, folder }, file) => folder !== undefined && !checks.isFile((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(file) ? file : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, file));
const isNoFolder = ({ checks, folder }, path) => folder !== undefined && !checks.isFolder((0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(path) ? path : (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, path));
const OF_COLLECTION = /^\w+\.\w+\.(?!ya?ml$)\w+$/;
const fileIsThere = (written) => {
    const path = typeof written.settings === 'string' ? written.path : [...written.path, 'file'];
    const file = plain(written, path);
    if (file === undefined || OF_COLLECTION.test(file) || !isMissing(written, file))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), `expected a playbook that exists, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(file)}`)];
};
const requirementsAreThere = (written) => {
    const path = [...written.path, 'requirements'];
    const file = plain(written, path);
    if (file === undefined || !isMissing(written, file))
        return [];
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), `expected a file that exists, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(file)}`)];
};
const inventoryIsThere = (written) => inventoryTexts(written).flatMap((path) => {
    const source = plain(written, path);
    if (source === undefined || /[,\n]/.test(source) || !isMissing(written, source) || !isNoFolder(written, source))
        return [];
    const hint = `for a host of that name write '${source},' with a comma`;
    return [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), `expected an inventory that exists, got ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(source)}`, hint)];
});
const inventoryTexts = ({ path, settings }) => {
    const inventory = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, ['inventory']);
    if (Array.isArray(inventory))
        return inventory.map((_, index) => [...path, 'inventory', index]);
    return typeof inventory === 'string' ? [[...path, 'inventory']] : [];
};
const ansibleIsThere = ({ root, stage, origin, checks, path }) => {
    if (checks.which('ansible-playbook') !== undefined || (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .bringsPath */ .ZV)(root, stage))
        return [];
    const tell = (0,_machine_js__WEBPACK_IMPORTED_MODULE_2__/* .isFirst */ .ZW)(stage) ? _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC : _problem_js__WEBPACK_IMPORTED_MODULE_5__/* .warning */ .$e;
    const message = `stage ${(0,_wording_js__WEBPACK_IMPORTED_MODULE_3__/* .quoted */ .T)(stage.key)} needs ansible-playbook, which is not installed`;
    return [tell(origin.key(path), message, 'pipx install ansible-core, or apt-get install ansible-core')];
};
/** Nothing changes in a check, so a second one tells the same. */
const secondPassIsReal = ({ origin, path, settings }) => (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, ['check']) === true && (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, ['idempotent']) === true
    ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(origin.value([...path, 'idempotent']), "expected no 'idempotent' beside 'check', which changes nothing that a second pass could find done")]
    : [];
/** Texts of `extra-vars` and of an inventory written as a map, with the name that each is the value of. */
const valuesWithin = ({ path, settings }) => ['extra-vars', 'inventory'].flatMap((key) => {
    const value = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(settings, [key]);
    return typeof value === 'string' ? [] : leaves(value, [...path, key]);
});
const leaves = (value, path) => {
    if (Array.isArray(value))
        return value.flatMap((item, index) => leaves(item, [...path, index]));
    return typeof value === 'object' && value !== null ? (0,_written_js__WEBPACK_IMPORTED_MODULE_6__/* .entries */ .jO)(value).flatMap(([key, item]) => leaves(item, [...path, key])) : [[path, value]];
};
const oneKindOfTemplate = (written) => valuesWithin(written).flatMap(([path, value]) => typeof value === 'string' && value.includes('${{') && /(?<!\$)\{\{|\{%/.test(value)
    ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), 'expected either ${{ }} or {{ }} in a value, got both', 'give what ${{ }} brings a variable of its own, and name that in {{ }}')]
    : []);
const textOfHostsStays = (written) => inventoryTexts(written).flatMap((path) => {
    const source = (0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(written.root, path);
    return typeof source === 'string' && source.trim().includes('\n') && source.includes('${{')
        ? [(0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), 'expected no ${{ }} in the text of an inventory: its value could become hosts and settings', 'write the inventory as a map')]
        : [];
});
const PASSWORD = /^ansible_(\w+_)?pass(word)?$/;
const PASSWORD_IN_TEXT = /\bansible_(\w+_)?pass(word)?\s*[=:]\s*(?!['"]?\{\{)\S/;
const noPasswordIsWritten = (written) => {
    const named = valuesWithin(written).filter(([path, value]) => PASSWORD.test(String(path.at(-1))) && isLiteral(value));
    const inTexts = inventoryTexts(written).filter((path) => PASSWORD_IN_TEXT.test(String((0,_origin_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(written.root, path))));
    return [...named.map(([path]) => path), ...inTexts].map((path) => (0,_problem_js__WEBPACK_IMPORTED_MODULE_5__/* .problem */ .CC)(written.origin.value(path), 'expected a password from the environment or a vault, got a literal: a secret does not belong into a file', 'write ${{ env.NAME }} in `extra-vars`, or use `become-password`'));
};
const isLiteral = (value) => (typeof value === 'string' ? value !== '' && !value.includes('{{') : typeof value === 'number');
const RULES = [
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', fileIsThere),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', requirementsAreThere),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', inventoryIsThere),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('machine', ansibleIsThere),
    secondPassIsReal,
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('expressions', oneKindOfTemplate),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('expressions', textOfHostsStays),
    (0,_beyond_js__WEBPACK_IMPORTED_MODULE_1__/* .unknowable */ .LJ)('secrets', noPasswordIsWritten),
];


/***/ })

};
