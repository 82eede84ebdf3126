import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ENTRY_FOLDER } from './actions.ts'
import { type Answer, ANSWER_FILE, type Call, TEMP_FOLDER } from './actions-call.ts'

/** Makes the one call that its arguments ask for, in the folder where it was started, and leaves the answer there. */
export const workForStore = async (): Promise<void> => {
  const answer = await answerTo(JSON.parse(process.argv[2] ?? '') as Call).catch(failed)
  writeFileSync(ANSWER_FILE, JSON.stringify(answer))
  process.exit(0)
}

const answerTo = async (call: Call): Promise<Answer> => {
  // All that it reads and writes lies in this folder.
  Object.assign(process.env, { GITHUB_WORKSPACE: process.cwd(), RUNNER_TEMP: join(process.cwd(), TEMP_FOLDER) })
  const library = await import('@actions/cache')
  if (!library.isFeatureAvailable()) return { kind: 'unavailable' }
  if (call.kind === 'put') return { kind: (await library.saveCache([ENTRY_FOLDER], call.key)) === -1 ? 'not-kept' : 'kept' }
  const key = await library.restoreCache([ENTRY_FOLDER], call.key, [...call.prefixes])
  return key === undefined ? { kind: 'nothing' } : { kind: 'found', key }
}

const failed = (error: unknown): Answer => ({ kind: 'failed', message: error instanceof Error ? error.message : String(error) })
