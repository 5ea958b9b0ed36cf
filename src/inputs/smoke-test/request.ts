import type { HttpRequest, UrlRequest } from '../../model/smoke-test.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import type { GivenInputs, InputDoc, Parser } from '../given-inputs.ts'
import { warnOfPlaceholder } from '../parsers/placeholders.ts'
import { oneOf } from '../parsers/words.ts'
import { readPayloadText } from './payload.ts'

export const requestInputs = {
  'http-path': { absent: 'none' },
  'http-method': { absent: '`GET`, with `http-body` `POST`' },
  'http-headers': { absent: 'none' },
  'http-body': { absent: 'none' },
} as const satisfies Record<string, InputDoc>

export type RequestInput = keyof typeof requestInputs

/** The request in the `http-` inputs, whether it goes to a URL or becomes an event. */
export interface WrittenRequest extends Omit<HttpRequest, 'path'> {
  readonly path?: string
}

/** The request that the `http-` inputs describe; without any, a GET. */
export async function readRequest(given: GivenInputs<RequestInput>): Promise<WrittenRequest> {
  const path = given.read('http-path', requestPath)
  const body = readPayloadText(given, 'http-body')
  const method = given.read('http-method', requestMethod) ?? (given.has('http-body') ? 'POST' : 'GET')
  if (given.has('http-body') && (method === 'GET' || method === 'HEAD'))
    given.problems.add(
      `\`http-body\` is given, but a request with the method ${method} has no body.`,
      'Leave one of `http-body` and `http-method` out; with `http-body` alone the method is POST.',
    )
  const headers = await readHeaders(given)
  return { method, headers, ...withoutUndefined({ path, body }) }
}

async function readHeaders(given: GivenInputs<RequestInput>): Promise<HttpRequest['headers']> {
  const text = given.text('http-headers')
  if (text === undefined) return {}
  warnOfPlaceholder(text, '`http-headers`', given.problems)
  const { parseHeaders } = await import('./http-headers.ts')
  return await parseHeaders(text, given.problems)
}

/** The methods that API Gateway and function URLs support. */
const knownMethod = oneOf(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

const requestMethod: Parser<string> = (text, name, problems) =>
  knownMethod(text.toUpperCase(), name, problems)

/** The path of a request. Messages do not show it, because its query may contain a token. */
const requestPath: Parser<string> = (text, name, problems) => {
  const refuse = (why: string, advice: string) => {
    problems.add(`\`${name}\` ${why}.`, advice)
    return undefined
  }
  if (/^https?:/i.test(text))
    return refuse('is a URL, not a path', 'Give the URL as `url`, or its path alone, such as `/health`.')
  if (!text.startsWith('/')) return refuse('does not begin with `/`', 'Write a path such as `/health`.')
  const invalid = text.search(/[^\x21-\x7e]/)
  if (invalid >= 0)
    return refuse(
      `has a space, a control character or one beyond ASCII, at character ${invalid + 1}`,
      'Write it percent-encoded: `%20` for a space.',
    )
  const percent = text.search(/%(?![0-9a-fA-F]{2})/)
  if (percent >= 0)
    return refuse(
      `has a \`%\` without two hexadecimal digits after it, at character ${percent + 1}`,
      'Write `%25` for the sign itself.',
    )
  if (text.includes('#'))
    return refuse(
      'has a fragment (`#`), which is never part of a request',
      'Leave it out, or write `%23` for the sign itself.',
    )
  return text
}

/** The value of `url` that means the function's own URL. */
export const functionUrl = 'function-url'

/** The URL to request. Messages do not show it, because its query may contain a token. */
export const url: Parser<UrlRequest['address']> = (text, name, problems) => {
  const refuse = (why: string, advice: string) => {
    problems.add(`\`${name}\` ${why}.`, advice)
    return undefined
  }
  if (text === functionUrl) return functionUrl
  // The URL parser would drop line breaks and tabs, and add a missing slash.
  if (!/^https?:\/\/[^/?#\\\s][^\s]*$/i.test(text) || !URL.canParse(text))
    return refuse(
      'is not the absolute URL of an HTTP server',
      `Write one such as \`https://api.example.com/prod\`, or \`${functionUrl}\` for the function's own.`,
    )
  const [, label = '', api] = /^https?:\/\/([^/.:?#]+)\.(execute-api|lambda-url)\./i.exec(text) ?? []
  if (api !== undefined && !/^[a-z0-9]+(-vpce-[0-9a-f]+)?$/.test(label))
    return refuse(
      `names a host of AWS that does not exist: the first part of the host has to be the ID of the ${api === 'lambda-url' ? 'function URL' : 'API'}, not a name or the logical ID of a template`,
      'An ID has only lower-case letters and digits, such as `a1b2c3d4e5`.',
    )
  const address = new URL(text)
  if (address.username !== '' || address.password !== '')
    return refuse(
      'contains a user name or password',
      'Leave it out, and send what the server asks for in `http-headers`.',
    )
  if (address.hash !== '')
    return refuse('has a fragment (`#`), which is never part of a request', 'Leave the fragment out.')
  return address
}
