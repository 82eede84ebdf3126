import { resolve } from 'node:path'
import { writeDocument } from '../adapters/documents.ts'
import type { Report } from '../core/report.ts'
import type { Locating } from '../report/location.ts'

/** Paths of the files that are wanted, relative to the workspace or absolute. */
export interface WantedFiles {
  readonly html?: string | undefined
  readonly junit?: string | undefined
  readonly sarif?: string | undefined
}

export interface ReportFileOptions {
  readonly locating: Locating
  /** The version of Stagewright, for formats that name their maker. */
  readonly version: string
}

/** Writes the report in each format that is wanted; what could not be written, in words. Never rejects; a renderer is loaded when it is needed. */
export const writeReportFiles = async (report: Report, wanted: WantedFiles, options: ReportFileOptions): Promise<readonly string[]> => {
  const written = new Map<string, string>()
  const problems: (string | undefined)[] = []
  for (const format of FORMATS) {
    const path = wanted[format] === undefined ? undefined : resolve(options.locating.workspace, wanted[format])
    const other = path && written.get(path)
    if (path === undefined) continue
    problems.push(other === undefined ? await write(RENDERERS[format], path, report, options) : `could not write ${path} as ${format}: it is the file for ${other}`)
    written.set(path, format)
  }
  return problems.filter((problem) => problem !== undefined)
}

type Renderer = (report: Report, options: ReportFileOptions) => Promise<string>

const RENDERERS: Readonly<Record<keyof WantedFiles, Renderer>> = {
  html: async (report, options) => (await import('../report/html/index.ts')).renderHtml(report, options),
  junit: async (report, options) => (await import('../report/junit.ts')).renderJunit(report, options),
  sarif: async (report, options) => (await import('../report/sarif.ts')).renderSarif(report, options),
}

const FORMATS = Object.keys(RENDERERS) as readonly (keyof WantedFiles)[]

const write = async (render: Renderer, path: string, report: Report, options: ReportFileOptions): Promise<string | undefined> => {
  try {
    return writeDocument(path, await render(report, options))
  } catch (error) {
    return `could not write ${path}: ${error instanceof Error ? error.message : String(error)}`
  }
}
