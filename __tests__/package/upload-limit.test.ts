import { describe, expect, test } from '@jest/globals'
import { fitsInRequest, refuseTooLarge } from '../../src/package/upload-limit.ts'
import { failureOf } from './trees.ts'

const MB = 1_048_576

/** A package of these sizes in bytes; memory that is not written to costs nothing. */
function sized(zipped: number, unzipped: number): { zip: Uint8Array; unzippedSize: number } {
  return { zip: Buffer.allocUnsafeSlow(zipped), unzippedSize: unzipped }
}

describe('a package', () => {
  test('of just the sizes that Lambda takes is accepted', () => {
    const code = sized(50 * MB, 250 * MB)
    expect(fitsInRequest(50 * MB)).toBe(true)
    expect(() => refuseTooLarge(code)).not.toThrow()
  })

  test('above 50 MB zipped is refused with its size and what to do', async () => {
    const failure = await failureOf(() => refuseTooLarge(sized(50 * MB + 1, 60 * MB)))
    expect(failure.message).toBe(
      'The package is 50.1 MB (52,428,801 bytes) zipped; Lambda takes at most 50 MB (52,428,800 bytes) by direct upload.',
    )
    for (const way of ['`s3-bucket`', '`exclude`', 'layer']) expect(failure.advice).toContain(way)
  })

  test('above 50 MB zipped is accepted when it goes through S3, as long as Lambda can unpack it', async () => {
    expect(() => refuseTooLarge(sized(60 * MB, 61 * MB), true)).not.toThrow()
    const failure = await failureOf(() => refuseTooLarge(sized(60 * MB, 250 * MB + 1), true))
    expect(failure.message).toContain('unzipped')
  })

  test('above 250 MB unzipped is refused, and no layer is proposed, since layers count', async () => {
    const failure = await failureOf(() => refuseTooLarge(sized(40 * MB, 250 * MB + 1)))
    expect(failure.message).toContain('250.1 MB (262,144,001 bytes) unzipped; Lambda allows 250 MB')
    expect(failure.advice).toContain('container image')
  })
})
