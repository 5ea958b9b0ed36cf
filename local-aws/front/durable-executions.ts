import { randomUUID } from 'node:crypto'
import { type Answer, invalidParameter, type Json, jsonAnswer, notFound } from './answer.ts'
import type { FunctionRecord } from './function-record.ts'
import type { FunctionCall, LambdaRequest } from './lambda-call.ts'
import { page } from './pages.ts'

/** An execution of a durable function. */
export interface DurableExecution {
  /** The number of the version that it was started on and continues on, or `$LATEST`. */
  readonly version: string
  status: string
  /** How it runs; absent for one that is only listed. */
  readonly run?: ExecutionRun
}

interface ExecutionRun {
  readonly id: string
  readonly input: string
  /** Seconds since 1970. */
  readonly started: number
  ended?: number
  /** The result or the error, as GetDurableExecution gives them. */
  outcome?: Json
  readonly events: Json[]
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
    .map((execution) => present(call.record, execution))
  const { items, next } = page(found, 'DurableExecutionArn', call.query, 1000)
  return jsonAnswer(200, { DurableExecutions: items, ...next })
}

function present(record: FunctionRecord, execution: DurableExecution): Json {
  const { version, status, run } = execution
  const name = `execution-${record.executions.indexOf(execution) + 1}`
  return {
    DurableExecutionArn: `${record.arn}:${version}/durable-execution/${name}/${run?.id ?? name}`,
    DurableExecutionName: name,
    FunctionArn: `${record.arn}:${version}`,
    Status: status,
    StartTimestamp: run?.started ?? 1_764_547_200,
    EndTimestamp: run?.ended,
  }
}

/** The function that an execution's ARN is below. */
export function functionOfExecution(arn: string): { readonly functionName: string; readonly region: string } {
  const pattern =
    /^arn:[a-zA-Z0-9-]+:lambda:(?<region>[a-zA-Z0-9-]+):\d{12}:function:(?<functionName>[a-zA-Z0-9_-]+):(?:\$LATEST(?:\.PUBLISHED)?|\d+)\/durable-execution\/[\w-]+\/[\w-]+$/
  const { region, functionName } = pattern.exec(arn)?.groups ?? {}
  if (region === undefined || functionName === undefined)
    throw invalidParameter(`Invalid DurableExecutionArn: ${arn}`)
  return { functionName, region }
}

/** GetDurableExecution and GetDurableExecutionHistory. */
export function readExecution({ parts, url }: LambdaRequest, record: FunctionRecord): Answer {
  const [, arn, history] = parts
  const execution = record.executions.find((each) => present(record, each)['DurableExecutionArn'] === arn)
  if (!execution) throw notFound(`Durable execution not found: ${arn}`)
  const { version, run } = execution
  if (history === undefined) {
    const shown = { ...present(record, execution), ...run?.outcome }
    return jsonAnswer(200, { ...shown, InputPayload: run?.input, Version: version })
  }
  const { events = [] } = run ?? {}
  const ordered = url.searchParams.get('ReverseOrder') === 'true' ? events.toReversed() : events
  const { items, next } = page(ordered, 'EventId', url.searchParams, 1000)
  return jsonAnswer(200, { Events: items, ...next })
}

/** Seconds that a durable function may take to be invoked synchronously (Lambda developer guide, "Invoking durable functions"). */
const LONGEST_SYNCHRONOUS = 900

export function isDurable(record: FunctionRecord, version: string): boolean {
  return record.version(version).kept['DurableConfig'] !== undefined
}

/** @throws AwsError if the executions of a version may take too long for a synchronous invocation */
export function refuseLongExecutions(record: FunctionRecord, version: string): void {
  const { DurableConfig } = record.version(version).kept
  const { ExecutionTimeout = 0 } = (DurableConfig ?? {}) as { readonly ExecutionTimeout?: number }
  if (ExecutionTimeout > LONGEST_SYNCHRONOUS)
    throw invalidParameter(
      'You cannot synchronously invoke a durable function with an executionTimeout greater than 15 minutes.',
    )
}

