import type { Clock } from '../../core/ports.ts'
import type { Delivery } from './deliver.ts'

/** Sends the state of something: now and then while it changes, and once more at its end. */
export interface Pusher {
  /** Sends the last state, and gives up after `withinMs`. */
  close(withinMs: number): Promise<Delivery | undefined>
}

export interface PusherOptions {
  /** Sends the state of now; nothing where there is none yet. One that is not the last is not worth a second try. */
  readonly send: (isLast: boolean, signal: AbortSignal) => Promise<Delivery> | undefined
  readonly clock: Clock
  readonly everyMs: number
}

export const pusher = ({ send, clock, everyMs }: PusherOptions): Pusher => {
  const outdated = new AbortController()
  const stop = new AbortController()
  let isClosed = false
  let sending: Promise<unknown> = Promise.resolve()
  const push = (): void => {
    sending = Promise.resolve(send(false, outdated.signal)).then(() => {
      if (!isClosed) cancel = clock.after(everyMs, push)
    })
  }
  let cancel = clock.after(everyMs, push)
  return {
    close: async (withinMs) => {
      isClosed = true
      cancel()
      const cancelStop = clock.after(withinMs, () => stop.abort())
      // One that hangs must not cost the last state its time, nor arrive after it.
      outdated.abort()
      await sending
      const delivery = await send(true, stop.signal)
      cancelStop()
      return delivery
    },
  }
}
