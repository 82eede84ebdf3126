export const id = 1957;
export const ids = [1957];
export const modules = {

/***/ 91957:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  decisionOn: () => (/* binding */ decisionOn),
  guarded: () => (/* binding */ guarded)
});

// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
;// CONCATENATED MODULE: ./lib/policies/guard/detail.js
/** A guard's decision, condition by condition, for the report. */
const guardDetail = ({ mode, onDeny }, { passed, judgement, objections }) => ({
    kind: 'guard',
    title: passed ? 'Guard: passed' : mode === 'evaluate' ? 'Guard: would be denied' : 'Guard: denied',
    weight: !passed && mode === 'evaluate' ? 'warning' : 'normal',
    facts: [
        ['Decision', passed ? 'passed' : 'denied'],
        ['Mode', mode === 'evaluate' ? 'evaluate: it only reports' : 'enforce'],
        ...(mode === 'evaluate' ? [] : [['When denied', onDeny]]),
    ],
    table: { columns: ['Verdict', 'Condition', 'Expected', 'Found'], rows: rowsOf(judgement) },
    data: { decision: passed ? 'passed' : 'denied', mode, 'on-deny': onDeny, objections, condition: dataOf(judgement) },
});
/** The outermost `all` is the guard itself. */
const rowsOf = (judgement) => judgement.condition === 'all' ? judgement.parts.flatMap((part) => rows(part, '')) : rows(judgement, '');
const rows = (judgement, above) => {
    const { condition, expected, found, verdict, parts } = judgement;
    const [inner] = parts;
    if (condition === 'not' && inner?.parts.length === 0)
        return [row(`${above}not ${inner.condition}`, inner.expected, inner.found, verdict)];
    return [row(above + condition, expected, found, verdict), ...parts.flatMap((part) => rows(part, `${above}${condition}: `))];
};
const row = (label, expected, found, verdict) => [WORDS[verdict], label, expected, found];
const WORDS = {
    passed: 'passed',
    failed: 'failed',
    unknown: 'not found out',
    'not-asked': 'not asked',
};
const dataOf = ({ condition, expected, found, verdict, parts }) => ({
    condition,
    expected,
    found,
    verdict,
    ...(parts.length > 0 && { parts: parts.map(dataOf) }),
});

// EXTERNAL MODULE: ./lib/core/duration.js
var duration = __webpack_require__(68415);
;// CONCATENATED MODULE: ./lib/policies/guard/objections.js
/** Why a guard did not pass, one reason a line; at least one. */
const objectionsTo = (judgement) => {
    const found = objections(judgement, 'passed');
    return (found.length > 0 ? found : ['its conditions did not pass']).map(oneLine);
};
const objections = (judgement, sought) => {
    const { condition, parts, verdict } = judgement;
    if (verdict === sought || verdict === 'not-asked')
        return [];
    if (condition === 'not')
        return parts.flatMap((part) => objections(part, sought === 'passed' ? 'failed' : 'passed'));
    if (condition !== 'all' && condition !== 'any')
        return [leafWords(judgement, sought)];
    if (parts.length === 0)
        return [`${condition}: it holds no condition`];
    const inner = parts.flatMap((part) => objections(part, sought));
    return (condition === 'all') === (sought === 'passed') ? inner : [`none of these ${sought}: ${inner.join('; ')}`];
};
const leafWords = ({ condition, expected, found, verdict }, sought) => {
    const wanted = expected === '' ? '' : ` expected ${sought === 'passed' ? '' : 'anything but '}${expected},`;
    return verdict === 'unknown' ? `${condition}:${wanted} not found out: ${found}` : `${condition}:${wanted} found ${found}`;
};
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

// EXTERNAL MODULE: ./lib/policies/guard/privileged-events.js
var privileged_events = __webpack_require__(28761);
;// CONCATENATED MODULE: ./lib/policies/guard/tree.js
/**
 * Judges a tree of conditions in Kleene's three-valued logic: `all` and `any` are its minimum and
 * maximum, and the opposite of unknown is unknown. What costs nothing is always asked, so that the
 * report can show it; the rest, cheapest first, only as long as it can still decide.
 */
const judgeTree = async (root, ask) => {
    const known = new Map();
    for (const leaf of leavesOf(root))
        if (costOf(leaf) === 0)
            known.set(leaf, await ask(leaf));
    for (let leaf = nextOf(root, known); leaf !== undefined; leaf = nextOf(root, known))
        known.set(leaf, await ask(leaf));
    return judgementOf(root, known);
};
const leavesOf = (node) => {
    if (node.kind === 'all' || node.kind === 'any')
        return node.of.flatMap(leavesOf);
    return node.kind === 'not' ? leavesOf(node.of) : [node];
};
/** From what is at hand over slow arithmetic and one request to a token that has to be made first. */
const costOf = (leaf) => {
    switch (leaf.kind) {
        case 'api-key':
            return leaf.digests.some(({ algorithm }) => algorithm === 'scrypt') ? 1 : 0;
        case 'refs':
            return leaf.protected ? 2 : 0;
        case 'permission':
        case 'teams':
            return 2;
        case 'environment':
        case 'oidc':
            return 3;
        default:
            return 0;
    }
};
const opposite = (sought) => (sought === 'passed' ? 'failed' : 'passed');
const nextOf = (root, known) => openIn(root, 'passed', known).toSorted((a, b) => costOf(a) - costOf(b))[0];
/** The leaves that have not been asked about and can still decide whether a node comes to what is sought. */
const openIn = (node, sought, known) => {
    if (settled(node, sought, known) !== undefined)
        return [];
    if (node.kind === 'not')
        return openIn(node.of, opposite(sought), known);
    return node.kind === 'all' || node.kind === 'any' ? node.of.flatMap((part) => openIn(part, sought, known)) : [node];
};
/**
 * Whether a node comes to what is sought, as far as that is certain. A guard asks whether its root
 * passes; below a `not` the question is whether a node fails. So an unknown answer is a `false` to
 * either, and `all` and `any` are plain conjunctions and disjunctions (de Morgan).
 */
