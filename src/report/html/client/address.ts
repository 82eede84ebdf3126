/** What a link into the page points at: a stage, the output of one of its attempts, a line of it, counted from 1. */
export interface Address {
  readonly stage: string
  readonly part?: string
  readonly line?: number
}

/** The id and link of an address; names of stages may hold anything. */
export const idOf = ({ stage, part, line }: Address): string =>
  `stage-${stage}${part === undefined ? '' : `/${part}`}${line === undefined ? '' : `/line-${line}`}`

export const linkTo = (address: Address): string => `#${encodeURIComponent(idOf(address)).replaceAll('%2F', '/')}`

/** The address in the part of a URL after `#`, if it is one. */
export const addressIn = (hash: string): Address | undefined => {
  const [, stage, part, line] = FORM.exec(decoded(hash.replace(/^#/, ''))) ?? []
  if (stage === undefined) return undefined
  return { stage, ...(part !== undefined && { part }), ...(line !== undefined && { line: Number(line) }) }
}

const FORM = /^stage-(.+?)(?:\/((?:attempt|hook)-\d{1,9}))?(?:\/line-(\d{1,9}))?$/

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
