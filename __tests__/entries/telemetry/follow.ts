import { createMasks } from '../../../src/entries/masks.ts'
import { followersOf, settle } from '../../../src/entries/followers.ts'
import { openSession } from '../../../src/entries/session.ts'
import type { Secrets } from '../../../src/core/secrets.ts'
import type { Report } from '../../../src/core/report.ts'
import { ReportFold } from '../../../src/core/report-fold.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { machine } from '../../settings/checks.ts'
import { eventsOf, exit, type Story } from '../../support/reports.ts'

export interface Followed {
  readonly report: Report
  readonly troubles: readonly string[]
  readonly secrets: Secrets
  /** As the children of the first stage would be told. */
  readonly traceId: string
}

const STORIES: Readonly<Record<string, Story>> = {
  build: { happens: [{ fails: exit(1), output: 'x' }, { waits: 500 }, { succeeds: true }] },
  test: { happens: [{ fails: exit(2) }] },
}

export interface Given {
  readonly environment?: Readonly<Record<string, string>>
  readonly stories?: Readonly<Record<string, Story>>
  readonly cancelled?: boolean
  /** What the end of the run waits for. */
  readonly until?: Promise<unknown>
}

/** A run whose events are made up, followed by whom its pipeline and its environment want. */
export const follow = async (keys: string, { environment = {}, stories = STORIES, cancelled = false, until }: Given = {}): Promise<Followed> => {
  const loaded = await loadPipeline(`name: Release\n${keys}\nstages: { a: { run: x } }`, 'p.yml', machine)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const { secrets } = createMasks({}, () => {})
  const session = openSession({ PATH: process.env['PATH'], ...environment }, '/', 'p.yml', secrets)
  try {
    const fold = new ReportFold()
    const followers = await followersOf({ pipeline: loaded.pipeline, session, environment, fold })
    for (const event of eventsOf(stories, {})) {
      if (event.type === 'run-ended') await until
      for (const { listener } of [fold, ...followers]) listener(event)
    }
    const cancel = cancelled ? AbortSignal.abort() : new AbortController().signal
    const troubles = await settle(followers, fold.report(), { cancel, kill: new AbortController().signal, defers: false })
    return { report: fold.report(), troubles, secrets, traceId: (await session.world.tracing()).traceId }
  } finally {
    session.end()
  }
}
