import type { Ended } from '../../core/ports.ts'
import type { SourcePorts } from './index.ts'

interface Tool extends Omit<SourcePorts, 'clock'> {
  readonly file: string
  readonly args: readonly string[]
}

/** What a tool writes, no faster than it is asked for; whoever asks no more stops it. Rejects with what the tool complained about. */
export async function* piped(tool: Tool, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const left = new AbortController()
  const stop = (): void => left.abort(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  if (signal.aborted) stop()
  const hand = handOver()
  const ended = run(tool, hand, left.signal).finally(hand.end)
  try {
    for (let chunk = await hand.next(); chunk !== undefined; chunk = await hand.next()) yield chunk
    const complaint = complaintOf(await ended, hand.complaint(), tool.file)
    if (complaint !== undefined) throw new Error(complaint)
  } finally {
    signal.removeEventListener('abort', stop)
    left.abort()
    hand.end()
    await ended
  }
}

const GRACE_MS = 1_000

const run = ({ processes, environment, file, args }: Tool, hand: HandOver, signal: AbortSignal): Promise<Ended> => {
  const command = { file, args, cwd: '/', env: environment, gracePeriodMs: GRACE_MS, background: false }
  return processes.run(command, { write: (stream, chunk) => (stream === 'stdout' ? hand.give(chunk) : hand.complain(chunk)) }, signal)
}

const complaintOf = ({ ending, stopped }: Ended, complaint: string, file: string): string | undefined => {
  if (ending.kind === 'spawn') return `${ending.message}; install ${file}, or use Node 22.15 or later`
  if (stopped || (ending.kind === 'exit' && ending.exitCode === 0)) return undefined
  return complaint === '' ? `${file} ended with ${ending.kind === 'exit' ? `exit code ${ending.exitCode}` : ending.signal}` : complaint
}

type HandOver = ReturnType<typeof handOver>

const LONGEST_COMPLAINT = 2_000

/** Hands chunks from who pushes to who pulls; none is pushed before the one before it was used. */
const handOver = () => {
  let waiting: ((chunk: Uint8Array | undefined) => void) | undefined
  let used: (() => void) | undefined
  let given: Uint8Array | undefined
  let isEnded = false
  let complaint = ''
  const release = (): void => {
    used?.()
    used = undefined
  }
  return {
    give: (chunk: Uint8Array): Promise<void> | undefined => {
      if (isEnded) return undefined
      if (waiting === undefined) given = chunk
      else waiting(chunk)
      waiting = undefined
      return new Promise((resolve) => (used = resolve))
    },
    complain: (chunk: Uint8Array): undefined => {
      complaint = `${complaint}${Buffer.from(chunk).toString()}`.slice(0, LONGEST_COMPLAINT)
    },
    complaint: () => complaint.trim(),
    end: (): void => {
      isEnded = true
      waiting?.(undefined)
      release()
    },
    next: (): Promise<Uint8Array | undefined> => {
      const chunk = given
      given = undefined
      if (chunk !== undefined) return Promise.resolve(chunk)
      release()
      return isEnded ? Promise.resolve(undefined) : new Promise((resolve) => (waiting = resolve))
    },
  }
}
