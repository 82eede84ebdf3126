export const id = 5196;
export const ids = [5196];
export const modules = {

/***/ 67556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ evaluated)
/* harmony export */ });
/** The same arguments with the `${{ }}` in their texts evaluated, however deep these lie. Throws what `evaluate` throws. */
const evaluated = (given, evaluate) => Object.fromEntries(Object.entries(given).map(([name, value]) => [name, valueOf(value, evaluate)]));
const valueOf = (value, evaluate) => {
    if (typeof value === 'string')
        return evaluate(value);
    if (Array.isArray(value))
        return value.map((item) => valueOf(item, evaluate));
    return typeof value === 'object' && value !== null ? evaluated(value, evaluate) : value;
};


/***/ }),

/***/ 45196:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  call: () => (/* binding */ call)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./lib/core/callee.js
var core_callee = __webpack_require__(49105);
// EXTERNAL MODULE: ./lib/core/outcome.js
var outcome = __webpack_require__(91307);
;// CONCATENATED MODULE: ./lib/streams/in-turn.js
/** An output that several may write to at once: each chunk waits until the one before it is written. */
const inTurn = (output) => {
    let last;
    return {
        write: (stream, chunk) => {
            const written = last === undefined ? output.write(stream, chunk) : last.then(() => output.write(stream, chunk));
            if (written === undefined)
                return undefined;
            const settled = written.finally(() => {
                if (last === settled)
                    last = undefined;
            });
            return (last = settled);
        },
    };
};

// EXTERNAL MODULE: ./lib/stages/run.js
var run = __webpack_require__(53414);
;// CONCATENATED MODULE: ./lib/stages/call/answer.js
const KINDS = {
    returned: true, raised: true, unfit: true, 'too-large': true, missing: true, arguments: true, flag: true, 'no-typescript': true, exited: true,
};
/** Bytes; what we let pass as a result is smaller even where each character is escaped. */
const LARGEST_ANSWER = 4 * 1024 ** 2;
/** The answer, if there is a whole one. */
const readAnswer = (folder) => {
    try {
        const answer = JSON.parse(new TextDecoder().decode(folder.readFrom(ANSWER_FILE, 0, LARGEST_ANSWER)));
        return Object.hasOwn(KINDS, answer.kind) ? answer : undefined;
    }
    catch {
        return undefined;
    }
};
const ANSWER_FILE = 'answer.json';

// EXTERNAL MODULE: ./lib/stages/call/arguments.js
var call_arguments = __webpack_require__(67556);
;// CONCATENATED MODULE: ./lib/stages/call/detail.js
/** Characters of JSON; a report is no place for more. */
const LONGEST_FACT = 500;
const LONGEST_DATA = 10_000;
/** What a report shows of a call: the function, its arguments, what it returned, and how much it told on the way. */
const callDetail = (called, given, answer) => {
    const counts = countsOf(answer);
    const result = answer?.kind === 'returned' ? answer.json : undefined;
    return {
        kind: 'call',
        title: called,
        weight: 'normal',
        facts: [
            ...Object.entries(given).map(([name, value]) => [name, cut(JSON.stringify(value), LONGEST_FACT)]),
            ...(result === undefined ? [] : [['result', cut(result, LONGEST_FACT)]]),
            ...Object.entries(counts).map(([name, count]) => [name, String(count)]),
        ],
        data: { function: called, arguments: bounded(JSON.stringify(given)), ...(result !== undefined && { result: bounded(result) }), ...counts },
    };
};
/** What was told nothing of is left out. */
const countsOf = (answer) => ({
    ...((answer?.yielded ?? 0) > 0 && { yielded: answer?.yielded }),
    ...((answer?.logged ?? 0) > 0 && { logged: answer?.logged }),
});
const cut = (text, most) => (text.length <= most ? text : `${text.slice(0, most)}… (${text.length} characters)`);
/** The value as it is, or the beginning of its JSON where that is long. */
const bounded = (json) => (json.length <= LONGEST_DATA ? JSON.parse(json) : cut(json, LONGEST_DATA));

// EXTERNAL MODULE: ./lib/core/sleep.js
var sleep = __webpack_require__(77104);
// EXTERNAL MODULE: ./lib/streams/lines.js
var streams_lines = __webpack_require__(43418);
;// CONCATENATED MODULE: ./lib/stages/call/told.js
/** What a line of the events file says, if it is a whole one. */
const parseTold = (line) => {
    try {
        const told = JSON.parse(line);
        return told.type === 'log' || told.type === 'yield' || told.type === 'enough' ? told : undefined;
    }
    catch {
        return undefined;
    }
};
/** As it stands in the log: a message with its fields behind it as `name=value`, a text as it is, any other value as JSON. */
const lineOf = (told) => {
    switch (told.type) {
        case 'enough':
            return '(it has told so much that the rest is only counted)';
        case 'yield':
            return told.text;
        case 'log':
            return [told.text, ...Object.entries(told.fields ?? {}).map(([name, value]) => `${name}=${wordOf(value)}`)].join(' ');
    }
};
/** As `logfmt` has it: quoted where it would not be read as one word. */
const wordOf = (value) => (typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value));

;// CONCATENATED MODULE: ./lib/stages/call/events.js



const EVENTS_FILE = 'events.jsonl';
const POLL_MS = 100;
const CHUNK_BYTES = 65_536;
/** Puts each line that a function logs, and each value that it yields, into the log and tells of it as progress. */
const watchEvents = (folder, clock, output, emit) => {
    const ended = new AbortController();
    const lines = [];
    const cutter = (0,streams_lines/* lineCutter */.m6)((line) => lines.push(line));
    let offset = 0;
    const readMore = async () => {
        const bytes = folder.readFrom(EVENTS_FILE, offset, CHUNK_BYTES);
        offset += bytes.length;
        cutter.push(bytes);
        for (const line of lines.splice(0))
            await tell(line, output, emit);
        return bytes.length > 0;
    };
    const follow = async () => {
        for (;;) {
            const more = await readMore();
            if (!more && ended.signal.aborted)
                return;
            if (!more)
                await (0,sleep/* sleep */.y)(clock, POLL_MS, ended.signal);
        }
    };
    const following = follow();
    return {
        end: () => {
            ended.abort();
            return following;
        },
    };
};
const tell = async (line, output, emit) => {
    const told = parseTold(line);
    if (told === undefined)
        return;
    const text = lineOf(told);
    const progress = { type: 'progress', text, ...(told.type === 'yield' && told.fraction !== undefined && { fraction: told.fraction }) };
    emit(progress);
    await output.write('stderr', new TextEncoder().encode(`${text}\n`));
};

