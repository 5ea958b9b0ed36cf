import type { AliasConfiguration, FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import { parseAliasHistory } from '../history/alias-description.ts'
import { parseVersionRecord } from '../history/version-description.ts'

/** A function with its versions, and the aliases that a move is about. */
interface Candidates {
  readonly functionName: string
  /** All published versions, the oldest first. */
  readonly versions: readonly FunctionConfiguration[]
  /** The alias that is to move; absent while there is none. */
  readonly alias?: AliasConfiguration
  /** The alias whose version it is to get. */
  readonly source?: AliasConfiguration
}

/** How many versions an error lists. */
const LISTED = 10

/**
 * A version that an alias cannot be moved to, with the versions that there are to choose from.
 * @param problem why, as full sentences
 * @param target the version that was to be served, as it was read last: its state may be known from nowhere else
 */
export function refusedVersion(
  state: Candidates,
  problem: string,
  advice: string,
  target?: FunctionConfiguration,
): Failure {
  return new Failure([problem, ...candidateLines(state, target)].join('\n'), advice)
}

/** @throws Failure for a version that no alias can serve, with AWS's reason */
export function refuseFailedVersion(state: Candidates, target: FunctionConfiguration): void {
  if (target.State !== 'Failed') return
  const because = [target.StateReasonCode, target.StateReason].filter(Boolean).join(': ')
  throw refusedVersion(
    state,
    `Version ${target.Version} of ${state.functionName} is in the state Failed${because && ` (${because})`}, so no alias can serve it.`,
    'Name another version with `version`.',
    target,
  )
}

/** The newest versions, a line for each: number, time, where it was released from, and what speaks against it. */
function candidateLines(
  { functionName, versions, alias, source }: Candidates,
  target: FunctionConfiguration | undefined,
): string[] {
  if (versions.length === 0) return [`${functionName} has no published version.`]
  const bad = [alias, source].flatMap((each) => parseAliasHistory(each?.Description)?.bad ?? [])
  const lines = versions
    .slice(-LISTED)
    .reverse()
    .map((listed) => (listed.Version === target?.Version ? { ...listed, State: target?.State } : listed))
    .map((version) => {
      const number = version.Version ?? ''
      const { sha, ref } = parseVersionRecord(version.Description)?.git ?? {}
      const marks = [
        number === alias?.FunctionVersion ? 'served now' : '',
        number === source?.FunctionVersion ? `served by ${source.Name}` : '',
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
