import { tmpdir } from 'node:os'
import { type Aws, openAws } from './aws/client/aws.ts'
import type { SessionProvider } from './aws/client/role-session.ts'
import { scaledClock } from './aws/client/wait.ts'
import { checkAccount } from './aws/sign-in/account.ts'
import { signIn } from './aws/sign-in/sign-in.ts'
import { type Cancellable, type Cancellation, POST_STEP } from './cancellation.ts'
import type { Failure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import { type GitReference, gitReference } from './model/history.ts'
import type { CommonInputs, ReleaseOrigin } from './model/wanted.ts'
import type { BuildTools } from './package/layer/build-tools.ts'
import type { Phases } from './phases.ts'
import { type Claim, claim, newClaim, whenClaimed } from './post-step-claim.ts'
import { rememberMove, type UnverifiedMove } from './post-step-state.ts'

/** What a mode works with: AWS, the log, and where the run comes from. */
export interface Session extends Pick<Phases, 'phase' | 'undoingPhase'> {
  readonly aws: Aws
  readonly git: GitReference
  /** Whether this is another attempt of a workflow run (*Re-run jobs*). */
  readonly isRerun: boolean
  /** The commit that is released: 7 to 40 hexadecimal digits; undefined if it is not known. */
  readonly commit: string | undefined
  readonly isAncestorOnGitHub: Runner['isAncestor']
  readonly info: (line: string) => void
  /** An annotation that needs no action. */
  readonly notice: (message: string) => void
  readonly warning: (message: string) => void
  readonly tools: BuildTools
  /**
   * Saves a move of an alias for the post step, or that there is none to undo.
   * @returns the reason of the cancellation if the post step has begun already, which then decides
   */
  readonly remember: (left: Omit<UnverifiedMove, 'region' | 'claim'> | undefined) => Failure | undefined
}

/** What a session depends on. */
interface SessionInputs extends CommonInputs {
  readonly mode?: string
  readonly functionName?: string
  readonly functionAccount?: string
  readonly releaseOrigin?: ReleaseOrigin
}

/** Factor on every wait, for tests. It is not an input: no workflow needs it. */
const WAIT_SCALE = 'LAMBDA_DEPLOY_ACTION_WAIT_SCALE'

/** How many digits of a commit descriptions hold. */
const SHORT_COMMIT = 7

/**
 * Opens AWS: begins to sign in, or checks that the present credentials belong to the right account.
 * @throws Failure when they do not
 */
export async function openSession(
  runner: Runner,
  inputs: SessionInputs,
  { phase, undoingPhase }: Phases,
  cancellation: Cancellable,
): Promise<Session> {
  const { runId, isRerun = false } = runner.origin
  const { ref, sha: commit } = releasedFrom(runner, inputs)
  const { region, waitTimeout } = inputs
  const waitScale = Number(runner.environment[WAIT_SCALE]) || 1
  const credentials = roleSession(runner, inputs, waitScale, cancellation)
  if (callsAws(inputs)) {
    // The first call that needs the credentials fails when there are none.
    if (credentials) credentials().catch(() => {})
    else await checkAccount({ region, waitScale, cancellation }, inputs, runner.info)
  }
  return {
    aws: openAws({
      region,
      waitTimeout,
      waitScale,
      cancellation,
      ...(credentials && { credentials }),
      log: runner.info,
      debug: runner.debug,
    }),
    phase,
    undoingPhase,
    git: gitReference(commit?.slice(0, SHORT_COMMIT), runId, ref),
    isRerun,
    commit,
    isAncestorOnGitHub: runner.isAncestor,
    info: runner.info,
    notice: runner.notice,
    warning: runner.warning,
    tools: {
      execute: (program, args, directory) => runner.execute(program, args, directory, cancellation.stop),
      environment: runner.environment,
      workspace: runner.workspace,
      temporary: runner.environment['RUNNER_TEMP'] || tmpdir(),
    },
    remember: remembering(runner, region, cancellation),
  }
}

function remembering(runner: Runner, region: string, cancellation: Cancellable): Session['remember'] {
  let current: { readonly claim: Claim; readonly stopLooking: () => void } | undefined
  const begin = () => {
    const made = newClaim(runner.environment['RUNNER_TEMP'])
    return made && { claim: made, stopLooking: whenClaimed(made, () => cancellation.cancel(POST_STEP)) }
  }
  return (left) => {
    if (left) {
      current ??= begin()
      rememberMove(runner, { ...left, region, claim: current?.claim })
      return undefined
    }
    const ended = current
    current = undefined
    ended?.stopLooking()
    rememberMove(runner, undefined)
    if (!ended || claim(ended.claim, 'step') !== 'post step') return undefined
    cancellation.cancel(POST_STEP)
    return cancellation.stop.reason
  }
}

/** What the inputs say, or else what started the run: never a mixture of the two, which would belong to no commit. */
function releasedFrom(
  { origin: { commit, refName } }: Runner,
  { releaseOrigin }: SessionInputs,
): { readonly ref?: string | undefined; readonly sha?: string | undefined } {
  return releaseOrigin ?? { ref: refName, sha: commit }
}

/** The credentials of `role-to-assume`; undefined without it. */
function roleSession(
  runner: Runner,
  { role, region }: SessionInputs,
  waitScale: number,
  cancellation: Cancellation,
): SessionProvider | undefined {
  if (!role) return undefined
  const { runId } = runner.origin
  return signIn({
    role,
    sessionName: role.sessionName ?? ['lambda-deploy', runId].filter(Boolean).join('-'),
    region,
    waitScale,
    clock: scaledClock(waitScale, cancellation.stop),
    cancellation,
    identityToken: runner.identityToken,
    secret: runner.secret,
    log: runner.info,
    warning: runner.warning,
  })
}

/** A test of only a URL makes no call to AWS. */
function callsAws({ mode, functionName }: SessionInputs): boolean {
  return mode !== 'smoke-test' || functionName !== undefined
}
