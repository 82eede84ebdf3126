import type { Bytes } from './bytes.ts'
import type { Contents } from './contents.ts'
import { end } from './ending.ts'
import type { FileEntry } from './entry.ts'
import { type Piped, startPiped } from './piped.ts'
import { ARCHIVE } from './store.ts'
import { type Member, membersOf } from './tar.ts'
import type { Tools } from './tools.ts'

/** The full path of a tool that archives need; ends as `tool` where there is none. */
export const needTool = (tools: Tools, name: 'tar' | 'zstd'): string =>
  tools.find(name) ?? end('tool', `\`engine: archive\` needs ${name}, and there is none on the PATH`, `install ${name}, or use \`engine: copy\``)

export interface ArchiveReader {
  members(): AsyncGenerator<Member, void>
  close(): Promise<void>
}

/** The members of a compressed archive; ends as `unverified` where it is damaged. Whatever happens, `close` leaves no process. */
export const readArchive = (path: Bytes, tools: Tools, signal: AbortSignal): ArchiveReader => {
  const args = ['-dcq', '--', Buffer.from(path, 'latin1').toString()]
  const zstd = startPiped({ file: needTool(tools, 'zstd'), args }, tools, signal)
  zstd.child.stdin?.end()
  return { members: () => checked(zstd, signal), close: zstd.stop }
}

async function* checked({ output, closed, complaints }: Piped, signal: AbortSignal): AsyncGenerator<Member, void> {
  let why = 'it ends too early'
  try {
    yield* membersOf(output())
    if ((await closed) === 0) return
  } catch (thrown) {
    if (!(thrown instanceof Error) || 'ending' in thrown || 'syscall' in thrown) throw thrown
    why = thrown.message
  }
  signal.throwIfAborted()
  await closed
  end('unverified', `the archive is damaged: ${complaints.others.join('; ') || why}`, 'take an older snapshot')
}

/** What the files of an archived snapshot hold, for one pass in the order of its manifest. */
export const archivedContents = (snapshot: Bytes, tools: Tools, signal: AbortSignal): Contents => {
  const reader = readArchive(`${snapshot}/${ARCHIVE}`, tools, signal)
  const members = reader.members()
  return {
    open: (entry) => contentOf(members, entry),
    close: reader.close,
  }
}

async function* contentOf(members: AsyncGenerator<Member, void>, { path }: FileEntry): AsyncGenerator<Uint8Array, void> {
  for (let next = await members.next(); !next.done; next = await members.next()) {
    if (next.value.path !== path || next.value.type !== 'file') continue
    yield* next.value.chunks()
    return
  }
  end('unverified', 'the archive holds less than its manifest tells', 'take an older snapshot')
}
