import type { Bytes } from './bytes.ts'

/** A member of a tar archive. What it holds is to be read before the next member is asked for; what is not read is passed over. */
export interface Member {
  readonly type: 'file' | 'folder' | 'link' | 'hardlink' | 'other'
  /** Without `./` before it or `/` behind; empty for the folder itself. */
  readonly path: Bytes
  /** Of what it stands for, holes included. */
  readonly size: number
  readonly mode: number
  /** Nanoseconds since 1970, in decimal. */
  readonly mtime: string
  readonly target: Bytes
  chunks(): AsyncGenerator<Buffer, void>
}

/** The members of a POSIX (pax) archive as GNU tar writes it, sparse files of format 1.0 included. Throws where it is no such archive, or cut. */
export async function* membersOf(archive: AsyncIterable<Buffer>): AsyncGenerator<Member, void> {
  const input = createInput(archive)
  let pax: Record<string, Bytes> = {}
  while (true) {
    const header = await input.exactly(BLOCK)
    if (header[0] === 0) break
    checkSum(header)
    const type = String.fromCharCode(header[156] ?? 0)
    const size = Number(pax['size'] ?? octal(header, 124, 12))
    if (type === 'x') pax = paxRecords(await padded(input, size))
    else if (type === 'g') await padded(input, size)
    else {
      const body = createBody(input, size)
      yield await member(header, type, pax, body)
      await body.pass()
      pax = {}
    }
  }
  await input.drain()
}

const BLOCK = 512

interface Input {
  /** The memory is used again for the next. */
  exactly(length: number): Promise<Buffer>
  some(most: number): Promise<Buffer>
  drain(): Promise<void>
}

const createInput = (source: AsyncIterable<Buffer>): Input => {
  const chunks = source[Symbol.asyncIterator]()
  let rest: Buffer = Buffer.alloc(0)
  const more = async (): Promise<Buffer> => {
    while (rest.length === 0) {
      const next = await chunks.next()
      if (next.done) throw new Error('the archive ends in the middle')
      rest = next.value
    }
    return rest
  }
  const some = async (most: number): Promise<Buffer> => {
    const all = await more()
    const part = all.subarray(0, most)
    rest = all.subarray(part.length)
    return part
  }
  return {
    some,
    exactly: async (length) => {
      const first = await some(length)
      if (first.length === length) return first
      const parts = [Buffer.from(first)]
      for (let left = length - first.length; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(Buffer.from(await some(left)))
      return Buffer.concat(parts)
    },
    drain: async () => {
      while (!(await chunks.next()).done);
    },
  }
}

interface Body {
  some(most: number): Promise<Buffer>
  left(): number
  pass(): Promise<void>
}

const createBody = (input: Input, size: number): Body => {
  let left = size
  const padding = (BLOCK - (size % BLOCK)) % BLOCK
  return {
    left: () => left,
    some: async (most) => {
      const part = await input.some(Math.min(most, left))
      left -= part.length
      return part
    },
    pass: async () => {
      for (let over = left + padding; over > 0; ) over -= (await input.some(over)).length
      left = 0
    },
  }
}

const padded = async (input: Input, size: number): Promise<Buffer> => {
  if (size > LARGEST_PAX) throw new Error('the archive has a header that is too large')
  return (await input.exactly(Math.ceil(size / BLOCK) * BLOCK)).subarray(0, size)
}

const LARGEST_PAX = 64 * 1024 * 1024

/** `length key=value\n`, the length being that of all of it. */
const paxRecords = (bytes: Buffer): Record<string, Bytes> => {
  const records: Record<string, Bytes> = {}
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at)
    const length = Number(bytes.toString('latin1', at, space))
    if (!(length > 0)) throw new Error('the archive has a damaged header')
    const record = bytes.toString('latin1', space + 1, at + length - 1)
    const equals = record.indexOf('=')
    records[record.slice(0, equals)] = record.slice(equals + 1)
    at += length
  }
  return records
}

