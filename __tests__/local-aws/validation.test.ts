import {
  CreateAliasCommand,
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  PublishVersionCommand,
  PutRuntimeManagementConfigCommand,
  type PutRuntimeManagementConfigCommandInput,
  type Runtime,
  TagResourceCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { createHello, creation, refusal } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { lambda } = await startedAws({ transitionMs: 0 })
let FunctionName: string

beforeAll(async () => {
  FunctionName = await createHello(lambda)
})

const create = (overrides: Partial<CreateFunctionCommandInput>) =>
  refusal(lambda.send(new CreateFunctionCommand(creation(overrides))))
const updateCode = (ZipFile: Buffer) =>
  refusal(lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile })))

const invalid = { status: 400, name: 'InvalidParameterValueException' }
const malformed = { status: 400, name: 'ValidationException' }

// The constraints of https://docs.aws.amazon.com/lambda/latest/api/API_CreateFunction.html and
// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionConfiguration.html
describe('A configuration is refused', () => {
  const refused: [string, Partial<CreateFunctionCommandInput>, object][] = [
    ['an unknown runtime', { Runtime: 'python9.9' as Runtime }, invalid],
    ['too little memory', { MemorySize: 64 }, malformed],
    ['far too much memory', { MemorySize: 1_000_000 }, malformed],
    ['no time at all', { Timeout: 0 }, malformed],
    ['a timeout of a day', { Timeout: 86_400 }, malformed],
    ['a role that is no ARN', { Role: 'my-role' }, malformed],
    ['a description of more than 256 characters', { Description: 'd'.repeat(257) }, malformed],
    ['a variable with a reserved name', { Environment: { Variables: { AWS_REGION: 'eu-west-1' } } }, invalid],
    ['a variable with a hyphen in its name', { Environment: { Variables: { 'MY-NAME': 'x' } } }, malformed],
    ['subnets without security groups', { VpcConfig: { SubnetIds: ['subnet-1'] } }, invalid],
    [
      'more than 5 layers',
      { Layers: Array.from('123456', (n) => `arn:aws:lambda:eu-west-1:123456789012:layer:a:${n}`) },
      invalid,
    ],
    ['too little storage', { EphemeralStorage: { Size: 100 } }, malformed],
  ]

  test.each(refused)('with %s, at creation', async (_, overrides, expected) => {
    expect(await create(overrides)).toMatchObject(expected)
  })

  test.each(refused)('with %s, in an update', async (_, overrides, expected) => {
    const update = new UpdateFunctionConfigurationCommand({ FunctionName, ...overrides })
    expect(await refusal(lambda.send(update))).toMatchObject(expected)
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html
test('more than 4 KB of environment are refused, and AWS repeats the variables', async () => {
  const Variables = { SECRET: 's'.repeat(4096) }
  const refused = await refusal(
    lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Environment: { Variables } })),
  )
  expect(refused).toMatchObject(invalid)
  expect(refused.message).toContain('exceeded the 4KB limit')
  expect(refused.message).toContain(Variables.SECRET)
})

// test_tag_limits of LocalStack, recorded against AWS.
test('more than 50 tags are refused, together with those that are there', async () => {
  const tags = (name: string, count: number) =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}${index}`, 'x']))
  const name = await createHello(lambda, { Tags: tags('old', 30) })
  const Resource = `arn:aws:lambda:eu-west-1:123456789012:function:${name}`
  const tag = (Tags: Record<string, string>) => lambda.send(new TagResourceCommand({ Resource, Tags }))
  await tag({ ...tags('old', 30), ...tags('new', 20) })
  const tooMany = { ...invalid, message: 'Number of tags exceeds resource tag limit.' }
  expect(await refusal(tag({ another: 'x' }))).toEqual(tooMany)
  expect(await create({ Tags: tags('old', 51) })).toEqual(tooMany)
})

describe('A function is not created', () => {
  test('without runtime and handler', async () => {
    const { Handler, ...input } = creation()
    expect(Handler).toBeDefined()
    expect(await refusal(lambda.send(new CreateFunctionCommand(input)))).toMatchObject(invalid)
  })

  test('without code', async () => {
    expect(await create({ Code: {} })).toMatchObject(invalid)
  })

  test('under a name of more than 64 characters, or with a dot', async () => {
    expect(await create({ FunctionName: 'a'.repeat(65) })).toMatchObject(invalid)
    expect(await create({ FunctionName: 'a.b' })).toMatchObject(malformed)
  })

  test('twice', async () => {
    expect(await create({ FunctionName })).toMatchObject({ status: 409, name: 'ResourceConflictException' })
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html
describe('An archive is refused', () => {
  test('that is none', async () => {
    expect(await updateCode(Buffer.from('no zip'))).toEqual({
      ...invalid,
      message: 'Could not unzip uploaded file. Please check your file, then try to upload again.',
    })
  })

  test('that is empty', async () => {
    expect(await updateCode(new AdmZip().toBuffer())).toMatchObject(invalid)
  })

  test('of more than 50 MB in a request', async () => {
    expect(await updateCode(Buffer.alloc(53_000_000))).toMatchObject({
      status: 413,
      name: 'RequestEntityTooLargeException',
    })
  })
})

test('the description of a version has at most 256 characters', async () => {
  const publish = new PublishVersionCommand({ FunctionName, Description: 'd'.repeat(257) })
  expect(await refusal(lambda.send(publish))).toMatchObject(malformed)
})

// https://docs.aws.amazon.com/lambda/latest/api/API_PutRuntimeManagementConfig.html
test('runtime management needs a version that exists, and an ARN with Manual only', async () => {
  const put = (input: Omit<PutRuntimeManagementConfigCommandInput, 'FunctionName'>) =>
    refusal(lambda.send(new PutRuntimeManagementConfigCommand({ FunctionName, ...input })))
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '$LATEST' }))
  const message = expect.stringMatching(/:live is invalid\. Aliases are not allowed\.$/)
  expect(await put({ UpdateRuntimeOn: 'Auto', Qualifier: 'live' })).toMatchObject({ ...invalid, message })
  expect(await put({ UpdateRuntimeOn: 'Auto', Qualifier: '99' })).toMatchObject({ status: 404 })
  expect(await put({ UpdateRuntimeOn: 'Manual' })).toMatchObject(invalid)
  expect(await put({ UpdateRuntimeOn: 'Auto', RuntimeVersionArn: 'arn' })).toMatchObject(invalid)
  expect(await put({ UpdateRuntimeOn: 'Always' as 'Auto' })).toMatchObject(malformed)
})
