import { InvokeWithResponseStreamCommand } from '@aws-sdk/client-lambda'
import { type Aws, send } from './client/aws.ts'
import { type Invoked, type InvokeInput, NOT_FROM_LAMBDA, synchronously } from './invoke.ts'

/** The error at the end of a stream, in the members that Lambda's response to Invoke has for one. */
interface StreamError {
  readonly ErrorCode?: string | undefined
  readonly ErrorDetails?: string | undefined
}

/**
 * Invokes a function once, like its URL does in the invoke mode RESPONSE_STREAM, and reads the stream to its end. A
 * function may fail after it has begun to answer: the end of the stream says so.
 * @throws Failure in the same cases as invoke()
 */
export async function invokeStreaming(aws: Aws, input: InvokeInput): Promise<Invoked> {
  const { functionName, qualifier, payload, tenantId, signal } = input
  const command = new InvokeWithResponseStreamCommand({
    FunctionName: functionName,
    Qualifier: qualifier,
    InvocationType: 'RequestResponse',
    LogType: 'Tail',
    Payload: Buffer.from(payload),
    TenantId: tenantId,
  })
  return synchronously(input, () =>
    send(aws, 'InvokeWithResponseStream', `${functionName}:${qualifier}`, async (): Promise<Invoked> => {
      const { ExecutedVersion, EventStream = [] } = await aws
        .invoking()
        .send(command, { abortSignal: signal })
      if (!ExecutedVersion) return { kind: 'failed', reason: NOT_FROM_LAMBDA }
      const chunks: Uint8Array[] = []
      let end: (StreamError & { readonly LogResult?: string | undefined }) | undefined
      for await (const { PayloadChunk, InvokeComplete } of EventStream) {
        if (PayloadChunk?.Payload) chunks.push(PayloadChunk.Payload)
        if (InvokeComplete) end = InvokeComplete
      }
      if (!end) return { kind: 'failed', reason: CUT_OFF }
      return {
        kind: 'answered',
        executedVersion: ExecutedVersion,
        payload: end.ErrorCode ? errorPayload(end) : Buffer.concat(chunks),
        logTail: Buffer.from(end.LogResult ?? '', 'base64'),
        functionError: end.ErrorCode ? 'Unhandled' : undefined,
      }
    }),
  )
}

const CUT_OFF = 'The response stream ended before Lambda said that it was complete.'

/** The error as a runtime describes it in the payload of Invoke. */
function errorPayload({ ErrorCode: errorType, ErrorDetails = '' }: StreamError): Uint8Array {
  try {
    const described: unknown = JSON.parse(ErrorDetails)
    if (typeof described === 'object' && described !== null) return Buffer.from(ErrorDetails)
  } catch {
    // A runtime may describe it in plain text.
  }
  return Buffer.from(JSON.stringify({ errorType, errorMessage: ErrorDetails }))
}
