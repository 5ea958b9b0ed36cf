import { describe, expect, test } from '@jest/globals'
import { readInputs } from '../../../src/inputs/read-inputs.ts'
import { refusalOf, stepWith } from '../step.ts'

const least = { mode: 'deploy', 'function-name': 'orders-api', 'remove-alias': 'true' }

describe('a step with remove-alias', () => {
  test('names a function and an alias, and may be a dry run', async () => {
    const inputs = { ...least, alias: 'pr-7', 'dry-run': 'true', 'allowed-account-ids': '123456789012' }
    expect(await readInputs(stepWith(inputs))).toEqual({
      mode: 'deploy',
      removesAlias: true,
      functionName: 'orders-api',
      region: 'eu-central-1',
      waitTimeout: 600,
      alias: 'pr-7',
      dryRun: true,
      allowedAccountIds: ['123456789012'],
    })
  })

  test('without an alias is refused', async () => {
    expect(await refusalOf(stepWith(least))).toContain(
      '`remove-alias` is given without `alias`, the alias to remove.',
    )
  })

  test('takes nothing that a release takes, and names all of it', async () => {
    const inputs = { ...least, alias: 'pr-7', 'source-dir': 'app', version: '3', payload: '{}' }
    expect(await refusalOf(stepWith(inputs))).toContain(
      '`source-dir`, `version` and `payload` are given together with `remove-alias: true`, but that only removes the alias: it does not release, test or change anything else.',
    )
  })

  test('does not belong to another mode', async () => {
    expect(await refusalOf(stepWith({ ...least, mode: 'rollback', alias: 'pr-7' }))).toContain(
      '`remove-alias` is an input of the mode `deploy`, but `mode` is `rollback`.',
    )
  })

  test('releases as usual with false', async () => {
    const inputs = { ...least, 'remove-alias': 'false', alias: 'pr-7', timeout: '9' }
    expect(await readInputs(stepWith(inputs))).toMatchObject({ configuration: { Timeout: 9 } })
  })
})
