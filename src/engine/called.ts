import type { Call } from '../core/call.ts'
import type { Json } from '../core/detail.ts'
import type { HookName } from '../core/outcome.ts'
import { shownPattern } from '../core/pattern.ts'
import type { Policy } from '../core/run.ts'
import type { PipelineStage } from '../settings/pipeline.ts'
import type { StageSettings } from '../settings/schema.ts'
import { evaluated } from '../stages/call/arguments.ts'
import { lookAround, type Surroundings } from '../stages/run.ts'
import { commandOf } from './work.ts'
import type { World } from './world.ts'

/** A script that is called beside a stage's work. */
export interface CalledHook {
  readonly hook: HookName | 'before-retry'
  readonly command: string
  readonly shell: string
}

/** Tells before each attempt, or before a hook, what is called and with what. */
export const called =
  (entry: PipelineStage, { environment }: Pick<World, 'environment'>, surroundings: () => Surroundings, hook?: CalledHook): Policy =>
  (next) =>
  (context) => {
    const around = lookAround({ surroundings })
    const call = typeof around === 'string' ? undefined : callOf(entry.settings, commandOf(entry), around, environment, hook)
    // What could not be evaluated fails the work itself, which says so.
    if (call !== undefined) context.emit({ type: 'called', attempt: context.attempt, ...(hook && { hook: hook.hook }), call })
    return next(context)
  }

const callOf = (settings: StageSettings, command: string, around: Surroundings, host: Environment, hook?: CalledHook): Call | undefined => {
  const where = { folder: around.cwd, env: namesOf(around.env, host) }
  if (hook !== undefined) return { work: 'run', command: hook.command, shell: hook.shell, ...where }
  const work = workOf(settings)
  try {
    const given = argumentsOf(settings, around.evaluate)
    return { work, command, ...(work === 'run' && { shell: settings.shell ?? 'bash' }), ...where, ...(given && { arguments: given }) }
  } catch {
    return undefined
  }
}

type Environment = Readonly<Record<string, string>>

/** The names of what differs from the host's own. */
const namesOf = (env: Environment, host: Environment): readonly string[] =>
  Object.keys(env).filter((name) => name !== 'STAGEWRIGHT_STAGE' && env[name] !== host[name])

const workOf = (settings: StageSettings): Call['work'] =>
  (['run', 'call', 'check', 'playbook', 'backup'] as const).find((work) => settings[work] !== undefined) ?? 'scan'

const argumentsOf = (settings: StageSettings, evaluate: (text: string) => string): Call['arguments'] => {
  if (settings.call !== undefined) return evaluated(settings.with ?? {}, evaluate)
  const spec = settings.check ?? settings.playbook ?? settings.backup
  return spec === undefined ? undefined : (shownAll(spec, evaluate) as Call['arguments'])
}

const shownAll = (map: object, evaluate: (text: string) => string): Json =>
  Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, key === 'http' ? request(value, evaluate) : shown(value, evaluate)]])))

/** What is sent may hold what nobody has called a secret. */
const request = ({ headers, body, ...rest }: { readonly headers?: object; readonly body?: string }, evaluate: (text: string) => string): Json => ({
  ...(shownAll(rest, evaluate) as { readonly [key: string]: Json }),
  ...(headers !== undefined && { headers: Object.keys(headers) }),
  ...(body !== undefined && { body: true }),
})

const shown = (value: unknown, evaluate: (text: string) => string): Json => {
  if (typeof value === 'string') return value.includes('${{') ? evaluate(value) : value
  if (value instanceof RegExp) return shownPattern(value)
  if (Array.isArray(value)) return value.map((item) => shown(item, evaluate))
  if (typeof value === 'object' && value !== null) return shownAll(value, evaluate)
  return value as Json
}
