import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer } from './answer.ts'
import { type Call, parse, type Received, receive } from './call.ts'
import { CloudWatch } from './cloudwatch/cloudwatch.ts'
import type { MetricsTiming } from './cloudwatch/metrics.ts'
import { CodeDeploy } from './codedeploy/codedeploy.ts'
import { answerEcr } from './ecr.ts'
import { Faults, type InjectedFault, type Injection } from './faults.ts'
import { Iam } from './iam.ts'
import { Lambda, type LambdaOptions } from './lambda.ts'
import { drawn, type Latency } from './latency.ts'
import { rangeOf } from './ranges.ts'
import { forward, type Reply, send, sendFault } from './response.ts'
import { DRAW, executionIn, isRouted } from './routed-requests.ts'
import { Throttling, type ThrottlingOptions } from './throttling.ts'
import { Upstream } from './upstream.ts'

export type { Call } from './call.ts'
export type { Fault, InjectedFault, Injection } from './faults.ts'

/** What can be set at the start and changed while it runs. */
export interface FrontOptions extends Partial<LambdaOptions> {
  /** Milliseconds that every call takes more, or a function that gives them for each; 0 by default. */
  readonly latencyMs?: Latency
  /** Whether an account's quota of requests is enforced; by default any number of calls may be made. */
  readonly throttling?: ThrottlingOptions
  /** How long a minute of CloudWatch lasts, and how late its data is. */
  readonly metrics?: Partial<MetricsTiming>
  /** Makes calls of weighted aliases go to the same versions again, in the order in which they arrive. */
  readonly routingSeed?: number
}

/** Something that is done before a call is carried out. */
export type Hook = (call: Call) => void | Promise<void>

/** The server before the emulator: it enforces AWS's rules, records calls, and breaks what it is told to break. */
export class Front {
  /** All calls in the order of their arrival. */
  readonly calls: Call[] = []
  /** Milliseconds that every call takes more. */
  latencyMs: Latency
  /** The rules of Lambda and what can be changed about its functions from outside. */
  readonly lambda: Lambda
  /** Who may sign in, as what, and what they may do then. */
  readonly iam: Iam
  /** The metrics of Lambda, and alarms on them. */
  readonly cloudWatch: CloudWatch
  /** Deployments that shift the traffic of aliases. */
  readonly codeDeploy: CodeDeploy
  readonly #server: Server
  readonly #accountId: string
  readonly #faults = new Faults()
  #throttling: Throttling | undefined
  readonly #draw: () => number
  readonly #hooks = new Map<string, Set<Hook>>()
  readonly #upstream = Promise.withResolvers<Upstream>()
  #behind: Upstream | undefined

  private constructor(server: Server, scope: { region: string; accountId: string }, options: FrontOptions) {
    this.#server = server
    this.#accountId = scope.accountId
    this.latencyMs = options.latencyMs ?? 0
    this.throttle(options.throttling)
    this.cloudWatch = new CloudWatch(scope, options.metrics)
    this.#draw = drawing(options.routingSeed)
    const onExecution = this.cloudWatch.count.bind(this.cloudWatch)
    this.lambda = new Lambda(scope, options, { draw: this.#draw, onExecution })
    this.codeDeploy = new CodeDeploy(scope, this)
    this.iam = new Iam(scope.accountId, this.codeDeploy)
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
    this.codeDeploy.close()
    const closed = new Promise((resolve) => this.#server.close(resolve))
    this.#server.closeAllConnections()
    await closed
    this.#behind?.close()
  }

  /** Forgets the calls so far. */
  clearCalls(): void {
    this.calls.length = 0
  }

  /** Enforces an account's quota of requests from now on; without options, any number of calls may be made again. */
  throttle(options?: ThrottlingOptions): void {
    this.#throttling = options && new Throttling(options)
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
    const latency = typeof this.latencyMs === 'number' ? this.latencyMs : this.latencyMs(call)
    if (latency > 0) await sleep(latency)
    for (const hook of this.#hooks.get(call.operation) ?? []) await hook(call)
    const upstream = await this.#upstream.promise
    // A caller that is gone before its call got through has not called.
    if (response.destroyed) return
    const fault = this.#faults.take(call.operation)
    if (fault === undefined) return this.#carryOut(received, upstream, { response })
    call.fault = fault.fault.kind
    if (fault.fault.kind === 'late') {
      const { milliseconds } = fault.fault
      const hold = () => {
        fault.happen()
        return sleep(milliseconds)
      }
      return this.#carryOut(received, upstream, { response, hold })
    }
    if (fault.takesEffect === true) await this.#carryOut(received, upstream)
    else if (fault.fault.kind !== 'reset' && fault.fault.kind !== 'stalled') await arrived(request)
    else request.resume()
    fault.happen()
    sendFault(fault.fault, call, response)
  }

  /** Carries a call out, and answers it when there is a response to write to. */
  async #carryOut(received: Received, upstream: Upstream, reply?: Reply): Promise<void> {
    const { call, request } = received
    const target = request.headers['x-amz-target']?.toString()
    const answer =
      this.#throttling?.refuse(call) ??
      (await this.iam.answer(received, upstream)) ??
      (await this.#archive(received, upstream)) ??
      (received.lambda && (await this.lambda.carryOut(received.lambda, upstream))) ??
      this.cloudWatch.answer(target, parse(received.body)) ??
      (await answerEcr(received, upstream, { accountId: this.#accountId, endpoint: this.endpoint })) ??
      (await this.codeDeploy.answer(target, parse(received.body), upstream))
    if (answer === undefined) return this.#forward(received, upstream, reply)
    await arrived(request)
    if (reply === undefined) return
    await reply.hold?.()
    send(answer, call, reply.response)
  }

  /** Counts what the emulator runs for a request of a function URL or a REST API. */
  #forward(received: Received, upstream: Upstream, reply?: Reply): Promise<void> {
    const started = Date.now()
    const headers: Record<string, string> = isRouted(received.call.path)
      ? { [DRAW]: String(this.#draw()) }
      : {}
    const onAnswer = (message: IncomingMessage) => {
      const execution = executionIn(message.headers, started)
      if (execution !== undefined) this.cloudWatch.count(execution)
    }
    return forward(received, upstream, { headers, onAnswer }, reply)
  }

  async #archive({ call, request }: Received, upstream: Upstream): Promise<Answer | undefined> {
    const archive = await this.lambda.archive(call.path, upstream)
    return archive && rangeOf(archive, request.headers.range)
  }
}

/** Numbers from 0 to 1, by chance or by a seed. */
function drawing(seed: number | undefined): () => number {
  if (seed === undefined) return Math.random
  let count = 0
  return () => {
    count += 1
    return drawn(`${seed} ${count}`)
  }
}

/** A caller that went away is no news; anything else is a defect of the front. */
function giveUp(error: unknown, response: ServerResponse): void {
  if (!response.destroyed) process.emitWarning(error as Error)
  response.destroy()
}

/**
 * What is refused before it was read still has to arrive: a client that is answered while it sends a large body may
 * lose the connection, and with it the answer.
 */
function arrived(request: IncomingMessage): Promise<void> {
  request.resume()
  if (request.readableEnded || request.destroyed) return Promise.resolve()
  return new Promise((resolve) => {
    request.once('end', resolve)
    request.once('close', resolve)
  })
}
