import type { Message } from '../../adapters/sinks/webhook.ts'
import type { Report } from '../../core/report.ts'
import type { Secrets } from '../../core/secrets.ts'
import { reportContext } from '../../report/notify/report-context.ts'
import { runFacts } from '../../report/notify/run-facts.ts'
import { slackMessage } from '../../report/notify/slack.ts'
import { meansJson, type NotificationSettings } from '../../settings/notify/notify.ts'
import type { Following } from '../followers.ts'

/** What a notification says. Throws an `Error` in words where an expression cannot be evaluated. */
export const messageOf = ({ template }: NotificationSettings, report: Report, { pipeline, session, environment }: Following): Message => {
  const { secrets, contexts } = session.world
  const facts = runFacts(environment)
  if (template === undefined) return jsonMessage(slackMessage(report, facts), secrets)
  const inputs = pipeline.inputs === undefined ? contexts.inputs : Object.fromEntries(Object.entries(pipeline.inputs).map(([name, input]) => [name, input.default]))
  const all = { ...contexts, inputs, env: {}, stages: {}, report: reportContext(report, facts) }
  const evaluate = (text: string): string => pipeline.evaluateTemplate(text, all)
  if (typeof template === 'string' && !meansJson(template)) return { text: secrets.text(evaluate(template)), type: 'text/plain; charset=utf-8' }
  return jsonMessage(filled(typeof template === 'string' ? JSON.parse(template) : template, evaluate), secrets)
}

/** Redacted before it becomes JSON, so that it stays JSON. */
const jsonMessage = (value: unknown, secrets: Secrets): Message => ({ text: JSON.stringify(secrets.value(value)), type: 'application/json' })

/** Only texts have expressions, so no value can become more than a text. */
const filled = (value: unknown, evaluate: (text: string) => string): unknown => {
  if (typeof value === 'string') return evaluate(value)
  if (Array.isArray(value)) return value.map((item) => filled(item, evaluate))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, filled(inner, evaluate)]))
}
