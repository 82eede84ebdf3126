import { postTo, type Webhook } from '../../adapters/sinks/webhook.ts'
import type { Follower } from '../../core/follower.ts'
import type { Report } from '../../core/report.ts'
import { occasionsOf } from '../../report/notify/occasions.ts'
import type { NotificationSettings, NotifySettings, Occasion } from '../../settings/notify/notify.ts'
import type { Following } from '../followers.ts'
import { webhookOf } from './address.ts'
import { messageOf } from './body.ts'

/** Milliseconds for all tries together. */
const PATIENCE_MS = 5_000
const USUAL: readonly Occasion[] = ['failure', 'fixed']

/** Tells others how the run has ended, where that is what they want to hear of. What does not arrive is said, each thing once. */
export const notifications = (notify: NotifySettings, following: Following): Follower => {
  // Before anything runs: the addresses are secrets of which no stage may show one.
  const told = notify.map((settings) => ({ settings, webhook: webhookOf(settings, following) }))
  return {
    listener: () => undefined,
    settle: async (own, withinMs = Number.POSITIVE_INFINITY) => {
      const report = following.share?.report(own) ?? own
      const occasions = occasionsOf(report)
      const wanted = told.filter(({ settings: { on = USUAL } }) => on.some((occasion) => occasions.includes(occasion)))
      const troubles = await Promise.all(wanted.map(({ settings, webhook }) => tell(settings, webhook, report, following, withinMs)))
      return [...new Set(troubles.flatMap((trouble) => (trouble === undefined ? [] : [`notification not sent: ${trouble}`])))]
    },
  }
}

const tell = async (settings: NotificationSettings, webhook: Webhook | string, report: Report, following: Following, withinMs: number): Promise<string | undefined> => {
  if (typeof webhook === 'string') return webhook
  const { world } = following.session
  try {
    const message = messageOf(settings, report, following)
    const delivery = await postTo(webhook, message, world, Math.min(withinMs, settings.timeout ?? PATIENCE_MS))
    // A server may repeat what it was sent.
    return delivery.kind === 'failed' ? world.secrets.text(delivery.message) : undefined
  } catch (error) {
    return world.secrets.text(error instanceof Error ? error.message : String(error))
  }
}
