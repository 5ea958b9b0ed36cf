import type { AlarmState } from '../../model/shift/alarm-state.ts'
import type { ShareChange } from '../../model/shift/shift-record.ts'
import { type Schedule, secondsOf, type TrafficShift } from '../../model/shift/traffic-shift.ts'
import type { AlarmLook } from './alarms.ts'
import { type Judgement, looksOf } from './judge.ts'
import { MINUTE } from './minutes.ts'

/** What a shift does from its first share to its last. Times are milliseconds since 1970. */
export interface ShiftPlan {
  readonly schedule: Schedule
  /** Whether there are alarms, and whether errors are compared. */
  readonly watches: { readonly alarms: boolean; readonly errors: boolean }
  /** Whether a shift is undone whose errors cannot be read. Alarms that cannot be read always undo it. */
  readonly mustCompare: boolean
  /** How long to wait for late metrics after the last step, in milliseconds. */
  readonly patience: number
  /** A minute in milliseconds; tests make it shorter. */
  readonly minute: number
}

/** How far a shift is. */
export interface ShiftProgress {
  readonly plan: ShiftPlan
  /** The shares that were set, in order; their number is that of the step. */
  readonly changes: readonly ShareChange[]
  /** When the alarms were looked at last. */
  readonly alarmsAt: number
  /** The looks at the errors that are over: the last of them is made after the last step. */
  readonly looks: number
  /** When the errors may be asked for again while they are late or could not be read. */
  readonly errorsFrom: number
  /** How many looks in a row were not answered. */
  readonly unanswered: { readonly alarms: number; readonly errors: number }
  /** The newest judgement; undefined before the first one. */
  readonly judgement: Judgement | undefined
  /** Whether the last look did not wait for all minutes. */
  readonly lateAtEnd: boolean
  /** Set once the new version cannot be kept. */
  readonly undo: UndoReason | undefined
}

/** Why a shift is undone. */
export type UndoReason =
  | { readonly kind: 'alarms'; readonly raised: readonly AlarmState[] }
  | { readonly kind: 'errors'; readonly judgement: Judgement }
  /** Lambda does not run the new version at all. */
  | { readonly kind: 'never-run'; readonly calls: number }
  | { readonly kind: 'unwatched'; readonly what: 'alarms' | 'errors' }

/** What to do next. */
export type ShiftAction =
  | { readonly kind: 'set-share'; readonly share: number }
  | { readonly kind: 'look-at-alarms' }
  | { readonly kind: 'look-at-errors' }
  | { readonly kind: 'wait'; readonly until: number }
  | { readonly kind: 'finish' }
  | { readonly kind: 'undo'; readonly reason: UndoReason }

/** What happened. */
export type ShiftEvent = { readonly at: number } & (
  | { readonly kind: 'share-set'; readonly share: number }
  | ({ readonly kind: 'alarms' } & Pick<AlarmLook, 'raised' | 'missing'>)
  | {
      readonly kind: 'errors'
      readonly judgement: Judgement
      /** The calls of the old version while the new one was not run; absent while that may be chance. */
      readonly neverRun?: number | undefined
      readonly late: boolean
    }
  | { readonly kind: 'unanswered'; readonly what: 'alarms' | 'errors' }
)

/** How often alarms are looked at, and late metrics asked for, as a part of a minute: every 10 seconds. */
const OFTEN = 10 / 60
/** This many looks in a row without an answer mean that nobody watches the shift. */
const MOST_UNANSWERED = 3
/** How long metrics may take from the end of their minute, in minutes. */
const LATE = 2

/**
 * The plan of a shift.
 * @param limits the function's timeout and the longest wait for one thing, in seconds
 */
export function shiftPlan(
  { schedule, alarms, threshold, mustCompare }: TrafficShift,
  limits: { readonly functionTimeout: number; readonly waitTimeout: number },
  minute: number = MINUTE,
): ShiftPlan {
  const seconds = Math.min(LATE * 60 + limits.functionTimeout, limits.waitTimeout)
  return {
    schedule,
    watches: { alarms: alarms.length > 0, errors: threshold !== undefined },
    mustCompare,
    patience: (seconds * minute) / 60,
    minute,
  }
}

/** A shift before its first share. */
export function notBegun(plan: ShiftPlan): ShiftProgress {
  return {
    plan,
    changes: [],
    alarmsAt: Number.NEGATIVE_INFINITY,
    looks: 0,
    errorsFrom: Number.NEGATIVE_INFINITY,
    unanswered: { alarms: 0, errors: 0 },
    judgement: undefined,
    lateAtEnd: false,
    undo: undefined,
  }
}

/** When the step is over whose share was set last; undefined before the first one. */
export function endOfStep({ plan, changes }: ShiftProgress): number | undefined {
  const [change, step] = [changes.at(-1), plan.schedule[changes.length - 1]]
  return change && step && change.at + (step.seconds * plan.minute) / 60
}

/** What to do now. Before a share grows, and before the shift ends, the alarms have to be silent once more. */
export function nextAction(progress: ShiftProgress, now: number): ShiftAction {
  const { plan, changes, undo } = progress
  if (undo !== undefined) return { kind: 'undo', reason: undo }
  const [end, next] = [endOfStep(progress), plan.schedule[changes.length]]
  if (end === undefined)
    return next === undefined ? { kind: 'finish' } : { kind: 'set-share', share: next.share }
  const alarmsFrom = plan.watches.alarms
    ? Math.min(
        progress.alarmsAt + OFTEN * plan.minute,
        progress.alarmsAt < end ? end : Number.POSITIVE_INFINITY,
      )
    : Number.POSITIVE_INFINITY
  if (now >= alarmsFrom) return { kind: 'look-at-alarms' }
  const errorsFrom = nextLookAtErrors(progress, end)
  if (now >= errorsFrom) return { kind: 'look-at-errors' }
  const isAnswered = progress.unanswered.alarms === 0
  const isOver = now >= end && isAnswered && (next !== undefined || errorsFrom === Number.POSITIVE_INFINITY)
  if (isOver) return next === undefined ? { kind: 'finish' } : { kind: 'set-share', share: next.share }
  return { kind: 'wait', until: Math.min(alarmsFrom, errorsFrom, now < end ? end : Number.POSITIVE_INFINITY) }
}

