/** A file, a link or an empty folder of a workspace, as far as its content counts. */
export interface Leaf {
  /** Relative to the workspace, with `/`. */
  readonly path: string
  readonly kind: 'file' | 'executable' | 'link' | 'folder'
  /** SHA-256 as hex: of the content, or of a link's text; empty for a folder. */
  readonly digest: string
}

/** What is asked of a workspace; patterns are as `globSet` takes them. */
export interface Asked {
  /** Absolute. */
  readonly root: string
  readonly globs: readonly string[]
  /** Patterns of what is left out whatever `globs` say. */
  readonly except: readonly string[]
  /** `inputs`: a link counts with the file that it leads to. `outputs`: links for themselves, and empty folders too. */
  readonly as: 'inputs' | 'outputs'
}

/** Files, and what they hold. */
export interface Amount {
  readonly files: number
  readonly bytes: number
}

/** Hears now and then how much was read, of what is not known yet. */
export type Hashing = (done: Amount, of: Amount) => void

/** What there is, or in a clause why that cannot be told. */
export type Listing =
  | {
      readonly ok: true
      /** SHA-256 over paths, kinds and digests. */
      readonly digest: string
      /** Patterns that match nothing. */
      readonly idle: readonly string[]
      /** In a fixed order of their paths. */
      leaves(): Promise<readonly Leaf[]>
    }
  | { readonly ok: false; readonly why: string }

/** Looks for what must not be kept, in one file; `end` answers whether it was there. */
export interface Scan {
  write(chunk: Uint8Array): void
  end(): boolean
}

/** A leaf in a folder of what is kept: its content is a file there, named by its digest. */
export interface KeptLeaf extends Leaf {
  /** In bytes. */
  readonly size: number
  /** Where a link leads. */
  readonly target?: string
}

export type Saved = { readonly ok: true; readonly leaves: readonly KeptLeaf[] } | { readonly ok: false; readonly why: string }

/** `damaged`: what was kept is not what was said to be kept. */
export type Restored =
  | { readonly kind: 'restored'; readonly changed: number }
  | { readonly kind: 'damaged' | 'refused'; readonly why: string }

/** Reads and writes files of a workspace, and of folders in which something is kept. No promise rejects but those of `write`. */
export interface Trees {
  list(asked: Asked, signal: AbortSignal, told?: Hashing): Promise<Listing>
  /** Copies leaves into a folder. Rejects where it cannot be written. */
  save(root: string, leaves: readonly Leaf[], folder: string, scan: () => Scan, signal: AbortSignal): Promise<Saved>
  /**
   * Makes what `asked` finds be exactly these leaves: what is not there yet is copied beside, verified
   * and only then put in its place; what is there beside them is removed.
   */
  restore(asked: Asked, leaves: readonly KeptLeaf[], folder: string, signal: AbortSignal): Promise<Restored>
  /** A small file of a folder; nothing where there is none. */
  read(folder: string, name: string): Promise<Uint8Array | undefined>
  write(folder: string, name: string, content: Uint8Array | string): Promise<void>
}
