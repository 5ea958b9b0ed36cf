import { describe, expect, test } from '@jest/globals'
import { refusalOf, rollbackWith, stepWith } from '../step.ts'

const refused = (inputs: Readonly<Record<string, string>>) =>
  refusalOf(stepWith({ mode: 'rollback', 'function-name': 'orders-api', alias: 'live', ...inputs }))

describe('a step of the mode rollback', () => {
  test('needs a function and an alias, and goes to what was served before', async () => {
    expect(await rollbackWith()).toEqual({
      mode: 'rollback',
      functionName: 'orders-api',
      region: 'eu-central-1',
      waitTimeout: 600,
      alias: 'live',
      target: { kind: 'previous' },
      dryRun: false,
      restoreLatest: true,
    })
  })

  test('without a function or an alias is refused, for both at once', async () => {
    const text = await refusalOf(stepWith({ mode: 'rollback' }))
    expect(text).toContain('`function-name` is missing.')
    expect(text).toContain('`alias` is missing.')
  })

  test('takes all that it can be given', async () => {
    const inputs = await rollbackWith({
      'function-name': 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api',
      version: '41',
      'expected-version': '42',
      'restore-latest': 'false',
      'dry-run': 'true',
      's3-bucket': 'deployments',
      's3-prefix': '/lambda/',
      'http-path': '/health',
    })
    expect(inputs).toMatchObject({
      functionName: 'orders-api',
      functionAccount: '123456789012',
      region: 'eu-west-1',
      target: { kind: 'version', version: '41' },
      expectedVersion: '42',
      restoreLatest: false,
      dryRun: true,
      staging: { bucket: 'deployments', prefix: 'lambda' },
      smokeTest: { invocation: { kind: 'http', request: { path: '/health' } } },
    })
  })

  test('tests only when an input says what to ask or to expect', async () => {
    expect((await rollbackWith()).smokeTest).toBeUndefined()
    expect((await rollbackWith({ 'expected-status': '200' })).smokeTest).toMatchObject({
      invocation: { kind: 'payload', payload: '{}' },
      expected: { status: 200 },
    })
  })
})

describe('the target of a rollback', () => {
  test.each([
    ['lambda/v1.0.4', 'lambda/v1.0.4'],
    ['refs/tags/lambda/v1.0.4', 'lambda/v1.0.4'],
    ['lambda-v1-0-4', 'lambda-v1-0-4'],
  ])('is the alias of a release, also given as the tag that it was made from: %s', async (written, tag) => {
    expect((await rollbackWith({ 'release-alias': written })).target).toEqual({
      kind: 'release-alias',
      alias: { name: 'lambda-v1-0-4', tag },
    })
  })

  test.each([
    ['refs/tags/lambda/v1.0.4', 'lambda/v1.0.4'],
    ['refs/heads/main', 'main'],
    ['3f2c1ab', '3f2c1ab'],
  ])('is a ref of git, without what GitHub puts in front: %s', async (written, ref) => {
    expect((await rollbackWith({ 'git-ref': written })).target).toEqual({ kind: 'git-ref', ref })
  })

  test('is one: two are refused', async () => {
    expect(await refused({ version: '41', 'git-ref': 'main' })).toBe(
      '`version` and `git-ref` are both given, but a rollback goes to one version. Keep one of them. Without either, the alias goes back to the version that it served before.',
    )
    expect(await refused({ version: '41', 'git-ref': 'main', 'release-alias': 'v1' })).toContain(
      '`version`, `release-alias` and `git-ref` are all given',
    )
  })

  test('is never $LATEST, and the error says why', async () => {
    expect(await refused({ version: '$LATEST' })).toContain('Every release changes `$LATEST` first')
    expect(await refused({ 'release-alias': 'live' })).toContain('an alias cannot go back to itself')
    expect(await refused({ 'release-alias': '$LATEST' })).toContain('which is not an alias')
  })

  test.each(['0', '-1', '4 1', 'v41', '41.0'])('is no version without a number: %s', async (version) => {
    expect(await refused({ version })).toContain('which has a number')
  })

  test.each(['v41', '$LATEST', '0'])('is expected by number, too: %s', async (version) => {
    expect(await refused({ 'expected-version': version })).toContain('`expected-version` is')
  })

  test.each(['two words', 'refs/tags/'])('is no text that git would not take: %j', async (ref) => {
    expect(await refused({ 'git-ref': ref })).toContain('not the name of a tag, branch or commit')
  })

  test('is no alias that there cannot be', async () => {
    expect(await refused({ 'release-alias': '42' })).toContain('cannot become the name of an alias')
  })
})
