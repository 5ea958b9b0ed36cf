import {
  CreateFunctionUrlConfigCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionUrlConfigCommand,
  RemovePermissionCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type FunctionUrlEdge, startFunctionUrlEdge } from '../smoke-test/function-url-edge.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { policyOf } from '../support/policy-of.ts'
import { createPublicUrl } from '../support/public-url.ts'
import { creation, handlerSource, type Scene, startScene } from '../support/scene.ts'

let scene: Scene
let edge: FunctionUrlEdge
beforeAll(async () => {
  scene = await startScene()
  edge = await startFunctionUrlEdge(scene.aws)
})
afterAll(async () => {
  await edge.close()
  await scene.end()
})

const live = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  ...more,
})
const succeed = (inputs: Record<string, string>) => scene.succeed(inputs, { env: edge.environment })

async function released(name: string): Promise<void> {
  await arrangeRelease(scene, name, { source: 'before', alias: 'live', memorySize: 256 })
}

/** What anybody gets who asks a URL without signing. */
async function ask(url: string | undefined): Promise<{ status: number; body: unknown }> {
  const id = new URL(url ?? '').hostname.split('.')[0]
  const answer = await fetch(`${scene.aws.endpoint}/_aws/lambda-url/${id}/`)
  return { status: answer.status, body: await answer.json() }
}

const urlOf = (FunctionName: string) =>
  scene.lambda.send(new GetFunctionUrlConfigCommand({ FunctionName, Qualifier: 'live' }))

describe('a test of the function URL', () => {
  test('that asks for a signature is refused before anything is written, unless it expects that', async () => {
    await released('guarded')
    const guard = { FunctionName: 'guarded', Qualifier: 'live', AuthType: 'AWS_IAM' } as const
    await scene.lambda.send(new CreateFunctionUrlConfigCommand(guard))
    scene.calls()
    const change = { 'memory-size': '512', url: 'function-url' }
    const run = await scene.run(live('guarded', change), { env: edge.environment })
    expect(run.errors.join()).toContain('accepts only signed requests')
    expect(run.errors.join()).toContain('Nothing was changed in AWS. The alias live still serves version 1.')
    expect(scene.calls().filter((call) => /^(Update|Publish|Add|Create)/.test(call))).toEqual([])
    const refused = await succeed(live('guarded', { ...change, 'expected-status': '403' }))
    expect(refused.outputs).toMatchObject({ result: 'deployed', version: '2' })
  })
})

