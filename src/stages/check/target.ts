import { addressText, parseAddress, urlObjection } from '../../core/address.ts'
import type { Question } from '../../core/lookup.ts'
import { TRACE_VARIABLES } from '../../core/tracing.ts'
import { lookAround, type Surroundings } from '../run.ts'
import type { CheckPorts, CheckSpec, ExpectSpec, HttpSpec, MatcherSpec, QuestionSpec, Scalar, TargetSpec } from './spec.ts'

/** One thing to look up, with all that had to be evaluated. */
export interface Target {
  readonly name: string
  readonly question: Question
  readonly expect: ExpectSpec
  readonly timeoutMs: number
}

const DEFAULT_TIMEOUT_MS = 10_000
const DEFAULT_REDIRECTS = 5

/** All that is to be looked up, or in words why that cannot be said. */
export const targetsOf = (spec: CheckSpec, ports: CheckPorts): readonly Target[] | string => {
  const surroundings = lookAround(ports)
  if (typeof surroundings === 'string') return surroundings
  try {
    const all: readonly TargetSpec[] = spec.targets ?? [spec]
    return all.map((each) => targetOf(each, spec, surroundings))
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

const targetOf = (target: TargetSpec, spec: CheckSpec, surroundings: Surroundings): Target => {
  const question = questionOf(target, surroundings)
  return {
    name: target.name ?? nameOf(question),
    question,
    expect: evaluated({ ...spec.expect, ...target.expect }, surroundings.evaluate),
    timeoutMs: target.timeout ?? spec.timeout ?? DEFAULT_TIMEOUT_MS,
  }
}

const questionOf = ({ http, tcp, dns, tls, command }: QuestionSpec, { evaluate, cwd, env }: Surroundings): Question => {
  if (http !== undefined) return httpQuestion(http, evaluate)
  if (tcp !== undefined) return { kind: 'tcp', ...addressOf(evaluate(tcp)) }
  if (dns !== undefined) {
    const server = dns.server === undefined ? {} : { server: evaluate(dns.server) }
    return { kind: 'dns', name: evaluate(dns.name), ...(dns.type !== undefined && { type: dns.type }), ...server }
  }
  if (tls !== undefined) {
    const address = addressOf(evaluate(tls.address))
    return { kind: 'tls', ...address, serverName: evaluate(tls['server-name'] ?? address.host), insecure: tls.insecure ?? false }
  }
  return { kind: 'command', script: command ?? '', shell: 'bash', cwd, env: withoutOurs(env) }
}

const httpQuestion = ({ url, method, headers = {}, body, redirects, insecure }: HttpSpec, evaluate: Evaluate): Question => {
  const address = evaluate(url)
  const objection = urlObjection(address)
  if (objection !== undefined) throw new Error(`${objection}, got ${shown(address)}`)
  return {
    kind: 'http',
    url: new URL(address).href,
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, evaluate(value)])),
    ...(body !== undefined && { body: evaluate(body) }),
    redirects: redirects ?? DEFAULT_REDIRECTS,
    insecure: insecure ?? false,
  }
}

type Evaluate = (text: string) => string

/** A password may be in it. */
const shown = (url: string): string => `'${url.replace(/\/\/[^/]*@/, '//***@')}'`

const addressOf = (text: string) => {
  const address = parseAddress(text)
  if (typeof address === 'string') throw new Error(`${address}, got '${text}'`)
  return address
}

/** What differs from stage to stage without meaning anything to the command: else no two stages would ask the same. */
const withoutOurs = (env: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('STAGEWRIGHT_') && !TRACE_VARIABLES.includes(name)))

const LONGEST_NAME = 100

const nameOf = (question: Question): string => {
  switch (question.kind) {
    case 'http':
      return question.method === 'GET' ? question.url : `${question.method} ${question.url}`
    case 'tcp':
      return `tcp ${addressText(question)}`
    case 'dns':
      return `dns ${question.name}${question.type === undefined ? '' : ` ${question.type}`}${question.server === undefined ? '' : ` at ${question.server}`}`
    case 'tls':
      return `tls ${addressText(question)}${question.serverName === question.host ? '' : ` as ${question.serverName}`}`
    case 'command':
      return `command ${question.script.trim().split('\n')[0]?.slice(0, LONGEST_NAME) ?? ''}`
  }
}

const evaluated = ({ header, json, body, records, ...rest }: ExpectSpec, evaluate: Evaluate): ExpectSpec => ({
  ...rest,
  ...(header && { header: matchers(header, evaluate) }),
  ...(json && { json: matchers(json, evaluate) }),
  ...(body && { body: body.map((each) => matcher(each, evaluate)) }),
  ...(records && { records: records.map(evaluate) }),
})

const matchers = (all: Readonly<Record<string, MatcherSpec>>, evaluate: Evaluate): Readonly<Record<string, MatcherSpec>> =>
  Object.fromEntries(Object.entries(all).map(([name, each]) => [name, matcher(each, evaluate)]))

const matcher = (spec: MatcherSpec, evaluate: Evaluate): MatcherSpec => {
  const value = (scalar: Scalar): Scalar => (typeof scalar === 'string' ? evaluate(scalar) : scalar)
  return {
    ...spec,
    ...(spec.equals !== undefined && { equals: value(spec.equals) }),
    ...(spec.contains !== undefined && { contains: evaluate(spec.contains) }),
    ...(spec['one-of'] !== undefined && { 'one-of': spec['one-of'].map(value) }),
  }
}
