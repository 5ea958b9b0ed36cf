import { describe, expect, test } from '@jest/globals'
import {
  fitsInRequest,
  megabytes,
  refuseTooLargeForRequest,
  unzippedProblem,
} from '../../src/model/limits.ts'
import { failureOf } from '../package/trees.ts'

const MB = 1_048_576

describe('a package', () => {
  test('of just the sizes that Lambda takes is accepted', () => {
    expect(fitsInRequest(50 * MB)).toBe(true)
    expect(() => refuseTooLargeForRequest(50 * MB)).not.toThrow()
    expect(unzippedProblem('The package', 250 * MB)).toBeUndefined()
  })

  test('above 50 MB zipped is refused with its size and what to do', async () => {
    const failure = await failureOf(() => refuseTooLargeForRequest(50 * MB + 1))
    expect(failure.message).toBe(
      'The package is 50.0 MB (52,428,801 bytes) zipped; Lambda accepts at most 50 MB (52,428,800 bytes) by direct upload.',
    )
    for (const way of ['`s3-bucket`', '`exclude`', 'layer']) expect(failure.advice).toContain(way)
  })

  test('names a small size by its bytes alone', () => {
    expect(megabytes(108)).toBe('108 bytes')
    expect(megabytes(53_477_692)).toBe('51.0 MB (53,477,692 bytes)')
  })

  test('above 250 MB unzipped is refused, and no layer is proposed, since layers count', () => {
    const failure = unzippedProblem('The package', 250 * MB + 1)
    expect(failure?.message).toContain('250.0 MB (262,144,001 bytes) unzipped; Lambda allows 250 MB')
    expect(failure?.advice).toContain('container image')
  })
})
