import { JAVASCRIPT_ERRORS } from './javascript-errors.ts'
import { JAVASCRIPT_JSON } from './javascript-json.ts'

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
`

/** The whole of it. */
export const JAVASCRIPT = [MAIN, JAVASCRIPT_JSON, JAVASCRIPT_ERRORS].join('')
