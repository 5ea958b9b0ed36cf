import { setTimeout as sleep } from 'node:timers/promises'
import type { CloudWatchClient } from '@aws-sdk/client-cloudwatch'
import {
  type CodeDeployClient,
  CreateDeploymentCommand,
  type CreateDeploymentCommandInput,
  type CreateDeploymentGroupCommandInput,
  type DeploymentInfo,
  GetDeploymentCommand,
  GetDeploymentTargetCommand,
  type LambdaTarget,
  type RevisionLocation,
} from '@aws-sdk/client-codedeploy'
import { CreateAliasCommand, GetAliasCommand, type LambdaClient } from '@aws-sdk/client-lambda'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { createCanaryConfig, createDeploymentGroup, createLambdaApplication } from '../support/codedeploy.ts'
import { clientOf, cloudWatchOf, codeDeployOf } from './client.ts'
import { createHello, publishHello } from './hello-function.ts'

/** Milliseconds that a minute of these tests lasts. */
export const MINUTE = 400

/** A configuration that gives the new version 10 percent, and all traffic a minute later. */
export const CANARY = 'Canary10Percent1Minute'

/** What is asked for in all requests about a group. */
export interface GroupName {
  readonly applicationName: string
  readonly deploymentGroupName: string
}

/** A local AWS with what deployments need: an application, and a short canary. */
export interface Deploying {
  readonly aws: LocalAws
  readonly lambda: LambdaClient
  readonly codeDeploy: CodeDeployClient
  readonly cloudWatch: CloudWatchClient
}

export async function startDeploying(): Promise<Deploying> {
  const aws = await startLocalAws({ transitionMs: 10, metrics: { minuteMs: MINUTE, delayMs: 100 } })
  const deploying = {
    aws,
    codeDeploy: codeDeployOf(aws),
    lambda: clientOf(aws),
    cloudWatch: cloudWatchOf(aws),
  }
  await createApplication(deploying)
  return deploying
}

/** Creates the application of these tests, and the canary. */
export async function createApplication({ codeDeploy }: Deploying): Promise<void> {
  await createLambdaApplication(codeDeploy, 'orders')
  await createCanaryConfig(codeDeploy, CANARY, 10, 1)
}

let groups = 0
/** A deployment group that no other test uses. */
export async function createGroup(
  { codeDeploy }: Pick<Deploying, 'codeDeploy'>,
  overrides: Partial<CreateDeploymentGroupCommandInput> = {},
): Promise<GroupName> {
  groups += 1
  const names = { applicationName: 'orders', deploymentGroupName: `group-${groups}` }
  await createDeploymentGroup(codeDeploy, { ...names, deploymentConfigName: CANARY, ...overrides })
  return names
}

/** A function with three versions and an alias `live` on the first; its name. */
export async function createDeployable({ lambda }: Deploying): Promise<string> {
  const FunctionName = await createHello(lambda)
  for (const color of ['red', 'blue', 'green']) await publishHello(lambda, FunctionName, color)
  await lambda.send(new CreateAliasCommand({ FunctionName, Name: 'live', FunctionVersion: '1' }))
  return FunctionName
}

/** What an AppSpec says beside the function. */
interface Shift {
  readonly from?: string
  readonly to?: string
  readonly alias?: string
  readonly hooks?: readonly Readonly<Record<string, string>>[]
}

/** The AppSpec that moves `live` from one version of a function to another. */
export function appSpecOf(name: string, { from = '1', to = '2', alias = 'live', hooks }: Shift = {}): string {
  const Properties = { Name: name, Alias: alias, CurrentVersion: from, TargetVersion: to }
  const resources = [{ function: { Type: 'AWS::Lambda::Function', Properties } }]
  const hooked = hooks === undefined ? '' : `, "Hooks": ${JSON.stringify(hooks)}`
  return `{"version": 0.0, "Resources": ${JSON.stringify(resources)}${hooked}}`
}

export function revisionOf(content: string): RevisionLocation {
  return { revisionType: 'AppSpecContent', appSpecContent: { content } }
}

/** Starts a deployment and gives its id. */
export async function deploy(
  { codeDeploy }: Deploying,
  group: GroupName,
  content: string,
  overrides: Partial<CreateDeploymentCommandInput> = {},
): Promise<string> {
  const input = { ...group, revision: revisionOf(content), ...overrides }
  const { deploymentId } = await codeDeploy.send(new CreateDeploymentCommand(input))
  return String(deploymentId)
}

export async function infoOf({ codeDeploy }: Deploying, deploymentId: string): Promise<DeploymentInfo> {
  const { deploymentInfo = {} } = await codeDeploy.send(new GetDeploymentCommand({ deploymentId }))
  return deploymentInfo
}

/** Waits until a deployment has ended. */
export async function ended(deploying: Deploying, deploymentId: string): Promise<DeploymentInfo> {
  return until(
    () => infoOf(deploying, deploymentId),
    ({ completeTime }) => completeTime !== undefined,
  )
}

/** Waits until a deployment and the one that rolls it back have ended; gives the latter. */
export async function rolledBack(deploying: Deploying, deploymentId: string): Promise<DeploymentInfo> {
  const { rollbackInfo } = await ended(deploying, deploymentId)
  return ended(deploying, String(rollbackInfo?.rollbackDeploymentId))
}

export async function targetOf(
  { codeDeploy }: Deploying,
  deploymentId: string,
  targetId: string,
): Promise<LambdaTarget> {
  const command = new GetDeploymentTargetCommand({ deploymentId, targetId })
  return (await codeDeploy.send(command)).deploymentTarget?.lambdaTarget ?? {}
}

/** The lifecycle events of a deployment with their states, in order. */
export async function eventsOf(...asked: Parameters<typeof targetOf>): Promise<string[]> {
  const { lifecycleEvents = [] } = await targetOf(...asked)
  return lifecycleEvents.map(({ lifecycleEventName, status }) => `${lifecycleEventName} ${status}`)
}

/** What the alias serves: `1`, or `1, 2: 0.1` while it shifts. */
export async function servedBy({ lambda }: Deploying, FunctionName: string): Promise<string> {
  const { FunctionVersion, RoutingConfig } = await lambda.send(
    new GetAliasCommand({ FunctionName, Name: 'live' }),
  )
  const weights = Object.entries(RoutingConfig?.AdditionalVersionWeights ?? {})
  return [FunctionVersion, ...weights.map(([version, weight]) => `${version}: ${weight}`)].join(', ')
}

/** Waits until the alias serves something. */
export async function serves(deploying: Deploying, name: string, expected: string): Promise<void> {
  await until(
    () => servedBy(deploying, name),
    (served) => served === expected,
  )
}

async function until<T>(read: () => Promise<T>, isReached: (value: T) => boolean): Promise<T> {
  const limit = Date.now() + 30 * MINUTE
  for (;;) {
    const value = await read()
    if (isReached(value)) return value
    if (Date.now() > limit) throw new Error(`It did not come to that: ${JSON.stringify(value)}`)
    await sleep(10)
  }
}
