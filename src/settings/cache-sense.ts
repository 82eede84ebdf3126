import picomatch from 'picomatch'
import { type GlobSet, globSet, hasWildcard, rooted } from '../core/globs.ts'
import { unknowable } from './beyond.ts'
import { type Checks, isFirst, setAt } from './machine.ts'
import { nearest } from './nearest.ts'
import { type Origin, type Path, valueAt } from './origin.ts'
import { type Problem, problem, warning } from './problem.ts'
import { quoted } from './wording.ts'
import { entries, type WrittenStage } from './written.ts'

/** What is wrong with `cache` beyond the form of its keys: stages that must run, and paths that cannot be meant. */
export const cacheProblems = (root: unknown, stages: readonly WrittenStage[], origin: Origin, checks: Checks): readonly Problem[] =>
  stages.flatMap((stage) => {
    const path = [...stage.path, 'cache']
    const settings = valueAt(root, path)
    if (typeof settings !== 'object' || settings === null || Array.isArray(settings)) return []
    const folder = folderOf(valueAt(root, setAt(root, stage, 'working-directory')))
    return RULES.flatMap((rule) => rule({ stage, origin, checks, path, folder, settings, inputs: globsAt(settings, path, 'inputs'), outputs: globsAt(settings, path, 'outputs') }))
  })

interface Written {
  readonly stage: WrittenStage
  readonly origin: Origin
  readonly checks: Checks
  readonly path: Path
  /** The working directory from the workspace, where it is known beforehand. */
  readonly folder: string | undefined
  readonly settings: unknown
  readonly inputs: readonly Glob[]
  readonly outputs: readonly Glob[]
}

interface Glob {
  readonly text: string
  readonly path: Path
}

const globsAt = (settings: unknown, path: Path, key: string): readonly Glob[] => {
  const value = valueAt(settings, [key])
  const items: readonly (readonly [unknown, Path])[] = Array.isArray(value) ? value.map((item: unknown, index) => [item, [...path, key, index]]) : [[value, [...path, key]]]
  return items.flatMap(([text, at]) => (typeof text === 'string' && text !== '' ? [{ text, path: at }] : []))
}

const folderOf = (written: unknown): string | undefined => {
  if (written === undefined) return ''
  if (typeof written !== 'string' || written.includes('${{') || written.startsWith('/')) return undefined
  const parts = written.split('/').filter((part) => part !== '' && part !== '.')
  return parts.includes('..') ? undefined : parts.join('/')
}

type Rule = (written: Written) => readonly Problem[]

const CACHED_WORKS = ['run', 'call']

const kindOfWork: Rule = ({ stage, origin, path }) =>
  entries(stage.settings)
    .map(([key]) => key)
    .filter((key) => ['backup', 'check', 'playbook'].includes(key))
    .slice(0, 1)
    .map((key) => problem(origin.key(path), `expected no 'cache' beside '${key}'`, `only what ${CACHED_WORKS.join(' and ')} make of files can be restored`))

const background: Rule = ({ stage, origin, path }) =>
  valueAt(stage.settings, ['background']) === true
    ? [problem(origin.key(path), "expected no 'cache' beside 'background'", 'what is left running cannot be restored')]
    : []

const missingInputs: Rule = ({ settings, origin, path }) => {
  const keys = entries(settings).map(([key]) => key)
  if (keys.includes('inputs') || keys.some((key) => nearest(key, ['inputs']) !== undefined)) return []
  return [problem(origin.key(path), "missing key 'inputs'", 'name the files that the result depends on, such as inputs: [src/**, package.json], or [] if there are none')]
}

/** Names under which something is done to the world outside. */
const DEPLOY = /(?:^|[-_ ])(?:deploy|release|publish)/i

const acts: Rule = ({ stage, settings, origin, path }) => {
  if (valueAt(settings, ['always']) === true) return []
  const names = [stage.key, valueAt(stage.settings, ['name'])].filter((name) => typeof name === 'string')
  const name = names.find((each) => DEPLOY.test(each))
  const guard = conditionsIn(valueAt(stage.settings, ['guard'])).find((kind) => ['secrets', 'api-key', 'environment'].includes(kind))
  if (name === undefined && guard === undefined) return []
  const why = name === undefined ? `whose guard asks for ${guard}` : `that is named ${quoted(name)}`
  return [problem(origin.key(path), `expected no 'cache' on a stage ${why}: it would be skipped when nothing has changed`, 'remove it, or add always: true if the stage acts on files alone')]
}

const conditionsIn = (guard: unknown): readonly string[] =>
  entries(guard).flatMap(([kind, value]): readonly string[] => {
    if (kind === 'not') return conditionsIn(value)
    return Array.isArray(value) && (kind === 'all' || kind === 'any') ? value.flatMap(conditionsIn) : [kind]
  })

