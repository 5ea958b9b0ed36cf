import { fetchUrl, proxyFor } from '../aws/client/proxy.ts'
import { Failure } from '../failure.ts'
import type { Answer, HttpRequest } from '../model/smoke-test.ts'
import { sizeText } from '../model/text.ts'
import { isOfCertificate } from '../text/certificates.ts'
import { withoutUndefined } from '../without-undefined.ts'
import {
  type AddressedRequest,
  guardedLookup,
  hasLeftBehind,
  LINK_LOCAL_ADDRESS,
  linkLocal,
  MOST_REDIRECTS,
  redirected,
} from './redirects.ts'

/** The outcome of an HTTP request. */
export type Requested =
  | {
      readonly kind: 'answered'
      readonly answer: Answer
      /** After all redirects. */
      readonly address: URL
      /** Whether a redirect to another origin was followed without the custom headers and the body. */
      readonly isBare: boolean
    }
  | Unanswered

/** Why there is no response; reasons are full sentences. */
export type Unanswered =
  /** The server was not reached. It may become available. */
  | { readonly kind: 'not-ready'; readonly reason: string; readonly advice?: string | undefined }
  | { readonly kind: 'failed'; readonly reason: string; readonly advice?: string }
  /** The signal aborted the request. */
  | { readonly kind: 'late' }

/** The maximum size of a body that is read: the limit for answers of a function. */
const LARGEST_BODY = 6 * 1024 * 1024

/** How a name is looked up that a redirect leads to. */
const LOOKUP = guardedLookup()

/**
 * Sends a request, follows redirects and reads the answer. Proxies are used as for AWS.
 * @param signal aborts the request, even while the body is read
 * @param lookup finds the addresses of hosts that redirects lead to
 * @throws Failure if such a request cannot be made
 */
export async function sendRequest(
  address: URL,
  request: Omit<HttpRequest, 'path'>,
  signal: AbortSignal,
  lookup = LOOKUP,
): Promise<Requested> {
  const start = performance.now()
  let sent: AddressedRequest = { ...request, address }
  let before = address
  let isBare = false
  try {
    for (let redirects = 0; ; redirects += 1) {
      const guard = sent.address.origin === address.origin ? undefined : lookup
      const response = await fetchUrl(sent.address, prepare(sent, signal), guard)
      const location = response.headers.get('location')
      if (location === null || ![301, 302, 303, 307, 308].includes(response.status))
        return await answered(response, sent.address, { start, signal, isBare })
      await response.body?.cancel()
      if (redirects === MOST_REDIRECTS)
        return notFollowed(`${address.host} redirects more than ${MOST_REDIRECTS} times.`)
      const followed = redirected(sent, response.status, location, address)
      if ('refused' in followed) return notFollowed(followed.refused)
      const { next } = followed
      isBare ||= next.address.origin !== sent.address.origin && hasLeftBehind(sent, next)
      before = sent.address
      sent = next
    }
  } catch (error) {
    if (error instanceof Failure) throw error
    if (signal.aborted) return { kind: 'late' }
    if (innermost(error as NodeError).code === LINK_LOCAL_ADDRESS)
      return notFollowed(linkLocal(before, sent.address))
    const { reason, isNotReady } = explainConnectionError(error, proxyFor(sent.address) ?? sent.address)
    return { kind: isNotReady ? 'not-ready' : 'failed', reason }
  }
}

function notFollowed(reason: string): Requested {
  const advice =
    'Correct where the server redirects to, or write the address that answers in the end into `url`.'
  return { kind: 'failed', reason, advice }
}

interface AnswerOptions {
  /** When the first request was sent, by the clock of `performance`. */
  readonly start: number
  readonly signal: AbortSignal
  readonly isBare: boolean
}

async function answered(
  response: Response,
  address: URL,
  { start, signal, isBare }: AnswerOptions,
): Promise<Requested> {
  const { body, ...read } = await readBody(response, signal)
  const answer = {
    status: response.status,
    body,
    latency: performance.now() - start,
    ...read,
    contentType: response.headers.get('content-type') ?? undefined,
    cacheHeader: cacheHeaderIn(response.headers),
  }
  return { kind: 'answered', answer, address, isBare }
}

/** Age is sent by caches alone (RFC 9111, 5.1), X-Cache by CloudFront and others: `Hit from cloudfront`, `HIT`. */
function cacheHeaderIn(headers: Headers): string | undefined {
  const [age, cache] = [headers.get('age'), headers.get('x-cache')]
  if (cache !== null && /^\s*(TCP_)?(MEM_)?HIT\b/i.test(cache)) return `X-Cache: ${cache}`
  return age === null ? undefined : `Age: ${age}`
}

function prepare({ address, ...request }: AddressedRequest, signal: AbortSignal): RequestInit {
  const { method, body } = request
  const headers = Object.values(requestHeaders(request)).map(({ name, value }): [string, string] => [
    name,
    value,
  ])
  const prepared = { method, headers, signal, body: body ?? null, redirect: 'manual' } as const
  try {
    new Request(address, prepared)
    return prepared
  } catch (cause) {
    throw new Failure(
      `A ${method} request with these headers${body === undefined ? '' : ' and a body'} cannot be sent to ${address.host}.`,
      'GET and HEAD requests cannot have a body, CONNECT and TRACE are not supported, names and values of headers must be printable characters without line breaks, and a URL must not contain a user name or password.',
      { cause },
    )
  }
}

