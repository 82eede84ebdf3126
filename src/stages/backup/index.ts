import { failure } from '../../core/outcome.ts'
import type { Run } from '../../core/run.ts'
import { placeOf } from './place.ts'
import { backUpToFolder } from './snapshot.ts'
import type { BackupPorts, BackupSpec } from './spec.ts'

/**
 * Work that makes a verified snapshot of a folder. It hands on `snapshot` (its id), `path`, `files`,
 * `bytes` and `changed` (`true` or `false`: whether anything differs from the snapshot before).
 */
export const backup =
  (spec: BackupSpec, ports: BackupPorts): Run =>
  async (context) => {
    const place = placeOf(spec, ports)
    if (typeof place === 'string') return failure({ kind: 'operation', reason: 'refused', message: `the backup can't begin: ${place}` })
    if (spec.engine !== 'restic') return backUpToFolder({ ...spec, engine: spec.engine }, place, ports, context)
    return (await import('./restic/index.ts')).backUpToRepository(spec, place, ports, context)
  }
