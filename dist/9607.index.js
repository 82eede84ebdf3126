export const id = 9607;
export const ids = [9607];
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

/***/ 59718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ manifestText),
/* harmony export */   $V: () => (/* binding */ manifestOf),
/* harmony export */   qW: () => (/* binding */ isPlainPath),
/* harmony export */   uI: () => (/* binding */ leadsInside)
/* harmony export */ });
/** The text of a manifest, without what makes sure that it stays the same. */
const manifestText = (manifest) => JSON.stringify({ version: 1, ...manifest });
/** A manifest from its text, or in a clause why it is none. Every path in it is relative and leads nowhere else. */
const manifestOf = (text) => {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return 'its manifest is not JSON';
    }
    if (!isManifest(value))
        return 'its manifest has another form';
    const bad = value.leaves.find((leaf) => !isSafe(leaf));
    return bad === undefined ? value : `its manifest names ${JSON.stringify(bad.path).slice(0, 100)}, which is refused`;
};
/** Whether a path is relative, in its plain form, and leads to nowhere outside. */
const isPlainPath = (path) => path !== '' && !/[\\\0]|^[A-Za-z]:/.test(path) && path.split('/').every((part) => part !== '' && part !== '.' && part !== '..');
/**
 * Whether a link at `path` leads to a place in the workspace: its `..` come first, and are fewer than
 * the folders that it lies in, so that no other link on the way can change what they mean.
 */
const leadsInside = (path, target) => {
    if (target === '' || /^([/\\]|[A-Za-z]:)|[\\\0]/.test(target))
        return false;
    const parts = target.split('/').filter((part) => part !== '' && part !== '.');
    const down = parts.findIndex((part) => part !== '..');
    const ups = down < 0 ? parts.length : down;
    return ups < path.split('/').length && !parts.slice(ups).includes('..');
};
const isSafe = ({ path, kind, target }) => isPlainPath(path) && !path.split('/').includes('.git') && (kind === 'link' ? leadsInside(path, target ?? '') : target === undefined);
const isManifest = (value) => {
    const { version, stage, fingerprint, createdAt, durationMs, handover, summary, log, outputs, leaves } = asMap(value);
    return (version === 1 &&
        [stage, summary].every((text) => typeof text === 'string') &&
        [fingerprint, log, outputs].every(isDigest) &&
        [createdAt, durationMs].every((number) => typeof number === 'number' && number >= 0) &&
        isHandover(asMap(handover)) &&
        Array.isArray(leaves) &&
        leaves.every(isLeaf));
};
const isHandover = ({ outputs, exports, paths }) => [outputs, exports].every((map) => typeof map === 'object' && map !== null && Object.values(map).every((text) => typeof text === 'string')) &&
    Array.isArray(paths) &&
    paths.every((path) => typeof path === 'string');
const isLeaf = (leaf) => {
    const { path, kind, digest, size, target } = asMap(leaf);
    return (typeof path === 'string' &&
        ['file', 'executable', 'link', 'folder'].some((known) => known === kind) &&
        (kind === 'folder' ? digest === '' : isDigest(digest)) &&
        typeof size === 'number' &&
        Number.isSafeInteger(size) &&
        size >= 0 &&
        (target === undefined || typeof target === 'string'));
};
const isDigest = (text) => typeof text === 'string' && /^[0-9a-f]{64}$/.test(text);
const asMap = (value) => typeof value === 'object' && value !== null ? value : {};


/***/ }),

/***/ 39607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cachedStage: () => (/* binding */ cachedStage),
  differenceWords: () => (/* binding */ differenceWords),
  givenDigest: () => (/* binding */ givenDigest),
  keysOf: () => (/* binding */ keysOf),
  newestOf: () => (/* binding */ newestOf),
  readSound: () => (/* binding */ readSound)
});

// EXTERNAL MODULE: ./lib/core/fingerprint.js
var fingerprint = __webpack_require__(11595);
// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
// EXTERNAL MODULE: ./lib/streams/ring.js
var ring = __webpack_require__(45807);
;// CONCATENATED MODULE: ./lib/policies/cached.js



