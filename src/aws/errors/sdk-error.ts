import { classByStatus, classOf } from './classes.ts'
import { withoutSecrets } from './redaction.ts'
import { WORDS } from './words.ts'

/** What AWS writes into an error has any type. */
interface SdkError {
  readonly name?: unknown
  readonly message?: unknown
  readonly code?: unknown
  readonly $metadata?: {
    readonly httpStatusCode?: number
    readonly attempts?: number
    readonly requestId?: string
  }
  readonly errors?: readonly SdkError[]
  readonly Reason?: unknown
}

/** The details of an SDK error that messages and decisions need. */
export interface SdkErrorDetails {
  /** AWS's error code, such as ResourceNotFoundException; the system's code for a broken connection. */
  readonly code: string
  /** HTTP status; 0 without a response. */
  readonly status: number
  /** AWS's message, without secrets. */
  readonly message: string
  readonly requestId?: string | undefined
  /** How many times the call was made. */
  readonly attempts: number
  /** Whether the response could not be read. */
  readonly malformed: boolean
  /** Why an invocation was throttled, such as ReservedFunctionConcurrentInvocationLimitExceeded. */
  readonly reason?: string | undefined
}

/** @param secrets values that must not appear in the text even where AWS quotes them */
export function sdkErrorDetails(thrown: unknown, secrets: readonly string[] = []): SdkErrorDetails {
  const error = thrown as SdkError
  const { httpStatusCode: status = 0, requestId, attempts = 1 } = error.$metadata ?? {}
  const system = status === 0 ? (textOf(error.code) ?? textOf(error.errors?.[0]?.code)) : undefined
  const code = system ?? textOf(error.name) ?? 'Error'
  const message = withoutSecrets(messageOf(error), secrets)
  // An error after a successful status is in the response itself: it is cut off or cannot be parsed.
  const malformed = isMalformed(error) || (status >= 200 && status < 300)
  return { code, status, message, attempts, malformed, requestId, reason: textOf(error.Reason) }
}

/** Whether AWS refused the credentials because they have expired. */
export function isExpired({ code, message }: Pick<SdkErrorDetails, 'code' | 'message'>): boolean {
  return (
    /^(ExpiredToken|ExpiredTokenException|RequestExpired|CredentialsExpired|TokenRefreshRequired)$/.test(
      code,
    ) ||
    // The SDK itself reads the token of IAM Identity Center; all its errors have this name.
    (code === NO_CREDENTIALS && WORDS.tokenExpired.test(message))
  )
}

/** Whether the call was refused because there were too many. */
export function saysTooMany({ status, code }: Pick<SdkErrorDetails, 'status' | 'code'>): boolean {
  return (classOf(code) ?? classByStatus(status)) === 'throttled'
}

/** The SDK's error when no provider has credentials. */
export const NO_CREDENTIALS = 'CredentialsProviderError'

function messageOf(error: SdkError): string {
  const message = textOf(error.message) ?? textOf(error.errors?.[0]?.message) ?? textOf(error.name)
  return message?.trim() ?? 'no message'
}

/** A text that is not empty. */
function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/**
 * Whether the SDK could not read the response: then, it adds the response to an error that is not one of the service. The
 * parser's message quotes the response, which may contain environment variables.
 */
function isMalformed(error: SdkError): boolean {
  return (
    error instanceof SyntaxError || (error instanceof Error && '$response' in error && !('$fault' in error))
  )
}
