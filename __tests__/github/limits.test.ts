import { describe, expect, test } from '@jest/globals'
import { fitAnnotation, fitSummary } from '../../src/github/limits.ts'
import fc from '../support/properties.ts'

describe('an annotation', () => {
  test('that the runner shows in full stays as it is', () => {
    expect(fitAnnotation('x'.repeat(4000))).toBe('x'.repeat(4000))
  })

  test('that it would cut keeps its beginning and its end', () => {
    const text = `What happened. ${'🦊'.repeat(9000)} What to do.`
    const shown = fitAnnotation(text)
    expect(shown.length).toBeLessThanOrEqual(4096)
    expect(shown).toMatch(/^What happened\. .*more characters are in the log of this step.* What to do\.$/u)
    expect(shown.isWellFormed()).toBe(true)
  })
})

describe('a summary', () => {
  test('that GitHub shows stays as it is', () => {
    expect(fitSummary('# Deployed\n')).toBe('# Deployed\n')
  })

  test('that it would refuse is cut after a line, and what is open is closed', () => {
    const parts = fc.constantFrom('| a | b |\n', 'é'.repeat(999), '<details>\n', '```diff\n+ x\n```\n')
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 5 }), (some) => {
        const markdown = some.join('').repeat(300_000).slice(0, 1_400_000)
        const shown = fitSummary(markdown)
        if (Buffer.byteLength(markdown) <= 1_000_000) return
        expect(shown.match(/^```/gm)?.length ?? 0).toBe(
          2 * Math.floor((shown.match(/^```/gm)?.length ?? 0) / 2),
        )
        expect(shown).toMatch(/The log of this step has the rest\.\n$/)
      }),
      { numRuns: 5 },
    )
    const rows = fitSummary('| name | value |\n'.repeat(80_000))
    expect(Buffer.byteLength(rows)).toBeLessThan(1_048_576)
    expect(rows).toMatch(/^(\| name \| value \|\n)+\n/)
  })
})
