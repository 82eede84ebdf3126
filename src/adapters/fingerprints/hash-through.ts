import type { Ports } from './look-through.ts'

export interface HashTask {
  /** Absolute paths, as UTF-8 with a NUL between them. */
  readonly text: SharedArrayBuffer
  /** The same, where they are at hand. */
  readonly names?: readonly string[] | undefined
  readonly count: number
  /** Size, mtime, ctime, inode and mode of each file when it was opened. */
  readonly stats: Float64Array
  readonly digests: Uint8Array
  /** 1 for each file that was read. */
  readonly read: Uint8Array
  readonly counters: Int32Array
}

/**
 * Takes the SHA-256 of file after file until none is left; one that cannot be read stays unread. Uses
 * nothing from around it, for another thread is given its text.
 */
export function* hashThrough(task: HashTask, { fs, crypto }: Ports): Generator<void> {
  const { text, count, stats, digests, read, counters } = task
  const names = task.names ?? Buffer.from(text).toString().split('\0')
  const buffer = Buffer.allocUnsafeSlow(2 ** 18)

  for (let index = Atomics.add(counters, 0, 1); index < count; index = Atomics.add(counters, 0, 1)) {
    let file: number | undefined
    try {
      file = fs.openSync(names[index] ?? '', 'r')
      const { size, mtimeMs, ctimeMs, ino, mode } = fs.fstatSync(file)
      let bytes = fs.readSync(file, buffer, 0, buffer.length, null)
      Atomics.add(counters, 3, Math.ceil(bytes / 1024))
      // Node 20.12 has a faster way for what is in memory as a whole.
      if (bytes < buffer.length && crypto.hash !== undefined) {
        digests.set(crypto.hash('sha256', buffer.subarray(0, bytes), 'buffer'), index * 32)
      } else {
        const hash = crypto.createHash('sha256').update(buffer.subarray(0, bytes))
        while (bytes === buffer.length) {
          yield
          bytes = fs.readSync(file, buffer, 0, buffer.length, null)
          Atomics.add(counters, 3, Math.ceil(bytes / 1024))
          hash.update(buffer.subarray(0, bytes))
        }
        digests.set(hash.digest(), index * 32)
      }
      stats.set([size, mtimeMs, ctimeMs, ino, mode], index * 5)
      read[index] = 1
    } catch {
      read[index] = 0
    } finally {
      if (file !== undefined) fs.closeSync(file)
    }
    Atomics.add(counters, 2, 1)
    yield
  }
}
