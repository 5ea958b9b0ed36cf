import assert from 'node:assert/strict'
import { explainAwsError } from '../../src/aws/errors/explain.ts'
import { excerpt, logLines } from '../../src/model/text.ts'
import { redactionOf } from '../../src/redaction.ts'
import { requestSecrets } from '../../src/smoke-test/request-secrets.ts'
import type { FunctionTarget } from '../../src/smoke-test/try-function.ts'
import type { UrlTarget } from '../../src/smoke-test/try-url.ts'
import { secretsEncoded } from '../support/encodings.ts'
import fc from '../support/properties.ts'
import { attack } from './attack.ts'

/** Of a secret, no more than so many characters in a row may be shown; where it is cut off, it is known by eight. */
const MOST_SHOWN = 5
const MOST_SHOWN_AT_CUT = 7

/**
 * Checks that nothing of a secret is shown, not even encoded: what redaction finds of its parts is a part that is shown.
 * Parts that it finds in the text around the secret anyway do not count: a word of AWS's may hold one.
 */
function expectHidden(shown: string, secret: string, around: string, mostShown = MOST_SHOWN): void {
  const size = mostShown + 1
  const parts = Array.from({ length: Math.max(1, secret.length - mostShown) }, (_, at) =>
    secret.slice(at, at + size),
  ).filter((part) => redactionOf([part]).hide(around) === around)
  assert.equal(redactionOf(parts).hide(shown), shown)
}

const AROUND = 'before: :after'

const encoded = attack({
  class: 'Secrets',
  title: 'A secret in up to three encodings in a text',
  variants: secretsEncoded,
  withstand: ({ secret, encode }) => {
    const shown = redactionOf([secret]).hide(`before: ${encode(`<${secret}>`)} :after`)
    assert.match(shown, /^before: [\s\S]*\*\*\*[\s\S]* :after$/)
    expectHidden(shown, secret, AROUND)
  },
})

const inEvidence = attack({
  class: 'Secrets',
  title: 'A secret, cut, in colors or wrapped, in the answer or the log of a function',
  cost: 5,
  variants: fc.record({
    encoded: secretsEncoded,
    before: fc.nat(400),
    // Lambda gives the last 4 KB of a log, which may begin within the secret.
    after: fc.oneof(fc.nat(100), fc.integer({ min: 3900, max: 4096 })),
    colored: fc.option(fc.nat(40), { nil: undefined }),
  }),
  withstand: ({ encoded: { secret, encode }, before, after, colored }) => {
    const written = encode(secret)
    const marked =
      colored === undefined ? written : Array.from(written).toSpliced(colored, 0, '\u001b[1m').join('')
    const text = `${'.'.repeat(before)}\n${marked}\n${'-'.repeat(after)}`
    const redaction = redactionOf([secret])
    expectHidden(excerpt(text, redaction), secret, '')
    const tail = Buffer.from(text).subarray(-4096)
    expectHidden(logLines(tail, redaction).join('\n'), secret, '', MOST_SHOWN_AT_CUT)
  },
})

const inErrors = attack({
  class: 'Secrets',
  title: 'The value of a variable, quoted in an error of AWS',
  variants: fc.record({
    encoded: secretsEncoded,
    status: fc.constantFrom(400, 403, 404, 409, 413, 429, 500),
    code: fc.constantFrom(
      'InvalidParameterValueException',
      'ValidationException',
      'AccessDeniedException',
      'X',
    ),
    frame: fc.constantFrom(
      (value: string) => `Lambda was unable to configure your environment variables: ${value}`,
      (value: string) => `exceeded the 4KB limit. String measured: {"TOKEN":"${value}"}`,
      (value: string) =>
        `Value '{TOKEN=${value}, A=b}' at 'environment.variables' failed to satisfy constraint: x`,
    ),
  }),
  withstand: ({ encoded: { secret, encode }, status, code, frame }) => {
    const explained = (value: string, secrets: readonly string[]) => {
      const error = Object.assign(new Error(frame(value)), {
        name: code,
        $metadata: { httpStatusCode: status },
      })
      const { message, advice } = explainAwsError(error, 'UpdateFunctionConfiguration', 'orders-api', secrets)
      return `${message}\n${advice}`
    }
    expectHidden(explained(encode(secret), [secret]), secret, explained('', []))
  },
})

/** Where a test may have a secret that the function, or the server, echoes. */
const PLACES: Readonly<Record<string, (secret: string) => FunctionTarget | UrlTarget>> = {
  'a payload': (secret) => ({
    ...{ kind: 'function', functionName: 'orders-api', qualifier: 'live' },
    invocation: { kind: 'payload', payload: JSON.stringify({ orders: [{ id: 1, key: secret }] }) },
  }),
  'a header': (secret) => urlTarget({ headers: { Authorization: `Bearer ${secret}` } }),
  'a cookie': (secret) => urlTarget({ headers: { Cookie: `theme=dark; session=${secret}` } }),
  'the user and password': (secret) =>
    urlTarget({ headers: { Authorization: `Basic ${btoa(`orders:${secret}`)}` } }),
  'a body': (secret) => urlTarget({ method: 'POST', body: JSON.stringify({ token: secret }) }),
  'a query': (secret) => urlTarget({}, `?page=2&key=${encodeURIComponent(secret)}`),
}

function urlTarget(request: Partial<UrlTarget['request']>, query = ''): UrlTarget {
  const address = new URL(`https://orders.example/health${query}`)
  return { kind: 'url', address, request: { method: 'GET', headers: {}, ...request } }
}

const echoed = attack({
  class: 'Secrets',
  title: 'A secret of the payload, a header, the body or the query, echoed',
  variants: fc.record({ encoded: secretsEncoded, place: fc.constantFrom(...Object.keys(PLACES)) }),
  withstand: ({ encoded: { secret, encode }, place }) => {
    // Headers are made of words in ASCII.
    const isHeader = /header|cookie|user/.test(place)
    const value = isHeader ? `k${Buffer.from(secret).toString('base64url')}` : secret
    const target = PLACES[place]?.(value)
    assert.ok(target)
    const shown = redactionOf(requestSecrets(target)).hide(`ValueError: ${encode(value)}!`)
    expectHidden(shown, value, 'ValueError: !')
  },
})

export const SECRETS = [encoded, inEvidence, inErrors, echoed]
