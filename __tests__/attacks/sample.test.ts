import { describe, expect, test } from '@jest/globals'
import fc, { runs } from '../support/properties.ts'
import { attack } from './attack.ts'
import { ATTACKS } from './attacks.ts'
import { tableOf } from './table.ts'

/** The same few variants for everybody; `npm run attacks` tries many others. */
const SEED = 1
const { numRuns } = runs(100)

describe('an attack', () => {
  test.each(ATTACKS)('is survived in each variant: $class: $title', async ({ tryOut }) => {
    const { tried, survived, failure } = await tryOut(SEED, numRuns)
    expect(failure).toBeUndefined()
    expect(survived).toBe(tried)
  })

  test('that does harm is counted, and its simplest variant is told', async () => {
    const { tryOut } = attack({
      ...{ class: 'Files', title: 'x', variants: fc.nat(1000) },
      withstand: (number) => expect(number).toBeLessThan(500),
    })
    const { tried, survived, failure } = await tryOut(3, 200)
    expect(tried).toBe(200)
    expect(survived).toBeLessThan(150)
    expect(survived).toBeGreaterThan(50)
    expect(failure).toMatch(/^500\n/)
  })
})

test('the table names a class once, and sums the variants', () => {
  const row = (name: 'Files' | 'Secrets', title: string, survived: number) => ({
    attack: { class: name, title },
    trial: { tried: 1500, survived },
  })
  expect(tableOf([row('Files', 'a', 1500), row('Files', 'b', 1499), row('Secrets', 'c', 1500)])).toBe(
    [
      '| Class | Attack | Survived |',
      '| --- | --- | --- |',
      '| **Files** | a | 1,500 of 1,500 |',
      '|  | b | 1,499 of 1,500 |',
      '| **Secrets** | c | 1,500 of 1,500 |',
      '| **All** | | **4,499 of 4,500** |',
    ].join('\n'),
  )
})
