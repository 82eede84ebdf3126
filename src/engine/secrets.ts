import type { GuardCondition } from '../core/guard.ts'
import type { Secrets } from '../core/secrets.ts'
import type { Pipeline } from '../settings/pipeline.ts'
import type { StageSettings } from '../settings/schema.ts'

/** The variables of a pipeline whose values are secret, and what became of them. */
export interface SecretNames {
  /** Keeps the values that an environment has for them secret from now on. */
  learn(environment: Readonly<Record<string, string | undefined>>): void
  /** The part of an environment, not yet evaluated, that makes secrets and asks for no results of stages. */
  foreseeable(layer: Readonly<Record<string, string>> | undefined): Readonly<Record<string, string>>
  /** Names that had no value anywhere, or one that is too short to be hidden, in words. */
  troubles(): readonly string[]
}

/** Wherever a variable is called secret, it is secret in the whole pipeline. */
export const secretNames = (pipeline: Pipeline, secrets: Secrets): SecretNames => {
  const declared = new Set([...(pipeline.secrets ?? []), ...pipeline.stages.flatMap(({ settings }) => settings.secrets ?? [])])
  const guards = pipeline.stages.flatMap(({ guard }) => (guard === undefined ? [] : namesIn(guard.condition)))
  const names = new Set([...declared, ...guards, ...pipeline.stages.flatMap(({ settings }) => namesFor(settings))])
  const found = new Set<string>()
  const short = new Set<string>()

  const learn: SecretNames['learn'] = (environment) => {
    for (const name of names) {
      const value = (Object.hasOwn(environment, name) ? environment[name] : undefined)?.trim() ?? ''
      if (value === '') continue
      found.add(name)
      if (!secrets.add(value)) short.add(name)
    }
  }
  const missing = (): readonly string[] => [...declared].filter((name) => !found.has(name))
  return {
    learn,
    foreseeable: (layer = {}) => {
      const early = Object.entries(layer).filter(([, value]) => !/\bstages\b/i.test(value))
      return names.size === 0 ? {} : Object.fromEntries(early)
    },
    troubles: () => [...missing().map((name) => `the secret ${name} was never set`), ...[...short].map(tooShort)],
  }
}

/** Where passwords and keys of tools come from. */
const namesFor = ({ backup, playbook }: StageSettings): readonly string[] =>
  [backup?.password, playbook?.['become-password'], playbook?.['private-key'], playbook?.['vault-password']]
    .flat()
    .flatMap((source) => (source !== undefined && 'from-env' in source ? [source['from-env']] : []))

const tooShort = (name: string): string => `the secret ${name} is too short to be hidden: use one of at least 4 characters`

const namesIn = (condition: GuardCondition): readonly string[] => {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.flatMap(namesIn)
    case 'not':
      return namesIn(condition.of)
    case 'secrets':
      return condition.names
    case 'api-key':
      return [condition.from]
    default:
      return []
  }
}

