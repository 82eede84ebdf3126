import type { Snapshots } from '../../core/snapshots.ts'
import type { WorkPorts } from '../work.ts'

/** How many snapshots to keep, by period; `within` is milliseconds. */
export interface KeepSpec {
  readonly last?: number | undefined
  readonly hourly?: number | undefined
  readonly daily?: number | undefined
  readonly weekly?: number | undefined
  readonly monthly?: number | undefined
  readonly yearly?: number | undefined
  readonly within?: number | undefined
}

/** Where a password is; never the password itself. */
export type PasswordSource = { readonly 'from-env': string } | { readonly 'from-file': string }

/** `backup` of a stage, as its schema gives it. Paths are relative to where the stage runs; those three may hold `${{ }}`. */
export interface BackupSpec {
  readonly source: string
  readonly destination?: string | undefined
  readonly repository?: string | undefined
  readonly engine: 'copy' | 'archive' | 'restic'
  readonly include?: readonly string[] | undefined
  readonly exclude?: readonly string[] | undefined
  readonly compare: 'metadata' | 'content'
  readonly verify?: 'read-back' | 'restore' | undefined
  readonly keep?: KeepSpec | undefined
  readonly 'on-partial': 'fail' | 'unstable'
  readonly init?: boolean | undefined
  readonly password?: PasswordSource | undefined
  readonly host?: string | undefined
  readonly tags?: readonly string[] | undefined
  readonly check?: { readonly 'read-data-subset': string } | undefined
  readonly options?: Readonly<Record<string, string>> | undefined
}

export interface BackupPorts extends WorkPorts {
  readonly snapshots: () => Promise<Snapshots>
}
