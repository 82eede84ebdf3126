export const id = 2312;
export const ids = [2312];
export const modules = {

/***/ 12312:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wholeOf: () => (/* binding */ wholeOf)
});

// EXTERNAL MODULE: ./lib/settings/beyond.js
var beyond = __webpack_require__(86506);
// EXTERNAL MODULE: ./lib/settings/origin.js
var settings_origin = __webpack_require__(74551);
// EXTERNAL MODULE: ./lib/settings/problem.js
var problem = __webpack_require__(8294);
// EXTERNAL MODULE: ./lib/settings/written.js
var written = __webpack_require__(81390);
// EXTERNAL MODULE: ./lib/core/names.js
var names = __webpack_require__(36599);
// EXTERNAL MODULE: ./lib/settings/wording.js
var wording = __webpack_require__(96905);
// EXTERNAL MODULE: ./lib/settings/template.js
var template = __webpack_require__(95351);
;// CONCATENATED MODULE: ./lib/settings/reuse/traced.js


const isMap = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const childOf = (trace, key) => trace.children?.get(key) ?? { file: trace.file, path: [...trace.path, key] };
/** What stands at a path, if anything. */
const tracedAt = ({ value, trace }, path) => {
    const found = (0,settings_origin/* valueAt */.f)(value, path);
    return found === undefined ? undefined : { value: found, trace: path.reduce(childOf, trace) };
};
/** A map whose values came from several places; `over` says where the map itself stands. */
const mapOf = (members, over) => {
    const all = [...members];
    return {
        value: Object.fromEntries(all.map(([key, { value }]) => [key, value])),
        trace: { file: over.file, path: over.path, children: new Map(all.map(([key, { trace }]) => [key, trace])) },
    };
};
/** What is in a map, each with its own place; in anything else is nothing. */
const membersOf = ({ value, trace }) => (0,written/* entries */.jO)(value).map(([key, member]) => [key, { value: member, trace: childOf(trace, key) }]);
/** The same tree with a member at a path put, or taken away where `member` is undefined. */
const withMember = (tree, [key, ...rest], member) => {
    if (key === undefined)
        return member ?? tree;
    const members = new Map(membersOf(tree));
    const inner = members.get(key);
    const next = rest.length === 0 ? member : inner && withMember(inner, rest, member);
    if (next === undefined)
        members.delete(key);
    else
        members.set(key, next);
    return mapOf(members, tree.trace);
};
/** Where a value stands. */
const placeOf = ({ file, path }) => file.origin.key(path);
/** Finds places in several files at once. */
const tracedOrigin = (root) => {
    const find = (path) => {
        let trace = root;
        let depth = 0;
        for (; depth < path.length; depth += 1) {
            const next = trace.children?.get(String(path[depth]));
            if (next === undefined)
                break;
            trace = next;
        }
        return [trace.file.origin, [...trace.path, ...path.slice(depth)]];
    };
    return {
        key: (path) => at(find(path), (origin, there) => origin.key(there)),
        value: (path) => at(find(path), (origin, there) => origin.value(there)),
        within: (path, offset) => at(find(path), (origin, there) => origin.within(there, offset)),
    };
};
const at = ([origin, path], ask) => ask(origin, path);

;// CONCATENATED MODULE: ./lib/settings/reuse/final-guards.js







/** Where an extending file sets an environment variable by which a final guard decides. */
const variableProblems = (finals, root) => finals.filter(({ what }) => what === 'guard').flatMap((final) => namesFor(final).flatMap((name) => problemsOf(final, name, root)));
const problemsOf = (final, name, root) => {
    const { part, key, within, place } = final;
    const strays = [
        ...[['env', name], [part, key, 'env', name]].filter((path) => (0,settings_origin/* valueAt */.f)(root.value, path) !== (0,settings_origin/* valueAt */.f)(within.value, path)),
        ...exporters(root, name).filter((path) => !exporters(within, name).some((known) => known.join() === path.join())),
    ];
    const told = `the final guard of stage ${(0,wording/* quoted */.T)(key)} in ${place.file}:${place.line} decides by ${name}`;
    return [
        ...strays
            .map((path) => tracedAt(root, path)?.trace)
            .filter((trace) => trace !== undefined)
            .map((trace) => (0,problem/* problem */.CC)(placeOf(trace), `${told}: ${trace.file.name} can't set it`, 'set it in `env` of the workflow’s step')),
        ...exporters(within, name).flatMap((path) => changedExporter(path, root, within, told)),
    ];
};
/** Whoever changes what a stage does could have it hand on another value. */
const changedExporter = ([part = '', key = ''], root, within, told) => {
    const [was, is] = [within, root].map((tree) => tracedAt(tree, [part, key]));
    if (was === undefined || is === undefined || (0,settings_origin/* valueAt */.f)(is.value, ['final']) === true)
        return [];
    const before = new Map((0,written/* entries */.jO)(was.value).map(([name, value]) => [name, JSON.stringify(value)]));
    const changed = membersOf(is).find(([name, { value }]) => before.get(name) !== JSON.stringify(value));
    if (changed === undefined)
        return [];
    const { trace } = changed[1];
    return [(0,problem/* problem */.CC)(placeOf(trace), `${told}, which stage ${(0,wording/* quoted */.T)(key)} exports: ${trace.file.name} can't change that stage`, 'remove it here; a stage of another name may do what it should')];
};
/** Where stages say that they hand the variable on. */
const exporters = ({ value }, name) => (0,written/* writtenStages */.ZB)(value)
    .filter(({ settings }) => (0,names/* fits */.lA)(name, [(0,settings_origin/* valueAt */.f)(settings, ['exports'])].flat().filter((each) => typeof each === 'string')))
    .map(({ part, key }) => [part, key, 'exports']);
