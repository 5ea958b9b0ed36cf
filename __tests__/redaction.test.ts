import { describe, expect, test } from '@jest/globals'
import { environmentSecrets } from '../src/model/smoke-test.ts'
import { redactionOf } from '../src/redaction.ts'
import fc from './support/properties.ts'

const hide = (text: string, ...secrets: string[]) => redactionOf(secrets).hide(text)

describe('a secret', () => {
  test('is hidden wherever it stands', () => {
    expect(hide('user=admin password=hunter22!', 'hunter22')).toBe('user=admin password=***!')
  })

  test('of fewer than four characters is none', () => {
    expect(hide('stage=dev', 'dev', '')).toBe('stage=dev')
  })

  const secret = 'p"a\'s\\s\n<wörd> & co/+='
  const forms: ReadonlyArray<readonly [string, string]> = [
    ['as it is', secret],
    ['in JSON', JSON.stringify(secret)],
    ['in the JSON that Python writes', '"p\\"a\'s\\\\s\\n<w\\u00f6rd> & co/+="'],
    ["as Python's repr writes it", "'p\"a\\'s\\\\s\\n<wörd> & co/+='"],
    ['in a URL', encodeURIComponent(secret)],
    ['in a form', new URLSearchParams({ secret }).toString()],
    ['on a page', 'p&quot;a&#x27;s\\s\n&lt;wörd&gt; &amp; co/+='],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in base64url', Buffer.from(secret).toString('base64url')],
    ['inside of something in base64', Buffer.from(`user:${secret}@host`).toString('base64')],
  ]

  test.each(forms)('is hidden %s', (_name, text) => {
    const shown = hide(text, secret)
    expect(shown).toContain('***')
    for (const part of [
      'wörd',
      'w\\u00f6rd',
      'w%C3%B6rd',
      Buffer.from('<wörd>').toString('base64').slice(1, 6),
    ]) {
      expect(shown).not.toContain(part)
    }
  })

  test('of several lines is hidden line by line as well', () => {
    const key = '-----BEGIN KEY-----\nMIIEvQIBADANBg\n-----END KEY-----'
    expect(hide('| MIIEvQIBADANBg |', key)).toBe('| *** |')
  })

  test('that overlaps another is hidden whole', () => {
    expect(hide('<abcdefgh>', 'abcdef', 'cdefgh')).toBe('<***>')
    expect(hide('<aaaaaaa>', 'aaaa')).toBe('<***>')
  })

  test('is hidden in any text, whatever surrounds it', () => {
    const secrets = fc.array(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 30 }), { minLength: 1 })
    const words = fc.array(fc.string({ unit: 'grapheme' }))
    fc.assert(
      fc.property(secrets, words, (values, between) => {
        const written = values.flatMap((value) => [value, JSON.stringify(value), btoa(encodeURI(value))])
        const text = written.flatMap((value, index) => [between[index] ?? ' ', value]).join('')
        const shown = hide(text, ...values).replaceAll('***', '\u0000')
        return values.every((value) => !shown.includes(value))
      }),
    )
  })
})

describe('the values of environment variables', () => {
  test('are the secrets of a function', () => {
    const secrets = environmentSecrets([{ Environment: { Variables: { A: 'one', B: 'two' } } }, {}])
    expect(secrets).toEqual(['one', 'two'])
  })

  test('that could not be decrypted make every text unfit to be shown', () => {
    const secrets = environmentSecrets([{ Environment: { Error: { ErrorCode: 'AccessDeniedException' } } }])
    const redaction = redactionOf(secrets)
    expect(redaction.hide('anything')).toMatch(/^\(not shown, because/)
    expect(redaction.hide('')).toBe('')
  })
})
