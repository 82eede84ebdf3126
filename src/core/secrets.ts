import type { Output } from './run.ts'

/** An output that keeps secrets back; `end` lets go of what may have been the beginning of one. */
export interface RedactedOutput extends Output {
  end(): Promise<void> | undefined
}

/** Values that nothing of ours may show, in any of their encodings. */
export interface Secrets {
  /**
   * Keeps a value secret from now on: whole, each of its lines, and as base64, URL- and JSON-encoded.
   * Answers whether it is long enough to be found in a log; one that is not stays visible. What the
   * `work` itself had masked, the runner has been told already.
   */
  add(value: string, from?: 'work'): boolean
  /** The same text with `***` for each secret. */
  text(text: string): string
  /** The same plain value with every text in it redacted, keys too. */
  value<T>(value: T): T
  /** Redacts a stream of bytes, also where a secret is split between chunks. */
  output(output: Output): RedactedOutput
}
