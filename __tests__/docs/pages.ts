import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..', '..')

/** A fenced block of a document. */
export interface Block {
  readonly file: string
  /** Of the fence, counted from 1. */
  readonly line: number
  readonly language: string
  readonly text: string
  /** What the comment before it says of it, such as `run in examples/service`. */
  readonly mark: string | undefined
}

/** The documents that people read, as paths in the repository. */
export const PAGES: readonly string[] = [
  ...markdownIn('.'),
  ...markdownIn('docs'),
  ...readdirSync(join(ROOT, 'examples')).flatMap((name) => markdownIn(`examples/${name}`)),
]

function markdownIn(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`))
}

export const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

/** All fenced blocks of a document, in order. */
export const blocksOf = (file: string): readonly Block[] => {
  const lines = textOf(file).split('\n')
  const blocks: Block[] = []
  for (let at = 0; at < lines.length; at += 1) {
    const language = /^```(\w*)$/.exec(lines[at] ?? '')?.[1]
    if (language === undefined) continue
    const end = lines.indexOf('```', at + 1)
    if (end < 0) throw new Error(`${file}:${at + 1}: this block is never closed`)
    const mark = /^<!-- example: (.+) -->$/.exec(lines[at - 1] ?? '')?.[1]
    blocks.push({ file, line: at + 1, language, text: `${lines.slice(at + 1, end).join('\n')}\n`, mark })
    at = end
  }
  return blocks
}

/** The document without its blocks, comments and inline code: where links and headings count. */
export const proseOf = (file: string): string =>
  textOf(file)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/<!--[\s\S]*?-->/g, '')
