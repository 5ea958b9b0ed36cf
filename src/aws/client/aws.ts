import { LambdaClient, type LambdaClientConfig } from '@aws-sdk/client-lambda'
import type { Cancellation } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import { explainAwsError, explainRenewedSession, isExpired, isNotFound, sdkFacts } from '../errors/errors.ts'
import type { Operation } from '../iam/actions.ts'
import { hurryWith, stopWith } from './cancellable.ts'
import { clientConfiguration } from './configuration.ts'
import { sendInPieces } from './large-bodies.ts'
import type { SessionProvider } from './role-session.ts'
import { type Clock, scaledClock } from './wait.ts'

/** What a call to Lambda needs: the client, and how long and how loudly to wait. */
export interface Aws {
  readonly client: LambdaClient
  /** The client for invocations, made when it is first asked for. */
  readonly invoking: () => LambdaClient
  readonly region: string
  /** Longest wait for one state transition, in seconds. */
  readonly waitTimeout: number
  readonly clock: Clock
  /** Where the action itself signed in: gets new credentials, whatever the present ones say of their end. */
  readonly renewSession?: () => Promise<unknown>
  /**
   * The same for what undoes something: its calls and waits go through, too, when the run was told to stop, and have
   * little time then.
   */
  readonly undoing: () => Aws
  readonly log: (line: string) => void
  readonly debug: (line: string) => void
}

/** What a client is opened with. */
interface LambdaOptions extends Pick<Aws, 'region' | 'waitTimeout' | 'log' | 'debug'> {
  /** Factor on every wait: for transitions, for answers, and before retries. */
  readonly waitScale: number
  /** Credentials of the action's own; without it the SDK's default chain. */
  readonly credentials?: SessionProvider
  readonly cancellation: Cancellation
}

/** Clients are made when they are first used: a test of a URL needs none, and no region. */
export function openAws(options: LambdaOptions): Aws {
  const { cancellation, waitScale, credentials } = options
  const client = once(() => stopWith(controlClient(options, credentials), cancellation))
  const undoing = once((): Aws => {
    // With the same credentials: there may be no time to sign in again.
    const hurrying = hurryWith(controlClient(options, client().config.credentials), cancellation)
    return {
      ...aws,
      client: hurrying,
      invoking: once(() => hurryWith(invokingClient(hurrying), cancellation)),
      clock: scaledClock(waitScale, cancellation.undoingOver),
    }
  })
  const aws: Aws = {
    ...options,
    get client() {
      return client()
    },
    invoking: once(() => stopWith(invokingClient(client()), cancellation, { waitForWrites: false })),
    clock: scaledClock(waitScale, cancellation.stop),
    undoing,
    // The client remembers credentials, too: it has to be told.
    ...(credentials && { renewSession: () => client().config.credentials({ forceRefresh: true }) }),
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

function controlClient(
  { region, waitScale }: LambdaOptions,
  credentials: LambdaClientConfig['credentials'],
): LambdaClient {
  return sendInPieces(
    new LambdaClient({ ...clientConfiguration(region, waitScale), ...(credentials && { credentials }) }),
  )
}

/**
 * A client that tries each call once and waits for its answer as long as the caller does: what a function answers is
 * for the caller to judge, and a function may take 15 minutes. It signs with the credentials of the other client.
 */
function invokingClient({ config }: LambdaClient): LambdaClient {
  return new LambdaClient({
    region: config.region,
    credentials: config.credentials,
    maxAttempts: 1,
    requestHandler: { connectionTimeout: 10_000, requestTimeout: 0, socketTimeout: 0 },
  })
}

/** What the client of another service has in common with that for Lambda. */
type SharedConfiguration = Pick<
  LambdaClientConfig,
  'region' | 'credentials' | 'maxAttempts' | 'retryStrategy' | 'requestHandler'
>

/** A client of another service, with the region, the credentials, the retries and the connections of the one for Lambda. */
export async function clientLike<Client>(
  { client: { config } }: Aws,
  Client: new (configuration: SharedConfiguration) => Client,
): Promise<Client> {
  const { region, credentials, maxAttempts, requestHandler } = config
  return new Client({
    region,
    credentials,
    maxAttempts,
    requestHandler,
    retryStrategy: await config.retryStrategy(),
  })
}

/**
 * Makes one call and explains its error.
 * @param resource what the call is about, for errors: a function's name with its qualifier, or an ARN
 * @param secrets values that the request holds and that no error may show
 * @throws AwsFailure; a Failure when the action could not sign in
 */
export async function send<T>(
  aws: Aws,
  operation: Operation,
  resource: string,
  call: () => Promise<T>,
  secrets: readonly string[] = [],
): Promise<T> {
  const attempt = () => timed(aws, `${operation} ${resource}`, call)
  try {
    return await attempt().catch((error: unknown) => withNewSession(aws, error, attempt))
  } catch (error) {
    throw error instanceof Failure ? error : explainAwsError(error, operation, resource, secrets)
  }
}

/** Makes a call and notes for debugging how it went. */
async function timed<T>({ debug }: Aws, name: string, call: () => Promise<T>): Promise<T> {
  const start = performance.now()
  const note = (outcome: string) => debug(`${name}: ${outcome}${Math.round(performance.now() - start)} ms`)
  try {
    const answer = await call()
    note('')
    return answer
  } catch (error) {
    const { code, status, requestId } = sdkFacts(error)
    note(`${status || 'no answer'} ${code}${requestId ? `, request ${requestId}` : ''}, `)
    throw error
  }
}

/**
 * Makes a call again whose session AWS found expired, because of the clock of the runner or of a long wait: what is
 * refused for that had no effect. Only a session of the action's own can be renewed.
 */
async function withNewSession<T>(
  { renewSession }: Aws,
  error: unknown,
  attempt: () => Promise<T>,
): Promise<T> {
  if (!renewSession || error instanceof Failure || !isExpired(sdkFacts(error))) throw error
  await renewSession()
  try {
    return await attempt()
  } catch (second) {
    const facts = sdkFacts(second)
    throw isExpired(facts) ? explainRenewedSession(facts) : second
  }
}

/** What a call answers, or undefined where AWS knows no such resource. */
export function orUndefined<T>(answer: Promise<T>): Promise<T | undefined> {
  return answer.catch((error: unknown) => {
    if (isNotFound(error)) return undefined
    throw error
  })
}
