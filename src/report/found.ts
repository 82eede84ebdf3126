import type { Finding } from '../core/finding.ts'
import type { StageReport } from '../core/report.ts'
import { code, html, inline } from './escape.ts'
import { type Links, placeLink } from './links.ts'
import type { Locating } from './location.ts'
import { wholeStart } from './plain.ts'
import { findingsOf, foundIn, NOWHERE } from './stage-findings.ts'

const MOST_FOUND = 10
const LONGEST_MESSAGE = 500

/** The first ten findings of a stage's scan, errors first, each with its place in the code; empty where there are none. */
export const foundBlock = (stage: StageReport, locating: Locating | undefined, links: Links): string => {
  const found = findingsOf(stage, locating ?? NOWHERE)
  if (found.length === 0) return ''
  const more = Math.max(foundIn(stage), found.length) - MOST_FOUND
  const lines = [...found.slice(0, MOST_FOUND).map((finding) => findingLine(finding, links)), ...(more > 0 ? [`*and ${more} more*`] : [])]
  return `<details open><summary>${html(`What the scan found${counted(found, more)}`)}</summary>\n\n${lines.map((line) => `- ${line}\n`).join('')}\n</details>\n\n`
}

const SIGNS: Readonly<Record<Finding['level'], string>> = { error: '❌', warning: '⚠️', notice: 'ℹ️' }

/** The sign, where, what, and what the tool calls it. */
const findingLine = (finding: Finding, links: Links): string => {
  const { file, line, column, level, message, code: name } = finding
  const place = file === undefined ? '' : ` ${placeLink({ file, line, ...(column !== undefined && { column }) }, links)}`
  return `${SIGNS[level]}${place} ${inline(wholeStart(message, LONGEST_MESSAGE))}${name === undefined ? '' : ` ${code(name)}`}`
}

/** Of how many the first are shown; where all are, they can be counted. */
const counted = (found: readonly Finding[], more: number): string => (more > 0 ? ` (the first ${Math.min(MOST_FOUND, found.length)} of ${more + MOST_FOUND})` : '')
