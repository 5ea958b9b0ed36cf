import { tmpdir } from 'node:os'
import { checkAccount } from './aws/caller-account.ts'
import { type Lambda, openLambda } from './aws/lambda.ts'
import { type SessionProvider, signIn } from './aws/sign-in.ts'
import { scaledClock } from './aws/wait.ts'
import type { Runner } from './github/runner.ts'
import type { Inputs } from './inputs/read-inputs.ts'
import type { BuildTools } from './package/layer/build-tools.ts'
import { type GitReference, gitReference } from './release/history/alias-description.ts'
import type { Phases } from './report/phases.ts'

/** What a mode works with: AWS, the log, and where the run comes from. */
export interface Session {
  readonly lambda: Lambda
  readonly phase: Phases['phase']
  readonly git: GitReference
  readonly info: (line: string) => void
  readonly warning: (message: string) => void
  readonly tools: BuildTools
}

/** Factor on every wait, for tests that cannot spend the time. Not an input: nobody needs it in a workflow. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE'

/** How many digits of a commit stand in descriptions. */
const SHORT_COMMIT = 7

/**
 * Opens AWS: begins to sign in, or makes sure that the credentials which are there belong to the right account.
 * @throws Failure when they do not
 */
export async function openSession(runner: Runner, inputs: Inputs, phases: Phases): Promise<Session> {
  const { commit, runId, refName } = runner.origin
  const { region, waitTimeout } = inputs
  const waitScale = Number(runner.environment[WAIT_SCALE]) || 1
  const credentials = roleSession(runner, inputs, waitScale)
  if (callsAws(inputs)) {
    // Whoever first needs the credentials is told when there are none.
    if (credentials) credentials().catch(() => {})
    else await checkAccount({ region, waitScale }, inputs, runner.info)
  }
  return {
    lambda: openLambda({
      region,
      waitTimeout,
      waitScale,
      ...(credentials && { credentials }),
      log: runner.info,
      debug: runner.debug,
    }),
    phase: phases.phase,
    git: gitReference(commit?.slice(0, SHORT_COMMIT), runId, refName),
    info: runner.info,
    warning: runner.warning,
    tools: { execute: runner.execute, temporary: runner.environment['RUNNER_TEMP'] || tmpdir() },
  }
}

/** The credentials of `role-to-assume`; undefined without it. */
function roleSession(
  runner: Runner,
  { role, region }: Inputs,
  waitScale: number,
): SessionProvider | undefined {
  if (!role) return undefined
  const { runId } = runner.origin
  return signIn({
    role,
    sessionName: role.sessionName ?? ['lambda-deploy', runId].filter(Boolean).join('-'),
    region,
    waitScale,
    clock: scaledClock(waitScale),
    identityToken: runner.identityToken,
    secret: runner.secret,
    log: runner.info,
    warning: runner.warning,
  })
}

/** A test of a URL alone asks nothing of AWS. */
function callsAws(inputs: Inputs): boolean {
  return inputs.mode !== 'smoke-test' || inputs.functionName !== undefined
}
