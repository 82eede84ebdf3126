import * as z from 'zod/mini'
import { into, late, optional, described } from '../combinators.ts'
import { limit } from '../quantity.ts'
import { headers } from './headers.ts'
import { sinkUrl } from './sink-url.ts'

/** Labels that the series have already: the gateway would put the value of the group in their place. */
const TAKEN = new Set(['job', 'repository', 'pipeline', 'stage', 'outcome', 'reason', 'rule', 'level', 'le', 'quantile'])

const EXPECTED = 'expected the name of a label: letters, digits and _, not a digit first, not __ first'

const LABEL = /^(?!__)[A-Za-z_][A-Za-z0-9_]*$/

const label = () => into(z.string().check(z.meta({ pattern: LABEL.source, not: { enum: [...TAKEN] } })), (name, object) => {
  if (!LABEL.test(name)) object(EXPECTED)
  else if (TAKEN.has(name)) object(`expected another name than ${name}: that label is set already`)
  return name
})

const value = () => into(z.union([z.string(), z.number(), z.boolean()], { error: 'expected a text' }), String)

/** A Prometheus Pushgateway: its address, and the group of what is pushed. */
export const pushgateway = late(() =>
  z.strictObject({
    url: described(sinkUrl('http://pushgateway.example.com:9091'), 'The address of the gateway, without `/metrics`.'),
    job: optional(z.string().check(z.minLength(1)), 'The label `job` of the group; `stagewright` if not given.'),
    labels: optional(z.record(label(), value()), 'More labels of the group, beside `repository` and `pipeline`.'),
    headers: optional(headers, 'Headers of each request; their values come from the environment: `{ from-env: NAME }`.'),
    timeout: optional(limit, 'A limit for each request; 10s if not given.'),
  }),
)
