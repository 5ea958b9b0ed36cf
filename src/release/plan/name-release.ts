import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import { inOrder } from '../../plan/order.ts'
import { haveEffect, STEPS } from '../../plan/steps.ts'
import type { CurrentFunction, DraftPlan, ReleasePlan } from './release-plan.ts'
import { versionName } from './version-name.ts'

/**
 * Adds the alias that names the release, which is set when all else is done and proven. It follows the tag to a
 * version that this release brings behind the alias; where the release brings none, only a missing one is created.
 */
export function withReleaseAlias(
  plan: DraftPlan,
  { releaseAlias: name }: Pick<DeployInputs, 'releaseAlias'>,
  { releaseAlias: existing }: Pick<CurrentFunction, 'releaseAlias'>,
): DraftPlan {
  if (name === undefined) return plan
  const named = plan.to ?? plan.from
  if (existing && existing.traffic.version === plan.to) return plan
  if (existing && !releasesVersion(plan)) {
    const warning = `The alias ${name}, which is to name this release, serves ${versionName(existing.traffic.version)} and was left there, because nothing was released: ${versionName(named)} has this code and configuration already. Delete that alias if it is a mistake, and it is created anew.`
    return { ...plan, warnings: [...plan.warnings, warning] }
  }
  const step = { type: 'name-release', name, ...(existing && { existing }) } as const
  return { ...plan, slots: { ...plan.slots, name: step } }
}

/** Whether a plan does nothing but name what is served already, and delete what is older. */
export function isUnchanged({ steps }: ReleasePlan): boolean {
  return steps.every(({ type }) => STEPS[type].effect === 'upkeep')
}

/** Whether a plan brings a version that was not served before: a new one, one that a run left behind, or one that is promoted. */
export function releasesVersion({ slots }: DraftPlan): boolean {
  return haveEffect(inOrder(slots), 'version', 'traffic')
}
