import { describe, expect, test } from '@jest/globals'
import type { GuardCondition } from '../../../src/core/guard.ts'
import { loadPipeline } from '../../../src/settings/load.ts'
import { machine } from '../checks.ts'

/** The guard begins in the first column of the fourth line, less the indentation that YAML asks for. */
const HEAD = 'stages:\n  a:\n    run: x\n    guard:\n'
const load = (guard: string) => loadPipeline(`${HEAD}      ${guard}\n`, 'p.yml', machine)

const conditionOf = async (guard: string): Promise<GuardCondition | undefined> => {
  const loaded = await load(guard)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  expect(loaded.warnings).toEqual([])
  return loaded.pipeline.stages[0]?.guard?.condition
}

/** `column: message (hint)`; the column counts from the first character of the guard. */
const told = async (guard: string): Promise<readonly string[]> => {
  const loaded = await load(guard)
  const problems = loaded.ok ? loaded.warnings : loaded.problems
  return problems.map(({ line, column, severity, message, hint }) => {
    expect(line).toBe(column === 5 ? 4 : 5)
    return `${column === 5 ? 'guard' : column - 6}: ${severity === 'error' ? '' : 'warning: '}${message}${hint === undefined ? '' : ` (${hint})`}`
  })
}

const HEX = '0123456789abcdef'.repeat(4)
const SALT = 'aM15713r3Xsvxbi31lqr1Q'
const HASH = 'nFNh2CVHVjNldFVKDHDlm4CbdRSCdEBsjjJxD+iCs5E'
const GITHUB = 'https://token.actions.githubusercontent.com'
const week = { kind: 'windows', zone: 'Europe/Berlin', weekly: [], freezes: [] } as const

describe('a guard', () => {
  test.each<[written: string, condition: unknown]>([
    ['{ refs: main }', { kind: 'refs', anyOf: ['main'], protected: false }],
    ["{ refs: [main, 'v*', refs/tags/**] }", { kind: 'refs', anyOf: ['main', 'v*', 'refs/tags/**'], protected: false }],
    ['{ refs: { protected: true } }', { kind: 'refs', anyOf: [], protected: true }],
    ['{ refs: { patterns: main, protected: true } }', { kind: 'refs', anyOf: ['main'], protected: true }],
    ['{ actors: octocat }', { kind: 'actors', allow: ['octocat'], deny: [] }],
    ["{ actors: { deny: ['*[bot]'] } }", { kind: 'actors', allow: undefined, deny: ['*[bot]'] }],
    ['{ actors: { allow: [a, b_corp], deny: b-x } }', { kind: 'actors', allow: ['a', 'b_corp'], deny: ['b-x'] }],
    ['{ permission: maintain }', { kind: 'permission', least: 'maintain' }],
    ['{ teams: acme/release }', { kind: 'teams', anyOf: ['acme/release'] }],
    ['{ events: [push, workflow_run] }', { kind: 'events', anyOf: ['push', 'workflow_run'] }],
    ['{ fork: false }', { kind: 'fork', is: false }],
    ['{ environment: production }', { kind: 'environment', anyOf: ['production'], audience: 'stagewright', issuer: GITHUB }],
    [
      '{ environment: { name: [a, b], audience: acme, issuer: "http://localhost:1" } }',
      { kind: 'environment', anyOf: ['a', 'b'], audience: 'acme', issuer: 'http://localhost:1' },
    ],
    [
      '{ oidc: { claims: { environment: prod, run_attempt: 1, ref_protected: true, ref: [a, b] } } }',
      {
        kind: 'oidc',
        audience: 'stagewright',
        issuer: GITHUB,
        claims: { environment: ['prod'], run_attempt: ['1'], ref_protected: ['true'], ref: ['a', 'b'] },
      },
    ],
    ['{ secrets: TOKEN }', { kind: 'secrets', names: ['TOKEN'] }],
    [
      `{ api-key: { from-env: KEY, scrypt: '$scrypt$ln=17,r=8,p=1$${SALT}$${HASH}', sha256: ${HEX.toUpperCase()} } }`,
      {
        kind: 'api-key',
        from: 'KEY',
        digests: [
          { algorithm: 'sha256', hex: HEX },
          { algorithm: 'scrypt', cost: 131_072, blockSize: 8, parallelization: 1, salt: SALT, hash: HASH.replace('+', '-') },
        ],
      },
    ],
    ['{ runner: self-hosted }', { kind: 'runner', environment: 'self-hosted' }],
    [
      '{ all: [{ any: [{ fork: false }] }, { not: { fork: true } }] }',
      {
        kind: 'all',
        of: [
          { kind: 'any', of: [{ kind: 'fork', is: false }] },
          { kind: 'not', of: { kind: 'fork', is: true } },
        ],
      },
    ],
  ])('%s is read', async (written, condition) => {
    expect(await conditionOf(written)).toEqual(condition)
  })

  test('enforces and fails if it does not say otherwise', async () => {
    const guards = await Promise.all(['{ fork: false }', '{ fork: false, mode: evaluate }', '{ fork: false, on-deny: skip }'].map(load))
    expect(guards.map((loaded) => loaded.ok && loaded.pipeline.stages[0]?.guard)).toEqual([
      { condition: { kind: 'fork', is: false }, mode: 'enforce', onDeny: 'fail' },
      { condition: { kind: 'fork', is: false }, mode: 'evaluate', onDeny: 'fail' },
      { condition: { kind: 'fork', is: false }, mode: 'enforce', onDeny: 'skip' },
    ])
  })
})

