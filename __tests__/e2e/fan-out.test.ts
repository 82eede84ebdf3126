import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import type { Part } from '../../src/core/plan/part.ts'
import type { Entry, Matrix } from '../../src/core/plan/plan.ts'
import type { ReportJson } from '../../src/report/json.ts'
import { cacheServer } from '../support/cache-server.ts'
import type { RunnerResult } from '../support/runner.ts'
import type { Workspace } from '../support/workspace.ts'
import { step, workspaceOf } from './action.ts'

// A workflow of half a dozen jobs.
jest.setTimeout(60_000)

const PIPELINE = `
name: Fan-out
max-parallel: 1
stages:
  build: { run: 'echo "version=7" >> $GITHUB_OUTPUT; echo "FLAVOUR=sweet" >> $GITHUB_ENV; echo "token=$TOKEN" >> $GITHUB_OUTPUT', outputs: [version, token], exports: FLAVOUR, secrets: TOKEN, env: { TOKEN: a-long-secret-value } }
  lint: { run: echo linted, runs-on: small }
  test:
    needs: build
    shards: 3
    runs-on: large
    env: { V: '\${{ stages.build.outputs.version }}', T: '\${{ stages.build.outputs.token }}' }
    run: 'echo "test $STAGEWRIGHT_SHARD of $V, $FLAVOUR, token <$T>"; test ! -e fail-$STAGEWRIGHT_SHARD'
  publish: { needs: [test, lint], run: echo published, runs-on: small }
  rescue: { needs: [test], if: failure(), run: echo rescued, runs-on: small }
finally:
  bye: { run: 'echo bye, $FLAVOUR' }
`

interface Job {
  readonly env?: Readonly<Record<string, string>>
  /** Files of the job's own workspace. */
  readonly files?: Readonly<Record<string, string>>
}

/** The jobs of a workflow, each in a workspace of its own, and the artifacts that they leave. */
const workflow = (pipeline = PIPELINE) => {
  const artifacts = workspaceOf()
  const job = (inputs: Readonly<Record<string, string>>, { env = {}, files = {} }: Job = {}): Promise<RunnerResult> =>
    step({ pipeline: `# YAML\n${pipeline.trim()}`, ...inputs }, { workspace: workspaceOf(files), env: { GITHUB_RUN_ID: '77', ...env } })

  const plan = async (inputs: Readonly<Record<string, string>> = {}, options: Job = {}) => {
    const planned = await job({ mode: 'plan', runners: '4', waves: '4', ...inputs }, options)
    const matrices = JSON.parse(planned.outputs['matrices'] ?? '[]') as Matrix[]
    return { planned, matrices, entries: matrices.flatMap(({ include }) => include), plan: planned.outputs['plan'] ?? '' }
  }

  /** Runs a shard with what earlier ones uploaded, and uploads its part as `actions/upload-artifact` does. */
  const shard = async (entry: Entry, options: Job = {}): Promise<RunnerResult> => {
    const ran = await job({ shard: JSON.stringify(entry), parts: artifacts.path }, options)
    const { 'part-path': path, 'part-name': name } = ran.outputs
    if (path === undefined || name === undefined) return ran
    mkdirSync(join(artifacts.path, name))
    copyFileSync(path, join(artifacts.path, name, basename(path)))
    return ran
  }

  const collect = async (given: string, options: Job = {}, parts = artifacts) => {
    const collected = await job({ mode: 'collect', parts: parts.path, plan: given }, options)
    const path = collected.outputs['report']
    return { collected, report: path === undefined ? undefined : (JSON.parse(readFileSync(path, 'utf8')) as ReportJson) }
  }

  return { artifacts, job, plan, shard, collect }
}

const results = (report: ReportJson | undefined) => Object.fromEntries((report?.stages ?? []).map(({ name, outcome }) => [name, outcome]))

const partFile = ({ path }: Workspace, name: string): string => join(path, name, `${name}.json`)

const ALL = { build: 'success', lint: 'success', 'test-1-of-3': 'success', 'test-2-of-3': 'success', 'test-3-of-3': 'success', publish: 'success', rescue: 'skipped', bye: 'success' }

