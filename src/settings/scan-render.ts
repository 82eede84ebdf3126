import type { FieldTest } from '../core/field-test.ts'
import { shownPattern, writtenAs } from '../core/pattern.ts'
import { durationText } from './quantity-text.ts'
import type { Rate, ScanRuleSettings, ScanSettings } from './scan.ts'

/** `scan` as one writes it. */
export const scanText = ({ preset, rules, files, ...rest }: ScanSettings): object => ({
  ...(preset && { preset: single(preset) }),
  ...(rules && { rules: rules.map(ruleText) }),
  ...(files && { files: single(files) }),
  ...rest,
})

const single = <T>(list: readonly T[]): T | readonly T[] => (list.length === 1 && list[0] !== undefined ? list[0] : list)

const ruleText = ({ name, match, field, ignore, extract, rate, ...rest }: ScanRuleSettings): object => ({
  name,
  ...(match && { match: plainPattern(match) }),
  ...(field && { field: Object.fromEntries(Object.entries(field).map(([path, tests]) => [path, single(tests.map(testText))])) }),
  ...(ignore && { ignore: plainPattern(ignore) }),
  ...(extract && { extract: extract instanceof RegExp ? plainPattern(extract) : extract }),
  ...(rate && { rate: rateText(rate) }),
  ...rest,
})

const plainPattern = (pattern: RegExp): string => {
  const { source, flags } = writtenAs(pattern)
  return flags === '' && !source.startsWith('/') ? source : shownPattern(pattern)
}

const testText = (test: FieldTest): unknown => {
  switch (test.kind) {
    case 'equals':
      return test.value
    case 'compare':
      return `${test.operator} ${test.number}`
    case 'matches':
      return shownPattern(test.pattern)
  }
}

/** `30s`, or `> 20 in 30s`. */
export const rateText = ({ windowMs, operator, limit }: Rate): string =>
  limit === undefined ? durationText(windowMs) : `${operator} ${limit} in ${durationText(windowMs)}`

/** What it looks for, and what comes of it, in words. */
export const scanWords = ({ preset = [], rules = [], files, follow, 'fail-if': failIf, 'unstable-if': unstableIf }: ScanSettings): string => {
  const sought = [...preset.map((tool) => `what ${tool} reports`), ...rules.map((rule) => rule.name)].join(', ')
  const where = files === undefined ? 'in its output' : `in ${files.join(', ')}${follow === true ? ' while it runs' : ''}`
  return [
    `looks for ${sought} ${where}`,
    ...rules.flatMap(({ name, level = 'error', rate }) => (rate?.limit === undefined || level === 'notice' ? [] : [`${level === 'error' ? 'an attempt fails' : 'it is unstable'} with ${name} ${rateText(rate)}`])),
    ...(failIf === undefined ? [] : [`an attempt fails if ${failIf}`]),
    ...(unstableIf === undefined ? [] : [`it is unstable if ${unstableIf}`]),
  ].join('; ')
}
