import {
  GetFunctionCommand,
  type LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  TagResourceCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand } from '@aws-sdk/client-sts'
import { runSimulation } from '@cloud-copilot/iam-simulate'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { clientOf } from './client.ts'
import { type SignedIn, signInAsDeploy } from './deploy-role.ts'
import { createHello, refusal, role } from './hello-function.ts'

let signedIn: SignedIn
let lambda: LambdaClient
let FunctionName: string
beforeAll(async () => {
  signedIn = await signInAsDeploy()
  ;({ lambda } = signedIn)
  FunctionName = await createHello(clientOf(signedIn.aws))
})
beforeEach(() => {
  signedIn.permit({ Action: '*', Resource: '*' })
  signedIn.aws.front.iam.clearDecisions()
})
afterAll(() => signedIn.stop())

const session = 'arn:aws:sts::123456789012:assumed-role/deploy/tests'
const hello = 'arn:aws:lambda:eu-west-1:123456789012:function:hello'
const layer = 'arn:aws:lambda:eu-west-1:123456789012:layer:dependencies'
const named = { FunctionName: 'hello' }
const qualified = { ...named, Qualifier: 'live' }
const stored = { S3Bucket: 'builds', S3Key: 'a/b.zip' }
const object = { Bucket: 'builds', Key: 'a/b c.zip' }

describe('What is asked', () => {
  test('are actions and resources that AWS knows', async () => {
    const known = await Promise.all(
      [
        `lambda:GetFunction ${hello}:live`,
        `lambda:DeleteFunction ${hello}:3`,
        `lambda:GetLayerVersion ${layer}:7`,
        `lambda:PublishLayerVersion ${layer}`,
        'lambda:ListLayerVersions *',
        'lambda:ListEventSourceMappings *',
        `iam:PassRole ${role}`,
        's3:GetObjectVersion arn:aws:s3:::builds/a.zip',
        's3:GetBucketVersioning arn:aws:s3:::builds',
      ].map(async (each) => {
        const [action = '', resource = ''] = each.split(' ')
        const result = await runSimulation(
          {
            request: {
              principal: session,
              action,
              resource: { resource, accountId: '123456789012' },
              contextVariables: {},
            },
            identityPolicies: [],
            serviceControlPolicies: [],
            resourceControlPolicies: [],
          },
          {},
        )
        return result.resultType
      }),
    )
    expect(known).not.toContain('error')
  })

  test('is nothing for GetCallerIdentity', async () => {
    signedIn.permit({ Effect: 'Deny', Action: '*', Resource: '*' })
    expect((await signedIn.sts.send(new GetCallerIdentityCommand({}))).Arn).toBe(session)
    expect(signedIn.aws.front.iam.decisions).toEqual([])
  })

  test('is nothing of keys that no session belongs to', async () => {
    signedIn.permit({ Effect: 'Deny', Action: '*', Resource: '*' })
    await clientOf(signedIn.aws).send(new GetFunctionCommand({ FunctionName }))
    expect(signedIn.aws.front.iam.decisions).toEqual([])
  })
})

describe('A call that is not allowed', () => {
  test('to Lambda is refused in its words', async () => {
    signedIn.permit({ Action: 'lambda:GetFunction', Resource: hello })
    expect(await refusal(lambda.send(new GetFunctionCommand(qualified)))).toEqual({
      status: 403,
      name: 'AccessDeniedException',
      message:
        `User: ${session} is not authorized to perform: lambda:GetFunction on resource: ${hello}:live ` +
        'because no identity-based policy allows the lambda:GetFunction action',
    })
  })

  test('has no effect', async () => {
    signedIn.permit({ Action: ['lambda:Get*', 'lambda:List*'], Resource: '*' })
    expect(await refusal(lambda.send(new PublishVersionCommand({ FunctionName })))).toMatchObject({
      status: 403,
    })
    const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
    expect(Versions).toHaveLength(1)
  })

  test('says so when a policy denies it', async () => {
    signedIn.permit(
      { Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'lambda:PublishVersion', Resource: '*' },
    )
    const { message } = await refusal(lambda.send(new PublishVersionCommand({ FunctionName })))
    expect(message).toMatch(/ with an explicit deny in an identity-based policy$/)
    expect(signedIn.aws.front.iam.decisions.map(({ verdict }) => verdict)).toEqual(['ExplicitlyDenied'])
  })

  test('to S3 is refused in XML, whatever it sends', async () => {
    signedIn.permit({ Action: 's3:GetObject', Resource: '*' })
    const Body = Buffer.alloc(1_000_000)
    const { status, name, message } = await refusal(
      signedIn.s3.send(new PutObjectCommand({ ...object, Body })),
    )
    expect({ status, name }).toEqual({ status: 403, name: 'AccessDenied' })
    expect(message).toContain('s3:PutObject on resource: "arn:aws:s3:::builds/a/b c.zip"')
  })

  test('because a role may be passed to another service only', async () => {
    const pass = (service: string) => ({
      Action: 'iam:PassRole',
      Resource: role,
      Condition: { StringEquals: { 'iam:PassedToService': service } },
    })
    const call = () =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Role: role, Timeout: 3 }))
    signedIn.permit({ Action: 'lambda:*', Resource: '*' }, pass('ec2.amazonaws.com'))
    expect((await refusal(call())).message).toContain('is not authorized to perform: iam:PassRole')
    signedIn.permit({ Action: 'lambda:*', Resource: '*' }, pass('lambda.amazonaws.com'))
    await expect(call()).resolves.toBeDefined()
  })

  test('because the code in S3 may not be read', async () => {
    signedIn.permit({ Action: 'lambda:*', Resource: '*' })
    const { message } = await refusal(lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ...stored })))
    expect(message).toMatch(/^Your access has been denied by S3, .* to GetObject for builds\/a\/b\.zip\./)
  })
})

describe('The tags of a function', () => {
  test('are hidden from who may read the function, but not its tags', async () => {
    await lambda.send(
      new TagResourceCommand({
        Resource: `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}`,
        Tags: { team: 'orders' },
      }),
    )
    expect((await lambda.send(new GetFunctionCommand({ FunctionName }))).Tags).toEqual({ team: 'orders' })
    signedIn.permit({ Action: 'lambda:GetFunction', Resource: '*' })
    const { Tags, TagsError } = await lambda.send(new GetFunctionCommand({ FunctionName }))
    expect({ Tags, code: TagsError?.ErrorCode }).toEqual({ Tags: undefined, code: 'AccessDeniedException' })
  })
})
