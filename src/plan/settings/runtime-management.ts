import {
  type CurrentRuntimeManagement,
  isUpdateMode,
  NEW_RUNTIME_MANAGEMENT,
} from '../../model/settings/runtime-management.ts'
import { LATEST } from '../../model/version.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import type { DraftPlan } from '../release-plan.ts'
import type { StepOf } from '../steps.ts'

/**
 * Sets how Lambda updates the runtime of $LATEST and of the released version. Every version has a setting of its own
 * (Lambda developer guide), and it is not documented which one a new version gets. If no version is released, the served
 * one gets it.
 * @param served the number of the served version; undefined: there is none
 * @param from undefined: the function does not exist yet
 */
export function withRuntimeManagement(
  plan: DraftPlan,
  { runtimeManagement: to }: Pick<DeployInputs, 'runtimeManagement'>,
  served: string | undefined,
  from: CurrentRuntimeManagement = NEW_RUNTIME_MANAGEMENT,
): DraftPlan {
  if (to === undefined) return plan
  const { publish } = plan.slots
  const ofLatest = step(LATEST, from.latest, to)
  const known = from.served?.version === served ? from.served?.management : undefined
  const ofServed = served === undefined ? undefined : step(served, known, to)
  return {
    ...plan,
    slots: {
      ...plan.slots,
      ...(isUpdateMode(to) ? { 'runtime-mode': ofLatest } : { 'runtime-version': ofLatest }),
      'runtime-of-release': publish ? step(publish.existing, undefined, to) : ofServed,
    },
  }
}

function step(
  version: string | undefined,
  from: string | undefined,
  to: string,
): StepOf<'set-runtime-management'> | undefined {
  return from === to ? undefined : { type: 'set-runtime-management', version, from, to }
}
