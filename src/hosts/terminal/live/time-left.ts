import type { StageHead } from '../../../core/event.ts'
import type { Scene } from './scene.ts'

export interface Outlook {
  /** How long a stage usually takes, if it has a past. */
  readonly expectedMs: (stage: string) => number | undefined
  /** How many stages run side by side. */
  readonly parallel: number
}

/** How long the run still takes if all goes as usual: the longest way through what is left, or all of it spread evenly; nothing where a stage has no past. */
export const timeLeft = (scene: Scene, { expectedMs, parallel }: Outlook, now: number): number | undefined => {
  const left = new Map<string, number>()
  for (const { name } of scene.heads.filter((head) => !scene.ended.has(head.name))) {
    const running = scene.running.get(name)
    const expected = running === undefined ? expectedMs(name) : running.expectedMs
    if (expected === undefined) return undefined
    left.set(name, running === undefined ? expected : Math.max(0, expected - (now - running.since)))
  }
  const parts = (['stages', 'finally'] as const).map((part) => scene.heads.filter((head) => head.part === part))
  return parts.reduce((sum, heads) => sum + Math.max(longestWay(heads, left), total(heads, left) / parallel), 0)
}

const total = (heads: readonly StageHead[], left: ReadonlyMap<string, number>): number => heads.reduce((sum, { name }) => sum + (left.get(name) ?? 0), 0)

const longestWay = (heads: readonly StageHead[], left: ReadonlyMap<string, number>): number => {
  const needs = new Map(heads.map((head) => [head.name, head.needs]))
  const known = new Map<string, number>()
  // Not recursive: a pipeline may be longer than the stack is deep.
  const open = heads.map(({ name }) => name)
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const before = needs.get(name) ?? []
    const missing = known.has(name) ? [] : before.filter((need) => !known.has(need))
    known.set(name, (left.get(name) ?? 0) + before.reduce((most, need) => Math.max(most, known.get(need) ?? 0), 0))
    if (missing.length > 0) open.push(name, ...missing)
  }
  return Math.max(0, ...known.values())
}
