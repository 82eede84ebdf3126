import type { Finding } from '../core/finding.ts'
import type { AttemptReport, Report, StageReport } from '../core/report.ts'
import { fileAt, type Locating, type Location } from './location.ts'
import { plainText } from './plain.ts'

const RANK: Readonly<Record<Finding['level'], number>> = { error: 0, warning: 1, notice: 2 }

/** What may have been scanned. */
interface Scanned {
  readonly attempts: readonly Pick<AttemptReport, 'scan'>[]
  readonly folder?: string | undefined
}

/** What the scan of a stage's last attempt has found, errors first, with files as paths in the workspace; a file outside of it keeps its name in the message. */
export const findingsOf = (stage: Scanned, locating: Locating): readonly Finding[] => {
  const found = stage.attempts.at(-1)?.scan?.findings ?? []
  const at = { ...locating, folder: stage.folder }
  return found.map((finding) => placed(finding, at)).sort((one, other) => RANK[one.level] - RANK[other.level])
}

/** The place of the first error that has one. */
export const firstErrorPlace = (stage: Scanned, locating: Locating): Location | undefined => {
  if (!hasErrors(stage)) return undefined
  const { file, line, column } = findingsOf(stage, locating).find((finding) => finding.level === 'error' && finding.file !== undefined) ?? {}
  return file === undefined ? undefined : { file, line: line ?? 1, ...(column !== undefined && { column }) }
}

/** How many findings there were in all, kept or not. */
export const foundIn = (stage: Pick<Scanned, 'attempts'>): number => stage.attempts.at(-1)?.scan?.found ?? 0

/** Whether a scan has found an error, so that nothing has to be guessed from the output. */
export const hasErrors = (stage: Pick<Scanned, 'attempts'>): boolean =>
  stage.attempts.at(-1)?.scan?.findings.some(({ level }) => level === 'error') === true

/** `src/a.ts:3:5`, as far as it is known. */
const findingPlace = ({ file, line, column }: Finding): string =>
  file === undefined ? '' : [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':')

/** `src/a.ts:3:5: error: message (TS2322)`, as compilers write. */
export const findingText = (finding: Finding): string =>
  [findingPlace(finding), finding.level, `${finding.message}${finding.code === undefined ? '' : ` (${finding.code})`}`]
    .filter((part) => part !== '')
    .join(': ')

/** go names the import path of a package instead of its folder: what of its end is there. */
const inModule = (file: string, locating: Locating): string | undefined => {
  if (locating.exists === undefined || !/^[^/]+(?:\/[^/]+){1,50}\.go$/.test(file)) return undefined
  const parts = file.split('/')
  return parts.map((_, index) => fileAt(parts.slice(index).join('/'), locating)).find((found) => found !== undefined)
}

/** All findings of a report, each with its stage. */
export const allFindings = (report: Report, locating: Locating): readonly { readonly stage: StageReport; readonly finding: Finding }[] =>
  report.stages.flatMap((stage) => findingsOf(stage, locating).map((finding) => ({ stage, finding })))

const placed = (finding: Finding, locating: Locating): Finding => {
  if (finding.file === undefined) return finding
  const file = fileAt(finding.file, locating) ?? inModule(finding.file, locating)
  if (file !== undefined) return { ...finding, file }
  const { file: _file, line: _line, column: _column, endLine: _endLine, endColumn: _endColumn, ...rest } = finding
  return { ...rest, message: `${findingPlace(finding)}: ${finding.message}` }
}

/** The first findings as lines of text, each on one, and how many are left out; none where no scan found an error, for then the output itself says more. */
export const findingLines = (stage: StageReport, locating: Locating | undefined, most: number): readonly string[] => {
  if (!hasErrors(stage)) return []
  const found = findingsOf(stage, locating ?? NOWHERE)
  const more = Math.max(foundIn(stage), found.length) - most
  return [...found.slice(0, most).map((finding) => plainText(findingText(finding)).replaceAll('\n', ' ')), ...(more > 0 ? [`and ${more} more`] : [])]
}

/** Relative paths are believed, absolute ones stay in the message. */
export const NOWHERE: Locating = { workspace: '/' }
