import type { Json } from '../../core/detail.ts'

/** A secret by the name of the environment variable that holds it. */
export interface FromEnvironment {
  readonly 'from-env': string
}

/** A playbook and how to run it, with the names of the pipeline language. */
export interface PlaybookSpec {
  readonly file: string
  readonly inventory?: string | readonly string[] | Variables | undefined
  readonly limit?: readonly string[] | undefined
  readonly tags?: readonly string[] | undefined
  readonly 'skip-tags'?: readonly string[] | undefined
  readonly 'extra-vars'?: Variables | undefined
  readonly check?: boolean | undefined
  readonly diff?: boolean | undefined
  readonly become?: boolean | undefined
  readonly 'become-user'?: string | undefined
  readonly 'become-method'?: string | undefined
  readonly 'become-password'?: FromEnvironment | undefined
  readonly 'vault-password'?: readonly (FromEnvironment & { readonly id?: string | undefined })[] | undefined
  readonly requirements?: string | undefined
  readonly idempotent?: boolean | undefined
  readonly forks?: number | undefined
  readonly verbosity?: number | undefined
  readonly connection?: string | undefined
  readonly user?: string | undefined
  readonly 'private-key'?: FromEnvironment | undefined
  readonly 'known-hosts'?: string | undefined
}

export type Variables = { readonly [name: string]: Json }
