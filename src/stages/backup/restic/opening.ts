import type { Failure } from '../../../core/outcome.ts'
import type { Context } from '../../../core/run.ts'
import type { Place } from '../place.ts'
import { resolve } from 'node:path'
import type { BackupPorts, BackupSpec, PasswordSource } from '../spec.ts'
import { type Client, client } from './client.ts'
import { operation, type Subject } from './failure.ts'
import { INSTALL } from './version.ts'

export interface Opened {
  readonly restic: Client
  readonly subject: Subject
}

/** restic with its repository and password, or why that can not be. */
export const open = (spec: BackupSpec, place: Place, ports: BackupPorts, context: Context): Opened | Failure => {
  const { cwd, env } = place.surroundings
  if (!ports.files.isFolder(place.source)) return operation('refused', `there is no folder ${place.source} to back up`)
  if (isWithin(place)) return operation('refused', `the repository ${place.target} lies inside of ${place.source}`, 'keep it elsewhere')
  const file = ports.files.which('restic', env['PATH'] ?? '')
  if (file === undefined) return operation('tool', 'restic is not installed', INSTALL)
  const password = passwordEnv(spec.password, { ...env, ...context.env }, cwd, ports)
  if ('kind' in password) return password
  const installation = {
    file,
    env: { ...without(env), ...context.env, ...password.env, RESTIC_REPOSITORY: place.target, RESTIC_PROGRESS_FPS: '2', PWD: place.source },
    cwd: place.source,
    options: spec.options ?? {},
    gracePeriodMs: ports.gracePeriodMs,
    processes: ports.processes,
  }
  return { restic: client(installation, context.signal), subject: { repository: shown(place.target), password: password.from } }
}

const isWithin = ({ source, target }: Place): boolean => `${target}/`.startsWith(source === '/' ? source : `${source}/`)

/** What would speak against our own choice. */
const RIVALS = ['RESTIC_REPOSITORY_FILE', 'RESTIC_PASSWORD', 'RESTIC_PASSWORD_FILE', 'RESTIC_PASSWORD_COMMAND']

const without = (env: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(env).filter(([name]) => !RIVALS.includes(name)))

interface Password {
  readonly env: Readonly<Record<string, string>>
  readonly from: string
}

const passwordEnv = (
  source: PasswordSource | undefined,
  env: Readonly<Record<string, string>>,
  cwd: string,
  ports: BackupPorts,
): Password | Failure => {
  if (source === undefined) return operation('refused', 'no `password` says where the password of the repository is')
  if ('from-file' in source) return fromFile(resolve(cwd, source['from-file']), ports)
  const name = source['from-env']
  const password = env[name] ?? ''
  if (password !== '') ports.secrets?.add(password)
  if (password !== '') return { env: { RESTIC_PASSWORD: password }, from: `the environment variable ${name}` }
  const remedy = `give it to the step: env: { ${name}: '\${{ secrets.${name} }}' }`
  return operation('refused', `the environment variable ${name}, which \`password\` names, is ${name in env ? 'empty' : 'not set'}`, remedy)
}

const fromFile = (file: string, ports: BackupPorts): Password | Failure =>
  ports.files.isFile(file)
    ? { env: { RESTIC_PASSWORD_FILE: file }, from: file }
    : operation('refused', `there is no file ${file}, which \`password\` names`)

/** The address of a repository without the password that may stand in it. */
const shown = (repository: string): string => repository.replace(/:\/\/([^/@]*):[^/@]*@/, '://$1:***@')
