import type { Answer } from './authority.ts'

/** A repository on GitHub. */
export interface Repository {
  readonly owner: string
  readonly name: string
}

/** A file of a repository at a commit of 40 hexadecimal digits. */
export interface RemoteFile extends Repository {
  readonly path: string
  readonly sha: string
  /** The branch or tag whose history must hold the commit; the default branch if not given. */
  readonly on?: string
}

/** Whom to ask for the files that a pipeline extends. Every question ends within a short bound, and none rejects. */
export interface Bases {
  /** A file by its path from the workspace: from the base of a pull request where what is checked out may be a stranger's. */
  local(path: string): Promise<Answer<Uint8Array>>
  /** What the file holds, of an owner who is trusted, at a commit that is really one of that repository. */
  remote(file: RemoteFile): Promise<Answer<Uint8Array>>
  /** The commit that a branch or tag is at. */
  commit(repository: Repository, ref: string): Promise<Answer<string>>
  /** As lower-case hex. */
  sha256(bytes: Uint8Array): Promise<string>
}
