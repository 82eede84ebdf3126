import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs'
import { type Bytes, onDisk } from './bytes.ts'

/** A new file that lines are put into. */
export interface LineSink {
  put(line: Bytes): void
  flush(): void
  end(durability: 'synced' | 'plain'): void
}

const BATCH = 32 * 1024

/**
 * Throws Node's error where the disk is full. `taken` sees every batch on its way. The file is open
 * only for moments, so that whoever stops in the middle leaves nothing open.
 */
export const lineSink = (path: Bytes, taken: (batch: Buffer) => void = () => undefined): LineSink => {
  let batch: Bytes[] = []
  let length = 0
  let memory = Buffer.allocUnsafeSlow(2 * BATCH)
  const flush = (): void => {
    memory = length > memory.length ? Buffer.allocUnsafeSlow(2 * length) : memory
    const bytes = memory.subarray(0, memory.write(batch.join(''), 'latin1'))
    taken(bytes)
    append(path, bytes)
    batch = []
    length = 0
  }
  append(path, Buffer.alloc(0), 'ax')
  return {
    put: (line) => {
      batch.push(line, '\n')
      length += line.length + 1
      if (length >= BATCH) flush()
    },
    flush,
    end: (durability) => {
      flush()
      append(path, Buffer.alloc(0), 'a', durability)
    },
  }
}

const append = (path: Bytes, bytes: Buffer, flags: 'a' | 'ax' = 'a', durability: 'synced' | 'plain' = 'plain'): void => {
  const file = openSync(onDisk(path), flags, 0o600)
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
    if (durability === 'synced') fsyncSync(file)
  } finally {
    closeSync(file)
  }
}