describe('a window', () => {
  test.each<[written: string, ...weekly: (readonly [days: readonly number[], from: number, to: number])[]]>([
    ['Mon-Fri 09:00-17:00', [[1, 2, 3, 4, 5], 540, 1020]],
    ['9:00-24:00', [[1, 2, 3, 4, 5, 6, 7], 540, 1440]],
    ['monday, Thurs - SAT 08:30 \u2013 12:00', [[1, 4, 5, 6], 510, 720]],
    ['Sat-Mon 00:00-00:01', [[1, 6, 7], 0, 1]],
    ['Fri 22:00-Sat 02:00', [[5], 1320, 1440], [[6], 0, 120]],
    ['Fri 22:00-Mon 06:00', [[5], 1320, 1440], [[6, 7], 0, 1440], [[1], 0, 360]],
    ['Sun 22:00-Mon 00:00', [[7], 1320, 1440]],
    ['Tue 10:00-Tue 11:00', [[2], 600, 660]],
  ])('%s is read', async (written, ...weekly) => {
    const condition = await conditionOf(`{ windows: { timezone: Europe/Berlin, open: '${written}' } }`)
    expect(condition).toEqual({ ...week, weekly: weekly.map(([days, from, to]) => ({ days, from, to })) })
  })

  test.each<[written: string, ...problems: string[]]>([
    ['Mon-Fri 17:00-09:00', "expected a window that ends after it begins, got Mon,Tue,Wed,Thu,Fri 17:00-09:00 (for one that passes midnight say so: 'Mon 17:00-Tue 09:00')"],
    ['Sun 22:00-02:00', "expected a window that ends after it begins, got Sun 22:00-02:00 (for one that passes midnight say so: 'Sun 22:00-Mon 02:00')"],
    ['09:00-09:00', 'expected a window that ends after it begins, got 09:00-09:00'],
    ['Mon-Fri 22:00-Sat 02:00', "expected one day at each end, and the end within a week, such as 'Fri 22:00-Sat 02:00', got 'Mon-Fri 22:00-Sat 02:00'"],
    ['Mon 09:00-Mon 08:00', "expected one day at each end, and the end within a week, such as 'Fri 22:00-Sat 02:00', got 'Mon 09:00-Mon 08:00'"],
    ...['Mo 9:00-10:00', '9-17', 'Mon 24:01-24:02', 'Mon 09:60-10:00', 'Mon-Wed-Fri 09:00-10:00', 'Mon', ''].map((written): [string, string] => [
      written,
      `expected a window such as 'Mon-Fri 09:00-17:00', 'Sat,Sun 10:00-12:00' or 'Fri 22:00-Sat 02:00', got '${written}'`,
    ]),
  ])('%s is refused', async (written, problem) => {
    expect(await told(`{ windows: { timezone: Europe/Berlin, open: ['${written}'] } }`)).toEqual([`46: ${problem}`])
  })

  test('is read to its end, however far that is', async () => {
    const problems = await told(`{ windows: { timezone: Europe/Berlin, open: ['Mon 09:00-10:00${' '.repeat(200)}x'] } }`)
    expect(problems).toEqual([expect.stringContaining('expected a window such as')])
  })
})

