import type { Writer } from './writer.ts'

/** Lets one speaker at a time write, so that nobody is interrupted in the middle of a line. */
export interface Floor {
  /** Writes bytes of a speaker, who keeps the floor unless `isOver`. A promise as for `Output.write`. */
  say(speaker: object, bytes: Uint8Array, isOver: boolean): Promise<void> | undefined
}

interface Waiting {
  readonly speaker: object
  readonly bytes: Uint8Array
  readonly isOver: boolean
  readonly settle: () => void
}

/** A floor before a writer; speakers who have to wait follow in the order in which they asked. */
export const createFloor = (writer: Writer): Floor => {
  let holder: object | undefined
  const waiting: Waiting[] = []

  const speak = (speaker: object, bytes: Uint8Array, isOver: boolean): Promise<void> | undefined => {
    holder = isOver ? undefined : speaker
    return writer.write(bytes)
  }

  const next = (): Waiting | undefined => {
    const index = waiting.findIndex(({ speaker }) => holder === undefined || holder === speaker)
    return index < 0 ? undefined : waiting.splice(index, 1)[0]
  }

  const passOn = (): void => {
    for (let turn = next(); turn !== undefined; turn = next()) {
      void Promise.resolve(speak(turn.speaker, turn.bytes, turn.isOver)).then(turn.settle)
    }
  }

  return {
    say: (speaker, bytes, isOver) => {
      if (holder !== undefined && holder !== speaker) {
        return new Promise((settle) => waiting.push({ speaker, bytes, isOver, settle }))
      }
      const written = speak(speaker, bytes, isOver)
      passOn()
      return written
    },
  }
}
