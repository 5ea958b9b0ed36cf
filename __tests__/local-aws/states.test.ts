import {
  CreateAliasCommand,
  CreateFunctionCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import { createHello, creation, helloZip, publishHello, refusal, settle } from './hello-function.ts'
import { startedAws } from './started-aws.ts'

// https://docs.aws.amazon.com/lambda/latest/dg/functions-states.html
const { aws, lambda } = await startedAws({ transitionMs: 50 })

const configuration = (FunctionName: string, Qualifier?: string) =>
  lambda.send(new GetFunctionConfigurationCommand({ FunctionName, ...(Qualifier ? { Qualifier } : {}) }))

const pending =
  'The operation cannot be performed at this time. The function is currently in the following state: Pending'

/** A function that stays in its transition until it is finished by hand. */
async function createPending(): Promise<string> {
  const input = creation()
  aws.front.lambda.planTransition({ kind: 'create', milliseconds: Number.POSITIVE_INFINITY })
  await lambda.send(new CreateFunctionCommand(input))
  return String(input.FunctionName)
}

async function createUpdating(): Promise<string> {
  const FunctionName = await createHello(lambda)
  aws.front.lambda.planTransition({ kind: 'update', milliseconds: Number.POSITIVE_INFINITY })
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))
  return FunctionName
}

const writes = (FunctionName: string) => [
  () => lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: helloZip('Hi') })),
  () => lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 })),
  () => lambda.send(new PublishVersionCommand({ FunctionName })),
]

describe('A function that was just created', () => {
  test('is Pending for a while, then Active', async () => {
    const FunctionName = await createPending()
    expect(await configuration(FunctionName)).toMatchObject({ State: 'Pending', StateReasonCode: 'Creating' })
    aws.front.lambda.finishTransition(FunctionName)
    const { State, StateReason, LastUpdateStatus } = await configuration(FunctionName)
    expect({ State, StateReason, LastUpdateStatus }).toEqual({
      State: 'Active',
      LastUpdateStatus: 'Successful',
    })
  })

  test('can be neither updated nor published nor invoked while it is Pending', async () => {
    const FunctionName = await createPending()
    const invoke = () => lambda.send(new InvokeCommand({ FunctionName }))
    for (const call of [...writes(FunctionName), invoke]) {
      expect(await refusal(call())).toEqual({
        status: 409,
        name: 'ResourceConflictException',
        message: pending,
      })
    }
  })

  test('is Failed, with the reason, when its creation fails', async () => {
    const failure = { code: 'InvalidSubnet', reason: 'The subnet has no free addresses.' }
    aws.front.lambda.planTransition({ kind: 'create', failure })
    const FunctionName = await createHello(lambda)
    expect(await configuration(FunctionName)).toMatchObject({
      State: 'Failed',
      StateReasonCode: 'InvalidSubnet',
      StateReason: 'The subnet has no free addresses.',
    })
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/lambda-managed-instances.html, and the states in the SDK's model
describe('A function on managed instances', () => {
  test('is ready for updates and publication, and only its versions can be invoked', async () => {
    const CapacityProviderArn = 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:default'
    const CapacityProviderConfig = { LambdaManagedInstancesCapacityProviderConfig: { CapacityProviderArn } }
    const FunctionName = await createHello(lambda)
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, CapacityProviderConfig }))
    aws.front.lambda.finishTransition(FunctionName)
    const ready = { State: 'ActiveNonInvocable', LastUpdateStatus: 'Successful', CapacityProviderConfig }
    expect(await configuration(FunctionName)).toMatchObject(ready)
    const { Version: Qualifier } = await lambda.send(new PublishVersionCommand({ FunctionName }))
    aws.front.lambda.finishTransition(FunctionName, Qualifier)
    expect(await configuration(FunctionName, Qualifier)).toMatchObject({ State: 'Active' })
    expect((await lambda.send(new InvokeCommand({ FunctionName, Qualifier }))).StatusCode).toBe(200)
    const refused = await refusal(lambda.send(new InvokeCommand({ FunctionName })))
    expect(refused).toMatchObject({ status: 409, name: 'ResourceConflictException' })
  })

  test('has a version without a number, which is listed among the others', async () => {
    const FunctionName = await createHello(lambda)
    await lambda.send(new PublishVersionCommand({ FunctionName, PublishTo: 'LATEST_PUBLISHED' }))
    await lambda.send(new PublishVersionCommand({ FunctionName }))
    const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
    expect(Versions?.map(({ Version }) => Version)).toEqual(['$LATEST', '$LATEST.PUBLISHED', '1'])
  })
})

describe('A function that is being updated', () => {
  test('says InProgress for a while, then Successful', async () => {
    const FunctionName = await createUpdating()
    expect(await configuration(FunctionName)).toMatchObject({
      State: 'Active',
      LastUpdateStatus: 'InProgress',
    })
    aws.front.lambda.finishTransition(FunctionName)
    expect((await configuration(FunctionName)).LastUpdateStatus).toBe('Successful')
  })

  test('can be neither updated nor published, by either update', async () => {
    const FunctionName = await createUpdating()
    const message =
      'The operation cannot be performed at this time. An update is in progress for resource: ' +
      `arn:aws:lambda:eu-west-1:123456789012:function:${FunctionName}`
    for (const call of writes(FunctionName)) {
      expect(await refusal(call())).toEqual({ status: 409, name: 'ResourceConflictException', message })
    }
  })

  test('can be invoked all the while', async () => {
    const FunctionName = await createUpdating()
    expect((await lambda.send(new InvokeCommand({ FunctionName }))).StatusCode).toBe(200)
  })

  test('says Failed, with the reason, when the update fails, and can be updated again', async () => {
    const FunctionName = await createHello(lambda)
    const failure = { code: 'InvalidSecurityGroup', reason: 'The security group is gone.' }
    aws.front.lambda.planTransition({ functionName: FunctionName, failure })
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))
    await settle(lambda, FunctionName)
    expect(await configuration(FunctionName)).toMatchObject({
      State: 'Active',
      LastUpdateStatus: 'Failed',
      LastUpdateStatusReasonCode: 'InvalidSecurityGroup',
      LastUpdateStatusReason: 'The security group is gone.',
    })
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 10 }))
    await settle(lambda, FunctionName)
    expect((await configuration(FunctionName)).LastUpdateStatus).toBe('Successful')
  })
})

