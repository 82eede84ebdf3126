import { describe, expect, test } from '@jest/globals'
import { digests } from '../../src/adapters/digests.ts'
import { recordOf, type Records, recordText, type RunRecord } from '../../src/core/resume.ts'
import { createStage, type Played, type Stage } from './world.ts'

/** Runs that leave their records to one another, as text. */
const series = (stage: Stage = createStage()) => {
  let kept: string | undefined
  const records = (resumes: boolean): Records => ({
    previous: async () => (resumes ? ((kept === undefined ? undefined : recordOf(kept)) ?? 'there is no record') : undefined),
    leave: async (record) => {
      kept = record && recordText(record)
    },
  })
  const run = (yaml: string, resumes: boolean): Promise<Played> => {
    Object.assign(stage.world, { records: records(resumes), digests })
    return stage.run(yaml)
  }
  return {
    stage,
    first: (yaml: string) => run(yaml, false),
    resume: (yaml: string) => run(yaml, true),
    kept: (): RunRecord | undefined => (kept === undefined ? undefined : recordOf(kept)),
    started: () => (stage.started as string[]).splice(0).map((text) => text.replace(/^\d+: /, '')),
  }
}

const reasons = ({ report }: Played) => Object.fromEntries(report.stages.map(({ name, outcome, reason }) => [name, reason ?? outcome]))
const notices = ({ report }: Played) => report.stages.flatMap(({ name, notices: all }) => all.map((text) => `${name}: ${text}`))