// EXTERNAL MODULE: ./lib/core/nearest.js
var nearest = __webpack_require__(66661);
// EXTERNAL MODULE: ./lib/core/stop.js
var stop = __webpack_require__(34527);
;// CONCATENATED MODULE: ./lib/stages/call/verdict.js



/** How a call ended: what stopped it counts first, then how its process ended, then what it said. */
const verdict = (ended, answer, callee, signal, handover) => {
    const { ending, stopped } = ended;
    if (stopped || (signal.aborted && (0,stop/* stopReason */.P)(signal).kind === 'limit'))
        return (0,outcome/* failure */.V2)((0,stop/* stopReason */.P)(signal), handover);
    const endedWell = ending.kind === 'exit' && ending.exitCode === 0;
    if (answer === undefined)
        return (0,outcome/* failure */.V2)(endedWell ? vanished(callee) : ending, handover);
    if (answer.kind === 'returned' || answer.kind === 'exited')
        return endedWell ? (0,outcome/* success */.kX)(withResult(handover, answer)) : (0,outcome/* failure */.V2)(ending, handover);
    return (0,outcome/* failure */.V2)(failureOf(answer, callee), handover);
};
const withResult = (handover, answer) => ({
    ...handover,
    outputs: { ...handover.outputs, result: answer.kind === 'returned' ? answer.json : 'null' },
});
const vanished = ({ name }) => error('NoResult', `the process ended with exit code 0 before ${name} had returned`);
const error = (type, message) => ({ kind: 'error', type, bases: ['Error'], message });
const failureOf = (answer, callee) => {
    switch (answer.kind) {
        case 'raised': {
            const { yielded: _, logged: __, ...raised } = answer;
            return { ...raised, kind: 'error' };
        }
        case 'unfit':
            return error('ResultError', `${answer.path} ${answer.why}`);
        case 'too-large':
            return error('ResultError', `the result is too large: GitHub takes 1 MB of outputs for a job, counted as UTF-16; write it to a file and return its path`);
        case 'missing':
            return notExported(answer, callee);
        case 'arguments':
            return wrongArguments(answer, callee);
        case 'flag':
            return noTypescript('this Node', callee.file);
        case 'no-typescript':
            return noTypescript(answer.version, answer.file);
    }
};
const refused = (message, remedy, place) => ({
    kind: 'operation',
    reason: 'refused',
    message,
    remedy,
    ...(place && { place }),
});
const notExported = ({ names, what }, { file, name }) => {
    const has = names.length === 0 ? 'it exports no function' : `it exports ${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' …' : ''}`;
    const suggestion = (0,nearest/* nearest */.pA)(name, names);
    const message = what === undefined ? `${file} exports no function '${name}'` : `'${name}' of ${file} is ${what}, not a function`;
    return refused(message, suggestion === undefined ? has : `${(0,nearest/* didYouMean */.au)(suggestion)} ${has}`);
};
const MOST_NAMES = 20;
const wrongArguments = ({ unknown, missing, takes, place }, { name }) => {
    const clauses = [
        ...(unknown.length === 0 ? [] : [`does not take ${unknown.map((each) => suggested(each, takes)).join(', ')}`]),
        ...(missing.length === 0 ? [] : [`needs ${missing.map((each) => `'${each}'`).join(', ')}`]),
    ];
    const all = takes.length === 0 ? 'it takes no arguments' : `it takes ${takes.join(', ')}`;
    return refused(`${name} ${clauses.join(' and ')}`, `${all}: see \`with\``, place);
};
const suggested = (word, names) => {
    const suggestion = (0,nearest/* nearest */.pA)(word, names);
    return suggestion === undefined ? `'${word}'` : `'${word}' (${(0,nearest/* didYouMean */.au)(suggestion)})`;
};
const noTypescript = (version, file) => ({
    kind: 'operation',
    reason: 'tool',
    message: `Node ${version} cannot run the TypeScript of ${file}`,
    remedy: 'use Node 22.18 or later (actions/setup-node with node-version: 24), or compile the file to JavaScript first',
});

;// CONCATENATED MODULE: ./lib/stages/call/javascript-errors.js
/*
 * The part of the JavaScript program that describes what was thrown: its type with the classes
 * below it, its message, its trace without our own frames, and the place in the user's own file.
 */
