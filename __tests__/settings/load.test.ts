import { describe, expect, test } from '@jest/globals'
import * as fc from 'fast-check'
import { stringify } from 'yaml'
import { type Loaded, loadPipeline } from '../../src/settings/load.ts'
import { formatProblem } from '../../src/settings/problem.ts'
import { RETRYABLE_REASONS } from '../../src/settings/retry-words.ts'
import { pipelineSchema, stageSchema, WORKS } from '../../src/settings/schema.ts'
import { either } from '../../src/settings/wording.ts'
import { machine } from './checks.ts'

const load = (text: string | Uint8Array): Promise<Loaded> => loadPipeline(text, 'p.yml', machine)

/** `line:column: message`, with the hint behind it. */
const told = async (text: string | Uint8Array): Promise<readonly string[]> => {
  const loaded = await load(text)
  const problems = loaded.ok ? loaded.warnings : loaded.problems
  return problems.map(
    ({ line, column, severity, message, hint }) =>
      `${line}:${column}: ${severity === 'error' ? '' : 'warning: '}${message}${hint === undefined ? '' : ` (${hint})`}`,
  )
}

const stage = (lines: string): string => `stages:\n  a:\n    run: x\n${lines.replace(/^/gm, '    ')}\n`

const bomb = (): string => {
  const levels = ['a', 'b', 'c', 'd', 'e', 'f']
  const lines = levels.map(
    (name, index) =>
      `${name}: &${name} [${Array(10)
        .fill(index === 0 ? 'x' : `*${levels[index - 1]}`)
        .join(', ')}]`,
  )
  return `${lines.join('\n')}\nstages: *f\n`
}

describe('a file that is no pipeline', () => {
  test.each<[name: string, text: string | Uint8Array, problem: string]>([
    ['an empty file', '', '1:1: expected a map with `stages`, got an empty file'],
    ['a comment', '# nothing\n', '1:1: expected a map with `stages`, got an empty file'],
    ['a list', '- a\n- b\n', '1:1: expected a map, got a list'],
    ['a text', 'hello\n', "1:1: expected a map, got 'hello'"],
    [
      'a tab as indentation',
      'stages:\n\ta: 1\n',
      '2:1: expected spaces, got a tab (YAML allows no tabs as indentation)',
    ],
    ['a key twice', 'stages:\n  a: { run: x }\n  a: { run: y }\n', "3:3: key 'a' is given twice"],
    [
      'two documents',
      'stages: { a: { run: x } }\n---\nb: 1\n',
      '2:1: expected one document, got a second one (remove what begins with ---)',
    ],
    ['YAML 1.1', '%YAML 1.1\n---\nstages: { a: { run: x } }\n', '1:1: expected YAML 1.2, got 1.1'],
    ['a tag', 'stages: !include x\n', '1:9: unresolved tag: !include: tags have no meaning here'],
    ['an alias of nothing', 'stages: *a\n', "1:9: unknown alias '*a'"],
    ['an anchor inside itself', 'stages: &a [*a]\n', '1:12: expected at most 50 levels, got more'],
    ['an anchor bomb', bomb(), '1:20: expected at most 250000 values, each use of an alias counted, got more'],
    ['brackets without end', '['.repeat(100_000), ''],
    ['too many levels', '[ '.repeat(60) + ']'.repeat(60), '1:103: expected at most 50 levels, got more'],
    ['a map as a key', 'stages: { { a: b }: c }\n', '1:11: expected a key that is a text'],
    ['a NUL', 'stages: { a: { run: "\\0" } }\n', '1:21: expected a text without NUL characters'],
    ['10 MB', '#'.repeat(10_000_000), '1:1: expected a file of at most 1 MiB, got 10.0 MB'],
    ['a byte that is not UTF-8', Buffer.from('a: 1\nbé: \xff', 'latin1'), '2:2: expected UTF-8, got the byte 0xe9'],
    [
      'half a character at the end',
      Buffer.from([0x61, 0xe2, 0x82]),
      '1:2: expected UTF-8, got a character that is cut off',
    ],
    [
      'UTF-16',
      Buffer.from('\ufeffstages: 1', 'utf16le'),
      '1:1: expected UTF-8, got the byte 0xff (this looks like UTF-16: save it as UTF-8)',
    ],
  ])('is refused: %s', async (_, text, problem) => {
    const problems = await told(text)
    expect(problems).toHaveLength(1)
    if (problem !== '') expect(problems[0]).toBe(problem)
  })

  test('may begin with a byte order mark', async () => {
    expect(await load(Buffer.from('\ufeffstages: { a: { run: x } }'))).toMatchObject({ ok: true })
    expect(await load('\ufeffstages: { a: { run: x } }')).toMatchObject({ ok: true })
  })
})

