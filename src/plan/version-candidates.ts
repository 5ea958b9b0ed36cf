import { Failure } from '../failure.ts'
import { type Alias, badVersions } from '../model/alias.ts'
import { type Configuration, remedyOfState } from '../model/configuration.ts'
import { LATEST, type Version } from '../model/version.ts'

/** The versions of a function, and the aliases that an error is about. */
interface Candidates {
  readonly functionName: string
  /** All published versions, the oldest first. */
  readonly versions: readonly Version[]
  /** The alias to move; absent if it does not exist yet. */
  readonly alias?: Alias | undefined
  /** $LATEST, if it was read. */
  readonly latest?: Configuration | undefined
  /** The alias whose version is promoted. */
  readonly sourceAlias?: Alias | undefined
}

/** The maximum number of versions in an error. */
const LISTED = 10

/**
 * The failure for a version that an alias cannot serve, with a list of the versions to choose from.
 * @param problem the reason, as full sentences
 * @param target the refused version, with its state, which lists of versions do not contain
 */
export function refusedVersion(
  current: Candidates,
  problem: string,
  advice: string,
  target?: Version,
): Failure {
  return new Failure([problem, ...candidateLines(current, target)].join('\n'), advice)
}

/** @throws Failure for a version in a state in which it cannot be invoked, with the reason from AWS */
export function refuseUninvocableVersion(current: Candidates, target: Version): void {
  const { State, StateReasonCode, StateReason } = target.configuration
  const remedy = remedyOfState(target.configuration)
  if (remedy === undefined) return
  const state = [`state ${State}`, StateReasonCode].filter(Boolean).join(', ')
  throw refusedVersion(
    current,
    `No alias can serve version ${target.number} of ${current.functionName}. ${StateReason ? `AWS says: ${StateReason.replace(/\.$/, '')} (${state}).` : `It is in the ${state}.`}`,
    State === 'Failed' ? otherThan(current, target) : remedy,
    target,
  )
}

/** What else an alias can serve than a version that failed. */
function otherThan({ versions, alias }: Candidates, { number }: Version): string {
  const others = versions.filter((each) => ![number, alias?.traffic.version].includes(each.number))
  return others.length > 0
    ? 'Set `version` to another version of this list.'
    : 'There is no other version to go to: release a good one with `mode: deploy`.'
}

/** A line for each of the newest versions: number, time, git ref and commit, and marks. */
function candidateLines(
  { functionName, versions, alias, sourceAlias, latest }: Candidates,
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
        alias?.traffic.version === LATEST && configuration.CodeSha256 === latest?.CodeSha256
          ? 'same code as $LATEST'
          : '',
        alias && !alias.history && Number(number) > Number(alias.traffic.version)
          ? 'newer than the served version'
          : '',
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
