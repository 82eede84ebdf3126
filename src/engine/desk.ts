import type { LookupDesk } from '../stages/check/spec.ts'
import type { World } from './world.ts'

/** One desk for all stages of a run; nothing of it is there until a stage needs it. */
export interface SharedDesk {
  open(): Promise<LookupDesk>
  /** Stops what nobody waits for, and keeps what later runs may use. */
  close(): Promise<void>
}

export const sharedDesk = (world: World): SharedDesk => {
  let desk: Promise<LookupDesk> | undefined
  return {
    open: () => (desk ??= import('./lookups.ts').then(({ openDesk }) => openDesk(world))),
    // A desk that could not be opened has failed whoever asked for it.
    close: async () => (await desk?.catch(() => undefined))?.memory.close(),
  }
}
