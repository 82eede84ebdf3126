import { durationText, sizeText } from './render.ts'
import type { PipelineStage } from './pipeline.ts'
import { scanWords } from './scan-render.ts'
import { stageLogWords } from './event-log.ts'
import type { RetryRule, StageSettings } from './schema.ts'
import { either } from './wording.ts'

/** The policies around a stage's work in words, in the order in which they act: the outermost first. */
export const policiesOf = ({ settings }: PipelineStage): readonly (readonly [key: string, words: string])[] =>
  POLICIES.flatMap(([key, words]) => {
    const told = words(settings)
    return told === undefined ? [] : [[key, told] as const]
  })

type Words = (settings: StageSettings) => string | undefined

const limited =
  (key: 'total-timeout' | 'timeout' | 'no-output-timeout', words: (limit: string) => string): Words =>
  ({ [key]: ms }) =>
    ms === undefined ? undefined : words(durationText(ms))

const POLICIES: readonly (readonly [key: string, words: Words])[] = [
  ['guard', ({ guard }) => guard && `${guard.mode === 'evaluate' ? 'tells whether it should' : 'decides whether it may'} run: see below`],
  ['post', ({ post }) => (post === undefined ? undefined : `runs ${Object.keys(post).join(', ')} after it, each where it applies`)],
  ['runs-on', ({ 'runs-on': label }) => label && `runs on ${[label].flat().join(', ')} where the pipeline is spread over runners`],
  ['shards', ({ shards }) => (shards === undefined ? undefined : `runs as ${shards} copies`)],
  ['matrix', ({ matrix }) => matrix && `runs once for each combination of ${Object.keys(matrix).filter((key) => key !== 'include' && key !== 'exclude').join(', ') || 'its `include`'}`],
  ['mutex', ({ mutex }) => mutex && `never runs beside another stage with the mutex ${mutex}`],
  ['continue-on-error', ({ 'continue-on-error': tolerance }) => toleranceWords(tolerance)],
  ['cache', ({ cache }) => cache && `is skipped while ${cacheWords(cache)} stay as they are`],
  ['total-timeout', limited('total-timeout', (limit) => `all attempts and waits together end after ${limit}`)],
  ['retry', ({ retry }) => (retry === undefined ? undefined : retry.map(ruleWords).join('; else '))],
  ['timeout', limited('timeout', (limit) => `each attempt ends after ${limit}`)],
  ['no-output-timeout', limited('no-output-timeout', (limit) => `an attempt ends after ${limit} without output`)],
  ['limits', ({ limits }) => (limits?.output === undefined ? undefined : `an attempt ends after ${sizeText(limits.output)} of output`)],
  ['scan', ({ scan }) => scan && scanWords(scan)],
  ['limits', ({ limits }) => (limits?.memory === undefined ? undefined : `an attempt ends when it has more than ${sizeText(limits.memory)} of memory`)],
  ['log', ({ log }) => (log === undefined ? undefined : stageLogWords(log))],
  ['monitor', ({ monitor }) => (monitor === undefined ? undefined : monitorWords(monitor))],
]

const monitorWords = (monitor: NonNullable<StageSettings['monitor']>): string => {
  if (monitor === false) return 'what it uses is not told'
  const every = typeof monitor === 'object' && monitor.every !== undefined ? `, looked at every ${durationText(monitor.every)}` : ''
  return `the CPU time and memory of its processes are told${every}`
}

const cacheWords = ({ inputs = [], env = [] }: NonNullable<StageSettings['cache']>): string =>
  [...inputs, ...env, 'what it does', 'what its needs give'].join(', ')

const toleranceWords = (tolerance: StageSettings['continue-on-error']): string | undefined => {
  if (tolerance === undefined || tolerance === false) return undefined
  if (tolerance === true) return 'a failure counts as a success'
  return `exit ${tolerance['exit-codes'].map(([from, to]) => (from === to ? from : `${from}-${to}`)).join(', ')} counts as a success`
}

const ruleWords = ({ on, 'max-attempts': most, backoff }: RetryRule): string => {
  const attempts = most === 1 ? 'one attempt' : `${most} attempts`
  const after = on === undefined ? 'whatever the failure' : `after ${either(Object.keys(on))} that fit`
  const wait = backoff === undefined ? '' : `, the first wait ${durationText(backoff['initial-delay'])}`
  return `${attempts} ${after}${wait}`
}
