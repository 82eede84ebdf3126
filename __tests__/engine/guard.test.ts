import { describe, expect, test } from '@jest/globals'
import { type Answer, known, type Permission } from '../../src/core/authority.ts'
import { sleep } from '../../src/core/sleep.ts'
import { createStage, type Stage } from './world.ts'

/** An actor whose permission the API takes a second to tell. */
const slowly = (): Stage => {
  const stage = createStage()
  const permission = async (_: string, signal: AbortSignal): Promise<Answer<Permission>> => {
    await sleep(stage.clock, 1_000, signal)
    return known({ permission: 'read', role: 'read' })
  }
  Object.assign(stage.world, { authority: { permission }, circumstances: { event: 'push', actor: 'guest', triggeringActor: 'guest' } })
  return stage
}

const HOOKS = 'post: { always: takes 1 always, aborted: takes 1 aborted, unsuccessful: takes 1 unsuccessful, cleanup: takes 1 cleanup }'

const scripts = ({ started }: Stage): readonly string[] => started.map((line) => line.replace(/^[\d.]+: (takes \d+ )?/, ''))

describe('a stage whose guard has not decided', () => {
  test.each(['defers', 'does not defer'])('when the run is cancelled runs none of its hooks, also where the run %s', async (how) => {
    const stage = slowly()
    stage.clock.after(500, stage.cancel)
    const yaml = `stages: { deploy: { run: takes 1 work, guard: { permission: admin }, ${HOOKS} } }`
    const { report, deferred } = await stage.run(yaml, how === 'defers')
    expect(report.stages[0]?.outcome).toBe('cancelled')
    if (deferred !== undefined) await stage.runDeferred(yaml, deferred)
    expect(scripts(stage)).toEqual([])
  })

  test('when the time of the pipeline is up runs none of its hooks', async () => {
    const stage = slowly()
    const { report } = await stage.run(`timeouts: { pipeline: 500ms }\nstages: { deploy: { run: takes 1 work, guard: { permission: admin }, ${HOOKS} } }`)
    expect([report.stages[0]?.reason, scripts(stage)]).toEqual(['timeout', []])
  })

  test('since its environment cannot be evaluated runs none of its hooks, though they could run elsewhere', async () => {
    const stage = slowly()
    const yaml = `
stages:
  deploy:
    run: takes 1 work
    working-directory: "\${{ fromJSON(env.FOLDER) }}"
    guard: { permission: admin }
    post: { failure: { run: takes 1 failure, working-directory: /tmp }, always: { run: takes 1 always, working-directory: /tmp } }`
    Object.assign(stage.world, { environment: { FOLDER: '{' } })
    const { report } = await stage.run(yaml)
    expect([report.stages[0]?.reason, scripts(stage)]).toEqual(['spawn', []])
  })

  test('but only evaluates does not begin either when the run is cancelled', async () => {
    const stage = slowly()
    stage.clock.after(500, stage.cancel)
    const { report } = await stage.run(`stages: { deploy: { run: takes 1 work, guard: { permission: admin, mode: evaluate }, ${HOOKS} } }`)
    expect([report.stages[0]?.outcome, scripts(stage)]).toEqual(['cancelled', []])
  })

  test('but only evaluates fails as it would without a guard where its environment cannot be evaluated', async () => {
    const stage = slowly()
    Object.assign(stage.world, { environment: { FOLDER: '{' } })
    const yaml = (guard: string): string => `stages: { deploy: { run: takes 1 work, working-directory: "\${{ fromJSON(env.FOLDER) }}", ${guard}post: { always: { run: takes 1 always, working-directory: /tmp } } } }`
    const [plain, evaluated] = [await stage.run(yaml('')), await stage.run(yaml('guard: { permission: admin, mode: evaluate }, '))]
    expect([plain, evaluated].map(({ report: { stages: [one] } }) => [one?.reason, one?.attempts.length])).toEqual([['spawn', 1], ['spawn', 1]])
    expect(scripts(stage)).toEqual(['always', 'always'])
  })
})

describe('a stage that is denied', () => {
  const denied = `stages: { deploy: { run: takes 1 work, guard: { permission: admin }, retry: 3, ${HOOKS} } }`

  test('runs cleanup and nothing else', async () => {
    const stage = slowly()
    const { report } = await stage.run(denied)
    expect([report.stages[0]?.reason, scripts(stage)]).toEqual(['denied', ['cleanup']])
  })

  test('and whose run is cancelled then runs cleanup and nothing else in the post step', async () => {
    const stage = slowly()
    stage.clock.after(1_000.5, stage.cancel)
    const { deferred } = await stage.run(denied, true)
    if (deferred !== undefined) await stage.runDeferred(denied, deferred)
    expect(deferred?.hooks).toMatchObject({ deploy: { names: ['cleanup'] } })
    expect(scripts(stage)).toEqual(['cleanup', 'cleanup'])
  })
})

describe('what a cancelled run has left', () => {
  test('asks the guards of its stages', async () => {
    const stage = slowly()
    const yaml = `
stages:
  build: { run: takes 900 }
  tidy: { needs: build, if: always(), run: takes 1 tidy, guard: { permission: admin } }
finally:
  notify: { run: takes 1 notify, guard: { permission: admin } }`
    stage.clock.after(500, stage.cancel)
    const { deferred } = await stage.run(yaml, true)
    if (deferred !== undefined) await stage.runDeferred(yaml, deferred)
    expect(deferred).toMatchObject({ stages: ['tidy'], closing: ['notify'] })
    expect(scripts(stage)).toEqual(['takes 900'])
  })

  test('is of stages by whatever name', async () => {
    const stage = createStage()
    const yaml = 'stages: { constructor: { run: takes 1 work }, b: { run: takes 900 work } }\nfinally: { notify: { run: takes 1 notify } }'
    stage.clock.after(500, stage.cancel)
    const { deferred } = await stage.run(yaml, true)
    if (deferred !== undefined) await stage.runDeferred(yaml, JSON.parse(JSON.stringify(deferred)) as typeof deferred)
    expect(scripts(stage)).toEqual(['work', 'work', 'notify'])
  })
})
