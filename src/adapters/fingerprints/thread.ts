import crypto from 'node:crypto'
import fs from 'node:fs'
import type { Worker } from 'node:worker_threads'
import type { Breathe } from './breather.ts'
import { hashThrough } from './hash-through.ts'
import { lookThrough } from './look-through.ts'

/** For two threads that take piece after piece of the same work: the next one, how many have failed, how many are done, and the KiB that were read. */
export const newCounters = (): Int32Array => new Int32Array(new SharedArrayBuffer(16))

/** What both threads can do. Each is given to the other thread as its text: it may use nothing from around it. */
const PROGRAMS = { look: lookThrough, hash: hashThrough } as const

type Programs = typeof PROGRAMS
type Task<P extends keyof Programs> = Parameters<Programs[P]>[0]

const TEXT = `
const { parentPort } = require('node:worker_threads')
const ports = { fs: require('node:fs'), crypto: require('node:crypto') }
const programs = { look: ${lookThrough.toString()}, hash: ${hashThrough.toString()} }
parentPort.on('message', ({ program, task }) => {
  for (const _ of programs[program](task, ports)) {}
})`

/** One for all, begun when it is first of use; it keeps no process alive. */
let thread: Promise<Worker | undefined> | undefined

/** Begins a second thread, so that it is there when there is work for it. */
export const prepareThread = (): void => {
  thread ??= begin()
}

const begin = async (): Promise<Worker | undefined> => {
  try {
    const { Worker: Thread } = await import('node:worker_threads')
    const worker = new Thread(TEXT, { eval: true })
    worker.on('error', () => {
      thread = Promise.resolve(undefined)
    })
    worker.unref()
    return worker
  } catch {
    return undefined
  }
}

/** Does work in this thread, and in a second one where there is one; resolves when no piece is under way. */
export const inThreads = async <P extends keyof Programs>(program: P, task: Task<P>, pieces: number, breathe: Breathe): Promise<void> => {
  const used = thread
  const worker = await used
  worker?.postMessage({ program, task: { ...task, names: undefined } }, [])
  const ports = { fs, crypto }
  for (const _ of PROGRAMS[program](task as never, ports)) {
    const rest = breathe()
    if (rest !== undefined) await rest
  }
  const { counters } = task
  // A thread that has died is another one from then on.
  const isOver = (): boolean => Atomics.load(counters, 2) >= pieces || Atomics.load(counters, 1) > 0 || thread !== used
  while (!isOver()) await new Promise((resolve) => setImmediate(resolve))
}
