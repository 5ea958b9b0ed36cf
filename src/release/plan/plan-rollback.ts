import type { RollbackInputs } from '../../inputs/rollback-inputs.ts'
import { isWhole, percent, sharesOf } from '../../model/alias.ts'
import type { Version } from '../../model/version.ts'
import type { StepOf } from '../../plan/steps.ts'
import { NO_DIFFERENCE } from './environment.ts'
import { type LatestAfterRollback, latestAfterRollback, restOfRollback } from './latest-after-rollback.ts'
import { withTests } from './plan-tests.ts'
import { ordered, type ReleasePlan } from './release-plan.ts'
import type { RollbackState } from './rollback-state.ts'
import { refuseFailedVersion } from './version-candidates.ts'
import { wakeStep } from './wake-version.ts'

/** Where a rollback goes: a version as it was read, with its state, and the one that it is rolled back from. */
export interface RollbackMove {
  readonly target: Version
  readonly left?: string
}

/**
 * Decides what a rollback does: the target is woken and tested, then the alias moves, then $LATEST follows.
 * @param move absent when the alias stays where it is
 * @throws Failure when the target cannot be served, before anything is written
 */
export function planRollback(
  inputs: Pick<RollbackInputs, 'restoreLatest' | 'smokeTest'>,
  state: RollbackState,
  move: RollbackMove | undefined,
): ReleasePlan {
  const { functionName, alias } = state
  const { version: from } = alias.traffic
  const plan = { functionName, alias: alias.name, from, environment: NO_DIFFERENCE }
  if (!move) {
    const restore = inputs.restoreLatest ? restOfRollback(state) : undefined
    return ordered({ ...plan, to: from, slots: { 'restore-latest': restore }, warnings: [] })
  }
  const { target, left } = move
  refuseFailedVersion(state, target)
  const latest: LatestAfterRollback = inputs.restoreLatest
    ? latestAfterRollback(state, target)
    : { warnings: [] }
  const draft = {
    ...plan,
    to: target.number,
    slots: { wake: wakeStep(target), move: moveStep(alias, left), 'restore-latest': latest.restore },
    warnings: [...foreignShift(state), ...latest.warnings],
  }
  return ordered(withTests(draft, inputs))
}

function moveStep(alias: RollbackState['alias'], left: string | undefined): StepOf<'update-alias'> {
  return { type: 'update-alias', alias, clearsWeights: !isWhole(alias.traffic), ...(left && { left }) }
}

/** A shift of traffic to a bad version is precisely when one rolls back: it is ended, whoever began it, and told. */
function foreignShift({ alias }: RollbackState): string[] {
  const { history } = alias
  const known = history ? [history.current, ...history.previous] : []
  return sharesOf(alias.traffic)
    .filter(([version]) => !known.includes(version))
    .map(
      ([version, share]) =>
        `The alias ${alias.name} also sends ${percent(share)} of its traffic to version ${version}, which no release of this action left there. The rollback ends that; stop whatever shifts the traffic, such as a deployment of CodeDeploy, so that it does not begin again.`,
    )
}