describe('a pipeline over several runners', () => {
  const { plan, shard, collect, artifacts, job } = workflow()
  let planned: Awaited<ReturnType<typeof plan>>
  const ran: RunnerResult[] = []

  beforeAll(async () => {
    planned = await plan()
    for (const entry of planned.entries) ran.push(await shard(entry))
  }, 60_000)

  const nameOf = (stage: string): string => ran[planned.entries.findIndex(({ stages }) => stages.includes(stage))]?.outputs['part-name'] ?? ''

  test('is planned in waves, a shard for each runner', () => {
    const { planned: done, entries, matrices } = planned
    expect(done.exitCode).toBe(0)
    expect([done.outputs['waves'], done.outputs['count']]).toEqual(['3', String(entries.length)])
    expect(JSON.parse(done.outputs['matrix'] ?? '')).toEqual(matrices[0])
    expect(matrices.map(({ include }) => include.flatMap(({ stages }) => [...stages]).toSorted())).toEqual([['build', 'lint'], ['test-1-of-3', 'test-2-of-3', 'test-3-of-3'], ['publish', 'rescue']])
    expect(matrices[1]?.include[0]).toMatchObject({ wave: 2, shard: 1, name: 'wave 2, shard 1 of 3', 'runs-on': 'large' })
  })

  test('runs on machines that share nothing but parts, in which no secret is', () => {
    expect(ran.map(({ exitCode }) => exitCode)).toEqual(ran.map(() => 0))
    expect(ran.flatMap(({ lines }) => lines.filter((line) => line.startsWith('test '))).toSorted()).toEqual([1, 2, 3].map((index) => `test ${index} of 7, sweet, token <>`))
    expect(ran.flatMap(({ lines }) => lines.filter((line) => line.includes('holds a secret')))).toContain('stagewright: token of build holds a secret: stages in other shards do not get it')
    expect(new Set(ran.map(({ outputs }) => outputs['part-name'])).size).toBe(ran.length)
    expect(nameOf('build')).toMatch(/^stagewright-fan-out-77-1-1-\d$/)
    for (const { outputs } of ran) expect(readFileSync(partFile(artifacts, outputs['part-name'] ?? ''), 'utf8')).not.toContain('a-long-secret-value')
  })

  test('is collected into one report, one summary and one exit code; `finally` runs there', async () => {
    const { collected, report } = await collect(planned.plan)
    expect(collected.exitCode).toBe(0)
    expect(results(report)).toEqual(ALL)
    expect(report?.verdict).toMatch(/^Fan-out succeeded in /)
    expect(collected.lines).toContain('bye, sweet')
    expect(collected.outputs['outcome']).toBe('success')
    expect(collected.env['FLAVOUR']).toBe('sweet')
    expect(collected.summary).toMatch(/\| Stage \|.*\| Runner \|/)
    expect(new Set(report?.stages.map(({ runner }) => typeof runner))).toEqual(new Set(['string']))
    expect(ran.map(({ summary }) => summary)).toEqual(ran.map(() => ''))
    const at = (name: string) => report?.stages.find((stage) => stage.name === name)
    expect(at('test-1-of-3')?.startMs).toBeGreaterThanOrEqual(at('build')?.endMs ?? Number.POSITIVE_INFINITY)
  })

  test('is not green where a part is missing, is another’s, or is damaged: each is named', async () => {
    const folder = workspaceOf()
    const put = (name: string, content: string): void => {
      mkdirSync(join(folder.path, name))
      writeFileSync(partFile(folder, name), content)
    }
    const lost = nameOf('test-3-of-3')
    for (const { outputs } of ran) if (outputs['part-name'] !== lost) put(outputs['part-name'] ?? '', readFileSync(outputs['part-path'] ?? '', 'utf8'))
    const part = JSON.parse(readFileSync(partFile(artifacts, lost), 'utf8')) as Part
    put('stagewright-other-run', JSON.stringify({ ...part, run: '76' }))
    put('stagewright-other-pipeline', JSON.stringify({ ...part, entry: { ...part.entry, pipeline: '0123' } }))
    put('stagewright-other-version', JSON.stringify({ ...part, version: 2 }))
    put('stagewright-damaged', JSON.stringify(part).slice(0, 500))
    put('stagewright-hollow', JSON.stringify({ ...part, report: { ...part.report, stages: [{ name: 'build' }] } }))
    const { collected, report } = await collect(planned.plan, {}, folder)
    expect(collected.exitCode).toBe(1)
    expect(results(report)).toEqual({ ...ALL, 'test-3-of-3': 'failure' })
    expect(report?.stages.find(({ name }) => name === 'test-3-of-3')?.failure?.message).toContain(`no part of ${part.entry.name}, which it belongs to, was there`)
    expect(report?.notices).toEqual([
      `no part of ${part.entry.name} (test-3-of-3)`,
      'stagewright-damaged/stagewright-damaged.json is not taken: it is damaged: no JSON',
      'stagewright-hollow/stagewright-hollow.json is not taken: it is damaged: something is missing in it',
      'stagewright-other-pipeline/stagewright-other-pipeline.json is not taken: it is of another pipeline, or of another version of this one',
      'stagewright-other-run/stagewright-other-run.json is not taken: it is of run 76, and this is run 77',
      'stagewright-other-version/stagewright-other-version.json is not taken: its version is 2, and this Stagewright knows 1',
    ])
  })

  test('is not green where there is no part at all, and no plan that would tell of any', async () => {
    const { collected, report } = await collect('', {}, workspaceOf())
    expect(collected.exitCode).toBe(1)
    expect(results(report)).toEqual({ ...Object.fromEntries(Object.keys(ALL).map((name) => [name, 'failure'])), bye: 'success' })
  })

  test('is not green by parts of an earlier attempt where all was planned and run again', async () => {
    const again = { env: { GITHUB_RUN_ATTEMPT: '2' } }
    const { plan: text } = await plan({}, again)
    const { collected, report } = await collect(text, again)
    expect(collected.exitCode).toBe(1)
    expect(results(report)).toEqual({ ...Object.fromEntries(Object.keys(ALL).map((name) => [name, 'failure'])), bye: 'success' })
  })

  test('runs no shard of another pipeline, nor one that needs what is not there', async () => {
    const last = planned.entries.find(({ stages }) => stages.includes('publish'))
    const said = async (inputs: Readonly<Record<string, string>>) => {
      const { exitCode, annotations } = await job(inputs)
      return [exitCode, annotations.map(({ message }) => message.split('\n')[0])]
    }
    expect(await said({ shard: JSON.stringify({ ...last, pipeline: 'ffff' }) })).toEqual([2, ["input 'shard': the shard was planned for another pipeline, or for another version of input 'pipeline'"]])
    expect(await said({ shard: JSON.stringify(last) })).toEqual([2, ["input 'shard': stage publish needs test-1-of-3, which an earlier wave ran, and no part tells of it"]])
    expect(await said({ mode: 'collect', parts: '.', plan: planned.plan.replace(/"pipeline":"\w+"/, '"pipeline":"ffff"') })).toEqual([2, ["input 'parts': the plan is of another pipeline, or of another version of input 'pipeline'"]])
  })

  test('is not planned for fewer waves than it takes', async () => {
    const { annotations, exitCode } = await job({ mode: 'plan', waves: '2' })
    expect(exitCode).toBe(2)
    expect(annotations.map(({ message }) => message)).toEqual([expect.stringMatching(/^input 'pipeline': the pipeline needs 3 waves, and the workflow has 2: .*\nset `waves: 3`, and let the workflow have as many jobs that run shards$/)])
  })
})

