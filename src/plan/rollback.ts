import { badVersions, isWhole, percent, sharesOf } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { unexpectedMembers } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import { numbered, type Version } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { NO_DIFFERENCE } from './configuration.ts'
import type { CurrentRollback } from './current.ts'
import { ordered, type ReleasePlan, wakeStep, withTests } from './release-plan.ts'
import type { StepOf } from './steps.ts'
import { refuseFailedVersion } from './version-candidates.ts'

/** Where a rollback goes: a version as it was read, with its state, and the one that it is rolled back from. */
export interface RollbackMove {
  readonly target: Version
  readonly rolledBackFrom?: string | undefined
}

/**
 * Decides what a rollback does: the target is woken and tested, then the alias moves, then $LATEST follows.
 * @param move absent when the alias stays where it is
 * @throws Failure when the target cannot be served, before anything is written
 */
export function planRollback(
  inputs: Pick<RollbackInputs, 'restoreLatest' | 'smokeTest'>,
  current: CurrentRollback,
  move: RollbackMove | undefined,
): ReleasePlan {
  const { functionName, alias } = current
  const { version: from } = alias.traffic
  const plan = { functionName, alias: alias.name, from, environment: NO_DIFFERENCE }
  if (!move) {
    const restore = inputs.restoreLatest ? unfinishedRestore(current) : undefined
    return ordered({ ...plan, to: from, slots: { 'restore-latest': restore }, warnings: [] })
  }
  const { target, rolledBackFrom } = move
  refuseFailedVersion(current, target)
  const latest: LatestAfterRollback = inputs.restoreLatest
    ? latestAfterRollback(current, target)
    : { warnings: [] }
  const draft = {
    ...plan,
    to: target.number,
    slots: {
      wake: wakeStep(target),
      move: moveStep(alias, rolledBackFrom),
      'restore-latest': latest.restore,
    },
    warnings: [...unknownShiftWarnings(current), ...latest.warnings],
  }
  return ordered(withTests(draft, inputs))
}

function moveStep(
  alias: CurrentRollback['alias'],
  rolledBackFrom: string | undefined,
): StepOf<'update-alias'> {
  return {
    type: 'update-alias',
    alias,
    clearsWeights: !isWhole(alias.traffic),
    rolledBackFrom,
  }
}

/** A shift of traffic to a bad version is precisely when one rolls back: it is ended, whoever began it, and told. */
function unknownShiftWarnings({ alias }: CurrentRollback): string[] {
  const { history } = alias
  const known = history ? [history.current, ...history.previous] : []
  return sharesOf(alias.traffic)
    .filter(([version]) => !known.includes(version))
    .map(
      ([version, share]) =>
        `The alias ${alias.name} also sends ${percent(share)} of its traffic to version ${version}, and no release of this action set up that traffic shift. The rollback ends it. Stop the tool that shifts the traffic, such as CodeDeploy, so that the shift does not start again.`,
    )
}

/** What becomes of $LATEST in a rollback. */
export interface LatestAfterRollback {
  readonly restore?: StepOf<'restore-latest'> | undefined
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/**
 * Decides whether $LATEST gets the code and configuration of the version that is served then. Only what a version
 * keeps is overwritten: anything else is somebody's work that exists nowhere else (docs/decisions/0007).
 */
function latestAfterRollback({ latest, versions }: CurrentRollback, target: Version): LatestAfterRollback {
  if (isSameRelease(latest, target.configuration)) return { warnings: [] }
  const kept = versions.findLast((version) => differences(version, latest).length === 0)
  if (kept) {
    // Where variables cannot be read, it may be the target's state already.
    if (kept.number === target.number || differences(target, latest).length === 0) return { warnings: [] }
    const restore = {
      type: 'restore-latest',
      version: target,
      holds: kept.number,
      bestEffort: true,
    } as const
    return { restore, warnings: [] }
  }
  const members = differences(target, latest).join(', ')
  const warning = `$LATEST is not restored: it differs from version ${target.number} (${members}) and matches no published version, so it may contain work that exists nowhere else. The next release starts from it. Correct $LATEST first, or include the code and the settings that differ in that release.`
  return { warnings: [warning] }
}

/**
 * What a rollback that was cut short has left to do, when the alias is where it belongs: $LATEST still holds, wholly or
 * in part, a version that is marked bad, and nothing beyond it and what is served.
 */
function unfinishedRestore({
  latest,
  alias,
  versions,
}: CurrentRollback): StepOf<'restore-latest'> | undefined {
  const served = numbered(versions, alias.traffic.version)
  if (!served || !isWhole(alias.traffic)) return undefined
  const yetToRestore = differences(served, latest)
  const bad = badVersions(alias)
  const held = versions
    .filter(({ number }) => bad.includes(number))
    .find((version) => !differences(version, latest).some((name) => yetToRestore.includes(name)))
  if (yetToRestore.length === 0 || !held) return undefined
  return { type: 'restore-latest', version: served, holds: held.number, bestEffort: true }
}

/** In what $LATEST differs from a version. Restoring leaves variables that cannot be read as they are. */
function differences({ configuration }: Version, latest: Configuration): string[] {
  const isUnreadable = [configuration, latest].some(({ Environment }) => Environment?.Error !== undefined)
  return unexpectedMembers(configuration, {}, latest).filter(
    (name) => name !== 'Environment' || !isUnreadable,
  )
}
