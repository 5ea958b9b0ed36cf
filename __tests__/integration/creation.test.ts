import { CreateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { membersOfTheDay } from '../support/part-of-week.ts'
import {
  aliasOf,
  configurationOf,
  creation,
  handlerSource,
  invoke,
  publishLayer,
  ROLE,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene(TRANSITIONS))
})
afterAll(() => scene.end())

describe('a function that does not exist', () => {
  test('is created from all inputs at once', async () => {
    const layer = await publishLayer(scene, 'tools', { 'python/tools.py': 'VALUE = 1\n' })
    const point = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
    const inputs = {
      ...creation('complete'),
      alias: 'live',
      runtime: 'python3.14',
      'memory-size': '512',
      timeout: '30',
      description: 'Takes orders',
      architectures: 'arm64',
      layers: layer,
      'vpc-subnet-ids': 'subnet-1, subnet-2',
      'vpc-security-group-ids': 'sg-1',
      'file-system-arn': point,
      'file-system-mount-path': '/mnt/data',
      'ephemeral-storage': '1024',
      tags: 'team: orders\nEnvironment: production',
      environment: 'GREETING: hello',
      'environment-from': 'API_KEY',
      'function-configuration': JSON.stringify({
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'JSON' },
        SnapStart: { ApplyOn: 'PublishedVersions' },
        DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead-letters' },
        KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d',
      }),
      'version-description': 'The first one',
    }
    const step = { env: { API_KEY: 'a-secret-value' } }
    const run = await scene.succeed(inputs, step)
    expect(run.outputs).toMatchObject({ result: 'created', version: '1', changed: 'true' })
    const served = await configurationOf(scene, 'complete', 'live')
    expect(served).toMatchObject({
      Runtime: 'python3.14',
      Handler: 'main.handler',
      Role: ROLE,
      MemorySize: 512,
      Timeout: 30,
      Architectures: ['arm64'],
      Layers: [{ Arn: layer }],
      VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1'] },
      FileSystemConfigs: [{ Arn: point, LocalMountPath: '/mnt/data' }],
      EphemeralStorage: { Size: 1024 },
      Environment: { Variables: { GREETING: 'hello', API_KEY: 'a-secret-value' } },
      TracingConfig: { Mode: 'Active' },
      LoggingConfig: { LogFormat: 'JSON' },
      SnapStart: { ApplyOn: 'PublishedVersions', OptimizationStatus: 'On' },
      DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead-letters' },
      KMSKeyArn: 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d',
    })
    expect(served.Description).toMatch(/^The first one \[lda1 d=/)
    expect(await configurationOf(scene, 'complete')).toMatchObject({
      Description: 'Takes orders',
      Tags: { team: 'orders', Environment: 'production' },
    })
    expect(await invoke(scene, 'complete', 'live')).toEqual({ text: 'one', greeting: 'hello' })

    // What is shown holds everything that was written, and variables by name only.
    for (const line of [
      '+ function: complete',
      '+ Runtime: python3.14',
      '+ MemorySize: 512',
      '+ Architectures: arm64',
      '+ Environment API_KEY',
      '+ tag team: orders',
      '+ tag Environment: production',
      '+ version: 1',
      '+ alias live: 1',
    ]) {
      expect(run.summary.split('\n')).toContain(line)
    }
    expect(run.summary).toContain('Created complete · live: version 1')
    expect(run.summary).not.toContain('mode: rollback')
    expect((await scene.succeed(inputs, step)).outputs).toMatchObject({ result: 'unchanged', version: '1' })
  })

  test('is created from an archive', async () => {
    await scene.write('build/function.zip', zipOf({ 'main.py': handlerSource('from a zip') }))
    const { 'source-dir': _, ...inputs } = creation('zipped')
    await scene.succeed({ ...inputs, 'zip-file': 'build/function.zip', alias: 'live' })
    expect(await invoke(scene, 'zipped', 'live')).toMatchObject({ text: 'from a zip' })
  })

  test('is created under the name in an ARN', async () => {
    const arn = 'arn:aws:lambda:eu-west-1:123456789012:function:by-arn'
    const run = await scene.succeed({ ...creation(arn), alias: 'live' })
    expect(run.outputs).toMatchObject({ 'function-name': 'by-arn', 'function-arn': arn })
  })
})

