import { digests } from '../../src/adapters/digests.ts'
import { unknown } from '../../src/core/authority.ts'
import type { Event } from '../../src/core/event.ts'
import type { PastResult } from '../../src/core/past.ts'
import type { CommandFiles, Command, Ended, History } from '../../src/core/ports.ts'
import type { Report } from '../../src/core/report.ts'
import { ReportFold } from '../../src/core/report-fold.ts'
import { sleep } from '../../src/core/sleep.ts'
import type { Control, World } from '../../src/engine/world.ts'
import type { Deferred } from '../../src/engine/deferred.ts'
import { runDeferred, runPipeline } from '../../src/engine/run.ts'
import { loadPipeline } from '../../src/settings/load.ts'
import type { Pipeline } from '../../src/settings/pipeline.ts'
import { createSecrets } from '../../src/streams/secrets/index.ts'
import { type VirtualClock, virtualClock } from '../support/virtual-clock.ts'

/** A world in which a script is words: `takes 300`, in milliseconds, `exits 3`, `sets a=1`, or `throws`. */
export interface Stage {
  readonly clock: VirtualClock
  readonly world: World
  /** What was started, in order, with the time. */
  readonly started: readonly string[]
  cancel(): void
  run(yaml: string, defers?: boolean): Promise<Played>
  runDeferred(yaml: string, deferred: Deferred): Promise<Played>
}

export interface Played {
  readonly report: Report
  readonly deferred: Deferred | undefined
  readonly events: readonly Event[]
}

export const createStage = (): Stage => {
  const clock = virtualClock()
  const started: string[] = []
  const cancel = new AbortController()
  const history = new Map<string, PastResult[]>()
  const world: World = {
    clock,
    random: () => 0.5,
    processes: {
      run: (command, _, signal) => {
        started.push(`${clock.now()}: ${command.args.at(-1)}`)
        return play(clock, command, signal)
      },
      killAll: () => undefined,
      stopBackground: async () => [],
    },
    files: { commandFiles, privateFolder, isFolder: () => true, isFile: () => true, which: (program) => program },
    history: historyOf(history),
    environment: {},
    workspace: '/workspace',
    contexts: { github: {}, runner: {}, inputs: {} },
    cores: 2,
    lookups: () => Promise.reject(new Error('nothing is looked up here')),
    snapshots: () => Promise.reject(new Error('nothing is backed up here')),
    secrets: createSecrets(),
    authority: { permission: nobodyAsked, isMember: nobodyAsked, isProtected: nobodyAsked, claims: nobodyAsked },
    digests,
    circumstances: { ...NOWHERE, event: 'local' },
  }
  const perform = async (yaml: string, act: (pipeline: Pipeline, listener: (event: Event) => void) => Promise<Deferred | undefined>): Promise<Played> => {
    const loaded = await loadPipeline(yaml, 'p.yml', { isFolder: () => true, isFile: () => true, realPath: (path) => path, which: (program) => program, platform: 'linux' })
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
    const fold = new ReportFold()
    const events: Event[] = []
    const ended = act(loaded.pipeline, (event) => {
      events.push(event)
      fold.listener(event)
    })
    await clock.runAll()
    return { deferred: await ended, report: fold.report(), events }
  }
  const controlOf = (defers: boolean): Control => ({ cancel: cancel.signal, kill: new AbortController().signal, defers })
  const audience = (listener: (event: Event) => void) => ({ listener, output: () => ({ write: () => undefined }) })
  return {
    clock,
    world,
    started,
    cancel: () => cancel.abort({ kind: 'cancelled', by: 'a test', withinMs: 6_000 }),
    run: (yaml, defers = false) => {
      const control = controlOf(defers)
      return perform(yaml, (pipeline, listener) => runPipeline(pipeline, world, audience(listener), control))
    },
    runDeferred: (yaml, deferred) => {
      const control: Control = { cancel: new AbortController().signal, kill: new AbortController().signal, defers: false }
      return perform(yaml, (pipeline, listener) => runDeferred(pipeline, deferred, world, audience(listener), control))
    },
  }
}

const historyOf = (results: Map<string, PastResult[]>): History => ({
  ready: Promise.resolve(),
  past: (stage) => results.get(stage) ?? [],
  elsewhere: () => [],
  stages: () => [...results.keys()],
  record: async (news) => {
    for (const [stage, result] of Object.entries(news)) results.set(stage, [...(results.get(stage) ?? []), result])
  },
})

const nobodyAsked = async () => unknown('there is nobody to ask here')

const NOWHERE = { actor: undefined, triggeringActor: undefined, ref: undefined, baseRef: undefined, payload: undefined, repository: undefined, runnerEnvironment: undefined }

const privateFolder = (): never => {
  throw new Error('nothing is private here')
}

const commandFiles = (script: string): CommandFiles => ({
  script,
  env: {},
  read: () => {
    const [, name = '', value = ''] = /sets (\w+)=(\w+)/.exec(script) ?? []
    return { outputs: name === '' ? {} : { [name]: value }, env: {}, paths: [], summary: '', problems: [] }
  },
  release: () => undefined,
})

const play = async (clock: VirtualClock, { args }: Command, signal: AbortSignal): Promise<Ended> => {
  const text = args.at(-1) ?? ''
  if (text.includes('throws')) throw 'not even an error'
  await sleep(clock, Number(/takes (\d+)/.exec(text)?.[1] ?? 0), signal)
  if (signal.aborted) return { ending: { kind: 'signal', signal: 'SIGTERM' }, stopped: true, strays: [] }
  return { ending: { kind: 'exit', exitCode: Number(/exits (\d+)/.exec(text)?.[1] ?? 0) }, stopped: false, strays: [] }
}
