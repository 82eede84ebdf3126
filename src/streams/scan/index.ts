import { passes } from '../../core/field-test.ts'
import type { Finding } from '../../core/finding.ts'
import type { Measure } from '../../core/judgement.ts'
import { writtenAs } from '../../core/pattern.ts'
import type { StreamName } from '../../core/run.ts'
import type { Scan } from '../../core/scan.ts'
import { type Announced, announced } from '../presets/announced.ts'
import { requiredLiterals } from './literals.ts'
import { type Lookout, lookout } from './lookout.ts'
import type { Fields, RecordReader } from './records.ts'
import { createSieve, type Sieve } from './sieve.ts'
import { withSoundPlace } from './sound-place.ts'
import type { Level, ScanRule, ScanSpec } from './spec.ts'
import { fieldAt, type Hit, type Tally, tallyOf } from './tally.ts'
import { timeIn, timeOf } from './timestamp.ts'

/** Looks for all that its rules and presets know, in as many streams as one likes. */
export interface Scanner {
  /** A stream whose lines count from 1; `file` names it where it is one, and without `now` its lines tell their own time. */
  stream(options: { readonly file?: string; readonly stream?: StreamName; readonly now?: () => number }): Lookout
  /** What the names in `fail-if` and `unstable-if` stand for. */
  readonly measure: Measure
  result(): Scan
}

/** So many findings are kept. */
const MOST_FINDINGS = 1_000

/** `records` makes a reader for what the spec's format is; plain text has none. */
export const createScanner = (spec: ScanSpec, records?: () => RecordReader): Scanner => {
  const tallies = spec.rules.map(tallyOf)
  const streams: { readonly lookout: Lookout; readonly file?: string | undefined; readonly reader?: RecordReader | undefined }[] = []
  const found = findings()
  const told = spec.announce === 'rest' && spec.presets.length > 0 ? announced(spec.toolchains) : undefined
  const needle = records === undefined && spec.presets.length === 0 ? needles(spec.rules) : undefined
  let sieve: Sieve | undefined

  const stream: Scanner['stream'] = ({ file, stream: of, now }) => {
    const reader = records?.()
    const presets = spec.presets.map(({ name, make }) => ({ name, preset: make() }))
    const ofLines = presets.filter(({ preset }) => preset.pushText === undefined)
    const ofText = presets.length > ofLines.length ? new TextDecoder() : undefined
    const look = (line: number, text: string): void => {
      told?.push(text)
      const record = reader?.push(text) as Fields | undefined
      for (const { name, preset } of ofLines) for (const each of preset.push(text)) found.add(name, each)
      for (const tally of tallies) {
        if (!isHit(tally.rule, text, record)) continue
        const finding = tally.add({ file, stream: of, line, text, record, at: () => now?.() ?? timeAt(text, record, spec) })
        if (finding !== undefined) found.keep(finding)
      }
    }
    sieve ??= needle && createSieve(needle.texts, needle.ignoreCase)
    const own = lookout(sieve, look)
    streams.push({ lookout: own, file, reader })
    const read = (text = ''): void => {
      for (const { name, preset } of presets) for (const each of preset.pushText?.(text) ?? []) found.add(name, each)
    }
    const push = (chunk: Uint8Array): void => {
      own.push(chunk)
      if (ofText !== undefined) read(ofText.decode(chunk, { stream: true }))
    }
    const end = (): void => {
      own.end()
      read(ofText?.decode())
      for (const { name, preset } of presets) for (const each of preset.end()) found.add(name, each)
    }
    return {
      push,
      end,
      get lines() { return own.lines },
      get bytes() { return own.bytes },
      get cutLines() { return own.cutLines },
    }
  }

  const sum = (key: 'lines' | 'bytes' | 'cutLines'): number => streams.reduce((total, { lookout: each }) => total + each[key], 0)
  const ofLevel = (level: Level): number =>
    found.count(undefined, level) + tallies.reduce((total, { rule, count }) => total + (rule.level === level ? count : 0), 0)

  return {
    stream,
    measure: (name) => {
      const [head = '', ...rest] = name.split('.')
      const tally = tallies.find(({ rule }) => rule.name === head)
      if (tally !== undefined) return tally.measure(rest)
      const level = LEVELS[head]
      if (level !== undefined) return ofLevel(level)
      if (head === 'lines' || head === 'bytes') return sum(head)
      return found.count(head === 'findings' ? undefined : head, LEVELS[rest[0] ?? ''])
    },
    result: () => ({
      rules: tallies.map((tally) => tally.result()),
      findings: announcing(found.kept, spec, told),
      found: found.total(),
      lines: sum('lines'),
      bytes: sum('bytes'),
      cutLines: sum('cutLines'),
      problems: [...streams.flatMap(({ file, reader }) => inFile(file, reader)), ...tallies.flatMap(timeless)],
    }),
  }
}

