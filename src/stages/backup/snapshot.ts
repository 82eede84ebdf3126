import { failure, type Outcome } from '../../core/outcome.ts'
import type { Context } from '../../core/run.ts'
import type { BackupOrder, BackupSummary, PathNotes, SnapshotProgress } from '../../core/snapshots.ts'
import { detailOf, outcomeOf } from './account.ts'
import { narrate } from './narrate.ts'
import { pace, say, type Step } from './pace.ts'
import { type Place, seen } from './place.ts'
import type { Saved } from './saved.ts'
import type { BackupPorts, BackupSpec, KeepSpec } from './spec.ts'

/** Backs up to a folder of snapshots by `copy` or `archive`. */
export const backUpToFolder = async (
  spec: BackupSpec & { readonly engine: 'copy' | 'archive' },
  { source, target }: Place,
  ports: BackupPorts,
  context: Context,
): Promise<Outcome> => {
  const order = orderOf(spec, source, target)
  const snapshots = await ports.snapshots()
  await say(context, `backing up ${seen(source, ports.workspace)} to ${seen(target, ports.workspace)} (${spec.engine})`)
  const tell = pace(context, ports.clock)
  const result = await snapshots.backup(order, context.signal, (progress) => tell(stepOf(progress, order.verify)))
  if (!result.ok) {
    await sayProblems(context, result.problems)
    return failure(result.failure)
  }
  const saved = savedOf(result.summary)
  await narrate(context, saved, ports.workspace)
  context.emit({ type: 'detail', detail: detailOf(saved, ports.workspace) })
  return outcomeOf(saved, spec['on-partial'])
}

const orderOf = (spec: BackupSpec & { readonly engine: 'copy' | 'archive' }, source: string, destination: string): BackupOrder => ({
  source,
  destination,
  engine: spec.engine,
  include: spec.include ?? [],
  exclude: spec.exclude ?? [],
  compare: spec.compare,
  verify: spec.verify ?? 'read-back',
  ...(spec.keep && { keep: keepOf(spec.keep) }),
})

const keepOf = ({ within, ...counts }: KeepSpec): NonNullable<BackupOrder['keep']> => ({
  ...Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== undefined)),
  ...(within !== undefined && { withinMs: within }),
})

type Phase = SnapshotProgress['phase']

const PHASES: Readonly<Record<Phase, string>> = {
  scan: 'looking for files',
  copy: 'copying',
  sync: 'writing to the disk',
  verify: 'verifying',
  restore: 'restoring to verify',
  prune: 'removing old snapshots',
}

/** The part of the whole that each phase is, roughly by the bytes that it moves. */
const SHARES: Readonly<Record<'read-back' | 'restore', Readonly<Record<Phase, readonly [number, number]>>>> = {
  'read-back': { scan: [0, 0], copy: [0, 0.6], sync: [0.6, 0.7], verify: [0.7, 1], restore: [1, 1], prune: [1, 1] },
  restore: { scan: [0, 0], copy: [0, 0.4], sync: [0.4, 0.5], verify: [0.5, 0.7], restore: [0.7, 1], prune: [1, 1] },
}

const stepOf = ({ phase, ...counts }: SnapshotProgress, verify: 'read-back' | 'restore'): Step => {
  const [from, to] = SHARES[verify][phase]
  return { phase: PHASES[phase], from, to, ...counts }
}

const VERIFIED: Readonly<Record<BackupSummary['verified'], string>> = {
  'read-back': 'all of it read back and compared',
  restore: 'all of it read back, restored into a temporary folder and compared',
}

const savedOf = ({ snapshot, verified, ...rest }: BackupSummary): Saved => ({
  ...rest,
  engine: snapshot.engine,
  source: snapshot.source,
  snapshot: snapshot.id,
  path: snapshot.path,
  files: snapshot.counts.files,
  bytes: snapshot.counts.bytes,
  storedBytes: snapshot.storedBytes,
  verified: rest.result === 'unchanged' && verified === 'read-back' ? 'when it was made' : VERIFIED[verified],
})

const sayProblems = async (context: Context, problems: PathNotes | undefined): Promise<void> => {
  for (const { path, why } of problems?.first ?? []) await say(context, `${path}: ${why}`)
  const more = (problems?.count ?? 0) - (problems?.first.length ?? 0)
  if (more > 0) await say(context, `and ${more} more`)
}
