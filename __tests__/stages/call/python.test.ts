import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, jest } from '@jest/globals'
import { until } from '../../adapters/processes/command.ts'
import { where } from '../../support/tools.ts'
import { createCaller } from './caller.ts'

// Real processes, on a machine that may have more to do.
jest.setTimeout(60_000)

const test = where('python3')

const caller = createCaller({
  'ci/deploy.py': `
import dataclasses, datetime, enum, functools, os, socket, sys, threading, time

class DeployError(Exception): pass
class QuotaError(DeployError): pass
class Color(enum.Enum):
    RED = "red"

@dataclasses.dataclass
class Version:
    number: int

def deploy(region, dry=False, *, tags=()):
    print("deploying")
    return {"region": region, "dry": dry, "tags": tags, "at": datetime.date(2026, 1, 2), "big": 2 ** 70, "version": Version(3), "color": Color.RED, "text": "\u{fc}"}

def logged(function):
    @functools.wraps(function)
    def inner(*args, **kwargs):
        return function(*args, **kwargs)
    return inner

@logged
def decorated(name): return name
def anything(**kwargs): return sorted(kwargs)
def quota(): raise QuotaError("too much") from ValueError("deep")
def connect(): socket.create_connection(("127.0.0.1", 1))
async def asynchronous(n):
    return n + 1
def steps(start):
    yield start
    yield {"text": "half", "fraction": 0.5}
    return 7
async def asynchronous_steps():
    yield 1
def unfit(): return {"items": [1, {"when": print}]}
def nan(): return [float("nan")]
def cycle():
    a = []
    a.append({"b": a})
    return a
def binary(): return b"x"
def keys(): return {(1, 2): 3}
def large(): return "x" * 600000
def quits(): sys.exit(3)
def leaves(): sys.exit()
def complains(): sys.exit("no")
def vanishes(): os._exit(0)
def daemon():
    threading.Thread(target=time.sleep, args=(600,)).start()
    return "done"
def forks():
    if os.fork() == 0:
        return "child"
    os.wait()
    return "parent"
def patches():
    import json, builtins
    json.dumps = None
    os.replace = None
    builtins.open = None
    sys.stdout.close()
    return [1]
def cleans():
    try:
        print("ready")
        time.sleep(600)
    except KeyboardInterrupt as stopped:
        print("cleaned up after " + type(stopped).__name__)
        raise
async def cleans_asynchronously():
    import asyncio
    try:
        print("ready")
        await asyncio.sleep(600)
    finally:
        await asyncio.sleep(0)
        print("cleaned up")
def ignores():
    while True:
        try:
            print("ready")
            time.sleep(600)
        except BaseException:
            pass
class Thing: pass
`,
  'ci/syntax.py': 'def x(:\n  pass\n',
  'ci/imports.py': 'import os\nimport nowhere.at_all\n',
  'ci/json.py': 'import json\ndef name(): return json.__name__ and __name__\n',
  'pkg/__init__.py': '',
  'pkg/inner.py': 'from . import other\ndef value(): return other.VALUE\n',
  'pkg/other.py': 'VALUE = 5\n',
})

afterAll(() => caller.remove())

const call = (name: string, given: Parameters<typeof caller.call>[1] = {}) => caller.call(`ci/deploy.py#${name}`, given)

describe('a function of Python', () => {
  test('gets its arguments by name; what it returns is the result, and its output its own', async () => {
    const { result, stdout, stderr } = await call('deploy', { given: { region: '${{ env.REGION }}' } })
    expect(result).toBe('{"region":"eu","dry":false,"tags":[],"at":"2026-01-02","big":1180591620717411303424,"version":{"number":3},"color":"red","text":"\u{fc}"}')
    expect([stdout, stderr]).toEqual(['deploying\n', ''])
    expect(existsSync(join(caller.workspace.path, 'ci/__pycache__'))).toBe(false)
  })

  test('fails with the class of what it raised, those below it, its traceback and its place', async () => {
    const { failure } = await call('quota')
    expect(failure).toMatchObject({ kind: 'error', type: 'QuotaError', bases: ['DeployError', 'Exception'], message: 'too much', place: { file: 'ci/deploy.py', line: 26 } })
    const trace = failure?.kind === 'error' ? failure.trace : ''
    expect(trace).toMatch(/^ValueError: deep\n[\s\S]*Traceback \(most recent call last\):\n {2}File ".*ci\/deploy\.py", line 26, in quota\n/)
    expect(trace).not.toContain('script.py')
  })

  test('fails at its own line although it was a library that raised', async () => {
    expect((await call('connect')).failure).toMatchObject({
      type: 'ConnectionRefusedError',
      bases: ['ConnectionError', 'OSError', 'Exception', 'ECONNREFUSED'],
      place: { file: 'ci/deploy.py', line: 27 },
    })
  })

  test('may be asynchronous', async () => {
    expect((await call('asynchronous', { given: { n: 1 } })).result).toBe('2')
  })

  test('may be in a package, and may be in a file named as a module of Python', async () => {
    expect((await caller.call('pkg/inner.py#value')).result).toBe('5')
    expect((await caller.call('ci/json.py#name')).result).toBe('"_called_json"')
  })
})