describe('A published version', () => {
  test('is Pending for a while and cannot be invoked then, while $LATEST can', async () => {
    const FunctionName = await createHello(lambda)
    aws.front.lambda.planTransition({ kind: 'publish', milliseconds: Number.POSITIVE_INFINITY })
    const published = await lambda.send(new PublishVersionCommand({ FunctionName }))
    expect(published).toMatchObject({ Version: '1', State: 'Pending' })
    const invoke = lambda.send(new InvokeCommand({ FunctionName, Qualifier: '1' }))
    expect(await refusal(invoke)).toMatchObject({ status: 409, message: pending })
    expect((await lambda.send(new InvokeCommand({ FunctionName }))).StatusCode).toBe(200)
    aws.front.lambda.finishTransition(FunctionName, '1')
    expect((await configuration(FunctionName, '1')).State).toBe('Active')
    expect((await lambda.send(new InvokeCommand({ FunctionName, Qualifier: '1' }))).StatusCode).toBe(200)
  })

  // https://docs.aws.amazon.com/lambda/latest/api/API_UpdateAlias.html
  test('that has Failed cannot be given to an alias', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
    const failure = { code: 'FunctionError', reason: 'The initialization failed.' }
    aws.front.lambda.planTransition({ kind: 'publish', failure })
    expect(await publishHello(lambda, FunctionName, 'blue')).toBe('2')
    const move = { FunctionName, Name: 'live', FunctionVersion: '2' }
    expect(await refusal(lambda.send(new UpdateAliasCommand(move)))).toMatchObject({
      status: 409,
      name: 'ResourceConflictException',
    })
  })
})

describe('An Inactive version', () => {
  const idle = { State: 'Inactive', StateReasonCode: 'Idle' }

  test.each(['$LATEST', '1'])(
    '(%s) fails its first invocation, and is Pending until it is restored',
    async (Qualifier) => {
      const FunctionName = await createHello(lambda)
      await publishHello(lambda, FunctionName, 'red')
      aws.front.lambda.setStatus(FunctionName, idle, Qualifier)
      const { transitionMs } = aws.front.lambda
      aws.front.lambda.transitionMs = Number.POSITIVE_INFINITY
      const invoke = () => lambda.send(new InvokeCommand({ FunctionName, Qualifier }))
      try {
        for (const _ of ['first', 'second']) {
          expect(await refusal(invoke())).toEqual({
            status: 409,
            name: 'CodeArtifactUserPendingException',
            message: 'Lambda is initializing your function. It will be ready to invoke shortly.',
          })
          expect((await configuration(FunctionName, Qualifier)).State).toBe('Pending')
        }
      } finally {
        aws.front.lambda.transitionMs = transitionMs
      }
      aws.front.lambda.finishTransition(FunctionName, Qualifier)
      expect((await invoke()).StatusCode).toBe(200)
    },
  )

  test('may be served by an alias', async () => {
    const FunctionName = await createHello(lambda)
    await publishHello(lambda, FunctionName, 'red')
    await publishHello(lambda, FunctionName, 'blue')
    await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '2' }))
    aws.front.lambda.setStatus(FunctionName, idle, '1')
    const move = new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' })
    expect((await lambda.send(move)).FunctionVersion).toBe('1')
  })
})

test('the times of transitions can be changed while it runs', async () => {
  const FunctionName = await createHello(lambda)
  aws.front.lambda.transitionMs = 0
  aws.front.lambda.versionTransitionMs = 0
  try {
    await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))
    expect((await configuration(FunctionName)).LastUpdateStatus).toBe('Successful')
    await lambda.send(new PublishVersionCommand({ FunctionName }))
    expect((await configuration(FunctionName, '1')).State).toBe('Active')
  } finally {
    aws.front.lambda.transitionMs = 50
    aws.front.lambda.versionTransitionMs = 50
  }
})
