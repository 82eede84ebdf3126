import { decided, type Evaluator, undecided } from '../evaluator.ts'
import { shown } from '../words.ts'

/** The job runs on a runner of GitHub's, or on one of one's own. */
export const runner: Evaluator<'runner'> = ({ environment }, { runnerEnvironment = '' }) => {
  const expected = `${environment} runner`
  if (runnerEnvironment === '') return undecided(expected, 'RUNNER_ENVIRONMENT is not set')
  return decided(runnerEnvironment === environment, expected, `${shown(runnerEnvironment)} runner`)
}
