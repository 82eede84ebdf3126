import type { BackupSpec, KeepSpec } from '../spec.ts'

/** The same on every runner, else no backup finds the one before. */
const DEFAULT_HOST = 'stagewright'

/** Which snapshots are of this stage: those of its host, path and tags. */
export const grouping = (spec: BackupSpec, source: string): readonly string[] => [
  '--host', spec.host ?? DEFAULT_HOST,
  '--path', source,
  '--tag', (spec.tags ?? []).join(','),
]

/** The working directory is the source. */
export const backupArguments = (spec: BackupSpec, source: string): readonly string[] => [
  'backup', '.',
  '--host', spec.host ?? DEFAULT_HOST,
  '--group-by', 'paths,tags',
  ...(spec.tags ?? []).flatMap((tag) => ['--tag', tag]),
  ...(spec.exclude ?? []).map((pattern) => `--exclude=${anchored(pattern, source)}`),
  ...(spec.compare === 'content' ? ['--force'] : []),
]

export const forgetArguments = (spec: BackupSpec, keep: KeepSpec, source: string): readonly string[] => [
  'forget',
  ...grouping(spec, source),
  '--group-by', 'paths,tags',
  ...keepArguments(keep),
  '--prune',
]

const HOUR_MS = 3_600_000

const keepArguments = ({ within, ...counts }: KeepSpec): readonly string[] => [
  ...Object.entries(counts).flatMap(([period, count]) => (count === undefined ? [] : [`--keep-${period}`, String(count)])),
  ...(within === undefined ? [] : ['--keep-within', `${Math.ceil(within / HOUR_MS)}h`]),
]

/** A pattern with a slash is for paths below the source; restic would look for it at any depth. */
const anchored = (pattern: string, source: string): string => {
  const plain = pattern.replace(/^\.\//, '').replace(/\/+$/, '')
  return plain.includes('/') ? `${source.replace(/[\\*?[]/g, '\\$&')}/${plain.replace(/^\//, '')}` : plain
}
