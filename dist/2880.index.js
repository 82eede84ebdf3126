export const id = 2880;
export const ids = [2880];
export const modules = {

/***/ 42880:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backUpToRepository: () => (/* binding */ backUpToRepository)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/stages/backup/account.js
var account = __webpack_require__(64937);
// EXTERNAL MODULE: ./lib/stages/backup/narrate.js
var narrate = __webpack_require__(78005);
// EXTERNAL MODULE: ./lib/stages/backup/pace.js
var pace = __webpack_require__(47803);
// EXTERNAL MODULE: ./lib/stages/backup/place.js
var backup_place = __webpack_require__(21045);
;// CONCATENATED MODULE: ./lib/stages/backup/restic/arguments.js
/** The same on every runner, else no backup finds the one before. */
const DEFAULT_HOST = 'stagewright';
/** Which snapshots are of this stage: those of its host, path and tags. */
const grouping = (spec, source) => [
    '--host', spec.host ?? DEFAULT_HOST,
    '--path', source,
    '--tag', (spec.tags ?? []).join(','),
];
/** The working directory is the source. */
const backupArguments = (spec, source) => [
    'backup', '.',
    '--host', spec.host ?? DEFAULT_HOST,
    '--group-by', 'paths,tags',
    ...(spec.tags ?? []).flatMap((tag) => ['--tag', tag]),
    ...(spec.exclude ?? []).map((pattern) => `--exclude=${anchored(pattern, source)}`),
    ...(spec.compare === 'content' ? ['--force'] : []),
];
const forgetArguments = (spec, keep, source) => [
    'forget',
    ...grouping(spec, source),
    '--group-by', 'paths,tags',
    ...keepArguments(keep),
    '--prune',
];
const HOUR_MS = 3_600_000;
const keepArguments = ({ within, ...counts }) => [
    ...Object.entries(counts).flatMap(([period, count]) => (count === undefined ? [] : [`--keep-${period}`, String(count)])),
    ...(within === undefined ? [] : ['--keep-within', `${Math.ceil(within / HOUR_MS)}h`]),
];
/** A pattern with a slash is for paths below the source; restic would look for it at any depth. */
const anchored = (pattern, source) => {
    const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '');
    return plain.includes('/') ? `${source.replace(/[\\*?[]/g, '\\$&')}/${plain.replace(/^\//, '')}` : plain;
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/changes.js

/** What differs from the snapshot before, as long as that is there: restic itself does not say what is gone. */
const changesSince = async (job, made) => {
    const { spec, place, plain } = job;
    const { list = [] } = await plain.run(['snapshots', '--no-lock', ...grouping(spec, place.source)]);
    // Without a look at the snapshot before, all files are new to restic.
    return spec.compare === 'content' ? compared(job, made, before(list, made)) : counted(made.summary, filesBefore(list, made));
};
const counted = (summary, before) => {
    const [changed, unchanged] = [summary.number('files_changed'), summary.number('files_unmodified')];
    const removed = before === undefined ? undefined : Math.max(0, before - changed - unchanged);
    return { new: summary.number('files_new'), changed, unchanged, removed };
};
const filesBefore = (list, { id }) => {
    const own = list.find((snapshot) => snapshot.text('short_id') === id);
    const parent = own?.text('parent') ?? '';
    if (own !== undefined && parent === '')
        return 0;
    return list.find((snapshot) => snapshot.text('id') === parent)?.of('summary').number('total_files_processed');
};
/** restic lists the oldest first. */
const before = (list, { id }) => list.findLast((snapshot) => snapshot.text('short_id') !== id)?.text('id');
const compared = async ({ plain }, { id, summary }, parent) => {
    const statistics = parent === undefined ? undefined : (await plain.run(['diff', '--no-lock', parent, id])).summary;
    if (statistics === undefined)
        return counted(summary, parent === undefined ? 0 : undefined);
    const [added, changed] = [statistics.of('added').number('files'), statistics.number('changed_files')];
    const unchanged = summary.number('total_files_processed') - added - changed;
    return { new: added, changed, unchanged, removed: statistics.of('removed').number('files') };
};

// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
;// CONCATENATED MODULE: ./lib/stages/backup/restic/failure.js

const DONE = 0;
const PARTIAL = 3;
const NO_REPOSITORY = 10;
const LOCKED = 11;
const WRONG_PASSWORD = 12;
/**
 * Why a command of restic did not succeed. Exit codes as restic 0.17.1 and later has them:
 * https://restic.readthedocs.io/en/stable/075_scripting.html#exit-codes
 */
const failureOf = (reply, command, subject, signal) => {
    const { ending, stopped } = reply.ended;
    if (stopped)
        return (0,stop/* stopReason */.P)(signal);
    if (ending.kind === 'signal')
        return ending;
    if (ending.kind === 'spawn')
        return operation('tool', `restic could not be started: ${ending.message}`);
    return { ...codeFailure(reply, ending.exitCode, command, subject), exitCode: ending.exitCode };
};
const codeFailure = (reply, code, command, { repository, password }) => {
    switch (code) {
        case NO_REPOSITORY:
            return operation('refused', `there is no repository at ${repository}`, 'set `init: true` to make one there, or correct `repository`');
        case LOCKED:
            return operation('locked', `the repository ${repository} is locked${holder(reply.message)}`, LOCKED_REMEDY);
        case WRONG_PASSWORD:
            return operation('refused', `the password from ${password} does not open the repository ${repository}`, 'see `password`');
        default:
            return otherFailure(reply, command);
    }
};
const LOCKED_REMEDY = 'retry later (`retry: { on: [locked], max-attempts: 3, backoff: 5m }`); if that process is surely gone: restic unlock --remove-all';
const otherFailure = (reply, command) => {
    const words = wordsOf(reply);
    const message = `restic ${command} failed: ${words}`;
    const [reason = 'tool', remedy] = SIGNS.find(([sign]) => sign.test(words))?.slice(1) ?? [];
    return operation(reason, message, remedy);
};
/** What restic only says in words. */
const SIGNS = [
    [/no space left on device|disk quota exceeded/i, 'no-space', 'make room where the repository is; `restic prune` needs some, too'],
    [/connection refused|no such host|i\/o timeout|network is unreachable|connection reset/i, 'unreachable'],
];
/** The reason that restic gives, or else the first of its complaints. */
const wordsOf = ({ message, notes, exitCode }) => {
    const [first] = notes.first;
    const complaint = first === undefined ? '' : [first.path, first.why].filter(Boolean).join(': ');
    const words = [message.replace(/^Fatal: /, ''), complaint].filter(Boolean).join('; ');
    return words === '' ? `exit code ${exitCode}` : words;
};
/** `by PID 1690 on vm by root`, and since when. */
const holder = (message) => {
    const who = /already locked (?:exclusively )?(by PID .*?)(?: \(UID.*\))?$/m.exec(message)?.[1];
    const since = /lock was created at (\S+ \S+)/.exec(message)?.[1];
    return `${who === undefined ? '' : ` ${who}`}${since === undefined ? '' : ` since ${since}`}`;
};
const operation = (reason, message, remedy) => ({
    kind: 'operation',
    reason,
    message,
    ...(remedy !== undefined && { remedy }),
});

;// CONCATENATED MODULE: ./lib/stages/backup/restic/check.js


/** Has restic check its repository, and read back as much of the data as was asked for. */
const check = async (job) => {
    const { spec, restic, context, subject } = job;
    const subset = spec.check?.['read-data-subset'];
    await (0,pace/* say */.L)(context, `checking the repository${subset === undefined ? '' : `, ${subset} of the data`}`);
    job.tell({ phase: 'checking', from: 0.8, to: 0.8, files: 0, bytes: 0 });
    const reply = await restic.run(['check', ...(subset === undefined ? [] : [`--read-data-subset=${subset}`])]);
    if (reply.exitCode === DONE)
        return undefined;
    if (reply.exitCode !== 1)
        return failureOf(reply, 'check', subject, context.signal);
    const known = failureOf(reply, 'check', subject, context.signal);
    if (known.kind === 'operation' && known.reason !== 'tool')
        return known;
    for (const { path, why } of reply.notes.first)
        await (0,pace/* say */.L)(context, [path, why].filter(Boolean).join(': '));
    return { ...operation('unverified', `the repository ${subject.repository} is damaged: ${wordsOf(reply)}`, REMEDY), exitCode: 1 };
};
const REMEDY = 'no snapshot was removed; how to repair it: https://restic.readthedocs.io/en/stable/077_troubleshooting.html';

;// CONCATENATED MODULE: ./lib/stages/backup/restic/job.js
/** Nothing else that a step comes to has a kind. */
const isFailure = (value) => 'kind' in value;
/** Hands on how far a command of restic has come, as a part of the whole. */
const following = ({ tell }, phase, [from, to]) => (message) => {
    if (message.type === 'status')
        tell({ phase, from, to, ...message });
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/drill.js



/** Restores a snapshot into a temporary folder and has restic compare what it wrote. */
const drill = async (job, snapshot) => {
    await (0,pace/* say */.L)(job.context, `restoring snapshot ${snapshot} into a temporary folder`);
    const folder = job.ports.files.privateFolder();
    try {
        return await restored(job, snapshot, folder.path);
    }
    finally {
        folder.remove();
    }
};
const restored = async (job, snapshot, target) => {
    const { restic, context, subject } = job;
    const reply = await restic.run(['restore', snapshot, '--target', target, '--verify', '--sparse'], following(job, 'restoring to verify', [0.85, 1]));
    if (reply.exitCode === DONE)
        return missingIn(snapshot, reply.summary?.number('total_files'), reply.summary?.number('files_restored'));
    const known = failureOf(reply, 'restore', subject, context.signal);
    if (known.kind !== 'operation' || known.reason !== 'tool')
        return known;
    return { ...operation('unverified', `snapshot ${snapshot} can not be restored: ${wordsOf(reply)}`), exitCode: reply.exitCode ?? 1 };
};
const missingIn = (snapshot, all = 0, back = 0) => all === back ? undefined : operation('unverified', `only ${back} of ${all} entries of snapshot ${snapshot} could be restored`);

;// CONCATENATED MODULE: ./lib/stages/backup/restic/locks.js


/** How long another process may keep the repository from us before we give up. */
const PATIENCE = '5m';
/**
 * Runs a command; where a lock keeps it out, has restic remove locks that are stale by its own
 * definition (of a dead process of this machine, or not renewed for half an hour), and runs it again,
 * waiting for those that live.
 */
const unlocking = (restic, context) => ({
    run: async (args, listen) => {
        const reply = await restic.run(args, listen);
        if (reply.exitCode !== LOCKED || context.signal.aborted)
            return reply;
        const freed = removedIn(await restic.run(['unlock']));
        if (context.signal.aborted)
            return reply;
        await (0,pace/* say */.L)(context, freed > 0 ? removedSentence(freed, reply) : `${holding(reply)}; waiting for up to ${PATIENCE}`);
        if (freed > 0)
            context.emit({ type: 'notice', text: removedSentence(freed, reply) });
        return restic.run([...args, '--retry-lock', PATIENCE], listen);
    },
});
const removedIn = ({ text }) => Number(/removed (\d+) lock/.exec(text.join('\n'))?.[1] ?? 0);
const removedSentence = (count, reply) => `removed ${count === 1 ? 'a stale lock' : `${count} stale locks`} that a killed run had left in the repository (${holding(reply)})`;
/** restic's words: who holds the lock. */
const holding = ({ message }) => message.split('\n')[0]?.replace(/^.*?: /, '') ?? '';

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/streams/lines.js
var lines = __webpack_require__(43418);
;// CONCATENATED MODULE: ./lib/stages/backup/restic/messages.js
/**
 * Reads one line. The fields are those that restic documents for scripts:
 * https://restic.readthedocs.io/en/stable/075_scripting.html
 */
const readMessage = (line) => {
    const parsed = parse(line);
    if (Array.isArray(parsed))
        return { type: 'list', items: parsed.map(valuesOf) };
    const values = valuesOf(parsed);
    switch (values.text('message_type')) {
        case 'status':
            return {
                type: 'status',
                // While it restores, the words are others.
                files: values.number('files_done') || values.number('files_restored'),
                bytes: values.number('bytes_done') || values.number('bytes_restored'),
                totalFiles: values.number('total_files'),
                totalBytes: values.number('total_bytes'),
            };
        case 'summary':
            return { type: 'summary', values };
        case 'statistics':
            return { type: 'summary', values };
        case 'error':
            return { type: 'error', note: { path: values.text('item'), why: values.of('error').text('message') || values.text('message') } };
        case 'exit_error':
            return { type: 'exit-error', message: values.text('message') };
        default:
            return { type: 'text', text: line };
    }
};
const parse = (line) => {
    if (!/^\s*[[{]/.test(line))
        return undefined;
    try {
        return JSON.parse(line);
    }
    catch {
        return undefined;
    }
};
const valuesOf = (of) => {
    const get = (key) => typeof of === 'object' && of !== null && Object.hasOwn(of, key) ? Reflect.get(of, key) : undefined;
    return {
        number: (key) => numberIn(get(key)),
        text: (key) => textIn(get(key)),
        of: (key) => valuesOf(get(key)),
        list: (key) => listIn(get(key)).map(valuesOf),
    };
};
const numberIn = (value) => (typeof value === 'number' && Number.isFinite(value) ? value : 0);
const textIn = (value) => (typeof value === 'string' ? value : '');
const listIn = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./lib/stages/backup/restic/client.js


/** Commands that a signal stops with their whole tree. */
const client = ({ file, options, processes, ...rest }, signal) => {
    const extended = Object.entries(options).flatMap(([name, value]) => ['--option', `${name}=${value}`]);
    return {
        run: async (args, listen) => {
            const heard = ear(listen);
            const command = { file, args: [...args, ...extended, ...asData(args)], background: false, ...rest };
            const ended = await processes.run(command, heard.output, signal);
            return heard.reply(ended);
        },
    };
};
/** Asked for data, `unlock` would say nothing at all. */
const asData = ([name]) => (name === 'unlock' ? [] : ['--json']);
/** A list of thousands of snapshots is one line. */
const LONGEST_LINE = 16 * 2 ** 20;
const MOST_NOTES = 100;
const MOST_TEXT = 20;
const ear = (listen = () => undefined) => {
    const notes = new Map();
    const text = [];
    const heard = {};
    const strangers = { count: 0 };
    const note = (told) => {
        const key = `${told.path}\0${told.path === '' ? told.why : ''}`;
        if (notes.has(key))
            return;
        if (notes.size < MOST_NOTES)
            notes.set(key, told);
        else
            strangers.count += 1;
    };
    const take = (line) => {
        const message = readMessage(line);
        if (message.type === 'error')
            note(message.note);
        if (message.type === 'summary')
            heard.summary = message.values;
        if (message.type === 'list')
            heard.list = message.items;
        if (message.type === 'exit-error')
            heard.message = message.message;
        if (message.type === 'text' && message.text.trim() !== '')
            text.push(message.text);
        if (text.length > MOST_TEXT)
            text.shift();
        listen(message);
    };
    const cutters = { stdout: (0,lines/* lineCutter */.m6)(take, LONGEST_LINE), stderr: (0,lines/* lineCutter */.m6)(take) };
    const output = {
        write: (stream, chunk) => {
            cutters[stream].push(chunk);
            return undefined;
        },
    };
    const reply = (ended) => {
        cutters.stdout.end();
        cutters.stderr.end();
        return {
            ended,
            exitCode: ended.ending.kind === 'exit' ? ended.ending.exitCode : undefined,
            summary: heard.summary,
            list: heard.list,
            notes: { count: notes.size + strangers.count, first: [...notes.values()] },
            message: heard.message ?? text.at(-1) ?? '',
            text,
        };
    };
    return { output, reply };
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/version.js

/** The first that tells a missing repository, a lock and a wrong password apart by its exit code. */
const LEAST = [0, 17, 1];
const INSTALL = 'install restic 0.17.1 or newer: https://restic.readthedocs.io/en/stable/020_installation.html';
/** Nothing, if the answer to `restic version` is of one that can be relied upon. */
const versionFailure = (reply) => {
    const words = reply.text.join('\n');
    const found = /(?:restic |"version":")(\d+)\.(\d+)\.(\d+)/.exec(words)?.slice(1).map(Number);
    if (found === undefined)
        return operation('tool', `the installed restic does not tell its version: ${words || 'no answer'}`, INSTALL);
    return isOlder(found, LEAST) ? operation('tool', `restic ${found.join('.')} is too old: ${WHY}`, INSTALL) : undefined;
};
const WHY = 'it can not tell a missing repository from a wrong password';
const isOlder = (found, least) => {
    const at = least.findIndex((part, index) => part !== found[index]);
    return at >= 0 && (found[at] ?? 0) < (least[at] ?? 0);
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/opening.js




/** restic with its repository and password, or why that can not be. */
const opening_open = (spec, place, ports, context) => {
    const { cwd, env } = place.surroundings;
    if (!ports.files.isFolder(place.source))
        return operation('refused', `there is no folder ${place.source} to back up`);
    if (isWithin(place))
        return operation('refused', `the repository ${place.target} lies inside of ${place.source}`, 'keep it elsewhere');
    const file = ports.files.which('restic', env['PATH'] ?? '');
    if (file === undefined)
        return operation('tool', 'restic is not installed', INSTALL);
    const password = passwordEnv(spec.password, { ...env, ...context.env }, cwd, ports);
    if ('kind' in password)
        return password;
    const installation = {
        file,
        env: { ...without(env), ...context.env, ...password.env, RESTIC_REPOSITORY: place.target, RESTIC_PROGRESS_FPS: '2', PWD: place.source },
        cwd: place.source,
        options: spec.options ?? {},
        gracePeriodMs: ports.gracePeriodMs,
        processes: ports.processes,
    };
    return { restic: client(installation, context.signal), subject: { repository: shown(place.target), password: password.from } };
};
const isWithin = ({ source, target }) => `${target}/`.startsWith(source === '/' ? source : `${source}/`);
/** What would speak against our own choice. */
const RIVALS = ['RESTIC_REPOSITORY_FILE', 'RESTIC_PASSWORD', 'RESTIC_PASSWORD_FILE', 'RESTIC_PASSWORD_COMMAND'];
const without = (env) => Object.fromEntries(Object.entries(env).filter(([name]) => !RIVALS.includes(name)));
const passwordEnv = (source, env, cwd, ports) => {
    if (source === undefined)
        return operation('refused', 'no `password` says where the password of the repository is');
    if ('from-file' in source)
        return fromFile((0,external_node_path_.resolve)(cwd, source['from-file']), ports);
    const name = source['from-env'];
    const password = env[name] ?? '';
    if (password !== '')
        ports.secrets?.add(password);
    if (password !== '')
        return { env: { RESTIC_PASSWORD: password }, from: `the environment variable ${name}` };
    const remedy = `give it to the step: env: { ${name}: '\${{ secrets.${name} }}' }`;
    return operation('refused', `the environment variable ${name}, which \`password\` names, is ${name in env ? 'empty' : 'not set'}`, remedy);
};
const fromFile = (file, ports) => ports.files.isFile(file)
    ? { env: { RESTIC_PASSWORD_FILE: file }, from: file }
    : operation('refused', `there is no file ${file}, which \`password\` names`);
/** The address of a repository without the password that may stand in it. */
const shown = (repository) => repository.replace(/:\/\/([^/@]*):[^/@]*@/, '://$1:***@');

;// CONCATENATED MODULE: ./lib/stages/backup/restic/prune.js



/** Lets old snapshots go by `keep`; nothing goes where the new one is not whole, which may be all there is to come. */
const prune = async (job, { unsaved }) => {
    const { spec, place, restic, context, subject } = job;
    if (spec.keep === undefined)
        return { pruned: [] };
    if (unsaved.count > 0)
        return { pruned: [], notPruned: 'the new snapshot is not whole' };
    await (0,pace/* say */.L)(context, 'removing old snapshots');
    const reply = await restic.run(forgetArguments(spec, spec.keep, place.source));
    if (reply.ended.stopped)
        return failureOf(reply, 'forget', subject, context.signal);
    return { pruned: prune_removedIn(reply), ...(reply.exitCode !== DONE && { notPruned: why(reply, job) }) };
};
const prune_removedIn = ({ list }) => (list ?? []).flatMap((group) => group.list('remove').map((snapshot) => snapshot.text('short_id') || snapshot.text('id').slice(0, 8)));
const why = (reply, { context, subject }) => {
    const cause = failureOf(reply, 'forget', subject, context.signal);
    return cause.kind === 'operation' ? cause.message : wordsOf(reply);
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/save.js




/** Makes a snapshot, and the repository first where there is none and that was asked for. */
const save = async (job) => {
    const reply = await backUp(job);
    if (reply.exitCode !== NO_REPOSITORY || job.spec.init !== true)
        return madeOf(job, reply);
    const refused = await makeRepository(job);
    return refused ?? madeOf(job, await backUp(job));
};
const backUp = (job) => job.restic.run(backupArguments(job.spec, job.place.source), following(job, 'saving', [0, 0.8]));
const makeRepository = async ({ plain, context, subject }) => {
    const reply = await plain.run(['init']);
    if (reply.exitCode !== DONE)
        return failureOf(reply, 'init', subject, context.signal);
    await (0,pace/* say */.L)(context, `made the repository ${subject.repository}`);
    return undefined;
};
const madeOf = ({ place, context, subject }, reply) => {
    if (reply.exitCode !== DONE && reply.exitCode !== PARTIAL)
        return failureOf(reply, 'backup', subject, context.signal);
    const id = reply.summary?.text('snapshot_id') ?? '';
    if (reply.summary === undefined || id === '')
        return operation('incomplete', `restic made no snapshot: ${wordsOf(reply)}`);
    return { id: id.slice(0, 8), summary: reply.summary, unsaved: unsavedIn(reply, place.source) };
};
/** All that restic complains of is something that it could not read. */
const unsavedIn = ({ exitCode, notes, message }, source) => {
    if (exitCode === DONE)
        return { count: 0, first: [] };
    if (notes.count === 0)
        return { count: 1, first: [{ path: '.', why: message || 'restic does not say why' }] };
    return { count: notes.count, first: notes.first.map(({ path, why }) => ({ path: below(path, source), why: plainly(why, path) })) };
};
const below = (path, source) => {
    const inner = path.startsWith(`${source}/`) ? path.slice(source.length) : path;
    return inner.replace(/^\/+/, '') || '.';
};
/** The system's words alone, of `/a/b: open b: permission denied`. */
const plainly = (why, path) => {
    const rest = path !== '' && why.startsWith(`${path}: `) ? why.slice(path.length + 2) : why;
    return rest.replace(/^(?:open|lstat|read|readdirent|stat) .*: /, '');
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/summary.js
/** What there is to say of a snapshot, in the words of all engines. */
const savedOf = (job, { id, summary, unsaved }, changes, pruned, durationMs) => {
    const seconds = summary.number('total_duration');
    const bytes = summary.number('total_bytes_processed');
    return {
        result: 'saved',
        engine: 'restic',
        source: job.place.source,
        snapshot: id,
        path: `${job.subject.repository}:${id}`,
        files: summary.number('total_files_processed'),
        bytes,
        changes,
        storedBytes: summary.number('data_added_packed') || summary.number('data_added'),
        skipped: { count: 0, first: [] },
        unsaved,
        notices: [],
        durationMs,
        bytesPerSecond: seconds > 0 ? Math.round(bytes / seconds) : 0,
        verified: verifiedBy(job),
        ...pruned,
    };
};
const verifiedBy = ({ spec }) => {
    const subset = spec.check?.['read-data-subset'];
    return [
        'the repository was checked by restic',
        ...(subset === undefined ? [] : [`${subset} of its data was read back`]),
        ...(spec.verify === 'restore' ? ['the snapshot was restored into a temporary folder and compared'] : []),
    ].join(', ');
};

;// CONCATENATED MODULE: ./lib/stages/backup/restic/index.js
















/** Backs up to a repository of restic: saves, verifies, and only then lets old snapshots go. */
const backUpToRepository = async (spec, place, ports, context) => {
    const opened = opening_open(spec, place, ports, context);
    if ('kind' in opened)
        return (0,outcome/* failure */.V2)(opened);
    const { subject, restic: plain } = opened;
    await (0,pace/* say */.L)(context, `backing up ${(0,backup_place/* seen */.c)(place.source, ports.workspace)} to ${(0,backup_place/* seen */.c)(subject.repository, ports.workspace)} (restic)`);
    const tell = (0,pace/* pace */.c)(context, ports.clock);
    const job = { spec, place, ports, context, subject, tell, plain, restic: unlocking(plain, context) };
    const old = await tooOld(job);
    return old === undefined ? performed(job) : (0,outcome/* failure */.V2)(old);
};
const tooOld = async ({ plain, context, subject }) => {
    const reply = await plain.run(['version']);
    if (reply.ended.stopped)
        return failureOf(reply, 'version', subject, context.signal);
    return versionFailure(reply);
};
const performed = async (job) => {
    const began = job.ports.clock.now();
    const made = await save(job);
    if (isFailure(made))
        return (0,outcome/* failure */.V2)(made);
    const unverified = (await check(job)) ?? (job.spec.verify === 'restore' ? await drill(job, made.id) : undefined);
    if (unverified !== undefined)
        return (0,outcome/* failure */.V2)(unverified);
    const changes = await changesSince(job, made);
    const pruned = await prune(job, made);
    if (isFailure(pruned))
        return (0,outcome/* failure */.V2)(pruned);
    const saved = savedOf(job, made, changes, pruned, job.ports.clock.now() - began);
    await (0,narrate/* narrate */.s)(job.context, saved, job.ports.workspace);
    job.context.emit({ type: 'detail', detail: (0,account/* detailOf */.Rw)(saved, job.ports.workspace) });
    return (0,account/* outcomeOf */.sG)(saved, job.spec['on-partial']);
};


/***/ })

};
