import { chmodSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createLister } from '../../../src/adapters/fingerprints/index.ts'
import type { Asked, Leaf, Listing, Trees } from '../../../src/core/trees.ts'
import { createWorkspace, type Workspace } from '../../support/workspace.ts'

let work: Workspace
let memory: Workspace

beforeEach(() => {
  work = createWorkspace({ 'src/a.ts': 'a', 'src/deep/b.ts': 'b', 'lib/c.ts': 'c', 'package.json': '{}', '.git/HEAD': 'x' })
  memory = createWorkspace()
})

afterEach(() => {
  work.remove()
  memory.remove()
})

const never = new AbortController().signal
const lister = (wall: () => number = Date.now): Trees['list'] => createLister({ memory: memory.path, leftOut: [join(work.path, 'state')], wall })
/** So late that every file counts as settled. */
const late = (): number => Date.now() + 60_000

const ask = (over: Partial<Asked> = {}): Asked => ({ root: work.path, globs: ['**'], except: [], as: 'inputs', ...over })

const sound = (listing: Listing): Extract<Listing, { ok: true }> => {
  if (!listing.ok) throw new Error(listing.why)
  return listing
}

const paths = async (over: Partial<Asked> = {}): Promise<readonly string[]> => (await sound(await lister()(ask(over), never)).leaves()).map(({ path }) => path)

const digest = async (list = lister(), over: Partial<Asked> = {}): Promise<string> => sound(await list(ask(over), never)).digest

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

describe('a listing', () => {
  test('holds what the globs match, without .git, what is excepted, and our own folders', async () => {
    work.write('state/x', '')
    work.write('.stagewright-ab/1', '')
    expect(await paths({ except: ['lib/**'] })).toEqual(['package.json', 'src/a.ts', 'src/deep/b.ts'])
  })

  test('gives each file with its SHA-256 and whether it may be executed', async () => {
    chmodSync(join(work.path, 'src/a.ts'), 0o755)
    const leaves = await sound(await lister()(ask({ globs: ['src/*'] }), never)).leaves()
    expect(leaves).toEqual([{ path: 'src/a.ts', kind: 'executable', digest: sha256('a') }])
  })

  test('tells which patterns match nothing', async () => {
    expect(sound(await lister()(ask({ globs: ['src/**', 'nothing/*', '!neither'] }), never)).idle).toEqual(['nothing/*'])
  })

  test('of an input link counts the file that it leads to', async () => {
    work.write('out/real', '1')
    symlinkSync('../out/real', join(work.path, 'src/link'))
    const before = await digest(lister(), { globs: ['src/**'] })
    work.write('out/real', '2')
    expect(await digest(lister(), { globs: ['src/**'] })).not.toBe(before)
  })

  test('does not follow a link to a folder, and refuses a pattern that names what lies behind one', async () => {
    symlinkSync('../lib', join(work.path, 'src/lib'))
    expect(await paths({ globs: ['src/**'] })).toEqual(['src/a.ts', 'src/deep/b.ts', 'src/lib'])
    expect(await lister()(ask({ globs: ['src/lib/*.ts'] }), never)).toEqual({ ok: false, why: 'src/lib is a link to a folder, and no link is followed' })
  })

  test('refuses a name that is not UTF-8, since a change of it could not be told', async () => {
    writeFileSync(Buffer.concat([Buffer.from(`${work.path}/src/`), Buffer.from([0xff, 0x61])]), 'x')
    expect(await lister()(ask(), never)).toMatchObject({ ok: false, why: expect.stringContaining('not UTF-8') })
  })

  test('of outputs holds empty folders too', async () => {
    mkdirSync(join(work.path, 'src/empty'))
    expect(await paths({ globs: ['src'], as: 'outputs' })).toEqual(['src/a.ts', 'src/deep/b.ts', 'src/empty'])
  })

  test('ends when it is no longer wanted', async () => {
    expect(await lister()(ask(), AbortSignal.abort())).toEqual({ ok: false, why: 'it was stopped' })
  })
})

