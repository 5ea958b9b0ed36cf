import { Failure } from '../failure.ts'
import type { Answer } from './answer.ts'
import { explainConnectionError } from './connection-error.ts'
import { requestHeaders } from './request-headers.ts'
import { sizeText } from './shown-text.ts'
import type { HttpRequest } from './smoke-test.ts'

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
    const type = response.headers.get('content-type')
    const answer = {
      status: response.status,
      body,
      latency: performance.now() - start,
      ...read,
      ...(type !== null && { contentType: type }),
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
    return new Request(address, { method, headers, signal, ...(body !== undefined && { body }) })
  } catch (cause) {
    throw new Failure(
      `A ${method} request with these headers${body === undefined ? '' : ' and a body'} cannot be sent to ${address.host}.`,
      'GET and HEAD have no body, CONNECT and TRACE cannot be sent, names and values of headers are printable characters without line ends, and an address holds no user name or password.',
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
    const end = signal.aborted ? 'did not end in time' : 'broke off'
    const problem = `The body of the answer ${end}, after ${sizeText(size)} of it.`
    return { body: Buffer.concat(chunks), isCut: true, problems: [problem] }
  }
}
