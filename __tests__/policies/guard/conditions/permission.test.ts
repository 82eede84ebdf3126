import { describe, expect, test } from '@jest/globals'
import { type PermissionLevel, PERMISSIONS } from '../../../../src/core/guard.ts'
import { authorityOf, verdictOn } from './court.ts'

const ROLES: readonly (readonly [permission: string, role: string, enough: readonly PermissionLevel[]])[] = [
  ['none', 'none', []],
  ['read', 'read', ['read']],
  ['read', 'triage', ['read', 'triage']],
  ['write', 'write', ['read', 'triage', 'write']],
  ['write', 'maintain', ['read', 'triage', 'write', 'maintain']],
  ['admin', 'admin', [...PERMISSIONS]],
  ['read', 'custom-reader', ['read']],
  ['write', 'custom-writer', ['read', 'triage', 'write']],
  ['admin', 'custom-admin', [...PERMISSIONS]],
  ['read', 'maintain', ['read']],
  ['read', 'admin', ['read']],
  ['none', 'triage', []],
  ['owner', 'owner', []],
]

describe('permission', () => {
  const cases = ROLES.flatMap(([permission, role, enough]) => PERMISSIONS.map((least) => ({ permission, role, least, verdict: enough.includes(least) ? 'passed' : 'failed' })))
  test.each(cases)('$permission with the role $role where $least is asked for: $verdict', async ({ permission, role, least, verdict }) => {
    expect(await verdictOn({ kind: 'permission', least }, {}, { permissions: { alice: { permission, role } } })).toMatchObject({ verdict })
  })

  test('is that of both actors, and tells who lacks it', async () => {
    const permissions = { alice: { permission: 'admin', role: 'admin' }, bob: { permission: 'write', role: 'write' } }
    const judgement = await verdictOn({ kind: 'permission', least: 'maintain' }, { triggeringActor: 'bob' }, { permissions })
    expect(judgement).toMatchObject({ verdict: 'failed', expected: 'permission maintain or more', found: 'bob has write' })
  })

  test('tells a role that says more than the permission', async () => {
    const permissions = { alice: { permission: 'write', role: 'maintain' } }
    const judgement = await verdictOn({ kind: 'permission', least: 'maintain' }, {}, { permissions })
    expect(judgement).toMatchObject({ verdict: 'passed', found: 'alice has write (role maintain)' })
  })

  test('asks once about one who is both actors', async () => {
    const { authority, asked } = authorityOf({ permissions: { alice: { permission: 'admin', role: 'admin' } } })
    await verdictOn({ kind: 'permission', least: 'read' }, { triggeringActor: 'Alice' }, { authority })
    expect(asked).toEqual(['alice'])
  })

  test('is unknown, with the reason, when GitHub does not tell', async () => {
    const permissions = { alice: { permission: 'admin', role: 'admin' } }
    const judgement = await verdictOn({ kind: 'permission', least: 'read' }, { triggeringActor: 'bob' }, { permissions })
    expect(judgement).toMatchObject({ verdict: 'unknown', found: 'bob: GitHub does not tell about bob' })
  })

  test('is unknown without an actor', async () => {
    expect(await verdictOn({ kind: 'permission', least: 'read' }, { actor: undefined, triggeringActor: undefined })).toMatchObject({ verdict: 'unknown' })
  })
})
