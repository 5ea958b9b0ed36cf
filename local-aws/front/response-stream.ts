import { EventStreamCodec } from '@smithy/core/event-streams'
import { fromUtf8, toUtf8 } from '@smithy/core/serde'
import type { Answer } from './answer.ts'

/** The member in which what a function has streamed comes from the emulator, in base64 (response_streams.py). */
const STREAMED = '_localAwsStreamed'

/** The answer of a function with what it has streamed as its body, whole, as Invoke gives it. */
export function whole(answer: Answer): Answer {
  // Only an object with this member alone is a stream; most answers are not even read.
  const text = answer.body.subarray(0, STREAMED.length + 4).toString()
  if (!text.startsWith(`{"${STREAMED}"`)) return answer
  const { [STREAMED]: streamed } = JSON.parse(answer.body.toString()) as Record<string, string>
  return { ...answer, body: Buffer.from(streamed ?? '', 'base64') }
}

const codec = new EventStreamCodec(toUtf8, fromUtf8)

/** Bytes of a chunk; small, so that answers come in several. */
const CHUNK = 1024

/**
 * The answer of a function as InvokeWithResponseStream gives it: chunks of the payload, then an event that it is complete,
 * with the error if the function failed and with the end of the log (Lambda API reference, InvokeWithResponseStream).
 */
export function streamed(answer: Answer): Answer {
  if (answer.status !== 200) return answer
  const { 'x-amz-function-error': isError, 'x-amz-log-result': LogResult, ...headers } = answer.headers
  const end = isError
    ? { ErrorCode: errorTypeIn(answer.body), ErrorDetails: answer.body.toString(), LogResult }
    : { LogResult }
  const chunks = isError
    ? []
    : Array.from({ length: Math.ceil(answer.body.length / CHUNK) }, (_, index) =>
        answer.body.subarray(index * CHUNK, (index + 1) * CHUNK),
      )
  const events = [
    ...chunks.map((chunk) => eventOf('PayloadChunk', 'application/octet-stream', chunk)),
    eventOf('InvokeComplete', 'application/json', Buffer.from(JSON.stringify(end))),
  ]
  const body = Buffer.concat(events)
  const kept = Object.entries(headers).filter(([name]) => !/^(content-length|transfer-encoding)$/i.test(name))
  return {
    status: 200,
    headers: { ...Object.fromEntries(kept), 'content-type': 'application/vnd.amazon.eventstream' },
    body,
  }
}

function errorTypeIn(body: Buffer): string {
  try {
    return String((JSON.parse(body.toString()) as Record<string, unknown>)['errorType'] ?? 'Unhandled')
  } catch {
    return 'Unhandled'
  }
}

function eventOf(type: string, contentType: string, body: Uint8Array): Uint8Array {
  const headers = { ':message-type': 'event', ':event-type': type, ':content-type': contentType }
  return codec.encode({
    headers: Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, { type: 'string' as const, value }]),
    ),
    body,
  })
}
