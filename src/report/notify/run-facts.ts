/** Where a run took place, as far as that is known. */
export interface RunFacts {
  /** Of the run's page; empty where it has none. */
  readonly url: string
  readonly repository: string
  readonly ref: string
  readonly commit: string
}

/** What GitHub's variables say of a run; all texts are empty elsewhere. */
export const runFacts = (environment: Readonly<Record<string, string | undefined>>): RunFacts => {
  const of = (name: string): string => environment[name] ?? ''
  const repository = of('GITHUB_REPOSITORY')
  const run = of('GITHUB_RUN_ID')
  const attempt = Number(of('GITHUB_RUN_ATTEMPT')) > 1 ? `/attempts/${of('GITHUB_RUN_ATTEMPT')}` : ''
  const url = repository === '' || run === '' ? '' : `${of('GITHUB_SERVER_URL') || 'https://github.com'}/${repository}/actions/runs/${run}${attempt}`
  return { url, repository, ref: of('GITHUB_HEAD_REF') || of('GITHUB_REF_NAME'), commit: of('GITHUB_SHA') }
}
