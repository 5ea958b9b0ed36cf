import type { Aws } from '../../aws/client/aws.ts'
import { answerLimit } from '../../aws/client/wait.ts'
import { readAlarms, readShiftMetrics, type ShiftedAlias } from '../../aws/cloudwatch.ts'
import { Cancelled } from '../../cancellation.ts'
import { asFailure } from '../../failure.ts'
import { sumOfCounts } from '../../model/shift/error-rate.ts'
import type { ObservedMinute } from '../../model/shift/shift-record.ts'
import type { TrafficShift } from '../../model/shift/traffic-shift.ts'
import { type AlarmWatch, lookAtAlarms } from '../../plan/shift/alarms.ts'
import { judge, looksOf } from '../../plan/shift/judge.ts'
import { lateMinutes, minutesOf } from '../../plan/shift/minutes.ts'
import { isNeverRun } from '../../plan/shift/missing-calls.ts'
import { endOfStep, type ShiftEvent, type ShiftProgress } from '../../plan/shift/progress.ts'

/** What a look found. */
export interface Look {
  readonly event: ShiftEvent
  /** The alarms that do not count yet; absent if the look was not at alarms. */
  readonly watch?: AlarmWatch
  /** What CloudWatch knows by now; absent if the look was not at errors, or had no answer. */
  readonly minutes?: readonly ObservedMinute[]
}

/** The longest wait for one answer of CloudWatch, in milliseconds, with its retries. */
const LONGEST_LOOK = 20_000

/** Looks at the states of the alarms. */
export function lookAtStates(
  aws: Aws,
  { alarms }: Pick<TrafficShift, 'alarms'>,
  watch: AlarmWatch,
): Promise<Look> {
  return answered(aws, 'alarms', async (at) => {
    const names = alarms.map(({ name }) => name)
    const look = lookAtAlarms(alarms, await readAlarms(aws, names), watch)
    return { event: { kind: 'alarms', at, ...look }, watch: look.watch }
  })
}

/** Looks at the errors of both versions. */
export function lookAtErrors(
  aws: Aws,
  shifted: ShiftedAlias,
  { threshold = 0 }: Pick<TrafficShift, 'threshold'>,
  progress: ShiftProgress,
): Promise<Look> {
  const { changes, plan } = progress
  const began = changes[0]?.at ?? 0
  return answered(aws, 'errors', async (at) => {
    const metrics = await readShiftMetrics(aws, shifted, began)
    const minutes = minutesOf(metrics, changes, plan.minute)
    const judgement = judge(minutes, { threshold, looks: looksOf(plan.schedule) })
    const ended = endOfStep(progress) ?? began
    const late = lateMinutes(metrics, { began, ended }, plan.minute).length > 0
    const neverRun = isNeverRun(minutes, plan.minute)
      ? sumOfCounts(minutes.map((each) => each.old)).calls
      : undefined
    return { event: { kind: 'errors', at, judgement, neverRun, late }, minutes }
  })
}

/** A look that gets no answer in time is an event of its own: what becomes of the shift is decided by how many there are. */
async function answered(
  aws: Aws,
  what: 'alarms' | 'errors',
  look: (at: number) => Promise<Look>,
): Promise<Look> {
  const unanswered = (problem: string): Look => {
    aws.log(`CloudWatch did not give the ${what}: ${problem}`)
    return { event: { kind: 'unanswered', at: Date.now(), what } }
  }
  const limit = answerLimit(LONGEST_LOOK, aws.waitScale)
  let timer: NodeJS.Timeout | undefined
  const silence = new Promise<Look>((resolve) => {
    timer = setTimeout(() => resolve(unanswered(`no answer for ${limit / 1000} s.`)), limit)
  })
  const looking = look(Date.now())
  try {
    return await Promise.race([looking, silence])
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return unanswered(asFailure(error).message)
  } finally {
    clearTimeout(timer)
    looking.catch(() => {})
  }
}