describe('a freeze', () => {
  test.each<[from: string, to: string, first: string, end: string]>([
    ['2026-12-24', '2026-12-24', '2026-12-24T00:00', '2026-12-25T00:00'],
    ['2026-12-24T18:00', '2026-12-31', '2026-12-24T18:00', '2027-01-01T00:00'],
    ['2028-02-01', '2028-02-28', '2028-02-01T00:00', '2028-02-29T00:00'],
    ['2100-02-01', '2100-02-28', '2100-02-01T00:00', '2100-03-01T00:00'],
    ['2026-04-30', '2026-05-01 06:30', '2026-04-30T00:00', '2026-05-01T06:30'],
  ])('from %s to %s lasts to the end of a day, or up to a time', async (from, to, first, end) => {
    const condition = await conditionOf(`{ windows: { timezone: Europe/Berlin, freezes: { from: ${from}, to: ${to}, reason: why } } }`)
    expect(condition).toEqual({ ...week, freezes: [{ from: first, to: end, reason: 'why' }] })
  })

  test.each<[freeze: string, problem: string]>([
    ['{ from: 2026-12-24, to: 2026-12-23 }', '49: expected a freeze that ends after it begins, got 2026-12-24T00:00 to 2026-12-24T00:00 (swap them, or correct the year)'],
    ['{ from: 0026-12-24, to: 2027-01-02 }', "57: expected a date (2026-12-24) or a local time (2026-12-24T18:00), got '0026-12-24' (correct the year)"],
    ['{ from: 2026-12-24T18:00, to: 2026-12-24T18:00 }', '49: expected a freeze that ends after it begins, got 2026-12-24T18:00 to 2026-12-24T18:00 (swap them, or correct the year)'],
    ['{ from: 2026-02-29, to: 2026-03-01 }', "57: expected a date (2026-12-24) or a local time (2026-12-24T18:00), got '2026-02-29' (there is no such day)"],
    ['{ from: 2026-01-01T10:00Z, to: 2026-03-01 }', "57: expected a date (2026-12-24) or a local time (2026-12-24T18:00), got '2026-01-01T10:00Z' (it is local to `timezone`: leave the offset out)"],
    ['{ from: 2026-01-01, to: 2026-01-01T24:00 }', "73: expected a date (2026-12-24) or a local time (2026-12-24T18:00), got '2026-01-01T24:00'"],
    ['{ to: 2026-01-01 }', "49: missing key 'from'"],
  ])('%s is refused', async (freeze, problem) => {
    expect(await told(`{ windows: { timezone: Europe/Berlin, freezes: [${freeze}] } }`)).toEqual([problem])
  })
})

