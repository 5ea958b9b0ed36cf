import { randomUUID } from 'node:crypto'
import type { Json } from '../answer.ts'
import { type Applications, type ComputePlatform, nameIn } from './applications.ts'
import type { DeploymentConfigs } from './deployment-configs.ts'
import { refusal } from './errors.ts'
import {
  type AlarmConfiguration,
  alarmConfigurationIn,
  type RollbackConfiguration,
  roleIn,
  rollbackConfigurationIn,
  shownAlarms,
} from './group-settings.ts'

export interface DeploymentGroup {
  readonly id: string
  readonly application: string
  readonly platform: ComputePlatform
  name: string
  role: string
  config: string
  alarms: AlarmConfiguration
  rollback: RollbackConfiguration
}

/** How Lambda deployments are made; there is no other way (CodeDeploy API, DeploymentStyle). */
export const LAMBDA_STYLE = { deploymentType: 'BLUE_GREEN', deploymentOption: 'WITH_TRAFFIC_CONTROL' }

/** The deployment groups of the account. */
export class DeploymentGroups {
  readonly #applications: Applications
  readonly #configs: DeploymentConfigs
  readonly #groups = new Map<string, DeploymentGroup>()

  constructor(applications: Applications, configs: DeploymentConfigs) {
    this.#applications = applications
    this.#configs = configs
  }

  create(body: Json): Json {
    const application = this.#applications.find(body['applicationName'])
    const name = nameIn(body['deploymentGroupName'], 'DeploymentGroup')
    if (this.#groups.has(keyOf(application.name, name)))
      throw refusal('DeploymentGroupAlreadyExists', `Deployment group already exists: ${name}`)
    const { platform } = application
    const usual = platform === 'Lambda' ? 'CodeDeployDefault.LambdaAllAtOnce' : 'CodeDeployDefault.OneAtATime'
    const group: DeploymentGroup = {
      id: randomUUID(),
      application: application.name,
      platform,
      name,
      role: roleIn(body['serviceRoleArn']),
      config: this.#configIn(body['deploymentConfigName'] ?? usual, platform),
      alarms: alarmConfigurationIn(body['alarmConfiguration']) ?? {
        enabled: false,
        ignorePollAlarmFailure: false,
        alarms: [],
      },
      rollback: rollbackConfigurationIn(body['autoRollbackConfiguration']) ?? { enabled: false, events: [] },
    }
    refuseStyle(body['deploymentStyle'], platform)
    this.#groups.set(keyOf(application.name, name), group)
    return { deploymentGroupId: group.id }
  }

  /** What the request leaves out stays as it is. */
  update(body: Json): Json {
    const group = this.find(body['applicationName'], body['currentDeploymentGroupName'])
    const { newDeploymentGroupName, deploymentConfigName, serviceRoleArn, deploymentStyle } = body
    const alarms = alarmConfigurationIn(body['alarmConfiguration'])
    const rollback = rollbackConfigurationIn(body['autoRollbackConfiguration'])
    refuseStyle(deploymentStyle, group.platform)
    const role = serviceRoleArn === undefined ? group.role : roleIn(serviceRoleArn)
    const config = this.#configIn(deploymentConfigName ?? group.config, group.platform)
    const name = nameIn(newDeploymentGroupName ?? group.name, 'DeploymentGroup')
    this.#groups.delete(keyOf(group.application, group.name))
    Object.assign(group, {
      name,
      role,
      config,
      alarms: alarms ?? group.alarms,
      rollback: rollback ?? group.rollback,
    })
    this.#groups.set(keyOf(group.application, name), group)
    return { hooksNotCleanedUp: [] }
  }

  delete({ applicationName, deploymentGroupName }: Json): Json {
    const { application, name } = this.find(applicationName, deploymentGroupName)
    this.#groups.delete(keyOf(application, name))
    return { hooksNotCleanedUp: [] }
  }

  /** The groups of an application go with it. */
  deleteAll({ applicationName }: Json): void {
    for (const [key, { application }] of this.#groups)
      if (application === applicationName) this.#groups.delete(key)
  }

  /** Whether any group has a deployment configuration. */
  use(config: string): boolean {
    return [...this.#groups.values()].some((group) => group.config === config)
  }

  find(applicationName: unknown, deploymentGroupName: unknown): DeploymentGroup {
    const application = this.#applications.find(applicationName)
    const name = nameIn(deploymentGroupName, 'DeploymentGroup')
    const group = this.#groups.get(keyOf(application.name, name))
    if (group === undefined)
      throw refusal('DeploymentGroupDoesNotExist', `No Deployment Group found for name: ${name}`)
    return group
  }

  /** A configuration that fits what the group deploys to. */
  #configIn(name: unknown, platform: ComputePlatform): string {
    const config = this.#configs.find(name)
    if (config.platform !== platform) throw wrongPlatform(config.name, platform)
    return config.name
  }
}

/** 400: a configuration is for another compute platform than the deployment group. */
export function wrongPlatform(config: string, platform: ComputePlatform) {
  return refusal(
    'InvalidDeploymentConfigName',
    `The deployment configuration ${config} cannot be used for deployments of the compute platform ${platform}`,
  )
}

/** A deployment group as GetDeploymentGroup shows it. */
export function shownGroup(group: DeploymentGroup, deployments: Json): Json {
  const { id, application, platform, name, role, config, alarms, rollback } = group
  const deploymentGroupInfo = {
    deploymentGroupId: id,
    applicationName: application,
    deploymentGroupName: name,
    computePlatform: platform,
    serviceRoleArn: role,
    deploymentConfigName: config,
    alarmConfiguration: shownAlarms(alarms),
    autoRollbackConfiguration: rollback,
    ...(platform === 'Lambda' ? { deploymentStyle: LAMBDA_STYLE } : {}),
    ...deployments,
  }
  return { deploymentGroupInfo }
}

function refuseStyle(value: unknown, platform: ComputePlatform): void {
  if (value === undefined || platform !== 'Lambda') return
  const { deploymentType, deploymentOption } = value as Json
  const isLambda =
    deploymentType === LAMBDA_STYLE.deploymentType && deploymentOption === LAMBDA_STYLE.deploymentOption
  if (isLambda) return
  throw refusal(
    'InvalidDeploymentStyle',
    'For Lambda deployment group, the deployment style must be BLUE_GREEN and WITH_TRAFFIC_CONTROL',
  )
}

const keyOf = (application: string, group: string) => `${application}/${group}`