const TYPES: Readonly<Record<string, Member['type']>> = { '0': 'file', '\0': 'file', '5': 'folder', '2': 'link', '1': 'hardlink' }

const member = async (header: Buffer, type: string, pax: Readonly<Record<string, Bytes>>, body: Body): Promise<Member> => {
  const path = plain(pax['GNU.sparse.name'] ?? pax['path'] ?? nameOf(header))
  const common = {
    type: TYPES[type] ?? 'other',
    path,
    mode: octal(header, 100, 8) & 0o7777,
    mtime: nanoseconds(pax['mtime'] ?? String(octal(header, 136, 12))),
    target: pax['linkpath'] ?? text(header, 157, 100),
  }
  if (pax['GNU.sparse.major'] !== '1') return { ...common, size: body.left(), chunks: () => plainChunks(body) }
  const size = Number(pax['GNU.sparse.realsize'])
  const map = await sparseMap(body)
  return { ...common, size, chunks: () => sparseChunks(body, map, size) }
}

async function* plainChunks(body: Body): AsyncGenerator<Buffer, void> {
  while (body.left() > 0) yield await body.some(CHUNK)
}

const CHUNK = 1024 * 1024
const ZEROS = Buffer.alloc(CHUNK)

type SparseMap = readonly (readonly [offset: number, length: number])[]

/** Decimal numbers, one a line: how many pieces, then the offset and the length of each; filled up to a block. */
const sparseMap = async (body: Body): Promise<SparseMap> => {
  let block = Buffer.alloc(0)
  const number = async (): Promise<number> => {
    let end = block.indexOf(0x0a)
    while (end < 0) {
      block = Buffer.concat([block, await exactly(body, BLOCK)])
      end = block.indexOf(0x0a)
    }
    const value = Number(block.toString('latin1', 0, end))
    block = block.subarray(end + 1)
    return value
  }
  const map: [number, number][] = []
  for (let left = await number(); left > 0; left--) map.push([await number(), await number()])
  return map
}

const exactly = async (body: Body, length: number): Promise<Buffer> => {
  const parts: Buffer[] = []
  for (let left = length; left > 0; left -= parts.at(-1)?.length ?? 0) parts.push(Buffer.from(await body.some(left)))
  return Buffer.concat(parts)
}

async function* sparseChunks(body: Body, map: SparseMap, size: number): AsyncGenerator<Buffer, void> {
  let at = 0
  for (const [offset, length] of [...map, [size, 0] as const]) {
    for (; at < offset; at += Math.min(CHUNK, offset - at)) yield ZEROS.subarray(0, offset - at)
    for (let left = length; left > 0; ) {
      const part = await body.some(Math.min(left, CHUNK))
      left -= part.length
      at += part.length
      yield part
    }
  }
}

const plain = (name: Bytes): Bytes => name.replace(/^(?:\.\/)+/, '').replace(/\/+$/, '').replace(/^\.$/, '')

const nameOf = (header: Buffer): Bytes => {
  const prefix = text(header, 345, 155)
  return prefix === '' ? text(header, 0, 100) : `${prefix}/${text(header, 0, 100)}`
}

const text = (header: Buffer, start: number, length: number): Bytes => {
  const end = header.indexOf(0, start)
  return header.toString('latin1', start, end < 0 || end > start + length ? start + length : end)
}

/** Octal digits; or, where they do not suffice, the number itself behind a set bit. */
const octal = (header: Buffer, start: number, length: number): number => {
  if (((header[start] ?? 0) & 0x80) !== 0) return Number(BigInt.asIntN(64, header.readBigInt64BE(start + length - 8)))
  return Number.parseInt(text(header, start, length).trim() || '0', 8)
}

const nanoseconds = (seconds: string): string => {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(seconds) ?? []
  return String(BigInt(`${sign}${whole}${fraction.padEnd(9, '0').slice(0, 9)}`))
}

const checkSum = (header: Buffer): void => {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 0x20 : (header[at] ?? 0)
  if (sum !== octal(header, 148, 8)) throw new Error('the archive has a damaged header')
}
