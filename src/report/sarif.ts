import type { Finding } from '../core/finding.ts'
import type { Report, StageReport } from '../core/report.ts'
import type { Locating } from './location.ts'
import { plainText, wholeStart } from './plain.ts'
import { allFindings } from './stage-findings.ts'
import { failedStages, stageVerdict, verdict } from './verdict.ts'

export interface SarifOptions {
  readonly locating: Locating
  readonly version: string
}

/**
 * The findings of a report as SARIF 2.1.0 (OASIS): a result for each that has a place in the
 * workspace, errors first, 25,000 at most, as GitHub's code scanning takes them; what has no place
 * (it takes none without) and the stages that failed are notifications.
 */
export const renderSarif = (report: Report, options: SarifOptions): string => `${JSON.stringify(sarif(report, options), null, 2)}\n`

const SCHEMA = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const MOST_RESULTS = 25_000
const MOST_NOTIFICATIONS = 1_000
const LONGEST_MESSAGE = 4_096

interface Found {
  readonly stage: StageReport
  readonly finding: Finding
}

const sarif = (report: Report, { locating, version }: SarifOptions) => {
  const found = [...allFindings(report, locating)].sort((one, other) => RANK[one.finding.level] - RANK[other.finding.level])
  const placed = found.filter(({ finding }) => finding.file !== undefined)
  const results = placed.slice(0, MOST_RESULTS)
  const rules = rulesOf(results)
  const run = {
    tool: { driver: { name: 'Stagewright', semanticVersion: version, rules: [...rules.values()].map(({ rule }) => rule) } },
    invocations: [invocation(report, found.filter(({ finding }) => finding.file === undefined), placed.length)],
    automationDetails: { id: `stagewright/${report.name}/` },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The workspace.' } } },
    columnKind: 'utf16CodeUnits',
    results: resultsOf(results, rules),
  }
  return { $schema: SCHEMA, version: '2.1.0', runs: [run] }
}

const RANK: Readonly<Record<Finding['level'], number>> = { error: 0, warning: 1, notice: 2 }

/** SARIF's words. */
const LEVELS = { error: 'error', warning: 'warning', notice: 'note' } as const

const idOf = ({ rule, code }: Finding): string => (code === undefined ? rule : `${rule}/${code}`)

const rulesOf = (found: readonly Found[]) => {
  const rules = new Map<string, { readonly index: number; readonly rule: ReturnType<typeof ruleOf> }>()
  for (const { finding } of found) {
    const id = idOf(finding)
    if (!rules.has(id)) rules.set(id, { index: rules.size, rule: ruleOf(id, finding) })
  }
  return rules
}

/** GitHub wants all three texts. */
const ruleOf = (id: string, { rule, code, level }: Finding) => {
  const text = code === undefined ? `What ${rule} found` : `${code}, as ${rule} reports it`
  return {
    id,
    name: code ?? rule,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: `Found by the rule or preset \`${rule}\` of a stage's scan.` },
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: [rule] },
  }
}

const resultsOf = (found: readonly Found[], rules: ReturnType<typeof rulesOf>) => {
  const seen = new Map<string, number>()
  return found.map(({ stage, finding }) => {
    const print = fingerprint([idOf(finding), finding.file ?? '', finding.message].join('\n'))
    const times = (seen.get(print) ?? 0) + 1
    seen.set(print, times)
    return {
      ruleId: idOf(finding),
      ruleIndex: rules.get(idOf(finding))?.index ?? -1,
      level: LEVELS[finding.level],
      message: { text: messageOf(finding) },
      locations: [locationOf(finding)],
      partialFingerprints: { 'stagewright/v1': `${print}:${times}` },
      properties: { stage: stage.name },
    }
  })
}

const messageOf = (finding: Finding): string => wholeStart(plainText(finding.message), LONGEST_MESSAGE) || idOf(finding)

const locationOf = ({ file = '', line, column, endLine, endColumn }: Finding) => ({
  physicalLocation: {
    artifactLocation: { uri: uriOf(file), uriBaseId: '%SRCROOT%' },
    region: {
      startLine: line ?? 1,
      ...(column !== undefined && { startColumn: column }),
      ...(endLine !== undefined && { endLine }),
      ...(endColumn !== undefined && { endColumn }),
    },
  },
})

/** Half a character has no encoding. */
const uriOf = (file: string): string => file.replace(/[\ud800-\udfff]/gu, '\ufffd').split('/').map(encodeURIComponent).join('/')

const invocation = (report: Report, unplaced: readonly Found[], placed: number) => {
  const failed = failedStages(report).map((stage) => notification('error', stageVerdict(stage), stage.name))
  const told = unplaced.map(({ stage, finding }) => notification(LEVELS[finding.level], `${idOf(finding)}: ${messageOf(finding)}`, stage.name))
  const cut = placed > MOST_RESULTS ? [notification('warning', `${placed - MOST_RESULTS} more findings are not in this file`)] : []
  return {
    executionSuccessful: report.outcome !== 'failure' && report.outcome !== 'cancelled',
    exitCodeDescription: verdict(report),
    startTimeUtc: new Date(report.wallTime).toISOString(),
    endTimeUtc: new Date(report.wallTime + Math.round(report.durationMs)).toISOString(),
    toolExecutionNotifications: [...cut, ...failed, ...told].slice(0, MOST_NOTIFICATIONS),
  }
}

const notification = (level: 'error' | 'warning' | 'note', text: string, stage?: string) => ({
  level,
  message: { text: plainText(text) },
  ...(stage !== undefined && { properties: { stage } }),
})

/** The same for the same finding when lines above it come and go: FNV-1a (32 bits) from two offsets, over UTF-16 units. */
const fingerprint = (text: string): string => [0x811c9dc5, 0x01000193].map((offset) => hash(text, offset)).join('')

const hash = (text: string, offset: number): string => {
  let value = offset
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193)
  return (value >>> 0).toString(16).padStart(8, '0')
}