const JAVASCRIPT_ERRORS = `
const LONGEST_TRACE = 16384
const MOST_CAUSES = 5
const HERE = import.meta.url

const raised = (thrown) => {
  try {
    return isError(thrown) ? describe(thrown) : { kind: "raised", type: typeof thrown === "object" && thrown !== null ? namesOf(thrown)[0] ?? "object" : typeof thrown, bases: [], message: textOf(thrown) }
  } catch {
    return { kind: "raised", type: "Error", bases: [], message: "an error that cannot be shown" }
  }
}

const isError = (thrown) => types.isNativeError(thrown) || thrown instanceof Error

const describe = (thrown) => {
  const stack = stackOf(thrown)
  const place = placeIn(stack)
  return { kind: "raised", ...typed(thrown), message: messageOf(thrown), trace: traceOf(thrown), ...(place && { place }) }
}

// A name that somebody gave it, as many do, counts before that of its class.
const typed = (thrown) => {
  const classes = namesOf(thrown)
  const given = typeof thrown.name === "string" && thrown.name !== "" && !classes.includes(thrown.name) ? [thrown.name] : []
  const code = typeof thrown.code === "string" && /^[A-Z][A-Z0-9_]*$/.test(thrown.code) ? [thrown.code] : []
  const [type = "Error", ...bases] = [...given, ...classes]
  return { type, bases: [...new Set([...bases, ...code])].filter((name) => name !== type) }
}

const namesOf = (thrown) => {
  const names = []
  for (let each = getPrototypeOf(thrown); each !== null; each = getPrototypeOf(each)) {
    const name = hasOwn(each, "constructor") ? each.constructor?.name : undefined
    if (name === "Object") break
    if (typeof name === "string" && name !== "") names.push(name)
  }
  return names
}

const messageOf = (thrown) => {
  const message = String(thrown.message)
  const inner = message === "" && Array.isArray(thrown.errors) ? thrown.errors.map((each) => String(each?.message ?? each)).join("; ") : message
  return inner.slice(0, LONGEST_TEXT)
}

const stackOf = (thrown) => (typeof thrown.stack === "string" ? thrown.stack : "")

const isOurs = (line) => line.includes(HERE) || /^ +at .*node:[a-z_]+[/a-z_:]/.test(line)

const traceOf = (thrown) => {
  const parts = []
  for (let each = thrown; isError(each) && parts.length < MOST_CAUSES; each = each.cause) {
    const lines = stackOf(each).split(NEWLINE).filter((line) => !isOurs(line))
    parts.push((parts.length === 0 ? "" : "caused by ") + lines.join(NEWLINE))
  }
  return parts.join(NEWLINE).slice(0, LONGEST_TRACE)
}

const HEAD = /^(.*?):([0-9]+)$/
const FRAME = /^ +at (?:.*[(])?(?:async )?(.*?):([0-9]+):([0-9]+)[)]?$/

// The innermost frame of the workspace's own code; an error of syntax names its place before all frames.
const placeIn = (stack) => {
  const [first = "", ...rest] = stack.split(NEWLINE)
  const head = HEAD.exec(first)
  const places = rest.map((line) => (isOurs(line) ? null : FRAME.exec(line))).concat(head === null || !path.isAbsolute(pathOf(head[1])) ? [] : [head])
  const found = (head === null ? places : places.reverse()).filter((each) => each !== null).find(([, file]) => isOwn(pathOf(file)))
  return found && { file: inWorkspace(pathOf(found[1])), line: Number(found[2]), ...(found[3] !== undefined && { column: Number(found[3]) }) }
}

const pathOf = (file) => {
  try {
    return file.startsWith("file:") ? fileURLToPath(file) : file
  } catch {
    return file
  }
}

const realPath = (file) => {
  try {
    return realpathSync(file)
  } catch {
    return file
  }
}

const ROOTS = [request.workspace, realPath(request.workspace)]
const TARGETS = [request.file, realPath(request.file)]

const inWorkspace = (file) => {
  const root = ROOTS.find((each) => file.startsWith(each + path.sep))
  return (root === undefined ? file : file.slice(root.length + 1)).split(path.sep).join("/")
}

const isOwn = (file) => TARGETS.includes(file) || (path.isAbsolute(file) && inWorkspace(file) !== file && !file.includes("node_modules"))

const NOT_FOUND = ["ERR_MODULE_NOT_FOUND", "MODULE_NOT_FOUND", "ERR_PACKAGE_PATH_NOT_EXPORTED", "ERR_UNSUPPORTED_DIR_IMPORT"]

// The file could not be loaded: what it imports is not there, it is not sound, or it threw.
const notLoaded = (thrown) => {
  const told = raised(thrown)
  if (told.place !== undefined && !NOT_FOUND.includes(thrown?.code)) return told
  if (NOT_FOUND.includes(thrown?.code)) return { ...told, type: "ImportError", bases: told.bases, ...importPlace(thrown, told) }
  return told.type === "SyntaxError" ? { ...told, ...syntaxPlace() } : told
}

const importPlace = (thrown, told) => {
  const [, sought, importer] = /'([^']+)'.* imported from (.+)$/.exec(String(thrown.message)) ?? []
  if (importer === undefined) return {}
  const file = pathOf(importer)
  const name = path.basename(sought)
  const lines = readFileSync(file, "utf8").split(NEWLINE)
  const line = lines.findIndex((each) => /import|from|require/.test(each) && each.includes(name)) + 1
  return line === 0 ? {} : { place: { file: inWorkspace(file), line } }
}

// An ES module's error does not say where; the check of the file alone does.
const syntaxPlace = () => {
  try {
    childProcess.execFileSync(self.execPath, ["--check", request.file], { stdio: ["ignore", "ignore", "pipe"], timeout: 5000 })
    return {}
  } catch (failed) {
    const place = placeIn(String(failed?.stderr ?? ""))
    return place === undefined ? {} : { place }
  }
}
`;

;// CONCATENATED MODULE: ./lib/stages/call/javascript-json.js
/*
 * The part of the JavaScript program that makes plain data of what a function returned, or says
 * which value in it JSON does not have; `JSON.stringify` would drop it without a word.
 */
