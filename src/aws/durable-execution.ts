import { type ExecutionStatus, paginateListDurableExecutionsByFunction } from '@aws-sdk/client-lambda'
import { type Aws, send } from './client/aws.ts'

/**
 * The statuses of executions that have not ended. Paused ones continue on the same version (Lambda developer guide,
 * "Pausing and resuming durable executions"); the SDK does not list their statuses yet.
 */
const UNFINISHED = ['RUNNING', 'PAUSING', 'PAUSED'] as ExecutionStatus[]

/** Whether durable executions of a version have not ended. They continue on that version, for up to a year. */
export function hasUnfinishedExecutions(aws: Aws, functionName: string, version: string): Promise<boolean> {
  return send(aws, 'ListDurableExecutionsByFunction', `${functionName}:${version}`, async () => {
    const input = { FunctionName: functionName, Qualifier: version, Statuses: UNFINISHED }
    for await (const page of paginateListDurableExecutionsByFunction({ client: aws.client }, input))
      if (page.DurableExecutions?.length) return true
    return false
  })
}
