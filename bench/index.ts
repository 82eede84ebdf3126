/** `npm run bench [NAME…]`: prints each figure with its target; ratios are against a plain baseline in the same run. */
import { attempts, stages } from './attempts.ts'
import { backup } from './backup.ts'
import { lookups } from './lookups.ts'
import { fingerprints, restoring } from './cache.ts'
import { fanOut } from './fan-out.ts'
import type { Bench } from './measure.ts'
import { monitor } from './monitor.ts'
import { report } from './report.ts'
import { restic } from './restic.ts'
import { scan } from './scan.ts'
import { startup } from './startup.ts'
import { stopTree } from './stop-tree.ts'
import { streaming } from './streaming.ts'
import { streams } from './streams.ts'

const BENCHES: Readonly<Record<string, Bench>> = { scan, startup, attempts, stages, streaming, streams, 'stop-tree': stopTree, lookups, backup, restic, fingerprints, restoring, 'fan-out': fanOut, monitor, report }

const names = process.argv.slice(2)
const unknown = names.filter((name) => BENCHES[name] === undefined)
if (unknown.length > 0) {
  console.error(`unknown: ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`)
  process.exit(2)
}
for (const name of names.length === 0 ? Object.keys(BENCHES) : names) {
  for (const { figure, value, target, ok } of (await BENCHES[name]?.()) ?? []) {
    console.log(`${ok ? 'ok  ' : 'MISS'}  ${figure}: ${value}${target === '' ? '' : `  (${target})`}`)
  }
}
