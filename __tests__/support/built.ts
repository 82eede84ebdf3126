import { copyFileSync, existsSync, mkdtempSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '..', '..')

/** The folder of the built program: the repository's own, or the one that `STAGEWRIGHT_DIST` names. */
export const distFolder = process.env['STAGEWRIGHT_DIST'] === undefined ? join(root, 'dist') : resolve(process.env['STAGEWRIGHT_DIST'])

/** The path of an `action.yml` whose entries are those of `distFolder`. */
export const actionFile = (): string => (distFolder === join(root, 'dist') ? join(root, 'action.yml') : (elsewhere ??= linked()))

let elsewhere: string | undefined

const linked = (): string => {
  if (!existsSync(distFolder)) throw new Error(`STAGEWRIGHT_DIST: there is no folder ${distFolder}`)
  const folder = mkdtempSync(join(tmpdir(), 'stagewright-action-'))
  copyFileSync(join(root, 'action.yml'), join(folder, 'action.yml'))
  symlinkSync(distFolder, join(folder, 'dist'))
  return join(folder, 'action.yml')
}
