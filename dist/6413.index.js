export const id = 6413;
export const ids = [6413];
export const modules = {

/***/ 86413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   otherStep: () => (/* binding */ otherStep)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _adapters_unique_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(21597);
/* harmony import */ var _hosts_github_job_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(41092);
/* harmony import */ var _settings_problem_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(8294);
/* harmony import */ var _settings_render_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89016);
/* harmony import */ var _exit_code_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(4958);
/* harmony import */ var _job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30668);
/* harmony import */ var _load_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(87378);
/* harmony import */ var _collecting_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(31809);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(41973);
/* harmony import */ var _planning_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4427);
/* harmony import */ var _shard_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(4649);













/** A step of the action that does not run a whole pipeline: the exit code. */
const otherStep = async (job, pipeline, inputs, runs) => {
    switch (inputs.mode) {
        case 'validate':
            (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(job, (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB)(`${pipeline.file} is valid: ${pipeline.stages.length} stage${pipeline.stages.length === 1 ? '' : 's'}`));
            return 0;
        case 'render':
            (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(job, (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB)((0,_settings_render_js__WEBPACK_IMPORTED_MODULE_2__.renderPipeline)(pipeline)));
            return 0;
        case 'plan':
            return planStep(job, pipeline, inputs);
        case 'collect':
            return share(job, 'parts', pipeline, runs, (whole, digest) => (0,_collecting_js__WEBPACK_IMPORTED_MODULE_5__/* .collectShare */ ._)({ ...groundOf(job, whole, digest, inputs), parts: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(job.workspace, inputs.parts ?? '') }));
        case 'run':
            return share(job, 'shard', pipeline, runs, (whole, digest) => (0,_shard_js__WEBPACK_IMPORTED_MODULE_8__/* .shardShare */ .K)({ ...groundOf(job, whole, digest, inputs), shard: inputs.shard ?? '', parts: inputs.parts && (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(job.workspace, inputs.parts), place: placeIn(job) }));
    }
};
const groundOf = ({ environment }, pipeline, digest, { plan }) => ({ pipeline, digest, environment, plan });
/** The name of the file is that of the artifact, so that those of several shards can lie in one folder. */
const placeIn = ({ environment }) => (name) => (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(environment['RUNNER_TEMP'] ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), 'stagewright', (0,_adapters_unique_js__WEBPACK_IMPORTED_MODULE_9__/* .uniqueWord */ .m)(), `${name}.json`);
const share = async (job, input, pipeline, runs, make) => {
    const whole = await (0,_load_js__WEBPACK_IMPORTED_MODULE_4__/* .expanded */ .s)(pipeline);
    const made = make(whole, await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineDigest */ .px)(pipeline));
    return 'message' in made ? refuse(job, input, made) : runs(whole, made);
};
const refuse = (job, input, { message, hint }) => {
    (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .printProblems */ .Mr)(job, [(0,_settings_problem_js__WEBPACK_IMPORTED_MODULE_10__/* .problem */ .CC)({ file: `input '${input}'`, line: 0, column: 0, source: '' }, message, hint)]);
    return _exit_code_js__WEBPACK_IMPORTED_MODULE_11__/* .INVALID */ .u;
};
const planStep = (job, pipeline, { runners, waves }) => (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .inSession */ .Cp)(job, pipeline, false, async (session) => {
    const parallel = pipeline['max-parallel'] ?? session.world.cores;
    const planning = await (0,_planning_js__WEBPACK_IMPORTED_MODULE_7__/* .makePlan */ .C)(await (0,_load_js__WEBPACK_IMPORTED_MODULE_4__/* .expanded */ .s)(pipeline), await (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .pipelineDigest */ .px)(pipeline), await historyFor(job, pipeline, session), { runners, waves, parallel, asker: (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .runOf */ .ng)(job.environment) });
    return planning.ok ? handOn(job, planning) : refuse(job, 'pipeline', planning);
});
const historyFor = async ({ environment }, pipeline, session) => ((0,_hosts_github_job_js__WEBPACK_IMPORTED_MODULE_12__/* .usesCacheService */ .uS)(environment) ? (await (await __webpack_require__.e(/* import() */ 8038).then(__webpack_require__.bind(__webpack_require__, 38038))).remembering(environment, pipeline, session, (0,_identity_js__WEBPACK_IMPORTED_MODULE_6__/* .workflowIdentity */ .cI)(environment)))?.world.history : undefined) ?? session.world.history;
const handOn = (job, { plan, matrices, words }) => {
    const outputs = { matrix: matrices[0], matrices, waves: matrices.length, count: plan.shards.length, plan };
    const texts = Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, JSON.stringify(value)]));
    (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .print */ .yy)(job, (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .safe */ .gB)(words));
    // The runner drops an output with a masked value, without a word.
    const hidden = Object.keys(texts).find((name) => job.masks.secrets.text(texts[name] ?? '') !== texts[name]);
    if (hidden !== undefined)
        return refuse(job, 'pipeline', { message: 'the plan holds the value of a secret, and GitHub hands on no such output', hint: 'rename the stage, or the runner, that is called like it' });
    const trouble = job.files.outputs(texts);
    (0,_job_js__WEBPACK_IMPORTED_MODULE_3__/* .printTrouble */ .ZN)(job, [trouble]);
    return trouble === undefined ? 0 : 1;
};


/***/ })

};
