import type {
  DeploymentInfo,
  DeploymentStatus,
  DeploymentTarget,
  TrafficRoutingConfig,
} from '@aws-sdk/client-codedeploy'
import {
  appSpecOf,
  type CodeDeployShift,
  type DeployedVersions,
  type Deployment,
  type Lifecycle,
  releaseIn,
  versionsInAppSpec,
} from '../model/shift/code-deploy.ts'
import type { DeploymentConfiguration, DeploymentGroup } from '../model/shift/deployment-group.ts'
import { linearSchedule, type Schedule } from '../model/shift/traffic-shift.ts'
import { ownMember } from '../own-member.ts'
import { type Aws, clientLike, send } from './client/aws.ts'
import { AwsFailure } from './errors/aws-failure.ts'
import { complete } from './errors/incomplete-answer.ts'
import { WORDS } from './errors/words.ts'

const STATES = {
  Created: 'running',
  Queued: 'running',
  InProgress: 'running',
  Baking: 'running',
  Ready: 'running',
  Succeeded: 'succeeded',
  Failed: 'failed',
  Stopped: 'stopped',
} as const satisfies Record<DeploymentStatus, Deployment['state']>

/** Loaded on first use: no other release needs it. */
async function opened(aws: Aws) {
  const codeDeploy = await import('@aws-sdk/client-codedeploy')
  return { codeDeploy, client: await clientLike(aws, codeDeploy.CodeDeployClient) }
}

/**
 * Begins a deployment.
 * @param alarms names of alarms that stop it; undefined: those of the group
 * @returns its ID
 * @throws AwsFailure
 */
export async function createDeployment(
  aws: Aws,
  shift: CodeDeployShift,
  versions: DeployedVersions,
  { alarms, description }: { readonly alarms: readonly string[] | undefined; readonly description: string },
): Promise<string> {
  const { codeDeploy, client } = await opened(aws)
  const input = {
    applicationName: shift.application,
    deploymentGroupName: shift.group,
    deploymentConfigName: shift.configuration,
    description,
    revision: {
      revisionType: 'AppSpecContent' as const,
      appSpecContent: { content: appSpecOf(versions, shift) },
    },
    ...(alarms && {
      overrideAlarmConfiguration: { enabled: true, alarms: alarms.map((name) => ({ name })) },
    }),
  }
  return send(aws, 'CreateDeployment', `${shift.application}/${shift.group}`, async () => {
    const answer = await client.send(new codeDeploy.CreateDeploymentCommand(input))
    return complete(answer, 'deploymentId').deploymentId
  })
}

/** The ID of the deployment that keeps a group busy, in the error of CreateDeployment; undefined if that is another error. */
export function activeDeploymentIn(error: unknown): string | undefined {
  if (!(error instanceof AwsFailure) || error.code !== 'DeploymentLimitExceededException') return undefined
  return WORDS.activeDeployment.exec(error.said)?.[1]
}

/** Reads a deployment configuration; undefined if it does not exist. */
export async function getDeploymentConfig(
  aws: Aws,
  name: string,
): Promise<DeploymentConfiguration | undefined> {
  const { codeDeploy, client } = await opened(aws)
  try {
    const { deploymentConfigInfo: info = {} } = await send(aws, 'GetDeploymentConfig', name, () =>
      client.send(new codeDeploy.GetDeploymentConfigCommand({ deploymentConfigName: name })),
    )
    return { platform: info.computePlatform ?? '', schedule: scheduleIn(info.trafficRoutingConfig) }
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'DeploymentConfigDoesNotExistException')
      return undefined
    throw error
  }
}

function scheduleIn({
  type,
  timeBasedCanary,
  timeBasedLinear,
}: TrafficRoutingConfig = {}): Schedule | undefined {
  if (type === 'AllAtOnce') return []
  if (type === 'TimeBasedCanary') {
    const { canaryPercentage = 0, canaryInterval = 0 } = timeBasedCanary ?? {}
    return [{ share: canaryPercentage / 100, seconds: canaryInterval * 60 }]
  }
  if (type !== 'TimeBasedLinear') return undefined
  const { linearPercentage = 100, linearInterval = 0 } = timeBasedLinear ?? {}
  return linearSchedule(linearPercentage, linearInterval * 60)
}

