import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { parse } from 'yaml'

/** What the runner takes from an `action.yml`. */
export interface Action {
  readonly main: string
  readonly post: string | undefined
  /** Every declared input with its default, an empty text where it has none. */
  readonly inputs: Readonly<Record<string, string>>
}

interface ActionFile {
  readonly inputs?: Readonly<Record<string, { readonly default?: unknown } | null>>
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string }
}

export const readAction = (path: string): Action => {
  const { inputs = {}, runs } = parse(readFileSync(path, 'utf8')) as ActionFile
  if (!/^node\d+$/.test(runs.using)) throw new Error(`${path}: using ${runs.using} is no JavaScript action`)
  const file = (name: string): string => join(dirname(path), name)
  return {
    main: file(runs.main),
    post: runs.post === undefined ? undefined : file(runs.post),
    inputs: Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, (input?.default ?? '') as string])),
  }
}
