import { createNeedles, type Found, type Needles } from './needles.ts'

/** Needles to which more can be added at any time. */
export interface Layers extends Needles {
  add(texts: readonly string[]): void
}

/**
 * None yet. A search can't be altered, and to build it anew for each secret that becomes known would
 * let a program that makes thousands stop everything; so there are several, each larger than the
 * next, and what is added is joined with those that are not (J. Bentley and J. Saxe, “Decomposable
 * Searching Problems”, 1980).
 */
export const createLayers = (build: (texts: readonly string[]) => Needles = createNeedles): Layers => {
  const known = new Set<string>()
  const layers: Layer[] = []
  let waiting: string[] = []

  const settle = (): void => {
    while (waiting.length > 0 && (layers.at(-1)?.texts.length ?? Number.POSITIVE_INFINITY) <= waiting.length) {
      waiting = [...(layers.pop()?.texts ?? []), ...waiting]
    }
    if (waiting.length > 0) layers.push({ texts: waiting, needles: build(waiting) })
    waiting = []
  }
  return {
    add: (texts) => {
      const fresh = [...new Set(texts)].filter((text) => !known.has(text))
      for (const text of fresh) known.add(text)
      waiting = [...waiting, ...fresh]
    },
    find: (bytes, isLast) => {
      settle()
      const found = layers.map(({ needles }) => needles.find(bytes, isLast))
      return found.length === 1 && found[0] !== undefined ? found[0] : joined(found, bytes)
    },
  }
}

interface Layer {
  readonly texts: readonly string[]
  readonly needles: Needles
}

/** What one of them has not decided yet, none has. */
const joined = (found: readonly Found[], bytes: Uint8Array): Found => {
  const decided = Math.min(bytes.length, ...found.map((one) => one.decided))
  const stretches = found.flatMap((one) => one.stretches).filter(([start]) => start < decided)
  return { stretches: stretches.sort(([one], [other]) => one - other), decided }
}
