import { isObject } from '../is-object.ts'
import type { Answer, Invocation } from '../model/smoke-test.ts'
import { parsedJson } from './expectations.ts'

/** An answer without its latency, which a payload does not contain. */
type ReadAnswer = Omit<Answer, 'latency'>

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads the payload of a function like API Gateway and function URLs do. An object with a statusCode is a proxy answer
 * with status, headers and body. Otherwise, the payload is the body. In format 2.0, such an answer has the status 200
 * (API Gateway developer guide, "Lambda function response for format 2.0"). In format 1.0, it is an error of the handler, and
 * API Gateway returns 502. A streamed answer may also begin with status and headers.
 */
export function readLambdaAnswer(payload: Uint8Array, invocation: Invocation): ReadAnswer {
  const streamed = readStreamedAnswer(payload)
  if (streamed) return streamed
  const parsed = parsedJson(new TextDecoder().decode(payload))
  const format = invocation.kind === 'http' ? invocation.format : undefined
  if (format === 'alb') return readForLoadBalancer(payload, parsed?.value)
  const refused = format === 'apigw-v1' && parsed ? refusalByRestApi(parsed.value) : undefined
  if (refused) return { body: payload, contentType: 'application/json', problems: [refused] }
  if (format === 'apigw-v1' && isObject(parsed?.value) && isObject(parsed.value['headers'])) {
    const { statusCode = 200 } = parsed.value
    return readProxyAnswer(Number(statusCode), parsed.value, true)
  }
  if (isObject(parsed?.value)) {
    const status = statusOf(parsed.value['statusCode'])
    if (status !== undefined) return readProxyAnswer(status, parsed.value, format !== undefined)
  }
  const answer = { body: payload, contentType: parsed && 'application/json' }
  if (format === 'apigw-v1') return { ...answer, problems: [missingStatus(parsed?.value)] }
  if (format === undefined || !parsed) return answer
  return { ...answer, status: 200, body: typeof parsed.value === 'string' ? parsed.value : payload }
}

/** Bytes of an answer that a load balancer takes: 1 MB (Application Load Balancer user guide, "Lambda functions as targets"). */
const LARGEST_FOR_LOAD_BALANCER = 1024 * 1024

/** A load balancer takes an object with a statusCode, and answers 502 to everything else. */
function readForLoadBalancer(payload: Uint8Array, value: unknown): ReadAnswer {
  const status = isObject(value) ? statusOf(value['statusCode']) : undefined
  if (!isObject(value) || status === undefined)
    return { body: payload, problems: [missingStatus(value, LOAD_BALANCER)] }
  const read = readProxyAnswer(status, value, true, LOAD_BALANCER)
  if (payload.byteLength <= LARGEST_FOR_LOAD_BALANCER) return read
  const problem = `The response has more than 1 MB: ${LOAD_BALANCER} would return 502 instead.`
  return { ...read, problems: [...(read.problems ?? []), problem] }
}

/** What stands between callers and the function. */
const API_GATEWAY = 'API Gateway'
const LOAD_BALANCER = 'the load balancer'

/** The separator between the JSON with status and headers and the body of a streamed answer. */
const STREAM_SEPARATOR = Buffer.alloc(8)

function readStreamedAnswer(payload: Uint8Array): ReadAnswer | undefined {
  const bytes = Buffer.from(payload.buffer, payload.byteOffset, payload.byteLength)
  const end = bytes.indexOf(STREAM_SEPARATOR)
  if (end < 1) return undefined
  const prelude = parsedJson(bytes.toString('utf8', 0, end))?.value
  if (!isObject(prelude)) return undefined
  const { statusCode = 200 } = prelude
  const status = statusOf(statusCode)
  if (status === undefined) return undefined
  const body = bytes.subarray(end + STREAM_SEPARATOR.length)
  return { status, body, contentType: contentTypeOf(prelude) }
}

/** The members that a REST API knows in the answer of a function. */
const REST_MEMBERS = ['statusCode', 'headers', 'multiValueHeaders', 'body', 'isBase64Encoded']

/**
 * Why a REST API returns 502 for an answer; undefined if it does not. An answer with headers may have no statusCode, which
 * is then 200; one with a member that it does not know is refused (recordings of LocalStack's tests, 2024-11).
 */
function refusalByRestApi(value: unknown): string | undefined {
  if (!isObject(value)) return missingStatus(value)
  const { statusCode, headers, multiValueHeaders } = value
  const isProxyAnswer = statusCode !== undefined || isObject(headers)
  if (isProxyAnswer && Object.keys(value).some((name) => !REST_MEMBERS.includes(name)))
    return `The response has a member that a REST API does not know (it knows ${REST_MEMBERS.join(', ')}): API Gateway would return 502 instead.`
  if (isObject(multiValueHeaders) && !Object.values(multiValueHeaders).every(Array.isArray))
    return 'The response has multiValueHeaders whose values are not lists: API Gateway would return 502 instead.'
  if (!isProxyAnswer) return missingStatus(value)
  return statusCode === undefined || statusOf(statusCode) !== undefined ? undefined : missingStatus(value)
}

/** REST APIs also accept the number as a string. */
function statusOf(statusCode: unknown): number | undefined {
  const isStatus = typeof statusCode === 'number' || typeof statusCode === 'string'
  return isStatus && /^[1-9]\d\d$/.test(String(statusCode)) ? Number(statusCode) : undefined
}

function missingStatus(value: unknown, proxy: string = API_GATEWAY): string {
  const given = isObject(value) && Object.hasOwn(value, 'statusCode')
  const what = given ? 'has a statusCode that is not an HTTP status' : 'has no statusCode'
  return `The response ${what}: ${proxy} would return 502 instead.`
}

/**
 * @param isWeb whether something would convert it to an HTTP response
 * @param proxy what would
 */
function readProxyAnswer(
  status: number,
  answer: JsonObject,
  isWeb: boolean,
  proxy: string = API_GATEWAY,
): ReadAnswer {
  const read = { status, contentType: contentTypeOf(answer) }
  const { body = null, isBase64Encoded } = answer
  if (body === null) return { ...read, body: '' }
  if (typeof body !== 'string') {
    const text = { ...read, body: Buffer.from(jsonText(body)) }
    if (!isWeb) return text
    const problem = `The body inside the response is not a string: ${proxy} would return an error instead.`
    return { ...text, problems: [problem] }
  }
  if (isBase64Encoded !== true) return { ...read, body }
  if (isBase64(body)) return { ...read, body: Buffer.from(body, 'base64') }
  return { ...read, body, problems: ['The response says isBase64Encoded, but its body is not base64.'] }
}

function jsonText(value: unknown): string {
  try {
    return JSON.stringify(value)
  } catch {
    // JSON.parse reads any depth, JSON.stringify does not write it.
    return ''
  }
}

function contentTypeOf({ headers, multiValueHeaders }: JsonObject): string | undefined {
  const values = [headers, multiValueHeaders].flatMap((each) => (isObject(each) ? Object.entries(each) : []))
  const found = values.find(([name]) => name.toLowerCase() === 'content-type')?.[1]
  const first = Array.isArray(found) ? found[0] : found
  return typeof first === 'string' ? first : undefined
}

function isBase64(text: string): boolean {
  const compact = text.replace(/\s/g, '')
  return compact.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(compact)
}
