import { TextDecoder } from 'node:util'
import { isObject } from '../is-object.ts'
import type { Answer, Expectation, Mismatch } from '../model/smoke-test.ts'
import { excerpt, millisecondsText, sizeText } from '../model/text.ts'
import type { Redaction } from '../redaction.ts'

/** The maximum number of differences of a JSON body that are listed. */
const MOST_LISTED = 5
/** The maximum length of a printed value. */
const VALUE_LENGTH = 100
/** The first status of a failed request (RFC 9110, 15). */
const FIRST_ERROR = 400

/**
 * All differences of an answer from the expected one; empty if it passes.
 * @param redaction hides secrets in printed values
 */
export function mismatchesOf(answer: Answer, expected: Expectation, redaction: Redaction): Mismatch[] {
  return [
    ...(answer.problems ?? []).map(problemOf),
    ...statusMismatches(answer, expected.status),
    ...bodyMismatches(answer, expected.body, redaction),
    ...latencyMismatches(answer, expected.maxLatency),
  ]
}

/** A problem of the answer itself, or that there is none. */
export function problemOf(sentence: string): Mismatch {
  return { subject: 'answer', expected: 'a whole, readable response', actual: sentence, sentence }
}

function statusMismatches({ status }: Answer, expected: number | undefined): Mismatch[] {
  if (expected === undefined) {
    if (status === undefined || status < FIRST_ERROR) return []
    const wanted = `below ${FIRST_ERROR}`
    return [{ ...mismatch('status', `a status ${wanted}`, String(status)), expected: wanted }]
  }
  if (status === expected) return []
  if (status === undefined) {
    const sentence = `Expected status ${expected}, but the response has no statusCode.`
    return [{ subject: 'status', expected: String(expected), actual: 'no statusCode', sentence }]
  }
  return [{ ...mismatch('status', `status ${expected}`, String(status)), expected: String(expected) }]
}

function latencyMismatches({ latency }: Answer, most: number | undefined): Mismatch[] {
  if (most === undefined || latency <= most) return []
  const [expected, actual] = [`within ${most} ms`, millisecondsText(latency)]
  const sentence = `Expected a response ${expected}, but it took ${actual}.`
  return [{ subject: 'latency', expected, actual, sentence }]
}

function bodyMismatches(answer: Answer, expected: Expectation['body'], redaction: Redaction): Mismatch[] {
  if (!expected) return []
  if (expected.kind === 'json') return jsonMismatches(answer, expected.value, redaction)
  if (bodyText(answer).includes(expected.text)) return []
  const text = `a body that contains "${excerpt(expected.text, redaction, VALUE_LENGTH)}"`
  return [mismatch('body', text, describeBody(answer, redaction))]
}

function jsonMismatches(answer: Answer, expected: unknown, redaction: Redaction): Mismatch[] {
  const parsed = parsedJson(bodyText(answer))
  if (!parsed) return [mismatch('body', 'a JSON body', describeBody(answer, redaction))]
  const found = [...differences(expected, parsed.value, 'body')]
  const listed = found.slice(0, MOST_LISTED).map((difference) => differenceMismatch(difference, redaction))
  const more = found.length - listed.length
  if (more === 0) return listed
  const sentence = `The body differs in ${more} more ${more === 1 ? 'place' : 'places'}.`
  return [...listed, { subject: 'body', expected: 'no difference', actual: `${more} more`, sentence }]
}

function differenceMismatch({ path, kind, expected, actual }: Difference, redaction: Redaction): Mismatch {
  const subject = excerpt(path, redaction, VALUE_LENGTH)
  if (kind === 'length') {
    const counts = [expected, actual].map((value) => count((value as unknown[]).length))
    const [wanted = '', got = ''] = counts
    return {
      subject,
      expected: wanted,
      actual: got,
      sentence: `Expected ${subject} to have ${wanted}, got ${got}.`,
    }
  }
  const wanted = valueText(expected, redaction)
  if (kind === 'missing') {
    const sentence = `Expected ${subject} to be ${wanted}, but it is missing.`
    return { subject, expected: wanted, actual: 'missing', sentence }
  }
  const got = valueText(actual, redaction)
  return {
    subject,
    expected: wanted,
    actual: got,
    sentence: `Expected ${subject} to be ${wanted}, got ${got}.`,
  }
}

function count(members: number): string {
  return `${members} ${members === 1 ? 'member' : 'members'}`
}

function valueText(value: unknown, redaction: Redaction): string {
  try {
    return excerpt(JSON.stringify(value) ?? String(value), redaction, VALUE_LENGTH)
  } catch {
    // JSON.parse reads any depth, JSON.stringify does not write it.
    return 'a value too deeply nested to be shown'
  }
}

