import { describe, expect, test } from '@jest/globals'
import { crc32 } from '../../../src/package/zip/bytes.ts'
import fc from '../../support/properties.ts'

describe('the checksum', () => {
  test('has the check value of CRC-32', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
  })

  test('of two parts continues from the checksum of the first', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (before, data) => {
        expect(crc32(data, crc32(before))).toBe(crc32(Buffer.concat([before, data])))
      }),
    )
  })
})
