import type { Finding } from '../../core/finding.ts'

/** Knows the output of one tool, and tells what the tool found in it; it reads one stream and remembers what it needs to. */
export interface Preset {
  /** Takes the next line of the stream, without its end; gives what it has recognised. */
  push(line: string): readonly Finding[]
  /** Takes the stream in pieces of any size, line ends included, instead of lines; there for formats that are not made of lines. */
  pushText?(text: string): readonly Finding[]
  /** Gives what was still open when the stream ended. */
  end(): readonly Finding[]
}
