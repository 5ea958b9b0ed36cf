import { Failure } from '../../failure.ts'
import type { Operation } from '../iam/actions.ts'
import { explainAccessDenied } from './access-denied.ts'
import { imageAdvice } from './images.ts'
import { withoutSecrets } from './redaction.ts'

/**
 * An AWS call that failed, with what a user has to know and what the release has to decide by. The SDK's error is
 * not kept as the cause: its message and its answer may quote environment variables.
 */
export class AwsFailure extends Failure {
  /** AWS's error code, such as ResourceNotFoundException; the system's for a broken connection. */
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** Whether the call may have taken effect all the same: the answer was lost, or AWS failed. */
  readonly uncertain: boolean
  /** What AWS finds the call by in its own logs; absent when there was no answer. */
  readonly requestId?: string

  constructor(
    facts: Pick<AwsFailure, 'code' | 'status' | 'uncertain' | 'requestId'>,
    problem: string,
    advice: string,
  ) {
    super(problem, advice)
    this.name = 'AwsFailure'
    this.code = facts.code
    this.status = facts.status
    this.uncertain = facts.uncertain
    if (facts.requestId) this.requestId = facts.requestId
  }
}

/** Whether AWS refused the call because its RevisionId is stale: the resource has changed since it was read. */
export function isPreconditionFailed(error: unknown): boolean {
  return error instanceof AwsFailure && error.status === 412
}

/** Whether the resource is busy with another update (409), or exists already. */
export function isConflict(error: unknown): boolean {
  return error instanceof AwsFailure && error.code === 'ResourceConflictException'
}

export function isNotFound(error: unknown): boolean {
  return error instanceof AwsFailure && error.code === 'ResourceNotFoundException'
}

/** Whether AWS refused the call because there were too many. */
export function isThrottled(error: unknown): boolean {
  return error instanceof AwsFailure && error.status === 429
}

/** Whether nobody can tell from the error alone if the call took effect. */
export function isUncertain(error: unknown): boolean {
  return error instanceof AwsFailure && error.uncertain
}

/** Whether the role of a function is so new that Lambda cannot assume it yet (IAM is eventually consistent). */
export function isRoleNotReady(error: unknown): boolean {
  return error instanceof AwsFailure && /role defined for the function cannot be assumed/i.test(error.message)
}

interface SdkError {
  readonly name?: string
  readonly message?: string
  readonly code?: string
  readonly $metadata?: {
    readonly httpStatusCode?: number
    readonly attempts?: number
    readonly requestId?: string
  }
  readonly errors?: readonly SdkError[]
}

/** What an error of the SDK says, as far as texts and decisions need it. */
export interface SdkFacts {
  /** AWS's error code, such as ResourceNotFoundException; the system's for a broken connection. */
  readonly code: string
  /** HTTP status; 0 when there was no answer. */
  readonly status: number
  /** AWS's message, without secrets. */
  readonly said: string
  readonly requestId?: string
  /** How many times the call was made. */
  readonly attempts: number
  /** The answer could not be read. */
  readonly malformed: boolean
}

/** @param secrets values that must not appear in the text even where AWS quotes them */
export function sdkFacts(thrown: unknown, secrets: readonly string[] = []): SdkFacts {
  const error = thrown as SdkError
  const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {}
  const code =
    status === 0 ? (error.code ?? error.errors?.[0]?.code ?? error.name ?? 'Error') : (error.name ?? 'Error')
  const said = withoutSecrets(messageOf(error), secrets)
  // What fails after AWS said that all was well is the answer: cut off, or not one that can be read.
  const malformed = isMalformed(error) || (status >= 200 && status < 300)
  return { code, status, said, attempts, malformed, ...(requestId && { requestId }) }
}

/**
 * Explains an error of the SDK.
 * @param resource what the call was about, such as a function's ARN or name
 * @param secrets values that must not appear in the text even where AWS quotes them
 */
