import { describe, expect, test } from '@jest/globals'
import { findingsIn } from '../../scripts/documents/word-list.ts'

describe('the word list of the documents', () => {
  test('finds a word with its line, and says what to write', () => {
    const findings = findingsIn('# Title\n\nA test shall run by hand.\n')
    expect(findings).toEqual([
      { line: 3, word: 'shall', instead: 'will, must or the imperative' },
      { line: 3, word: 'by hand', instead: 'manually' },
    ])
  })

  test('leaves code, addresses, quotations and parts of words alone', () => {
    const text = '`shall`\n```sh\nbeside\n```\n> whom\n[here](shall.md) besides shallow\n'
    expect(findingsIn(text)).toEqual([])
  })
})
