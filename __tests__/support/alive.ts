import { readdirSync, readFileSync } from 'node:fs'

/** The command lines of all processes that have `text` in theirs, zombies left out; Linux only. */
export const commandsWith = (text: string): readonly string[] =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((pid) => read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim())
    .filter((command) => command.includes(text))

const read = (path: string): string => {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