/** Those that the guard names, and those that their values are made of. */
const namesFor = ({ part, key, within }) => {
    const names = new Set(variablesOf((0,settings_origin/* valueAt */.f)(within.value, [part, key, 'guard'])));
    for (const name of names)
        for (const path of [['env', name], [part, key, 'env', name]])
            for (const word of wordsIn((0,settings_origin/* valueAt */.f)(within.value, path)))
                names.add(word);
    return [...names];
};
const wordsIn = (value) => (0,template/* pieces */.I)(typeof value === 'string' ? value : '')
    .filter(({ kind }) => kind === 'expression')
    .flatMap(({ text }) => text.match(/[A-Za-z_]\w*/g) ?? []);
const variablesOf = (guard) => Array.isArray(guard)
    ? guard.flatMap(variablesOf)
    : (0,written/* entries */.jO)(guard).flatMap(([key, value]) => {
        if (key === 'from-env' || key === 'reason-from-env')
            return typeof value === 'string' ? [value] : [];
        return key === 'secrets' ? [value].flat().filter((name) => typeof name === 'string') : variablesOf(value);
    });

;// CONCATENATED MODULE: ./lib/settings/reuse/finals.js





/**
 * A merged file for others to extend: its final stages hold all that they get from the file around
 * them, so that nothing of it can be changed from without.
 */
