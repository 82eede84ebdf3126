import { isAbsolute, resolve } from 'node:path'
import { lookAround, type Surroundings } from '../run.ts'
import type { BackupPorts, BackupSpec } from './spec.ts'

/** From where to where, evaluated: absolute paths, or the address of a repository. */
export interface Place {
  readonly source: string
  readonly target: string
  readonly surroundings: Surroundings
}

/** Where a backup goes, or in words why that cannot be said. */
export const placeOf = (spec: BackupSpec, ports: BackupPorts): Place | string => {
  const surroundings = lookAround(ports)
  if (typeof surroundings === 'string') return surroundings
  try {
    return placed(spec, surroundings)
  } catch (thrown) {
    return thrown instanceof Error ? thrown.message : String(thrown)
  }
}

const placed = (spec: BackupSpec, surroundings: Surroundings): Place | string => {
  const source = surroundings.evaluate(spec.source)
  const key = spec.engine === 'restic' ? 'repository' : 'destination'
  const target = surroundings.evaluate(spec[key] ?? '')
  if (source === '') return 'its `source` is empty'
  if (target === '') return `its \`${key}\` is empty`
  const path = (text: string): string => resolve(surroundings.cwd, text)
  return { source: path(source), target: isAddress(target, spec) ? target : path(target), surroundings }
}

/** A place as people read it: below the workspace without what leads there. */
export const seen = (place: string, workspace: string): string =>
  place.startsWith(`${workspace}/`) ? place.slice(workspace.length + 1) : place

/** `s3:…`, `sftp:…`, as restic has them. */
const isAddress = (target: string, { engine }: BackupSpec): boolean =>
  engine === 'restic' && !isAbsolute(target) && /^(?:local|s3|sftp|rest|rclone|b2|azure|gs|swift):/.test(target)
