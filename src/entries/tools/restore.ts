import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { formatDuration } from '../../core/duration.ts'
import { formatSize } from '../../core/size.ts'
import type { RestoreOrder, RestoreSummary } from '../../core/snapshots.ts'
import { openSnapshots } from '../snapshots.ts'
import { DONE, jsonText, objection, progressText, shown, signalOf, tellOfRestic, unsuccessful, usage, WRONG } from './ending.ts'
import type { Tool, ToolIo } from './io.ts'

/** `stagewright restore`: writes a snapshot back to where it is asked for. */
export const restoreTool: Tool = async (argv, io) => {
  const request = read(argv)
  if (typeof request === 'string') return usage(io, 'restore', request)
  if (request === undefined) return helped(io)
  if (tellOfRestic(io, request.given)) return WRONG
  return restore(request.order, request.json, io)
}

interface Request {
  readonly given: string
  readonly order: RestoreOrder
  readonly json: boolean
}

const OPTIONS = {
  to: { type: 'string' },
  include: { type: 'string', multiple: true },
  overwrite: { type: 'boolean' },
  'keep-existing': { type: 'boolean' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const

/** What is asked for, what is wrong with it in words, or nothing where it is the help. */
const read = (argv: readonly string[]): Request | string | undefined => {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true, strict: true })
    return values.help === true ? undefined : requestOf(values, positionals)
  } catch (thrown) {
    return objection(thrown)
  }
}

type Values = ReturnType<typeof parseArgs<{ options: typeof OPTIONS }>>['values']

const requestOf = (values: Values, [given, ...rest]: readonly string[]): Request | string => {
  if (given === undefined || given === '') return 'expected a snapshot, or a folder of snapshots'
  if (rest.length > 0) return `expected one snapshot, got also '${rest.join(' ')}'`
  if (values.to === undefined || values.to === '') return 'expected --to PATH: where to restore it'
  if (values.overwrite === true && values['keep-existing'] === true) return 'expected --overwrite or --keep-existing, got both'
  const order = { snapshot: resolve(given), target: resolve(values.to), include: values.include ?? [], existing: existing(values) }
  return { given, order, json: values.json ?? false }
}

const existing = (values: Values): RestoreOrder['existing'] => {
  if (values.overwrite === true) return 'replace'
  return values['keep-existing'] === true ? 'keep' : 'refuse'
}

const restore = async (order: RestoreOrder, json: boolean, io: ToolIo): Promise<number> => {
  const snapshots = await openSnapshots()
  const result = await snapshots.restore(order, signalOf(io), (progress) => io.status?.(progressText(progress)))
  io.status?.(undefined)
  if (!result.ok) return unsuccessful(io, json, result)
  io.out(json ? jsonText(result) : told(result.summary))
  return DONE
}

const told = ({ snapshot, target, counts, kept, replaced, notices, durationMs }: RestoreSummary): string =>
  [
    `restored ${counts.files} files (${formatSize(counts.bytes)}) of snapshot ${snapshot.id} to ${target} in ${formatDuration(durationMs)}`,
    ...(replaced > 0 ? [`replaced ${replaced} files that were there`] : []),
    ...(kept > 0 ? [`left ${kept} files that were there as they were`] : []),
    ...(snapshot.complete ? [] : ['this snapshot is partial: not all of the source could be saved in it']),
    ...notices,
  ]
    .map((line) => `${shown(line)}\n`)
    .join('')

const helped = (io: ToolIo): number => {
  io.out(HELP)
  return DONE
}

const HELP = `stagewright restore SNAPSHOT|DIR --to PATH [options]

Restores a snapshot that a \`backup\` stage made (engine copy or archive) and compares what
it writes. A folder of snapshots stands for the latest in it.

      --to PATH          where to restore to; made where there is none
      --include GLOB     only what matches; may be given several times
      --overwrite        replace files of the same name in PATH
      --keep-existing    leave files that are in PATH, add those that are missing
      --json             print what was done as JSON
  -h, --help             this help

Without --overwrite and --keep-existing a PATH that holds something is refused. No file is
ever only removed. A repository of restic is restored by restic itself.

Exit codes
  0    restored
  1    it could not be restored
  2    the command line is wrong; nothing was done
  130  cancelled

Examples
  stagewright restore backups --to restored
  stagewright restore backups/2026-11-03T04-05-06.789Z --to . --include 'db/**' --overwrite
`
