import { afterAll, describe, expect, jest, test } from '@jest/globals'
import { until } from '../../adapters/processes/command.ts'
import { createCaller, PATH } from './caller.ts'

// Real processes, on a machine that may have more to do.
jest.setTimeout(60_000)

const caller = createCaller({
  'ci/deploy.ts': `
interface Options { readonly region: string; readonly dry?: boolean }
class DeployError extends Error {}
class QuotaError extends DeployError {}

export async function deploy({ region, dry = false }: Options, { log, attempt, stage }: any) {
  console.log('deploying')
  log('uploaded', { bytes: 3, to: 'the cloud' })
  return { region, dry, attempt, stage, at: new Date(0), none: undefined, list: [undefined] }
}
export function quota(): never {
  throw new QuotaError('too much', { cause: new TypeError('deep') })
}
export const timeouts = async () => { throw Object.assign(new Error('late'), { name: 'TimeoutError', code: 'ETIMEDOUT' }) }
export default ({ n }: { n: number }) => n * 2
export class Thing {}
export const answer = 42
`,
  'ci/results.mjs': `
export const nothing = () => {}
export const unfit = () => ({ items: [1, 2, 3, { when: () => 1 }] })
export const big = () => 10n
export const nan = () => [NaN]
export const cycle = () => { const a = { b: [] }; a.b.push(a); return a }
export const map = () => ({ 'not a name': new Map() })
export const forgotten = () => ({ later: Promise.resolve(1) })
export const getter = () => ({ get x() { throw new Error('no') } })
export const large = () => 'x'.repeat(600_000)
export const huge = () => ({ length: 0, items: new Array(1e9) })
export const deep = () => { let a = 1; for (let i = 0; i < 10_000; i++) a = [a]; return a }
export const proto = () => JSON.parse('{"__proto__":{"a":1}}')
`,
  'ci/endings.mjs': `
export const quits = () => process.exit(3)
export const leaves = () => process.exit(0)
export const dies = () => process.kill(process.pid, 'SIGKILL')
export const never = () => new Promise(() => {})
export const floating = () => { Promise.reject(new TypeError('floating')); return 1 }
export const later = () => { setImmediate(() => { throw new RangeError('uncaught') }); return new Promise(() => setInterval(() => {}, 1e6)) }
export const text = async () => { throw 'boom' }
export const nothing = () => { throw undefined }
export const hostile = () => { throw Object.defineProperty(new Error(), 'message', { get() { throw 1 } }) }
export const patches = () => {
  JSON.stringify = () => 'broken'; console.log = () => {}; process.exit = () => {}; Array.from = () => { throw 1 }
  return { ok: [1] }
}
export const listens = () => { setInterval(() => {}, 1000); return 'done' }
export const noisy = () => { const line = 'x'.repeat(999) + String.fromCharCode(10); for (let i = 0; i < 20_000; i++) process.stdout.write(line); return 'end' }
`,
  'ci/steps.mjs': `
export function* steps({ from }) { yield from; yield { text: 'half', fraction: 0.5 }; yield { a: 1 }; return 7 }
export async function* asynchronous() { yield 1; return 'end' }
export function* many() { for (let i = 0; ; i++) yield i }
export function* cleans() { try { for (;;) yield 'again' } finally { console.log('cleaned') } }
`,
  'ci/stop.mjs': `
const hold = () => setInterval(() => {}, 1000)
export const obeys = async (_, { signal }) => {
  hold(); console.log('ready')
  await new Promise((resolve) => signal.addEventListener('abort', resolve))
  console.log('cleaned up after ' + signal.reason.name)
}
export const ignores = (_, { signal }) => { hold(); console.log('ready'); return new Promise(() => {}) }
export const unaware = () => { hold(); console.log('ready'); return new Promise(() => {}) }
export const spins = () => { console.log('ready'); for (;;); }
`,
  'ci/old.cjs': `exports.go = ({ n }) => n + 1; exports.hidden = 1`,
  'ci/syntax.mjs': 'export const a = 1\nconst b = = 2\n',
  'ci/syntax.ts': 'export const a: number = 1\n\nenum Kind { A }\n',
  'ci/imports.mjs': "export const a = 1\nimport { x } from './missing.mjs'\n",
  'ci/throws.mjs': "export const a = 1\nthrow new RangeError('top')\n",
  'ci/writes.mjs': "import { appendFileSync as add } from 'node:fs'\nexport const url = () => { add(process.env.GITHUB_OUTPUT, 'url=u\\nother=o\\n'); return 1 }\n",
  'ci/argv.mjs': 'export const argv = () => [process.argv.length, process.argv[1].endsWith("ci/argv.mjs")]\n',
})

