import { hasFailed } from '../../model/capacity/provisioned-concurrency.ts'
import type { ReleaseInputs } from '../../model/wanted.ts'
import type { CurrentCapacity } from '../current.ts'
import type { DraftPlan } from '../release-plan.ts'
import type { StepOf } from '../steps.ts'

type Wanted = Pick<ReleaseInputs, 'alias' | 'provisionedConcurrency' | 'reservedConcurrency'>

/** Adds the changes of concurrency. The provisioned concurrency of an alias that moves is waited for even if it stays. */
export function withCapacity(plan: DraftPlan, wanted: Wanted, current: CurrentCapacity = {}): DraftPlan {
  return {
    ...plan,
    slots: {
      ...plan.slots,
      reserve: reserveStep(wanted, current),
      provision: provisionStep(plan, wanted, current),
    },
    warnings: wanted.reservedConcurrency === 0 ? [...plan.warnings, NOTHING_RUNS] : plan.warnings,
  }
}

const NOTHING_RUNS =
  // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
  "`reserved-concurrency` is 0. With this setting, Lambda refuses every invocation of the function. If the value comes from a workflow input of the type `number` that was left out, write `${{ inputs.reserved-concurrency || '' }}`."

function reserveStep(
  { reservedConcurrency: to }: Wanted,
  { reserved: from }: CurrentCapacity,
): StepOf<'set-reserved-concurrency'> | undefined {
  if (to === undefined || to === (from ?? 'none')) return undefined
  return { type: 'set-reserved-concurrency', from, to }
}

function provisionStep(
  { slots }: DraftPlan,
  { alias, provisionedConcurrency: to }: Wanted,
  { provisioned }: CurrentCapacity,
): StepOf<'set-provisioned-concurrency'> | undefined {
  if (alias === undefined || to === undefined) return undefined
  const from = provisioned?.requested
  const moves = slots.move?.type === 'update-alias'
  // A failed allocation begins again when the alias moves, or when the same amount is sent again.
  const sends = to !== (from ?? 0) || (!moves && provisioned !== undefined && hasFailed(provisioned))
  if (!sends && (to === 0 || !moves)) return undefined
  return { type: 'set-provisioned-concurrency', alias, from, to, sends }
}
