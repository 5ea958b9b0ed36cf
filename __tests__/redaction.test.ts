import { describe, expect, test } from '@jest/globals'
import { environmentSecrets } from '../src/model/smoke-test.ts'
import { redactionOf } from '../src/redaction.ts'
import { ENCODINGS, secretsEncoded } from './support/encodings.ts'
import fc, { runs } from './support/properties.ts'

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
})

describe('several secrets', () => {
  const values = fc.array(fc.string({ unit: 'grapheme', minLength: 4, maxLength: 40 }), { minLength: 2 })
  const encodings = fc.array(fc.constantFrom(...Object.keys(ENCODINGS)))
  const surroundings = fc.array(fc.string({ unit: 'grapheme' }))

  test('are all hidden, as they are and encoded, whatever surrounds them', () => {
    fc.assert(
      fc.property(values, encodings, surroundings, (secrets, names, between) => {
        const written = secrets.flatMap((value, at) => [value, ENCODINGS[names[at] ?? 'JSON']?.(value) ?? ''])
        const text = written.flatMap((value, at) => [between[at] ?? ' ', value]).join('')
        // What stands at both sides of a hidden secret does not stand together.
        const shown = hide(text, ...secrets).replace(/\*{3,}/g, '\0')
        expect(written.filter((value) => shown.includes(value))).toEqual([])
      }),
      runs(100),
    )
  })
})

describe('a secret in up to three encodings', () => {
  test('is hidden, and what surrounds it is not', () => {
    fc.assert(
      fc.property(secretsEncoded, ({ secret: value, encode }) => {
        const shown = hide(`before: ${encode(`<${value}>`)} :after`, value)
        expect(shown).toMatch(/^before: [\s\S]*\*\*\*[\s\S]* :after$/)
        // No part of the secret is left either.
        const parts = Array.from({ length: value.length - 5 }, (_, at) => value.slice(at, at + 6))
        expect(hide(shown, ...parts)).toBe(shown)
      }),
      runs(300),
    )
  })

  test('is hidden in each pair of them', () => {
    const value = 'p"a\'s\\s\n<wörd> & co/+=🦊'
    for (const [outer, write] of Object.entries(ENCODINGS)) {
      for (const [inner, writeFirst] of Object.entries(ENCODINGS)) {
        const written = write(writeFirst(value))
        const shown = hide(written, value)
        expect({ outer, inner, hidden: shown.includes('***'), left: shown.length < 200 }).toEqual({
          ...{ outer, inner, hidden: true, left: true },
        })
      }
    }
  })
})

describe('a text that is cut', () => {
  const secret = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  const { hide: hideCut } = redactionOf([secret])

  test('is searched for the part of a secret at the cut, from eight characters on', () => {
    expect(hideCut('IJKLMNOPQRSTUVWXYZ and more', { start: true })).toBe('*** and more')
    expect(hideCut('STUVWXYZ and more', { start: true })).toBe('*** and more')
    expect(hideCut('so far: ABCDEFGH', { end: true })).toBe('so far: ***')
    expect(hideCut('so far: ABCDEFGH')).toBe('so far: ABCDEFGH')
    const encoded = Buffer.from(secret).toString('base64')
    expect(hideCut(`${encoded.slice(9)} and more`, { start: true })).toMatch(/^\*\*\*=? and more$/)
    expect(hideCut(`so far: ${encoded.slice(0, 17)}`, { end: true })).toMatch(/^so far: \*\*\*.?$/)
  })

  test('hides that part also where the cut is within a character that is encoded', () => {
    const animals = '🦊🐻🐼🐨🐯🦁🐮🐷'
    const { hide: hideAnimals } = redactionOf([animals])
    const left = redactionOf(Array.from({ length: 8 }, (_, at) => animals.slice(at, at + 9)))
    for (const names of [
      ['a URL', 'hexadecimal', 'base64'],
      ['numbers of HTML', 'base64'],
      ['JSON of Python'],
    ]) {
      const text = names.reduce((inner, name) => ENCODINGS[name]?.(inner) ?? '', animals)
      for (let at = 1; at < text.length; at += 1) {
        const shown = [
          hideAnimals(text.slice(at), { start: true }),
          hideAnimals(text.slice(0, at), { end: true }),
        ]
        expect(shown.map((each) => left.hide(each))).toEqual(shown)
      }
    }
  })

  test('is one above 64 KiB: it ends there, and nothing of a secret stands at its end', () => {
    for (const before of [65_520, 65_530, 65_535]) {
      const shown = hideCut(`${'.'.repeat(before)}${secret}${'.'.repeat(1000)}`)
      expect(shown).toMatch(/^\.+…$/)
      expect(shown.length).toBeLessThan(65_536)
    }
  })
})

