import { AwsError, type Json } from '../answer.ts'
import type { AppSpec } from './app-spec.ts'
import { type Ending, Interrupted } from './deployment.ts'
import type { Step } from './deployment-configs.ts'
import { type LambdaCaller, ROLE_PERMISSIONS } from './lambda-caller.ts'

/** The alias of a deployment, whose traffic it moves from the current to the target version. */
export class TrafficShift {
  readonly #lambda: LambdaCaller
  readonly #appSpec: AppSpec
  /** The share of the target version that the alias was given last, from 0 to 1. */
  #weight = 0

  constructor(lambda: LambdaCaller, appSpec: AppSpec) {
    this.#lambda = lambda
    this.#appSpec = appSpec
  }

  /** Fails unless the alias is as the AppSpec says, or as this deployment has left it. */
  async check(): Promise<Json> {
    const { functionName, alias, currentVersion, targetVersion } = this.#appSpec
    if (currentVersion === targetVersion) throw invalidConfiguration('')
    const found = await this.#ask(() => this.#lambda.getAlias(functionName, alias))
    const { FunctionVersion, RevisionId } = found
    if (FunctionVersion !== currentVersion)
      throw invalidConfiguration(
        ' The Lambda function alias version does not match the current version in AppSpec file.',
      )
    const weights = weightsOf(found)
    const shares = this.#weight === 0 ? {} : { [targetVersion]: this.#weight }
    const isExpected =
      Object.keys(weights).length === Object.keys(shares).length &&
      Object.entries(shares).every(([version, weight]) => weights[version] === weight)
    if (!isExpected)
      throw invalidConfiguration(' The Lambda function alias shifts traffic between versions already.')
    return { RevisionId }
  }

  /** Gives the target version a share of the traffic. */
  async to({ weight }: Pick<Step, 'weight'>): Promise<void> {
    const { currentVersion, targetVersion } = this.#appSpec
    const AdditionalVersionWeights = { [targetVersion]: weight }
    await this.#move({ FunctionVersion: currentVersion, RoutingConfig: { AdditionalVersionWeights } })
    this.#weight = weight
  }

  /** Gives the target version all traffic. */
  async complete(): Promise<void> {
    await this.#move(this.#wholeTraffic())
    this.#weight = 1
  }

  /** Gives the target version all traffic, wherever the alias points, as a rollback does. */
  async force(): Promise<void> {
    const { functionName, alias } = this.#appSpec
    await this.#ask(() => this.#lambda.updateAlias(functionName, alias, this.#wholeTraffic()))
    this.#weight = 1
  }

  #wholeTraffic(): Json {
    const { targetVersion } = this.#appSpec
    return { FunctionVersion: targetVersion, RoutingConfig: { AdditionalVersionWeights: {} } }
  }

  /** Moves the alias once it is as expected. One whose description has changed meanwhile is looked at again. */
  async #move(routing: Json): Promise<void> {
    const { functionName, alias } = this.#appSpec
    for (;;) {
      const revision = await this.check()
      const update = () => this.#lambda.updateAlias(functionName, alias, { ...routing, ...revision })
      if (await this.#ask(() => unlessStale(update))) return
    }
  }

  /** What Lambda refuses ends the deployment. */
  async #ask<T>(call: () => Promise<T>): Promise<T> {
    try {
      return await call()
    } catch (error) {
      if (!(error instanceof AwsError)) throw error
      throw failedByRole(error) ?? invalidConfiguration(` ${error.message}`)
    }
  }
}

/** Whether an update was made; false if the alias has changed since it was read. */
async function unlessStale(update: () => Promise<unknown>): Promise<boolean> {
  try {
    await update()
    return true
  } catch (error) {
    if (error instanceof AwsError && error.code === 'PreconditionFailedException') return false
    throw error
  }
}

function weightsOf(alias: Json): Record<string, number> {
  const { AdditionalVersionWeights = {} } = (alias['RoutingConfig'] ?? {}) as Json
  return AdditionalVersionWeights as Record<string, number>
}

/** In the words that people quote (aws/serverless-application-model issue 291). */
function invalidConfiguration(reason: string): Interrupted {
  return failed(
    'INVALID_LAMBDA_CONFIGURATION',
    `The deployment failed because the AppSpec file that specifies the AWS Lambda deployment configuration is missing or has an invalid configuration.${reason}`,
  )
}

/** The failure where the service role does not allow a call; undefined for another error of Lambda. */
export function failedByRole({ code, message }: AwsError): Interrupted | undefined {
  return code === ROLE_PERMISSIONS ? failed(code, message) : undefined
}

/** What makes a deployment fail. */
export function failed(code: string, message: string): Interrupted {
  return new Interrupted({ status: 'Failed', code, message, event: 'DEPLOYMENT_FAILURE' } satisfies Ending)
}
