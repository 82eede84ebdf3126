import { stripVTControlCharacters } from 'node:util'
import type { FailurePlace } from '../../core/outcome.ts'
import type { Output } from '../../core/run.ts'
import { ring } from '../../streams/ring.ts'

/** What Ansible said last about why it could not go on, and of which place. */
export interface Complaint {
  readonly message: string | undefined
  readonly place: FailurePlace | undefined
}

/**
 * Listens to an output for the words of Ansible's error. It says them nowhere else: what is wrong
 * with options, inventory or syntax comes before any callback.
 */
export const listen = (output: Output): { readonly output: Output; complaint(): Complaint } => {
  const kept = ring(16_384)
  return {
    output: {
      write: (stream, chunk) => {
        if (stream === 'stderr') kept.push(chunk)
        return output.write(stream, chunk)
      },
    },
    complaint: () => complaintIn(new TextDecoder().decode(kept.bytes())),
  }
}

/** 2.14 writes `ERROR! …`, later versions `[ERROR]: …`, both `ERROR: …` of what they start from; options are complained of by Python’s argparse. */
const ERRORS = /^(?:ERROR[!:] |\[ERROR\]: |ansible-(?:playbook|galaxy)\S*: error: )(.+)$/gm
const OF_YAML = /^Syntax Error while loading YAML\.\n\s*(.+)$/m
const PLACE = /The error appears to be in '(.+?)': line (\d+), column (\d+)|^Origin: (.+):(\d+):(\d+)$/m
const LONGEST = 500

export const complaintIn = (stderr: string): Complaint => {
  const text = stripVTControlCharacters(stderr)
  const last = [...text.matchAll(ERRORS)].at(-1)
  const after = last === undefined ? text : text.slice(last.index)
  const message = OF_YAML.exec(after)?.[1] ?? last?.[1]
  return { message: message?.trim().replace(/\.$/, '').slice(0, LONGEST), place: placeIn(after) }
}

const placeIn = (text: string): FailurePlace | undefined => {
  const found = PLACE.exec(text)
  if (found === null) return undefined
  const [, file = found[4] ?? '', line = found[5], column = found[6]] = found
  return { file, line: Number(line), column: Number(column) }
}