describe('what is not hidden', () => {
  test('are the words that a log is full of, though variables have them', () => {
    const log = 'INFO starting in eu-central-1: debug is false, level Warning, environment production'
    expect(hide(log, 'INFO', 'eu-central-1', 'debug', 'false', 'warning', 'production')).toBe(log)
  })

  test('is what everybody may read', () => {
    const { hide: hideOthers } = redactionOf(['orders-api', 'hunter22'], ['orders-api'])
    expect(hideOthers('orders-api: hunter22')).toBe('orders-api: ***')
  })

  test('are the lines of an ordinary log', () => {
    const variables = {
      LOG_LEVEL: 'INFO',
      DEBUG: 'true',
      STAGE: 'dev',
      REGION: 'eu-west-1',
      KEY: 'sk-9f8e7d6c5b4a',
    }
    const words = fc.constantFrom(
      ...['INFO', 'ERROR', 'true', 'dev', 'eu-west-1', 'request', 'served in 84 ms', '{"level": "info"}'],
      ...['7c9e6679-7425-40de-944b-e07fc1f90ae7', '/orders/42?page=2', 'aGVsbG8gd29ybGQ=', '100%25', '&amp;'],
      ...[
        'REPORT RequestId: 3f2c1ab Duration: 3.14 ms',
        'C:\\\\temp\\\\new',
        'Traceback (most recent call last):',
      ],
    )
    fc.assert(
      fc.property(fc.array(words, { maxLength: 40 }), fc.constantFrom(' ', '\n', ', '), (said, between) => {
        const log = said.join(between)
        expect(hide(log, ...Object.values(variables))).toBe(log)
      }),
      runs(100),
    )
  })
})

describe('the parts of a secret that can stand alone', () => {
  test('are the texts in JSON, at any depth, but no short ones', () => {
    const event = JSON.stringify({
      a: [{ key: 'k3y-of-the-event' }],
      body: JSON.stringify({ pin: 'inner-s3cret' }),
    })
    expect(hide('k3y-of-the-event, inner-s3cret, body, pin', event)).toBe('***, ***, body, pin')
  })

  test('are the user information and the query of a URL', () => {
    const url = 'postgres://orders:p%40ss!@db.internal:5432/shop?sslmode=require&token=abcdefgh12'
    expect(hide('db.internal p@ss! p%40ss! require abcdefgh12', url)).toBe('db.internal *** *** require ***')
  })
})

describe('credentials of AWS that nobody knows', () => {
  test('are hidden as a function prints its environment', () => {
    const key = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
    const token = `IQoJb3JpZ2luX2VjE${'Ab1+/'.repeat(40)}==`
    const environment = {
      AWS_ACCESS_KEY_ID: 'ASIAIOSFODNN7EXAMPLE',
      AWS_SECRET_ACCESS_KEY: key,
      AWS_SESSION_TOKEN: token,
      AWS_REGION: 'eu-west-1',
    }
    const python = JSON.stringify(environment).replaceAll('"', "'")
    const lines = Object.entries(environment).map(([name, value]) => `${name}=${value}`)
    const json = JSON.stringify(environment)
    for (const text of [
      json,
      JSON.stringify({ message: json }),
      python,
      lines.join('\n'),
      encodeURIComponent(json),
      btoa(json),
    ]) {
      const shown = hide(text)
      for (const value of [key, token, 'ASIAIOSFODNN7EXAMPLE']) expect(shown).not.toContain(value)
    }
    expect(hide(json)).toContain('"AWS_REGION":"eu-west-1"')
  })

  test('are no words about them', () => {
    const said =
      'The security token included in the request is invalid. AWS_SESSION_TOKEN: not set, secret_access_key=missing'
    expect(hide(said)).toBe(said)
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
