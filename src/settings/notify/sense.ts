import { type Origin, type Path, valueAt } from '../origin.ts'
import type { Place } from '../source.ts'
import { type Problem, warning } from '../problem.ts'

/** Addresses of webhooks that stand in the file for all to read. */
export const notifyProblems = (root: unknown, origin: Origin): readonly Problem[] =>
  webhooksIn(valueAt(root, ['notify'])).flatMap((path) =>
    typeof valueAt(root, path) === 'string'
      ? [warning(withoutAddress(path, origin.value(path)), 'the address of a webhook is a secret: whoever reads it can write there', 'keep it among the secrets, and write { from-env: NAME }')]
      : [],
  )

/** The line of a webhook is not shown: whoever reads it in the log could write there. */
export const withoutAddress = (path: Path, place: Place): Place => (path[0] === 'notify' ? { ...place, source: '' } : place)

const webhooksIn = (notify: unknown): readonly Path[] =>
  Array.isArray(notify) ? notify.map((_, index) => ['notify', index, 'webhook']) : [['notify', 'webhook']]