const settled = (node, sought, known) => {
    if (node.kind === 'not')
        return settled(node.of, opposite(sought), known);
    if (node.kind !== 'all' && node.kind !== 'any')
        return answered(known.get(node)?.verdict, sought);
    const parts = node.of.map((part) => settled(part, sought, known));
    const decisive = (node.kind === 'all') !== (sought === 'passed');
    if (parts.length === 0 || parts.includes(decisive))
        return parts.length > 0 && decisive;
    return parts.includes(undefined) ? undefined : !decisive;
};
const answered = (verdict, sought) => verdict === undefined ? undefined : verdict === sought;
const judgementOf = (node, known) => {
    if (node.kind === 'all' || node.kind === 'any')
        return joined(node.kind, node.of.map((part) => judgementOf(part, known)));
    return node.kind === 'not' ? negated(judgementOf(node.of, known)) : (known.get(node) ?? notAsked(node));
};
/** The first that occurs among the parts is the verdict of the whole; of no parts nothing is known. */
const PRECEDENCE = {
    all: ['failed', 'unknown', 'not-asked', 'passed'],
    any: ['passed', 'unknown', 'not-asked', 'failed'],
};
const joined = (kind, parts) => ({
    condition: kind,
    expected: kind === 'all' ? 'all of these' : 'any of these',
    found: `${parts.filter(({ verdict }) => verdict === 'passed').length} of ${parts.length} passed`,
    verdict: PRECEDENCE[kind].find((verdict) => parts.some((part) => part.verdict === verdict)) ?? 'unknown',
    parts,
});
const OPPOSITES = {
    passed: 'failed',
    failed: 'passed',
    unknown: 'unknown',
    'not-asked': 'not-asked',
};
const negated = (part) => ({
    condition: 'not',
    expected: 'the opposite',
    found: part.verdict,
    verdict: OPPOSITES[part.verdict],
    parts: [part],
});
const notAsked = (leaf) => ({
    condition: leaf.kind,
    expected: '',
    found: 'it could change nothing any more',
    verdict: 'not-asked',
    parts: [],
});

;// CONCATENATED MODULE: ./lib/policies/guard/ruling.js





const LIMIT_MS = 60_000;
/**
 * Decides a guard without running anything. Never rejects: a judge that throws, hangs, or answers
 * with something that is no judgement has not found out, and that denies.
 */
const rule = async (guard, judge, signal, options) => {
    const { clock, limitMs = LIMIT_MS } = options;
    const bound = (0,stop/* stoppable */.p)(signal);
    const cancel = clock.after(limitMs, () => bound.stop({ kind: 'timeout', scope: 'total', limitMs }));
    const late = `no answer within ${(0,duration/* formatDuration */.a3)(limitMs)}`;
    try {
        const judgement = await judgeTree((0,privileged_events/* withoutPrivilegedEvents */.n)(guard.condition), (leaf) => answer(leaf, judge, bound.signal, late));
        const passed = judgement.verdict === 'passed';
        return { passed, judgement, objections: passed ? [] : objectionsTo(judgement) };
    }
    finally {
        cancel();
    }
};
/** It does race with the signal, so that a judge that does not listen cannot hold the stage: it asks, and leaves nothing behind. */
const answer = (leaf, judge, signal, late) => new Promise((resolve) => {
    const giveUp = () => resolve(unknown(leaf, late));
    if (signal.aborted)
        return giveUp();
    signal.addEventListener('abort', giveUp, { once: true });
    void asked(leaf, judge, signal)
        .then(resolve, (thrown) => resolve(unknown(leaf, `it could not be judged: ${messageOf(thrown)}`)))
        .finally(() => signal.removeEventListener('abort', giveUp));
});
const asked = async (leaf, judge, signal) => sound(leaf, await judge(leaf, signal));
/** A copy, so that nothing can change it afterwards; only the three words that a judge may say count. */
const sound = (leaf, given) => {
    const { condition, expected, found, verdict } = Object(given);
    const isSound = condition === leaf.kind &&
        typeof expected === 'string' &&
        typeof found === 'string' &&
        (verdict === 'passed' || verdict === 'failed' || verdict === 'unknown');
    return isSound ? { condition, expected, found, verdict, parts: [] } : unknown(leaf, 'the answer was no judgement');
};
const unknown = ({ kind }, found) => ({
    condition: kind,
    expected: '',
    found,
    verdict: 'unknown',
    parts: [],
});
const messageOf = (thrown) => (thrown instanceof Error ? thrown.message : 'something was thrown');

;// CONCATENATED MODULE: ./lib/policies/guard.js




/**
 * Runs what it wraps only if the guard's conditions pass; what could not be found out does not. Tells
 * the decision in any case. With `mode: evaluate` it runs all the same, with a notice of what would
 * have been denied.
 */
const guard = (rules, judge, options) => (next) => async (context) => {
    const ruling = await rule(rules, judge, context.signal, options);
    if (context.signal.aborted)
        return (0,outcome/* failure */.V2)((0,stop/* stopReason */.P)(context.signal));
    context.emit({ type: 'detail', detail: guardDetail(rules, ruling) });
    if (ruling.passed)
        return next(context);
    if (rules.mode !== 'evaluate')
        return denied(rules, ruling.objections);
    context.emit({ type: 'notice', text: `the guard would have denied this: ${ruling.objections.join('; ')}` });
    return next(context);
};
const denied = ({ onDeny }, objections) => onDeny === 'skip' ? (0,outcome/* skipped */.hT)('denied', `its guard denied it: ${objections.join('; ')}`) : (0,outcome/* failure */.V2)({ kind: 'denied', objections });

// EXTERNAL MODULE: ./lib/policies/guard/evaluator.js
var evaluator = __webpack_require__(39289);
;// CONCATENATED MODULE: ./lib/policies/guard/glob.js
/**
 * Whether a glob matches a whole text: `?` is one character and `*` any number of them, but never
 * `/`; `**` between slashes is any number of folders, and at the end all that is below. Every other
 * character stands for itself, so that `[bot]`, `!`, `(` and `{` in a name mean no more than that.
 * Takes at worst as many steps as both lengths multiplied, whatever the pattern.
 */
