/*
 * The part of the JavaScript program that describes what was thrown: its type with the classes
 * below it, its message, its trace without our own frames, and the place in the user's own file.
 */
export const JAVASCRIPT_ERRORS = `
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
`
