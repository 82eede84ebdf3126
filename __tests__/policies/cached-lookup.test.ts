import { describe, expect, test } from '@jest/globals'
import { type Answer, type Answered, type Lookup, type Question, type Shelf } from '../../src/core/lookup.ts'
import { wrap } from '../../src/core/run.ts'
import { type Acceptance, cached } from '../../src/policies/cached-lookup.ts'
import type { LookupMemory } from '../../src/policies/lookup-memory.ts'
import { answering, httpQuestion, memoryOn, network, ok, refused, shelf, status } from '../support/lookups.ts'
import { type VirtualClock, virtualClock } from '../support/virtual-clock.ts'

const MINUTE: Acceptance = {
  freshMs: 60_000,
  failuresMs: 5_000,
  staleWhileRevalidateMs: 0,
  staleIfErrorMs: 0,
  isHealthy: (answer) => answer.kind === 'http' && answer.status === 200,
  isWhole: () => true,
  isFinal: () => true,
  acrossRuns: 'no',
}

interface Stand {
  readonly clock: VirtualClock
  readonly web: ReturnType<typeof network>
  readonly memory: LookupMemory
  /** Asks and lets time pass until there is an answer. */
  ask(over?: Partial<Acceptance>, question?: Question): Promise<Answered>
  lookup(over?: Partial<Acceptance>): Lookup<Answered>
}

const stand = (answers: readonly Answer[], kept?: Shelf, clock = virtualClock()): Stand => {
  const web = network(clock, ...answers)
  const memory = memoryOn(clock, kept)
  const lookup = (over: Partial<Acceptance> = {}): Lookup<Answered> => wrap(answering(clock, web), cached(memory, { ...MINUTE, ...over }))
  const ask = async (over: Partial<Acceptance> = {}, question = httpQuestion()): Promise<Answered> => {
    const answered = lookup(over)(question, new AbortController().signal)
    await pass(clock, 100)
    return answered
  }
  return { clock, web, memory, ask, lookup }
}

/** Hashing takes turns of the event loop beside those of the clock. */
const pass = async (clock: VirtualClock, ms: number): Promise<void> => {
  for (let turn = 0; turn < 5; turn += 1) await clock.settle()
  await clock.advance(ms)
}

const body = ({ answer }: Answered): string => (answer.kind === 'http' ? answer.body || String(answer.status) : answer.kind)

describe('an answer that was just given', () => {
  test('serves until its time is over, and tells how old it is', async () => {
    const { ask, web, clock } = stand([ok('one'), ok('two')])
    expect(await ask()).toMatchObject({ from: 'asked', askedAt: 0 })
    await clock.advance(59_900)
    expect(await ask()).toMatchObject({ from: 'memory', askedAt: 0, stale: false })
    await clock.advance(1)
    expect(body(await ask())).toBe('two')
    expect(web.asked.length).toBe(2)
  })

  test('serves for a shorter time where it is not healthy', async () => {
    const { ask, web, clock } = stand([status(404), ok()])
    await ask()
    expect(await ask()).toMatchObject({ from: 'memory' })
    await clock.advance(5_000)
    expect(await ask()).toMatchObject({ from: 'asked' })
    expect(web.asked.length).toBe(2)
  })

  test('is healthy or not for each asker in its own way', async () => {
    const { ask, clock } = stand([ok('one'), ok('two')])
    await ask()
    await clock.advance(10_000)
    expect(await ask()).toMatchObject({ from: 'memory' })
    expect(await ask({ isHealthy: (answer) => answer.kind === 'http' && answer.body === 'two' })).toMatchObject({ from: 'asked' })
  })

  test('is for the very same question only', async () => {
    const { ask, web } = stand([ok()])
    const question = httpQuestion()
    if (question.kind !== 'http') throw new Error('a question over HTTP')
    const variants: readonly Question[] = [
      question,
      { ...question, method: 'HEAD' },
      { ...question, headers: { a: 'b' } },
      { ...question, headers: { a: 'c' } },
      { ...question, body: '' },
      { ...question, redirects: 0 },
      { ...question, insecure: true },
      { ...question, url: 'https://a.example/b' },
      { kind: 'tcp', host: 'a.example', port: 443 },
    ]
    for (const each of variants) await ask({}, each)
    expect(web.asked.length).toBe(variants.length)
  })

  test('does not depend on the order or the case of headers', async () => {
    const { ask, web } = stand([ok()])
    const question = httpQuestion()
    await ask({}, { ...question, headers: { a: '1', B: '2' } } as Question)
    await ask({}, { ...question, headers: { b: '2', A: '1' } } as Question)
    expect(web.asked.length).toBe(1)
  })

  test('is not for whoever takes none', async () => {
    const { ask, web } = stand([ok()])
    await ask()
    await ask({ freshMs: 0, failuresMs: 0 })
    expect(web.asked.length).toBe(2)
  })

  test('that is not final is not kept', async () => {
    const { ask, web } = stand([status(503), ok()])
    await ask({ isFinal: (answer) => answer.kind === 'http' && answer.status === 200 })
    await ask()
    expect(web.asked.length).toBe(2)
  })

  test('makes room for others: a thousand are kept, and the least recently used goes first', async () => {
    const { lookup, web, clock } = stand([ok()])
    const numbered = (count: number, from = 0): Question[] => Array.from({ length: count }, (_, n) => httpQuestion(`https://a.example/${from + n}`))
    const askAll = async (questions: readonly Question[]): Promise<void> => {
      const all = questions.map((each) => lookup()(each, new AbortController().signal))
      await clock.advance(100)
      await Promise.all(all)
    }
    await askAll(numbered(1_000))
    await askAll(numbered(1))
    await askAll(numbered(1, 1_000))
    expect(web.asked.length).toBe(1_001)
    await askAll(numbered(1))
    expect(web.asked.length).toBe(1_001)
    await askAll(numbered(1, 1))
    expect(web.asked.length).toBe(1_002)
  })

  test('makes room for others where bodies are large, too', async () => {
    const { ask, web } = stand([ok('x'.repeat(2 ** 20))])
    for (let n = 0; n < 40; n += 1) await ask({}, httpQuestion(`https://a.example/${n}`))
    await ask({}, httpQuestion('https://a.example/39'))
    expect(web.asked.length).toBe(40)
    await ask({}, httpQuestion('https://a.example/0'))
    expect(web.asked.length).toBe(41)
  })
})

