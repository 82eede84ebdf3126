import type { ToolName } from '../../hosts/terminal/arguments.ts'
import type { Tool, ToolIo } from './io.ts'

/** Runs a tool that needs no pipeline; each is loaded when it is asked for. */
export const runTool = async (name: ToolName, argv: readonly string[], io: ToolIo): Promise<number> => (await TOOLS[name]())(argv, io)

const TOOLS: Readonly<Record<ToolName, () => Promise<Tool>>> = {
  backup: async () => (await import('./backup.ts')).backupTool,
  restore: async () => (await import('./restore.ts')).restoreTool,
  scan: async () => (await import('./scan.ts')).scanTool,
  events: async () => (await import('./events.ts')).eventsTool,
  'hash-key': async () => (await import('./hash-key.ts')).hashKeyTool,
}
