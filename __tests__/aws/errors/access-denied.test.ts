import { describe, expect, test } from '@jest/globals'
import { explainAccessDenied } from '../../../src/aws/errors/access-denied.ts'
import type { Operation } from '../../../src/aws/iam/actions.ts'
import { actionsOf, IAM_NEEDS } from '../../../src/aws/iam/needs.ts'

const FUNCTION = 'arn:aws:lambda:eu-west-1:123456789012:function:orders-api'

/** What AWS says when nothing allows an action. */
function refusal(
  action: string,
  on: string,
  because = `no identity-based policy allows the ${action} action`,
) {
  return `User: arn:aws:sts::123456789012:assumed-role/deployer/x is not authorized to perform: ${action} on resource: ${on} because ${because}`
}

/** The statement that the advice shows, parsed. */
function statementIn(advice: string): unknown {
  return JSON.parse(/Add `(\{.*\})` to the policy/.exec(advice)?.[1] ?? 'null')
}

const advised = (operation: Operation, action: string, on: string) =>
  statementIn(explainAccessDenied(refusal(action, on), operation, 'orders-api')[1])

describe('the statement to add', () => {
  test('covers the function with its versions and aliases, so that the next call does not fail', () => {
    const statement = {
      Effect: 'Allow',
      Action: 'lambda:GetFunction',
      Resource: [FUNCTION, `${FUNCTION}:*`],
    }
    expect(advised('GetFunction', 'lambda:GetFunction', `${FUNCTION}:live`)).toEqual(statement)
    expect(advised('GetFunction', 'lambda:GetFunction', FUNCTION)).toEqual(statement)
  })

  test('never allows to delete the function itself', () => {
    expect(advised('DeleteFunction', 'lambda:DeleteFunction', `${FUNCTION}:3`)).toMatchObject({
      Resource: `${FUNCTION}:*`,
    })
  })

  test('covers the objects of a bucket, which S3 names in quotes', () => {
    const object = '"arn:aws:s3:::deployments/lambda/1.zip"'
    expect(advised('PutObject', 's3:PutObject', object)).toMatchObject({
      Resource: 'arn:aws:s3:::deployments/*',
    })
  })

  test('names the repository of an image', () => {
    const repository = 'arn:aws:ecr:eu-west-1:123456789012:repository/orders'
    expect(advised('BatchGetImage', 'ecr:BatchGetImage', repository)).toEqual({
      Effect: 'Allow',
      Action: 'ecr:BatchGetImage',
      Resource: repository,
    })
  })

  test('lets a role be passed to Lambda only', () => {
    const role = 'arn:aws-cn:iam::123456789012:role/orders-api'
    expect(advised('UpdateFunctionConfiguration', 'iam:PassRole', role)).toEqual({
      Effect: 'Allow',
      Action: 'iam:PassRole',
      Resource: role,
      Condition: { StringEquals: { 'iam:PassedToService': 'lambda.amazonaws.com' } },
    })
  })

  test.each([
    [
      'lambda:GetLayerVersion',
      'arn:aws:lambda:eu-west-1:1:layer:deps:7',
      'arn:aws:lambda:eu-west-1:1:layer:deps:*',
    ],
    ['s3:PutObject', 'arn:aws:s3:::packages/orders/1.zip', 'arn:aws:s3:::packages/*'],
    ['ec2:DescribeVpcs', '*', '*'],
  ])('of %s is about more than the one resource that AWS names', (action, on, resource) => {
    expect(advised('UpdateFunctionConfiguration', action, on)).toMatchObject({ Resource: resource })
  })

  test('is about everything where AWS takes nothing less, or shows composite alarms to nobody else', () => {
    const silent = refusal('cloudwatch:GetMetricData', 'x').replace(' on resource: x', '')
    const [problem, advice] = explainAccessDenied(silent, 'GetMetricData', 'orders-api:live')
    expect(problem).toContain('not allowed to perform cloudwatch:GetMetricData on orders-api:live.')
    expect(statementIn(advice)).toMatchObject({ Action: 'cloudwatch:GetMetricData', Resource: '*' })
    const alarm = 'arn:aws:cloudwatch:eu-west-1:123456789012:alarm:*'
    expect(advised('DescribeAlarms', 'cloudwatch:DescribeAlarms', alarm)).toMatchObject({ Resource: '*' })
  })

  test('is about the package in S3 where Lambda may not fetch it', () => {
    const said =
      'Your access has been denied by S3, please make sure your request credentials have permission to GetObject for packages/orders/1.zip. S3 Error Code: AccessDenied. S3 Error Message: Access Denied'
    const [problem, advice] = explainAccessDenied(said, 'UpdateFunctionCode', 'orders-api')
    expect(problem).toContain(
      'the credentials are not allowed to perform s3:GetObject on arn:*:s3:::packages/orders/1.zip.',
    )
    expect(statementIn(advice)).toMatchObject({ Action: 's3:GetObject', Resource: 'arn:*:s3:::packages/*' })
  })

  test('takes the call’s own action and resource where AWS names none', () => {
    const [problem, advice] = explainAccessDenied('Access Denied', 'PutObject', 'packages/orders.zip')
    expect(problem).toBe(
      'AWS denied PutObject: the credentials are not allowed to perform s3:PutObject on packages/orders.zip. (Access Denied)',
    )
    expect(statementIn(advice)).toMatchObject({ Action: 's3:PutObject' })
    expect(advice).toContain('docs/iam.md')
  })
})

