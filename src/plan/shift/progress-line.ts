import { percent } from '../../model/alias.ts'
import type { AlarmState } from '../../model/shift/alarm-state.ts'
import { errorPercent } from '../../model/shift/error-rate.ts'
import type { Counts } from '../../model/shift/metrics.ts'
import { durationText } from '../../model/shift/traffic-shift.ts'
import { shownName } from '../../model/text.ts'
import { grouped } from '../../text/grouped.ts'
import type { Judgement } from './judge.ts'
import type { UndoReason } from './progress.ts'

/** The numbers of the two versions. */
export interface ShiftedVersions {
  readonly old: string
  readonly new: string
}

/** How much of an alarm's reason is shown; it may have 1,023 characters (CloudWatch API, StateReason). */
const LONGEST_REASON = 200

/**
 * One line for the log after a look at the errors.
 * @param judgement the newest one; undefined before the first look, and where errors are not compared
 */
export function progressLine(
  versions: ShiftedVersions,
  share: number,
  judgement: Judgement | undefined,
  secondsLeft: number,
): string {
  const left = secondsLeft > 0 ? `${durationText(roundedSeconds(secondsLeft))} left` : 'the last step is over'
  const traffic = `${percent(share)} to version ${versions.new}`
  if (judgement === undefined) return `${traffic}; ${left}`
  return `${traffic}; ${countsText(versions, judgement)}${chanceText(judgement)}; ${left}`
}

/** What both versions did, in numbers. */
function countsText(versions: ShiftedVersions, judgement: Judgement): string {
  return [
    `version ${versions.new}: ${errorsText(judgement.new)}`,
    `version ${versions.old}: ${errorsText(judgement.old)}`,
  ].join(', ')
}

function errorsText({ calls, errors }: Counts): string {
  const percent = errorPercent({ calls, errors })
  if (percent === undefined) return 'no calls'
  return `${counted(errors, 'error')} in ${counted(calls, 'call')} (${percent}%)`
}

function chanceText({ verdict }: Judgement): string {
  return verdict === 'too-few-calls' ? ', too few calls to judge' : ''
}

/** Why a shift was undone, as a full sentence. */
export function undoText(versions: ShiftedVersions, reason: UndoReason): string {
  switch (reason.kind) {
    case 'alarms':
      return reason.raised.map(alarmText).join(' ')
    case 'errors':
      return `Version ${versions.new} failed more often than version ${versions.old}: ${errorsText(reason.judgement.new)}, against ${errorsText(reason.judgement.old)} in the same minutes. At the rate of version ${versions.old}, ${expectedText(reason.judgement)} expected.`
    case 'never-run':
      return `Lambda ran version ${versions.new} not once, although it has a share of the traffic: all ${counted(reason.calls, 'call')} that were counted went to version ${versions.old}.`
    case 'unwatched':
      return reason.what === 'alarms'
        ? 'CloudWatch did not give the state of the alarms three times in a row.'
        : 'CloudWatch did not give the errors of the two versions three times in a row.'
  }
}

/** What to do about it, as full sentences. */
export function undoAdvice({ new: version }: ShiftedVersions, reason: UndoReason): string {
  switch (reason.kind) {
    case 'alarms':
      return `Look at what raised the alarm and at the log of version ${version}. If version ${version} is the cause, fix it and release again. If not, run the workflow again once the alarm is OK.`
    case 'errors':
      return `Look at the errors of version ${version} in CloudWatch Logs (the log streams with \`[${version}]\` in their names), fix them and release again.${mayBeExpected(reason.judgement) ? ' If this many errors are expected, raise `error-rate-threshold`.' : ''}`
    case 'never-run':
      return `Invoke version ${version} by its number to see why. Lambda counts neither calls that it throttles nor those for which it cannot start the function, for example because of a file system or a KMS key.`
    case 'unwatched':
      return 'See the log of this step for what CloudWatch answered. Run the workflow again once CloudWatch answers and the role may read it (`cloudwatch:GetMetricData`, `cloudwatch:DescribeAlarms`).'
  }
}

/** Up to this error rate, a version may fail more often and still be good. */
const HIGHEST_EXPECTED = 0.1

function mayBeExpected({ new: { calls, errors } }: Judgement): boolean {
  return errors <= HIGHEST_EXPECTED * calls
}

function alarmText({ name, reason }: AlarmState): string {
  const cut = reason.length > LONGEST_REASON ? `${reason.slice(0, LONGEST_REASON)}…` : reason
  const why = cut === '' ? '' : ` (${shownName(cut)})`
  return `Alarm ${shownName(name)} is in ALARM${why}.`
}

function expectedText({ expectedErrors }: Judgement): string {
  const expected = Number(expectedErrors.toPrecision(2))
  return `${counted(expected, 'error')} ${expected === 1 ? 'was' : 'were'}`
}

function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`
}

/** Whole minutes above ten minutes, ten seconds above one, so that the unit is one that people read. */
function roundedSeconds(seconds: number): number {
  const unit = seconds > 600 ? 60 : seconds > 60 ? 10 : 1
  return Math.ceil(seconds / unit) * unit
}