/**
 * Starts an execution, and gives the answer when Lambda would: at once, or to a synchronous invocation when it has ended.
 * A function gets the envelope of an execution, and answers with a status (SDKs for durable execution): SUCCEEDED with a
 * result, FAILED with an error, or PENDING, which is never resumed here: there are no waits and callbacks.
 */
export async function execute(call: FunctionCall, version: string, isAsynchronous: boolean): Promise<Answer> {
  const input = call.request.raw.toString() || '{}'
  const run: ExecutionRun = { id: randomUUID(), input, started: Date.now() / 1000, events: [] }
  const execution: DurableExecution = { version, status: 'RUNNING', run }
  call.record.executions.push(execution)
  note(run, 'ExecutionStarted', { Input: { Payload: input } })
  const arn = String(present(call.record, execution)['DurableExecutionArn'])
  const headers = { 'x-amz-durable-execution-arn': arn }
  const running = runOnce(call, execution, run, arn)
  if (isAsynchronous) {
    running.catch((error: unknown) => end(execution, run, { Error: { ErrorMessage: String(error) } }))
    return { status: 202, headers, body: Buffer.alloc(0) }
  }
  await running
  const { Result = null, Error: error } = run.outcome ?? {}
  const answered = { ...headers, 'x-amz-executed-version': version }
  if (error === undefined) return { status: 200, headers: answered, body: Buffer.from(String(Result)) }
  const { ErrorType: errorType, ErrorMessage: errorMessage, StackTrace: stackTrace } = error as Json
  const failed = { ...answered, 'x-amz-function-error': 'Unhandled' }
  return jsonAnswer(200, { errorType, errorMessage, stackTrace }, failed)
}

async function runOnce(
  call: FunctionCall,
  execution: DurableExecution,
  run: ExecutionRun,
  DurableExecutionArn: string,
): Promise<void> {
  const operation = { Type: 'EXECUTION', Status: 'STARTED', ExecutionDetails: { InputPayload: run.input } }
  const Operations = [{ Id: run.id, StartTimestamp: Math.round(run.started * 1000), ...operation }]
  const envelope = { DurableExecutionArn, CheckpointToken: 'bG9jYWw=', InitialExecutionState: { Operations } }
  const answer = await call.forward({
    qualifier: execution.version,
    headers: { 'x-amz-invocation-type': 'RequestResponse' },
    below: '/invocations',
    raw: Buffer.from(JSON.stringify(envelope)),
  })
  const said = parsed(answer.body)
  const isError = answer.headers['x-amz-function-error'] !== undefined
  const error = isError ? errorOf(said) : undefined
  note(run, 'InvocationCompleted', error ? { Error: { Payload: error } } : {})
  if (error) return end(execution, run, { Error: error })
  if (said['Status'] === 'PENDING') return
  if (said['Status'] === 'SUCCEEDED') return end(execution, run, { Result: said['Result'] })
  const invalid = { ErrorMessage: 'Invalid Status in invocation output.' }
  return end(execution, run, { Error: said['Status'] === 'FAILED' ? said['Error'] : invalid })
}

function parsed(body: Buffer): Json {
  const value: unknown = JSON.parse(body.toString() || 'null')
  return typeof value === 'object' && value !== null ? (value as Json) : {}
}

function errorOf({ errorType, errorMessage, stackTrace }: Json): Json {
  return { ErrorType: errorType, ErrorMessage: errorMessage, StackTrace: stackTrace }
}

function end(execution: DurableExecution, run: ExecutionRun, outcome: Json): void {
  const { Error: error, Result } = outcome
  execution.status = error === undefined ? 'SUCCEEDED' : 'FAILED'
  run.ended = Date.now() / 1000
  run.outcome = outcome
  if (error === undefined) note(run, 'ExecutionSucceeded', { Result: { Payload: Result } })
  else note(run, 'ExecutionFailed', { Error: { Payload: error } })
}

/** Appends an event to the history. */
function note({ events }: ExecutionRun, EventType: string, details: Json): void {
  const event = { EventId: events.length + 1, EventType, EventTimestamp: Date.now() / 1000 }
  events.push({ ...event, [`${EventType}Details`]: details })
}
