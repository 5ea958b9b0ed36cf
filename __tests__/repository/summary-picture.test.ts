import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { pngOf, sourceOf } from '../../scripts/pictures/png.ts'
import { type ObservedStep, releaseDiagramSvg } from '../../scripts/pictures/release-diagram-svg.ts'
import { summarySvg } from '../../scripts/pictures/summary-svg.ts'
import { THEMES } from '../../scripts/pictures/themes.ts'
import { ORDER } from '../../src/plan/order.ts'
import { STEPS } from '../../src/plan/steps.ts'

const PICTURES = new URL('../../docs/images/', import.meta.url)

/** The text of an element of a picture. */
function textIn(picture: string, element: 'desc' | 'metadata'): string {
  const [, text = ''] = new RegExp(`<${element}>([\\s\\S]*?)</${element}>`).exec(picture) ?? []
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

test.each([
  ['summary', '### ✅ '],
  ['summary-failed', '### ❌ Failed '],
  ['summary-undone', '### ↩️ Rolled back '],
])(
  'the picture %s is drawn from the summary that stands in its description, for both themes',
  (name, heading) => {
    const picture = readFileSync(new URL(`${name}.svg`, PICTURES), 'utf8')
    const summary = textIn(picture, 'desc')
    expect(summary).toContain(heading)
    expect(summary).toContain('**Current state:**')
    expect(summary).not.toContain('nobody-sees-this-value')
    expect(summarySvg(summary)).toBe(picture)
    for (const theme of THEMES) {
      const png = readFileSync(new URL(`${name}-${theme}.png`, PICTURES), 'latin1')
      expect(png).toContain(`tEXtSource\0${sourceOf(summarySvg(summary, theme))}`)
      expect(png.length).toBeLessThan(100_000)
    }
  },
)

test('the picture of a release is drawn from what was observed, in the order and the words of the plan', () => {
  const picture = readFileSync(new URL('release.svg', PICTURES), 'utf8')
  const steps: ObservedStep[] = JSON.parse(textIn(picture, 'metadata'))
  expect(releaseDiagramSvg(steps)).toBe(picture)
  for (const theme of THEMES) {
    const png = readFileSync(new URL(`release-${theme}.png`, PICTURES), 'latin1')
    expect(png).toContain(`tEXtSource\0${sourceOf(releaseDiagramSvg(steps, theme))}`)
  }
  const titles: string[] = Object.values(ORDER).flatMap((place) =>
    place.steps.map((type) => STEPS[type].title),
  )
  const places = steps.map(({ title }) => titles.indexOf(title))
  expect(places).toEqual(places.toSorted((one, other) => one - other))
  expect(places).not.toContain(-1)
  expect(steps.filter(({ undone }) => undone.includes('Restore $LATEST'))).toHaveLength(steps.length)
})

test('text that means something in XML is drawn as text', () => {
  const svg = summarySvg('### A &lt;b&gt; &amp; c\n\n```\n</text><script>\n```')
  expect(svg).toContain('>A &lt;b&gt; &amp; c</text>')
  expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;</text>')
})

test.each(['fix `it`', '`it` is flat', '**first** `it`'])('text is drawn, also %s', (text) => {
  const [blank, drawn] = ['.', text].map((each) => pngOf(summarySvg(each)).length)
  expect(drawn).toBeGreaterThan((blank ?? 0) + 200)
})

test('a table is drawn with its head, unless that is empty', () => {
  const withHead = summarySvg('|  | expected | actual |\n| --- | --- | --- |\n| status | 200 | 503 |')
  for (const text of ['expected', 'actual', 'status', '200', '503'])
    expect(withHead).toContain(`>${text}</text>`)
  const withoutHead = summarySvg('|  |  |\n| --- | --- |\n| Function | orders |')
  expect(withoutHead.match(/<text/g)).toHaveLength(2)
})
