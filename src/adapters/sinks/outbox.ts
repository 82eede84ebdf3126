import type { Clock } from '../../core/ports.ts'
import type { Delivery } from './deliver.ts'

/** What became of all that was put into an outbox. */
export interface Delivered {
  readonly lost: number
  /** Why, the last time; or what a sink said about what it took. */
  readonly why?: string
}

/** A bounded queue whose items are sent in batches, one batch at a time, not more than one in `pauseMs`. */
export interface Outbox<T> {
  add(items: readonly T[]): void
  /** Sends what is left, and gives up after `withinMs`. */
  close(withinMs: number): Promise<Delivered>
}

export interface OutboxOptions<T> {
  /** While the run goes on `hurry` may be aborted: then what is not sent is tried again at the end. */
  readonly send: (items: readonly T[], signal: AbortSignal, hurry: AbortSignal | undefined) => Promise<Delivery>
  readonly clock: Clock
  readonly most: number
  readonly batch: number
  readonly pauseMs: number
}

export const outbox = <T>({ send, clock, most, batch, pauseMs }: OutboxOptions<T>): Outbox<T> => {
  const queue: T[] = []
  const stop = new AbortController()
  const hurry = new AbortController()
  let lost = 0
  let why: string | undefined
  let cancelPause: (() => void) | undefined
  let sending: Promise<void> = Promise.resolve()

  const post = async (isLast: boolean): Promise<void> => {
    const items = queue.splice(0, batch)
    const delivery = await send(items, stop.signal, isLast ? undefined : hurry.signal)
    if (delivery.kind === 'sent') why = delivery.note ?? why
    else if (!isLast && hurry.signal.aborted && !delivery.isLasting) queue.unshift(...items)
    else {
      lost += items.length
      why = delivery.message
    }
  }
  const pump = (): void => {
    sending = post(false).then(() => {
      cancelPause = undefined
      schedule()
    })
  }
  /** One at a time: what follows is asked for again when a batch is through. */
  const schedule = (): void => {
    if (queue.length > 0 && cancelPause === undefined && !hurry.signal.aborted) cancelPause = clock.after(pauseMs, pump)
  }
  const drain = async (): Promise<void> => {
    await sending
    // After one that did not come through within the time of the end, the others would not either.
    while (queue.length > 0 && !stop.signal.aborted) {
      const before = lost
      await post(true)
      if (lost > before) break
    }
    lost += queue.splice(0).length
  }
  return {
    add: (items) => {
      const room = most - queue.length
      queue.push(...items.slice(0, room))
      if (items.length > room) {
        lost += items.length - room
        why ??= 'there were more than the queue holds'
      }
      schedule()
    },
    close: async (withinMs) => {
      hurry.abort()
      cancelPause?.()
      const cancel = clock.after(withinMs, () => stop.abort())
      await drain()
      cancel()
      return { lost, ...(why !== undefined && { why }) }
    },
  }
}