/**
 * Restores what the wrapped work gave when it ran last on the same inputs; or else runs it, and keeps
 * what it gives if it succeeds without a mark. What goes wrong with that is said, and changes no outcome.
 */
const cached = (look, clock) => (next) => async (context) => {
    const looked = await look(context);
    if (context.signal.aborted)
        return (0,outcome/* failure */.V2)((0,stop/* stopReason */.P)(context.signal));
    if (looked.kind === 'hit')
        return replay(looked, context);
    context.emit(looked.kind === 'miss' ? { type: 'aside', text: `runs, since ${looked.why}` } : { type: 'notice', text: `not cached: ${looked.why}` });
    return looked.kind === 'miss' ? observe(looked, next, context, clock) : next(context);
};
const replay = async ({ cached: entry, handover, summary, log, restored }, context) => {
    context.emit({ type: 'aside', text: `nothing has changed since ${new Date(entry.at).toISOString()}: ${restored}` });
    if (log.length > 0) {
        context.emit({ type: 'aside', text: 'its log of then:' });
        await context.output.write('stdout', log);
        if (log.at(-1) !== NEWLINE)
            await context.output.write('stdout', Uint8Array.of(NEWLINE));
    }
    if (summary !== '')
        context.emit({ type: 'summary', markdown: summary });
    return { status: 'success', handover, cached: entry };
};
const NEWLINE = 10;
/** How much of the end of a log is kept, in bytes. */
const LOG_BYTES = 65_536;
const observe = async (miss, next, context, clock) => {
    const began = clock.now();
    const log = (0,ring/* ring */.h)(LOG_BYTES);
    let summary = '';
    const outcome = await next({
        ...context,
        output: {
            write: (stream, chunk) => {
                log.push(chunk);
                return context.output.write(stream, chunk);
            },
        },
        emit: (event) => {
            if (event.type === 'summary')
                summary += event.markdown;
            context.emit(event);
        },
    });
    if (outcome.status !== 'success' || outcome.unstable !== undefined || context.signal.aborted)
        return outcome;
    const trouble = await miss.keep({ handover: outcome.handover, summary, log: wholeLines(log), durationMs: clock.now() - began }, context.signal);
    if (trouble !== undefined)
        context.emit({ type: 'notice', text: trouble });
    return outcome;
};
/** What is cut begins with a whole line, if it holds one. */
const wholeLines = (kept) => {
    const bytes = kept.bytes();
    return kept.wrapped ? bytes.subarray(bytes.indexOf(NEWLINE) + 1) : bytes;
};

// EXTERNAL MODULE: ./lib/core/manifest.js
var core_manifest = __webpack_require__(59718);
// EXTERNAL MODULE: ./lib/engine/fingerprint.js
var engine_fingerprint = __webpack_require__(25170);
;// CONCATENATED MODULE: ./lib/engine/entry.js



const MANIFEST = 'manifest.json';
const LOG = 'log';
const COMPONENTS = 'components.json';
const INPUTS = 'inputs.txt';
/** What an entry says, or in a clause why it is not whole; its files are verified when they are restored. */
const readEntry = async ({ folder }, trees, world) => {
    const text = decoded(await trees.read(folder, MANIFEST));
    const [, digest = '', body = ''] = /^([0-9a-f]{64})\n(.*)$/s.exec(text ?? '') ?? [];
    if (digest === '')
        return 'it has no manifest';
    if ((await (0,engine_fingerprint/* digestText */.M)(world, body)) !== digest)
        return 'its manifest is not what was kept';
    const manifest = (0,core_manifest/* manifestOf */.$V)(body);
    if (typeof manifest === 'string')
        return manifest;
    const log = (await trees.read(folder, LOG)) ?? new Uint8Array();
    return (await world.digests.sha256(log)) === manifest.log ? { manifest, log } : 'its log is not what was kept';
};
/** Writes all of an entry but its files. */
const writeEntry = async (folder, trees, world, manifest, log, made) => {
    const body = (0,core_manifest/* manifestText */.$2)(manifest);
    await trees.write(folder, LOG, log);
    await trees.write(folder, COMPONENTS, JSON.stringify((0,fingerprint/* shortened */.vI)(made.components)));
    await trees.write(folder, INPUTS, (0,fingerprint/* leavesText */.kM)(made.inputs));
    await trees.write(folder, MANIFEST, `${await (0,engine_fingerprint/* digestText */.M)(world, body)}\n${body}`);
};
/** What an entry was made from, as far as it tells. */
const readMade = async ({ folder }, trees) => {
    try {
        const { parts, env, needs, inputs } = JSON.parse(decoded(await trees.read(folder, COMPONENTS)) ?? '');
        return { components: { parts: { ...parts }, env: { ...env }, needs: { ...needs }, inputs }, inputs: (0,fingerprint/* leavesOf */.wf)(decoded(await trees.read(folder, INPUTS)) ?? '') };
    }
    catch {
        return undefined;
    }
};
/** Looks for the secrets that are known now: what stands for one is shorter than any. */
const secretScan = (secrets) => () => {
    const bytes = { read: 0, passed: 0 };
    const output = secrets.output({
        write: (_, chunk) => {
            bytes.passed += chunk.length;
            return undefined;
        },
    });
    return {
        write: (chunk) => {
            bytes.read += chunk.length;
            void output.write('stdout', chunk);
        },
        end: () => {
            void output.end();
            return bytes.passed !== bytes.read;
        },
    };
};
const decoded = (bytes) => (bytes === undefined ? undefined : new TextDecoder().decode(bytes));