describe('a generator of Python', () => {
  test('tells each value as it yields it; what it returns is the result', async () => {
    expect(await call('steps', { given: { start: 'start' } })).toMatchObject({ result: '7', stderr: 'start\nhalf\n', detail: { data: { yielded: 2 } } })
  })

  test('may be asynchronous', async () => {
    expect(await call('asynchronous_steps')).toMatchObject({ result: 'null', stderr: '1\n' })
  })
})

describe('arguments that a function does not take', () => {
  test('are named before it is called, with those that it does', async () => {
    expect(await call('deploy', { given: { regoin: 'eu', size: 3 } })).toMatchObject({
      stdout: '',
      failure: {
        reason: 'refused',
        message: "deploy does not take 'regoin' (did you mean 'region'?), 'size' and needs 'region'",
        remedy: 'it takes region, dry, tags: see `with`',
        place: { file: 'ci/deploy.py', line: 13 },
      },
    })
    expect((await call('decorated')).failure).toMatchObject({ message: "decorated needs 'name'" })
  })

  test('are none where it takes any', async () => {
    expect((await call('anything', { given: { b: 1, a: 2 } })).result).toBe('["a","b"]')
  })
})

describe('a name that the Python file does not have', () => {
  test.each([
    ['deply', "ci/deploy.py exports no function 'deply'", /^did you mean 'deploy'\? it exports deploy, logged, /],
    ['Thing', "'Thing' of ci/deploy.py is a class, not a function", /./],
    ['os', "'os' of ci/deploy.py is a module, not a function", /./],
  ])('%s is refused with those that it has', async (name, message, remedy) => {
    expect((await call(name)).failure).toMatchObject({ reason: 'refused', message, remedy: expect.stringMatching(remedy) })
  })
})

describe('a result of Python', () => {
  test.each([
    ['unfit', 'result.items[1].when is a function'],
    ['nan', 'result[0] is nan, which JSON does not have'],
    ['cycle', 'result[0].b leads back to result'],
    ['binary', 'result is binary data, which JSON does not have: decode it'],
    ['keys', 'result has a key that is a tuple: (1, 2)'],
    ['large', expect.stringContaining('the result is too large')],
  ])('that is no JSON (%s) is told by the path of the value', async (name, message) => {
    expect((await call(name)).failure).toEqual({ kind: 'error', type: 'ResultError', bases: ['Error'], message })
  })
})

describe('a function of Python that ends in another way than by returning', () => {
  test('ends with its exit code; 0 is a success without a result', async () => {
    expect((await call('quits')).failure).toEqual({ kind: 'exit', exitCode: 3 })
    expect(await call('complains')).toMatchObject({ failure: { kind: 'exit', exitCode: 1 }, stderr: 'no\n' })
    expect((await call('leaves')).result).toBe('null')
  })

  test('without a word fails, whatever its exit code', async () => {
    expect((await call('vanishes')).failure).toMatchObject({ kind: 'error', type: 'NoResult' })
  })

  test.each([
    ['syntax', { type: 'SyntaxError', place: { file: 'ci/syntax.py', line: 1, column: 7 } }],
    ['imports', { type: 'ModuleNotFoundError', bases: ['ImportError', 'Exception'], place: { file: 'ci/imports.py', line: 2 } }],
  ])('because its file cannot be loaded (%s) fails at the place that is to blame', async (name, failure) => {
    expect((await caller.call(`ci/${name}.py#x`)).failure).toMatchObject({ kind: 'error', ...failure })
  })
})

describe('a function of Python that does as it likes', () => {
  test.each([
    ['daemon', '"done"'],
    ['forks', '"parent"'],
    ['patches', '[1]'],
  ])('(%s) still has its result', async (name, result) => {
    expect((await call(name)).result).toBe(result)
  })
})

describe('a function of Python that is stopped', () => {
  const stopped = async (name: string, gracePeriodMs: number) => {
    const calling = caller.begin(`ci/deploy.py#${name}`, { ports: { gracePeriodMs } })
    await until(() => calling.written().includes('ready'))
    calling.abort({ kind: 'timeout', scope: 'attempt', limitMs: 7 })
    return calling.ended
  }
  const failure = { kind: 'timeout', scope: 'attempt', limitMs: 7 }

  test('is told by an exception that is a KeyboardInterrupt, and can clean up', async () => {
    expect(await stopped('cleans', 30_000)).toMatchObject({ failure, stdout: 'ready\ncleaned up after Cancelled\n' })
    expect(await stopped('cleans_asynchronously', 30_000)).toMatchObject({ failure, stdout: 'ready\ncleaned up\n' })
  })

  test('and does not end is killed after the grace period', async () => {
    expect((await stopped('ignores', 50)).failure).toEqual(failure)
  })
})