const JAVASCRIPT_JSON = `
class Unfit extends Error {
  constructor(where, why) {
    super(where + " " + why)
    this.where = where
    this.why = why
  }
}
class TooLarge extends Error {}

// Characters: 1 MB of UTF-16.
const LARGEST_RESULT = 524288
const DEEPEST = 100

const returned = (value) => {
  try {
    const json = stringify(plain(value, "result"))
    return json.length > LARGEST_RESULT ? { kind: "too-large" } : { kind: "returned", json }
  } catch (thrown) {
    if (thrown instanceof TooLarge) return { kind: "too-large" }
    if (thrown instanceof Unfit) return { kind: "unfit", path: thrown.where, why: thrown.why }
    throw thrown
  }
}

const plain = (value, where) => {
  let left = LARGEST_RESULT
  const spend = (characters) => {
    left -= characters
    if (left < 0) throw new TooLarge()
  }
  const visit = (each, at, above) => {
    spend(1)
    switch (typeof each) {
      case "undefined":
        return null
      case "boolean":
        return each
      case "string":
        spend(each.length)
        return each
      case "number":
        if (Number.isFinite(each)) return each
        throw new Unfit(at, "is " + each + ", which JSON does not have")
      case "bigint":
        throw new Unfit(at, "is a BigInt, which JSON does not have: make it a text or a number")
      case "object":
        return each === null ? null : composite(each, at, above)
      default:
        throw new Unfit(at, "is a " + typeof each)
    }
  }
  const composite = (each, at, above) => {
    const ancestor = above.find(([other]) => other === each)
    if (ancestor !== undefined) throw new Unfit(at, "leads back to " + ancestor[1])
    if (above.length >= DEEPEST) throw new Unfit(at, "lies more than " + DEEPEST + " levels deep")
    const inside = [...above, [each, at]]
    if (types.isDate(each) && Number.isNaN(each.getTime())) throw new Unfit(at, "is an invalid date")
    if (typeof each.toJSON === "function") return visit(each.toJSON(), at, inside)
    if (types.isBoxedPrimitive(each)) return visit(each.valueOf(), at, inside)
    if (Array.isArray(each)) return listOf(each, at, inside)
    const strange = strangeness(each)
    if (strange !== undefined) throw new Unfit(at, strange)
    return mapOf(each, at, inside)
  }
  const listOf = (each, at, inside) => {
    spend(each.length)
    return listFrom(each, (item, index) => visit(item, at + "[" + index + "]", inside))
  }
  const mapOf = (each, at, inside) =>
    fromEntries(
      keys(each)
        .map((key) => [key, reading(each, key, at)])
        .filter(([, item]) => item !== undefined)
        .map(([key, item]) => (spend(key.length), [key, visit(item, below(at, key), inside)])),
    )
  return visit(value, where, [])
}

const below = (at, key) => at + (/^[A-Za-z_$][A-Za-z0-9_$]*$/.test(key) ? "." + key : "[" + stringify(key) + "]")

const reading = (each, key, at) => {
  try {
    return each[key]
  } catch (thrown) {
    throw new Unfit(below(at, key), "cannot be read: " + shown(thrown))
  }
}

const strangeness = (value) => {
  if (types.isPromise(value)) return "is a promise: it has to be awaited"
  if (types.isMap(value)) return "is a Map, which JSON does not have: see Object.fromEntries"
  if (types.isSet(value)) return "is a Set, which JSON does not have: see Array.from"
  if (types.isNativeError(value)) return "is an error, which JSON does not have"
  if (types.isRegExp(value)) return "is a regular expression, which JSON does not have"
  if (types.isAnyArrayBuffer(value) || ArrayBuffer.isView(value)) return "is binary data, which JSON does not have"
  return undefined
}
`;

;// CONCATENATED MODULE: ./lib/stages/call/javascript.js


/*
 * The program that calls a JavaScript or TypeScript function: Node runs it as an ES module, its one
 * argument is the private folder. It keeps what it needs of the world before the file is loaded, since the
 * function may put its own in its place. It is written without a backslash or a template, being within one.
 */
