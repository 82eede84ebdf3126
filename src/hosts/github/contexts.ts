import { readFileSync } from 'node:fs'
import type { Environment } from '../environment.ts'

type Context = Readonly<Record<string, unknown>>

/** The `github` and `runner` contexts as far as the environment and the event's file tell them. */
export const githubContexts = (environment: Environment): { readonly github: Context; readonly runner: Context } => ({
  github: { ...prefixed(environment, 'GITHUB_'), event: eventOf(environment['GITHUB_EVENT_PATH']) },
  runner: prefixed(environment, 'RUNNER_'),
})

/** `GITHUB_REF_NAME` is `github.ref_name`. */
const prefixed = (environment: Environment, prefix: string): Context =>
  Object.fromEntries(
    Object.entries(environment)
      .filter(([name]) => name.startsWith(prefix) && !name.endsWith('_TOKEN'))
      .map(([name, value]) => [name.slice(prefix.length).toLowerCase(), value ?? '']),
  )

const eventOf = (path: string | undefined): unknown => {
  try {
    return path === undefined ? {} : JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}
