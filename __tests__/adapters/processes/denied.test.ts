import { describe, expect, jest, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { chmodSync, copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Ended } from '../../../src/core/ports.ts'
import { PATIENCE_MS, survivors, uniqueSeconds } from './command.ts'

jest.setTimeout(2 * PATIENCE_MS)

const SETPRIV = '/usr/bin/setpriv'
const ANOTHER = '54321'

/** Then it has become another user. */
const ONCE_IT_SLEEPS = 'until grep -qx sleep /proc/$!/comm; do sleep 0.01; done'

/** Only root can become somebody whom it may not signal. */
const canTest = process.getuid?.() === 0 && existsSync(SETPRIV)
const whenRoot = canTest ? describe : describe.skip

whenRoot('a process of another user (needs root and setpriv)', () => {
  test.each([
    ['that outlives its command', 'run', `@ & ${ONCE_IT_SLEEPS}; echo done`, { kind: 'exit', exitCode: 0 }],
    ['in a stopped tree', 'stop', `@ & ${ONCE_IT_SLEEPS}; echo ready; wait`, { kind: 'signal', signal: 'SIGTERM' }],
  ])('%s is told, and holds up nothing', async (_, mode, script, ending) => {
    const token = uniqueSeconds()
    const ended = await asNobody((become) => script.replace('@', `${become} sleep ${token}`), mode)
    const left = survivors(token)
    for (const pid of left) process.kill(Number(pid), 'SIGKILL')
    expect(ended.ending).toEqual(ending)
    expect(ended.strays).toEqual([{ pid: Number(left[0]), command: `sleep ${token}`, fate: 'denied' }])
  })

  test('that leads its tree and cannot be stopped is told, and holds up nothing', async () => {
    const token = uniqueSeconds()
    const ended = await asNobody((become) => `exec ${become} bash -c 'echo ready; sleep ${token}; :'`, 'stop')
    const left = survivors(token)
    for (const pid of left) process.kill(Number(pid), 'SIGKILL')
    expect(ended.ending).toEqual({ kind: 'signal', signal: 'SIGKILL' })
    expect(left.length).toBe(2)
    expect(ended.strays.map(({ fate }) => fate)).toEqual(['denied', 'denied'])
    expect(new Set(ended.strays.map(({ pid }) => String(pid)))).toEqual(new Set(left))
  })
})

const asNobody = async (scriptOf: (become: string) => string, mode: string): Promise<Ended> => {
  const folder = mkdtempSync(join(tmpdir(), 'setuid-'))
  const become = join(folder, 'become')
  chmodSync(folder, 0o755)
  copyFileSync(SETPRIV, become)
  chmodSync(become, 0o4755)
  try {
    const script = scriptOf(`${become} --reuid=${ANOTHER} --clear-groups`)
    const args = [join(import.meta.dirname, 'as-nobody.ts'), script, mode]
    const { stdout } = await promisify(execFile)(process.execPath, args)
    return JSON.parse(stdout) as Ended
  } finally {
    rmSync(folder, { recursive: true })
  }
}
