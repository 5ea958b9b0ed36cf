import { describe, expect, test } from '@jest/globals'
import { subjectOf } from '../../../src/aws/errors/advice.ts'
import { explainAwsError } from '../../../src/aws/errors/explain.ts'
import type { Operation } from '../../../src/aws/iam/actions.ts'

describe('commands in an advice can be run as they are', () => {
  const advice = (operation: Operation, resource: string, name: string, message: string) => {
    const error = Object.assign(new Error(message), { name, $metadata: { httpStatusCode: 400 } })
    return explainAwsError(error, operation, resource).advice
  }

  test('for the policy of an alias', () => {
    const text = advice('AddPermission', 'orders:live', 'PolicyLengthExceededException', 'too long')
    expect(text).toContain('`aws lambda get-policy --function-name orders --qualifier live`')
    expect(text).toContain(
      'aws lambda remove-permission --function-name orders --qualifier live --statement-id',
    )
  })

  test('for an update in progress', () => {
    const text = advice('UpdateAlias', 'orders:live', 'ResourceConflictException', 'An update is in progress')
    expect(text).toContain('`aws lambda wait function-updated-v2 --function-name orders`')
  })

  test('for a key', () => {
    const text = advice('UpdateFunctionConfiguration', 'orders', 'KMSAccessDeniedException', 'KMS access')
    expect(text).toContain('get-function-configuration --function-name orders --query KMSKeyArn`')
  })

  test.each([
    ['orders', 'orders', undefined],
    ['orders:live', 'orders', 'live'],
    ['orders:3', 'orders', '3'],
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      undefined,
    ],
    [
      'arn:aws:lambda:eu-west-1:123456789012:function:orders:live',
      'arn:aws:lambda:eu-west-1:123456789012:function:orders',
      'live',
    ],
  ])('%s', (resource, functionName, qualifier) => {
    expect(subjectOf(resource, {})).toEqual({ functionName, qualifier, facts: {} })
  })
})
