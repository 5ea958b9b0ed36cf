import { type Lambda, openLambda } from './aws/lambda.ts'
import type { Runner } from './github/runner.ts'
import type { CommonInputs } from './inputs/deploy-inputs.ts'
import { type GitReference, gitReference } from './release/history/alias-description.ts'
import type { Phases } from './report/phases.ts'

/** What a mode works with: AWS, the log, and where the run comes from. */
export interface Session {
  readonly lambda: Lambda
  readonly phase: Phases['phase']
  readonly git: GitReference
  readonly info: (line: string) => void
  readonly warning: (message: string) => void
}

/** Factor on every wait, for tests that cannot spend the time. Not an input: nobody needs it in a workflow. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE'

/** How many digits of a commit stand in descriptions. */
const SHORT_COMMIT = 7

export function openSession(runner: Runner, inputs: CommonInputs, phases: Phases): Session {
  const { commit, runId, refName } = runner.origin
  return {
    lambda: openLambda({
      region: inputs.region,
      waitTimeout: inputs.waitTimeout,
      waitScale: Number(runner.environment[WAIT_SCALE]) || 1,
      log: runner.info,
      debug: runner.debug,
    }),
    phase: phases.phase,
    git: gitReference(commit?.slice(0, SHORT_COMMIT), runId, refName),
    info: runner.info,
    warning: runner.warning,
  }
}
