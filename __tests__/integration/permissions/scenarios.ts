import { randomBytes } from 'node:crypto'
import { PutMetricAlarmCommand, SetAlarmStateCommand } from '@aws-sdk/client-cloudwatch'
import { ApplicationAlreadyExistsException } from '@aws-sdk/client-codedeploy'
import {
  AddPermissionCommand,
  CreateAliasCommand,
  CreateFunctionUrlConfigCommand,
  PublishVersionCommand,
  PutFunctionConcurrencyCommand,
  PutFunctionEventInvokeConfigCommand,
  PutProvisionedConcurrencyConfigCommand,
  UpdateAliasCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import type { Feature, PolicyMode } from '../../../src/aws/iam/needs.ts'
import { alarmNamed, cloudWatchOf, codeDeployOf } from '../../local-aws/client.ts'
import { settle } from '../../local-aws/hello-function.ts'
import { alarmsOf, createDeploymentGroup, createLambdaApplication } from '../../support/codedeploy.ts'
import { push, REGISTRY, releaseOfImage } from '../../support/images.ts'
import { createPublicUrl } from '../../support/public-url.ts'
import {
  createFunction,
  handlerSource,
  noisyZip,
  publishLayer,
  ROLE,
  type Scene,
  zipOf,
} from '../../support/scene.ts'
import { createOf, freshName, releaseOf, unreleasedFunction } from '../full-release.ts'
import { publishing } from '../layer-scenarios.ts'
import { BUCKETS, refuseParts, s3Of } from '../package-buckets.ts'

/** Something that a mode is used for. */
export interface Scenario {
  readonly mode: PolicyMode
  /** Completes "… may" as in: the policy of deploy may "release a change of everything". */
  readonly what: string
  readonly features: readonly Feature[]
  /** Whether the step ends with an error, for a reason that has nothing to do with permissions. */
  readonly fails?: true
  /** Too long to be run more than once. */
  readonly once?: true
  /** Actions that the run is refused without, although the mode goes on without them elsewhere. */
  readonly insistsOn?: readonly string[]
  /** Makes what the scenario starts from, as somebody who may do everything, and gives the inputs. */
  prepare(scene: Scene): Promise<Record<string, string>>
}

const OTHER_ROLE = `${ROLE}-2`
const MB = 1_048_576
/** Changes $LATEST and publishes it. */
async function publish(scene: Scene, FunctionName: string, members: object, text?: string): Promise<void> {
  await scene.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...members }))
  await settle(scene.lambda, FunctionName)
  if (text !== undefined) {
    const ZipFile = zipOf({ 'main.py': handlerSource(text) })
    await scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile }))
    await settle(scene.lambda, FunctionName)
  }
  await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
  await settle(scene.lambda, FunctionName)
}

/** Points the alias `live` to a version, as a release from the one before would have done. */
async function serve({ lambda }: Scene, FunctionName: string, version: number): Promise<void> {
  const Description = version > 1 ? `lda1 cur=${version} prev=${version - 1}` : ''
  const input = { FunctionName, Name: 'live', FunctionVersion: String(version), Description }
  await lambda.send(new CreateAliasCommand(input))
}

/** Whose executions are looked for before a version is deleted, and followed in a test. */
const DURABLE = { DurableConfig: { ExecutionTimeout: 3600 } }

/** A function with two versions, whose alias serves the second and has a URL. */
async function twoVersions(scene: Scene, members = {}): Promise<string> {
  const name = freshName()
  await createFunction(scene, name, members)
  await publish(scene, name, { Timeout: 10 })
  await publish(scene, name, { Timeout: 11 })
  await serve(scene, name, 2)
  await createPublicUrl(scene.lambda, name, 'live')
  return name
}

/** A function with a version for each image; its alias serves the last. */
async function functionWithImages(scene: Scene, texts: readonly string[]): Promise<string> {
  const FunctionName = freshName()
  for (const text of texts) {
    await push(scene, `orders:${FunctionName}`, text)
    const ImageUri = `${REGISTRY}/orders:${FunctionName}`
    if (text === texts[0]) {
      const members = { PackageType: 'Image', Runtime: undefined, Handler: undefined } as const
      await createFunction(scene, FunctionName, { ...members, Code: { ImageUri } })
    } else await scene.lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ImageUri }))
    await settle(scene.lambda, FunctionName)
    await scene.lambda.send(new PublishVersionCommand({ FunctionName }))
    await settle(scene.lambda, FunctionName)
  }
  await serve(scene, FunctionName, texts.length)
  return FunctionName
}

