import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer } from 'node:net'
import { createServer as createTlsServer } from 'node:tls'
import { afterAll, describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { networkLookup } from '../../../src/adapters/lookups/index.ts'
import type { Answer, Question, RecordType } from '../../../src/core/lookup.ts'
import { selfSigned } from '../../support/certificates.ts'
import { where } from '../../support/tools.ts'
import { listen } from '../../support/web.ts'

const look = (question: Question, signal = new AbortController().signal): Promise<Answer> => networkLookup(clock)(question, signal)

const faultOf = async (answer: Promise<Answer>): Promise<string> => {
  const given = await answer
  return given.kind === 'none' ? `${given.fault}: ${given.message.replace(/:\d+/, ':PORT')}` : JSON.stringify(given)
}

/** A port on which nobody listens. */
const closedPort = async (): Promise<number> => {
  const server = createServer()
  const port = await listen(server)
  await new Promise((resolve) => server.close(() => resolve(undefined)))
  return port
}

describe('tcp', () => {
  test('tells who took the connection, and hangs up', async () => {
    const server = createServer()
    const ended = once(server, 'connection').then(([socket]) => once(socket.resume(), 'close'))
    const port = await listen(server)
    expect(await look({ kind: 'tcp', host: 'localhost', port })).toMatchObject({ kind: 'tcp', address: `127.0.0.1:${port}` })
    await ended
  })

  test('tells that nobody did', async () => {
    expect(await faultOf(look({ kind: 'tcp', host: 'localhost', port: await closedPort() }))).toBe('refused: localhost:PORT refused the connection')
  })

  test('ends with its signal', async () => {
    expect(await faultOf(look({ kind: 'tcp', host: '192.0.2.1', port: 81 }, AbortSignal.abort()))).toBe('stopped: 192.0.2.1:PORT was not waited for')
  })
})

const openssl = where('openssl')

describe('tls', () => {
  const serve = async (days: number): Promise<number> => listen(createTlsServer(selfSigned('a.example', days), (socket) => socket.on('error', () => {})))
  const ask = (port: number, more: { readonly serverName?: string; readonly insecure?: boolean } = {}): Promise<Answer> =>
    look({ kind: 'tls', host: '127.0.0.1', port, serverName: 'a.example', insecure: false, ...more })

  openssl('tells whose certificate it is, until when, and why it is not to be trusted', async () => {
    const answer = await ask(await serve(30))
    expect(answer).toMatchObject({ kind: 'tls', protocol: 'TLSv1.3', subject: 'a.example', issuer: 'a.example', names: ['a.example'], distrust: 'a certificate that it signed itself' })
    const days = (Reflect.get(answer, 'validTo') - clock.wall()) / 86_400_000
    expect(Math.round(days)).toBe(30)
  })

  openssl('trusts any where any will do', async () => {
    expect(await ask(await serve(30), { insecure: true })).not.toHaveProperty('distrust')
  })

  openssl('tells of a server that speaks no TLS', async () => {
    const port = await listen(createServer((socket) => socket.on('error', () => {}).end('hello, this is no handshake')))
    expect(await faultOf(ask(port))).toMatch(/^protocol: 127\.0\.0\.1:PORT did not answer in TLS/)
  })

  openssl('tells of a server that hangs up', async () => {
    const port = await listen(createServer((socket) => socket.on('error', () => {}).destroy()))
    expect(await faultOf(ask(port))).toBe('reset: 127.0.0.1:PORT closed the connection before it had answered')
  })

  openssl('ends with its signal', async () => {
    const server = createServer((socket) => socket.on('error', () => {}))
    const heard = once(server, 'connection').then(([socket]) => once(socket, 'data'))
    const port = await listen(server)
    const controller = new AbortController()
    const answer = look({ kind: 'tls', host: '127.0.0.1', port, serverName: 'a.example', insecure: false }, controller.signal)
    await heard
    controller.abort()
    expect(await faultOf(answer)).toBe('stopped: 127.0.0.1:PORT was not waited for')
  })
})

/** A name server that knows `a.example`; `none.example` does not exist, and of `silent.example` it says nothing. */
const nameServer = async (): Promise<string> => {
  const socket = createSocket('udp4')
  socket.on('message', (message, { port, address }) => {
    const reply = replyTo(message)
    if (reply !== undefined) socket.send(reply, port, address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  sockets.push(socket)
  return `127.0.0.1:${socket.address().port}`
}

const sockets: { close(): void }[] = []
afterAll(() => {
  for (const socket of sockets) socket.close()
})

/** RFC 1035, 4.1. */
const replyTo = (message: Buffer): Buffer | undefined => {
  const [name, end] = nameIn(message)
  const type = message.readUInt16BE(end)
  if (name === 'silent.example') return undefined
  const answers = name === 'a.example' ? (RECORDS[type] ?? []) : []
  const header = Buffer.alloc(12)
  message.copy(header, 0, 0, 2)
  header.writeUInt16BE(name === 'a.example' ? 0x8180 : 0x8183, 2)
  header.writeUInt16BE(1, 4)
  header.writeUInt16BE(answers.length, 6)
  return Buffer.concat([header, message.subarray(12, end + 4), ...answers.map((data) => record(type, data))])
}

const nameIn = (message: Buffer): readonly [string, number] => {
  const labels: string[] = []
  let at = 12
  for (let length = message[at] ?? 0; length > 0; length = message[at] ?? 0) {
    labels.push(message.toString('latin1', at + 1, at + 1 + length))
    at += 1 + length
  }
  return [labels.join('.').toLowerCase(), at + 1]
}

const record = (type: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xc0, 12, 0, type, 0, 1, 0, 0, 0, 60, 0, data.length])
  return Buffer.concat([head, data])
}

const name = (text: string): Buffer => Buffer.concat([...text.split('.').map((label) => Buffer.from([label.length, ...Buffer.from(label)])), Buffer.from([0])])

const RECORDS: Readonly<Record<number, readonly Buffer[]>> = {
  1: [Buffer.from([192, 0, 2, 2]), Buffer.from([192, 0, 2, 1])],
  28: [Buffer.from('20010db8000000000000000000000001', 'hex')],
  15: [Buffer.concat([Buffer.from([0, 10]), name('mail.example')])],
  16: [Buffer.from('\x05v=one\x03two', 'latin1')],
  33: [Buffer.concat([Buffer.from([0, 1, 0, 2, 0x15, 0x38]), name('sip.example')])],
}

describe('dns', () => {
  const ask = async (host: string, type?: RecordType, signal?: AbortSignal): Promise<Answer> =>
    look({ kind: 'dns', name: host, server: await nameServer(), ...(type && { type }) }, signal)

  test('resolves as the machine itself would', async () => {
    const answer = await look({ kind: 'dns', name: 'localhost' })
    expect(Reflect.get(answer, 'records')).toContain('127.0.0.1')
  })

  test.each<[type: RecordType | undefined, records: readonly string[]]>([
    [undefined, ['192.0.2.1', '192.0.2.2', '2001:db8::1']],
    ['A', ['192.0.2.1', '192.0.2.2']],
    ['AAAA', ['2001:db8::1']],
    ['MX', ['10 mail.example']],
    ['TXT', ['v=onetwo']],
    ['SRV', ['1 2 5432 sip.example']],
  ])('asks a name server for records of type %s', async (type, records) => {
    expect(await ask('a.example', type)).toMatchObject({ kind: 'dns', records })
  })

  test('tells that a name does not exist, and that it has no such record', async () => {
    expect(await faultOf(ask('none.example'))).toBe('unresolved: none.example does not resolve to an address')
    expect(await faultOf(ask('a.example', 'CNAME'))).toBe('unresolved: a.example has no such record')
  })

  test('ends with its signal while the name server says nothing', async () => {
    const controller = new AbortController()
    const answer = ask('silent.example', 'A', controller.signal)
    setImmediate(() => controller.abort())
    expect(await faultOf(answer)).toBe('stopped: silent.example was not waited for')
  })
})