describe('function-url-auth-type', () => {
  test('NONE makes a URL that answers everybody, outputs it, and says loudly that it is public', async () => {
    await released('open')
    const run = await succeed(live('open', { 'function-url-auth-type': 'NONE' }))
    expect(run.outputs).toMatchObject({ result: 'deployed', changed: 'true', version: '1' })
    expect(await ask(run.outputs['function-url'])).toMatchObject({ status: 200, body: { text: 'before' } })
    expect(run.warnings.join()).toContain('is PUBLIC now')
    expect(run.summary).toContain('is PUBLIC now')
    expect(await policyOf(scene, 'open', 'live')).toMatchObject([
      {
        Principal: '*',
        Action: 'lambda:InvokeFunctionUrl',
        Condition: { StringEquals: { 'lambda:FunctionUrlAuthType': 'NONE' } },
      },
      {
        Principal: '*',
        Action: 'lambda:InvokeFunction',
        Condition: { Bool: { 'lambda:InvokedViaFunctionUrl': 'true' } },
      },
    ])
    const again = await succeed(live('open', { 'function-url-auth-type': 'NONE' }))
    expect(again.outputs).toMatchObject({
      result: 'unchanged',
      'function-url': run.outputs['function-url'],
    })
    expect(again.warnings).toEqual([])
  })

  test('AWS_IAM makes a URL that lets nobody in without a signature, and adds no permission', async () => {
    await released('signed')
    const run = await succeed(live('signed', { 'function-url-auth-type': 'AWS_IAM' }))
    expect((await ask(run.outputs['function-url'])).status).toBe(403)
    expect(await policyOf(scene, 'signed', 'live')).toEqual([])
    expect(run.warnings).toEqual([])
  })

  test('is set before the alias moves, and tested through the URL after that', async () => {
    await released('tested')
    await scene.write('app/main.py', handlerSource('two'))
    scene.calls()
    const run = await succeed(
      live('tested', {
        'source-dir': 'app',
        handler: 'main.handler',
        'function-url-auth-type': 'NONE',
        url: 'function-url',
        payload: '{}',
        'expected-body': '{"text": "two"}',
      }),
    )
    const order = scene
      .calls()
      .filter((call) => ['CreateFunctionUrlConfig', 'AddPermission', 'UpdateAlias'].includes(call))
    expect(order).toEqual(['AddPermission', 'AddPermission', 'CreateFunctionUrlConfig', 'UpdateAlias'])
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect((await ask(run.outputs['function-url'])).body).toMatchObject({ text: 'two' })
  })

  test('creates function, alias and URL in one release', async () => {
    await scene.write('app/main.py', handlerSource('one'))
    const run = await succeed({
      ...creation('new'),
      alias: 'live',
      'function-url-auth-type': 'NONE',
      url: 'function-url',
      'expected-status': '200',
    })
    expect(run.outputs['result']).toBe('created')
    expect((await ask(run.outputs['function-url'])).body).toMatchObject({ text: 'one' })
  })

  test('from NONE to AWS_IAM closes the URL at once, names the statements that stay, and keeps the address', async () => {
    await released('closed')
    const open = await succeed(live('closed', { 'function-url-auth-type': 'NONE' }))
    const run = await succeed(live('closed', { 'function-url-auth-type': 'AWS_IAM' }))
    expect(run.outputs['function-url']).toBe(open.outputs['function-url'])
    expect((await ask(run.outputs['function-url'])).status).toBe(403)
    const left = await policyOf(scene, 'closed', 'live')
    expect(left).toHaveLength(2)
    expect(run.warnings).toHaveLength(1)
    for (const { Sid } of left) expect(run.warnings[0]).toContain(Sid)
    expect(JSON.parse(run.outputs['plan'] ?? '').steps).toEqual([
      { type: 'update-function-url', field: 'live', from: 'NONE', to: 'AWS_IAM' },
    ])
  })

  test('repairs a public URL that lacks one of its permissions, and takes what others wrote for it', async () => {
    await released('broken')
    const url = await createPublicUrl(scene.lambda, 'broken', 'live')
    expect((await succeed(live('broken', { 'function-url-auth-type': 'NONE' }))).outputs['result']).toBe(
      'unchanged',
    )
    const statement = { FunctionName: 'broken', Qualifier: 'live', StatementId: 'PublicInvoke' }
    await scene.lambda.send(new RemovePermissionCommand(statement))
    expect((await ask(url.href)).status).toBe(403)
    const run = await succeed(live('broken', { 'function-url-auth-type': 'NONE' }))
    expect(run.outputs['result']).toBe('deployed')
    expect((await ask(url.href)).status).toBe(200)
  })

  test('leaves a URL alone that no input says anything about', async () => {
    await released('kept')
    await createPublicUrl(scene.lambda, 'kept', 'live')
    await scene.succeed(live('kept', { 'memory-size': '512' }))
    expect((await urlOf('kept')).AuthType).toBe('NONE')
    expect(await policyOf(scene, 'kept', 'live')).toHaveLength(2)
  })

  test('a lost answer to the creation of the URL is looked up, not repeated', async () => {
    await released('lost')
    scene.aws.front.inject({
      operation: 'CreateFunctionUrlConfig',
      takesEffect: true,
      fault: { kind: 'reset' },
    })
    const run = await succeed(live('lost', { 'function-url-auth-type': 'AWS_IAM' }))
    expect(run.outputs['function-url']).toBe((await urlOf('lost')).FunctionUrl)
  })
})

