import { lookup } from 'node:dns/promises'
import { type CaaRecord, promises } from 'node:dns'
import type { Answer, DnsQuestion, RecordType } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import { faultOf } from './fault.ts'
import { stopwatch } from './stopwatch.ts'

/** Resolves a name: as the machine itself would, or by asking a name server for records of a type. */
export const lookUpDns = async (question: DnsQuestion, clock: Clock, signal: AbortSignal): Promise<Answer> => {
  const watch = stopwatch(clock)
  try {
    const records = await orStopped(signal, recordsFor(question, signal))
    watch.mark('dns')
    return { kind: 'dns', records: [...new Set(records)].toSorted(), timings: watch.timings() }
  } catch (error) {
    return faultOf(error, question.name, watch.timings())
  }
}

/** The machine's own resolver cannot be interrupted, only left alone. */
const orStopped = <T>(signal: AbortSignal, work: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    const stop = (): void => reject(Object.assign(new Error('stopped'), { code: 'ABORT_ERR' }))
    if (signal.aborted) stop()
    signal.addEventListener('abort', stop, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop))
  })

const recordsFor = async ({ name, type, server }: DnsQuestion, signal: AbortSignal): Promise<readonly string[]> => {
  if (type === undefined && server === undefined) return (await lookup(name, { all: true })).map(({ address }) => address)
  const resolver = new promises.Resolver({ timeout: 2_000, tries: 3 })
  if (server !== undefined) resolver.setServers([await numeric(server)])
  signal.addEventListener('abort', () => resolver.cancel(), { once: true })
  return type === undefined ? bothFamilies(resolver, name) : ASKED[type](resolver, name)
}

/** A name server is asked at its address. */
const numeric = async (server: string): Promise<string> => {
  const [, host = server, port = ''] = /^(\[[^\]]+\]|[^:]+)(:\d+)?$/.exec(server) ?? []
  const { address, family } = await lookup(host.replace(/^\[|\]$/g, ''))
  return `${family === 6 ? `[${address}]` : address}${port}`
}

type Resolver = InstanceType<typeof promises.Resolver>

const bothFamilies = async (resolver: Resolver, name: string): Promise<readonly string[]> => {
  const asked = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found = asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  if (found.length === 0) for (const each of asked) if (each.status === 'rejected') throw each.reason
  return found
}

const ASKED: Readonly<Record<RecordType, (resolver: Resolver, name: string) => Promise<readonly string[]>>> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: (resolver, name) => resolver.resolveCname(name),
  NS: (resolver, name) => resolver.resolveNs(name),
  PTR: (resolver, name) => resolver.resolvePtr(name),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
  MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
  SRV: async (resolver, name) => (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => `${priority} ${weight} ${port} ${target}`),
  SOA: async (resolver, name) => {
    const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name)
    return [`${nsname} ${hostmaster} ${serial} ${refresh} ${retry} ${expire} ${minttl}`]
  },
  CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(caaText),
}

/** `0 issue letsencrypt.org`. */
const caaText = ({ critical, ...rest }: CaaRecord): string => {
  const [tag, value] = Object.entries(rest).find(([key]) => key !== 'type') ?? ['', '']
  return `${critical} ${tag} ${value}`
}
