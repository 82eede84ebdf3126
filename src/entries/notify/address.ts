import type { Webhook } from '../../adapters/sinks/webhook.ts'
import type { NotificationSettings } from '../../settings/notify/notify.ts'
import { urlObjection } from '../../settings/telemetry/sink-url.ts'
import type { Following } from '../followers.ts'

/** Where a notification goes, all of it kept secret from now on; or in words what is missing. */
export const webhookOf = ({ webhook, headers = {} }: NotificationSettings, following: Following): Webhook | string => {
  const read = (name: string): string => secretIn(name, following)
  const url = typeof webhook === 'string' ? webhook : read(webhook['from-env'])
  const filled = Object.entries(headers).map(([name, { 'from-env': variable }]) => [name, variable, read(variable)] as const)
  const missing = filled.find(([, , value]) => value === '')
  const trouble = typeof webhook === 'string' ? undefined : addressTrouble(webhook['from-env'], url)
  if (trouble !== undefined) return trouble
  if (missing !== undefined) return `the environment variable ${missing[1]} for the header ${missing[0]} is not set`
  hide(url, following)
  return { url, headers: Object.fromEntries(filled.map(([name, , value]) => [name, value])) }
}

const addressTrouble = (variable: string, url: string): string | undefined => {
  if (url === '') return `the environment variable ${variable} is not set`
  const objection = urlObjection(url)
  return objection === undefined ? undefined : `the environment variable ${variable} holds no address of a webhook: ${objection}`
}

const secretIn = (name: string, { environment, session }: Following): string => {
  const value = environment[name]?.trim() ?? ''
  session.world.secrets.add(value)
  return value
}

const SHORTEST_PATH = 8

/** Whole, and without the host, as servers and proxies like to repeat it. */
const hide = (url: string, { session: { world: { secrets } } }: Following): void => {
  const { href, pathname, search } = new URL(url)
  for (const text of [url, href]) secrets.add(text)
  if (pathname.length + search.length >= SHORTEST_PATH) secrets.add(`${pathname}${search}`)
}
