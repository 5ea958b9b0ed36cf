import {
  AddPermissionCommand,
  GetFunctionEventInvokeConfigCommand,
  RemovePermissionCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { policyOf } from '../support/policy-of.ts'
import { aliasOf, creation, handlerSource, type Scene, startScene, versionsOf } from '../support/scene.ts'

const API = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*/GET/orders'
const BUCKET = 'arn:aws:s3:::orders-inbox'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

const live = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  ...more,
})

/** A function with one release behind `live`. */
async function released(name: string): Promise<void> {
  await arrangeRelease(scene, name, { source: 'before', alias: 'live', memorySize: 256 })
}

/** Adds a statement as another tool would. */
const addByHand = (FunctionName: string, members: object) =>
  scene.lambda.send(
    new AddPermissionCommand({
      FunctionName,
      Qualifier: 'live',
      StatementId: 'by-hand',
      Action: 'lambda:InvokeFunction',
      Principal: 'apigateway.amazonaws.com',
      ...members,
    }),
  )

const order = (calls: readonly string[], ...wanted: readonly string[]) =>
  calls.filter((call) => wanted.includes(call))

describe('invoke-permissions', () => {
  test('lets callers in before the alias moves, and only on the alias', async () => {
    await released('moves')
    scene.calls()
    const run = await scene.succeed(
      live('moves', { 'memory-size': '512', 'invoke-permissions': `${API}\n${BUCKET}`, payload: '{}' }),
    )
    expect(order(scene.calls(), 'PublishVersion', 'Invoke', 'AddPermission', 'UpdateAlias')).toEqual([
      'PublishVersion',
      'Invoke',
      'AddPermission',
      'AddPermission',
      'UpdateAlias',
      'Invoke',
    ])
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', changed: 'true' })
    expect(await policyOf(scene, 'moves', 'live')).toEqual([
      {
        Sid: expect.stringMatching(/^lda1-apigateway-[0-9a-f]{12}$/),
        Effect: 'Allow',
        Principal: { Service: 'apigateway.amazonaws.com' },
        Action: 'lambda:InvokeFunction',
        Resource: 'arn:aws:lambda:eu-west-1:123456789012:function:moves:live',
        Condition: { ArnLike: { 'AWS:SourceArn': API } },
      },
      expect.objectContaining({
        Principal: { Service: 's3.amazonaws.com' },
        // The ARN of a bucket names no account: the function's own has to own it.
        Condition: {
          ArnLike: { 'AWS:SourceArn': BUCKET },
          StringEquals: { 'AWS:SourceAccount': '123456789012' },
        },
      }),
    ])
    expect(await policyOf(scene, 'moves')).toEqual([])
  })

  test('adds nothing that is there already, and then writes nothing at all', async () => {
    await released('again')
    const inputs = live('again', { 'invoke-permissions': API })
    expect((await scene.succeed(inputs)).outputs['result']).toBe('deployed')
    scene.calls()
    const again = await scene.succeed(inputs)
    expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' })
    expect(scene.calls()).not.toContain('AddPermission')
  })

  test('is a release of its own, without a new version, when only a permission is missing', async () => {
    await released('alone')
    const run = await scene.succeed(live('alone', { 'invoke-permissions': API, payload: '{}' }))
    expect(run.outputs).toMatchObject({ result: 'deployed', changed: 'true', version: '1' })
    expect(run.outputs['previous-version']).toBe('')
    expect(JSON.parse(run.outputs['plan'] ?? '').steps.map(({ type }: { type: string }) => type)).toEqual([
      'add-permission',
      'test-traffic',
    ])
    expect(await versionsOf(scene, 'alone')).toEqual(['1'])
    expect(run.summary).toContain('no new version was needed')
  })

  test('counts statements that others wrote and that allow as much, and leaves all others alone', async () => {
    await released('others')
    await addByHand('others', { SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*' })
    await addByHand('others', {
      StatementId: 'other-api',
      SourceArn: 'arn:aws:execute-api:eu-west-1:123456789012:other/*',
    })
    const before = await policyOf(scene, 'others', 'live')
    const run = await scene.succeed(live('others', { 'invoke-permissions': API }))
    expect(run.outputs['result']).toBe('unchanged')
    expect(await policyOf(scene, 'others', 'live')).toEqual(before)
  })

  test('names a statement of its own that is not wanted any more, and does not rely on it', async () => {
    await released('unwanted')
    const WIDER = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*'
    await scene.succeed(live('unwanted', { 'invoke-permissions': WIDER }))
    await addByHand('unwanted', { SourceArn: BUCKET, Principal: 's3.amazonaws.com' })
    const inputs = live('unwanted', { 'invoke-permissions': API })
    const run = await scene.succeed(inputs)
    const statements = await policyOf(scene, 'unwanted', 'live')
    const sources = statements.map(({ Condition }) => Condition?.['ArnLike']?.['AWS:SourceArn'])
    expect(sources).toEqual([WIDER, BUCKET, API])
    const StatementId = statements[0]?.Sid ?? ''
    expect(run.warnings).toEqual([
      expect.stringContaining(`The statement ${StatementId} (\`${WIDER}\`) of the alias live`),
    ])
    expect(run.warnings[0]).toContain(
      `aws lambda remove-permission --region eu-west-1 --function-name unwanted --qualifier live --statement-id ${StatementId}`,
    )
    expect(JSON.parse(run.outputs['plan'] ?? '').warnings).toEqual(run.warnings)
    await scene.lambda.send(
      new RemovePermissionCommand({ FunctionName: 'unwanted', Qualifier: 'live', StatementId }),
    )
    const after = await scene.succeed(inputs)
    expect({ result: after.outputs['result'], warnings: after.warnings }).toEqual({
      result: 'unchanged',
      warnings: [],
    })
  })

  test('comes right after the alias on a first release', async () => {
    scene.calls()
    await scene.succeed({
      ...creation('first'),
      alias: 'live',
      'invoke-permissions': `- principal: events.amazonaws.com\n  source-arn: arn:aws:events:eu-west-1:123456789012:rule/nightly\n- ${BUCKET}\n- principal: '111122223333'`,
      payload: '{}',
    })
    expect(order(scene.calls(), 'Invoke', 'CreateAlias', 'AddPermission')).toEqual([
      'Invoke',
      'CreateAlias',
      'AddPermission',
      'AddPermission',
      'AddPermission',
      'Invoke',
    ])
    expect(await policyOf(scene, 'first', 'live')).toMatchObject([
      { Principal: { Service: 'events.amazonaws.com' } },
      { Condition: { StringEquals: { 'AWS:SourceAccount': '123456789012' } } },
      { Principal: { AWS: 'arn:aws:iam::111122223333:root' } },
    ])
  })

  test('is shown by a dry run, which adds nothing', async () => {
    await released('planned')
    const run = await scene.succeed(live('planned', { 'invoke-permissions': API, 'dry-run': 'true' }))
    expect(run.outputs['result']).toBe('planned')
    expect(run.log).toMatch(
      /\+ permission lda1-apigateway-[0-9a-f]{12}: apigateway\.amazonaws\.com may lambda:InvokeFunction \(SourceArn arn:/,
    )
    expect(JSON.parse(run.outputs['plan'] ?? '').steps).toEqual([
      {
        type: 'add-permission',
        field: expect.stringMatching(/^lda1-apigateway-/),
        to: { Principal: 'apigateway.amazonaws.com', Action: 'lambda:InvokeFunction', SourceArn: API },
      },
    ])
    expect(await policyOf(scene, 'planned', 'live')).toEqual([])
  })

  test('waits for the gate: a version that fails leaves the policy as it was', async () => {
    await released('gated')
    await scene.write('bad/main.py', 'def handler(event, context):\n    raise RuntimeError("broken")\n')
    const run = await scene.run(
      live('gated', { 'source-dir': 'bad', payload: '{}', 'invoke-permissions': API }),
    )
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1' })
    expect(await policyOf(scene, 'gated', 'live')).toEqual([])
  })
})

describe('when something gets in between', () => {
  test('an answer that is lost after the statement was added does not add it twice', async () => {
    await released('lost')
    scene.aws.front.inject({ operation: 'AddPermission', takesEffect: true, fault: { kind: 'reset' } })
    const run = await scene.succeed(live('lost', { 'memory-size': '512', 'invoke-permissions': API }))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(await policyOf(scene, 'lost', 'live')).toHaveLength(1)
  })

  test('another job that adds the same statement at the same moment is no conflict', async () => {
    await released('both')
    const inputs = live('both', { 'invoke-permissions': API })
    const hook = scene.aws.front.on('AddPermission', async () => {
      hook()
      await scene.succeed(inputs)
    })
    expect((await scene.succeed(inputs)).exitCode).toBe(0)
    expect(await policyOf(scene, 'both', 'live')).toHaveLength(1)
  })

  test('somebody who moves the alias while callers are let in is not overwritten', async () => {
    await released('raced')
    await arrangeRelease(scene, 'raced', { source: 'before', alias: 'live', memorySize: 320 })
    const hook = scene.aws.front.on('AddPermission', async () => {
      hook()
      const theirs = { FunctionName: 'raced', Name: 'live', FunctionVersion: '1' }
      await scene.lambda.send(new UpdateAliasCommand(theirs))
    })
    const run = await scene.run(live('raced', { 'memory-size': '512', 'invoke-permissions': API }))
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toContain('Somebody else changed the alias live during this release')
    expect((await aliasOf(scene, 'raced', 'live')).FunctionVersion).toBe('1')
    // Who moved it may count on the statement.
    expect(await policyOf(scene, 'raced', 'live')).toHaveLength(1)
    expect(run.errors.join()).toContain('because callers of another release may need it')
  })

  test('a policy that is full is an error that says what to remove, and the alias stays', async () => {
    await released('full')
    for (let index = 0; index < 50; index += 1) {
      const SourceArn = `arn:aws:execute-api:eu-west-1:123456789012:${'x'.repeat(150)}${index}/*`
      const added = addByHand('full', { StatementId: `statement-${index}`, SourceArn })
      if (!(await added.then(Boolean, () => false))) break
    }
    await scene.write('app/main.py', handlerSource('two'))
    const run = await scene.run(
      live('full', { 'source-dir': 'app', handler: 'main.handler', 'invoke-permissions': API }),
    )
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toMatch(
      /^The resource policy of \S+:live is full: .*PolicyLengthExceededException.*aws lambda remove-permission /s,
    )
    expect((await aliasOf(scene, 'full', 'live')).FunctionVersion).toBe('1')
  })
})

describe('function-event-invoke-configuration', () => {
  const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:failed'
  const configOf = async (FunctionName: string) => {
    const input = { FunctionName, Qualifier: 'live' }
    const { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig } = await scene.lambda.send(
      new GetFunctionEventInvokeConfigCommand(input),
    )
    return { MaximumRetryAttempts, MaximumEventAgeInSeconds, DestinationConfig }
  }

  test('is set on the alias, changed where it differs, and given back by a release that fails', async () => {
    await released('async')
    const written = { MaximumRetryAttempts: 0, DestinationConfig: { OnFailure: { Destination: QUEUE } } }
    const inputs = live('async', { 'function-event-invoke-configuration': JSON.stringify(written) })
    const run = await scene.succeed(inputs)
    expect(run.outputs).toMatchObject({ result: 'deployed', changed: 'true', version: '1' })
    expect(run.log).toContain('+ asynchronous invocations of alias live: {"MaximumRetryAttempts":0')
    const set = {
      MaximumRetryAttempts: 0,
      DestinationConfig: { OnSuccess: {}, OnFailure: { Destination: QUEUE } },
    }
    expect(await configOf('async')).toEqual(set)
    const fault = {
      kind: 'error',
      status: 400,
      code: 'InvalidParameterValueException',
      message: 'no',
    } as const
    scene.aws.front.inject({ operation: 'UpdateAlias', fault })
    const change = { 'function-event-invoke-configuration': '{}', 'memory-size': '512' }
    expect((await scene.run(live('async', change))).outputs['result']).toBe('failed')
    expect(await configOf('async')).toEqual(set)
  })
})
