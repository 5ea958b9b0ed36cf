import {
  AddPermissionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  PublishVersionCommand,
  UpdateAliasCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  handlerSource,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
} from '../support/scene.ts'
import {
  aliasState,
  createOf,
  expectReleased,
  freshName,
  releasedFunction,
  releaseOf,
} from './full-release.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
})
beforeEach(() => scene.write('app/main.py', handlerSource('new')))
afterEach(() => scene.aws.front.clearFaults())
afterAll(() => scene.end())

const PROVIDER = 'arn:aws:lambda:eu-west-1:123456789012:capacity-provider:default'
const env = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.05' }
const reason = { code: 'EniLimitExceeded', reason: 'The limit of network interfaces was reached' }

/** Does something at the nth time that a run looks at a function; it looks twice, side by side, before it waits. */
function atLook(nth: number, work: () => void | Promise<void>): () => void {
  let looks = 0
  return scene.aws.front.on('GetFunction', async () => {
    looks += 1
    if (looks === nth) await work()
  })
}

describe('a transition that takes a while', () => {
  test('is waited for at every step, and the log says what for', async () => {
    const name = await releasedFunction(scene)
    const { lambda } = scene.aws.front
    lambda.planTransition({ kind: 'update', functionName: name, milliseconds: 300 })
    lambda.planTransition({ kind: 'update', functionName: name, milliseconds: 300 })
    lambda.planTransition({ kind: 'publish', functionName: name, milliseconds: 300 })
    const run = await scene.run(releaseOf(name), { env })
    await expectReleased(scene, name, run)
    expect(run.log).toContain(`Waiting for the configuration update of ${name}: LastUpdateStatus InProgress`)
    expect(run.log).toContain(`Waiting for the code update of ${name}: LastUpdateStatus InProgress`)
    expect(run.log).toContain(`Waiting for version 2 of ${name}: State Pending`)
  })

  test('that somebody else began is waited for before anything is planned', async () => {
    const name = await releasedFunction(scene)
    const FunctionName = name
    scene.aws.front.lambda.planTransition({ kind: 'update', functionName: name, milliseconds: 60_000 })
    const theirs = { FunctionName, Environment: { Variables: { THEIRS: 'too' } }, MemorySize: 256 }
    await scene.lambda.send(new UpdateFunctionConfigurationCommand(theirs))
    const stop = atLook(3, async () => scene.aws.front.lambda.finishTransition(name))
    const run = await scene.run(releaseOf(name), { env })
    stop()
    await expectReleased(scene, name, run)
    expect(run.log).toContain(`Waiting for an update of ${name} that is already under way`)
    const variables = { THEIRS: 'too', GREETING: 'hi' }
    expect((await configurationOf(scene, name, '2')).Environment?.Variables).toEqual(variables)
    // Their memory is what the release wants, too: it is not sent, and it is new for callers. Their variables come along, and so does the one that they removed.
    const plan = JSON.parse(run.outputs['plan'] ?? '')
    expect(JSON.stringify(plan.steps)).not.toContain('MemorySize')
    expect(plan.changes).toContainEqual(
      expect.objectContaining({ field: 'MemorySize', to: 256, requested: true }),
    )
    expect(plan.changes).toContainEqual({
      what: 'configuration',
      field: 'Environment.THEIRS',
      requested: false,
    })
    expect(run.warnings.join()).toContain(
      'what this step does not ask for: Environment.KEPT, Environment.THEIRS.',
    )
  })

  test('that ends in a release of somebody else is planned after', async () => {
    const name = await releasedFunction(scene)
    const FunctionName = name
    scene.aws.front.lambda.planTransition({ kind: 'update', functionName: name, milliseconds: 60_000 })
    await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, MemorySize: 192 }))
    const stop = atLook(3, async () => {
      scene.aws.front.lambda.finishTransition(name)
      await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
      await scene.lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '2' }))
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    await expectReleased(scene, name, run, ['1', '2', '3'])
    expect(run.outputs['previous-version']).toBe('2')
    // Their move left our history behind: only what it served is certain.
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=3 prev=2 /)
  })

  test('that makes a function which is being created is waited for', async () => {
    const name = freshName()
    scene.aws.front.lambda.planTransition({ kind: 'create', functionName: name, milliseconds: 300 })
    const run = await scene.run(createOf(name), { env })
    await expectReleased(scene, name, run, ['1'])
    expect(run.log).toContain(`Waiting for the creation of ${name}: State Pending`)
  })
})

