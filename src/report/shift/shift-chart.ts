import { errorPercent, sumOfCounts } from '../../model/shift/error-rate.ts'
import type { Counts } from '../../model/shift/metrics.ts'
import type { ObservedMinute, ShiftRecord } from '../../model/shift/shift-record.ts'
import { durationText } from '../../model/shift/traffic-shift.ts'
import { codeBlock, escapeMarkdown } from '../markdown.ts'

/** One bar of the chart, with the points of both lines over it. */
interface Point {
  /** Minutes since the shift began. */
  readonly minute: number
  /** The share of the new version at the end of the point, from 0 to 1. */
  readonly share: number
  readonly old: Counts
  readonly new: Counts
}

/** More points would have labels that overlap: the number of minutes can have four digits. */
const MOST_POINTS = 30
/** How many minutes a point may cover; longer shifts take whole hours. */
const SPANS = [1, 2, 3, 5, 10, 15, 20, 30]
const HOUR = 60
/** Where the axis of percentages ends. */
const TOPS = [1, 2, 5, 10, 15, 20, 30, 40, 50, 60, 80, 100]

/** Of the bars, the old and the new version: to be read on a light and a dark page, the bars half transparent. */
const COLORS = ['#8b949e66', '#2f81f7', '#e16f24']
const SETTINGS = {
  xyChart: { width: 900, height: 360, xAxis: { labelFontSize: 12 } },
  themeVariables: { xyChart: { plotColorPalette: COLORS.join(', ') } },
}

/**
 * A chart of the share of the new version and the error rates of both versions over time: Markdown blocks with a diagram
 * that GitHub draws with Mermaid, and the legend that such a diagram cannot have. It holds nothing but numbers and fixed
 * words. There are no blocks for fewer than two minutes.
 */
export function shiftChart(record: ShiftRecord): string[] {
  const first = beginOf(record)
  if (first === undefined) return []
  const ordinals = record.minutes.map(({ start }) => ordinalOf(start, first, record.minute))
  if (ordinals.filter((ordinal) => ordinal >= 0).length < 2) return []
  const count = Math.max(...ordinals) + 1
  const span = spanOf(count)
  const points = Array.from({ length: Math.ceil(count / span) }, (_, index) =>
    pointAt(record, first, index * span, span),
  )
  return [codeBlock(diagramLines(points), 'mermaid'), legend(record, points, span)]
}

/** The start of the minute in which the shift began, in milliseconds since 1970; undefined before the first step. */
function beginOf({ changes: [change], minute }: ShiftRecord): number | undefined {
  return change && Math.floor(change.at / minute) * minute
}

/** How many minutes after the first one a minute begins. */
function ordinalOf(start: number, first: number, minute: number): number {
  return Math.round((start - first) / minute)
}

function spanOf(minutes: number): number {
  const fits = SPANS.find((span) => minutes <= span * MOST_POINTS)
  return fits ?? Math.ceil(minutes / MOST_POINTS / HOUR) * HOUR
}

/** @param from minutes since the shift began */
function pointAt(record: ShiftRecord, first: number, from: number, span: number): Point {
  const { minute, minutes, changes } = record
  const isWithin = ({ start }: ObservedMinute) => {
    const ordinal = ordinalOf(start, first, minute)
    return ordinal >= from && ordinal < from + span
  }
  const within = minutes.filter(isWithin)
  const end = first + (from + span) * minute
  const begun = changes.findLast(({ at }) => at < end)
  return {
    minute: from,
    share: begun?.share ?? 0,
    old: sumOfCounts(within.map((each) => each.old)),
    new: sumOfCounts(within.map((each) => each.new)),
  }
}

/** Mermaid's `xychart-beta` takes no gaps and no exponents: https://mermaid.js.org/syntax/xyChart.html */
function diagramLines(points: readonly Point[]): string[] {
  const shares = points.map(({ share }) => String(Number((share * 100).toFixed(2))))
  const before = points.map((point) => errorPercent(point.old) ?? '0')
  const after = points.map((point) => errorPercent(point.new) ?? '0')
  const largest = Math.max(...[...shares, ...before, ...after].map(Number))
  const top = TOPS.find((each) => each >= largest) ?? 100
  return [
    `%%{init: ${JSON.stringify(SETTINGS)}}%%`,
    'xychart-beta',
    `  x-axis "minutes since the shift began" [${points.map(({ minute }) => minute).join(', ')}]`,
    `  y-axis "percent" 0 --> ${top}`,
    `  bar [${shares.join(', ')}]`,
    `  line [${before.join(', ')}]`,
    `  line [${after.join(', ')}]`,
  ]
}

function legend({ versions }: ShiftRecord, points: readonly Point[], span: number): string {
  const [before, after] = [escapeMarkdown(versions.old), escapeMarkdown(versions.new)]
  const hasGaps = points.some((point) => point.old.calls === 0 || point.new.calls === 0)
  const sentences = [
    `Bars: share of version ${after}.`,
    `Blue line: error rate of version ${before}.`,
    `Orange line: error rate of version ${after}.`,
    ...(span > 1 ? [`Each point covers ${durationText(span * 60)}.`] : []),
    ...(hasGaps ? ['Where a version has no calls, its line is at 0%.'] : []),
  ]
  return `<sub>${sentences.join(' ')}</sub>`
}
