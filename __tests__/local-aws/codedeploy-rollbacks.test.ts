import {
  DeleteAlarmsCommand,
  PutCompositeAlarmCommand,
  PutMetricAlarmCommand,
  SetAlarmStateCommand,
  type StateValue,
} from '@aws-sdk/client-cloudwatch'
import {
  type AutoRollbackEvent,
  type CreateDeploymentGroupCommandInput,
  StopDeploymentCommand,
} from '@aws-sdk/client-codedeploy'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  appSpecOf,
  createDeployable,
  createGroup,
  type Deploying,
  deploy,
  ended,
  eventsOf,
  infoOf,
  rolledBack,
  servedBy,
  serves,
  startDeploying,
} from './deployable-function.ts'
import { refusal } from './hello-function.ts'

let deploying: Deploying
beforeAll(async () => {
  deploying = await startDeploying()
})
afterAll(() => deploying.aws.stop())

const stop = (deploymentId: string, autoRollbackEnabled?: boolean) =>
  deploying.codeDeploy.send(
    new StopDeploymentCommand({
      deploymentId,
      ...(autoRollbackEnabled !== undefined && { autoRollbackEnabled }),
    }),
  )

const rollsBackOn = (...events: AutoRollbackEvent[]) => ({
  autoRollbackConfiguration: { enabled: true, events },
})

/** A deployment from version 1 to 2 that has given version 2 its first share. */
async function shifting(overrides: Partial<CreateDeploymentGroupCommandInput> = {}) {
  const [name, group] = [await createDeployable(deploying), await createGroup(deploying, overrides)]
  const id = await deploy(deploying, group, appSpecOf(name))
  await serves(deploying, name, '1, 2: 0.1')
  return { name, group, id }
}

// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-steps-lambda.html ("Stopped and failed deployments")
describe('StopDeployment', () => {
  test('is pending while traffic shifts, and has succeeded when the deployment has stopped', async () => {
    const { name, id } = await shifting()
    expect(await stop(id)).toMatchObject({ status: 'Pending' })
    expect(await ended(deploying, id)).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'MANUAL_STOP' },
    })
    expect(await stop(id)).toMatchObject({ status: 'Succeeded' })
    expect(await eventsOf(deploying, id, name)).toEqual([
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Failed',
      'AfterAllowTraffic Skipped',
    ])
  })

  test('succeeds at once before the deployment has started', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    deploying.aws.front.codeDeploy.startMs = 5000
    const id = await deploy(deploying, group, appSpecOf(name))
    deploying.aws.front.codeDeploy.startMs = undefined
    expect(await stop(id)).toMatchObject({ status: 'Succeeded' })
    expect(await infoOf(deploying, id)).toMatchObject({ status: 'Stopped' })
    expect(await servedBy(deploying, name)).toBe('1')
  })

  // https://docs.aws.amazon.com/codedeploy/latest/userguide/troubleshooting-deployments-lambda.html
  test('leaves the weights where nothing rolls back, so that the next deployment fails', async () => {
    const { name, group, id } = await shifting()
    await stop(id)
    const { rollbackInfo } = await ended(deploying, id)
    expect(rollbackInfo).toBeUndefined()
    expect(await servedBy(deploying, name)).toBe('1, 2: 0.1')
    const next = await deploy(deploying, group, appSpecOf(name))
    expect(await ended(deploying, next)).toMatchObject({
      status: 'Failed',
      errorInformation: { code: 'INVALID_LAMBDA_CONFIGURATION' },
    })
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_StopDeployment.html
  test.each<[string, boolean | undefined, Partial<CreateDeploymentGroupCommandInput>, boolean]>([
    ['when it is asked to', true, {}, true],
    ['when the group says so', undefined, rollsBackOn('DEPLOYMENT_STOP_ON_REQUEST'), true],
    ['unless it is asked not to', false, rollsBackOn('DEPLOYMENT_STOP_ON_REQUEST'), false],
    ['unless the group says so of failures only', undefined, rollsBackOn('DEPLOYMENT_FAILURE'), false],
  ])('rolls back %s', async (_, asked, overrides, expected) => {
    const { name, id } = await shifting(overrides)
    await stop(id, asked)
    const { rollbackInfo } = await ended(deploying, id)
    expect(rollbackInfo !== undefined).toBe(expected)
    if (!expected) return
    await rolledBack(deploying, id)
    expect(await servedBy(deploying, name)).toBe('1')
  })

  test('is refused once the deployment has ended otherwise', async () => {
    const { id } = await shifting()
    await ended(deploying, id)
    expect(await refusal(stop(id))).toMatchObject({
      status: 400,
      name: 'DeploymentAlreadyCompletedException',
    })
  })
})

