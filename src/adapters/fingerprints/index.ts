import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import picomatch from 'picomatch'
import { type GlobSet, globSet } from '../../core/globs.ts'
import type { Asked, Hashing, Leaf, Listing, Trees } from '../../core/trees.ts'
import { writeDocument } from '../documents.ts'
import { breather, Untold } from './breather.ts'
import { isSameRow, readRemembered, type Remembered, remember, type Row, rowsOf, writeRemembered } from './remembered.ts'
import { prepareThread } from './thread.ts'
import { isUnchanged } from './verify.ts'
import { walk, type Walked } from './walk.ts'

export interface ListOptions {
  /** A folder of ours, in which is remembered what was hashed. */
  readonly memory: string
  /** Absolute paths of folders that are ours and no input of anybody. */
  readonly leftOut: readonly string[]
  /** Milliseconds since 1970, by the clock that files are dated with. */
  readonly wall?: () => number
}

/**
 * Lists files with the SHA-256 of their contents. What was hashed once is remembered by size, times
 * and inode, and is read again only when one of them is another.
 */
export const createLister = (options: ListOptions): Trees['list'] => {
  const memories = new Map<string, Memory>()
  let turn: Promise<unknown> = Promise.resolve()
  return (asked, signal, told) => {
    const memory = memories.get(asked.root) ?? openMemory(options, asked.root)
    memories.set(asked.root, memory)
    const listed = turn.then(() => list(asked, memory, options, signal, told))
    turn = listed
    return listed
  }
}

/** What is remembered of one workspace. */
interface Memory {
  known(): Remembered
  update(walked: Walked): void
  /** What a question was answered with when all was as it is remembered. */
  answer(question: string): Answer | undefined
  keep(question: string, answer: Answer): void
}

interface Answer {
  readonly digest: string
  readonly idle: readonly string[]
}

const list = async (asked: Asked, memory: Memory, options: ListOptions, signal: AbortSignal, told?: Hashing): Promise<Listing> => {
  if (memory.known().names.length > WORTH_A_THREAD) prepareThread()
  const scope = scopeOf(asked, options)
  const question = JSON.stringify([asked.globs, asked.except, asked.as])
  const answer = memory.answer(question)
  const walkNow = (): Promise<Walked> => walk({ ...scope, root: asked.root, as: asked.as, known: knownIn(memory.known()), wall: options.wall ?? Date.now, breathe: breather(signal), told })
  try {
    if (answer !== undefined && (await isUnchanged(asked.root, memory.known(), scope.isVisited, breather(signal)))) {
      return { ok: true, ...answer, leaves: async () => (await walkNow()).leaves }
    }
    const walked = await walkNow()
    memory.update(walked)
    const found = { digest: digestOf(walked.leaves), idle: idleIn(asked.globs, walked.leaves) }
    memory.keep(question, found)
    return { ok: true, ...found, leaves: async () => walked.leaves }
  } catch (thrown) {
    if (thrown instanceof Untold) return { ok: false, why: thrown.message }
    return { ok: false, why: thrown instanceof Error ? thrown.message : String(thrown) }
  }
}

/** With fewer files, a second thread costs more than it saves. */
const WORTH_A_THREAD = 8_000

interface Scope {
  readonly globs: GlobSet
  readonly isLeftOut: (path: string) => boolean
  /** Whether a folder is on the way of a walk. */
  readonly isVisited: (folder: string) => boolean
}

const scopeOf = ({ root, globs: patterns, except }: Pick<Asked, 'globs' | 'except' | 'root'>, { leftOut }: Pick<ListOptions, 'leftOut'>): Scope => {
  const globs = globSet(patterns, compile)
  const excepted = globSet(except, compile)
  const ours = new Set(leftOut.map((path) => relative(root, path)))
  const isLeftOut = (path: string): boolean => {
    const name = path.slice(path.lastIndexOf('/') + 1)
    return name === '.git' || name.startsWith('.stagewright-') || ours.has(path) || excepted.matches(path)
  }
  return { globs, isLeftOut, isVisited: (folder) => folder === '' || (globs.mayHold(folder) && !isLeftOut(folder)) }
}

