import { createHash } from 'node:crypto'
import {
  CreateApplicationCommand,
  CreateDeploymentConfigCommand,
  CreateDeploymentGroupCommand,
  type CreateDeploymentGroupCommandInput,
  DeleteApplicationCommand,
  DeleteDeploymentConfigCommand,
  DeleteDeploymentGroupCommand,
  GetApplicationCommand,
  GetApplicationRevisionCommand,
  GetDeploymentCommand,
  GetDeploymentConfigCommand,
  GetDeploymentGroupCommand,
  ListDeploymentsCommand,
  RegisterApplicationRevisionCommand,
  type TrafficRoutingConfig,
  UpdateDeploymentGroupCommand,
} from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { serviceRoleArn } from '../support/codedeploy.ts'
import {
  appSpecOf,
  CANARY,
  createDeployable,
  createGroup,
  type Deploying,
  deploy,
  ended,
  type GroupName,
  revisionOf,
  startDeploying,
} from './deployable-function.ts'
import { refusal } from './hello-function.ts'

let deploying: Deploying
beforeAll(async () => {
  deploying = await startDeploying()
  const server = { applicationName: 'servers', computePlatform: 'Server' } as const
  await deploying.codeDeploy.send(new CreateApplicationCommand(server))
})
afterAll(() => deploying.aws.stop())

