import type { FieldTest } from '../../core/field-test.ts'
import type { Finding } from '../../core/finding.ts'
import type { Toolchain } from '../presets/matchers.ts'
import type { Preset } from '../presets/preset.ts'

export type Level = Finding['level']

/** What the lines of a stream are: plain text, or records. */
export const FORMATS = ['text', 'jsonl', 'logfmt', 'csv', 'access'] as const
export type Format = (typeof FORMATS)[number]

/** One thing to look for: lines that pass all that is given here. */
export interface ScanRule {
  readonly name: string
  readonly level: Level
  readonly match?: RegExp
  /** By the name of the field, of which one of the tests has to pass. */
  readonly field?: Readonly<Record<string, readonly FieldTest[]>>
  /** Lines that do not count though they match. */
  readonly ignore?: RegExp
  /** Named groups of a pattern, or names of fields. */
  readonly extract?: RegExp | readonly string[]
  /** How many matches are kept to be shown: the first and the last. */
  readonly limit: number
  /** Measures the most matches within any window of this length. */
  readonly windowMs?: number
}

export interface ScanPreset {
  readonly name: string
  readonly make: () => Preset
}

export interface ScanSpec {
  readonly rules: readonly ScanRule[]
  readonly presets: readonly ScanPreset[]
  readonly format: Format
  /** The field of a record that says when it was written. */
  readonly timeField?: string
  /** Of what presets find: whether all of it is to be announced, the rest of what the tool itself announces, or none. */
  readonly announce?: 'all' | 'rest' | 'none'
  /** Setup actions whose problem matchers read the output. */
  readonly toolchains?: readonly Toolchain[]
}
