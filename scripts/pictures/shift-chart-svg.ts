import { percent } from '../../src/model/alias.ts'
import { errorPercent, sumOfCounts } from '../../src/model/shift/error-rate.ts'
import type { ShiftRecord } from '../../src/model/shift/shift-record.ts'
import { shiftOutcome } from '../../src/report/shift/shift-summary.ts'
import { SANS, type Theme, xml } from './themes.ts'

/** Sizes in pixels. */
const WIDTH = 880
const MARGIN = 24
/** What is left of a plot for the labels of its axis, and between two columns. */
const AXIS = 46
const GAP = 28
const PLOT = 120
const TITLE_Y = 44
const SHARE_Y = 84
const ERRORS_Y = SHARE_Y + PLOT + 44
const LEGEND_Y = ERRORS_Y + PLOT + 78
const HEIGHT = LEGEND_Y + 20
/** An axis of time has no more labels. */
const MOST_TICKS = 8
/** Where an axis of error rates may end, in percent, and the minutes from one label to the next. */
const TOPS = [1, 2, 5, 10, 20, 40, 60, 80, 100]
const INTERVALS = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 960]
/** How much of the axis of time comes after the end of a shift, to show where the traffic went. */
const AFTERWARDS = 0.08

/** Colors of GitHub's light and dark theme. */
const COLORS = {
  light: {
    ...{ paper: '#ffffff', ink: '#1f2328', faint: '#59636e', rule: '#d1d9e0', grid: '#e6eaef' },
    ...{ area: '#d8dee4', edge: '#818b98', old: '#0969da', new: '#bc4c00' },
  },
  dark: {
    ...{ paper: '#0d1117', ink: '#f0f6fc', faint: '#9198a1', rule: '#3d444d', grid: '#262c36' },
    ...{ area: '#2f3742', edge: '#656c76', old: '#4493f8', new: '#f0883e' },
  },
}

/** A shift with the place of its two plots; times are minutes since it began. */
interface Column {
  readonly record: ShiftRecord
  readonly left: number
  readonly width: number
  /** When the new version got all of the traffic, or none. */
  readonly end: number
  /** Where the axis of time ends. */
  readonly last: number
}

/**
 * Draws one or two traffic shifts that have begun, side by side: above the share of the new version over time, below the
 * error rates of both versions, with one scale for all shifts.
 * @returns SVG; its description says the same in words, its metadata are the given records as JSON
 */
export function shiftChartSvg(records: readonly ShiftRecord[], theme: Theme = 'light'): string {
  const columns = columnsOf(records)
  const top = topOf(records)
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img">`,
    '<title>Traffic shifts: the share of the new version, and the error rates of both versions</title>',
    `<desc>${xml(records.map(inWords).join('\n'))}</desc>`,
    `<metadata>${xml(JSON.stringify(records))}</metadata>`,
    styles(theme),
    `<rect class="paper" x="0.5" y="0.5" width="${WIDTH - 1}" height="${HEIGHT - 1}" rx="6"/>`,
    ...columns.flatMap((column) => [
      text(column.left - AXIS, TITLE_Y, titleOf(column.record), 'title'),
      ...sharePlot(column),
      ...errorPlot(column, top),
    ]),
    ...legend(),
    '</svg>',
    '',
  ].join('\n')
}

function columnsOf(records: readonly ShiftRecord[]): Column[] {
  const whole = (WIDTH - 2 * MARGIN - GAP * (records.length - 1)) / records.length
  return records.map((record, index) => {
    const lastMinute = record.minutes.at(-1)
    const end = minutesSinceBegin(record, record.ended ?? (lastMinute?.start ?? 0) + record.minute)
    return {
      record,
      left: MARGIN + index * (whole + GAP) + AXIS,
      width: whole - AXIS,
      end,
      last: end * (1 + AFTERWARDS),
    }
  })
}

/** @param time milliseconds since 1970 */
function minutesSinceBegin({ changes: [first], minute }: ShiftRecord, time: number): number {
  if (first === undefined) throw new Error('A shift that has not begun cannot be drawn.')
  return Math.max(0, (time - first.at) / minute)
}

/** Where the axis of error rates ends, in percent. */
function topOf(records: readonly ShiftRecord[]): number {
  const counts = records.flatMap(({ minutes }) => minutes.flatMap((minute) => [minute.old, minute.new]))
  const largest = Math.max(0, ...counts.map((each) => Number(errorPercent(each) ?? 0)))
  return TOPS.find((top) => top >= largest) ?? 100
}

function titleOf(record: ShiftRecord): string {
  return `From version ${record.versions.old} to ${record.versions.new}: ${shiftOutcome(record)}`
}

/** What the picture shows, for those who do not see it. */
function inWords(record: ShiftRecord): string {
  const { versions, changes, minutes } = record
  const shares = changes.map(
    ({ at, share }) => `${percent(share)} from minute ${rounded(minutesSinceBegin(record, at))}`,
  )
  const errors = (['old', 'new'] as const).map((version) => {
    const percent = errorPercent(sumOfCounts(minutes.map((minute) => minute[version])))
    return percent === undefined
      ? `no calls of version ${versions[version]}`
      : `${percent}% of version ${versions[version]}`
  })
  return [
    `${titleOf(record)}.`,
    `Share of version ${versions.new}: ${shares.join(', ')}.`,
    ...(minutes.length > 0 ? [`Error rates: ${errors.join(', ')}.`] : []),
  ].join(' ')
}

