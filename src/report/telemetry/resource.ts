import { attributes, type Resource } from './otlp.ts'

type Environment = Readonly<Record<string, string | undefined>>

export interface ResourceFacts {
  readonly version: string
  readonly serviceName: string | undefined
  /** What `OTEL_RESOURCE_ATTRIBUTES` says, which comes first. */
  readonly given: Readonly<Record<string, string>>
}

/** What a trace is of: the service, the run and the commit, by the conventions for CI/CD and VCS. */
export const traceResource = (environment: Environment, pipeline: string, facts: ResourceFacts): Resource => ({
  attributes: attributes({ ...serviceOf(facts), ...repositoryOf(environment), ...refOf(environment), ...runOf(environment), 'cicd.pipeline.name': pipeline, ...facts.given, ...renamed(facts) }),
})

/** The same for metrics, without what differs from run to run: each would be a series of its own. */
export const metricsResource = (environment: Environment, facts: ResourceFacts): Resource => ({
  attributes: attributes({ ...serviceOf(facts), ...repositoryOf(environment), ...facts.given, ...renamed(facts) }),
})

const serviceOf = ({ version }: ResourceFacts) => ({ 'service.name': 'stagewright', 'service.version': version })

/** `OTEL_SERVICE_NAME` wins over `service.name` in `OTEL_RESOURCE_ATTRIBUTES`. */
const renamed = ({ serviceName }: ResourceFacts) => (serviceName === undefined ? {} : { 'service.name': serviceName })

const repositoryOf = (environment: Environment) => {
  const full = environment['GITHUB_REPOSITORY']
  if (!full) return {}
  const [owner, name] = full.split('/')
  return {
    'vcs.provider.name': 'github',
    'vcs.owner.name': owner,
    'vcs.repository.name': name,
    'vcs.repository.url.full': `${serverOf(environment)}/${full}`,
  }
}

const refOf = (environment: Environment) => {
  const of = (name: string): string | undefined => environment[name] || undefined
  const change = /^refs\/pull\/(\d+)\//.exec(of('GITHUB_REF') ?? '')?.[1]
  return {
    'vcs.ref.head.name': of('GITHUB_HEAD_REF') ?? of('GITHUB_REF_NAME'),
    'vcs.ref.head.type': change === undefined ? of('GITHUB_REF_TYPE') : 'branch',
    'vcs.ref.head.revision': of('GITHUB_SHA'),
    'vcs.ref.base.name': of('GITHUB_BASE_REF'),
    'vcs.change.id': change,
  }
}

const runOf = (environment: Environment) => {
  const id = environment['GITHUB_RUN_ID'] || undefined
  const url = `${serverOf(environment)}/${environment['GITHUB_REPOSITORY']}/actions/runs/${id}/attempts/${environment['GITHUB_RUN_ATTEMPT'] || 1}`
  return {
    'cicd.pipeline.run.id': id,
    'cicd.pipeline.run.url.full': id === undefined ? undefined : url,
    'cicd.worker.name': environment['RUNNER_NAME'] || undefined,
  }
}

const serverOf = (environment: Environment): string => environment['GITHUB_SERVER_URL'] || 'https://github.com'