const sealed = (merged) => {
    const fresh = finalsIn(merged);
    const finals = [...merged.finals, ...fresh];
    const names = finals.filter(({ what }) => what === 'stage').map(({ key }) => key);
    const stages = fresh.filter(({ what }) => what === 'stage');
    const tree = stages.reduce((whole, { part, key }) => changed(whole, [part, key], (stage) => filled(stage, merged, names)), merged);
    return { ...merged, ...tree, finals };
};
/** The stages of both parts with the pipeline's `defaults`, which are gone then: those of final stages are their own. */
const pushedDown = (merged) => {
    const isFinal = (part, key) => merged.finals.some((one) => one.what === 'stage' && one.part === part && one.key === key);
    const stages = (0,written/* writtenStages */.ZB)(merged.value).filter(({ part, key }) => !isFinal(part, key));
    const tree = stages.reduce((whole, { part, key }) => changed(whole, [part, key], (stage) => withDefaults(stage, merged)), merged);
    return tracedAt(tree, ['defaults']) === undefined ? tree : withMember(tree, ['defaults'], undefined);
};
const changed = (tree, path, change) => {
    const stage = tracedAt(tree, path);
    return stage !== undefined && isMap(stage.value) ? withMember(tree, path, change(stage)) : tree;
};
const finalsIn = (merged) => {
    const isKnown = (what, part, key) => merged.finals.some((one) => one.what === what && one.part === part && one.key === key);
    const said = (what, path) => (0,written/* writtenStages */.ZB)(merged.value)
        .filter(({ part, key, settings }) => (0,settings_origin/* valueAt */.f)(settings, path) === true && !isKnown(what, part, key))
        .flatMap(({ part, key }) => {
        const found = tracedAt(merged, [part, key, ...path]);
        return found === undefined ? [] : [{ what, part, key, of: key, place: placeOf(found.trace), within: merged }];
    });
    const stages = said('stage', ['final']);
    return [...stages, ...said('guard', ['guard', 'final']), ...stages.flatMap((one) => neededBy(one, merged))];
};
/** A final stage would not run either. */
const neededBy = (final, { value }) => {
    const needs = new Map((0,written/* writtenStages */.ZB)(value).filter(({ part }) => part === final.part).map((stage) => [stage.key, stage.needs]));
    const found = new Set((needs.get(final.key) ?? []).map(({ stage }) => stage));
    for (const key of found)
        for (const { stage } of needs.get(key) ?? [])
            found.add(stage);
    return [...found].filter((key) => key !== final.key).map((key) => ({ ...final, what: 'needed', key }));
};
/** With the defaults, the environment and the secrets of the file that declares it final. */
const filled = (stage, merged, finals) => {
    const whole = withDefaults(stage, merged);
    const around = tracedAt(merged, ['env']);
    const empty = { value: {}, trace: stage.trace };
    const seal = mapOf([['env', around !== undefined && isMap(around.value) ? around : empty], ['exports-of', { value: finals, trace: childOf(stage.trace, 'final') }]], childOf(stage.trace, 'final'));
    const own = new Map(membersOf(whole));
    if (!own.has('sealed'))
        own.set('sealed', seal);
    const secrets = [tracedAt(merged, ['secrets']), own.get('secrets')].flatMap((one) => (one === undefined ? [] : [one]));
    const [first] = secrets;
    if (first !== undefined)
        own.set('secrets', { value: secrets.flatMap(({ value }) => value), trace: secrets.at(-1)?.trace ?? first.trace });
    return mapOf(own, whole.trace);
};
/** As `withDefaults` of settings that are checked: `limits` key by key, all else as a whole. */
const withDefaults = (stage, merged) => {
    const defaults = tracedAt(merged, ['defaults']);
    if (defaults === undefined)
        return stage;
    const [given, own] = [new Map(membersOf(defaults)), new Map(membersOf(stage))];
    const limits = [given.get('limits'), own.get('limits')].flatMap((one) => (one !== undefined && isMap(one.value) ? [one] : []));
    const [, over] = limits;
    if (over !== undefined)
        own.set('limits', mapOf(limits.flatMap(membersOf), over.trace));
    return mapOf(new Map([...own, ...[...given].filter(([key]) => !own.has(key))]), stage.trace);
};
/** Where another file, above or below it in the order, has its say in what is final; who has the same from the same file may. */
const objections = ({ finals }, other) => {
    const told = new Set();
    return finals
        .filter((final) => !other.finals.some((same) => isSame(final, same)))
        .flatMap((final) => {
        const stray = reach(final)
            .map((path) => tracedAt(other, path)?.trace)
            .find((trace) => trace !== undefined);
        const id = stray && JSON.stringify(placeOf(stray));
        if (stray === undefined || id === undefined || told.has(id))
            return [];
        told.add(id);
        return [refusal(final, stray)];
    });
};
const isSame = (a, b) => a.what === b.what && a.key === b.key && a.of === b.of && a.part === b.part && a.place.file === b.place.file;
/** What another file must not have written for a final stage to stay what it is. */
const reach = ({ what, part, key }) => {
    const stage = [part, key];
    if (what === 'guard')
        return [[...stage, 'guard'], [...stage, 'remove']];
    if (what === 'needed')
        return KEEPS_FROM_RUNNING.map((name) => [...stage, name]);
    return [...written/* PARTS */.dI.map((one) => [one, key]), ...(part === 'finally' ? [['timeouts', 'finally']] : [])];
};
const KEEPS_FROM_RUNNING = ['if', 'guard', 'changes', 'needs', 'matrix', 'remove'];
const refusal = ({ what, key, of, place }, stray) => {
    const there = `${place.file}:${place.line}`;
    const last = String(stray.path.at(-1));
    const words = {
        stage: [`stage ${(0,wording/* quoted */.T)(key)} is final in ${there}: ${stray.file.name} can't change it`, 'remove it here: what may be changed is for that file to say'],
        guard: [`the guard of stage ${(0,wording/* quoted */.T)(key)} is final in ${there}: ${stray.file.name} can't change it`, 'remove it here; a stage of another name may have a guard of its own'],
        needed: [`stage ${(0,wording/* quoted */.T)(of)}, final in ${there}, needs stage ${(0,wording/* quoted */.T)(key)}: ${stray.file.name} can't set ${(0,wording/* quoted */.T)(last)} there, which could keep both from running`, 'its work may be changed, but not whether it runs'],
    };
    const [message, hint] = words[what];
    return (0,problem/* problem */.CC)(placeOf(stray), message, hint);
};

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 5 modules
var schemas = __webpack_require__(28395);
// EXTERNAL MODULE: ./lib/core/authority.js
var authority = __webpack_require__(24198);
// EXTERNAL MODULE: ./lib/settings/document.js + 2 modules
var settings_document = __webpack_require__(35450);
// EXTERNAL MODULE: ./lib/settings/extends.js
var settings_extends = __webpack_require__(42864);
// EXTERNAL MODULE: ./lib/settings/issues.js
var issues = __webpack_require__(53533);
// EXTERNAL MODULE: ./lib/settings/source.js
var source = __webpack_require__(32360);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./lib/settings/reuse/reference.js


