import { type Answer, AwsError, type Json, jsonAnswer, jsonOf } from '../answer.ts'
import type { CloudWatch } from '../cloudwatch/cloudwatch.ts'
import type { Iam } from '../iam.ts'
import type { Lambda } from '../lambda.ts'
import type { Permission } from '../lambda-permissions.ts'
import type { Upstream } from '../upstream.ts'
import { Applications } from './applications.ts'
import { DeploymentConfigs } from './deployment-configs.ts'
import { DeploymentGroups, shownGroup } from './deployment-groups.ts'
import { Deployments } from './deployments.ts'
import { notKnown } from './errors.ts'
import { HookExecutions } from './hook-executions.ts'
import { LambdaCaller } from './lambda-caller.ts'
import { codeDeployPermissions } from './permissions.ts'
import type { Surroundings } from './run.ts'

type Operation = (body: Json, upstream: Upstream) => Json | Promise<Json>

/** The services of the front that CodeDeploy works with. */
interface Services {
  readonly lambda: Lambda
  readonly cloudWatch: CloudWatch
  /** Asked when a deployment runs: it is made after CodeDeploy. */
  readonly iam: Iam
}

/** CodeDeploy as AWS runs it, for aliases of Lambda functions. */
export class CodeDeploy {
  /** Milliseconds that a deployment is Created, Queued, and being stopped, each; by default a twentieth of a minute. */
  startMs: number | undefined
  readonly #scope: { readonly region: string; readonly accountId: string }
  readonly #services: Services
  readonly #hooks = new HookExecutions()
  readonly #end = new AbortController()
  readonly #groups: DeploymentGroups
  readonly #deployments: Deployments
  readonly #operations: Readonly<Record<string, Operation>>

  constructor(scope: { region: string; accountId: string }, services: Services) {
    this.#scope = scope
    this.#services = services
    const applications = new Applications()
    const configs = new DeploymentConfigs()
    const groups = new DeploymentGroups(applications, configs)
    const deployments = new Deployments(applications, configs, groups)
    this.#groups = groups
    this.#deployments = deployments
    this.#operations = {
      CreateApplication: (body) => applications.create(body),
      GetApplication: (body) => applications.get(body),
      DeleteApplication: (body) => {
        groups.deleteAll(body)
        return applications.delete(body)
      },
      RegisterApplicationRevision: (body) => applications.register(body),
      GetApplicationRevision: (body) => applications.getRevision(body),
      CreateDeploymentConfig: (body) => configs.create(body),
      GetDeploymentConfig: (body) => configs.get(body),
      DeleteDeploymentConfig: (body) => configs.delete(body, (name) => groups.use(name)),
      CreateDeploymentGroup: (body) => groups.create(body),
      UpdateDeploymentGroup: (body) => groups.update(body),
      DeleteDeploymentGroup: (body) => groups.delete(body),
      GetDeploymentGroup: (body) => this.#getGroup(body),
      CreateDeployment: (body, upstream) => deployments.create(body, this.#surroundings(upstream)),
      GetDeployment: (body) => deployments.get(body),
      BatchGetDeployments: (body) => deployments.batchGet(body),
      ListDeployments: (body) => deployments.list(body),
      ListDeploymentTargets: (body) => deployments.listTargets(body),
      GetDeploymentTarget: (body) => deployments.getTarget(body, (name) => this.#arnOf(name)),
      StopDeployment: (body) => deployments.stop(body),
      PutLifecycleEventHookExecutionStatus: (body) => this.#putHookStatus(body),
    }
  }

  /**
   * Answers a call, errors included.
   * @param target the header X-Amz-Target, which the protocol AWS JSON 1.1 has
   * @returns undefined for what is not for CodeDeploy
   */
  async answer(target: string | undefined, body: Json, upstream: Upstream): Promise<Answer | undefined> {
    const [service, name = ''] = target?.split('.') ?? []
    if (service !== 'CodeDeploy_20141006') return undefined
    try {
      const operation = this.#operations[name]
      if (operation === undefined) throw notKnown(name)
      const members = await operation(body, upstream)
      return jsonAnswer(200, members, { 'content-type': 'application/x-amz-json-1.1' })
    } catch (error) {
      if (error instanceof AwsError) return error.answer('codedeploy')
      throw error
    }
  }

  /** What a call needs to be allowed; the deployment group of a deployment is known here alone. */
  permissions(operation: string, body: Json, arns: string): Permission[] {
    const group = (name: unknown, application: unknown) => this.#found(application, name)?.config
    return codeDeployPermissions(operation, body, {
      arns,
      groupOf: (id) => this.#deployments.groupOf(id),
      configOf: group,
    })
  }

  /** Ends what a deployment waits for: first until it shifts traffic, then until it has ended. */
  finishWait(deploymentId: string): Promise<void> {
    return this.#deployments.finishWait(deploymentId)
  }

  /** Ends the deployments that are under way, wherever they are. */
  close(): void {
    this.#end.abort()
  }

  #getGroup({ applicationName, deploymentGroupName }: Json): Json {
    const group = this.#groups.find(applicationName, deploymentGroupName)
    return shownGroup(group, this.#deployments.lastOf(group))
  }

  #found(application: unknown, name: unknown) {
    try {
      return this.#groups.find(application, name)
    } catch {
      return undefined
    }
  }

  #putHookStatus(body: Json): Json {
    this.#deployments.find(body['deploymentId'])
    return this.#hooks.put(body)
  }

  #surroundings(upstream: Upstream): Surroundings {
    const { lambda, cloudWatch } = this.#services
    const { region } = this.#scope
    const startMs = () => this.startMs ?? cloudWatch.timing.minuteMs / 20
    return {
      lambdaAs: (role) =>
        new LambdaCaller({
          ...this.#scope,
          role,
          carryOut: (request) => lambda.carryOut(request, upstream),
          allows: (permissions) => this.#services.iam.allows(role, permissions, { region, upstream }),
        }),
      hooks: this.#hooks,
      timing: {
        get minuteMs() {
          return cloudWatch.timing.minuteMs
        },
        get startMs() {
          return startMs()
        },
      },
      alarming: (names) => this.#alarming(names),
      signal: this.#end.signal,
    }
  }

  /** Alarms are asked by their names; one that does not exist has no state. */
  #alarming(AlarmNames: readonly string[]): readonly string[] | undefined {
    const asked = { AlarmNames, AlarmTypes: ['MetricAlarm', 'CompositeAlarm'] }
    const answer = this.#services.cloudWatch.answer('GraniteServiceVersion20100801.DescribeAlarms', asked)
    if (answer === undefined || answer.status >= 400) return undefined
    const { MetricAlarms, CompositeAlarms } = jsonOf(answer)
    const alarms = [...(MetricAlarms as Json[]), ...(CompositeAlarms as Json[])]
    if (alarms.length < AlarmNames.length) return undefined
    return alarms.filter(({ StateValue }) => StateValue === 'ALARM').map(({ AlarmName }) => String(AlarmName))
  }

  #arnOf(functionName: string): string {
    return `arn:aws:lambda:${this.#scope.region}:${this.#scope.accountId}:function:${functionName}`
  }
}
