import type { IncomingMessage } from 'node:http'
import type { Json } from './answer.ts'
import type { Fault } from './faults.ts'
import type { LambdaRequest } from './lambda-call.ts'
import { lambdaOperationOf, operationOf, type Scope, scopeOf } from './operations.ts'
import { headersOf, readBody } from './upstream.ts'

/** A call that the front received. */
export interface Call {
  /** When it arrived, in milliseconds since 1970. */
  readonly time: number
  /** The service that it was signed for, such as `lambda`; empty when it was not signed and is not for STS. */
  readonly service: string
  /** The access key that it was signed with: who called; empty when it was not signed. */
  readonly accessKeyId: string
  /** AWS's name of the operation, such as UpdateAlias; the HTTP method where the front does not know it. */
  readonly operation: string
  readonly method: string
  /** Path and query as they were sent. */
  readonly path: string
  /** The JSON body of a call to Lambda, archives shortened to their length, or to CodeDeploy. */
  readonly body?: Json
  /** Status of the answer; absent while there is none, and when the connection was cut instead. */
  status?: number
  /** When the answer was given, in milliseconds since 1970; absent as the status is. */
  answered?: number
  /** The fault that hit it. */
  fault?: Fault['kind']
}

/** A request and what is known of it before it is carried out. */
export interface Received {
  readonly call: Call
  readonly request: IncomingMessage
  /** What it was signed with and for. */
  readonly scope: Scope
  /** What a call to Lambda asks for. */
  readonly lambda: LambdaRequest | undefined
  /** The form of a query request, read to know the operation, or what ECR, CloudWatch or CodeDeploy is asked; all else is still to be streamed. */
  readonly body: Buffer | undefined
}

/** Services whose requests the front itself answers, or looks into. */
const readServices: ReadonlySet<string> = new Set(['ecr', 'monitoring', 'codedeploy'])

/** Finds out what a request is; a call to Lambda is read whole, and its body is kept. */
export async function receive(request: IncomingMessage): Promise<Received> {
  const time = Date.now()
  const { method = 'GET', url: path = '/' } = request
  const url = new URL(path, 'http://localhost')
  const scope = scopeOf(request.headers.authorization, url)
  const { accessKeyId, service, region } = scope
  const known = { time, accessKeyId, method, path }
  const operation = lambdaOperationOf(method, url, service)
  if (operation !== undefined) {
    const raw = await readBody(request)
    const { name, parts } = operation
    const body = parse(raw)
    const call = { ...known, service: 'lambda', operation: name, body: withoutArchives(body) }
    const headers = headersOf(request)
    const lambda = { operation: name, region, method, url, parts, headers, raw, body, hidesTags: false }
    return { call, request, scope, lambda, body: undefined }
  }
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
  const isRead = isForm || readServices.has(service)
  const body = isRead ? await readBody(request) : undefined
  const target = request.headers['x-amz-target']?.toString()
  const name = operationOf(method, url, target, isForm ? (body?.toString() ?? '') : '')
  const kept = service === 'codedeploy' ? { body: parse(body) } : {}
  const call = { ...known, service: service || unsignedServiceOf(name), operation: name, ...kept }
  return { call, request, scope, lambda: undefined, body }
}

/** Only STS is called without a signature: a token stands in for it (AssumeRoleWithWebIdentity, AssumeRoleWithSAML). */
function unsignedServiceOf(operation: string): string {
  return operation.startsWith('AssumeRoleWith') ? 'sts' : ''
}

/** A JSON object; an empty one for anything else. */
export function parse(raw: Buffer | undefined): Json {
  try {
    const body: unknown = JSON.parse(raw?.toString() ?? '')
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
