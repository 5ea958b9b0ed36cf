import { type Answer, invalidParameter, type Json, jsonAnswer } from './answer.ts'
import type { FunctionCall } from './lambda-call.ts'
import { page } from './pages.ts'

/** An execution of a durable function. Nothing is run: it is only listed. */
export interface DurableExecution {
  /** The number of the version that it was started on and continues on, or `$LATEST`. */
  readonly version: string
  readonly status: string
}

/** Statuses that AWS knows (Lambda API reference and developer guide, "Pausing and resuming durable executions"). */
const STATUSES = ['RUNNING', 'PAUSING', 'PAUSED', 'SUCCEEDED', 'FAILED', 'TIMED_OUT', 'STOPPED']

/** Executions of all versions, or of one, with the given statuses (ListDurableExecutionsByFunction). */
export async function listDurableExecutions(call: FunctionCall): Promise<Answer> {
  await call.ask('GET')
  const statuses = call.query.getAll('Statuses')
  const unknown = statuses.find((status) => !STATUSES.includes(status))
  if (unknown !== undefined) throw invalidParameter(`Unknown status: ${unknown}`)
  const found = call.record.executions
    .filter(({ version }) => call.qualifier === undefined || version === call.qualifier)
    .filter(({ status }) => statuses.length === 0 || statuses.includes(status))
    .map((execution, index) => present(call, execution, index))
  const { items, next } = page(found, 'DurableExecutionArn', call.query, 1000)
  return jsonAnswer(200, { DurableExecutions: items, ...next })
}

function present(call: FunctionCall, { version, status }: DurableExecution, index: number): Json {
  const name = `execution-${index + 1}`
  return {
    DurableExecutionArn: `${call.arnOf(version)}/durable-execution/${name}/${name}`,
    DurableExecutionName: name,
    FunctionArn: call.arnOf(version),
    Status: status,
    StartTimestamp: 1_764_547_200,
  }
}
