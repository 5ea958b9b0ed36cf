import { setTimeout as sleep } from 'node:timers/promises'
import {
  CreateDeploymentConfigCommand,
  GetDeploymentTargetCommand,
  ListDeploymentsCommand,
  ListDeploymentTargetsCommand,
  waitUntilDeploymentSuccessful,
} from '@aws-sdk/client-codedeploy'
import { GetAliasCommand, UpdateAliasCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { awsCli } from '../../local-aws/aws-cli.ts'
import {
  appSpecOf,
  createDeployable,
  createGroup,
  type Deploying,
  deploy,
  ended,
  eventsOf,
  infoOf,
  MINUTE,
  servedBy,
  serves,
  startDeploying,
  targetOf,
} from './deployable-function.ts'
import { refusal } from './hello-function.ts'

let deploying: Deploying
beforeAll(async () => {
  deploying = await startDeploying()
})
afterAll(() => deploying.aws.stop())

// Recorded from AWS: a canary of 10 percent, 2026-08 (the alias keeps its version until the end, and then has no weights).
describe('A canary', () => {
  test('gives the new version its share, and all traffic when the interval is over', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name))
    await serves(deploying, name, '1, 2: 0.1')
    await serves(deploying, name, '2')
    expect(await ended(deploying, id)).toMatchObject({
      status: 'Succeeded',
      creator: 'user',
      computePlatform: 'Lambda',
      createTime: expect.any(Date),
      startTime: expect.any(Date),
      completeTime: expect.any(Date),
      deploymentOverview: { Succeeded: 1, InProgress: 0 },
    })
    // CodeDeploy's own times: on a busy machine, this process sees both changes late.
    const { lifecycleEvents = [] } = await targetOf(deploying, id, name)
    const shift = lifecycleEvents.find(({ lifecycleEventName }) => lifecycleEventName === 'AllowTraffic')
    expect(Number(shift?.endTime) - Number(shift?.startTime)).toBeGreaterThan(MINUTE * 0.95)
  })

  test('goes on while somebody changes the description of the alias', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name))
    const end = ended(deploying, id)
    let hasEnded = false
    const stop = () => {
      hasEnded = true
    }
    end.then(stop, stop)
    for (let count = 0; !hasEnded; count += 1) {
      const Description = `description ${count}`
      await deploying.lambda.send(new UpdateAliasCommand({ FunctionName: name, Name: 'live', Description }))
    }
    expect(await end).toMatchObject({ status: 'Succeeded' })
  })

  test('is what the waiter of the SDK waits for', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const deploymentId = await deploy(deploying, group, appSpecOf(name))
    const client = deploying.codeDeploy
    const waited = await waitUntilDeploymentSuccessful(
      { client, maxWaitTime: 20, minDelay: 1, maxDelay: 1 },
      { deploymentId },
    )
    expect(waited.state).toBe('SUCCESS')
  })

  test('is made with the AWS CLI, too', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const content = JSON.stringify({ appSpecContent: { content: appSpecOf(name) } })
    const names = [
      '--application-name',
      group.applicationName,
      '--deployment-group-name',
      group.deploymentGroupName,
    ]
    const revision = content.replace('{', '{"revisionType": "AppSpecContent", ')
    const create = ['deploy', 'create-deployment', ...names, '--revision', revision, '--output', 'text']
    const { output, complaint } = await awsCli(deploying.aws, create)
    expect({ output: output.trim(), complaint }).toMatchObject({ output: expect.stringMatching(/^d-/) })
    await ended(deploying, output.trim())
    const wait = ['deploy', 'wait', 'deployment-successful', '--deployment-id', output.trim()]
    expect(await awsCli(deploying.aws, wait)).toMatchObject({ exitCode: 0 })
  })

  test('keeps the description of the alias, which is our reading', async () => {
    const [FunctionName, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const described = { FunctionName, Name: 'live', Description: 'mine' }
    await deploying.lambda.send(new UpdateAliasCommand(described))
    await ended(deploying, await deploy(deploying, group, appSpecOf(FunctionName)))
    const alias = await deploying.lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))
    expect(alias).toMatchObject({ FunctionVersion: '2', Description: 'mine' })
  })

  test('changes the revision of the alias, as any other caller of UpdateAlias does', async () => {
    const [FunctionName, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const read = () => deploying.lambda.send(new GetAliasCommand({ FunctionName, Name: 'live' }))
    const before = await read()
    await deploy(deploying, group, appSpecOf(FunctionName))
    await serves(deploying, FunctionName, '1, 2: 0.1')
    const RevisionId = before.RevisionId
    const change = { FunctionName, Name: 'live', Description: 'mine', RevisionId }
    expect(await refusal(deploying.lambda.send(new UpdateAliasCommand(change)))).toMatchObject({
      status: 412,
    })
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/userguide/deployment-configurations.html ("Deployment configurations on an
// AWS Lambda compute platform")
describe('Other configurations', () => {
  test('a linear one shifts equal increments', async () => {
    const deploymentConfigName = 'Linear40PercentEvery1Minute'
    const timeBasedLinear = { linearPercentage: 40, linearInterval: 1 }
    await deploying.codeDeploy.send(
      new CreateDeploymentConfigCommand({
        deploymentConfigName,
        computePlatform: 'Lambda',
        trafficRoutingConfig: { type: 'TimeBasedLinear', timeBasedLinear },
      }),
    )
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name), { deploymentConfigName })
    for (const served of ['1, 2: 0.4', '1, 2: 0.8', '2']) await serves(deploying, name, served)
    expect((await ended(deploying, id)).deploymentConfigName).toBe(deploymentConfigName)
  })

  test('all at once shifts all traffic without a step', async () => {
    const deploymentConfigName = 'CodeDeployDefault.LambdaAllAtOnce'
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name), { deploymentConfigName })
    const { startTime, completeTime } = await ended(deploying, id)
    expect(Number(completeTime) - Number(startTime)).toBeLessThan(MINUTE)
    expect(await servedBy(deploying, name)).toBe('2')
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_GetDeploymentTarget.html
describe('The target of a deployment', () => {
  test('is not there before the deployment has started', async () => {
    const { codeDeploy, aws } = deploying
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    aws.front.codeDeploy.startMs = 300
    const deploymentId = await deploy(deploying, group, appSpecOf(name))
    aws.front.codeDeploy.startMs = undefined
    for (const call of [
      codeDeploy.send(new ListDeploymentTargetsCommand({ deploymentId })),
      codeDeploy.send(new GetDeploymentTargetCommand({ deploymentId, targetId: name })),
    ])
      expect(await refusal(call)).toMatchObject({ status: 400, name: 'DeploymentNotStartedException' })
    await ended(deploying, deploymentId)
    const { targetIds } = await codeDeploy.send(new ListDeploymentTargetsCommand({ deploymentId }))
    expect(targetIds).toEqual([name])
  })

  // Recorded from AWS, 2026-08: three events, and a weight that is 1.0 at the end.
  test('shows the three lifecycle events and the share of the traffic from 0 to 1', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name))
    await serves(deploying, name, '1, 2: 0.1')
    await sleep(30)
    const target = await targetOf(deploying, id, name)
    expect(target).toMatchObject({ deploymentId: id, targetId: name, status: 'InProgress' })
    expect(target.lambdaFunctionInfo).toEqual({
      functionName: name,
      functionAlias: 'live',
      currentVersion: '1',
      targetVersion: '2',
      targetVersionWeight: 0.1,
    })
    expect(await eventsOf(deploying, id, name)).toEqual([
      'BeforeAllowTraffic Succeeded',
      'AllowTraffic InProgress',
      'AfterAllowTraffic Pending',
    ])
    await ended(deploying, id)
    const { lifecycleEvents = [], lambdaFunctionInfo } = await targetOf(deploying, id, name)
    expect(lambdaFunctionInfo?.targetVersionWeight).toBe(1)
    expect(lifecycleEvents).toMatchObject(
      Array.from({ length: 3 }, () => ({
        status: 'Succeeded',
        startTime: expect.any(Date),
        endTime: expect.any(Date),
      })),
    )
  })

  test('is the function of the deployment and no other', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name))
    await ended(deploying, id)
    expect(await refusal(targetOf(deploying, id, 'other'))).toMatchObject({
      name: 'DeploymentTargetDoesNotExistException',
    })
  })
})

