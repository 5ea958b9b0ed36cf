import { CreateAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { StepRun } from '../../local-aws/run-step.ts'
import type { PlanOutput } from '../../src/report/plan-output.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  publishLayer,
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

const TYPES = [
  'create-function',
  'set-configuration',
  'update-configuration',
  'update-code',
  'pin-alias',
  'publish-version',
  'create-alias',
  'update-alias',
  'clear-weights',
  'tag-resource',
]

/** The plan of a run, checked for its shape. */
function planOf({ outputs }: StepRun): PlanOutput {
  const plan = JSON.parse(outputs['plan'] ?? '') as PlanOutput
  expect(Object.keys(plan)).toEqual(['schema', 'function', 'alias', 'changes', 'steps', 'warnings'])
  expect(plan.schema).toBe(2)
  if (plan.alias) expect(Object.keys(plan.alias)).toEqual(['name', 'from', 'to'])
  for (const { type, ...rest } of plan.steps) {
    expect(TYPES).toContain(type)
    expect(['field', 'from', 'to']).toEqual(expect.arrayContaining(Object.keys(rest)))
  }
  return plan
}

/** Everything about a function that a dry run could have touched. */
async function stateOf(name: string) {
  const numbers = await versionsOf(scene, name).catch(() => [])
  const [latest, ...versions] = await Promise.all(
    ['$LATEST', ...numbers].map((each) => configurationOf(scene, name, each).catch(() => undefined)),
  )
  const alias = await aliasOf(scene, name, 'live').catch(() => undefined)
  const { $metadata: _, ...live } = alias ?? {}
  return { latest, versions, live }
}

/** What stands for numbers that are not known yet, as a run writes them later. */
function withNumbers(plan: PlanOutput, version: string, baseline: string): PlanOutput {
  const text = JSON.stringify(plan)
    .replaceAll('"new version"', JSON.stringify(version))
    .replaceAll('"present state, published first"', JSON.stringify(baseline))
  return JSON.parse(text)
}

/** Plans twice, before and after nothing happened, then releases, and checks that this is what was planned. */
async function planThenRelease(inputs: Record<string, string>) {
  const name = inputs['function-name'] ?? ''
  const before = await stateOf(name)
  scene.calls()
  const dry = await scene.succeed({ ...inputs, 'dry-run': 'true' })
  expect(scene.calls().filter((operation) => !/^(Get|List)/.test(operation))).toEqual([])
  expect(await stateOf(name)).toEqual(before)
  expect(dry.outputs).toMatchObject({ result: 'planned', changed: 'false', 'previous-version': '' })

  const plan = planOf(dry)
  const lines = dry.summary.split('```diff\n')[1]?.split('\n```')[0]?.split('\n') ?? []
  // The same lines stand in the log.
  expect(dry.log.split('\n')).toEqual(expect.arrayContaining(lines.length > 0 ? lines : ['Nothing to do.']))

  const real = await scene.succeed(inputs)
  const { version = '', 'previous-version': previous = '' } = real.outputs
  expect(planOf(real)).toEqual(withNumbers(plan, version, previous))
  return { dry, plan, lines, real }
}

const FUNCTION_ARN = 'arn:aws:lambda:eu-west-1:123456789012:function:'

describe('a dry run shows what a release then does, and writes nothing', () => {
  test('to create a function', async () => {
    const inputs = {
      ...creation('created'),
      alias: 'live',
      'memory-size': '256',
      environment: 'API_KEY: a-secret-value',
      tags: 'team: orders',
    }
    const { dry, plan, lines, real } = await planThenRelease(inputs)
    expect(real.outputs['result']).toBe('created')
    expect(plan).toEqual({
      schema: 2,
      function: 'created',
      alias: { name: 'live', from: null, to: 'new version' },
      changes: [
        { what: 'code', field: 'CodeSha256', to: real.outputs['code-sha256'], requested: true },
        { what: 'configuration', field: 'Environment.API_KEY', requested: true },
        { what: 'configuration', field: 'Handler', to: 'main.handler', requested: true },
        { what: 'configuration', field: 'MemorySize', to: 256, requested: true },
        {
          what: 'configuration',
          field: 'Role',
          to: 'arn:aws:iam::123456789012:role/orders-api',
          requested: true,
        },
        { what: 'configuration', field: 'Runtime', to: 'python3.13', requested: true },
      ],
      steps: [
        { type: 'create-function', to: 'created' },
        { type: 'set-configuration', field: 'Runtime', to: 'python3.13' },
        { type: 'set-configuration', field: 'Handler', to: 'main.handler' },
        { type: 'set-configuration', field: 'Role', to: 'arn:aws:iam::123456789012:role/orders-api' },
        { type: 'set-configuration', field: 'MemorySize', to: 256 },
        { type: 'set-configuration', field: 'Environment' },
        { type: 'tag-resource', field: 'team', to: 'orders' },
        { type: 'publish-version', to: 'new version' },
        { type: 'create-alias', field: 'live', to: 'new version' },
      ],
      warnings: [],
    })
    expect(lines).toEqual([
      '+ function: created',
      '+ Runtime: python3.13',
      '+ Handler: main.handler',
      '+ Role: arn:aws:iam::123456789012:role/orders-api',
      '+ MemorySize: 256',
      '+ Environment API_KEY',
      '+ tag team: orders',
      '+ version: new version',
      '+ alias live: new version',
    ])
    expect(dry.outputs).toMatchObject({ 'function-name': 'created', 'function-arn': '', version: '' })
    expect(dry.log).toContain('created in eu-west-1 does not exist yet.')
    expect(dry.summary).toContain('### 📝 Planned created · live: nothing was changed')
    expect(dry.summary).toContain('**What would change**')
  })

  test('to change code, configuration, variables, description and tags', async () => {
    await arrangeRelease(scene, 'everything', {
      alias: 'live',
      environment: { ONE: '1', TWO: '2' },
      tags: { team: 'orders' },
    })
    await scene.write('app/main.py', handlerSource('everything'))
    const { dry, lines } = await planThenRelease({
      'function-name': 'everything',
      alias: 'live',
      'source-dir': 'app',
      timeout: '30',
      description: 'Takes orders',
      environment: 'TWO: zwei\nTHREE: "3"',
      'environment-remove': 'ONE',
      tags: 'team: shop\nstage: prod',
    })
    expect(lines).toEqual([
      '~ Timeout: 3 → 30',
      '+ Environment THREE',
      '~ Environment TWO',
      '- Environment ONE',
      '~ Description: (empty) → Takes orders',
      expect.stringMatching(/^~ code: [\w+/]{12} → [\w+/]{12}$/),
      '+ version: new version',
      '~ tag team: orders → shop',
      '+ tag stage: prod',
      '~ alias live: 1 → new version',
    ])
    expect(dry.outputs).toMatchObject({
      version: '1',
      'function-arn': `${FUNCTION_ARN}everything`,
      'alias-arn': `${FUNCTION_ARN}everything:live`,
    })
  })

  test('to change the configuration alone', async () => {
    await arrangeRelease(scene, 'configured', { alias: 'live', memorySize: 512 })
    const { plan, lines } = await planThenRelease({
      'function-name': 'configured',
      alias: 'live',
      'memory-size': '128',
      'function-configuration': 'TracingConfig: { Mode: Active }',
    })
    expect(plan.steps.slice(0, 2)).toEqual([
      { type: 'update-configuration', field: 'TracingConfig', to: { Mode: 'Active' } },
      { type: 'update-configuration', field: 'MemorySize', from: 512, to: 128 },
    ])
    expect(lines).toContain('+ TracingConfig: {"Mode":"Active"}')
  })

  test('to go back to what Lambda does by default', async () => {
    const members = { TracingConfig: { Mode: 'Active' } } as const
    await arrangeRelease(scene, 'default', { alias: 'live', members })
    const { lines } = await planThenRelease({
      'function-name': 'default',
      alias: 'live',
      'function-configuration': 'TracingConfig: { Mode: PassThrough }',
    })
    expect(lines[0]).toBe('- TracingConfig: {"Mode":"Active"} → Lambda\'s default')
  })

  test('to pin aliases that serve $LATEST', async () => {
    await createFunction(scene, 'pinned')
    for (const Name of ['live', 'PROD']) {
      await scene.lambda.send(
        new CreateAliasCommand({ FunctionName: 'pinned', Name, FunctionVersion: '$LATEST' }),
      )
    }
    const inputs = { 'function-name': 'pinned', alias: 'live', 'source-dir': 'app' }
    const { dry, lines, real } = await planThenRelease(inputs)
    expect(dry.outputs['version']).toBe('$LATEST')
    expect(lines).toEqual([
      '~ alias live: $LATEST → present state, published first',
      '~ alias PROD: $LATEST → present state, published first',
      expect.stringMatching(/^~ code: /),
      '+ version: new version',
      '~ alias live: $LATEST → new version',
    ])
    expect(real.outputs).toMatchObject({ version: '2', 'previous-version': '1' })
    expect(real.summary).toContain('~ alias PROD: $LATEST → 1\n')
    expect((await aliasOf(scene, 'pinned', 'PROD')).FunctionVersion).toBe('1')
  })

  test('to complete a traffic shift that somebody began', async () => {
    for (const source of ['one', 'two']) await arrangeRelease(scene, 'weighted', { source, alias: 'live' })
    await scene.lambda.send(
      new UpdateAliasCommand({
        FunctionName: 'weighted',
        Name: 'live',
        RoutingConfig: { AdditionalVersionWeights: { '1': 0.25 } },
      }),
    )
    const { lines, real } = await planThenRelease({
      'function-name': 'weighted',
      alias: 'live',
      version: '1',
    })
    expect(lines.slice(0, 2)).toEqual([
      '~ alias live: 2 → 1',
      '- share of the traffic of alias live: 25% to version 1',
    ])
    expect(real.outputs).toMatchObject({ result: 'promoted', version: '1', 'previous-version': '2' })
    expect((await aliasOf(scene, 'weighted', 'live')).RoutingConfig).toBeUndefined()
  })

  test('to move an alias back to a version that holds this very release', async () => {
    const inputs = { 'function-name': 'weighted', alias: 'live', 'source-dir': 'app' }
    await scene.lambda.send(
      new UpdateAliasCommand({ FunctionName: 'weighted', Name: 'live', FunctionVersion: '1' }),
    )
    const { lines, real } = await planThenRelease(inputs)
    expect(lines).toEqual([
      '~ alias live: 1 → 2',
      '# What changes for callers:',
      expect.stringMatching(/^~ CodeSha256: /),
    ])
    expect(real.log).toContain('::group::Find the existing version')
    expect(await versionsOf(scene, 'weighted')).toEqual(['1', '2'])
  })

  test('to create the alias of a function that has none', async () => {
    await createFunction(scene, 'aliasless')
    const { lines } = await planThenRelease({ 'function-name': 'aliasless', alias: 'live', timeout: '9' })
    expect(lines).toEqual(['~ Timeout: 3 → 9', '+ version: new version', '+ alias live: new version'])
  })

  test('without an alias', async () => {
    await createFunction(scene, 'no-alias')
    const { dry, plan, lines, real } = await planThenRelease({ 'function-name': 'no-alias', timeout: '9' })
    expect(plan.alias).toBeNull()
    expect(lines).toEqual(['~ Timeout: 3 → 9', '+ version: new version'])
    expect(dry.log).toContain('no-alias in eu-west-1 exists; no alias will be moved.')
    expect(real.outputs).toMatchObject({ result: 'published', version: '1' })
  })

  test('when nothing would change', async () => {
    await arrangeRelease(scene, 'same', { alias: 'live' })
    const inputs = { 'function-name': 'same', alias: 'live', 'source-dir': 'app' }
    const { dry, plan, real } = await planThenRelease(inputs)
    expect(plan).toMatchObject({ alias: { from: '1', to: '1' }, steps: [] })
    expect(dry.log).toContain('Nothing to do.')
    expect(dry.summary).toContain('### 📝 Planned same · live: nothing would change')
    expect(real.outputs['result']).toBe('unchanged')
  })
})

test('a plan that is longer than GitHub shows in a summary is cut after a line, which the summary says', async () => {
  await arrangeRelease(scene, 'called', { source: 'old', alias: 'live' })
  const buckets = Array.from({ length: 7600 }, (_, index) => `arn:aws:s3:::${index.toString(36)}`)
  const inputs = { 'function-name': 'called', alias: 'live', 'invoke-permissions': buckets.join('\n') }
  const { summary, warnings, log } = await scene.succeed({ ...inputs, 'dry-run': 'true' })
  expect(warnings).toEqual([])
  expect(Buffer.byteLength(summary)).toBeGreaterThan(900_000)
  expect(Buffer.byteLength(summary)).toBeLessThan(1_048_576)
  expect(summary).toMatch(/^### 📝 Planned called/)
  const [plan = '', end = ''] = summary.split('\n```\n')
  expect(plan.split('\n').at(-1)).toMatch(
    /^\+ permission .* \(SourceArn arn:aws:s3:::\w+, SourceAccount \d{12}\)$/,
  )
  expect(end.trim()).toBe(
    '> [!NOTE]\n> This summary is longer than GitHub shows. The log of this step has the rest.',
  )
  expect(log).toContain(`SourceArn ${buckets.at(-1)},`)
})

test('a dry run reads lists as other tools write them, and warns about what may be a mistake', async () => {
  const files = { 'python/shared.py': 'SHARED = 1\n' }
  const arns = [await publishLayer(scene, 'shared', files), await publishLayer(scene, 'more', files)]
  const dry = await scene.succeed({
    ...creation('notations'),
    layers: JSON.stringify(arns, null, 2),
    'vpc-subnet-ids': 'subnet-0a1b2c3d subnet-4e5f6071',
    'vpc-security-group-ids': 'sg-0a1b2c3d',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: that is how a shell writes it
    environment: 'HOST=https://${API_HOST}/orders',
    'smoke-test': 'false',
    'expected-body': "{'status': 'ok'}",
    'dry-run': 'true',
  })
  expect(planOf(dry).steps).toEqual(
    expect.arrayContaining([
      { type: 'set-configuration', field: 'Layers', to: arns },
      {
        type: 'set-configuration',
        field: 'VpcConfig',
        to: { SubnetIds: ['subnet-0a1b2c3d', 'subnet-4e5f6071'], SecurityGroupIds: ['sg-0a1b2c3d'] },
      },
    ]),
  )
  expect(dry.warnings).toEqual([
    expect.stringContaining('The value of the environment variable "HOST" contains a placeholder'),
    expect.stringContaining('`expected-body` begins like JSON and is not valid JSON'),
  ])
  expect(dry.log + dry.summary).not.toContain('API_HOST')
})

test('a dry run fails for what a release would fail for before it writes', async () => {
  const missing = await scene.run({
    'function-name': 'not-there',
    alias: 'live',
    timeout: '9',
    'dry-run': 'true',
  })
  expect(missing.exitCode).toBe(1)
  expect(missing.errors[0]).toContain('does not exist in eu-west-1')
  await createFunction(scene, 'intel')
  const other = await scene.run({ 'function-name': 'intel', architectures: 'arm64', 'dry-run': 'true' })
  expect(other.exitCode).toBe(1)
  expect(other.outputs).toMatchObject({ result: 'failed', changed: 'false' })
})
