import { percent } from '../alias.ts'
import type { CodeDeployShift } from './code-deploy.ts'

/** One step of a traffic shift: how much of the traffic the new version gets, and for how long. */
export interface ShiftStep {
  /** Above 0 and below 1. */
  readonly share: number
  /** Whole seconds, at least 1. */
  readonly seconds: number
}

/**
 * The steps of a shift in order, with ascending shares. After the last one, all traffic goes to the new version. No steps
 * mean that all traffic moves at once.
 */
export type Schedule = readonly ShiftStep[]

/** All traffic in equal steps: so much more each time, until the rest is no more than that. */
export function linearSchedule(percent: number, seconds: number): Schedule {
  const steps = Math.ceil(100 / percent) - 1
  return Array.from({ length: steps }, (_, index) => ({ share: (percent * (index + 1)) / 100, seconds }))
}

/** A CloudWatch alarm as the user names it. */
export interface AlarmReference {
  readonly name: string
  /** Set where the user gave an ARN: the alarm of that name has to have it. */
  readonly arn: string | undefined
}

/** How traffic moves to a new version, and what makes it move back. */
export interface TrafficShift {
  readonly schedule: Schedule
  readonly alarms: readonly AlarmReference[]
  /**
   * How much higher the error rate of the new version may be than that of the old one, from 0 to 1: 0.01 is one
   * percentage point. Undefined: error rates are not compared.
   */
  readonly threshold: number | undefined
  /** Whether the user wrote a threshold: then a shift whose errors cannot be read is undone. */
  readonly mustCompare: boolean
  /** How CodeDeploy shifts the traffic; absent: this run does it. */
  readonly codeDeploy?: CodeDeployShift | undefined
}

/** How long a shift takes from the first share to the last move, in seconds. */
export function secondsOf(schedule: Schedule): number {
  return schedule.reduce((sum, { seconds }) => sum + seconds, 0)
}

/** A duration in its largest whole unit, such as `90 seconds`, `1 minute` or `2 hours`. */
export function durationText(seconds: number): string {
  const [size, unit] =
    seconds % 3600 === 0 ? [3600, 'hour'] : seconds % 60 === 0 ? [60, 'minute'] : [1, 'second']
  const count = seconds / size
  return `${count} ${unit}${count === 1 ? '' : 's'}`
}

/** The number of equal steps from which they are described as one. */
const MANY_STEPS = 4

/** What a schedule does, such as `10% for 5 minutes, then all traffic`, or `10% more every minute, until …`. */
export function scheduleText(schedule: Schedule): string {
  const [first] = schedule
  if (!first) return 'all traffic at once'
  const isEven = ({ share, seconds }: ShiftStep, index: number) =>
    seconds === first.seconds && Math.abs(share - first.share * (index + 1)) < 1e-9
  if (schedule.length >= MANY_STEPS && schedule.every(isEven))
    return `${percent(first.share)} more every ${durationText(first.seconds).replace(/^1 /, '')}, until all traffic has moved`
  const steps = schedule.map(({ share, seconds }) => `${percent(share)} for ${durationText(seconds)}`)
  return [...steps, 'then all traffic'].join(', ')
}