// https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_DeploymentInfo.html
describe('A deployment', () => {
  test('is created, then queued, then in progress', async () => {
    const { aws } = deploying
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    aws.front.codeDeploy.startMs = 100
    const id = await deploy(deploying, group, appSpecOf(name))
    const seen = new Set<string | undefined>()
    for (let status: string | undefined = ''; status !== 'Succeeded'; await sleep(10)) {
      status = (await infoOf(deploying, id)).status
      seen.add(status)
    }
    aws.front.codeDeploy.startMs = undefined
    expect([...seen]).toEqual(['Created', 'Queued', 'InProgress', 'Succeeded'])
  })

  // https://docs.aws.amazon.com/codedeploy/latest/APIReference/API_ListDeployments.html
  test('is found by its group and status', async () => {
    const [name, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const first = await deploy(deploying, group, appSpecOf(name))
    await ended(deploying, first)
    const second = await deploy(deploying, group, appSpecOf(name, { from: '2', to: '3' }))
    const list = async (...includeOnlyStatuses: ('Created' | 'Queued' | 'InProgress' | 'Succeeded')[]) =>
      (await deploying.codeDeploy.send(new ListDeploymentsCommand({ ...group, includeOnlyStatuses })))
        .deployments
    expect(await list('Created', 'Queued', 'InProgress')).toEqual([second])
    expect(await list('Succeeded')).toEqual([first])
    expect(await list()).toEqual([second, first])
    await ended(deploying, second)
  })

  // Reported from AWS: CircleCI-Public/aws-ecs-orb issue 181.
  test('is the only one of its group at a time, whichever function it is of', async () => {
    const [name, other] = [await createDeployable(deploying), await createDeployable(deploying)]
    const [group, free] = [await createGroup(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(name))
    expect(await refusal(deploy(deploying, group, appSpecOf(other)))).toMatchObject({
      status: 400,
      name: 'DeploymentLimitExceededException',
      message: `The Deployment Group '${group.deploymentGroupName}' already has an active Deployment '${id}'`,
    })
    await deploy(deploying, free, appSpecOf(other))
    await ended(deploying, id)
    await deploy(deploying, group, appSpecOf(name, { from: '2', to: '3' }))
  })
})

const CONFIGURATION =
  'The deployment failed because the AppSpec file that specifies the AWS Lambda deployment configuration is missing or has an invalid configuration.'

describe('A deployment fails', () => {
  const fails = async (name: string, content: string) => {
    const id = await deploy(deploying, await createGroup(deploying), content)
    const { status, errorInformation } = await ended(deploying, id)
    const events = await eventsOf(deploying, id, name)
    return { status, code: errorInformation?.code, message: errorInformation?.message, events }
  }
  const skipped = ['BeforeAllowTraffic Skipped', 'AllowTraffic Skipped', 'AfterAllowTraffic Skipped']

  // Reported from AWS: aws/serverless-application-model issue 291.
  test('when the alias is not on the current version', async () => {
    const name = await createDeployable(deploying)
    expect(await fails(name, appSpecOf(name, { from: '2', to: '3' }))).toEqual({
      status: 'Failed',
      code: 'INVALID_LAMBDA_CONFIGURATION',
      message: `${CONFIGURATION} The Lambda function alias version does not match the current version in AppSpec file.`,
      events: skipped,
    })
  })

  // Reported from AWS: terraform-aws-modules/terraform-aws-lambda issue 82.
  test('when both versions are the same, without another word', async () => {
    const name = await createDeployable(deploying)
    const failure = await fails(name, appSpecOf(name, { to: '1' }))
    expect(failure).toMatchObject({ code: 'INVALID_LAMBDA_CONFIGURATION', message: CONFIGURATION })
  })

  // https://docs.aws.amazon.com/codedeploy/latest/userguide/troubleshooting-deployments-lambda.html
  test('when the alias has weights already', async () => {
    const FunctionName = await createDeployable(deploying)
    const RoutingConfig = { AdditionalVersionWeights: { '3': 0.5 } }
    await deploying.lambda.send(new UpdateAliasCommand({ FunctionName, Name: 'live', RoutingConfig }))
    const failure = await fails(FunctionName, appSpecOf(FunctionName))
    expect(failure).toMatchObject({ status: 'Failed', code: 'INVALID_LAMBDA_CONFIGURATION' })
    expect(await servedBy(deploying, FunctionName)).toBe('1, 3: 0.5')
  })

  // The following three are our reading: AWS documents the error code alone (CodeDeploy API, ErrorInformation).
  test('when there is no such function', async () => {
    expect(await fails('none', appSpecOf('none'))).toMatchObject({ code: 'INVALID_LAMBDA_CONFIGURATION' })
  })

  test('when there is no such target version', async () => {
    const name = await createDeployable(deploying)
    expect(await fails(name, appSpecOf(name, { to: '9' }))).toMatchObject({
      status: 'Failed',
      events: ['BeforeAllowTraffic Succeeded', 'AllowTraffic Failed', 'AfterAllowTraffic Skipped'],
    })
    expect(await servedBy(deploying, name)).toBe('1')
  })

  test('when somebody else moves the alias meanwhile', async () => {
    const [FunctionName, group] = [await createDeployable(deploying), await createGroup(deploying)]
    const id = await deploy(deploying, group, appSpecOf(FunctionName))
    await serves(deploying, FunctionName, '1, 2: 0.1')
    const RoutingConfig = { AdditionalVersionWeights: {} }
    const move = { FunctionName, Name: 'live', FunctionVersion: '3', RoutingConfig }
    await deploying.lambda.send(new UpdateAliasCommand(move))
    expect(await ended(deploying, id)).toMatchObject({ status: 'Failed' })
    expect(await eventsOf(deploying, id, FunctionName)).toContain('AllowTraffic Failed')
    expect(await servedBy(deploying, FunctionName)).toBe('3')
  })
})
