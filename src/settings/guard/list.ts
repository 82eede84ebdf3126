import * as z from 'zod/mini'
import { into, late } from '../combinators.ts'

/** One item, or a list of at least one; `one` names an item in messages, as in `a team`. */
export const listOf = <T>(item: z.ZodMiniType<T>, one: string) =>
  late(() =>
    into(
      z.union([item, z.array(item).check(z.meta({ minItems: 1 }))], { error: `expected ${one} or a list` }),
      (value, object): readonly T[] => {
        const list: readonly T[] = [value].flat() as T[]
        if (list.length === 0) object(`expected ${one}, got an empty list`, 'name at least one, or leave the key out')
        return list
      },
    ),
  )

/** What to do about a text that seems to be more than one. */
export const asList = (text: string): string | undefined =>
  /[\s,]/.test(text.trim()) ? `write a list: [${text.trim().split(/[\s,]+/).join(', ')}]` : undefined
