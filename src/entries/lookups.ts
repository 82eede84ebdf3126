import { clock } from '../adapters/clock.ts'
import { networkLookup } from '../adapters/lookups/index.ts'
import { fileShelf } from '../adapters/shelf.ts'
import type { Answer, Lookup, Shelf } from '../core/lookup.ts'

/** The network, and a file that keeps answers from run to run. */
export const openLookups = (file: string): { readonly network: Lookup<Answer>; readonly shelf: Shelf } => ({ network: networkLookup(clock), shelf: fileShelf(file) })
