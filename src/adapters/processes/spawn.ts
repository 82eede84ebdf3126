import { type ChildProcess, spawn as spawnChild } from 'node:child_process'
import { statSync } from 'node:fs'
import type { Socket } from 'node:net'
import type { Command, Ending } from '../../core/ports.ts'
import { uniqueWord } from '../unique.ts'
import type { Pipe } from './pipes.ts'
import { MARKER } from './tree.ts'

export interface Spawned {
  readonly kind: 'spawned'
  readonly pid: number
  readonly marker: string
  readonly exited: Promise<Ending>
  readonly stdout: Socket | null
  readonly stderr: Socket | null
  /** Lets our process end before this one does. */
  letGo(): void
}

type Unspawned = Extract<Ending, { kind: 'spawn' }>

/** Starts a command in a session of its own, its input at its end; or tells in words why it could not be started. */
export const spawn = async (command: Command, stdout: Pipe, stderr: Pipe): Promise<Spawned | Unspawned> => {
  const marker = uniqueWord()
  try {
    const child = begin(command, marker, stdout, stderr)
    const exited = new Promise<Ending>((resolve) => {
      child.once('exit', (code, signal) => resolve(endingOf(code, signal)))
    })
    // Also without a pid: an `error` nobody listens to is thrown.
    const failed = new Promise<Error>((resolve) => child.on('error', resolve))
    if (child.pid === undefined) return { kind: 'spawn', message: explain(await failed, command) }
    const ends = { stdout: child.stdout as Socket | null, stderr: child.stderr as Socket | null }
    return { kind: 'spawned', pid: child.pid, marker, exited, ...ends, letGo: () => child.unref() }
  } catch (error) {
    return { kind: 'spawn', message: explain(error, command) }
  }
}

const begin = ({ file, args, cwd, env }: Command, marker: string, stdout: Pipe, stderr: Pipe): ChildProcess => {
  try {
    const options = { cwd, env: marked(env, marker), detached: true, windowsHide: true }
    return spawnChild(file, args, { ...options, stdio: ['ignore', stdout.stdio, stderr.stdio] })
  } finally {
    stdout.closeWriteEnd()
    stderr.closeWriteEnd()
  }
}

/** A tree within a tree carries the markers of both. */
const marked = (env: Command['env'], marker: string): NodeJS.ProcessEnv => {
  const outer = env[MARKER]
  return { ...env, [MARKER]: outer === undefined ? marker : `${outer} ${marker}` }
}

const endingOf = (code: number | null, signal: NodeJS.Signals | null): Ending =>
  signal === null ? { kind: 'exit', exitCode: code ?? 1 } : { kind: 'signal', signal }

const explain = (error: unknown, { file, cwd }: Command): string => {
  const { code, message } = error as NodeJS.ErrnoException
  const folder = folderProblem(cwd)
  if (folder !== undefined) return `cannot start ${file}: the working directory ${cwd} ${folder}`
  const words = code === 'ENOENT' && isThere(file) ? MISSING_INTERPRETER : WORDS[code ?? '']
  return `cannot start ${file}: ${words ?? message}`
}

/** Node names the program where it is the folder that is missing. */
const folderProblem = (cwd: string): string | undefined => {
  try {
    return statSync(cwd).isDirectory() ? undefined : 'is not a folder'
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'does not exist' : 'cannot be entered'
  }
}

const isThere = (file: string): boolean => {
  try {
    return file.includes('/') && statSync(file).isFile()
  } catch {
    return false
  }
}

const MISSING_INTERPRETER = 'the interpreter that its first line names does not exist (ENOENT)'

const WORDS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such program (ENOENT)',
  EACCES: 'it is not executable, or permission is denied (EACCES)',
  EPERM: 'permission is denied (EPERM)',
  ENOEXEC: 'it is not a program for this machine (ENOEXEC)',
  ENOTDIR: 'a part of its path is not a folder (ENOTDIR)',
  E2BIG: 'its arguments and environment are together too long (E2BIG)',
  EAGAIN: 'there are too many processes already (EAGAIN)',
  EMFILE: 'there are too many open files (EMFILE)',
  ENOMEM: 'there is not enough memory (ENOMEM)',
  ETXTBSY: 'somebody is writing to it (ETXTBSY)',
}
