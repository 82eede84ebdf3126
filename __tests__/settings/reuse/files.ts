import { createHash } from 'node:crypto'
import { type Answer, known, unknown } from '../../../src/core/authority.ts'
import type { Bases } from '../../../src/core/bases.ts'
import { type Loaded, loadPipeline } from '../../../src/settings/load.ts'
import type { Pipeline } from '../../../src/settings/pipeline.ts'
import { formatProblem } from '../../../src/settings/problem.ts'
import { machine } from '../checks.ts'

export const SHA = '0123456789abcdef0123456789abcdef01234567'

/** Files by their names: `./base.yml` of the workspace is `base.yml`, those on GitHub end with `@` and a commit. */
export const basesOf = (files: Readonly<Record<string, string | Uint8Array>>, refs: Readonly<Record<string, string>> = {}): Bases & { readonly asked: readonly string[] } => {
  const asked: string[] = []
  const read = (name: string): Answer<Uint8Array> => {
    asked.push(name)
    const content = files[name]
    if (content === undefined) return unknown('there is no such file')
    return known(typeof content === 'string' ? new TextEncoder().encode(content) : content)
  }
  return {
    asked,
    local: async (path) => read(path),
    remote: async ({ owner, name, path, sha }) => read(`${owner}/${name}/${path}@${sha}`),
    commit: async ({ owner, name }, ref) => {
      const sha = refs[`${owner}/${name}@${ref}`]
      return sha === undefined ? unknown('there is no such branch or tag') : known(sha)
    },
    sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}

export interface Told {
  readonly inputs?: Readonly<Record<string, string>>
  readonly refs?: Readonly<Record<string, string>>
}

/** Loads `p.yml`, the first of the files. */
export const loadFiles = (files: Readonly<Record<string, string | Uint8Array>>, { inputs = {}, refs = {} }: Told = {}): Promise<Loaded> =>
  loadPipeline(files['p.yml'] ?? '', 'p.yml', machine, { bases: async () => basesOf(files, refs), inputs: { values: inputs, from: "input 'inputs'" } })

export const pipelineOf = async (files: Readonly<Record<string, string | Uint8Array>>, told: Told = {}): Promise<Pipeline> => {
  const loaded = await loadFiles(files, told)
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'))
  return loaded.pipeline
}

/** What is wrong, each as people see it. */
export const problemsOf = async (files: Readonly<Record<string, string | Uint8Array>>, told: Told = {}): Promise<readonly string[]> => {
  const loaded = await loadFiles(files, told)
  return loaded.ok ? [] : loaded.problems.map(formatProblem)
}
