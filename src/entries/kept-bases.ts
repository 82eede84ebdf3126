import { type Answer, known, unknown } from '../core/authority.ts'
import type { Bases } from '../core/bases.ts'

/** What was found when a pipeline was first put together, by name, so that a later step makes the same again. */
export type KeptBases = Readonly<Record<string, string>>

/** Bases that write down in `kept` what they find. */
export const keeping = (bases: Bases, kept: Record<string, string>): Bases => {
  const keep = async <T>(name: string, asked: Promise<Answer<T>>, text: (value: T) => string): Promise<Answer<T>> => {
    const answer = await asked
    if (answer.known) kept[name] = text(answer.value)
    return answer
  }
  const asText = (bytes: Uint8Array): string => Buffer.from(bytes).toString()
  return {
    ...bases,
    local: (path) => keep(nameOf.local(path), bases.local(path), asText),
    remote: (file) => keep(nameOf.remote(file), bases.remote(file), asText),
    commit: (repository, ref) => keep(nameOf.commit(repository, ref), bases.commit(repository, ref), String),
  }
}

/** Bases that know what was kept, and nothing else. */
export const recalling = (kept: KeptBases, { sha256 }: Pick<Bases, 'sha256'>): Bases => {
  const recall = (name: string): Answer<string> => {
    const text = Object.hasOwn(kept, name) ? kept[name] : undefined
    return text === undefined ? unknown('it was not kept') : known(text)
  }
  const asBytes = (answer: Answer<string>): Answer<Uint8Array> => (answer.known ? known(Buffer.from(answer.value)) : answer)
  return {
    local: async (path) => asBytes(recall(nameOf.local(path))),
    remote: async (file) => asBytes(recall(nameOf.remote(file))),
    commit: async (repository, ref) => recall(nameOf.commit(repository, ref)),
    sha256,
  }
}

const nameOf = {
  local: (path: string) => `file ${path}`,
  remote: ({ owner, name, path, sha }: Parameters<Bases['remote']>[0]) => `github ${owner}/${name}/${path}@${sha}`,
  commit: ({ owner, name }: Parameters<Bases['commit']>[0], ref: string) => `commit ${owner}/${name}@${ref}`,
}
