import { Readable } from 'node:stream'
import { HttpRequest } from '@smithy/core/protocols'

/** Bytes (or characters) per write. */
const PIECE = 262_144

type Middleware = <A extends { request: unknown }, R>(next: (args: A) => R) => (args: A) => R

/** A client of the SDK. */
interface Client {
  readonly middlewareStack: {
    add(middleware: Middleware, options: { step: 'finalizeRequest'; priority: 'low'; name: string }): void
  }
}

/**
 * Makes a client write large bodies piece by piece. Node hands a body that is written at once to TLS as a whole and sees
 * no progress: on a slow connection, the socket seems idle and times out while the body is being sent.
 */
export function sendInPieces<C extends Client>(client: C): C {
  const inPieces: Middleware = (next) => (args) => {
    const { request } = args
    if (!HttpRequest.isInstance(request) || !isLarge(request.body)) return next(args)
    // The request itself keeps its body: each attempt sends it from the beginning.
    const sent = HttpRequest.clone(request)
    sent.body = Readable.from(piecesOf(request.body), { objectMode: false })
    return next({ ...args, request: sent })
  }
  client.middlewareStack.add(inPieces, { step: 'finalizeRequest', priority: 'low', name: 'bodyInPieces' })
  return client
}

function isLarge(body: unknown): body is string | Uint8Array {
  return (typeof body === 'string' || body instanceof Uint8Array) && body.length > PIECE
}

function* piecesOf(body: string | Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start < body.length; ) {
    const end = endOfPiece(body, start + PIECE)
    yield typeof body === 'string' ? Buffer.from(body.slice(start, end)) : body.subarray(start, end)
    start = end
  }
}

/** A character of two code units is not cut in the middle. */
function endOfPiece(body: string | Uint8Array, end: number): number {
  const isCut = typeof body === 'string' && /[\uD800-\uDBFF]/.test(body.charAt(end - 1))
  return Math.min(isCut ? end + 1 : end, body.length)
}
