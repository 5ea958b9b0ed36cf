import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import { parseAliasHistory } from '../history/alias-description.ts'
import { parseVersionRecord } from '../history/version-description.ts'
import type { RollbackState } from './rollback-state.ts'

/** How many versions an error lists. */
const LISTED = 10

/**
 * A rollback that cannot be carried out, with the versions that there are to choose from.
 * @param problem why, as full sentences
 * @param target the version that was to be served, as it was read last: its state may be known from nowhere else
 */
export function refusedRollback(
  state: RollbackState,
  problem: string,
  advice: string,
  target?: FunctionConfiguration,
): Failure {
  return new Failure([problem, ...candidateLines(state, target)].join('\n'), advice)
}

/** The newest versions, a line for each: number, time, where it was released from, and what speaks against it. */
function candidateLines(
  { functionName, versions, alias }: RollbackState,
  target: FunctionConfiguration | undefined,
): string[] {
  if (versions.length === 0) return [`${functionName} has no published version.`]
  const bad = parseAliasHistory(alias.Description)?.bad ?? []
  const lines = versions
    .slice(-LISTED)
    .reverse()
    .map((listed) => (listed.Version === target?.Version ? { ...listed, State: target?.State } : listed))
    .map((version) => {
      const number = version.Version ?? ''
      const { sha, ref } = parseVersionRecord(version.Description)?.git ?? {}
      const marks = [
        number === alias.FunctionVersion ? 'served now' : '',
        bad.includes(number) ? 'bad' : '',
        version.State === 'Failed' ? 'failed' : '',
      ]
      const facts = [`published ${publishedAt(version)}`, ref ?? '', sha ?? '', ...marks].filter(Boolean)
      return `- version ${number}: ${facts.join(', ')}`
    })
  const more = versions.length - lines.length
  const title =
    more > 0
      ? `The newest ${lines.length} of the ${versions.length} versions of ${functionName}:`
      : `The versions of ${functionName}, the newest first:`
  return [title, ...lines]
}

/** To the minute: `2026-11-03 14:02 UTC`. */
function publishedAt({ LastModified }: FunctionConfiguration): string {
  const time = new Date(LastModified ?? '')
  return Number.isNaN(time.getTime())
    ? 'at a time that is not known'
    : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
