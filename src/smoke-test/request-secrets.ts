import type { HttpRequest } from '../model/smoke-test.ts'
import type { FunctionTarget } from './try-function.ts'
import type { UrlTarget } from './try-url.ts'

/** Parts of a request that are at least as long may be secret. */
const SHORTEST = 8
/** Headers that describe a request and hold no secret (RFC 9110). */
const PUBLIC_HEADER =
  /^(accept(-.*)?|content-(type|language|encoding)|user-agent|host|origin|cache-control|x-forwarded-.*)$/i

/** What a test sends and an answer must not show: the payload, headers, the body, and the query of the URL. */
export function requestSecrets(target: FunctionTarget | UrlTarget): string[] {
  if (target.kind === 'url')
    return [...secretsOfQuery(target.address.search), ...secretsOfRequest(target.request)]
  const { invocation } = target
  if (invocation.kind === 'payload') return [invocation.payload].filter(isLong)
  const { request } = invocation
  return [...secretsOfQuery(request.path), ...secretsOfRequest(request)]
}

/** @param address ends with the query, if there is one */
function secretsOfQuery(address: string): string[] {
  const mark = address.indexOf('?')
  if (mark < 0) return []
  const query = address.slice(mark + 1)
  return [query, ...new URLSearchParams(query).values()]
}

function secretsOfRequest({ headers, body = '' }: Omit<HttpRequest, 'path'>): string[] {
  const values = Object.entries(headers).filter(([name]) => !PUBLIC_HEADER.test(name))
  return [...values.flatMap(([, value]) => secretsOfHeader(value)), body].filter(isLong)
}

/** The value, and its parts: a scheme with a token, cookies, the user and password of `Basic`. */
function secretsOfHeader(value: string): string[] {
  const words = value.split(/[\s;,]+/)
  const cookies = words.map((word) => word.slice(word.indexOf('=') + 1))
  const basic = /^Basic ([A-Za-z0-9+/=]+)$/i.exec(value)?.[1]
  const login = basic ? Buffer.from(basic, 'base64').toString() : ''
  return [value, ...words, ...cookies, login, login.slice(login.indexOf(':') + 1)]
}

function isLong({ length }: string): boolean {
  return length >= SHORTEST
}