describe('a transition that fails', () => {
  const failing = (kind: 'create' | 'update' | 'publish', functionName: string) =>
    scene.aws.front.lambda.planTransition({ kind, functionName, failure: reason })

  test.each([
    ['configuration update', 0],
    ['code update', 1],
  ])('in the %s stops the release with the reason, and is repeated by the next run', async (what, before) => {
    const name = await releasedFunction(scene)
    for (let passed = 0; passed < before; passed += 1)
      scene.aws.front.lambda.planTransition({ kind: 'update', functionName: name })
    failing('update', name)
    const alias = await aliasState(scene, name)
    const run = await scene.run(releaseOf(name), { env })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    const [error] = run.errors
    expect(error).toContain(
      `The ${what} of ${name} failed: ${reason.reason} (LastUpdateStatus Failed, ${reason.code})`,
    )
    expect(error).toContain('The alias live still serves version 1.')
    expect(error).toContain('$LATEST was restored to its state before this run')
    expect(error).toContain('Then run the workflow again: it repeats the failed change.')
    expect(await aliasState(scene, name)).toEqual(alias)
    await expectReleased(scene, name, await scene.run(releaseOf(name), { env }))
  })

  test('in the creation stops it with the reason, and is repeated by the next run', async () => {
    const name = freshName()
    failing('create', name)
    const run = await scene.run(createOf(name), { env })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '', changed: 'false' })
    const [error] = run.errors
    expect(error).toContain(`The creation of ${name} failed: ${reason.reason} (State Failed, ${reason.code})`)
    expect(error).toContain('There is no alias live yet.')
    expect(error).toContain(`The function ${name} has been created`)
    await expectReleased(scene, name, await scene.run(createOf(name), { env }), ['1'])
  })

  test('in the creation is told to a run that brings nothing to send', async () => {
    const name = freshName()
    failing('create', name)
    await scene.run(createOf(name), { env })
    const run = await scene.run({ 'function-name': name, alias: 'live', tags: 'team: orders' }, { env })
    expect(run.outputs['result']).toBe('failed')
    expect(run.errors[0]).toContain(
      `The function ${name} is in the state Failed (${reason.code}: ${reason.reason})`,
    )
    expect(run.errors[0]).toContain('Nothing was changed in AWS.')
  })

  test('in a version leaves the alias, and says how to get rid of that version', async () => {
    const name = await releasedFunction(scene)
    failing('publish', name)
    const alias = await aliasState(scene, name)
    const run = await scene.run(releaseOf(name), { env })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', changed: 'false' })
    const [error] = run.errors
    expect(error).toContain(`Version 2 of ${name} failed: ${reason.reason} (State Failed, ${reason.code})`)
    expect(error).toContain('The alias live still serves version 1.')
    expect(error).toContain(
      `aws lambda delete-function --region eu-west-1 --function-name ${name} --qualifier 2`,
    )
    expect(await aliasState(scene, name)).toEqual(alias)
    const again = await scene.run(releaseOf(name), { env })
    expect(again.errors[0]).toContain(`Version 2 of ${name} failed: ${reason.reason}`)
    await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: name, Qualifier: '2' }))
    await expectReleased(scene, name, await scene.run(releaseOf(name), { env }), ['1', '3'])
  })

  test('of somebody else is no obstacle to a release', async () => {
    const name = await releasedFunction(scene)
    failing('update', name)
    await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, MemorySize: 256 }))
    const run = await scene.run(releaseOf(name), { env })
    await expectReleased(scene, name, run)
    // Nobody knows how much of the failed update is in force: it is sent again.
    expect(run.outputs['plan']).toContain('MemorySize')
  })
})

describe('a transition that never ends', () => {
  const forever = (kind: 'create' | 'update' | 'publish', functionName: string) =>
    scene.aws.front.lambda.planTransition({ kind, functionName, milliseconds: Number.POSITIVE_INFINITY })

  test('is given up at wait-timeout, with the last state, and is waited for again by the next run', async () => {
    const name = await releasedFunction(scene)
    forever('update', name)
    const inputs = { ...releaseOf(name), 'wait-timeout': '3' }
    const run = await scene.run(inputs, { env })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1' })
    expect(run.errors[0]).toContain(
      `The configuration update of ${name} was not finished after 3 seconds; last state: LastUpdateStatus InProgress`,
    )
    expect(run.errors[0]).toContain('The alias live still serves version 1.')
    expect(run.errors[0]).toContain('`wait-timeout`')
    const again = await scene.run(inputs, { env })
    expect(again.errors[0]).toContain(
      `An update of ${name} that is already under way was not finished after 3 seconds`,
    )
    expect(again.errors[0]).toContain('Nothing was changed in AWS')
    scene.aws.front.lambda.finishTransition(name)
    await expectReleased(scene, name, await scene.run(inputs, { env }))
  })

  test('of a version is given up, too, and that version is taken up by the next run', async () => {
    const name = await releasedFunction(scene)
    forever('publish', name)
    const inputs = { ...releaseOf(name), 'wait-timeout': '3' }
    const run = await scene.run(inputs, { env })
    expect(run.errors[0]).toContain(
      `Version 2 of ${name} was not ready after 3 seconds; last state: State Pending`,
    )
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
    scene.aws.front.lambda.finishTransition(name, '2')
    await expectReleased(scene, name, await scene.run(inputs, { env }))
  })
})

