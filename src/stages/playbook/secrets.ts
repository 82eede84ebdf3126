import { type FromEnvironment, type PlaybookSpec } from './spec.ts'
import { joined, type Materials, NO_PART, type Part } from './part.ts'

/** Passwords and keys, each in a private file. */
export const secrets = (spec: PlaybookSpec, materials: Materials): Part =>
  joined([...vaults(spec, materials), becomePassword(spec, materials), privateKey(spec, materials)])

/** The values themselves, so that nothing that is told repeats them. */
export const secretValues = (spec: PlaybookSpec, env: Readonly<Record<string, string>>): readonly string[] =>
  [...(spec['vault-password'] ?? []), spec['become-password'], spec['private-key']]
    .flatMap((source) => (source === undefined ? [] : [env[source['from-env']] ?? '']))
    .filter((value) => value.trim() !== '')

const vaults = ({ 'vault-password': sources = [] }: PlaybookSpec, materials: Materials): readonly Part[] =>
  sources.map((source, index) =>
    inFile('vault-password', source, `vault-${index}`, materials, (path) =>
      source.id === undefined ? `--vault-password-file=${path}` : `--vault-id=${source.id}@${path}`,
    ),
  )

const becomePassword = ({ 'become-password': source }: PlaybookSpec, materials: Materials): Part =>
  source === undefined ? NO_PART : inFile('become-password', source, 'become', materials, (path) => `--become-password-file=${path}`)

const privateKey = ({ 'private-key': source }: PlaybookSpec, materials: Materials): Part =>
  source === undefined ? NO_PART : inFile('private-key', source, 'key', materials, (path) => `--private-key=${path}`)

/** ssh wants Unix line ends and a last line that has one; to passwords it makes no difference. */
const inFile = (key: string, source: FromEnvironment, name: string, materials: Materials, option: (path: string) => string): Part => {
  const value = materials.env[source['from-env']] ?? ''
  if (value.trim() === '') {
    return { refused: `${key}: the environment variable ${source['from-env']} is not set, or empty`, remedy: 'hand it over in `env` of the step' }
  }
  return { args: [option(materials.folder.write(name, `${value.replaceAll('\r\n', '\n').trimEnd()}\n`))] }
}