// Recorded from AWS: a canary whose alarm was set, 2026-08.
// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployments-rollback-and-redeploy.html
describe('A rollback', () => {
  test('is a deployment of its own, and each of the two knows the other', async () => {
    const { name, id } = await shifting()
    await stop(id, true)
    const rollback = await rolledBack(deploying, id)
    const { deploymentId = '' } = rollback
    expect(rollback).toMatchObject({
      status: 'Succeeded',
      creator: 'codeDeployRollback',
      deploymentConfigName: 'CodeDeployDefault.LambdaAllAtOnce',
      rollbackInfo: {
        rollbackTriggeringDeploymentId: id,
        rollbackMessage: `Deployment ${deploymentId} is triggered to roll back deployment ${id}.`,
      },
    })
    expect((await infoOf(deploying, id)).rollbackInfo).toEqual({
      rollbackDeploymentId: deploymentId,
      rollbackMessage: `Deployment ${id} terminated. Automatic rollback is triggered with a DeploymentId ${deploymentId}.`,
    })
    expect(await eventsOf(deploying, deploymentId, name)).toEqual([
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Succeeded',
      'AfterAllowTraffic Succeeded',
    ])
  })

  test('deploys the last good revision of the group', async () => {
    const { name, group, id } = await shifting()
    await ended(deploying, id)
    const next = await deploy(deploying, group, appSpecOf(name, { from: '2', to: '3' }))
    await serves(deploying, name, '2, 3: 0.1')
    await stop(next, true)
    const { revision } = await rolledBack(deploying, next)
    expect(revision?.appSpecContent?.content).toBe(appSpecOf(name))
    expect(await servedBy(deploying, name)).toBe('2')
  })

  test('deploys it even when it is that of another function, whose weights then stay', async () => {
    const { group, id } = await shifting()
    await ended(deploying, id)
    const other = await createDeployable(deploying)
    const next = await deploy(deploying, group, appSpecOf(other))
    await serves(deploying, other, '1, 2: 0.1')
    await stop(next, true)
    expect(await rolledBack(deploying, next)).toMatchObject({ status: 'Succeeded' })
    expect(await servedBy(deploying, other)).toBe('1, 2: 0.1')
  })

  test('follows a failure when the group says so', async () => {
    const [name, group] = [
      await createDeployable(deploying),
      await createGroup(deploying, rollsBackOn('DEPLOYMENT_FAILURE')),
    ]
    const id = await deploy(deploying, group, appSpecOf(name, { to: '9' }))
    expect(await rolledBack(deploying, id)).toMatchObject({ creator: 'codeDeployRollback' })
    expect(await servedBy(deploying, name)).toBe('1')
  })

  test('follows when the deployment says so, whatever the group says', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const overrides = rollsBackOn('DEPLOYMENT_FAILURE')
    const id = await deploy(deploying, group, appSpecOf(name, { to: '9' }), overrides)
    expect(await rolledBack(deploying, id)).toMatchObject({ status: 'Succeeded' })
  })
})

let alarms = 0
/** An alarm whose state stays as it is set: its metric has no data, and that is ignored. */
async function putAlarm(state: StateValue = 'OK'): Promise<string> {
  alarms += 1
  const AlarmName = `alarm-${alarms}`
  await deploying.cloudWatch.send(
    new PutMetricAlarmCommand({
      AlarmName,
      Namespace: 'Tests',
      MetricName: 'Errors',
      Statistic: 'Sum',
      Period: 60,
      EvaluationPeriods: 1,
      Threshold: 1,
      ComparisonOperator: 'GreaterThanOrEqualToThreshold',
      TreatMissingData: 'ignore',
    }),
  )
  await set(AlarmName, state)
  return AlarmName
}

const set = (AlarmName: string, state: StateValue) =>
  deploying.cloudWatch.send(
    new SetAlarmStateCommand({ AlarmName, StateValue: state, StateReason: 'set by a test' }),
  )

const watching = (...names: string[]) => ({
  alarmConfiguration: { enabled: true, alarms: names.map((name) => ({ name })) },
})