const matchesGlob = (pattern, text) => {
    const parts = pattern.split('/');
    const below = parts.at(-1) === '**' ? ['*'] : [];
    return matches([...parts, ...below], text.split('/'), '**', matchesPart);
};
/** An empty part is no part for a wildcard to match. */
const matchesPart = (pattern, part) => part === '' ? pattern === '' : matches([...pattern], [...part], '*', (one, other) => one === '?' || one === other);
/** Goes back only to the last wildcard: giving more to an earlier one could not help. */
const matches = (pattern, text, wildcard, fits) => {
    let [at, position, last, resume] = [0, 0, -1, 0];
    while (position < text.length) {
        const [one, other = ''] = [pattern[at], text[position]];
        if (one === wildcard)
            [last, resume, at] = [at, position, at + 1];
        else if (one !== undefined && fits(one, other))
            [at, position] = [at + 1, position + 1];
        else if (last >= 0)
            [at, position, resume] = [last + 1, resume + 1, resume + 1];
        else
            return false;
    }
    return pattern.slice(at).every((one) => one === wildcard);
};

// EXTERNAL MODULE: ./lib/policies/guard/words.js
var guard_words = __webpack_require__(68489);
;// CONCATENATED MODULE: ./lib/policies/guard/people.js



/**
 * Asks about the actor and about the triggering actor (who ran it again); both must pass. One who
 * may not decides, else one of whom it could not be found out.
 */
const everyone = async (expected, circumstances, ask) => {
    const answers = await Promise.all(logins(circumstances).map(async (login) => ask(login)));
    const words = [...answers, ...missing(circumstances)];
    const failed = words.filter(({ verdict }) => verdict === 'failed');
    const open = words.filter(({ verdict }) => verdict === 'unknown');
    if (failed.length > 0)
        return (0,evaluator/* decided */.r)(false, expected, said(failed));
    return open.length > 0 ? (0,evaluator/* undecided */.o)(expected, said(open)) : (0,evaluator/* decided */.r)(true, expected, said(words));
};
/** The actor and the triggering actor, as far as they are known; one name if they are the same. */
const logins = ({ actor = '', triggeringActor = '' }) => [actor, (0,guard_words/* sameName */.q)(actor, triggeringActor) ? '' : triggeringActor].filter((login) => login !== '');
/** Whether both actors are known and listed. */
const areListed = (names, circumstances) => missing(circumstances).length === 0 && logins(circumstances).every((login) => isListed(names, login));
/** Names are logins in upper or lower case, or globs of them. */
const isListed = (names, login) => names.some((name) => matchesGlob((0,guard_words/* folded */.TM)(name), (0,guard_words/* folded */.TM)(login)));
const missing = ({ actor = '', triggeringActor = '' }) => Object.entries({ GITHUB_ACTOR: actor, GITHUB_TRIGGERING_ACTOR: triggeringActor })
    .filter(([, login]) => login === '')
    .map(([name]) => ({ verdict: 'unknown', found: `${name} is not set` }));
const said = (words) => words.map(({ found }) => (0,guard_words/* shown */.SP)(found)).join('; ');

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/actors.js


/** Both actors are allowed by name and none is denied; `deny` wins. */
const actors = ({ allow, deny }, circumstances) => everyone(expectation(allow, deny), circumstances, (login) => {
    if (isListed(deny, login))
        return { verdict: 'failed', found: `${login} is denied` };
    if (allow !== undefined && !isListed(allow, login))
        return { verdict: 'failed', found: `${login} is not listed` };
    return { verdict: 'passed', found: login };
});
const expectation = (allow, deny) => {
    const wanted = allow === undefined ? 'any actor' : `actor ${(0,guard_words/* listed */.KE)(allow)}`;
    return deny.length === 0 ? wanted : `${wanted}, but not ${(0,guard_words/* listed */.KE)(deny)}`;
};

