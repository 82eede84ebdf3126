import { type Judgement, parseJudgement } from '../core/judgement.ts'
import type { Policy } from '../core/run.ts'
import type { Sources } from '../core/sources.ts'
import { scanned, type ScannedFiles } from '../policies/scanned.ts'
import type { ScanRuleSettings, ScanSettings } from '../settings/scan.ts'
import type { Surroundings } from '../stages/run.ts'
import { type Toolchain, TOOLCHAINS } from '../streams/presets/matchers.ts'
import { PRESETS } from '../streams/presets/index.ts'
import { recordReaders } from '../streams/scan/records.ts'
import type { ScanPreset, ScanRule, ScanSpec } from '../streams/scan/spec.ts'
import type { World } from './world.ts'

/** The policy that scans a stage, as its settings say. */
export const scannedStage = async (
  settings: ScanSettings,
  world: Pick<World, 'clock' | 'sources'> & Partial<Pick<World, 'environment' | 'secrets'>>,
  surroundings: () => Surroundings,
  commands: 'annotations' | 'none' | 'all' = 'annotations',
): Promise<Policy> => {
  const { rules = [], preset = [], format = 'text', 'time-field': timeField } = settings
  const presets = await Promise.all(preset.map(loadPreset))
  return scanned({
    spec: { rules: rules.map(ruleOf), presets, format, announce: announceOf(settings, commands), toolchains: toolchainsOf(world.environment), ...(timeField !== undefined && { timeField }) },
    records: format === 'text' ? undefined : await recordReaders[format](),
    files: filesOf(settings, world, surroundings),
    failIf: [...limits(rules, 'error'), ...judgements(settings['fail-if'])],
    unstableIf: [...limits(rules, 'warning'), ...judgements(settings['unstable-if'])],
    secrets: world.secrets,
    clock: world.clock,
  })
}

/** What a tool announces by itself counts only where the runner hears it. */
const announceOf = ({ annotations = 'auto' }: ScanSettings, commands: 'annotations' | 'none' | 'all'): NonNullable<ScanSpec['announce']> => {
  if (annotations !== 'auto') return annotations ? 'all' : 'none'
  return commands === 'none' ? 'all' : 'rest'
}

/** A setup action puts its tool, from the runner's cache of tools, on the PATH; that it registers problem matchers as well is told nowhere. */
const toolchainsOf = (environment: Readonly<Record<string, string | undefined>> = {}): readonly Toolchain[] => {
  const { GITHUB_ACTIONS, RUNNER_TOOL_CACHE: cache = '', PATH = '' } = environment
  if (GITHUB_ACTIONS !== 'true' || cache === '') return []
  return TOOLCHAINS.filter((tool) => [`${cache}/${tool}/`, `${cache}\\${tool}\\`].some((folder) => PATH.includes(folder)))
}

const loadPreset = async (name: string): Promise<ScanPreset> => {
  const preset = PRESETS[name]
  if (preset === undefined) throw new Error(`the preset ${name} was not looked up`)
  return { name, make: await preset.load() }
}

const DEFAULT_LIMIT = 10

const ruleOf = ({ name, level = 'error', match, field, ignore, extract, limit = DEFAULT_LIMIT, rate }: ScanRuleSettings): ScanRule => ({
  name,
  level,
  limit,
  ...(match && { match }),
  ...(field && { field }),
  ...(ignore && { ignore }),
  ...(extract && { extract }),
  ...(rate && { windowMs: rate.windowMs }),
})

/** A rate with a limit speaks for itself. */
const limits = (rules: readonly ScanRuleSettings[], of: 'error' | 'warning'): readonly Judgement[] =>
  rules.flatMap(({ name, level = 'error', rate }) =>
    rate?.limit === undefined || level !== of ? [] : judgements(`${name}.rate ${rate.operator} ${rate.limit}`),
  )

const judgements = (text: string | undefined): readonly Judgement[] => {
  if (text === undefined) return []
  const parsed = parseJudgement(text)
  if (!parsed.ok) throw new Error(`the expression ${text} was not examined`)
  return [parsed.judgement]
}

const filesOf = (settings: ScanSettings, { sources }: Pick<World, 'sources'>, surroundings: () => Surroundings): ScannedFiles | undefined => {
  const { files, follow = false, 'if-no-files': ifNone = follow ? 'warn' : 'error' } = settings
  if (files === undefined) return undefined
  return { globs: files, when: follow ? 'during' : 'after', ifNone, sources: sources ?? noSources, folder: () => surroundings().cwd }
}

const noSources = async (): Promise<Sources> => {
  throw new Error('files cannot be read here')
}
