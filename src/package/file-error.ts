import { Failure } from '../failure.ts'

/** The system's name for an error of the file system, for instance ENOENT. */
export function codeOf(error: unknown): string {
  const known = typeof error === 'object' && error !== null && 'code' in error
  return known ? String(error.code) : 'unknown error'
}

/** What the system says of a disk that takes nothing more, or of a place where this user may not write. */
const UNWRITABLE = /^(ENOSPC|EDQUOT|EFBIG|EACCES|EPERM|EROFS)$/

/** Whether a file could not be written for a reason that lies in its place. */
export function isUnwritable(error: unknown): boolean {
  return !(error instanceof Failure) && UNWRITABLE.test(codeOf(error))
}

/**
 * Explains that something could not be written.
 * @param what it is, to begin the sentence
 * @param needs how much room it needs there, as a full sentence
 */
export function unwritable(what: string, directory: string, needs: string, error: unknown): Failure {
  return new Failure(
    `${what} could not be written to \`${directory}\` (${codeOf(error)}).`,
    `${needs}: see that there is room for it and that the user of this step may write there, or name another directory in the variable RUNNER_TEMP.`,
    { cause: error },
  )
}
