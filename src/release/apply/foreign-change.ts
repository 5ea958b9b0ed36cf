import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import { type SentChange, unexpectedMembers } from '../plan/drift.ts'

/**
 * Stops a release that met a change of somebody else's.
 * @param problem who changed what, as a full sentence
 * @param left what became of it, as a full sentence
 */
export function foreignChange(problem: string, left: string): Failure {
  return new Failure(
    problem,
    `${left} Find out who deploys at the same time (a \`concurrency\` group keeps workflows apart), then run again.`,
  )
}

/**
 * Stops unless $LATEST, or a version of it, is what it was plus our own change.
 * @throws Failure that names the members which are not
 */
export function refuseForeignChange(
  before: FunctionConfiguration,
  sent: SentChange,
  found: FunctionConfiguration,
): void {
  const members = unexpectedMembers(before, sent, found)
  if (members.length === 0) return
  const where = found.Version === '$LATEST' ? '$LATEST' : `version ${found.Version}`
  const differ = members.length === 1 ? 'differs' : 'differ'
  throw foreignChange(
    `Somebody else changed ${before.FunctionName} during this release: ${members.join(', ')} of ${where} ${differ} from what this release left there.`,
    'Their change was left as it is, and nothing was released from that state.',
  )
}
