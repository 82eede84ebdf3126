import { describe, expect, test } from '@jest/globals'
import { success } from '../../src/core/outcome.ts'
import type { Run } from '../../src/core/run.ts'
import { wrap } from '../../src/core/run.ts'
import { recorded } from '../../src/policies/recorded.ts'
import { redacted } from '../../src/policies/redacted.ts'
import { createSecrets } from '../../src/streams/secrets/index.ts'
import { notebook } from '../support/context.ts'

const saying = (...chunks: readonly string[]): Run => async ({ output }) => {
  for (const chunk of chunks) await output.write('stdout', Buffer.from(chunk))
  return success()
}

describe('redacted', () => {
  test('keeps a secret from the log and from every policy around it, to the last byte', async () => {
    const secrets = createSecrets()
    secrets.add('hunter2-secret')
    const { context, events, written } = notebook()
    await wrap(saying('say hunt', 'er2-sec', 'ret, hunter2-'), recorded, redacted(secrets, true))(context)
    expect(written.map(({ text }) => text).join('')).toBe('say ***, hunter2-')
    expect(events).toMatchObject([{ type: 'attempt-tail', tail: { text: 'say ***, hunter2-' } }])
  })

  test('lets go of what it held back although the work throws', async () => {
    const secrets = createSecrets()
    secrets.add('hunter2-secret')
    const { context, written } = notebook()
    const work: Run = async (inner) => {
      await saying('hunter')(inner)
      throw new Error('broken')
    }
    await expect(redacted(secrets, true)(work)(context)).rejects.toThrow('broken')
    expect(written).toEqual([{ stream: 'stdout', text: 'hunter' }])
  })
})

describe('what the work itself asks the runner to mask', () => {
  test('reaches the runner once, and is a secret from then on', async () => {
    const secrets = createSecrets()
    const { context, written } = notebook()
    await redacted(secrets, true)(saying('::add-mask::made-up-here\n', 'say made-up-here\n'))(context)
    expect(written.map(({ text }) => text).join('')).toBe('::add-mask::made-up-here\nsay ***\n')
    expect(secrets.text('made-up-here')).toBe('***')
  })

  test('is none where it may tell the runner nothing', async () => {
    const secrets = createSecrets()
    await redacted(secrets, false)(saying('::add-mask::made-up-here\n'))(notebook().context)
    expect(secrets.text('made-up-here')).toBe('made-up-here')
  })
})
