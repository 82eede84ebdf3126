import { brotliCompressSync, gzipSync } from 'node:zlib'
import { createServer } from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { lookUpHttp } from '../../../src/adapters/lookups/http.ts'
import { nextHop } from '../../../src/adapters/lookups/redirect.ts'
import type { Answer, HttpAnswer, HttpQuestion } from '../../../src/core/lookup.ts'
import { selfSigned } from '../../support/certificates.ts'
import { where } from '../../support/tools.ts'
import { listen, secureWeb, web } from '../../support/web.ts'

const question = (url: string, more: Partial<HttpQuestion> = {}): HttpQuestion => ({ kind: 'http', url, method: 'GET', headers: {}, redirects: 5, insecure: false, ...more })

const ask = (url: string, more?: Partial<HttpQuestion>, signal = new AbortController().signal): Promise<Answer> => lookUpHttp(question(url, more), clock, signal)

const askHttp = async (url: string, more?: Partial<HttpQuestion>): Promise<HttpAnswer> => {
  const answer = await ask(url, more)
  if (answer.kind !== 'http') throw new Error(`no answer: ${JSON.stringify(answer)}`)
  return answer
}

/** `fault: message`, or the status. */
const told = async (answer: Promise<Answer>): Promise<string> => {
  const given = await answer
  return given.kind === 'none' ? `${given.fault}: ${given.message.replace(/:\d+/, ':PORT')}` : `status ${Reflect.get(given, 'status')}`
}

const openssl = where('openssl')

