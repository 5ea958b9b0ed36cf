import { Failure } from '../failure.ts'
import type { S3Object } from '../model/code.ts'
import { membersOfOthers, type SentChange } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Verdict } from '../model/smoke-test.ts'

/** A change that somebody else made during a release. It is kept. */
export class ConcurrentChange extends Failure {}

const THEN_RUN_AGAIN =
  'Find out who deploys at the same time (a `concurrency` group prevents parallel workflow runs), then run the workflow again.'

/** Another run would undo what somebody may have done in an emergency. */
const UNLESS_ON_PURPOSE =
  'If they moved it on purpose, such as in an emergency, do not run this again: it would move the alias once more. Otherwise, run the workflow again; a `concurrency` group prevents parallel workflow runs.'

/**
 * The failure for a change that somebody else made during a release.
 * @param problem who changed what, as a full sentence
 * @param outcome what happened to the change, as a full sentence
 */
export function concurrentChange(problem: string, outcome: string): Failure {
  return new ConcurrentChange(problem, `${outcome} ${THEN_RUN_AGAIN}`)
}

/** The failure for an alias that somebody else moved during a release. */
export function aliasMovedByOthers(problem: string): Failure {
  return new ConcurrentChange(problem, `Their change was kept. ${UNLESS_ON_PURPOSE}`)
}

/** The failure for a test of an alias that a version answered which is not this release's. Its own version did not fail. */
export function otherVersionAnswered({ subject, mismatches }: Verdict): Failure {
  const { expected = '', actual = '' } = mismatches.find((each) => each.subject === 'version') ?? {}
  return new ConcurrentChange(
    `Somebody else moved ${subject} to ${actual} while this run tested ${expected} through it: ${actual} answered, so the test says nothing about ${expected}.`,
    UNLESS_ON_PURPOSE,
  )
}

/**
 * Stops unless $LATEST, or a version of it, is as before plus the sent change, which AWS has confirmed.
 * @throws Failure that names the members that differ
 */
export function refuseConcurrentChange(before: Configuration, sent: SentChange, found: Configuration): void {
  const members = membersOfOthers(before, sent, found)
  if (members.length === 0) return
  const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`
  const differ = members.length === 1 ? 'differs' : 'differ'
  throw concurrentChange(
    `Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release expects.`,
    'Their change was kept, and nothing was released from that state.',
  )
}

/**
 * Stops if only the code differs from the object in S3 that was sent.
 * @throws Failure that names the object
 */
export function refuseOtherObject(
  before: Configuration,
  sent: SentChange,
  found: Configuration,
  object: S3Object,
): void {
  const members = membersOfOthers(before, sent, found)
  if (members.join() !== 'CodeSha256' || found.CodeSha256 === before.CodeSha256) return
  throw otherObject(found, sent.codeSha256, object)
}

/** The failure for code that is not that of the object in S3 that was sent. */
export function otherObject(
  found: Configuration,
  codeSha256: string | undefined,
  { bucket, key, version }: S3Object,
): Failure {
  return new Failure(
    `$LATEST of ${found.FunctionName} has different code than s3://${bucket}/${key} had when this release read it: CodeSha256 is ${found.CodeSha256}, not ${codeSha256}. Nothing was released from that state.`,
    version
      ? 'Check whether somebody else deploys at the same time, and whether `code-sha256` in the metadata of the object is correct. Then run the workflow again.'
      : 'Somebody replaced the object or deploys at the same time. Run the workflow again afterwards. In a bucket with versioning enabled, a release uses the version of the object that it read.',
  )
}