export function explainAwsError(
  thrown: unknown,
  operation: Operation,
  resource: string,
  secrets: readonly string[] = [],
): AwsFailure {
  const facts = sdkFacts(thrown, secrets)
  const denied = /^(AccessDenied|AccessDeniedException|UnauthorizedOperation|AuthorizationError)$/
  return asAwsFailure(
    facts,
    denied.test(facts.code)
      ? explainAccessDenied(facts.said, operation, resource)
      : explain(facts, `${operation} failed for ${resource}`),
  )
}

/**
 * Explains an error of STS, whose calls need no permission of a policy.
 * @param failed what failed, such as "Signing in to ROLE failed"
 */
export function explainStsError(facts: SdkFacts, failed: string): AwsFailure {
  return asAwsFailure(facts, explain(facts, failed))
}

/** Explains that AWS does not take a session of the action's own, though it has just been renewed. */
export function explainRenewedSession(facts: SdkFacts): AwsFailure {
  return asAwsFailure(facts, [
    `AWS says that the session has expired, though it was renewed just before (${facts.said}).`,
    'Run again. On a runner of your own, see that its clock is right; if it stays, see whether somebody revokes the sessions of the role.',
  ])
}

/** Whether AWS refused the credentials because their time is over. */
export function isExpired({ code, said }: Pick<SdkFacts, 'code' | 'said'>): boolean {
  return (
    /^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(
      code,
    ) || /token.*expired/i.test(said)
  )
}

/** Whether the call was refused because there were too many. */
export function saysTooMany({ status, code }: Pick<SdkFacts, 'status' | 'code'>): boolean {
  return status === 429 || /Throttl|TooManyRequests/.test(code)
}

function asAwsFailure(facts: SdkFacts, [problem, advice]: Explanation): AwsFailure {
  const { code, status, requestId, malformed } = facts
  // Without credentials nothing was sent.
  const lost = status === 0 && code !== NO_CREDENTIALS
  const uncertain = lost || status >= 500 || malformed
  return new AwsFailure({ code, status, uncertain, ...(requestId && { requestId }) }, problem, advice)
}

/** The SDK's name for the error that no provider has credentials. */
const NO_CREDENTIALS = 'CredentialsProviderError'

type Explanation = readonly [problem: string, advice: string]

function explain({ code, status, said, attempts, malformed }: SdkFacts, failed: string): Explanation {
  const credentials = explainCredentials(code, said)
  if (credentials) return credentials
  // Lambda answers 502 for these, though nothing is wrong on its side (Lambda API reference, Invoke).
  if (code.startsWith('KMS')) return [`${failed}: ${code}: ${said}`, KEY_ADVICE]
  if (saysTooMany({ status, code })) {
    return [
      `${failed}: AWS throttled the call, ${attempts} times in a row (${said}).`,
      'All control-plane calls of an account share 15 requests a second: run again when less is going on, or run fewer releases at once.',
    ]
  }
  // The SDK's words for an answer without an error code, which AWS does not give.
  if (malformed || said === 'UnknownError')
    return [
      `${failed}: the answer could not be read (HTTP ${status}).`,
      'Run again; if it stays, look for a proxy between the runner and AWS.',
    ]
  const silence = silenceOf(said)
  if (silence !== undefined)
    return [
      `${failed}: nothing could be sent and no answer came for ${silence} seconds, ${attempts} times in a row.`,
      "Check the runner's network (proxy, firewall, VPC endpoint) and how fast it can send, then run again.",
    ]
  if (status === 0) return explainNoAnswer(code, said, failed)
  if (status >= 500)
    return [
      `${failed}: AWS answered ${status} ${code} (${said}).`,
      'This is a fault on the side of AWS: run again; https://health.aws.amazon.com shows known ones.',
    ]
  return [`${failed}: ${code}: ${said}`, adviceFor(code, said)]
}