const MAIN = `
import childProcess from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import self from "node:process"
import { setImmediate as turn, setTimeout as pause } from "node:timers/promises"
import { fileURLToPath, pathToFileURL } from "node:url"
import { inspect, types } from "node:util"

const { parse, stringify } = JSON
const { entries, fromEntries, getPrototypeOf, hasOwn, keys } = Object
const listFrom = Array.from.bind(Array)
const { appendFileSync, readFileSync, realpathSync, renameSync, writeFileSync } = fs
const exit = self.exit.bind(self)
const kill = self.kill.bind(self)
const NEWLINE = String.fromCharCode(10)

const folder = self.argv[2]
const request = parse(readFileSync(folder + "/request.json", "utf8"))
const counts = { yielded: 0, logged: 0 }
let answered = false

const answer = (told) => {
  if (answered) return
  answered = true
  writeFileSync(folder + "/answer.part", stringify({ ...told, ...counts }), { mode: 0o600 })
  renameSync(folder + "/answer.part", folder + "/answer.json")
}

const LONGEST_TEXT = 8192
let room = 8 * 1024 * 1024

const tell = (event) => {
  if (room < 0) return
  const line = stringify(event) + NEWLINE
  room -= line.length
  appendFileSync(folder + "/events.jsonl", room < 0 ? stringify({ type: "enough" }) + NEWLINE : line, { mode: 0o600 })
}

const textOf = (value) => {
  try {
    if (typeof value === "string") return value.slice(0, LONGEST_TEXT)
    return stringify(plain(value, "value")).slice(0, LONGEST_TEXT)
  } catch {
    return shown(value)
  }
}

const shown = (value) => {
  try {
    return inspect(value).slice(0, LONGEST_TEXT)
  } catch {
    return "a value that cannot be shown"
  }
}

const log = (message, fields) => {
  counts.logged += 1
  const named = entries(fields === null || typeof fields !== "object" ? {} : fields)
  const told = fromEntries(named.map(([name, value]) => [name, typeof value === "string" ? value.slice(0, LONGEST_TEXT) : fieldOf(value)]))
  tell({ type: "log", text: textOf(message), ...(named.length > 0 && { fields: told }) })
}

const fieldOf = (value) => {
  try {
    const fit = plain(value, "value")
    return stringify(fit).length > LONGEST_TEXT ? shown(value) : fit
  } catch {
    return shown(value)
  }
}

const yielded = (value) => {
  counts.yielded += 1
  const isProgress = typeof value === "object" && value !== null && typeof value.text === "string" && value.fraction >= 0 && value.fraction <= 1
  tell(isProgress ? { type: "yield", text: value.text.slice(0, LONGEST_TEXT), fraction: value.fraction } : { type: "yield", text: textOf(value) })
}

const stop = new AbortController()
let cleansUp = false

const context = {
  stage: request.stage,
  attempt: request.attempt,
  log,
  get signal() {
    cleansUp = true
    return stop.signal
  },
}

// Whoever never asked for the signal has nothing to clean up, and ends as any other program does.
self.on("SIGTERM", () => {
  stop.abort(new DOMException("stopped by SIGTERM", "AbortError"))
  if (cleansUp || self.listenerCount("SIGTERM") > 1) return
  self.removeAllListeners("SIGTERM")
  kill(self.pid, "SIGTERM")
})

for (const event of ["uncaughtException", "unhandledRejection"]) {
  self.on(event, (thrown) => {
    if (self.listenerCount(event) > 1) return
    answer(raised(thrown))
    void leave(1)
  })
}
self.on("exit", (code) => answer({ kind: "exited", exitCode: code }))
self.on("beforeExit", () => {
  answer({ kind: "raised", type: "Error", bases: [], message: "the promise of " + request.name + " never settles: nothing is left that could settle it" })
  exit(1)
})

// That we let Node strip types, or guess the kind of module, is no news to whoever reads the log.
const warn = self.emitWarning
self.emitWarning = function (warning, ...rest) {
  const code = typeof rest[0] === "object" && rest[0] !== null ? rest[0].code : rest[1]
  if (code === "MODULE_TYPELESS_PACKAGE_JSON" || /type stripping/i.test(String(warning))) return
  return warn.call(this, warning, ...rest)
}

const load = async () => {
  try {
    return await import(pathToFileURL(request.file).href)
  } catch (thrown) {
    const found = thrown?.code === "ERR_UNKNOWN_FILE_EXTENSION" ? /(?:[.]ts|[.]mts|[.]cts)" for (.*)$/.exec(thrown.message) : null
    if (found === null) answer(notLoaded(thrown))
    else answer(withoutTypes() && !request.flagged ? { kind: "flag" } : { kind: "no-typescript", version: self.version, file: inWorkspace(found[1]) })
    return undefined
  }
}

const withoutTypes = () => {
  const [major, minor] = self.versions.node.split(".").map(Number)
  return major > 22 || (major === 22 && minor >= 6)
}

const isClass = (value) => /^class[^a-zA-Z0-9_$]/.test(Function.prototype.toString.call(value))
const isCallable = (value) => typeof value === "function" && !isClass(value)

// A CommonJS module has its functions in what is its default export here.
const holdersOf = (module) => [module, module.default].filter((each) => each !== null && (typeof each === "object" || typeof each === "function"))

const pick = (module) => {
  const holder = holdersOf(module).find((each) => hasOwn(each, request.name))
  const value = holder?.[request.name]
  if (isCallable(value)) return value
  const names = [...new Set(holdersOf(module).flatMap((each) => keys(each).filter((name) => isCallable(each[name]))))]
  answer({ kind: "missing", names: names.filter((name) => name !== "module.exports").slice(0, 1000), ...(holder !== undefined && { what: kindOf(value) }) })
  return undefined
}

const kindOf = (value) => {
  if (value === null || value === undefined) return String(value)
  if (typeof value === "function") return "a class"
  return Array.isArray(value) ? "an array" : typeof value === "object" ? "an object" : "a " + typeof value
}

const isIterator = (value) =>
  typeof value === "object" && value !== null && typeof value.next === "function" &&
  (typeof value[Symbol.asyncIterator] === "function" || typeof value[Symbol.iterator] === "function")

const finish = async (value) => {
  if (!isIterator(value)) return value
  cleansUp = true
  for (;;) {
    const step = await value.next()
    if (step.done) return step.value
    yielded(step.value)
    // Else a generator that never waits would never let the signal through.
    await turn()
    if (!stop.signal.aborted) continue
    await value.return?.()
    throw stop.signal.reason
  }
}

const run = async () => {
  self.argv.splice(1, self.argv.length, request.file)
  const module = await load()
  const called = module && pick(module)
  if (!called) return
  const value = await finish(await called(request.arguments, context))
  // A rejection that nobody handles comes to light only now.
  await turn()
  answer(returned(value))
}

// What is written may still be on its way; whether it arrives is not for us to decide.
const flushed = async (name) => {
  try {
    while (self[name].writableLength > 0 && !self[name].destroyed) await pause(2)
  } catch {}
}

const leave = async (code) => {
  await flushed("stdout")
  await flushed("stderr")
  exit(code)
  kill(self.pid, "SIGKILL")
}

run().catch((thrown) => answer(raised(thrown))).then(() => leave())
`;
/** The whole of it. */
const JAVASCRIPT = [MAIN, JAVASCRIPT_JSON, JAVASCRIPT_ERRORS].join('');

;// CONCATENATED MODULE: ./lib/stages/call/python-errors.js
/*
 * The part of the Python program that describes what was raised: its type with the classes below
 * it, its message, its traceback without our own frames, and the place in the user's own file.
 */