/**
 * Reads a deployment group.
 * @throws AwsFailure, also if the application or the group does not exist
 */
export async function getDeploymentGroup(
  aws: Aws,
  { application, group }: Pick<CodeDeployShift, 'application' | 'group'>,
): Promise<DeploymentGroup> {
  const { codeDeploy, client } = await opened(aws)
  const input = { applicationName: application, deploymentGroupName: group }
  const { deploymentGroupInfo: info = {} } = await send(
    aws,
    'GetDeploymentGroup',
    `${application}/${group}`,
    () => client.send(new codeDeploy.GetDeploymentGroupCommand(input)),
  )
  const { computePlatform = '', alarmConfiguration = {}, lastAttemptedDeployment: last } = info
  const alarms = alarmConfiguration.enabled ? (alarmConfiguration.alarms ?? []) : []
  return {
    platform: computePlatform,
    alarms: alarms.flatMap(({ name }) => (name ? [name] : [])),
    ignoresUnknownAlarms: alarmConfiguration.ignorePollAlarmFailure ?? false,
    lastDeployment: last?.deploymentId,
  }
}

/** Reads a deployment. */
export async function getDeployment(aws: Aws, deploymentId: string): Promise<Deployment> {
  const { codeDeploy, client } = await opened(aws)
  const { deploymentInfo = {} } = await send(aws, 'GetDeployment', deploymentId, () =>
    client.send(new codeDeploy.GetDeploymentCommand({ deploymentId })),
  )
  return deploymentIn(deploymentId, deploymentInfo)
}

function deploymentIn(id: string, info: DeploymentInfo): Deployment {
  const { status = 'Created', revision, errorInformation, rollbackInfo } = info
  const { code = '', message = '' } = errorInformation ?? {}
  return {
    id,
    status,
    // A status that is new in CodeDeploy is not the end of a deployment.
    state: ownMember(STATES, status) ?? 'running',
    git: releaseIn(info.description),
    versions: versionsInAppSpec(revision?.appSpecContent?.content ?? revision?.string?.content),
    error: errorInformation && { code, message },
    rollbackId: rollbackInfo?.rollbackDeploymentId,
    takesBack: rollbackInfo?.rollbackTriggeringDeploymentId,
  }
}

/** Reads how far a deployment is; undefined before it has started. */
export async function getLifecycle(aws: Aws, deploymentId: string): Promise<Lifecycle | undefined> {
  const { codeDeploy, client } = await opened(aws)
  try {
    const { targetIds = [] } = await send(aws, 'ListDeploymentTargets', deploymentId, () =>
      client.send(new codeDeploy.ListDeploymentTargetsCommand({ deploymentId })),
    )
    const [targetId] = targetIds
    if (targetId === undefined) return undefined
    const { deploymentTarget } = await send(aws, 'GetDeploymentTarget', deploymentId, () =>
      client.send(new codeDeploy.GetDeploymentTargetCommand({ deploymentId, targetId })),
    )
    return lifecycleIn(deploymentTarget)
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'DeploymentNotStartedException') return undefined
    throw error
  }
}

function lifecycleIn({ lambdaTarget = {} }: DeploymentTarget = {}): Lifecycle {
  const { lifecycleEvents = [], lambdaFunctionInfo } = lambdaTarget
  return {
    events: lifecycleEvents.map(({ lifecycleEventName = '', status = 'Unknown', diagnostics }) => ({
      name: lifecycleEventName,
      status,
      message: diagnostics?.message ?? '',
    })),
    weight: lambdaFunctionInfo?.targetVersionWeight,
  }
}

/**
 * Stops a deployment and has CodeDeploy take back what it shifted.
 * @returns false if it has ended already
 */
export async function stopDeployment(aws: Aws, deploymentId: string): Promise<boolean> {
  const { codeDeploy, client } = await opened(aws)
  try {
    await send(aws, 'StopDeployment', deploymentId, () =>
      client.send(new codeDeploy.StopDeploymentCommand({ deploymentId, autoRollbackEnabled: true })),
    )
    return true
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'DeploymentAlreadyCompletedException') return false
    throw error
  }
}