describe('a setting', () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      'an unknown key',
      'name: x\nstages: { a: { run: x } }\nstrages: 1\n',
      "3:1: unknown key 'strages' (did you mean 'stages'?)",
    ],
    [
      'a key of another tool',
      stage('timeout-minutes: 5'),
      "4:5: unknown key 'timeout-minutes' (did you mean 'timeout'?)",
    ],
    [
      'a key that resembles none',
      'timeouts: { zzz: 5m }\nstages: { a: { run: x } }\n',
      "1:13: unknown key 'zzz' (known keys: pipeline, finally)",
    ],
    ['a prototype', '__proto__: { a: 1 }\nstages: { a: { run: x } }\n', "1:1: unknown key '__proto__'"],
    ['no run', 'stages:\n  a: { timeout: 5m }\n', `2:3: expected ${either(WORKS)}, got a stage without any work`],
    ['run misspelt, told once', 'stages:\n  a:\n    rnu: x\n', "3:5: unknown key 'rnu' (did you mean 'run'?)"],
    ['no stages', 'name: x\n', "1:1: missing key 'stages'"],
    ['no stage', 'stages: {}\n', '1:9: expected at least one stage, got an empty map'],
    ['nothing behind a key', 'stages:\n', '1:1: expected a map, got nothing'],
    [
      'a name that begins with a digit',
      'stages:\n  1a: { run: x }\n',
      "2:3: expected a name of letters, digits, - and _ that begins with a letter or _ (at most 100), got '1a'",
    ],
    [
      'a duration without a unit',
      stage('timeout: 5'),
      '4:14: expected a duration with its unit, such as 90s, 10m or 1h30m, got 5 (write 5s for seconds or 5m for minutes)',
    ],
    [
      'a negative duration',
      stage('timeout: -5s'),
      "4:14: expected a duration with its unit, such as 500ms, 90s, 10m or 1h30m, got '-5s'",
    ],
    [
      'a duration that overflows',
      stage(`timeout: ${'9'.repeat(400)}d`),
      `4:14: expected a duration of at most 365d, got '${'9'.repeat(79)}…'`,
    ],
    ['a limit of zero', stage('timeout: 0s'), "4:14: expected a duration above zero, got '0s'"],
    [
      'a size without a unit',
      stage('limits: { output: 5 }'),
      '4:23: expected a size with its unit, such as 512MB or 2GiB, got 5',
    ],
    [
      'a pattern that is none',
      stage('retry: { max-attempts: 2, on: { output: "(" } }'),
      "4:45: expected a regular expression: a ( without its ), at its beginning, got '(' (write \\( for the character)",
    ],
    [
      'a word for a number of attempts',
      stage('retry: many'),
      "4:12: expected a number of attempts, a rule (a map) or a list of rules, got 'many'",
    ],
    ['a fraction of an attempt', stage('retry: 1.5'), '4:12: expected a number of attempts, 1 or more, got 1.5'],
    ['no attempts', stage('retry: 0'), '4:12: expected a number of attempts, 1 or more, got 0'],
    ['no rules', stage('retry: []'), '4:12: expected a list with a length of at least 1, got an empty list'],
    ['a rule without attempts', stage('retry: { on: timeout }'), "4:5: missing key 'max-attempts'"],
    [
      'a key in the second rule',
      stage('retry: [{ max-attempts: 2, on: timeout }, { max-attempt: 2 }]'),
      "4:49: unknown key 'max-attempt' (did you mean 'max-attempts'?)",
    ],
    [
      'a wrong word in the short form',
      stage('retry: { max-attempts: 2, on: [timeot] }'),
      `4:35: expected exit codes (137, 100-110), signals (SIGSEGV), patterns (/ECONNRESET/) or reasons (${RETRYABLE_REASONS.join(', ')}), got 'timeot'`,
    ],
    [
      'an exit code above 255',
      stage('retry: { max-attempts: 2, on: { exit-codes: [1, 256] } }'),
      '4:49: expected exit codes from 0 to 255, or ranges such as 100-110, got [1, 256]',
    ],
    [
      'a misspelt reason',
      stage('retry: { max-attempts: 2, on: { reasons: [timeot] } }'),
      `4:47: expected one of ${RETRYABLE_REASONS.map((reason) => `'${reason}'`).join(', ')}, got 'timeot' (did you mean 'timeout'?)`,
    ],
    [
      'a misspelt choice',
      'log-order: groupd\nstages: { a: { run: x } }\n',
      "1:12: expected one of 'grouped', 'stream', got 'groupd' (did you mean 'grouped'?)",
    ],
    ['a wrong fail-fast', 'fail-fast: no\nstages: { a: { run: x } }\n', "1:12: expected true, false or kill, got 'no'"],
    ['a list in env', stage('env: { A: [1] }'), '4:15: expected a text, a number, true or false, got a list'],
    ['a wrong name in env', stage('env: { A-B: 1 }'), "4:12: expected the name of an environment variable, got 'A-B'"],
    [
      'a key in a hook',
      stage('post: { failure: { run: x, timout: 1s } }'),
      "4:32: unknown key 'timout' (did you mean 'timeout'?)",
    ],
    ['an unknown hook', stage('post: { failed: x }'), "4:13: unknown key 'failed' (did you mean 'failure'?)"],
    [
      'a merge key',
      'x: &x { timeout: 5m }\nstages: { a: { <<: *x, run: x } }\n',
      `1:1: unknown key 'x' (known keys: ${Object.keys(pipelineSchema.shape).join(', ')})`,
      `2:16: unknown key '<<' (known keys: ${Object.keys(stageSchema.shape).join(', ')})`,
    ],
    [
      'all problems at once, in the order of the file',
      'max-parallel: 0\nstages:\n  a: { run: x, timeout: 1, needs: b }\n',
      '1:15: expected a number of stages, 1 or more, got 0',
      '3:25: expected a duration with its unit, such as 90s, 10m or 1h30m, got 1 (write 1s for seconds or 1m for minutes)',
      "3:35: unknown stage 'b'",
    ],
  ])('is refused: %s', async (_, text, ...problems) => {
    expect(await told(text)).toEqual(problems)
  })

  test('of the wrong kind is told where the alias was anchored', async () => {
    expect(await told('stages:\n  a: &a { run: x, timeout: 5 }\n  b: *a\n')).toEqual([
      '2:28: expected a duration with its unit, such as 90s, 10m or 1h30m, got 5 (write 5s for seconds or 5m for minutes)',
      '2:28: expected a duration with its unit, such as 90s, 10m or 1h30m, got 5 (write 5s for seconds or 5m for minutes)',
    ])
  })

  test('is shown with its line and a caret', async () => {
    const loaded = await load(stage('timeout: 5'))
    expect(loaded.ok ? '' : formatProblem(loaded.problems[0]!)).toBe(
      [
        'p.yml:4:14: error: expected a duration with its unit, such as 90s, 10m or 1h30m, got 5',
        '      timeout: 5',
        '               ^',
        '  hint: write 5s for seconds or 5m for minutes',
      ].join('\n'),
    )
  })

  test('that comes a thousand times is told a hundred times', async () => {
    const problems = await told(
      `stages:\n${Array.from({ length: 1_000 }, (_, index) => `  s${index}: { run: x, timeout: 1 }`).join('\n')}`,
    )
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toBe('102:28: and 900 more problems from here on')
  })
})

