import type { Counts } from './metrics.ts'
import type { Schedule } from './traffic-shift.ts'

/** A change of the new version's share of the traffic. */
export interface ShareChange {
  /** When the alias was asked to change it, in milliseconds since 1970. */
  readonly at: number
  readonly share: number
}

/** What both versions did in one minute of a shift. */
export interface ObservedMinute {
  /** Milliseconds since 1970. */
  readonly start: number
  /** The share of the new version; the largest one, where it changed during the minute. */
  readonly share: number
  readonly old: Counts
  readonly new: Counts
}

/** What a traffic shift did, as far as it came. */
export interface ShiftRecord {
  /** The numbers of the two versions. */
  readonly versions: { readonly old: string; readonly new: string }
  readonly schedule: Schedule
  /** The shares that were set, in order: as many as steps have begun. */
  readonly changes: readonly ShareChange[]
  /** When the shift ended, in milliseconds since 1970; absent while it is under way. */
  readonly ended?: number | undefined
  /** Whether all steps are over, so that the new version got all traffic. */
  readonly isComplete: boolean
  /** Whether the new version lost its traffic again. */
  readonly isUndone: boolean
  /** Whether errors were compared; otherwise there are no minutes. */
  readonly comparesErrors: boolean
  /** Whether both versions had so few calls that nothing could be concluded from their errors. */
  readonly hadTooFewCalls: boolean
  /** The minutes that CloudWatch had counts for, in order; a minute without calls of either version is absent. */
  readonly minutes: readonly ObservedMinute[]
  /** A minute in milliseconds; tests make it shorter. */
  readonly minute: number
}

/** The share that the new version had last; undefined if it had all traffic, or none. */
export function lastShare(record: ShiftRecord | undefined): number | undefined {
  return record?.isComplete ? undefined : record?.changes.at(-1)?.share
}