describe('a run that resumes another', () => {
  const yaml = (script: string): string => `
stages:
  build: { run: takes 4000 sets v=7, outputs: v }
  lint: { run: takes 10 }
  test: { needs: [build, lint], run: '${script}', env: { V: '\${{ stages.build.outputs.v }}' } }
  deploy: { needs: test, run: takes 5 }
finally: { close: { run: takes 1 } }`

  test('begins with the stage that failed, and gives what the others gave', async () => {
    const { first, resume, started } = series()
    const failed = await first(yaml('takes 20 exits 1'))
    expect(failed.report.outcome).toBe('failure')
    started()
    const again = await resume(yaml('takes 20 exits 1'))
    expect(started()).toEqual(['takes 20 exits 1', 'takes 1'])
    expect(reasons(again)).toEqual({ build: 'resumed', lint: 'resumed', test: 'exit', deploy: 'fail-fast', close: 'success' })
    const fixed = await resume(yaml('takes 20'))
    expect(started()).toEqual(['takes 20', 'takes 5', 'takes 1'])
    expect(fixed.report.outcome).toBe('success')
    expect(fixed.report.stages[0]).toMatchObject({ outcome: 'success', conclusion: 'success', outputs: { v: '7' }, attempts: [], resumed: { savedMs: 4_000 } })
  })

  test('leaves nothing to resume when all has succeeded', async () => {
    const { first, resume, kept, started } = series()
    await first(yaml('exits 1'))
    expect(Object.keys(kept()?.stages ?? {})).toEqual(['build', 'lint'])
    await resume(yaml('takes 1'))
    expect(kept()).toBeUndefined()
    started()
    const { report } = await resume(yaml('takes 1'))
    expect(report.notices).toContain('nothing is resumed: there is no record')
    expect(started()).toHaveLength(5)
  })

  test('runs again what has another script, shell, environment or other needs, and says why', async () => {
    const before = (changed: string): string => `
fail-fast: false
env: { COMMON: one }
stages:
  script: { run: 'takes ${changed}' }
  shell: { run: takes 2, shell: '${changed === '1' ? 'bash' : 'sh'}' }
  env: { run: takes 3, env: { A: '${changed}', B: b } }
  after: { needs: script, run: takes 4 }
  folder: { run: takes 5, working-directory: 'f${changed}' }
  same: { run: takes 6 }
  bad: { run: exits 1 }`
    const { first, resume } = series()
    await first(before('1'))
    const again = await resume(before('9'))
    expect(reasons(again)).toMatchObject({ script: 'success', shell: 'success', env: 'success', after: 'success', folder: 'success', same: 'resumed', bad: 'exit' })
    expect(notices(again)).toEqual([
      'script: runs again: the script has changed',
      'shell: runs again: the shell has changed',
      'env: runs again: A has another value',
      'after: runs again: script, which it needs, ran again',
      'folder: runs again: the working directory has changed',
    ])
  })

  test('runs again what gets other values from what it needs', async () => {
    const text = (value: string): string => `
stages:
  a: { run: sets v=${value}, outputs: v }
  b: { needs: { stage: a, allow-failure: true }, run: takes 1 }
  c: { needs: b, run: exits 1 }`
    const { first, resume } = series()
    await first(text('1'))
    expect(notices(await resume(text('2')))).toEqual(['a: runs again: the script has changed', 'b: runs again: what a gives has changed'])
  })

  test('resumes no stage that was allowed to fail, nor one that leaves something running', async () => {
    const text = `
stages:
  shaky: { run: exits 3, continue-on-error: true }
  server: { run: takes 1, background: true }
  last: { needs: [shaky, server], run: exits 1 }`
    const { first, resume } = series()
    await first(text)
    const again = await resume(text)
    expect(reasons(again)).toEqual({ shaky: 'exit', server: 'success', last: 'exit' })
    expect(notices(again)).toEqual(['server: runs again: it leaves something running'])
  })

  test('never keeps a secret: neither one that is handed on nor what a variable holds', async () => {
    const text = `
secrets: [TOKEN]
env: { TOKEN: hunter2hunter2 }
stages:
  login: { run: sets t=hunter2hunter2, outputs: t }
  plain: { run: takes 1 }
  last: { needs: [login, plain], run: exits 1 }`
    const { first, resume, kept } = series()
    await first(text)
    expect(JSON.stringify(kept())).not.toContain('hunter2')
    const again = await resume(text)
    expect(reasons(again)).toMatchObject({ login: 'success', plain: 'resumed' })
    expect(notices(again).filter((notice) => notice.includes('runs again'))).toEqual(['login: runs again: t that it hands on holds a secret, which is never kept'])
    const other = await resume(text.replaceAll('hunter2hunter2', 'correct-horse'))
    expect(reasons(other)).toMatchObject({ plain: 'resumed' })
  })

  test('runs no hooks of what it does not run', async () => {
    const text = `
stages:
  a: { run: takes 1, post: { always: takes 2, success: takes 3, cleanup: takes 4 } }
  b: { needs: a, run: exits 1 }`
    const { first, resume, started } = series()
    await first(text)
    expect(started()).toEqual(['takes 1', 'takes 2', 'takes 3', 'takes 4', 'exits 1'])
    await resume(text)
    expect(started()).toEqual(['exits 1'])
  })

  test('counts a stage whose hook failed as failed', async () => {
    const { first, resume, started } = series()
    const text = 'stages: { a: { run: takes 1, post: { success: exits 1 } }, b: { run: takes 2 } }'
    await first(text)
    started()
    await resume(text)
    expect(started()).toEqual(['takes 1', 'exits 1'])
  })

  test('does not resume across commits', async () => {
    const one = createStage()
    Object.assign(one.world, { contexts: { github: { sha: 'aaa' }, runner: {}, inputs: {} } })
    const { first, resume, started } = series(one)
    await first('stages: { a: { run: takes 1 }, b: { needs: a, run: exits 1 } }')
    Object.assign(one.world, { contexts: { github: { sha: 'bbb' }, runner: {}, inputs: {} } })
    started()
    const { report } = await resume('stages: { a: { run: takes 1 }, b: { needs: a, run: exits 1 } }')
    expect(started()).toEqual(['takes 1', 'exits 1'])
    expect(report.notices).toContain('nothing is resumed: the run before was one of another commit')
  })

  test('resumes a run that was cancelled, up to what had ended', async () => {
    const one = createStage()
    const text = 'max-parallel: 1\nstages: { a: { run: takes 10 }, b: { needs: a, run: takes 1000 } }'
    const { first, kept } = series(one)
    one.clock.after(500, one.cancel)
    await first(text)
    expect(Object.keys(kept()?.stages ?? {})).toEqual(['a'])
  })

  test('asks a guard first: who may not run a stage does not get its results either', async () => {
    const text = 'fail-fast: false\nstages: { a: { run: takes 1, guard: { events: push } }, b: { run: exits 1 } }'
    const one = createStage()
    const { first, resume } = series(one)
    const by = (event: string) => Object.assign(one.world, { circumstances: { event } })
    by('push')
    await first(text)
    expect(reasons(await resume(text))).toMatchObject({ a: 'resumed' })
    by('workflow_dispatch')
    expect(reasons(await resume(text))).toMatchObject({ a: 'denied' })
  })

  test('evaluates a condition anew, and lets a resumed stage be skipped by it', async () => {
    const text = (flag: string): string => `
env: { FLAG: '${flag}' }
stages:
  a: { run: takes 1, if: "env.FLAG == 'on'" }
  b: { run: exits 1 }`
    const { first, resume } = series()
    await first(text('on'))
    expect(reasons(await resume(text('off')))).toMatchObject({ a: 'condition' })
  })
})

describe('a record', () => {
  test.each(['', 'null', '[]', '{"version":2,"commit":"","stages":{}}', '{"version":1}', '<html>'])('that is none counts as none: %s', (text) => {
    expect(recordOf(text)).toBeUndefined()
  })

  test('loses the stages that are in another form, and keeps the others', () => {
    const sound = { at: 1, durationMs: 2, components: { parts: {}, env: {}, needs: {}, inputs: '' }, handover: { outputs: { a: 'b' }, exports: {}, paths: [] } }
    const bad = [{ ...sound, at: -1 }, { ...sound, handover: 7 }, { ...sound, handover: { outputs: { a: 1 }, exports: {}, paths: [] } }, { ...sound, components: {} }, null]
    const stages = { sound, ...Object.fromEntries(bad.map((stage, index) => [`bad${index}`, stage])) }
    expect(recordOf(JSON.stringify({ version: 1, commit: 'c', stages }))).toEqual({ commit: 'c', stages: { sound } })
  })

  test('of enormous values is not kept', () => {
    const outputs = { a: 'x'.repeat(2 ** 21) }
    const stage = { at: 1, durationMs: 2, components: { parts: {}, env: {}, needs: {}, inputs: '' }, handover: { outputs, exports: {}, paths: [] } }
    expect(recordText({ commit: '', stages: { stage } })).toBeUndefined()
  })
})
