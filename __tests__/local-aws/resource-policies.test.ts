import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionUrlConfigCommand,
  GetFunctionUrlConfigCommand,
  GetPolicyCommand,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import { createPublicUrl } from '../support/public-url.ts'
import { createHello, publishHello, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

// https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html
const { aws, lambda } = await startedAws({ transitionMs: 0 })
const FunctionName = 'hello'
beforeAll(async () => {
  await createHello(lambda, { FunctionName })
  await publishHello(lambda, FunctionName, 'red')
  for (const Name of ['live', 'stage', 'full', 'open', 'half'])
    await lambda.send(new CreateAliasCommand({ FunctionName, Name, FunctionVersion: '1' }))
})

const add = (Qualifier: string | undefined, members: object = {}) =>
  lambda.send(
    new AddPermissionCommand({
      FunctionName,
      Qualifier,
      StatementId: 'api',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      ...members,
    }),
  )
const policyOf = async (Qualifier?: string) =>
  JSON.parse((await lambda.send(new GetPolicyCommand({ FunctionName, Qualifier }))).Policy ?? '').Statement

describe('resource policies', () => {
  test('of the function and of each alias are kept apart, with ids of their own', async () => {
    await add(undefined)
    await add('live', { SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2/*' })
    await add('stage', { Principal: '111122223333' })
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:hello'
    expect(await policyOf()).toMatchObject([{ Sid: 'api', Resource: arn }])
    expect(await policyOf('live')).toMatchObject([{ Sid: 'api', Resource: `${arn}:live` }])
    expect(await policyOf('stage')).toMatchObject([{ Principal: { AWS: 'arn:aws:iam::111122223333:root' } }])
    await lambda.send(new RemovePermissionCommand({ FunctionName, StatementId: 'api' }))
    expect(await refusal(policyOf())).toMatchObject({ name: 'ResourceNotFoundException' })
    expect(await policyOf('live')).toHaveLength(1)
  })

  test('refuse an id that is taken, $LATEST, and to become larger than 20 KB', async () => {
    expect(await refusal(add('live'))).toMatchObject({ name: 'ResourceConflictException' })
    expect(await refusal(add('$LATEST'))).toMatchObject({ name: 'InvalidParameterValueException' })
    const added = async () => {
      for (let index = 0; index < 100; index += 1)
        await add('full', { StatementId: `id-${index}`, SourceArn: `arn:aws:sns:::${'x'.repeat(200)}` })
    }
    expect(await refusal(added())).toMatchObject({ name: 'PolicyLengthExceededException' })
    expect(JSON.stringify(await policyOf('full')).length).toBeLessThan(20_480)
  })

  test('have all conditions that AddPermission takes', async () => {
    await add('live', {
      StatementId: 'conditions',
      Principal: '*',
      SourceAccount: '111122223333',
      PrincipalOrgID: 'o-a1b2c3d4e5',
      EventSourceToken: 'token',
      InvokedViaFunctionUrl: true,
    })
    expect((await policyOf('live')).at(-1).Condition).toEqual({
      StringEquals: {
        'AWS:SourceAccount': '111122223333',
        'aws:PrincipalOrgID': 'o-a1b2c3d4e5',
        'lambda:EventSourceToken': 'token',
      },
      Bool: { 'lambda:InvokedViaFunctionUrl': 'true' },
    })
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/urls-auth.html
describe('function URLs', () => {
  const statusOf = async (url: URL) =>
    (await fetch(`${aws.endpoint}/_aws/lambda-url/${url.hostname.split('.')[0]}/`)).status

  test('without authentication are public with both permissions, and with one of them not', async () => {
    const url = await createPublicUrl(lambda, FunctionName, 'open')
    expect(await statusOf(url)).toBe(200)
    for (const StatementId of ['PublicAccess', 'PublicInvoke']) {
      const half = { FunctionName, Qualifier: 'open', StatementId }
      const [statement] = (await policyOf('open')).filter(({ Sid }: { Sid: string }) => Sid === StatementId)
      await lambda.send(new RemovePermissionCommand(half))
      expect(await statusOf(url)).toBe(403)
      await add('open', {
        StatementId,
        Principal: '*',
        Action: statement.Action,
        ...(StatementId === 'PublicAccess'
          ? { FunctionUrlAuthType: 'NONE' }
          : { InvokedViaFunctionUrl: true }),
      })
    }
    expect(await statusOf(url)).toBe(200)
  })

  test('belong to their alias, which has one at most, and to no version', async () => {
    const half = { FunctionName, Qualifier: 'half' }
    const created = await lambda.send(new CreateFunctionUrlConfigCommand({ ...half, AuthType: 'NONE' }))
    expect(created.FunctionArn).toMatch(/:function:hello:half$/)
    const read = await lambda.send(new GetFunctionUrlConfigCommand(half))
    expect(read).toMatchObject({ FunctionUrl: created.FunctionUrl, FunctionArn: created.FunctionArn })
    const again = new CreateFunctionUrlConfigCommand({ ...half, AuthType: 'AWS_IAM' })
    expect(await refusal(lambda.send(again))).toMatchObject({ name: 'ResourceConflictException' })
    const version = new CreateFunctionUrlConfigCommand({ FunctionName, Qualifier: '1', AuthType: 'NONE' })
    expect(await refusal(lambda.send(version))).toMatchObject({ name: 'ValidationException' })
    expect(await refusal(lambda.send(new GetFunctionUrlConfigCommand({ FunctionName })))).toMatchObject({
      name: 'ResourceNotFoundException',
    })
  })
})
