import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Answer, AwsError, type Json } from './answer.ts'
import { type Fault, Faults, type InjectedFault, type Injection } from './faults.ts'
import { Lambda, type LambdaOptions } from './lambda.ts'
import type { LambdaRequest } from './lambda-call.ts'
import { lambdaOperationOf, operationOf, scopeOf } from './operations.ts'
import { hopByHop, readBody, Upstream } from './upstream.ts'

export type { Fault, InjectedFault, Injection } from './faults.ts'
export type { Reason, Status, TransitionKind, TransitionPlan } from './lambda.ts'

/** A call that the front received. */
export interface Call {
  /** When it arrived, in milliseconds since 1970. */
  readonly time: number
  /** The service that it was signed for, such as `lambda`; empty when it was not signed. */
  readonly service: string
  /** AWS's name of the operation, such as UpdateAlias; the HTTP method where the front does not know it. */
  readonly operation: string
  readonly method: string
  /** Path and query as they were sent. */
  readonly path: string
  /** The JSON body of a call to Lambda, archives shortened to their length. */
  readonly body?: Json
  /** Status of the answer; absent while there is none, and when the connection was cut instead. */
  status?: number
  /** The fault that hit it. */
  fault?: Fault['kind']
}

/** What can be set at the start and changed while it runs. */
export interface FrontOptions extends Partial<LambdaOptions> {
  /** Milliseconds that every call takes more; 0 by default. */
  readonly latencyMs?: number
}

/** Something that is done before a call is carried out. */
export type Hook = (call: Call) => void | Promise<void>

/** The server before the emulator: it enforces AWS's rules, records calls, and breaks what it is told to break. */
export class Front {
  /** All calls in the order of their arrival. */
  readonly calls: Call[] = []
  /** Milliseconds that every call takes more. */
  latencyMs: number
  /** The rules of Lambda and what can be changed about its functions from outside. */
  readonly lambda: Lambda
  readonly #server: Server
  readonly #faults = new Faults()
  readonly #hooks = new Map<string, Set<Hook>>()
  readonly #upstream = Promise.withResolvers<Upstream>()
  #behind: Upstream | undefined

  private constructor(server: Server, scope: { region: string; accountId: string }, options: FrontOptions) {
    this.#server = server
    this.latencyMs = options.latencyMs ?? 0
    this.lambda = new Lambda(scope, options)
    server.on('request', (request, response) => {
      this.#answer(request, response).catch((error: unknown) => giveUp(error, response))
    })
  }

  /** Starts a front on a free port of 127.0.0.1; calls wait until it knows its emulator. */
  static async listen(scope: { region: string; accountId: string }, options: FrontOptions): Promise<Front> {
    const server = createServer({ keepAliveTimeout: 60_000 })
    const front = new Front(server, scope, options)
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject)
      server.listen(0, '127.0.0.1', resolve)
    })
    return front
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  get endpoint(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Tells the port of the emulator to forward to. */
  serve(port: number): void {
    this.#behind = new Upstream(port)
    this.#upstream.resolve(this.#behind)
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
    this.#behind?.close()
  }

  /** Forgets the calls so far. */
  clearCalls(): void {
    this.calls.length = 0
  }

  /** Makes calls to come go wrong. */
  inject(injection: Injection): InjectedFault {
    return this.#faults.inject(injection)
  }

  /** Takes back all faults that have not hit yet. */
  clearFaults(): void {
    this.#faults.clear()
  }

  /**
   * Runs something before each call of an operation is carried out, to change a function between two calls as
   * somebody else would. Calls that the hook itself makes do not run it again.
   *
   * @returns a function that takes the hook away
   */
  on(operation: string, hook: Hook): () => void {
    let running = false
    const once: Hook = async (call) => {
      if (running) return
      running = true
      try {
        await hook(call)
      } finally {
        running = false
      }
    }
    const hooks = this.#hooks.get(operation) ?? new Set()
    this.#hooks.set(operation, hooks.add(once))
    return () => void hooks.delete(once)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const received = await receive(request)
    const { call } = received
    this.calls.push(call)
    if (this.latencyMs > 0) await sleep(this.latencyMs)
    for (const hook of this.#hooks.get(call.operation) ?? []) await hook(call)
    const upstream = await this.#upstream.promise
    // A caller that is gone before its call got through has not called.
    if (response.destroyed) return
    const fault = this.#faults.take(call.operation)
    if (fault === undefined) return this.#carryOut(received, upstream, response)
    call.fault = fault.fault.kind
    if (fault.takesEffect === true) await this.#carryOut(received, upstream)
    else request.resume()
    fault.happen()
    failWith(fault.fault, call, response)
  }

  /** Carries a call out, and answers it when there is a response to write to. */
  async #carryOut(received: Received, upstream: Upstream, response?: ServerResponse): Promise<void> {
    const { call, request } = received
    if (received.lambda === undefined) return forward(received, upstream, response)
    const answer = await this.lambda.carryOut(
      { ...received.lambda, method: call.method, headers: headersOf(request) },
      upstream,
    )
    if (response !== undefined) send(answer, call, response)
  }
}

