import type { Readable } from 'node:stream'
import { type Bytes, shown } from './bytes.ts'

/** What tar has to say about single files, and what it says beside. */
export interface Complaints {
  /** Why a file is not as it should be, by its path; read it when tar has ended. */
  readonly files: ReadonlyMap<Bytes, string>
  /** Lines that are about no file, or that we do not know. */
  readonly others: readonly string[]
}

const MOST_FILES = 10_000
const MOST_OTHERS = 20

/** Listens to GNU tar's standard error, in the C locale and with names as they are. */
export const listen = (stderr: Readable): Complaints => {
  const files = new Map<Bytes, string>()
  const others: string[] = []
  let rest = ''
  const hear = (line: Bytes): void => {
    const [, path = '', why = ''] = FILE.exec(line) ?? []
    if (why !== '' && files.size < MOST_FILES) files.set(path.replace(/^\.\//, ''), why)
    if (why === '' && !SUMMARY.test(line) && others.length < MOST_OTHERS) others.push(shown(line))
  }
  stderr.setEncoding('latin1').on('data', (text: Bytes) => {
    const lines = (rest + text).split('\n')
    rest = (lines.pop() ?? '').slice(-LONGEST)
    for (const line of lines) hear(line)
  })
  stderr.on('end', () => rest !== '' && hear(rest))
  return { files, others }
}

const LONGEST = 65_536

const FILE = /^[^:]*tar: (.+): (file changed as we read it|[Ff]ile removed before we read it|File shrank by .+|Cannot (?:open|stat|read|readlink): .+|Read error at .+|Warning: Cannot .+)$/

const SUMMARY = /^[^:]*tar: (?:Exiting with failure status|Error exit delayed|Removing leading)/

/** Whether a file was simply no longer there. */
export const isGone = (why: string | undefined): boolean => why !== undefined && /removed before|No such file/.test(why)

/** Whether what the archive holds of a file may not fit together. */
export const isTorn = (why: string): boolean => /changed as we read|shrank by/.test(why)

const OPEN = /^Cannot (open|stat|read|readlink): /

/** As a clause about the file. */
export const clauseOf = (why: string): string => {
  if (isTorn(why)) return 'it changed while it was read; what the snapshot holds of it may not fit together'
  return why.replace(OPEN, '').replace('Permission denied', 'permission is denied')
}
