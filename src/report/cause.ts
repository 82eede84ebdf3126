import type { Failure } from '../core/outcome.ts'
import type { StageReport } from '../core/report.ts'
import { failingTail } from './failing-tail.ts'
import { looksLikeError } from './findings.ts'
import type { Locating } from './location.ts'
import { plainLines, shortened } from './plain.ts'
import { findingsOf, NOWHERE } from './stage-findings.ts'
import { oneLine } from './words.ts'

/** The one line that says most about why a stage failed, and what it is; nothing where the failure's own words say it. */
export const causeOf = (stage: StageReport, locating: Locating | undefined): { readonly label: string; readonly text: string } | undefined => {
  const kind = stage.failure && kindOf(stage.failure)
  if (kind === undefined) return undefined
  const found = findingsOf(stage, locating ?? NOWHERE).find(({ level }) => level === 'error')
  if (found !== undefined) return { label: 'first error', text: said(found.message) }
  const lines = plainLines(failingTail(stage)?.text ?? '')
  if (kind === 'silence') return labelled('last line', lines.findLast((line) => line.trim() !== ''))
  return labelled('first error', lines.find(looksLikeError))
}

const LONGEST = 200

const labelled = (label: string, line: string | undefined) => (line === undefined ? undefined : { label, text: said(line) })

const said = (text: string): string => shortened(oneLine(text), LONGEST)

/** Of what kind its output can be the cause: it ended by itself with an error, or it went on for too long. */
const kindOf = (failure: Failure): 'error' | 'silence' | undefined => {
  switch (failure.kind) {
    case 'hook':
      return kindOf(failure.cause)
    case 'timeout':
    case 'no-output-timeout':
      return 'silence'
    case 'exit':
    case 'signal':
    case 'scan':
      return 'error'
    case 'limit':
    case 'spawn':
    case 'denied':
    case 'error':
    case 'operation':
    case 'cancelled':
    case 'defect':
      return undefined
  }
}
