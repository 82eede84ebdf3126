import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import type { AddressInfo, Server as NetServer } from 'node:net'
import { afterAll } from '@jest/globals'

/** A server on this machine that keeps what it was asked. */
export interface Web {
  readonly port: number
  readonly url: string
  readonly requests: IncomingMessage[]
  /** Sockets that are open now. */
  readonly open: () => number
}

const servers: NetServer[] = []

afterAll(async () => {
  await Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve))))
})

/** Listens on `host`; the test file's end closes it, with all its connections. */
export const listen = async (server: NetServer, host = '127.0.0.1', port = 0): Promise<number> => {
  await new Promise<void>((resolve) => server.listen(port, host, resolve))
  const close = server.close.bind(server)
  const sockets = new Set<{ destroy(): void }>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  servers.push(Object.assign(server, { close: (done: () => void) => { for (const socket of sockets) socket.destroy(); return close(done) } }))
  return (server.address() as AddressInfo).port
}

/** Answers each request as `handler` says. */
export const web = async (handler: (request: IncomingMessage, response: ServerResponse) => void, host = '127.0.0.1'): Promise<Web> =>
  started('http', (listener) => createServer(listener), handler, host)

/** The same over TLS, with a key and a certificate in PEM. */
export const secureWeb = async (identity: { readonly key: string; readonly cert: string }, handler: (request: IncomingMessage, response: ServerResponse) => void): Promise<Web> =>
  started('https', (listener) => createSecureServer(identity, listener), handler, '127.0.0.1')

const started = async (
  scheme: string,
  create: (listener: RequestListener) => Server | ReturnType<typeof createSecureServer>,
  handler: (request: IncomingMessage, response: ServerResponse) => void,
  host: string,
): Promise<Web> => {
  const requests: IncomingMessage[] = []
  const server = create((request, response) => {
    requests.push(request)
    handler(request, response)
  })
  let open = 0
  server.on('connection', (socket) => {
    open += 1
    socket.once('close', () => (open -= 1))
  })
  const port = await listen(server, host)
  return { port, url: `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}`, requests, open: () => open }
}