interface Received {
  readonly call: Call
  readonly request: IncomingMessage
  /** What a call to Lambda asks for. */
  readonly lambda: Omit<LambdaRequest, 'method' | 'headers'> | undefined
  /** The form of a query request, read to know the operation; all else is still to be streamed. */
  readonly body: Buffer | undefined
}

async function receive(request: IncomingMessage): Promise<Received> {
  const time = Date.now()
  const { method = 'GET', url: path = '/' } = request
  const url = new URL(path, 'http://localhost')
  const { service, region } = scopeOf(request.headers.authorization, url)
  const operation = lambdaOperationOf(method, url, service)
  if (operation !== undefined) {
    const raw = await readBody(request)
    const { name, parts } = operation
    const body = parse(raw)
    const call = { time, service: 'lambda', operation: name, method, path, body: withoutArchives(body) }
    return { call, request, lambda: { operation: name, region, parts, url, raw, body }, body: undefined }
  }
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const body = isForm ? await readBody(request) : undefined
  const target = request.headers['x-amz-target']?.toString()
  const name = operationOf(method, url, target, body?.toString() ?? '')
  return { call: { time, service, operation: name, method, path }, request, lambda: undefined, body }
}

function parse(raw: Buffer): Json {
  try {
    const body: unknown = JSON.parse(raw.toString())
    return typeof body === 'object' && body !== null ? (body as Json) : {}
  } catch {
    return {}
  }
}

/** The body for the record: an archive becomes its length. */
function withoutArchives(body: Json): Json {
  const { ZipFile, Code } = body
  return {
    ...body,
    ...(typeof ZipFile === 'string' ? { ZipFile: `(base64, ${ZipFile.length} characters)` } : {}),
    ...(typeof Code === 'object' && Code !== null ? { Code: withoutArchives(Code as Json) } : {}),
  }
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const entries = Object.entries(request.headers).filter(
    ([name, value]) => !hopByHop.has(name) && value !== undefined,
  )
  return Object.fromEntries(entries.map(([name, value]) => [name, String(value)]))
}

function send(answer: Answer, call: Call, response: ServerResponse): void {
  response.setHeader('x-amzn-requestid', randomUUID())
  call.status = answer.status
  if (answer.status !== 204) response.setHeader('content-length', answer.body.length)
  response.writeHead(answer.status, answer.headers).end(answer.body)
}

/** Streams a request to the emulator and its answer back, both untouched. */
async function forward(received: Received, upstream: Upstream, response?: ServerResponse): Promise<void> {
  const { call, request, body } = received
  await new Promise<void>((resolve, reject) => {
    const headers: Record<string, string> = headersOf(request)
    const length = body?.length.toString() ?? request.headers['content-length']
    if (length !== undefined) headers['content-length'] = length
    const sent = upstream.open({ method: call.method, path: call.path, headers }, (message) => {
      if (response === undefined) return void message.resume().on('end', resolve).on('error', reject)
      call.status = message.statusCode ?? 502
      response.writeHead(call.status, message.statusMessage, withoutHopByHop(message))
      message.pipe(response).on('close', resolve)
      message.on('error', reject)
    })
    sent.on('error', reject)
    if (body === undefined) request.pipe(sent)
    else sent.end(body)
  })
}

/** A caller that went away is no news; anything else is a defect of the front. */
function giveUp(error: unknown, response: ServerResponse): void {
  if (!response.destroyed) process.emitWarning(error as Error)
  response.destroy()
}

function withoutHopByHop(message: IncomingMessage): Record<string, string | string[]> {
  const headers: Record<string, string | string[]> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined && (!hopByHop.has(name) || name === 'content-length')) headers[name] = value
  }
  return headers
}

function failWith(fault: Fault, call: Call, response: ServerResponse): void {
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
    send(errorOf(fault).answer(call.service), call, response)
  }
}

function errorOf(fault: Fault): AwsError {
  if (fault.kind === 'error') return new AwsError(fault.status, fault.code, fault.message)
  if (fault.kind === 'throttled') return new AwsError(429, 'TooManyRequestsException', 'Rate exceeded')
  return new AwsError(500, 'ServiceException', 'An error occurred and the request cannot be processed.')
}
