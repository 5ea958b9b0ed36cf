import { describe, expect, test } from '@jest/globals'
import type { ObservedMinute, ShiftRecord } from '../../../src/model/shift/shift-record.ts'
import { shiftSummary } from '../../../src/report/shift/shift-summary.ts'

const MINUTE = 60_000
/** The start of the minute in which the shifts begin. */
const BEGAN = Math.floor(1_760_000_000_000 / MINUTE) * MINUTE

type Pair = readonly [calls: number, errors: number]

/** What both versions did in a minute, by its number since the shift began. */
function minuteAt(number: number, share: number, old: Pair, after: Pair, minute = MINUTE): ObservedMinute {
  return {
    start: BEGAN + number * minute,
    share,
    old: { calls: old[0], errors: old[1] },
    new: { calls: after[0], errors: after[1] },
  }
}

const KEPT: ShiftRecord = {
  versions: { old: '41', new: '42' },
  schedule: [
    { share: 0.05, seconds: 120 },
    { share: 0.25, seconds: 180 },
  ],
  changes: [
    { at: BEGAN + 15_000, share: 0.05 },
    { at: BEGAN + 135_000, share: 0.25 },
  ],
  ended: BEGAN + 330_000,
  isComplete: true,
  isUndone: false,
  comparesErrors: true,
  hadTooFewCalls: false,
  minutes: [
    minuteAt(0, 0.05, [9500, 21], [500, 1]),
    minuteAt(1, 0.05, [9503, 19], [510, 2]),
    minuteAt(2, 0.25, [7505, 20], [2490, 4]),
    minuteAt(3, 0.25, [7490, 18], [2508, 6]),
    minuteAt(4, 0.25, [7511, 22], [2502, 5]),
  ],
  minute: MINUTE,
}
const UNDONE: ShiftRecord = {
  ...KEPT,
  ended: BEGAN + 190_000,
  isComplete: false,
  isUndone: true,
  minutes: [
    minuteAt(0, 0.05, [950, 2], [50, 1]),
    minuteAt(1, 0.05, [948, 1], [52, 0]),
    minuteAt(2, 0.25, [760, 2], [251, 152]),
  ],
}
const NOT_BEGUN: ShiftRecord = {
  ...KEPT,
  changes: [],
  isComplete: false,
  isUndone: false,
  minutes: [],
}

/** The whole text, as it stands in the summary. */
function rendered(record: ShiftRecord): string {
  return shiftSummary(record).join('\n\n')
}

/** The first line: what happened. */
function headlineOf(record: ShiftRecord): string | undefined {
  return shiftSummary(record)[0]
}

/** The rows of the table without its header, each with its cells. */
function rowsOf(record: ShiftRecord): string[][] {
  const lines = rendered(record).split('\n')
  return lines.filter((line) => line.startsWith('| ')).map((line) => line.slice(2, -2).split(' | '))
}

/** The lines of the chart that begin with a word. */
function chartLines(record: ShiftRecord, word: string): string[] {
  const [, diagram = ''] = /```mermaid\n([\s\S]*?)\n```/.exec(rendered(record)) ?? []
  return diagram.split('\n').filter((line) => line.trim().startsWith(word))
}

/** The numbers of the series of the chart: bars, the line of the old version, that of the new one. */
function seriesOf(record: ShiftRecord): number[][] {
  const lines = [...chartLines(record, 'bar'), ...chartLines(record, 'line')]
  return lines.map((line) => JSON.parse(line.slice(line.indexOf('['))))
}

