import type { IncomingMessage } from 'node:http'
import type { Readable } from 'node:stream'

export const MOST_BODY_BYTES = 2 ** 20

/** The first 1 MiB of a body, decompressed; more is not read. Rejects where the connection ends before the body. */
export const readBody = async (response: IncomingMessage): Promise<{ readonly body: string; readonly cut: boolean }> => {
  const chunks: Uint8Array[] = []
  let bytes = 0
  for await (const chunk of await decoded(response)) {
    chunks.push(chunk)
    bytes += chunk.length
    if (bytes > MOST_BODY_BYTES) break
  }
  const whole = Buffer.concat(chunks)
  return { body: text(whole.subarray(0, MOST_BODY_BYTES), response), cut: whole.length > MOST_BODY_BYTES }
}

const decoded = async (response: IncomingMessage): Promise<Readable> => {
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase()
  if (!ENCODINGS.includes(encoding)) return response
  const { createBrotliDecompress, createUnzip } = await import('node:zlib')
  const decoder = encoding === 'br' ? createBrotliDecompress() : createUnzip()
  response.once('error', (error) => decoder.destroy(error))
  return response.pipe(decoder)
}

const ENCODINGS: readonly string[] = ['gzip', 'x-gzip', 'deflate', 'br']

const text = (bytes: Uint8Array, { headers }: IncomingMessage): string => {
  const charset = /charset="?([\w-]+)/i.exec(headers['content-type'] ?? '')?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
