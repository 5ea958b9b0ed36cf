import { describe, expect, test } from '@jest/globals'
import { crc32, crc32ByTable } from '../../../src/package/zip/bytes.ts'
import fc from '../../support/properties.ts'

describe('the checksum', () => {
  test('has the check value of CRC-32', () => {
    expect(crc32(Buffer.from('123456789'))).toBe(0xcbf43926)
    expect(crc32ByTable(Buffer.from('123456789'))).toBe(0xcbf43926)
  })

  test('goes on where that of what comes before ended', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (before, data) => {
        const whole = crc32(Buffer.concat([before, data]))
        expect([crc32(data, crc32(before)), crc32ByTable(data, crc32ByTable(before))]).toEqual([whole, whole])
      }),
    )
  })

  test('is the same by the table, which older releases of Node need', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => crc32ByTable(bytes) === crc32(bytes)))
  })
})
