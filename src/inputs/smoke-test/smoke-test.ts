import type {
  EventFormat,
  FunctionTest,
  Invocation,
  InvocationType,
  SmokeTest,
} from '../../model/smoke-test.ts'
import { listed } from '../../model/text.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type GivenInputs, type InputDoc, lineOf, matching, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { oneOf, wholeNumber } from '../parsers/words.ts'
import { type ExpectationInput, expectationInputs, readExpectation } from './expectation.ts'
import { readPayload } from './payload.ts'
import { payloadsInputs, readPayloads } from './payloads.ts'
import { type RequestInput, readRequest, requestInputs, url, type WrittenRequest } from './request.ts'

/** The inputs for the request to a function or URL and for the expected answer, in every mode. */
export const smokeInputs = {
  payload: { absent: '`{}`, unless `http-path` or `url` is given' },
  ...payloadsInputs,
  ...requestInputs,
  'event-format': { default: 'apigw-v2' },
  'tenant-id': { absent: 'none' },
  'invocation-type': { default: 'RequestResponse' },
  url: { absent: 'none' },
  ...expectationInputs,
  attempts: { default: 1 },
  interval: { default: 2 },
  'smoke-timeout': { default: 60 },
} as const satisfies Record<string, InputDoc>

export type SmokeInput = keyof typeof smokeInputs

type Given = GivenInputs<SmokeInput>

/** Whether a URL is requested in addition to invoking the function, or instead. */
export type UrlUse = 'in addition' | 'instead'

/** Whether any input of the smoke test is given. */
export function asksForSmokeTest(given: Given): boolean {
  return (Object.keys(smokeInputs) as SmokeInput[]).some((name) => given.has(name))
}

/** The test that the smoke inputs describe; without any, an invocation with `{}`. */
export async function readSmokeTest(given: Given, use: UrlUse): Promise<SmokeTest> {
  const payload = await readPayload(given)
  const payloads = await readPayloads(given)
  const request = await readRequest(given)
  const format = given.read('event-format', eventFormat) ?? smokeInputs['event-format'].default
  const address = given.read('url', url)
  const type = given.read('invocation-type', invocationType)
  if (payload !== undefined) refuseLargeEvent(given, type, payload)
  if (payloads) checkPayloads(given, type, payloads)
  refuseContradictions(given, use)
  return {
    ...withoutUndefined({
      invocation: given.has('payloads') ? undefined : invocation(given, use, { payload, format, request }),
      payloads,
      tenantId: given.read('tenant-id', tenantId),
      invocationType: type,
      url: address && { address, ...request },
    }),
    expected: readExpectation(given),
    attempts: given.read('attempts', attempts) ?? smokeInputs.attempts.default,
    interval: given.read('interval', interval) ?? smokeInputs.interval.default,
    timeout: given.read('smoke-timeout', timeout) ?? smokeInputs['smoke-timeout'].default,
  }
}

const eventFormat = oneOf<EventFormat>(['apigw-v1', 'apigw-v2', 'alb'])
const invocationType = oneOf<InvocationType>(['RequestResponse', 'Event'])
const attempts = wholeNumber({ unit: 'attempts', least: 1, most: 100, example: 3 })
const timeout = wholeNumber({ unit: 'seconds', least: 1, most: 900, example: 30 })

/** Seconds between attempts, the only duration that may have a fraction. */
const interval: Parser<number> = lineOf((text, name, problems) => {
  const value = /^(0|[1-9][0-9]*)(\.[0-9]+)?$/.test(text) ? Number(text) : Number.NaN
  if (value <= 3600) return value
  problems.add(
    `\`${name}\` is ${quoted(text)}: it has to be a number of seconds from 0 to 3600.`,
    `Write it without a unit, such as \`${name}: 2\` or \`${name}: 0.5\`.`,
  )
  return undefined
})

/** Lambda API reference, Invoke: TenantId. */
const tenantId = matching(
  /^[a-zA-Z0-9._:/=+\-@ ]{1,256}$/,
  'the ID of a tenant: at most 256 letters, digits, blanks and `. _ : / = + - @`',
  'Write one such as `tenant-id: tenant-a`.',
)

const requestNames = Object.keys(requestInputs) as RequestInput[]

/** Whether `http-path` makes an event. With a URL instead of the function, it makes only the request. */
function makesEvent(given: Given, use: UrlUse): boolean {
  return given.has('http-path') && (!given.has('url') || use === 'in addition')
}

/** Whether the function is invoked: a URL alone invokes nothing. */
function invokes(given: Given, use: UrlUse): boolean {
  return !given.has('url') || given.has('payload') || given.has('payloads') || makesEvent(given, use)
}

interface Events {
  readonly payload: string | undefined
  readonly format: EventFormat
  readonly request: WrittenRequest
}

