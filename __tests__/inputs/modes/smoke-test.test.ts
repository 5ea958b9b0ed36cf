import { describe, expect, test } from '@jest/globals'
import { type CurrentVersions, refusalOf, smokeTestWith, stepWith } from '../step.ts'

type Inputs = Readonly<Record<string, string>>

const refused = (inputs: Inputs, currentVersions?: CurrentVersions) =>
  refusalOf(stepWith({ mode: 'smoke-test', ...inputs }, currentVersions))
const url = 'https://api.example.com/prod'

describe('what is tested', () => {
  test('is $LATEST when only the function is named', async () => {
    expect(await smokeTestWith({ 'function-name': 'orders-api' })).toEqual({
      mode: 'smoke-test',
      functionName: 'orders-api',
      outputResponse: false,
      region: 'eu-central-1',
      waitTimeout: 600,
      smokeTest: {
        invocation: { kind: 'payload', payload: '{}' },
        expected: {},
        attempts: 1,
        interval: 2,
        timeout: 60,
      },
    })
  })

  test('may be an alias or a version', async () => {
    expect((await smokeTestWith({ 'function-name': 'f', alias: 'live' })).alias).toBe('live')
    expect((await smokeTestWith({ 'function-name': 'f', version: '42' })).version).toBe('42')
  })

  test('is $LATEST, too, when the version says so', async () => {
    expect(await smokeTestWith({ 'function-name': 'f', version: '$LATEST' })).not.toHaveProperty('version')
  })

  test('may be named by an ARN, with its region and account', async () => {
    const arn = 'arn:aws:lambda:us-east-1:123456789012:function:orders-api'
    expect(await smokeTestWith({ 'function-name': arn })).toMatchObject({
      functionName: 'orders-api',
      functionAccount: '123456789012',
      region: 'us-east-1',
    })
  })

  test('may be the URL of the function or of its alias', async () => {
    expect(await smokeTestWith({ 'function-name': 'f', alias: 'live', url: 'function-url' })).toMatchObject({
      functionName: 'f',
      alias: 'live',
      smokeTest: { url: { address: 'function-url' } },
    })
  })

  test('is frozen all the way down', async () => {
    const { smokeTest } = await smokeTestWith({ url, 'expected-body': '{"a": {"b": 1}}' })
    expect(Object.isFrozen(smokeTest.url)).toBe(true)
    expect(Object.isFrozen(smokeTest.expected.body)).toBe(true)
  })

  test.each([
    [{}, '`function-name` is missing.'],
    [{ url: 'function-url' }, '`function-name` is missing.'],
    [{ alias: 'live' }, '`function-name` is missing.'],
    [{ 'function-name': 'f', alias: 'live', version: '1' }, '`alias` and `version` are both given'],
    [{ 'function-name': 'f', alias: 'live', version: '$LATEST' }, '`alias` and `version` are both given'],
    [{ 'function-name': 'f', version: '0' }, 'the number of a published version'],
    [{ 'function-name': 'f', version: 'live' }, 'the input `alias` names an alias'],
    [{ 'function-name': 'f', version: '$latest' }, 'the number of a published version'],
    [{ 'function-name': 'f', alias: '$LATEST' }, 'the unpublished version, not an alias'],
    [
      { 'function-name': 'f', version: '7', url: 'function-url' },
      'only a function or an alias can have a function URL',
    ],
  ])('is not told by %j', async (inputs, why) => {
    expect(await refused(inputs)).toContain(why)
  })

  test('is told by all mistakes at once', async () => {
    const text = await refused({
      'function-name': 'f:1',
      alias: '7',
      payload: '{',
      attempts: '0',
      handler: 'a.b',
    })
    expect(text).toContain('There are 5 problems with the inputs:')
  })
})

describe('a URL', () => {
  test('needs no function and no region', async () => {
    const inputs = await smokeTestWith({ url }, { env: {} })
    expect(inputs).toMatchObject({ region: '', smokeTest: { url: { address: new URL(url) } } })
    expect(inputs).not.toHaveProperty('functionName')
    expect(inputs.smokeTest).not.toHaveProperty('invocation')
  })

  test('may be tested with the function that is behind it named', async () => {
    expect(await smokeTestWith({ url, 'function-name': 'f', alias: 'live' }, { env: {} })).toMatchObject({
      functionName: 'f',
      alias: 'live',
    })
  })

  test('does not excuse a region that is wrong, nor an alias or a version of no function', async () => {
    expect(await refused({ url, 'aws-region': 'nowhere' })).toContain('is not the name of an AWS region')
    expect(await refused({ url, alias: 'live' })).toContain('`alias` is given without `function-name`')
    expect(await refused({ url, version: '1' })).toContain('`version` is given without `function-name`')
  })

  test('that is wrong is the one mistake told', async () => {
    expect(await refused({ url: 'api.example.com' })).toMatch(/^`url` is not the absolute URL/)
  })

  test("that is the function's own needs a region", async () => {
    expect(await refused({ url: 'function-url', 'function-name': 'f' }, { env: {} })).toContain(
      '`aws-region` is missing',
    )
  })
})
