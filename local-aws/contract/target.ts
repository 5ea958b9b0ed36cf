import { setTimeout as sleep } from 'node:timers/promises'
import * as cloudwatch from '@aws-sdk/client-cloudwatch'
import * as codedeploy from '@aws-sdk/client-codedeploy'
import * as ecr from '@aws-sdk/client-ecr'
import * as lambda from '@aws-sdk/client-lambda'
import * as s3 from '@aws-sdk/client-s3'
import * as sts from '@aws-sdk/client-sts'
import type { Json, Observation } from './case.ts'
import type { Target } from './run-case.ts'

/** What the clients of a target are made with; for an account, whatever the SDK finds. */
export interface ClientSettings {
  readonly region: string
  readonly endpoint?: string
  readonly credentials?: { readonly accessKeyId: string; readonly secretAccessKey: string }
  readonly maxAttempts: number
}

interface SdkError extends Error {
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly code?: string
}

/** A way to make calls, with the SDK as the action does. */
export class Caller {
  readonly #services: Readonly<Record<string, readonly [module: object, client: { destroy(): void }]>>

  constructor(settings: ClientSettings) {
    this.#services = {
      lambda: [lambda, new lambda.LambdaClient(settings)],
      s3: [s3, new s3.S3Client({ ...settings, forcePathStyle: true })],
      sts: [sts, new sts.STSClient(settings)],
      ecr: [ecr, new ecr.ECRClient(settings)],
      cloudwatch: [cloudwatch, new cloudwatch.CloudWatchClient(settings)],
      codedeploy: [codedeploy, new codedeploy.CodeDeployClient(settings)],
    }
  }

  /** Makes a call, named as in a case, and gives what came back. */
  async call(operation: string, input: Json): Promise<Observation> {
    const [service = '', name = ''] = operation.includes(':') ? operation.split(':') : ['lambda', operation]
    const [module, client] = this.#services[service] ?? []
    const Command = (module as Record<string, new (input: Json) => unknown>)[`${name}Command`]
    if (Command === undefined) throw new Error(`There is no operation ${operation}.`)
    const { send } = client as unknown as { send(command: unknown): Promise<Json> }
    try {
      const { $metadata, ...answer } = await send.call(client, new Command(input))
      const status = ($metadata as { httpStatusCode?: number }).httpStatusCode ?? 0
      return { status, answer: readable(await readToEnd(answer)) }
    } catch (error) {
      return refusalIn(error as SdkError)
    }
  }

  destroy(): void {
    for (const [, client] of Object.values(this.#services)) client.destroy()
  }
}

function refusalIn(error: SdkError): Observation {
  const { name, message, $metadata, code } = error
  if ($metadata?.httpStatusCode === undefined) return { status: 0, code: code ?? name, message, answer: {} }
  const said = /^([$_].*|name|[Mm]essage)$/
  const members = Object.fromEntries(Object.entries(error).filter(([member]) => !said.test(member)))
  return { status: $metadata.httpStatusCode, code: name, message, answer: members }
}

/** An answer with the chunks of its stream as its payload, and the event at the end of the stream beside it. */
async function readToEnd({ EventStream, ...answer }: Json): Promise<Json> {
  if (EventStream === undefined) return answer
  const chunks: Uint8Array[] = []
  let end: Json = {}
  for await (const event of EventStream as AsyncIterable<StreamEvent>) {
    if (event.PayloadChunk) chunks.push(event.PayloadChunk.Payload)
    if (event.InvokeComplete) end = event.InvokeComplete
  }
  return { ...answer, Payload: Buffer.concat(chunks), InvokeComplete: readable(end) }
}

interface StreamEvent {
  readonly PayloadChunk?: { readonly Payload: Uint8Array }
  readonly InvokeComplete?: Json
}

/** An answer as JSON: payloads, logs and times as texts, and no contents of objects. */
function readable(answer: Json): Json {
  const shown = Object.entries(answer).map(([name, value]) => {
    if (value instanceof Uint8Array) return [name, Buffer.from(value).toString()]
    if (name === 'Body') return [name, '(a stream)']
    if (name === 'LogResult') return [name, Buffer.from(String(value), 'base64').toString()]
    return [name, value]
  })
  return JSON.parse(JSON.stringify(Object.fromEntries(shown))) as Json
}

/** Sends a request to a function URL; the answer has its text and its type beside the members of its JSON. */
export async function request(address: string, body: Json | undefined): Promise<Observation> {
  const sent = fetch(address, { method: 'POST', ...(body && { body: JSON.stringify(body) }) })
  const response = await sent.catch((error: Error) => error)
  if (response instanceof Error) return { status: 0, message: response.message, answer: {} }
  const text = await response.text()
  return {
    status: response.status,
    answer: { ...membersOf(text), text, type: response.headers.get('content-type') },
  }
}

function membersOf(text: string): Json {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Json) : {}
  } catch {
    return {}
  }
}

/** Waits until a version is neither being created nor updated; it gives up after five minutes. */
export async function settleByReading(
  target: Pick<Target, 'call'>,
  fn: string,
  version: string,
  every: number,
) {
  const end = Date.now() + 300_000
  while (Date.now() < end) {
    const { answer } = await target.call('GetFunctionConfiguration', { FunctionName: fn, Qualifier: version })
    if (answer['State'] !== 'Pending' && answer['LastUpdateStatus'] !== 'InProgress') return
    await sleep(every)
  }
}
