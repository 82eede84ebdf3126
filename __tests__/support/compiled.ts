import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What Node has compiled of the program, kept for all test files and all runs of them. */
const SHARED = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'stagewright-tests')

/** Lets all runs that keep what they compile below `folder` keep it in one place: to compile it takes longer than most runs. */
export const shareCompiled = (folder: string): void => {
  const place = join(folder, 'stagewright', 'compile-cache')
  if (existsSync(place)) return
  for (const each of [SHARED, dirname(place)]) mkdirSync(each, { recursive: true })
  symlinkSync(SHARED, place)
}