/** When the next look at the errors is due; never, when none is left. */
function nextLookAtErrors(progress: ShiftProgress, end: number): number {
  const { plan, changes, looks, errorsFrom } = progress
  const planned = looksOf(plan.schedule)
  if (!plan.watches.errors || looks >= planned) return Number.POSITIVE_INFINITY
  if (looks === planned - 1) {
    const isLastStep = changes.length === plan.schedule.length
    return isLastStep ? Math.max(end, errorsFrom) : Number.POSITIVE_INFINITY
  }
  return (changes[0]?.at ?? 0) + (looks + 1) * intervalOf(plan)
}

/** From one look at the errors to the next, in milliseconds. */
function intervalOf({ schedule, minute }: ShiftPlan): number {
  return (secondsOf(schedule) * minute) / 60 / looksOf(schedule)
}

/** The progress after something has happened. */
export function after(progress: ShiftProgress, event: ShiftEvent): ShiftProgress {
  const { at } = event
  switch (event.kind) {
    case 'share-set':
      return { ...progress, changes: [...progress.changes, { at, share: event.share }], alarmsAt: at }
    case 'alarms':
      return afterAlarms(progress, event)
    case 'errors':
      return afterErrors(progress, event)
    case 'unanswered':
      return event.what === 'alarms' ? unansweredAlarms(progress, at) : unansweredErrors(progress, at)
  }
}

/** An alarm that no longer exists watches nothing: that is no answer. */
function afterAlarms(
  progress: ShiftProgress,
  event: ShiftEvent & { readonly kind: 'alarms' },
): ShiftProgress {
  const { at, raised, missing } = event
  if (raised.length > 0) return { ...progress, alarmsAt: at, undo: { kind: 'alarms', raised } }
  if (missing.length > 0) return unansweredAlarms(progress, at)
  return { ...progress, alarmsAt: at, unanswered: { ...progress.unanswered, alarms: 0 } }
}

function unansweredAlarms(progress: ShiftProgress, at: number): ShiftProgress {
  const alarms = progress.unanswered.alarms + 1
  const undo: UndoReason | undefined =
    alarms >= MOST_UNANSWERED ? { kind: 'unwatched', what: 'alarms' } : undefined
  return { ...progress, alarmsAt: at, unanswered: { ...progress.unanswered, alarms }, undo }
}

function afterErrors(
  progress: ShiftProgress,
  event: ShiftEvent & { readonly kind: 'errors' },
): ShiftProgress {
  const { at, judgement, neverRun, late } = event
  const answered = { ...progress, judgement, unanswered: { ...progress.unanswered, errors: 0 } }
  if (neverRun !== undefined) return { ...answered, undo: { kind: 'never-run', calls: neverRun } }
  if (isLastLook(progress) && late && at < deadline(progress))
    // It does not count as a look: nothing is decided by it.
    return { ...answered, errorsFrom: at + OFTEN * progress.plan.minute }
  const undo: UndoReason | undefined =
    judgement.verdict === 'worse' ? { kind: 'errors', judgement } : undefined
  return { ...answered, looks: looksAfter(progress, at), lateAtEnd: isLastLook(progress) && late, undo }
}

/** Where nobody has to compare errors, the shift goes on without; the last look is given up after some attempts, too. */
function unansweredErrors(progress: ShiftProgress, at: number): ShiftProgress {
  const errors = progress.unanswered.errors + 1
  const isGivenUp = errors >= MOST_UNANSWERED
  const undo: UndoReason | undefined =
    isGivenUp && progress.plan.mustCompare ? { kind: 'unwatched', what: 'errors' } : undefined
  const isRepeated = isLastLook(progress) && !isGivenUp
  return {
    ...progress,
    unanswered: { ...progress.unanswered, errors },
    looks: isRepeated ? progress.looks : looksAfter(progress, at),
    errorsFrom: at + OFTEN * progress.plan.minute,
    undo,
  }
}

function isLastLook({ plan, looks }: ShiftProgress): boolean {
  return looks === looksOf(plan.schedule) - 1
}

/** The looks that are over at a time: those that came too late are left out, except the last one. */
function looksAfter(progress: ShiftProgress, at: number): number {
  const { plan, changes, looks } = progress
  const planned = looksOf(plan.schedule)
  if (isLastLook(progress)) return planned
  const passed = Math.floor((at - (changes[0]?.at ?? at)) / intervalOf(plan))
  return Math.min(planned - 1, Math.max(looks + 1, passed))
}

/** Until when late metrics are waited for. */
function deadline(progress: ShiftProgress): number {
  return (endOfStep(progress) ?? 0) + progress.plan.patience
}

/** Whether errors are not compared any more because CloudWatch does not answer: worth a warning. */
export function isUnwatched({ unanswered }: ShiftProgress): boolean {
  return unanswered.errors >= MOST_UNANSWERED
}

/** The seconds until all traffic goes to the new version, as planned. */
export function secondsLeft(progress: ShiftProgress, now: number): number {
  const { plan, changes } = progress
  const steps = secondsOf(plan.schedule.slice(changes.length))
  const end = endOfStep(progress)
  return steps + (end === undefined ? 0 : Math.max(0, ((end - now) * 60) / plan.minute))
}