type ReadBody = Pick<Answer, 'body' | 'isCut' | 'problems'>

/** Reads a body until the signal, at most LARGEST_BODY. */
async function readBody(response: Response, signal: AbortSignal): Promise<ReadBody> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    // Leaving the loop closes the connection.
    for await (const chunk of response.body ?? []) {
      chunks.push(chunk)
      size += chunk.byteLength
      if (size > LARGEST_BODY) return { body: Buffer.concat(chunks).subarray(0, LARGEST_BODY), isCut: true }
    }
    return { body: Buffer.concat(chunks) }
  } catch {
    const end = signal.aborted ? 'was not complete in time' : 'was cut off'
    const problem = `The body of the response ${end}, after ${sizeText(size)}.`
    return { body: Buffer.concat(chunks), isCut: true, problems: [problem] }
  }
}

/** Why a request got no answer. */
export interface ConnectionError {
  /** A full sentence that names the host. */
  readonly reason: string
  /** Whether the server was not reached, so that nothing was sent. It may become available. */
  readonly isNotReady: boolean
}

interface NodeError {
  readonly code?: string
  readonly message?: string
  readonly cause?: NodeError
  readonly errors?: readonly NodeError[]
}

/** Codes for failed handshakes, besides those of certificates. */
const HANDSHAKE = /^(EPROTO|ERR_SSL_|ERR_TLS_)/

/** Explains an error that fetch threw for a URL. The cause of "fetch failed" is an error of Node. */
function explainConnectionError(thrown: unknown, { hostname, host }: URL): ConnectionError {
  const error = innermost(thrown as NodeError)
  const code = error.code ?? ''
  const said = error.message ?? String(thrown)
  if (/^(ENOTFOUND|EAI_AGAIN|ENODATA)$/.test(code)) {
    return { reason: `The name ${hostname} could not be found (DNS: ${code}).`, isNotReady: true }
  }
  if (code === 'ECONNREFUSED') return { reason: `${host} refused the connection.`, isNotReady: true }
  if (/^(EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|UND_ERR_CONNECT_TIMEOUT)$/.test(code)) {
    return { reason: `${host} could not be reached (${code}).`, isNotReady: true }
  }
  if (isOfCertificate(code)) {
    return { reason: `The certificate of ${hostname} is not accepted: ${said} (${code}).`, isNotReady: true }
  }
  if (HANDSHAKE.test(code) || /before secure TLS connection/.test(said)) {
    return { reason: `TLS could not be set up with ${host} (${code}: ${said}).`, isNotReady: true }
  }
  if (/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) {
    return { reason: `${host} closed the connection without a response (${code}).`, isNotReady: false }
  }
  return {
    reason: `No response came from ${host} (${[code, said].filter(Boolean).join(': ')}).`,
    isNotReady: false,
  }
}

/** The innermost cause. A host with several addresses has one error for each of them. */
function innermost(error: NodeError): NodeError {
  const inner = error.cause ?? (error.code === undefined || error.errors ? error.errors?.[0] : undefined)
  return inner ? innermost(inner) : error
}

/** The User-Agent header of a smoke test. */
const USER_AGENT = 'lambda-deploy-action (smoke test)'

/** Headers by their lowercase names. */
export type RequestHeaders = Readonly<Record<string, { readonly name: string; readonly value: string }>>

/** The headers of a request: the user's, and the defaults of an HTTP client. */
export function requestHeaders({ headers, body }: Pick<HttpRequest, 'headers' | 'body'>): RequestHeaders {
  const given = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), { name, value }] as const)
  return {
    accept: { name: 'Accept', value: '*/*' },
    'user-agent': { name: 'User-Agent', value: USER_AGENT },
    ...withoutUndefined({
      'content-type': body === undefined ? undefined : { name: 'Content-Type', value: contentTypeOf(body) },
    }),
    ...Object.fromEntries(given),
  }
}

function contentTypeOf(body: string): string {
  try {
    JSON.parse(body)
    return 'application/json'
  } catch {
    return 'text/plain; charset=utf-8'
  }
}

/**
 * A URL with a path appended to its own. The query of the path is appended to the query of the URL.
 *
 * `https://x/prod` and `https://x/prod/` with `/health` are `https://x/prod/health`; `https://x/prod?a=1` with
 * `/health?b=2` is `https://x/prod/health?a=1&b=2`; without a path, the URL is unchanged.
 *
 * @param path begins with `/`, may have a query
 */
export function withPath(address: URL, path: string | undefined): URL {
  const joined = new URL(address)
  if (path === undefined) return joined
  const mark = path.indexOf('?')
  const [appended, query] = mark < 0 ? [path, ''] : [path.slice(0, mark), path.slice(mark + 1)]
  joined.pathname = joined.pathname.replace(/\/$/, '') + appended
  joined.search = [joined.search.slice(1), query].filter((part) => part !== '').join('&')
  return joined
}
