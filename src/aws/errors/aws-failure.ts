import { Failure } from '../../failure.ts'
import type { ErrorClass } from './classes.ts'
import { WORDS } from './words.ts'

/**
 * A failed AWS call, with the explanation for the user and the details that the release decides by. The SDK's error is
 * not kept as the cause, because its message and response may quote environment variables.
 */
export class AwsFailure extends Failure {
  /** AWS's error code, such as ResourceNotFoundException; the system's code for a broken connection. */
  readonly code: string
  /** What the error is about. */
  readonly kind: ErrorClass
  /** What AWS said, without secrets: decisions depend on it, where the message has words of this action. */
  readonly said: string
  /** HTTP status; 0 without a response. */
  readonly status: number
  /** Whether the call may have taken effect despite the error: the response was lost, or AWS failed. */
  readonly uncertain: boolean
  /** The ID of the call in AWS's own logs; absent without a response. */
  readonly requestId?: string | undefined
  /** The IAM action that a policy does not allow. */
  readonly deniedAction?: string | undefined

  constructor(
    details: Pick<AwsFailure, 'code' | 'kind' | 'status' | 'uncertain' | 'requestId' | 'deniedAction'> & {
      said?: string
    },
    problem: string,
    advice: string,
  ) {
    super(problem, advice, { setting: settingOf(details.code) })
    this.name = 'AwsFailure'
    this.code = details.code
    this.kind = details.kind
    this.said = details.said ?? problem
    this.status = details.status
    this.uncertain = details.uncertain
    this.requestId = details.requestId
    this.deniedAction = details.deniedAction
  }
}

/** The member of the configuration that a refused invocation is about (Lambda API reference, Invoke, "Errors"). */
function settingOf(code: string): string | undefined {
  if (/^KMS\w+Exception$/.test(code)) return 'KMSKeyArn'
  return /^(EFS|S3Files)\w+Exception$/.test(code) ? 'FileSystemConfigs' : undefined
}

/** Whether AWS refused the call because its RevisionId is stale: the resource has changed since it was read. */
export function isPreconditionFailed(error: unknown): boolean {
  return error instanceof AwsFailure && error.code === 'PreconditionFailedException'
}

/** Whether the resource is busy with another update (409), or exists already. */
export function isConflict(error: unknown): boolean {
  return error instanceof AwsFailure && error.code === 'ResourceConflictException'
}

/**
 * Whether AWS refused to delete a version because of what uses it, such as an alias or a replica of Lambda@Edge. Other
 * versions may still be deleted.
 */
export function isInUse(error: unknown): error is AwsFailure {
  if (!(error instanceof AwsFailure)) return false
  const { code, said } = error
  // An update that is in progress has the same name, ResourceConflictException, and passes: only the words differ.
  return code === 'InvalidParameterValueException' || (isConflict(error) && !WORDS.inProgress.test(said))
}

/** Whether a conflict lasts until somebody changes what AWS names, so that it is of no use to wait. */
export function isLastingConflict(error: unknown): boolean {
  return isConflict(error) && WORDS.provisionedVersion.test((error as AwsFailure).said)
}

export function isNotFound(error: unknown): boolean {
  return error instanceof AwsFailure && error.code === 'ResourceNotFoundException'
}

/** Whether AWS refused the call because there were too many. */
export function isThrottled(error: unknown): error is AwsFailure {
  return error instanceof AwsFailure && error.kind === 'throttled'
}

/** Whether the caller may not make the call. */
export function isDenied(error: unknown): error is AwsFailure {
  return error instanceof AwsFailure && error.kind === 'denied'
}

/** The IAM action that a policy does not allow; undefined for any other error. */
export function deniedAction(error: unknown): string | undefined {
  return error instanceof AwsFailure ? error.deniedAction : undefined
}

/** Whether the error leaves open if the call took effect. */
export function isUncertain(error: unknown): boolean {
  return error instanceof AwsFailure && error.uncertain
}

/**
 * Whether the role of a function is so new that Lambda cannot use it yet (IAM is eventually consistent): it cannot assume
 * it, cannot use its permissions, or KMS does not know it.
 */
export function isRoleNotReady(error: unknown): boolean {
  if (!(error instanceof AwsFailure)) return false
  const { roleNotAssumable, roleLacks, keyKnowsNoRole } = WORDS
  return [roleNotAssumable, roleLacks, keyKnowsNoRole].some((words) => words.test(error.said))
}