describe('a traffic shift that went through', () => {
  test('shows its steps with calls and errors of both versions, and their course', () => {
    expect(rendered(KEPT)).toBe(`**Traffic shift from version 41 to 42: all steps done.**

| share of version 42 | duration | state | version 42: calls | version 42: errors | version 41: calls | version 41: errors |
| --- | --- | --- | --- | --- | --- | --- |
| 5% | 2 minutes | done | 1,010 | 3 (0.3%) | 19,003 | 40 (0.21%) |
| 25% | 3 minutes | done | 7,500 | 15 (0.2%) | 22,506 | 60 (0.27%) |

<sub>A minute in which the share changes counts for the later step.</sub>

\`\`\`mermaid
%%{init: {"xyChart":{"width":900,"height":360,"xAxis":{"labelFontSize":12}},"themeVariables":{"xyChart":{"plotColorPalette":"#8b949e66, #2f81f7, #e16f24"}}}}%%
xychart-beta
  x-axis "minutes since the shift began" [0, 1, 2, 3, 4]
  y-axis "percent" 0 --> 30
  bar [5, 5, 25, 25, 25]
  line [0.22, 0.2, 0.27, 0.24, 0.29]
  line [0.2, 0.39, 0.16, 0.24, 0.2]
\`\`\`

<sub>Bars: share of version 42. Blue line: error rate of version 41. Orange line: error rate of version 42.</sub>`)
  })

  test('and was undone after its last step says both', () => {
    expect(headlineOf({ ...KEPT, isUndone: true })).toBe(
      '**Traffic shift from version 41 to 42: undone after all steps.**',
    )
  })
})

describe('a traffic shift that was undone', () => {
  test('shows where', () => {
    expect(
      rendered({ ...UNDONE, schedule: [...KEPT.schedule, { share: 0.5, seconds: 3600 }] }),
    ).toBe(`**Traffic shift from version 41 to 42: undone at 25%.**

| share of version 42 | duration | state | version 42: calls | version 42: errors | version 41: calls | version 41: errors |
| --- | --- | --- | --- | --- | --- | --- |
| 5% | 2 minutes | done | 102 | 1 (0.98%) | 1,898 | 3 (0.16%) |
| 25% | 3 minutes | undone here | 251 | 152 (61%) | 760 | 2 (0.26%) |
| 50% | 1 hour | not begun |  |  |  |  |

<sub>A minute in which the share changes counts for the later step.</sub>

\`\`\`mermaid
%%{init: {"xyChart":{"width":900,"height":360,"xAxis":{"labelFontSize":12}},"themeVariables":{"xyChart":{"plotColorPalette":"#8b949e66, #2f81f7, #e16f24"}}}}%%
xychart-beta
  x-axis "minutes since the shift began" [0, 1, 2]
  y-axis "percent" 0 --> 80
  bar [5, 5, 25]
  line [0.21, 0.11, 0.26]
  line [2, 0, 61]
\`\`\`

<sub>Bars: share of version 42. Blue line: error rate of version 41. Orange line: error rate of version 42.</sub>`)
  })
})

test('a traffic shift of which nobody called enough says so', () => {
  expect(headlineOf({ ...KEPT, hadTooFewCalls: true })).toBe(
    '**Traffic shift from version 41 to 42: all steps done.** There were too few calls to compare the errors of the two versions.',
  )
})

describe('a traffic shift that ended early', () => {
  test('without being undone, as when somebody else moves the alias, says so', () => {
    const cancelled = { ...UNDONE, isUndone: false }
    expect(headlineOf(cancelled)).toBe('**Traffic shift from version 41 to 42: ended at 25%.**')
    expect(rowsOf(cancelled)[3]?.[2]).toBe('ended here')
  })

  test('or is still under way says so', () => {
    const underWay = { ...UNDONE, isUndone: false, ended: undefined }
    expect(headlineOf(underWay)).toBe('**Traffic shift from version 41 to 42: under way at 25%.**')
    expect(rowsOf(underWay)[3]?.[2]).toBe('under way')
  })

  test('before its first step shows what was planned', () => {
    expect(rendered(NOT_BEGUN)).toBe(`**Traffic shift from version 41 to 42: not begun.**

| share of version 42 | duration | state | version 42: calls | version 42: errors | version 41: calls | version 41: errors |
| --- | --- | --- | --- | --- | --- | --- |
| 5% | 2 minutes | not begun |  |  |  |  |
| 25% | 3 minutes | not begun |  |  |  |  |`)
  })
})

