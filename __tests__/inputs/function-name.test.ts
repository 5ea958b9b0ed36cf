import { describe, expect, test } from '@jest/globals'
import { deployWith, refusal } from './step.ts'

describe('function-name', () => {
  test('is required', async () => {
    expect(await refusal({ 'function-name': '' })).toContain('`function-name` is missing.')
  })

  test('may be a bare name', async () => {
    const inputs = await deployWith({ 'function-name': 'My_function-2' })
    expect(inputs.functionName).toBe('My_function-2')
    expect(inputs).not.toHaveProperty('functionAccount')
  })

  test('as an ARN gives the bare name, the region and the account', async () => {
    const arn = 'arn:aws-us-gov:lambda:us-gov-west-1:123456789012:function:orders-api'
    expect(await deployWith({ 'function-name': arn })).toMatchObject({
      functionName: 'orders-api',
      region: 'us-gov-west-1',
      functionAccount: '123456789012',
    })
  })

  test('as a partial ARN gives the bare name and the account', async () => {
    expect(await deployWith({ 'function-name': '123456789012:function:orders-api' })).toMatchObject({
      functionName: 'orders-api',
      region: 'eu-central-1',
      functionAccount: '123456789012',
    })
  })

  test.each([
    'orders-api:live',
    'orders-api:$LATEST',
    '123456789012:function:orders-api:7',
    'arn:aws:lambda:eu-central-1:123456789012:function:orders-api:live',
  ])('with a qualifier, as in %s, is an error that points to alias', async (text) => {
    expect(await refusal({ 'function-name': text })).toMatch(
      /ends in the qualifier "(live|\$LATEST|7)".*`alias`/,
    )
  })

  test.each([
    'orders api',
    'orders.api',
    'a'.repeat(65),
    'arn:aws:s3:::bucket',
    'arn:aws:lambda:eu-central-1:12345:function:orders-api',
    'arn:aws:lambda:eu-central-1:123456789012:layer:orders-api',
    'function:orders-api',
    '-x\n-y',
  ])('cannot be %j', async (text) => {
    expect(await refusal({ 'function-name': text })).toMatch(/neither a function's name nor its ARN|one line/)
  })
})

describe('alias', () => {
  test('may have letters, digits, hyphens and underscores', async () => {
    expect((await deployWith({ alias: 'v2_live-EU' })).alias).toBe('v2_live-EU')
    expect((await deployWith({ alias: 'a'.repeat(128) })).alias).toHaveLength(128)
  })

  test.each([
    ['$LATEST', 'the unpublished version'],
    ['42', 'would look like a version number'],
    ['live!', 'only letters, digits'],
    ['orders:live', 'only letters, digits'],
    ['a'.repeat(129), 'at most 128 characters, this one has 129'],
  ])('cannot be %s', async (alias, why) => {
    expect(await refusal({ alias })).toContain(why)
  })
})
