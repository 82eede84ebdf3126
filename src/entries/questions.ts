import { resolve } from 'node:path'
import { decisionOn, type GuardDecision } from '../engine/guard.ts'
import { changeWords } from '../core/fingerprint.ts'
import { originWords } from '../core/origin-words.ts'
import type { Forecast } from '../engine/forecast.ts'
import { commandOf } from '../engine/work.ts'
import type { World } from '../engine/world.ts'
import type { Question, Request } from '../hosts/terminal/arguments.ts'
import { detailLines } from '../report/detail.ts'
import { didYouMean, nearest } from '../settings/nearest.ts'
import { policiesOf } from '../settings/explain.ts'
import type { Pipeline, PipelineStage } from '../settings/pipeline.ts'
import { formatProblem } from '../settings/problem.ts'
import { INVALID } from './exit-code.ts'
import { load } from './load.ts'
import { openSession } from './session.ts'

type Asked = Extract<Request, { kind: 'question' }>
type Say = (text: string) => void

/** Answers a question about one stage, without running anything; the exit code. */
export const answerQuestion = async (asked: Asked, out: Say, err: Say): Promise<number> => {
  const workspace = resolve(asked.flags.directory ?? '.')
  const ready = await load(asked.pipeline === undefined ? { kind: 'default' } : { kind: 'file', path: asked.pipeline }, { ...(asked.flags.overrides.inputs && { inputs: asked.flags.overrides.inputs }) }, process.env, workspace, '--stages')
  for (const problem of ready.ok ? ready.warnings : ready.problems) err(`${formatProblem(problem)}\n`)
  if (!ready.ok) return INVALID
  const entry = ready.pipeline.stages.find(({ key }) => key === asked.stage)
  if (entry !== undefined) return answer(asked, entry, ready.pipeline, workspace, out)
  err(`stagewright: ${unknownStage(asked.stage, ready.pipeline)}\n`)
  return INVALID
}

const unknownStage = (name: string, { file, stages }: Pipeline): string => {
  const keys = stages.map(({ key }) => key)
  const suggestion = nearest(name, keys)
  return `there is no stage '${name}' in ${file}; ${suggestion === undefined ? `it has ${keys.join(', ')}` : didYouMean(suggestion)}`
}

const answer = async (asked: Asked, entry: PipelineStage, pipeline: Pipeline, workspace: string, out: Say): Promise<number> => {
  const session = openSession(process.env, workspace, pipeline.file)
  try {
    const decision = await decisionOn(entry, pipeline, session.world)
    const forecast = asked.question === 'explain' ? await forecastOn(entry, pipeline, session.world) : undefined
    const { text, json, exitCode } = ANSWERS[asked.question](entry, decision, forecast)
    const { secrets } = session.world
    out(asked.flags.json ? `${JSON.stringify(secrets.value(json), null, 2)}\n` : `${secrets.text(text.join('\n'))}\n`)
    return exitCode
  } finally {
    session.end()
  }
}

/** Globs and hashes are loaded for a stage that is cached. */
const forecastOn = async (entry: PipelineStage, pipeline: Pipeline, world: World): Promise<Forecast | undefined> =>
  entry.settings.cache === undefined ? undefined : (await import('../engine/forecast.ts')).forecast(entry, pipeline, world)

const forecastLines = (told: Forecast): readonly string[] => [
  ...(told.kind === 'restored' ? [`it would be restored: nothing has changed since ${told.since}`] : [`it would run: ${told.why}`]),
  ...(told.changes ?? []).slice(0, MOST_CHANGES).map((change) => `  ${changeWords(change)}`),
  ...((told.changes ?? []).length > MOST_CHANGES ? [`  and ${(told.changes ?? []).length - MOST_CHANGES} more`] : []),
]

const MOST_CHANGES = 50

interface Answer {
  readonly text: readonly string[]
  readonly json: object
  readonly exitCode: number
}

const WIDTH = 110

const guardLines = (decision: GuardDecision): readonly string[] => detailLines(decision.detail, WIDTH)

const ANSWERS: Readonly<Record<Question, (entry: PipelineStage, decision: GuardDecision | undefined, forecast: Forecast | undefined) => Answer>> = {
  guard: (entry, decision) => {
    if (decision === undefined) return { text: [`${entry.key} has no guard`], json: { stage: entry.key, guard: null }, exitCode: 0 }
    const verdict = decision.isPassed ? 'may run' : decision.mayRun ? 'may run, since its guard only evaluates' : 'would be denied'
    return {
      text: [...guardLines(decision), '', `${entry.key} ${verdict}`, ...decision.objections.map((objection) => `  ${objection}`)],
      json: { stage: entry.key, guard: decision.detail.data },
      exitCode: decision.mayRun ? 0 : 1,
    }
  },
  explain: (entry, decision, forecast) => ({
    text: [
      `${entry.key}${entry.settings.name === undefined ? '' : ` (${entry.settings.name})`}`,
      ...(entry.origin === undefined ? [] : [originWords(entry.origin)]),
      ...section('does', commandOf(entry).trimEnd().split('\n')),
      ...section('waits for', entry.needs.map((need) => (need['allow-failure'] ? `${need.stage}, also if it fails` : need.stage))),
      ...section('runs if', [entry.if?.text ?? (entry.part === 'finally' ? 'always, at the end' : 'what it waits for has succeeded')]),
      ...section('around its work, the outermost first', policiesOf(entry).map(([key, words]) => `${key}: ${words}`)),
      ...(decision === undefined ? [] : section('its guard, here and now', guardLines(decision))),
      ...(forecast === undefined ? [] : section('its cache, here and now', forecastLines(forecast))),
    ],
    json: {
      stage: entry.key,
      command: commandOf(entry),
      needs: entry.needs.map(({ stage }) => stage),
      if: entry.if?.text ?? null,
      policies: Object.fromEntries(policiesOf(entry)),
      guard: decision?.detail.data ?? null,
      cache: forecast ?? null,
    },
    exitCode: 0,
  }),
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', `${title}:`, ...lines.map((line) => `  ${line}`)]