describe('a shard', () => {
  test('tells its failure to later waves and to who collects, and takes the newer attempt when it is run again', async () => {
    const { plan, shard, collect } = workflow(`fail-fast: false\n${PIPELINE.trim()}`)
    const { entries, plan: text } = await plan()
    const [failing] = entries.filter(({ stages }) => stages.includes('test-2-of-3'))
    const ran = new Map<Entry, RunnerResult>()
    for (const entry of entries) ran.set(entry, await shard(entry, { files: { 'fail-2': '' } }))
    expect([...ran].filter(([, { exitCode }]) => exitCode !== 0).map(([entry]) => entry)).toEqual([failing])
    const first = await collect(text)
    expect(first.collected.exitCode).toBe(1)
    expect(results(first.report)).toEqual({ ...ALL, 'test-2-of-3': 'failure', publish: 'skipped', rescue: 'success' })
    expect(first.report?.stages.find(({ name }) => name === 'publish')?.detail).toBe('needs test-2-of-3, which did not succeed')
    expect(first.report?.verdict).toMatch(/^test \(2\/3\) failed: exit code 1, after /)
    const again = { env: { GITHUB_RUN_ATTEMPT: '2' } }
    for (const entry of entries.filter(({ wave, stages }) => wave === 3 || stages.includes('test-2-of-3'))) await shard(entry, again)
    const second = await collect(text, again)
    expect(second.collected.exitCode).toBe(0)
    expect(results(second.report)).toEqual(ALL)
  })

  test('leaves a part as far as it came when its job is cancelled, and when its machine is lost', async () => {
    const text = 'name: Long\nstages:\n  a: { run: echo done }\n  b: { needs: a, run: echo begun; sleep 60 }\n  c: { needs: b, run: echo never }'
    const cancelled = workflow(text)
    const { entries, plan } = await cancelled.plan()
    const run = async (lost: boolean): Promise<RunnerResult> => {
      const [entry] = entries
      return step(
        { pipeline: `# YAML\n${text}`, shard: JSON.stringify(entry) },
        { workspace: workspaceOf(), env: { GITHUB_RUN_ID: '77' }, cancelWhen: (line) => line === 'begun', ...(lost && { patience: [0, 0] as const }) },
      )
    }
    for (const [lost, outcome] of [[false, 'cancelled'], [true, 'failure']] as const) {
      const ran = await run(lost)
      const name = ran.outputs['part-name'] ?? ''
      const folder = workspaceOf({ [`${name}.json`]: readFileSync(ran.outputs['part-path'] ?? '', 'utf8') })
      const { collected, report } = await cancelled.collect(plan, {}, folder)
      expect(collected.exitCode).toBe(outcome === 'cancelled' ? 130 : 1)
      expect(results(report)).toEqual(outcome === 'cancelled' ? { a: 'success', b: 'cancelled', c: 'skipped' } : expect.objectContaining({ b: 'failure', c: 'failure' }))
    }
  })
})

