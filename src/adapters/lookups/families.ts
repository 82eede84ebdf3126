import { lookup } from 'node:dns'
import type { LookupFunction } from 'node:net'

/** RFC 6761, 6.3: these names mean this machine, of either family, whatever its files say. */
const THIS_MACHINE = /^(?:.+\.)?localhost\.?$/i

const resolve: LookupFunction = (name, options, done) => {
  if (!THIS_MACHINE.test(name) || options.all !== true) return lookup(name, options, done)
  return process.nextTick(done, null, [
    { address: '::1', family: 6 },
    { address: '127.0.0.1', family: 4 },
  ])
}

/**
 * All addresses of a name, of both families, are tried in turn (RFC 8305), so `localhost` is found on
 * `::1` and on `127.0.0.1`. Node gives each a quarter of a second, which a distant host may well need.
 */
export const BOTH_FAMILIES = { autoSelectFamily: true, autoSelectFamilyAttemptTimeout: 1_000, lookup: resolve } as const
