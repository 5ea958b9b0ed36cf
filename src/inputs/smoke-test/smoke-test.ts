import type { Invocation, SmokeTest } from '../../model/smoke-test.ts'
import { listed } from '../../model/text.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type GivenInputs, type InputDoc, lineOf, matching, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { oneOf, wholeNumber } from '../parsers/words.ts'
import { expectationInputs, readExpectation } from './expectation.ts'
import { readPayload } from './payload.ts'
import { type RequestInput, readRequest, requestInputs, url, type WrittenRequest } from './request.ts'

/** The inputs for the request to a function or URL and for the expected answer, in every mode. */
export const smokeInputs = {
  payload: { absent: '`{}`, unless `http-path` or `url` is given' },
  ...requestInputs,
  'event-format': { default: 'apigw-v2' },
  'tenant-id': { absent: 'none' },
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
  const request = await readRequest(given)
  const format = given.read('event-format', eventFormat) ?? smokeInputs['event-format'].default
  const address = given.read('url', url)
  refuseContradictions(given, use)
  return {
    ...withoutUndefined({
      invocation: invocation(given, use, { payload, format, request }),
      tenantId: given.read('tenant-id', tenantId),
      url: address && { address, ...request },
    }),
    expected: readExpectation(given),
    attempts: given.read('attempts', attempts) ?? smokeInputs.attempts.default,
    interval: given.read('interval', interval) ?? smokeInputs.interval.default,
    timeout: given.read('smoke-timeout', timeout) ?? smokeInputs['smoke-timeout'].default,
  }
}

const eventFormat = oneOf(['apigw-v1', 'apigw-v2'])
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
  return !given.has('url') || given.has('payload') || makesEvent(given, use)
}

interface Events {
  readonly payload: string | undefined
  readonly format: 'apigw-v1' | 'apigw-v2'
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
  if (shaping.length > 0 && !given.has('http-path') && !given.has('url'))
    problems.add(
      `${listed(shaping)} ${shaping.length === 1 ? 'is' : 'are'} given without \`http-path\`, and without \`url\`.`,
      'Set `http-path`, such as `/`, to make the event of a web request, or `url` to send the request there.',
    )
  if (given.has('event-format') && !makesEvent(given, use)) refuseEventFormat(given, use)
  if (given.has('tenant-id') && !invokes(given, use))
    problems.add(
      '`tenant-id` is given, but only `url` is tested, so the function is not invoked.',
      use === 'instead'
        ? 'Leave `url` out to invoke the function, or leave `tenant-id` out and pass the tenant as the API of this URL expects it.'
        : 'Set `payload` or `http-path` to invoke the function as well, or leave `tenant-id` out and pass the tenant as the API of this URL expects it.',
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
