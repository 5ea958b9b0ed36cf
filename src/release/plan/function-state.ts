import type { FunctionConfiguration } from '@aws-sdk/client-lambda'

/** Whether the creation or the last update of a function has failed: nobody knows how much of it is in force. */
export function hasFailed({ State, LastUpdateStatus }: FunctionConfiguration): boolean {
  return State === 'Failed' || LastUpdateStatus === 'Failed'
}
