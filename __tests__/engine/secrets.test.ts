import { describe, expect, test } from '@jest/globals'
import type { Event } from '../../src/core/event.ts'
import { failure, success } from '../../src/core/outcome.ts'
import { redactEvent } from '../../src/engine/redact.ts'
import { hostEnvironment } from '../../src/engine/environment.ts'
import { createSecrets } from '../../src/streams/secrets/index.ts'
import { createStage } from './world.ts'

const SECRET = 'hunter2-secret'
const secrets = createSecrets()
secrets.add(SECRET)
for (const word of ['failure', 'stage-ended', 'deploy', 'guard', 'exit', 'refused']) secrets.add(word)

const handover = { outputs: { a: SECRET, b: 'plain' }, exports: { TOKEN: SECRET }, paths: [`/opt/${SECRET}`] }

describe('an event as it is published', () => {
  const tail = { text: SECRET, stdout: SECRET, stderr: '', bytes: 14 }
  const events: readonly Parameters<typeof redactEvent>[1][] = [
    { type: 'run-started', name: SECRET, wallTime: 0, stages: [{ name: 'deploy', title: SECRET, part: 'stages', needs: ['guard'], command: `curl ${SECRET}`, folder: SECRET }] },
    { type: 'stage-ended', stage: 'deploy', conclusion: 'failure', outcome: failure({ kind: 'defect', message: SECRET, stack: `at ${SECRET}` }, handover) },
    { type: 'stage-ended', stage: 'deploy', conclusion: 'success', outcome: { ...success(handover), unstable: SECRET } as ReturnType<typeof success> },
    { type: 'stage-ended', stage: 'deploy', conclusion: 'skipped', outcome: { status: 'skipped', reason: 'condition', detail: SECRET } },
    { type: 'attempt-ended', stage: 'deploy', attempt: 1, outcome: failure({ kind: 'operation', reason: 'refused', message: SECRET, remedy: SECRET, place: { file: SECRET, line: 1 } }) },
    { type: 'attempt-ended', stage: 'deploy', attempt: 1, outcome: failure({ kind: 'hook', hook: 'failure', cause: { kind: 'spawn', message: SECRET } }) },
    { type: 'attempt-ended', stage: 'deploy', attempt: 1, outcome: failure({ kind: 'error', type: 'Error', bases: [SECRET], message: SECRET, trace: SECRET }) },
    { type: 'attempt-ended', stage: 'deploy', attempt: 1, outcome: failure({ kind: 'denied', objections: [SECRET] }) },
    { type: 'attempt-tail', stage: 'deploy', attempt: 1, tail },
    { type: 'hook-ended', stage: 'deploy', hook: 'failure', outcome: failure({ kind: 'spawn', message: SECRET }), tail },
    { type: 'not-retried', stage: 'deploy', attempt: 1, why: { kind: 'abort-on', pattern: SECRET } },
    { type: 'not-retried', stage: 'deploy', attempt: 1, why: { kind: 'before-retry', outcome: failure({ kind: 'spawn', message: SECRET }) } },
    { type: 'strays', stage: 'deploy', strays: [{ pid: 1, command: `sleep ${SECRET}`, fate: 'left' }] },
    { type: 'summary', stage: 'deploy', markdown: SECRET },
    { type: 'notice', stage: 'deploy', text: SECRET },
    { type: 'run-notice', text: SECRET },
    { type: 'progress', stage: 'deploy', text: SECRET },
    { type: 'detail', stage: 'deploy', detail: { kind: 'guard', title: SECRET, weight: 'warning', facts: [[SECRET, SECRET]], table: { columns: [SECRET], rows: [[SECRET]] }, data: { [SECRET]: [SECRET] } } },
  ]

  test.each(events.map((event, index) => [`${event.type} (${index})`, event] as const))('%s shows no secret, and keeps our own words', (_, event) => {
    const published = redactEvent(secrets, event)
    expect(JSON.stringify(published)).not.toContain('hunter2')
    const words = (value: unknown): string => JSON.stringify(value, ['type', 'stage', 'conclusion', 'outcome', 'status', 'why', 'cause', 'kind', 'reason', 'hook', 'fate', 'weight', 'part', 'needs'])
    expect(words(event).includes('hunter2')).toBe(false)
    expect(words(published)).toBe(words(event))
  })

  test('lacks an output that shows a secret', () => {
    const outcome = success(handover)
    const event = redactEvent(secrets, { type: 'stage-ended', stage: 'deploy', conclusion: 'success', outcome })
    expect(event).toMatchObject({ outcome: { handover: { outputs: { b: 'plain' }, exports: { TOKEN: '***' } } } })
    expect((event as Extract<Event, { type: 'stage-ended' }>).outcome).not.toHaveProperty('handover.outputs.a')
  })
})