afterAll(() => caller.remove())

describe('a function of TypeScript', () => {
  test('gets its arguments and what surrounds it; what it returns is the result, and its output its own', async () => {
    const { result, stdout, stderr, detail, events } = await caller.call('ci/deploy.ts#deploy', { given: { region: '${{ env.REGION }}', dry: true } })
    expect(JSON.parse(result ?? '')).toEqual({ region: 'eu', dry: true, attempt: 1, stage: 'stage', at: '1970-01-01T00:00:00.000Z', list: [null] })
    expect([stdout, stderr]).toEqual(['deploying\n', 'uploaded bytes=3 to="the cloud"\n'])
    expect(events.find(({ type }) => type === 'progress')).toEqual({ type: 'progress', text: 'uploaded bytes=3 to="the cloud"' })
    expect(detail).toMatchObject({
      kind: 'call',
      title: 'ci/deploy.ts#deploy',
      facts: [['region', '"eu"'], ['dry', 'true'], ['result', result], ['logged', '1']],
      data: { function: 'ci/deploy.ts#deploy', arguments: { region: 'eu', dry: true }, result: { region: 'eu' } },
    })
  })

  test('fails with the class of what it threw, those below it, and the place as it was written', async () => {
    expect((await caller.call('ci/deploy.ts#quota')).failure).toEqual({
      kind: 'error',
      type: 'QuotaError',
      bases: ['DeployError', 'Error'],
      message: 'too much',
      place: { file: 'ci/deploy.ts', line: 12, column: 9 },
      trace: expect.stringMatching(/^Error: too much\n {4}at quota \(.*deploy\.ts:12:9\)\ncaused by TypeError: deep\n/),
    })
  })

  test('fails with the name and the code that an error was given', async () => {
    expect((await caller.call('ci/deploy.ts#timeouts')).failure).toMatchObject({ type: 'TimeoutError', bases: ['Error', 'ETIMEDOUT'] })
  })

  test('may be the default export', async () => {
    expect((await caller.call('ci/deploy.ts#default', { given: { n: 4 } })).result).toBe('8')
  })

  test('that Node cannot strip the types of is told with its place', async () => {
    expect((await caller.call('ci/syntax.ts#a')).failure).toMatchObject({ type: 'SyntaxError', place: { file: 'ci/syntax.ts', line: 3 } })
  })
})

describe('a name that the file does not export', () => {
  test.each([
    ['deply', "ci/deploy.ts exports no function 'deply'", /^did you mean 'deploy'\? it exports default, deploy, quota, timeouts$/],
    ['Thing', "'Thing' of ci/deploy.ts is a class, not a function", /^it exports/],
    ['answer', "'answer' of ci/deploy.ts is a number, not a function", /^it exports/],
    ['toString', "ci/deploy.ts exports no function 'toString'", /^it exports/],
  ])('%s is refused with those that it does', async (name, message, remedy) => {
    expect((await caller.call(`ci/deploy.ts#${name}`)).failure).toEqual({ kind: 'operation', reason: 'refused', message, remedy: expect.stringMatching(remedy) })
  })

  test('is looked for in what a CommonJS module exports', async () => {
    expect((await caller.call('ci/old.cjs#go', { given: { n: 1 } })).result).toBe('2')
    expect((await caller.call('ci/old.cjs#goo')).failure).toMatchObject({ message: "ci/old.cjs exports no function 'goo'", remedy: "did you mean 'go'? it exports go" })
  })
})

