import type { StageOrigin } from '../../core/event.ts'
import { writtenStages } from '../written.ts'
import type { Gathered } from './gather.ts'
import type { PipelineFile } from './traced.ts'
import { valueAt } from '../origin.ts'

/** Where each stage was written first, and in which files it was changed, by its name. */
export const stageOrigins = (root: unknown, gathered: Gathered): ReadonlyMap<string, StageOrigin> => {
  const files = [...new Set(inOrder(gathered))]
  return new Map(
    writtenStages(root).flatMap(({ part, key }) => {
      const [first, ...others] = files.filter(({ value }) => valueAt(value, [part, key]) !== undefined).map((file) => placeIn(file, part, key))
      return first === undefined ? [] : [[key, { ...first, ...(others.length > 0 && { changedIn: others }) }]]
    }),
  )
}

/** Bases before those who extend them. */
const inOrder = ({ file, bases }: Gathered): readonly PipelineFile[] => [...bases.flatMap(inOrder), file]

const placeIn = ({ name, sha, origin }: PipelineFile, part: string, key: string): StageOrigin => ({
  file: sha === undefined ? name : name.slice(0, -sha.length - 1),
  line: origin.key([part, key]).line,
  ...(sha !== undefined && { sha }),
})