describe('a step that does not say what it means', () => {
  test('calls nothing, whether its expressions came out empty or it is written for another tool', async () => {
    scene.calls()
    const inputs = { 'function-name': 'misled', alias: 'live' }
    const empty = await scene.run({ ...inputs, 'zip-file': '', 'smoke-test': 'true' })
    expect(empty.outputs).toMatchObject({ result: 'failed', changed: 'false' })
    expect(empty.errors).toHaveLength(1)
    expect(empty.errors[0]).toContain('No input says what to deploy')
    await scene.write('service/event.json', '{}')
    const other = await scene.run({
      ...inputs,
      'source-dir': 'app',
      // GitHub applies `working-directory` only to `run` steps.
      payload: '@event.json',
      strategy: 'canary',
      'health-check-enabled': 'true',
      'deployment-preference': 'Linear10PercentEvery1Minute',
      environment: 'Variables={DB_HOST=h}',
      // What an input of a workflow with the type number is when the caller leaves it out.
      'memory-size': '0',
      // biome-ignore-start lint/suspicious/noTemplateCurlyInString: placeholders of a shell
      'release-alias': '${GITHUB_REF_NAME}',
      url: 'https://${API_HOST}/orders',
      // biome-ignore-end lint/suspicious/noTemplateCurlyInString: placeholders of a shell
      'execution-role': 'arn:aws:iam::<account-id>:role/orders-api',
      'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:OrdersApi/*/GET/orders',
    })
    expect(other.errors).toHaveLength(1)
    expect(other.errors[0]).toContain('There are 10 problems with the inputs:')
    for (const text of [
      '`strategy`',
      '`health-check-enabled`',
      '`deployment-preference`',
      'the notation of the AWS CLI',
      // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how workflows write it
      "write `memory-size: ${{ inputs.memory-size || '' }}`",
      '`release-alias` contains a placeholder',
      '`url` contains a placeholder of a shell',
      '`execution-role` contains a placeholder of a document, "<account-id>"',
      "Write `payload: '@service/event.json'`.",
      '"OrdersApi" where the ID of the API belongs',
    ])
      expect(other.errors[0]).toContain(text)
    expect(other.errors[0]).toContain('Nothing was changed in AWS.')
    expect(scene.calls()).toEqual([])
  })

  test('is told where the archive lies that it does not find', async () => {
    await scene.write('service/misplaced.zip', zipOf({ 'main.py': handlerSource('misplaced') }))
    const { 'source-dir': _, ...inputs } = creation('misplaced')
    const run = await scene.run({ ...inputs, 'zip-file': 'misplaced.zip' })
    expect(run.errors[0]).toContain('Write `zip-file: service/misplaced.zip`.')
  })
})

describe('what is missing to create a function', () => {
  const rows: ReadonlyArray<readonly [string, Record<string, string>, string[], string[]]> = [
    ['everything', { timeout: '9' }, ['execution-role', 'runtime', 'handler', 'zip-file', 'source-dir'], []],
    [
      'the role',
      { 'source-dir': 'app', runtime: 'python3.13', handler: 'main.handler' },
      ['execution-role'],
      ['`runtime`'],
    ],
    [
      'the code',
      { 'execution-role': ROLE, runtime: 'python3.13', handler: 'main.handler' },
      ['zip-file', 'source-dir'],
      ['execution-role'],
    ],
    [
      'runtime and handler',
      { 'execution-role': ROLE, 'source-dir': 'app' },
      ['`runtime`', '`handler`'],
      ['execution-role'],
    ],
  ]
  test.each(rows)('is named at once: %s', async (_, inputs, missing, given) => {
    scene.calls()
    const run = await scene.run({ 'function-name': 'missing', alias: 'live', ...inputs })
    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ result: 'failed', changed: 'false', 'function-name': 'missing' })
    expect(run.errors).toHaveLength(1)
    expect(run.errors[0]).toContain('The function missing does not exist in eu-west-1')
    expect(run.errors[0]).toContain('Nothing was changed in AWS')
    for (const input of missing) expect(run.errors[0]).toContain(input)
    for (const input of given) expect(run.errors[0]).not.toContain(input)
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
  })

  test('subnets without security groups are told as what the inputs lack', async () => {
    const run = await scene.run({ ...creation('half-a-vpc'), 'vpc-subnet-ids': 'subnet-1' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('`vpc-security-group-ids`')
    expect(run.errors[0]).not.toContain('the function has')
  })
})

