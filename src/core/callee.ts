export type Language = 'javascript' | 'typescript' | 'python'

/** A function of a file, as `call` names it. */
export interface Callee {
  /** As it was written: relative to the working directory, or absolute. */
  readonly file: string
  /** What the file exports it as; `default` for the default export of a JavaScript or TypeScript file. */
  readonly name: string
  readonly language: Language
}

/** The parts of `path/to/file#function`, or in words what was expected instead. */
export const parseCallee = (text: string): Callee | string => {
  const at = text.lastIndexOf('#')
  if (at < 0) return 'expected the function behind a #, such as ci/deploy.ts#deploy'
  const [file, name] = [text.slice(0, at), text.slice(at + 1)]
  const language = languageOf(file)
  if (file === '') return 'expected a file before the #, such as ci/deploy.ts#deploy'
  if (language === undefined) return `expected a JavaScript, TypeScript or Python file (${Object.keys(LANGUAGES).join(', ')})`
  return NAME.test(name) ? { file, name, language } : 'expected the name of one function behind the #, such as ci/deploy.ts#deploy'
}

const LANGUAGES: Readonly<Record<string, Language>> = {
  '.js': 'javascript',
  '.mjs': 'javascript',
  '.cjs': 'javascript',
  '.ts': 'typescript',
  '.mts': 'typescript',
  '.cts': 'typescript',
  '.py': 'python',
}

const languageOf = (file: string): Language | undefined => LANGUAGES[/\.\w+$/.exec(file)?.[0] ?? '']

const NAME = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u

/** The source of a pattern of the texts that `parseCallee` takes. */
export const calleePattern = (): string =>
  `^[\\s\\S]*(?:${Object.keys(LANGUAGES).map((ending) => `\\${ending}`).join('|')})#${NAME.source.slice(1)}`
