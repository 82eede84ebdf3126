import v8 from 'node:v8'

/**
 * Bounds the search for patterns from now on: where V8's backtracking engine gives up (after 50,000
 * steps back), its linear one takes over, for all patterns that this one knows. Set late, since Node's
 * own modules start more slowly from then on; a pattern that was searched for before stays as it was.
 */
export const boundPatterns = (): void => v8.setFlagsFromString(BOUNDING_FLAG)

export const BOUNDING_FLAG = '--enable-experimental-regexp-engine-on-excessive-backtracks'
