import type { Counts } from '../../model/shift/metrics.ts'
import type { ShiftRecord } from '../../model/shift/shift-record.ts'
import { durationText, type ShiftStep, shareText } from '../../model/shift/traffic-shift.ts'
import { escapeMarkdown, table } from '../markdown.ts'
import { errorPercent, sumOfCounts } from './error-rate.ts'
import { shiftChart } from './shift-chart.ts'

/** A schedule can have thousands of steps; GitHub takes no summary above 1 MiB. */
const MOST_STEPS = 100
/** How much of a reason is shown, in characters: it can name many alarms. */
const LONGEST_REASON = 1000

/**
 * What a traffic shift did, for the job summary: Markdown blocks to be joined by empty lines. The first one says how it
 * ended; then follow the steps with the calls and errors of both versions, and a chart of the minutes.
 */
export function shiftSummary(record: ShiftRecord): string[] {
  return [headlineOf(record), ...stepsTable(record), ...shiftChart(record)]
}

/** How far a shift came, such as `all steps done`, `undone at 25 %` or `not begun`. */
export function shiftOutcome({ changes, isComplete, reason, ended }: ShiftRecord): string {
  if (isComplete) return reason === undefined ? 'all steps done' : 'undone after all steps'
  const last = changes.at(-1)
  if (last === undefined) return 'not begun'
  return `${lastState({ reason, ended })} at ${shareText(last.share)}`
}

/** What became of the step that was under way last. */
function lastState({ reason, ended }: Pick<ShiftRecord, 'reason' | 'ended'>): string {
  if (reason !== undefined) return 'undone'
  return ended === undefined ? 'under way' : 'ended'
}

function headlineOf(record: ShiftRecord): string {
  const { versions, reason } = record
  const title = `Traffic shift from version ${versions.old} to ${versions.new}: ${shiftOutcome(record)}.`
  const why = reason === undefined ? '' : ` ${escapeMarkdown(shortened(reason))}`
  return `**${escapeMarkdown(title)}**${why}`
}

function shortened(text: string): string {
  return text.length > LONGEST_REASON ? `${text.slice(0, LONGEST_REASON).toWellFormed()}…` : text
}

/** One row for each step. */
function stepsTable(record: ShiftRecord): string[] {
  const { schedule, versions, comparesErrors, changes } = record
  if (schedule.length === 0) return []
  const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)]
  const counted = comparesErrors
    ? [after, before].flatMap((version) => [`version ${version}: calls`, `version ${version}: errors`])
    : []
  const rows = schedule.slice(0, MOST_STEPS).map((step, index) => rowOf(record, step, index))
  const more = schedule.length - rows.length
  return [
    table([`share of version ${after}`, 'duration', 'state', ...counted], rows),
    ...(more > 0 ? [`and ${more.toLocaleString('en-US')} more`] : []),
    ...(comparesErrors && changes.length > 1
      ? ['<sub>A minute in which the share changes counts for the later step.</sub>']
      : []),
  ]
}

function rowOf(record: ShiftRecord, { share, seconds }: ShiftStep, index: number): string[] {
  const facts = [shareText(share), durationText(seconds), stateOf(record, index)]
  if (!record.comparesErrors) return facts
  const minutes = record.minutes.filter((minute) => minute.share === share)
  if (index >= record.changes.length) return [...facts, '', '', '', '']
  // Without a minute of its own, such as a step of some seconds, nothing is known of the step.
  if (minutes.length === 0) return [...facts, '–', '–', '–', '–']
  return [
    ...facts,
    ...countCells(sumOfCounts(minutes.map((minute) => minute.new))),
    ...countCells(sumOfCounts(minutes.map((minute) => minute.old))),
  ]
}

function stateOf(record: ShiftRecord, index: number): string {
  const begun = record.changes.length
  if (index >= begun) return 'not begun'
  if (record.isComplete || index < begun - 1) return 'done'
  const state = lastState(record)
  return state === 'under way' ? state : `${state} here`
}

/** The calls, and the errors with their rate. */
function countCells(counts: Counts): string[] {
  const percent = errorPercent(counts)
  const errors = percent === undefined ? '–' : `${counts.errors.toLocaleString('en-US')} (${percent} %)`
  return [counts.calls.toLocaleString('en-US'), errors]
}
