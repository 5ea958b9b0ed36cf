import { Failure } from '../../failure.ts'
import { type Alias, isManaged, isWhole, servedText } from '../../model/alias.ts'
import { recordsEndedShift, shiftUnderWay } from '../../model/shift/shift-under-way.ts'
import { durationText, secondsOf } from '../../model/shift/traffic-shift.ts'
import { LATEST, versionName } from '../../model/version.ts'
import type { ReleaseInputs } from '../../model/wanted.ts'
import type { DraftPlan } from '../release-plan.ts'
import type { StepOf } from '../steps.ts'

/** Takes back a shift that a run of this action began and did not end; undefined if there is none. */
export function endShiftStep(alias: Alias | undefined): StepOf<'end-traffic-shift'> | undefined {
  if (!alias || !(shiftUnderWay(alias) || recordsEndedShift(alias))) return undefined
  return { type: 'end-traffic-shift', alias }
}

/** A warning about a shift that is taken back. Empty if there is none. */
export function endedShiftWarnings(alias: Alias | undefined): string[] {
  const shift = alias && shiftUnderWay(alias)
  if (!shift) return []
  return [
    `The alias ${alias.name} serves ${servedText(alias.traffic)}: a run of this action began this traffic shift and did not end it. It is taken back first, so that ${versionName(shift.from)} gets all traffic.`,
  ]
}

/**
 * Lets the traffic shift before the alias moves, if the inputs ask for it.
 * @param alias the alias before the release, without a shift of this action
 * @throws Failure if the description of the alias cannot record the shift
 */
export function withTrafficShift(
  plan: DraftPlan,
  { trafficShift: shift }: Pick<ReleaseInputs, 'trafficShift'>,
  alias: Alias | undefined,
): DraftPlan {
  const { move } = plan.slots
  if (!shift || !move) return plan
  const atOnce = (why: string): DraftPlan => ({
    ...plan,
    warnings: [...plan.warnings, `All traffic moves at once, without \`traffic-shift\`: ${why}.`],
  })
  if (!alias || move.type === 'create-alias')
    return atOnce('the alias is new, so there is no version to compare with')
  const { name, traffic } = alias
  if (traffic.version === LATEST)
    return atOnce(
      `the alias ${name} serves $LATEST, and Lambda shifts traffic between published versions only`,
    )
  if (!isWhole(traffic)) return atOnce('this completes the traffic shift that somebody else set up')
  if (!isManaged(alias)) refuseUnmanaged(alias)
  return {
    ...plan,
    slots: { ...plan.slots, shift: { type: 'shift-traffic', alias, shift } },
    warnings: [...plan.warnings, ...longShiftWarnings(secondsOf(shift.schedule))],
  }
}

/** The history owns the weights: without it, a later run could not tell them from somebody's. */
function refuseUnmanaged({ name }: Alias): never {
  throw new Failure(
    `The traffic of the alias ${name} cannot be shifted: this action does not manage its description, which has to record the shift, so that a later run can end it if this one is lost.`,
    `Empty the description of the alias ${name}, so that this action can record its releases there. Or leave \`traffic-shift\` out.`,
  )
}

/** The longest that a job on a runner of GitHub may take, in seconds (GitHub Docs, "Actions limits"). */
const LONGEST_JOB = 6 * 3600

function longShiftWarnings(seconds: number): string[] {
  if (seconds < LONGEST_JOB) return []
  return [
    `The traffic shift takes ${durationText(seconds)}, but GitHub ends a job on its own runners after 6 hours, and the shift would be taken back. Use a shorter schedule, or a self-hosted runner with a longer \`timeout-minutes\`.`,
  ]
}