/** Gives a function reserved concurrency, and its alias `live` provisioned concurrency. */
async function reserveCapacity({ lambda }: Scene, FunctionName: string): Promise<void> {
  const reserved = { FunctionName, ReservedConcurrentExecutions: 10 }
  await lambda.send(new PutFunctionConcurrencyCommand(reserved))
  const provisioned = { FunctionName, Qualifier: 'live', ProvisionedConcurrentExecutions: 1 }
  await lambda.send(new PutProvisionedConcurrencyConfigCommand(provisioned))
}

/** An alarm that is never raised. */
async function createAlarm({ aws }: Scene, AlarmName: string): Promise<string> {
  const client = cloudWatchOf(aws)
  await client.send(new PutMetricAlarmCommand(alarmNamed(AlarmName)))
  client.destroy()
  return AlarmName
}

/** A canary of a second; the wait for late metrics is cut. */
const CANARY = { 'traffic-shift': 'Canary10Percent1Second', 'wait-timeout': '10' }

/** The traffic shifts of a mode. */
const shifting = (
  given: (scene: Scene, more: Record<string, string>) => Promise<Record<string, string>>,
): Omit<Scenario, 'mode'>[] => [
  {
    what: 'shift traffic and compare the errors of both versions',
    features: ['traffic-shift'],
    prepare: (scene) => given(scene, CANARY),
  },
  {
    what: 'shift traffic with a threshold for the errors',
    features: ['traffic-shift'],
    insistsOn: ['cloudwatch:GetMetricData'],
    prepare: (scene) => given(scene, { ...CANARY, 'error-rate-threshold': '1' }),
  },
  {
    what: 'shift traffic while an alarm watches it, and compare nothing',
    features: ['alarms'],
    prepare: async (scene) =>
      given(scene, {
        ...CANARY,
        alarms: await createAlarm(scene, freshName()),
        'error-rate-threshold': 'off',
      }),
  },
]

const live = (name: string, more: Record<string, string> = {}) => ({
  'function-name': name,
  alias: 'live',
  ...more,
})

/** The inputs that have CodeDeploy shift the traffic of a function, in a group of its own. */
async function byCodeDeploy(
  scene: Scene,
  inputs: Record<string, string>,
  alarms: readonly string[] = [],
): Promise<Record<string, string>> {
  const [applicationName, deploymentGroupName] = ['orders', freshName()]
  scene.aws.front.codeDeploy.startMs = 20
  const codeDeploy = codeDeployOf(scene.aws)
  try {
    await createLambdaApplication(codeDeploy, applicationName)
  } catch (error) {
    if (!(error instanceof ApplicationAlreadyExistsException)) throw error
  }
  const group = { applicationName, deploymentGroupName }
  await createDeploymentGroup(codeDeploy, { ...group, ...(alarms.length > 0 && alarmsOf(...alarms)) })
  return {
    ...inputs,
    'traffic-shift': 'AllAtOnce',
    'traffic-shift-engine': 'codedeploy',
    'codedeploy-application': applicationName,
    'codedeploy-deployment-group': deploymentGroupName,
  }
}

/** Alarms that are OK. */
async function quietAlarms(scene: Scene, names: readonly string[]): Promise<readonly string[]> {
  const cloudWatch = cloudWatchOf(scene.aws)
  for (const AlarmName of names) {
    await cloudWatch.send(new PutMetricAlarmCommand(alarmNamed(AlarmName)))
    const state = { AlarmName, StateValue: 'OK', StateReason: 'quiet' } as const
    await cloudWatch.send(new SetAlarmStateCommand(state))
  }
  return names
}

