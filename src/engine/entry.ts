import { manifestOf, manifestText, type Manifest } from '../core/manifest.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Entry } from '../core/store.ts'
import { type Components, leavesOf, leavesText, shortened } from '../core/fingerprint.ts'
import type { Leaf, Scan, Trees } from '../core/trees.ts'
import { digestText } from './fingerprint.ts'
import type { World } from './world.ts'

const MANIFEST = 'manifest.json'
const LOG = 'log'
const COMPONENTS = 'components.json'
const INPUTS = 'inputs.txt'

/** What an entry says, or in a clause why it is not whole; its files are verified when they are restored. */
export const readEntry = async ({ folder }: Pick<Entry, 'folder'>, trees: Trees, world: Pick<World, 'digests'>): Promise<{ readonly manifest: Manifest; readonly log: Uint8Array } | string> => {
  const text = decoded(await trees.read(folder, MANIFEST))
  const [, digest = '', body = ''] = /^([0-9a-f]{64})\n(.*)$/s.exec(text ?? '') ?? []
  if (digest === '') return 'it has no manifest'
  if ((await digestText(world, body)) !== digest) return 'its manifest is not what was kept'
  const manifest = manifestOf(body)
  if (typeof manifest === 'string') return manifest
  const log = (await trees.read(folder, LOG)) ?? new Uint8Array()
  return (await world.digests.sha256(log)) === manifest.log ? { manifest, log } : 'its log is not what was kept'
}

/** Writes all of an entry but its files. */
export const writeEntry = async (folder: string, trees: Trees, world: Pick<World, 'digests'>, manifest: Manifest, log: Uint8Array, made: Made): Promise<void> => {
  const body = manifestText(manifest)
  await trees.write(folder, LOG, log)
  await trees.write(folder, COMPONENTS, JSON.stringify(shortened(made.components)))
  await trees.write(folder, INPUTS, leavesText(made.inputs))
  await trees.write(folder, MANIFEST, `${await digestText(world, body)}\n${body}`)
}

/** What an entry was made from. */
export interface Made {
  readonly components: Components
  readonly inputs: readonly Leaf[]
}

/** What an entry was made from, as far as it tells. */
export const readMade = async ({ folder }: Pick<Entry, 'folder'>, trees: Trees): Promise<Made | undefined> => {
  try {
    const { parts, env, needs, inputs } = JSON.parse(decoded(await trees.read(folder, COMPONENTS)) ?? '') as Components
    return { components: { parts: { ...parts }, env: { ...env }, needs: { ...needs }, inputs }, inputs: leavesOf(decoded(await trees.read(folder, INPUTS)) ?? '') }
  } catch {
    return undefined
  }
}

/** Looks for the secrets that are known now: what stands for one is shorter than any. */
export const secretScan = (secrets: Secrets) => (): Scan => {
  const bytes = { read: 0, passed: 0 }
  const output = secrets.output({
    write: (_, chunk) => {
      bytes.passed += chunk.length
      return undefined
    },
  })
  return {
    write: (chunk) => {
      bytes.read += chunk.length
      void output.write('stdout', chunk)
    },
    end: () => {
      void output.end()
      return bytes.passed !== bytes.read
    },
  }
}

const decoded = (bytes: Uint8Array | undefined): string | undefined => (bytes === undefined ? undefined : new TextDecoder().decode(bytes))