// EXTERNAL MODULE: ./lib/core/key.js
var core_key = __webpack_require__(88772);
;// CONCATENATED MODULE: ./lib/policies/guard/variable.js
/** What a variable holds, if that is more than white space. */
const variable_valueOf = (env, name) => {
    const value = Object.hasOwn(env, name) ? env[name] : undefined;
    return value === undefined || value.trim() === '' ? undefined : value;
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/api-key.js



/**
 * A variable holds the key to one of the digests. All of them are compared, each in constant time,
 * and nothing of the key is told. A key that is too short for SHA-256 opens scrypt digests only.
 */
const apiKey = async ({ from, digests }, { env }, ports) => {
    const expected = `${from} holds the key to ${digests.length === 1 ? 'the digest' : `one of ${digests.length} digests`}`;
    const value = variable_valueOf(env, from);
    if (value === undefined)
        return (0,evaluator/* decided */.r)(false, expected, `${from} is not set`);
    const key = (0,core_key/* bareKey */.AZ)(new TextEncoder().encode(value));
    const trials = [];
    // One after the other: scrypt takes much memory.
    for (const digest of digests)
        trials.push(await tried(key, digest, ports.digests));
    return conclusion(expected, from, trials);
};
const tried = async (key, digest, digests) => {
    const why = (0,core_key/* keyProblem */.dD)(key, digest.algorithm);
    if (why !== undefined)
        return { kind: 'refused', why };
    return digest.algorithm === 'scrypt' ? stretched(key, digest, digests) : compared(await digests.sha256(key), digest.hex, digests);
};
const stretched = async (key, digest, digests) => {
    const stretching = (0,core_key/* stretchingOf */.rg)(digest);
    const why = (0,core_key/* stretchingProblem */.VC)(stretching);
    if (why !== undefined)
        return { kind: 'unusable', why };
    try {
        return await compared(await digests.scrypt(key, stretching), digest.hash, digests);
    }
    catch {
        return { kind: 'unusable', why: 'scrypt could not be computed, perhaps for lack of memory' };
    }
};
const compared = async (one, other, digests) => ({
    kind: (await digests.equal(one, other)) ? 'fits' : 'differs',
});
const conclusion = (expected, from, trials) => {
    const place = (index) => (trials.length === 1 ? 'the digest' : `digest ${index + 1} of ${trials.length}`);
    const fitting = trials.findIndex(({ kind }) => kind === 'fits');
    if (fitting >= 0)
        return (0,evaluator/* decided */.r)(true, expected, `it is the key to ${place(fitting)}`);
    for (const [index, trial] of trials.entries()) {
        if (trial.kind === 'unusable')
            return (0,evaluator/* undecided */.o)(expected, `${place(index)} cannot be used: ${trial.why}`);
    }
    return (0,evaluator/* decided */.r)(false, expected, objection(from, trials));
};
const objection = (from, trials) => {
    const [first] = trials;
    return first?.kind === 'refused' && trials.every(({ kind }) => kind === 'refused')
        ? `what ${from} holds is refused: ${first.why}`
        : `what ${from} holds is not the key`;
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/environment.js



/** The job's verified token names one of these environments, exactly or as a glob, in upper or lower case. */
const environment = async ({ anyOf, issuer, audience }, _, { authority }, signal) => {
    const expected = `environment ${(0,guard_words/* listed */.KE)(anyOf)}`;
    const claims = await authority.claims({ issuer, audience }, signal);
    if (!claims.known)
        return (0,evaluator/* undecided */.o)(expected, (0,guard_words/* shown */.SP)(claims.why));
    const name = Object.hasOwn(claims.value, 'environment') ? claims.value['environment'] : undefined;
    if (typeof name !== 'string' || name === '')
        return (0,evaluator/* decided */.r)(false, expected, 'the job has no environment');
    return (0,evaluator/* decided */.r)(anyOf.some((one) => matchesGlob((0,guard_words/* folded */.TM)(one), (0,guard_words/* folded */.TM)(name))), expected, `environment ${(0,guard_words/* shown */.SP)(name)}`);
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/events.js


/** The event has one of these names. */
const events = ({ anyOf }, { event = '' }) => {
    const expected = `event ${(0,guard_words/* listed */.KE)(anyOf)}`;
    if (event === '')
        return (0,evaluator/* undecided */.o)(expected, 'GITHUB_EVENT_NAME is not set');
    return (0,evaluator/* decided */.r)(anyOf.includes(event), expected, `event ${(0,guard_words/* shown */.SP)(event)}`);
};

// EXTERNAL MODULE: ./lib/policies/guard/conditions/fork.js
var fork = __webpack_require__(91511);
;// CONCATENATED MODULE: ./lib/policies/guard/conditions/oidc.js



/** Every claim of the job's verified token is as one of its patterns says; each is taken as a whole, `sub` too. */
const oidc = async ({ claims, issuer, audience }, _, { authority }, signal) => {
    const wanted = Object.entries(claims);
    const expected = wanted.map(([name, patterns]) => `${(0,guard_words/* shown */.SP)(name)} ${(0,guard_words/* listed */.KE)(patterns)}`).join(', ');
    const answer = await authority.claims({ issuer, audience }, signal);
    if (!answer.known)
        return (0,evaluator/* undecided */.o)(expected, (0,guard_words/* shown */.SP)(answer.why));
    const wrong = wanted.flatMap(([name, patterns]) => oidc_objection(name, patterns, answer.value));
    return (0,evaluator/* decided */.r)(wrong.length === 0, expected, wrong.join(', ') || 'the token says so');
};
const oidc_objection = (name, patterns, claims) => {
    const value = Object.hasOwn(claims, name) ? claims[name] : undefined;
    if (value === undefined || value === null)
        return [`no claim ${(0,guard_words/* shown */.SP)(name)}`];
    if (typeof value === 'object')
        return [`${(0,guard_words/* shown */.SP)(name)} is no plain value`];
    return patterns.some((pattern) => isMet(pattern, value)) ? [] : [`${(0,guard_words/* shown */.SP)(name)} ${(0,guard_words/* shown */.SP)(String(value))}`];
};
const isMet = (pattern, value) => pattern === String(value) || (typeof value === 'string' && matchesGlob(pattern, value));

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/permission.js

/**
 * Both actors have at least this permission. The coarse `permission` decides; the fine role only
 * where it does not tell: `triage` is a kind of read, `maintain` a kind of write. A custom role is
 * worth what its `permission` says.
 */
const permission = ({ least }, circumstances, { authority }, signal) => everyone(`permission ${least}${least === 'admin' ? '' : ' or more'}`, circumstances, async (login) => {
    const answer = await authority.permission(login, signal);
    if (!answer.known)
        return { verdict: 'unknown', found: `${login}: ${answer.why}` };
    return { verdict: suffices(answer.value, least) ? 'passed' : 'failed', found: `${login} has ${inWords(answer.value)}` };
});
const suffices = ({ permission: coarse, role }, least) => {
    switch (least) {
        case 'read':
            return ['read', 'write', 'admin'].includes(coarse);
        case 'triage':
            return ['write', 'admin'].includes(coarse) || (coarse === 'read' && role === 'triage');
        case 'write':
            return ['write', 'admin'].includes(coarse);
        case 'maintain':
            return coarse === 'admin' || (coarse === 'write' && role === 'maintain');
        case 'admin':
            return coarse === 'admin';
    }
};
const inWords = ({ permission: coarse, role }) => {
    if (coarse === 'none')
        return 'no permission';
    return role === '' || role === coarse ? coarse : `${coarse} (role ${role})`;
};

// EXTERNAL MODULE: ./lib/policies/guard/payload.js
var payload = __webpack_require__(51362);
;// CONCATENATED MODULE: ./lib/policies/guard/conditions/refs.js




/**
 * The ref matches one of the patterns, exactly or as a glob; a pattern that does not begin with
 * `refs/` is for the short name of a branch or a tag. Of a pull request the branch counts into
 * which it is to be merged. `protected` asks on top of that whether rules apply to the ref.
 */
const refs = async (condition, circumstances, { authority }, signal) => {
    const expected = refs_expectation(condition.anyOf, condition.protected);
    const subject = subjectOf(circumstances);
    if (typeof subject === 'string')
        return (0,evaluator/* undecided */.o)(expected, subject);
    if (condition.anyOf.length > 0 && !condition.anyOf.some((pattern) => matchesRef(pattern, subject))) {
        return (0,evaluator/* decided */.r)(false, expected, refs_inWords(subject));
    }
    if (!condition.protected)
        return (0,evaluator/* decided */.r)(true, expected, refs_inWords(subject));
    const answer = await authority.isProtected(subject.ref, signal);
    return answer.known ? protection(expected, subject, answer.value) : (0,evaluator/* undecided */.o)(expected, `${refs_inWords(subject)}: ${(0,guard_words/* shown */.SP)(answer.why)}`);
};
/** The ref in question, or why there is none. */
const subjectOf = (circumstances) => {
    const { ref: own = '' } = circumstances;
    if (own === '')
        return 'GITHUB_REF is not set';
    if (!own.startsWith('refs/'))
        return `GITHUB_REF is no full ref: ${(0,guard_words/* shown */.SP)(own)}`;
    if (!own.startsWith('refs/pull/'))
        return { ref: own, own, isPullRequest: false };
    const base = circumstances.baseRef || (0,payload/* textAt */.$)(circumstances.payload, 'pull_request', 'base', 'ref') || '';
    return base === '' ? 'the base branch of the pull request is not known' : { ref: `refs/heads/${base}`, own, isPullRequest: true };
};
const matchesRef = (pattern, { ref, own }) => {
    if (pattern.startsWith('refs/'))
        return [ref, own].some((full) => matchesGlob(pattern, full));
    const name = shortName(ref);
    return name !== undefined && matchesGlob(pattern, name);
};
const shortName = (ref) => /^refs\/(?:heads|tags)\/(.+)$/s.exec(ref)?.[1];
const protection = (expected, subject, isProtected) => (0,evaluator/* decided */.r)(isProtected, expected, `${refs_inWords(subject)}, ${isProtected ? '' : 'not '}protected`);
const refs_inWords = ({ ref, isPullRequest }) => {
    const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? [];
    if (isPullRequest)
        return `pull request into ${(0,guard_words/* shown */.SP)(name)}`;
    return kind === undefined ? (0,guard_words/* shown */.SP)(ref) : `${kind === 'tags' ? 'tag' : 'branch'} ${(0,guard_words/* shown */.SP)(name)}`;
};
const refs_expectation = (anyOf, isProtected) => [...(anyOf.length > 0 ? [`ref ${(0,guard_words/* listed */.KE)(anyOf)}`] : []), ...(isProtected ? ['a protected ref'] : [])].join(', ');

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/runner.js


/** The job runs on a runner of GitHub's, or on one of one's own. */
const runner = ({ environment }, { runnerEnvironment = '' }) => {
    const expected = `${environment} runner`;
    if (runnerEnvironment === '')
        return (0,evaluator/* undecided */.o)(expected, 'RUNNER_ENVIRONMENT is not set');
    return (0,evaluator/* decided */.r)(runnerEnvironment === environment, expected, `${(0,guard_words/* shown */.SP)(runnerEnvironment)} runner`);
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/secrets.js



/** Every one of these variables holds something; tells which do not, and never what any holds. */
const secrets = ({ names }, { env }) => {
    const missing = names.filter((name) => variable_valueOf(env, name) === undefined);
    const found = missing.length === 0 ? 'all are set' : `missing: ${(0,guard_words/* listed */.KE)(missing, 'and')}`;
    return (0,evaluator/* decided */.r)(missing.length === 0, `${(0,guard_words/* listed */.KE)(names, 'and')} set`, found);
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/teams.js


/** Both actors are in one of the teams, each perhaps in another. */
const teams = ({ anyOf }, circumstances, { authority }, signal) => everyone(`in team ${(0,guard_words/* listed */.KE)(anyOf)}`, circumstances, async (login) => {
    const answers = await Promise.all(anyOf.map((team) => authority.isMember(team, login, signal)));
    return wordOf(login, anyOf, answers);
});
const wordOf = (login, names, answers) => {
    const own = names.find((_, index) => answers[index]?.known === true && answers[index].value);
    if (own !== undefined)
        return { verdict: 'passed', found: `${login} is in ${own}` };
    const whys = answers.flatMap((answer) => (answer.known ? [] : [answer.why]));
    if (whys.length > 0)
        return { verdict: 'unknown', found: `${login}: ${[...new Set(whys)].join('; ')}` };
    return { verdict: 'failed', found: `${login} is not` };
};

;// CONCATENATED MODULE: ./lib/policies/guard/zone.js
const DAY = 86_400_000;
/** The zone of that name, or nothing if this machine knows none. */
const zoneOf = (name) => {
    const format = formatOf(name);
    if (format === undefined)
        return undefined;
    const local = (instant) => shownBy(format, instant);
    const offset = (instant) => local(instant) - instant;
    const changes = (from, to) => changesOf(offset, from, to);
    return { local, changes, instants: (time) => instantsOf(time, offset, changes) };
};
const formatOf = (timeZone) => {
    try {
        return new Intl.DateTimeFormat('en-US', {
            timeZone, calendar: 'gregory', numberingSystem: 'latn', hourCycle: 'h23',
            year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
        });
    }
    catch {
        return undefined;
    }
};
const shownBy = (format, instant) => {
    const parts = format.formatToParts(instant);
    const number = (type) => Number(parts.find((part) => part.type === type)?.value);
    const milliseconds = ((instant % 1_000) + 1_000) % 1_000;
    // `Date.UTC` would take the years before 100 for those of the last century.
    const time = new Date(Date.UTC(2000, 0, 1, number('hour'), number('minute'), number('second'), milliseconds));
    return time.setUTCFullYear(number('year'), number('month') - 1, number('day'));
};
/** A day before and a day after are surely on either side of a change that is near. */
const instantsOf = (local, offset, changes) => {
    const offsets = new Set([offset(local - DAY), offset(local + DAY)]);
    const found = [...offsets].map((one) => local - one).filter((instant) => instant + offset(instant) === local);
    return found.length > 0 ? found.sort((one, other) => one - other) : changes(local - DAY, local + DAY).slice(0, 1);
};
/** No clock is put forward and back within half a day. */
const STEP = DAY / 2;
const changesOf = (offset, from, to) => {
    const found = [];
    for (let start = from; start < to; start += STEP) {
        const end = Math.min(start + STEP, to);
        if (offset(start) !== offset(end))
            found.push(changeBetween(offset, start, end));
    }
    return found;
};
/** The first millisecond of the new offset, by bisection. */
const changeBetween = (offset, from, to) => {
    let [before, after] = [from, to];
    while (after - before > 1) {
        const middle = Math.floor((before + after) / 2);
        if (offset(middle) === offset(from))
            before = middle;
        else
            after = middle;
    }
    return after;
};

;// CONCATENATED MODULE: ./lib/policies/guard/schedule.js

/**
 * The schedule of a condition, or nothing if a freeze is not written as it must be. A freeze that
 * begins or ends while the clock is put back lasts as long as its words can mean.
 */
const scheduleOf = ({ weekly, freezes }, zone) => {
    const stretches = freezes.map((freeze) => stretchOf(freeze, zone));
    return stretches.includes(undefined) ? undefined : { zone, weekly, freezes: stretches.filter((one) => one !== undefined) };
};
const isOpen = (schedule, instant) => isInWindow(schedule, instant) && frozenBy(schedule, instant) === undefined;
/** The freeze that holds, the one that ends last if there are several. */
const frozenBy = ({ freezes }, instant) => freezes.filter(({ from, to }) => from <= instant && instant < to).sort((one, other) => other.to - one.to)[0];
/** The first moment after `instant` in which it is open, if there is one. */
const nextOpening = (schedule, instant) => {
    const ends = schedule.freezes.map(({ to }) => to).filter((to) => to > instant);
    let first = Number.POSITIVE_INFINITY;
    for (const base of [instant, ...ends.sort((one, other) => one - other)]) {
        if (first <= base)
            break;
        first = Math.min(first, turns(schedule, base).find((turn) => turn > instant && isOpen(schedule, turn)) ?? first);
    }
    return Number.isFinite(first) ? first : undefined;
};
/** 1 is Monday. */
const weekdayOf = (local) => ((Math.floor(local / DAY) + 3) % 7) + 1;
const MINUTE = 60_000;
/** Each weekly window comes within a week; once more if the clock was put forward over it. */
const DAYS_AHEAD = 15;
const stretchOf = ({ from, to, reason }, zone) => {
    const [start, end] = [Date.parse(`${from}Z`), Date.parse(`${to}Z`)];
    if (Number.isNaN(start) || Number.isNaN(end))
        return undefined;
    const stretch = { from: Math.min(...zone.instants(start)), to: Math.max(...zone.instants(end)), reason };
    return Number.isFinite(stretch.from) && Number.isFinite(stretch.to) ? stretch : undefined;
};
const isInWindow = ({ zone, weekly }, instant) => {
    const local = zone.local(instant);
    const minute = (local % DAY) / MINUTE;
    return weekly.length === 0 || weekly.some(({ days, from, to }) => days.includes(weekdayOf(local)) && from <= minute && minute < to);
};
/** All moments from `base` on, for two weeks, in which what is closed may open. */
const turns = (schedule, base) => [base, ...schedule.zone.changes(base, base + DAYS_AHEAD * DAY), ...starts(schedule, base)]
    .filter((turn) => turn >= base)
    .sort((one, other) => one - other);
const starts = ({ zone, weekly }, base) => {
    const today = Math.floor(zone.local(base) / DAY);
    return Array.from({ length: DAYS_AHEAD + 1 }, (_, ahead) => (today + ahead) * DAY).flatMap((midnight) => weekly
        .filter(({ days }) => days.includes(weekdayOf(midnight)))
        .flatMap(({ from }) => zone.instants(midnight + from * MINUTE)));
};

;// CONCATENATED MODULE: ./lib/policies/guard/conditions/windows.js






/**
 * The clock in that zone is within a weekly window, and no freeze holds; or both actors may pass
 * over that and say why in a variable, which is then told.
 */
const windows = (condition, circumstances, ports) => {
    const expected = windows_expectation(condition);
    const now = ports.wall();
    if (!isPossible(now))
        return (0,evaluator/* undecided */.o)(expected, 'the clock is not set: no year from 2020 to 2199');
    const zone = zoneOf(condition.zone);
    if (zone === undefined)
        return (0,evaluator/* undecided */.o)(expected, `this machine does not know the time zone ${(0,guard_words/* shown */.SP)(condition.zone)}`);
    const schedule = scheduleOf(condition, zone);
    if (schedule === undefined)
        return (0,evaluator/* undecided */.o)(expected, 'a freeze is not written as 2026-12-24T18:00');
    if (isOpen(schedule, now))
        return (0,evaluator/* decided */.r)(true, expected, timeOf(schedule, now));
    return overridden(condition, circumstances, expected, closure(schedule, now));
};
/** A clock outside of these years was never set. */
const EARLIEST = Date.UTC(2020, 0);
const LATEST = Date.UTC(2200, 0);
const isPossible = (now) => now >= EARLIEST && now < LATEST;
const closure = (schedule, now) => {
    const freeze = frozenBy(schedule, now);
    const opening = nextOpening(schedule, now);
    return [
        timeOf(schedule, now),
        ...(freeze === undefined ? [] : [`frozen until ${timeOf(schedule, freeze.to)}${inBrackets(freeze.reason)}`]),
        opening === undefined ? 'no opening is known' : `opens ${timeOf(schedule, opening)}`,
    ].join('; ');
};
const inBrackets = (reason) => (reason ? ` (${(0,guard_words/* shown */.SP)(reason)})` : '');
const overridden = ({ override }, circumstances, expected, closed) => {
    if (override === undefined)
        return (0,evaluator/* decided */.r)(false, expected, closed);
    const reason = (0,guard_words/* shown */.SP)(variable_valueOf(circumstances.env, override.reasonFrom) ?? '') || undefined;
    if (!areListed(override.actors, circumstances)) {
        return (0,evaluator/* decided */.r)(false, expected, reason === undefined ? closed : `${closed}; ${people(circumstances)} may not override it`);
    }
    return reason === undefined
        ? (0,evaluator/* decided */.r)(false, expected, `${closed}; to override it, say why in ${override.reasonFrom}`)
        : (0,evaluator/* decided */.r)(true, expected, `overridden by ${people(circumstances)}: ${reason} (${closed})`);
};
const people = (circumstances) => (0,guard_words/* listed */.KE)(logins(circumstances), 'and') || 'nobody we know';
/** `Mon 2026-11-23 09:00`. */
const timeOf = ({ zone }, instant) => {
    const local = zone.local(instant);
    const [date = '', time = ''] = new Date(local).toISOString().split('T');
    return `${dayName(weekdayOf(local))} ${date} ${time.slice(0, 5)}`;
};
const windows_expectation = ({ weekly, freezes, zone }) => {
    const open = weekly.length === 0 ? 'any time' : (0,guard_words/* listed */.KE)(weekly.map(windowWords));
    return `${open} in ${(0,guard_words/* shown */.SP)(zone)}${freezes.length === 0 ? '' : ', no freeze'}`;
};
const windowWords = ({ days, from, to }) => `${dayWords(days)} ${clockWords(from)}-${clockWords(to)}`;
const clockWords = (minute) => [Math.floor(minute / 60), minute % 60].map((count) => String(count).padStart(2, '0')).join(':');
/** `Mon-Fri`, `Sat, Sun`: three days or more on end become a span. */
const dayWords = (days) => spans([...new Set(days)].sort((one, other) => one - other))
    .map((span) => (span.length > 2 ? `${dayName(span[0] ?? 0)}-${dayName(span.at(-1) ?? 0)}` : span.map(dayName).join(', ')))
    .join(', ');
const spans = (days) => {
    const found = [];
    for (const day of days) {
        const last = found.at(-1);
        if (last?.at(-1) === day - 1)
            last.push(day);
        else
            found.push([day]);
    }
    return found;
};
const dayName = (day) => DAY_NAMES[day - 1] ?? '';
const DAY_NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

;// CONCATENATED MODULE: ./lib/policies/guard/judge.js












/** Decides one condition that is not put together from others; ends when those it asks have answered. */
const judge = async (condition, circumstances, ports, signal) => ({
    condition: condition.kind,
    ...(await finding(condition, circumstances, ports, signal)),
    parts: [],
});
const EVALUATORS = {
    actors: actors,
    permission: permission,
    teams: teams,
    refs: refs,
    events: events,
    fork: fork/* fork */.Z,
    environment: environment,
    oidc: oidc,
    secrets: secrets,
    'api-key': apiKey,
    windows: windows,
    runner: runner,
};
const finding = (condition, circumstances, ports, signal) => EVALUATORS[condition.kind](condition, circumstances, ports, signal);

// EXTERNAL MODULE: ./lib/stages/run.js
var run = __webpack_require__(53414);
// EXTERNAL MODULE: ./lib/engine/state.js + 4 modules
var engine_state = __webpack_require__(22708);
;// CONCATENATED MODULE: ./lib/engine/guard.js







/** A guard in this world, over the environment that the guarded stage would see. */
const guarded = (rules, world, surroundings) => (next) => async (context) => {
    const around = (0,run/* lookAround */.h3)({ surroundings });
    // Without it nothing can be decided; where nothing would be denied, the work itself fails for the same reason.
    if (typeof around === 'string')
        return rules.mode === 'evaluate' ? next(context) : (0,outcome/* failure */.V2)({ kind: 'spawn', message: around });
    return guard(rules, judgeIn(world, around.env), world)(next)(context);
};
/** What a stage's guard decides here and now, before any other stage has run; nothing runs. Nothing where there is no guard. */
const decisionOn = async (entry, pipeline, world) => {
    const { guard: rules, key, settings } = entry;
    // Made in any case: it learns the secrets, which no answer may show.
    const state = (0,engine_state/* runState */.H)(pipeline, world);
    if (rules === undefined)
        return undefined;
    const around = (0,run/* lookAround */.h3)({ surroundings: () => state.surroundings(key, [pipeline.env, settings.env], settings['working-directory']) });
    if (typeof around === 'string')
        return withoutEnvironment(around);
    const { env } = around;
    const ruling = await rule(rules, judgeIn(world, env), new AbortController().signal, world);
    const { passed: isPassed, objections } = ruling;
    return { isPassed, mayRun: isPassed || rules.mode === 'evaluate', objections, detail: guardDetail(rules, ruling) };
};
/** What a stage would see, may hang on what others give. */
const withoutEnvironment = (why) => ({
    isPassed: false,
    mayRun: false,
    objections: [`its environment can't be found out: ${why}`],
    detail: { kind: 'guard', title: 'Guard: denied', weight: 'normal', facts: [['Decision', `not found out: ${why}`]], data: { decision: 'denied', objections: [why] } },
});
const judgeIn = (world, env) => {
    const circumstances = { ...world.circumstances, env };
    const ports = { authority: world.authority, digests: world.digests, wall: () => world.clock.wall() };
    return (condition, signal) => judge(condition, circumstances, ports, signal);
};


/***/ }),

/***/ 91511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ fork),
/* harmony export */   y: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _evaluator_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(39289);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51362);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68489);



