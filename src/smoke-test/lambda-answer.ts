import type { Answer, Invocation } from '../model/smoke-test.ts'
import { parsedJson } from './expectations.ts'

/** An answer without the time it took, which is not in a payload. */
type ReadAnswer = Omit<Answer, 'latency'>

type JsonObject = Readonly<Record<string, unknown>>

/**
 * Reads what a function returned as API Gateway and function URLs do. An object with a statusCode is a proxy answer:
 * status, headers and body are those inside. Without one, the payload itself is the body; then a web handler's answer
 * has status 200 in format 2.0 (API Gateway developer guide, "Lambda function response for format 2.0"), and is an
 * error of the handler in format 1.0, which API Gateway answers with 502. What a function streams begins with status
 * and headers, too, unless it is the body alone.
 */
export function readLambdaAnswer(payload: Uint8Array, invocation: Invocation): ReadAnswer {
  const streamed = readStreamedAnswer(payload)
  if (streamed) return streamed
  const parsed = parsedJson(new TextDecoder().decode(payload))
  const format = invocation.kind === 'http' ? invocation.format : undefined
  if (isObject(parsed?.value)) {
    const status = statusOf(parsed.value['statusCode'])
    if (status !== undefined) return readProxyAnswer(status, parsed.value, format !== undefined)
  }
  const answer = { body: payload, contentType: parsed && 'application/json' }
  if (format === 'apigw-v1') return { ...answer, problems: [missingStatus(parsed?.value)] }
  if (format === undefined || !parsed) return answer
  return { ...answer, status: 200, body: typeof parsed.value === 'string' ? parsed.value : payload }
}

/** What stands between the JSON with status and headers and the body of a streamed answer. */
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

/** REST APIs take the number as a string, too. */
function statusOf(statusCode: unknown): number | undefined {
  const isStatus = typeof statusCode === 'number' || typeof statusCode === 'string'
  return isStatus && /^[1-9]\d\d$/.test(String(statusCode)) ? Number(statusCode) : undefined
}

function missingStatus(value: unknown): string {
  const given = isObject(value) && Object.hasOwn(value, 'statusCode')
  const what = given ? 'has a statusCode that is not an HTTP status' : 'has no statusCode'
  return `The answer ${what}: API Gateway would return 502 instead.`
}

/** @param isWeb whether API Gateway or a function URL has to make an HTTP answer of it */
function readProxyAnswer(status: number, answer: JsonObject, isWeb: boolean): ReadAnswer {
  const read = { status, contentType: contentTypeOf(answer) }
  const { body = null, isBase64Encoded } = answer
  if (body === null) return { ...read, body: '' }
  if (typeof body !== 'string') {
    const text = { ...read, body: Buffer.from(jsonText(body)) }
    if (!isWeb) return text
    const problem = 'The body inside the answer is not a string: API Gateway would return an error instead.'
    return { ...text, problems: [problem] }
  }
  if (isBase64Encoded !== true) return { ...read, body }
  if (isBase64(body)) return { ...read, body: Buffer.from(body, 'base64') }
  return { ...read, body, problems: ['The answer says isBase64Encoded, but its body is not base64.'] }
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

function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
