import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Package {
  readonly version: string
  readonly license: string
  readonly dependencies?: Readonly<Record<string, string>>
}

/** The licences of all packages that the compiled code in `lib` imports, and of those that they need, by name. */
export const licenses = (lib: string, modules: string): string => {
  const names = new Set(importedBy(lib))
  for (const name of names) for (const need of Object.keys(manifest(modules, name).dependencies ?? {})) names.add(need)
  return [...names].toSorted().map((name) => entry(modules, name)).join('\n\n')
}

const importedBy = (lib: string): readonly string[] =>
  readdirSync(lib, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .flatMap((file) => [...readFileSync(join(lib, file), 'utf8').matchAll(/(?:from|import\()\s*'((?:@[^/']+\/)?[^./'][^/']*)[^']*'/g)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))

const manifest = (modules: string, name: string): Package => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Package

const entry = (modules: string, name: string): string => {
  const { version, license } = manifest(modules, name)
  const file = readdirSync(join(modules, name)).find((each) => /^licen[cs]e/i.test(each))
  if (file === undefined) throw new Error(`${name} brings no licence text`)
  return `${name} ${version} (${license})\n\n${readFileSync(join(modules, name, file), 'utf8').trim()}\n`
}
