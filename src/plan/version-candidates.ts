import { Failure } from '../failure.ts'
import { type Alias, badVersions } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Version } from '../model/version.ts'

/** A function with its versions, and the aliases that a move is about. */
interface Candidates {
  readonly functionName: string
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The alias that is to move; absent while there is none. */
  readonly alias?: Alias | undefined
  /** The alias whose version it is to get. */
  readonly sourceAlias?: Alias | undefined
}

/** How many versions an error lists. */
const LISTED = 10

/**
 * A version that an alias cannot be moved to, with the versions that there are to choose from.
 * @param problem why, as full sentences
 * @param target the version that was to be served, as it was read last: its state may be known from nowhere else
 */
export function refusedVersion(
  current: Candidates,
  problem: string,
  advice: string,
  target?: Version,
): Failure {
  return new Failure([problem, ...candidateLines(current, target)].join('\n'), advice)
}

/** @throws Failure for a version that no alias can serve, with AWS's reason */
export function refuseFailedVersion(current: Candidates, target: Version): void {
  const { State, StateReasonCode, StateReason } = target.configuration
  if (State !== 'Failed') return
  const because = [StateReasonCode, StateReason].filter(Boolean).join(': ')
  throw refusedVersion(
    current,
    `Version ${target.number} of ${current.functionName} is in the state Failed${because && ` (${because})`}, so no alias can serve it.`,
    'Set `version` to another version.',
    target,
  )
}

/** The newest versions, a line for each: number, time, where it was released from, and what speaks against it. */
function candidateLines(
  { functionName, versions, alias, sourceAlias }: Candidates,
  target: Version | undefined,
): string[] {
  if (versions.length === 0) return [`${functionName} has no published version.`]
  const bad = [alias, sourceAlias].flatMap((each) => badVersions(each))
  const lines = versions
    .slice(-LISTED)
    .reverse()
    .map((listed) => (listed.number === target?.number ? target : listed))
    .map(({ number, record, configuration }) => {
      const { sha, ref } = record?.git ?? {}
      const marks = [
        number === alias?.traffic.version ? 'served now' : '',
        number === sourceAlias?.traffic.version ? `served by ${sourceAlias.name}` : '',
        bad.includes(number) ? 'bad' : '',
        configuration.State === 'Failed' ? 'failed' : '',
      ]
      const facts = [`published ${publishedAt(configuration)}`, ref ?? '', sha ?? '', ...marks].filter(
        Boolean,
      )
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
function publishedAt({ LastModified }: Configuration): string {
  const time = new Date(LastModified ?? '')
  return Number.isNaN(time.getTime())
    ? 'at an unknown time'
    : `${time.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}
