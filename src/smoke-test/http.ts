import { Failure } from '../failure.ts'
import type { Answer, HttpRequest } from '../model/smoke-test.ts'
import { sizeText } from '../model/text.ts'
import { withoutUndefined } from '../without-undefined.ts'

/** What became of one HTTP request. */
export type Requested =
  | {
      readonly kind: 'answered'
      readonly answer: Answer
      /** After all redirects. */
      readonly address: URL
    }
  | Unanswered

/** Why there is no answer; reasons are full sentences. */
export type Unanswered =
  /** The server was not reached; it may be in a moment. */
  | { readonly kind: 'not-ready'; readonly reason: string }
  | { readonly kind: 'failed'; readonly reason: string }
  /** The signal came first. */
  | { readonly kind: 'late' }

/** Bytes of a body that are read; as much as a function can answer. */
const LARGEST_BODY = 6 * 1024 * 1024

/**
 * Sends one request, follows its redirects and reads its answer. Proxies are used as far as Node does: HTTP_PROXY,
 * HTTPS_PROXY and NO_PROXY when NODE_USE_ENV_PROXY is 1.
 * @param signal gives it up, also while the body comes
 * @throws Failure when no such request can be made
 */
export async function sendRequest(
  address: URL,
  request: Omit<HttpRequest, 'path'>,
  signal: AbortSignal,
): Promise<Requested> {
  const prepared = prepare(address, request, signal)
  const start = performance.now()
  try {
    const response = await fetch(prepared)
    const { body, ...read } = await readBody(response, signal)
    const answer = {
      status: response.status,
      body,
      latency: performance.now() - start,
      ...read,
      contentType: response.headers.get('content-type') ?? undefined,
    }
    return { kind: 'answered', answer, address: new URL(response.url) }
  } catch (error) {
    if (signal.aborted) return { kind: 'late' }
    const { reason, isNotReady } = explainConnectionError(error, address)
    return { kind: isNotReady ? 'not-ready' : 'failed', reason }
  }
}

function prepare(address: URL, request: Omit<HttpRequest, 'path'>, signal: AbortSignal): Request {
  const { method, body } = request
  const headers = Object.values(requestHeaders(request)).map(({ name, value }): [string, string] => [
    name,
    value,
  ])
  try {
    return new Request(address, { method, headers, signal, body: body ?? null })
  } catch (cause) {
    throw new Failure(
      `A ${method} request with these headers${body === undefined ? '' : ' and a body'} cannot be sent to ${address.host}.`,
      'GET and HEAD requests cannot have a body, CONNECT and TRACE are not supported, names and values of headers must be printable characters without line breaks, and a URL must not contain a user name or password.',
      { cause },
    )
  }
}

type ReadBody = Pick<Answer, 'body' | 'isCut' | 'problems'>

/** Reads as much of a body as comes before the signal, at most LARGEST_BODY. */
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
    const problem = `The body of the answer ${end}, after ${sizeText(size)}.`
    return { body: Buffer.concat(chunks), isCut: true, problems: [problem] }
  }
}

/** Why a request got no answer. */
export interface ConnectionError {
  /** A full sentence that names the host. */
  readonly reason: string
  /** Whether the server was not reached at all: nothing was sent, and it may be there in a moment. */
  readonly isNotReady: boolean
}

interface NodeError {
  readonly code?: string
  readonly message?: string
  readonly cause?: NodeError
  readonly errors?: readonly NodeError[]
}

/** Codes of Node and OpenSSL for a certificate that is not accepted, or not there yet. */
const CERTIFICATE = /^(CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH|ERR_TLS_CERT)/
/** Codes for a handshake that failed otherwise. */
const HANDSHAKE = /^(EPROTO|ERR_SSL_|ERR_TLS_)/

/** Explains an error that fetch threw for a URL; errors of Node lie behind its own "fetch failed". */
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
  if (CERTIFICATE.test(code)) {
    return { reason: `The certificate of ${hostname} is not accepted: ${said} (${code}).`, isNotReady: true }
  }
  if (HANDSHAKE.test(code) || /before secure TLS connection/.test(said)) {
    return { reason: `TLS could not be set up with ${host} (${code}: ${said}).`, isNotReady: true }
  }
  if (/^(ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(code)) {
    return { reason: `${host} closed the connection without an answer (${code}).`, isNotReady: false }
  }
  return {
    reason: `No answer came from ${host} (${[code, said].filter(Boolean).join(': ')}).`,
    isNotReady: false,
  }
}

/** A host with several addresses fails with one error for each. */
function innermost(error: NodeError): NodeError {
  const inner = error.cause ?? (error.code === undefined || error.errors ? error.errors?.[0] : undefined)
  return inner ? innermost(inner) : error
}

/** How requests of a smoke test introduce themselves. */
const USER_AGENT = 'lambda-deploy-action (smoke test)'

/** Headers by their names in lower case. */
export type RequestHeaders = Readonly<Record<string, { readonly name: string; readonly value: string }>>

/** The headers of a request: the user's, and what a client sends unless told otherwise. */
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
 * A URL with a path appended to its own. Its own query stays, and that of the path follows it.
 *
 * `https://x/prod` and `https://x/prod/` with `/health` are `https://x/prod/health`; `https://x/prod?a=1` with
 * `/health?b=2` is `https://x/prod/health?a=1&b=2`; without a path the URL stays as it is.
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
