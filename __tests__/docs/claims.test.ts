import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { COMMANDS, QUESTIONS, TOOLS } from '../../src/hosts/terminal/arguments.ts'
import { help } from '../../src/hosts/terminal/help.ts'
import { conditions as conditionSchemas } from '../../src/settings/guard/condition.ts'
import { INPUTS, OUTPUTS } from '../../src/settings/input-table.ts'
import { EXPECT_KEYS } from '../../src/settings/work/check-expect.ts'
import { readInputs } from '../../src/settings/inputs.ts'
import { HOOK_NAMES } from '../../src/core/outcome.ts'
import { readAction } from '../support/runner/action.ts'
import { PAGES, proseOf, ROOT, textOf } from './pages.ts'

type Row = readonly string[]

/** The rows of the table whose first heading is `head`, without the headings; a `\|` is no border. */
const table = (file: string, head: string): readonly Row[] => {
  const lines = textOf(file).split('\n')
  const start = lines.findIndex((line) => line.startsWith(`| ${head} |`))
  if (start < 0) throw new Error(`${file} has no table '${head}'`)
  const end = lines.findIndex((line, at) => at > start && !line.startsWith('|'))
  return lines.slice(start + 2, end).map((line) =>
    line
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
}

const codes = (text: string): readonly string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
const names = (cell = ''): readonly string[] => codes(cell).map((code) => code.split(':')[0] ?? '')
const inputs = Object.keys(readAction(join(ROOT, 'action.yml')).inputs)

describe('the exit codes', () => {
  const inGuide = table('docs/command-line.md', 'Exit code').map(([code = '']) => code)

  test('of the command line are those of the reference', () => {
    const inReference = table('docs/reference.md', 'Code').map(([code = '']) => code.replace('’', "'"))
    expect(inGuide.toSorted()).toEqual(inReference.toSorted())
  })

  test('of the command line are those of the help', () => {
    const section = /Exit codes\n([\s\S]*?)\n\n/.exec(help('run'))?.[1] ?? ''
    const inHelp = [...section.matchAll(/^ {2}(\d+) /gm)].map(([, code = '']) => code)
    expect(inGuide.filter((code) => /^\d+$/.test(code)).toSorted()).toEqual(inHelp.toSorted())
  })
})

describe('the guide, with the pages that it leads to,', () => {
  test.each([
    ['jitter', 'guide'],
    ['workflow-commands', 'processes'],
    ['fail-fast', 'guide'],
    ['log-order', 'processes'],
    ['engine', 'backup'],
  ])('names all that %s can be, on the page %s', (key, page) => {
    const reference =
      textOf('docs/reference.md')
        .split('\n')
        .find((line) => line.startsWith(`| \`${key}\``)) ?? ''
    const values = codes(reference.split('|')[2] ?? '')
    expect(values).not.toHaveLength(0)
    expect(
      table(`docs/${page}.md`, `\`${key}\``)
        .map(([value = '']) => codes(value)[0] ?? '')
        .toSorted(),
    ).toEqual(values.toSorted())
  })

  test('names every hook in its order', () => {
    expect(table('docs/guide.md', 'Hook').flatMap(([hook]) => names(hook))).toEqual(HOOK_NAMES)
  })

  test('names every condition of a guard', () => {
    const conditions = table('docs/guards.md', 'Condition').flatMap(([cell]) => names(cell))
    expect(conditions.toSorted()).toEqual(Object.keys(conditionSchemas()).toSorted())
  })

  test('names every kind of lookup, with what can be expected of it', () => {
    const kinds = table('docs/check.md', 'Kind').map(([kind = '', , , expected = '']) => [codes(kind)[0], codes(expected)])
    expect(Object.fromEntries(kinds)).toEqual(EXPECT_KEYS)
  })

  test('names every command', () => {
    const named = new Set(table('docs/command-line.md', 'Command').flatMap(([cell = '']) => /stagewright ([a-z-]+)/.exec(cell)?.[1] ?? []))
    expect([...COMMANDS, ...QUESTIONS, ...TOOLS, 'help'].filter((command) => !named.has(command))).toEqual([])
  })

  test('names every option of `run` that its help has', () => {
    const options = [...help('run').matchAll(/--[a-z-]+/g)]
      .map(([option]) => option)
      .filter((option) => !['--help', '--version'].includes(option))
    expect([...new Set(options)].filter((option) => !textOf('docs/command-line.md').includes(option))).toEqual([])
  })
})

describe('what to write instead of the inputs of another action', () => {
  const rows = table('docs/migrating.md', 'nick-fields/retry')

  test.each(['nick-fields/retry', 'Wandalen/wretry.action', 'catchpoint/workflow-telemetry-action', 'Jtalk/url-health-check-action'] as const)(
    'is said once for each that %s declares, and for no other',
    (other) => {
      const theirs = table('docs/migrating.md', other).flatMap(([cell]) => names(cell))
      expect(theirs.toSorted()).toEqual(THEIR_INPUTS[other].toSorted())
    },
  )

  test('says of each what it is here, and of what is not here why', () => {
    for (const other of Object.keys(THEIR_INPUTS))
      for (const [theirs, ours = '', why = ''] of table('docs/migrating.md', other))
        expect([theirs, ours === '–' ? why : ours]).toEqual([theirs, expect.stringMatching(/\w/)])
  })

  test.each(rows.map((row) => [names(row[0])[0] ?? '', row] as const))(
    'is said of %s by the action as well',
    (theirs, row) => {
      if (inputs.includes(theirs)) return
      const read = readInputs({ [`INPUT_${theirs.toUpperCase()}`]: '1' })
      const hints = read.ok ? [] : read.problems.map(({ hint }) => hint ?? '')
      expect(hints).toHaveLength(1)
      const [suggested] = names(hints[0])
      expect(suggested === undefined ? row[1] : row.join(' ')).toContain(
        suggested === undefined ? '–' : `\`${suggested}`,
      )
    },
  )

  test.each(['nick-fields/retry', 'Wandalen/wretry.action'])('is, for %s too, an input of the action', (other) => {
    const ours = table('docs/migrating.md', other).flatMap(([, cell]) => names(cell))
    expect(ours.filter((name) => !inputs.includes(name))).toEqual([])
  })

  test('is, for outputs, an output of the action', () => {
    const ours = table('docs/migrating.md', 'Output').flatMap(([, cell]) => names(cell))
    expect(ours.filter((name) => !Object.hasOwn(OUTPUTS, name))).toEqual([])
  })
})

/** As the newest action.yml of each has them. */
const THEIR_INPUTS = {
  'nick-fields/retry': [
    'timeout_minutes',
    'timeout_seconds',
    'max_attempts',
    'command',
    'retry_wait_seconds',
    'shell',
    'polling_interval_seconds',
    'retry_on',
    'warning_on_retry',
    'on_retry_command',
    'continue_on_error',
    'new_command_on_retry',
    'retry_on_exit_code',
  ],
  'Wandalen/wretry.action': [
    'action',
    'command',
    'pre_retry_command',
    'with',
    'current_path',
    'steps_context',
    'attempt_limit',
    'attempt_delay',
    'time_out',
    'retry_condition',
    'github_token',
  ],
  'catchpoint/workflow-telemetry-action': [
    'github_token',
    'metric_frequency',
    'proc_trace_min_duration',
    'proc_trace_sys_enable',
    'proc_trace_chart_show',
    'proc_trace_chart_max_count',
    'proc_trace_table_show',
    'comment_on_pr',
    'job_summary',
    'theme',
  ],
  'Jtalk/url-health-check-action': ['url', 'max-attempts', 'retry-delay', 'follow-redirect', 'retry-all', 'cookie', 'basic-auth'],
} as const

describe('the documents', () => {
  test('name each npm script that there is, and no other', () => {
    const { scripts } = JSON.parse(textOf('package.json')) as { readonly scripts: Readonly<Record<string, string>> }
    const commands = PAGES.flatMap((page) => codes(proseOf(page))).filter((code) => /^npm (run|test|start)/.test(code))
    const named = new Set(commands.map((command) => /^npm (?:run )?([\w:]+)/.exec(command)?.[1] ?? ''))
    expect([...named].toSorted()).toEqual(Object.keys(scripts).toSorted())
  })

  test('say nothing of the place where they were written', () => {
    for (const page of PAGES)
      expect([page, /\/(work|root|home\/\w+)\//.exec(textOf(page))?.[0]]).toEqual([page, undefined])
  })

  test('are about inputs that the table of inputs has', () => {
    expect(inputs).toEqual(Object.keys(INPUTS))
  })
})