const places: Rule = ({ inputs, outputs, folder, origin }) => [
  ...inputs.filter(({ text }) => rooted(text, folder ?? 'unknown') === undefined).map((glob) => problem(origin.value(glob.path), `expected a path in the workspace, got ${quoted(glob.text)}`, 'paths are relative to the working directory')),
  ...outputs.filter(({ text }) => leadsOut(text)).map((glob) => problem(origin.value(glob.path), `expected a path below the working directory, got ${quoted(glob.text)}`, 'only such paths are restored')),
  ...outputs.filter(({ text }) => isAll(text)).map((glob) => problem(origin.value(glob.path), `expected folders and files that the stage makes, got ${quoted(glob.text)}: all there is`, 'what is not restored there would be removed')),
]

const leadsOut = (text: string): boolean => {
  const parts = text.replace(/^!/, '').split('/')
  return rooted(text, '') === undefined || parts.includes('..') || parts.includes('.git')
}

const isAll = (text: string): boolean => /^(?:\.|\*\*?|\/)*$/.test(text) && !text.includes('..')

const compile = (glob: string): RegExp => picomatch.makeRe(glob, { dot: true })

const setOf = (globs: readonly Glob[]): GlobSet => globSet(globs.flatMap(({ text }) => rooted(text, '') ?? []), compile)

/** Outputs are left out of the inputs: one that lies wholly among them would never be looked at. */
const overlap: Rule = ({ inputs, outputs, origin }) => {
  const made = setOf(outputs.filter(({ text }) => !leadsOut(text) && !isAll(text)))
  return inputs
    .filter(({ text }) => !text.startsWith('!') && !leadsOut(text) && samplesOf(text).every((sample) => made.matches(sample)))
    .map((glob) => problem(origin.value(glob.path), `expected inputs beside the outputs, got ${quoted(glob.text)}: the stage makes it`, 'outputs are left out of the inputs: name what they are made from'))
}

/** Paths that a glob may well match; a path without a wildcard is itself. */
const samplesOf = (text: string): readonly string[] => {
  const parts = (rooted(text, '') ?? '').split('/')
  const wild = parts.findIndex(hasWildcard)
  if (wild < 0) return [parts.join('/')]
  const base = parts.slice(0, wild)
  const ending = hasWildcard(parts.at(-1) ?? '') ? (/\.\w+$/.exec(parts.at(-1) ?? '')?.[0] ?? '') : ''
  return [[...base, `a${ending}`], [...base, 'a', `a${ending}`]].map((sample) => sample.join('/'))
}

const repeated: Rule = ({ inputs, outputs, origin }) =>
  [inputs, outputs].flatMap((globs) =>
    globs.filter(({ text }, index) => globs.findIndex((other) => other.text === text) < index).map((glob) => warning(origin.value(glob.path), `${quoted(glob.text)} is listed twice`)),
  )

const onlyTakenAway: Rule = ({ inputs, outputs, origin }) =>
  [inputs, outputs].flatMap((globs) => {
    const [first] = globs
    if (first === undefined || globs.some(({ text }) => !text.startsWith('!'))) return []
    return [problem(origin.value(first.path), `expected a path before those that are taken away, got ${quoted(first.text)}`, "such as '**'")]
  })

/** Another stage may make what is not there yet. */
const idle: Rule = ({ stage, inputs, outputs, folder, checks, origin }) => {
  if (!isFirst(stage) || folder === undefined) return []
  return inputs
    .filter(({ text }) => !text.startsWith('!') && rooted(text, folder) !== undefined && isNowhere(rooted(text, folder) ?? '', checks))
    .filter(({ text }) => !samplesOf(text).every((sample) => setOf(outputs).matches(sample)))
    .map((glob) => warning(origin.value(glob.path), `${quoted(glob.text)} matches no file`, 'paths are relative to the working directory'))
}

/** How many names are looked at before a glob counts as one that may match. */
const MOST_NAMES = 20_000

const isNowhere = (glob: string, checks: Checks): boolean => {
  if (!hasWildcard(glob)) return !checks.isFile(plain(glob)) && !checks.isFolder(plain(glob))
  const { names } = checks
  if (names === undefined) return false
  const set = globSet([glob], compile)
  let left = MOST_NAMES
  const holds = (folder: string): boolean =>
    names(folder).some(({ name, isFolder }) => {
      const path = folder === '' ? name : `${folder}/${name}`
      left -= 1
      return left < 0 || (isFolder ? name !== '.git' && set.mayHold(path) && holds(path) : set.matches(path))
    })
  return !holds('')
}

const plain = (glob: string): string => glob.replace(/\\(.)/g, '$1')

const RULES: readonly Rule[] = [kindOfWork, background, missingInputs, unknowable('secrets', acts), ...[places, overlap, repeated, onlyTakenAway, idle].map((rule) => unknowable('globs', rule))]