const PYTHON_ERRORS = `
LONGEST_TRACE = 16384


def raised(thrown):
    try:
        return describe(thrown)
    except Exception:
        return {"kind": "raised", "type": type(thrown).__name__, "bases": [], "message": "an error that cannot be shown"}


def describe(thrown):
    kind = type(thrown)
    bases = [each.__name__ for each in kind.__mro__[1:] if each not in (BaseException, object)]
    number = getattr(thrown, "errno", None) if isinstance(thrown, OSError) else None
    code = [errno.errorcode[number]] if number in errno.errorcode else []
    place = place_of(thrown)
    return {
        "kind": "raised",
        "type": kind.__name__,
        "bases": bases + code,
        "message": str(thrown)[:LONGEST_TEXT],
        "trace": "".join(without_ours(traceback.TracebackException.from_exception(thrown)).format())[-LONGEST_TRACE:],
        **({"place": place} if place else {}),
    }


# Neither our own frames, nor those of what leads from us to the function.
def without_ours(told):
    seen = []
    while told is not None and not any(each is told for each in seen):
        seen.append(told)
        frames = [each for each in told.stack if os.path.abspath(each.filename) != HERE]
        while frames and (frames[0].filename.startswith("<frozen importlib") or os.path.dirname(frames[0].filename) == os.path.dirname(asyncio.__file__)):
            frames.pop(0)
        told.stack = traceback.StackSummary.from_list(frames)
        told = told.__cause__ or told.__context__
    return seen[0]


def place_of(thrown):
    if isinstance(thrown, SyntaxError) and thrown.filename and thrown.lineno and is_own(thrown.filename):
        column = {"column": thrown.offset} if thrown.offset and thrown.offset > 0 else {}
        return {"file": in_workspace(thrown.filename), "line": thrown.lineno, **column}
    own = [(each.f_code.co_filename, line) for each, line in traceback.walk_tb(thrown.__traceback__) if is_own(each.f_code.co_filename)]
    return {"file": in_workspace(own[-1][0]), "line": own[-1][1]} if own else None


def place_of_function(function):
    code = getattr(inspect.unwrap(function), "__code__", None)
    if code is None or not is_own(code.co_filename):
        return {}
    return {"place": {"file": in_workspace(code.co_filename), "line": code.co_firstlineno}}


def roots():
    return [request["workspace"], os.path.realpath(request["workspace"])]


def in_workspace(name):
    path = os.path.abspath(name)
    for root in roots():
        if path.startswith(root + os.sep):
            return path[len(root) + 1:].replace(os.sep, "/")
    return path


def is_own(name):
    path = os.path.abspath(name)
    if path == HERE or name.startswith("<"):
        return False
    foreign = "site-packages" in path or "dist-packages" in path
    return path == request["file"] or (in_workspace(name) != path and not foreign)
`;

;// CONCATENATED MODULE: ./lib/stages/call/python-json.js
/*
 * The part of the Python program that makes plain data of what a function returned, or says
 * which value in it JSON does not have.
 */
const PYTHON_JSON = `
class Unfit(Exception):
    def __init__(self, where, why):
        super().__init__(where + " " + why)
        self.where = where
        self.why = why


class TooLarge(Exception):
    pass


# Characters: 1 MB of UTF-16.
LARGEST_RESULT = 524288
DEEPEST = 100


def returned(value):
    try:
        text = dumps(plain(value, "result"), ensure_ascii=False, separators=(",", ":"))
        # Half of a pair cannot be written as it is.
        text = re.sub("[" + chr(0xD800) + "-" + chr(0xDFFF) + "]", lambda found: dumps(found.group())[1:-1], text)
    except TooLarge:
        return {"kind": "too-large"}
    except Unfit as unfit:
        return {"kind": "unfit", "path": unfit.where, "why": unfit.why}
    units = len(text) + sum(1 for each in text if ord(each) > 0xFFFF)
    return {"kind": "too-large"} if units > LARGEST_RESULT else {"kind": "returned", "json": text}


def plain(value, where):
    left = [LARGEST_RESULT]

    def spend(characters):
        left[0] -= characters
        if left[0] < 0:
            raise TooLarge()

    def visit(value, at, above):
        spend(1)
        if isinstance(value, enum.Enum):
            return visit(value.value, at, above)
        if value is None or isinstance(value, bool):
            return value
        if isinstance(value, str):
            spend(len(value))
            return str(value)
        if isinstance(value, (int, float)):
            return number(value, at)
        if isinstance(value, (datetime.date, datetime.time)):
            return value.isoformat()
        return composite(value, at, above)

    def composite(value, at, above):
        for other, place in above:
            if other is value:
                raise Unfit(at, "leads back to " + place)
        if len(above) >= DEEPEST:
            raise Unfit(at, "lies more than " + str(DEEPEST) + " levels deep")
        inside = above + [(value, at)]
        if dataclasses.is_dataclass(value) and not isinstance(value, type):
            return {each.name: visit(getattr(value, each.name), below(at, each.name), inside) for each in dataclasses.fields(value)}
        if isinstance(value, dict):
            return {key_of(key, at, spend): visit(item, below(at, key), inside) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [visit(item, at + "[" + str(index) + "]", inside) for index, item in enumerate(value)]
        raise Unfit(at, strangeness(value))

    return visit(value, where, [])


def number(value, at):
    if isinstance(value, int):
        return int(value)
    if value != value or value in (float("inf"), float("-inf")):
        raise Unfit(at, "is " + repr(value) + ", which JSON does not have")
    return float(value)


def key_of(key, at, spend):
    if key is not None and not isinstance(key, (str, int, float)):
        raise Unfit(at, "has a key that is " + kind_of(key) + ": " + shown(key)[:100])
    spend(len(key) if isinstance(key, str) else 8)
    return key


def below(at, key):
    return at + "." + key if isinstance(key, str) and key.isidentifier() else at + "[" + shown(key) + "]"


def strangeness(value):
    if isinstance(value, (bytes, bytearray, memoryview)):
        return "is binary data, which JSON does not have: decode it"
    if isinstance(value, (set, frozenset)):
        return "is a set, which JSON does not have: make it a list"
    if inspect.isawaitable(value):
        return "is a coroutine: it has to be awaited"
    if inspect.isroutine(value):
        return "is a function"
    if isinstance(value, type):
        return "is a class"
    return "is " + kind_of(value) + ", which JSON does not have"
`;

;// CONCATENATED MODULE: ./lib/stages/call/python.js


/*
 * The program that calls a Python function (3.7 or later); its one argument is the private folder. It
 * imports what it needs before the file is loaded, whose folder may hold modules of the same names.
 * What is a module of its own for `multiprocessing` does nothing. Written without a backslash.
 */
