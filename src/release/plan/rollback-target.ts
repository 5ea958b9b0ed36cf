import type { RollbackInputs } from '../../inputs/rollback-inputs.ts'
import { badVersions, serves } from '../../model/alias.ts'
import { LATEST, numbered } from '../../model/version.ts'
import { versionOfRef } from './git-ref.ts'
import { recordedPredecessor } from './predecessor.ts'
import { leftVersion, type RollbackState } from './rollback-state.ts'
import { refusedVersion } from './version-candidates.ts'
import { versionName } from './version-name.ts'
import { shiftedTo } from './weights.ts'

/** Where a rollback goes. */
export type Destination =
  /** Nowhere: `because` is a full sentence. */
  | { readonly kind: 'stay'; readonly because: 'already-served' | 'not-expected'; readonly reason: string }
  | {
      readonly kind: 'go'
      readonly version: string
      /** The version that is rolled back from; absent when the move goes forward, or only ends a traffic shift. */
      readonly left?: string
      /** Why it is that version, to stand behind its number: `the version served before`. */
      readonly reason: string
    }

const NAME_ONE = 'Name the version to go back to with `version`.'
const NAME_MARKED = 'To serve such a version all the same, name it with `version`.'

/**
 * Decides which version a rollback goes to.
 * @throws Failure that lists the versions, when there is none to go to, or none that may be taken without being named
 */
export function chooseDestination(
  { target, expectedVersion }: Pick<RollbackInputs, 'target' | 'expectedVersion'>,
  state: RollbackState,
): Destination {
  const { alias } = state
  const left = leftVersion(alias)
  if (expectedVersion !== undefined && expectedVersion !== left) {
    const reason = `The alias ${alias.name} serves ${versionName(left)}, not version ${expectedVersion} as expected, so there is nothing to undo.`
    return { kind: 'stay', because: 'not-expected', reason }
  }
  const { version, reason } = chosen(target, state)
  if (serves(alias, version)) {
    const why = target.kind === 'version' ? '' : ` (${reason})`
    return {
      kind: 'stay',
      because: 'already-served',
      reason: `The alias ${alias.name} serves version ${version}${why} already.`,
    }
  }
  if (!numbered(state.versions, version)) refuseMissing(target, version, reason, state)
  return { kind: 'go', version, reason, ...(goesBack(state, version) && { left }) }
}

function refuseMissing(
  { kind }: RollbackInputs['target'],
  version: string,
  reason: string,
  state: RollbackState,
): never {
  const { functionName } = state
  if (kind === 'version')
    throw refusedVersion(state, `Version ${version} of ${functionName} does not exist.`, 'Correct `version`.')
  throw refusedVersion(
    state,
    `Version ${version} of ${functionName} (${reason}) does not exist any more.`,
    NAME_ONE,
  )
}

interface Choice {
  readonly version: string
  readonly reason: string
}

function chosen(target: RollbackInputs['target'], state: RollbackState): Choice {
  switch (target.kind) {
    case 'version':
      return { version: target.version, reason: 'as `version` says' }
    case 'release-alias':
      return behindReleaseAlias(target, state)
    case 'git-ref':
      return releasedFrom(target.ref, state)
    case 'previous':
      return servedBefore(state)
  }
}

const IS_MARKED = 'is marked bad in the history of the alias'

function behindReleaseAlias(
  { name, written }: { readonly name: string; readonly written: string },
  state: RollbackState,
): Choice {
  const made = name === written ? '' : ` (made from ${written})`
  const version = state.releaseAlias?.traffic.version
  if (version === undefined) {
    throw refusedVersion(
      state,
      `${state.functionName} has no alias ${name}${made}.`,
      'Check `release-alias`; releases get such an alias when the deploy names it. Or name a version with `version`.',
    )
  }
  if (version === LATEST) {
    throw refusedVersion(
      state,
      `The alias ${name}${made} serves $LATEST, which every release changes: that is no state to go back to.`,
      NAME_ONE,
    )
  }
  if (badVersions(state.alias).includes(version)) {
    throw refusedVersion(
      state,
      `Version ${version}, which the alias ${name}${made} names, ${IS_MARKED} ${state.alias.name}: it failed its test or was rolled back.`,
      NAME_MARKED,
    )
  }
  return { version, reason: `what the alias ${name} names` }
}

function releasedFrom(ref: string, state: RollbackState): Choice {
  const bad = badVersions(state.alias)
  const found = versionOfRef(ref, state, bad)
  if ('version' in found) return { version: found.version, reason: `released from ${ref}` }
  const { alias, functionName } = state
  const problems = {
    unknown: `No version of ${functionName} records that it was released from ${ref}, and no alias is named after it.`,
    ambiguous: `${ref} fits versions of ${functionName} that were released from different commits.`,
    bad: `Every version of ${functionName} that was released from ${ref} ${IS_MARKED} ${alias.name}: it failed its test or was rolled back.`,
  }
  const advice = {
    unknown: `Check \`git-ref\`. ${NAME_ONE}`,
    ambiguous: `Give more digits of the commit. ${NAME_ONE}`,
    bad: NAME_MARKED,
  }
  throw refusedVersion(state, problems[found.kind], advice[found.kind])
}

/**
 * The recorded previous version. While traffic is being shifted to a newer version, the one that it is shifted from.
 * An alias's history counts only while it says what is served: otherwise somebody has moved the alias by hand.
 */
function servedBefore(state: RollbackState): Choice {
  const { alias } = state
  const { history } = alias
  const served = alias.traffic.version
  const newer = shiftedTo(alias)
  if (newer) return { version: served, reason: `served before the shift to version ${newer}` }
  if (served === LATEST) {
    throw refusedVersion(
      state,
      `The alias ${alias.name} serves $LATEST, so there is no record of what it served before.`,
      NAME_ONE,
    )
  }
  const isTrusted = history?.current === served
  const previous = isTrusted ? history.previous.find((version) => !history.bad.includes(version)) : undefined
  const version = previous ?? recordedPredecessor(alias, state.versions)
  if (version) return { version, reason: 'the version served before' }
  throw refusedVersion(
    state,
    `There is nothing to go back to: the alias ${alias.name} serves version ${served}, and no earlier version is recorded for it, or only ones that are marked bad.${whyUnknown(state)}`,
    NAME_ONE,
  )
}

/** Why the alias's description does not tell what was served before, as a sentence; empty when it could. */
function whyUnknown({ alias }: RollbackState): string {
  const { history } = alias
  if (!history) return alias.description ? " Its description is somebody else's." : ''
  if (history.current === alias.traffic.version) return ''
  return ` Its history ends with version ${history.current}: somebody else has moved the alias since.`
}

/** Whether a move leaves what is served because it is bad: it goes to an older version, or to one served before. */
function goesBack({ alias }: RollbackState, version: string): boolean {
  const { history } = alias
  const served = alias.traffic.version
  if (served === LATEST) return false
  if (version === served) return shiftedTo(alias) !== undefined
  const servedOnce = history?.current === served && history.previous.includes(version)
  return servedOnce || Number(version) < Number(served)
}
