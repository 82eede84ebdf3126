import type { StageHead } from '../core/event.ts'
import type { PipelineStage } from '../settings/pipeline.ts'
import { commandOf } from './work.ts'

/** How the report introduces a stage. */
export const stageHead = (entry: PipelineStage): StageHead => ({
  name: entry.key,
  title: entry.settings.name ?? entry.key,
  part: entry.part,
  needs: entry.needs.map(({ stage }) => stage),
  command: commandOf(entry),
  ...folderOf(entry.settings['working-directory']),
  ...(entry.origin && { origin: entry.origin }),
})

const folderOf = (folder: string | undefined): Pick<StageHead, 'folder'> =>
  folder === undefined || folder.includes('${{') ? {} : { folder }
