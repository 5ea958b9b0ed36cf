import { aborted, type Cancellation } from '../../cancellation.ts'

interface Request {
  readonly method: string
  readonly query?: Readonly<Record<string, unknown>>
}

interface Options {
  readonly abortSignal?: unknown
}

/** Sends one request: one attempt of a call. */
type Handle = (request: Request, options: Options) => Promise<unknown>

/** A client of the SDK, as far as its requests can be taken over. */
interface Client {
  readonly config: { requestHandler: object }
}

/**
 * Milliseconds that one request of a run that was told to stop may take, so that another can follow. What is sent
 * then is small.
 */
const HURRIED = 1500

/**
 * Makes the requests of a client end when the run is told to stop: none begins any more, what only reads is given up at
 * once, and a write that is under way is waited for a little, so that nobody has to guess what became of it. Attempts
 * that the SDK would repeat count as requests of their own.
 * @param waitForWrites false where no request changes anything, such as invocations
 */
export function stopWith<C extends Client>(
  client: C,
  { stop, writesOver, writing }: Cancellation,
  { waitForWrites = true } = {},
): C {
  return handling(client, async (handle, request, options) => {
    const limit = isWrite(request) && waitForWrites ? writesOver : stop
    if (!freesParts(request)) stop.throwIfAborted()
    const answer = handle(request, { ...options, abortSignal: either(limit, options.abortSignal) })
    if (limit === writesOver) writing(answer)
    try {
      // A body that does not get on may keep the SDK from giving up.
      return await Promise.race([answer, aborted(limit)])
    } catch (error) {
      throw limit.aborted ? limit.reason : error
    }
  })
}

/** A part of an object in S3 is none yet: it is not worth waiting for. */
function isWrite({ method, query = {} }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD' && !('partNumber' in query)
}

/** What an upload that was cut off has left in S3 is taken away (AbortMultipartUpload); nobody would find it later. */
function freesParts({ method, query = {} }: Request): boolean {
  return method === 'DELETE' && 'uploadId' in query
}

/** Makes the requests of a client, which undo something, hurry once the run is told to stop. */
export function hurryWith<C extends Client>(client: C, { stop, undoingOver }: Cancellation): C {
  return handling(client, async (handle, request, options) => {
    undoingOver.throwIfAborted()
    const late = stop.aborted ? AbortSignal.timeout(HURRIED) : undefined
    const signals = late ? AbortSignal.any([undoingOver, late]) : undoingOver
    try {
      return await handle(request, { ...options, abortSignal: either(signals, options.abortSignal) })
    } catch (error) {
      throw late?.aborted && !undoingOver.aborted ? new AnswerTooLate() : error
    }
  })
}

/** The SDK tries again after an error of this name. */
class AnswerTooLate extends Error {
  override readonly name = 'TimeoutError'

  constructor() {
    super(`no answer within ${HURRIED} ms`)
  }
}

function either(limit: AbortSignal, given: unknown): AbortSignal {
  return given instanceof AbortSignal ? AbortSignal.any([limit, given]) : limit
}

function handling<C extends Client>(
  client: C,
  handle: (inner: Handle, request: Request, options: Options) => Promise<unknown>,
): C {
  const { requestHandler } = client.config
  const inner: Handle = Reflect.get(requestHandler, 'handle').bind(requestHandler)
  const ours = (request: Request, options: Options = {}) => handle(inner, request, options)
  client.config.requestHandler = new Proxy(requestHandler, {
    get: (target, member) => (member === 'handle' ? ours : Reflect.get(target, member)),
  })
  return client
}
