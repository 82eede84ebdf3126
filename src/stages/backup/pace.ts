import { formatDuration } from '../../core/duration.ts'
import type { Clock } from '../../core/ports.ts'
import type { Context } from '../../core/run.ts'
import { formatSize } from '../../core/size.ts'
import { numbered } from './account.ts'

/** How far one phase has come; `from` and `to` say which part of the whole it is. */
export interface Step {
  readonly phase: string
  readonly from: number
  readonly to: number
  readonly files: number
  readonly bytes: number
  readonly totalFiles?: number | undefined
  readonly totalBytes?: number | undefined
}

/** So often the log hears of it, that one sees that it goes on. */
const LOG_EVERY_MS = 15_000

/** Tells those who watch of each step, with rate and time left, and the log now and then. */
export const pace = (context: Context, clock: Clock): ((step: Step) => void) => {
  let phase = ''
  let began = clock.now()
  let logged = began
  return (step) => {
    const now = clock.now()
    if (step.phase !== phase) [phase, began] = [step.phase, now]
    const text = sentence(step, now - began)
    context.emit({ type: 'progress', text, fraction: step.from + (step.to - step.from) * share(step) })
    if (now - logged < LOG_EVERY_MS) return
    logged = now
    void say(context, text)
  }
}

/** A line of the log. */
export const say = (context: Context, line: string): Promise<void> | undefined => context.output.write('stdout', new TextEncoder().encode(`${onOneLine(line)}\n`))

/** A path may hold anything, line breaks too. */
const onOneLine = (text: string): string => text.replace(/\p{Cc}/gu, (char) => ESCAPES[char] ?? `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`)

const ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' }

const share = ({ files, bytes, totalFiles = 0, totalBytes = 0 }: Step): number => {
  const [done, total] = totalBytes > 0 ? [bytes, totalBytes] : [files, totalFiles]
  return total > 0 ? Math.min(1, done / total) : 0
}

/** `copying: 1.2 GB of 2.0 GB, 410 of 10,006 files, 182.3 MB/s, 4.2s left`. */
const sentence = (step: Step, elapsedMs: number): string => {
  const done = share(step)
  const left = done > 0 && done < 1 ? (elapsedMs * (1 - done)) / done : undefined
  const parts = [
    ...(step.bytes > 0 || step.totalBytes ? [of(formatSize(step.bytes), step.totalBytes && formatSize(step.totalBytes))] : []),
    ...(step.files > 0 || step.totalFiles ? [`${of(numbered(step.files), step.totalFiles && numbered(step.totalFiles))} files`] : []),
    ...(step.bytes > 0 && elapsedMs > 0 ? [`${formatSize(Math.round((step.bytes * 1_000) / elapsedMs))}/s`] : []),
    ...(left !== undefined && elapsedMs > 1_000 ? [`${formatDuration(left)} left`] : []),
  ]
  return parts.length === 0 ? step.phase : `${step.phase}: ${parts.join(', ')}`
}

const of = (done: string, total: string | number | undefined): string => (total ? `${done} of ${total}` : done)
