import * as z from 'zod/mini'
import type { GuardCondition } from '../../core/guard.ts'
import { described, into, late, optional } from '../combinators.ts'
import { freezes } from './freeze.ts'
import { logins } from './logins.ts'
import { environmentName } from './secrets.ts'
import { timeZone } from './time-zone.ts'
import { weekly } from './weekly.ts'

const override = late(() =>
  z.strictObject({
    actors: described(logins, 'Who may pass at any time.'),
    'reason-from-env': described(environmentName, 'The environment variable that must hold the reason, which the report shows.'),
  }),
)

/** `windows`: when. */
export const windows = late(() =>
  into(
    z.strictObject({
      timezone: described(timeZone, 'The IANA time zone of all times here, such as `Europe/Berlin`.'),
      open: optional(weekly, 'Weekly windows, such as `Mon-Fri 09:00-17:00`; always if not given.'),
      freezes: optional(freezes, 'Spans of time in which nothing passes.'),
      override: optional(override, 'Who may pass all the same, with a reason.'),
    }).check(z.meta({ anyOf: [{ required: ['open'] }, { required: ['freezes'] }] })),
    (value, object): GuardCondition => {
      const { timezone: zone, open, freezes: frozen, override: over } = value
      if (open === undefined && frozen === undefined) object('expected open, freezes or both, got neither')
      return {
        kind: 'windows',
        zone,
        weekly: open ?? [],
        freezes: frozen ?? [],
        ...(over !== undefined && { override: { actors: over.actors, reasonFrom: over['reason-from-env'] } }),
      }
    },
  ),
)
