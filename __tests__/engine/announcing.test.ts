import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import type { StageEvent } from '../../src/core/event.ts'
import { success } from '../../src/core/outcome.ts'
import type { Context } from '../../src/core/run.ts'
import { scannedStage } from '../../src/engine/scan.ts'
import type { ScanSettings } from '../../src/settings/scan.ts'
import { virtualClock } from '../support/virtual-clock.ts'

const output = readFileSync(new URL('../streams/presets/fixtures/tsc/tsc.txt', import.meta.url), 'utf8')
const ANNOUNCED = "::error file=src/cart.ts,line=4::Property 'prize' does not exist\n"

interface Case {
  readonly settings?: Partial<ScanSettings>
  readonly env?: Readonly<Record<string, string>>
  readonly commands?: 'annotations' | 'none' | 'all'
}

/** How many of the five errors of tsc are left for us to announce; one is announced by a workflow command. */
const left = async ({ settings = {}, env = {}, commands }: Case): Promise<number | undefined> => {
  const surroundings = (): never => {
    throw new Error('no files are scanned here')
  }
  const policy = await scannedStage({ preset: ['tsc'], ...settings }, { clock: virtualClock(), environment: env }, surroundings, commands)
  const events: StageEvent[] = []
  const context: Context = { stage: 'a', attempt: 1, signal: new AbortController().signal, output: { write: () => undefined }, env: {}, emit: (event) => events.push(event) }
  await policy(async ({ output: out }) => {
    await out.write('stdout', Buffer.from(output))
    await out.write('stderr', Buffer.from(ANNOUNCED))
    return success()
  })(context)
  const [scanned] = events.flatMap((event) => (event.type === 'scanned' ? [event.scan.findings] : []))
  return scanned?.filter(({ isAnnotated }) => isAnnotated !== true).length
}

const JOB = { GITHUB_ACTIONS: 'true', RUNNER_TOOL_CACHE: '/opt/hostedtoolcache', PATH: '/opt/hostedtoolcache/node/24.1.0/x64/bin:/usr/bin' }

test.each([
  ['by itself only what the tool does not announce', {}, 4],
  ['all of it where the commands of the tool do not reach the runner', { commands: 'none' }, 5],
  ['all of it with annotations: true', { settings: { annotations: true } }, 5],
  ['none of it with annotations: false', { settings: { annotations: false } }, 0],
  ['nothing that a problem matcher of setup-node reads', { env: JOB }, 0],
  ['what none reads: setup-node was not there', { env: { ...JOB, PATH: '/usr/bin' } }, 4],
  ['what none reads: there is no job', { env: { ...JOB, GITHUB_ACTIONS: '' } }, 4],
  ['all of it where one insists', { settings: { annotations: true }, env: JOB }, 5],
] satisfies readonly (readonly [string, Case, number])[])('a stage that scans announces %s', async (_, given, most) => {
  expect(await left(given)).toBe(most)
})
