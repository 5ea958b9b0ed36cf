import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import type { Cancellation } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { isNotFound } from '../errors/aws-failure.ts'
import type { Operation } from '../iam/actions.ts'
import { hurryWith, stopWith } from './cancellable.ts'
import { clientConfiguration } from './configuration.ts'
import { type KnownFacts, keepFacts } from './known-facts.ts'
import { sendInPieces } from './large-bodies.ts'
import { throughProxy } from './proxy.ts'
import type { SessionProvider } from './role-session.ts'
import { checkAnswers } from './typed-answers.ts'
import { type Clock, scaledClock } from './wait.ts'

/** The clients for calls to AWS, with their region, time limits and log. */
export interface Aws {
  readonly client: LambdaClient
  /** The client for invocations, created on first use. */
  readonly invoking: () => LambdaClient
  readonly region: string
  /** Longest wait for one state transition, in seconds. */
  readonly waitTimeout: number
  /** Factor on every wait: 1, or less in tests. */
  readonly waitScale: number
  readonly clock: Clock
  /** Gets new credentials, even if the current ones have not expired; absent unless the action itself signed in. */
  readonly renewSession?: (() => Promise<unknown>) | undefined
  /** The credentials of the session, which nothing may show; empty if no call was made. */
  readonly sessionSecrets?: (() => Promise<readonly string[]>) | undefined
  /** The same clients for undoing changes: after a cancellation, their calls and waits continue for a short time. */
  readonly undoing: () => Aws
  readonly log: (line: string) => void
  readonly debug: (line: string) => void
}

/** The options of the clients. */
interface LambdaOptions extends Pick<Aws, 'region' | 'waitTimeout' | 'log' | 'debug'> {
  /** Factor on every wait: for transitions, for responses, and before retries. */
  readonly waitScale: number
  /** The credentials of a role that the action assumed; absent: the SDK's default chain. */
  readonly credentials?: SessionProvider
  readonly cancellation: Cancellation
}

/** Clients are created on first use: a test of a URL needs no client and no region. */
export function openAws(options: LambdaOptions): Aws {
  const { cancellation, waitScale, credentials } = options
  let opened: LambdaClient | undefined
  const known: KnownFacts = new Map()
  const client = once(() => {
    opened = stopWith(controlClient(options, credentials, known), cancellation)
    return opened
  })
  const undoing = once((): Aws => {
    // Uses the same credentials: there may be no time to sign in again.
    const hurrying = hurryWith(controlClient(options, client().config.credentials, known), cancellation)
    return {
      ...aws,
      client: hurrying,
      invoking: once(() => hurryWith(invokingClient(hurrying, known), cancellation)),
      clock: scaledClock(waitScale, cancellation.undoingOver),
    }
  })
  const aws: Aws = {
    ...options,
    get client() {
      return client()
    },
    invoking: once(() => stopWith(invokingClient(client(), known), cancellation, { waitForWrites: false })),
    clock: scaledClock(waitScale, cancellation.stop),
    undoing,
    sessionSecrets: async () => (opened ? secretsOfSession(opened) : []),
    // Through the client, because it caches credentials, too.
    renewSession: credentials && (() => client().config.credentials({ forceRefresh: true })),
  }
  return aws
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

async function secretsOfSession({ config }: LambdaClient): Promise<readonly string[]> {
  try {
    const { secretAccessKey, sessionToken = '' } = await config.credentials()
    return [secretAccessKey, sessionToken]
  } catch {
    // Whoever needs the credentials reports that there are none.
    return []
  }
}

function controlClient(
  { region, waitScale }: LambdaOptions,
  credentials: LambdaClientConfig['credentials'],
  known: KnownFacts,
): LambdaClient {
  const client = new LambdaClient({
    ...clientConfiguration(region, waitScale),
    ...withoutUndefined({ credentials }),
  })
  return sendInPieces(keepFacts(checkAnswers(client), known))
}

/**
 * A client that makes each call once, with no time limit of its own: the caller decides about retries, and a function
 * may run for 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }: LambdaClient, known: KnownFacts): LambdaClient {
  const client = checkAnswers(
    new LambdaClient({
      region: config.region,
      credentials: config.credentials,
      maxAttempts: 1,
      requestHandler: throughProxy({ connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 }),
    }),
  )
  return keepFacts(client, known)
}

/** The settings that clients of other services share with the client for Lambda. */
type SharedConfiguration = Pick<
  LambdaClientConfig,
  'region' | 'credentials' | 'maxAttempts' | 'retryStrategy' | 'requestHandler'
>

/** Creates a client of another service with the settings of the client for Lambda. */
export async function clientLike<Client extends Parameters<typeof checkAnswers>[0]>(
  { client: { config } }: Aws,
  Client: new (configuration: SharedConfiguration) => Client,
): Promise<Client> {
  const { region, credentials, maxAttempts, requestHandler } = config
  const retryStrategy = await config.retryStrategy()
  return checkAnswers(new Client({ region, credentials, maxAttempts, requestHandler, retryStrategy }))
}

/**
 * Makes one call and explains its error.
 * @param resource the resource that errors name: a function's name with its qualifier, or an ARN
 * @param secrets values in the request that no error may show
 * @throws AwsFailure; a Failure when the action could not sign in
 */
export async function send<T>(
  aws: Aws,
  operation: Operation,
  resource: string,
  call: () => Promise<T>,
  secrets: readonly string[] = [],
): Promise<T> {
  const timedCall = () => timed(aws, `${operation} ${resource}`, call)
  try {
    return await timedCall().catch((error: unknown) => withNewSession(aws, error, timedCall))
  } catch (error) {
    if (error instanceof Failure) throw error
    const { explainAwsError } = await explanations()
    throw explainAwsError(error, operation, resource, secrets)
  }
}

/** What only an error needs is loaded only then. */
const explanations = () => import('../errors/explain.ts')

/** Makes a call and writes its outcome and duration to the debug log. */
async function timed<T>({ debug }: Aws, name: string, call: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const note = (outcome: string) => debug(`${name}: ${outcome}${Math.round(performance.now() - start)} ms`)
  try {
    const answer = await call()
    note('')
    return answer
  } catch (error) {
    const { sdkErrorDetails } = await import('../errors/sdk-error.ts')
    const { code, status, requestId } = sdkErrorDetails(error)
    note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `)
    throw error
  }
}

/**
 * Repeats a call that AWS refused because the session has expired, for instance when the runner's clock is wrong. Such a
 * call had no effect. Only a session that the action itself started can be renewed.
 */
async function withNewSession<T>({ renewSession }: Aws, error: unknown, call: () => Promise<T>): Promise<T> {
  if (!renewSession || error instanceof Failure) throw error
  const { isExpired, sdkErrorDetails } = await import('../errors/sdk-error.ts')
  if (!isExpired(sdkErrorDetails(error))) throw error
  await renewSession()
  try {
    return await call()
  } catch (second) {
    const details = sdkErrorDetails(second)
    throw isExpired(details) ? (await explanations()).explainRenewedSession(details) : second
  }
}

/** The response of a call, or undefined when the resource does not exist. */
export function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (isNotFound(error)) return undefined
    throw error
  })
}
