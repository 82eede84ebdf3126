import { connect } from 'node:net'
import { addressText } from '../../core/address.ts'
import type { Answer, TcpQuestion } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import { faultOf } from './fault.ts'
import { BOTH_FAMILIES } from './families.ts'
import { stopwatch } from './stopwatch.ts'

/** Connects, and hangs up at once. */
export const lookUpTcp = ({ host, port }: TcpQuestion, clock: Clock, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => {
    const watch = stopwatch(clock)
    const socket = connect({ host, port, signal, ...BOTH_FAMILIES })
    watch.watch(socket)
    socket
      .once('connect', () => {
        const address = addressText({ host: socket.remoteAddress ?? host, port })
        socket.destroy()
        resolve({ kind: 'tcp', address, timings: watch.timings() })
      })
      .on('error', (error) => resolve(faultOf(error, addressText({ host, port }), watch.timings())))
  })
