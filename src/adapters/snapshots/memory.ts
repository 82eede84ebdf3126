import { setFlagsFromString } from 'node:v8'

let working = 0

/**
 * Does long work whose objects are as many as the files of a disk and live for a moment. V8 answers
 * that with ever more room for new objects, 30 to 60 MiB more, and gains nothing by it here; so
 * that room does not grow meanwhile.
 */
export const inLittleMemory = async <T>(work: () => Promise<T>): Promise<T> => {
  working += 1
  setFlagsFromString('--semi-space-growth-factor=1')
  try {
    return await work()
  } finally {
    working -= 1
    if (working === 0) setFlagsFromString('--semi-space-growth-factor=2')
  }
}
