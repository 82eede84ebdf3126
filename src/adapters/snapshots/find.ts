import { realpathSync } from 'node:fs'
import { type Bytes, bytesOf } from './bytes.ts'
import { codeOf, end, reasonWords } from './ending.ts'
import { checkManifest } from './manifest.ts'
import type { Pace } from './pace.ts'
import { openStored, stockOf, type Stored } from './store.ts'

/** The snapshot at a path, or the latest in a folder of snapshots; ends as `refused` or `unverified` where there is none that can be trusted. */
export const findSnapshot = async (path: string, pace: Pace): Promise<Stored> => {
  const stored = latestIn(real(path), path)
  const why = await checkManifest(stored.manifest, pace)
  return why === undefined ? stored : end('unverified', `${stored.snapshot.path} is damaged: ${why}`, 'take an older snapshot')
}

const real = (path: string): Bytes => {
  try {
    return bytesOf(realpathSync(path))
  } catch (thrown) {
    return end('refused', `${path} cannot be read: ${reasonWords(thrown)}`, 'name a snapshot or a folder of snapshots')
  }
}

const latestIn = (folder: Bytes, path: string): Stored => {
  const one = openStored(folder)
  if ('manifest' in one) return one
  const { snapshots, damaged } = stock(folder, path)
  const latest = snapshots[0]
  if (latest !== undefined) return latest
  if (damaged[0] !== undefined) return end('unverified', `none of the snapshots in ${path} can be read: ${damaged[0].why}`)
  return end('refused', `${path} is neither a snapshot nor a folder of snapshots: ${one.why}`, 'name the `destination` of a backup, or a folder in it')
}

const stock = (folder: Bytes, path: string): ReturnType<typeof stockOf> => {
  try {
    return stockOf(folder)
  } catch (thrown) {
    return codeOf(thrown) === '' ? end('refused', String(thrown)) : end('refused', `${path} cannot be read: ${reasonWords(thrown)}`)
  }
}
