import type { ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'

/** What a server may do instead of answering. */
export type Fault =
  | { readonly kind: 'status'; readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: unknown }
  /** Never answers, or begins to and stops. */
  | { readonly kind: 'hang' | 'hang-in-body' }
  /** Closes the connection: at once, or in the middle of the body. */
  | { readonly kind: 'reset' | 'truncated' }
  | { readonly kind: 'garbage' | 'wrong-shape' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** 8 MiB of JSON: plain, or as a few kilobytes of gzip. */
  | { readonly kind: 'huge' | 'bomb' }

export const commit = (fault: Fault, response: ServerResponse): void => {
  switch (fault.kind) {
    case 'status':
      return sendJson(response, fault.status, fault.body ?? { message: 'as the test wants it' }, fault.headers)
    case 'hang':
      return undefined
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.write('{"permission":')
    case 'reset':
      return void response.destroy()
    case 'truncated':
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      return void response.write('{"permission":"admin"', () => response.destroy())
    case 'garbage':
      response.writeHead(200, { 'content-type': 'application/json' })
      return void response.end('<html>a proxy says hello</html>')
    case 'wrong-shape':
      return sendJson(response, 200, [null, 7, { permission: 7, value: [], keys: 'none', issuer: {}, state: 1, protected: 'yes' }])
    case 'redirect':
      return void response.writeHead(302, { location: fault.to }).end()
    case 'huge':
      return void response.writeHead(200, { 'content-type': 'application/json' }).end(HUGE)
    case 'bomb':
      return void response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(gzipSync(HUGE))
  }
}

export const sendJson = (response: ServerResponse, status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): void => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers }).end(JSON.stringify(body))
}

const HUGE = JSON.stringify({ permission: 'admin', role_name: 'x'.repeat(8 * 2 ** 20) })
