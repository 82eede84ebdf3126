import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import { files } from '../../../src/adapters/files.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Detail, Json } from '../../../src/core/detail.ts'
import type { StageEvent } from '../../../src/core/event.ts'
import type { Failure, Outcome } from '../../../src/core/outcome.ts'
import { call, type CallSpec } from '../../../src/stages/call/index.ts'
import type { WorkPorts } from '../../../src/stages/work.ts'
import { notebook } from '../../support/context.ts'
import { createWorkspace } from '../../support/workspace.ts'

export interface Called {
  readonly outcome: Outcome
  /** The text of the output `result`. */
  readonly result: string | undefined
  readonly failure: Failure | undefined
  readonly stdout: string
  readonly stderr: string
  readonly events: readonly StageEvent[]
  readonly detail: Detail | undefined
}

/** A call under way. */
export interface Calling {
  readonly ended: Promise<Called>
  /** What it has written so far, on both streams. */
  written(): string
  abort(cause: Failure): void
}

/** Where the Node that runs the tests lies, then what else there is. */
export const PATH = [dirname(process.execPath), process.env['PATH'] ?? ''].join(delimiter)

export interface Options {
  readonly given?: { readonly [name: string]: Json }
  readonly spec?: Partial<CallSpec>
  readonly ports?: Partial<WorkPorts>
  readonly path?: string
}

/** A workspace of files whose functions are called in real processes. */
export const createCaller = (sources: Readonly<Record<string, string>>) => {
  const workspace = createWorkspace(sources)
  const temp = mkdtempSync(join(tmpdir(), 'call-'))
  const begin = (callee: string, { given = {}, spec = {}, ports = {}, path = PATH }: Options = {}): Calling => {
    const notes = notebook()
    const surroundings = () => ({ cwd: workspace.path, env: { PATH: path, HOME: temp }, evaluate: (text: string) => text.replaceAll('${{ env.REGION }}', 'eu') })
    const all: WorkPorts = { clock, processes: processes(clock), files: files(temp), surroundings, workspace: workspace.path, gracePeriodMs: 2_000, ...ports }
    const whole: CallSpec = { function: callee, with: given, background: false, outputs: [], exports: [], ...spec }
    const written = (stream?: string): string => notes.written.filter((each) => stream === undefined || each.stream === stream).map(({ text }) => text).join('')
    return {
      ended: call(whole, all)(notes.context).then((outcome) => toldOf(outcome, notes.events, written)),
      written,
      abort: notes.abort,
    }
  }
  return {
    workspace,
    temp,
    begin,
    call: (callee: string, options?: Options): Promise<Called> => begin(callee, options).ended,
    remove: () => {
      workspace.remove()
      rmSync(temp, { recursive: true, force: true })
    },
  }
}

const toldOf = (outcome: Outcome, events: readonly StageEvent[], written: (stream: string) => string): Called => ({
  outcome,
  result: outcome.status === 'success' ? outcome.handover.outputs['result'] : undefined,
  failure: outcome.status === 'failure' ? outcome.failure : undefined,
  stdout: written('stdout'),
  stderr: written('stderr'),
  events,
  detail: events.find((event) => event.type === 'detail')?.detail,
})
