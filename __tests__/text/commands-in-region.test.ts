import { describe, expect, test } from '@jest/globals'
import { withCommandsInRegion } from '../../src/text/commands-in-region.ts'

const inRegion = (text: string) => withCommandsInRegion(text, 'eu-west-1')

describe('commands of the AWS CLI in messages', () => {
  test.each([
    [
      'To remove it: `aws lambda remove-permission --function-name orders-api --statement-id api`.',
      'To remove it: `aws lambda remove-permission --region eu-west-1 --function-name orders-api --statement-id api`.',
    ],
    [
      '`for id in a b; do aws lambda remove-permission --statement-id "$id"; done`',
      '`for id in a b; do aws lambda remove-permission --region eu-west-1 --statement-id "$id"; done`',
    ],
    [
      'aws lambda wait function-updated-v2 --function-name orders-api',
      'aws lambda wait function-updated-v2 --region eu-west-1 --function-name orders-api',
    ],
  ])('name the region of the run: %s', (text, expected) => {
    expect(inRegion(text)).toBe(expected)
    expect(inRegion(expected)).toBe(expected)
  })

  test.each([
    'see `State` in `aws lambda get-function-configuration`',
    'aws iam get-role --role-name deploy',
    'aws s3api list-object-versions --bucket releases',
  ])('stay as they are where there is nothing to run, or nothing that depends on a region: %s', (text) => {
    expect(inRegion(text)).toBe(text)
  })

  test('stay as they are as long as the region is not known', () => {
    expect(withCommandsInRegion('aws lambda get-alias --name live', undefined)).toBe(
      'aws lambda get-alias --name live',
    )
  })
})