describe('a request', () => {
  test('gives status, headers and body, and how long each part took', async () => {
    const { url } = await web((_, response) => response.writeHead(418, 'Teapot', { 'X-A': 'b' }).end('short and stout'))
    const answer = await askHttp(url)
    expect(answer).toMatchObject({ kind: 'http', status: 418, statusText: 'Teapot', body: 'short and stout', cut: false, redirects: [] })
    expect(answer.headers['x-a']).toBe('b')
    expect(answer.timings).toEqual({ connect: expect.any(Number), firstByte: expect.any(Number), total: expect.any(Number) })
  })

  test('sends method, headers, Host and body as asked', async () => {
    const received: string[] = []
    const { url, requests } = await web((request, response) => {
      request.on('data', (chunk: Buffer) => received.push(chunk.toString())).on('end', () => response.end())
    })
    await ask(`${url}/a?b=c`, { method: 'PUT', headers: { Host: 'example.com', 'X-Key': 'k' }, body: 'hello' })
    expect(requests[0]).toMatchObject({ method: 'PUT', url: '/a?b=c', headers: { host: 'example.com', 'x-key': 'k', 'content-length': '5' } })
    expect(received).toEqual(['hello'])
  })

  test('reaches ports that browsers refuse', async () => {
    const server = createServer((socket) => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 0\r\n\r\n'))
    const port = await listen(server, '127.0.0.1', 6667).catch(() => undefined)
    expect(await told(ask('http://127.0.0.1:6667'))).toBe(port === undefined ? expect.any(String) : 'status 200')
  })

  test.each(['127.0.0.1', '::1'])('finds localhost on %s', async (host) => {
    const { port } = await web((_, response) => response.end('here'), host)
    expect((await askHttp(`http://localhost:${port}`)).body).toBe('here')
  })

  test('reads at most 1 MiB of a body without end, and hangs up', async () => {
    const { url, open } = await web((_, response) => {
      const write = (): void => void (response.destroyed || response.write('x'.repeat(65_536), write))
      write()
    })
    const answer = await askHttp(url)
    expect([answer.body.length, answer.cut]).toEqual([2 ** 20, true])
    await until(() => open() === 0)
  })

  test.each([
    ['gzip', gzipSync('packed')],
    ['br', brotliCompressSync('packed')],
  ])('unpacks a body in %s', async (encoding, bytes) => {
    const { url } = await web((_, response) => response.writeHead(200, { 'content-encoding': encoding }).end(bytes))
    expect((await askHttp(url)).body).toBe('packed')
  })

  test('unpacks at most 1 MiB of a body that is small only as long as it is packed', async () => {
    const { url } = await web((_, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync('x'.repeat(64 * 2 ** 20))))
    const answer = await askHttp(url)
    expect([answer.body.length, answer.cut]).toEqual([2 ** 20, true])
  })

  test('reads the body in the encoding that the server names', async () => {
    const { url } = await web((_, response) => response.writeHead(200, { 'content-type': 'text/plain; charset=latin1' }).end(Buffer.from([0xe4])))
    expect((await askHttp(url)).body).toBe('ä')
  })
})

describe('what is no answer', () => {
  test('says that nobody listens', async () => {
    const server = createServer()
    const port = await listen(server)
    await new Promise((resolve) => server.close(() => resolve(undefined)))
    expect(await told(ask(`http://localhost:${port}`))).toBe('refused: localhost:PORT refused the connection')
  })

  test('says that a name does not resolve', async () => {
    expect(await told(ask('http://no.such.invalid/'))).toMatch(/^unresolved: no\.such\.invalid does not resolve/)
  })

  test.each<[what: string, bytes: string, told: string]>([
    ['closes at once', '', 'reset: 127.0.0.1:PORT closed the connection before it had answered'],
    ['closes within the headers', 'HTTP/1.1 200 OK\r\nx: ', 'reset: 127.0.0.1:PORT closed the connection before it had answered'],
    ['closes within the body', 'HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc', 'reset: 127.0.0.1:PORT closed the connection before it had answered'],
    ['speaks another language', 'SSH-2.0-OpenSSH_9.2\r\n', 'protocol: 127.0.0.1:PORT did not answer in HTTP (HPE_INVALID_CONSTANT)'],
    ['sends headers without end', `HTTP/1.1 200 OK\r\nx: ${'y'.repeat(100_000)}\r\n\r\n`, 'protocol: 127.0.0.1:PORT answered with more headers than anybody needs'],
    ['sends what is not packed as packed', 'HTTP/1.1 200 OK\r\ncontent-encoding: gzip\r\ncontent-length: 3\r\n\r\nabc', 'protocol: 127.0.0.1:PORT answered with a body that cannot be decompressed'],
  ])('is told of a server that %s', async (_, bytes, words) => {
    const server = createServer((socket) => socket.on('error', () => {}).once('data', () => socket.end(bytes)))
    expect(await told(ask(`http://127.0.0.1:${await listen(server)}`))).toBe(words)
  })

  test('says what is wrong with a header, and does not repeat it', async () => {
    const { url } = await web((_, response) => response.end())
    const words = await told(ask(url, { headers: { 'x-key': 'secret\r\nx: y' } }))
    expect(words).toBe('invalid: 127.0.0.1:PORT could not be asked: a header holds a line break or another character that it may not')
  })

  test('comes at once where nobody waits any more, and the connection is closed', async () => {
    const { url, requests, open } = await web(() => {})
    const controller = new AbortController()
    const answer = ask(url, {}, controller.signal)
    await until(() => requests.length === 1)
    controller.abort()
    expect(await told(answer)).toBe('stopped: 127.0.0.1:PORT was not waited for')
    await until(() => open() === 0)
  })

  test('comes at once of a signal that was aborted before', async () => {
    const { url, requests } = await web((_, response) => response.end())
    const signal = AbortSignal.abort()
    expect(await told(ask(url, {}, signal))).toBe('stopped: 127.0.0.1:PORT was not waited for')
    expect(requests).toEqual([])
  })
})

describe('a redirect', () => {
  const leading = (to: () => string, status = 302) => web((request, response) => (request.url === '/there' ? response.end('there') : response.writeHead(status, { location: to() }).end()))

  test('is followed, and the way is told', async () => {
    const { url } = await leading(() => '/there')
    expect(await askHttp(url)).toMatchObject({ status: 200, body: 'there', redirects: [{ status: 302, url: `${url}/there` }] })
  })

  test('is an answer of its own where none is to be followed', async () => {
    const { url } = await leading(() => '/there')
    expect(await askHttp(url, { redirects: 0 })).toMatchObject({ status: 302, redirects: [] })
  })

  test('in a circle ends, and tells the way', async () => {
    const { url, requests } = await leading(() => '/again')
    const answer = await ask(url, { redirects: 3 })
    expect(answer).toMatchObject({ kind: 'none', fault: 'redirect', message: expect.stringContaining('led on more than 3 times'), redirects: { length: 4 } })
    expect(requests.length).toBe(4)
  })

  test('to another host carries no header that could be a secret', async () => {
    const other = await web((_, response) => response.end())
    const { url } = await leading(() => other.url)
    const headers = { Authorization: 'Bearer t', Cookie: 's=1', 'X-Api-Key': 'k', Accept: 'text/html' }
    await ask(url, { headers })
    expect(other.requests[0]?.headers).toEqual({ accept: 'text/html', 'accept-encoding': 'identity', connection: 'close', host: `127.0.0.1:${other.port}`, 'user-agent': 'stagewright' })
  })

  test('on the same host carries them', async () => {
    const { url, requests } = await leading(() => '/there')
    await ask(url, { headers: { Authorization: 'Bearer t' } })
    expect(requests[1]?.headers['authorization']).toBe('Bearer t')
  })

  test.each<[status: number, method: string, then: string]>([
    [301, 'POST', 'GET'],
    [302, 'POST', 'GET'],
    [303, 'PUT', 'GET'],
    [307, 'POST', 'POST'],
    [308, 'PUT', 'PUT'],
    [302, 'HEAD', 'HEAD'],
  ])('of status %d turns %s into %s', async (status, method, then) => {
    const { url, requests } = await leading(() => '/there', status)
    await ask(url, { method })
    expect(requests[1]?.method).toBe(then)
  })

  test.each<[to: string, told: string]>([
    ['file:///etc/passwd', 'redirect: 127.0.0.1:PORT leads on to file:, which is not the web'],
    ['http://[', 'redirect: 127.0.0.1:PORT leads on to what is no URL'],
    ['http://a:b@127.0.0.1/', 'redirect: 127.0.0.1:PORT leads on to a URL with a name and password in it'],
  ])('to %s is not followed', async (to, words) => {
    const { url } = await leading(() => to)
    expect(await told(ask(url))).toBe(words)
  })

  test('takes no body to another host', async () => {
    const other = await web((_, response) => response.end())
    const { url } = await leading(() => other.url, 307)
    expect(await told(ask(url, { method: 'POST', body: 'secret' }))).toMatch(/^redirect: .* which the body was not meant for$/)
    expect(other.requests).toEqual([])
  })

  test('from https to http is not followed, unless anybody may answer anyway', () => {
    const hop = { url: new URL('https://a.example/'), method: 'GET', headers: {} }
    const answer: HttpAnswer = { kind: 'http', status: 302, statusText: '', headers: { location: 'http://a.example/' }, body: '', cut: false, redirects: [], timings: { total: 1 } }
    expect(nextHop(hop, answer, false)).toBe('a.example leads on from https to http, where anybody could answer')
    expect(nextHop(hop, answer, true)).toMatchObject({ url: new URL('http://a.example/') })
  })
})

describe('a certificate', () => {
  openssl('that is not to be trusted gives no answer, unless any will do', async () => {
    const { port, requests } = await secureWeb(selfSigned('localhost', 10), (_, response) => response.end('safe'))
    expect(await told(ask(`https://localhost:${port}`, { headers: { authorization: 'secret' } }))).toBe('certificate: localhost:PORT has a certificate that it signed itself')
    expect(requests).toEqual([])
    const answer = await askHttp(`https://localhost:${port}`, { insecure: true })
    expect([answer.body, typeof answer.timings.tls]).toEqual(['safe', 'number'])
  })
})

/** Turns of the event loop until something has come about. */
const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await new Promise((resolve) => setImmediate(resolve))
}
