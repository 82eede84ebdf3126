import { githubAuthority, type GithubAuthorityOptions } from '../../../src/adapters/github/authority.ts'
import type { Authority } from '../../../src/core/authority.ts'
import type { Clock } from '../../../src/core/ports.ts'
import type { GithubServer } from '../../support/github-server.ts'
import { type VirtualClock, virtualClock } from '../../support/virtual-clock.ts'

/** A clock that stands still and tells when it was asked for a timer. */
export interface HeardClock extends Clock, Pick<VirtualClock, 'advance' | 'waiting'> {
  /** When a timer of this length has been set for the nth time. */
  heard(ms: number, nth?: number): Promise<void>
}

export const heardClock = (wall?: number): HeardClock => {
  const clock = virtualClock(wall)
  const lengths: number[] = []
  const waiting = new Set<() => void>()
  return {
    now: clock.now,
    wall: clock.wall,
    advance: clock.advance,
    get waiting() {
      return clock.waiting
    },
    after: (ms, callback) => {
      const cancel = clock.after(ms, callback)
      lengths.push(ms)
      for (const look of waiting) look()
      return cancel
    },
    heard: (ms, nth = 1) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (lengths.filter((length) => length === ms).length < nth) return
          waiting.delete(look)
          resolve()
        }
        waiting.add(look)
        look()
      }),
  }
}

/** An authority that asks the server, with everything it needs unless changed. */
export const asking = (server: GithubServer, clock: Clock, changes: Partial<GithubAuthorityOptions> = {}): Authority =>
  githubAuthority({
    apiUrl: server.apiUrl,
    repository: server.state.repository,
    token: server.state.token,
    idTokenRequestUrl: server.idTokenRequestUrl,
    idTokenRequestToken: server.state.requestToken,
    clock,
    ...changes,
  })

export const NEVER = new AbortController().signal
