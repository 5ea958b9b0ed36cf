import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionCommand,
  GetAliasCommand,
  GetFunctionCommand,
  GetFunctionConfigurationCommand,
  GetPolicyCommand,
  ListAliasesCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  RemovePermissionCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { createHello, creation, helloZip, refusal, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

const { aws, lambda } = await startedAws({ transitionMs: 50 })

const stale = '11111111-2222-3333-4444-555555555555'
const latest = async (FunctionName: string) =>
  (await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).RevisionId
const ofAlias = async (FunctionName: string) =>
  (await lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))).RevisionId

const permission = {
  Action: 'lambda:InvokeFunction',
  Principal: 'apigateway.amazonaws.com',
  SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:abc/*',
}

async function createWithAlias(): Promise<string> {
  const FunctionName = await createHello(lambda)
  await lambda.send(new PublishVersionCommand({ FunctionName }))
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
  return FunctionName
}

// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html#lambda-UpdateFunctionCode-request-RevisionId
// and the same member of the other requests.
describe('A stale RevisionId is refused with 412', () => {
  test('by UpdateFunctionCode', async () => {
    const input = { FunctionName: await createHello(lambda), ZipFile: helloZip('Hi'), RevisionId: stale }
    expect(await refusal(lambda.send(new UpdateFunctionCodeCommand(input)))).toMatchObject({
      status: 412,
      name: 'PreconditionFailedException',
    })
  })

  test('by UpdateFunctionConfiguration', async () => {
    const input = { FunctionName: await createHello(lambda), Timeout: 9, RevisionId: stale }
    const refused = await refusal(lambda.send(new UpdateFunctionConfigurationCommand(input)))
    expect(refused).toMatchObject({ status: 412, name: 'PreconditionFailedException' })
  })

  test('by PublishVersion', async () => {
    const input = { FunctionName: await createHello(lambda), RevisionId: stale }
    const refused = await refusal(lambda.send(new PublishVersionCommand(input)))
    expect(refused).toMatchObject({ status: 412, name: 'PreconditionFailedException' })
  })

  test('by UpdateAlias, which compares with the alias', async () => {
    const FunctionName = await createWithAlias()
    const RevisionId = await latest(FunctionName)
    const input = { FunctionName, Name: 'live', Description: 'moved', RevisionId }
    const refused = await refusal(lambda.send(new UpdateAliasCommand(input)))
    expect(refused).toMatchObject({ status: 412, name: 'PreconditionFailedException' })
  })

  test('by AddPermission and RemovePermission', async () => {
    const FunctionName = await createWithAlias()
    const target = { FunctionName, Qualifier: 'live', StatementId: 'gateway' }
    const add = (RevisionId: string) =>
      lambda.send(new AddPermissionCommand({ ...target, ...permission, RevisionId }))
    expect(await refusal(add(stale))).toMatchObject({ status: 412, name: 'PreconditionFailedException' })
    await add(String(await ofAlias(FunctionName)))
    const remove = new RemovePermissionCommand({ ...target, RevisionId: stale })
    expect(await refusal(lambda.send(remove))).toMatchObject({
      status: 412,
      name: 'PreconditionFailedException',
    })
  })
})

test('the current RevisionId is accepted all the way from update to alias', async () => {
  const FunctionName = await createWithAlias()
  const update = { FunctionName, Timeout: 9, RevisionId: await latest(FunctionName) }
  await lambda.send(new UpdateFunctionConfigurationCommand(update))
  await settle(lambda, FunctionName)
  const RevisionId = await latest(FunctionName)
  const { Version } = await lambda.send(new PublishVersionCommand({ FunctionName, RevisionId }))
  const move = {
    FunctionName,
    Name: 'live',
    FunctionVersion: Version,
    RevisionId: await ofAlias(FunctionName),
  }
  expect((await lambda.send(new UpdateAliasCommand(move))).FunctionVersion).toBe('2')
})

describe('The RevisionId of $LATEST changes', () => {
  test('with an update, and again when the update has ended', async () => {
    const FunctionName = await createHello(lambda)
    const before = await latest(FunctionName)
    const update = new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 })
    const { RevisionId: during } = await lambda.send(update)
    await settle(lambda, FunctionName)
    expect(new Set([before, during, await latest(FunctionName)]).size).toBe(3)
  })

  test('with PublishVersion, TagResource and UntagResource', async () => {
    const FunctionName = await createHello(lambda)
    const Resource = `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}`
    const seen = [await latest(FunctionName)]
    await lambda.send(new PublishVersionCommand({ FunctionName }))
    seen.push(await latest(FunctionName))
    await lambda.send(new TagResourceCommand({ Resource, Tags: { team: 'blue' } }))
    seen.push(await latest(FunctionName))
    await lambda.send(new UntagResourceCommand({ Resource, TagKeys: ['team'] }))
    seen.push(await latest(FunctionName))
    expect(new Set(seen).size).toBe(4)
  })
})

test('the RevisionId of an alias changes with UpdateAlias, AddPermission and RemovePermission', async () => {
  const FunctionName = await createWithAlias()
  const target = { FunctionName, Qualifier: 'live', StatementId: 'gateway' }
  const seen = [await ofAlias(FunctionName)]
  await lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', Description: 'served' }))
  seen.push(await ofAlias(FunctionName))
  await lambda.send(new AddPermissionCommand({ ...target, ...permission }))
  seen.push(await ofAlias(FunctionName))
  await lambda.send(new RemovePermissionCommand(target))
  seen.push(await ofAlias(FunctionName))
  expect(new Set(seen).size).toBe(4)
})

test('all answers about a function show the same RevisionId', async () => {
  const input = creation()
  const { FunctionName } = input
  const created = await lambda.send(new CreateFunctionCommand(input))
  aws.front.lambda.finishTransition(String(FunctionName))
  const { Configuration } = await lambda.send(new GetFunctionCommand({ FunctionName }))
  const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
  const seen = await latest(String(FunctionName))
  expect(Configuration?.RevisionId).toBe(seen)
  expect(Versions?.[0]?.RevisionId).toBe(seen)
  expect(created.RevisionId).not.toBe(seen)
})

test('all answers about an alias show the same RevisionId, and its policy too', async () => {
  const FunctionName = await createWithAlias()
  const target = { FunctionName, Qualifier: 'live', StatementId: 'gateway' }
  await lambda.send(new AddPermissionCommand({ ...target, ...permission }))
  const moved = await lambda.send(
    new UpdateAliasCommand({ FunctionName, Name: 'live', Description: 'served' }),
  )
  const { Aliases } = await lambda.send(new ListAliasesCommand({ FunctionName }))
  const policy = await lambda.send(new GetPolicyCommand({ FunctionName, Qualifier: 'live' }))
  expect(await ofAlias(FunctionName)).toBe(moved.RevisionId)
  expect(Aliases?.[0]?.RevisionId).toBe(moved.RevisionId)
  expect(policy.RevisionId).toBe(moved.RevisionId)
})
