import type { Output } from '../../core/run.ts'

/** Follows what the library prints: it is not for the runner, but it tells how far it has come. */
export interface Hearing {
  readonly output: Output
  text(): string
  /** As far as it has told. */
  bytesMoved(): number
  /** Called when nothing more is to be hoped for: the library would go on for half a minute. */
  onGivingUp(callback: () => void): void
}

const MOST_CHARACTERS = 2 ** 18

/** A second attempt in a row, or the first at an address where nobody is. */
const HOPELESS = /Attempt 2 of \d+ failed|Attempt 1 of \d+ failed[^\n]*\b(?:ECONNREFUSED|ENOTFOUND)\b/

export const hearing = (): Hearing => {
  const decoder = new TextDecoder()
  let text = ''
  let giveUp = (): void => undefined
  return {
    output: {
      write: (_, chunk) => {
        if (text.length < MOST_CHARACTERS) text += decoder.decode(chunk, { stream: true })
        if (HOPELESS.test(text)) giveUp()
        return undefined
      },
    },
    text: () => text,
    bytesMoved: () => Math.max(0, ...[...text.matchAll(/(?:Received|Sent) (\d+) of \d+/g)].map(([, bytes]) => Number(bytes))),
    onGivingUp: (callback) => {
      giveUp = callback
    },
  }
}
