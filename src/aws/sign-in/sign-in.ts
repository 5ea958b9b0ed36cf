import type { Credentials } from '@aws-sdk/client-sts'
import type { Cancellation } from '../../cancellation.ts'
import { asFailure, Failure, TokenEndpointFailure } from '../../failure.ts'
import type { RoleToAssume } from '../../model/wanted.ts'
import type { RoleSession, SessionProvider } from '../client/role-session.ts'
import { answerLimit, type Clock, tryingAgain } from '../client/wait.ts'
import type { Refusal } from './refusal.ts'
import { claimsOf } from './web-identity.ts'

/** What a sign-in needs from GitHub, the inputs and the log. */
export interface SignInOptions {
  readonly role: RoleToAssume
  readonly sessionName: string
  readonly region: string
  /** Factor on every wait. */
  readonly waitScale: number
  readonly clock: Clock
  readonly cancellation: Cancellation
  /** Gets a new identity token of this job, which is already masked. `patience` is in milliseconds. */
  readonly identityToken: (audience: string, patience: number) => Promise<string>
  /** Masks a value in the log. */
  readonly secret: (value: string) => void
  readonly log: (line: string) => void
  readonly warning: (message: string) => void
}

/** Milliseconds before the end of a session at which it is renewed; the SDK asks for a new one from then on, too. */
const RENEWED_BEFORE = 300_000
/** Milliseconds from a failed renewal to the next attempt, while the current session is still valid. */
const RENEWAL_PAUSE = 30_000
/** Milliseconds before each retry: AWS accepts a new role, or one of many parallel jobs, after some seconds. */
const PAUSES: readonly number[] = [1000, 2000, 4000, 8000]

/**
 * Signs in to a role with identity tokens of GitHub. All clients share one session, and concurrent requests share one
 * sign-in. After the first sign-in has failed, or the session has expired, every further call fails with the same error.
 */
export function signIn(options: SignInOptions): SessionProvider {
  let held: Held | undefined
  let current: Promise<Held> | undefined
  const hold = (next: Promise<Held>): Promise<Held> => {
    held = undefined
    current = next.then((got) => {
      held = got
      return got
    })
    return current
  }
  return async ({ forceRefresh = false } = {}) => {
    if (!current) return (await hold(begin(options))).session
    const isDue = held && (forceRefresh || Date.now() >= held.renewAt)
    return (await (held && isDue ? hold(renew(options, held, forceRefresh)) : current)).session
  }
}

/** A session, and when to renew it, in milliseconds since 1970. */
interface Held {
  readonly session: RoleSession
  readonly renewAt: number
}

async function begin(options: SignInOptions): Promise<Held> {
  const [assumed, held] = await assume(options)
  const { account } = options.role
  options.log(`Signed in as ${assumed} in the account ${account}, until ${endOf(held.session)}.`)
  return held
}

async function renew(options: SignInOptions, { session }: Held, isRefused: boolean): Promise<Held> {
  try {
    const [assumed, held] = await assume(options)
    options.log(`Renewed the session of ${assumed}, until ${endOf(held.session)}.`)
    return held
  } catch (error) {
    const { message, advice } = asFailure(error)
    if (!isRefused && Date.now() < session.expiration.getTime()) {
      options.warning(`The session could not be renewed yet. It is valid until ${endOf(session)}. ${message}`)
      return { session, renewAt: Date.now() + RENEWAL_PAUSE * options.waitScale }
    }
    throw new Failure(
      `The session of ${options.role.arn} has expired and could not be renewed. ${message}`,
      advice,
    )
  }
}

type Assumed = readonly [assumedRoleArn: string, held: Held]

/** Milliseconds until the token endpoint counts as silent; it usually answers within a second. */
const TOKEN_PATIENCE = 18_000
/** The most times that a silent token endpoint is asked. */
const SILENT_ATTEMPTS = 3

/** Retries until the sign-in succeeds, or fails with an error that a retry does not change. */
async function assume(options: SignInOptions): Promise<Assumed> {
  let silent = 0
  for (const [index, longest] of PAUSES.entries()) {
    const outcome = await signInOnce(options)
    if (!('failure' in outcome)) return outcome
    if (isSilence(outcome.failure)) silent += 1
    if (!outcome.retryable || silent === SILENT_ATTEMPTS) throw outcome.failure
    // Random, so that jobs that began together do not retry together.
    const pause = longest * (0.75 + Math.random() / 2)
    const attempts = silent > index ? SILENT_ATTEMPTS : PAUSES.length + 1
    options.log(
      `Signing in failed: ${outcome.reason.replace(/\.$/, '')}. ${tryingAgain(pause, index + 2, attempts)}`,
    )
    await options.clock.sleep(pause)
  }
  const outcome = await signInOnce(options)
  if ('failure' in outcome) throw outcome.failure
  return outcome
}

function isSilence(failure: Failure): boolean {
  return failure instanceof TokenEndpointFailure && failure.isSilent
}

interface Refused extends Refusal {
  /** The error on one line. */
  readonly reason: string
}

/** Signs in once, with a new token, because tokens are valid for only five minutes. */
async function signInOnce(options: SignInOptions): Promise<Assumed | Refused> {
  const { role, region, sessionName, identityToken, secret, waitScale } = options
  let token: string
  try {
    token = await identityToken(role.audience, answerLimit(TOKEN_PATIENCE, waitScale))
  } catch (error) {
    if (!(error instanceof TokenEndpointFailure)) throw error
    return { failure: error, retryable: true, reason: error.message }
  }
  const sts = await import('./sts.ts')
  try {
    const answer = await sts.assumeRole(options, role, sessionName, token)
    const session = sessionOf(answer.Credentials)
    secret(session.secretAccessKey)
    secret(session.sessionToken)
    return [answer.AssumedRoleUser?.Arn ?? role.arn, { session, renewAt: renewalOf(session) }]
  } catch (error) {
    if (error instanceof Failure) throw error
    const [{ sdkErrorDetails }, { explainRefusal }] = await Promise.all([
      import('../errors/sdk-error.ts'),
      import('./refusal.ts'),
    ])
    const details = sdkErrorDetails(error, [token])
    const refusal = explainRefusal(details, { role, region, claims: claimsOf(token) })
    return { ...refusal, reason: `${details.code}: ${details.message}` }
  }
}

function sessionOf(credentials: Credentials | undefined): RoleSession {
  const { AccessKeyId, SecretAccessKey, SessionToken, Expiration } = credentials ?? {}
  if (AccessKeyId && SecretAccessKey && SessionToken && Expiration) {
    return {
      accessKeyId: AccessKeyId,
      secretAccessKey: SecretAccessKey,
      sessionToken: SessionToken,
      expiration: Expiration,
    }
  }
  throw new Failure(
    'AWS STS accepted the sign-in, but its response contains no credentials.',
    'Run the workflow again. If the error persists, look for a proxy between the runner and AWS.',
  )
}

/** Sessions of AWS last 15 minutes or more; a shorter one is renewed after two thirds of its time. */
function renewalOf({ expiration }: RoleSession): number {
  const end = expiration.getTime()
  return end - Math.min(RENEWED_BEFORE, (end - Date.now()) / 3)
}

function endOf({ expiration }: RoleSession): string {
  return `${expiration.toISOString().slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length)} UTC`
}
