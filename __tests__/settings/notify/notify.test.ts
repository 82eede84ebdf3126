import { describe, expect, test } from '@jest/globals'
import { loadPipeline } from '../../../src/settings/load.ts'
import { formatProblem } from '../../../src/settings/problem.ts'
import { renderPipeline } from '../../../src/settings/render.ts'
import { machine } from '../checks.ts'

const load = (notify: string) => loadPipeline(`notify: ${notify}\nstages: { a: { run: x } }`, 'p.yml', machine)

const saidOf = async (notify: string): Promise<readonly string[]> => {
  const loaded = await load(notify)
  return (loaded.ok ? loaded.warnings : loaded.problems).map(({ severity, line, column, message, hint = '' }) => `${severity} ${line}:${column} ${message} (${hint})`)
}

const SECRET = 'https://hooks.slack.com/services/T0/B0/hunter2'

describe('what is wrong with a notification is said at its place', () => {
  test.each([
    ['no webhook', '{ on: failure }', "error 1:1 missing key 'webhook'"],
    ['nobody', '[]', 'error 1:9 expected a list'],
    ['a URL without a host', '{ webhook: "https:///x" }', 'error 1:20 expected a URL with a host, or { from-env: NAME }, got another text (it begins with http:// or https:// and a host)'],
    ['another protocol', '{ webhook: "ftp://example.com" }', 'error 1:20 expected a URL with a host, or { from-env: NAME }, got another text (it begins with http:// or https:// and a host)'],
    ['a password in a URL', '{ webhook: "https://me:pass@example.com" }', 'error 1:20 expected a URL with a host'],
    ['an expression as the address', "{ webhook: '${{ env.URL }}' }", 'error 1:20 expected a URL with a host, or { from-env: NAME }, got another text (expressions are not evaluated here)'],
    ['a variable that can be none', '{ webhook: { from-env: "A B" } }', 'error 1:32 expected the name of an environment variable'],
    ['an occasion that there is not', '{ webhook: { from-env: A }, on: [failed] }', "error 1:42 expected one of 'always', 'success', 'failure'"],
    ['no occasion', '{ webhook: { from-env: A }, on: [] }', 'error 1:41 expected'],
    ['a context that is not there', "{ webhook: { from-env: A }, template: 'x ${{ stages.a.outcome }}' }", "error 1:54 unknown context 'stages' (known contexts: github, inputs, report)"],
    ['a secret context', "{ webhook: { from-env: A }, template: { text: '${{ env.TOKEN }}' } }", "error 1:60 unknown context 'env'"],
    ['an expression that is none', "{ webhook: { from-env: A }, template: '${{ report. }}' }", 'error 1:'],
    ['an expression without its end', "{ webhook: { from-env: A }, template: 'x ${{ report.url' }", 'error 1:50 expected }} to end what ${{ begins'],
    ['half of JSON', "{ webhook: { from-env: A }, template: '{\"text\": ${{ report.url }}}' }", 'error 1:47 expected JSON, got a text that begins as if it were'],
    ['a header that is written out', '{ webhook: { from-env: A }, headers: { authorization: Bearer abc } }', 'expected { from-env: NAME }, got a literal'],
    ['more patience than a run has', '{ webhook: { from-env: A }, timeout: 1m }', 'error 1:46 expected a duration of at most 10s'],
  ])('%s', async (_, text, problem) => {
    expect((await saidOf(text)).join('\n')).toContain(problem)
  })

  test.each([
    ['one that is sound', SECRET, 'the address of a webhook is a secret'],
    ['one that is not', SECRET.replace('https://', 'https:/'), 'expected a URL with a host'],
  ])('of an address, %s, nothing is repeated', async (_, url, message) => {
    const loaded = await load(`[{ webhook: "${url}" }]`)
    const said = (loaded.ok ? loaded.warnings : loaded.problems).map(formatProblem).join('\n')
    expect(said).toContain(message)
    expect(said).not.toContain('hunter2')
  })
})

test.each([
  '{ webhook: { from-env: A } }',
  '[{ webhook: { from-env: A }, on: [always, regression], timeout: 1500ms, headers: { x-y: { from-env: B } } }, { webhook: { from-env: C }, template: "plain ${{ report.text }}" }]',
  `{ webhook: { from-env: A }, template: { a: [1, true, null, { b: "\${{ github.actor }} and \${{ inputs.x }}" }] } }`.replace(' and ${{ inputs.x }}', ''),
])('rendered and loaded again, %s is the same', async (text) => {
  const loaded = await load(text)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems))
  const again = await loadPipeline(renderPipeline(loaded.pipeline), 'p.yml', machine)
  expect(again).toMatchObject({ ok: true, pipeline: { notify: loaded.pipeline.notify } })
})

test('a stage may be called `notify`, too', async () => {
  const loaded = await loadPipeline('notify: { webhook: { from-env: A } }\nstages: { a: { run: x } }\nfinally: { notify: { run: x } }', 'p.yml', machine)
  expect(loaded.ok).toBe(true)
})
