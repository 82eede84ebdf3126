import { describe, expect, test } from '@jest/globals'
import type { Json } from '../../../../src/core/detail.ts'
import type { LeafCondition } from '../../../../src/core/guard.ts'
import { authorityOf, verdictOn } from './court.ts'

const TOKEN = { issuer: 'https://issuer.example', audience: 'shop' }
const oidc = (claims: Readonly<Record<string, readonly string[]>>): LeafCondition => ({ kind: 'oidc', ...TOKEN, claims })
const environment = (...anyOf: string[]): LeafCondition => ({ kind: 'environment', anyOf, ...TOKEN })

describe('oidc', () => {
  const CLAIMS: Readonly<Record<string, Json>> = {
    repository: 'acme/shop', repository_id: 42, actor: 'dependabot[bot]', enterprise: true, list: ['acme'], nothing: null,
    sub: 'repo:acme/shop:environment:prod', job_workflow_ref: 'acme/ci/.github/workflows/deploy.yml@refs/heads/main',
  }

  test.each<[Readonly<Record<string, readonly string[]>>, string, string]>([
    [{ repository: ['acme/shop'] }, 'passed', 'the token says so'],
    [{ repository: ['acme/*'] }, 'passed', 'the token says so'],
    [{ repository: ['acme'] }, 'failed', 'repository acme/shop'],
    [{ repository: ['*'] }, 'failed', 'repository acme/shop'],
    [{ repository: ['evil/x', 'acme/shop'] }, 'passed', 'the token says so'],
    [{ repository: ['acme/shop'], actor: ['alice'] }, 'failed', 'actor dependabot[bot]'],
    [{ actor: ['dependabot[bot]'] }, 'passed', 'the token says so'],
    [{ actor: ['dependabo[tb]'] }, 'failed', 'actor dependabot[bot]'],
    [{ repository_id: ['42'] }, 'passed', 'the token says so'],
    [{ repository_id: ['4*'] }, 'failed', 'repository_id 42'],
    [{ enterprise: ['true'] }, 'passed', 'the token says so'],
    [{ enterprise: ['false'] }, 'failed', 'enterprise true'],
    [{ sub: ['repo:acme/shop:environment:prod'] }, 'passed', 'the token says so'],
    [{ sub: ['repo:acme/shop'] }, 'failed', 'sub repo:acme/shop:environment:prod'],
    [{ job_workflow_ref: ['acme/ci/.github/workflows/*@refs/heads/main'] }, 'passed', 'the token says so'],
    [{ job_workflow_ref: ['acme/ci/**'] }, 'passed', 'the token says so'],
    [{ ref: ['**'] }, 'failed', 'no claim ref'],
    [{ toString: ['**'], nothing: ['null'] }, 'failed', 'no claim toString, no claim nothing'],
    [{ list: ['acme'] }, 'failed', 'list is no plain value'],
  ])('%j: %s', async (claims, verdict, found) => {
    expect(await verdictOn(oidc(claims), {}, { claims: CLAIMS })).toMatchObject({ verdict, found })
  })

  test('tells what it wants', async () => {
    const judgement = await verdictOn(oidc({ repository: ['acme/shop'], ref: ['refs/heads/main', 'refs/tags/*'] }), {}, { claims: CLAIMS })
    expect(judgement.expected).toBe('repository acme/shop, ref refs/heads/main or refs/tags/*')
  })

  test('is unknown without a token that holds', async () => {
    const { authority, asked } = authorityOf({})
    expect(await verdictOn(oidc({ a: ['b'] }), {}, { authority })).toMatchObject({ verdict: 'unknown', found: 'GitHub does not tell about https://issuer.example for shop' })
    expect(asked).toEqual(['https://issuer.example for shop'])
  })
})

describe('environment', () => {
  test.each<[readonly string[], Json | undefined, string, string]>([
    [['production'], 'production', 'passed', 'environment production'],
    [['staging', 'production'], 'Production', 'passed', 'environment Production'],
    [['prod'], 'production', 'failed', 'environment production'],
    [['prod-*'], 'prod-eu', 'passed', 'environment prod-eu'],
    [['prod-*'], 'prod-eu/x', 'failed', 'environment prod-eu/x'],
    [['**'], undefined, 'failed', 'the job has no environment'],
    [['**'], '', 'failed', 'the job has no environment'],
    [['**'], ['production'], 'failed', 'the job has no environment'],
  ])('%j and the claim %j: %s', async (names, claim, verdict, found) => {
    const claims: Readonly<Record<string, Json>> = claim === undefined ? { repository: 'acme/shop' } : { environment: claim }
    expect(await verdictOn(environment(...names), {}, { claims })).toMatchObject({ verdict, found })
  })

  test('is unknown without a token that holds', async () => {
    expect(await verdictOn(environment('production'))).toMatchObject({ verdict: 'unknown', expected: 'environment production' })
  })
})
