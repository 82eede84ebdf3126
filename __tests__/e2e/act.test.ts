import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, jest } from '@jest/globals'
import { blocksOf } from '../docs/pages.ts'
import { type ActRepository, actRepository } from '../support/act/index.ts'
import { where } from '../support/tools.ts'

// Workflows of several jobs, each with processes of its own.
jest.setTimeout(60_000)

const test = where('act')
const CHECKOUT = 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1'

let repository: ActRepository | undefined
afterEach(() => repository?.remove())

const repositoryOf = (files: Readonly<Record<string, string>>): ActRepository => (repository = actRepository(files))

/** A workflow of one job with these steps. */
const workflow = (steps: string): string => `on: push
permissions: {}
jobs:
  job:
    runs-on: ubuntu-latest
    steps:
      - uses: ${CHECKOUT}
${steps.replace(/^/gm, '      ')}
`

describe('under act, without a network', () => {
  test('another repository runs one step with retries and reads its outputs', () => {
    const { run } = repositoryOf({
      '.github/workflows/ci.yml': workflow(`- id: one
  uses: OWNER/stagewright@v1
  with:
    run: test "$STAGEWRIGHT_ATTEMPT" = 2
    max-attempts: 3
    backoff: 10ms
- run: echo "it took $ATTEMPTS attempts"
  env: { ATTEMPTS: '\${{ steps.one.outputs.attempts }}' }`),
    })
    const { exitCode, output } = run('ci.yml')
    expect(output).toContain('it took 2 attempts')
    expect(output).toContain('1 stage, 1 retried')
    expect(exitCode).toBe(0)
  })

  test('a pipeline that fails says which stage did, fails the job, and its hooks have run', () => {
    const { run, read } = repositoryOf({
      '.github/stagewright.yml': `stages:
  build: { run: echo built }
  deploy: { needs: build, run: 'echo no route to host; exit 3', retry: 2, post: { failure: echo rolled back > rolled-back } }
  never: { needs: deploy, run: touch never }
finally:
  notify: { run: echo told > told }
`,
      '.github/workflows/ci.yml': workflow(`- uses: OWNER/stagewright@v1
- if: always()
  run: cat rolled-back told; ls never || echo never came`),
    })
    const { exitCode, output } = run('ci.yml')
    expect(output).toMatch(/deploy failed.*exit code 3/)
    expect(output).toContain('no route to host')
    expect(output).toMatch(/\| rolled back\n.*\| told/)
    expect(output).toContain('never came')
    expect(exitCode).toBe(1)
    expect(read('never')).toBe('')
  })

  test('a cached stage is restored in the next run, from the cache that act serves', () => {
    const { run } = repositoryOf({
      'in.txt': 'one',
      '.github/stagewright.yml': "stages:\n  build: { run: 'echo compiling; cp in.txt out.txt', cache: { inputs: in.txt, outputs: out.txt } }\n",
      '.github/workflows/ci.yml': workflow('- uses: OWNER/stagewright@v1\n- run: cat out.txt'),
    })
    expect(run('ci.yml').output).toMatch(/✔ build +success/)
    const second = run('ci.yml')
    expect(second.output).toMatch(/build +cached|cached: saved|restored from the cache/)
    expect(second.exitCode).toBe(0)
  })
})

describe('the post step, under act', () => {
  test('does what a run that was told to stop has left to it, once', () => {
    const { run } = repositoryOf({
      '.github/stagewright.yml': `stages:
  deploy:
    run: echo deploying; kill -INT "$PPID"; sleep 60
    post: { aborted: echo rolled back, failure: echo never }
finally:
  notify: { run: 'echo told about $STAGEWRIGHT_STAGE' }
`,
      '.github/workflows/ci.yml': workflow('- uses: OWNER/stagewright@v1\n- if: always()\n  run: echo the next step'),
    })
    const { exitCode, output } = run('ci.yml')
    const [before = '', after = ''] = output.split('| the next step\n')
    expect(before).toMatch(/deploy.*cancelled by SIGINT/)
    expect(before).not.toMatch(/\| rolled back|\| told about/)
    expect(after.match(/\| rolled back|\| told about notify|\| never/g)).toEqual(['| rolled back', '| told about notify'])
    expect(exitCode).toBe(1)
  })
})