describe('a result', () => {
  test('of nothing is null', async () => {
    expect((await caller.call('ci/results.mjs#nothing')).result).toBe('null')
  })

  test.each([
    ['unfit', 'result.items[3].when is a function'],
    ['big', 'result is a BigInt, which JSON does not have: make it a text or a number'],
    ['nan', 'result[0] is NaN, which JSON does not have'],
    ['cycle', 'result.b[0] leads back to result'],
    ['map', 'result["not a name"] is a Map, which JSON does not have: see Object.fromEntries'],
    ['forgotten', 'result.later is a promise: it has to be awaited'],
    ['getter', expect.stringContaining('result.x cannot be read: Error: no')],
    ['large', expect.stringContaining('the result is too large: GitHub takes 1 MB')],
    ['huge', expect.stringContaining('the result is too large')],
    ['deep', expect.stringContaining('lies more than 100 levels deep')],
  ])('that is no JSON (%s) is told by the path of the value', async (name, message) => {
    expect((await caller.call(`ci/results.mjs#${name}`)).failure).toEqual({ kind: 'error', type: 'ResultError', bases: ['Error'], message })
  })

  test('keeps a key that means something to JavaScript', async () => {
    expect((await caller.call('ci/results.mjs#proto')).result).toBe('{"__proto__":{"a":1}}')
  })
})

describe('a function that ends in another way than by returning', () => {
  test('ends with its exit code, or its signal', async () => {
    expect((await caller.call('ci/endings.mjs#quits')).failure).toEqual({ kind: 'exit', exitCode: 3 })
    expect((await caller.call('ci/endings.mjs#dies')).failure).toEqual({ kind: 'signal', signal: 'SIGKILL' })
  })

  test('with exit code 0 succeeds without a result, and that is said', async () => {
    const { result, events } = await caller.call('ci/endings.mjs#leaves')
    expect(result).toBe('null')
    expect(events).toContainEqual({ type: 'notice', text: 'leaves ended its process itself with exit code 0, so its result is null' })
  })

  test.each([
    ['never', { type: 'Error', message: 'the promise of never never settles: nothing is left that could settle it' }],
    ['floating', { type: 'TypeError', message: 'floating', place: { file: 'ci/endings.mjs', line: 6, column: 48 } }],
    ['later', { type: 'RangeError', message: 'uncaught' }],
    ['text', { type: 'string', message: 'boom', bases: [] }],
    ['nothing', { type: 'undefined' }],
    ['hostile', { type: 'Error', message: 'an error that cannot be shown' }],
  ])('(%s) fails with what can be known', async (name, failure) => {
    expect((await caller.call(`ci/endings.mjs#${name}`)).failure).toMatchObject({ kind: 'error', ...failure })
  })

  test.each(['syntax', 'imports', 'throws'])('because its file cannot be loaded (%s) fails at the place that is to blame', async (name) => {
    const types: Readonly<Record<string, string>> = { syntax: 'SyntaxError', imports: 'ImportError', throws: 'RangeError' }
    expect((await caller.call(`ci/${name}.mjs#a`)).failure).toMatchObject({ kind: 'error', type: types[name], place: { file: `ci/${name}.mjs`, line: 2 } })
  })
})

describe('a function that does as it likes', () => {
  test('may put its own in the place of what everybody uses', async () => {
    expect((await caller.call('ci/endings.mjs#patches')).result).toBe('{"ok":[1]}')
  })

  test('ends when it has returned, whatever it has left open', async () => {
    expect((await caller.call('ci/endings.mjs#listens')).result).toBe('"done"')
  })

  test('may write as much as it wants', async () => {
    const { result, stdout } = await caller.call('ci/endings.mjs#noisy')
    expect([result, stdout.length]).toEqual(['"end"', 20_000_000])
  })

  test('sees itself as the program', async () => {
    expect((await caller.call('ci/argv.mjs#argv')).result).toBe('[2,true]')
  })

  test('hands on what it declares beside its result, and hears of the rest', async () => {
    const { outcome, events } = await caller.call('ci/writes.mjs#url', { spec: { outputs: ['url'] } })
    expect(outcome).toMatchObject({ handover: { outputs: { url: 'u', result: '1' } } })
    expect(events).toContainEqual({ type: 'notice', text: 'wrote other to GITHUB_OUTPUT; not handed on, since `outputs` does not name it' })
  })
})

