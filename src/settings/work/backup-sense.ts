import { join, relative } from 'node:path'
import { unknowable } from '../beyond.ts'
import { bringsPath, type Checks, isFirst, setAt } from '../machine.ts'
import { type Origin, type Path, valueAt } from '../origin.ts'
import { type Problem, problem, warning } from '../problem.ts'
import { quoted } from '../wording.ts'
import { entries, type WrittenStage } from '../written.ts'
import { type Engine, ENGINES, FOREIGN, NEEDED } from './backup-engines.ts'

/** What is wrong with `backup` beyond the form of its keys: keys of another engine, places, and tools that are not there. */
export const backupProblems = (
  root: unknown,
  stages: readonly WrittenStage[],
  origin: Origin,
  checks: Checks,
): readonly Problem[] =>
  stages.flatMap((stage) => {
    const written = writtenBackup(root, stage, origin, checks)
    return written === undefined ? [] : RULES.flatMap((rule) => rule(written))
  })

interface Written {
  readonly root: unknown
  readonly stage: WrittenStage
  readonly origin: Origin
  readonly checks: Checks
  readonly path: Path
  readonly engine: Engine
  readonly keys: readonly string[]
  /** What was written at a key, if it is a text without `${{ }}`. */
  plain(key: string): string | undefined
}

const writtenBackup = (root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): Written | undefined => {
  const path = [...stage.path, 'backup']
  const settings = valueAt(root, path)
  const name = valueAt(settings, ['engine']) ?? 'copy'
  const engine = ENGINES.find((known) => known === name)
  const keys = entries(settings).map(([key]) => key)
  if (engine === undefined || keys.length === 0) return undefined
  const plain = (key: string): string | undefined => {
    const value = valueAt(settings, [key])
    return typeof value === 'string' && value !== '' && !value.includes('${{') ? value : undefined
  }
  return { root, stage, origin, checks, path, engine, keys, plain }
}

const missing = ({ engine, keys, origin, path }: Written): readonly Problem[] =>
  NEEDED[engine]
    .filter((key) => !keys.includes(key))
    .map((key) => problem(origin.key(path), `missing key '${key}'`, `engine: ${engine} needs it`))

const foreign = ({ engine, keys, origin, path }: Written): readonly Problem[] => {
  const hints = FOREIGN[engine === 'restic' ? 'restic' : 'ours']
  return keys
    .filter((key) => Object.hasOwn(hints, key))
    .map((key) => problem(origin.key([...path, key]), `expected no '${key}' with engine: ${engine}`, hints[key]))
}

const readBack = ({ engine, origin, path, plain }: Written): readonly Problem[] =>
  engine === 'restic' && plain('verify') === 'read-back'
    ? [
        problem(
          origin.value([...path, 'verify']),
          "expected restore with engine: restic, got 'read-back'",
          'its repository is checked after each backup; `check: { read-data-subset: 5% }` reads data back, too',
        ),
      ]
    : []

/** `scheme:user:password@host`, as a REST server's address may have it. */
const LITERAL_PASSWORD = /:\/\/[^/@\s]*:[^/@\s]+@/

const literalPassword = ({ origin, path, plain }: Written): readonly Problem[] =>
  LITERAL_PASSWORD.test(plain('repository') ?? '')
    ? [
        problem(
          origin.value([...path, 'repository']),
          'expected no password in the address: one that stands in a pipeline file is known to all who can read it',
          'set RESTIC_REST_USERNAME and RESTIC_REST_PASSWORD in the environment',
        ),
      ]
    : []

/** restic would take these for names, or for the opposite. */
const NOT_OF_RESTIC = /[{}]|^!|[?*+@!]\(/

const patterns = ({ engine, root, origin, path }: Written): readonly Problem[] => {
  if (engine !== 'restic') return []
  const exclude = valueAt(root, [...path, 'exclude'])
  const listed = Array.isArray(exclude)
    ? exclude.map((pattern, index) => [pattern, [...path, 'exclude', index]] as const)
    : [[exclude, [...path, 'exclude']] as const]
  return listed.flatMap(([pattern, at]) =>
    typeof pattern === 'string' && NOT_OF_RESTIC.test(pattern)
      ? [problem(origin.value(at), `expected a pattern of *, ?, [ ] and ** with engine: restic, got ${quoted(pattern)}`, 'write several')]
      : [],
  )
}

/** Where a path of the stage leads, from the workspace; unknown where its folder is evaluated. */
const placeOf = ({ root, stage, plain }: Written, key: string): string | undefined => {
  const folder = valueAt(root, setAt(root, stage, 'working-directory')) ?? '.'
  const path = plain(key)
  if (path === undefined || typeof folder !== 'string' || folder.includes('${{')) return undefined
  return path.startsWith('/') ? path : join(folder, path)
}

const missingSource = (written: Written): readonly Problem[] => {
  const source = placeOf(written, 'source')
  if (source === undefined || !isFirst(written.stage) || written.checks.isFolder(source)) return []
  const place = written.origin.value([...written.path, 'source'])
  return [problem(place, `expected a folder that exists, got ${quoted(written.plain('source'))}`, 'it is what is to be saved')]
}

/** `s3:`, `sftp:`, `rclone:`: not a path. */
const REMOTE = /^[a-z0-9]{2,}:/

const inside = (written: Written): readonly Problem[] => {
  const key = written.engine === 'restic' ? 'repository' : 'destination'
  const [source, target] = [placeOf(written, 'source'), placeOf(written, key)]
  if (source === undefined || target === undefined || REMOTE.test(written.plain(key) ?? '')) return []
  const way = relative(written.checks.realPath(source), written.checks.realPath(target))
  if (way.split('/')[0] === '..' || way.startsWith('/')) return []
  return [
    problem(
      written.origin.value([...written.path, key]),
      `expected a folder outside of ${quoted(written.plain('source'))}, got ${quoted(written.plain(key))}`,
      'each backup would save those before it, too',
    ),
  ]
}

const TOOLS: Readonly<Record<Engine, readonly string[]>> = { copy: [], archive: ['tar', 'zstd'], restic: ['restic'] }

const INSTALL: Readonly<Record<string, string>> = {
  tar: 'install GNU tar',
  zstd: 'install zstd (apt-get install zstd, brew install zstd), or set engine: copy',
  restic: 'install restic 0.17.1 or newer: https://restic.readthedocs.io/en/stable/020_installation.html',
}

/** A stage before may install what is not there yet. */
const tools = ({ engine, root, stage, origin, path, checks }: Written): readonly Problem[] =>
  TOOLS[engine]
    .filter((tool) => checks.which(tool) === undefined && !bringsPath(root, stage))
    .map((tool) => {
      const tell = isFirst(stage) ? problem : warning
      return tell(
        origin.value([...path, 'engine']),
        `stage ${quoted(stage.key)} needs ${tool}, which is not installed`,
        INSTALL[tool],
      )
    })

const RULES: readonly ((written: Written) => readonly Problem[])[] = [
  missing,
  foreign,
  readBack,
  unknowable('secrets', literalPassword),
  unknowable('globs', patterns),
  unknowable('machine', missingSource),
  unknowable('machine', inside),
  unknowable('machine', tools),
]