const HEAD = `
import asyncio, atexit, builtins, collections.abc, dataclasses, datetime, enum, errno, importlib, importlib.util
import inspect, json, os, re, signal, sys, traceback

NEWLINE = chr(10)
HERE = os.path.abspath(__file__)
OWNER = os.getpid()
dumps, write_file, replace, leave = json.dumps, builtins.open, os.replace, os._exit
request = {}
folder = ""
counts = {"yielded": 0, "logged": 0}
room = 8 * 1024 * 1024
answered = False
LONGEST_TEXT = 8192


class Cancelled(KeyboardInterrupt):
    """Raised in the function when its stage is stopped."""


def answer(told):
    global answered
    # A fork that comes back out of the function is not the one that was asked.
    if answered or os.getpid() != OWNER:
        return
    answered = True
    part = os.path.join(folder, "answer.part")
    with write_file(part, "w", encoding="utf-8") as file:
        file.write(dumps({**told, **counts}))
    replace(part, os.path.join(folder, "answer.json"))


def tell(event):
    global room
    if room < 0:
        return
    line = dumps(event) + NEWLINE
    room -= len(line)
    with write_file(os.path.join(folder, "events.jsonl"), "a", encoding="utf-8") as file:
        file.write(line if room >= 0 else dumps({"type": "enough"}) + NEWLINE)


def text_of(value):
    if isinstance(value, str):
        return value[:LONGEST_TEXT]
    try:
        return dumps(plain(value, "value"), ensure_ascii=False)[:LONGEST_TEXT]
    except Exception:
        return shown(value)


def shown(value):
    try:
        return repr(value)[:LONGEST_TEXT]
    except Exception:
        return "a value that cannot be shown"
`;
const python_MAIN = `
def yielded(value):
    counts["yielded"] += 1
    if isinstance(value, dict) and isinstance(value.get("text"), str):
        fraction = value.get("fraction")
        if isinstance(fraction, (int, float)) and 0 <= fraction <= 1:
            return tell({"type": "yield", "text": value["text"][:LONGEST_TEXT], "fraction": fraction})
    tell({"type": "yield", "text": text_of(value)})


def on_term(number, frame):
    # Once is enough; to ignore the signal instead would be inherited by what cleans up.
    signal.signal(signal.SIGTERM, lambda *_: None)
    raise Cancelled("stopped by SIGTERM")


def load(path):
    place, stem = os.path.split(path)
    stem = os.path.splitext(stem)[0]
    package = []
    while os.path.isfile(os.path.join(place, "__init__.py")) and os.path.dirname(place) != place:
        place, name = os.path.split(place)
        package.insert(0, name)
    sys.path[:] = [place] + [each for each in sys.path if os.path.realpath(each) != os.path.dirname(os.path.realpath(HERE))]
    if package:
        return importlib.import_module(".".join(package + ([] if stem == "__init__" else [stem])))
    # A module that is there already must stay what it is for everybody else.
    known = stem in sys.modules or stem in getattr(sys, "stdlib_module_names", ())
    spec = importlib.util.spec_from_file_location("_called_" + stem if known else stem, path)
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


def pick(module):
    name = request["name"]
    value = getattr(module, name, None)
    if callable(value) and not isinstance(value, type):
        return value
    own = [each for each, found in vars(module).items() if callable(found) and not isinstance(found, type) and getattr(found, "__module__", None) == module.__name__]
    names = [each for each in own if not each.startswith("_")][:1000]
    there = {"what": kind_of(value)} if hasattr(module, name) else {}
    answer({"kind": "missing", "names": names, **there})
    return None


def kind_of(value):
    if value is None:
        return "None"
    kind = "class" if isinstance(value, type) else type(value).__name__
    return ("an " if kind[0] in "aeiou" else "a ") + kind


def objections(function, given):
    try:
        parameters = list(inspect.signature(function).parameters.values())
    except (TypeError, ValueError):
        return None
    named = [each for each in parameters if each.kind in (each.POSITIONAL_OR_KEYWORD, each.KEYWORD_ONLY)]
    takes = [each.name for each in named]
    takes_all = any(each.kind == each.VAR_KEYWORD for each in parameters)
    needed = [each for each in parameters if each.default is each.empty and each.kind not in (each.VAR_KEYWORD, each.VAR_POSITIONAL)]
    unknown = [] if takes_all else [name for name in given if name not in takes]
    missing = [each.name for each in needed if each.kind == each.POSITIONAL_ONLY or each.name not in given]
    if not unknown and not missing:
        return None
    return {"kind": "arguments", "unknown": unknown, "missing": missing, "takes": takes, **place_of_function(function)}


def perform(function, given):
    value = function(**given)
    if inspect.isawaitable(value):
        value = asyncio.run(awaited(value))
    if isinstance(value, collections.abc.AsyncGenerator):
        return asyncio.run(drained(value))
    if isinstance(value, collections.abc.Generator):
        return exhausted(value)
    return value


async def awaited(value):
    return await value


async def drained(values):
    try:
        async for value in values:
            yielded(value)
    finally:
        await values.aclose()


def exhausted(values):
    try:
        while True:
            yielded(next(values))
    except StopIteration as stopped:
        return stopped.value
    finally:
        values.close()


def run():
    try:
        module = load(request["file"])
        function = pick(module)
        if function is None:
            return 1
        wrong = objections(function, request["arguments"])
        answer(wrong or returned(perform(function, request["arguments"])))
        return 0
    except SystemExit as stopped:
        return exited(stopped.code)
    except BaseException as thrown:
        answer(raised(thrown))
        return 1


def exited(code):
    if code is not None and not isinstance(code, int):
        print(code, file=sys.stderr)
    number = 0 if code is None else code & 255 if isinstance(code, int) else 1
    answer({"kind": "exited", "exitCode": number})
    return number


def close(code):
    # Threads that go on after the function has returned keep nobody waiting.
    for last in (atexit._run_exitfuncs, lambda: sys.stdout.flush(), lambda: sys.stderr.flush()):
        try:
            last()
        except BaseException:
            pass
    leave(code)


if __name__ == "__main__":
    folder = sys.argv[1]
    with write_file(os.path.join(folder, "request.json"), encoding="utf-8") as file:
        request = json.load(file)
    sys.argv = [request["file"]]
    sys.dont_write_bytecode = True
    if hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(line_buffering=True)
    signal.signal(signal.SIGTERM, on_term)
    close(run())
`;
/** The whole of it. */
const PYTHON = [HEAD, PYTHON_JSON, PYTHON_ERRORS, python_MAIN].join('\n');