describe('a refusal', () => {
  /** Calls that AWS refuses because of a permission other than their own, and the one that it names then. */
  const calls = IAM_NEEDS.flatMap((need) => {
    const [operation = 'UpdateFunctionConfiguration'] = need.calls ?? []
    return actionsOf(need).map((action) => ({ action, operation }))
  })
  const each = [...new Map(calls.map((call) => [call.action, call])).values()]

  test.each(each)('of $action is named, with the statement to add and the page to read', (refused) => {
    const on = `${FUNCTION}:live`
    const [problem, advice] = explainAccessDenied(refusal(refused.action, on), refused.operation, 'live')
    expect(problem).toContain(`the credentials are not allowed to perform ${refused.action} on ${on}.`)
    const { Effect, Action } = statementIn(advice) as Readonly<Record<string, string | string[]>>
    expect({ Effect, Action: [Action].flat() }).toMatchObject({
      Effect: 'Allow',
      Action: expect.arrayContaining([refused.action]),
    })
    expect(advice).toContain('docs/iam.md')
  })

  test('of a KMS key adds all actions that code with a key needs, and points to the policy of the key', () => {
    const key = 'arn:aws:kms:eu-west-1:123456789012:key/1234abcd'
    const [, advice] = explainAccessDenied(
      refusal('kms:GenerateDataKey', key),
      'UpdateFunctionCode',
      'orders',
    )
    const Action = ['kms:Decrypt', 'kms:GenerateDataKey']
    expect(statementIn(advice)).toEqual({ Effect: 'Allow', Action, Resource: key })
    expect(advice).toContain('The policy of the key has to allow it, too.')
  })
})

describe('the advice', () => {
  test('says what the permission is needed for when that is not everything', () => {
    const advice = (operation: Operation, action: string) =>
      explainAccessDenied(refusal(action, FUNCTION), operation, 'orders-api')[1]
    expect(advice('PutFunctionConcurrency', 'lambda:PutFunctionConcurrency')).toContain(
      '(needed for `reserved-concurrency`)',
    )
    expect(advice('UpdateAlias', 'lambda:UpdateAlias')).not.toContain('needed for')
    // Of several, not all need be used: TagResource is needed for `tags` and to take `tags-remove` back.
    expect(advice('TagResource', 'lambda:TagResource')).not.toContain('needed for')
  })

  test.each([
    [
      'with an explicit deny in a service control policy',
      'AWS reports an explicit deny (service control policy)',
    ],
    [
      'with an explicit deny in an identity-based policy',
      'AWS reports an explicit deny (identity-based policy)',
    ],
    [
      'because no permissions boundary allows the action',
      'Allow lambda:UpdateAlias in the permissions boundary',
    ],
    ['because no session policy allows the action', 'Allow lambda:UpdateAlias in the session policy'],
  ])('does not send anybody to the policy of the role when AWS says: %s', (because, expected) => {
    const said = refusal('lambda:UpdateAlias', FUNCTION).replace(/because .*/, because)
    const [, advice] = explainAccessDenied(said, 'UpdateAlias', 'orders-api')
    expect(advice).toContain(expected)
    expect(advice).not.toContain('Add `{')
  })
})

describe('what AWS says', () => {
  const message = (reason: string) =>
    `User: arn:aws:sts::123456789012:assumed-role/deploy/run is not authorized to perform: lambda:GetAlias on resource: ${FUNCTION}${reason}`
  const problem = (reason: string) => explainAccessDenied(message(reason), 'GetAlias', 'orders-api:live')[0]

  test('is not repeated, but for who called', () => {
    const expected = `AWS denied GetAlias: the credentials are not allowed to perform lambda:GetAlias on ${FUNCTION}. (Signed in as arn:aws:sts::123456789012:assumed-role/deploy/run)`
    expect(problem('')).toBe(expected)
    expect(problem(' because no identity-based policy allows the lambda:GetAlias action')).toBe(expected)
  })

  test('names the policy that does not allow the call in place of the credentials', () => {
    expect(problem(' because no session policy allows the lambda:GetAlias action')).toMatch(
      /^AWS denied GetAlias: the session policy does not allow lambda:GetAlias on \S+\. \(Signed in as \S+\)$/,
    )
  })

  test('of a denying policy is in the advice alone', () => {
    expect(problem(' with an explicit deny in a service control policy')).toMatch(/\(Signed in as \S+\)$/)
  })
})
