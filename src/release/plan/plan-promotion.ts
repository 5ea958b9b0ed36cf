import type { PromotionInputs } from '../../inputs/promotion-inputs.ts'
import { badVersions, isManaged, servedVersion, serves } from '../../model/alias.ts'
import { numbered, type Version } from '../../model/version.ts'
import { movedByThisRun } from '../history/own-run.ts'
import { aliasStep } from './alias-step.ts'
import { NO_DIFFERENCE } from './environment.ts'
import { withPruning } from './keep-versions.ts'
import { withReleaseAlias } from './name-release.ts'
import { accountOf, withCallers } from './plan-callers.ts'
import { withTests } from './plan-tests.ts'
import type { PromotionState } from './promotion-state.ts'
import { type DraftPlan, ordered, type ReleasePlan } from './release-plan.ts'
import { refuseFailedVersion } from './version-candidates.ts'
import { wakeStep } from './wake-version.ts'
import { refuseForeignWeights } from './weights.ts'

/**
 * Decides what a promotion does: the version is woken and tested, then the alias moves. $LATEST is neither looked at
 * nor changed, also not when the promotion fails: it belongs to the next release.
 * @param target the version as it was read, with its state
 * @param run the id of the workflow run
 * @throws Failure when it cannot be served, or when somebody else is shifting the alias's traffic
 */
export function planPromotion(
  inputs: PromotionInputs,
  state: PromotionState,
  target: Version,
  run?: string,
): ReleasePlan {
  const { alias } = state
  const from = alias?.traffic.version
  const to = target.number
  if (alias) refuseForeignWeights(state.functionName, alias, numbered(state.versions, from))
  const isServed = alias !== undefined && serves(alias, to)
  if (!isServed) refuseFailedVersion(state, target)
  const draft: DraftPlan = {
    functionName: state.functionName,
    alias: inputs.alias,
    ...(from && { from }),
    to,
    slots: isServed ? {} : { wake: wakeStep(target), move: aliasStep(inputs.alias, alias, inputs) },
    environment: NO_DIFFERENCE,
    warnings: isServed ? [] : [...markedBad(state, to), ...unrecordedMove(state)],
  }
  const called = withCallers(draft, inputs, state.callers ?? {}, accountOf(target.configuration.FunctionArn))
  const named = withReleaseAlias(withTests(called, inputs), inputs, state)
  return ordered(withPruning(named, inputs, movedByThisRun(alias, run)))
}

/** Only who names it gets such a version. */
function markedBad({ alias }: PromotionState, version: string): string[] {
  if (!alias || !badVersions(alias).includes(version)) return []
  return [
    `Version ${version} is marked bad in the history of the alias ${alias.name}: it failed its test there or was rolled back. It is promoted because \`version\` names it.`,
  ]
}

/** The version's own description names what another alias served before it, so that only the alias could tell. */
function unrecordedMove({ alias }: PromotionState): string[] {
  const served = servedVersion(alias)
  if (!alias || isManaged(alias) || served === undefined) return []
  const { name } = alias
  return [
    `The description of the alias ${name} is somebody else's and is kept, so nothing will record that it served version ${served} before. A rollback then has to name it: \`version: ${served}\`.`,
  ]
}
