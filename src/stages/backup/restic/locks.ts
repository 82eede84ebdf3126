import type { Context } from '../../../core/run.ts'
import { say } from '../pace.ts'
import type { Client, Reply } from './client.ts'
import { LOCKED } from './failure.ts'

/** How long another process may keep the repository from us before we give up. */
const PATIENCE = '5m'

/**
 * Runs a command; where a lock keeps it out, has restic remove locks that are stale by its own
 * definition (of a dead process of this machine, or not renewed for half an hour), and runs it again,
 * waiting for those that live.
 */
export const unlocking = (restic: Client, context: Context): Client => ({
  run: async (args, listen) => {
    const reply = await restic.run(args, listen)
    if (reply.exitCode !== LOCKED || context.signal.aborted) return reply
    const freed = removedIn(await restic.run(['unlock']))
    if (context.signal.aborted) return reply
    await say(context, freed > 0 ? removedSentence(freed, reply) : `${holding(reply)}; waiting for up to ${PATIENCE}`)
    if (freed > 0) context.emit({ type: 'notice', text: removedSentence(freed, reply) })
    return restic.run([...args, '--retry-lock', PATIENCE], listen)
  },
})

const removedIn = ({ text }: Reply): number => Number(/removed (\d+) lock/.exec(text.join('\n'))?.[1] ?? 0)

const removedSentence = (count: number, reply: Reply): string =>
  `removed ${count === 1 ? 'a stale lock' : `${count} stale locks`} that a killed run had left in the repository (${holding(reply)})`

/** restic's words: who holds the lock. */
const holding = ({ message }: Reply): string => message.split('\n')[0]?.replace(/^.*?: /, '') ?? ''
