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

/** The part of an SDK client that sends its requests. */
interface Client {
  readonly config: { requestHandler: object }
}

/**
 * Milliseconds that one request may take after a cancellation, so that there is time for another. These requests are
 * small.
 */
const HURRIED = 1500

/**
 * Makes the requests of a client end when the run is cancelled. No new request begins. A read in progress is aborted at
 * once. A write in progress has a short time to finish, so that its outcome is known. Each retry of the SDK counts as a
 * new request.
 * @param waitForWrites false where no request changes anything, such as invocations
 */
export function stopWith<C extends Client>(
  client: C,
  { stop, writesOver, writing }: Cancellation,
  { waitForWrites = true } = {},
): C {
  return handling(client, async (handle, request, options) => {
    const limit = isWrite(request) && waitForWrites ? writesOver : stop
    if (!abortsUpload(request)) stop.throwIfAborted()
    const answer = handle(request, { ...options, abortSignal: either(limit, options.abortSignal) })
    if (limit === writesOver) writing(answer)
    try {
      // A stalled body may keep the SDK from aborting.
      return await Promise.race([answer, aborted(limit)])
    } catch (error) {
      throw limit.aborted ? limit.reason : error
    }
  })
}

/** The upload of a part does not count as a write: parts are not an object yet. */
function isWrite({ method, query = {} }: Request): boolean {
  return method !== 'GET' && method !== 'HEAD' && !('partNumber' in query)
}

/** Removes the parts of an interrupted upload from S3 (AbortMultipartUpload), where nobody would find them later. */
function abortsUpload({ method, query = {} }: Request): boolean {
  return method === 'DELETE' && 'uploadId' in query
}

/** Limits the time of each request of a client that undoes changes, once the run is cancelled. */
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

/** The SDK retries after an error with this name. */
class AnswerTooLate extends Error {
  override readonly name = 'TimeoutError'

  constructor() {
    super(`no response within ${HURRIED} ms`)
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
  const wrapped = (request: Request, options: Options = {}) => handle(inner, request, options)
  client.config.requestHandler = new Proxy(requestHandler, {
    get: (target, member) => (member === 'handle' ? wrapped : Reflect.get(target, member)),
  })
  return client
}