describe('a release that fails after it has let callers in', () => {
  const refusal = {
    kind: 'error',
    status: 400,
    code: 'InvalidParameterValueException',
    message: 'no',
  } as const
  const state = async (name: string) => ({
    policy: await policyOf(scene, name, 'live'),
    url: await urlOf(name).then(
      ({ AuthType }) => AuthType,
      () => undefined,
    ),
    reserved: (await scene.lambda.send(new GetFunctionConcurrencyCommand({ FunctionName: name })))
      .ReservedConcurrentExecutions,
  })

  test('takes the statements of a URL back that could not be created, and the reserved concurrency', async () => {
    await released('refused')
    scene.aws.front.inject({ operation: 'CreateFunctionUrlConfig', fault: refusal })
    const run = await scene.run(
      live('refused', {
        'memory-size': '512',
        'function-url-auth-type': 'NONE',
        'reserved-concurrency': '5',
        // It has nothing to do with a test.
        'auto-rollback': 'false',
      }),
    )
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'function-url': '' })
    expect(await state('refused')).toEqual({ policy: [], url: undefined, reserved: undefined })
  })

  test('deletes the URL of a promotion whose alias could not move, and says so if it may not', async () => {
    await released('unmoved')
    await arrangeRelease(scene, 'unmoved', { source: 'before', memorySize: 320 })
    const inputs = live('unmoved', { version: '2', 'function-url-auth-type': 'NONE' })
    scene.aws.front.inject({ operation: 'UpdateAlias', fault: refusal })
    scene.aws.front.inject({
      operation: 'RemovePermission',
      nth: 2,
      fault: { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'not today' },
    })
    const run = await scene.run(inputs)
    const { policy, ...rest } = await state('unmoved')
    expect(rest).toEqual({ url: undefined, reserved: undefined })
    expect(policy).toHaveLength(1)
    expect(run.errors.join()).toMatch(
      /The invoke permissions that this run added to the alias live \(lda1-.*\) could not be removed: .*RemovePermission.*\nRemove the added invoke permissions manually: `for id in lda1-\S+ .*; do aws lambda remove-permission --region eu-west-1 --function-name unmoved --qualifier live --statement-id \$id; done`\./,
    )
  })

  test('closes a URL again that the failed version was to be reached through', async () => {
    await released('wrong')
    await scene.lambda.send(
      new CreateFunctionUrlConfigCommand({ FunctionName: 'wrong', Qualifier: 'live', AuthType: 'AWS_IAM' }),
    )
    const test = { url: 'function-url', 'expected-body': 'nobody answers this' }
    const inputs = live('wrong', { 'memory-size': '512', 'function-url-auth-type': 'NONE', ...test })
    const run = await scene.run(inputs, { env: edge.environment })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    expect(run.errors.join()).toContain(
      'Undone: the function URL of the alias live, which this run changed (auth type AWS_IAM → NONE)',
    )
    expect(await state('wrong')).toEqual({ policy: [], url: 'AWS_IAM', reserved: undefined })
  })

  test('names what a cancelled run leaves, because it has time for the alias only', async () => {
    await released('stopped')
    const operation = 'CreateFunctionUrlConfig'
    const fault = scene.aws.front.inject({ operation, takesEffect: true, fault: { kind: 'stalled' } })
    const inputs = live('stopped', { 'memory-size': '512', 'function-url-auth-type': 'NONE' })
    const run = await scene.run(inputs, { killWhen: fault.happened, killWith: 'SIGINT' })
    scene.aws.front.clearFaults()
    const left = await state('stopped')
    expect(left).toMatchObject({ policy: [{}, {}], url: 'NONE' })
    for (const { Sid } of left.policy) expect(run.errors.join()).toContain(Sid)
    expect(run.errors.join()).toContain(
      'what it has changed besides stays: the function URL of the alias live',
    )
  })
})

describe('a function URL that streams', () => {
  const STREAMING = (text: string, end = '') => `
    exports.handler = awslambda.streamifyResponse(async (event, stream) => {
      const http = awslambda.HttpResponseStream.from(stream, { statusCode: 201, headers: { 'content-type': 'text/plain' } })
      http.write('first ${text} ')
      http.write('x'.repeat(3000))
      ${end || "http.write(' last'); http.end()"}
    })`
  const CORS = { AllowOrigins: ['https://shop.example'], AllowMethods: ['GET'], MaxAge: 600 }
  const inputs = {
    ...creation('streams'),
    alias: 'live',
    'source-dir': 'streams',
    runtime: 'nodejs24.x',
    handler: 'index.handler',
    'function-url-auth-type': 'NONE',
    'function-url-cors': JSON.stringify(CORS),
    'function-url-invoke-mode': 'RESPONSE_STREAM',
    'http-path': '/',
    'expected-status': '201',
    'expected-body': ' last',
  }
  const settings = async () => {
    const { AuthType, Cors, InvokeMode } = await urlOf('streams')
    return { AuthType, Cors, InvokeMode }
  }

  test('is created with its settings, and tested like its callers call it: by number, by alias, by URL', async () => {
    await scene.write('streams/index.js', STREAMING('one'))
    scene.calls()
    const run = await succeed({ ...inputs, url: 'function-url' })
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
    const calls = scene.calls().filter((call) => call.startsWith('Invoke'))
    expect(calls).toEqual(['InvokeWithResponseStream', 'InvokeWithResponseStream'])
    const streamed = { AuthType: 'NONE', Cors: CORS, InvokeMode: 'RESPONSE_STREAM' }
    expect(await settings()).toEqual(streamed)
    expect(run.log).toContain('+ function URL of alias live, invoke mode: RESPONSE_STREAM')
    expect(run.log).toMatch(
      /\+ function URL of alias live, CORS: \{"AllowOrigins":\["https:\/\/shop\.example"\]/,
    )
  })

  test('gets no version whose answer breaks off, and its former settings after a failed test', async () => {
    const before = await settings()
    await scene.write('streams/index.js', STREAMING('two', "throw new Error('broken halfway')"))
    const broken = await scene.run(inputs, { env: edge.environment })
    expect(broken.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(broken.errors.join()).toContain('broken halfway')
    const more = { url: 'function-url', 'expected-body': 'nobody answers this' }
    const other = { 'function-url-cors': '{}', 'function-url-invoke-mode': 'BUFFERED', ...more }
    const run = await scene.run(live('streams', other), { env: edge.environment })
    expect(run.log).toContain('~ function URL of alias live, invoke mode: RESPONSE_STREAM → BUFFERED')
    expect(run.outputs['result']).toBe('failed')
    expect(await settings()).toEqual(before)
  })
})