describe('a question that many ask at once', () => {
  test('is asked once, and all get the answer', async () => {
    const { lookup, web, clock } = stand([ok()])
    const all = Array.from({ length: 100 }, () => lookup()(httpQuestion(), new AbortController().signal))
    await clock.advance(100)
    const answers = await Promise.all(all)
    expect(answers.map(({ from }) => from)).toEqual(['asked', ...Array.from({ length: 99 }, () => 'shared')])
    expect(web.asked.length).toBe(1)
  })

  test('goes on where one of them leaves, who gets away at once', async () => {
    const { lookup, web, clock } = stand([ok()])
    const leaver = new AbortController()
    const [first, second] = [lookup()(httpQuestion(), leaver.signal), lookup()(httpQuestion(), new AbortController().signal)]
    await clock.advance(50)
    leaver.abort()
    expect(await first).toMatchObject({ answer: { kind: 'none', fault: 'stopped' } })
    expect(web.stopped).toEqual([])
    await clock.advance(50)
    expect(body(await second)).toBe('fine')
  })

  test('is stopped by the last who leaves, who waits until it is over; nothing of it is kept', async () => {
    const { lookup, web, clock, ask } = stand([ok()])
    const [one, two] = [new AbortController(), new AbortController()]
    const both = [lookup()(httpQuestion(), one.signal), lookup()(httpQuestion(), two.signal)]
    await clock.advance(50)
    one.abort()
    two.abort()
    await Promise.all(both)
    expect(web.stopped.length).toBe(1)
    expect(await ask()).toMatchObject({ from: 'asked' })
    expect(web.asked.length).toBe(2)
  })

  test('is asked anew by one who comes when all others have left', async () => {
    const { lookup, web, clock } = stand([ok()])
    const leaver = new AbortController()
    const left = lookup()(httpQuestion(), leaver.signal)
    leaver.abort()
    const next = lookup()(httpQuestion(), new AbortController().signal)
    await clock.advance(100)
    await left
    expect(body(await next)).toBe('fine')
    expect(web.asked.length).toBe(2)
  })

  test('is asked anew by one for whom the lookup under way began too long ago', async () => {
    const { lookup, web, clock } = stand([ok('before'), ok('after')])
    const early = lookup()(httpQuestion(), new AbortController().signal)
    await clock.advance(50)
    const gate = lookup({ freshMs: 0, failuresMs: 0 })(httpQuestion(), new AbortController().signal)
    await clock.advance(100)
    expect([body(await early), body(await gate)]).toEqual(['before', 'after'])
    expect(web.asked.length).toBe(2)
  })
})

describe('an answer that is too old', () => {
  test('serves while a newer one is fetched, and is marked', async () => {
    const { ask, web, clock, memory } = stand([ok('old'), ok('new')])
    await ask()
    await clock.advance(60_000)
    const stale = await ask({ staleWhileRevalidateMs: 10_000 })
    expect([body(stale), stale.stale]).toEqual(['old', true])
    const fresh = await ask({ staleWhileRevalidateMs: 10_000 })
    expect([body(fresh), fresh.stale, web.asked.length]).toEqual(['new', false, 2])
    await memory.close()
  })

  test('does not, once that time is over too', async () => {
    const { ask, clock } = stand([ok('old'), ok('new')])
    await ask()
    await clock.advance(70_000)
    expect(body(await ask({ staleWhileRevalidateMs: 10_000 }))).toBe('new')
  })

  test.each([refused, status(500), status(502), status(503), status(504)])('serves where no newer one can be had, and is marked', async (trouble) => {
    const { ask, clock } = stand([ok('old'), trouble])
    await ask()
    await clock.advance(60_000)
    const stale = await ask({ staleIfErrorMs: 10_000 })
    expect([body(stale), stale.stale]).toEqual(['old', true])
  })

  test('does not where the target itself says that it is not well', async () => {
    const { ask, clock } = stand([ok('old'), status(404)])
    await ask()
    await clock.advance(60_000)
    expect(body(await ask({ staleIfErrorMs: 10_000 }))).toBe('404')
  })

  test('never serves where it was not healthy', async () => {
    const { ask, clock } = stand([status(404), refused])
    await ask()
    await clock.advance(10_000)
    expect(body(await ask({ staleIfErrorMs: 100_000, staleWhileRevalidateMs: 100_000 }))).toBe('none')
  })

  test('is not revalidated beyond the end of the run', async () => {
    const { lookup, web, clock, memory, ask } = stand([ok('old'), ok('new')])
    await ask()
    await clock.advance(60_000)
    await lookup({ staleWhileRevalidateMs: 10_000 })(httpQuestion(), new AbortController().signal)
    await memory.close()
    expect([web.stopped.length, clock.waiting]).toEqual([1, 0])
  })
})