// EXTERNAL MODULE: ./lib/core/size.js
var size = __webpack_require__(6282);
;// CONCATENATED MODULE: ./lib/engine/hashing.js

/** More often nobody looks. */
const EVERY_MS = 100;
/** Tells those who watch a stage how far the hashing of its files has come. */
const hashingTold = (context, clock) => {
    let toldAt = Number.NEGATIVE_INFINITY;
    return (done, of) => {
        const now = clock.now();
        if (now - toldAt < EVERY_MS)
            return;
        toldAt = now;
        const text = `hashing: ${done.files} of ${of.files} files, ${(0,size/* formatSize */.Xq)(done.bytes)} of ${(0,size/* formatSize */.Xq)(of.bytes)}`;
        context.emit({ type: 'progress', text, fraction: of.bytes > 0 ? done.bytes / of.bytes : done.files / of.files });
    };
};

;// CONCATENATED MODULE: ./lib/engine/cache.js






/** Skips a stage of which nothing has changed since it succeeded. */
const cachedStage = (entry, { pipeline, world, state }) => {
    const look = async (context) => {
        const { cache } = entry.settings;
        const caching = await world.caching?.();
        if (cache === undefined || caching === undefined)
            return { kind: 'unusable', why: 'there is no store here' };
        const looked = await lookIn({ pipeline, world, state, caching, given: givenIn(state) }, entry, cache, context);
        tellTroubles(caching, state, context);
        return looked;
    };
    return cached(look, world.clock);
};
/** What cached stages of a run gave. */
const GIVEN = new WeakMap();
const givenIn = (state) => {
    const given = GIVEN.get(state) ?? new Map();
    GIVEN.set(state, given);
    return given;
};
const TOLD = new WeakMap();
/** Each once in a run. */
const tellTroubles = ({ store }, state, context) => {
    const told = TOLD.get(state) ?? new Set();
    TOLD.set(state, told);
    for (const text of store.troubles().filter((trouble) => !told.has(trouble))) {
        told.add(text);
        context.emit({ type: 'notice', text });
    }
};
const lookIn = async (ground, entry, settings, context) => {
    const taken = await (0,engine_fingerprint/* takeFingerprint */.m)(entry, settings, ground, context.signal, hashingTold(context, ground.world.clock));
    if (!taken.ok)
        return { kind: 'unusable', why: taken.why };
    for (const glob of taken.inputs.idle)
        context.emit({ type: 'notice', text: `the input ${glob} matches no file` });
    const keys = await keysOf(taken, ground.caching, entry.key);
    const hit = await restored(ground, taken, keys, entry, context);
    if (hit !== undefined)
        return { kind: 'hit', ...hit };
    const why = await whyNot(ground, taken, entry.key, context.signal);
    const keep = async (ran, signal) => {
        const trouble = await kept({ ground, taken, entry, settings, ran, signal });
        tellTroubles(ground.caching, ground.state, context);
        return trouble;
    };
    return { kind: 'miss', why, keep };
};
/** Where a stage's entry may be; the first is where it would be kept. A run that is not trusted may read what a trusted one kept. */
const keysOf = async (taken, caching, stage) => {
    const at = async (trust) => {
        const fingerprint = await taken.fingerprint(trust);
        return { fingerprint, key: `${prefixOf(caching, trust, stage)}${fingerprint}` };
    };
    return caching.trust === 'trusted' ? [await at('trusted')] : [await at('untrusted'), await at('trusted')];
};
/** No name of a stage has a dot: the key of `a` never begins that of `a-b`. */
const prefixOf = ({ project, platform }, trust, stage) => `stage.1.${project}.${platform}.${trust}.${stage}.`;
const restored = async (ground, taken, keys, entry, context) => {
    for (const { key, fingerprint } of keys) {
        const found = await ground.caching.store.get(key, [], context.signal);
        if (found === undefined)
            continue;
        try {
            const hit = await restoredFrom(ground, taken, found, fingerprint, entry, context);
            if (hit !== undefined)
                return hit;
        }
        finally {
            await found.release();
        }
    }
    return undefined;
};
const restoredFrom = async (ground, taken, found, fingerprint, entry, context) => {
    const { caching, world, given } = ground;
    const read = await readSound(found, fingerprint, entry.key, ground);
    if (typeof read === 'string') {
        await caching.store.drop(found.key, read);
        return undefined;
    }
    const { manifest, log } = read;
    const gone = manifest.handover.paths.find((path) => !world.files.isFolder(path));
    const ended = gone === undefined ? await caching.trees.restore(taken.asked.outputs, manifest.leaves, found.folder, context.signal) : { kind: 'refused', why: `${gone}, which it put on the PATH, is not there` };
    if (ended.kind === 'damaged')
        await caching.store.drop(found.key, ended.why);
    if (ended.kind === 'refused' && !context.signal.aborted)
        context.emit({ type: 'notice', text: `not restored: ${ended.why}` });
    if (ended.kind !== 'restored')
        return undefined;
    given.set(entry.key, await givenDigest(ground, manifest));
    return { ...hitOf(found.key, manifest), log, restored: restoredWords(ended.changed, manifest) };
};
/** An entry that is what its key says. */
const readSound = async (found, fingerprint, stage, { caching, world }) => {
    const read = await readEntry(found, caching.trees, world);
    if (typeof read === 'string')
        return read;
    return read.manifest.fingerprint === fingerprint && read.manifest.stage === stage ? read : 'it was kept under the key of another';
};
const hitOf = (key, { createdAt, durationMs, handover, summary }) => ({
    cached: { key, at: createdAt, savedMs: durationMs },
    handover,
    summary,
});
const restoredWords = (changed, { leaves }) => {
    if (leaves.length === 0 && changed === 0)
        return 'it has no outputs to restore';
    return changed === 0 ? 'its outputs are there as they were' : `${changed} of its outputs ${changed === 1 ? 'was' : 'were'} put back as ${changed === 1 ? 'it was' : 'they were'}`;
};
/** The same outputs and the same values handed on are the same to whoever needs them. */
const givenDigest = ({ world }, { outputs, handover }) => (0,engine_fingerprint/* digestText */.M)(world, JSON.stringify([outputs, (0,fingerprint/* byName */.nG)(handover.outputs), (0,fingerprint/* byName */.nG)(handover.exports), handover.paths]));
const whyNot = async (ground, taken, stage, signal) => {
    // Elsewhere, to look at an entry means to fetch all of it.
    const past = ground.caching.store.kind === 'local' ? await newestOf(ground, stage, signal) : undefined;
    if (past === undefined)
        return 'there is nothing of it in the cache';
    return differenceWords(past, taken, await taken.inputs.leaves(), ground.world.clock.wall());
};
const newestOf = async ({ caching }, stage, signal) => {
    const prefix = prefixOf(caching, caching.trust, stage);
    const found = await caching.store.get(`${prefix}newest`, [prefix], signal);
    const made = found && (await readMade(found, caching.trees));
    await found?.release();
    return made && { ...made, createdAt: found?.createdAt ?? 0 };
};
/** What has changed since then, and how long ago that was. */
const differenceWords = (past, { components }, inputs, now) => {
    const all = (0,fingerprint/* changes */.Ao)(past.components, components, past.inputs, inputs);
    const ago = (0,duration/* formatDuration */.a3)(Math.max(0, now - past.createdAt));
    return all.length === 0 ? `what it gave ${ago} ago is no longer in the cache` : `${(0,fingerprint/* changesWords */.l$)(all)}, compared with ${ago} ago`;
};
/** Keeps what a stage gave; why it could not, as a sentence. */
const kept = async (keeping) => {
    const { ground, taken, entry, ran, signal } = keeping;
    const { world, caching } = ground;
    const again = await caching.trees.list(taken.asked.inputs, signal);
    if (!again.ok)
        return `not kept: ${again.why}`;
    if (again.digest !== taken.inputs.digest)
        return `not kept: while it ran, ${(0,fingerprint/* changesWords */.l$)((0,fingerprint/* leafChanges */.Ys)(await taken.inputs.leaves(), await again.leaves()))}`;
    const made = await caching.trees.list(taken.asked.outputs, signal);
    if (!made.ok)
        return `not kept: ${made.why}`;
    if (JSON.stringify(world.secrets.value([ran.handover])) !== JSON.stringify([ran.handover]))
        return 'not kept: a value that it hands on holds a secret';
    ground.given.set(entry.key, await givenDigest(ground, { outputs: made.digest, handover: ran.handover }));
    const trouble = caching.store.access === 'read-write' ? await put(keeping, made) : undefined;
    const idle = made.idle.map((glob) => `the output ${glob} matches nothing`);
    return trouble ?? (idle.length === 0 ? undefined : idle.join(', '));
};
const put = async ({ ground, taken, entry, ran, signal }, made) => {
    const { world, caching } = ground;
    const [{ key, fingerprint }] = await keysOf(taken, caching, entry.key);
    let trouble;
    const log = new TextEncoder().encode(world.secrets.text(new TextDecoder().decode(ran.log)));
    await caching.store.put(key, async (folder) => {
        const saved = await caching.trees.save(taken.asked.outputs.root, await made.leaves(), folder, secretScan(world.secrets), signal);
        if (!saved.ok) {
            trouble = `not kept: ${saved.why}`;
            return 'abandoned';
        }
        const manifest = {
            stage: entry.key,
            fingerprint,
            createdAt: Math.round(world.clock.wall()),
            durationMs: ran.durationMs,
            handover: ran.handover,
            summary: world.secrets.text(ran.summary),
            log: await world.digests.sha256(log),
            outputs: made.digest,
            leaves: saved.leaves,
        };
        return writeEntry(folder, caching.trees, world, manifest, log, { components: taken.components, inputs: await taken.inputs.leaves() });
    }, signal);
    return trouble;
};


