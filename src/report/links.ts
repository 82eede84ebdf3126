import type { Report, StageReport } from '../core/report.ts'
import { code } from './escape.ts'
import type { Location } from './location.ts'
import { plainText } from './plain.ts'

/** Where on GitHub what the summary names is to be seen; nothing of it outside of a job. */
export interface Links {
  /** The files at the commit that was checked out: `https://github.com/owner/name/blob/SHA`. */
  readonly files?: string
  /** The whole log of the job. */
  readonly log?: string
}

/** What names a place in a file; a file without a line is one, too. */
export type Placed = Pick<Location, 'file' | 'column'> & { readonly line?: number | undefined }

/** A place in the code as Markdown, linked to its line at the commit where that can be. */
export const placeLink = ({ file, line, column }: Placed, { files }: Links): string => {
  const shown = code([file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':'))
  const path = plainText(file).split('/').map(segment).join('/')
  return files === undefined ? shown : `[${shown}](${files}/${path}${line === undefined ? '' : `#L${line}`})`
}

/** Brackets would end the link. */
const segment = (name: string): string => encodeURIComponent(name).replace(/[()*'!~]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)

/** Names of the places in the summary that its table points to; a page has the summaries of many runs, so each has its own. */
export const anchorsOf = ({ wallTime }: Report, stages: readonly StageReport[]): ReadonlyMap<StageReport, string> =>
  new Map(stages.map((stage, index) => [stage, `user-content-stage-${Math.round(wallTime).toString(36)}-${index + 1}`]))

/** GitHub puts `user-content-` in front of what it lets pass as a name, unless it is there. */
export const anchor = (name: string | undefined): string => (name === undefined ? '' : `<a id="${name}"></a>`)

/** Markdown that leads to such a place. */
export const toAnchor = (markdown: string, name: string | undefined): string => (name === undefined ? markdown : `[${markdown}](#${name})`)
