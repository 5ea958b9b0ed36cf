/** The provisioned concurrency of an alias: execution environments that Lambda keeps ready. */
export interface ProvisionedConcurrency {
  readonly requested: number
  /** How many of them are ready. */
  readonly allocated: number
  /** In AWS's words: IN_PROGRESS, READY or FAILED. */
  readonly status: string
  /** Why an allocation failed, in AWS's words, such as FUNCTION_ERROR_INIT_FAILURE. */
  readonly reason?: string | undefined
}

/** Whether AWS is still allocating. */
export function isAllocating({ status }: ProvisionedConcurrency): boolean {
  return status === 'IN_PROGRESS'
}

/** Whether AWS gave up. */
export function hasFailed({ status }: ProvisionedConcurrency): boolean {
  return status === 'FAILED'
}
