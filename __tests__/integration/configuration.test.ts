import {
  type FunctionConfiguration,
  GetFunctionCommand,
  GetRuntimeManagementConfigCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { push } from '../support/images.ts'
import {
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  invoke,
  publishLayer,
  ROLE,
  type Scene,
  startScene,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())

/** What is configured, without identity, states and times. */
function settings(configuration: FunctionConfiguration & { Tags?: unknown }): Record<string, unknown> {
  const incidental =
    /^(\$metadata|Function(Name|Arn)|Version|RuntimeVersionConfig|RevisionId|LastModified|LastUpdate.*|State.*|Code.*)$/
  const members = Object.entries(configuration).filter(([name]) => !incidental.test(name))
  return structuredClone(Object.fromEntries(members))
}

const tagsOf = (name: string, count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${name}-${index}`, 'x']))

const release = (name: string, inputs: Record<string, string>) =>
  scene.succeed({ 'function-name': name, alias: 'live', ...inputs })

describe('every setting changes by itself, and nothing else with it', () => {
  const NAME = 'settings'
  const KEY = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
  const QUEUE = 'arn:aws:sqs:eu-west-1:123456789012:dead-letters'
  const POINT = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
  const SNAP_STOPPED = { OptimizationStatus: 'Off' }

  beforeAll(async () => {
    await arrangeRelease(scene, NAME, {
      source: 'one',
      alias: 'live',
      environment: { GREETING: 'hello' },
      tags: { team: 'orders' },
    })
  })

  const logs = { LogGroup: `/aws/lambda/${NAME}` }
  const inVpc = (SubnetIds: string[], SecurityGroupIds: string[]) => ({
    Ipv6AllowedForDualStack: false,
    SubnetIds,
    SecurityGroupIds,
    VpcId: 'vpc-0123456789abcdef0',
  })
  type Row = readonly [inputs: Record<string, string>, change: Record<string, unknown>]
  const away: readonly Row[] = [
    [{ runtime: 'python3.14' }, { Runtime: 'python3.14' }],
    [{ handler: 'main.handler2' }, { Handler: 'main.handler2' }],
    [{ 'execution-role': `${ROLE}-2` }, { Role: `${ROLE}-2` }],
    [{ 'memory-size': '512' }, { MemorySize: 512 }],
    [{ timeout: '30' }, { Timeout: 30 }],
    [{ 'ephemeral-storage': '1024' }, { EphemeralStorage: { Size: 1024 } }],
    [
      { 'vpc-subnet-ids': 'subnet-1, subnet-2', 'vpc-security-group-ids': 'sg-1' },
      { VpcConfig: inVpc(['subnet-1', 'subnet-2'], ['sg-1']) },
    ],
    [
      { 'file-system-arn': POINT, 'file-system-mount-path': '/mnt/data' },
      { FileSystemConfigs: [{ Arn: POINT, LocalMountPath: '/mnt/data' }] },
    ],
    [{ 'function-configuration': 'TracingConfig: { Mode: Active }' }, { TracingConfig: { Mode: 'Active' } }],
    [{ 'function-configuration': `KMSKeyArn: ${KEY}` }, { KMSKeyArn: KEY }],
    [
      { 'function-configuration': `DeadLetterConfig: { TargetArn: '${QUEUE}' }` },
      { DeadLetterConfig: { TargetArn: QUEUE } },
    ],
    [
      { 'function-configuration': 'LoggingConfig: { LogFormat: JSON, SystemLogLevel: WARN }' },
      {
        LoggingConfig: { ...logs, LogFormat: 'JSON', ApplicationLogLevel: 'INFO', SystemLogLevel: 'WARN' },
      },
    ],
    [
      { 'function-configuration': '{"SnapStart": {"ApplyOn": "PublishedVersions"}}' },
      { SnapStart: { ApplyOn: 'PublishedVersions', ...SNAP_STOPPED } },
    ],
  ]
  const back: readonly Row[] = [
    [{ 'memory-size': '128' }, { MemorySize: 128 }],
    [{ timeout: '3' }, { Timeout: 3 }],
    [{ 'ephemeral-storage': '512' }, { EphemeralStorage: { Size: 512 } }],
    [
      { 'function-configuration': 'TracingConfig: { Mode: PassThrough }' },
      { TracingConfig: { Mode: 'PassThrough' } },
    ],
    [
      { 'function-configuration': 'SnapStart: { ApplyOn: None }' },
      { SnapStart: { ApplyOn: 'None', ...SNAP_STOPPED } },
    ],
    [{ 'function-configuration': "KMSKeyArn: ''" }, { KMSKeyArn: undefined }],
    [{ 'function-configuration': "DeadLetterConfig: { TargetArn: '' }" }, { DeadLetterConfig: undefined }],
    [{ 'function-configuration': 'FileSystemConfigs: []' }, { FileSystemConfigs: undefined }],
    [
      { 'vpc-subnet-ids': '[]', 'vpc-security-group-ids': '[]' },
      { VpcConfig: { ...inVpc([], []), VpcId: '' } },
    ],
    [
      { 'function-configuration': 'LoggingConfig: { LogFormat: Text }' },
      { LoggingConfig: { ...logs, LogFormat: 'Text' } },
    ],
  ]
  const halves: readonly Row[] = [
    [{ 'vpc-subnet-ids': 'subnet-3' }, { VpcConfig: inVpc(['subnet-3'], ['sg-1']) }],
    [{ 'vpc-security-group-ids': 'sg-2\nsg-3' }, { VpcConfig: inVpc(['subnet-3'], ['sg-2', 'sg-3']) }],
  ]

  /** The inputs of all rows, in one step. */
  function allOf(rows: readonly Row[]): Record<string, string> {
    const inputs = Object.assign({}, ...rows.map(([each]) => each))
    const texts = rows.flatMap(([each]) => each['function-configuration'] ?? [])
    const configuration = Object.assign({}, ...texts.map((text) => parse(text)))
    return { ...inputs, ...(texts.length > 0 && { 'function-configuration': JSON.stringify(configuration) }) }
  }

  /** Changes the settings of some rows in one step, and expects that nothing else changes. */
  async function expectChanges(rows: readonly Row[]): Promise<Record<string, unknown>> {
    const change = Object.assign({}, ...rows.map(([, each]) => each))
    const before = settings(await configurationOf(scene, NAME))
    const run = await release(NAME, allOf(rows))
    expect(run.outputs).toMatchObject({ result: 'deployed', changed: 'true' })
    const after = settings(await configurationOf(scene, NAME))
    expect(after).toEqual(JSON.parse(JSON.stringify({ ...before, ...change })))

    const served = await configurationOf(scene, NAME, 'live')
    expect(served.Version).toBe(run.outputs['version'])
    const { SnapStart: _, Description: __, Tags: ___, ...servedSettings } = settings(served)
    expect(after).toMatchObject(servedSettings)

    const fields = JSON.parse(run.outputs['plan'] ?? '').steps.flatMap(
      (action: { type: string; field: string }) =>
        action.type === 'update-configuration' ? [action.field] : [],
    )
    expect(fields.sort()).toEqual(Object.keys(change).sort())
    return after
  }

  // What each input asks for by itself is decided without AWS: plan/configuration.test.ts.
  describe.each([
    ['away from what it was', away],
    ['back to what Lambda uses by default', back],
  ])('%s', (_, rows) => {
    let after: Record<string, unknown>
    beforeAll(async () => {
      after = await expectChanges(rows)
    })

    test.each(rows)('%j', (_inputs, change) => {
      for (const [member, value] of Object.entries(change)) expect(after[member]).toEqual(value)
    })

    test('and then there is nothing to do', async () => {
      expect((await release(NAME, allOf(rows))).outputs['result']).toBe('unchanged')
    })

    if (rows === away)
      test.each(halves)('and half of the VPC: %j', async (...row) => {
        await expectChanges([row])
      })
  })

  test('the description and the tags change without a new version', async () => {
    const versions = await versionsOf(scene, NAME)
    const before = settings(await configurationOf(scene, NAME))
    const inputs = { description: 'Takes orders', tags: '{"stage": "prod", "cost center": "0815"}' }
    const run = await release(NAME, inputs)
    expect(run.summary).toContain('Updated settings: no new version was needed')
    expect(settings(await configurationOf(scene, NAME))).toEqual({
      ...before,
      Description: 'Takes orders',
      Tags: { team: 'orders', stage: 'prod', 'cost center': '0815' },
    })
    expect(await versionsOf(scene, NAME)).toEqual(versions)
    expect((await release(NAME, inputs)).outputs['result']).toBe('unchanged')
    const fewer = { 'tags-remove': 'stage, cost center, unknown', url: 'http://127.0.0.1:9/' }
    const failed = await scene.run({ 'function-name': NAME, alias: 'live', ...fewer, 'smoke-timeout': '1' })
    expect(failed.log).toContain('- tag stage: prod\n')
    const tags = async () => settings(await configurationOf(scene, NAME))['Tags']
    expect(await tags()).toEqual({ team: 'orders', stage: 'prod', 'cost center': '0815' })
    await release(NAME, { 'tags-remove': fewer['tags-remove'] })
    expect(await tags()).toEqual({ team: 'orders' })
  })

  test('a setting that somebody set by hand stays, though only another one is written', async () => {
    await scene.lambda.send(
      new UpdateFunctionConfigurationCommand({
        FunctionName: NAME,
        VpcConfig: { SubnetIds: ['subnet-9'], SecurityGroupIds: ['sg-9'], Ipv6AllowedForDualStack: true },
      }),
    )
    await release(NAME, { 'vpc-subnet-ids': 'subnet-8' })
    expect((await configurationOf(scene, NAME, 'live')).VpcConfig).toMatchObject({
      SubnetIds: ['subnet-8'],
      SecurityGroupIds: ['sg-9'],
      Ipv6AllowedForDualStack: true,
    })
  })
})

describe('the architecture', () => {
  test('changes together with the code, although the code is the same', async () => {
    await arrangeRelease(scene, 'arm', { alias: 'live' })
    const inputs = { 'source-dir': 'app', architectures: 'arm64' }
    const run = await release('arm', inputs)
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(run.summary).toContain('~ Architectures: x86_64 → arm64')
    expect(run.summary).not.toContain('~ code')
    expect((await configurationOf(scene, 'arm', 'live')).Architectures).toEqual(['arm64'])
    expect((await release('arm', inputs)).outputs['result']).toBe('unchanged')
  })

  test('without code is refused before anything is written', async () => {
    await arrangeRelease(scene, 'intel', { alias: 'live' })
    scene.calls()
    const run = await scene.run({ 'function-name': 'intel', alias: 'live', architectures: 'arm64' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('runs on x86_64 and `architectures` is arm64')
    expect(run.errors[0]).toContain('Nothing was changed in AWS')
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
  })

  test('that the function has already needs no code', async () => {
    await arrangeRelease(scene, 'intel-too', { alias: 'live' })
    const run = await release('intel-too', { architectures: 'x86_64' })
    expect(run.outputs['result']).toBe('unchanged')
  })
})

describe('layers', () => {
  const source = [
    'import importlib',
    '',
    'def handler(event, context):',
    '    found = {}',
    "    for name in ('tools', 'fonts', 'shared'):",
    '        try:',
    '            found[name] = importlib.import_module(name).VALUE',
    '        except ImportError:',
    '            pass',
    '    return found',
    '',
  ].join('\n')
  const layers: Record<string, string> = {}
  const layersOf = async (name: string) =>
    ((await configurationOf(scene, name, 'live')).Layers ?? []).map(({ Arn }) => Arn)

  beforeAll(async () => {
    await scene.write('layered/main.py', source)
    const publish = async (key: string, name: string, module: string, value: string) => {
      layers[key] = await publishLayer(scene, name, { [`python/${module}.py`]: `VALUE = "${value}"\n` })
    }
    await publish('tools1', 'tools', 'tools', 'one')
    await publish('tools2', 'tools', 'tools', 'two')
    await publish('fonts1', 'fonts', 'fonts', 'one')
  })
  const arn = (key: string) => layers[key] ?? ''

  test('are merged by name, replaced and removed, and the function imports what they hold', async () => {
    const name = 'layered'
    await scene.succeed({
      ...creation(name),
      'source-dir': 'layered',
      alias: 'live',
      layers: `${arn('tools1')}\n${arn('fonts1')}`,
    })
    expect(await layersOf(name)).toEqual([arn('tools1'), arn('fonts1')])
    expect(await invoke(scene, name, 'live')).toEqual({ tools: 'one', fonts: 'one' })

    await release(name, { layers: arn('tools2') })
    expect(await layersOf(name)).toEqual([arn('tools2'), arn('fonts1')])
    expect(await invoke(scene, name, 'live')).toEqual({ tools: 'two', fonts: 'one' })
    expect((await release(name, { layers: arn('tools2') })).outputs['result']).toBe('unchanged')

    const turned = { layers: `${arn('fonts1')}, ${arn('tools2')}`, 'layers-strategy': 'replace' }
    expect((await release(name, turned)).outputs['result']).toBe('deployed')
    expect(await layersOf(name)).toEqual([arn('fonts1'), arn('tools2')])
    expect((await release(name, turned)).outputs['result']).toBe('unchanged')
    // Merging keeps the order that is there.
    expect((await release(name, { layers: turned.layers })).outputs['result']).toBe('unchanged')

    const alone = { layers: arn('tools1'), 'layers-strategy': 'replace' }
    await release(name, alone)
    expect(await invoke(scene, name, 'live')).toEqual({ tools: 'one' })

    const none = { layers: '[]', 'layers-strategy': 'replace' }
    await release(name, none)
    expect(await layersOf(name)).toEqual([])
    expect(await invoke(scene, name, 'live')).toEqual({})
    expect((await release(name, none)).outputs['result']).toBe('unchanged')
  })

  test('in function-configuration are merged like the others', async () => {
    const name = 'layered-too'
    await arrangeRelease(scene, name, {
      directory: 'layered',
      alias: 'live',
      members: { Layers: [arn('tools1')] },
    })
    await release(name, { 'function-configuration': `Layers: ['${arn('fonts1')}']` })
    expect(await layersOf(name)).toEqual([arn('tools1'), arn('fonts1')])
  })

  test('more than five after merging are refused, with what to do', async () => {
    const name = 'full'
    const more = await Promise.all(
      [1, 2, 3, 4].map((number) =>
        publishLayer(scene, `more-${number}`, { [`python/m${number}.py`]: 'X = 1\n' }),
      ),
    )
    await arrangeRelease(scene, name, { alias: 'live', members: { Layers: [arn('tools1'), ...more] } })
    const run = await scene.run({ 'function-name': name, alias: 'live', layers: arn('fonts1') })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('would have 6 layers')
    expect(run.errors[0]).toContain('layers-strategy: replace')
    expect(run.errors[0]).toContain('Nothing was changed in AWS')
  })
})

describe('what Lambda says in other words is no change', () => {
  const NAME = 'other-words'
  beforeAll(async () => {
    await arrangeRelease(scene, NAME, {
      alias: 'live',
      members: { VpcConfig: { SubnetIds: ['subnet-1', 'subnet-2'], SecurityGroupIds: ['sg-1', 'sg-2'] } },
      tags: { team: 'orders' },
    })
  })
  const rows: ReadonlyArray<readonly [string, Record<string, string>]> = [
    [
      'defaults, written out, another order of subnets and security groups, and a tag that is there',
      {
        'memory-size': '128',
        timeout: '3',
        'ephemeral-storage': '512',
        architectures: 'x86_64',
        'function-configuration': JSON.stringify({
          TracingConfig: { Mode: 'PassThrough' },
          SnapStart: { ApplyOn: 'None' },
          LoggingConfig: { LogFormat: 'Text', LogGroup: `/aws/lambda/${NAME}` },
        }),
        'vpc-subnet-ids': 'subnet-2\nsubnet-1',
        'vpc-security-group-ids': 'sg-2, sg-1',
        tags: '{"team": "orders"}',
        // What the function was created with.
        runtime: 'python3.13',
        handler: 'main.handler',
        'execution-role': ROLE,
      },
    ],
    [
      'nothing, written as something empty, and half of the VPC',
      {
        layers: '[]',
        'layers-strategy': 'replace',
        environment: '{}',
        'environment-strategy': 'replace',
        'function-configuration': JSON.stringify({
          KMSKeyArn: '',
          DeadLetterConfig: { TargetArn: '' },
          FileSystemConfigs: [],
          Description: '',
        }),
        'vpc-subnet-ids': 'subnet-1,subnet-2',
      },
    ],
    ['the removal of a variable that is not there', { 'environment-remove': 'GONE' }],
  ]
  test.each(rows)('%s', async (_, inputs) => {
    scene.calls()
    const run = await release(NAME, inputs)
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '1', changed: 'false' })
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
  })
})

test('a function that runs an image is configured like any other, and takes no zip archive', async () => {
  await push(scene, 'orders:1', 'one')
  await createFunction(scene, 'image', {
    PackageType: 'Image',
    Code: { ImageUri: '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders:1' },
    Runtime: undefined,
    Handler: undefined,
    ImageConfig: { Command: ['orders.handler'] },
  })
  const inputs = {
    'function-configuration':
      'Timeout: 9\nImageConfig: { Command: [orders.handler], WorkingDirectory: /app }',
  }
  expect((await release('image', inputs)).outputs).toMatchObject({ result: 'deployed', version: '1' })
  expect(await configurationOf(scene, 'image', 'live')).toMatchObject({
    Timeout: 9,
    ImageConfigResponse: { ImageConfig: { Command: ['orders.handler'], WorkingDirectory: '/app' } },
  })
  expect((await release('image', inputs)).outputs['result']).toBe('unchanged')
  const run = await scene.run({ 'function-name': 'image', alias: 'live', 'source-dir': 'app' })
  expect(run.errors[0]).toContain('cannot be changed to a zip archive')
})

test('runtime updates are set for $LATEST and the released version, and given back when a release fails', async () => {
  const NAME = 'runtime-updates'
  const arn = `arn:aws:lambda:eu-west-1::runtime:${'b'.repeat(64)}`
  const settingOf = async (Qualifier: string) => {
    const command = new GetRuntimeManagementConfigCommand({ FunctionName: NAME, Qualifier })
    const { UpdateRuntimeOn, RuntimeVersionArn } = await scene.lambda.send(command)
    return RuntimeVersionArn ?? UpdateRuntimeOn
  }
  const settingsOf = (...versions: string[]) => Promise.all(versions.map(settingOf))
  await scene.write('runtime-updates/main.py', handlerSource('one'))
  const inputs = {
    ...creation(NAME),
    'source-dir': 'runtime-updates',
    alias: 'live',
    environment: 'GREETING=hello',
  }
  const created = { ...inputs, 'runtime-management': 'FunctionUpdate' }
  expect((await scene.succeed(created)).outputs['result']).toBe('created')
  expect(await settingsOf('$LATEST', '1')).toEqual(['FunctionUpdate', 'FunctionUpdate'])
  expect((await scene.succeed(created)).outputs['result']).toBe('unchanged')

  await scene.write('runtime-updates/main.py', handlerSource('two'))
  const failing = { payload: '{}', 'expected-body': 'nobody answers this' }
  const pinned = { ...inputs, 'runtime-management': arn }
  const failed = await scene.run({ ...pinned, ...failing })
  expect(failed.outputs).toMatchObject({ result: 'failed', version: '1' })
  expect(failed.log).toContain('Restore the runtime management of $LATEST')
  expect(await settingsOf('$LATEST', '1', '2')).toEqual(['FunctionUpdate', 'FunctionUpdate', arn])

  // Nothing to publish: the served version changes, and changes back.
  const only = { 'function-name': NAME, alias: 'live', 'runtime-management': arn }
  expect(failed.log).toContain(`+ runtime management of the new version: ${arn}`)
  const alone = await scene.run({ ...only, ...failing })
  expect(alone.log).toContain(`~ runtime management of version 1: FunctionUpdate → ${arn}`)
  expect(await settingsOf('$LATEST', '1')).toEqual(['FunctionUpdate', 'FunctionUpdate'])
  await scene.succeed(only)
  expect(await settingsOf('$LATEST', '1')).toEqual([arn, arn])
  expect(await versionsOf(scene, NAME)).toEqual(['1', '2'])
})

describe('before anything is written, the plan refuses', () => {
  const refused = async (inputs: Record<string, string>) => {
    const before = settings(await configurationOf(scene, 'limits'))
    scene.calls()
    const run = await scene.run({ 'function-name': 'limits', alias: 'live', timeout: '9', ...inputs })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('Nothing was changed in AWS')
    expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
    expect(settings(await configurationOf(scene, 'limits'))).toEqual(before)
    return run.errors[0]
  }
  beforeAll(() =>
    arrangeRelease(scene, 'limits', { source: 'limits', alias: 'live', tags: tagsOf('there', 30) }),
  )

  test('more tags than a function can have, together with those that it has', async () => {
    const message = await refused({ tags: JSON.stringify(tagsOf('new', 21)) })
    expect(message).toContain('The function would have 51 tags; Lambda allows 50.')
  })

  test('a URL to test whose host does not exist', async () => {
    const message = await refused({ timeout: '9', url: 'https://orders..example.com/health' })
    expect(message).toContain('the name orders..example.com does not exist')
  })

  test('a file system of EFS without a VPC', async () => {
    const point = 'arn:aws:elasticfilesystem:eu-west-1:123456789012:access-point/fsap-0a1b2c3d'
    const mount = { 'file-system-arn': point, 'file-system-mount-path': '/mnt/data' }
    expect(await refused(mount)).toContain('only through a VPC, and the function has none')
  })
})

test('the key of the package stays with new code, and with the code that is restored', async () => {
  const SourceKMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d'
  await createFunction(scene, 'encrypted', {
    Code: { ZipFile: zipOf({ 'main.py': handlerSource('before') }), SourceKMSKeyArn },
  })
  const keyOf = async (Qualifier: string) => {
    const command = new GetFunctionCommand({ FunctionName: 'encrypted', Qualifier })
    return (await scene.lambda.send(command)).Code?.SourceKMSKeyArn
  }
  await scene.write('encrypted/main.py', handlerSource('good'))
  await release('encrypted', { 'source-dir': 'encrypted' })
  expect(await keyOf('live')).toBe(SourceKMSKeyArn)
  const { CodeSha256 } = await configurationOf(scene, 'encrypted', 'live')
  await scene.write('encrypted/main.py', 'def handler(event, context):\n    raise ValueError("bad")\n')
  const bad = { 'function-name': 'encrypted', alias: 'live', 'source-dir': 'encrypted', payload: '{}' }
  expect((await scene.run(bad)).exitCode).toBe(1)
  expect(await keyOf('2')).toBe(SourceKMSKeyArn)
  expect((await configurationOf(scene, 'encrypted')).CodeSha256).toBe(CodeSha256)
  expect(await keyOf('$LATEST')).toBe(SourceKMSKeyArn)
})

describe('a structure that is given in part', () => {
  const NAME = 'partial'
  const configure = async (text: string) => {
    const run = await release(NAME, { 'function-configuration': text })
    expect((await release(NAME, { 'function-configuration': text })).outputs['result']).toBe('unchanged')
    return run
  }
  beforeAll(() =>
    arrangeRelease(scene, NAME, {
      source: 'partial',
      alias: 'live',
      members: {
        LoggingConfig: { LogFormat: 'JSON', ApplicationLogLevel: 'DEBUG', LogGroup: '/shared' },
        DeadLetterConfig: { TargetArn: 'arn:aws:sqs:eu-west-1:123456789012:dead-letters' },
        TracingConfig: { Mode: 'Active' },
        SnapStart: { ApplyOn: 'PublishedVersions' },
        VpcConfig: { SubnetIds: ['subnet-1'], SecurityGroupIds: ['sg-1'] },
      },
    }),
  )

  test('is completed before it is shown and sent', async () => {
    const run = await configure('LoggingConfig: { SystemLogLevel: WARN }')
    const before = { ApplicationLogLevel: 'DEBUG', LogFormat: 'JSON', LogGroup: '/shared' }
    const [shown] = JSON.parse(run.outputs['plan'] ?? '').steps
    expect(shown).toEqual({
      type: 'update-configuration',
      field: 'LoggingConfig',
      from: { ...before, SystemLogLevel: 'INFO' },
      to: { ...before, SystemLogLevel: 'WARN' },
    })
    expect((await configurationOf(scene, NAME, 'live')).LoggingConfig).toEqual({
      ...before,
      SystemLogLevel: 'WARN',
    })
  })

  test('is completed for durable functions, too', async () => {
    const DurableConfig = { RetentionPeriodInDays: 14, ExecutionTimeout: 3600 }
    await createFunction(scene, 'durable', { DurableConfig })
    const inputs = { 'function-configuration': 'DurableConfig: { RetentionPeriodInDays: 7 }' }
    const run = await release('durable', inputs)
    expect(JSON.parse(run.outputs['plan'] ?? '').steps).toContainEqual({
      type: 'update-configuration',
      field: 'DurableConfig',
      from: { ...DurableConfig },
      to: { ...DurableConfig, RetentionPeriodInDays: 7 },
    })
    expect(run.warnings).toEqual([])
    expect((await configurationOf(scene, 'durable', 'live')).DurableConfig).toEqual({
      ...DurableConfig,
      RetentionPeriodInDays: 7,
    })
    expect((await release('durable', inputs)).outputs['result']).toBe('unchanged')
  })

  test('has no log levels in the format Text', async () => {
    await configure('LoggingConfig: { LogFormat: Text }')
    expect((await configurationOf(scene, NAME, 'live')).LoggingConfig).toEqual({
      LogFormat: 'Text',
      LogGroup: '/shared',
    })
  })

  test('is cleared by {}', async () => {
    await configure('DeadLetterConfig: {}\nTracingConfig: {}\nSnapStart: {}\nVpcConfig: {}')
    expect(await configurationOf(scene, NAME, 'live')).toMatchObject({
      TracingConfig: { Mode: 'PassThrough' },
      SnapStart: { ApplyOn: 'None' },
      VpcConfig: { SubnetIds: [], SecurityGroupIds: [] },
    })
    expect((await configurationOf(scene, NAME, 'live')).DeadLetterConfig).toBeUndefined()
  })

  test('is refused as {} when Lambda cannot clear it', async () => {
    const run = await scene.run({ 'function-name': NAME, 'function-configuration': 'LoggingConfig: {}' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain('write `LoggingConfig: { LogFormat: Text }`')
  })
})

describe('a setting that AWS accepts and does not keep', () => {
  const key = { 'function-configuration': 'KMSKeyArn: arn:aws:kms:eu-west-1:123456789012:key/0a1b2c3d' }
  const warning = 'AWS would ignore `KMSKeyArn`'

  test('is a warning of the plan and not sent: the key of a function without variables', async () => {
    const created = await scene.succeed({ ...creation('keyless'), alias: 'live', ...key })
    expect(created.outputs['result']).toBe('created')
    expect(created.warnings.join()).toContain(warning)
    const again = await release('keyless', { ...key, timeout: '9' })
    expect(again.outputs['result']).toBe('deployed')
    expect(again.warnings.join()).toContain(warning)
    expect(again.summary).not.toContain('+ KMSKeyArn')
    expect((await release('keyless', key)).outputs['result']).toBe('unchanged')
  })

  test('takes effect with the first variables, and goes with the last ones', async () => {
    await arrangeRelease(scene, 'keyed', { alias: 'live' })
    const run = await release('keyed', { ...key, environment: 'GREETING: hello' })
    expect(run.warnings).toEqual([])
    expect((await configurationOf(scene, 'keyed', 'live')).KMSKeyArn).toContain('key/0a1b2c3d')
    const cleared = await release('keyed', { environment: '{}', 'environment-strategy': 'replace' })
    expect(cleared.outputs['result']).toBe('deployed')
    expect((await configurationOf(scene, 'keyed', 'live')).KMSKeyArn).toBeUndefined()
  })

  test('is a warning after the update, and no change by somebody else', async () => {
    await arrangeRelease(scene, 'forgetful', { alias: 'live' })
    const { front } = scene.aws
    let updates = 0
    front.lambda.planTransition({ kind: 'update', milliseconds: Number.POSITIVE_INFINITY })
    const stops = [
      front.on('UpdateFunctionConfiguration', async () => {
        updates += 1
      }),
      front.on('GetFunction', async () => {
        if (updates !== 1) return
        front.lambda.finishTransition('forgetful')
        const forget = { FunctionName: 'forgetful', MemorySize: 128 }
        await scene.lambda.send(new UpdateFunctionConfigurationCommand(forget))
        front.lambda.finishTransition('forgetful')
      }),
    ]
    const run = await release('forgetful', { 'memory-size': '512', timeout: '9' })
    for (const stop of stops) stop()
    expect(run.outputs['result']).toBe('deployed')
    expect(run.warnings.join()).toContain('AWS accepted `MemorySize` but did not keep the new value')
    expect(await configurationOf(scene, 'forgetful', 'live')).toMatchObject({ MemorySize: 128, Timeout: 9 })
  })
})

test('what Lambda refuses is told in its words, and nothing is released', async () => {
  await arrangeRelease(scene, 'refused', { source: 'refused', alias: 'live' })
  const run = await scene.run({ 'function-name': 'refused', alias: 'live', 'memory-size': '99999999' })
  expect(run.exitCode).toBe(1)
  expect(run.errors[0]).toContain("'memorySize' failed to satisfy constraint")
  expect(run.errors[0]).toContain('The alias live still serves version 1.')
  expect(await versionsOf(scene, 'refused')).toEqual(['1'])
})