describe('a plan', () => {
  test('knows from the run before how long stages take, whichever job collected it', async () => {
    const server = await cacheServer()
    try {
      const { plan, shard, collect } = workflow('stages: { a: { run: sleep 0.1 }, b: { run: sleep 0.1 } }')
      const env = { ...server.environment('v2'), ACTIONS_CACHE_MODE: 'write', GITHUB_WORKFLOW_REF: 'o/r/.github/workflows/w.yml@refs/heads/main' }
      const first = await plan({ runners: '1' }, { env: { ...env, GITHUB_JOB: 'plan' } })
      expect(first.planned.lines.join('\n')).toContain('one after the other they take 2m 00s')
      for (const entry of first.entries) await shard(entry, { env: { ...env, GITHUB_JOB: 'run' } })
      expect(server.entries()).toHaveLength(0)
      await collect(first.plan, { env: { ...env, GITHUB_JOB: 'collect' } })
      expect(server.entries()).toHaveLength(1)
      const second = await plan({ runners: '1' }, { env: { ...env, GITHUB_JOB: 'plan' } })
      expect(second.planned.lines.join('\n')).toMatch(/one after the other they take [\d.]+m?s/)
    } finally {
      await server.close()
    }
  })
})

describe('the other modes', () => {
  test('validate and render run nothing', async () => {
    const { job } = workflow()
    const [valid, rendered] = [await job({ mode: 'validate' }), await job({ mode: 'render' })]
    expect([valid.exitCode, valid.lines]).toEqual([0, ["input 'pipeline' is valid: 6 stages"]])
    expect([rendered.exitCode, rendered.lines.slice(0, 3)]).toEqual([0, ['name: Fan-out', 'max-parallel: 1', 'stages:']])
  })
})