describe('the example of a fan-out, under act', () => {
  const example = (file: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'examples', 'fan-out', file), 'utf8')
  const PIPELINE = example('.github/stagewright.yml')
  const fanOut = (pipeline: string): ActRepository =>
    repositoryOf({ '.github/stagewright.yml': pipeline, '.github/workflows/fan-out.yml': example('.github/workflows/fan-out.yml') })

  test('plans, runs a job for each shard in waves, and collects their parts into one report', () => {
    const { exitCode, output } = fanOut(PIPELINE).run('fan-out.yml')
    const jobs = [...new Set([...output.matchAll(/\[Fan-out\/(.*?) *\] ⭐ Run Set up job/g)].map(([, name = '']) => name.trim()))]
    expect(jobs.length).toBeGreaterThanOrEqual(5)
    for (const shard of [1, 2, 3, 4]) expect(output).toContain(`| tests ${shard} of 4 for 1.2.1, sweet`)
    expect(output).toContain('| published 1.2.1')
    expect(output.match(/\| all parts are here/g)).toHaveLength(1)
    expect(output).toMatch(/✔ Fan-out succeeded in .*: 12 stages/)
    expect(exitCode).toBe(0)
  })

  test('a shard that fails: the others run, nothing that needs it does, and the report of all says why', () => {
    const shown = blocksOf('docs/fan-out.md').find(({ text }) => text.includes('mode: collect'))?.text ?? ''
    const { exitCode, output } = repositoryOf({
      '.github/stagewright.yml': `stages:
  test: { shards: 2, run: 'echo "tests $STAGEWRIGHT_SHARD"; test "$STAGEWRIGHT_SHARD" != 2', runs-on: ubuntu-latest }
  notify: { run: echo never, needs: test }
  lint: { run: echo linted }
finally: { tell: { run: echo all parts are here } }
fail-fast: false
`,
      '.github/workflows/tests.yml': shown,
    }).run('tests.yml')
    expect(output).toMatch(/\| (test \(1\/2\) +│ )?tests 1/)
    expect(output).toContain('| linted')
    expect(output).not.toContain('| never')
    const collected = output.slice(output.lastIndexOf('| all parts are here'))
    expect(collected).toMatch(/✘ test \(2\/2\) failed: exit code 1/)
    expect(collected).toMatch(/notify +skipped/)
    expect(exitCode).toBe(1)
  })
})

describe('the reusable workflow, under act', () => {
  const PIPELINE = `inputs:
  greeting: { type: choice, options: [hello, good morning], default: hello }
stages:
  greet: { run: 'echo "$STAGEWRIGHT_INPUT_GREETING to $WHOM, \${#KEY} letters"; echo "said=yes" >> "$GITHUB_OUTPUT"', outputs: said }
`
  const caller = (rest: string): string => `on: push
permissions:
  contents: read
jobs:
  pipeline:
    uses: OWNER/stagewright/.github/workflows/pipeline.yml@v1
${rest}
  after:
    needs: pipeline
    if: always()
    runs-on: ubuntu-latest
    steps:
      - run: echo "it was a $OUTCOME, $STAGES"
        env: { OUTCOME: '\${{ needs.pipeline.outputs.outcome }}', STAGES: '\${{ needs.pipeline.outputs.stages }}' }
`

  test('runs the pipeline of a repository that calls it in five lines', () => {
    const { run } = repositoryOf({ '.github/stagewright.yml': 'stages: { build: { run: echo built } }\n', '.github/workflows/ci.yml': caller('') })
    const { exitCode, output } = run('ci.yml')
    expect(output).toContain('it was a success')
    expect(exitCode).toBe(0)
  })

  test('hands on inputs, and secrets that nothing shows', () => {
    const { run } = repositoryOf({
      '.github/stagewright.yml': PIPELINE,
      '.github/workflows/ci.yml': caller(`    with:
      inputs: 'greeting: good morning'
    secrets:
      env: |
        KEY: \${{ secrets.KEY }}
        WHOM: \${{ secrets.WHOM }}`),
    })
    const { exitCode, output } = run('ci.yml', { secrets: { KEY: 'abcdefgh', WHOM: 'an old friend' } })
    expect(output).toContain('good morning to ***, 8 letters')
    expect(output).toContain('"said":"yes"')
    expect(output).not.toMatch(/abcdefgh|an old friend/)
    expect(exitCode).toBe(0)
  })
})