describe('the steps of a traffic shift', () => {
  test('have no calls and errors where errors are not compared', () => {
    expect(
      rendered({ ...KEPT, comparesErrors: false, minutes: [] }),
    ).toBe(`**Traffic shift from version 41 to 42: all steps done.**

| share of version 42 | duration | state |
| --- | --- | --- |
| 5% | 2 minutes | done |
| 25% | 3 minutes | done |`)
  })

  test('without a minute of their own have no numbers', () => {
    const [, , ...minutes] = KEPT.minutes
    const [, , first, second] = rowsOf({ ...KEPT, minutes })
    expect(first).toEqual(['5%', '2 minutes', 'done', '–', '–', '–', '–'])
    expect(second?.slice(3)).toEqual(['7,500', '15 (0.2%)', '22,506', '60 (0.27%)'])
  })

  test('in which one version was not called have no error rate of it', () => {
    const minutes = [minuteAt(0, 0.05, [3, 0], [0, 0]), minuteAt(1, 0.05, [2, 1], [0, 0])]
    expect(rowsOf({ ...KEPT, minutes })[2]?.slice(3)).toEqual(['0', '–', '5', '1 (20%)'])
  })
})

describe('the chart of a traffic shift', () => {
  test.each([0, 1])('needs more than %i minutes', (count) => {
    expect(rendered({ ...KEPT, minutes: KEPT.minutes.slice(0, count) })).not.toContain('mermaid')
  })

  test('of two hours has points of five minutes', () => {
    const minutes = Array.from({ length: 120 }, (_, number) =>
      minuteAt(number, 0.1, [90, 9], [10, number % 5]),
    )
    const schedule = [{ share: 0.1, seconds: 7200 }]
    const long = { ...KEPT, schedule, changes: [{ at: BEGAN, share: 0.1 }], minutes }
    const [shares, old, after] = seriesOf(long)
    expect(shares).toEqual(Array(24).fill(10))
    expect(old).toEqual(Array(24).fill(10))
    expect(after).toEqual(Array(24).fill(20))
    expect(chartLines(long, 'x-axis')).toEqual([
      '  x-axis "minutes since the shift began" [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100, 105, 110, 115]',
    ])
    expect(rendered(long)).toContain('Each point covers 5 minutes.')
  })

  test.each([30, 31, 61, 300, 1000, 7200])('of %i minutes has at most 30 points', (count) => {
    const minutes = [minuteAt(0, 0.1, [1, 0], [1, 0]), minuteAt(count - 1, 0.1, [1, 0], [1, 0])]
    const [shares = []] = seriesOf({ ...KEPT, minutes })
    expect(shares.length).toBeGreaterThan(15)
    expect(shares.length).toBeLessThanOrEqual(30)
  })

  test('has a point for each minute without calls, at 0%, and says so', () => {
    const minutes = [minuteAt(0, 0.05, [4, 1], [0, 0]), minuteAt(3, 0.25, [4, 1], [4, 4])]
    expect(seriesOf({ ...KEPT, minutes })).toEqual([
      [5, 5, 25, 25],
      [25, 0, 0, 25],
      [0, 0, 0, 100],
    ])
    expect(rendered({ ...KEPT, minutes })).toContain('Where a version has no calls, its line is at 0%.')
  })

  test('has no exponents, which Mermaid does not read', () => {
    const minutes = [0, 1].map((number) => minuteAt(number, 0.0001, [4_000_000_000, 1], [1, 0]))
    const changes = [{ at: BEGAN, share: 0.0001 }]
    expect(chartLines({ ...KEPT, changes, minutes }, 'bar')).toEqual(['  bar [0.01, 0.01]'])
    expect(chartLines({ ...KEPT, changes, minutes }, 'line')).toEqual([
      '  line [0.000000025, 0.000000025]',
      '  line [0, 0]',
    ])
  })

  test('counts minutes in their length, which is shorter in tests', () => {
    const minute = 1500
    const minutes = [0, 1, 2].map((number) => minuteAt(number, 0.05, [1, 0], [1, 0], minute))
    const changes = [{ at: BEGAN, share: 0.05 }]
    expect(chartLines({ ...KEPT, minute, changes, minutes }, 'x-axis')).toEqual([
      '  x-axis "minutes since the shift began" [0, 1, 2]',
    ])
  })
})
