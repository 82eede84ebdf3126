import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import type { Checks } from '../../../src/settings/machine.ts'

/** A machine with a folder `data` (to which `link` leads), tar and zstd, but without restic. */
const machine: Checks = {
  isFile: () => true,
  isFolder: (path) => ['data', 'link', 'app', 'app/data', '.'].includes(path),
  realPath: (path) => `/workspace/${path.replace(/^link/, 'data')}`.replace(/\/\.$/, '').replace('/workspace//', '/'),
  which: (program) => (program === 'restic' ? undefined : `/usr/bin/${program}`),
  platform: 'linux',
}
const withRestic: Checks = { ...machine, which: (program) => `/usr/bin/${program}` }

const load = (settings: string, checks: Checks = machine, more = '') =>
  loadPipeline(`stages:\n  save:\n    backup: ${settings}\n${more}`, 'p.yml', checks)

/** What is at the place of each problem, up to the next white space, and the problem. */
const told = async (settings: string, checks?: Checks, more?: string): Promise<readonly string[]> => {
  const loaded = await load(settings, checks, more)
  return (loaded.ok ? loaded.warnings : loaded.problems).map(
    ({ source, column, severity, message, hint }) =>
      `${/^\S*/.exec(source.slice(column - 1))?.[0]} ${severity === 'error' ? '' : 'warning: '}${message}${hint === undefined ? '' : ` (${hint})`}`,
  )
}

