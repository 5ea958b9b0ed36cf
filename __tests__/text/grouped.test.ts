import { expect, test } from '@jest/globals'
import { grouped } from '../../src/text/grouped.ts'
import fc, { runs } from '../support/properties.ts'

test('a whole number has a comma at every third digit, as in English', () => {
  expect([0, 999, 1000, 65_535, 1_048_576].map(grouped)).toEqual(['0', '999', '1,000', '65,535', '1,048,576'])
  const count = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER })
  fc.assert(
    fc.property(count, (each) => grouped(each) === each.toLocaleString('en-US')),
    runs(100),
  )
})
