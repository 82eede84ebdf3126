import { formatDuration } from '../../core/duration.ts'
import { formatSize } from '../../core/size.ts'
import { plainText } from '../plain.ts'
import { oneLine } from '../words.ts'
import type { EventJson } from './schema.ts'

/** An event for people: how it looks, and what it says on one line. */
export interface EventWords {
  readonly look: 'plain' | 'dim' | 'good' | 'bad' | 'warning'
  readonly text: string
}

/** What a line of the log says. One of a type, or of a shape, that is not known is shown as it is; never throws. */
export const eventWords = (event: { readonly type: string }): EventWords => {
  try {
    const words = known(event as EventJson)
    return { ...words, text: plain(words.text) }
  } catch {
    return { look: 'dim', text: plain(JSON.stringify(event)) }
  }
}

const MOST_CHARACTERS = 400

const plain = (text: string): string => {
  const line = oneLine(plainText(text))
  return line.length > MOST_CHARACTERS ? `${line.slice(0, MOST_CHARACTERS - 1)}…` : line
}

const known = (event: EventJson): EventWords => {
  switch (event.type) {
    case 'run-started':
      return told(`${event.name} begins: ${counted(event.stages.length, 'stage')}`)
    case 'stage-started':
      return told(`begins${event.expectedMs === undefined ? '' : `, usually takes ${formatDuration(event.expectedMs)}`}`)
    case 'attempt-started':
      return dim(`attempt ${event.attempt} begins`)
    case 'called':
      return dim(calledWords(event))
    case 'looked-up':
      return { look: event.healthy ? 'dim' : 'warning', text: lookedUpWords(event) }
    case 'attempt-tail':
      return dim(`wrote ${formatSize(event.tail.bytes)}, at last: ${event.tail.text.slice(-MOST_CHARACTERS / 2)}`)
    case 'scanned':
      return dim(`scanned ${counted(event.scan.lines, 'line')}: ${event.scan.rules.map(({ name, count }) => `${name} ${count}`).join(', ') || 'no rules'}`)
    case 'usage':
    case 'machine-usage':
      return dim(`${event.type === 'usage' ? 'used' : 'the machine used'} at most ${formatSize(event.usage.peakMemoryBytes)} and ${Math.round(event.usage.peakCpuPercent)} % of a core`)
    case 'attempt-ended':
      return ended(`attempt ${event.attempt}`, event)
    case 'wait-started':
      return dim(`waits ${formatDuration(event.delayMs)} before the next of ${counted(event.maxAttempts, 'attempt')}`)
    case 'wait-ended':
      return dim('the wait is over')
    case 'not-retried':
      return told(event.why.message)
    case 'hook-started':
      return dim(`hook ${event.hook} begins`)
    case 'hook-ended':
      return ended(`hook ${event.hook}`, event)
    case 'hooks-deferred':
      return told(`left to the post step: the hooks ${event.hooks.join(', ')}`)
    case 'strays':
      return warning(event.strays.map(({ command, pid, fate }) => `${command} (process ${pid}) outlived its command: ${fate}`).join('; '))
    case 'summary':
      return dim(`wrote ${counted(event.markdown.length, 'character')} of summary`)
    case 'notice':
    case 'run-notice':
      return warning(event.text)
    case 'aside':
    case 'progress':
      return dim(event.text)
    case 'detail':
      return { look: event.detail.weight === 'warning' ? 'warning' : 'dim', text: detailWords(event.detail) }
    case 'compared':
      return dim(comparedWords(event.compared))
    case 'stage-ended':
      return stageEnded(event)
    case 'stages-deferred':
      return told(`left to the post step: ${event.stages.join(', ')}`)
    case 'dropped':
      return warning(`${counted(event.events, 'event')} (${formatSize(event.bytes)}) left out: ${event.why === 'size' ? 'the file is full' : 'they came too fast'}`)
    case 'run-ended':
      return { look: lookOf(event.outcome), text: `the run has ended: ${event.outcome}` }
  }
}

const told = (text: string): EventWords => ({ look: 'plain', text })
const dim = (text: string): EventWords => ({ look: 'dim', text })
const warning = (text: string): EventWords => ({ look: 'warning', text })

type Of<T extends EventJson['type']> = Extract<EventJson, { type: T }>

const calledWords = ({ hook, work, command, shell, folder, arguments: given, env }: Of<'called'>): string =>
  [
    `${hook === undefined ? '' : `${hook}: `}${work}${shell === undefined ? '' : ` (${shell})`} in ${folder}: ${command}`,
    ...(given === undefined || Object.keys(given).length === 0 ? [] : [`with ${JSON.stringify(given)}`]),
    ...(env.length === 0 ? [] : [`given ${env.join(', ')}`]),
  ].join('; ')

const SOURCES = { asked: '', shared: ', asked together with another stage', memory: ', from the cache', store: ', from an earlier run' } as const

const lookedUpWords = ({ target, lookup, from, stale, ageMs, durationMs, status, fault, healthy }: Of<'looked-up'>): string => {
  const old = from === 'memory' || from === 'store' ? ` (${formatDuration(ageMs)} old)` : ''
  const answer = fault ?? (status === undefined ? 'answered' : `answered ${status}`)
  return `lookup ${lookup} of ${target}: ${answer} in ${formatDuration(durationMs)}${SOURCES[from]}${old}${stale ? ', stale' : ''}: ${healthy ? 'healthy' : 'not healthy'}`
}

/** Of a guard each condition, for the decision is all that it has. */
const detailWords = ({ kind, title, facts, table }: Of<'detail'>['detail']): string => {
  const rows = kind === 'guard' ? (table?.rows ?? []).map(([verdict, condition, , found]) => `${condition} ${verdict} (${found})`) : []
  return [title, ...(kind === 'guard' ? rows : facts.map(({ label, value }) => `${label}: ${value}`))].join('; ')
}

const comparedWords = ({ usualMs, slow, flaky }: Of<'compared'>['compared']): string =>
  [usualMs === undefined ? 'no past to compare with' : `usually ${formatDuration(usualMs)}`, ...(slow ? ['slow'] : []), ...(flaky === undefined ? [] : [`flaky: ${flaky}`])].join(', ')

const lookOf = (outcome: EventJson extends infer E ? (E extends { outcome: infer O } ? O : never) : never): EventWords['look'] =>
  outcome === 'success' ? 'good' : outcome === 'failure' ? 'bad' : 'warning'

const ended = (what: string, { outcome, failure }: Of<'attempt-ended'> | Of<'hook-ended'>): EventWords => ({
  look: outcome === 'success' ? 'dim' : lookOf(outcome),
  text: `${what}: ${outcome}${failure === undefined ? '' : `: ${failure.message}`}`,
})

const stageEnded = ({ outcome, conclusion, failure, detail, unstable, cached, resumed, outputs }: Of<'stage-ended'>): EventWords => {
  const clauses = [
    failure?.message,
    detail,
    outcome === conclusion ? undefined : 'which is allowed',
    unstable,
    cached === undefined ? undefined : 'restored from the cache',
    resumed === true ? 'resumed' : undefined,
    outputs === undefined ? undefined : `hands on ${Object.keys(outputs).join(', ')}`,
  ].filter((clause) => clause !== undefined)
  return { look: outcome === 'skipped' ? 'dim' : lookOf(conclusion), text: [outcome, ...clauses].join(': ') }
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`
