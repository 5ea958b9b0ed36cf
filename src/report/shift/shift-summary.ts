import { percent } from '../../model/alias.ts'
import { errorPercent, sumOfCounts } from '../../model/shift/error-rate.ts'
import type { Counts } from '../../model/shift/metrics.ts'
import type { ShiftRecord } from '../../model/shift/shift-record.ts'
import { durationText, type ShiftStep } from '../../model/shift/traffic-shift.ts'
import { grouped } from '../../text/grouped.ts'
import { escapeMarkdown, table } from '../markdown.ts'
import { shiftChart } from './shift-chart.ts'

/**
 * What a traffic shift did, for the job summary: Markdown blocks to be joined by empty lines. The first one says how it
 * ended; then follow the steps with the calls and errors of both versions, and a chart of the minutes.
 */
export function shiftSummary(record: ShiftRecord): string[] {
  return [headlineOf(record), ...stepsTable(record), ...shiftChart(record)]
}

/** How far a shift came, such as `all steps done`, `undone at 25%` or `not begun`. */
export function shiftOutcome({ changes, isComplete, isUndone, ended }: ShiftRecord): string {
  if (isComplete) return isUndone ? 'undone after all steps' : 'all steps done'
  const last = changes.at(-1)
  if (last === undefined) return 'not begun'
  return `${lastState({ isUndone, ended })} at ${percent(last.share)}`
}

/** What became of the step that was under way last. */
function lastState({ isUndone, ended }: Pick<ShiftRecord, 'isUndone' | 'ended'>): string {
  if (isUndone) return 'undone'
  return ended === undefined ? 'under way' : 'ended'
}

function headlineOf(record: ShiftRecord): string {
  const { versions } = record
  const title = `Traffic shift from version ${versions.old} to ${versions.new}: ${shiftOutcome(record)}.`
  const few = record.hadTooFewCalls
    ? ' There were too few calls to compare the errors of the two versions.'
    : ''
  return `**${escapeMarkdown(title)}**${few}`
}

/** One row for each step. */
function stepsTable(record: ShiftRecord): string[] {
  const { schedule, versions, comparesErrors, changes } = record
  if (schedule.length === 0) return []
  const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)]
  const counted = comparesErrors
    ? [after, before].flatMap((version) => [`version ${version}: calls`, `version ${version}: errors`])
    : []
  const rows = schedule.map((step, index) => rowOf(record, step, index))
  return [
    table([`share of version ${after}`, 'duration', 'state', ...counted], rows),
    ...(comparesErrors && changes.length > 1
      ? ['<sub>A minute in which the share changes counts for the later step.</sub>']
      : []),
  ]
}

function rowOf(record: ShiftRecord, { share, seconds }: ShiftStep, index: number): string[] {
  const facts = [percent(share), durationText(seconds), stateOf(record, index)]
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
  const errors = percent === undefined ? '–' : `${grouped(counts.errors)} (${percent}%)`
  return [grouped(counts.calls), errors]
}