describe('a generator', () => {
  test('tells each value as it yields it; what it returns is the result', async () => {
    const { result, stderr, events, detail } = await caller.call('ci/steps.mjs#steps', { given: { from: 'start' } })
    expect([result, stderr]).toEqual(['7', 'start\nhalf\n{"a":1}\n'])
    expect(events.filter(({ type }) => type === 'progress')).toEqual([
      { type: 'progress', text: 'start' },
      { type: 'progress', text: 'half', fraction: 0.5 },
      { type: 'progress', text: '{"a":1}' },
    ])
    expect(detail?.data).toMatchObject({ yielded: 3 })
  })

  test('may be asynchronous', async () => {
    expect(await caller.call('ci/steps.mjs#asynchronous')).toMatchObject({ result: '"end"', stderr: '1\n' })
  })

  test.each(['many', 'cleans'])('that never ends (%s) is stopped between two values, and cleans up', async (name) => {
    const calling = caller.begin(`ci/steps.mjs#${name}`)
    await until(() => calling.written().includes(name === 'many' ? '1\n' : 'again'))
    calling.abort({ kind: 'timeout', scope: 'attempt', limitMs: 1 })
    const { failure, stdout } = await calling.ended
    expect([failure?.kind, stdout]).toEqual(['timeout', name === 'many' ? '' : 'cleaned\n'])
  })
})

describe('a function that is stopped', () => {
  test('is told by its signal, and has the grace period to clean up', async () => {
    const calling = caller.begin('ci/stop.mjs#obeys', { ports: { gracePeriodMs: 30_000 } })
    await until(() => calling.written().includes('ready'))
    calling.abort({ kind: 'timeout', scope: 'attempt', limitMs: 7 })
    const { failure, stdout } = await calling.ended
    expect([failure, stdout]).toEqual([{ kind: 'timeout', scope: 'attempt', limitMs: 7 }, 'ready\ncleaned up after AbortError\n'])
  })

  test.each([
    ['ignores', 'asks for the signal and does nothing', 50],
    ['spins', 'lets nothing happen', 50],
    ['unaware', 'knows of no signal, at once', 600_000],
  ])('%s: one that %s, is killed', async (name, _, gracePeriodMs) => {
    const calling = caller.begin(`ci/stop.mjs#${name}`, { ports: { gracePeriodMs } })
    await until(() => calling.written().includes('ready'))
    calling.abort({ kind: 'cancelled', by: 'a test' })
    expect((await calling.ended).failure).toEqual({ kind: 'cancelled', by: 'a test' })
  })
})

describe('a call that cannot begin', () => {
  test('for want of its file says where it was looked for', async () => {
    expect((await caller.call('ci/none.js#x')).failure).toMatchObject({ reason: 'refused', message: 'there is no file ci/none.js' })
  })

  test('for want of Node falls back on the one that runs us', async () => {
    const options = { given: { n: 1 }, path: caller.temp }
    expect((await caller.call('ci/old.cjs#go', { ...options, ports: { node: process.execPath } })).result).toBe('2')
    expect((await caller.call('ci/old.cjs#go', options)).failure).toMatchObject({ reason: 'tool', message: 'there is no node on the PATH' })
  })

  test('for a value that cannot be evaluated says why', async () => {
    const evaluate = (): string => {
      throw new Error('fromJSON: no JSON')
    }
    const surroundings = () => ({ cwd: caller.workspace.path, env: { PATH }, evaluate })
    expect((await caller.call('ci/old.cjs#go', { given: { n: ['x'] }, ports: { surroundings } })).failure).toEqual({ kind: 'spawn', message: 'fromJSON: no JSON' })
  })
})