describe('bad input', () => {
  const login = 'expected the login of a user, such as octocat, dependabot[bot] or *[bot]'
  const ref = 'expected a branch, a tag or a glob, such as main, v* or refs/tags/**'
  const zone = 'expected an IANA time zone that exists, such as Europe/Berlin'
  const hashKey = '(`stagewright hash-key` reads a key and prints its digest)'
  const one = 'expected a map with one condition, such as { refs: main }'

  test.each<[written: string, ...problems: string[]]>([
    ['{ all: [] }', '8: expected at least one condition, got an empty list (it would let everyone pass: name a condition, or leave the guard out)'],
    ['{ not: { any: [] } }', '15: expected at least one condition, got an empty list (it would let nobody pass: name a condition)'],
    ['{ not: [{ fork: true }] }', `8: ${one}, got a list`],
    ['{ mode: evaluate }', `1: ${one}, got none`],
    ['[{ refs: main }]', `1: ${one}, got a list`],
    ['main', `1: ${one}, got 'main'`],
    ['{ all: [{}] }', `9: ${one}, got none`],
    ['{ actor: me }', "3: unknown key 'actor' (did you mean 'actors'?)"],
    ['{ all: [{ fork: false }, { branches: main }] }', "28: unknown key 'branches' (did you mean 'refs'?)"],
    ['{ all: [{ fork: false, mode: evaluate }] }', '24: unknown key \'mode\' (known keys: all, any, not, actors, permission, teams, refs, events, fork, environment, oidc, secrets, api-key, windows, runner)'],
    ['{ any: [{ refs: main, fork: false }] }', '9: expected one condition in a map, got refs, fork (write all: [{ refs: … }, { fork: … }])'],
    ['{ refs: main, fork: false, mode: evaluate }', '1: expected one condition in a map, got refs, fork (write all: [{ refs: … }, { fork: … }])'],
    ['{ fork: false, mode: dry, on-deny: fial }', "22: expected one of 'enforce', 'evaluate', got 'dry'", "36: expected one of 'fail', 'skip', got 'fial' (did you mean 'fail'?)"],
    ['{ refs: [] }', '9: expected a branch, a tag or a glob, got an empty list (name at least one, or leave the key out)'],
    ['{ refs: {} }', '9: expected patterns, protected: true or both, got none'],
    ['{ refs: { protected: false } }', '22: expected true, or no such key, got false'],
    ["{ refs: ['!main'] }", `10: ${ref}, got '!main' (write not: { refs: 'main' })`],
    ["{ refs: 'main, dev' }", `9: ${ref}, got 'main, dev' (write a list: [main, dev])`],
    ["{ refs: ['^v\\d+$'] }", `10: ${ref}, got '^v\\d+$' (no ref has such characters; these are globs, not regular expressions)`],
    ["{ refs: ['v[0-9]*'] }", `10: ${ref}, got 'v[0-9]*' (only *, ** and ? stand for others: write each alternative into the list)`],
    ['{ refs: release/ }', `9: ${ref}, got 'release/' (write release/** for all below)`],
    ["{ actors: ['@me', a/b, 'a b'] }", `12: ${login}, got '@me' (write it without the @: me)`, `19: ${login}, got 'a/b' (a team belongs in \`teams\`)`, `24: ${login}, got 'a b' (write a list: [a, b])`],
    ['{ actors: { allow: [] } }', '20: expected the login of a user, got an empty list (name at least one, or leave the key out)'],
    ['{ teams: release }', "10: expected a team as org/slug, such as acme/release, got 'release'"],
    ['{ permission: admn }', "15: expected one of 'read', 'triage', 'write', 'maintain', 'admin', got 'admn' (did you mean 'admin'?)"],
    ['{ events: Push }', "11: expected the name of an event, such as push or workflow_dispatch, got 'Push'"],
    ['{ fork: "no" }', "9: expected true or false, got 'no'"],
    ['{ oidc: { claims: {} } }', '19: expected at least one claim, got an empty map'],
    ['{ oidc: { audience: acme } }', "3: missing key 'claims'"],
    [
      "{ oidc: { claims: { sub: 'repo:acme/*', aud: x } } }",
      "21: expected a claim that can be matched, got 'sub' (its form can be changed in the settings of the repository: match what it is made of, such as repository, ref or environment)",
      "41: expected a claim that can be matched, got 'aud' (set `audience` beside `claims`)",
    ],
    ['{ environment: { name: a, issuer: "http://ghe.example.com" } }', "35: expected the https URL of an issuer, got 'http://ghe.example.com' (anyone on the way could change what http carries)"],
    ['{ environment: { name: a, issuer: "http://127.0.0.1.example.com" } }', "35: expected the https URL of an issuer, got 'http://127.0.0.1.example.com' (anyone on the way could change what http carries)"],
    ['{ environment: { name: a, issuer: "https://x@y" } }', "35: expected the https URL of an issuer, got 'https://x@y' (it has no user, no ? and no #)"],
    ['{ secrets: [DEPLOY-KEY] }', "13: expected the name of an environment variable, got 'DEPLOY-KEY' (hand the secret over in `env` of the workflow’s step, and name that here)"],
    ['{ api-key: { from-env: K } }', '12: expected sha256, scrypt or both, got neither (`stagewright hash-key` prints the digest of a key)'],
    ['{ api-key: { from-env: K, md5: x } }', "27: unknown key 'md5' (known keys: from-env, sha256, scrypt)"],
    ['{ windows: { timezone: Europe/Berln, open: "09:00-10:00" } }', `24: ${zone}, got 'Europe/Berln' (did you mean 'Europe/Berlin'?)`],
    ['{ windows: { timezone: "+01:00", open: "09:00-10:00" } }', `24: ${zone}, got '+01:00' (an offset does not say when the clocks change: write the zone of a city, or UTC)`],
    ['{ windows: { timezone: Mars, open: "09:00-10:00" } }', `24: ${zone}, got 'Mars' (write the zone of a city as Continent/City, or UTC)`],
    ['{ windows: { open: "09:00-10:00" } }', "3: missing key 'timezone'"],
    ['{ windows: { timezone: UTC, override: { actors: a, reason-from-env: R } } }', '12: expected open, freezes or both, got neither'],
    ['{ windows: { timezone: UTC, open: "09:00-10:00", override: { actors: a } } }', "50: missing key 'reason-from-env'"],
    [`{ api-key: { from-env: K, sha256: ${HEX.slice(0, 40)} } }`, `35: expected a SHA-256 digest, 64 hex digits, got 40, as many as SHA-1 has ${hashKey}`],
    [`{ api-key: { from-env: K, sha256: [${HEX.slice(1)}] } }`, `36: expected a SHA-256 digest, 64 hex digits, got 63 hex digits ${hashKey}`],
    [`{ api-key: { from-env: K, sha256: e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 } }`, `35: expected the digest of a key, got that of an empty text ${hashKey}`],
  ])('%s is refused', async (written, ...problems) => {
    expect(await told(written)).toEqual(problems)
  })

  test.each<[digest: string, problem: string]>([
    [`$scrypt$ln=14,r=8,p=1$${SALT}$${HASH}`, 'expected a scrypt digest as costly as ln=17,r=8,p=1, or at least as ln=14,r=8,p=5, got a cheaper one'],
    [`$scrypt$ln=99,r=8,p=1$${SALT}$${HASH}`, 'expected a scrypt digest that is of use, got one that is not'],
    [`$scrypt$ln=17,r=0,p=1$${SALT}$${HASH}`, 'expected a scrypt digest that is of use, got one that is not'],
    [`$scrypt$ln=17,r=8,p=1$aM15$${HASH}`, 'expected a scrypt digest that is of use, got one that is not'],
    [`$scrypt$ln=17,r=8,p=1$${SALT}$aM15`, 'expected a scrypt digest that is of use, got one that is not'],
    [`$scrypt$ln=17,r=8,p=1$${SALT}==$${HASH}`, 'expected a scrypt digest as $scrypt$ln='],
    [`$2b$12$${HASH}`, 'expected a scrypt digest as $scrypt$ln='],
  ])('the scrypt digest %s is refused', async (digest, problem) => {
    const [only, ...others] = await told(`{ api-key: { from-env: K, scrypt: ['${digest}'] } }`)
    expect([only?.startsWith(`36: ${problem}`), only, others]).toEqual([true, only, []])
    expect(only).toContain('hash-key --scrypt')
  })

  test.each<[name: string, written: (long: string) => string, fill: string]>([
    ['window', (long) => `{ windows: { timezone: UTC, open: '${long}' } }`, 'a '],
    ['window of white space', (long) => `{ windows: { timezone: UTC, open: 'a${long}' } }`, ' '],
    ['glob', (long) => `{ refs: '${long}!' }`, '*'],
    ['login', (long) => `{ actors: '${long}!' }`, 'a*'],
    ['digest', (long) => `{ api-key: { from-env: K, sha256: '${long}', scrypt: '$scrypt$ln=17,r=8,p=1$${long}' } }`, 'a'],
  ])('of 500,000 characters is read in passing: a %s', async (_, written, fill) => {
    const loaded = await load(written(fill.repeat(500_000 / fill.length)))
    expect(loaded.ok || loaded.problems.length > 0).toBe(true)
  })

  test('that may be the key itself is not repeated', async () => {
    const problems = [...(await told('{ api-key: { from-env: K, sha256: hunter2-hunter2 } }')), ...(await told('{ api-key: { from-env: K, scrypt: hunter2-hunter2 } }'))]
    expect(problems).toHaveLength(2)
    expect(problems.join()).not.toContain('hunter2')
  })
})

