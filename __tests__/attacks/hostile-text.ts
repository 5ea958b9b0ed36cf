import { unicodeTexts } from '../support/arbitraries.ts'
import fc from '../support/properties.ts'

/** What means something to the runner, to terminals, to readers from right to left, to Markdown and HTML, to GitHub. */
const PIECES = [
  ...[
    '::error::forged',
    '::set-output name=version::666',
    '::add-mask::a',
    '::stop-commands::t',
    '::endgroup::',
  ],
  ...[
    '##[error]forged',
    '##[',
    '##[group]',
    '%0A::error::forged',
    ':',
    '::',
    '#',
    '\n',
    '\r',
    '\r\n',
    '\u2028',
  ],
  ...[
    '\u2029',
    '\u0085',
    '\v',
    '\f',
    '\u00a0',
    '\u3000',
    '\u180e',
    '\ufeff',
    '\u200b',
    ' ',
    '\t',
    '    ',
    '\0',
  ],
  ...[
    '\u001b[31m',
    '\u001b[2J',
    '\u001b]8;;https://evil.test\u0007',
    '\u009b2J',
    '\u007f',
    '\u0008',
    '\ud800',
  ],
  ...['\u202e', '\u2066', '\u200f', '\u061c', '\u2069', '<b>', '</sub>', '</table>', '<img src=x onerror=y>'],
  ...[
    '<!--',
    '-->',
    '&lt;',
    '&#60;',
    '&amp;',
    '[x](https://evil.test)',
    '![x](//evil.test)',
    '[x]: //evil.test',
  ],
  ...[
    'https://evil.test',
    'www.evil.test',
    '**',
    '_',
    '`',
    '```',
    '`````',
    '~~~',
    '~~',
    '|',
    '| a | b |',
    '---',
  ],
  ...[
    '===',
    '# ',
    '- ',
    '1. ',
    '> ',
    '+ ',
    '\\',
    '@octocat',
    '@acme/owners',
    '#12',
    'GH-12',
    '$x^2$',
    '$$',
    '{{',
  ],
  ...['</details>', '<summary>', ']', '(', ')', '!', 'word', 'größe', '🦊'],
]

/** Text that somebody writes to do harm where it is shown. */
export const hostileTexts: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { weight: 6, arbitrary: fc.constantFrom(...PIECES) },
      { weight: 1, arbitrary: unicodeTexts({ maxLength: 4 }) },
    ),
    { minLength: 1, maxLength: 14 },
  )
  .map((pieces) => pieces.join(''))

/** What can neither be seen nor trusted: control characters but tabs and line breaks, and marks that change the direction of text. */
export const INVISIBLE = /[^\P{Cc}\t\r\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u
