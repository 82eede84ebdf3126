import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import { machine } from '../checks.ts'

const load = (stage: string, checks = machine) => loadPipeline(`stages:\n  deploy: ${stage}\n`, 'p.yml', checks)

const problemsOf = async (stage: string, checks = machine): Promise<readonly string[]> => {
  const loaded = await load(stage, checks)
  return (loaded.ok ? loaded.warnings : loaded.problems).map(({ line, column, severity, message, hint }) => [`${line}:${column} ${severity}: ${message}`, hint].filter(Boolean).join('; '))
}

describe('call', () => {
  test.each(['ci/deploy.ts#deploy', 'ci/deploy.mjs#default', '/opt/x.py#go', 'a#b/c.cjs#$go', './x.mts#été'])('takes %s', async (callee) => {
    const loaded = await load(`{ call: '${callee}', with: { region: eu, list: [1, { deep: null }] } }`)
    expect(loaded).toMatchObject({ ok: true, pipeline: { stages: [{ settings: { call: callee, with: { region: 'eu', list: [1, { deep: null }] } } }] } })
  })

  test.each([
    ['ci/deploy.ts', 'expected the function behind a #, such as ci/deploy.ts#deploy'],
    ['#deploy', 'expected a file before the #, such as ci/deploy.ts#deploy'],
    ['ci/deploy.rb#x', 'expected a JavaScript, TypeScript or Python file (.js, .mjs, .cjs, .ts, .mts, .cts, .py)'],
    ['ci/deploy.ts#', 'expected the name of one function behind the #, such as ci/deploy.ts#deploy'],
    ['ci/deploy.ts#Deployer.run', 'expected the name of one function behind the #, such as ci/deploy.ts#deploy'],
  ])('does not take %s', async (callee, expected) => {
    expect(await problemsOf(`{ call: '${callee}' }`)).toEqual([`2:19 error: ${expected}, got '${callee}'`])
  })

  test('takes nothing but a map as its arguments', async () => {
    expect(await problemsOf('{ call: x.py#y, with: [eu] }')).toEqual(['2:33 error: expected a map of arguments by name, got a list'])
  })

  test('stands alone with its arguments', async () => {
    expect(await problemsOf('{ run: x, with: { a: 1 } }')).toEqual(["2:21 error: expected it beside 'call'; a script gets its values through `env`"])
  })

  test('is looked for in the working directory, if nothing ran before', async () => {
    const told = "2:19 error: expected a file that exists, got 'app/missing.ts'; the path is relative to the working directory"
    expect(await problemsOf('{ call: missing.ts#x, working-directory: app }')).toEqual([told])
    expect(await problemsOf('{ call: missing.ts#x, needs: build }\n  build: { run: make }')).toEqual([])
    expect(await problemsOf('{ call: missing.ts#x, working-directory: "${{ env.A }}" }')).toEqual([])
  })

  test('of Python needs Python; of JavaScript it needs nothing', async () => {
    const bare = { ...machine, which: (program: string) => (program === 'bash' ? program : undefined) }
    const told = "stage 'deploy' calls a function of Python, which is not installed; install Python 3"
    expect(await problemsOf('{ call: x.py#y }', bare)).toEqual([`2:19 error: ${told}`])
    expect(await problemsOf('{ call: x.py#y, needs: build }\n  build: { run: make }', bare)).toEqual([`2:19 warning: ${told}`])
    expect(await problemsOf('{ call: x.js#y }', bare)).toEqual([])
  })
})
