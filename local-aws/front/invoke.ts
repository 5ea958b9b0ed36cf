import { type Answer, AwsError, invalidParameter, type Json, notFound } from './answer.ts'
import { execute, isDurable, refuseLongExecutions } from './durable-executions.ts'
import { refuseState } from './function-record.ts'
import type { FunctionCall } from './lambda-call.ts'
import { refuseUsedUp } from './reserved-concurrency.ts'
import { streamed, whole } from './response-stream.ts'
import type { Transitions } from './transitions.ts'

/** Bytes of a synchronous payload (Lambda quotas). */
const largestPayload = 6_291_456
/** Bytes of an asynchronous one (Lambda API reference, Invoke). */
const largestEvent = 1_048_576
/** Bytes of an answer; from a recording of AWS. */
const largestAnswer = 6_291_556

const NOT_INVOCABLE = ['Pending', 'Failed', 'ActiveNonInvocable', 'Deactivating', 'Deactivated', 'Deleting']

/** The version that a call runs. */
export interface Admitted {
  readonly version: string
  /** Whether the call goes through an alias that shares its traffic between two versions. */
  readonly isWeighted: boolean
}

/**
 * Checks that the version to run may be invoked, and finds out which one it is.
 * @param draw a number from 0 to 1 that decides between the versions of a weighted alias
 */
export async function admitInvoke(
  call: FunctionCall,
  transitions: Transitions,
  draw: () => number,
): Promise<Admitted> {
  const largest = isAsynchronous(call) ? largestEvent : largestPayload
  if (call.request.raw.length > largest) {
    const limit = `Request must be smaller than ${largest} bytes for the InvokeFunction operation`
    throw new AwsError(413, 'RequestEntityTooLargeException', limit)
  }
  refuseNoJson(call.request.raw)
  const admitted = await versionToRun(call, draw)
  refuseTenant(call, await call.version(admitted.version))
  if (!isAsynchronous(call)) refuseLongExecutions(call.record, admitted.version)
  refuseUsedUp(call.record)
  const record = call.record.version(admitted.version)
  if (record.status.State === 'Inactive') record.restore(transitions.updateMs)
  if (record.status.StateReasonCode === 'Restoring') throw waking()
  refuseState(record.status.State, NOT_INVOCABLE)
  return admitted
}

/**
 * A function with tenant isolation is invoked for a tenant, any other is not. The first sentence is AWS's (blog of its launch);
 * of the other refusal, its documentation names only the exception ("Troubleshooting tenant isolation").
 */
function refuseTenant({ request }: FunctionCall, { TenancyConfig }: Json): void {
  const isIsolated = TenancyConfig !== undefined && TenancyConfig !== null
  const tenant = request.headers['x-amz-tenant-id']
  if (isIsolated && tenant === undefined)
    throw invalidParameter(
      'The invoked function is enabled with tenancy configuration. Add a valid tenant ID in your request and try again.',
    )
  if (!isIsolated && tenant !== undefined)
    throw invalidParameter(
      'The invoked function is not enabled with tenancy configuration. Remove the tenant ID from your request and try again.',
    )
}

/** An event is JSON; AWS quotes its parser, which is Java's. */
function refuseNoJson(raw: Buffer): void {
  if (raw.length === 0) return
  try {
    JSON.parse(raw.toString())
  } catch (error) {
    const message = `Could not parse request body into json: Could not parse payload into json: ${(error as Error).message}`
    throw new AwsError(400, 'InvalidRequestContentException', message)
  }
}

/** What AWS answers while a version that was idle wakes up, as people report it; its documentation says otherwise. */
function waking(): AwsError {
  const message = 'Lambda is initializing your function. It will be ready to invoke shortly.'
  return new AwsError(409, 'CodeArtifactUserPendingException', message)
}

