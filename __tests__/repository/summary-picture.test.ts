import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { sourceOf } from '../../scripts/summary-png.ts'
import { summarySvg } from '../../scripts/summary-svg.ts'

const PICTURE = new URL('../../docs/images/summary.svg', import.meta.url)

/** The text of an element of XML. */
function textOf(xml: string): string {
  return xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

test('the picture of a summary in the README is drawn from the summary that stands in its description', () => {
  const picture = readFileSync(PICTURE, 'utf8')
  const [, description = ''] = /<desc>([\s\S]*?)<\/desc>/.exec(picture) ?? []
  expect(description).toContain('**Current state:**')
  expect(summarySvg(textOf(description))).toBe(picture)
  expect(picture).not.toContain('nobody-sees-this-value')
})

test.each(['light', 'dark'] as const)(
  'the picture for the %s theme is drawn from the same summary',
  (theme) => {
    const [, description = ''] = /<desc>([\s\S]*?)<\/desc>/.exec(readFileSync(PICTURE, 'utf8')) ?? []
    const png = readFileSync(new URL(`summary-${theme}.png`, PICTURE), 'latin1')
    expect(png).toContain(`tEXtSource\0${sourceOf(summarySvg(textOf(description), theme))}`)
  },
)

test('text that means something in XML is drawn as text', () => {
  const svg = summarySvg('### A &lt;b&gt; &amp; c\n\n```\n</text><script>\n```')
  expect(svg).toContain('>A &lt;b&gt; &amp; c</text>')
  expect(svg).toContain('>&lt;/text&gt;&lt;script&gt;</text>')
})
