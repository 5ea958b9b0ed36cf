import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, AwsError } from './answer.ts'
import type { Call, Received } from './call.ts'
import type { Fault } from './faults.ts'
import { headersOf, type Upstream } from './upstream.ts'

/** Answers a call. */
export function send(answer: Answer, call: Call, response: ServerResponse): void {
  response.setHeader('x-amzn-requestid', randomUUID())
  call.status = answer.status
  call.answered = Date.now()
  if (answer.status !== 204) response.setHeader('content-length', answer.body.length)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

/** Streams a request to the emulator and its answer back, both untouched. */
export async function forward(
  received: Received,
  upstream: Upstream,
  response?: ServerResponse,
): Promise<void> {
  const { call, request, body } = received
  await new Promise<void>((resolve, reject) => {
    const headers: Record<string, string> = headersOf(request)
    const length = body?.length.toString() ?? request.headers['content-length']
    if (length !== undefined) headers['content-length'] = length
    const sent = upstream.open({ method: call.method, path: call.path, headers }, (message) => {
      if (response === undefined) return void message.resume().on('end', resolve).on('error', reject)
      call.status = message.statusCode ?? 502
      call.answered = Date.now()
      response.writeHead(call.status, message.statusMessage, headersBackOf(message))
      message.pipe(response).on('close', resolve)
      message.on('error', reject)
    })
    sent.on('error', reject)
    if (body === undefined) request.pipe(sent)
    else sent.end(body)
  })
}

function headersBackOf(message: IncomingMessage): OutgoingHttpHeaders {
  const { 'set-cookie': cookies, 'content-length': length } = message.headers
  return {
    ...headersOf(message),
    ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
    ...(length === undefined ? {} : { 'content-length': length }),
  }
}

/** Answers a call that a fault has hit. */
export function sendFault(fault: Fault, call: Call, response: ServerResponse): void {
  if (fault.kind === 'stalled') return
  if (fault.kind === 'reset') {
    // RST rather than FIN, as when a peer or a load balancer dies.
    response.socket?.resetAndDestroy()
    return
  }
  if (fault.kind === 'malformed') {
    const body = Buffer.from('{"RevisionId": "cut off in the mid')
    send({ status: 200, headers: { 'content-type': 'application/json' }, body }, call, response)
  } else {
    send(errorOf(fault, call.service).answer(call.service), call, response)
  }
}

function errorOf(fault: Fault, service: string): AwsError {
  if (fault.kind === 'error') return new AwsError(fault.status, fault.code, fault.message)
  if (fault.kind === 'throttled' && service === 'sts') return new AwsError(400, 'Throttling', 'Rate exceeded')
  if (fault.kind === 'throttled') return new AwsError(429, 'TooManyRequestsException', 'Rate exceeded')
  return new AwsError(500, 'ServiceException', 'An error occurred and the request cannot be processed.')
}
