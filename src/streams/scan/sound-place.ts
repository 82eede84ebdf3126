import type { Finding } from '../../core/finding.ts'

/** The same finding with as much of its place as a file can have: tools, and those who feign one, write any numbers; an end comes at or behind its start. */
export const withSoundPlace = (finding: Finding): Finding => {
  const { line, column, endLine, endColumn, ...rest } = finding
  if (!isCount(line)) return rest
  const start = { ...rest, line, ...(isCount(column) && { column }) }
  if (!isCount(endLine ?? line) || !isBehind(finding, endLine ?? line)) return start
  return { ...start, ...(endLine !== undefined && { endLine }), ...(isCount(endColumn) && { endColumn }) }
}

/** What readers of reports take: 32 bits. */
const MOST = 2 ** 31 - 1

const isCount = (value: number | undefined): value is number => Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MOST

const isBehind = ({ line = 1, column = 1, endColumn = column }: Finding, endLine: number): boolean => endLine > line || (endLine === line && endColumn >= column)
