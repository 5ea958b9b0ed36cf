import {
  type Event,
  type EventError,
  type ExecutionStatus,
  GetDurableExecutionHistoryCommand,
  ListDurableExecutionsByFunctionCommand,
} from '@aws-sdk/client-lambda'
import { type Aws, send } from '../client/aws.ts'
import { pagesOf } from '../client/pages.ts'

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
  const pages = pagesOf(
    aws,
    'ListDurableExecutionsByFunction',
    resource,
    (Marker) => aws.client.send(new ListDurableExecutionsByFunctionCommand({ ...input, Marker })),
    ({ DurableExecutions = [] }) => DurableExecutions,
  )
  for await (const found of pages) if (found.length > 0) return true
  return false
}

/** The number of events that are read. */
const LAST_EVENTS = 20

/** An event in the history of a durable execution. */
export interface ExecutionEvent {
  /** Such as `StepFailed`. */
  readonly type: string
  /** The name of the step, as the function's author gave it. */
  readonly name?: string | undefined
  readonly time?: Date | undefined
  /** What failed; may contain what the function was sent. */
  readonly error?: string | undefined
}

/** The last events of a durable execution, the oldest first. */
export async function getExecutionHistory(aws: Aws, execution: string): Promise<ExecutionEvent[]> {
  const input = { DurableExecutionArn: execution, ReverseOrder: true, MaxItems: LAST_EVENTS }
  const command = new GetDurableExecutionHistoryCommand(input)
  const { Events = [] } = await send(aws, 'GetDurableExecutionHistory', execution, () =>
    aws.client.send(command),
  )
  const newestFirst = Events.map((event) => {
    const { EventType: type = 'Event', Name: name, EventTimestamp: time } = event
    return { type, name, time, error: errorIn(event) }
  })
  return newestFirst.toReversed()
}

/** Each type of event has a member for its details, which names the error in the same way. */
function errorIn(event: Event): string | undefined {
  const errors = Object.values(event).flatMap((details: { readonly Error?: EventError } | undefined) => {
    const { ErrorType, ErrorMessage } = details?.Error?.Payload ?? {}
    return [ErrorType, ErrorMessage].filter(Boolean).join(': ') || []
  })
  return errors[0]
}

/**
 * The version that an execution runs, by its ARN, which never names an alias (Lambda API reference, Execution:
 * DurableExecutionArn).
 */
export function versionOfExecution(execution: string): string {
  return /:([^:/]+)\/durable-execution\//.exec(execution)?.[1] ?? ''
}
