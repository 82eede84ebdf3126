/** A file, or what is piped into us, as a stream of bytes. */
export interface Source {
  /** For a file its path, relative to the folder in which it was sought if it lies there. */
  readonly name: string
  /** In bytes, where what is read is what lies there. */
  readonly size?: number
  /** Chunks of any size, decompressed where the file is `.gz` or `.zst`; each is valid until the next is asked for. Rejects with an `Error` in words. */
  read(signal: AbortSignal): AsyncIterable<Uint8Array>
}

/** A piece of what was appended to a file. */
export interface Appended {
  readonly name: string
  readonly chunk: Uint8Array
}

/** What there is to read as streams. */
export interface Sources {
  /** The regular files that match any of the globs, sorted by name. */
  find(globs: readonly string[], folder: string): Promise<readonly Source[]>
  stdin(): Source
  /** What is appended from now on to files that match, new ones and rotated ones included, as `tail -F` would tell it; ends once the signal is aborted and all that was there by then is told. */
  follow(globs: readonly string[], folder: string, signal: AbortSignal): AsyncIterable<Appended>
}