describe('states', () => {
  test('that nobody knows are waited out', async () => {
    const name = await releasedFunction(scene)
    scene.aws.front.lambda.setStatus(name, { State: 'Hibernating', LastUpdateStatus: 'Successful' })
    const stop = atLook(6, () => {
      scene.aws.front.lambda.setStatus(name, { State: 'Active', LastUpdateStatus: 'Successful' })
    })
    const run = await scene.run(releaseOf(name), { env })
    stop()
    await expectReleased(scene, name, run)
    expect(run.log).toContain('State Hibernating')
  })

  test('of an inactive $LATEST are no obstacle', async () => {
    const name = await releasedFunction(scene)
    const StateReasonCode = 'Idle'
    scene.aws.front.lambda.setStatus(name, {
      State: 'Inactive',
      StateReasonCode,
      LastUpdateStatus: 'Successful',
    })
    await expectReleased(scene, name, await scene.run(releaseOf(name), { env }))
  })

  test('of a function on managed instances are no obstacle, and only its versions are tested', async () => {
    const name = 'managed'
    const LambdaManagedInstancesCapacityProviderConfig = { CapacityProviderArn: PROVIDER }
    const CapacityProviderConfig = { LambdaManagedInstancesCapacityProviderConfig }
    await arrangeRelease(scene, name, { source: 'one', alias: 'live', members: { CapacityProviderConfig } })
    await scene.lambda.send(
      new AddPermissionCommand({
        FunctionName: name,
        StatementId: 'api',
        Action: 'lambda:InvokeFunction',
        Principal: 'apigateway.amazonaws.com',
        SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*',
      }),
    )
    await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, MemorySize: 512 }))
    scene.aws.front.lambda.finishTransition(name)
    expect((await configurationOf(scene, name)).State).toBe('ActiveNonInvocable')
    // It has what is released, but the next publication of it replaces it: an alias needs a version with a number.
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: name, PublishTo: 'LATEST_PUBLISHED' }))
    const run = await scene.run(
      { 'function-name': name, alias: 'live', 'memory-size': '512', payload: '{}' },
      { env },
    )
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.log).not.toContain('ActiveNonInvocable')
    // Callers without an alias reach $LATEST.PUBLISHED, which stays as it is.
    expect(run.warnings).toEqual([])
    const test = await scene.run({ mode: 'smoke-test', 'function-name': name }, { env })
    expect(test.exitCode).toBe(1)
    expect(test.errors[0]).toMatch(/ActiveNonInvocable.*set `alias` or `version`/s)
    scene.aws.front.lambda.setStatus(name, { State: 'Deactivated' }, '1')
    const back = await scene.run({ mode: 'rollback', 'function-name': name, alias: 'live' }, { env })
    expect(back.outputs).toMatchObject({ result: 'failed', version: '2' })
    expect(back.errors[0]).toContain(
      `No alias can serve version 1 of ${name}. It is in the state Deactivated.`,
    )
    expect(back.errors[0]).toContain('put-function-scaling-config')
    expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('2')
  })

  test('of an execution role that Lambda cannot assume yet are waited out', async () => {
    const message = 'The role defined for the function cannot be assumed by Lambda.'
    const code = 'InvalidParameterValueException'
    const fault = { kind: 'error', status: 400, code, message } as const
    scene.aws.front.inject({ operation: 'CreateFunction', times: 2, fault })
    const name = freshName()
    const run = await scene.run(createOf(name), { env })
    await expectReleased(scene, name, run, ['1'])
    expect(run.log).toContain('Lambda cannot use the execution role: a permission is missing')
    const again = freshName()
    scene.aws.front.inject({ operation: 'CreateFunction', times: 100, fault })
    const hopeless = await scene.run(createOf(again), { env: { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: '0.01' } })
    expect(hopeless.errors[0]).toContain(message)
    expect(hopeless.errors[0]).toContain('trust policy of the execution role must allow lambda.amazonaws.com')
    expect(hopeless.errors[0]).toContain('sts:AssumeRole')
    expect(hopeless.errors[0]).toContain('There is no alias live yet.')
    expect(hopeless.errors[0]).toContain(`The function ${again} was not created.`)
    await expect(scene.lambda.send(new GetFunctionCommand({ FunctionName: again }))).rejects.toThrow(
      'not found',
    )
  })

  test('of a function that is deleted meanwhile are not waited for', async () => {
    const name = await releasedFunction(scene)
    scene.aws.front.lambda.planTransition({ kind: 'update', functionName: name, milliseconds: 60_000 })
    let deleted = false
    const stop = scene.aws.front.on('GetFunction', async () => {
      if (
        deleted ||
        !scene.aws.front.calls.some(({ operation }) => operation === 'UpdateFunctionConfiguration')
      )
        return
      deleted = true
      await scene.lambda.send(new DeleteFunctionCommand({ FunctionName: name }))
    })
    scene.aws.front.clearCalls()
    const run = await scene.run(releaseOf(name), { env })
    stop()
    expect(run.outputs).toMatchObject({ result: 'failed', version: '' })
    expect(run.errors[0]).toContain(
      `${name} no longer exists: somebody deleted it while this step was running.`,
    )
    expect(run.errors[0]).toContain('The alias live no longer exists. It served version 1.')
    expect(await versionsOf(scene, name).catch(() => [])).toEqual([])
  })
})
