import { describe, expect, test } from '@jest/globals'
import { actionsStage, keep, never } from './actions-stage.ts'

describe('what a job may do with the service', () => {
  test.each([
    ['nothing said', {}, 'read-write'],
    ['write', { ACTIONS_CACHE_MODE: 'write' }, 'read-write'],
    ['write-only', { ACTIONS_CACHE_MODE: 'write-only' }, 'read-write'],
    ['a word of the future', { ACTIONS_CACHE_MODE: 'sometimes' }, 'read-write'],
    ['read', { ACTIONS_CACHE_MODE: 'Read' }, 'read'],
    ['none', { ACTIONS_CACHE_MODE: 'none' }, 'none'],
    ['no token', { ACTIONS_RUNTIME_TOKEN: undefined }, 'none'],
    ['no address', { ACTIONS_RESULTS_URL: '' }, 'none'],
    ['an enterprise server without the first protocol', { GITHUB_SERVER_URL: 'https://git.example.com', ACTIONS_CACHE_URL: '' }, 'none'],
  ] as const)('with %s', async (_, env, access) => {
    const { store } = await actionsStage('v2', env)
    expect(store().access).toBe(access)
  })

  test('is no more than to read for who is not trusted, and nothing where one may only write', async () => {
    const { store } = await actionsStage()
    expect(store({ trust: 'untrusted' }).access).toBe('read')
    const { store: writing } = await actionsStage('v2', { ACTIONS_CACHE_MODE: 'write-only' })
    expect(writing({ trust: 'untrusted' }).access).toBe('none')
  })

  test('is held to without asking the service', async () => {
    const { server, store } = await actionsStage('v2', { ACTIONS_CACHE_MODE: 'none' })
    const one = store()
    expect([await one.get('k', [], never), await keep(one, 'k')]).toEqual([undefined, 'not-kept'])
    const { server: reading, store: reader } = await actionsStage('v2', { ACTIONS_CACHE_MODE: 'read' })
    expect(await keep(reader(), 'k')).toBe('not-kept')
    const { server: writing, store: writer } = await actionsStage('v2', { ACTIONS_CACHE_MODE: 'write-only' })
    expect(await writer().get('k', [], never)).toBeUndefined()
    expect([...server.requests, ...reading.requests, ...writing.requests]).toEqual([])
    expect(one.troubles()).toEqual([])
  })
})