/** Whether what runs comes from another repository than the one it runs in. Events that do not tell are not believed. */
const fork = ({ is }, circumstances) => {
    const expected = is ? 'from a fork' : 'not from a fork';
    const origin = originOf(circumstances);
    return 'why' in origin ? (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .undecided */ .o)(expected, origin.why) : (0,_evaluator_js__WEBPACK_IMPORTED_MODULE_0__/* .decided */ .r)(origin.isFork === is, expected, origin.found);
};
const PULL_REQUEST_EVENTS = ['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'];
/** They run what is on a branch or tag of the repository itself. */
const OWN_EVENTS = [
    'branch_protection_rule', 'create', 'delete', 'deployment', 'deployment_status', 'discussion', 'discussion_comment',
    'fork', 'gollum', 'issues', 'label', 'merge_group', 'milestone', 'page_build', 'public', 'push', 'registry_package',
    'release', 'repository_dispatch', 'schedule', 'watch', 'workflow_dispatch',
];
const originOf = ({ event = '', payload }) => {
    if (event === '')
        return { why: 'GITHUB_EVENT_NAME is not set' };
    if (OWN_EVENTS.includes(event))
        return { isFork: false, found: `event ${event}: the repository itself` };
    if (payload === undefined)
        return { why: `the payload of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(event)} cannot be read` };
    if (PULL_REQUEST_EVENTS.includes(event)) {
        return compared(sideOf(payload, 'pull_request', 'head', 'repo'), sideOf(payload, 'pull_request', 'base', 'repo'));
    }
    if (event === 'workflow_run') {
        return compared(sideOf(payload, 'workflow_run', 'head_repository'), sideOf(payload, 'workflow_run', 'repository'));
    }
    return { why: `event ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(event)} does not tell where its code comes from` };
};
const sideOf = (payload, ...path) => {
    const isFork = (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .valueAt */ .f)(payload, ...path, 'fork');
    return { name: (0,_payload_js__WEBPACK_IMPORTED_MODULE_2__/* .textAt */ .$)(payload, ...path, 'full_name'), isFork: typeof isFork === 'boolean' ? isFork : undefined };
};
/** The names decide: a repository that is a fork itself has pull requests of its own. */
const compared = (head, base) => {
    if (head.name && base.name) {
        return { isFork: !(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .sameName */ .q)(head.name, base.name), found: `from ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(head.name)} into ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .shown */ .SP)(base.name)}` };
    }
    if (head.isFork === true && base.isFork === false)
        return { isFork: true, found: 'from a fork' };
    return { why: 'the payload does not name the repository it comes from: it may have been deleted' };
};


