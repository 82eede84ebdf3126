import type { Problem } from './problem.ts'

/**
 * What may be wrong with a pipeline that no JSON Schema can know. Whatever else the loader objects to, the
 * published schema refuses, too; and what the loader takes, the schema takes.
 */
export const BEYOND = {
  addresses: 'whether a text that begins as a URL or an address does is one to its end, and holds no password',
  amounts: 'how one amount compares with another: the end of a range with its start, a duration or size with a bound, the copies of a matrix',
  dates: 'whether a day exists, and a window or a freeze ends after it begins',
  digests: 'whether the digest of a key is that of nothing, or too cheap to compute',
  expressions: 'what stands in `if`, `fail-if`, `unstable-if` and `${{ }}`, and where it may stand',
  files: 'what the files that are extended say: what they lack, declare, or forbid to change',
  globs: 'whether paths and globs lie where they may, and leave something',
  inputs: 'whether each input of the pipeline has a value, and of its type',
  machine: 'folders, files, programs, presets and time zones that are there',
  names: 'whether a name is declared, unique, or one that stands for something else already',
  order: 'whether the needs of stages lead to stages, and in no circle',
  patterns: 'whether a regular expression is one, and can be searched for in linear time',
  secrets: 'whether a value seems to be a secret, or a stage to act on the world outside',
} as const

export type Beyond = keyof typeof BEYOND

/** The same problems, of a class that no schema can know. */
export const beyond = (kind: Beyond, problems: readonly Problem[]): readonly Problem[] =>
  problems.map((each) => ({ ...each, beyond: each.beyond ?? kind }))

/** A rule all of whose objections are of such a class. */
export const unknowable =
  <Written>(kind: Beyond, rule: (written: Written) => readonly Problem[]) =>
  (written: Written): readonly Problem[] =>
    beyond(kind, rule(written))