describe('`backup` in a pipeline file', () => {
  test('gets an engine, a way to compare and a strict view of partial snapshots where it names none', async () => {
    const loaded = await load('{ source: data, destination: backups }')
    expect(loaded.ok && loaded.pipeline.stages[0]?.settings.backup).toEqual({
      source: 'data',
      destination: 'backups',
      engine: 'copy',
      compare: 'metadata',
      'on-partial': 'fail',
    })
  })

  test('takes every key of its engine', async () => {
    const loaded = await load(
      "{ source: data, repository: 's3:host/bucket', engine: restic, exclude: '*.tmp', compare: content, verify: restore, " +
        'keep: { last: 1, hourly: 2, daily: 3, weekly: 4, monthly: 5, yearly: 6, within: 30d }, on-partial: unstable, init: true, ' +
        "password: { from-env: PW }, host: ci, tags: [a, b], check: { read-data-subset: '5%' }, options: { s3.connections: 5 } }",
      withRestic,
    )
    expect(loaded.ok && loaded.pipeline.stages[0]?.settings.backup).toMatchObject({
      exclude: ['*.tmp'],
      keep: { last: 1, within: 30 * 86_400_000 },
      password: { 'from-env': 'PW' },
      options: { 's3.connections': '5' },
    })
  })

  test.each<[name: string, settings: string, ...problems: string[]]>([
    ['an engine that is none', '{ source: data, destination: b, engine: copi }', "copi expected one of 'copy', 'archive', 'restic', got 'copi' (did you mean 'copy'?)"],
    ['no source', '{ destination: b }', "backup: missing key 'source'"],
    ['no destination', '{ source: data }', "backup: missing key 'destination' (engine: copy needs it)"],
    ['a key of another tool', '{ source: data, destination: b, retention: { last: 1 } }', "retention: unknown key 'retention' (did you mean 'keep'?)"],
    ['a key of restic with copy', '{ source: data, destination: b, init: true }', "init: expected no 'init' with engine: copy (the destination is made where there is none)"],
    ['a source that is not there', '{ source: nosuch, destination: b }', "nosuch, expected a folder that exists, got 'nosuch' (it is what is to be saved)"],
    [
      'a destination inside the source',
      '{ source: data, destination: data/backups }',
      "data/backups expected a folder outside of 'data', got 'data/backups' (each backup would save those before it, too)",
    ],
    [
      'a destination inside the source by a symbolic link',
      '{ source: data, destination: link/b }',
      "link/b expected a folder outside of 'data', got 'link/b' (each backup would save those before it, too)",
    ],
    [
      'a destination that is the source',
      '{ source: data, destination: data }',
      "data expected a folder outside of 'data', got 'data' (each backup would save those before it, too)",
    ],
    [
      'a destination in a workspace that is saved as a whole',
      '{ source: ., destination: b }',
      "b expected a folder outside of '.', got 'b' (each backup would save those before it, too)",
    ],
    [
      '`keep` without a rule',
      '{ source: data, destination: b, keep: {} }',
      '{} expected at least one of last, hourly, daily, weekly, monthly, yearly, within, got an empty map',
    ],
    ['`keep` of nothing', '{ source: data, destination: b, keep: { last: 0 } }', '0 expected a number of snapshots, 1 or more, got 0'],
    [
      'a duration without a unit',
      '{ source: data, destination: b, keep: { within: 30 } }',
      '30 expected a duration with its unit, such as 90s, 10m or 1h30m, got 30 (write 30s for seconds or 30m for minutes)',
    ],
    ['no verification', '{ source: data, destination: b, verify: false }', "false expected one of 'read-back', 'restore', got false"],
  ])('is refused: %s', async (_, settings, ...problems) => {
    expect(await told(settings)).toEqual(problems)
  })

  const restic = (more: string): string => `{ source: data, engine: restic, ${more} }`

  test.each<[name: string, settings: string, ...problems: string[]]>([
    [
      'no repository and no password',
      '{ source: data, engine: restic }',
      "backup: missing key 'repository' (engine: restic needs it)",
      "backup: missing key 'password' (engine: restic needs it)",
    ],
    [
      'keys of the other engines',
      restic('repository: r, password: { from-env: P }, include: a, destination: b'),
      "include: expected no 'include' with engine: restic (restic saves all of `source` but what `exclude` names)",
      "destination: expected no 'destination' with engine: restic (use `repository`)",
    ],
    [
      'what only the other engines verify',
      restic('repository: r, password: { from-env: P }, verify: read-back'),
      "read-back expected restore with engine: restic, got 'read-back' (its repository is checked after each backup; `check: { read-data-subset: 5% }` reads data back, too)",
    ],
    ['a literal password', restic('repository: r, password: { from-env: P }, password-from: x'), "password-from: unknown key 'password-from' (did you mean 'password'?)"],
    [
      'a password in an address',
      restic("repository: 'rest:https://me:secret@host/', password: { from-env: P }"),
      "'rest:https://me:secret@host/', expected no password in the address: one that stands in a pipeline file is known to all who can read it (set RESTIC_REST_USERNAME and RESTIC_REST_PASSWORD in the environment)",
    ],
    [
      'a pattern that restic does not know',
      restic("repository: r, password: { from-env: P }, exclude: ['*.{a,b}', '!keep', ok/**]"),
      "'*.{a,b}', expected a pattern of *, ?, [ ] and ** with engine: restic, got '*.{a,b}' (write several)",
      "'!keep', expected a pattern of *, ?, [ ] and ** with engine: restic, got '!keep' (write several)",
    ],
    [
      'a repository inside the source',
      restic('repository: data/r, password: { from-env: P }'),
      "data/r, expected a folder outside of 'data', got 'data/r' (each backup would save those before it, too)",
    ],
    [
      'a part of the data that is none',
      restic("repository: r, password: { from-env: P }, check: { read-data-subset: '101%' }"),
      "'101%' expected a part such as 5%, 1/7 or 500M, got '101%'",
    ],
  ])('is refused with restic: %s', async (_, settings, ...problems) => {
    expect(await told(settings, withRestic)).toEqual(problems)
  })

  test('does not repeat a password that was written into the file in its message', async () => {
    const [problem, ...others] = await told(restic('repository: r, password: hunter2'), withRestic)
    expect(others).toEqual([])
    expect(problem).toBe(
      'hunter2 expected { from-env: NAME } or { from-file: path }, got something else: a password that stands in a pipeline file is known to all who can read it',
    )
  })

  test('needs restic to be installed, unless a stage before may install it', async () => {
    const settings = restic('repository: r, password: { from-env: P }')
    expect(await told(settings)).toEqual([expect.stringMatching(/^restic, stage 'save' needs restic, which is not installed \(install restic 0\.17\.1 or newer/)])
    expect(await told(settings, machine, '    needs: setup\n  setup: { run: x }\n')).toEqual([expect.stringMatching(/^restic, warning: stage 'save' needs restic/)])
    expect(await told(settings, machine, '    env: { PATH: /opt }\n')).toEqual([])
  })

  test('takes what a stage before it may make, and what an expression becomes, as it comes', async () => {
    expect(await told('{ source: nosuch, destination: b }', machine, '    needs: setup\n  setup: { run: x }\n')).toEqual([])
    expect(await told("{ source: '${{ env.A }}', destination: 'data/${{ env.B }}' }")).toEqual([])
    expect(await told(restic("repository: 's3:host/${{ env.A }}', password: { from-env: P }"), withRestic)).toEqual([])
  })

  test('looks for paths where the stage runs', async () => {
    const below = '    working-directory: app\n'
    expect(await told('{ source: data, destination: b }', machine, below)).toEqual([])
    expect(await told('{ source: ../nosuch, destination: b }', machine, below)).toEqual([expect.stringContaining('a folder that exists')])
    expect(await told('{ source: data, destination: ./data/b }', machine, below)).toEqual([expect.stringContaining('outside of')])
    expect(await told('{ source: data, destination: ../app/data/b }', machine, below)).toEqual([expect.stringContaining('outside of')])
  })

  test('needs the tools of an archive', async () => {
    const bare: Checks = { ...machine, which: (program) => (program === 'zstd' ? undefined : program) }
    expect(await told('{ source: data, destination: b, engine: archive }', bare)).toEqual([
      "archive stage 'save' needs zstd, which is not installed (install zstd (apt-get install zstd, brew install zstd), or set engine: copy)",
    ])
  })
})