describe('answers of earlier runs', () => {
  const ACROSS = { acrossRuns: 'yes' } as const

  test('serve as those of this run do, and tell how old they are', async () => {
    const [kept, clock] = [shelf(), virtualClock()]
    const first = stand([ok()], kept, clock)
    await first.ask(ACROSS)
    await first.memory.close()
    await clock.advance(30_000)
    const second = stand([refused], kept, clock)
    const answered = await second.ask(ACROSS)
    expect([answered.from, clock.now() - answered.askedAt]).toEqual(['store', 30_200])
    expect(second.web.asked).toEqual([])
    await clock.advance(30_000)
    expect(await second.ask(ACROSS)).toMatchObject({ from: 'asked' })
  })

  test('are kept without what was sent, and without headers and bodies', async () => {
    const kept = shelf()
    const { ask, memory } = stand([ok('the body', { headers: { 'set-cookie': 'cookie' } })], kept)
    await ask(ACROSS, { ...httpQuestion('https://a.example/?token=query'), headers: { authorization: 'Bearer header' }, body: 'posted' } as Question)
    await memory.close()
    expect(Object.keys(JSON.parse(kept.text ?? '').answers)).toEqual([expect.stringMatching(/^[0-9a-f]{64}$/)])
    expect(kept.text).not.toMatch(/query|Bearer|posted|the body|cookie|a\.example/)
  })

  test('are kept whole where one asks for it', async () => {
    const [kept, clock] = [shelf(), virtualClock()]
    const first = stand([ok('the body')], kept, clock)
    await first.ask({ acrossRuns: 'with-bodies' })
    await first.memory.close()
    expect(body(await stand([refused], kept, clock).ask(ACROSS))).toBe('the body')
  })

  test('do not serve whoever looks at more than is kept', async () => {
    const [kept, clock] = [shelf(), virtualClock()]
    const first = stand([ok()], kept, clock)
    await first.ask(ACROSS)
    await first.memory.close()
    expect(await stand([ok()], kept, clock).ask({ ...ACROSS, isWhole: (answer) => answer.kind === 'http' && answer.body !== '' })).toMatchObject({ from: 'asked' })
  })

  test('are added to what another run has written meanwhile', async () => {
    const [kept, clock] = [shelf(), virtualClock()]
    const [one, two] = [stand([ok()], kept, clock), stand([ok()], kept, clock)]
    await one.ask(ACROSS, httpQuestion('https://a.example/1'))
    await two.ask(ACROSS, httpQuestion('https://a.example/2'))
    await one.memory.close()
    await two.memory.close()
    expect(Object.keys(JSON.parse(kept.text ?? '').answers).length).toBe(2)
  })

  test('are written only where there is news', async () => {
    const kept = shelf()
    const { ask, memory } = stand([ok()], kept)
    await ask()
    await memory.close()
    expect(kept.writes).toBe(0)
  })

  test.each<[what: string, text: string | undefined]>([
    ['missing', undefined],
    ['empty', ''],
    ['no JSON', '{'],
    ['a list', '[]'],
    ['of another version', '{"version":2,"answers":{}}'],
    ['wrong all through', '{"version":1,"answers":{"a":7,"b":{"at":1,"answer":{"kind":"http","timings":{"total":"x"}}},"c":null}}'],
  ])('that are %s count as none', async (_, text) => {
    const { ask } = stand([ok()], shelf(text))
    expect(await ask(ACROSS)).toMatchObject({ from: 'asked' })
  })

  test('from the future count as none', async () => {
    const kept = shelf()
    const late = stand([ok()], kept, virtualClock(Date.UTC(2030, 0, 1)))
    await late.ask(ACROSS)
    await late.memory.close()
    expect(await stand([ok()], kept).ask(ACROSS)).toMatchObject({ from: 'asked' })
  })

  test('of commands are not kept', async () => {
    const kept = shelf()
    const { ask, memory } = stand([{ kind: 'command', exitCode: 0, output: '', timings: { total: 1 } }], kept)
    await ask(ACROSS, { kind: 'command', script: 'true', shell: 'bash', cwd: '/', env: {} })
    await memory.close()
    expect(kept.writes).toBe(0)
  })
})
