export const id = 9417;
export const ids = [9417];
export const modules = {

/***/ 49417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   collectCommand: () => (/* binding */ collectCommand),
/* harmony export */   planCommand: () => (/* binding */ planCommand),
/* harmony export */   shardCommand: () => (/* binding */ shardCommand)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _settings_fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1189);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4958);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87378);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41274);
/* harmony import */ var _collecting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31809);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41973);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4427);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4649);










/** `stagewright plan`: the exit code. */
const planCommand = async ({ pipeline, flags, workspace, out, err }) => {
    const parallel = pipeline['max-parallel'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.availableParallelism)();
    const { runners = _settings_fan_out_inputs_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_RUNNERS */ .M, waves = 1 } = flags.fanOut;
    const planning = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .C)(await (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .expanded */ .s)(pipeline), await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineDigest */ .px)(pipeline), (0,_session_js__WEBPACK_IMPORTED_MODULE_4__/* .historyOf */ .om)(process.env, workspace, pipeline.file), { runners, waves, parallel, asker: (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .runOf */ .ng)(process.env) });
    if (!planning.ok)
        return refuse(err, planning);
    const { plan, matrices, makespanMs, words } = planning;
    out(flags.json ? `${JSON.stringify({ ...plan, makespanMs, matrices }, null, 2)}\n` : words);
    return 0;
};
/** `stagewright run --shard`: the exit code. */
const shardCommand = (ground, runs) => {
    const { flags, workspace } = ground;
    const { shard = '', part = '.', parts } = flags.fanOut;
    return share(ground, runs, (pipeline, digest) => (0,_shard_js__WEBPACK_IMPORTED_MODULE_8__/* .shardShare */ .K)({ pipeline, digest, environment: process.env, shard, plan: planIn(ground), parts: parts && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, parts), place: (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, part), `${name}.json`) }));
};
/** `stagewright collect`: the exit code. */
const collectCommand = (ground, runs) => {
    const { parts } = ground.flags.fanOut;
    if (parts === undefined)
        return Promise.resolve(refuse(ground.err, { message: 'expected the folder with the parts, got nothing', hint: 'set --parts' }));
    return share(ground, runs, (pipeline, digest) => (0,_collecting_js__WEBPACK_IMPORTED_MODULE_5__/* .collectShare */ ._)({ pipeline, digest, environment: process.env, plan: planIn(ground), parts: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(ground.workspace, parts) }));
};
const planIn = ({ flags: { fanOut }, workspace }) => fanOut.plan === undefined || fanOut.plan.trimStart().startsWith('{') ? fanOut.plan : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(workspace, fanOut.plan);
const share = async ({ pipeline, err }, runs, make) => {
    const whole = await (0,_load_js__WEBPACK_IMPORTED_MODULE_3__/* .expanded */ .s)(pipeline);
    const made = make(whole, await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineDigest */ .px)(pipeline));
    return 'message' in made ? refuse(err, made) : runs(whole, made);
};
const refuse = (err, { message, hint }) => {
    err(`stagewright: ${message}\n${hint === undefined ? '' : `  hint: ${hint}\n`}`);
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_9__/* .INVALID */ .u;
};


/***/ })

};
