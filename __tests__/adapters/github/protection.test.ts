import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type GithubServer, githubServer } from '../../support/github-server.ts'
import { asking, heardClock, NEVER } from './asking.ts'

let server: GithubServer
beforeEach(async () => {
  server = await githubServer()
})
afterEach(() => server.close())

const ask = (ref: string) => asking(server, heardClock()).isProtected(ref, NEVER)
const paths = () => server.requests.map(({ path }) => path.replace('/api/v3/repos/octo/demo', ''))

const classic = { protected: true, protection: { enabled: true } }
const byRuleset = { protected: true, protection: { enabled: false } }
const naming = { type: 'branch_name_pattern', ruleset_id: 1 }

describe('protection of a branch', () => {
  test.each([
    ['a classic rule', classic, [], true],
    ['a classic rule beside a ruleset about names', classic, [naming], true],
    ['a classic rule, told without details', { protected: true }, [], true],
    ['a ruleset that asks for pull requests', byRuleset, [naming, { type: 'pull_request' }], true],
    ['a ruleset about names alone', byRuleset, [naming], false],
    ['a ruleset about names alone, told without details', { protected: true }, [naming], false],
    ['rules of a kind that is not known yet', byRuleset, [{ type: 'something_new' }], false],
    ['nothing', { protected: false, protection: { enabled: false } }, [], false],
  ])('by %s', async (_, branch, rules, value) => {
    server.state.branches['main'] = branch
    server.state.rules['main'] = rules
    expect(await ask('refs/heads/main')).toEqual({ known: true, value })
  })

  test('by a ruleset is known without reading the branch, which takes more of the token', async () => {
    server.state.rules['release/1.x'] = [{ type: 'update' }]
    expect(await ask('refs/heads/release/1.x')).toEqual({ known: true, value: true })
    expect(paths()).toEqual(['/rules/branches/release%2F1.x?per_page=100'])
  })

  test('is unknown where the token may not read the branch, and the permission is named', async () => {
    expect(await ask('refs/heads/main')).toEqual({
      known: false,
      why: 'either there is no branch main, or the token may not read it: write `permissions: { contents: read }` (404)',
    })
  })

  test('by a classic rule is known where the rulesets are not', async () => {
    server.fault('/rules/', { kind: 'status', status: 404 })
    server.state.branches['main'] = classic
    expect(await ask('refs/heads/main')).toEqual({ known: true, value: true })
  })

  test('is unknown where there is no classic rule and the rulesets cannot be read', async () => {
    server.fault('/rules/', { kind: 'status', status: 403, body: { message: 'Upgrade to GitHub Pro' } })
    server.state.branches['main'] = byRuleset
    expect(await ask('refs/heads/main')).toMatchObject({ known: false, why: expect.stringContaining('Upgrade to GitHub Pro') })
  })

  test.each([
    ['/rules/', [null, { type: 'update' }]],
    ['/rules/', { type: 'update' }],
    ['/branches/main', { protected: 'yes' }],
  ])('is unknown when %s answers with %j', async (path, body) => {
    server.state.branches['main'] = byRuleset
    server.fault(path, { kind: 'status', status: 200, body })
    expect(await ask('refs/heads/main')).toEqual({ known: false, why: 'the API answered with something else than it was asked for' })
  })
})

const tagRules = (changes: object = {}) => ({
  id: 7,
  target: 'tag',
  enforcement: 'active',
  conditions: { ref_name: { include: ['refs/tags/v*'], exclude: ['refs/tags/v0*'] } },
  rules: [{ type: 'update' }],
  ...changes,
})

describe('protection of a tag', () => {
  test.each([
    ['v1.2.3', true],
    ['v0.9', false],
    ['nightly', false],
    ['v1/rc', false],
  ])('%s by a ruleset is known: %s', async (tag, value) => {
    server.state.rulesets = [tagRules()]
    expect(await ask(`refs/tags/${tag}`)).toEqual({ known: true, value })
    expect(paths()).toEqual(['/rulesets?targets=tag&includes_parents=true&per_page=100', '/rulesets/7?includes_parents=true'])
  })

  test.each([
    ['for all tags', { conditions: { ref_name: { include: ['~ALL'], exclude: [] } } }, true],
    ['that is only evaluated', { enforcement: 'evaluate' }, false],
    ['that is disabled', { enforcement: 'disabled' }, false],
    ['for branches', { target: 'branch' }, false],
    ['about names alone', { rules: [{ type: 'tag_name_pattern' }] }, false],
    ['that covers nothing', { conditions: { ref_name: { include: [], exclude: [] } } }, false],
  ])('by a ruleset %s', async (_, changes, value) => {
    server.state.rulesets = [tagRules(changes)]
    expect(await ask('refs/tags/v1')).toEqual({ known: true, value })
  })

  test('is found in the second ruleset too', async () => {
    server.state.rulesets = [tagRules({ rules: [] }), tagRules({ id: 8 })]
    expect(await ask('refs/tags/v1')).toEqual({ known: true, value: true })
  })

  test.each([
    ['include', { include: ['refs/tags/[!a]*'], exclude: [] }],
    ['exclude', { include: ['~ALL'], exclude: ['refs/tags/\\v*'] }],
  ])('is unknown where an %s pattern has a form that is not documented', async (_, refName) => {
    server.state.rulesets = [tagRules({ conditions: { ref_name: refName } })]
    expect(await ask('refs/tags/v1')).toEqual({ known: false, why: 'the ruleset 7 has a pattern of a form that is not documented' })
  })

  test('is unknown where the details of a ruleset cannot be read', async () => {
    server.state.rulesets = [tagRules()]
    server.fault('/rulesets/7', { kind: 'status', status: 404 })
    expect(await ask('refs/tags/v1')).toMatchObject({ known: false, why: expect.stringContaining('Metadata: read') })
  })

  test('is unknown where the list is not whole', async () => {
    server.state.rulesets = Array.from({ length: 100 }, (_, id) => tagRules({ id, enforcement: 'disabled' }))
    expect(await ask('refs/tags/v1')).toEqual({ known: false, why: 'there are 100 rulesets or more' })
  })

  test('is unknown where an answer has another shape', async () => {
    server.fault('/rulesets', { kind: 'wrong-shape' })
    expect(await ask('refs/tags/v1')).toEqual({ known: false, why: 'the API answered with something else than it was asked for' })
  })
})

test.each(['refs/pull/7/merge', 'refs/heads/', 'main', '', 'refs/remotes/origin/main'])('a ref like %j is never protected, and nobody is asked', async (ref) => {
  expect(await ask(ref)).toEqual({ known: true, value: false })
  expect(server.requests).toEqual([])
})
