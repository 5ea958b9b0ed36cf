import { getAlias } from '../../aws/alias.ts'
import { Cancelled } from '../../cancellation.ts'
import type { Alias } from '../../model/alias.ts'
import { TestFailure } from '../../model/failed-test/test-failure.ts'
import { ShiftFailure } from '../../model/shift/shift-failure.ts'
import type { ObservedMinute, ShiftRecord } from '../../model/shift/shift-record.ts'
import { scheduleText, type TrafficShift } from '../../model/shift/traffic-shift.ts'
import type { AlarmWatch } from '../../plan/shift/alarms.ts'
import { MINUTE } from '../../plan/shift/minutes.ts'
import {
  after,
  isUnwatched,
  nextAction,
  notBegun,
  type ShiftAction,
  type ShiftPlan,
  type ShiftProgress,
  secondsLeft,
  shiftPlan,
  type UndoReason,
} from '../../plan/shift/progress.ts'
import { progressLine, undoAdvice, undoText } from '../../plan/shift/progress-line.ts'
import type { StepOf } from '../../plan/steps.ts'
import { concurrentMove } from '../alias.ts'
import type { Progress, Release } from '../progress.ts'
import { type Look, lookAtErrors, lookAtStates } from './look.ts'
import { rolledBack, unlessRolledBack } from './rolled-back.ts'
import { setShare, shareMove, wholeShift } from './share.ts'

/** The longest time until the alias is read again, in milliseconds: somebody may move it. */
const ALIAS_EVERY = 10_000

const NOT_COMPARED =
  'CloudWatch did not give the errors of the two versions, so the last minutes of the traffic shift were not compared.'

/** Nobody called, or the metrics come later than the shift waits. */
function withoutLastMinutes({ patience, minute }: ShiftPlan): string {
  const seconds = Math.round((patience * 60) / minute)
  return `CloudWatch has counted no calls of the last minutes within ${seconds} s, so the shift ends without them.`
}

/** How far a shift is, and what AWS holds by now. */
interface Reached {
  readonly progress: ShiftProgress
  readonly alias: Alias
  readonly watch: AlarmWatch
  readonly minutes: readonly ObservedMinute[]
}

/**
 * Shifts the traffic of the alias to the new version, step by step. At the end, the alias still has the weights of the last
 * step: the move that follows clears them.
 * @param advance receives progress before and after every write
 * @throws ShiftFailure when the new version does not prove itself, TestFailure when it fails its test at a step, Failure
 *   when somebody else changes the alias. Nothing is undone here
 */
export async function shiftTraffic(
  release: Release,
  { alias: known, version, warnings = [] }: Progress,
  { alias: planned, shift }: StepOf<'shift-traffic'>,
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  if (!version || !release.watch) throw new Error('A traffic shift needs a version and what watches it.')
  const alias = known ?? planned
  const { aws, watch } = release
  const compared = { ...shift, threshold: watch.comparesErrors ? shift.threshold : undefined }
  const shifting = new Shifting(release, compared, alias.traffic.version, version.number, advance)
  const functionTimeout = Number(version.configuration['Timeout'] ?? 0)
  const limits = { functionTimeout, waitTimeout: aws.waitTimeout }
  let reached: Reached = {
    progress: notBegun(shiftPlan(compared, limits, MINUTE * aws.waitScale)),
    alias,
    watch: watch.alarms,
    minutes: [],
  }
  aws.log(`Traffic of alias ${alias.name}: ${scheduleText(shift.schedule)}.`)
  advance({ unverified: wholeShift(alias, version.number, shift.schedule) })
  for (;;) {
    const action = nextAction(reached.progress, Date.now())
    if (action.kind === 'finish') return shifting.finished(reached, warnings)
    if (action.kind === 'undo') throw shifting.failed(reached, action.reason)
    reached = await shifting.act(action, reached)
    advance({ alias: reached.alias, shift: shifting.record(reached) })
  }
}

/** A traffic shift between two versions of an alias. */
class Shifting {
  readonly #release: Release
  readonly #shift: TrafficShift
  readonly #versions: ShiftRecord['versions']
  readonly #advance: (by: Partial<Progress>) => void

  constructor(
    release: Release,
    shift: TrafficShift,
    old: string,
    version: string,
    advance: (by: Partial<Progress>) => void,
  ) {
    this.#release = release
    this.#shift = shift
    this.#versions = { old, new: version }
    this.#advance = advance
  }

