import { describe, expect, test } from '@jest/globals'
import { codeBlock, escapeLines, escapeMarkdown, labelled, table } from '../../src/report/markdown.ts'
import { withoutControls } from '../../src/text/without-controls.ts'
import { unicodeTexts } from '../support/arbitraries.ts'
import fc from '../support/properties.ts'

/** What a browser shows of text whose only markup is entities. */
function shown(markdown: string): string {
  return markdown
    .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

const anyText = unicodeTexts({ maxLength: 200 })
/** Text that is made of what means something. */
const marked = fc
  .array(
    fc.constantFrom(
      '`',
      '```',
      '*',
      '_',
      '[x](',
      ')',
      '|',
      '<b>',
      '&lt;',
      '#',
      '\n',
      '\r\n',
      ' ',
      'www.',
      '://',
      '$',
      '~',
      '- ',
      '1. ',
      '=',
      '\\',
      '@',
      'word',
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
const texts = fc.oneof(anyText, marked)

describe('escaped text', () => {
  test('has nothing left that Markdown or HTML would take for its own', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const escaped = escapeMarkdown(text)
        expect(escaped).not.toMatch(/[\\`*_{}[\]<>|~@$]|:\/\/|\bwww\.|\p{Cc}/u)
        expect(escaped.replace(/&(amp|lt|gt|#\d+);/g, '')).not.toContain('&')
      }),
    )
  })

  test('is shown as it was, on one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(shown(escapeMarkdown(text))).toBe(withoutControls(text).replace(/\s+/g, ' '))
      }),
    )
  })

  test('of several lines keeps its lines and the items of its lists', () => {
    const problems = 'There are 2 problems:\n- `alias` is "1".\n- <b> is *odd*.\nCorrect them.'
    expect(escapeLines(problems)).toBe(
      'There are 2 problems:\n- `alias` is "1".\n- &lt;b&gt; is &#42;odd&#42;.\nCorrect them.',
    )
  })

  test.each([
    ['set `version: 2` or `git-ref`', 'set `version: 2` or `git-ref`'],
    ['one ` alone', 'one &#96; alone'],
    ['`` two `x', '&#96;&#96; two &#96;x'],
    ['a `<b>` and ` c `', 'a &#96;&lt;b&gt;&#96; and &#96; c &#96;'],
    ['`*a*` is not *b*', '`*a*` is not &#42;b&#42;'],
  ])('keeps what stands between backticks as code: %s', (text, expected) => {
    expect(escapeLines(text)).toBe(expected)
  })

  test('of several lines shows lines that are indented by four spaces as they are, to copy', () => {
    const advice = 'Write:\n    permissions:\n      id-token: write\n* Then run again.'
    expect(escapeLines(advice)).toBe(
      'Write:\n\n```\npermissions:\n  id-token: write\n```\n\n&#42; Then run again.',
    )
  })

  test('after a label begins a code block on a line of its own', () => {
    expect(labelled('⚠️', '    npm ci\nfirst')).toBe('⚠️\n\n```\nnpm ci\n```\n\nfirst')
    expect(labelled('**What to do:**', 'Wait.')).toBe('**What to do:** Wait.')
  })

  test('has no item without text', () => {
    expect(escapeLines('- ')).toBe('&#45;')
  })

  test('of several lines begins no heading, rule or other list, and no code block but of indented lines', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const prose = escapeLines(text).replace(/^(`{3,})\n[\s\S]*?\n\1$/gm, '')
        for (const line of prose.split('\n')) {
          expect(line).not.toMatch(/^(\s|#|=|\+|\d+[.)]|-(?! ))/)
        }
      }),
    )
  })
})

describe('a code block', () => {
  test('holds its lines as they are, and nothing inside ends it', () => {
    fc.assert(
      fc.property(fc.array(texts, { maxLength: 5 }), (lines) => {
        const block = codeBlock(lines, 'diff')
        const [, fence = '', inside] = /^(`{3,})diff\n([\s\S]*)\n\1$/.exec(block) ?? []
        expect(inside).toBe(withoutControls(lines.join('\n')))
        expect(inside).not.toContain(fence)
      }),
    )
  })
})

describe('a table', () => {
  test('has as many cells in each row as its header, whatever stands in them', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(texts, texts), { maxLength: 5 }), (rows) => {
        const lines = table(['', ''], rows).split('\n')
        expect(lines).toHaveLength(rows.length + 2)
        for (const line of lines) expect(line.match(/\|/g)).toHaveLength(3)
      }),
    )
  })
})
