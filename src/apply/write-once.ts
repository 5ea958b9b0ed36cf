import type { Aws } from '../aws/client/aws.ts'
import { isConflict, isNotFound, isPreconditionFailed, isUncertain } from '../aws/errors/errors.ts'

/** How often a write is sent again when the resource was busy, or only its RevisionId has moved on. */
const MOST_RESENDS = 5
/** Milliseconds before a write is sent again to a busy resource; doubles every time. */
const FIRST_PAUSE = 500

/** A write, and how to find out what became of it. */
interface Write<T> {
  /** Its name in the AWS API. */
  readonly operation: string
  readonly send: () => Promise<T>
  /**
   * Reads the resource again and gives what the write intended when that is there; undefined when the resource is
   * as it was before the write, which may then be sent again.
   * @throws Failure when somebody else has changed the resource
   */
  readonly reread: () => Promise<T | undefined>
  /** Whether it is sent again after an uncertain end, too, because the SDK has not repeated it. */
  readonly unrepeated?: true | undefined
}

/**
 * Sends a write until it took effect once. After a stale RevisionId (412), a busy resource (409), a resource that is
 * gone or a lost answer nothing is guessed: the resource is read again.
 * @throws AwsFailure of the last attempt, and what reread throws
 */
export async function writeOnce<T>(
  { clock, debug, log }: Pick<Aws, 'clock' | 'debug' | 'log'>,
  { operation, send, reread, unrepeated }: Write<T>,
): Promise<T> {
  for (let resends = 0; ; resends += 1) {
    try {
      return await send()
    } catch (error) {
      const busy = isConflict(error)
      const stale = isPreconditionFailed(error)
      if (!busy && !stale && !isNotFound(error) && !isUncertain(error)) throw error
      debug(`${(error as Error).message} Reading the resource again.`)
      const intended = await reread().catch((trouble: unknown) => {
        // Where nothing can be reached, what failed first says more.
        throw isUncertain(error) && isUncertain(trouble) ? error : trouble
      })
      if (intended !== undefined) return intended
      const mayResend = unrepeated === true && isUncertain(error)
      if (resends >= MOST_RESENDS || (!busy && !stale && !mayResend)) throw error
      if (stale) continue
      const why = mayResend ? 'it did not take effect' : 'another operation is in progress'
      log(`${operation}: ${why}; trying again.`)
      await clock.sleep(FIRST_PAUSE * 2 ** resends)
    }
  }
}
