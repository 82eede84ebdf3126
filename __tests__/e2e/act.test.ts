import { afterEach, describe, expect } from '@jest/globals'
import { type ActRepository, actRepository } from '../support/act/index.ts'
import { where } from '../support/tools.ts'

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