describe('needs', () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      'an unknown stage',
      'stages:\n  build: { run: x }\n  test: { run: x, needs: [biuld] }\n',
      "3:27: unknown stage 'biuld' (did you mean 'build'?)",
    ],
    [
      'an unknown stage in a map',
      'stages:\n  a: { run: x, needs: [{ stage: nowhere }] }\n',
      "2:33: unknown stage 'nowhere'",
    ],
    ['itself', 'stages:\n  a: { run: x, needs: a }\n', "2:23: stage 'a' needs itself"],
    [
      'a cycle',
      'stages:\n  a: { run: x, needs: b }\n  b: { run: x, needs: [d, c] }\n  c: { run: x, needs: a }\n  d: { run: x }\n',
      '2:23: stages need one another: a → b → c → a',
    ],
    [
      'two cycles',
      'stages:\n  a: { run: x, needs: b }\n  b: { run: x, needs: a }\n  c: { run: x, needs: [b, d] }\n  d: { run: x, needs: c }\n',
      '2:23: stages need one another: a → b → a',
      '4:27: stages need one another: c → d → c',
    ],
    [
      'one of finally',
      'stages:\n  a: { run: x, needs: z }\nfinally:\n  z: { run: x }\n',
      "2:23: stage 'z' is in `finally` (`finally` runs after all of `stages`)",
    ],
    [
      'one of stages in finally',
      'stages:\n  a: { run: x }\nfinally:\n  z: { run: x, needs: a }\n',
      "4:23: stage 'a' is not in `finally` (all of `stages` is over before `finally` begins: remove this need)",
    ],
    [
      'a name in both parts',
      'stages:\n  a: { run: x }\nfinally:\n  a: { run: x }\n',
      "4:3: stage 'a' is in `stages` already (give it another name in `finally`)",
    ],
  ])('are refused: %s', async (_, text, ...problems) => {
    expect(await told(text)).toEqual(problems)
  })

  test('may form a chain longer than the call stack is deep', async () => {
    const lines = Array.from(
      { length: 12_000 },
      (_, index) => `  s${index}: { run: x${index === 0 ? '' : `, needs: s${index - 1}`} }`,
    )
    expect(await load(`stages:\n${lines.toReversed().join('\n')}`)).toMatchObject({ ok: true })
  })

  test('of which the last closes a cycle of thousands are told short', async () => {
    const lines = Array.from({ length: 5_000 }, (_, index) => `  s${index}: { run: x, needs: s${(index + 1) % 5_000} }`)
    const [problem = ''] = await told(`stages:\n${lines.join('\n')}`)
    expect(problem).toMatch(/^2:24: stages need one another: s0 → s1 → .* → … → s4999 → s0$/)
  })
})

