import type { StageReport } from '../core/report.ts'
import { contained } from './contained.ts'
import type { Piece } from './cut.ts'
import { html } from './escape.ts'
import { shortening } from './folded.ts'
import { wholeStart } from './plain.ts'

const LONGEST_SUMMARY = 100_000

/** The Markdown that a stage wrote to its own summary, folded under the stage's name, kept from reaching out of its place. */
export const summaryPiece = (stage: StageReport): Piece => ({
  text: wholeStart(stage.summary, LONGEST_SUMMARY),
  keep: 'start',
  shown: (text, cut) =>
    `<details><summary>Summary of ${html(stage.title)}</summary>\n\n${contained(text)}\n${shortening(cut || tooLong(stage))}\n</details>\n\n`,
})

const tooLong = ({ summary }: StageReport): string =>
  summary.length > LONGEST_SUMMARY ? `the last ${summary.length - LONGEST_SUMMARY} characters are left out here` : ''