const isRefused = async (call: Promise<unknown>, name: string) =>
  expect(await refusal(call)).toMatchObject({ status: 400, name })

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateApplication.html
describe('An application', () => {
  test('has a compute platform', async () => {
    const command = new GetApplicationCommand({ applicationName: 'orders' })
    expect((await deploying.codeDeploy.send(command)).application).toMatchObject({
      applicationName: 'orders',
      computePlatform: 'Lambda',
    })
  })

  test('is created once, and has to exist', async () => {
    const again = new CreateApplicationCommand({ applicationName: 'orders', computePlatform: 'Lambda' })
    await isRefused(deploying.codeDeploy.send(again), 'ApplicationAlreadyExistsException')
    const none = new GetApplicationCommand({ applicationName: 'none' })
    await isRefused(deploying.codeDeploy.send(none), 'ApplicationDoesNotExistException')
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeleteApplication.html
  test('is deleted with its groups', async () => {
    const { codeDeploy } = deploying
    const application = { applicationName: 'deleted', computePlatform: 'Lambda' } as const
    await codeDeploy.send(new CreateApplicationCommand(application))
    const { deploymentGroupName } = await createGroup(deploying, { applicationName: 'deleted' })
    await codeDeploy.send(new DeleteApplicationCommand({ applicationName: 'deleted' }))
    await codeDeploy.send(new CreateApplicationCommand(application))
    const group = new GetDeploymentGroupCommand({ applicationName: 'deleted', deploymentGroupName })
    await isRefused(codeDeploy.send(group), 'DeploymentGroupDoesNotExistException')
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_RegisterApplicationRevision.html
  test('knows the revisions that were registered', async () => {
    const { codeDeploy } = deploying
    const asked = { applicationName: 'orders', revision: revisionOf(appSpecOf('registered')) }
    await isRefused(
      codeDeploy.send(new GetApplicationRevisionCommand(asked)),
      'RevisionDoesNotExistException',
    )
    await codeDeploy.send(new RegisterApplicationRevisionCommand(asked))
    expect(await codeDeploy.send(new GetApplicationRevisionCommand(asked))).toMatchObject(asked)
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html
describe('A deployment configuration', () => {
  const routingOf = async (deploymentConfigName: string) =>
    (await deploying.codeDeploy.send(new GetDeploymentConfigCommand({ deploymentConfigName })))
      .deploymentConfigInfo?.trafficRoutingConfig

  test.each([5, 10, 15, 30])('is there for a canary of %d minutes', async (canaryInterval) => {
    expect(await routingOf(`CodeDeployDefault.LambdaCanary10Percent${canaryInterval}Minutes`)).toEqual({
      type: 'TimeBasedCanary',
      timeBasedCanary: { canaryPercentage: 10, canaryInterval },
    })
  })

  test.each(['1Minute', '2Minutes', '3Minutes', '10Minutes'])(
    'is there for increments every %s',
    async (interval) => {
      expect(await routingOf(`CodeDeployDefault.LambdaLinear10PercentEvery${interval}`)).toEqual({
        type: 'TimeBasedLinear',
        timeBasedLinear: { linearPercentage: 10, linearInterval: Number.parseInt(interval, 10) },
      })
    },
  )

  test('is there for all traffic at once, and no other', async () => {
    expect(await routingOf('CodeDeployDefault.LambdaAllAtOnce')).toEqual({ type: 'AllAtOnce' })
    await isRefused(routingOf('CodeDeployDefault.None'), 'DeploymentConfigDoesNotExistException')
  })

  const create = (deploymentConfigName: string, trafficRoutingConfig: TrafficRoutingConfig) =>
    deploying.codeDeploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName,
        computePlatform: 'Lambda',
        trafficRoutingConfig,
      }),
    )
  const canary = (canaryPercentage: number, canaryInterval: number): TrafficRoutingConfig => ({
    type: 'TimeBasedCanary',
    timeBasedCanary: { canaryPercentage, canaryInterval },
  })
  const linear = (linearPercentage: number, linearInterval: number): TrafficRoutingConfig => ({
    type: 'TimeBasedLinear',
    timeBasedLinear: { linearPercentage, linearInterval },
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeploymentConfig.html
  test('can be made, once', async () => {
    await create('own', canary(25, 7))
    expect(await routingOf('own')).toEqual(canary(25, 7))
    await isRefused(create('own', canary(25, 7)), 'DeploymentConfigAlreadyExistsException')
  })

  // https://docs.aws.amazon.com/codedeploy/latest/userguide/limits.html: 99 percent an increment, 2,880 minutes between the
  // first and the last shift.
  test.each<[string, TrafficRoutingConfig]>([
    ['100 percent', canary(100, 5)],
    ['no percent', canary(0, 5)],
    ['a part of a minute', canary(10, 0.5)],
    ['2,881 minutes', canary(10, 2881)],
    ['nine intervals of 321 minutes', linear(10, 321)],
    ['no type', {}],
  ])('is refused with %s', async (_, routing) => {
    await isRefused(create('refused', routing), 'InvalidTrafficRoutingConfigurationException')
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeleteDeploymentConfig.html
  test('is deleted when no group has it, unless it is one of CodeDeploy', async () => {
    const remove = (deploymentConfigName: string) =>
      deploying.codeDeploy.send(new DeleteDeploymentConfigCommand({ deploymentConfigName }))
    await create('deleted', canary(25, 7))
    const group = await createGroup(deploying, { deploymentConfigName: 'deleted' })
    await isRefused(remove('deleted'), 'DeploymentConfigInUseException')
    await deploying.codeDeploy.send(new DeleteDeploymentGroupCommand(group))
    await remove('deleted')
    await isRefused(routingOf('deleted'), 'DeploymentConfigDoesNotExistException')
    await isRefused(remove('CodeDeployDefault.LambdaAllAtOnce'), 'InvalidOperationException')
  })

  test('may take two days', async () => {
    await create('nine intervals of 320 minutes', linear(10, 320))
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeploymentGroup.html
describe('A deployment group', () => {
  const infoOf = async (group: GroupName) =>
    (await deploying.codeDeploy.send(new GetDeploymentGroupCommand(group))).deploymentGroupInfo

  test('shows what it was given, and its deployments', async () => {
    const events = ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] as const
    const autoRollbackConfiguration = { enabled: true, events: [...events] }
    const group = await createGroup(deploying, { autoRollbackConfiguration })
    expect(await infoOf(group)).toMatchObject({
      ...group,
      serviceRoleArn,
      computePlatform: 'Lambda',
      deploymentConfigName: CANARY,
      autoRollbackConfiguration,
      deploymentStyle: { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' },
    })
    const deploymentId = await deploy(deploying, group, appSpecOf(await createDeployable(deploying)))
    await ended(deploying, deploymentId)
    const last = { deploymentId, status: 'Succeeded' }
    expect(await infoOf(group)).toMatchObject({
      lastAttemptedDeployment: last,
      lastSuccessfulDeployment: last,
    })
  })

  test('can be changed, and keeps what the change leaves out', async () => {
    const { applicationName, deploymentGroupName } = await createGroup(deploying)
    const alarmConfiguration = { enabled: true, alarms: [{ name: 'errors' }] }
    await deploying.codeDeploy.send(
      new UpdateDeploymentGroupCommand({
        applicationName,
        currentDeploymentGroupName: deploymentGroupName,
        alarmConfiguration,
      }),
    )
    const changed = { serviceRoleArn, deploymentConfigName: CANARY, alarmConfiguration }
    expect(await infoOf({ applicationName, deploymentGroupName })).toMatchObject(changed)
  })

  test.each<[string, Partial<CreateDeploymentGroupCommandInput>]>([
    ['ApplicationDoesNotExistException', { applicationName: 'none' }],
    ['DeploymentConfigDoesNotExistException', { deploymentConfigName: 'none' }],
    ['InvalidDeploymentConfigNameException', { deploymentConfigName: 'CodeDeployDefault.OneAtATime' }],
    ['InvalidRoleException', { serviceRoleArn: 'codedeploy' }],
    ['RoleRequiredException', { serviceRoleArn: '' }],
    [
      'InvalidDeploymentStyleException',
      { deploymentStyle: { deploymentType: 'IN_PLACE', deploymentOption: 'WITHOUT_TRAFFIC_CONTROL' } },
    ],
    // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AlarmConfiguration.html
    [
      'AlarmsLimitExceededException',
      {
        alarmConfiguration: {
          enabled: true,
          alarms: Array.from({ length: 11 }, (_, index) => ({ name: `a${index}` })),
        },
      },
    ],
    ['InvalidAlarmConfigException', { alarmConfiguration: { enabled: true, alarms: [] } }],
    [
      'InvalidAlarmConfigException',
      { alarmConfiguration: { enabled: true, alarms: [{ name: 'a' }, { name: 'a' }] } },
    ],
    [
      'InvalidAlarmConfigException',
      { alarmConfiguration: { enabled: true, alarms: [{ name: 'a'.repeat(256) }] } },
    ],
    ['InvalidAutoRollbackConfigException', { autoRollbackConfiguration: { enabled: true, events: [] } }],
  ])('is refused with %s', async (name, overrides) => {
    await isRefused(createGroup(deploying, overrides), name)
  })

  test('is created once, and has to exist', async () => {
    const group = await createGroup(deploying)
    const again = new CreateDeploymentGroupCommand({ ...group, serviceRoleArn })
    await isRefused(deploying.codeDeploy.send(again), 'DeploymentGroupAlreadyExistsException')
    const none = { ...group, deploymentGroupName: 'none' }
    await isRefused(infoOf(none), 'DeploymentGroupDoesNotExistException')
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html
describe('CreateDeployment', () => {
  test.each<[string, Parameters<typeof deploy>[3]]>([
    ['ApplicationDoesNotExistException', { applicationName: 'none' }],
    ['DeploymentGroupDoesNotExistException', { deploymentGroupName: 'none' }],
    ['DeploymentConfigDoesNotExistException', { deploymentConfigName: 'none' }],
    ['InvalidDeploymentConfigNameException', { deploymentConfigName: 'CodeDeployDefault.AllAtOnce' }],
    ['InvalidRevisionException', { revision: { revisionType: 'GitHub' } }],
    [
      'AlarmsLimitExceededException',
      {
        overrideAlarmConfiguration: {
          enabled: true,
          alarms: Array.from({ length: 11 }, (_, index) => ({ name: `a${index}` })),
        },
      },
    ],
    ['InvalidAlarmConfigException', { overrideAlarmConfiguration: { enabled: true } }],
  ])('is refused with %s', async (name, overrides) => {
    await isRefused(deploy(deploying, await createGroup(deploying), appSpecOf('any'), overrides), name)
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html (ThrottlingException)
  test('is throttled in the words of CodeDeploy', async () => {
    deploying.aws.front.inject({ operation: 'CreateDeployment', fault: { kind: 'throttled' } })
    const call = deploy(deploying, await createGroup(deploying), appSpecOf('any'))
    await isRefused(call, 'ThrottlingException')
  })

  test('is refused for an application of another compute platform', async () => {
    const group = await createGroup(deploying, {
      applicationName: 'servers',
      deploymentConfigName: 'CodeDeployDefault.OneAtATime',
    })
    const servers = { ...group, applicationName: 'servers' }
    await isRefused(deploy(deploying, servers, appSpecOf('any')), 'InvalidRevisionException')
  })

  test('gives an id that others are asked by', async () => {
    const id = await deploy(deploying, await createGroup(deploying), appSpecOf('any'))
    expect(id).toMatch(/^d-[A-Z0-9]{9}$/)
    const get = (deploymentId: string) =>
      deploying.codeDeploy.send(new GetDeploymentCommand({ deploymentId }))
    await isRefused(get('d-NONE00000'), 'DeploymentDoesNotExistException')
    await isRefused(get('none'), 'InvalidDeploymentIdException')
    const list = new ListDeploymentsCommand({ includeOnlyStatuses: ['Over' as 'Failed'] })
    await isRefused(deploying.codeDeploy.send(list), 'InvalidDeploymentStatusException')
  })
})

const yaml = (version: string) => `version: ${version}
Resources:
  - orders:
      Type: AWS::Lambda::Function
      Properties:
        Name: any
        Alias: live
        CurrentVersion: "1"
        TargetVersion: 2
Hooks:
  - BeforeAllowTraffic: CodeDeployHook_before
`

// https://docs.aws.amazon.com/codedeploy/latest/userguide/reference-appspec-file-structure.html
describe('An AppSpec', () => {
  const create = async (content: string, sha256?: string) => {
    const revision = {
      revisionType: 'AppSpecContent' as const,
      appSpecContent: { content, ...(sha256 && { sha256 }) },
    }
    return deploy(deploying, await createGroup(deploying), '', { revision })
  }

  test.each([
    ['YAML', yaml('0.0')],
    ['JSON', appSpecOf('any')],
    ['lower case', yaml('0.0').replaceAll(/^\s*(- )?[A-Z][A-Za-z]+:/gm, (name) => name.toLowerCase())],
    ['a version in quotes', yaml('"0.0"')],
  ])('may be written in %s', async (form, content) => {
    // Names of events are as they are; the rest may be in lower case.
    const written =
      form === 'lower case' ? content.replace('beforeallowtraffic', 'BeforeAllowTraffic') : content
    expect(await create(written)).toMatch(/^d-/)
  })

  test('may have the hash of its content, and no other', async () => {
    const hash = createHash('sha256').update(yaml('0.0')).digest('hex')
    expect(await create(yaml('0.0'), hash)).toMatch(/^d-/)
    await isRefused(create(yaml('0.0'), createHash('sha256').digest('hex')), 'InvalidRevisionException')
  })

  const resource = JSON.stringify(JSON.parse(appSpecOf('any')).Resources[0])
  test.each([
    ['nothing in it', ''],
    ['a text that is neither', '{"version": 0.0'],
    ['another version', yaml('0.1')],
    ['the version that JSON.stringify makes of 0.0', appSpecOf('any').replace('0.0', '0')],
    ['no version', appSpecOf('any').replace('version', 'verse')],
    ['no resource', '{"version": 0.0, "Resources": []}'],
    ['two resources', `{"version": 0.0, "Resources": [${resource}, ${resource}]}`],
    ['another type', appSpecOf('any').replace('AWS::Lambda::Function', 'AWS::ECS::Service')],
    ['no alias', appSpecOf('any').replace('Alias', 'Also')],
    ['$LATEST', appSpecOf('any', { to: '$LATEST' })],
    ['the name of an alias for a version', appSpecOf('any', { to: 'live' })],
    ['an unknown hook', appSpecOf('any', { hooks: [{ BeforeInstall: 'hook' }] })],
  ])('is refused with %s', async (_, content) => {
    await isRefused(create(content), 'InvalidRevisionException')
  })
})
