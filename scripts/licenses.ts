import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Package {
  readonly version: string
  readonly license: string
  readonly author?: string | { readonly name: string }
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
    .flatMap((file) => [...readFileSync(join(lib, file), 'utf8').matchAll(IMPORTS)])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'))

/** Statements, and calls of `import`; words in a text are neither. */
const IMPORTS = /(?:^(?:import|export)\b[^'\n]*\bfrom\s*|\bimport\()'((?:@[^/']+\/)?[^./'\s][^/']*)[^']*'/gm

const manifest = (modules: string, name: string): Package => JSON.parse(readFileSync(join(modules, name, 'package.json'), 'utf8')) as Package

const entry = (modules: string, name: string): string => {
  const { version, license, author } = manifest(modules, name)
  const file = readdirSync(join(modules, name)).find((each) => /^licen[cs]e/i.test(each))
  const text = file === undefined ? standardText(name, license, author) : readFileSync(join(modules, name, file), 'utf8')
  return `${name} ${version} (${license})\n\n${text.trim()}\n`
}

/** For a package that names its licence and forgets to bring the text. */
const standardText = (name: string, license: string, author: Package['author']): string => {
  const holder = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || holder === undefined) throw new Error(`${name} brings no licence text`)
  return `Copyright (c) ${holder}\n\n${MIT}`
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.`