/***/ }),

/***/ 25170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ digestText),
/* harmony export */   m: () => (/* binding */ takeFingerprint)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _core_callee_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49105);
/* harmony import */ var _core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11595);
/* harmony import */ var _core_globs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(96120);
/* harmony import */ var _core_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36599);
/* harmony import */ var _settings_scan_render_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7937);
/* harmony import */ var _stages_run_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53414);
/* harmony import */ var _declared_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5455);








/** Takes the fingerprint of a stage, or tells in a clause why it has none. */
const takeFingerprint = async (entry, settings, ground, signal, told) => {
    const { pipeline, world, state, caching } = ground;
    const own = entry.settings;
    const around = (0,_stages_run_js__WEBPACK_IMPORTED_MODULE_5__/* .lookAround */ .h3)({ surroundings: () => state.surroundings(entry.key, [pipeline.env, own.env], own['working-directory'], own) });
    if (typeof around === 'string')
        return { ok: false, why: around };
    const asked = askedOf(entry, settings, around, world.workspace);
    if (typeof asked === 'string')
        return { ok: false, why: asked };
    const inputs = await caching.trees.list(asked.inputs, signal, told);
    if (!inputs.ok)
        return inputs;
    const components = await componentsOf(entry, settings, ground, around, inputs.digest);
    if (typeof components === 'string')
        return { ok: false, why: components };
    return { ok: true, components, inputs, asked, fingerprint: (trust) => digestText(world, (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .fingerprintText */ .UP)(components, trust)) };
};
/** SHA-256 of a text, as hex. */
const digestText = (world, text) => world.digests.sha256(new TextEncoder().encode(text));
const askedOf = ({ settings: own }, { inputs = [], outputs = [] }, { cwd }, workspace) => {
    const base = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(workspace, cwd);
    if (isOutside(base))
        return `its working directory ${cwd} is outside of the workspace`;
    const callee = own.call === undefined ? undefined : (0,_core_callee_js__WEBPACK_IMPORTED_MODULE_1__/* .parseCallee */ .M)(own.call);
    const called = callee === undefined || typeof callee === 'string' ? [] : [(0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(callee.file) ? (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(cwd, callee.file) : callee.file];
    const [read, made] = [[...called, ...inputs], outputs].map((patterns) => patterns.map((pattern) => (0,_core_globs_js__WEBPACK_IMPORTED_MODULE_6__/* .rooted */ .CK)(pattern, base)));
    const [globs, except] = [read ?? [], made ?? []];
    if (!isWhole(globs) || !isWhole(except))
        return 'one of its paths leads out of the workspace';
    return { inputs: { root: workspace, globs, except, as: 'inputs' }, outputs: { root: workspace, globs: except, except: [], as: 'outputs' } };
};
const isWhole = (globs) => !globs.includes(undefined);
const isOutside = (way) => way === '..' || way.startsWith('../') || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(way);
const componentsOf = async (entry, settings, ground, around, inputs) => {
    const { settings: own } = entry;
    const texts = evaluatedTexts(entry, settings, around);
    if (typeof texts === 'string')
        return texts;
    const digest = (text) => digestText(ground.world, text);
    return {
        parts: {
            script: await digest(texts.work),
            shell: own.call === undefined ? (own.shell ?? 'bash') : '',
            folder: (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)(ground.world.workspace, around.cwd),
            platform: ground.caching.platform,
            key: texts.key === '' ? '' : await digest(texts.key),
            inputs: await digest(JSON.stringify(settings.inputs)),
            outputs: await digest(JSON.stringify(settings.outputs ?? [])),
            declared: await digest(JSON.stringify([own.outputs ?? [], own.exports ?? [], ...(own.scan === undefined ? [] : [(0,_settings_scan_render_js__WEBPACK_IMPORTED_MODULE_4__/* .scanText */ .Ff)(own.scan)])])),
        },
        env: await envOf(entry, settings, ground, around, digest),
        needs: Object.fromEntries(await Promise.all(entry.needs.map(async ({ stage }) => [stage, await givenBy(stage, ground, digest)]))),
        inputs,
    };
};
/** What the stage does, and the text that its `key` becomes. */
const evaluatedTexts = ({ settings: own }, { key = '' }, { evaluate }) => {
    try {
        const work = own.run ?? JSON.stringify([own.call, own.with ?? {}], (_, value) => (typeof value === 'string' ? evaluate(value) : value));
        return { work, key: evaluate(key) };
    }
    catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
    }
};
/** Those that the pipeline file sets, and those that `cache` names. */
const envOf = async ({ settings: own }, settings, { pipeline }, { env }, digest) => {
    const named = settings.env ?? [];
    const names = [...new Set([...(0,_declared_names_js__WEBPACK_IMPORTED_MODULE_7__/* .declaredNames */ .f)(pipeline, own), ...Object.keys(env).filter((name) => (0,_core_names_js__WEBPACK_IMPORTED_MODULE_3__/* .fits */ .lA)(name, named))])].toSorted();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, env[name] === undefined ? '' : await digest(`${name}\0${env[name]}`)])));
};
/** Of a stage that is not cached, only what it hands on and how it ended is known. */
const givenBy = async (stage, { given, state }, digest) => given.get(stage) ?? digest(JSON.stringify(['plain', state.facts[stage]?.conclusion, (0,_core_fingerprint_js__WEBPACK_IMPORTED_MODULE_2__/* .byName */ .nG)(state.facts[stage]?.outputs ?? {})]));


/***/ })

};
