import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateEventSourceMappingCommand,
  GetFunctionCommand,
  ListVersionsByFunctionCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  creation,
  handlerSource,
  type Scene,
  startScene,
  versionsOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
})
afterAll(() => scene.end())
beforeEach(() => scene.aws.front.clearFaults())

let functions = 0
let releases = 0

/** A function with so many releases behind its alias, all of whose versions were kept. */
async function released(count: number, alias = 'live', members = {}): Promise<string> {
  functions += 1
  const name = `kept-${functions}`
  for (let release = 0; release < count; release += 1) {
    releases += 1
    const source = `release ${releases}`
    await arrangeRelease(scene, name, {
      source,
      alias: alias || undefined,
      ...(release === 0 && { members }),
    })
  }
  scene.calls()
  return name
}

async function releaseNext(name: string, more: Record<string, string>) {
  releases += 1
  await scene.write('app/main.py', handlerSource(`release ${releases}`))
  return scene.succeed({ ...creation(name), ...more })
}

const keeping = (keep: number) => ({ alias: 'live', 'keep-versions': String(keep) })

describe('keep-versions', () => {
  test('deletes the oldest versions when a release is done, and cuts the history to what is kept', async () => {
    const name = await released(4)
    const run = await releaseNext(name, keeping(3))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '5', 'previous-version': '4' })
    expect(await versionsOf(scene, name)).toEqual(['3', '4', '5'])
    expect((await aliasOf(scene, name, 'live')).Description).toMatch(/^lda1 cur=5 prev=4,3 /)
    expect(run.log).toContain(`Deleted versions 1, 2 of ${name}.`)
    expect(run.warnings).toEqual([])
    await releaseNext(name, keeping(3))
    expect(await versionsOf(scene, name)).toEqual(['4', '5', '6'])
  })

  test('never calls DeleteFunction without the number of a version', async () => {
    const name = await released(3)
    await releaseNext(name, keeping(2))
    const calls = scene.aws.front.calls.filter(({ operation }) => operation === 'DeleteFunction')
    expect(calls).toHaveLength(2)
    for (const { path } of calls) expect(path).toMatch(/\?Qualifier=[1-9]\d*$/)
  })

  test('deletes in the end, when the alias has moved and the release has passed its test', async () => {
    const name = await released(3)
    await releaseNext(name, { ...keeping(2), payload: '{}' })
    const calls = scene.calls()
    expect(calls.indexOf('DeleteFunction')).toBeGreaterThan(calls.lastIndexOf('Invoke'))
    expect(calls.indexOf('DeleteFunction')).toBeGreaterThan(calls.lastIndexOf('UpdateAlias'))
  })

  test('keeps what an alias serves, weights, has in its history or marked, and what has provisioned concurrency', async () => {
    const name = await released(8)
    const alias = (Name: string, FunctionVersion: string, Description: string) =>
      scene.lambda.send(new CreateAliasCommand({ FunctionName: name, Name, FunctionVersion, Description }))
    await alias('stable', '1', 'Managed by Terraform')
    await alias('shifting', '7', '')
    await scene.lambda.send(
      new UpdateAliasCommand({
        FunctionName: name,
        Name: 'shifting',
        RoutingConfig: { AdditionalVersionWeights: { 2: 0.1 } },
      }),
    )
    await alias('other', '8', 'lda1 cur=8 prev=3 bad=4')
    await scene.lambda.send(
      new PutProvisionedConcurrencyConfigCommand({
        FunctionName: name,
        Qualifier: '5',
        ProvisionedConcurrentExecutions: 1,
      }),
    )
    const run = await releaseNext(name, keeping(2))
    // 8 and 9 are the newest; 6 alone has nothing that points at it.
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3', '4', '5', '7', '8', '9'])
    expect(run.log).toContain(`Deleted version 6 of ${name}.`)
  })

  test('keeps the predecessor of what is served where the alias has somebody else’s description', async () => {
    const name = await released(2)
    await scene.lambda.send(
      new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description: 'Managed by Terraform' }),
    )
    await releaseNext(name, keeping(2))
    expect(await versionsOf(scene, name)).toEqual(['2', '3'])
  })

  test('works without an alias, too', async () => {
    const name = await released(3, '')
    const run = await releaseNext(name, { 'keep-versions': '2' })
    expect(run.outputs).toMatchObject({ result: 'published', version: '4' })
    expect(await versionsOf(scene, name)).toEqual(['3', '4'])
  })

  test('looks for nothing and deletes nothing when nothing is released', async () => {
    const name = await released(3)
    // Another attempt of the run that released it would catch up on it.
    const env = { GITHUB_RUN_ID: '78' }
    const run = await scene.succeed({ ...creation(name), ...keeping(2) }, { env })
    expect(run.outputs['result']).toBe('unchanged')
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetFunction', 'GetFunction'])
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3'])
  })

  test('deletes nothing when the release fails its test', async () => {
    const name = await released(3)
    await scene.write('app/main.py', 'def handler(event, context):\n    raise ValueError("bad")\n')
    const run = await scene.run({ ...creation(name), ...keeping(2), payload: '{}' })
    expect(run.exitCode).toBe(1)
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3', '4'])
  })

  test('stands in the plan of a dry run', async () => {
    const name = await released(1)
    await scene.write('app/main.py', handlerSource('dry'))
    const run = await scene.succeed({ ...creation(name), ...keeping(2), 'dry-run': 'true' })
    expect(JSON.parse(run.outputs['plan'] ?? '').steps).toContainEqual({
      type: 'prune-versions',
      field: 'newest to keep',
      to: 2,
    })
    expect(run.summary).toContain('all but the newest 2')
    expect(scene.calls()).not.toContain('DeleteFunction')
  })

  test('passes over versions that AWS does not delete and those that something calls by their number', async () => {
    const name = await released(11, '', { DurableConfig: { ExecutionTimeout: 3600 } })
    const { lambda } = scene.aws.front
    lambda.replicate(name, '1', '2', '3', '4', '5')
    const EventSourceArn = 'arn:aws:sqs:eu-west-1:123456789012:orders'
    const mapping = { FunctionName: `${name}:6`, EventSourceArn, Enabled: false }
    const { UUID } = await scene.lambda.send(new CreateEventSourceMappingCommand(mapping))
    const topic = { Principal: 'sns.amazonaws.com', SourceArn: 'arn:aws:sns:eu-west-1:123456789012:orders' }
    await scene.lambda.send(
      new AddPermissionCommand({
        FunctionName: name,
        Qualifier: '7',
        StatementId: 'topic',
        Action: 'lambda:InvokeFunction',
        ...topic,
      }),
    )
    const executions = { 8: 'RUNNING', 9: 'PAUSED', 10: 'SUCCEEDED' }
    for (const [version, status] of Object.entries(executions)) lambda.addExecution(name, { version, status })
    const run = await releaseNext(name, keeping(2))
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '11', '12'])
    expect(run.warnings).toEqual([])
    expect(run.log).toContain(`Deleted version 10 of ${name}.`)
    expect(run.log).toMatch(
      new RegExp(
        `Kept versions 1, 2, 3, 4, 5 of ${name}: refused by AWS \\(.*because it is a replicated function`,
      ),
    )
    expect(run.log).toContain(`Kept version 6 of ${name}: invoked by the event source mapping ${UUID}.`)
    expect(run.log).toContain(
      `Kept version 7 of ${name}: open to callers through a resource policy (statement topic).`,
    )
    expect(run.log).toContain(
      `Kept versions 8, 9 of ${name}: needed by durable executions that have not ended.`,
    )
  })

  test('deletes before the code is stored where the storage of the account is full, and then goes on', async () => {
    const name = await released(5, '')
    const { lambda } = scene.aws.front
    const { Versions = [] } = await scene.lambda.send(
      new ListVersionsByFunctionCommand({ FunctionName: name }),
    )
    const used = Versions.reduce((sum, { CodeSize = 0 }) => sum + CodeSize, 0)
    lambda.limitCodeStorage(name, used + 20)
    const run = await releaseNext(name, keeping(2))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '6' })
    expect(await versionsOf(scene, name)).toEqual(['5', '6'])
    expect(run.log).toMatch(
      /storage for code is full: deleting old versions now.*Deleted versions 1, 2, 3 of .*Published version 6.*Deleted version 4 of/s,
    )
    expect(run.warnings).toEqual([])
    lambda.limitCodeStorage(name, 0)
    await scene.write('app/main.py', handlerSource('too much'))
    const full = await scene.run({ ...creation(name), ...keeping(2), 'memory-size': '512' })
    expect(full.outputs).toMatchObject({ result: 'failed', changed: 'false', version: '6' })
    expect(full.errors.join()).toContain('Code storage limit exceeded.')
    expect(full.errors.join()).toContain(`\`keep-versions: 2\` leaves no old version of ${name} to delete.`)
    expect(await versionsOf(scene, name)).toEqual(['5', '6'])
    expect((await configurationOf(scene, name)).MemorySize).toBe(128)
  })

  test('leaves it at a warning when the role may not delete, without asking again and again', async () => {
    const name = await released(9)
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'DeleteFunction', times: 20, fault })
    const run = await releaseNext(name, keeping(2))
    expect(run.outputs['result']).toBe('deployed')
    expect(scene.calls().filter((call) => call === 'DeleteFunction')).toHaveLength(5)
    expect(run.warnings).toHaveLength(1)
    expect(run.warnings.join()).toContain('Versions 1, 2, 3, 4, 5')
    expect(run.warnings.join()).toContain('3 more were not attempted')
    expect(run.warnings.join()).toContain('lambda:DeleteFunction')
  })

  test('deletes nothing, and warns, when it cannot be read what points at the versions', async () => {
    const name = await released(3)
    const fault = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'ListProvisionedConcurrencyConfigs', fault })
    const run = await releaseNext(name, keeping(2))
    expect(run.outputs['result']).toBe('deployed')
    expect(await versionsOf(scene, name)).toEqual(['1', '2', '3', '4'])
    expect(run.warnings.join()).toContain('lambda:ListProvisionedConcurrencyConfigs')
  })

  test('takes a version for deleted that somebody else deleted meanwhile', async () => {
    const name = await released(3)
    scene.aws.front.inject({
      operation: 'DeleteFunction',
      nth: 1,
      takesEffect: true,
      fault: { kind: 'reset' },
    })
    const run = await releaseNext(name, keeping(2))
    expect(run.warnings).toEqual([])
    expect(await versionsOf(scene, name)).toEqual(['3', '4'])
    await expect(scene.lambda.send(new GetFunctionCommand({ FunctionName: name }))).resolves.toBeDefined()
  })

  test('is refused as 1 before anything is called', async () => {
    scene.calls()
    const run = await scene.run({ 'function-name': 'any', alias: 'live', 'keep-versions': '1' })
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toContain('keep-versions')
    expect(scene.calls()).toEqual([])
  })
})
