import { type ExecutionStatus, ListDurableExecutionsByFunctionCommand } from '@aws-sdk/client-lambda'
import type { Aws } from './client/aws.ts'
import { pagesOf } from './client/pages.ts'

/**
 * The statuses of executions that have not ended. Paused ones continue on the same version (Lambda developer guide,
 * "Pausing and resuming durable executions"); the SDK does not list their statuses yet.
 */
const UNFINISHED = ['RUNNING', 'PAUSING', 'PAUSED'] as ExecutionStatus[]

/** Whether durable executions of a version have not ended. They continue on that version, for up to a year. */
export async function hasUnfinishedExecutions(
  aws: Aws,
  functionName: string,
  version: string,
): Promise<boolean> {
  const input = { FunctionName: functionName, Qualifier: version, Statuses: UNFINISHED }
  const resource = `${functionName}:${version}`
  const pages = pagesOf(aws, 'ListDurableExecutionsByFunction', resource, (Marker) =>
    aws.client.send(new ListDurableExecutionsByFunctionCommand({ ...input, Marker })),
  )
  for await (const { DurableExecutions = [] } of pages) if (DurableExecutions.length > 0) return true
  return false
}
