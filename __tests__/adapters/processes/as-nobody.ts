import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import { shell } from './command.ts'

/** Started as root with a script: becomes nobody, runs it, and stops it once it has written something. */
const [script = '', mode] = process.argv.slice(2)
process.setgroups?.([])
process.setgid?.(65_534)
process.setuid?.(65_534)
const controller = new AbortController()
const command = shell(script, { gracePeriodMs: 100 })
const write = (): undefined => {
  if (mode === 'stop') controller.abort()
}
const ended = await processes(clock).run(command, { write }, controller.signal)
console.log(JSON.stringify(ended))