describe('an expression', () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      'in a script',
      'stages:\n  a:\n    run: |\n      echo hi\n      echo "${{ github.event.issue.title }}"\n',
      `5:13: expected no \${{ }} in a script: its value could become a command (write  env: { TITLE: '\${{ github.event.issue.title }}' }  and use "$TITLE" in the script)`,
    ],
    [
      'of env in a script',
      'stages: { a: { run: "echo ${{ env.NAME }}" } }\n',
      '1:27: expected no ${{ }} in a script: its value could become a command (use "$NAME" in the script)',
    ],
    [
      'in a folded script, each at its place',
      'stages:\n  a:\n    run: >\n      one ${{ env.A }}\n      two ${{ env.B }}\n',
      '4:11: expected no ${{ }} in a script: its value could become a command (use "$A" in the script)',
      '5:11: expected no ${{ }} in a script: its value could become a command (use "$B" in the script)',
    ],
    [
      'in a hook',
      stage('post: { failure: "${{ github.sha }}" }'),
      `4:23: expected no \${{ }} in a script: its value could become a command (write  env: { SHA: '\${{ github.sha }}' }  and use "$SHA" in the script)`,
    ],
    [
      'in before-retry',
      stage('retry: { max-attempts: 2, before-retry: { run: "${{ env.A }}" } }'),
      '4:53: expected no ${{ }} in a script: its value could become a command (use "$A" in the script)',
    ],
    [
      'in a script of a stage named env',
      'stages: { env: { run: "${{ env.A }}" } }\n',
      '1:24: expected no ${{ }} in a script: its value could become a command (use "$A" in the script)',
    ],
    [
      'in a name',
      'name: ${{ github.ref }}\nstages: { a: { run: x } }\n',
      "1:7: expected no ${{ }} in 'name' (it is evaluated in `env` values, `working-directory`, `if`, and the arguments of work that is no script only)",
    ],
    ['that is not closed', stage('env: { A: "x ${{ github.sha" }'), '4:18: expected }} to end what ${{ begins'],
    ['that is empty', stage('env: { A: "${{ }}" }'), '4:19: expected an expression, got nothing'],
    [
      'of an unknown context',
      stage('env: { A: "${{ secrets.TOKEN }}" }'),
      "4:20: unknown context 'secrets' (hand it over in `env` of the workflow's step, and name it env.NAME here)",
    ],
    [
      'of a misspelt context',
      stage('working-directory: "${{ githib.x }}"'),
      "4:29: unknown context 'githib' (did you mean 'github'?)",
    ],
    ['with a status function in env', stage('env: { A: "${{ success() }}" }'), '4:20: success() is known in `if` only'],
    [
      'with double quotes',
      stage(`if: env.A == "b"`),
      `4:18: unexpected '"b"' in the expression (write texts in single quotes: 'text')`,
    ],
    ['with an unknown function', stage('if: sucess()'), "4:9: unknown function 'sucess' (did you mean 'success'?)"],
    [
      "with a function of JavaScript's objects",
      stage('if: constructor()'),
      "4:9: unknown function 'constructor' (known functions: case, contains, endsWith, format, fromJSON, join, startsWith, toJSON, success, failure, always, cancelled)",
    ],
    ['with too few arguments', stage("if: contains('a')"), "4:9: too few parameters supplied: 'contains'"],
    ['that ends too early', stage('if: env.A =='), "4:15: unexpected end of expression: '=='"],
    [
      'with text around it',
      stage('if: ${{ env.A }} && env.B'),
      '4:9: expected one expression, got a text with ${{ }} in it, which is always true (write the whole condition without ${{ }})',
    ],
    ['of an unknown stage', stage("if: stages.biuld.outcome == 'success'"), "4:16: unknown stage 'biuld'"],
    ['of an unknown stage in brackets', stage("if: ${{ stages['b'].outcome }}"), "4:20: unknown stage 'b'"],
    ['in a second line', stage('if: |\n  env.A &&\n  enc.B'), "6:7: unknown context 'enc' (did you mean 'env'?)"],
  ])('is refused: %s', async (_, text, ...problems) => {
    expect(await told(text)).toEqual(problems)
  })
})

