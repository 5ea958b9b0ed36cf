import { describe, expect, test } from '@jest/globals'
import { withoutSecrets } from '../../../src/aws/errors/redaction.ts'
import fc from '../../support/properties.ts'

describe('values that a request held', () => {
  const secrets = fc
    .string({ minLength: 4, maxLength: 40, unit: 'grapheme' })
    .filter((text) => !text.includes('*'))
  const forms: ReadonlyArray<(secret: string) => string> = [
    (secret) => secret,
    (secret) => JSON.stringify(secret).slice(1, -1),
    (secret) => encodeURIComponent(secret.toWellFormed()),
    (secret) => Buffer.from(secret).toString('base64'),
  ]

  test('are gone from what AWS says, in whatever form it quotes them', () => {
    fc.assert(
      fc.property(fc.array(secrets, { minLength: 1, maxLength: 4 }), fc.nat(3), (all, index) => {
        const write = forms[index] ?? String
        const said = `The values are ${all.map((secret) => `<${write(secret)}>`).join(', ')}.`
        const shown = withoutSecrets(said, all)
        for (const secret of all) expect(shown).not.toContain(`<${write(secret)}>`)
        expect(shown).toContain('***')
      }),
    )
  })

  test('are gone where one holds another', () => {
    expect(withoutSecrets('a: token-123, b: token-123-long', ['token-123', 'token-123-long'])).toBe(
      'a: ***, b: ***',
    )
  })

  test('of fewer than four characters stay, since they would tear holes into words', () => {
    expect(withoutSecrets('The role is not ready.', ['on', 'is', 'rol'])).toBe('The role is not ready.')
  })
})

describe('what Lambda is known to quote', () => {
  test('is cut off where it measures the variables', () => {
    const said = 'exceeded the 4KB limit. String measured: {"A":"x","PIN":"1"}\nmore'
    expect(withoutSecrets(said, [])).toBe('exceeded the 4KB limit.')
  })

  test('is cut out where it names the variables that it does not take', () => {
    const said =
      "1 validation error detected: Value '{MY-KEY=x's y, PIN=1}' at 'environment.variables' failed to satisfy constraint: Map keys"
    expect(withoutSecrets(said, [])).toBe(
      "1 validation error detected: The value at 'environment.variables' failed to satisfy constraint: Map keys",
    )
  })

  test('stays where it is no variable', () => {
    const said = "Value '64' at 'memorySize' failed to satisfy constraint"
    expect(withoutSecrets(said, [])).toBe(said)
  })
})

describe('a long message', () => {
  test('is cut, whatever it repeats', () => {
    for (const said of ["Value '", 'token ', ' ', "' at 'environment", 'String measure', 'source image ']) {
      const shown = withoutSecrets(said.repeat(40_000), ['a secret'])
      expect(shown.length).toBeLessThanOrEqual(2049)
    }
  })
})
