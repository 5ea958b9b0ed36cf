import type { Aws } from '../aws/client/aws.ts'
import { tryingAgain } from '../aws/client/wait.ts'
import {
  isConflict,
  isLastingConflict,
  isNotFound,
  isPreconditionFailed,
  isUncertain,
} from '../aws/errors/aws-failure.ts'

/** The maximum number of resends if the resource is busy or only its RevisionId has changed. */
const MOST_RESENDS = 5
/** Milliseconds before the first resend to a busy resource. Doubles each time. */
const FIRST_PAUSE = 500

/** A write, and how to find out its outcome. */
interface Write<T> {
  /** Its name in the AWS API. */
  readonly operation: string
  readonly send: () => Promise<T>
  /**
   * Reads the resource again. Returns the intended result if it exists; undefined if the resource is unchanged, so that
   * the write can be sent again.
   * @throws Failure if somebody else changed the resource
   */
  readonly reread: () => Promise<T | undefined>
  /** Whether it is also sent again after an unknown outcome, because the SDK does not retry it. */
  readonly unrepeated?: true | undefined
}

/**
 * Sends a write until it has taken effect once. After a stale RevisionId (412), a busy resource (409), a missing resource
 * or a lost response, the resource is read again.
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
        // If AWS cannot be reached, the first error says more.
        throw isUncertain(error) && isUncertain(trouble) ? error : trouble
      })
      if (intended !== undefined) return intended
      const mayResend = unrepeated === true && isUncertain(error)
      if (resends >= MOST_RESENDS || isLastingConflict(error) || (!busy && !stale && !mayResend)) throw error
      if (stale) continue
      const why = mayResend ? 'it did not take effect' : 'another operation is in progress'
      const pause = FIRST_PAUSE * 2 ** resends
      log(`${operation}: ${why}. ${tryingAgain(pause, resends + 2, MOST_RESENDS + 1)}`)
      await clock.sleep(pause)
    }
  }
}
