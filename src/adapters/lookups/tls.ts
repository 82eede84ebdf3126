import { isIP } from 'node:net'
import { connect, type PeerCertificate, type TLSSocket } from 'node:tls'
import { addressText } from '../../core/address.ts'
import type { Answer, TlsQuestion } from '../../core/lookup.ts'
import type { Clock } from '../../core/ports.ts'
import { BOTH_FAMILIES } from './families.ts'
import { distrustOf, faultOf } from './fault.ts'
import { stopwatch, type Stopwatch } from './stopwatch.ts'

/** Shakes hands and reads the certificate, sound or not; nothing is sent over the connection. */
export const lookUpTls = (question: TlsQuestion, clock: Clock, signal: AbortSignal): Promise<Answer> =>
  new Promise((resolve) => {
    const { host, port, serverName } = question
    const watch = stopwatch(clock)
    // Judged below, so that one learns of a bad certificate whose it is and until when.
    const name = isIP(serverName) === 0 ? { servername: serverName } : {}
    const socket = connect({ host, port, ...name, rejectUnauthorized: false, ...BOTH_FAMILIES })
    const stop = (): void => void socket.destroy(Object.assign(new Error('stopped'), { code: 'ABORT_ERR' }))
    signal.addEventListener('abort', stop, { once: true })
    if (signal.aborted) stop()
    watch.watch(socket)
    socket
      .once('secureConnect', () => {
        const answer = answerOf(socket, question, watch)
        socket.destroy()
        resolve(answer)
      })
      .on('error', (error) => resolve(faultOf(error, addressText({ host, port }), watch.timings())))
      .once('close', () => signal.removeEventListener('abort', stop))
      .once('close', () => resolve(faultOf({ code: 'ECONNRESET' }, addressText({ host, port }), watch.timings())))
  })

const answerOf = (socket: TLSSocket, question: TlsQuestion, watch: Stopwatch): Answer => {
  const certificate = socket.getPeerCertificate()
  const distrust = distrustIn(socket, certificate, question)
  return {
    kind: 'tls',
    protocol: socket.getProtocol() ?? 'TLS',
    subject: nameOf(certificate.subject),
    issuer: nameOf(certificate.issuer),
    names: (certificate.subjectaltname ?? '').split(', ').filter(Boolean).map((name) => name.replace(/^(?:DNS|IP Address):/, '')),
    validFrom: Date.parse(certificate.valid_from),
    validTo: Date.parse(certificate.valid_to),
    timings: watch.timings(),
    ...(distrust !== undefined && { distrust }),
  }
}

/** The library writes the code of the error here, whatever its type says. */
const distrustIn = (socket: TLSSocket, _: PeerCertificate, { insecure }: TlsQuestion): string | undefined => {
  if (socket.authorized || insecure) return undefined
  const error: unknown = socket.authorizationError
  return distrustOf(typeof error === 'string' ? error : String(Object(error).code ?? 'unknown'))
}

const nameOf = (name: PeerCertificate['subject'] | undefined): string => [name?.CN ?? name?.O ?? 'nobody'].flat().join(', ')
