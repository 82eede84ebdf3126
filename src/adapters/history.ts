import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { chronicleOf, type Chronicle, chronicleText, extended, resultsOf } from '../core/chronicle.ts'
import type { Shelf } from '../core/lookup.ts'
import type { History } from '../core/ports.ts'

/** The past results on a ref, in a JSON file; one that is missing, unreadable or can't be written counts as empty, for history never fails a run. */
export const fileHistory = (path: string, ref: string): History => {
  const chronicle = read(path)
  return {
    ...pastIn(() => chronicle, ref),
    ready: Promise.resolve(),
    // Read again: another run may have written meanwhile.
    record: async (news) => write(path, chronicleText(extended(read(path), ref, news))),
  }
}

const pastIn = (chronicle: () => Chronicle, ref: string): Pick<History, 'past' | 'elsewhere' | 'stages'> => ({
  past: (stage) => resultsOf(chronicle(), ref, stage),
  elsewhere: (stage) => Object.keys(chronicle()).flatMap((other) => (other === ref ? [] : resultsOf(chronicle(), other, stage))),
  stages: () => Object.keys(chronicle()[ref] ?? {}),
})

const read = (path: string): Chronicle => {
  try {
    return parsed(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const parsed = (text: string): Chronicle => {
  try {
    return chronicleOf(text)
  } catch {
    return {}
  }
}

/** Written beside and renamed, so that a reader never sees half of it. */
const write = (path: string, text: string): void => {
  const beside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, text)
    renameSync(beside, path)
  } catch {
    // A read-only home is no reason to fail.
  }
}

/**
 * The same in a document of a store, which is fetched at once. Where that went wrong, and `isSound` says
 * so, it is not written either: a new one would take the place of all that is known.
 */
export const storedHistory = (shelf: Shelf, isSound: () => boolean, ref: string): History => {
  let chronicle: Chronicle = {}
  let mayWrite = false
  const ready = shelf.read().then((text) => {
    mayWrite = isSound()
    chronicle = text === undefined ? {} : parsed(text)
  })
  return {
    ...pastIn(() => chronicle, ref),
    ready,
    record: async (news) => {
      await ready
      if (Object.keys(news).length > 0 && mayWrite) await shelf.write(chronicleText(extended(chronicle, ref, news)))
    },
  }
}
