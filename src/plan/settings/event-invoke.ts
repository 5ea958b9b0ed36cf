import {
  type EventInvokeConfig,
  isSameEventInvoke,
  wantedEventInvoke,
} from '../../model/settings/event-invoke.ts'
import type { ReleaseInputs } from '../../model/wanted.ts'
import type { Slots } from '../order.ts'
import type { DraftPlan } from '../release-plan.ts'

/**
 * Sets how Lambda invokes the alias asynchronously, if that differs from the input: before the alias moves, or after it is
 * created.
 * @param from what is set now; undefined: nothing
 */
export function withEventInvoke(
  plan: DraftPlan,
  { alias, eventInvoke: written }: Pick<ReleaseInputs, 'alias' | 'eventInvoke'>,
  from: EventInvokeConfig | undefined,
): DraftPlan {
  if (alias === undefined || written === undefined) return plan
  const to = wantedEventInvoke(written, from)
  if (isSameEventInvoke(from, to)) return plan
  const step = { type: 'set-event-invoke', alias, from, to } as const
  const slots: Slots =
    plan.slots.move?.type === 'create-alias'
      ? { 'event-invoke-of-new-alias': step }
      : { 'event-invoke': step }
  return { ...plan, slots: { ...plan.slots, ...slots } }
}