/** Reads a `from` of a file that lies at `home`; what it names is never above the root of its own repository on GitHub. */
const readReference = (base, home) => {
    const { from } = base;
    if (/^\.\.?\//.test(from))
        return beside(from, home);
    const [, owner, name, path, at] = REMOTE.exec(from) ?? [];
    if (owner === undefined || name === undefined || path === undefined)
        return wrong(`expected ${FORMS}, got ${(0,wording/* quoted */.T)(from)}`, remedyFor(from));
    if (!isInside(path))
        return wrong(`expected a path inside of ${owner}/${name}, got ${(0,wording/* quoted */.T)(path)}`, 'write it without . and ..');
    if (at === undefined)
        return wrong(`expected a commit after the path, got ${(0,wording/* quoted */.T)(from)}`, 'add @ and the 40 hexadecimal digits of a commit');
    if (/^[0-9a-f]{40}$/.test(at))
        return { kind: 'home', home: { kind: 'github', file: { owner, name, path, sha: at, ...(base.on !== undefined && { on: base.on }) } } };
    if (/^[0-9a-f]{7,64}$/i.test(at))
        return wrong(`expected a commit of 40 hexadecimal digits in lower case, got ${at.length}: ${(0,wording/* quoted */.T)(at)}`, 'git rev-parse COMMIT prints them all');
    if (base['allow-ref'] !== true)
        return wrong(`expected a commit of 40 hexadecimal digits after @, got ${(0,wording/* quoted */.T)(at)}`, `a branch or tag may be moved: name the commit, or write { from: '${from}', allow-ref: true }`);
    return { kind: 'ref', repository: { owner, name }, path, ref: at };
};
/** The name of a file in messages, which no other has: a path that could be a file on GitHub begins with `./`. */
const nameOf = (home) => home.kind === 'here' ? `${/@[0-9a-f]{40}$/.test(home.path) ? './' : ''}${home.path}` : `${home.file.owner}/${home.file.name}/${home.file.path}@${home.file.sha}`;
const REMOTE = /^([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([A-Za-z0-9._-]{1,100})\/([^@\\\p{Cc}]+)(?:@([^@\s\p{Cc}]+))?$/u;
const FORMS = './file.yml or owner/repo/path.yml@COMMIT';
const wrong = (message, hint) => ({ kind: 'wrong', message, hint });
const remedyFor = (from) => {
    if (/^https?:/.test(from))
        return 'write owner/repo/path.yml@COMMIT without the address of GitHub';
    return from.includes('@') ? `such as octo/policies/base.yml@${'0'.repeat(40)}` : `write ./${from.replace(/^\/+/, '')} for a file of this repository`;
};
const isInside = (path) => path.split('/').every((level) => !['', '.', '..', '.git'].includes(level));
/** A file named from another one lies in the same repository, at the same commit. */
const beside = (from, home) => {
    if (from.includes('\\') || /\p{Cc}/u.test(from))
        return wrong(`expected a path with / between its folders, got ${(0,wording/* quoted */.T)(from)}`, 'write ./folder/file.yml');
    if (home.kind === 'here')
        return { kind: 'home', home: { kind: 'here', path: (0,external_node_path_.normalize)(`${folderOf(home.path)}${from}`).replaceAll('\\', '/') } };
    const path = external_node_path_.posix.join(external_node_path_.posix.dirname(home.file.path), from);
    if (!isInside(path))
        return wrong(`expected a path inside of ${home.file.owner}/${home.file.name}, got ${(0,wording/* quoted */.T)(from)}`, 'name another repository as owner/repo/path.yml@COMMIT');
    return { kind: 'home', home: { kind: 'github', file: { ...home.file, path } } };
};
const folderOf = (path) => path.slice(0, Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);

;// CONCATENATED MODULE: ./lib/settings/reuse/gather.js











const DEEPEST = 10;
const MOST_FILES = 50;
/** Fetches all that a file extends, directly or not, one after the other; what is wrong is told in `problems`. */
const gather = async (file, home, gathering) => descend(file, home, [file.name], { ...gathering, read: new Map() });
const descend = async (file, home, trail, walk) => {
    const found = [];
    for (const { base, path } of basesIn(file, walk)) {
        const extended = await follow(base, { file, home, path, trail }, walk);
        if (extended !== undefined)
            found.push({ ...extended, with: base.with ?? {}, path });
    }
    const gathered = { file, bases: found };
    walk.read.set(file.name, gathered);
    return gathered;
};
const rootSchema = schemas/* looseObject */._H3({ extends: schemas/* optional */.lqM(settings_extends/* bases */.F) });
const basesIn = ({ value, origin }, { problems }) => {
    const written = (0,settings_origin/* valueAt */.f)(value, ['extends']);
    if (written === undefined)
        return [];
    const parsed = rootSchema.safeParse({ extends: written }, { error: issues/* tellKnownKeys */.b });
    if (!parsed.success) {
        problems.push(...(0,issues/* findings */.P)(parsed.error.issues, value).map(({ path, at, message, hint }) => (0,problem/* problem */.CC)(origin[at](path), message, hint)));
        return [];
    }
    return (parsed.data.extends ?? []).map((base, index) => ({ base, path: Array.isArray(written) ? ['extends', index] : ['extends'] }));
};
const follow = async (base, site, walk) => {
    const place = gather_placeOf(site);
    const refuse = (message, hint) => void walk.problems.push(...(0,beyond/* beyond */.wQ)('files', [(0,problem/* problem */.CC)(place, message, hint)]));
    const home = await homeOf(base, site, refuse, walk);
    if (home === undefined)
        return undefined;
    const name = nameOf(home);
    if (site.trail.includes(name))
        return refuse(`files extend one another: ${[...site.trail.slice(site.trail.indexOf(name)), name].join(' → ')}`);
    if (site.trail.length > DEEPEST)
        return refuse(`expected at most ${DEEPEST} files that extend one another, got more: ${site.trail.join(' → ')}`);
    const before = walk.read.get(name);
    if (before === undefined && walk.read.size >= MOST_FILES)
        return refuse(`expected at most ${MOST_FILES} files in all, got more`);
    const bytes = before !== undefined && base.integrity === undefined ? undefined : await bytesOf(home, walk.bases);
    if (bytes?.known === false)
        return refuse(`${name} can't be extended: ${bytes.why}`);
    if (bytes !== undefined && !(await isIntact(base, bytes.value, walk.bases, refuse)))
        return undefined;
    return before ?? (bytes === undefined ? undefined : readFile(bytes.value, home, site.trail, walk));
};
const gather_placeOf = ({ file, path }) => file.origin.value((0,settings_origin/* valueAt */.f)(file.value, [...path, 'from']) === undefined ? path : [...path, 'from']);
const homeOf = async (base, site, refuse, walk) => {
    const reference = readReference(base, site.home);
    if (reference.kind === 'wrong')
        return void walk.problems.push((0,problem/* problem */.CC)(gather_placeOf(site), reference.message, reference.hint));
    if (reference.kind === 'home')
        return reference.home;
    const { repository, path, ref } = reference;
    const sha = await walk.bases.commit(repository, ref);
    if (!sha.known)
        return refuse(`${base.from} can't be extended: ${sha.why}`);
    walk.notes.push(`${base.from} is at ${sha.value}`);
    return { kind: 'github', file: { ...repository, path, sha: sha.value, on: ref } };
};
const bytesOf = (home, bases) => (home.kind === 'here' ? bases.local(home.path) : bases.remote(home.file));
const isIntact = async ({ integrity }, bytes, bases, refuse) => {
    if (integrity === undefined)
        return true;
    const hex = await bases.sha256(bytes);
    const wanted = integrity.slice('sha256-'.length);
    if (wanted === hex || (wanted.endsWith('=') && base64ToHex(wanted) === hex))
        return true;
    refuse(`expected a file with the digest ${(0,wording/* quoted */.T)(integrity)}, got 'sha256-${hex}'`, 'the file is another one than you had looked at');
    return false;
};
const base64ToHex = (text) => Array.from(atob(text), (char) => char.charCodeAt(0).toString(16).padStart(2, '0')).join('');
const readFile = async (bytes, home, trail, walk) => {
    const file = parsed(bytes, home);
    if (!file.known)
        return void walk.problems.push(...(0,beyond/* beyond */.wQ)('files', file.why));
    walk.warnings.push(...file.warnings);
    return descend(file.value, home, [...trail, file.value.name], walk);
};
const parsed = (bytes, home) => {
    const name = nameOf(home);
    const read = (0,source/* readSource */.o)(bytes, name);
    if (!read.ok)
        return { known: false, why: [read.problem] };
    const document = (0,settings_document/* parseYaml */.h)(read.source);
    if (!document.ok)
        return { known: false, why: document.problems };
    const { value, origin, warnings } = document;
    if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { known: false, why: [(0,problem/* problem */.CC)(origin.value([]), `expected a map with \`stages\`, got ${(0,wording/* quoted */.T)(value)}`)] };
    return { known: true, value: { name, value, origin, ...(home.kind === 'github' && { sha: home.file.sha }) }, warnings };
};
/** Whom to ask where there is nobody: what a file extends can't be found there. */
const noBases = {
    local: async () => (0,authority/* unknown */.L)('files that are extended are not read here'),
    remote: async () => (0,authority/* unknown */.L)('files that are extended are not fetched here'),
    commit: async () => (0,authority/* unknown */.L)('branches and tags are not looked up here'),
    sha256: async () => '',
};

// EXTERNAL MODULE: ./lib/settings/declared-inputs.js
var declared_inputs = __webpack_require__(60945);
// EXTERNAL MODULE: ./lib/settings/input-variable.js
var input_variable = __webpack_require__(57790);
// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
;// CONCATENATED MODULE: ./lib/settings/reuse/inputs.js









/**
 * The values of all that is declared: as `with` of an extending file says, or whoever runs it, or the
 * default. What is of the wrong type, missing, unknown or given twice is told in `problems`.
 */
const inputValues = (merged, gathered, given, problems) => {
    problems.push(...declaredTwice(gathered));
    const parsed = schemas/* looseObject */._H3({ inputs: schemas/* optional */.lqM(declared_inputs/* declaredInputs */.WB) }).safeParse({ inputs: (0,settings_origin/* valueAt */.f)(merged.value, ['inputs']) });
    // What is wrong with a declaration is for the schema to tell.
    if (!parsed.success)
        return {};
    const declared = new Map(Object.entries(parsed.data.inputs ?? {}));
    problems.push(...collisions(declared, merged));
    const fixed = fixedValues(gathered, problems);
    const said = givenValues(declared, fixed, given, problems);
    return Object.fromEntries([...declared].map(([name, input]) => [name, fixed.get(name)?.value ?? said.get(name) ?? fallback(name, input, merged, given, problems)]));
};
const inputOf = (merged, name) => {
    const trace = tracedAt(merged, ['inputs', name])?.trace ?? merged.trace;
    return placeOf(trace);
};
/** Scripts could not tell them apart. */
const collisions = (declared, merged) => {
    const names = [...declared.keys()];
    return names.flatMap((name, index) => {
        const other = names.slice(0, index).find((each) => (0,input_variable/* inputVariable */.L)(each) === (0,input_variable/* inputVariable */.L)(name));
        return other === undefined ? [] : [(0,problem/* problem */.CC)(inputOf(merged, name), `inputs ${(0,wording/* quoted */.T)(other)} and ${(0,wording/* quoted */.T)(name)} are both ${(0,input_variable/* inputVariable */.L)(name)} for scripts`, 'give one another name')];
    });
};
/** Who could declare an input of another file anew could give it a value that its file forbids. */
const declaredTwice = (gathered, seen = new Map()) => {
    const below = gathered.bases.flatMap((base) => declaredTwice(base, seen));
    const own = (0,written/* entries */.jO)((0,settings_origin/* valueAt */.f)(gathered.file.value, ['inputs'])).flatMap(([name]) => {
        const first = seen.get(name);
        if (first === undefined)
            seen.set(name, gathered.file);
        if (first === undefined || first.name === gathered.file.name)
            return [];
        const place = placeOf(childOf(childOf({ file: gathered.file, path: [] }, 'inputs'), name));
        return [(0,problem/* problem */.CC)(place, `input ${(0,wording/* quoted */.T)(name)} is declared in ${first.name}:${first.origin.key(['inputs', name]).line} already`, 'give its value by `with` of `extends`, or choose another name')];
    });
    return [...below, ...own];
};
/** What extending files say in `with`; each may set what the file declares that it extends, or that one's bases. */
const fixedValues = ({ file, bases }, problems, fixed = new Map()) => {
    for (const base of bases) {
        const declared = declaredIn(base);
        for (const [name, value] of (0,written/* entries */.jO)(base.with)) {
            const path = [...base.path, 'with', name];
            const wrong = wrongValue(name, value, declared, base.file.name);
            const before = fixed.get(name);
            if (wrong !== undefined)
                problems.push((0,problem/* problem */.CC)(file.origin[wrong.at](path), wrong.message, wrong.hint));
            else if (before !== undefined && before.value !== value)
                problems.push((0,problem/* problem */.CC)(file.origin.value(path), `input ${(0,wording/* quoted */.T)(name)} has another value in ${before.place.file}:${before.place.line}`));
            else
                fixed.set(name, { value: value, place: file.origin.value(path) });
        }
        fixedValues(base, problems, fixed);
    }
    return fixed;
};
const declaredIn = ({ file, bases }) => {
    const parsed = schemas/* looseObject */._H3({ inputs: schemas/* optional */.lqM(declared_inputs/* declaredInputs */.WB) }).safeParse({ inputs: (0,settings_origin/* valueAt */.f)(file.value, ['inputs']) });
    return new Map([...bases.flatMap((base) => [...declaredIn(base)]), ...Object.entries(parsed.data?.inputs ?? {})]);
};
const wrongValue = (name, value, declared, file) => {
    const input = declared.get(name);
    if (input === undefined)
        return { at: 'key', message: `${file} has no input ${(0,wording/* quoted */.T)(name)}`, ...suggested(name, declared) };
    if (typeof value === 'string' && value.includes('${{'))
        return { at: 'value', message: 'expected no ${{ }} in `with`', hint: 'leave the input out: whoever runs the pipeline may set it' };
    const expected = (0,declared_inputs/* fitting */._Q)(input, value);
    if (expected === undefined && !isNul(value))
        return undefined;
    return { at: 'value', message: `expected ${expected ?? 'a text without NUL characters'} for input ${(0,wording/* quoted */.T)(name)}, got ${(0,wording/* quoted */.T)(value)}`, ...(input.type === 'string' && { hint: 'write it in quotes' }) };
};
const isNul = (value) => typeof value === 'string' && value.includes('\0');
const suggested = (name, declared) => {
    const suggestion = (0,nearest/* nearest */.pA)(name, declared.keys());
    if (suggestion !== undefined)
        return { hint: (0,nearest/* didYouMean */.au)(suggestion) };
    return { hint: declared.size === 0 ? 'it declares none' : `its inputs are ${[...declared.keys()].join(', ')}` };
};
const givenValues = (declared, fixed, { values, from }, problems) => {
    const found = new Map();
    const place = { file: from, line: 0, column: 0, source: '' };
    for (const [name, text] of Object.entries(values)) {
        const input = declared.get(name);
        const set = fixed.get(name);
        const value = input && read(input, text);
        if (input === undefined)
            problems.push((0,problem/* problem */.CC)(place, `the pipeline has no input ${(0,wording/* quoted */.T)(name)}`, suggested(name, declared).hint));
        else if (set !== undefined)
            problems.push((0,problem/* problem */.CC)(place, `input ${(0,wording/* quoted */.T)(name)} is set in ${set.place.file}:${set.place.line}`, 'leave it out here'));
        else if (value === undefined)
            problems.push((0,problem/* problem */.CC)(place, `expected ${(0,declared_inputs/* fitting */._Q)(input, undefined)} for input ${(0,wording/* quoted */.T)(name)}, got ${(0,wording/* quoted */.T)(text)}`));
        else if (value !== '' || input.type === 'string')
            found.set(name, value);
    }
    return found;
};
/** A text as a value of the input's type; an empty one says nothing where the type has none. */
const read = (input, text) => {
    if (text.includes('\0'))
        return undefined;
    if (text === '' || input.type === 'string')
        return text;
    const value = input.type === 'number' ? numberIn(text) : input.type === 'boolean' ? BOOLEANS[text] : text;
    return (0,declared_inputs/* fitting */._Q)(input, value) === undefined ? value : undefined;
};
const numberIn = (text) => (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,2})?$/i.test(text) ? Number(text) : undefined);
const BOOLEANS = { true: true, True: true, TRUE: true, false: false, False: false, FALSE: false };
/** As GitHub has it for inputs without a default. */
const fallback = (name, input, merged, { from }, problems) => {
    if (input.required === true)
        problems.push((0,problem/* problem */.CC)(inputOf(merged, name), `input ${(0,wording/* quoted */.T)(name)} is required, got no value`, from === '--input' ? `add --input ${name}=VALUE` : `set it in \`inputs\` of the step, or in \`with\` of \`extends\``));
    return input.default ?? { string: '', number: 0, boolean: false, choice: input.options?.[0] ?? '' }[input.type];
};

// EXTERNAL MODULE: ./lib/settings/schema.js + 24 modules
var schema = __webpack_require__(56439);
;// CONCATENATED MODULE: ./lib/settings/reuse/merge.js









/**
 * Merges a file over its bases: maps deeply, scalars and lists as a whole, the keys of the base first.
 * `problems` gets what may not be changed or is not there to be removed.
 */
const merge = ({ file, bases }, problems) => {
    const { extends: _, ...value } = isMap(file.value) ? file.value : {};
    const own = { value, trace: { file, path: [] }, finals: [] };
    problems.push(...shapeProblems(own));
    const layers = [...bases.map((base) => sealed(merge(base, problems))), own];
    return layers.reduce((lower, upper) => join(lower, upper, problems));
};
/** What is no map would wipe out what stands below it. */
const shapeProblems = (own) => written/* PARTS */.dI.flatMap((part) => {
    const stages = tracedAt(own, [part]);
    return stages === undefined ? [] : [stages, ...membersOf(stages).map(([, stage]) => stage)];
})
    .filter(({ value }) => !isMap(value))
    .map(({ value, trace }) => (0,problem/* problem */.CC)(trace.file.origin.value(trace.path), `expected a map, got ${(0,wording/* quoted */.T)(value)}`));
const join = (lower, upper, problems) => {
    problems.push(...(0,beyond/* beyond */.wQ)('files', [...objections(lower, upper), ...objections(upper, lower)]));
    const [base, over] = removed(lower, upper, problems);
    return {
        ...mergedAt(base, over, []),
        finals: [...lower.finals, ...upper.finals.filter((one) => !lower.finals.some((other) => isSame(one, other)))],
    };
};
/** Both without the stages that the upper one removes. */
const removed = (lower, upper, problems) => written/* PARTS */.dI.flatMap((part) => (0,written/* entries */.jO)((0,settings_origin/* valueAt */.f)(upper.value, [part])).map(([key, stage]) => ({ path: [part, key], stage })))
    .filter(({ stage }) => (0,settings_origin/* valueAt */.f)(stage, ['remove']) === true)
    .reduce(([base, over], { path, stage }) => {
    problems.push(...removalProblems(path, stage, base, over));
    return [without(base, path), without(over, path)];
}, [lower, upper]);
const without = (tree, path) => tracedAt(tree, path) === undefined ? tree : withMember(tree, path, undefined);
const removalProblems = ([part = '', key = ''], stage, lower, upper) => {
    const found = tracedAt(upper, [part, key]);
    if (found === undefined)
        return [];
    const beside = (0,written/* entries */.jO)(stage).find(([name]) => name !== 'remove');
    if (beside !== undefined)
        return [(0,problem/* problem */.CC)(placeOf(childOf(found.trace, beside[0])), `expected nothing beside 'remove: true', got ${(0,wording/* quoted */.T)(beside[0])}`, 'a stage is changed or removed')];
    const there = (0,written/* entries */.jO)((0,settings_origin/* valueAt */.f)(lower.value, [part])).map(([name]) => name);
    if (there.includes(key))
        return [];
    const suggestion = (0,nearest/* nearest */.pA)(key, there);
    return (0,beyond/* beyond */.wQ)('files', [(0,problem/* problem */.CC)(placeOf(found.trace), `there is no stage ${(0,wording/* quoted */.T)(key)} to remove in what this file extends`, suggestion === undefined ? undefined : (0,nearest/* didYouMean */.au)(suggestion))]);
};
/** `path` leads from the root of the pipeline. */
const mergedAt = (lower, upper, path) => {
    if (!isMap(lower.value) || !isMap(upper.value) || isWhole(path))
        return upper;
    const below = replaced(lower, upper.value, path);
    const [base, over] = [new Map(membersOf(below)), new Map(membersOf(upper))];
    const members = [...new Set([...base.keys(), ...over.keys()])].flatMap((key) => {
        const [one, other] = [base.get(key), over.get(key)];
        const member = one && other ? mergedAt(one, other, [...path, key]) : (other ?? one);
        return member === undefined ? [] : [[key, member]];
    });
    return mapOf(members, upper.trace);
};
const stagePath = ([part, , ...inner]) => (written/* PARTS */.dI.some((one) => one === part) ? inner : undefined);
/** Maps of which two make no sense together: one condition of a guard, one need, the definition of an input. */
const isWhole = (path) => {
    if (path[0] === 'inputs')
        return path.length === 2;
    const [key, ...deeper] = (path.length > 2 && stagePath(path)) || [];
    return deeper.length === 0 && (key === 'guard' || key === 'needs' || key === 'matrix');
};
/** A stage's work takes the place of another kind of work, and what a check asks of what it asked. */
const replaced = (lower, upper, path) => {
    const groups = path.length < 2 ? [] : (EXCLUSIVE[(stagePath(path) ?? ['none']).join('.')] ?? []);
    const gone = groups.filter((key) => !Object.hasOwn(upper, key)).filter(() => groups.some((key) => Object.hasOwn(upper, key)));
    const kept = gone.reduce((tree, key) => without(tree, [key]), lower);
    return gone.includes('call') ? without(kept, ['with']) : kept;
};
const EXCLUSIVE = {
    '': schema/* WORKS */.pI,
    check: ['http', 'tcp', 'dns', 'tls', 'command', 'targets'],
};

;// CONCATENATED MODULE: ./lib/settings/reuse/stage-origins.js


/** Where each stage was written first, and in which files it was changed, by its name. */
const stageOrigins = (root, gathered) => {
    const files = [...new Set(inOrder(gathered))];
    return new Map((0,written/* writtenStages */.ZB)(root).flatMap(({ part, key }) => {
        const [first, ...others] = files.filter(({ value }) => (0,settings_origin/* valueAt */.f)(value, [part, key]) !== undefined).map((file) => placeIn(file, part, key));
        return first === undefined ? [] : [[key, { ...first, ...(others.length > 0 && { changedIn: others }) }]];
    }));
};
/** Bases before those who extend them. */
const inOrder = ({ file, bases }) => [...bases.flatMap(inOrder), file];
const placeIn = ({ name, sha, origin }, part, key) => ({
    file: sha === undefined ? name : name.slice(0, -sha.length - 1),
    line: origin.key([part, key]).line,
    ...(sha !== undefined && { sha }),
});

;// CONCATENATED MODULE: ./lib/settings/reuse/index.js











/** Merges a file with all that it extends, and puts in place of the defaults of its inputs what they are in this run. Never rejects. */
const wholeOf = async ({ value, origin, file: name }, { bases, inputs = NO_INPUTS }) => {
    const isAlone = (0,settings_origin/* valueAt */.f)(value, ['extends']) === undefined;
    const gathering = { bases: isAlone || bases === undefined ? noBases : await bases(), problems: [], warnings: [], notes: [] };
    const gathered = await gather({ name, value, origin }, { kind: 'here', path: /[/\\.]/.test(name) ? name : '' }, gathering);
    const { problems, warnings, notes } = gathering;
    const merged = merge(gathered, problems);
    const asked = [];
    const values = inputValues(merged, gathered, inputs, asked);
    problems.push(...(0,beyond/* beyond */.wQ)('inputs', asked), ...(0,beyond/* beyond */.wQ)('files', variableProblems(merged.finals, merged)), ...strayRemovals(gathered));
    const whole = withValues(levelled(merged), values);
    return {
        value: whole.value,
        origin: tracedOrigin(whole.trace),
        origins: gathered.bases.length === 0 ? new Map() : stageOrigins(whole.value, gathered),
        notes,
        problems: [...problems, ...warnings],
    };
};
const NO_INPUTS = { values: {}, from: "input 'inputs'" };
/** Where nothing is extended there is nothing to remove. */
const strayRemovals = ({ file, bases }) => bases.length > 0
    ? []
    : ['stages', 'finally'].flatMap((part) => (0,written/* entries */.jO)((0,settings_origin/* valueAt */.f)(file.value, [part])).filter(([, stage]) => (0,settings_origin/* valueAt */.f)(stage, ['remove']) !== undefined).map(([key]) => (0,problem/* problem */.CC)(file.origin.key([part, key, 'remove']), 'there is nothing to remove: this file extends none')));
/** The defaults of an extending file are not those of the final stages. */
const levelled = (merged) => (merged.finals.some(({ what }) => what === 'stage') ? pushedDown(merged) : merged);
const withValues = (tree, values) => Object.entries(values).reduce((whole, [name, value]) => {
    const declared = tracedAt(whole, ['inputs', name]);
    if (declared === undefined)
        return whole;
    const members = new Map(membersOf(isMap(declared.value) ? declared : { ...declared, value: {} }));
    members.delete('required');
    members.set('default', { value, trace: childOf(declared.trace, 'default') });
    return withMember(whole, ['inputs', name], mapOf(members, declared.trace));
}, tree);


/***/ })

};
