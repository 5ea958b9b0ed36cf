import { randomUUID } from 'node:crypto'
import type { Json } from '../answer.ts'
import { type ComputePlatform, nameIn, platformIn } from './applications.ts'
import { refusal } from './errors.ts'

/** How many minutes may pass between the first and the last shift (CodeDeploy user guide, "CodeDeploy limits"). */
const LONGEST_SHIFT = 2880

/** How the names of CodeDeploy's own configurations begin. */
const RESERVED = 'CodeDeployDefault.'

/** A share of the traffic that goes to the new version, and how long it stays so. */
export interface Step {
  /** From 0 to 1. */
  readonly weight: number
  readonly minutes: number
}

export interface DeploymentConfig {
  readonly name: string
  readonly id: string
  readonly platform: ComputePlatform
  readonly routing: Json
  /** The steps before the new version gets all traffic. */
  readonly steps: readonly Step[]
  readonly created: number
}

/** The deployment configurations of the account, those that CodeDeploy brings among them. */
export class DeploymentConfigs {
  readonly #configs = new Map<string, DeploymentConfig>()

  constructor() {
    const predefined = (name: string, routing: Json, platform: ComputePlatform = 'Lambda') =>
      this.#add(`${RESERVED}${name}`, routing, platform)
    predefined('OneAtATime', {}, 'Server')
    predefined('HalfAtATime', {}, 'Server')
    predefined('AllAtOnce', {}, 'Server')
    predefined('LambdaAllAtOnce', { type: 'AllAtOnce' })
    for (const minutes of [5, 10, 15, 30])
      predefined(`LambdaCanary10Percent${minutes}Minutes`, canary(10, minutes))
    for (const minutes of [1, 2, 3, 10])
      predefined(`LambdaLinear10PercentEvery${minutes}Minute${minutes === 1 ? '' : 's'}`, linear(10, minutes))
  }

  /** Of a configuration for servers, no more than its name is kept. */
  create({ deploymentConfigName, computePlatform = 'Server', trafficRoutingConfig }: Json): Json {
    const name = nameIn(deploymentConfigName, 'DeploymentConfig')
    if (name.startsWith(RESERVED))
      throw refusal('InvalidDeploymentConfigName', 'The prefix CodeDeployDefault is reserved')
    if (this.#configs.has(name))
      throw refusal('DeploymentConfigAlreadyExists', `Deployment config already exists: ${name}`)
    const routing = (trafficRoutingConfig ?? {}) as Json
    return { deploymentConfigId: this.#add(name, routing, platformIn(computePlatform)).id }
  }

  get({ deploymentConfigName }: Json): Json {
    const { name, id, platform, routing, created } = this.find(deploymentConfigName)
    const deploymentConfigInfo = {
      deploymentConfigId: id,
      deploymentConfigName: name,
      computePlatform: platform,
      createTime: created / 1000,
      ...(platform === 'Lambda' ? { trafficRoutingConfig: routing } : {}),
    }
    return { deploymentConfigInfo }
  }

  delete({ deploymentConfigName }: Json, isInUse: (name: string) => boolean): Json {
    const { name } = this.find(deploymentConfigName)
    if (name.startsWith(RESERVED)) throw refusal('InvalidOperation', `${name} is a default configuration`)
    if (isInUse(name)) throw refusal('DeploymentConfigInUse', `The deployment config ${name} is in use`)
    this.#configs.delete(name)
    return {}
  }

  find(deploymentConfigName: unknown): DeploymentConfig {
    const name = nameIn(deploymentConfigName, 'DeploymentConfig')
    const config = this.#configs.get(name)
    if (config === undefined)
      throw refusal('DeploymentConfigDoesNotExist', `No deployment configuration found for name: ${name}`)
    return config
  }

  #add(name: string, routing: Json, platform: ComputePlatform): DeploymentConfig {
    const steps = platform === 'Lambda' ? stepsOf(routing) : []
    const config = { name, id: randomUUID(), platform, routing, steps, created: Date.now() }
    this.#configs.set(name, config)
    return config
  }
}

function canary(canaryPercentage: number, canaryInterval: number): Json {
  return { type: 'TimeBasedCanary', timeBasedCanary: { canaryPercentage, canaryInterval } }
}

function linear(linearPercentage: number, linearInterval: number): Json {
  return { type: 'TimeBasedLinear', timeBasedLinear: { linearPercentage, linearInterval } }
}

/** A canary has one step; a linear shift takes another increment after each interval, until all traffic has moved. */
function stepsOf(routing: Json): Step[] {
  if (routing['type'] === 'AllAtOnce') return []
  if (routing['type'] === 'TimeBasedCanary') {
    const { canaryPercentage, canaryInterval } = (routing['timeBasedCanary'] ?? {}) as Json
    const [percent, minutes] = increment(canaryPercentage, canaryInterval)
    return [{ weight: percent / 100, minutes: limited(minutes) }]
  }
  if (routing['type'] !== 'TimeBasedLinear') throw invalidRouting('type is missing or not known')
  const { linearPercentage, linearInterval } = (routing['timeBasedLinear'] ?? {}) as Json
  const [percent, minutes] = increment(linearPercentage, linearInterval)
  const count = Math.ceil(100 / percent) - 1
  limited(count * minutes)
  return Array.from({ length: count }, (_, index) => ({ weight: ((index + 1) * percent) / 100, minutes }))
}

function increment(percentage: unknown, interval: unknown): [percent: number, minutes: number] {
  const [percent, minutes] = [Number(percentage), Number(interval)]
  if (!(Number.isInteger(percent) && percent >= 1 && percent <= 99))
    throw invalidRouting('the percentage must be a whole number from 1 to 99')
  if (!(Number.isInteger(minutes) && minutes >= 1))
    throw invalidRouting('the interval must be a whole number of minutes')
  return [percent, minutes]
}

function limited(minutes: number): number {
  if (minutes > LONGEST_SHIFT) throw invalidRouting(`shifting takes more than ${LONGEST_SHIFT} minutes`)
  return minutes
}

const invalidRouting = (why: string) =>
  refusal('InvalidTrafficRoutingConfiguration', `The traffic routing configuration is invalid: ${why}`)