;// CONCATENATED MODULE: ./lib/stages/call/wrapper.js



const NODE = { text: JAVASCRIPT, extension: '.mjs', programs: ['node'], install: 'install Node.js' };
const WRAPPERS = {
    javascript: NODE,
    typescript: NODE,
    python: { text: PYTHON, extension: '.py', programs: ['python3', 'python'], install: 'install Python 3' },
};
/** The program that runs it: the first on the stage's `PATH`, or, for JavaScript, the Node that runs us. */
const programOf = (wrapper, path, { files, node }) => wrapper.programs.map((name) => files.which(name, path)).find((found) => found !== undefined) ??
    (wrapper === NODE ? node : undefined) ?? {
    kind: 'operation',
    reason: 'tool',
    message: `there is no ${wrapper.programs[0]} on the PATH`,
    remedy: `${wrapper.install}, or put the folder of ${wrapper.programs[0]} on the PATH`,
};

;// CONCATENATED MODULE: ./lib/stages/call/index.js











/** Work that calls one function of a file in a process of its own; what it returns is the output `result`, as JSON. */
const call = (spec, ports) => async (context) => {
    const prepared = prepare(spec, ports);
    if ('kind' in prepared)
        return (0,outcome/* failure */.V2)(prepared);
    const { ended, answer, written } = await performSomehow(prepared, ports, context);
    if (ended.strays.length > 0)
        context.emit({ type: 'strays', strays: ended.strays });
    context.emit({ type: 'detail', detail: callDetail(spec.function, prepared.arguments, answer) });
    return conclude(prepared, ended, answer, written, context);
};
const prepare = (spec, ports) => {
    const surroundings = (0,run/* lookAround */.h3)(ports);
    if (typeof surroundings === 'string')
        return { kind: 'spawn', message: surroundings };
    const callee = (0,core_callee/* parseCallee */.M)(spec.function);
    if (typeof callee === 'string')
        return { kind: 'operation', reason: 'refused', message: `'${spec.function}' is no function: ${callee}` };
    const file = (0,external_node_path_.isAbsolute)(callee.file) ? callee.file : (0,external_node_path_.join)(surroundings.cwd, callee.file);
    if (!ports.files.isFile(file))
        return noFile(callee, surroundings.cwd);
    const program = programOf(WRAPPERS[callee.language], surroundings.env['PATH'] ?? '', ports);
    if (typeof program !== 'string')
        return program;
    const given = tryEvaluate(spec.with, surroundings);
    return typeof given === 'string' ? { kind: 'spawn', message: given } : { spec, callee, file, program, arguments: given, surroundings };
};
const noFile = ({ file }, folder) => ({
    kind: 'operation',
    reason: 'refused',
    message: `there is no file ${file}`,
    remedy: `it is looked for in the working directory, ${folder}`,
});
const tryEvaluate = (given, { evaluate }) => {
    try {
        return (0,call_arguments/* evaluated */.W)(given, evaluate);
    }
    catch (thrown) {
        return thrown instanceof Error ? thrown.message : String(thrown);
    }
};
/** A Node that knows types only when told is told; one that knows none is passed over for the one that runs us. */
const performSomehow = async (prepared, ports, context) => {
    const first = await perform(prepared, [], ports, context);
    if (first.answer?.kind === 'flag')
        return perform(prepared, ['--experimental-strip-types'], ports, context);
    const { node } = ports;
    if (first.answer?.kind !== 'no-typescript' || node === undefined || node === prepared.program)
        return first;
    const second = await perform({ ...prepared, program: node }, [], ports, context);
    if (second.answer?.kind === 'no-typescript')
        return first;
    context.emit({ type: 'notice', text: `the node on the PATH (${first.answer.version}) cannot run TypeScript: the one that runs Stagewright did` });
    return second;
};
const perform = async (prepared, flags, ports, context) => {
    const { text, extension } = WRAPPERS[prepared.callee.language];
    const files = ports.files.commandFiles(text, extension);
    const folder = ports.files.privateFolder();
    let mayReuse = false;
    try {
        folder.write('request.json', JSON.stringify(requestOf(prepared, flags, ports, context)));
        const ended = await start(prepared, [...flags, files.script, folder.path], files.env, folder, ports, context);
        mayReuse = ended.strays.length === 0;
        return { ended, answer: readAnswer(folder), written: files.read() };
    }
    finally {
        folder.remove();
        files.release({ mayReuse });
    }
};
const requestOf = ({ callee, file, arguments: given }, flags, { workspace }, { stage, attempt }) => ({
    file,
    name: callee.name,
    arguments: given,
    stage,
    attempt,
    workspace,
    flagged: flags.length > 0,
});
const start = async ({ spec, program, surroundings: { cwd, env } }, args, own, folder, { processes, clock, gracePeriodMs }, context) => {
    const output = inTurn(context.output);
    const events = watchEvents(folder, clock, output, context.emit);
    const command = { file: program, args, cwd, env: { ...env, ...context.env, ...own }, gracePeriodMs, background: spec.background };
    const ended = await processes.run(command, output, context.signal);
    await events.end();
    return ended;
};
const conclude = ({ spec, callee }, ended, answer, written, context) => {
    const handover = (0,run/* handOver */.Cl)(spec, written, context);
    if (answer?.kind === 'exited' && answer.exitCode === 0) {
        context.emit({ type: 'notice', text: `${callee.name} ended its process itself with exit code 0, so its result is null` });
    }
    return verdict(ended, answer, callee, context.signal, handover);
};


/***/ })

};