/** What deploy and promotion have CodeDeploy do, with the inputs that they have without it. */
function codeDeployScenarios(
  inputsOf: (scene: Scene) => Promise<Record<string, string>>,
): readonly Omit<Scenario, 'mode'>[] {
  return [
    {
      what: 'have CodeDeploy shift the traffic',
      features: ['codedeploy'],
      prepare: async (scene) => byCodeDeploy(scene, await inputsOf(scene)),
    },
    {
      what: 'have CodeDeploy shift the traffic, stopped by more alarms than those of the group',
      features: ['codedeploy', 'codedeploy-alarms', 'alarms'],
      async prepare(scene) {
        const [ofGroup = '', given = ''] = await quietAlarms(scene, [freshName(), freshName()])
        return { ...(await byCodeDeploy(scene, await inputsOf(scene), [ofGroup])), alarms: given }
      },
    },
    {
      what: 'have CodeDeploy stop what cannot be followed',
      features: ['codedeploy'],
      fails: true,
      async prepare(scene) {
        const inputs = await byCodeDeploy(scene, await inputsOf(scene))
        const code = 'InvalidDeploymentTargetIdException'
        const fault = { kind: 'error', status: 400, code, message: 'Not to be read' } as const
        scene.aws.front.inject({ operation: 'GetDeploymentTarget', fault })
        return { ...inputs, 'traffic-shift': 'Canary10Percent5Minutes' }
      },
    },
  ]
}

/** A test of the URL that no answer passes, after asynchronous invocations were configured. */
const FAILING_TEST = {
  url: 'function-url',
  'expected-body': 'nobody answers this',
  'function-event-invoke-configuration': 'MaximumRetryAttempts: 0',
}