function explainCredentials(code: string, said: string): Explanation | undefined {
  if (isExpired({ code, said })) {
    return [
      `The AWS credentials have expired (${said}).`,
      'Name the role in `role-to-assume`, so that the action signs in by itself and renews the session while it runs. Or sign in again shortly before this step, for instance with aws-actions/configure-aws-credentials in the same job; sessions last an hour unless the role allows more.',
    ]
  }
  if (code === NO_CREDENTIALS) {
    return [
      `No AWS credentials were found (${said}).`,
      "Name a role in `role-to-assume` (needs `permissions: id-token: write`), sign in before this step, for instance with aws-actions/configure-aws-credentials, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY in the step's `env:`.",
    ]
  }
  if (
    /^(UnrecognizedClientException|InvalidClientTokenId|InvalidSignatureException|SignatureDoesNotMatch|IncompleteSignature|InvalidAccessKeyId)$/.test(
      code,
    )
  ) {
    return [
      `AWS does not accept the credentials (${code}: ${said}).`,
      'Check AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_SESSION_TOKEN: they must belong together, still exist, and be free of spaces and line ends.',
    ]
  }
  return undefined
}

function explainNoAnswer(code: string, said: string, failed: string): Explanation {
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return [
      `${failed}: the address of AWS could not be found (${said}).`,
      "Check `aws-region` for a typing error, and the runner's network and DNS.",
    ]
  }
  if (!/^E[A-Z]+$|Timeout/.test(code)) {
    return [
      `${failed}: the call could not be sent (${code}: ${said}).`,
      "Check what the step's environment says to the AWS SDK, such as AWS_ENDPOINT_URL.",
    ]
  }
  return [
    `${failed}: no answer came from AWS (${code}: ${said}).`,
    "Check the runner's network (proxy, firewall, VPC endpoint), then run again.",
  ]
}

const KEY_ADVICE =
  "Check that the function's KMS key is enabled, and that its key policy lets the execution role and the role of this step use it (kms:Decrypt, kms:Encrypt, kms:CreateGrant)."

function adviceFor(code: string, said: string): string {
  if (code === 'RequestEntityTooLargeException' || code === 'RequestTooLargeException') {
    return 'Make the package smaller: leave files out with `exclude`, or move dependencies to a layer.'
  }
  if (code === 'CodeStorageExceededException') {
    return "The account's storage for function code in this region is full: delete versions and functions that nothing uses, or ask AWS for a higher quota."
  }
  if (code === 'PolicyLengthExceededException') {
    return 'The resource policy of the alias is full (20 KB): remove statements that nobody needs (`aws lambda get-policy` and `aws lambda remove-permission`, both with `--qualifier`), or let one `source-arn` with `*` stand for several.'
  }
  if (code === 'ResourceNotFoundException') {
    return 'Check the names, the region and the account that the credentials belong to.'
  }
  if (code === 'ResourceConflictException') {
    return 'Another update is under way or has just happened: run again when it is over.'
  }
  if (code === 'PreconditionFailedException') {
    return 'Somebody else changed the function or the alias at the same time: look at what they did, then run again.'
  }
  if (/role defined for the function cannot be assumed/i.test(said)) {
    return 'The trust policy of the execution role must allow lambda.amazonaws.com to perform sts:AssumeRole.'
  }
  if (/\bKMS\b/.test(said)) return KEY_ADVICE
  if (/unzip/i.test(said))
    return 'The archive is damaged or empty for Lambda: build it again and test it with `unzip -t`.'
  if (/environment variables/i.test(said) && /4 ?KB/i.test(said)) {
    return 'All variables together may have 4 KB: keep large values in Parameter Store, Secrets Manager or S3 and read them from there.'
  }
  return imageAdvice(said) ?? 'Correct the input that AWS names, then run again.'
}

function messageOf(error: SdkError): string {
  return (error.message || error.errors?.[0]?.message || error.name || 'no message').trim()
}

/**
 * The SDK could not read the answer, though AWS said that all was well. What the parser says of it quotes the answer,
 * and variables may stand there.
 */
function isMalformed(error: SdkError): boolean {
  return error instanceof SyntaxError
}

/**
 * How long nothing was sent or received before a call was given up, in seconds; undefined for any other error. The
 * SDK tells it by the message alone.
 */
export function silenceOf(error: unknown): number | undefined {
  const message = error instanceof Error ? error.message : String(error)
  const milliseconds = /socket timed out after ([\d.]+) ms of inactivity/.exec(message)?.[1]
  return milliseconds === undefined ? undefined : Number(milliseconds) / 1000
}
