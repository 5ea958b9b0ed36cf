import { describe, expect, test } from '@jest/globals'
import { deployWith, promotionWith, refusal } from './step.ts'

const code = { 'source-dir': 'app' }

describe('concurrency', () => {
  test('is a number of executions, or what removes it', async () => {
    expect(
      await deployWith({
        ...code,
        alias: 'live',
        'provisioned-concurrency': '5',
        'reserved-concurrency': '50',
      }),
    ).toMatchObject({ provisionedConcurrency: 5, reservedConcurrency: 50 })
    expect(
      await deployWith({
        ...code,
        alias: 'live',
        'provisioned-concurrency': '0',
        'reserved-concurrency': 'none',
      }),
    ).toMatchObject({ provisionedConcurrency: 0, reservedConcurrency: 'none' })
  })

  test('may be set in a promotion', async () => {
    const inputs = { version: '3', 'provisioned-concurrency': '5', 'reserved-concurrency': '0' }
    expect(await promotionWith(inputs)).toMatchObject({ provisionedConcurrency: 5, reservedConcurrency: 0 })
  })

  test('that is provisioned belongs to an alias', async () => {
    expect(await refusal({ ...code, 'provisioned-concurrency': '5' })).toContain(
      '`provisioned-concurrency` is given without `alias`',
    )
  })

  test.each([
    ['provisioned-concurrency', 'none'],
    ['provisioned-concurrency', '-1'],
    ['reserved-concurrency', '2.5'],
    ['reserved-concurrency', 'all'],
  ])('%s cannot be %s', async (input, value) => {
    expect(await refusal({ ...code, alias: 'live', [input]: value })).toContain(
      'it has to be a whole number of at least 0',
    )
  })
})
