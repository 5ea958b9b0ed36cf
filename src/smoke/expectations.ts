import type { Redaction } from '../redaction.ts'
import type { Answer, Mismatch } from './answer.ts'
import { bodyText, describeBody, parsedJson } from './body.ts'
import { type Difference, differences } from './json-subset.ts'
import { excerpt, millisecondsText } from './shown-text.ts'
import type { Expectation } from './smoke-test.ts'

/** Differences of a JSON body that are told one by one. */
const MOST_TOLD = 5
/** Characters of one value that are shown. */
const VALUE_LENGTH = 100
/** Statuses from here on say that a request failed (RFC 9110, 15). */
const FIRST_ERROR = 400

/**
 * Everything about an answer that is not as expected; empty when it passes.
 * @param redaction takes out of what is shown what nobody may see
 */
export function mismatchesOf(answer: Answer, expected: Expectation, redaction: Redaction): Mismatch[] {
  return [
    ...(answer.problems ?? []).map(problemOf),
    ...statusMismatches(answer, expected.status),
    ...bodyMismatches(answer, expected.body, redaction),
    ...latencyMismatches(answer, expected.maxLatency),
  ]
}

/** What is wrong with an answer as such, or that there is none. */
export function problemOf(sentence: string): Mismatch {
  return { subject: 'answer', expected: 'a whole, readable answer', actual: sentence, sentence }
}

function statusMismatches({ status }: Answer, expected: number | undefined): Mismatch[] {
  if (expected === undefined) {
    if (status === undefined || status < FIRST_ERROR) return []
    const wanted = `below ${FIRST_ERROR}`
    return [{ ...mismatch('status', `a status ${wanted}`, String(status)), expected: wanted }]
  }
  if (status === expected) return []
  if (status === undefined) {
    const sentence = `Expected status ${expected}, but the answer has no statusCode.`
    return [{ subject: 'status', expected: String(expected), actual: 'no statusCode', sentence }]
  }
  return [{ ...mismatch('status', `status ${expected}`, String(status)), expected: String(expected) }]
}

function latencyMismatches({ latency }: Answer, most: number | undefined): Mismatch[] {
  if (most === undefined || latency <= most) return []
  const [expected, actual] = [`within ${most} ms`, millisecondsText(latency)]
  const sentence = `Expected an answer ${expected}, but it took ${actual}.`
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
  const told = found.slice(0, MOST_TOLD).map((difference) => differenceMismatch(difference, redaction))
  const more = found.length - told.length
  if (more === 0) return told
  const sentence = `The body differs in ${more} more ${more === 1 ? 'place' : 'places'}.`
  return [...told, { subject: 'body', expected: 'no difference', actual: `${more} more`, sentence }]
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
