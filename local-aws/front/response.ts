import { randomUUID } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { type Answer, AwsError, isXml, jsonAnswer } from './answer.ts'
import type { Call, Received } from './call.ts'
import type { Fault } from './faults.ts'
import { EXECUTED } from './routed-requests.ts'
import { headersOf, type Upstream } from './upstream.ts'

/** How a call is answered. */
export interface Reply {
  readonly response: ServerResponse
  /** Waited for once the call was carried out, before its answer is sent. */
  readonly hold?: () => Promise<unknown>
}

/** Answers a call. */
export function send(answer: Answer, call: Call, response: ServerResponse): void {
  response.setHeader('x-amzn-requestid', randomUUID())
  call.status = answer.status
  call.answered = Date.now()
  if (answer.status !== 204) response.setHeader('content-length', answer.body.length)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

/** What a request to the emulator has beside what came, and who looks at its answer. */
export interface Forwarding {
  readonly headers: Readonly<Record<string, string>>
  readonly onAnswer: (message: IncomingMessage) => void
}

/** Streams a request to the emulator and its answer back, both untouched but for what passes between front and emulator. */
export async function forward(
  received: Received,
  upstream: Upstream,
  { headers: added, onAnswer }: Forwarding,
  reply?: Reply,
): Promise<void> {
  const { call, request, body } = received
  await new Promise<void>((resolve, reject) => {
    const headers: Record<string, string> = { ...headersOf(request), ...added }
    const length = body?.length.toString() ?? request.headers['content-length']
    if (length !== undefined) headers['content-length'] = length
    const sent = upstream.open({ method: call.method, path: call.path, headers }, (message) => {
      message.on('error', reject)
      onAnswer(message)
      if (reply === undefined) return void message.resume().on('end', resolve)
      const { response, hold = () => Promise.resolve() } = reply
      hold().then(() => {
        call.status = message.statusCode ?? 502
        call.answered = Date.now()
        response.writeHead(call.status, message.statusMessage, headersBackOf(message))
        message.pipe(response).on('close', resolve)
      }, reject)
    })
    sent.on('error', reject)
    if (body === undefined) request.pipe(sent)
    else sent.end(body)
  })
}

function headersBackOf(message: IncomingMessage): OutgoingHttpHeaders {
  const { 'set-cookie': cookies, 'content-length': length } = message.headers
  const { [EXECUTED]: _, ...headers } = headersOf(message)
  return {
    ...headers,
    ...(cookies === undefined ? {} : { 'set-cookie': cookies }),
    ...(length === undefined ? {} : { 'content-length': length }),
  }
}

/** Answers a call that a fault has hit; a late answer is the call's own. */
export function sendFault(
  fault: Exclude<Fault, { kind: 'late' }>,
  call: Call,
  response: ServerResponse,
): void {
  switch (fault.kind) {
    case 'stalled':
      return
    case 'reset':
      // RST rather than FIN, as when a peer or a load balancer dies.
      response.socket?.resetAndDestroy()
      return
    case 'cut-off':
      cutOff(call, response)
      return
    case 'malformed':
      send({ status: 200, ...halfOf(call) }, call, response)
      return
    case 'answer':
      send(jsonAnswer(200, fault.members), call, response)
      return
    default:
      send(errorOf(fault, call.service).answer(call.service), call, response)
  }
}

/** An answer of which half the body comes; one to HEAD, which has no body, ends before it begins. */
function cutOff(call: Call, response: ServerResponse): void {
  if (call.method === 'HEAD') {
    response.socket?.end()
    return
  }
  const { headers, body } = halfOf(call)
  response.writeHead(200, { ...headers, 'content-length': body.length * 2 })
  response.write(body, () => response.socket?.end())
}

/** The first half of an answer in the language of the service. */
function halfOf({ service }: Call): Pick<Answer, 'headers' | 'body'> {
  if (isXml(service)) {
    const body = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><Answer><Member>cut off in the mid')
    return { headers: { 'content-type': 'application/xml' }, body }
  }
  const body = Buffer.from('{"RevisionId": "cut off in the mid')
  return { headers: { 'content-type': 'application/json' }, body }
}

/** What services say when they are called too often, and when they have trouble of their own. */
function errorOf(
  fault: Extract<Fault, { kind: 'error' | 'throttled' | 'server-error' }>,
  service: string,
): AwsError {
  if (fault.kind === 'error') return new AwsError(fault.status, fault.code, fault.message)
  if (fault.kind === 'throttled') {
    if (service === 'sts') return new AwsError(400, 'Throttling', 'Rate exceeded')
    if (service === 'monitoring' || service === 'codedeploy')
      return new AwsError(400, 'ThrottlingException', 'Rate exceeded')
    if (service === 's3') return new AwsError(503, 'SlowDown', 'Please reduce your request rate.')
    return new AwsError(429, 'TooManyRequestsException', 'Rate exceeded')
  }
  const code = service === 's3' ? 'InternalError' : service === 'sts' ? 'InternalFailure' : 'ServiceException'
  return new AwsError(500, code, 'An error occurred and the request cannot be processed.')
}
