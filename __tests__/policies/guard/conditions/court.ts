import { digests } from '../../../../src/adapters/digests.ts'
import { type Answer, type Authority, known, type Permission, unknown } from '../../../../src/core/authority.ts'
import type { Json } from '../../../../src/core/detail.ts'
import type { Circumstances, Judgement, LeafCondition } from '../../../../src/core/guard.ts'
import type { JudgePorts } from '../../../../src/policies/guard/evaluator.ts'
import { judge } from '../../../../src/policies/guard/judge.ts'

/** A push of alice's to main, on a runner of GitHub's. */
export const PUSH: Circumstances = {
  actor: 'alice',
  triggeringActor: 'alice',
  ref: 'refs/heads/main',
  baseRef: undefined,
  event: 'push',
  payload: {},
  repository: 'acme/shop',
  runnerEnvironment: 'github-hosted',
  env: {},
}

/** What GitHub would answer, by login, by `team login`, by ref; what is not there cannot be found out. */
export interface Facts {
  readonly permissions?: Readonly<Record<string, Permission>>
  readonly members?: Readonly<Record<string, boolean>>
  readonly protected?: Readonly<Record<string, boolean>>
  readonly claims?: Readonly<Record<string, Json>>
}

/** An authority of facts, and every question it was asked. */
export const authorityOf = (facts: Facts): { readonly authority: Authority; readonly asked: readonly string[] } => {
  const asked: string[] = []
  const look = <T>(table: Readonly<Record<string, T>> | undefined, question: string): Promise<Answer<T>> => {
    asked.push(question)
    const value = table?.[question]
    return Promise.resolve(value === undefined ? unknown(`GitHub does not tell about ${question}`) : known(value))
  }
  const authority: Authority = {
    permission: (actor) => look(facts.permissions, actor),
    isMember: (team, actor) => look(facts.members, `${team} ${actor}`),
    isProtected: (ref) => look(facts.protected, ref),
    claims: ({ issuer, audience }) => look(facts.claims && { [`${issuer} for ${audience}`]: facts.claims }, `${issuer} for ${audience}`),
  }
  return { authority, asked }
}

/** The judgement of one condition in these circumstances. */
export const verdictOn = (
  condition: LeafCondition,
  circumstances: Partial<Circumstances> = {},
  ports: Partial<JudgePorts> & Facts = {},
): Promise<Judgement> =>
  judge(
    condition,
    { ...PUSH, ...circumstances },
    { authority: authorityOf(ports).authority, digests, wall: () => Date.UTC(2026, 10, 24, 9), ...ports },
    new AbortController().signal,
  )