  act(action: Exclude<ShiftAction, { kind: 'finish' | 'undo' }>, reached: Reached): Promise<Reached> {
    switch (action.kind) {
      case 'set-share':
        return this.#setShare(action.share, reached)
      case 'look-at-alarms':
        return this.#seen(reached, lookAtStates(this.#release.aws, this.#shift, reached.watch))
      case 'look-at-errors':
        return this.#seen(reached, this.#lookAtErrors(reached))
      case 'wait':
        return this.#wait(action.until, reached)
    }
  }

  async #setShare(share: number, reached: Reached): Promise<Reached> {
    const { aws, plan, tests } = this.#release
    const { new: version } = this.#versions
    const at = Date.now()
    const move = shareMove(reached.alias, version, share)
    const alias = await unlessRolledBack(aws, plan.functionName, reached.alias, version, () =>
      setShare(aws, plan.functionName, move),
    )
    const progress = after(reached.progress, { kind: 'share-set', at, share })
    const begun = { ...reached, alias, progress }
    this.#log(begun)
    this.#advance({ alias, shift: this.record(begun) })
    const verdict = await tests?.version(version)
    if (verdict && !verdict.passed) {
      throw new TestFailure(verdict)
    }
    return begun
  }

  #lookAtErrors({ alias, progress }: Reached): Promise<Look> {
    const { aws, plan } = this.#release
    const shifted = { functionName: plan.functionName, alias: alias.name, ...this.#versions }
    return lookAtErrors(aws, shifted, this.#shift, progress)
  }

  async #seen(reached: Reached, looking: Promise<Look>): Promise<Reached> {
    const { event, watch = reached.watch, minutes = reached.minutes } = await looking
    const seen = { ...reached, watch, minutes, progress: after(reached.progress, event) }
    // At the end, CloudWatch is asked again until it has the last minutes.
    if (seen.progress.looks > reached.progress.looks) this.#log(seen)
    return seen
  }

  /** @throws Failure if somebody else has moved the alias: their change stays */
  async #wait(until: number, reached: Reached): Promise<Reached> {
    const { aws, plan } = this.#release
    const { alias } = reached
    await aws.clock.sleep(Math.min(Math.max(0, until - Date.now()) / aws.waitScale, ALIAS_EVERY))
    const read = () => getAlias(aws, plan.functionName, alias.name)
    // One look without an alias is no proof that it was deleted.
    const seen = await read().then(
      async (found) => ({ found: found ?? (await read()) }),
      (error: unknown) => {
        if (error instanceof Cancelled) throw error
        return undefined
      },
    )
    const moved = seen && concurrentMove(alias, seen.found)
    if (!moved) return reached
    this.#advance({ unverified: undefined, alias: seen.found })
    throw rolledBack(seen.found, this.#versions.new) ?? moved
  }

  #log({ progress }: Reached): void {
    const share = progress.changes.at(-1)?.share ?? 0
    const left = secondsLeft(progress, Date.now())
    this.#release.aws.log(progressLine(this.#versions, share, progress.judgement, left))
  }

  finished(reached: Reached, warnings: readonly string[]): Partial<Progress> {
    const { progress, alias } = reached
    const { log } = this.#release.aws
    if (progress.lateAtEnd) log(withoutLastMinutes(progress.plan))
    const shift = this.record(reached, { ended: Date.now(), isComplete: true })
    const isIncomplete = shift.comparesErrors && isUnwatched(progress)
    return { alias, shift, warnings: isIncomplete ? [...warnings, NOT_COMPARED] : warnings }
  }

  failed(reached: Reached, reason: UndoReason): ShiftFailure {
    this.#advance({ shift: this.record(reached) })
    return new ShiftFailure(
      undoText(this.#versions, reason),
      undoAdvice(this.#versions, reason),
      reason.kind !== 'unwatched',
    )
  }

  record(
    { progress, minutes }: Reached,
    end: Pick<ShiftRecord, 'ended' | 'isComplete'> = { isComplete: false },
  ): ShiftRecord {
    const { schedule, minute, watches } = progress.plan
    return {
      versions: this.#versions,
      schedule,
      changes: progress.changes,
      isUndone: false,
      comparesErrors: watches.errors,
      hadTooFewCalls: progress.judgement?.verdict === 'too-few-calls',
      minutes,
      minute,
      ...end,
    }
  }
}
