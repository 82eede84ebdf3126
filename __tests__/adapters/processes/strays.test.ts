import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, jest, test } from '@jest/globals'
import { clock } from '../../../src/adapters/clock.ts'
import { processes } from '../../../src/adapters/processes/index.ts'
import type { Output } from '../../../src/core/run.ts'
import { begin, PATIENCE_MS, shell, survivors, uniqueSeconds, until } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

describe('what outlives its command', () => {
  test.each([
    ['holds its output', 'sleep @ &'],
    ['does not hold its output', 'sleep @ > /dev/null 2>&1 &'],
    ['holds its output in a session of its own', 'setsid sleep @ &'],
    ['does not hold its output, in a session of its own', 'setsid sleep @ > /dev/null 2>&1 &'],
    ['lost its parent', '(setsid nohup sleep @ > /dev/null 2>&1 &)'],
    ['cleared its environment and holds its output', '(env -i setsid sleep @ &)'],
    ['ignores SIGTERM', '(trap "" TERM; exec sleep @) &'],
    ['is a stopped process', 'bash -c \'kill -STOP $$; exec sleep @\' @ &'],
    ['becomes another program all the time', 'f=\'exec bash -c "$0" "$0" @\'; setsid bash -c "$f" "$f" > /dev/null 2>&1 &'],
    ['writes on and on', 'bash -c "while :; do echo x; read -t 0.02 < <(:); done; exec sleep @" & sleep 0.1'],
  ])('is stopped and told when it %s', async (_, script) => {
    const token = uniqueSeconds()
    const begun = begin(shell(`${script.replaceAll('@', token)}\necho done; exit 3`))
    const { ending, strays } = await begun.ended
    expect(ending).toEqual({ kind: 'exit', exitCode: 3 })
    expect(begun.text.stdout).toContain('done\n')
    expect(strays.map(({ fate }) => fate)).toEqual(strays.map(() => 'stopped'))
    expect(strays.map(({ command }) => command).join()).toContain(token)
    expect(survivors(token)).toEqual([])
  })

  test('is stopped although it writes as fast as it can', async () => {
    const token = uniqueSeconds()
    let bytes = 0
    const output: Output = { write: (_, chunk) => void (bytes += chunk.length) }
    const command = shell(`yes ${token} & until [ -e /proc/$!/exe ]; do :; done`)
    const { ending, strays } = await processes(clock).run(command, output, new AbortController().signal)
    expect(ending).toEqual({ kind: 'exit', exitCode: 0 })
    expect(strays).toMatchObject([{ fate: 'stopped' }])
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(survivors(token)).toEqual([])
  })

  test('is not what is about to end by itself', async () => {
    const begun = begin(shell('exec > >(cat; echo end)\necho begin'))
    expect(await begun.ended).toEqual({ ending: { kind: 'exit', exitCode: 0 }, stopped: false, strays: [] })
    expect(begun.text.stdout).toBe('begin\nend\n')
  })

  test('is told with no more than 200 characters of its command', async () => {
    const token = uniqueSeconds()
    const begun = begin(shell(`bash -c 'sleep 1000; :' ${'x'.repeat(1_000)} ${token} > /dev/null 2>&1 &`))
    const { strays } = await begun.ended
    expect(strays.map(({ command }) => command.length)).toContain(200)
    expect(survivors(token)).toEqual([])
  })

  test('is no process of another command that runs at the same time', async () => {
    const port = processes(clock)
    const token = uniqueSeconds()
    const other = begin(shell(`sleep ${token} & setsid sleep ${token} & echo ready; wait`), port)
    await until(() => survivors(token).length >= 2 && other.text.stdout.includes('ready'))
    const { strays } = await begin(shell('setsid sleep 1000 & echo done'), port).ended
    expect(strays).toMatchObject([{ command: 'sleep 1000' }])
    expect(survivors(token).length).toBeGreaterThanOrEqual(2)
    other.abort()
    await other.ended
    expect(survivors(token)).toEqual([])
  })
})

describe('what may live on', () => {
  test('does so until it is stopped with all others', async () => {
    const port = processes(clock)
    const token = uniqueSeconds()
    const left = await begin(shell(`setsid sleep ${token} &`, { background: true }), port).ended
    expect(left.ending).toEqual({ kind: 'exit', exitCode: 0 })
    expect(left.strays).toMatchObject([{ command: `sleep ${token}`, fate: 'left' }])
    expect(survivors(token)).toEqual([String(left.strays[0]?.pid)])
    expect(await port.stopBackground()).toMatchObject([{ command: `sleep ${token}`, fate: 'stopped' }])
    expect(survivors(token)).toEqual([])
    expect(await port.stopBackground()).toEqual([])
  })

  test('is stopped even if it started others meanwhile and ended itself', async () => {
    const port = processes(clock)
    const token = uniqueSeconds()
    const script = `(sleep 0.3; (setsid sleep ${token} &); exit) > /dev/null 2>&1 &`
    await begin(shell(script, { background: true }), port).ended
    // The script names the token too, and setsid is another program until it has become sleep.
    await until(() => survivors(token).length === 1 && survivors(`sleep\0${token}`).length === 1 && survivors(`setsid\0sleep`).length === 0)
    expect(await port.stopBackground()).toMatchObject([{ command: `sleep ${token}`, fate: 'stopped' }])
    expect(survivors(token)).toEqual([])
  })

  test('can write as much as it likes, and nobody gets it', async () => {
    const port = processes(clock)
    const token = uniqueSeconds()
    const flag = join(mkdtempSync(join(tmpdir(), 'flag-')), 'go')
    const script = `(until [ -e ${flag} ]; do sleep 0.01; done; head -c 1000000 /dev/zero && exec sleep ${token}) & echo done`
    const begun = begin(shell(script, { background: true }), port)
    expect((await begun.ended).strays).not.toEqual([])
    writeFileSync(flag, '')
    await until(() => survivors(`sleep\0${token}`).length === 1)
    expect(begun.text.stdout).toBe('done\n')
    await port.stopBackground()
    expect(survivors(token)).toEqual([])
  })

  test('does not live on when the command was stopped', async () => {
    const port = processes(clock)
    const token = uniqueSeconds()
    const begun = begin(shell(`setsid sleep ${token} & echo ready; wait`, { background: true }), port)
    await until(() => survivors(`sleep\0${token}`).length === 1 && begun.text.stdout !== '')
    begun.abort()
    await begun.ended
    expect(survivors(token)).toEqual([])
    expect(await port.stopBackground()).toEqual([])
  })
})
