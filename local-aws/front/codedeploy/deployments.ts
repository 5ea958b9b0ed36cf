import { randomInt } from 'node:crypto'
import type { Json } from '../answer.ts'
import { type AppSpec, appSpecIn } from './app-spec.ts'
import type { Applications } from './applications.ts'
import { Deployment, type DeploymentStatus, type Ending } from './deployment.ts'
import type { DeploymentConfigs } from './deployment-configs.ts'
import { type DeploymentGroup, type DeploymentGroups, wrongPlatform } from './deployment-groups.ts'
import { invalidRevision, refusal, unknownDeployment } from './errors.ts'
import { alarmConfigurationIn, rollbackConfigurationIn } from './group-settings.ts'
import { run, type Surroundings } from './run.ts'

/** How many deployments one answer of ListDeployments holds. */
const PAGE = 100

const statuses = ['Created', 'Queued', 'InProgress', 'Baking', 'Ready', 'Succeeded', 'Failed', 'Stopped']

/** The deployments of the account; they run as soon as they are created. */
export class Deployments {
  readonly #applications: Applications
  readonly #configs: DeploymentConfigs
  readonly #groups: DeploymentGroups
  readonly #deployments = new Map<string, Deployment>()
  readonly #runs = new Map<Deployment, Promise<void>>()

  constructor(applications: Applications, configs: DeploymentConfigs, groups: DeploymentGroups) {
    this.#applications = applications
    this.#configs = configs
    this.#groups = groups
  }

