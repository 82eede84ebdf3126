import * as z from 'zod/mini'
import { addressText, isPort, parseAddress, urlObjection } from '../../core/address.ts'
import { RECORD_TYPES } from '../../core/lookup.ts'
import { described, into, late, type Objector, optional, text } from '../combinators.ts'
import { count } from '../quantity.ts'

/** What is evaluated later is looked at later; `shape` is what the published schema knows of the rest. */
const unless = (shape: RegExp, objection: (value: string) => string | undefined) => (value: string, object: Objector) => {
  const words = value.includes('${{') ? undefined : objection(value)
  if (words !== undefined) object(words, undefined, shape.test(value) ? 'addresses' : undefined)
  return value
}

const shaped = (shape: RegExp) => z.meta({ anyOf: [{ pattern: '\\$\\{\\{' }, { pattern: shape.source }] })

const URL_SHAPE = /^[hH][tT][tT][pP][sS]?:\/\//
const ADDRESS_SHAPE = /^(?:\[[0-9A-Fa-f:.%\w]+\]|[^\s:/@[\]]+):\d+$/
const HOST_SHAPE = /^(?:[\w.-]+|[0-9A-Fa-f:.]+)$/
const SERVER_SHAPE = /^(?:[\w.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?$/

/** A URL of http or https. */
export const url = late(() => into(text.check(shaped(URL_SHAPE)), unless(URL_SHAPE, urlObjection)))

const address = late(() =>
  into(
    z.string({ error: 'expected a host with its port, such as db.example.com:5432' }).check(shaped(ADDRESS_SHAPE)),
    unless(ADDRESS_SHAPE, (value) => {
      const parsed = parseAddress(value)
      return typeof parsed === 'string' ? parsed : undefined
    }),
  ),
)

const host = late(() =>
  into(
    text.check(shaped(HOST_SHAPE)),
    unless(HOST_SHAPE, (value) => (HOST_SHAPE.test(value) ? undefined : 'expected a host, such as example.com, without scheme, port or path')),
  ),
)

const ONE_LINE = /^[^\r\n\0]*$/

const headers = late(() =>
  z.record(
    z.string().check(z.regex(/^[A-Za-z0-9!#$%&'*+.^_`|~-]+$/, { error: 'expected the name of a header' })),
    into(
      z.union([z.string().check(z.meta({ pattern: ONE_LINE.source })), z.number(), z.boolean()], { error: 'expected a text or a number' }),
      (value, object) => {
        if (!ONE_LINE.test(String(value))) object('expected a text on one line')
        return String(value)
      },
    ),
  ),
)

const insecure = () => optional(z.boolean(), 'Whether any certificate will do, one of an attacker too; `false` if not given.')

/** `http` of a check. */
export const http = late(() =>
  into(
    z.union(
      [
        url,
        z.strictObject({
          url: described(url, 'What is asked for. `${{ }}` is evaluated.'),
          method: optional(
            z.string().check(z.regex(/^[A-Z]+(?:-[A-Z]+)*$/, { error: 'expected a method in capitals, such as GET or HEAD' })),
            '`GET` if not given, `POST` where there is a `body`.',
          ),
          headers: optional(headers, 'What is sent along. `${{ }}` is evaluated: let secrets come from `env`.'),
          body: optional(z.string(), 'What is sent. `${{ }}` is evaluated.'),
          redirects: optional(
            count('a number of redirects, 0 or more', 0),
            'How many redirects are followed; 5 if not given. Another host never gets a secret header or a body.',
          ),
          insecure: insecure(),
        }).check(z.meta({ not: { required: ['body', 'method'], properties: { method: { enum: ['GET', 'HEAD'] } } } })),
      ],
      { error: 'expected a URL, or a map with the URL in `url`' },
    ),
    (value) => (typeof value === 'string' ? { url: value } : value),
  ),
)

/** `tcp` of a check. */
export const tcp = address

const server = late(() =>
  into(
    text.check(shaped(SERVER_SHAPE)),
    unless(SERVER_SHAPE, (value) => (SERVER_SHAPE.test(value) && isPort(Number(/:(\d+)$/.exec(value)?.[1] ?? 53)) ? undefined : 'expected a name server, such as 1.1.1.1 or 127.0.0.1:5353')),
  ),
)

/** `dns` of a check. */
export const dns = late(() =>
  into(
    z.union(
      [
        host,
        z.strictObject({
          name: described(host, 'What is resolved. `${{ }}` is evaluated.'),
          type: optional(z.enum(RECORD_TYPES), 'The records to ask for; addresses of both families if not given.'),
          server: optional(server, 'A name server to ask instead of the machine’s own: a host, with a port if it is not 53.'),
        }),
      ],
      { error: 'expected a name, or a map with the name in `name`' },
    ),
    (value) => (typeof value === 'string' ? { name: value } : value),
  ),
)

const port = late(() => z.int({ error: 'expected a port from 1 to 65535' }).check(z.refine(isPort, { error: 'expected a port from 1 to 65535' }), z.meta({ minimum: 1, maximum: 65_535 })))

/** `tls` of a check. */
export const tls = late(() =>
  into(
    z.union(
      [
        address,
        z.strictObject({
          host: described(host, 'Where to connect to. `${{ }}` is evaluated.'),
          port: optional(port, 'The port; 443 if not given.'),
          'server-name': optional(host, 'The name that the certificate is to be for; `host` if not given.'),
          insecure: insecure(),
        }),
      ],
      { error: 'expected host:port, or a map with the host in `host`' },
    ),
    (value) => (typeof value === 'string' ? { address: value } : { ...value, address: addressText({ host: value.host, port: value.port ?? 443 }) }),
  ),
)

/** `command` of a check. */
export const command = text
