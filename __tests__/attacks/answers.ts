import assert from 'node:assert/strict'
import { AwsFailure } from '../../src/aws/errors/aws-failure.ts'
import { Failure } from '../../src/failure.ts'
import { type Answer, awsAnswering } from '../aws/answering.ts'
import fc from '../support/properties.ts'
import { attack } from './attack.ts'
import { CALLS } from './aws-calls.ts'
import { hostileTexts } from './hostile-text.ts'

const junk: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[undefined, null, '', ' ', '$LATEST', '0', '-1', 'null', 0, -1, 1e308, true, [], {}],
  ),
  fc.constantFrom<unknown>(
    ...[[null], { '': null }, '9'.repeat(400), '[lda1 d=', 'lda1 cur=2 next=', { a: { b: [] } }],
  ),
  hostileTexts,
)

/** One change of an answer: where it is made, and what stands there then. */
const changes = fc.array(fc.tuple(fc.nat(60), junk), { minLength: 1, maxLength: 4 })

/** An answer in which some members, at any depth, are something else. */
function changed(answer: object, made: readonly (readonly [place: number, value: unknown])[]): unknown {
  const copy: unknown = structuredClone(answer)
  for (const [place, value] of made) {
    const places = placesIn(copy)
    const at = places[place % places.length]
    if (at) (at.holder as Record<string, unknown>)[at.key] = structuredClone(value)
  }
  return copy
}

function placesIn(value: unknown): { readonly holder: object; readonly key: string }[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.keys(value).flatMap((key) => [
    { holder: value, key },
    ...placesIn((value as Record<string, unknown>)[key]),
  ])
}

/** Some members are JSON in a text. They are changed like all others. */
function asText(name: string, value: unknown): unknown {
  const isDocument = name === 'Policy' || name === 'imageManifest'
  return isDocument && typeof value !== 'string' ? JSON.stringify(value) : value
}

/** Makes a call: it returns what can be used, or ends in an error that a user can act on. */
async function expectAnswerOrFailure(name: string, answer: Answer): Promise<void> {
  try {
    await CALLS[name]?.make(awsAnswering(answer))
  } catch (error) {
    if (!(error instanceof Failure)) throw error
    assert.ok(error.message.length < 6000 && error.advice.length > 20)
    assert.doesNotMatch(error.message, /could not be sent|TypeError/)
    if (error instanceof AwsFailure && answer.status < 300 && error.code !== 'EndlessList')
      assert.ok(error.uncertain)
  }
}

const names = fc.constantFrom(...Object.keys(CALLS))
const JSON_HEADERS = {
  'content-type': 'application/json',
  'x-amz-executed-version': '2',
  'x-amzn-requestid': 'q',
}

const members = attack({
  class: "AWS's answers",
  title: 'Members that are missing, empty, of another type or hostile',
  cost: 2,
  variants: fc.record({ name: names, made: changes }),
  withstand: ({ name, made }) => {
    const body = JSON.stringify(changed(CALLS[name]?.answer ?? {}, made), asText) ?? ''
    return expectAnswerOrFailure(name, { status: 200, headers: JSON_HEADERS, body })
  },
})

const bodies = attack({
  class: "AWS's answers",
  title: 'Bodies that are cut off, pages of proxies, and no JSON at all',
  cost: 2,
  variants: fc.record({
    name: names,
    status: fc.constantFrom(200, 201, 202, 204, 301, 302, 400, 403, 407, 429, 500, 502, 503),
    cut: fc.double({ min: 0, max: 1, noNaN: true }),
    other: fc.option(
      fc.oneof(
        fc.constantFrom(
          '<!doctype html><title>Sign in</title>',
          'null',
          '[]',
          '"',
          '1',
          '{"a":',
          '',
          '{}',
          '\0',
        ),
        hostileTexts,
      ),
      { nil: undefined },
    ),
    type: fc.constantFrom('application/json', 'text/html', 'application/x-amz-json-1.1', ''),
  }),
  withstand: ({ name, status, cut, other, type }) => {
    const whole = JSON.stringify(CALLS[name]?.answer, asText)
    const body = other ?? whole.slice(0, Math.floor(cut * whole.length))
    return expectAnswerOrFailure(name, { status, headers: { ...JSON_HEADERS, 'content-type': type }, body })
  },
})

const errors = attack({
  class: "AWS's answers",
  title: 'Errors with any code, status and text, or none',
  cost: 10,
  variants: fc.record({
    name: names,
    status: fc.constantFrom(400, 401, 403, 404, 407, 409, 412, 413, 429, 500, 502, 503, 504, 599),
    code: fc.oneof(
      junk,
      fc.constantFrom('AccessDeniedException', 'ResourceConflictException', 'InvalidParameterValueException'),
      fc.constantFrom(
        'ExpiredTokenException',
        'ThrottlingException',
        'KMSAccessDeniedException',
        '__proto__',
        'constructor',
        '',
      ),
      hostileTexts,
    ),
    message: fc.oneof(
      junk,
      hostileTexts,
      fc.tuple(hostileTexts, fc.nat(3000)).map(([text, times]) => text.repeat(times).slice(0, 100_000)),
      fc.constantFrom(
        'User: arn:aws:iam::1:user/x is not authorized to perform: ',
        'x is in the following state: ',
      ),
    ),
  }),
  withstand: ({ name, status, code, message }) => {
    const type = typeof code === 'string' && { 'x-amzn-errortype': code.replaceAll(/[^\x20-\x7e]/g, '') }
    const body = JSON.stringify({
      __type: code,
      code,
      message,
      Message: message,
      Type: 'User',
      Reason: message,
    })
    return expectAnswerOrFailure(name, { status, headers: { ...JSON_HEADERS, ...type }, body })
  },
})

export const ANSWERS = [members, bodies, errors]
