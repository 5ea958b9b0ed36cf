import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { sourceOf } from '../../scripts/pictures/png.ts'
import { shiftChartSvg } from '../../scripts/pictures/shift-chart-svg.ts'
import { THEMES } from '../../scripts/pictures/themes.ts'
import type { ObservedMinute, ShiftRecord } from '../../src/model/shift/shift-record.ts'

const MINUTE = 60_000
const BEGAN = Math.floor(1_760_000_000_000 / MINUTE) * MINUTE

/** A minute of a thousand calls, of which each version fails some. */
function minuteAt(number: number, share: number, old: number, after: number): ObservedMinute {
  const [before, calls] = [Math.round(1000 * (1 - share)), Math.round(1000 * share)]
  return {
    start: BEGAN + number * MINUTE,
    share,
    old: { calls: before, errors: old },
    new: { calls, errors: after },
  }
}

const KEPT: ShiftRecord = {
  versions: { old: '41', new: '42' },
  schedule: [{ share: 0.1, seconds: 180 }],
  changes: [{ at: BEGAN, share: 0.1 }],
  ended: BEGAN + 4 * MINUTE,
  isComplete: true,
  isUndone: false,
  comparesErrors: true,
  hadTooFewCalls: false,
  minutes: [minuteAt(0, 0.1, 9, 1), minuteAt(1, 0.1, 18, 2), minuteAt(2, 0.1, 9, 1)],
  minute: MINUTE,
}
const UNDONE: ShiftRecord = {
  ...KEPT,
  versions: { old: '42', new: '43' },
  ended: BEGAN + 2 * MINUTE,
  isComplete: false,
  isUndone: true,
  minutes: [minuteAt(0, 0.1, 9, 1), minuteAt(1, 0.1, 9, 16)],
}

/** What is drawn with a class: the elements, or their path. */
function drawn(svg: string, name: string): string[] {
  return svg.match(new RegExp(`<\\w+ class="${name}"[^>]*>`, 'g')) ?? []
}

/** The text of an element of XML. */
function textIn(svg: string, element: string): string {
  const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(svg) ?? []
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

test('a picture of two traffic shifts says in words what it shows', () => {
  expect(textIn(shiftChartSvg([KEPT, UNDONE]), 'desc')).toBe(
    [
      'From version 41 to 42: all steps done. Share of version 42: 10% from minute 0. Error rates: 1.3% of version 41, 1.3% of version 42.',
      'From version 42 to 43: undone at 10%. Share of version 43: 10% from minute 0. Error rates: 1% of version 42, 8.5% of version 43.',
    ].join('\n'),
  )
})

test('a picture of traffic shifts can be drawn again from what it holds', () => {
  const svg = shiftChartSvg([KEPT, UNDONE])
  expect(shiftChartSvg(JSON.parse(textIn(svg, 'metadata')))).toBe(svg)
})

test('the pictures in the documents are drawn from the two runs that they hold: one kept, one undone by errors', () => {
  const images = new URL('../../docs/images/', import.meta.url)
  const picture = readFileSync(new URL('traffic-shift.svg', images), 'utf8')
  const records: ShiftRecord[] = JSON.parse(textIn(picture, 'metadata'))
  expect(records).toMatchObject([
    { isComplete: true, isUndone: false, comparesErrors: true },
    { isComplete: false, isUndone: true, comparesErrors: true },
  ])
  expect(shiftChartSvg(records)).toBe(picture)
  for (const theme of THEMES) {
    const png = readFileSync(new URL(`traffic-shift-${theme}.png`, images), 'latin1')
    expect(png).toContain(`tEXtSource\0${sourceOf(shiftChartSvg(records, theme))}`)
  }
})

test('the share ends at the top when the new version is kept, and at the bottom when it is not', () => {
  // The plot reaches from 84 to 204, so that 10% are at 192.
  expect(drawn(shiftChartSvg([KEPT]), 'edge')).toEqual([
    '<path class="edge" d="M70 204H70V192H797.8V84H856"/>',
  ])
  expect(drawn(shiftChartSvg([UNDONE]), 'edge')).toEqual([
    '<path class="edge" d="M70 204H70V192H797.8V204H856"/>',
  ])
})

test('error rates have one scale for both shifts', () => {
  const svg = shiftChartSvg([KEPT, UNDONE])
  expect(svg.match(/>20%</g)).toHaveLength(2)
  expect(svg).not.toContain('>2%<')
  expect(drawn(svg, 'dot old')).toHaveLength(5)
  expect(drawn(svg, 'dot new')).toHaveLength(5)
})

test('a line is interrupted where the version has no calls', () => {
  const [first, , last] = KEPT.minutes
  const silent = { ...minuteAt(1, 0.1, 9, 0), new: { calls: 0, errors: 0 } }
  const svg = shiftChartSvg([
    { ...KEPT, minutes: [first, silent, last].filter((each) => each !== undefined) },
  ])
  expect(drawn(svg, 'line new')[0]).toMatch(/d="M[\d. ]+M[\d. ]+"/)
  expect(drawn(svg, 'line old')[0]).toMatch(/d="M[\d. ]+L[\d. ]+L[\d. ]+"/)
})

test('a shift without minutes has an empty plot of error rates', () => {
  const svg = shiftChartSvg([{ ...KEPT, comparesErrors: false, minutes: [] }])
  expect(drawn(svg, 'dot new')).toEqual([])
  expect(svg).not.toContain('NaN')
  expect(textIn(svg, 'desc')).not.toContain('Error rates')
})

test('a dark page gets dark colors', () => {
  expect(shiftChartSvg([KEPT], 'light')).toContain('.paper { fill: #ffffff')
  expect(shiftChartSvg([KEPT], 'dark')).toContain('.paper { fill: #0d1117')
})

test('a shift that has not begun cannot be drawn', () => {
  expect(() => shiftChartSvg([{ ...KEPT, changes: [] }])).toThrow('has not begun')
})

test.each(THEMES)('the picture of the theme %s keeps the colors of areas and lines apart', (theme) => {
  const png = readFileSync(new URL(`../../docs/images/traffic-shift-${theme}.png`, import.meta.url))
  const start = png.indexOf('PLTE')
  const palette = png.subarray(start + 4, start + 4 + png.readUInt32BE(start - 4)).toString('hex')
  const colors = palette.match(/.{6}/g) ?? []
  const svg = shiftChartSvg([KEPT], theme)
  for (const name of ['paper', 'area', 'grid', 'title']) {
    const [, color] = new RegExp(`\\.${name} \\{ (?:fill|stroke): #([0-9a-f]{6})`).exec(svg) ?? []
    expect([name, colors]).toEqual([name, expect.arrayContaining([color])])
  }
})
