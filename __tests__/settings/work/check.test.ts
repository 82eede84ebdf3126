import { describe, expect, test } from '@jest/globals'
import { parsePattern } from '../../../src/settings/pattern.ts'
import { type Loaded, loadPipeline } from '../../../src/settings/load.ts'
import { machine } from '../checks.ts'

const load = (check: string, more = ''): Promise<Loaded> => loadPipeline(`stages:\n  a:\n    check: ${check}\n${more}`, 'p.yml', machine)

/** `line:column: message`. */
const told = async (check: string, more?: string): Promise<readonly string[]> => {
  const loaded = await load(check, more)
  const problems = loaded.ok ? loaded.warnings : loaded.problems
  return problems.map(({ line, column, severity, message, hint }) => `${line}:${column}: ${severity === 'error' ? '' : 'warning: '}${message}${hint === undefined ? '' : ` (${hint})`}`)
}

const settings = async (check: string): Promise<unknown> => {
  const loaded = await load(check)
  if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join('\n'))
  return loaded.pipeline.stages[0]?.settings.check
}

const URL_PROBLEM = 'expected a URL with its scheme, such as https://example.com/healthz'

describe('check', () => {
  test('may be a URL alone, for the check and for a target', async () => {
    expect(await settings('https://a.example/healthz')).toEqual({ http: { url: 'https://a.example/healthz' } })
    expect(await settings('{ targets: [https://a.example, { tcp: "b:1" }] }')).toEqual({ targets: [{ http: { url: 'https://a.example' } }, { tcp: 'b:1' }] })
  })

  test('takes short forms for long ones', async () => {
    expect(await settings('{ http: https://a.example, wait: 2m, cache: 60s, rate: 10 per second }')).toEqual({
      http: { url: 'https://a.example' },
      wait: { for: 120_000 },
      cache: { for: 60_000 },
      rate: { count: 10, perMs: 1_000 },
    })
    expect(await settings('{ tls: { host: a.example }, cache: false, rate: 100/m }')).toEqual({
      tls: { host: 'a.example', address: 'a.example:443' },
      cache: false,
      rate: { count: 100, perMs: 60_000 },
    })
    expect(await settings("{ tls: '[::1]:8443' }")).toEqual({ tls: { address: '[::1]:8443' } })
  })

  test('takes every expectation', async () => {
    const expectations = `
      expect:
        status: [200, 301-302, 4xx]
        header: { Content-Type: application/json, X-A: { match: '^b' } }
        body: [one, /two/i]
        json: { $.status: ok, '$.checks[0].ok': true, $.version: { one-of: [1, '2'] }, $.error: { present: false }, $.name: { contains: x } }
        latency: 500ms`
    expect(await settings(`\n      http: https://a.example${expectations}`)).toMatchObject({
      expect: {
        status: [[200, 200], [301, 302], [400, 499]],
        header: { 'Content-Type': { equals: 'application/json' }, 'X-A': { match: /^b/ } },
        body: [{ match: /one/ }, { match: parsePattern('/two/i', () => undefined) }],
        json: { '$.status': { equals: 'ok' }, '$.checks[0].ok': { equals: true }, '$.version': { 'one-of': [1, '2'] }, '$.error': { present: false }, '$.name': { contains: 'x' } },
        latency: 500,
      },
    })
  })

  test.each([
    'https://a.example/${{ github.sha }}',
    '{ http: { url: "${{ env.URL }}", headers: { a: "${{ env.T }}" }, body: "${{ env.B }}" }, expect: { json: { $.sha: "${{ github.sha }}" }, body: { contains: "${{ github.sha }}" }, header: { x: { one-of: [a, "${{ env.X }}"] } } } }',
    '{ targets: ["${{ env.URL }}", { tcp: "${{ env.DB }}" }, { dns: { name: "${{ env.N }}", server: "${{ env.S }}" }, expect: { records: ["${{ env.R }}"] } }, { tls: { host: "${{ env.H }}" } }] }',
  ])('evaluates what is asked and which values are expected: %s', async (check) => {
    expect(await told(check)).toEqual([])
  })

  test.each<[check: string, problem: string]>([
    ['{ http: https://a.example, expect: { body: "${{ github.sha }}" } }', "3:56: expected no ${{ }} in 'body' (it is evaluated in `env` values, `working-directory`, `if`, and the arguments of work that is no script only)"],
    ['{ command: "test ${{ env.A }}" }', '3:29: expected no ${{ }} in a script: its value could become a command (use "$A" in the script)'],
  ])('evaluates nothing else: %s', async (check, problem) => {
    expect(await told(check)).toEqual([problem])
  })

  test.each<[check: string, problem: string]>([
    ['a.example/healthz', `3:12: ${URL_PROBLEM}, got 'a.example/healthz'`],
    ['{ http: localhost:8080 }', `3:20: ${URL_PROBLEM}, got 'localhost:8080'`],
    ['{ http: ftp://a.example }', "3:20: expected a URL of http:// or https://, got 'ftp://a.example'"],
    ['{ http: https://a.example:70000 }', "3:20: expected a URL whose port is from 1 to 65535, got 'https://a.example:70000'"],
    ['{ http: https:// }', "3:20: expected a URL, such as https://example.com/healthz, got 'https://'"],
    ['{ http: https://me:secret@a.example }', "3:20: expected a URL without a name and password in it, got one with them: send them in `headers`"],
    ['{ http: { method: GET } }', "3:14: missing key 'url'"],
    ['{ http: { url: https://a.example, method: get } }', "3:54: expected a method in capitals, such as GET or HEAD, got 'get'"],
    ['{ http: { url: https://a.example, method: GET, body: x } }', '3:59: expected no body with method: GET (leave out `method` to send it with POST)'],
    ['{ http: { url: https://a.example, headers: { "a b": c } } }', "3:57: expected the name of a header, got 'a b'"],
    ['{ http: { url: https://a.example, redirects: -1 } }', '3:57: expected a number of redirects, 0 or more, got -1'],
    ['{ tcp: a.example }', "3:19: expected a host with its port, such as db.example.com:5432, got 'a.example'"],
    ['{ tcp: "a.example:0" }', "3:19: expected a port from 1 to 65535, got 0"],
    ['{ tcp: "a.example:65536" }', '3:19: expected a port from 1 to 65535, got 65536'],
    ['{ tcp: tcp://a.example:1 }', "3:19: expected host:port, such as db.example.com:5432, without a scheme, got 'tcp://a.example:1'"],
    ['{ tls: { host: a.example, port: 99999 } }', '3:44: expected a port from 1 to 65535, got 99999'],
    ['{ tls: { host: "https://a.example" } }', "3:27: expected a host, such as example.com, without scheme, port or path, got 'https://a.example'"],
    ['{ dns: { name: a.example, type: AAA } }', "3:44: expected one of 'A', 'AAAA', 'CAA', 'CNAME', 'MX', 'NS', 'PTR', 'SOA', 'SRV', 'TXT', got 'AAA' (did you mean 'AAAA'?)"],
    ['{ dns: { name: a.example, server: "1.1.1.1:99999" } }', "3:46: expected a name server, such as 1.1.1.1 or 127.0.0.1:5353, got '1.1.1.1:99999'"],
    ['{ htpp: https://a.example }', "3:14: unknown key 'htpp' (did you mean 'http'?)"],
    ['{ udp: "a:1" }', "3:14: unknown key 'udp' (known keys: http, tcp, dns, tls, command, targets, expect, wait, timeout, concurrency, rate, cache)"],
    ['{ wait: 2m }', '3:5: expected http, tcp, dns, tls, command or targets, got nothing to look up'],
    ['{ http: https://a.example, tcp: "a:1" }', "3:39: expected one kind of lookup, got 'tcp' beside 'http' (name several in `targets`)"],
    ['{ targets: [] }', '3:23: expected at least one target, got an empty list'],
    ['{ targets: [https://a.example, b.example] }', `3:43: ${URL_PROBLEM}, got 'b.example'`],
    ['{ targets: [{ name: x }] }', '3:24: expected http, tcp, dns, tls or command, got nothing to look up'],
    ['{ http: https://a.example, cache: 60 }', '3:46: expected a duration with its unit, such as 60s, false, or a map with `for`, got 60 (write 60s for seconds or 60m for minutes)'],
    ['{ http: https://a.example, cache: { for: 60 } }', '3:53: expected a duration with its unit, such as 90s, 10m or 1h30m, got 60 (write 60s for seconds or 60m for minutes)'],
    ['{ http: https://a.example, cache: 60 s }', "3:46: expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m, got '60 s'"],
    ['{ http: https://a.example, wait: { every: 5s } }', "3:39: missing key 'for'"],
    ['{ http: https://a.example, wait: { for: 1m, every: 5s, backoff: 1s } }', '3:45: expected either `every` or `backoff`, got a map'],
    ['{ http: https://a.example, rate: fast }', "3:45: expected a number per second, minute or hour, such as 10 per second, got 'fast'"],
    ['{ http: https://a.example, rate: 10 }', '3:45: expected a number per second, minute or hour, such as 10 per second, got 10'],
    ['{ http: https://a.example, rate: 0 per second }', "3:45: expected a number per second, minute or hour, such as 10 per second, got '0 per second'"],
    ['{ http: https://a.example, concurrency: 0 }', '3:52: expected a number of lookups, 1 or more, got 0'],
    ['{ http: https://a.example, expect: {} }', '3:47: expected at least one expectation, got none'],
    ['{ http: https://a.example, expect: { status: 2000 } }', '3:57: expected a status from 100 to 599 (200), a range (200-299, 2xx) or a list of these, got 2000'],
    ['{ http: https://a.example, expect: { status: 299-200 } }', "3:57: expected a status from 100 to 599 (200), a range (200-299, 2xx) or a list of these, got '299-200'"],
    ['{ http: https://a.example, expect: { json: { status: ok } } }', "3:57: expected a path from the root, such as $.status, got 'status'"],
    ['{ http: https://a.example, expect: { json: { "$.a[*]": ok } } }', "3:57: expected .name, ['name'] or [0] at character 4 of the path, got '$.a[*]'"],
    ['{ http: https://a.example, expect: { json: { $.a: { match: x, contains: y } } } }', '3:62: expected only one of match, contains, one-of, present, got a map'],
    ['{ http: https://a.example, expect: { json: { $.a: { mach: x } } } }', "3:64: unknown key 'mach' (did you mean 'match'?)"],
    ['{ http: https://a.example, expect: { json: { $.a: {} } } }', '3:62: expected one of match, contains, one-of, present, got none'],
    ['{ http: https://a.example, expect: { body: "(" } }', "3:55: expected a regular expression: a ( without its ), at its beginning, got '(' (write \\( for the character)"],
    ['{ http: https://a.example, expect: { stauts: 200 } }', "3:49: unknown key 'stauts' (did you mean 'status'?)"],
    ['{ tcp: "a:1", expect: { status: 200 } }', "3:36: expected no 'status' of tcp (what tcp can expect: latency)"],
    ['{ http: https://a.example, expect: { days-left: 14 } }', "3:49: expected no 'days-left' of http (what http can expect: status, header, body, json, latency)"],
    ['{ targets: [{ dns: a.example, expect: { body: x } }] }', "3:52: expected no 'body' of dns (what dns can expect: records, latency)"],
    ['{ targets: [{ dns: a.example }, { tcp: "a:1" }], expect: { status: 200 } }', "3:71: expected no 'status' of dns or tcp (no target has such a thing)"],
    ['{ http: https://a.example, wait: 1m, cache: { for: 1m, stale-if-error: 1m } }', '3:67: warning: stale-if-error can never act: with `wait` no stale answer counts'],
  ])('%s is told at its place', async (check, problem) => {
    expect(await told(check)).toEqual([problem])
  })

  test('takes for all targets what fits some of them', async () => {
    expect(await told('{ targets: [{ dns: a.example }, https://a.example], expect: { status: 200 } }')).toEqual([])
  })

  test('takes the place of any other work', async () => {
    expect(await told('https://a.example', '    run: make')).toEqual(["4:5: expected one kind of work, got 'run' beside 'check' (make a stage of each)"])
  })
})
