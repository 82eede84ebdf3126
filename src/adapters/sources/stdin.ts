import { text } from './words.ts'

/** What is piped into us; ends early once the signal is aborted. */
export async function* readStdin(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  const { stdin } = process
  const stop = (): unknown => stdin.destroy()
  signal.addEventListener('abort', stop, { once: true })
  try {
    if (!signal.aborted) for await (const chunk of stdin) yield chunk as Uint8Array
  } catch (thrown) {
    if (!signal.aborted) throw new Error(`stdin cannot be read: ${text(thrown)}`, { cause: thrown })
  } finally {
    signal.removeEventListener('abort', stop)
  }
}
