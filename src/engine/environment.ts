import { fits } from '../core/names.ts'
import type { StageSettings } from '../settings/schema.ts'

type Environment = Readonly<Record<string, string>>

/** What a stage with `env-mode: strict` sees of the host's environment in any case. */
export const STRICT_NAMES = [
  'PATH', 'Path', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TEMP', 'TMP', 'LANG', 'LANGUAGE', 'LC_*', 'TZ',
  'TERM', 'COLORTERM', 'NO_COLOR', 'FORCE_COLOR', 'CI', 'GITHUB_*', 'RUNNER_*',
  // Without these hardly a program starts on Windows.
  'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'ProgramFiles*', 'ProgramData',
] as const

/** What of the host's environment a stage may see; never a token, unless it is passed through by name. */
export const hostEnvironment = (host: Environment, settings: Pick<StageSettings, 'env-mode' | 'pass-through-env'>): Environment => {
  if (settings['env-mode'] !== 'strict') return host
  const passed = settings['pass-through-env'] ?? []
  const isSeen = (name: string): boolean => fits(name, passed) || (fits(name, STRICT_NAMES) && !name.endsWith('_TOKEN'))
  return Object.fromEntries(Object.entries(host).filter(([name]) => isSeen(name)))
}
