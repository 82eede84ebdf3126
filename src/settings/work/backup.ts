import * as z from 'zod/mini'
import { defaulted, described, implies, into, late, optional, text } from '../combinators.ts'
import { count, limit } from '../quantity.ts'
import { ENGINES, FOREIGN, NEEDED } from './backup-engines.ts'

const kept = (period: string) => optional(count(`a number of ${period}, 1 or more`, 1), `The newest of this many ${period} that have any.`)

const keep = late(() =>
  z
    .strictObject({
      last: optional(count('a number of snapshots, 1 or more', 1), 'This many of the newest.'),
      hourly: kept('hours'),
      daily: kept('days'),
      weekly: kept('weeks'),
      monthly: kept('months'),
      yearly: kept('years'),
      within: optional(limit, 'All that are at most this much older than the newest.'),
    })
    .check(
      z.refine((rules) => Object.keys(rules).length > 0, {
        error: 'expected at least one of last, hourly, daily, weekly, monthly, yearly, within',
      }),
      z.meta({ minProperties: 1 }),
    ),
)

const globs = late(() =>
  into(
    z.union([text, z.array(text)], { error: 'expected a pattern such as *.tmp, or a list of patterns' }),
    (value) => [value].flat(),
  ),
)

const tags = late(() => {
  const tag = text.check(z.regex(/^[^,\s]+$/, { error: 'expected a word without commas and white space' }))
  return into(
    z.union([tag, z.array(tag)], { error: 'expected a word or a list of words' }),
    (value) => [value].flat(),
  )
})

const passwordFrom = late(() =>
  z.union(
    [
      z.strictObject({
        'from-env': described(
          z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of an environment variable' })),
          'The environment variable that holds it.',
        ),
      }),
      z.strictObject({ 'from-file': described(text, 'The file that holds it.') }),
    ],
    {
      error:
        'expected { from-env: NAME } or { from-file: path }, got something else: a password that stands in a pipeline file is known to ' +
        'all who can read it',
    },
  ),
)

const SUBSET = /^(?:(?:100|\d{1,2})(?:\.\d+)?%|[1-9]\d*\/[1-9]\d*|[1-9]\d*[kKmMgGtT])$/

const check = late(() =>
  z.strictObject({
    'read-data-subset': described(
      z.string({ error: 'expected a part such as 5%, 1/7 or 500M' }).check(
        z.regex(SUBSET, { error: 'expected a part such as 5%, 1/7 or 500M' }),
      ),
      'How much of the data in the repository is read back each time: a part at random (`5%`, `500M`), or one of several (`1/7`).',
    ),
  }),
)

const options = late(() =>
  z.record(
    z.string().check(z.regex(/^[a-z0-9]+\.[a-z0-9-]+$/, { error: 'expected the name of an option, such as s3.region' })),
    into(z.union([z.string(), z.number(), z.boolean()]), String),
  ),
)

const none = (keys: readonly string[]) => ({ properties: Object.fromEntries(keys.map((key) => [key, { not: {} }])) })

const OF_RESTIC = { required: ['engine'], properties: { engine: { const: 'restic' } } }

/** What goes with which engine, for the published schema. */
const OF_ENGINE = [
  implies(OF_RESTIC, { required: [...NEEDED.restic], properties: { ...none(Object.keys(FOREIGN.restic)).properties, verify: { enum: ['restore'] } } }),
  implies({ not: OF_RESTIC }, { required: [...NEEDED.copy], ...none(Object.keys(FOREIGN.ours)) }),
]

/** `backup` of a stage. */
export const backup = late(() =>
  z.strictObject({
    source: described(text, 'The folder to back up, relative to where the stage runs. `${{ }}` is evaluated.'),
    destination: optional(
      text,
      'The folder that keeps the snapshots, relative to where the stage runs; made where there is none. `${{ }}` is ' +
        'evaluated. Required for `copy` and `archive`.',
    ),
    engine: defaulted(
      z.enum(ENGINES),
      'copy',
      '`copy` (default): each snapshot is a folder, unchanged files are shared with the one before; `archive`: one ' +
        '`.tar.zst` each, made by `tar` and `zstd`; `restic`: a repository of restic, which has to be installed (0.17.1 ' +
        'or newer).',
    ),
    include: optional(globs, 'Back up only what matches these patterns. Not for `restic`.'),
    exclude: optional(
      globs,
      'Leave out what matches. A pattern without a slash is for names at any depth, others are paths below `source`.',
    ),
    compare: defaulted(
      z.enum(['metadata', 'content']),
      'metadata',
      'How unchanged files are known: by size, times and inode (`metadata`, default), or by reading them (`content`).',
    ),
    verify: optional(
      z.enum(['read-back', 'restore']),
      '`read-back` (default): all that was written is read again and compared; `restore`: besides, the snapshot is ' +
        'restored into a temporary folder and compared. A repository of restic is checked (see `check`) instead of read ' +
        'back.',
    ),
    keep: optional(
      keep,
      'Which snapshots to keep; others of the same source are removed, after a verified success only. A snapshot stays ' +
        'if any of the rules keeps it, and the newest always. Without `keep` all stay.',
    ),
    'on-partial': defaulted(
      z.enum(['fail', 'unstable']),
      'fail',
      'What it is when files could not be read: a failure (`fail`, default) or a success with a mark (`unstable`). The ' +
        'snapshot exists in both cases, and nothing is removed.',
    ),
    repository: optional(
      text,
      'A repository of restic: a path, or `s3:`, `sftp:`, `rest:`, `rclone:` … as restic has it. `${{ }}` is evaluated. ' +
        'Required for `restic`.',
    ),
    init: optional(z.boolean(), 'Whether to make the repository of restic where there is none.'),
    password: optional(passwordFrom, 'Where the password of the repository is. Required for `restic`.'),
    host: optional(
      text,
      'The host name in the snapshots of restic; `stagewright` if not given, so that runners with changing names find ' +
        'the snapshot before.',
    ),
    tags: optional(tags, 'Tags of the snapshots of restic.'),
    check: optional(check, 'What `restic check`, which follows each backup, looks at beside the structure of the repository.'),
    options: optional(options, 'Extended options of restic, such as `s3.region: eu-west-1`.'),
  }).check(z.meta({ allOf: OF_ENGINE })),
)
