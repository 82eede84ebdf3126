import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { clock } from '../../../src/adapters/clock.ts'
import { files } from '../../../src/adapters/files.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Detail } from '../../../src/core/detail.ts'
import type { Outcome } from '../../../src/core/outcome.ts'
import { playbook } from '../../../src/stages/playbook/index.ts'
import type { PlaybookSpec } from '../../../src/stages/playbook/spec.ts'
import { type Notebook, notebook } from '../../support/context.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

/** A workspace with a stage in it that runs the real Ansible. */
export interface Stage {
  readonly workspace: Workspace
  /** Where private folders are made. */
  readonly temp: string
  /** Starts the next attempt. */
  attempt(over?: Partial<Notebook['context']>): Attempt
}

export interface Attempt extends Notebook {
  readonly ended: Promise<Ended>
}

export interface Ended {
  readonly outcome: Outcome
  readonly detail: Detail | undefined
  readonly log: string
  readonly notices: readonly string[]
}

export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly evaluate?: (text: string) => string
  readonly secrets?: string[]
}

export const stage = (spec: PlaybookSpec, texts: Readonly<Record<string, string>>, around: Surroundings = {}): Stage => {
  const workspace = createWorkspace(texts)
  const temp = join(workspace.path, 'temp')
  mkdirSync(temp)
  const run = playbook(spec, {
    clock,
    processes: processes(clock),
    files: files(temp),
    surroundings: () => ({ cwd: workspace.path, env: environment(workspace, around.env), evaluate: around.evaluate ?? String }),
    workspace: workspace.path,
    gracePeriodMs: 2_000,
    secrets: { add: (value) => (around.secrets?.push(value), true) },
  })
  let count = 0
  const attempt = (over: Partial<Notebook['context']> = {}): Attempt => {
    const notes = notebook({ attempt: (count += 1), ...over })
    return { ...notes, ended: run(notes.context).then((outcome) => ended(outcome, notes)) }
  }
  return { workspace, temp, attempt }
}

/** A home without anybody's configuration. */
const environment = (workspace: Workspace, over: Readonly<Record<string, string>> = {}): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  HOME: workspace.path,
  LC_ALL: 'C.UTF-8',
  // The Python of Ansible itself: others on the PATH may be of no use to it.
  ANSIBLE_PYTHON_INTERPRETER: 'auto_silent',
  ...over,
})

const ended = (outcome: Outcome, { events, written }: Notebook): Ended => ({
  outcome,
  detail: events.flatMap((event) => (event.type === 'detail' ? [event.detail] : [])).at(-1),
  log: written.map(({ text }) => text).join(''),
  notices: events.flatMap((event) => (event.type === 'notice' ? [event.text] : [])),
})

/** Hosts that are this machine, by name; their Python is Ansible's own. */
export const here = (...hosts: readonly string[]): PlaybookSpec['inventory'] => ({
  all: {
    hosts: Object.fromEntries(hosts.map((host) => [host, {}])),
    vars: { ansible_connection: 'local', ansible_python_interpreter: '{{ ansible_playbook_python }}' },
  },
})
