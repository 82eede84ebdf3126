import { clock } from '../../../src/adapters/clock.ts'
import { createSnapshots } from '../../../src/adapters/snapshots/index.ts'
import type { BackupOrder } from '../../../src/core/snapshots.ts'

/** Started with an order in JSON, and perhaps a user to become: backs up, says `begun` as soon as it does, and prints the result. */
const [order = '{}', user] = process.argv.slice(2)
if (user !== undefined) {
  process.setgroups?.([])
  process.setgid?.(Number(user))
  process.setuid?.(Number(user))
}
let hasBegun = false
const progress = (): void => {
  if (!hasBegun) console.log('begun')
  hasBegun = true
}
const result = await createSnapshots({ clock, environment: process.env }).backup(JSON.parse(order) as BackupOrder, new AbortController().signal, progress)
console.log(JSON.stringify(result))
