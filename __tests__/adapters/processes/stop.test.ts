import { describe, expect, jest, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import { begin, PATIENCE_MS, shell, survivors, uniqueSeconds, until } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

/** Children inherit it. */
const DEAF = `trap "" TERM`

describe('a command whose signal is aborted', () => {
  test.each([
    ['obeys SIGTERM', 'SIGTERM', 1, 'echo ready; exec sleep @'],
    ['ignores SIGTERM as its children do', 'SIGKILL', 2, `${DEAF}; sleep @ & echo ready; while :; do sleep @; done`],
    ['has children that ignore SIGTERM', 'SIGTERM', 2, `bash -c '${DEAF}; sleep @ & sleep @' & echo ready; sleep @`],
    ['has a grandchild in a session of its own', 'SIGTERM', 2, `bash -c 'setsid sleep @ &'; echo ready; exec sleep @`],
    [
      'has a grandchild in a session of its own, and neither obeys SIGTERM',
      'SIGKILL',
      2,
      `${DEAF}; bash -c 'setsid sleep @ &'; echo ready; sleep @; sleep @`,
    ],
    ['has a child with nohup', 'SIGTERM', 2, 'nohup sleep @ > /dev/null 2>&1 & echo ready; exec sleep @'],
    ['forked twice', 'SIGTERM', 2, '( (sleep @ &) & ); echo ready; exec sleep @'],
    ['has children in groups of their own', 'SIGTERM', 2, 'set -m; sleep @ & echo ready; exec sleep @'],
    [
      'has an orphan without environment in a session of its own that holds its output',
      'SIGTERM',
      2,
      '(env -i setsid sleep @ &); echo ready; exec sleep @',
    ],
    [
      'has an orphan without environment and output in a group of its own',
      'SIGTERM',
      2,
      'set -m; (env -i sleep @ > /dev/null 2>&1 &); echo ready; exec sleep @',
    ],
    [
      'has a child without environment and output in a session of its own',
      'SIGTERM',
      2,
      'env -i setsid sleep @ > /dev/null 2>&1 & echo ready; sleep @; :',
    ],
    ['stops itself', 'SIGTERM', 1, 'sleep @ & echo ready; kill -STOP $$'],
    ['has a stopped child', 'SIGTERM', 2, `bash -c 'kill -STOP $$; sleep @' @ & echo ready; exec sleep @`],
    [
      'starts another process for every one that dies',
      'SIGKILL',
      1,
      `${DEAF}; echo ready; while :; do bash -c 'setsid sleep @ & sleep 0.01'; done`,
    ],
  ])('leaves nothing behind when it %s', async (_, signal, count, script) => {
    const token = uniqueSeconds()
    const begun = begin(shell(script.replaceAll('@', token)))
    await until(() => survivors(token).length >= count && begun.text.stdout.includes('ready'))
    begun.abort()
    expect(await begun.ended).toEqual({ ending: { kind: 'signal', signal }, stopped: true, strays: [] })
    expect(survivors(token)).toEqual([])
  })

  test('may end in its own way within the grace period, with what it starts for that', async () => {
    const script = `trap 'bash -c "sleep 0.2; echo cleaned"; exit 7' TERM; echo ready; while :; do sleep 0.05; done`
    const begun = begin(shell(script, { gracePeriodMs: PATIENCE_MS }))
    await begun.saw('ready')
    begun.abort()
    expect((await begun.ended).ending).toEqual({ kind: 'exit', exitCode: 7 })
    expect(begun.text.stdout).toBe('ready\ncleaned\n')
  })

  test('does not wait for a grace period that nobody needs', async () => {
    const begun = begin(shell('echo ready; exec sleep 1000', { gracePeriodMs: 2 ** 40 }))
    await begun.saw('ready')
    begun.abort()
    expect((await begun.ended).ending).toEqual({ kind: 'signal', signal: 'SIGTERM' })
  })

  test('gets no more grace than the reason of the abort allows', async () => {
    const begun = begin(shell(`${DEAF}; echo ready; while :; do sleep 1000; done`, { gracePeriodMs: 2 ** 40 }))
    await begun.saw('ready')
    begun.abort({ kind: 'cancelled', by: 'SIGINT', withinMs: 50 })
    expect((await begun.ended).ending).toEqual({ kind: 'signal', signal: 'SIGKILL' })
  })

  test('hands over what it wrote while it was being stopped', async () => {
    const script = `trap 'printf bye; exit 0' TERM; echo ready; while :; do sleep 0.02; done`
    const begun = begin(shell(script, { gracePeriodMs: PATIENCE_MS }))
    await begun.saw('ready')
    begun.abort()
    await begun.ended
    expect(begun.text.stdout).toBe('ready\nbye')
  })

  test('takes what it left behind with it when it has just ended by itself', async () => {
    const token = uniqueSeconds()
    const begun = begin(shell(`(${DEAF}; exec sleep ${token}) & echo ready; exit 5`, { gracePeriodMs: 2 ** 40 }))
    await begun.saw('ready')
    begun.abort({ kind: 'cancelled', by: 'SIGINT', withinMs: 50 })
    await begun.ended
    expect(survivors(token)).toEqual([])
  })
})

test('all trees are killed at once, sessions of their own included', async () => {
  const port = processes(clock)
  const token = uniqueSeconds()
  const command = shell(`${DEAF}; setsid sleep ${token} & echo ready; wait; sleep ${token}; sleep ${token}`)
  const left = shell(`${DEAF}; setsid sleep ${token} > /dev/null 2>&1 & sleep 0`, { background: true })
  const begun = [begin(command, port), begin(command, port)]
  await begin(left, port).ended
  await Promise.all(begun.map((each) => each.saw('ready')))
  await until(() => survivors(token).length >= 5)
  port.killAll()
  const endings = await Promise.all(begun.map((each) => each.ended))
  const killed = { kind: 'signal', signal: 'SIGKILL' }
  expect(endings.map(({ ending }) => ending)).toEqual([killed, killed])
  await until(() => survivors(token).length === 0)
})
