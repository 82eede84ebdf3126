import { giveAttributes, XATTRS } from './attributes.ts'
import { meanwhile, syncDisk, syncFiles } from './durable.ts'
import { fill } from './fill.ts'
import type { Engine } from './job.ts'
import { writeManifest } from './manifest.ts'
import { stepsOf } from './plan.ts'
import { readBack } from './read-back.ts'
import { lineSink } from './sink.ts'
import { createStamp } from './stamp.ts'
import { DATA } from './store.ts'

/** A folder of files; those that are unchanged are hard links to the parent's. */
export const copyEngine: Engine = async ({ walk, parent, pace, clock, tools, signal, notices }, { partial, plan, scan, head, attributes }) => {
  const manifest = writeManifest(partial, head)
  const fresh = `${partial}/fresh.jsonl`
  const sink = lineSink(fresh)
  const stamp = createStamp()
  pace.phase('copy', { totalFiles: scan.toRead.files, totalBytes: scan.toRead.bytes })
  const made = await fill({
    walk, manifest, fresh: sink, stamp, wall: clock.wall,
    steps: stepsOf(plan, parent?.manifest),
    data: `${partial}/${DATA}`,
    parentData: parent && `${parent.folder}/${DATA}`,
  }, pace)
  sink.end('plain')
  notices.push(...stamp.notices())
  if (attributes.sha256 !== undefined) notices.push(...(await giveAttributes(`${partial}/${XATTRS}`, `${partial}/${DATA}`, 'all', tools, signal, `${partial}/${XATTRS}.given`)))
  const { counts, copiedBytes, copiedFiles } = made
  manifest.end({ complete: walk.unsaved.all().count === 0, counts, storedBytes: copiedBytes, ...(attributes.sha256 !== undefined && { xattrs: attributes.sha256 }) })
  pace.phase('verify', { totalFiles: copiedFiles, totalBytes: copiedBytes })
  const durability = await meanwhile(syncDisk(partial, tools, signal), () => readBack(fresh, `${partial}/${DATA}`, pace))
  if (durability === 'each') await syncFiles(fresh, `${partial}/${DATA}`, pace)
  return { counts, copiedBytes, storedBytes: copiedBytes }
}
