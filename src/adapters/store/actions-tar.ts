import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** The archivers that the library may call, by name. */
export type TarPrograms = Readonly<Record<string, string>>

/** On macOS the library prefers GNU's under this name; on Windows it looks in places of its own. */
const NAMES = ['tar', 'gtar']

/** The archivers on a `PATH`; nothing where there is no `tar`. */
export const findTar = (path: string): TarPrograms | undefined => {
  if (process.platform === 'win32') return {}
  const found = NAMES.flatMap((name) => {
    const place = path.split(delimiter).find((folder) => folder !== '' && isProgram(join(folder, name)))
    return place === undefined ? [] : [[name, join(place, name)] as const]
  })
  return found.some(([name]) => name === 'tar') ? Object.fromEntries(found) : undefined
}

const isProgram = (file: string): boolean => {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/**
 * Puts stand-ins for the archivers into a folder and gives what belongs in front of the `PATH`. The
 * library unpacks with `-P`, so that an archive may write anywhere: by an absolute name, by `..`, or
 * through a link that it has brought along. Without it none of these leads out of the folder.
 */
export const confineTar = (programs: TarPrograms, folder: string): readonly string[] => {
  if (Object.keys(programs).length === 0) return []
  mkdirSync(folder)
  for (const [name, file] of Object.entries(programs)) writeFileSync(join(folder, name), standIn(file), { mode: 0o700 })
  return [folder]
}

const standIn = (file: string): string => `#!/bin/sh
for argument do
  shift
  [ "$argument" = -P ] || set -- "$@" "$argument"
done
exec '${file.replaceAll("'", "'\\''")}' "$@"
`