describe('the machine', () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      'a folder that is not there',
      stage('working-directory: missing'),
      "4:24: expected a folder that exists, got 'missing' (stage 'a' would run there)",
    ],
    [
      'the folder of the defaults, told once',
      'defaults: { working-directory: missing }\nstages: { a: { run: x }, b: { run: x } }\n',
      "1:32: expected a folder that exists, got 'missing' (stage 'a' would run there)",
    ],
    [
      'a shell that is not installed',
      stage('shell: pwsh'),
      "4:12: stage 'a' runs in 'pwsh', which is not installed (install PowerShell 7 (pwsh))",
    ],
    [
      'a command line whose program is not there',
      stage('shell: fish -c {0}'),
      "4:12: stage 'a' runs in 'fish -c {0}', which is not installed (install fish)",
    ],
    [
      'a shell that is no command line',
      stage('shell: zsh'),
      "4:12: expected bash, sh, pwsh, python or node, or a command line with {0} for the script file, got 'zsh' (write zsh {0})",
    ],
    [
      'the shell of a hook',
      stage('post: { cleanup: { run: x, shell: pwsh } }'),
      "4:39: stage 'a' runs in 'pwsh', which is not installed (install PowerShell 7 (pwsh))",
    ],
  ])('lacks %s', async (_, text, ...problems) => {
    expect(await told(text)).toEqual(problems)
  })

  test('may be given a folder or a shell by an earlier stage', async () => {
    const text =
      'stages:\n  a: { run: x }\n  b: { run: x, needs: a, working-directory: missing }\n  c: { run: x, needs: a, shell: pwsh }\n'
    expect(await load(text)).toMatchObject({ ok: true })
    expect(await told(text)).toEqual([
      "4:33: warning: stage 'c' runs in 'pwsh', which is not installed (install PowerShell 7 (pwsh))",
    ])
  })

  test('without bash refuses what does not name another shell', async () => {
    const loaded = await loadPipeline('stages: { a: { run: x }, b: { run: x, shell: sh } }', 'p.yml', {
      ...machine,
      which: (program) => (program === 'sh' ? '/bin/sh' : undefined),
    })
    expect(loaded).toMatchObject({
      ok: false,
      problems: [
        { message: "stage 'a' runs in 'bash', which is not installed", hint: 'install bash, or set shell: sh' },
      ],
    })
  })
})

