import type { Json } from '../../core/detail.ts'
import type { Recap } from './recap.ts'

/** A result of a task on a host, with the place of the task; line 0 where that is not known. */
export interface TaskResult {
  readonly host: string
  readonly task: string
  readonly module: string
  readonly message: string
  readonly file: string
  readonly line: number
}

export interface FailedTask extends TaskResult {
  /** What became of the failure. */
  readonly fate: 'failed' | 'rescued' | 'ignored'
  /** The first of the items of a loop that failed. */
  readonly items: readonly { readonly item: string; readonly message: string }[]
}

/** What the callback plugin tells. */
export type Told =
  | { readonly kind: 'start'; readonly version: string }
  | { readonly kind: 'play' | 'task'; readonly name: string }
  | (TaskResult & { readonly kind: 'changed' | 'unreachable' })
  | (FailedTask & { readonly kind: 'failed' })
  | Statistics

export interface Statistics {
  readonly kind: 'stats'
  readonly recap: Recap
  /** What `set_stats` left for the whole run. */
  readonly custom: Readonly<Record<string, Json>>
  /** Whether that was held back because of `no_log`. */
  readonly hidden: boolean
}

/** What one line tells, if it was written by the plugin. */
export const parseTold = (line: string): Told | undefined => {
  try {
    const told: unknown = JSON.parse(line)
    return typeof told === 'object' && told !== null && 'kind' in told ? (told as Told) : undefined
  } catch {
    return undefined
  }
}

/** What a pass over the playbook has told so far. */
export interface Pass {
  readonly version: string | undefined
  readonly tasks: number
  readonly lastTask: string | undefined
  readonly changed: readonly TaskResult[]
  readonly failed: readonly FailedTask[]
  readonly unreachable: readonly TaskResult[]
  /** Only once all plays are through. */
  readonly statistics: Statistics | undefined
}

export const NO_PASS: Pass = { version: undefined, tasks: 0, lastTask: undefined, changed: [], failed: [], unreachable: [], statistics: undefined }

/** Nobody reads more, and a thousand hosts can fail in a thousand tasks. */
const MOST = 200

export const after = (pass: Pass, told: Told): Pass => {
  switch (told.kind) {
    case 'start':
      return { ...pass, version: told.version }
    case 'play':
      return pass
    case 'task':
      return { ...pass, tasks: pass.tasks + 1, lastTask: told.name }
    case 'changed':
      return pass.changed.length < MOST ? { ...pass, changed: [...pass.changed, told] } : pass
    case 'failed':
      return pass.failed.length < MOST ? { ...pass, failed: [...pass.failed, told] } : pass
    case 'unreachable':
      return pass.unreachable.length < MOST ? { ...pass, unreachable: [...pass.unreachable, told] } : pass
    case 'stats':
      return { ...pass, statistics: told }
    default:
      return pass
  }
}
