export const id = 8036;
export const ids = [8036];
export const modules = {

/***/ 98036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  playbook: () => (/* binding */ playbook)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/stages/run.js
var run = __webpack_require__(53414);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./lib/streams/ring.js
var ring = __webpack_require__(45807);
;// CONCATENATED MODULE: ./lib/stages/playbook/complaint.js


/**
 * Listens to an output for the words of Ansible's error. It says them nowhere else: what is wrong
 * with options, inventory or syntax comes before any callback.
 */
const listen = (output) => {
    const kept = (0,ring/* ring */.h)(16_384);
    return {
        output: {
            write: (stream, chunk) => {
                if (stream === 'stderr')
                    kept.push(chunk);
                return output.write(stream, chunk);
            },
        },
        complaint: () => complaintIn(new TextDecoder().decode(kept.bytes())),
    };
};
/** 2.14 writes `ERROR! …`, later versions `[ERROR]: …`, both `ERROR: …` of what they start from; options are complained of by Python’s argparse. */
const ERRORS = /^(?:ERROR[!:] |\[ERROR\]: |ansible-(?:playbook|galaxy)\S*: error: )(.+)$/gm;
const OF_YAML = /^Syntax Error while loading YAML\.\n\s*(.+)$/m;
const PLACE = /The error appears to be in '(.+?)': line (\d+), column (\d+)|^Origin: (.+):(\d+):(\d+)$/m;
const LONGEST = 500;
const complaintIn = (stderr) => {
    const text = (0,external_node_util_.stripVTControlCharacters)(stderr);
    const last = [...text.matchAll(ERRORS)].at(-1);
    const after = last === undefined ? text : text.slice(last.index);
    const message = OF_YAML.exec(after)?.[1] ?? last?.[1];
    return { message: message?.trim().replace(/\.$/, '').slice(0, LONGEST), place: placeIn(after) };
};
const placeIn = (text) => {
    const found = PLACE.exec(text);
    if (found === null)
        return undefined;
    const [, file = found[4] ?? '', line = found[5], column = found[6]] = found;
    return { file, line: Number(line), column: Number(column) };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/attempt.js



/** Runs a program of Ansible's; its output goes to the stage's, if not elsewhere. */
const runTool = async ({ ports, context, materials }, file, args, env, output = context.output) => {
    const heard = listen(output);
    const surroundings = { cwd: materials.cwd, env: { ...materials.env, ...context.env, ...env } };
    const command = { file, args, ...surroundings, gracePeriodMs: ports.gracePeriodMs, background: false };
    const ended = await ports.processes.run(command, heard.output, context.signal);
    const strays = ended.strays.filter((stray) => !isSharedConnection(stray.command));
    if (strays.length > 0)
        context.emit({ type: 'strays', strays });
    return { ended, complaint: heard.complaint() };
};
/** ssh keeps a connection for whoever comes next; that it is closed at the end needs no words. */
const isSharedConnection = (command) => /^ssh: .*\[mux\]/.test(command);
/** Why a run was stopped from outside, if it was. */
const stopCause = ({ ended }, { signal }) => ended.stopped || (signal.aborted && (0,stop/* stopReason */.P)(signal).kind === 'limit') ? (0,stop/* stopReason */.P)(signal) : undefined;
/** Another program of the same installation, or of the PATH. */
const sibling = ({ program, ports, materials }, name) => ports.files.which((0,external_node_path_.join)((0,external_node_path_.dirname)(program), name), '') ?? ports.files.which(name, materials.env['PATH'] ?? '');

;// CONCATENATED MODULE: ./lib/stages/playbook/callback-folders.js


/**
 * Where Ansible looks for callback plugins anyway, as a path. To name a folder in the environment
 * hides those of the configuration, so they are named again: Ansible itself tells them, if there is one.
 */
const callbackFolders = async (attempt) => {
    const { env } = attempt.materials;
    const given = env['ANSIBLE_CALLBACK_PLUGINS'] ?? (hasConfiguration(attempt) ? await configured(attempt) : undefined);
    return given ?? [`${env['ANSIBLE_HOME'] ?? '~/.ansible'}/plugins/callback`, '/usr/share/ansible/plugins/callback'].join(external_node_path_.delimiter);
};
const hasConfiguration = ({ ports, materials: { cwd, env } }) => env['ANSIBLE_CONFIG'] !== undefined ||
    [(0,external_node_path_.join)(cwd, 'ansible.cfg'), (0,external_node_path_.join)(env['HOME'] ?? '/', '.ansible.cfg'), '/etc/ansible/ansible.cfg'].some((file) => ports.files.isFile(file));
const DUMP = ['dump', '--only-changed', '--format', 'json', '-t', 'base'];
const configured = async (attempt) => {
    const program = sibling(attempt, 'ansible-config');
    if (program === undefined)
        return undefined;
    const { output, text } = collect();
    await runTool(attempt, program, DUMP, { ANSIBLE_FORCE_COLOR: '0' }, output);
    return foldersIn(text());
};
const collect = () => {
    const decoder = new TextDecoder();
    let text = '';
    const write = (stream, chunk) => {
        if (stream === 'stdout')
            text += decoder.decode(chunk, { stream: true });
    };
    return { output: { write }, text: () => text };
};
const foldersIn = (dump) => {
    try {
        const settings = JSON.parse(dump);
        return settings.find(({ name }) => name === 'DEFAULT_CALLBACK_PLUGIN_PATH')?.value?.join(external_node_path_.delimiter);
    }
    catch {
        return undefined;
    }
};

;// CONCATENATED MODULE: ./lib/stages/playbook/part.js
const isRefusal = (part) => 'refused' in part;
const refusal = ({ refused, remedy }) => ({
    kind: 'operation',
    reason: 'refused',
    message: refused,
    ...(remedy !== undefined && { remedy }),
});
/** All parts as one, or the first that is refused. */
const joined = (parts) => {
    const refused = parts.find(isRefusal);
    if (refused !== undefined)
        return refused;
    const pieces = parts.filter((part) => !isRefusal(part));
    return { args: pieces.flatMap(({ args }) => args), env: Object.assign({}, ...pieces.map(({ env }) => env ?? {})) };
};
const NO_PART = { args: [] };

;// CONCATENATED MODULE: ./lib/stages/playbook/variables.js
/**
 * A value as YAML for Ansible. A text with `${{ }}` is evaluated and marked `!unsafe`: what others
 * may have written, a branch's name, say, is never taken for a template that runs commands.
 */
const toYaml = (value, evaluate) => {
    if (typeof value === 'string')
        return value.includes('${{') ? `!unsafe ${scalar(evaluate(value))}` : scalar(value);
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    if (isList(value))
        return `[${value.map((item) => toYaml(item, evaluate)).join(', ')}]`;
    return `{${Object.entries(value).map(([key, item]) => `${scalar(key)}: ${toYaml(item, evaluate)}`).join(', ')}}`;
};
const isList = (value) => Array.isArray(value);
/** A double-quoted scalar in ASCII: PyYAML refuses many characters as such, and halves of pairs as escapes. */
const scalar = (text) => `"${text.replace(/["\\]|[^ -~]/gu, escaped)}"`;
const escaped = (character) => {
    if (character === '"' || character === '\\')
        return `\\${character}`;
    const code = character.codePointAt(0) ?? 0;
    const isHalf = code >= 0xd800 && code <= 0xdfff;
    return `\\U${(isHalf ? 0xfffd : code).toString(16).padStart(8, '0')}`;
};

;// CONCATENATED MODULE: ./lib/stages/playbook/word.js
/**
 * A setting that becomes part of the command line, evaluated. What `${{ }}` brought in may have been
 * written by anybody, so it must be there and be no template of Ansible's: an empty `limit`, say, means all hosts.
 */
const word = (key, written, evaluate) => {
    if (!written.includes('${{'))
        return written;
    const text = evaluate(written).trim();
    if (text.replaceAll(',', '') === '')
        return { refused: `'${key}' is empty once ${written} is evaluated` };
    if (/\p{Cc}|\{\{|\{%|\{#/u.test(text))
        return { refused: `'${key}' holds a line break or a template once ${written} is evaluated` };
    return text;
};

;// CONCATENATED MODULE: ./lib/stages/playbook/inventory.js




/** The hosts to reach: what was written itself in a private file, everything else by its name. */
const inventory = ({ inventory: given }, materials) => {
    if (given === undefined)
        return { args: [] };
    const sources = typeof given === 'string' ? [given] : isTexts(given) ? given : undefined;
    const parts = sources?.map((source, index) => fromText(source, index, materials)) ?? [fromMap(given, materials)];
    // Else Ansible only warns that it could read none of them, and does nothing, and is content.
    return joined([...parts, { args: [], env: { ANSIBLE_INVENTORY_UNPARSED_FAILED: materials.env['ANSIBLE_INVENTORY_UNPARSED_FAILED'] ?? '1' } }]);
};
const isTexts = (given) => Array.isArray(given);
const fromMap = (hosts, { folder, evaluate }) => inFile(folder.write('inventory.yml', toYaml(hosts, evaluate)));
const fromText = (source, index, materials) => source.trim().includes('\n') ? inFile(materials.folder.write(`inventory-${index}${ending(source)}`, source)) : named(source, materials);
const inFile = (path) => ({ args: [`--inventory=${path}`] });
/** Ansible reads YAML only from files that are called so. */
const ending = (text) => {
    const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*[#;]/.test(line)) ?? '';
    return /^(---|\{|[^\s[=]+:\s*(#.*)?$)/.test(first.trimEnd()) ? '.yml' : '.ini';
};
const named = (source, { cwd, evaluate, files }) => {
    const name = word('inventory', source, evaluate);
    if (typeof name !== 'string')
        return name;
    const path = (0,external_node_path_.resolve)(cwd, name);
    if (name.includes(',') || files.isFile(path) || files.isFolder(path))
        return { args: [`--inventory=${name}`] };
    return { refused: `the inventory ${name} does not exist`, remedy: `for a host of that name write '${name},' with a comma` };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/secrets.js


/** Passwords and keys, each in a private file. */
const secrets = (spec, materials) => joined([...vaults(spec, materials), becomePassword(spec, materials), privateKey(spec, materials)]);
/** The values themselves, so that nothing that is told repeats them. */
const secretValues = (spec, env) => [...(spec['vault-password'] ?? []), spec['become-password'], spec['private-key']]
    .flatMap((source) => (source === undefined ? [] : [env[source['from-env']] ?? '']))
    .filter((value) => value.trim() !== '');
const vaults = ({ 'vault-password': sources = [] }, materials) => sources.map((source, index) => secrets_inFile('vault-password', source, `vault-${index}`, materials, (path) => source.id === undefined ? `--vault-password-file=${path}` : `--vault-id=${source.id}@${path}`));
const becomePassword = ({ 'become-password': source }, materials) => source === undefined ? NO_PART : secrets_inFile('become-password', source, 'become', materials, (path) => `--become-password-file=${path}`);
const privateKey = ({ 'private-key': source }, materials) => source === undefined ? NO_PART : secrets_inFile('private-key', source, 'key', materials, (path) => `--private-key=${path}`);
/** ssh wants Unix line ends and a last line that has one; to passwords it makes no difference. */
const secrets_inFile = (key, source, name, materials, option) => {
    const value = materials.env[source['from-env']] ?? '';
    if (value.trim() === '') {
        return { refused: `${key}: the environment variable ${source['from-env']} is not set, or empty`, remedy: 'hand it over in `env` of the step' };
    }
    return { args: [option(materials.folder.write(name, `${value.replaceAll('\r\n', '\n').trimEnd()}\n`))] };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/command.js






/** The arguments of `ansible-playbook`, and what its environment needs beside the stage's own. */
const command = (spec, materials, hosts) => joined([
    inventory(spec, materials),
    hosts === undefined ? limit(spec, materials) : onlyHosts(hosts, materials),
    plain(spec),
    extraVars(spec, materials),
    secrets(spec, materials),
    knownHosts(spec, materials),
    loud(materials),
    playbookFile(spec, materials),
]);
const plain = (spec) => ({
    args: [
        ...list('tags', spec.tags),
        ...list('skip-tags', spec['skip-tags']),
        ...['check', 'diff', 'become'].flatMap((name) => (spec[name] === true ? [`--${name}`] : [])),
        ...['become-user', 'become-method', 'forks', 'connection', 'user'].flatMap((name) => list(name, spec[name])),
        ...(spec.verbosity ? [`-${'v'.repeat(spec.verbosity)}`] : []),
    ],
});
const list = (name, value) => value === undefined ? [] : [`--${name}=${[value].flat().join(',')}`];
const limit = ({ limit: patterns }, { evaluate }) => {
    if (patterns === undefined)
        return NO_PART;
    const words = patterns.map((pattern) => word('limit', pattern, evaluate));
    const refused = words.find((each) => typeof each !== 'string');
    return refused ?? { args: list('limit', words.map(String)) };
};
/** These were among the hosts of `limit`, so they stand in its place. */
const onlyHosts = (hosts, { folder }) => ({
    args: [`--limit=@${folder.write('hosts', `${hosts.join('\n')}\n`)}`],
});
const extraVars = ({ 'extra-vars': variables }, { folder, evaluate }) => variables === undefined ? NO_PART : { args: [`--extra-vars=@${folder.write('extra-vars.yml', toYaml(variables, evaluate))}`] };
/** What inventory and configuration say to ssh stays as it is; these go in front of what the environment adds. */
const knownHosts = ({ 'known-hosts': lines }, { folder, env }) => {
    if (lines === undefined)
        return NO_PART;
    const file = folder.write('known_hosts', `${lines.trimEnd()}\n`);
    const ours = `-o 'UserKnownHostsFile="${file}"' -o StrictHostKeyChecking=yes`;
    return { args: [], env: { ANSIBLE_SSH_EXTRA_ARGS: [ours, env['ANSIBLE_SSH_EXTRA_ARGS'] ?? ''].join(' ').trim() } };
};
/** A pattern of no host in the inventory is a mistake, unless the stage's environment says otherwise. */
const loud = ({ env }) => ({
    args: [],
    env: { ANSIBLE_HOST_PATTERN_MISMATCH: env['ANSIBLE_HOST_PATTERN_MISMATCH'] ?? 'error' },
});
const OF_COLLECTION = /^\w+\.\w+\.(?!ya?ml$)\w+$/;
const playbookFile = ({ file }, { cwd, files }) => {
    if (files.isFile((0,external_node_path_.resolve)(cwd, file)) || OF_COLLECTION.test(file))
        return { args: ['--', file] };
    return { refused: `the playbook ${file} does not exist in ${cwd}` };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/recap.js
/** In the order in which Ansible shows them. */
const COUNTS = ['ok', 'changed', 'unreachable', 'failures', 'skipped', 'rescued', 'ignored'];
/** All hosts together. */
const total = (recap, count) => Object.values(recap).reduce((sum, host) => sum + host[count], 0);
const hostsWith = (recap, count) => Object.entries(recap).flatMap(([host, counts]) => (counts[count] > 0 ? [host] : []));
/** An attempt's recap put over those before it: work adds up, but whether a host can be reached is the last word's. */
const over = (before, last) => {
    const hosts = Object.entries(last).map(([host, counts]) => [host, added(before[host], counts)]);
    return { ...before, ...Object.fromEntries(hosts) };
};
const added = (before, last) => {
    if (before === undefined)
        return last;
    const sums = COUNTS.map((count) => [count, before[count] + last[count]]);
    return { ...last, ...Object.fromEntries(sums), unreachable: last.unreachable };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/verdict.js


/**
 * Why a pass was no success, if it was none. It asks Ansible's statistics, for an exit code of 4, say,
 * means hosts that were unreachable as well as a playbook that cannot be read, and 0 may mean that nothing was done.
 */
const failureOf = (pass, { ending }, complaint, workspace) => {
    if (ending.kind === 'spawn')
        return { kind: 'operation', reason: 'tool', message: ending.message };
    if (ending.kind === 'signal')
        return ending;
    const { statistics } = pass;
    const more = { kind: 'operation', exitCode: ending.exitCode };
    if (statistics !== undefined) {
        if (total(statistics.recap, 'failures') > 0)
            return { ...more, ...failedTasks(pass, workspace) };
        if (total(statistics.recap, 'unreachable') > 0)
            return { ...more, ...unreachable(pass, workspace) };
        if (Object.keys(statistics.recap).length === 0)
            return { kind: 'operation', ...NO_HOSTS };
        if (ending.exitCode === 0)
            return undefined;
    }
    return { ...more, ...stopped(ending.exitCode, complaint, workspace) };
};
const NO_HOSTS = {
    reason: 'refused',
    message: 'no host matched, so nothing was done',
    remedy: 'look at `inventory`, `limit` and the `hosts` of the plays',
};
const failedTasks = (pass, workspace) => {
    const [first, ...others] = realFailures(pass);
    if (first === undefined)
        return { reason: 'failed-tasks', message: 'tasks failed' };
    const also = others.length === 0 ? '' : `, and ${others.length} more failed`;
    return { reason: 'failed-tasks', message: `${taskNamed(first)} failed on ${first.host}: ${clause(messageOf(first))}${also}`, ...placed(first, workspace) };
};
/** Failures that nothing rescued and nobody ignored. */
const realFailures = ({ failed, statistics }) => {
    const hosts = statistics === undefined ? undefined : hostsWith(statistics.recap, 'failures');
    return failed.filter(({ fate, host }) => fate === 'failed' && hosts?.includes(host) !== false);
};
/** Of a loop, what its first failed item said: the loop itself only says that some did. */
const messageOf = ({ message, items: [first] }) => first === undefined ? message : first.item === '' ? first.message : `${first.message} (item ${first.item})`;
const unreachable = ({ statistics, unreachable: results }, workspace) => {
    const hosts = hostsWith(statistics?.recap ?? {}, 'unreachable');
    const first = results.find(({ host }) => hosts.includes(host));
    const who = `${hosts.slice(0, 3).join(', ')}${hosts.length > 3 ? ` and ${hosts.length - 3} more` : ''} could not be reached`;
    return {
        reason: 'unreachable',
        message: first === undefined ? who : `${who}: ${clause(first.message)}`,
        ...(first?.message.includes('Host key verification failed') && { remedy: '`known-hosts` has to hold the keys that the hosts show' }),
        ...(first !== undefined && placed(first, workspace)),
    };
};
/** What a second pass changed although the first had done all there was to do. */
const notIdempotent = ({ changed, statistics }, workspace) => {
    const count = total(statistics?.recap ?? {}, 'changed');
    const [first] = changed;
    if (count === 0)
        return undefined;
    const names = [...new Set(changed.map((result) => `${taskNamed(result)} on ${result.host}`))];
    const more = count > 3 ? ` and ${count - 3} more` : '';
    return {
        kind: 'operation',
        reason: 'not-idempotent',
        message: `the second pass changed ${names.slice(0, 3).join(', ')}${more}`,
        remedy: 'let these tasks change only what is not yet as it should be, or say so with changed_when',
        ...(first !== undefined && placed(first, workspace)),
    };
};
/** Of many lines the first and the last, for these say most; ssh draws borders besides. */
const clause = (text) => {
    const lines = text.replace(/@{3,}/g, '').split(/\s*[\r\n]\s*/).filter((line) => line.trim() !== '');
    return lines.length > 3 ? `${lines[0]?.trim()} \u2026 ${lines.at(-1)?.trim()}` : lines.join(' ');
};
const taskNamed = ({ task, module }) => `task '${task === '' ? module : task}'`;
const EXIT_CODES = {
    0: 'ansible-playbook ended without statistics, so nobody knows what it did',
    2: 'ansible-playbook does not take these options',
    4: 'ansible-playbook could not read the playbook',
    99: 'ansible-playbook was interrupted',
};
const stopped = (exitCode, { message, place }, workspace) => ({
    reason: 'tool',
    message: message === undefined ? (EXIT_CODES[exitCode] ?? `ansible-playbook ended with exit code ${exitCode}`) : `ansible-playbook: ${message}`,
    ...(place !== undefined && { place: { ...place, file: within(place.file, workspace) } }),
});
const placed = ({ file, line }, workspace) => line === 0 ? {} : { place: { file: within(file, workspace), line } };
/** Relative to the workspace, if it is in there. */
const within = (file, workspace) => {
    const path = (0,external_node_path_.relative)(workspace, file);
    return path.startsWith('..') || path === '' ? file : path;
};

;// CONCATENATED MODULE: ./lib/stages/playbook/detail.js


const MOST_FACTS = 10;
/** What the report shows of a playbook: recap, failed tasks, and what a second pass changed. */
const detailOf = (spec, recap, pass, second, workspace) => {
    const failed = [...realFailures(pass), ...(second === undefined ? [] : realFailures(second))].map((result) => ({ ...result, message: messageOf(result) }));
    const unreachable = pass.unreachable.filter(({ host }) => hostsWith(recap, 'unreachable').includes(host));
    return {
        kind: 'playbook',
        title: `Playbook ${spec.file}`,
        weight: 'normal',
        facts: [...general(spec, recap, pass, second), ...told('failed', failed, workspace), ...told('unreachable', unreachable, workspace), ...changes(second, workspace)],
        table: { columns: ['host', ...COUNTS.map((count) => (count === 'failures' ? 'failed' : count))], rows: rows(recap) },
        data: {
            ...(pass.version !== undefined && { version: pass.version }),
            check: spec.check === true,
            recap: Object.fromEntries(Object.entries(recap).map(([host, counts]) => [host, { ...counts }])),
            failed: failed.map((result) => detail_plain(result, workspace)),
            unreachable: unreachable.map((result) => detail_plain(result, workspace)),
            ...(second !== undefined && { 'changed-again': second.changed.map((result) => detail_plain(result, workspace)) }),
        },
    };
};
const general = (spec, recap, pass, second) => [
    ...(pass.statistics === undefined ? unfinished(pass) : counted(spec, recap)),
    ...(second?.statistics === undefined ? [] : [['changed by a second pass', String(total(second.statistics.recap, 'changed'))]]),
    ...(pass.version === undefined ? [] : [['ansible-core', pass.version]]),
];
const counted = (spec, recap) => [
    ['hosts', String(Object.keys(recap).length)],
    [spec.check === true ? 'would change' : 'changed', String(total(recap, 'changed'))],
];
/** It may be the one that hangs. */
const unfinished = ({ tasks, lastTask }) => (lastTask === undefined ? [] : [['ended in', `task ${tasks}: ${lastTask}`]]);
const changes = (second, workspace) => (second === undefined ? [] : told('changed again', second.changed, workspace));
const told = (label, results, workspace) => {
    const facts = results.slice(0, MOST_FACTS).map((result) => [label, sentence(result, workspace)]);
    return results.length > MOST_FACTS ? [...facts, [label, `and ${results.length - MOST_FACTS} more`]] : facts;
};
const sentence = ({ host, task, module, message, file, line }, workspace) => [`${host}: ${task} (${module})`, ...(line === 0 ? [] : [`${within(file, workspace)}:${line}`]), ...(message === '' ? [] : [message])].join(' \u00b7 ');
/** Hosts with trouble first, for a long table is cut. */
const rows = (recap) => Object.entries(recap)
    .toSorted(([, a], [, b]) => b.failures + b.unreachable - (a.failures + a.unreachable))
    .map(([host, counts]) => [host, ...COUNTS.map((count) => String(counts[count]))]);
const detail_plain = ({ host, task, module, message, file, line }, workspace) => ({
    host,
    task,
    module,
    message,
    ...(line !== 0 && { file: within(file, workspace), line }),
});

;// CONCATENATED MODULE: ./lib/stages/playbook/galaxy.js



/** Installs the roles and collections that a playbook requires; a failure if that did not work. */
const install = async (attempt) => {
    const { spec, ports, materials, context } = attempt;
    const { requirements } = spec;
    if (requirements === undefined)
        return undefined;
    if (!ports.files.isFile((0,external_node_path_.resolve)(materials.cwd, requirements))) {
        return refusal({ refused: `the requirements ${requirements} do not exist in ${materials.cwd}` });
    }
    const galaxy = sibling(attempt, 'ansible-galaxy');
    if (galaxy === undefined)
        return MISSING;
    context.emit({ type: 'progress', text: `installs ${requirements}` });
    const run = await runTool(attempt, galaxy, ['install', '-r', requirements], {});
    return stopCause(run, context) ?? verdict(requirements, run);
};
const MISSING = {
    kind: 'operation',
    reason: 'tool',
    message: 'ansible-galaxy, which installs the requirements, is not on the PATH',
    remedy: 'it comes with ansible-core: pipx install ansible-core',
};
const verdict = (requirements, { ended: { ending }, complaint }) => {
    if (ending.kind === 'signal')
        return ending;
    if (ending.kind === 'spawn')
        return { kind: 'operation', reason: 'tool', message: ending.message };
    if (ending.exitCode === 0)
        return undefined;
    const why = complaint.message === undefined ? '' : `: ${complaint.message}`;
    return { kind: 'operation', reason: 'tool', message: `ansible-galaxy could not install ${requirements}${why}`, exitCode: ending.exitCode };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/events.js
/** What one line tells, if it was written by the plugin. */
const parseTold = (line) => {
    try {
        const told = JSON.parse(line);
        return typeof told === 'object' && told !== null && 'kind' in told ? told : undefined;
    }
    catch {
        return undefined;
    }
};
const NO_PASS = { version: undefined, tasks: 0, lastTask: undefined, changed: [], failed: [], unreachable: [], statistics: undefined };
/** Nobody reads more, and a thousand hosts can fail in a thousand tasks. */
const MOST = 200;
const after = (pass, told) => {
    switch (told.kind) {
        case 'start':
            return { ...pass, version: told.version };
        case 'play':
            return pass;
        case 'task':
            return { ...pass, tasks: pass.tasks + 1, lastTask: told.name };
        case 'changed':
            return pass.changed.length < MOST ? { ...pass, changed: [...pass.changed, told] } : pass;
        case 'failed':
            return pass.failed.length < MOST ? { ...pass, failed: [...pass.failed, told] } : pass;
        case 'unreachable':
            return pass.unreachable.length < MOST ? { ...pass, unreachable: [...pass.unreachable, told] } : pass;
        case 'stats':
            return { ...pass, statistics: told };
        default:
            return pass;
    }
};

;// CONCATENATED MODULE: ./lib/stages/playbook/plugin.js
/** The name of the file in which the plugin tells what happens, beside its own. */
const EVENTS_FILE = 'events.jsonl';
/** A file name that no plugin of anybody else has: by it Ansible tells plugins apart. */
const PLUGIN_FILE = 'stagewright_events.py';
/**
 * A callback plugin for Ansible that appends an event, one JSON object a line in ASCII, for each task
 * and each result worth telling. It is of type `aggregate`, so that the log stays Ansible's own, and
 * needs not be enabled, so that `callbacks_enabled` stays the user's. Of a result it tells the message
 * alone, never arguments or values; what `no_log` hides has no message any more when it comes here.
 */
const PLUGIN = `
import json
import os

from ansible.plugins.callback import CallbackBase

DOCUMENTATION = '''
name: stagewright_events
type: aggregate
short_description: tells a pipeline what a playbook does
description: appends an event in JSON, one a line, to a private file beside this plugin
'''

EVENTS = os.path.join(os.path.dirname(os.path.abspath(__file__)), '${EVENTS_FILE}')
MOST = 2000
SET_STATS = ('set_stats', 'ansible.builtin.set_stats', 'ansible.legacy.set_stats')


class CallbackModule(CallbackBase):
    CALLBACK_VERSION = 2.0
    CALLBACK_TYPE = 'aggregate'
    CALLBACK_NAME = 'stagewright_events'
    CALLBACK_NEEDS_ENABLED = False
    CALLBACK_NEEDS_WHITELIST = False

    def __init__(self, *args, **kwargs):
        super(CallbackModule, self).__init__(*args, **kwargs)
        self.items = {}
        self.hidden_stats = False

    def tell(self, **event):
        line = json.dumps(event, default=plain) + chr(10)
        # Whole lines in one go, for the file is read while it grows.
        with open(EVENTS, 'ab', 0) as out:
            out.write(line.encode('ascii'))

    def result(self, kind, result, **more):
        task = result._task
        data = result._result
        file, line = place(task)
        self.tell(kind=kind, host=str(result._host.get_name()), task=str(task.get_name()), module=str(task.action), file=file, line=line, message=message(data), **more)

    def v2_playbook_on_start(self, playbook):
        from ansible.release import __version__
        self.tell(kind='start', version=str(__version__))

    def v2_playbook_on_play_start(self, play):
        self.tell(kind='play', name=str(play.get_name()))

    def v2_playbook_on_task_start(self, task, is_conditional):
        self.tell(kind='task', name=str(task.get_name()))

    def v2_playbook_on_handler_task_start(self, task):
        self.tell(kind='task', name=str(task.get_name()))

    def v2_runner_on_ok(self, result):
        task = result._task
        if task.action in SET_STATS and hidden(task, result._result):
            self.hidden_stats = True
        if result._result.get('changed', False):
            self.result('changed', result)

    def v2_runner_item_on_failed(self, result):
        key = (result._host.get_name(), result._task._uuid)
        label = result._result.get('_ansible_item_label', '')
        if len(self.items.setdefault(key, [])) < 10:
            self.items[key].append({'item': cut('' if hidden(result._task, result._result) else label), 'message': message(result._result)})

    def v2_runner_on_failed(self, result, ignore_errors=False):
        items = self.items.pop((result._host.get_name(), result._task._uuid), [])
        fate = 'ignored' if ignore_errors else 'rescued' if has_rescue(result._task) else 'failed'
        self.result('failed', result, fate=fate, items=items)

    def v2_runner_on_unreachable(self, result):
        self.result('unreachable', result)

    def v2_playbook_on_stats(self, stats):
        recap = dict((str(host), stats.summarize(host)) for host in sorted(stats.processed))
        custom = stats.custom.get('_run', {})
        self.tell(kind='stats', recap=recap, custom={} if self.hidden_stats else custom, hidden=self.hidden_stats and bool(custom))


def place(task):
    path, _, line = (task.get_path() or '').rpartition(':')
    return (path, int(line)) if path and line.isdigit() else ('', 0)


def hidden(task, data):
    return task.no_log is True or bool(data.get('_ansible_no_log')) or 'censored' in data


def message(data):
    if 'censored' in data:
        return 'hidden by no_log'
    said = data.get('msg', '')
    words = said if isinstance(said, str) else json.dumps(said, default=plain)
    errors = data.get('stderr') or data.get('module_stderr') or ''
    code = data.get('rc')
    if code and 'non-zero return code' in words:
        words = 'exit code %s' % code
    return cut(words + (': ' + str(errors).strip() if errors else ''))


def cut(value):
    words = value if isinstance(value, str) else json.dumps(value, default=plain)
    return words if len(words) <= MOST else words[:MOST] + '...'


def plain(value):
    return str(value)


def has_rescue(task):
    # A failure is rescued where a block around it has a rescue and it came from its main part.
    child, block = task, getattr(task, '_parent', None)
    while block is not None:
        if getattr(block, 'rescue', None) and any(each._uuid == child._uuid for each in block.block):
            return True
        child, block = block, getattr(block, '_parent', None)
    return False
`;

;// CONCATENATED MODULE: ./lib/stages/playbook/follow.js


const EVERY_MS = 200;
const CHUNK = 65_536;
/** Reads what the plugin writes while it writes it; what is returned reads the rest and ends that. */
const follow = (folder, clock, hear) => {
    folder.write(EVENTS_FILE, '');
    const lines = reader(folder);
    const look = () => lines().forEach((line) => heard(line, hear));
    const tick = () => {
        look();
        cancel = clock.after(EVERY_MS, tick);
    };
    let cancel = clock.after(EVERY_MS, tick);
    return () => {
        cancel();
        look();
    };
};
const heard = (line, hear) => {
    const told = parseTold(line);
    if (told !== undefined)
        hear(told);
};
/** Gives the whole lines that are new since it was last asked. */
const reader = (folder) => {
    let offset = 0;
    let rest = '';
    return () => {
        for (let chunk = folder.readFrom(EVENTS_FILE, offset, CHUNK); chunk.length > 0; chunk = folder.readFrom(EVENTS_FILE, offset, CHUNK)) {
            offset += chunk.length;
            // The plugin writes ASCII: no character is cut in two.
            rest += new TextDecoder().decode(chunk);
        }
        const lines = rest.split('\n');
        rest = lines.pop() ?? '';
        return lines;
    };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/pass.js





/** Runs the playbook once, telling of each task as it comes; `folders` is where Ansible looks for callback plugins beside ours. */
const runPass = async (attempt, { args, env }, folders) => {
    const { ports, context, materials, program } = attempt;
    let pass = NO_PASS;
    const hear = (told) => {
        pass = after(pass, told);
        if (told.kind === 'task')
            context.emit({ type: 'progress', text: `task ${pass.tasks}: ${told.name}` });
    };
    materials.folder.write(PLUGIN_FILE, PLUGIN);
    const plugins = { ANSIBLE_CALLBACK_PLUGINS: [materials.folder.path, folders].filter(Boolean).join(external_node_path_.delimiter) };
    const end = follow(materials.folder, ports.clock, hear);
    const run = await runTool(attempt, program, args, { ...env, ...plugins }).finally(end);
    return { ...run, pass };
};

;// CONCATENATED MODULE: ./lib/stages/playbook/index.js












/**
 * Work that runs an Ansible playbook. After an attempt in which nothing was wrong but that hosts could
 * not be reached, the next one is on these hosts alone.
 */
const playbook = (spec, ports) => {
    const memory = { recap: {}, hosts: undefined, folders: undefined, isInstalled: false };
    return async (context) => {
        const surroundings = (0,run/* lookAround */.h3)(ports);
        if (typeof surroundings === 'string')
            return (0,outcome/* failure */.V2)(refusal({ refused: surroundings }));
        const program = ports.files.which('ansible-playbook', surroundings.env['PATH'] ?? '');
        if (program === undefined)
            return (0,outcome/* failure */.V2)(NOT_INSTALLED);
        for (const value of secretValues(spec, surroundings.env))
            ports.secrets?.add(value);
        const folder = ports.files.privateFolder();
        try {
            const materials = { ...surroundings, files: ports.files, folder };
            return await playbook_run({ spec, ports, context, program, materials }, memory);
        }
        finally {
            folder.remove();
        }
    };
};
const NOT_INSTALLED = {
    kind: 'operation',
    reason: 'tool',
    message: 'ansible-playbook is not on the PATH',
    remedy: 'install it: pipx install ansible-core, or apt-get install ansible-core',
};
const playbook_run = async (attempt, memory) => {
    const part = order(attempt, memory.hosts);
    if (isRefusal(part))
        return (0,outcome/* failure */.V2)(refusal(part));
    const missing = memory.isInstalled ? undefined : await install(attempt);
    if (missing !== undefined)
        return (0,outcome/* failure */.V2)(missing);
    memory.isInstalled = true;
    memory.folders ??= await callbackFolders(attempt);
    if (memory.hosts !== undefined)
        attempt.context.emit({ type: 'notice', text: onlyThese(attempt.context, memory.hosts) });
    const first = await runPass(attempt, part, memory.folders);
    return conclude(attempt, memory, first);
};
/** The command, or why there is none; what an expression objects to is such a reason. */
const order = ({ spec, materials }, hosts) => {
    try {
        return command(spec, materials, hosts);
    }
    catch (thrown) {
        return { refused: thrown instanceof Error ? thrown.message : String(thrown) };
    }
};
const MOST_NAMED = 5;
const onlyThese = ({ attempt }, hosts) => {
    const more = hosts.length > MOST_NAMED ? ` and ${hosts.length - MOST_NAMED} more` : '';
    return `attempt ${attempt} ran only on ${hosts.slice(0, MOST_NAMED).join(', ')}${more}, which could not be reached before`;
};
const conclude = async (attempt, memory, first) => {
    const { spec, ports, context } = attempt;
    const recap = over(memory.recap, first.pass.statistics?.recap ?? {});
    const show = (second) => context.emit({ type: 'detail', detail: detailOf(spec, recap, first.pass, second, ports.workspace) });
    const handover = handOver(recap, first.pass, context);
    if (first.pass.version !== undefined)
        show();
    const failed = stopCause(first, context) ?? failureOf(first.pass, first.ended, first.complaint, ports.workspace);
    remember(memory, first.pass, failed, recap);
    if (failed !== undefined)
        return (0,outcome/* failure */.V2)(failed, handover);
    if (spec.idempotent !== true)
        return (0,outcome/* success */.kX)(handover);
    const second = await secondPass(attempt, memory.folders ?? '');
    if ('pass' in second)
        show(second.pass);
    const changed = 'pass' in second ? secondFailure(attempt, second) : second;
    return changed === undefined ? (0,outcome/* success */.kX)(handover) : (0,outcome/* failure */.V2)(changed, handover);
};
/** Only statistics tell that there is nothing left to do on the other hosts. */
const remember = (memory, { statistics }, failed, recap) => {
    if (statistics === undefined)
        return;
    const isUnreachable = failed?.kind === 'operation' && failed.reason === 'unreachable';
    memory.hosts = isUnreachable ? hostsWith(statistics.recap, 'unreachable') : undefined;
    memory.recap = isUnreachable ? recap : {};
};
/** On all hosts, whatever an earlier attempt has left out. */
const secondPass = async (attempt, folders) => {
    const part = order(attempt, undefined);
    if (isRefusal(part))
        return refusal(part);
    attempt.context.emit({ type: 'progress', text: 'second pass: nothing may change' });
    await attempt.context.output.write('stdout', new TextEncoder().encode('\nSecond pass: nothing may change.\n'));
    return runPass(attempt, part, folders);
};
const secondFailure = ({ context, ports }, second) => stopCause(second, context) ??
    failureOf(second.pass, second.ended, second.complaint, ports.workspace) ??
    notIdempotent(second.pass, ports.workspace);
/** Counts, the recap as JSON, and what `set_stats` left as JSON. */
const handOver = (recap, { statistics }, context) => {
    if (statistics === undefined)
        return outcome/* NOTHING */.K$;
    if (statistics.hidden)
        context.emit({ type: 'notice', text: 'what set_stats left is not handed on: a task with no_log was among those that set it' });
    const outputs = {
        changed: String(total(recap, 'changed')),
        failed: String(total(recap, 'failures')),
        unreachable: String(total(recap, 'unreachable')),
        recap: JSON.stringify(recap),
        ...(Object.keys(statistics.custom).length > 0 && { stats: JSON.stringify(statistics.custom) }),
    };
    return { ...outcome/* NOTHING */.K$, outputs };
};


/***/ })

};