const deploying: readonly Omit<Scenario, 'mode'>[] = [
  {
    what: 'release a change of everything',
    features: ['tags', 'test', 'layers', 'execution-role'],
    async prepare(scene) {
      const name = await unreleasedFunction(scene)
      const layer = await publishLayer(scene, 'orders-deps', { 'python/dep.py': 'X = 1\n' })
      const more = {
        layers: layer,
        'execution-role': OTHER_ROLE,
        payload: '{}',
        'release-alias': 'lambda/v1.0.0',
      }
      return { ...releaseOf(name), ...more }
    },
  },
  {
    what: 'create a function',
    features: ['creation', 'execution-role', 'tags'],
    prepare: async () => createOf(freshName()),
  },
  {
    what: 'follow a durable function that fails its test',
    features: ['test', 'durable-test'],
    fails: true,
    prepare: async (scene) =>
      live(await twoVersions(scene, DURABLE), { 'memory-size': '512', payload: '{}' }),
  },
  {
    what: 'delete old versions and a tag',
    features: ['keep-versions', 'tags-remove'],
    async prepare(scene) {
      const name = await twoVersions(scene, { ...DURABLE, Tags: { old: 'yes' } })
      await scene.lambda.send(
        new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description: 'lda1 cur=2' }),
      )
      return live(name, { 'memory-size': '512', 'keep-versions': '2', 'tags-remove': 'old' })
    },
  },
  {
    what: 'remove an alias with all that belongs to it',
    features: ['remove-alias'],
    async prepare(scene) {
      const name = freshName()
      await createFunction(scene, name, DURABLE)
      await publish(scene, name, { Timeout: 10 })
      const named = { FunctionName: name, Qualifier: 'live' }
      const { lambda } = scene
      const alias = { FunctionName: name, Name: 'live', FunctionVersion: '1' }
      await lambda.send(new CreateAliasCommand({ ...alias, Description: 'lda1 cur=1 made' }))
      await lambda.send(new CreateFunctionUrlConfigCommand({ ...named, AuthType: 'AWS_IAM' }))
      const caller = { Principal: 'sns.amazonaws.com', Action: 'lambda:InvokeFunction' }
      await lambda.send(
        new AddPermissionCommand({ ...named, ...caller, StatementId: 'lda1-sns-0a1b2c3d4e5f' }),
      )
      await lambda.send(new PutFunctionEventInvokeConfigCommand({ ...named, MaximumRetryAttempts: 0 }))
      await reserveCapacity(scene, name)
      return live(name, { 'remove-alias': 'true' })
    },
  },
  {
    what: 'test the URL of the function',
    features: [],
    prepare: async (scene) => live(await twoVersions(scene), { 'memory-size': '512', url: 'function-url' }),
  },
  {
    what: 'let callers in',
    features: ['invoke-permissions'],
    async prepare(scene) {
      const source = 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*'
      return live(await twoVersions(scene), { 'invoke-permissions': source })
    },
  },
  {
    what: 'set a URL, retries, code signing and runtime updates, and take all of it back after a failed test',
    features: ['function-url-auth-type', 'event-invoke', 'code-signing', 'runtime-management'],
    fails: true,
    async prepare(scene) {
      const name = freshName()
      await createFunction(scene, name)
      await publish(scene, name, { Timeout: 10 })
      await serve(scene, name, 1)
      const arn = 'arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-0a1b2c3d4e5f60718'
      scene.aws.front.lambda.codeSigning = new Map([[arn, { untrusted: 'Warn', signed: new Set() }]])
      return live(name, {
        'function-url-auth-type': 'NONE',
        'code-signing-config-arn': arn,
        'runtime-management': 'FunctionUpdate',
        ...FAILING_TEST,
      })
    },
  },
  {
    what: 'set provisioned and reserved concurrency',
    features: ['provisioned-concurrency', 'reserved-concurrency'],
    prepare: async (scene) =>
      live(await twoVersions(scene), { 'provisioned-concurrency': '2', 'reserved-concurrency': '20' }),
  },
  {
    what: 'remove provisioned and reserved concurrency',
    features: ['provisioned-concurrency', 'reserved-concurrency'],
    async prepare(scene) {
      const inputs = live(await twoVersions(scene), {
        'provisioned-concurrency': '0',
        'reserved-concurrency': 'none',
      })
      await reserveCapacity(scene, String(inputs['function-name']))
      return inputs
    },
  },
  ...shifting(async (scene, more) => live(await twoVersions(scene), { 'memory-size': '512', ...more })),
  ...codeDeployScenarios(async (scene) => live(await twoVersions(scene), { 'memory-size': '512' })),
  {
    what: 'close a public URL',
    features: ['function-url-auth-type'],
    prepare: async (scene) => live(await twoVersions(scene), { 'function-url-auth-type': 'AWS_IAM' }),
  },
  ...Object.entries(BUCKETS).map(
    ([kind, bucket]): Omit<Scenario, 'mode'> => ({
      what: `send a package through a ${kind} bucket`,
      features: ['s3-bucket'],
      async prepare(scene) {
        await scene.write('app/main.py', handlerSource(freshName()))
        return live(await twoVersions(scene), { 'source-dir': 'app', 's3-bucket': bucket })
      },
    }),
  ),
  ...Object.entries(BUCKETS).map(
    ([kind, bucket]): Omit<Scenario, 'mode'> => ({
      what: `release an object of a ${kind} bucket`,
      features: ['s3-key'],
      async prepare(scene) {
        const Key = `${freshName()}.zip`
        const s3 = s3Of(scene)
        // Without a checksum: it is read as well as looked at.
        const Body = zipOf({ 'main.py': handlerSource(Key) })
        await s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }))
        s3.destroy()
        return live(await twoVersions(scene), { 's3-bucket': bucket, 's3-key': Key })
      },
    }),
  ),
  {
    what: 'create a function from a container image',
    features: ['creation', 'execution-role', 'image-uri'],
    async prepare(scene) {
      const name = freshName()
      await push(scene, `orders:${name}`, 'one')
      return releaseOfImage(name, `orders:${name}`)
    },
  },
  {
    what: 'release a container image by its tag',
    features: ['image-uri'],
    async prepare(scene) {
      const name = await functionWithImages(scene, ['one'])
      await push(scene, `orders:${name}`, 'two')
      return live(name, { 'image-uri': `${REGISTRY}/orders:${name}` })
    },
  },
  {
    what: 'give an upload up and leave no parts behind',
    features: ['s3-bucket'],
    fails: true,
    async prepare(scene) {
      await scene.write('large/main.py', handlerSource('large'))
      await scene.write('large/data.bin', randomBytes(11 * MB))
      refuseParts(scene)
      return live(await twoVersions(scene), { 'source-dir': 'large', 's3-bucket': BUCKETS.plain })
    },
  },
]

/** The second version of a function, tested behind STAGE, on its way to the alias `live`. */
async function staged(
  scene: Scene,
  more: Record<string, string> = {},
  members = {},
): Promise<Record<string, string>> {
  const name = await twoVersions(scene, members)
  await publish(scene, name, { Timeout: 12 })
  const input = { FunctionName: name, Name: 'STAGE', FunctionVersion: '3' }
  await scene.lambda.send(new CreateAliasCommand(input))
  return live(name, { 'source-alias': 'STAGE', ...more })
}