function mismatch(subject: string, expected: string, actual: string): Mismatch {
  return { subject, expected, actual, sentence: `Expected ${expected}, got ${actual}.` }
}

/** A difference between a JSON value and the expected one. */
export interface Difference {
  /** Such as `body.items[0].name`. */
  readonly path: string
  /** different: another value or type; missing: no such member; length: an array of another length. */
  readonly kind: 'different' | 'missing' | 'length'
  readonly expected: unknown
  readonly actual: unknown
}

type JsonObject = Readonly<Record<string, unknown>>

/**
 * The differences between a value and the expected one. An object may have additional members, but every expected member
 * must match. An array must have the same length and match member by member. Everything else must be equal.
 * @param path the path of the values, the start of the paths of the differences
 */
function* differences(expected: unknown, actual: unknown, path: string): Generator<Difference> {
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length === actual.length) {
      for (const [index, member] of expected.entries()) {
        yield* differences(member, actual[index], `${path}[${index}]`)
      }
    } else {
      yield { path, kind: 'length', expected, actual }
    }
  } else if (isObject(expected) && isObject(actual)) {
    yield* memberDifferences(expected, actual, path)
  } else if (!isEqualScalar(expected, actual)) {
    yield { path, kind: 'different', expected, actual }
  }
}

function* memberDifferences(expected: JsonObject, actual: JsonObject, path: string): Generator<Difference> {
  for (const [name, member] of Object.entries(expected)) {
    const below = path + memberPath(name)
    if (Object.hasOwn(actual, name)) yield* differences(member, actual[name], below)
    else yield { path: below, kind: 'missing', expected: member, actual: undefined }
  }
}

/** -0 and 0 are one number. */
function isEqualScalar(expected: unknown, actual: unknown): boolean {
  return expected === actual
}

function memberPath(name: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
}

/** The members of an answer that describe its body. */
type WithBody = Pick<Answer, 'body' | 'contentType' | 'isCut'>

/** Bytes that are checked to find out whether a body is text. */
const SNIFFED_BYTES = 4096

/** The body as text. Bytes that are invalid in the character set of the answer become U+FFFD. */
export function bodyText({ body, contentType }: WithBody): string {
  if (typeof body === 'string') return body
  return decoderOf(contentType).decode(body)
}

/** A description of a body, with its beginning if it is text, to follow "got". */
export function describeBody(answer: WithBody, redaction: Redaction): string {
  const size = sizeOf(answer.body)
  if (size === 0) return 'an empty body'
  if (isBinary(answer)) {
    const type = answer.contentType ? `, ${excerpt(answer.contentType, redaction, 60)}` : ''
    return `binary, ${sizeText(size)}${type}`
  }
  const text = bodyText(answer)
  const kind = isHtml(text, answer.contentType) ? 'HTML' : isJson(text) ? 'JSON' : 'text'
  const cut = answer.isCut ? ` of more than ${sizeText(size)}` : ''
  return `${kind}${cut}: ${excerpt(text, redaction)}`
}

function sizeOf(body: Uint8Array | string): number {
  return typeof body === 'string' ? Buffer.byteLength(body) : body.byteLength
}

/** Whether a body contains bytes that are not text, regardless of its Content-Type. */
export function isBinary({ body, contentType }: WithBody): boolean {
  if (typeof body === 'string') return body.slice(0, SNIFFED_BYTES).includes('\0')
  const head = body.subarray(0, SNIFFED_BYTES)
  if (head.includes(0) && !/utf-?16/i.test(contentType ?? '')) return true
  try {
    // As a stream, because the beginning may end within a character.
    decoderOf(contentType, true).decode(head, { stream: true })
    return false
  } catch {
    return true
  }
}

function decoderOf(contentType: string | undefined, fatal = false): TextDecoder {
  const charset = /charset="?([\w.:-]+)/i.exec(contentType ?? '')?.[1]
  try {
    return new TextDecoder(charset, { fatal })
  } catch {
    return new TextDecoder('utf-8', { fatal })
  }
}

function isHtml(text: string, contentType: string | undefined): boolean {
  return /text\/html/i.test(contentType ?? '') || /^\s*<(!doctype html|html|head|body)\b/i.test(text)
}

function isJson(text: string): boolean {
  return parsedJson(text) !== undefined
}

/** The value of a JSON text, boxed because it may be any value; undefined if the text is not JSON. */
export function parsedJson(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    return undefined
  }
}
