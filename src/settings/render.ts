import { stringify } from 'yaml'
import { shownPattern, writtenAs } from '../core/pattern.ts'
import { guardText } from './guard/render.ts'
import type { Need, Pipeline, PipelineStage } from './pipeline.ts'
import { eventLogText } from './event-log.ts'
import { durationText, sizeText } from './quantity-text.ts'
import { scanText } from './scan-render.ts'
import { notifyText } from './notify/render.ts'
import { metricsText, tracesText } from './telemetry/render.ts'
import { withOrigins } from './reuse/origin-comments.ts'
import {
  type BackoffSettings,
  pipelineSchema,
  type RetryOn,
  type RetryRule,
  type Script,
  stageSchema,
} from './schema.ts'

export { durationText, sizeText }

/** The pipeline as YAML with its defaults merged: what would run. Loading it again gives the same pipeline. */
export const renderPipeline = (pipeline: Pipeline): string => {
  const { file: _, evaluateTemplate: __, stages, timeouts, ...rest } = pipeline
  const parts = {
    stages: partOf(stages, 'stages'),
    ...(stages.some(({ part }) => part === 'finally') && { finally: partOf(stages, 'finally') }),
  }
  const sinks = { ...(rest.metrics !== undefined && { metrics: metricsText(rest.metrics, durationText) }), ...(rest.traces !== undefined && { traces: tracesText(rest.traces, durationText) }) }
  const whole = { ...rest, ...sinks, ...(rest.notify !== undefined && { notify: notifyText(rest.notify, durationText) }), ...(rest.log !== undefined && { log: eventLogText(rest.log, sizeText) }), ...(timeouts !== undefined && { timeouts: texts(timeouts, durationText) }), ...parts }
  const written = inOrder(whole, pipelineSchema.shape)
  if (stages.some(({ origin }) => origin !== undefined)) return withOrigins(written, stages)
  return stringify(written, { lineWidth: 0, aliasDuplicateObjects: false })
}

const inOrder = (settings: Readonly<Record<string, unknown>>, shape: object): object =>
  Object.fromEntries(Object.keys(shape).flatMap((key) => (key in settings ? [[key, settings[key]]] : [])))

const texts = <T>(map: Readonly<Record<string, T | undefined>>, text: (value: T) => unknown): object =>
  Object.fromEntries(Object.entries(map).flatMap(([key, value]) => (value === undefined ? [] : [[key, text(value)]])))

const partOf = (stages: readonly PipelineStage[], part: PipelineStage['part']): object =>
  Object.fromEntries(stages.filter((stage) => stage.part === part).map((stage) => [stage.key, stageText(stage)]))

const stageText = ({ settings, needs }: PipelineStage): object => {
  const told = {
    ...settings,
    ...(needs.length > 0 && { needs: needs.map(needText) }),
    ...durations(settings, ['total-timeout', 'timeout', 'no-output-timeout', 'grace-period']),
    ...(settings.guard && { guard: guardText(settings.guard) }),
    ...(settings.scan && { scan: scanText(settings.scan) }),
    ...(settings.limits && { limits: texts(settings.limits, sizeText) }),
    ...(typeof settings.monitor === 'object' && { monitor: texts(settings.monitor, durationText) }),
    ...(settings.retry && { retry: retryText(settings.retry) }),
    ...(settings['continue-on-error'] !== undefined && {
      'continue-on-error': toleranceText(settings['continue-on-error']),
    }),
    ...(settings.post && { post: texts(settings.post, scriptText) }),
  }
  return inOrder(told, stageSchema.shape)
}

const durations = <K extends string>(settings: Readonly<Partial<Record<K, number>>>, keys: readonly K[]): object =>
  Object.fromEntries(
    keys.flatMap((key) => {
      const ms: number | undefined = settings[key]
      return ms === undefined ? [] : [[key, durationText(ms)]]
    }),
  )

const needText = (need: Need): unknown => (need['allow-failure'] ? need : need.stage)

const toleranceText = (tolerance: NonNullable<PipelineStage['settings']['continue-on-error']>): unknown =>
  typeof tolerance === 'boolean' ? tolerance : { 'exit-codes': tolerance['exit-codes'].map(rangeText) }

const rangeText = ([from, to]: readonly [number, number]): number | string => (from === to ? from : `${from}-${to}`)

const scriptText = (script: Script): unknown =>
  Object.keys(script).length === 1
    ? script.run
    : { ...script, ...(script.timeout !== undefined && { timeout: durationText(script.timeout) }) }

const retryText = (rules: readonly RetryRule[]): unknown => {
  const told = rules.map(ruleText)
  if (told.length !== 1 || rules[0] === undefined) return told
  return Object.keys(rules[0]).length === 1 ? rules[0]['max-attempts'] : told[0]
}

const ruleText = (rule: RetryRule): object => ({
  ...rule,
  ...(rule.on && { on: onText(rule.on) }),
  ...(rule['abort-on'] && { 'abort-on': patternText(rule['abort-on']) }),
  ...(rule.backoff && { backoff: backoffText(rule.backoff) }),
  ...(rule['max-elapsed'] !== undefined && { 'max-elapsed': durationText(rule['max-elapsed']) }),
  ...(rule['before-retry'] && { 'before-retry': scriptText(rule['before-retry']) }),
})

const onText = (on: RetryOn): object => ({
  ...on,
  ...(on['exit-codes'] && { 'exit-codes': on['exit-codes'].map(rangeText) }),
  ...(on.output && { output: patternText(on.output) }),
})

/** A pattern as a pipeline has it: `ECONNRESET`, `/timed out/i`. */
export const patternText = (pattern: RegExp): string => {
  const { source, flags } = writtenAs(pattern)
  return flags === '' && !source.startsWith('/') ? source : shownPattern(pattern)
}

const backoffText = (backoff: BackoffSettings): unknown => {
  const fixed = backoff.factor === 1 && backoff.jitter === 'none' && backoff['initial-delay'] === backoff['max-delay']
  if (fixed) return durationText(backoff['initial-delay'])
  return { ...backoff, ...durations(backoff, ['initial-delay', 'max-delay']) }
}
