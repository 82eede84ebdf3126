import type { Answer, Lookup } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import { lookUpDns } from './dns.ts'
import { lookUpHttp } from './http.ts'
import { lookUpTcp } from './tcp.ts'
import { lookUpTls } from './tls.ts'

/** Asks the network itself. */
export const networkLookup =
  (clock: Clock): Lookup<Answer> =>
  async (question, signal) => {
    switch (question.kind) {
      case 'http':
        return lookUpHttp(question, clock, signal)
      case 'tcp':
        return lookUpTcp(question, clock, signal)
      case 'dns':
        return lookUpDns(question, clock, signal)
      case 'tls':
        return lookUpTls(question, clock, signal)
      case 'command':
        throw new Error('a command is no lookup of the network')
    }
  }
