import type { Saved } from '../saved.ts'
import type { Job } from './job.ts'
import type { Pruned } from './prune.ts'
import type { Made } from './save.ts'

/** What there is to say of a snapshot, in the words of all engines. */
export const savedOf = (job: Job, { id, summary, unsaved }: Made, changes: Saved['changes'], pruned: Pruned, durationMs: number): Saved => {
  const seconds = summary.number('total_duration')
  const bytes = summary.number('total_bytes_processed')
  return {
    result: 'saved',
    engine: 'restic',
    source: job.place.source,
    snapshot: id,
    path: `${job.subject.repository}:${id}`,
    files: summary.number('total_files_processed'),
    bytes,
    changes,
    storedBytes: summary.number('data_added_packed') || summary.number('data_added'),
    skipped: { count: 0, first: [] },
    unsaved,
    notices: [],
    durationMs,
    bytesPerSecond: seconds > 0 ? Math.round(bytes / seconds) : 0,
    verified: verifiedBy(job),
    ...pruned,
  }
}

const verifiedBy = ({ spec }: Job): string => {
  const subset = spec.check?.['read-data-subset']
  return [
    'the repository was checked by restic',
    ...(subset === undefined ? [] : [`${subset} of its data was read back`]),
    ...(spec.verify === 'restore' ? ['the snapshot was restored into a temporary folder and compared'] : []),
  ].join(', ')
}
