/** Prints the changelog's section of a version; fails where the version is not what package.json, the changelog and the tags say. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const root = process.env['STAGEWRIGHT_ROOT'] ?? join(import.meta.dirname, '..')
const [wanted = ''] = process.argv.slice(2)

const read = (file: string): string => readFileSync(join(root, file), 'utf8')

/** The lines between a version's heading and the next one, or nothing where it has none. */
const sectionOf = (changelog: string, version: string): string | undefined => {
  const lines = changelog.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`## [${version}]`))
  if (start < 0) return undefined
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.startsWith('## '))
  return rest.slice(0, end < 0 ? rest.length : end).join('\n').trim()
}

const tags = (): readonly string[] => execFileSync('git', ['tag', '--list'], { cwd: root, encoding: 'utf8' }).split('\n')

const objections = (version: string, section: string | undefined): readonly string[] => {
  const { version: ours } = JSON.parse(read('package.json')) as { readonly version: string }
  return [
    /^\d+\.\d+\.\d+$/.test(version) ? '' : `expected a version such as 1.2.3, got '${version}'`,
    ours === version ? '' : `package.json says ${ours}: set its version, and that of src/entries/version.ts`,
    section ? '' : `CHANGELOG.md has no section [${version}], or nothing in it: name what is under [Unreleased] so`,
    tags().includes(`v${version}`) ? `the tag v${version} is there already: a version is released once` : '',
  ].filter((objection) => objection !== '')
}

const section = sectionOf(read('CHANGELOG.md'), wanted)
// The tag is there by the time the notes are published.
const against = objections(wanted, section).filter((text) => process.env['GH_TOKEN'] === undefined || !text.startsWith('the tag'))
for (const objection of against) console.error(`release: ${objection}`)
if (against.length > 0) process.exitCode = 1
else console.log(section)
