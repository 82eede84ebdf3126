import { isAbsolute, join } from 'node:path'
import { unknowable } from '../beyond.ts'
import { bringsPath, type Checks, isFirst, setAt } from '../machine.ts'
import { type Origin, type Path, valueAt } from '../origin.ts'
import { type Problem, problem, warning } from '../problem.ts'
import { quoted } from '../wording.ts'
import { entries, type WrittenStage } from '../written.ts'

/** What is wrong with `playbook` beyond the form of its keys: files and programs that are not there, secrets written out, templates that would act twice. */
export const playbookProblems = (
  root: unknown,
  stages: readonly WrittenStage[],
  origin: Origin,
  checks: Checks,
): readonly Problem[] =>
  stages.flatMap((stage) => {
    const written = writtenPlaybook(root, stage, origin, checks)
    return written === undefined ? [] : RULES.flatMap((rule) => rule(written))
  })

interface Written {
  readonly root: unknown
  readonly stage: WrittenStage
  readonly origin: Origin
  readonly checks: Checks
  /** Where the map was written, or the file that stands for it. */
  readonly path: Path
  readonly settings: unknown
  /** Where it runs, if that can be known now and nothing runs before it that might bring files. */
  readonly folder: string | undefined
}

type Rule = (written: Written) => readonly Problem[]

const writtenPlaybook = (root: unknown, stage: WrittenStage, origin: Origin, checks: Checks): Written | undefined => {
  const path = [...stage.path, 'playbook']
  const settings = valueAt(root, path)
  const folder = valueAt(root, setAt(root, stage, 'working-directory')) ?? '.'
  const isKnown = isFirst(stage) && typeof folder === 'string' && !folder.includes('${{')
  return settings === undefined ? undefined : { root, stage, origin, checks, path, settings, folder: isKnown ? folder : undefined }
}

/** What was written at a path, if it is a text that stays as it is. */
const plain = ({ root }: Written, path: Path): string | undefined => {
  const value = valueAt(root, path)
  return typeof value === 'string' && value !== '' && !value.includes('${{') ? value : undefined
}

const isMissing = ({ checks, folder }: Written, file: string): boolean =>
  folder !== undefined && !checks.isFile(isAbsolute(file) ? file : join(folder, file))

const isNoFolder = ({ checks, folder }: Written, path: string): boolean =>
  folder !== undefined && !checks.isFolder(isAbsolute(path) ? path : join(folder, path))

const OF_COLLECTION = /^\w+\.\w+\.(?!ya?ml$)\w+$/

const fileIsThere: Rule = (written) => {
  const path = typeof written.settings === 'string' ? written.path : [...written.path, 'file']
  const file = plain(written, path)
  if (file === undefined || OF_COLLECTION.test(file) || !isMissing(written, file)) return []
  return [problem(written.origin.value(path), `expected a playbook that exists, got ${quoted(file)}`)]
}

const requirementsAreThere: Rule = (written) => {
  const path = [...written.path, 'requirements']
  const file = plain(written, path)
  if (file === undefined || !isMissing(written, file)) return []
  return [problem(written.origin.value(path), `expected a file that exists, got ${quoted(file)}`)]
}

const inventoryIsThere: Rule = (written) =>
  inventoryTexts(written).flatMap((path) => {
    const source = plain(written, path)
    if (source === undefined || /[,\n]/.test(source) || !isMissing(written, source) || !isNoFolder(written, source)) return []
    const hint = `for a host of that name write '${source},' with a comma`
    return [problem(written.origin.value(path), `expected an inventory that exists, got ${quoted(source)}`, hint)]
  })

const inventoryTexts = ({ path, settings }: Written): readonly Path[] => {
  const inventory = valueAt(settings, ['inventory'])
  if (Array.isArray(inventory)) return inventory.map((_, index) => [...path, 'inventory', index])
  return typeof inventory === 'string' ? [[...path, 'inventory']] : []
}

const ansibleIsThere: Rule = ({ root, stage, origin, checks, path }) => {
  if (checks.which('ansible-playbook') !== undefined || bringsPath(root, stage)) return []
  const tell = isFirst(stage) ? problem : warning
  const message = `stage ${quoted(stage.key)} needs ansible-playbook, which is not installed`
  return [tell(origin.key(path), message, 'pipx install ansible-core, or apt-get install ansible-core')]
}

/** Nothing changes in a check, so a second one tells the same. */
const secondPassIsReal: Rule = ({ origin, path, settings }) =>
  valueAt(settings, ['check']) === true && valueAt(settings, ['idempotent']) === true
    ? [problem(origin.value([...path, 'idempotent']), "expected no 'idempotent' beside 'check', which changes nothing that a second pass could find done")]
    : []

/** Texts of `extra-vars` and of an inventory written as a map, with the name that each is the value of. */
const valuesWithin = ({ path, settings }: Written): readonly (readonly [Path, unknown])[] =>
  ['extra-vars', 'inventory'].flatMap((key) => {
    const value = valueAt(settings, [key])
    return typeof value === 'string' ? [] : leaves(value, [...path, key])
  })

const leaves = (value: unknown, path: Path): readonly (readonly [Path, unknown])[] => {
  if (Array.isArray(value)) return value.flatMap((item: unknown, index) => leaves(item, [...path, index]))
  return typeof value === 'object' && value !== null ? entries(value).flatMap(([key, item]) => leaves(item, [...path, key])) : [[path, value]]
}

const oneKindOfTemplate: Rule = (written) =>
  valuesWithin(written).flatMap(([path, value]) =>
    typeof value === 'string' && value.includes('${{') && /(?<!\$)\{\{|\{%/.test(value)
      ? [problem(written.origin.value(path), 'expected either ${{ }} or {{ }} in a value, got both', 'give what ${{ }} brings a variable of its own, and name that in {{ }}')]
      : [],
  )

const textOfHostsStays: Rule = (written) =>
  inventoryTexts(written).flatMap((path) => {
    const source = valueAt(written.root, path)
    return typeof source === 'string' && source.trim().includes('\n') && source.includes('${{')
      ? [problem(written.origin.value(path), 'expected no ${{ }} in the text of an inventory: its value could become hosts and settings', 'write the inventory as a map')]
      : []
  })

const PASSWORD = /^ansible_(\w+_)?pass(word)?$/
const PASSWORD_IN_TEXT = /\bansible_(\w+_)?pass(word)?\s*[=:]\s*(?!['"]?\{\{)\S/

const noPasswordIsWritten: Rule = (written) => {
  const named = valuesWithin(written).filter(([path, value]) => PASSWORD.test(String(path.at(-1))) && isLiteral(value))
  const inTexts = inventoryTexts(written).filter((path) => PASSWORD_IN_TEXT.test(String(valueAt(written.root, path))))
  return [...named.map(([path]) => path), ...inTexts].map((path) =>
    problem(written.origin.value(path), 'expected a password from the environment or a vault, got a literal: a secret does not belong into a file', 'write ${{ env.NAME }} in `extra-vars`, or use `become-password`'),
  )
}

const isLiteral = (value: unknown): boolean => (typeof value === 'string' ? value !== '' && !value.includes('{{') : typeof value === 'number')

const RULES: readonly Rule[] = [
  unknowable('machine', fileIsThere),
  unknowable('machine', requirementsAreThere),
  unknowable('machine', inventoryIsThere),
  unknowable('machine', ansibleIsThere),
  secondPassIsReal,
  unknowable('expressions', oneKindOfTemplate),
  unknowable('expressions', textOfHostsStays),
  unknowable('secrets', noPasswordIsWritten),
]
