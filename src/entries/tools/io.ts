/** What a tool of the command line talks through. */
export interface ToolIo {
  out(text: string): void
  err(text: string): void
  /** All of standard input. */
  stdin(): Promise<Uint8Array>
  readonly color: boolean
  /** Aborted with a `Failure` when somebody stops the tool. */
  readonly signal?: AbortSignal
  /** Keeps one line in sight that tells how far it is, or takes it away; at a terminal only. */
  status?(line: string | undefined): void
}

/** Resolves with the exit code. */
export type Tool = (argv: readonly string[], io: ToolIo) => Promise<number>
