import type { Document, YAMLParseError, YAMLWarning } from 'yaml'
import { type Problem, problem } from './problem.ts'
import type { Source } from './source.ts'

const MOST = 20

/** What keeps a text from being one YAML 1.2 document; the first 20 of it, since one slip can cause many. */
export const syntaxProblems = (document: Document, source: Source): readonly Problem[] => {
  const directive = /^%YAML\s+(\S+)/m.exec(source.text)
  if (directive !== null && document.directives?.yaml.explicit === true && directive[1] !== '1.2') {
    return [problem(source.place(directive.index), `expected YAML 1.2, got ${directive[1]}`)]
  }
  const errors = [...document.errors, ...document.warnings]
  const tooDeep = errors.filter(({ code }) => code === 'RESOURCE_EXHAUSTION')
  return (tooDeep.length > 0 ? tooDeep.slice(0, 1) : errors).slice(0, MOST).map((error) => syntaxProblem(error, source))
}

const syntaxProblem = (error: YAMLParseError | YAMLWarning, source: Source): Problem => {
  const [message, hint] = told(error)
  return problem(source.place(error.pos[0]), message, hint)
}

const told = ({ code, message }: YAMLParseError | YAMLWarning): readonly [message: string, hint?: string] => {
  if (code === 'TAB_AS_INDENT') return ['expected spaces, got a tab', 'YAML allows no tabs as indentation']
  if (code === 'MULTIPLE_DOCS') return ['expected one document, got a second one', 'remove what begins with ---']
  if (code === 'RESOURCE_EXHAUSTION') return ['expected fewer levels, one in the other, than this']
  if (code === 'TAG_RESOLVE_FAILED') return [`${lower(message)}: tags have no meaning here`]
  return [`not YAML: ${lower(message.split('\n')[0] ?? message)}`]
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