/** Runs a version; `admitInvoke` has said which. */
export async function invoke(call: FunctionCall, version: string): Promise<Answer> {
  const isDryRun = call.request.headers['x-amz-invocation-type'] === 'DryRun'
  const isStreamed = call.request.operation === 'InvokeWithResponseStream'
  if (!isDryRun && isDurable(call.record, version)) {
    const answer = await execute(call, version, isAsynchronous(call))
    return isStreamed ? streamed(answer) : answer
  }
  const wantsLog = call.request.headers['x-amz-log-type']?.toLowerCase() === 'tail'
  const started = performance.now()
  const headers = { 'x-local-aws-invoked-arn': call.arnOf(call.qualifier) }
  const ran = whole(await call.forward({ qualifier: version, headers, below: '/invocations' }))
  const answer = isStreamed ? ran : withinLimit(ran)
  // Neither a dry run nor an event that is queued has run a version when it is answered.
  if (answer.status === 204 || answer.status === 202)
    return { ...answer, headers: withoutVersion(answer.headers) }
  const answered: Record<string, string> = { ...answer.headers, 'x-amz-executed-version': version }
  if (wantsLog && answer.status === 200) {
    answered['x-amz-log-result'] = tailOf(answer, version, Math.ceil(performance.now() - started))
  }
  const answeredNow = { ...answer, headers: answered }
  return isStreamed ? streamed(answeredNow) : answeredNow
}

/** Whether an invocation only queues its event. */
function isAsynchronous({ request }: FunctionCall): boolean {
  return request.headers['x-amz-invocation-type'] === 'Event'
}

function withoutVersion({ 'x-amz-executed-version': _, ...headers }: Answer['headers']): Answer['headers'] {
  return headers
}

function withinLimit(answer: Answer): Answer {
  if (answer.body.length <= largestAnswer) return answer
  const error = {
    errorType: 'Function.ResponseSizeTooLarge',
    errorMessage: `Response payload size exceeded maximum allowed payload size (${largestAnswer} bytes).`,
  }
  const headers = { ...answer.headers, 'x-amz-function-error': 'Unhandled' }
  return { ...answer, headers, body: Buffer.from(JSON.stringify(error)) }
}

/** A weighted alias sends a share of its invocations to its second version; the emulator sends all to the first. */
async function versionToRun(call: FunctionCall, draw: () => number): Promise<Admitted> {
  const { qualifier = '$LATEST' } = call
  if (/^(\$LATEST|[0-9]+)$/.test(qualifier)) {
    await call.version(qualifier)
    return { version: qualifier, isWeighted: false }
  }
  const alias = (await call.aliases()).find((each) => each['Name'] === qualifier)
  if (alias === undefined) throw notFound(`Function not found: ${call.arnOf(qualifier)}`)
  const { AdditionalVersionWeights = {} } = (alias['RoutingConfig'] ?? {}) as Json
  const [second, weight = 0] = Object.entries(AdditionalVersionWeights as Record<string, number>)[0] ?? []
  const isWeighted = second !== undefined
  return { version: isWeighted && draw() < weight ? second : String(alias['FunctionVersion']), isWeighted }
}

/** The last 4 KB of the log in base64, with the lines that Lambda writes around the function's own. */
function tailOf(answer: Answer, version: string, milliseconds: number): string {
  const written = Buffer.from(answer.headers['x-amz-log-result'] ?? '', 'base64')
    .toString()
    .trimEnd()
  const id = answer.headers['x-amzn-requestid'] ?? ''
  const lines = [
    `START RequestId: ${id} Version: ${version}`,
    ...(written === '' ? [] : [written]),
    `END RequestId: ${id}`,
    `REPORT RequestId: ${id}\tDuration: ${milliseconds}.00 ms\tBilled Duration: ${milliseconds} ms\tMemory Size: 128 MB\tMax Memory Used: 40 MB\t`,
    '',
  ]
  return Buffer.from(lines.join('\n')).subarray(-4096).toString('base64')
}