describe('the secrets of a pipeline', () => {
  const play = async (yaml: string, environment: Readonly<Record<string, string>>) => {
    const stage = createStage()
    Object.assign(stage.world.environment, environment)
    const { report, events } = await stage.run(yaml)
    return { report, events, secrets: stage.world.secrets }
  }

  test('are the values of the variables that it names, anywhere, whether of the host, of `env` or of a guard', async () => {
    const { secrets: known } = await play(
      `
secrets: HOSTED
env: { WRITTEN: written-value, PUBLIC: public-value }
stages:
  a: { secrets: [WRITTEN, OWN], run: x, env: { OWN: 'own-\${{ env.HOSTED }}' } }
  b: { run: x, guard: { any: [{ not: { secrets: [GUARDED] } }, { api-key: { from-env: KEY, sha256: ['${'ab'.repeat(32)}'] } }] } }`,
      { HOSTED: 'hosted-value', GUARDED: 'guarded-value', KEY: 'key-value-1234567', OTHER: 'other-value' },
    )
    expect(known.text('hosted-value written-value own-hosted-value guarded-value key-value-1234567')).toBe('*** *** *** *** ***')
    expect(known.text('public-value other-value')).toBe('public-value other-value')
  })

  test('are known before the run is announced, also those of stages that never run', async () => {
    const { events } = await play('stages: { a: { name: "says own-value", secrets: S, env: { S: own-value }, if: false, run: "echo own-value" } }', {})
    expect(JSON.stringify(events)).not.toContain('own-value')
  })

  test('hold for a value that another stage has handed on', async () => {
    const { report, secrets: known } = await play(
      'stages: { a: { run: sets v=5ecret99, outputs: v }, b: { needs: a, secrets: S, env: { S: "${{ stages.a.outputs.v }}" }, run: echo 5ecret99 } }',
      {},
    )
    expect(known.text('5ecret99')).toBe('***')
    expect(report.stages[1]?.outcome).toBe('success')
  })

  test('that are never set, or too short, are told once', async () => {
    const { report } = await play('secrets: [GONE, PIN]\nstages: { a: { run: x, secrets: GONE }, b: { run: x } }', { PIN: '123' })
    expect(report.notices).toEqual(['the secret GONE was never set', 'the secret PIN is too short to be hidden: use one of at least 4 characters'])
  })

  test('may have any name', async () => {
    const { report } = await play('secrets: [constructor, toString]\nstages: { a: { run: x } }', {})
    expect(report.notices).toEqual(['the secret constructor was never set', 'the secret toString was never set'])
  })

  test('in an output are kept from the report, and that is said, while later stages get them', async () => {
    const { report, events } = await play(
      'secrets: S\nstages: { a: { run: sets v=5ecret99, outputs: v }, b: { needs: a, if: "stages.a.outputs.v == \'5ecret99\'", run: x } }',
      { S: '5ecret99' },
    )
    expect(report.stages.map(({ outcome, outputs }) => [outcome, outputs])).toEqual([['success', {}], ['success', {}]])
    expect(report.stages[0]?.notices).toEqual(['the output v holds a secret: later stages get it, the job does not'])
    expect(JSON.stringify(events)).not.toContain('5ecret99')
  })
})

describe('a strict environment', () => {
  const host = { PATH: '/bin', HOME: '/root', LC_ALL: 'C', CI: '1', GITHUB_SHA: 'abc', GITHUB_TOKEN: 'x', RUNNER_OS: 'Linux', AWS_KEY: 'k', AWS_REGION: 'eu', NODE_OPTIONS: '-r x', MINE: '1' }

  test('holds what every program needs, what is passed through, and no token', () => {
    expect(Object.keys(hostEnvironment(host, { 'env-mode': 'strict', 'pass-through-env': ['AWS_*'] }))).toEqual(['PATH', 'HOME', 'LC_ALL', 'CI', 'GITHUB_SHA', 'RUNNER_OS', 'AWS_KEY', 'AWS_REGION'])
    expect(hostEnvironment(host, { 'env-mode': 'strict', 'pass-through-env': ['GITHUB_TOKEN'] })).toHaveProperty('GITHUB_TOKEN')
  })

  test('is not the one that is inherited', () => {
    expect(hostEnvironment(host, {})).toBe(host)
    expect(hostEnvironment(host, { 'env-mode': 'inherit', 'pass-through-env': ['AWS_*'] })).toBe(host)
  })
})
