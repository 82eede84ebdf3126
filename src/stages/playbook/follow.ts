import type { Clock, PrivateFolder } from '../../core/ports.ts'
import { parseTold, type Told } from './events.ts'
import { EVENTS_FILE } from './plugin.ts'

const EVERY_MS = 200
const CHUNK = 65_536

/** Reads what the plugin writes while it writes it; what is returned reads the rest and ends that. */
export const follow = (folder: PrivateFolder, clock: Clock, hear: (told: Told) => void): (() => void) => {
  folder.write(EVENTS_FILE, '')
  const lines = reader(folder)
  const look = (): void => lines().forEach((line) => heard(line, hear))
  const tick = (): void => {
    look()
    cancel = clock.after(EVERY_MS, tick)
  }
  let cancel = clock.after(EVERY_MS, tick)
  return () => {
    cancel()
    look()
  }
}

const heard = (line: string, hear: (told: Told) => void): void => {
  const told = parseTold(line)
  if (told !== undefined) hear(told)
}

/** Gives the whole lines that are new since it was last asked. */
const reader = (folder: PrivateFolder): (() => readonly string[]) => {
  let offset = 0
  let rest = ''
  return () => {
    for (let chunk = folder.readFrom(EVENTS_FILE, offset, CHUNK); chunk.length > 0; chunk = folder.readFrom(EVENTS_FILE, offset, CHUNK)) {
      offset += chunk.length
      // The plugin writes ASCII: no character is cut in two.
      rest += new TextDecoder().decode(chunk)
    }
    const lines = rest.split('\n')
    rest = lines.pop() ?? ''
    return lines
  }
}
