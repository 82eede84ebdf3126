import type { Leaf } from './trees.ts'

/** Whose code runs: what an untrusted run keeps, a trusted one never reads. */
export type Trust = 'trusted' | 'untrusted'

/** All that a stage's result may depend on. Values are digests or short texts, never secrets. */
export interface Components {
  /** The script or call, its shell, folder and platform, and what the stage declares. */
  readonly parts: Readonly<Record<string, string>>
  /** Digests of the values of variables, by name; empty where there is no value. */
  readonly env: Readonly<Record<string, string>>
  /** What the stages that it needs gave. */
  readonly needs: Readonly<Record<string, string>>
  /** The digest of all inputs. */
  readonly inputs: string
}

/** Counted up when the same components would no longer mean the same. */
const FORMAT = 1

/** The text whose SHA-256 is the fingerprint of a stage. */
export const fingerprintText = (components: Components, trust: Trust): string =>
  JSON.stringify([FORMAT, trust, byName(components.parts), byName(components.env), byName(components.needs), components.inputs])

/** The entries of a map in an order that does not depend on how it was made. */
export const byName = (map: Readonly<Record<string, string>>): readonly (readonly [string, string])[] =>
  Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))

/** One thing that is not as it was. */
export interface Change {
  readonly what: 'part' | 'variable' | 'need' | 'input'
  readonly name: string
  readonly how: 'added' | 'removed' | 'changed' | 'mode'
}

/** What is kept of components, so that a later run can tell what has changed: not enough of a variable's digest to guess its value. */
export const shortened = (components: Components): Components => ({
  ...components,
  env: Object.fromEntries(Object.entries(components.env).map(([name, digest]) => [name, digest.slice(0, ENOUGH)])),
})

const ENOUGH = 8

/** How two fingerprints differ: what the stage does, its variables, needs, then files in the order of their paths. */
export const changes = (before: Components, now: Components, was: readonly Leaf[], is: readonly Leaf[]): readonly Change[] => [
  ...mapChanges('part', before.parts, now.parts),
  ...mapChanges('variable', shortened(before).env, shortened(now).env),
  ...mapChanges('need', before.needs, now.needs),
  ...(before.inputs === now.inputs ? [] : leafChanges(was, is)),
]

const mapChanges = (what: Change['what'], before: Components['parts'], now: Components['parts']): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(now)])].flatMap((name) => {
    const [was = '', is = ''] = [before[name], now[name]]
    return was === is ? [] : [{ what, name, how: was === '' ? 'added' : is === '' ? 'removed' : 'changed' } as const]
  })

/** What files were added, removed or changed. */
export const leafChanges = (was: readonly Leaf[], is: readonly Leaf[]): readonly Change[] => {
  const [before, now] = [was, is].map((leaves) => new Map(leaves.map((leaf) => [leaf.path, leaf])))
  const paths = [...new Set([...(before?.keys() ?? []), ...(now?.keys() ?? [])])].toSorted()
  return paths.flatMap((name) => {
    const how = leafChange(before?.get(name), now?.get(name))
    return how === undefined ? [] : [{ what: 'input', name, how } as const]
  })
}

const leafChange = (was: Leaf | undefined, is: Leaf | undefined): Change['how'] | undefined => {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (was.digest.slice(0, SHORT) !== is.digest.slice(0, SHORT)) return 'changed'
  return was.kind === is.kind ? undefined : 'mode'
}

const PARTS: Readonly<Record<string, string>> = {
  script: 'the script',
  shell: 'the shell',
  folder: 'the working directory',
  platform: 'the platform',
  key: '`key` of its cache',
  inputs: 'the `inputs` that it names',
  outputs: 'the `outputs` of its cache',
  declared: 'what it hands on',
}

const HOW: Readonly<Record<Change['how'], string>> = {
  added: 'is new',
  removed: 'is gone',
  changed: 'has changed',
  mode: 'has another mode',
}

/** `src/a.ts has changed`. */
export const changeWords = ({ what, name, how }: Change): string => {
  if (what === 'part') return `${PARTS[name] ?? name} has changed`
  if (what === 'need') return `what ${name} gives has changed`
  if (what === 'variable') return how === 'added' ? `${name} is set now` : how === 'removed' ? `${name} is no longer set` : `${name} has another value`
  return `${name} ${HOW[how]}`
}

/** The first few, and how many more there are. */
export const changesWords = (all: readonly Change[], most = 3): string => {
  const told = all.slice(0, most).map(changeWords)
  const more = all.length - told.length
  return [...told, ...(more > 0 ? [`${more} more`] : [])].join(', ')
}

/** How much of a file's digest is kept to compare with. */
const SHORT = 16

/** The inputs of a stage as lines, to be kept beside what it gave. */
export const leavesText = (leaves: readonly Leaf[]): string =>
  leaves.map(({ path, kind, digest }) => `${kind} ${digest.slice(0, SHORT)} ${JSON.stringify(path)}\n`).join('')

/** What such a text says; lines in another form are left out. */
export const leavesOf = (text: string): readonly Leaf[] =>
  text.split('\n').flatMap((line) => {
    const [, kind, digest, path] = /^(file|executable|link) ([0-9a-f]{16}) (".*")$/.exec(line) ?? []
    return path === undefined ? [] : [{ kind: kind as Leaf['kind'], digest: digest ?? '', path: textOf(path) }]
  })

const textOf = (json: string): string => {
  try {
    return String(JSON.parse(json))
  } catch {
    return json
  }
}
