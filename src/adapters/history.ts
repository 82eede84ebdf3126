import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { History, LastResult } from '../core/ports.ts'

/** The last results in a JSON file; one that is missing, unreadable or can't be written counts as empty, for history never fails a run. */
export const fileHistory = (path: string): History => {
  const results = read(path)
  return {
    last: (stage) => results[stage],
    record: (news) => {
      const isNew = Object.entries(news).some(([stage, { outcome }]) => results[stage]?.outcome !== outcome)
      if (isNew) write(path, { ...results, ...news })
    },
  }
}

const OUTCOMES: readonly unknown[] = ['success', 'failure', 'cancelled']

const read = (path: string): Record<string, LastResult> => {
  try {
    const stored = Object.entries(JSON.parse(readFileSync(path, 'utf8')) as Record<string, Partial<LastResult> | null>)
    return Object.fromEntries(stored.filter((entry): entry is [string, LastResult] => OUTCOMES.includes(entry[1]?.outcome)))
  } catch {
    return {}
  }
}

/** Written beside and renamed, so that a reader never sees half of it. */
const write = (path: string, results: Readonly<Record<string, LastResult>>): void => {
  const beside = `${path}.${process.pid}`
  try {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(beside, JSON.stringify(results))
    renameSync(beside, path)
  } catch {
    // A read-only home is no reason to fail.
  }
}
