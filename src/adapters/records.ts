import type { Shelf } from '../core/lookup.ts'
import { recordOf, type Records, recordText } from '../core/resume.ts'

export interface RecordPlace {
  readonly shelf: Shelf
  /** What it means that there is no record, in a clause; nothing where none is sought. */
  readonly missing: string | undefined
  /** Takes away a record that is no longer true. */
  clear(): Promise<void>
}

/** The record of the run before, as a document. */
export const shelvedRecords = ({ shelf, missing, clear }: RecordPlace): Records => ({
  previous: async () => {
    if (missing === undefined) return undefined
    const text = await shelf.read()
    return text === undefined ? missing : (recordOf(text) ?? 'what is kept of the run before cannot be read')
  },
  leave: async (record) => {
    const text = record && recordText(record)
    await (text === undefined ? clear() : shelf.write(text))
  },
})
