import { Document, isMap, isScalar } from 'yaml'
import { originWords } from '../../core/origin-words.ts'
import type { PipelineStage } from '../pipeline.ts'

/** YAML with a comment above each stage that says where it was written. */
export const withOrigins = (whole: object, stages: readonly PipelineStage[]): string => {
  const document = new Document(whole, { aliasDuplicateObjects: false })
  for (const { key, copyOf = key, part, origin } of stages) {
    const map = document.get(part)
    const found = isMap(map) ? map.items.find((pair) => isScalar(pair.key) && pair.key.value === copyOf)?.key : undefined
    if (isScalar(found) && origin !== undefined) found.commentBefore = ` ${oneLine(originWords(origin))}`
  }
  return document.toString({ lineWidth: 0 })
}

/** A file's name may hold whatever its system allows. */
const oneLine = (text: string): string => text.replace(/\p{Cc}/gu, '\u{fffd}')
