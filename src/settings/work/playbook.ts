import * as z from 'zod/mini'
import { described, into, json, late, optional, text } from '../combinators.ts'
import { count } from '../quantity.ts'
import { secret, secretOfId } from './secret.ts'

/** A list, or one word that may hold several between commas. */
const words = (what: string) =>
  late(() =>
    into(
      z.union([word(what), z.array(word(what)).check(z.minLength(1, { error: `expected at least one ${what}` }))], {
        error: `expected a ${what} or a list of them`,
      }),
      (value) => [value].flat(),
    ),
  )

const word = (what: string) =>
  z.string().check(z.regex(/^[^,\s](?:[^\n\r]*[^,\s])?$/, { error: `expected a ${what}, without a comma or white space around it` }))

const variables = late(() =>
  z.record(
    z.string().check(z.regex(/^[A-Za-z_][A-Za-z0-9_]*$/, { error: 'expected the name of a variable: letters, digits and _' })),
    json,
  ),
)

const inventory = late(() =>
  z.union([text, z.array(text).check(z.minLength(1)), z.record(z.string(), json)], {
    error: 'expected a path, `host,`, the text of an inventory, a map, or a list of paths',
  }),
)

const vault = late(() =>
  into(
    z.union([secret, z.array(secretOfId).check(z.minLength(1))], {
      error: 'expected { from-env: NAME } or a list of { id, from-env }, got something else (a secret does not belong into a file)',
    }),
    (value): VaultSecret[] => [value].flat(),
  ),
)

interface VaultSecret {
  readonly 'from-env': string
  readonly id?: string
}

/** Empty, a comment, or at least three words. */
const HOST_LINE = '[^\\S\\n]*(?:#[^\\n]*|[^\\s#]\\S*[^\\S\\n]+\\S+[^\\S\\n]+\\S[^\\n]*)?'

const knownHosts = late(() =>
  text.check(
    z.refine((lines) => lines.split('\n').every((line) => /^\s*(#|$)/.test(line) || line.trim().split(/\s+/).length > 2), {
      error: 'expected lines of a known_hosts file: a host, the type of its key, its key',
    }),
    z.meta({ pattern: `^${HOST_LINE}(?:\\n${HOST_LINE})*$` }),
  ),
)

const verbosity = late(() =>
  z
    .int({ error: 'expected a number from 0 to 6' })
    .check(z.minimum(0, { error: 'expected a number from 0 to 6' }), z.maximum(6, { error: 'expected a number from 0 to 6' })),
)

/** `playbook` of a stage: a file, or a map when it needs more than that. */
export const playbook = late(() =>
  into(
    z.union(
      [
        text,
        z.strictObject({
          file: described(text, 'The playbook, relative to the working directory, or `namespace.collection.playbook`.'),
          inventory: optional(
            inventory,
            'A path, `host,` (with its comma), the text of an inventory, or a map as in an inventory in YAML; a list for ' +
              'several. `${{ }}` is evaluated.',
          ),
          limit: optional(words('pattern'), 'Only these hosts. `${{ }}` is evaluated.'),
          tags: optional(words('tag'), 'Only tasks with one of these tags.'),
          'skip-tags': optional(words('tag'), 'Not the tasks with one of these tags.'),
          'extra-vars': optional(
            variables,
            'Variables that win over all others, handed over in a private file. `${{ }}` is evaluated, and what comes of ' +
              'it is never taken for a template of Ansible’s.',
          ),
          check: optional(z.boolean(), 'Whether to change nothing and only tell what would change.'),
          diff: optional(z.boolean(), 'Whether to show what changes in files.'),
          become: optional(z.boolean(), 'Whether tasks run as another user (root, if `become-user` does not say).'),
          'become-user': optional(text, 'The user that tasks run as.'),
          'become-method': optional(text, 'How they become that user; `sudo` if not given.'),
          'become-password': optional(secret, 'The password for that, from an environment variable.'),
          'vault-password': optional(
            vault,
            'What opens vaults: an environment variable, or a list of them, each with its vault id.',
          ),
          requirements: optional(
            text,
            'A file of roles and collections that `ansible-galaxy` installs first, relative to the working directory.',
          ),
          idempotent: optional(z.boolean(), 'Whether a second pass follows that must change nothing.'),
          forks: optional(count('a number of hosts, 1 or more', 1), 'On how many hosts a task runs side by side; 5 if not given.'),
          verbosity: optional(verbosity, 'How much Ansible tells, from 0 to 6.'),
          connection: optional(text, 'How hosts are reached: `ssh` if not given, `local`, or another plugin.'),
          user: optional(text, 'The user to log in as.'),
          'private-key': optional(secret, 'The private key to log in with, from an environment variable.'),
          'known-hosts': optional(knownHosts, 'Lines of a known_hosts file: the keys that hosts have to show.'),
        }).check(z.meta({ not: { required: ['check', 'idempotent'], properties: { check: { const: true }, idempotent: { const: true } } } })),
      ],
      { error: 'expected a file, or a map with the file in `file`' },
    ),
    (value) => (typeof value === 'string' ? { file: value } : value),
  ),
)
