import type { StageOrigin } from './event.ts'

/** Where a stage was written, in words. */
export const originWords = ({ changedIn = [], ...first }: StageOrigin): string =>
  [placeWords(first), ...changedIn.map((place) => `changed in ${placeWords(place)}`)].join(', ')

const placeWords = ({ file, line, sha }: Omit<StageOrigin, 'changedIn'>): string =>
  `${file}${sha === undefined ? '' : `@${sha}`}:${line}`
