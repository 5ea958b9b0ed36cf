import { describe, expect, test } from '@jest/globals'
import { commandForEach, excerpt, logLines, shownName } from '../../src/model/text.ts'
import { redactionOf } from '../../src/redaction.ts'
import fc from '../support/properties.ts'

const nothingSecret = redactionOf([])
const lines = (log: string, ...secrets: string[]) => logLines(Buffer.from(log), redactionOf(secrets))

describe('an excerpt', () => {
  test('is one line without colours and invisible characters', () => {
    expect(excerpt('one\r\ntwo\t\u001b[31mred\u001b[0m\u0000\u202e', nothingSecret)).toBe(
      'one\\r\\ntwo red\\u0000\\u202e',
    )
  })

  test('is cut after 300 characters', () => {
    expect(excerpt('x'.repeat(300), nothingSecret)).toBe('x'.repeat(300))
    expect(excerpt('x'.repeat(301), nothingSecret)).toBe(`${'x'.repeat(300)}…`)
  })

  test('is no broken character at its end', () => {
    expect(excerpt('🦊'.repeat(200), nothingSecret, 5).isWellFormed()).toBe(true)
  })

  test('never holds a part of a secret, wherever the text is cut', () => {
    const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 1000 }), (before, after) => {
        const shown = excerpt('.'.repeat(before) + secret + '.'.repeat(after), redactionOf([secret]))
        expect(shown).not.toMatch(/[A-Z]/)
      }),
    )
  })

  test('hides a secret that is written with colours in between', () => {
    expect(excerpt('hun\u001b[1mter22', redactionOf(['hunter22']))).toBe('***')
    const secret = 'correct horse battery staple'
    const wrapped = btoa(secret).replace(/.{20}/g, '$&\n')
    const shown = excerpt(`${wrapped.slice(0, 9)}\u001b[1m${wrapped.slice(9)}`, redactionOf([secret]))
    expect(shown).toMatch(/^\*\*\*=*(\\n)?$/)
  })
})

describe('the lines of a log', () => {
  test('are the last twenty', () => {
    const log = Array.from({ length: 30 }, (_, index) => `line ${index}`).join('\n')
    const shown = lines(`${log}\n`)
    expect(shown).toHaveLength(20)
    expect(shown.at(-1)).toBe('line 29')
  })

  test('leave out the first of a full tail, which may begin within a secret', () => {
    const log = `cret-value\n${'x'.repeat(4096)}`.slice(0, 4096)
    expect(lines(log, 's3cret-value').join()).not.toContain('cret-value')
  })

  test('hide a secret of several lines', () => {
    const key = 'BEGIN\nMIIEvQIBADANBg\nEND'
    expect(lines(`key: ${key}\ndone`, key)).toEqual(['key: ***', 'done'])
    expect(lines('MIIEvQIBADANBg\nEND', key)).toEqual(['***', 'END'])
  })

  test('are shown as they are, without colours', () => {
    expect(lines('\u001b[32mINFO\u001b[0m\tstarted')).toEqual(['INFO started'])
  })
})

test('a name shows control characters and marks that change the direction of text', () => {
  expect(shownName('a\u202egpj.exe\n\u2066b\u200f')).toBe('a\\u202egpj.exe\\x0a\\u2066b\\u200f')
  expect(shownName('größe 🦊.txt')).toBe('größe 🦊.txt')
})

test.each([
  [['a'], 'remove a'],
  [['a', 'b'], 'for id in a b; do remove $id; done'],
  [['a', undefined], 'remove a'],
  [[undefined], 'remove ID'],
])('a command for the IDs %j is one line with all that are known', (ids, line) => {
  expect(commandForEach(ids, (id) => `remove ${id}`)).toBe(line)
})