  create(body: Json, around: Surroundings): Json {
    const group = this.#groups.find(body['applicationName'], body['deploymentGroupName'])
    const revision = body['revision'] as Json | undefined
    if (revision === undefined) throw refusal('RevisionRequired', 'The revision is required')
    if (group.platform !== 'Lambda')
      throw invalidRevision(
        `Only Lambda deployments are known here, not those of the platform ${group.platform}`,
      )
    const description = body['description'] as string | undefined
    const config = this.#configs.find(body['deploymentConfigName'] ?? group.config)
    if (config.platform !== group.platform) throw wrongPlatform(config.name, group.platform)
    const ownAlarms = alarmConfigurationIn(body['overrideAlarmConfiguration'])
    const plan = {
      group,
      revision,
      appSpec: appSpecIn(revision),
      config: config.name,
      steps: config.steps,
      alarms: ownAlarms ?? group.alarms,
      overridesAlarms: ownAlarms !== undefined,
      rollback: rollbackConfigurationIn(body['autoRollbackConfiguration']) ?? group.rollback,
      description,
      rollsBack: undefined,
    }
    this.#refuseBusy(group)
    this.#applications.keep(group.application, revision)
    return { deploymentId: this.#start(new Deployment({ ...plan, id: newId() }), around).id }
  }

  get({ deploymentId }: Json): Json {
    return { deploymentInfo: this.find(deploymentId).info() }
  }

  batchGet({ deploymentIds = [] }: Json): Json {
    const found = (deploymentIds as string[]).map((id) => this.#deployments.get(id))
    return { deploymentsInfo: found.filter((each) => each !== undefined).map((each) => each.info()) }
  }

  /** The newest first. */
  list({ applicationName, deploymentGroupName, includeOnlyStatuses, nextToken }: Json): Json {
    const wanted = includeOnlyStatuses as string[] | undefined
    const unknown = wanted?.find((status) => !statuses.includes(status))
    if (unknown !== undefined) throw refusal('InvalidDeploymentStatus', `There is no status ${unknown}`)
    if (applicationName !== undefined) this.#applications.find(applicationName)
    const group =
      deploymentGroupName === undefined ? undefined : this.#groups.find(applicationName, deploymentGroupName)
    const found = [...this.#deployments.values()]
      .filter(({ plan }) => applicationName === undefined || plan.group.application === applicationName)
      .filter(({ plan }) => group === undefined || plan.group === group)
      .filter(({ status }) => wanted === undefined || wanted.length === 0 || wanted.includes(status))
      .map(({ id }) => id)
      .reverse()
    const offset = nextToken === undefined ? 0 : found.indexOf(String(nextToken)) + 1
    const deployments = found.slice(offset, offset + PAGE)
    const isLast = offset + PAGE >= found.length
    return { deployments, ...(isLast ? {} : { nextToken: deployments.at(-1) }) }
  }

  /** Before it has started, a deployment has no target. */
  listTargets({ deploymentId }: Json): Json {
    return { targetIds: [this.#started(deploymentId).plan.appSpec.functionName] }
  }

  /** @param arnOf the ARN of a function by its name */
  getTarget({ deploymentId, targetId }: Json, arnOf: (functionName: string) => string): Json {
    if (targetId === undefined) throw refusal('DeploymentTargetIdRequired', 'The target ID is required')
    const deployment = this.#started(deploymentId)
    const { functionName } = deployment.plan.appSpec
    if (targetId !== functionName)
      throw refusal('DeploymentTargetDoesNotExist', `${deployment.id} has no target ${String(targetId)}`)
    return { deploymentTarget: deployment.target(arnOf(functionName)) }
  }

  /** One that has not begun to move traffic stops at once; of one that has stopped already, the same is said again. */
  async stop({ deploymentId, autoRollbackEnabled }: Json): Promise<Json> {
    const deployment = this.find(deploymentId)
    const { id } = deployment
    if (deployment.status === 'Succeeded' || deployment.status === 'Failed')
      throw refusal('DeploymentAlreadyCompleted', `The deployment ${id} is already completed`)
    const rollsBack = typeof autoRollbackEnabled === 'boolean' ? { rollsBack: autoRollbackEnabled } : {}
    const isUnderWay = deployment.status === 'InProgress'
    deployment.interrupt({
      status: 'Stopped',
      code: 'MANUAL_STOP',
      message: 'The deployment was stopped by a user.',
      event: 'DEPLOYMENT_STOP_ON_REQUEST',
      ...rollsBack,
    })
    if (isUnderWay) return { status: 'Pending', statusMessage: `The deployment ${id} is being stopped` }
    await this.#runs.get(deployment)
    return { status: 'Succeeded', statusMessage: `The deployment ${id} has been stopped` }
  }

  /**
   * Ends what a deployment waits for, until the first share of the traffic has moved; called again, until the deployment has
   * ended. Without a share to wait for, it ends at once.
   */
  async finishWait(deploymentId: unknown): Promise<void> {
    const deployment = this.#deployments.get(String(deploymentId))
    const running = deployment && this.#runs.get(deployment)
    if (!deployment || !running) return
    const isUnderWay = deployment.status === 'InProgress'
    deployment.endWaits(isUnderWay ? 'share' : 'start')
    await (isUnderWay ? running : Promise.race([deployment.sharing, running]))
  }

  find(deploymentId: unknown): Deployment {
    const id = String(deploymentId ?? '')
    if (id === '') throw refusal('DeploymentIdRequired', 'The deployment ID is required')
    if (!/^d-[A-Z0-9]+$/.test(id)) throw refusal('InvalidDeploymentId', `The deployment ID ${id} is invalid`)
    const deployment = this.#deployments.get(id)
    if (deployment === undefined) throw unknownDeployment(id)
    return deployment
  }

  /** The group that a deployment belongs to; undefined when there is no such deployment. */
  groupOf(deploymentId: unknown): DeploymentGroup | undefined {
    return this.#deployments.get(String(deploymentId))?.plan.group
  }

  /** What GetDeploymentGroup says of the deployments of a group. */
  lastOf(group: DeploymentGroup): Json {
    const last = this.#of(group).at(-1)
    const good = this.#lastGood(group)
    return {
      ...(last === undefined ? {} : { lastAttemptedDeployment: shortly(last) }),
      ...(good === undefined
        ? {}
        : { lastSuccessfulDeployment: shortly(good), targetRevision: good.plan.revision }),
    }
  }

  #started(deploymentId: unknown): Deployment {
    const deployment = this.find(deploymentId)
    if (deployment.started === undefined)
      throw refusal('DeploymentNotStarted', `The deployment ${deployment.id} has not started`)
    return deployment
  }

  #of(group: DeploymentGroup): Deployment[] {
    return [...this.#deployments.values()].filter(({ plan }) => plan.group === group)
  }

  #lastGood(group: DeploymentGroup): Deployment | undefined {
    return this.#of(group).findLast(({ status }) => status === 'Succeeded')
  }

  /** A group has one deployment at a time, whichever function it is of. */
  #refuseBusy(group: DeploymentGroup): void {
    const active = this.#of(group).find(({ isActive }) => isActive)
    if (active === undefined) return
    throw refusal(
      'DeploymentLimitExceeded',
      `The Deployment Group '${group.name}' already has an active Deployment '${active.id}'`,
    )
  }

  #start(deployment: Deployment, around: Surroundings): Deployment {
    this.#deployments.set(deployment.id, deployment)
    const running = run(deployment, around).then((ending) => {
      this.#runs.delete(deployment)
      if (ending !== undefined && mayRollBack(deployment, ending) && !around.signal.aborted)
        deployment.rolledBackBy = this.#start(this.#rollbackOf(deployment), around)
    })
    this.#runs.set(deployment, running)
    return deployment
  }

  /**
   * A rollback deploys the revision of the last deployment of the group that succeeded, whichever function that was of. A
   * group that had none gets its function back to the version before.
   */
  #rollbackOf(failed: Deployment): Deployment {
    const good = this.#lastGood(failed.plan.group)
    return new Deployment({
      ...failed.plan,
      id: newId(),
      revision: good?.plan.revision ?? failed.plan.revision,
      appSpec: good?.plan.appSpec ?? backwards(failed.plan.appSpec),
      config: 'CodeDeployDefault.LambdaAllAtOnce',
      steps: [],
      description: undefined,
      rollsBack: failed,
    })
  }
}

function mayRollBack({ plan }: Deployment, { event, rollsBack }: Ending): boolean {
  if (plan.rollsBack !== undefined) return false
  return rollsBack ?? (plan.rollback.enabled && plan.rollback.events.includes(event))
}

function backwards(appSpec: AppSpec): AppSpec {
  const { currentVersion, targetVersion } = appSpec
  return { ...appSpec, currentVersion: targetVersion, targetVersion: currentVersion }
}

function shortly({ id, status, created, completed }: Deployment): Json {
  return {
    deploymentId: id,
    status: status satisfies DeploymentStatus,
    createTime: created / 1000,
    ...(completed === undefined ? {} : { endTime: completed / 1000 }),
  }
}

function newId(): string {
  const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'
  return `d-${Array.from({ length: 9 }, () => letters[randomInt(letters.length)]).join('')}`
}
