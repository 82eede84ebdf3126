import { needTool } from './archive.ts'
import type { Bytes } from './bytes.ts'
import { end } from './ending.ts'
import { parseEntry } from './entry.ts'
import type { Draft, Job } from './job.ts'
import { type Recorded, record } from './pack-record.ts'
import { type Piped, startPiped } from './piped.ts'
import { stepsOf } from './plan.ts'
import { membersOf } from './tar.ts'
import type { Complaints } from './tar-words.ts'
import type { ManifestWriter } from './manifest.ts'

export interface Packed extends Recorded {
  readonly complaints: Complaints
}

/** Runs `tar | zstd` over all that a plan holds, and writes down what came by. Whatever happens, neither is left running. */
export const pack = async (job: Job, draft: Draft, manifest: ManifestWriter, archive: Bytes): Promise<Packed> => {
  const { tools, signal, places } = job
  const tar = startPiped({ file: needTool(tools, 'tar'), args: tarArguments(draft), cwd: text(places.source) }, tools, signal)
  const zstd = startPiped({ file: needTool(tools, 'zstd'), args: ['-T0', '-q', '--check', '-o', text(archive)] }, tools, signal)
  try {
    const fed = feed(tar, job, draft).catch(() => undefined).finally(() => tar.child.stdin?.end())
    const recorded = await record(membersOf(tee(tar, zstd)), job, draft, manifest)
    await fed
    zstd.child.stdin?.end()
    judgeTar(tar, await tar.closed)
    judgeZstd(zstd, await zstd.closed)
    return { ...recorded, complaints: tar.complaints }
  } catch (thrown) {
    signal.throwIfAborted()
    if (isOurs(thrown)) throw thrown
    if (zstd.hasEnded()) judgeZstd(zstd, await zstd.closed)
    await tar.stop()
    return end('tool', `tar ended too early: ${tar.complaints.others.join('; ') || (thrown as Error).message}`)
  } finally {
    await Promise.all([tar.stop(), zstd.stop()])
  }
}

const TAR = [
  '--create', '--file=-', '--blocking-factor=128', '--format=posix', '--pax-option=delete=atime,delete=ctime,exthdr.name=%d/PaxHeaders/%f',
  '--sparse', '--no-recursion', '--no-unquote', '--null', '--verbatim-files-from', '--files-from=-', '--quoting-style=literal',
]

/** Where we cannot remember all hard links, tar is not to use any. */
const tarArguments = ({ scan }: Draft): readonly string[] => (scan.hardlinks === 'all' ? TAR : ['--hard-dereference', ...TAR])

const text = (path: Bytes): string => Buffer.from(path, 'latin1').toString()

const NAMES_AT_ONCE = 32_768

/** The names of all that the plan holds, as long as tar wants them. */
const feed = async (tar: Piped, { parent }: Job, { plan }: Draft): Promise<void> => {
  let names = ''
  for (const { line } of stepsOf(plan, parent?.manifest)) {
    names += `./${parseEntry(line)?.path ?? ''}\0`
    if (names.length < NAMES_AT_ONCE) continue
    if (!(await tar.write(Buffer.from(names, 'latin1')))) return
    names = ''
  }
  await tar.write(Buffer.from(names, 'latin1'))
}

/** The archive on its way past us into the compressor. */
async function* tee(tar: Piped, zstd: Piped): AsyncGenerator<Buffer, void> {
  for await (const chunk of tar.output()) {
    const written = zstd.write(chunk)
    yield chunk
    if (await written) continue
    await zstd.closed
    throw new Error('zstd ended too early')
  }
}

const isOurs = (thrown: unknown): boolean => typeof thrown === 'object' && thrown !== null && ('ending' in thrown || 'syscall' in thrown)

/** 0 all is well; 1 something changed while it was read; 2 something could not be read, or worse. */
const judgeTar = ({ complaints: { files, others } }: Piped, exitCode: number): void => {
  if (exitCode <= 1 || (exitCode === 2 && files.size > 0 && others.length === 0)) return
  end('tool', `tar exited with ${exitCode}: ${others.join('; ') || 'it did not say why'}`)
}

const judgeZstd = ({ complaints: { others } }: Piped, exitCode: number): void => {
  if (exitCode === 0) return
  const words = others.join('; ')
  if (/No space left|Disk quota/.test(words)) end('no-space', 'the disk is full', 'make room on the disk, or keep fewer snapshots with `keep`')
  end('tool', `zstd exited with ${exitCode}: ${words || 'it did not say why'}`)
}
