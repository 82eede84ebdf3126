import { resolve } from 'node:path'
import type { Materials, Part } from './part.ts'
import { joined } from './part.ts'
import type { PlaybookSpec, Variables } from './spec.ts'
import { toYaml } from './variables.ts'
import { word } from './word.ts'

/** The hosts to reach: what was written itself in a private file, everything else by its name. */
export const inventory = ({ inventory: given }: PlaybookSpec, materials: Materials): Part => {
  if (given === undefined) return { args: [] }
  const sources = typeof given === 'string' ? [given] : isTexts(given) ? given : undefined
  const parts = sources?.map((source, index) => fromText(source, index, materials)) ?? [fromMap(given as Variables, materials)]
  // Else Ansible only warns that it could read none of them, and does nothing, and is content.
  return joined([...parts, { args: [], env: { ANSIBLE_INVENTORY_UNPARSED_FAILED: materials.env['ANSIBLE_INVENTORY_UNPARSED_FAILED'] ?? '1' } }])
}

const isTexts = (given: object): given is readonly string[] => Array.isArray(given)

const fromMap = (hosts: Variables, { folder, evaluate }: Materials): Part => inFile(folder.write('inventory.yml', toYaml(hosts, evaluate)))

const fromText = (source: string, index: number, materials: Materials): Part =>
  source.trim().includes('\n') ? inFile(materials.folder.write(`inventory-${index}${ending(source)}`, source)) : named(source, materials)

const inFile = (path: string): Part => ({ args: [`--inventory=${path}`] })

/** Ansible reads YAML only from files that are called so. */
const ending = (text: string): string => {
  const first = text.split('\n').find((line) => line.trim() !== '' && !/^\s*[#;]/.test(line)) ?? ''
  return /^(---|\{|[^\s[=]+:\s*(#.*)?$)/.test(first.trimEnd()) ? '.yml' : '.ini'
}

const named = (source: string, { cwd, evaluate, files }: Materials): Part => {
  const name = word('inventory', source, evaluate)
  if (typeof name !== 'string') return name
  const path = resolve(cwd, name)
  if (name.includes(',') || files.isFile(path) || files.isFolder(path)) return { args: [`--inventory=${name}`] }
  return { refused: `the inventory ${name} does not exist`, remedy: `for a host of that name write '${name},' with a comma` }
}