/** The share of the new version as steps, with what it gets after the shift. */
function sharePlot(column: Column): string[] {
  const { record, end, last, width, left } = column
  const { changes, versions, isComplete, isUndone, ended } = record
  const scale = (share: number) => SHARE_Y + PLOT * (1 - share)
  const final = isComplete && !isUndone ? 1 : 0
  const steps = changes.map(({ at, share }) => ({ from: minutesSinceBegin(record, at), share }))
  const all = ended === undefined ? steps : [...steps, { from: end, share: final }]
  const outline = all.map(({ from, share }) => `H${rounded(xOf(column, from))}V${rounded(scale(share))}`)
  const right = rounded(xOf(column, ended === undefined ? end : last))
  const path = `M${left} ${scale(0)}${outline.join('')}H${right}`
  return [
    ...frame(column, SHARE_Y, `share of version ${versions.new}`, 100),
    `<path class="area" d="${path}V${scale(0)}Z"/>`,
    `<path class="edge" d="${path}"/>`,
    `<path class="axis" d="M${left} ${scale(0)}h${rounded(width)}"/>`,
  ]
}

/** The error rates of both versions, each minute at its middle. */
function errorPlot(column: Column, top: number): string[] {
  const { left, width } = column
  const bottom = ERRORS_Y + PLOT
  return [
    ...frame(column, ERRORS_Y, 'error rate', top),
    ...lineOf(column, 'old', top),
    ...lineOf(column, 'new', top),
    `<path class="axis" d="M${left} ${bottom}h${rounded(width)}"/>`,
    ...ticksOf(column).map((tick) => text(xOf(column, tick), bottom + 18, `${tick}`, 'label', 'middle')),
    text(left + width / 2, bottom + 38, 'minutes since the shift began', 'label', 'middle'),
  ]
}

/** A line that is interrupted where the version has no calls, with a dot for each minute. */
function lineOf(column: Column, version: 'old' | 'new', top: number): string[] {
  const { record, end } = column
  let isDrawing = false
  const parts: string[] = []
  const dots: string[] = []
  for (const minute of record.minutes.filter(({ start }) => minutesSinceBegin(record, start) < end)) {
    const percent = errorPercent(minute[version])
    if (percent !== undefined) {
      const x = rounded(xOf(column, minutesSinceBegin(record, minute.start + record.minute / 2)))
      const y = rounded(ERRORS_Y + PLOT * (1 - Number(percent) / top))
      parts.push(`${isDrawing ? 'L' : 'M'}${x} ${y}`)
      dots.push(`<circle class="dot ${version}" cx="${x}" cy="${y}" r="2.5"/>`)
    }
    isDrawing = percent !== undefined
  }
  return parts.length === 0 ? [] : [`<path class="line ${version}" d="${parts.join('')}"/>`, ...dots]
}

/** The title and the grid of a plot with an axis from 0 to a percentage. */
function frame(column: Column, y: number, title: string, top: number): string[] {
  const { left, width } = column
  return [
    text(left, y - 12, title, 'label'),
    ...[top, top / 2, 0].flatMap((percent, index) => [
      `<path class="grid" d="M${left} ${y + (index * PLOT) / 2}h${rounded(width)}"/>`,
      text(left - 8, y + (index * PLOT) / 2 + 4, `${percent}%`, 'label', 'end'),
    ]),
  ]
}

function ticksOf({ last }: Column): number[] {
  const interval = INTERVALS.find((minutes) => last / minutes < MOST_TICKS) ?? Math.ceil(last / MOST_TICKS)
  return Array.from({ length: Math.floor(last / interval) + 1 }, (_, index) => index * interval)
}

function xOf({ left, width, last }: Column, minutes: number): number {
  return left + (width * Math.min(minutes, last)) / last
}

function legend(): string[] {
  const middle = LEGEND_Y - 4
  return [
    `<rect class="area" x="${MARGIN + AXIS}" y="${LEGEND_Y - 10}" width="24" height="12"/>`,
    text(MARGIN + AXIS + 32, LEGEND_Y, 'share of the new version', 'label'),
    `<path class="line old" d="M280 ${middle}h24"/>`,
    text(312, LEGEND_Y, 'error rate of the old version', 'label'),
    `<path class="line new" d="M520 ${middle}h24"/>`,
    text(552, LEGEND_Y, 'error rate of the new version', 'label'),
  ]
}

function text(x: number, y: number, content: string, style: string, anchor = 'start'): string {
  return `<text class="${style}" x="${rounded(x)}" y="${rounded(y)}" text-anchor="${anchor}">${xml(content)}</text>`
}

function styles(theme: Theme): string {
  return [
    '<style>',
    `text { font-family: ${SANS}; font-size: 12px }`,
    '.title { font-size: 15px; font-weight: 600 }',
    '.line, .edge, .axis, .grid { fill: none; stroke-width: 1 }',
    '.line { stroke-width: 2; stroke-linejoin: round }',
    '.line.old { stroke-dasharray: 5 3 }',
    ...rules(COLORS[theme]),
    '</style>',
  ].join('\n')
}

function rules(theme: (typeof COLORS)[Theme]): string[] {
  return [
    `.paper { fill: ${theme.paper}; stroke: ${theme.rule} }`,
    `.title { fill: ${theme.ink} }`,
    `.label { fill: ${theme.faint} }`,
    `.grid { stroke: ${theme.grid} }`,
    `.axis, .edge { stroke: ${theme.edge} }`,
    `.area { fill: ${theme.area} }`,
    ...(['old', 'new'] as const).flatMap((version) => [
      `.line.${version} { stroke: ${theme[version]} }`,
      `.dot.${version} { fill: ${theme[version]} }`,
    ]),
  ]
}

function rounded(number: number): number {
  return Math.round(number * 10) / 10
}
