import type { RecordReader as Reader } from '../parse/reader.ts'
import type { Format } from './spec.ts'

/** What a record says, by the names of its fields. */
export type Fields = Readonly<Record<string, unknown>>
export type RecordReader = Reader<object>

/** Readers by format, loaded when a scan asks for one. */
export const recordReaders: Readonly<Record<Exclude<Format, 'text'>, () => Promise<() => RecordReader>>> = {
  jsonl: async () => (await import('../parse/json-lines.ts')).jsonLines,
  logfmt: async () => (await import('../parse/logfmt.ts')).logfmt,
  csv: async () => (await import('../parse/csv.ts')).csv,
  access: async () => (await import('../parse/access-log.ts')).accessLog,
}