/** The event to invoke the function with. A URL alone invokes nothing, because web handlers fail with `{}`. */
function invocation(given: Given, use: UrlUse, { payload, format, request }: Events): Invocation | undefined {
  if (payload !== undefined) return { kind: 'payload', payload }
  if (makesEvent(given, use)) return { kind: 'http', format, request: { path: '/', ...request } }
  return given.has('url') ? undefined : { kind: 'payload', payload: '{}' }
}

function refuseContradictions(given: Given, use: UrlUse): void {
  const { problems } = given
  const shaping = requestNames.filter((name) => name !== 'http-path' && given.has(name))
  if (given.has('payload') && given.has('url') && use === 'instead')
    problems.add(
      '`payload` and `url` are both given, but in this mode the URL is requested instead of invoking the function.',
      'Leave one of them out; to send a body to the URL, set `http-body`.',
    )
  else if (given.has('payload') && given.has('http-path'))
    problems.add(
      '`payload` and `http-path` are both given, but the function is invoked with one event.',
      'Keep `http-path` for a web handler, or `payload` for any other handler.',
    )
  for (const name of ['payload', 'http-path'] as const)
    if (given.has('payloads') && given.has(name))
      problems.add(
        `\`payloads\` and \`${name}\` are both given.`,
        name === 'payload' ? 'Make `payload` an item of `payloads`.' : 'Leave one of them out.',
      )
  if (given.has('payloads') && given.has('url') && use === 'instead')
    problems.add(
      '`payloads` and `url` are both given, but in this mode the URL is requested instead of invoking the function.',
      'Leave one of them out.',
    )
  if (shaping.length > 0 && !given.has('http-path') && !given.has('url'))
    problems.add(
      `${listed(shaping)} ${shaping.length === 1 ? 'is' : 'are'} given without \`http-path\`, and without \`url\`.`,
      'Set `http-path`, such as `/`, to make the event of a web request, or `url` to send the request there.',
    )
  if (given.has('event-format') && !makesEvent(given, use)) refuseEventFormat(given, use)
  for (const name of ['tenant-id', 'invocation-type'] as const)
    if (given.has(name) && !invokes(given, use))
      problems.add(
        `\`${name}\` is given, but only \`url\` is tested, so the function is not invoked.`,
        use === 'instead'
          ? `Leave \`url\` out to invoke the function, or leave \`${name}\` out.`
          : `Set \`payload\` or \`http-path\` to invoke the function as well, or leave \`${name}\` out.`,
      )
  if (given.text('invocation-type')?.trim() === 'Event') refuseForEvents(given)
}

/** Bytes of the payload of an asynchronous invocation: 1 MB (Lambda API reference, Invoke: Payload). */
const LARGEST_EVENT = 1024 * 1024

/** An event that is only queued has no answer. With a URL, the expectations are for that. */
function refuseForEvents(given: Given): void {
  const expectations = (Object.keys(expectationInputs) as ExpectationInput[]).filter((name) =>
    given.has(name),
  )
  if (expectations.length > 0 && !given.has('url'))
    given.problems.add(
      `${listed(expectations)} ${expectations.length === 1 ? 'is' : 'are'} given with \`invocation-type: Event\`, which only queues the event: there is no response to compare.`,
      `Leave ${listed(expectations)} out, or leave \`invocation-type\` out to wait for the response.`,
    )
}

function checkPayloads(
  given: Given,
  type: InvocationType | undefined,
  payloads: readonly FunctionTest[],
): void {
  for (const { invocation, expected } of payloads) {
    if (invocation.kind === 'payload') refuseLargeEvent(given, type, invocation.payload)
    if (type === 'Event' && Object.keys(expected).length > 0)
      given.problems.add(
        'An item of `payloads` expects a response with `invocation-type: Event`, which only queues the event.',
        'Leave the expectations out, or leave `invocation-type` out to wait for the responses.',
      )
  }
}

/** @param payload JSON */
function refuseLargeEvent({ problems }: Given, type: InvocationType | undefined, payload: string): void {
  const size = Buffer.byteLength(payload)
  if (type === 'Event' && size > LARGEST_EVENT)
    problems.add(
      `An event in \`payload\` or \`payloads\` has ${size} bytes: Lambda takes at most ${LARGEST_EVENT} (1 MB) in an asynchronous invocation.`,
      'Shorten it, or leave `invocation-type` out.',
    )
}

function refuseEventFormat(given: Given, use: UrlUse): void {
  const goesToUrl = given.has('url') && use === 'instead'
  if (goesToUrl || given.has('payload'))
    given.problems.add(
      goesToUrl
        ? '`event-format` is given, but the request goes to `url`, so no event is made.'
        : '`event-format` is given, but `payload` is the event, so none is made.',
      'Leave `event-format` out.',
    )
  else
    given.problems.add(
      '`event-format` is given without `http-path`, so no event is made.',
      'Set `http-path`, or leave `event-format` out.',
    )
}
