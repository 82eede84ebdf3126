import type { StageReport } from '../core/report.ts'
import { originWords } from '../core/origin-words.ts'
import type { Piece } from './cut.ts'
import { folded } from './folded.ts'
import { plainText } from './plain.ts'
import { oneLine } from './words.ts'

/** Where the stages were written, one line each; nothing for a pipeline that extends no other file. */
export const originLines = (stages: readonly StageReport[]): readonly string[] =>
  stages.flatMap(({ name, origin }) => (origin === undefined ? [] : [`${name}: ${plainText(oneLine(originWords(origin)))}`]))

/** The same for people who look for it. */
export const originPieces = (stages: readonly StageReport[]): readonly Piece[] => {
  const lines = originLines(stages)
  return lines.length === 0 ? [] : [folded({ title: 'Where the stages were written', open: false, text: lines.join('\n'), keep: 'start' })]
}