describe('what is hardly meant', () => {
  test.each<[written: string, ...warnings: string[]]>([
    ...['*', '**', '**/*', 'refs/**', '?*'].map((glob): [string, string] => [`{ refs: ['${glob}'] }`, `10: warning: '${glob}' matches everything: any ref passes`]),
    ["{ not: { refs: { patterns: ['main', '**'] } } }", "37: warning: '**' matches everything: any ref passes"],
    ["{ any: [{ all: [{ actors: '*' }] }] }", "27: warning: '*' matches everything: everybody passes"],
    ['{ not: { actors: [mallory] } }', "18: warning: the opposite of 'actors' holds as soon as one of the two actors, who began the run and who ran it again, does not fit (write actors: { deny: [...] })"],
    ["{ actors: { deny: '*' } }", "19: warning: '*' matches everything: nobody passes"],
    ["{ environment: '*' }", "16: warning: '*' matches everything: any environment passes"],
    ["{ oidc: { claims: { ref: ['*'] } } }", "27: warning: '*' matches everything: any value passes"],
    ["{ oidc: { claims: { enviroment: prod } } }", "33: warning: 'enviroment' is no known claim (did you mean 'environment'?)"],
    ['{ refs: protected }', "9: warning: this is the ref with the name 'protected' (for refs that are protected write { protected: true })"],
    ['{ refs: heads/main }', "9: warning: 'heads/main' is below refs/heads/ or refs/tags/ (did you mean 'refs/heads/main'?)"],
    ['{ events: [pul_request] }', "12: warning: 'pul_request' is no known event (did you mean 'pull_request'?)"],
    ['{ windows: { timezone: EST, open: "09:00-10:00" } }', "24: warning: 'EST' is not the same zone to every machine (write the zone of a city, such as Europe/Berlin)"],
    ["{ windows: { timezone: UTC, open: '09:00-10:00', override: { actors: ['*'], reason-from-env: R } } }", "71: warning: '*' matches everything: everybody may override"],
    ['{ fork: false, mode: evaluate, on-deny: skip }', '41: warning: on-deny can never act: mode is evaluate, which denies nothing'],
  ])('%s is warned of', async (written, ...warnings) => {
    expect(await told(written)).toEqual(warnings)
  })

  test.each(['{ refs: [release/*, refs/tags/**] }', "{ actors: { deny: ['*[bot]'] } }", '{ events: [some_new_event] }', '{ windows: { timezone: UTC, open: "09:00-10:00" } }'])(
    '%s is not',
    async (written) => {
      expect(await told(written)).toEqual([])
    },
  )
})