const promoting: readonly Omit<Scenario, 'mode'>[] = [
  {
    what: 'move an alias to the version of another one, tested and named',
    features: [],
    prepare: (scene) => staged(scene, { payload: '{}', 'release-alias': 'lambda/v1.0.0' }),
  },
  {
    what: 'wake a version that sleeps',
    features: [],
    async prepare(scene) {
      const inputs = await staged(scene)
      const name = String(inputs['function-name'])
      scene.aws.front.lambda.setStatus(name, { State: 'Inactive', StateReasonCode: 'Idle' }, '3')
      return inputs
    },
  },
  {
    what: 'name the aliases that there are instead of one that there is not',
    features: [],
    fails: true,
    prepare: (scene) => staged(scene, { 'source-alias': 'STAEG' }),
  },
  {
    what: 'let callers in',
    features: ['invoke-permissions'],
    prepare: (scene) =>
      staged(scene, { 'invoke-permissions': 'arn:aws:execute-api:eu-west-1:123456789012:a1b2c3d4e5/*' }),
  },
  {
    what: 'set provisioned and reserved concurrency',
    features: ['provisioned-concurrency', 'reserved-concurrency'],
    prepare: async (scene) => staged(scene, { 'provisioned-concurrency': '2', 'reserved-concurrency': '20' }),
  },
  {
    what: 'remove provisioned and reserved concurrency',
    features: ['provisioned-concurrency', 'reserved-concurrency'],
    async prepare(scene) {
      const inputs = await staged(scene, { 'provisioned-concurrency': '0', 'reserved-concurrency': 'none' })
      await reserveCapacity(scene, String(inputs['function-name']))
      return inputs
    },
  },
  {
    what: 'follow a durable function that fails its test',
    features: ['durable-test'],
    fails: true,
    prepare: (scene) => staged(scene, { payload: '{}' }, DURABLE),
  },
  ...shifting(staged),
  ...codeDeployScenarios((scene) => staged(scene)),
  {
    what: 'give an alias that it creates a public URL and retries, and take both back after a failed test',
    features: ['function-url-auth-type', 'event-invoke'],
    fails: true,
    prepare: (scene) => staged(scene, { alias: 'PROD', 'function-url-auth-type': 'NONE', ...FAILING_TEST }),
  },
  {
    what: 'change whom the URL of an alias lets through',
    features: ['function-url-auth-type'],
    prepare: (scene) => staged(scene, { 'function-url-auth-type': 'AWS_IAM' }),
  },
  {
    what: 'test the URL of the function',
    features: ['function-url'],
    prepare: (scene) => staged(scene, { url: 'function-url' }),
  },
  {
    what: 'delete old versions',
    features: ['keep-versions'],
    async prepare(scene) {
      const inputs = await staged(scene, { 'keep-versions': '2' }, DURABLE)
      const FunctionName = String(inputs['function-name'])
      // What the alias served before stays in its history; of the others, the oldest goes.
      await scene.lambda.send(
        new UpdateAliasCommand({
          FunctionName,
          Name: 'live',
          FunctionVersion: '2',
          Description: 'lda1 cur=2',
        }),
      )
      return inputs
    },
  },
]

