import type { Callee } from '../../core/callee.ts'
import { didYouMean, nearest } from '../../core/nearest.ts'
import { type Failure, failure, type FailurePlace, type Handover, type Outcome, success } from '../../core/outcome.ts'
import type { Ended } from '../../core/ports.ts'
import { stopReason } from '../../core/stop.ts'
import type { Answer } from './answer.ts'

/** How a call ended: what stopped it counts first, then how its process ended, then what it said. */
export const verdict = (ended: Ended, answer: Answer | undefined, callee: Callee, signal: AbortSignal, handover: Handover): Outcome => {
  const { ending, stopped } = ended
  if (stopped || (signal.aborted && stopReason(signal).kind === 'limit')) return failure(stopReason(signal), handover)
  const endedWell = ending.kind === 'exit' && ending.exitCode === 0
  if (answer === undefined) return failure(endedWell ? vanished(callee) : ending, handover)
  if (answer.kind === 'returned' || answer.kind === 'exited') return endedWell ? success(withResult(handover, answer)) : failure(ending, handover)
  return failure(failureOf(answer, callee), handover)
}

const withResult = (handover: Handover, answer: Answer): Handover => ({
  ...handover,
  outputs: { ...handover.outputs, result: answer.kind === 'returned' ? answer.json : 'null' },
})

const vanished = ({ name }: Callee): Failure => error('NoResult', `the process ended with exit code 0 before ${name} had returned`)

const error = (type: string, message: string): Failure => ({ kind: 'error', type, bases: ['Error'], message })

type Unsuccessful = Exclude<Answer, { kind: 'returned' | 'exited' }>

const failureOf = (answer: Unsuccessful, callee: Callee): Failure => {
  switch (answer.kind) {
    case 'raised': {
      const { yielded: _, logged: __, ...raised } = answer
      return { ...raised, kind: 'error' }
    }
    case 'unfit':
      return error('ResultError', `${answer.path} ${answer.why}`)
    case 'too-large':
      return error('ResultError', `the result is too large: GitHub takes 1 MB of outputs for a job, counted as UTF-16; write it to a file and return its path`)
    case 'missing':
      return notExported(answer, callee)
    case 'arguments':
      return wrongArguments(answer, callee)
    case 'flag':
      return noTypescript('this Node', callee.file)
    case 'no-typescript':
      return noTypescript(answer.version, answer.file)
  }
}

const refused = (message: string, remedy: string, place?: FailurePlace): Failure => ({
  kind: 'operation',
  reason: 'refused',
  message,
  remedy,
  ...(place && { place }),
})

const notExported = ({ names, what }: Extract<Answer, { kind: 'missing' }>, { file, name }: Callee): Failure => {
  const has = names.length === 0 ? 'it exports no function' : `it exports ${names.slice(0, MOST_NAMES).join(', ')}${names.length > MOST_NAMES ? ' …' : ''}`
  const suggestion = nearest(name, names)
  const message = what === undefined ? `${file} exports no function '${name}'` : `'${name}' of ${file} is ${what}, not a function`
  return refused(message, suggestion === undefined ? has : `${didYouMean(suggestion)} ${has}`)
}

const MOST_NAMES = 20

const wrongArguments = ({ unknown, missing, takes, place }: Extract<Answer, { kind: 'arguments' }>, { name }: Callee): Failure => {
  const clauses = [
    ...(unknown.length === 0 ? [] : [`does not take ${unknown.map((each) => suggested(each, takes)).join(', ')}`]),
    ...(missing.length === 0 ? [] : [`needs ${missing.map((each) => `'${each}'`).join(', ')}`]),
  ]
  const all = takes.length === 0 ? 'it takes no arguments' : `it takes ${takes.join(', ')}`
  return refused(`${name} ${clauses.join(' and ')}`, `${all}: see \`with\``, place)
}

const suggested = (word: string, names: readonly string[]): string => {
  const suggestion = nearest(word, names)
  return suggestion === undefined ? `'${word}'` : `'${word}' (${didYouMean(suggestion)})`
}

const noTypescript = (version: string, file: string): Failure => ({
  kind: 'operation',
  reason: 'tool',
  message: `Node ${version} cannot run the TypeScript of ${file}`,
  remedy: 'use Node 22.18 or later (actions/setup-node with node-version: 24), or compile the file to JavaScript first',
})