/** Tells whether a path is one of those that are asked about. */
export const meant = (asked: Pick<Asked, 'globs' | 'except' | 'root'>): ((path: string) => boolean) => {
  const { globs, isLeftOut } = scopeOf(asked, { leftOut: [] })
  return (path) => globs.matches(path) && path.split('/').every((_, index, parts) => !isLeftOut(parts.slice(0, index + 1).join('/')))
}

/** The globs of picomatch; a leading dot is a character like others. */
const compile = (glob: string): RegExp => picomatch.makeRe(glob, { dot: true })

const knownIn = (remembered: Remembered): ((folder: string) => ReadonlyMap<string, Row>) => {
  const folders = new Map(remembered.folders.map((folder, index) => [folder, index]))
  return (folder) => {
    const index = folders.get(folder)
    return index === undefined ? NOTHING : rowsOf(remembered, index)
  }
}

const NOTHING: ReadonlyMap<string, Row> = new Map()

const digestOf = (leaves: readonly Leaf[]): string =>
  createHash('sha256').update(leaves.map(({ kind, digest, path }) => `${kind}\0${digest}\0${path}\n`).join('')).digest('hex')

/** A pattern that takes away may well find nothing. */
const idleIn = (patterns: readonly string[], leaves: readonly Leaf[]): readonly string[] =>
  patterns.filter((pattern) => {
    if (pattern.startsWith('!')) return false
    const { matches } = globSet([pattern], compile)
    return !leaves.some(({ path }) => matches(path))
  })

/** In rows; beyond it, only what was asked for last is remembered. */
const MOST_ROWS = 500_000
/** How many answers are remembered of a workspace. */
const MOST_ANSWERS = 200

const EMPTY = remember(new Map())

const openMemory = ({ memory }: ListOptions, root: string): Memory => {
  const path = join(memory, `${createHash('sha256').update(root).digest('hex').slice(0, 32)}.files`)
  let known: Remembered | undefined
  let answers: Map<string, Answer> | undefined
  const remembered = (): Remembered => (known ??= readRemembered(path) ?? EMPTY)
  const answered = (): Map<string, Answer> => (answers ??= readAnswers(`${path}.answers`, remembered().generation))
  return {
    known: remembered,
    update: (walked) => {
      if (isKnown(remembered(), walked)) return
      known = remember(merged(remembered(), walked))
      answers = new Map()
      writeRemembered(path, known)
    },
    answer: (question) => answered().get(question),
    keep: (question, answer) => {
      answers = new Map([...[...answered()].slice(1 - MOST_ANSWERS), [question, answer]])
      writeDocument(`${path}.answers`, JSON.stringify({ generation: remembered().generation, answers: [...answers] }))
    },
  }
}

/** Whether a walk found nothing that was not remembered. */
const isKnown = (known: Remembered, { folders }: Walked): boolean => {
  const rowsIn = knownIn(known)
  return [...folders].every(([folder, rows]) => {
    const were = [...rowsIn(folder).values()]
    return were.length === rows.length && rows.every((row, index) => were[index] !== undefined && isSameRow(row, were[index]))
  })
}

/** What was not visited stays as it was, as long as there is room. */
const merged = (known: Remembered, { folders }: Walked): ReadonlyMap<string, readonly Row[]> => {
  const fresh = [...folders.values()].reduce((sum, rows) => sum + rows.length, 0)
  if (known.names.length + fresh > MOST_ROWS) return folders
  const rest = known.folders.flatMap((folder, index) => (folders.has(folder) ? [] : [[folder, [...rowsOf(known, index).values()]] as const]))
  return new Map([...folders, ...rest])
}

const readAnswers = (path: string, generation: string): Map<string, Answer> => {
  try {
    const read = JSON.parse(readFileSync(path, 'utf8')) as { readonly generation?: unknown; readonly answers?: readonly (readonly [string, Answer])[] }
    return new Map(read.generation === generation ? read.answers : [])
  } catch {
    return new Map()
  }
}
