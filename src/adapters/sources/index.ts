import type { Clock, Processes } from '../../core/ports.ts'
import type { Source, Sources } from '../../core/sources.ts'
import { findFiles } from './find.ts'
import { follow } from './follow.ts'
import { isCompressed, readFile } from './read.ts'
import { readStdin } from './stdin.ts'

export interface SourcePorts {
  readonly clock: Clock
  readonly processes: Processes
  /** In which the tool is started that decompresses where Node cannot. */
  readonly environment: Readonly<Record<string, string>>
}

/** The files of the machine, and what is piped into us. */
export const sources = (ports: SourcePorts): Sources => ({
  find: async (globs, folder) =>
    (await findFiles(globs, folder)).map(({ name, path, stats }): Source => ({ name, ...(!isCompressed(path) && { size: stats.size }), read: (signal) => readFile({ name, path }, ports, signal) })),
  stdin: () => ({ name: 'stdin', read: readStdin }),
  follow: (globs, folder, signal) => follow(globs, folder, ports.clock, signal),
})
