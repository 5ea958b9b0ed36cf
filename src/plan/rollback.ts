import { badVersions, isManaged, isWhole, percent, sharesOf } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { unexpectedMembers } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import { textBeforeRecord } from '../model/history.ts'
import { shiftUnderWay } from '../model/shift/shift-under-way.ts'
import { LATEST, numbered, type Version } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { changesOfMove } from './changes/served.ts'
import { listedFields } from './changes/unreleased.ts'
import { NO_DIFFERENCE } from './configuration.ts'
import type { CurrentRollback } from './current.ts'
import { ordered, type ReleasePlan, wakeStep, withTests } from './release-plan.ts'
import type { StepOf } from './steps.ts'
import { refuseUninvocableVersion } from './version-candidates.ts'

/** The version to roll back to, with its state, and the version that is rolled back from. */
export interface RollbackMove {
  readonly target: Version
  readonly rolledBackFrom?: string | undefined
}

/**
 * Plans a rollback: the target is activated and tested, then the alias moves, then $LATEST is restored.
 * @param move undefined if the alias does not move
 * @throws Failure if the target cannot be served
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
  const served = from === LATEST ? undefined : numbered(current.versions, from)
  refuseUninvocableVersion(current, target)
  const latest: LatestAfterRollback = inputs.restoreLatest
    ? latestAfterRollback(current, target)
    : { warnings: [] }
  const draft = {
    ...plan,
    to: target.number,
    changes: served ? changesOfMove(served.configuration, target.configuration) : [],
    slots: {
      'end-shift': current.deployment && {
        type: 'stop-deployment' as const,
        alias,
        deployment: current.deployment.id,
        takesBack: current.deployment.takesBack !== undefined,
      },
      wake: wakeStep(target),
      move: moveStep(alias, rolledBackFrom),
      'restore-latest': latest.restore,
    },
    warnings: [
      ...deploymentProblem(current),
      ...shiftWarnings(current),
      ...unmarkedWarnings(current, move),
      ...latest.warnings,
    ],
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

function deploymentProblem({ deploymentProblem: problem }: CurrentRollback): string[] {
  return problem ? [problem] : []
}

/** The version that is rolled back from is marked in the description of the alias, unless another tool writes that. */
function unmarkedWarnings({ alias }: CurrentRollback, move: RollbackMove | undefined): string[] {
  if (move?.rolledBackFrom === undefined || isManaged(alias)) return []
  return [
    `Another tool wrote the description of the alias ${alias.name}, so this rollback cannot mark version ${move.rolledBackFrom} as bad: do not roll back to version ${move.rolledBackFrom}. If that tool, such as Terraform, also sets the version of the alias, set version ${move.target.number} there, or it moves the alias back to version ${move.rolledBackFrom}.`,
  ]
}

/** A rollback ends any traffic shift, because a shift to a bad version is a reason to roll back. It warns about it. */
function shiftWarnings({ alias }: CurrentRollback): string[] {
  const own = shiftUnderWay(alias)
  if (own)
    return [
      `The rollback ends the traffic shift of the alias ${alias.name} from version ${own.from} to version ${own.to}. The run that shifts the traffic, if it is still active, fails because of that.`,
    ]
  return sharesOf(alias.traffic).map(
    ([version, share]) =>
      `When the rollback began, the alias ${alias.name} also sent ${percent(share)} of its traffic to version ${version}, and this action did not start that traffic shift. The rollback ends it. Stop the tool that shifts the traffic, such as CodeDeploy, or it may start the shift again.`,
  )
}

/** Whether a rollback restores $LATEST. */
export interface LatestAfterRollback {
  readonly restore?: StepOf<'restore-latest'> | undefined
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/**
 * Decides whether $LATEST is restored to the target. It is overwritten only if a version has the same state, because
 * otherwise somebody's work could be lost (docs/decisions/0007).
 */
function latestAfterRollback({ latest, versions }: CurrentRollback, target: Version): LatestAfterRollback {
  if (isSameRelease(latest, target.configuration)) return { warnings: [] }
  const kept = versions.findLast((version) => differences(version, latest).length === 0)
  if (kept) {
    // With variables that cannot be read, $LATEST may already have the state of the target.
    if (kept.number === target.number || differences(target, latest).length === 0) return { warnings: [] }
    const description = descriptionBefore(latest, kept, target)
    const restore = {
      type: 'restore-latest',
      version: target,
      holds: kept.number,
      ...withoutUndefined({ description }),
      bestEffort: true,
    } as const
    return { restore, warnings: [] }
  }
  const members = listedFields(differences(target, latest))
  const warning = `$LATEST is not restored, because it matches no published version and may contain work that exists nowhere else. It differs from version ${target.number} in: ${members}. Before the next release, save what you need from $LATEST. In that release, give the code and the settings that you want, or set \`unreleased-changes: discard\`, which restores $LATEST to version ${target.number} first.`
  return { warnings: [warning] }
}

/**
 * The description that the function had with the target. A version has it in its own description, unless its release was
 * given another text: so it counts only if the version in $LATEST has it there, too. Without it, a release of the same
 * inputs after a rollback would have a description to change.
 */
function descriptionBefore(latest: Configuration, kept: Version, target: Version): string | undefined {
  const [now, before] = [kept, target].map(({ record, configuration }) =>
    record?.digest ? textBeforeRecord(configuration.Description) : undefined,
  )
  return now && now === latest.Description && before && before !== now ? before : undefined
}

/**
 * The restore that an interrupted rollback did not complete: the alias has moved, and $LATEST still contains a version
 * that is marked bad, or a part of it, and no other change.
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

/** The members in which $LATEST differs from a version. A restore does not change variables that cannot be read. */
function differences({ configuration }: Version, latest: Configuration): string[] {
  const isUnreadable = [configuration, latest].some(({ Environment }) => Environment?.Error !== undefined)
  return unexpectedMembers(configuration, {}, latest).filter(
    (name) => name !== 'Environment' || !isUnreadable,
  )
}
