import type { Output, StreamName } from '../../core/run.ts'
import type { RedactedOutput, Secrets } from '../../core/secrets.ts'
import { encodings, SHORTEST_SECRET } from './encodings.ts'
import { createLayers } from './layers.ts'
import type { Needles } from './needles.ts'
import { createRedactor } from './redactor.ts'

export { SHORTEST_SECRET, unknownToRunner } from './encodings.ts'

/**
 * Keeps no secret yet; what is added later counts for outputs that are open already. `onAdd` hears
 * once of each value; what comes from the `work` itself, the runner knows already.
 */
export const createSecrets = (onAdd: (value: string, from?: 'work') => void = () => {}): Secrets => {
  const values = new Set<string>()
  const needles = createLayers()

  const add: Secrets['add'] = (value, from) => {
    if (value.trim().length < SHORTEST_SECRET) return false
    if (values.has(value)) return true
    values.add(value)
    needles.add(encodings(value))
    onAdd(value, from)
    return true
  }
  const sought = (): Needles | undefined => (values.size === 0 ? undefined : needles)
  const text = (plain: string): string => {
    const known = plain.length < SHORTEST_SECRET ? undefined : sought()
    return known === undefined ? plain : redact(known, plain)
  }
  return {
    add,
    text,
    value: (value) => (values.size === 0 ? value : deep(value, text)),
    output: (output) => redactedOutput(output, sought),
  }
}

/** The same text, not a copy, where it shows nothing. */
const redact = (needles: Needles, text: string): string => {
  const bytes = Buffer.from(text)
  const shown = createRedactor().push(needles, bytes, true)
  return shown.length === bytes.length && bytes.equals(shown) ? text : Buffer.from(shown).toString()
}

const deep = <T>(value: T, text: (plain: string) => string): T => {
  const walk = (part: unknown): unknown => {
    if (typeof part === 'string') return text(part)
    if (Array.isArray(part)) return part.map(walk)
    if (typeof part !== 'object' || part === null) return part
    return Object.fromEntries(Object.entries(part).map(([key, inner]) => [text(key), walk(inner)]))
  }
  return walk(value) as T
}

const redactedOutput = (output: Output, sought: () => Needles | undefined): RedactedOutput => {
  const redactors = { stdout: createRedactor(), stderr: createRedactor() }
  const pass = (stream: StreamName, chunk: Uint8Array, isLast: boolean): Promise<void> | undefined => {
    const needles = sought()
    const bytes = needles === undefined ? chunk : redactors[stream].push(needles, chunk, isLast)
    return bytes.length === 0 ? undefined : output.write(stream, bytes)
  }
  return {
    write: (stream, chunk) => pass(stream, chunk, false),
    end: () => {
      const written = pass('stdout', NOTHING, true)
      return written === undefined ? pass('stderr', NOTHING, true) : written.then(() => pass('stderr', NOTHING, true))
    },
  }
}

const NOTHING = new Uint8Array()