const rollingBack: readonly Omit<Scenario, 'mode'>[] = [
  {
    what: 'go back and restore $LATEST, its layers and its role',
    features: ['layers', 'execution-role'],
    async prepare(scene) {
      const name = freshName()
      const layer = await publishLayer(scene, 'orders-deps', { 'python/dep.py': 'X = 1\n' })
      await createFunction(scene, name, { Layers: [layer] })
      await publish(scene, name, { Timeout: 10 })
      await publish(scene, name, { Timeout: 11, Role: OTHER_ROLE, Layers: [] }, 'bad')
      await serve(scene, name, 2)
      return live(name, { payload: '{}' })
    },
  },
  {
    what: 'wake a version that sleeps',
    features: [],
    async prepare(scene) {
      const name = await twoVersions(scene)
      scene.aws.front.lambda.setStatus(name, { State: 'Inactive', StateReasonCode: 'Idle' }, '1')
      return live(name)
    },
  },
  {
    what: 'test the URL of the function',
    features: ['function-url'],
    prepare: async (scene) => live(await twoVersions(scene), { url: 'function-url' }),
  },
  {
    what: 'follow a durable function that fails its test',
    features: ['durable-test'],
    fails: true,
    prepare: async (scene) => live(await twoVersions(scene, DURABLE), { payload: '{}' }),
  },
  {
    what: 'go back while AWS moves provisioned concurrency',
    features: ['provisioned-concurrency'],
    async prepare(scene) {
      const FunctionName = await twoVersions(scene)
      const alias = { FunctionName, Name: 'live' }
      await scene.lambda.send(new UpdateAliasCommand({ ...alias, FunctionVersion: '1' }))
      await reserveCapacity(scene, FunctionName)
      const milliseconds = Number.POSITIVE_INFINITY
      scene.aws.front.lambda.planTransition({ kind: 'provision', functionName: FunctionName, milliseconds })
      await scene.lambda.send(new UpdateAliasCommand({ ...alias, FunctionVersion: '2' }))
      return live(FunctionName)
    },
  },
  {
    what: 'go back while CodeDeploy shifts the traffic',
    features: ['codedeploy'],
    async prepare(scene) {
      const name = await twoVersions(scene)
      const inputs = await byCodeDeploy(scene, live(name, { version: '1' }))
      await scene.succeed({
        ...inputs,
        'traffic-shift': 'Canary10Percent5Minutes',
        'traffic-shift-wait': 'false',
      })
      return live(name)
    },
  },
  {
    what: 'go back to the version of a git ref',
    features: [],
    prepare: async (scene) => {
      const name = await twoVersions(scene)
      const Description = 'lda1 cur=1 tag=lambda/v1.0.0'
      const input = { FunctionName: name, Name: 'lambda-v1-0-0', FunctionVersion: '1', Description }
      await scene.lambda.send(new CreateAliasCommand(input))
      return live(name, { 'git-ref': 'lambda/v1.0.0' })
    },
  },
  {
    what: 'name the aliases that there are instead of one that there is not',
    features: [],
    fails: true,
    prepare: async (scene) => live(await twoVersions(scene), { alias: 'lvie' }),
  },
  {
    what: 'give $LATEST the image of the version before',
    features: ['image-uri'],
    prepare: async (scene) => live(await functionWithImages(scene, ['one', 'two'])),
  },
  {
    what: 'give $LATEST a package above 50 MB back, through S3',
    features: ['s3-bucket'],
    once: true,
    async prepare(scene) {
      const object = { Bucket: BUCKETS.plain, Key: 'large.zip' }
      const s3 = s3Of(scene)
      await s3.send(new PutObjectCommand({ ...object, Body: noisyZip(handlerSource('large'), 51 * MB) }))
      s3.destroy()
      const name = freshName()
      await createFunction(scene, name, { Code: { S3Bucket: object.Bucket, S3Key: object.Key } })
      await publish(scene, name, { Timeout: 10 })
      await publish(scene, name, { Timeout: 11 }, 'bad')
      await serve(scene, name, 2)
      return live(name, { 's3-bucket': BUCKETS.versioned })
    },
  },
]

const testing: readonly Omit<Scenario, 'mode'>[] = [
  {
    what: 'test an alias',
    features: [],
    prepare: async (scene) => live(await twoVersions(scene), { payload: '{}' }),
  },
  {
    what: 'follow a durable function that fails its test',
    features: ['durable-test'],
    fails: true,
    prepare: async (scene) => live(await twoVersions(scene, DURABLE), { payload: '{}' }),
  },
  {
    what: 'name the aliases that there are',
    features: [],
    fails: true,
    prepare: async (scene) => live(await twoVersions(scene), { alias: 'lvie' }),
  },
  {
    what: 'name the versions that there are',
    features: [],
    fails: true,
    prepare: async (scene) => ({ 'function-name': await twoVersions(scene), version: '99' }),
  },
  {
    what: 'test the URL of an alias',
    features: ['function-url'],
    prepare: async (scene) => live(await twoVersions(scene), { url: 'function-url' }),
  },
]

/** All that the modes are used for. */
export const SCENARIOS: readonly Scenario[] = [
  ...deploying.map((scenario) => ({ mode: 'deploy' as const, ...scenario })),
  ...promoting.map((scenario) => ({ mode: 'promotion' as const, ...scenario })),
  ...rollingBack.map((scenario) => ({ mode: 'rollback' as const, ...scenario })),
  ...publishing.map((scenario) => ({ mode: 'publish-layer' as const, ...scenario })),
  ...testing.map((scenario) => ({ mode: 'smoke-test' as const, ...scenario })),
]