// https://docs.aws.amazon.com/codedeploy/latest/userguide/monitoring-create-alarms.html
// The message and the states of the events are recorded from AWS, 2026-08.
describe('An alarm of the group', () => {
  test('stops the deployment, and rolls it back where the group says so', async () => {
    const [calm, alarm] = [await putAlarm(), await putAlarm()]
    const { name, id } = await shifting({
      ...watching(calm, alarm),
      ...rollsBackOn('DEPLOYMENT_STOP_ON_ALARM'),
    })
    await set(alarm, 'ALARM')
    expect(await ended(deploying, id)).toMatchObject({
      status: 'Stopped',
      errorInformation: {
        code: 'ALARM_ACTIVE',
        message: `One or more alarms have been activated according to the Amazon CloudWatch metrics you selected, and the affected deployments have been stopped. Activated alarms: <${alarm}>`,
      },
    })
    expect(await eventsOf(deploying, id, name)).toEqual([
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic Failed',
      'AfterAllowTraffic Skipped',
    ])
    expect(await rolledBack(deploying, id)).toMatchObject({ status: 'Succeeded' })
    expect(await servedBy(deploying, name)).toBe('1')
  })

  test('leaves the weights where nothing rolls back', async () => {
    const alarm = await putAlarm()
    const { name, id } = await shifting(watching(alarm))
    await set(alarm, 'ALARM')
    await ended(deploying, id)
    expect(await servedBy(deploying, name)).toBe('1, 2: 0.1')
  })

  test('that is in ALARM at the start stops the deployment before it moves anything', async () => {
    const [name, alarm] = [await createDeployable(deploying), await putAlarm('ALARM')]
    const group = await createGroup(deploying, watching(alarm))
    const id = await deploy(deploying, group, appSpecOf(name))
    expect(await ended(deploying, id)).toMatchObject({
      status: 'Stopped',
      errorInformation: { code: 'ALARM_ACTIVE' },
    })
    expect(await servedBy(deploying, name)).toBe('1')
  })

  test('may be a composite one', async () => {
    const AlarmName = 'composite'
    await deploying.cloudWatch.send(new PutCompositeAlarmCommand({ AlarmName, AlarmRule: 'TRUE' }))
    const [name, group] = [
      await createDeployable(deploying),
      await createGroup(deploying, watching(AlarmName)),
    ]
    const id = await deploy(deploying, group, appSpecOf(name))
    expect(await ended(deploying, id)).toMatchObject({ status: 'Stopped' })
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_AlarmConfiguration.html
  test.each([
    ['stops the deployment', false, 'Stopped'],
    ['is passed over where the group says so', true, 'Succeeded'],
  ])('that CloudWatch cannot tell the state of %s', async (_, ignorePollAlarmFailure, status) => {
    const alarm = await putAlarm()
    await deploying.cloudWatch.send(new DeleteAlarmsCommand({ AlarmNames: [alarm] }))
    const { alarmConfiguration } = watching(alarm)
    const group = await createGroup(deploying, {
      alarmConfiguration: { ...alarmConfiguration, ignorePollAlarmFailure },
    })
    const id = await deploy(deploying, group, appSpecOf(await createDeployable(deploying)))
    expect(await ended(deploying, id)).toMatchObject({ status })
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_CreateDeployment.html (overrideAlarmConfiguration)
  test('counts no longer where the deployment has alarms of its own', async () => {
    const [alarm, calm] = [await putAlarm('ALARM'), await putAlarm()]
    const group = await createGroup(deploying, watching(alarm))
    const name = await createDeployable(deploying)
    const off = { overrideAlarmConfiguration: { enabled: false } }
    const first = await deploy(deploying, group, appSpecOf(name), off)
    expect(await ended(deploying, first)).toMatchObject({ status: 'Succeeded' })
    const overrideAlarmConfiguration = watching(calm).alarmConfiguration
    const own = { overrideAlarmConfiguration }
    const next = await deploy(deploying, group, appSpecOf(name, { from: '2', to: '3' }), own)
    expect(await ended(deploying, next)).toMatchObject({ status: 'Succeeded', overrideAlarmConfiguration })
  })

  test('is named, not given by its ARN', async () => {
    const arn = `arn:aws:cloudwatch:eu-west-1:123456789012:alarm:${await putAlarm()}`
    const group = await createGroup(deploying, watching(arn))
    const id = await deploy(deploying, group, appSpecOf(await createDeployable(deploying)))
    expect(await ended(deploying, id)).toMatchObject({ status: 'Stopped' })
  })
})
