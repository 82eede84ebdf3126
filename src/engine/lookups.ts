import { lookupMemory } from '../policies/lookup-memory.ts'
import type { LookupDesk } from '../stages/check/spec.ts'
import type { World } from './world.ts'

/** What the checks of one run share, made when the first of them asks. */
export const openDesk = async (world: World): Promise<LookupDesk> => {
  const { network, shelf } = await world.lookups()
  return { network, memory: lookupMemory({ clock: world.clock, digests: world.digests, shelf }) }
}