/** Marked where they are not to be announced. */
const announcing = (kept: readonly Finding[], { announce }: ScanSpec, told: Announced | undefined): readonly Finding[] =>
  announce === 'none' ? kept.map((finding) => ({ ...finding, isAnnotated: true })) : (told?.mark(kept) ?? kept)

/** What expressions call the levels. */
export const LEVELS: Readonly<Record<string, Level>> = { errors: 'error', warnings: 'warning', notices: 'notice' }

const needles = (rules: readonly ScanRule[]): { readonly texts: readonly string[]; readonly ignoreCase: boolean } | undefined => {
  const texts = rules.map(({ match }) => match && requiredLiterals(match))
  if (rules.length === 0 || texts.some((each) => each === undefined)) return undefined
  return { texts: texts.flatMap((each) => each ?? []), ignoreCase: rules.some(({ match }) => match !== undefined && writtenAs(match).flags.includes('i')) }
}

const isHit = ({ match, field, ignore }: ScanRule, text: string, record: Hit['record']): boolean => {
  if (match !== undefined && !match.test(text)) return false
  if (ignore?.test(text) === true) return false
  if (field === undefined) return true
  return record !== undefined && Object.entries(field).every(([name, tests]) => tests.some((test) => passes(test, fieldAt(record, name))))
}

/** Where records usually say when they were written. */
const TIME_FIELDS = ['time', 'timestamp', '@timestamp', 'ts', 'date']

const timeAt = (text: string, record: Hit['record'], { timeField }: ScanSpec): number | undefined => {
  if (timeField !== undefined) return timeOf(fieldAt(record, timeField))
  const name = TIME_FIELDS.find((each) => record !== undefined && Object.hasOwn(record, each))
  return name === undefined ? timeIn(text) : timeOf(record?.[name])
}

/** Parts of a text keep the whole of it in memory. */
const owned = (finding: Finding): Finding => JSON.parse(JSON.stringify(withSoundPlace(finding)))

/** Findings of presets, and of rules that name places; counted by who found them and by level. */
const findings = () => {
  const kept: Finding[] = []
  const counts = new Map<string, number>()
  let total = 0
  let isFull = false
  const keep = (finding: Finding): void => {
    total += 1
    if (kept.length < MOST_FINDINGS) kept.push(owned(finding))
    else if (finding.level === 'error' && !isFull) isFull = !replacesMild(kept, owned(finding))
  }
  return {
    kept,
    keep,
    add: (preset: string, finding: Finding): void => {
      keep(finding)
      const key = `${finding.level} ${preset}`
      counts.set(key, (counts.get(key) ?? 0) + 1)
    },
    total: () => total,
    /** Of presets alone: what rules find counts as their matches. */
    count: (preset?: string, level?: Level): number =>
      [...counts].reduce((sum, [key, count]) => sum + (isOf(key, preset, level) ? count : 0), 0),
  }
}

/** A tool that warns a thousand times and then fails is to be seen failing. */
const replacesMild = (kept: Finding[], error: Finding): boolean => {
  const last = kept.findLastIndex(({ level }) => level !== 'error')
  if (last >= 0) kept.splice(last, 1, error)
  return last >= 0
}

const isOf = (key: string, preset?: string, level?: Level): boolean =>
  (preset === undefined || key.endsWith(` ${preset}`)) && (level === undefined || key.startsWith(`${level} `))

const inFile = (file: string | undefined, reader: RecordReader | undefined): readonly string[] =>
  (reader?.problems() ?? []).map((problem) => (file === undefined ? problem : `${file}: ${problem}`))

const timeless = ({ rule, timeless: count }: Tally): readonly string[] =>
  count === 0 ? [] : [`${rule.name}: ${count} ${count === 1 ? 'match says' : 'matches say'} no time, so the rate does not count ${count === 1 ? 'it' : 'them'}`]