describe('what was hashed', () => {
  const flip = (text: string): void => {
    const [name = ''] = readdirSync(memory.path).filter((each) => each.endsWith('.files'))
    const file = readFileSync(join(memory.path, name))
    const at = file.indexOf(Buffer.from(sha256(text), 'hex'))
    file[at] = (file[at] ?? 0) ^ 1
    writeFileSync(join(memory.path, name), file)
  }
  const digestOf = async (path: string, wall = late): Promise<string | undefined> => {
    const leaves: readonly Leaf[] = await sound(await lister(wall)(ask({ as: 'outputs' }), never)).leaves()
    return leaves.find((leaf) => leaf.path === path)?.digest
  }

  test('is remembered, and read again once its times change', async () => {
    await digest(lister(late))
    flip('a')
    expect(await digestOf('src/a.ts')).not.toBe(sha256('a'))
    utimesSync(join(work.path, 'src/a.ts'), 1, 1)
    expect(await digestOf('src/a.ts')).toBe(sha256('a'))
  })

  test('is not trusted where the file had changed shortly before', async () => {
    await digest(lister())
    flip('a')
    expect(await digestOf('src/a.ts', Date.now)).toBe(sha256('a'))
  })

  test('stays remembered when another question passes by it', async () => {
    await digest(lister(late))
    await digest(lister(late), { globs: ['src/**'] })
    flip('{}')
    expect(await digestOf('package.json')).not.toBe(sha256('{}'))
  })

  test.each(['', 'nonsense', 'stagewright-files-1 a 1 99999999 12'])('is hashed again where the memory holds %j', async (text) => {
    const before = await digest(lister(late))
    for (const name of readdirSync(memory.path)) writeFileSync(join(memory.path, name), text)
    expect(await digest(lister(late))).toBe(before)
  })

  test('is hashed again where the memory was cut', async () => {
    const before = await digest(lister(late))
    for (const name of readdirSync(memory.path)) writeFileSync(join(memory.path, name), readFileSync(join(memory.path, name)).subarray(0, -5))
    expect(await digest(lister(late))).toBe(before)
  })

  test('needs no folder that can be written', async () => {
    work.write('blocked', '')
    const list = createLister({ memory: join(work.path, 'blocked/below'), leftOut: [] })
    expect(sound(await list(ask(), never)).digest).toBe(await digest())
  })

  test('serves a tree so large that two threads look at it', async () => {
    for (let folder = 0; folder < 90; folder += 1) {
      mkdirSync(join(work.path, `many/${folder}`), { recursive: true })
      for (let file = 0; file < 100; file += 1) writeFileSync(join(work.path, `many/${folder}/${file}`), `${folder} ${file}`)
    }
    const list = lister(late)
    const before = await digest(list)
    expect(await digest(list)).toBe(before)
    expect(await digest(lister(late))).toBe(before)
    work.write('many/77/77', 'changed')
    const after = await digest(list)
    expect(after).not.toBe(before)
    expect(after).toBe(await digest(createLister({ memory: join(memory.path, 'other'), leftOut: [] }), { globs: ['**'], except: ['state'] }))
  }, 60_000)
})

type Edit = (root: string) => void

const NAMES = ['a', 'b', 'd/a', 'd/b', 'e/f/g']

/** What a listing has to tell apart: names, contents, execution bits. */
const state = (root: string, folder = ''): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return state(root, path)
      return [`${path} ${readFileSync(join(root, path), 'utf8')} ${mayRun(join(root, path))}`]
    })
    .toSorted()

const mayRun = (path: string): boolean => (statSync(path).mode & 0o111) !== 0

const name = fc.constantFrom(...NAMES)
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(name, fc.constantFrom('x', 'y', 'longer')).map(([path, text]): Edit => (root) => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }),
  name.map((path): Edit => (root) => rmSync(join(root, path), { force: true })),
  fc.tuple(name, fc.constantFrom(0o644, 0o755)).map(([path, mode]): Edit => (root) => attempt(() => chmodSync(join(root, path), mode))),
  fc.tuple(name, name).map(([from, to]): Edit => (root) => attempt(() => renameSync(join(root, from), join(root, to)))),
  fc.tuple(name, fc.integer({ min: 1, max: 2_000_000_000 })).map(([path, at]): Edit => (root) => attempt(() => utimesSync(join(root, path), at, at))),
)

const attempt = (act: () => void): void => {
  try {
    act()
  } catch {}
}

describe('a fingerprint', () => {
  test('changes with any content, mode or name, and with nothing else', async () => {
    const seen = new Map<string, string>()
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
        const list = lister()
        for (const change of edits) {
          change(work.path)
          const [is, told] = [state(join(work.path)).join('\n'), await digest(list)]
          expect([...seen].filter(([other, value]) => (other === is) !== (value === told))).toEqual([])
          seen.set(is, told)
        }
      }),
      { numRuns: 30 },
    )
  })
})
