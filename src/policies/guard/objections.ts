import type { Judgement } from '../../core/guard.ts'

/** Why a guard did not pass, one reason a line; at least one. */
export const objectionsTo = (judgement: Judgement): readonly string[] => {
  const found = objections(judgement, 'passed')
  return (found.length > 0 ? found : ['its conditions did not pass']).map(oneLine)
}

type Sought = 'passed' | 'failed'

const objections = (judgement: Judgement, sought: Sought): readonly string[] => {
  const { condition, parts, verdict } = judgement
  if (verdict === sought || verdict === 'not-asked') return []
  if (condition === 'not') return parts.flatMap((part) => objections(part, sought === 'passed' ? 'failed' : 'passed'))
  if (condition !== 'all' && condition !== 'any') return [leafWords(judgement, sought)]
  if (parts.length === 0) return [`${condition}: it holds no condition`]
  const inner = parts.flatMap((part) => objections(part, sought))
  return (condition === 'all') === (sought === 'passed') ? inner : [`none of these ${sought}: ${inner.join('; ')}`]
}

const leafWords = ({ condition, expected, found, verdict }: Judgement, sought: Sought): string => {
  const wanted = expected === '' ? '' : ` expected ${sought === 'passed' ? '' : 'anything but '}${expected},`
  return verdict === 'unknown' ? `${condition}:${wanted} not found out: ${found}` : `${condition}:${wanted} found ${found}`
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()
