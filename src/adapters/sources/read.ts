import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Duplex } from 'node:stream'
import zlib from 'node:zlib'
import type { SourcePorts } from './index.ts'
import { piped } from './piped.ts'
import { text } from './words.ts'

/** What a file holds, decompressed where it is `.gz` or `.zst`; ends early once the signal is aborted. Rejects with an `Error` in words. */
export const readFile = ({ name, path }: Named, ports: SourcePorts, signal: AbortSignal): AsyncGenerator<Uint8Array> =>
  inWords(name, signal, chunksOf(path, ports, signal))

export const isCompressed = (path: string): boolean => /\.(?:gz|zst)$/.test(path)

interface Named {
  readonly name: string
  readonly path: string
}

const chunksOf = (path: string, ports: SourcePorts, signal: AbortSignal): AsyncIterable<Uint8Array> => {
  if (path.endsWith('.gz')) return through(path, zlib.createGunzip(), signal)
  if (!path.endsWith('.zst')) return plain(path, signal)
  // Node has it since 22.15.
  if (typeof zlib.createZstdDecompress === 'function') return through(path, zlib.createZstdDecompress(), signal)
  return piped({ file: 'zstd', args: ['-dcq', '--', path], ...ports }, signal)
}

async function* inWords(name: string, signal: AbortSignal, chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* chunks
  } catch (thrown) {
    if (!signal.aborted) throw new Error(`${name} cannot be read: ${text(thrown)}`, { cause: thrown })
  }
}

const CHUNK_BYTES = 262_144

async function* plain(path: string, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = Buffer.allocUnsafeSlow(CHUNK_BYTES)
    while (!signal.aborted) {
      const { bytesRead } = await file.read(buffer, 0, CHUNK_BYTES, null)
      if (bytesRead === 0) return
      yield buffer.subarray(0, bytesRead)
    }
  } finally {
    await file.close()
  }
}

async function* through(path: string, decompress: Duplex, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const file = createReadStream(path, { signal, highWaterMark: CHUNK_BYTES })
  file.once('error', (error) => decompress.destroy(error))
  file.pipe(decompress)
  try {
    for await (const chunk of decompress) {
      if (signal.aborted) return
      yield chunk as Uint8Array
    }
  } finally {
    file.destroy()
  }
}
