import { parseCommand, REGISTERED, type RunnerCommand } from './commands.ts'

export interface ShownAnnotation {
  readonly level: 'error' | 'warning' | 'notice'
  readonly message: string
  readonly title?: string
  readonly file?: string
  readonly line?: string
  readonly endLine?: string
  readonly column?: string
}

export interface ShownGroup {
  readonly title: string
  readonly lines: readonly string[]
}

/** What the runner makes of a step's lines. */
export interface StepLog {
  read(line: string): void
  /** The lines as people see them: masked, commands replaced by what they show. */
  readonly lines: readonly string[]
  readonly annotations: readonly ShownAnnotation[]
  /** Annotations beyond the ten of each level that are shown. */
  readonly annotationsDropped: number
  readonly groups: readonly ShownGroup[]
  readonly masks: readonly string[]
  /** Every command that was obeyed, in order. */
  readonly commandsSeen: readonly RunnerCommand[]
  /** From commands that have been deprecated, but still work. */
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
  /** Commands for which the runner fails the step. */
  readonly refused: readonly RunnerCommand[]
  /** Whether somebody told the runner to obey no commands, and nobody told it to go on. */
  readonly isStopped: boolean
}

const MOST_ANNOTATIONS = 10
const LONGEST_MESSAGE = 4_096

export const createStepLog = (): StepLog => {
  const lines: string[] = []
  const annotations: ShownAnnotation[] = []
  const groups: { title: string; lines: string[] }[] = []
  const masks: string[] = []
  const commandsSeen: RunnerCommand[] = []
  const refused: RunnerCommand[] = []
  const outputs: Record<string, string> = {}
  const state: Record<string, string> = {}
  const known = new Set<string>(REGISTERED)
  let dropped = 0
  let stopToken: string | undefined
  let isInGroup = false

  const show = (line: string): void => {
    const shown = [...masks].sort((one, other) => other.length - one.length).reduce((text, mask) => text.replaceAll(mask, '***'), line)
    lines.push(shown)
    if (isInGroup) groups.at(-1)?.lines.push(shown)
  }

  const annotate = (level: ShownAnnotation['level'], { data, properties }: RunnerCommand): void => {
    const { title, file, line, endLine, col: column } = properties
    show(`##[${level}]${data}`)
    if (annotations.filter((annotation) => annotation.level === level).length >= MOST_ANNOTATIONS) dropped += 1
    else annotations.push({ level, message: data.slice(0, LONGEST_MESSAGE), ...defined({ title, file, line, endLine, column }) })
  }

  const mask = ({ data }: RunnerCommand): void => {
    if (data.trim() === '') return
    masks.push(data, ...data.split(/[\r\n]+/).filter((line) => line !== '' && line !== data))
  }

  const startGroup = (title: string): void => {
    groups.push({ title, lines: [] })
    isInGroup = false
    show(`##[group]${title}`)
    isInGroup = true
  }

  const endGroup = (): void => {
    isInGroup = false
    show('##[endgroup]')
  }

  const stop = (command: RunnerCommand): void => {
    stopToken = command.data.toLowerCase()
    known.add(stopToken)
    show(command.line)
  }

  const resume = (command: RunnerCommand): boolean => {
    if (command.name.toLowerCase() !== stopToken) return false
    known.delete(stopToken)
    stopToken = undefined
    show(command.line)
    return true
  }

  const obey = (command: RunnerCommand): void => {
    const name = command.name.toLowerCase()
    commandsSeen.push(command)
    if (name === 'error' || name === 'warning' || name === 'notice') annotate(name, command)
    else if (name === 'add-mask') mask(command)
    else if (name === 'group') startGroup(command.data)
    else if (name === 'endgroup') endGroup()
    else if (name === 'stop-commands') stop(command)
    else if (name === 'set-output') outputs[command.properties['name'] ?? ''] = command.data
    else if (name === 'save-state') state[command.properties['name'] ?? ''] = command.data
    else if (name === 'set-env' || name === 'add-path') refused.push(command)
    else if (name === 'debug') show(`##[debug]${command.data}`)
  }

  const read = (line: string): void => {
    const command = parseCommand(line, known)
    if (command === undefined) show(line)
    else if (stopToken === undefined) obey(command)
    else if (!resume(command)) show(line)
  }

  return {
    read, lines, annotations, groups, masks, commandsSeen, refused, outputs, state,
    get annotationsDropped() {
      return dropped
    },
    get isStopped() {
      return stopToken !== undefined
    },
  }
}

const defined = <T extends object>(properties: T): T =>
  Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined)) as T
