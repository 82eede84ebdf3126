import { join } from 'node:path'
import { isFile } from '../adapters/documents.ts'
import type { Locating } from '../report/location.ts'

/** Finds the places that an output names in the files that the workspace really has. */
export const locatingIn = (workspace: string): Locating => ({ workspace, exists: (file) => isFile(join(workspace, file)) })