describe('limits that contradict one another', () => {
  test.each<[name: string, text: string, ...problems: string[]]>([
    [
      'finally as long as the pipeline',
      'timeouts: { pipeline: 5m, finally: 300s }\nstages: { a: { run: x } }\n',
      '1:36: expected less than the 5m of timeouts.pipeline, got 300s (it is a part of it)',
    ],
    [
      'a pipeline shorter than what finally gets by itself',
      'timeouts: { pipeline: 2m }\nstages: { a: { run: x } }\nfinally: { b: { run: x } }\n',
      '1:23: expected more than the 5m reserved for `finally`, got 2m (set timeouts.finally to reserve less)',
    ],
    [
      'a silence longer than the attempt',
      stage('timeout: 1m\nno-output-timeout: 60s'),
      '5:24: warning: no-output-timeout can never act: timeout is 1m',
    ],
    [
      'an attempt longer than all of them',
      stage('timeout: 2m\ntotal-timeout: 1m'),
      '4:14: warning: timeout can never act: total-timeout is 1m',
    ],
    [
      'a rule behind one that takes all',
      stage('retry: [{ max-attempts: 2 }, { max-attempts: 3, on: timeout }]'),
      '4:34: warning: this rule is never reached: the one before it has no `on`, so it takes every failure',
    ],
    [
      'a number in env that is not what it looks like',
      stage('env: { VERSION: 1.10, OTHER: 1.5 }'),
      "4:21: warning: 1.10 becomes 1.1 here (write '1.10' to keep it as it is)",
    ],
  ])('are told: %s', async (_, text, ...problems) => {
    expect(await told(text)).toEqual(problems)
  })

  test('are fine where the pipeline has no finally', async () => {
    expect(await told('timeouts: { pipeline: 2m }\nstages: { a: { run: x } }\n')).toEqual([])
  })
})

describe('whatever is written', () => {
  test('is answered, never thrown at: bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        expect(typeof (await load(bytes)).ok).toBe('boolean')
      }),
    )
  })

  const word = fc.oneof(
    fc.constantFrom(
      'stages',
      'finally',
      'run',
      'needs',
      'env',
      'retry',
      'on',
      'backoff',
      'timeout',
      'post',
      'failure',
      'if',
      'a',
      '${{ a',
      '${{ env.A }}',
      '5m',
      '1',
      "'",
      ']',
      '{{',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 10 }),
  )

  test('is answered, never thrown at: text in the shape of YAML', async () => {
    const line = fc
      .tuple(
        fc.nat(8),
        fc.constantFrom('', '- ', '? ', '&a ', '*a ', '! '),
        word,
        fc.constantFrom(':', ': ', '', ': |', ': [', ': {'),
        word,
      )
      .map(([indent, mark, key, colon, value]) => `${' '.repeat(indent)}${mark}${key}${colon}${value}`)
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 12 }), async (lines) => {
        expect(typeof (await load(lines.join('\n'))).ok).toBe('boolean')
      }),
    )
  })

  test('is answered, never thrown at: values, with each problem in a line of the file', async () => {
    const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'medium' },
        word,
        fc.double(),
        fc.boolean(),
        fc.constant(null),
        fc.array(tie('tree'), { maxLength: 3 }),
        fc.dictionary(word, tie('tree'), { maxKeys: 4 }),
      ),
    }))
    const pipeline = fc.record(
      { stages: fc.dictionary(word, fc.dictionary(word, tree, { maxKeys: 5 })), env: tree, defaults: tree },
      { requiredKeys: [] },
    )
    await fc.assert(
      fc.asyncProperty(fc.oneof(tree, pipeline), async (value) => {
        const text = stringify(value)
        const loaded = await load(text)
        for (const problem of loaded.ok ? loaded.warnings : loaded.problems) {
          expect(problem.source).toBe(text.split('\n')[problem.line - 1] ?? '')
          expect(formatProblem(problem)).toMatch(/^p\.yml:\d+:\d+: (?:error|warning): ./)
        }
      }),
    )
  })
})
