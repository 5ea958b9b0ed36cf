import { describe, expect, test } from '@jest/globals'
import { promotionWith, refusal } from '../step.ts'

const promoted = { alias: 'PROD', 'source-alias': 'STAGE' }

describe('What is promoted', () => {
  test('is what another alias serves', async () => {
    expect(await promotionWith(promoted)).toMatchObject({
      mode: 'deploy',
      functionName: 'orders-api',
      alias: 'PROD',
      promotion: { kind: 'source-alias', alias: 'STAGE' },
      autoRollback: true,
      dryRun: false,
    })
  })

  test('is a version', async () => {
    expect((await promotionWith({ version: '41' })).promotion).toEqual({ kind: 'version', version: '41' })
  })

  test('is tested, named and followed by the end of old versions as any release', async () => {
    expect(
      await promotionWith({
        ...promoted,
        payload: '{}',
        'release-alias': 'lambda/v1.0.4',
        'keep-versions': '5',
        'auto-rollback': 'false',
        'dry-run': 'true',
      }),
    ).toMatchObject({
      releaseAlias: { name: 'lambda-v1-0-4', tag: 'lambda/v1.0.4' },
      keepVersions: 5,
      autoRollback: false,
      dryRun: true,
      smokeTest: { invocation: { kind: 'payload', payload: '{}' } },
    })
  })

  test('comes without anything of the code or the configuration', async () => {
    const inputs = await promotionWith(promoted)
    for (const member of ['code', 'configuration', 'restoreLatest']) expect(inputs).not.toHaveProperty(member)
  })
})

describe('A promotion is refused', () => {
  test.each<readonly [string, Record<string, string>, string]>([
    ['without an alias', { 'source-alias': 'STAGE' }, '`source-alias` is given without `alias`'],
    ['without an alias, of a version', { version: '41' }, '`version` is given without `alias`'],
    ['from an alias to itself', { alias: 'PROD', 'source-alias': 'PROD' }, 'there is nothing to promote'],
    ['of two versions', { ...promoted, version: '41' }, '`version` and `source-alias` are both given'],
    [
      'of $LATEST',
      { alias: 'PROD', version: '$LATEST' },
      'leave `version` out and set `unreleased-changes: release`',
    ],
    ['of an alias under the name of a version', { alias: 'PROD', version: 'STAGE' }, 'set `source-alias`'],
    ['of a version under the name of an alias', { alias: 'PROD', 'source-alias': '41' }, 'digits alone'],
  ])('%s', async (_, inputs, problem) => {
    expect(await refusal(inputs)).toContain(problem)
  })

  test.each([
    ['zip-file', 'app.zip'],
    ['source-dir', 'app'],
    ['s3-bucket', 'packages'],
    ['runtime', 'python3.13'],
    ['execution-role', 'arn:aws:iam::123456789012:role/orders-api'],
    ['memory-size', '512'],
    ['description', 'Orders'],
    ['architectures', 'arm64'],
    ['layers', 'arn:aws:lambda:eu-central-1:123456789012:layer:deps:1'],
    ['tags', 'team: orders'],
    ['environment', 'A: b'],
    ['function-configuration', 'TracingConfig: { Mode: Active }'],
    ['version-description', 'Release 1'],
    ['restore-latest', 'true'],
  ])('with %s, since it configures nothing', async (input, value) => {
    const error = await refusal({ ...promoted, [input]: value })
    expect(error).toContain(`\`${input}\` is given together with \`source-alias\``)
    expect(error).toContain('it builds, uploads and configures nothing')
  })

  test('in one error for all that does not belong', async () => {
    const error = await refusal({ alias: 'PROD', version: '41', 'source-dir': 'app', timeout: '30' })
    expect(error).toContain('`source-dir` and `timeout` are given together with `version`')
    expect(error).toContain('Leave them out')
  })
})