/***/ }),

/***/ 39289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ undecided),
/* harmony export */   r: () => (/* binding */ decided)
/* harmony export */ });
/** What is known for certain. */
const decided = (isMet, expected, found) => ({
    expected,
    found,
    verdict: isMet ? 'passed' : 'failed',
});
/** What could not be found out, and why. */
const undecided = (expected, why) => ({ expected, found: why, verdict: 'unknown' });


/***/ }),

/***/ 51362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ textAt),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/** What stands at a path of an event's payload, if there is such a path. */
const valueAt = (payload, ...path) => path.reduce((value, name) => (isObject(value) ? value[name] : undefined), payload);
/** The same, if it is a text. */
const textAt = (payload, ...path) => {
    const value = valueAt(payload, ...path);
    return typeof value === 'string' ? value : undefined;
};
const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);


/***/ }),

/***/ 28761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ withoutPrivilegedEvents),
/* harmony export */   w: () => (/* binding */ PRIVILEGED_EVENTS)
/* harmony export */ });
/**
 * Events whose runs hold the repository's secrets although what they work on may come from a
 * stranger: a guard lets them through only where it names them.
 */
const PRIVILEGED_EVENTS = ['pull_request_target', 'workflow_run'];
/** A guard's condition, with the demand that the event is no privileged one but those that an `events` in it asks for. */
const withoutPrivilegedEvents = (condition) => {
    const asked = eventsIn(condition, true);
    const anyOf = PRIVILEGED_EVENTS.filter((event) => !asked.includes(event));
    if (anyOf.length === 0)
        return condition;
    const refused = { kind: 'not', of: { kind: 'events', anyOf } };
    return { kind: 'all', of: [refused, ...(condition.kind === 'all' && condition.of.length > 0 ? condition.of : [condition])] };
};
/** The events that are asked for: to be named below a `not` is no permission. */
const eventsIn = (node, positive) => {
    if (node.kind === 'all' || node.kind === 'any')
        return node.of.flatMap((part) => eventsIn(part, positive));
    if (node.kind === 'not')
        return eventsIn(node.of, !positive);
    return node.kind === 'events' && positive ? node.anyOf : [];
};


/***/ }),

/***/ 68489:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   SP: () => (/* binding */ shown),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   q: () => (/* binding */ sameName)
/* harmony export */ });
/** `a, b or c`; of a long list only the beginning. */
const listed = (names, joint = 'or') => {
    const all = names.map(shown);
    const some = all.length > MOST_LISTED ? [...all.slice(0, MOST_LISTED - 1), `${all.length - MOST_LISTED + 1} more`] : all;
    return some.length < 2 ? some.join('') : `${some.slice(0, -1).join(', ')} ${joint} ${some.at(-1) ?? ''}`;
};
/** One line of bounded length, whatever was in the text. */
const shown = (text) => {
    const line = text.replaceAll(/[\p{C}\p{Z}]+/gu, ' ').trim();
    return line.length > LONGEST ? `${line.slice(0, LONGEST)}...` : line;
};
/** GitHub's names are the same in upper and lower case. */
const sameName = (one, other) => folded(one) === folded(other);
/** In lower case, as far as it is ASCII: `toLowerCase` of the whole would make a `k` of the Kelvin sign. */
const folded = (text) => text.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
const MOST_LISTED = 8;
const LONGEST = 300;


/***/ })

};
