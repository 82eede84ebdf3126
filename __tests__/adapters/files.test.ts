import { execFileSync } from 'node:child_process'
import { appendFileSync, chmodSync, existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from '@jest/globals'
import { files } from '../../src/adapters/files.ts'

const temp = mkdtempSync(join(tmpdir(), 'files-test-'))
afterAll(() => rmSync(temp, { recursive: true }))

const NOTHING_WRITTEN = { outputs: {}, env: {}, paths: [], summary: '', problems: [] }
const commandFiles = () => {
  const made = files(temp).commandFiles('echo hi\n', '.sh')
  return { ...made, path: (name: string): string => made.env[name] ?? '' }
}

describe("a command's files", () => {
  test('are a script and five empty files in a folder that is nobody else’s to see', () => {
    const { script, env, read } = commandFiles()
    expect(readFileSync(script, 'utf8')).toBe('echo hi\n')
    expect(script).toMatch(/script\.sh$/)
    expect(Object.keys(env).sort()).toEqual(['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'])
    expect(Object.values(env).map((path) => readFileSync(path, 'utf8'))).toEqual(['', '', '', '', ''])
    if (process.platform !== 'win32') expect(statSync(dirname(script)).mode & 0o777).toBe(0o700)
    expect(read()).toEqual(NOTHING_WRITTEN)
  })

  test.each([['sh', 'script.sh'], ['.py', 'script.py'], ['', 'script']])('name the script by the extension %j: %s', (extension, name) => {
    expect(files(temp).commandFiles('', extension).script.endsWith(name)).toBe(true)
  })

  test('tell what was written to them', () => {
    const { read, path } = commandFiles()
    appendFileSync(path('GITHUB_OUTPUT'), 'a=1\n')
    appendFileSync(path('GITHUB_ENV'), 'B<<E\n2\nE\n')
    appendFileSync(path('GITHUB_PATH'), '/one\n/two\n')
    appendFileSync(path('GITHUB_STATE'), 'c=3\n')
    appendFileSync(path('GITHUB_STEP_SUMMARY'), '# é\n')
    expect(read()).toEqual({ outputs: { a: '1' }, env: { B: '2' }, paths: ['/one', '/two'], summary: '# é\n', problems: [] })
  })

  test('are understood in the encodings that PowerShell writes', () => {
    const { read, path } = commandFiles()
    writeFileSync(path('GITHUB_OUTPUT'), '\ufeffa=é\r\n', 'utf16le')
    writeFileSync(path('GITHUB_ENV'), '\ufeffB=é\r\n', 'utf8')
    expect(read()).toMatchObject({ outputs: { a: 'é' }, env: { B: 'é' }, problems: [] })
  })

  test('with a mistake are read in part, and the mistake is told', () => {
    const { read, path } = commandFiles()
    appendFileSync(path('GITHUB_OUTPUT'), 'a=1\nnonsense\n')
    expect(read()).toEqual({ ...NOTHING_WRITTEN, outputs: { a: '1' }, problems: [expect.stringMatching(/^GITHUB_OUTPUT was read only in part: .*nonsense/)] })
  })

  test('of more than 1 MiB are ignored, but for a summary, which is cut at a line', () => {
    const { read, path } = commandFiles()
    writeFileSync(path('GITHUB_OUTPUT'), `a=${'x'.repeat(1024 ** 2)}\n`)
    writeFileSync(path('GITHUB_STEP_SUMMARY'), `${'x'.repeat(999)}\n`.repeat(1_100))
    const { outputs, summary, problems } = read()
    expect(outputs).toEqual({})
    expect(summary).toHaveLength(1_048_000)
    expect(problems).toEqual([expect.stringMatching(/^GITHUB_OUTPUT was ignored/), expect.stringMatching(/^GITHUB_STEP_SUMMARY was cut/)])
  })

  const onPosix = process.platform === 'win32' ? test.skip : test

  onPosix.each([
    ['a link', (path: string) => symlinkSync(join(temp, 'elsewhere'), path)],
    ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
    ['a folder', (path: string) => mkdirSync(path)],
    ['nothing', () => {}],
  ])('are not followed to %s that was put in their place', (_, put) => {
    writeFileSync(join(temp, 'elsewhere'), 'a=secret\n')
    const { read, path } = commandFiles()
    rmSync(path('GITHUB_OUTPUT'))
    put(path('GITHUB_OUTPUT'))
    expect(read()).toEqual({ ...NOTHING_WRITTEN, problems: [expect.stringMatching(/^GITHUB_OUTPUT was ignored/)] })
  })

  test('can be replaced by other regular files, as some editors do', () => {
    const { read, path } = commandFiles()
    rmSync(path('GITHUB_OUTPUT'))
    writeFileSync(join(temp, 'new'), 'a=1\n')
    linkSync(join(temp, 'new'), path('GITHUB_OUTPUT'))
    expect(read().outputs).toEqual({ a: '1' })
  })

  test('are removed with whatever else the command put beside them', () => {
    const { script, release } = commandFiles()
    mkdirSync(join(dirname(script), 'more'))
    writeFileSync(join(dirname(script), 'more', 'file'), '')
    release({ mayReuse: true })
    expect(existsSync(dirname(script))).toBe(false)
    expect(() => release({ mayReuse: true })).not.toThrow()
  })

  test('serve the next command, with its own script, when they were left as they were', () => {
    const { commandFiles: open } = files(temp)
    const first = open('echo first', '.sh')
    first.release({ mayReuse: true })
    const second = open('echo 2', '.sh')
    expect(second.script).toBe(first.script)
    expect(readFileSync(second.script, 'utf8')).toBe('echo 2')
    expect(open('', '.sh').script).not.toBe(first.script)
  })

  test.each<[string, (path: string) => void]>([
    ['something was written to one', (path) => appendFileSync(path, 'a=1\n')],
    ['one was removed', (path) => rmSync(path)],
    ['one was replaced by a link', (path) => (rmSync(path), symlinkSync('/etc/hostname', path))],
    ['one was given a second name', (path) => linkSync(path, join(temp, `second-${Math.random()}`))],
    ['something was put beside them', (path) => writeFileSync(`${path}.more`, '')],
  ])('serve no other command when %s', (_, change) => {
    const { commandFiles: open } = files(temp)
    const first = open('', '.sh')
    change(first.env['GITHUB_OUTPUT'] ?? '')
    first.release({ mayReuse: true })
    expect(existsSync(dirname(first.script))).toBe(false)
    expect(open('', '.sh').script).not.toBe(first.script)
  })

  test('serve no other command while something that could write to them still runs', () => {
    const { commandFiles: open } = files(temp)
    const first = open('', '.sh')
    first.release({ mayReuse: false })
    expect(open('', '.sh').script).not.toBe(first.script)
  })
})

describe('the disk', () => {
  const { isFolder, which } = files(temp)

  test('tells folders from everything else', () => {
    writeFileSync(join(temp, 'file'), '')
    expect([temp, join(temp, 'file'), join(temp, 'none'), join(temp, 'file', 'below')].map(isFolder)).toEqual([true, false, false, false])
  })

  const onPosix = process.platform === 'win32' ? test.skip : test

  onPosix('finds a program as a shell does: the first that can be run', () => {
    for (const folder of ['one', 'two', 'three']) mkdirSync(join(temp, folder))
    mkdirSync(join(temp, 'one', 'tool'))
    writeFileSync(join(temp, 'two', 'tool'), '')
    writeFileSync(join(temp, 'three', 'tool'), '')
    chmodSync(join(temp, 'three', 'tool'), 0o755)
    const path = ['one', 'two', 'three'].map((folder) => join(temp, folder)).join(delimiter)
    expect(which('tool', path)).toBe(join(temp, 'three', 'tool'))
    expect(which('none', path)).toBeUndefined()
    expect(which('tool', '')).toBeUndefined()
    expect(which(join(temp, 'three', 'tool'), '')).toBe(join(temp, 'three', 'tool'))
  })
})
