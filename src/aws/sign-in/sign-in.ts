import type { Credentials } from '@aws-sdk/client-sts'
import type { Cancellation } from '../../cancellation.ts'
import { asFailure, Failure, TokenEndpointFailure } from '../../failure.ts'
import type { RoleToAssume } from '../../model/wanted.ts'
import type { RoleSession, SessionProvider } from '../client/role-session.ts'
import type { Clock } from '../client/wait.ts'
import { sdkFacts } from '../errors/errors.ts'
import { explainRefusal, type Refusal } from './refusal.ts'
import { claimsOf } from './web-identity.ts'

/** What signing in needs of GitHub, of the inputs and of the log. */
export interface SignInOptions {
  readonly role: RoleToAssume
  readonly sessionName: string
  readonly region: string
  /** Factor on every wait. */
  readonly waitScale: number
  readonly clock: Clock
  readonly cancellation: Cancellation
  /** A new identity token of this job, masked already. */
  readonly identityToken: (audience: string) => Promise<string>
  /** Masks a value in the log. */
  readonly secret: (value: string) => void
  readonly log: (line: string) => void
  readonly warning: (message: string) => void
}

/** Milliseconds that a session still has when it is renewed; the SDK asks for another from then on, too. */
const RENEWED_BEFORE = 300_000
/** Milliseconds after a failed renewal until the next try, while the present session still lasts. */
const RENEWAL_PAUSE = 30_000
/** Milliseconds before each further try: AWS lets a new role, or one of many parallel jobs, in after some seconds. */
const PAUSES: readonly number[] = [1000, 2000, 4000, 8000]

/**
 * Signs in to a role with identity tokens of GitHub. All clients share one session, and asking at the same time signs
 * in once. When the first sign-in has failed, or the session has ended, every further call fails with the same error.
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
      options.warning(`The session could not be renewed yet, and lasts until ${endOf(session)}: ${message}`)
      return { session, renewAt: Date.now() + RENEWAL_PAUSE * options.waitScale }
    }
    throw new Failure(
      `The session of ${options.role.arn} has ended and could not be renewed. ${message}`,
      advice,
    )
  }
}

type Assumed = readonly [assumedRoleArn: string, held: Held]

/** Tries until AWS lets the job in, or nothing is left that time would change. */
async function assume(options: SignInOptions): Promise<Assumed> {
  for (const pause of PAUSES) {
    const outcome = await attempt(options)
    if (!('failure' in outcome)) return outcome
    if (!outcome.again) throw outcome.failure
    options.log(`Signing in did not work yet, and is tried again: ${outcome.reason}`)
    // Jobs that began together shall not come back together.
    await options.clock.sleep(pause * (0.75 + Math.random() / 2))
  }
  const outcome = await attempt(options)
  if ('failure' in outcome) throw outcome.failure
  return outcome
}

interface Refused extends Refusal {
  /** What was said, on one line. */
  readonly reason: string
}

/** Signs in once, with a token of its own: tokens live five minutes only. */
async function attempt(options: SignInOptions): Promise<Assumed | Refused> {
  const { role, region, sessionName, identityToken, secret } = options
  let token: string
  try {
    token = await identityToken(role.audience)
  } catch (error) {
    if (!(error instanceof TokenEndpointFailure)) throw error
    return { failure: error, again: true, reason: error.message }
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
    const facts = sdkFacts(error, [token])
    const refusal = explainRefusal(facts, { role, region, claims: claimsOf(token) })
    return { ...refusal, reason: `${facts.code}: ${facts.said}` }
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
    'AWS STS let the job sign in, but its answer holds no credentials.',
    'Run again; if it stays, look for a proxy between the runner and AWS.',
  )
}

/** AWS's sessions last 15 minutes or more; a shorter one is renewed when two thirds of it are over. */
function renewalOf({ expiration }: RoleSession): number {
  const end = expiration.getTime()
  return end - Math.min(RENEWED_BEFORE, (end - Date.now()) / 3)
}

function endOf({ expiration }: RoleSession): string {
  return expiration.toISOString().replace(/^.*T(.*)\.\d+Z$/, '$1 UTC')
}