describe('a creation that does not go smoothly', () => {
  // One whose role is too new, or that Lambda gives up on: waiting.test.ts.
  test('goes on when the answer to CreateFunction is lost', async () => {
    scene.aws.front.inject({ operation: 'CreateFunction', fault: { kind: 'reset' }, takesEffect: true })
    const run = await scene.succeed({
      ...creation('lost-answer'),
      alias: 'live',
      tags: 'team: orders',
      'memory-size': '256',
    })
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
    expect(await versionsOf(scene, 'lost-answer')).toEqual(['1'])
    expect((await aliasOf(scene, 'lost-answer', 'live')).FunctionVersion).toBe('1')
  })

  test.each(membersOfTheDay(['CreateFunction', 'PublishVersion', 'CreateAlias']))(
    'and is killed after %s leads to the same end when it runs again',
    async (operation) => {
      const name = `killed-after-${operation}`
      const inputs = {
        ...creation(name),
        alias: 'live',
        environment: 'GREETING: hello',
        tags: 'team: orders',
      }
      // As good as dead: the call takes effect, and nothing of this run ever gets through again.
      const fault = {
        kind: 'error',
        status: 403,
        code: 'ExpiredTokenException',
        message: 'The security token is expired.',
      } as const
      const injected = [
        scene.aws.front.inject({ operation, fault: { kind: 'reset' }, takesEffect: true }),
        scene.aws.front.inject({ operation, nth: 2, times: 20, fault }),
      ]
      await scene.run(inputs)
      for (const each of injected) each.remove()
      const again = await scene.succeed(inputs)
      expect(again.outputs['version']).toBe('1')
      expect(await versionsOf(scene, name)).toEqual(['1'])
      expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
      expect((await configurationOf(scene, name)).Tags).toEqual({ team: 'orders' })
      expect(await invoke(scene, name, 'live')).toEqual({ text: 'one', greeting: 'hello' })
      // The same state each time, of which nothing is left to do.
      if (operation === 'CreateFunction')
        expect((await scene.succeed(inputs)).outputs['result']).toBe('unchanged')
    },
  )

  test('that meets a function which somebody else has just created stops', async () => {
    const off = scene.aws.front.on('CreateFunction', async () => {
      off()
      const { createFunction } = await import('../support/scene.ts')
      await createFunction(scene, 'raced', { MemorySize: 1024 })
    })
    const run = await scene.run({ ...creation('raced'), alias: 'live' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toMatch(/Somebody else (created|changed) raced during this release/)
    expect((await configurationOf(scene, 'raced')).MemorySize).toBe(1024)
    expect(await versionsOf(scene, 'raced')).toEqual([])
  })

  test('keeps an alias that somebody else created meanwhile', async () => {
    const off = scene.aws.front.on('CreateAlias', async () => {
      off()
      await scene.lambda.send(
        new CreateAliasCommand({ FunctionName: 'raced-alias', Name: 'live', FunctionVersion: '$LATEST' }),
      )
    })
    const run = await scene.run({ ...creation('raced-alias'), alias: 'live' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain(
      'Somebody else created the alias live during this release; it serves $LATEST.',
    )
    expect((await aliasOf(scene, 'raced-alias', 'live')).FunctionVersion).toBe('$LATEST')
  })
})
