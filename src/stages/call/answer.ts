import type { FailurePlace } from '../../core/outcome.ts'
import type { PrivateFolder } from '../../core/ports.ts'

/** What the file beside a function tells of it, in the end. */
export type Answer = {
  /** How many values a generator gave. */
  readonly yielded: number
  /** How many lines the function has logged. */
  readonly logged: number
} & Told

type Told =
  | { readonly kind: 'returned'; readonly json: string }
  | { readonly kind: 'raised'; readonly type: string; readonly bases: readonly string[]; readonly message: string; readonly trace?: string; readonly place?: FailurePlace }
  /** What it returned is no JSON; `path` is that of the value, such as `result.items[3]`. */
  | { readonly kind: 'unfit'; readonly path: string; readonly why: string }
  | { readonly kind: 'too-large' }
  /** The file has no such function; `what` it has by that name, if anything. */
  | { readonly kind: 'missing'; readonly names: readonly string[]; readonly what?: string }
  | { readonly kind: 'arguments'; readonly unknown: readonly string[]; readonly missing: readonly string[]; readonly takes: readonly string[]; readonly place?: FailurePlace }
  /** This Node needs a flag for TypeScript. */
  | { readonly kind: 'flag' }
  | { readonly kind: 'no-typescript'; readonly version: string; readonly file: string }
  /** The function has ended its process itself. */
  | { readonly kind: 'exited'; readonly exitCode: number }

const KINDS: Readonly<Record<Told['kind'], true>> = {
  returned: true, raised: true, unfit: true, 'too-large': true, missing: true, arguments: true, flag: true, 'no-typescript': true, exited: true,
}

/** Bytes; what we let pass as a result is smaller even where each character is escaped. */
const LARGEST_ANSWER = 4 * 1024 ** 2

/** The answer, if there is a whole one. */
export const readAnswer = (folder: PrivateFolder): Answer | undefined => {
  try {
    const answer = JSON.parse(new TextDecoder().decode(folder.readFrom(ANSWER_FILE, 0, LARGEST_ANSWER))) as Answer
    return Object.hasOwn(KINDS, answer.kind) ? answer : undefined
  } catch {
    return undefined
  }
}

export const ANSWER_FILE = 'answer.json'
