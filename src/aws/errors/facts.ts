/** What a run knows about a call and AWS's message does not say, so that errors can name it. */
export interface Facts {
  /** ARN of the execution role. */
  readonly executionRole?: string | undefined
  /** ARN of the KMS key for the environment variables; empty if the function has none of its own. */
  readonly kmsKey?: string | undefined
  /** The version that the alias of the call serves. */
  readonly version?: string | undefined
  /** The reserved concurrency of the function. */
  readonly reservedConcurrency?: number | undefined
  /** Whether this run has set the reserved concurrency. */
  readonly setsReserved?: boolean | undefined
  /** The provisioned concurrency that the call asked for. */
  readonly provisionedConcurrency?: number | undefined
  /** The principal that the call was to add to a policy. */
  readonly principal?: string | undefined
  /** ARN of the queue or topic that the call set for failed events. */
  readonly deadLetterTarget?: string | undefined
  /** The image that the call set. */
  readonly imageUri?: string | undefined
}

/** The facts for each error of a call. */
const FACTS = new WeakMap<object, Facts>()

export function addFacts(error: object, facts: Facts): void {
  FACTS.set(error, facts)
}

export function factsOf(error: unknown): Facts {
  return (typeof error === 'object' && error !== null && FACTS.get(error)) || {}
}

/** The name at the end of the ARN of a role. */
export function roleName(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1)
}
