import * as z from 'zod'

const amount = z.number()
const whole = z.int().min(0)

const match = z
  .strictObject({
    file: z.string().describe('The file that it stands in; absent in the stage\'s own output.').optional(),
    stream: z.enum(['stdout', 'stderr']).describe('The stream of the output; absent for a file.').optional(),
    line: z.int().min(1).describe('Its number in the file, or in its stream of the output; from 1.'),
    text: z.string().describe('The line, cut where it is long.'),
  })
  .meta({ id: 'match', description: 'A line that a rule matched.' })

const extracted = z.strictObject({
  count: whole.describe('How many numbers there were.'),
  min: amount.describe('The least.'),
  max: amount.describe('The most.'),
  mean: amount.describe('Their mean.'),
  p50: amount.describe('Their median: exact for 4096 and less, off by 1 % at most for more.'),
  p95: amount.describe('Their 95th percentile, likewise.'),
  sum: amount.describe('Their sum.'),
})

const rule = z.strictObject({
  name: z.string().describe('What the pipeline file calls it.'),
  level: z.enum(['error', 'warning', 'notice']).describe('How bad a match is.'),
  count: whole.describe('How many lines it matched.'),
  peak: z
    .strictObject({ count: whole.describe('How many.'), windowMs: amount.min(0).describe('The length of the window, in milliseconds.') })
    .describe('The most matches in one window, where the rule has a rate.')
    .optional(),
  extracted: z.record(z.string(), extracted).describe('The numbers that it extracted, by the name of their group or field.'),
  first: z.array(match).describe('The first matches.'),
  last: z.array(match).describe('The last matches, as far as they are not among the first.'),
})

const finding = z.strictObject({
  level: z.enum(['error', 'warning', 'notice']).describe('How bad it is.'),
  message: z.string().describe('What it is.'),
  file: z.string().describe('The file, as it was written.').optional(),
  line: z.int().min(1).describe('The line, from 1.').optional(),
  column: z.int().min(1).describe('The column, from 1.').optional(),
  endLine: z.int().min(1).describe('Where it ends.').optional(),
  endColumn: z.int().min(1).describe('Where it ends.').optional(),
  code: z.string().describe('What the tool calls it, such as `TS2322`.').optional(),
  rule: z.string().describe('The rule or the preset that found it.'),
  isAnnotated: z.boolean().describe('Whether the tool raises an annotation for it by itself.').optional(),
})

/** What a scan has found: a part of the report's schema. */
export const scan = z
  .strictObject({
    rules: z.array(rule).describe('What each rule found, in the order of the pipeline file.'),
    findings: z.array(finding).describe('What presets found, and rules that name a place: the first of them.'),
    found: whole.describe('How many findings there were in all.'),
    lines: whole.describe('How many lines were scanned.'),
    bytes: whole.describe('How many bytes were scanned.'),
    cutLines: whole.describe('Lines longer than 64 KiB, of which the rest was not scanned.'),
    problems: z.array(z.string()).describe('What could not be read as it should.'),
  })
  .meta({ id: 'scan', description: 'What the rules and presets of `scan` found.' })

export type ScanJson = z.infer<typeof scan>
