import type { Saved } from '../saved.ts'
import { grouping } from './arguments.ts'
import type { Job } from './job.ts'
import type { Values } from './messages.ts'
import type { Made } from './save.ts'

type Changes = Saved['changes']

/** What differs from the snapshot before, as long as that is there: restic itself does not say what is gone. */
export const changesSince = async (job: Job, made: Made): Promise<Changes> => {
  const { spec, place, plain } = job
  const { list = [] } = await plain.run(['snapshots', '--no-lock', ...grouping(spec, place.source)])
  // Without a look at the snapshot before, all files are new to restic.
  return spec.compare === 'content' ? compared(job, made, before(list, made)) : counted(made.summary, filesBefore(list, made))
}

const counted = (summary: Values, before: number | undefined): Changes => {
  const [changed, unchanged] = [summary.number('files_changed'), summary.number('files_unmodified')]
  const removed = before === undefined ? undefined : Math.max(0, before - changed - unchanged)
  return { new: summary.number('files_new'), changed, unchanged, removed }
}

const filesBefore = (list: readonly Values[], { id }: Made): number | undefined => {
  const own = list.find((snapshot) => snapshot.text('short_id') === id)
  const parent = own?.text('parent') ?? ''
  if (own !== undefined && parent === '') return 0
  return list.find((snapshot) => snapshot.text('id') === parent)?.of('summary').number('total_files_processed')
}

/** restic lists the oldest first. */
const before = (list: readonly Values[], { id }: Made): string | undefined =>
  list.findLast((snapshot) => snapshot.text('short_id') !== id)?.text('id')

const compared = async ({ plain }: Job, { id, summary }: Made, parent: string | undefined): Promise<Changes> => {
  const statistics = parent === undefined ? undefined : (await plain.run(['diff', '--no-lock', parent, id])).summary
  if (statistics === undefined) return counted(summary, parent === undefined ? 0 : undefined)
  const [added, changed] = [statistics.of('added').number('files'), statistics.number('changed_files')]
  const unchanged = summary.number('total_files_processed') - added - changed
  return { new: added, changed, unchanged, removed: statistics.of('removed').number('files') }
}
