import type { Json } from '../answer.ts'
import type { Permission } from '../lambda-permissions.ts'

/** What is known of the account. */
interface Known {
  /** How ARNs of CodeDeploy in the region of the call begin: `arn:aws:codedeploy:eu-west-1:123456789012:`. */
  readonly arns: string
  /** The deployment group of a deployment; undefined when there is no such deployment. */
  readonly groupOf: (
    deploymentId: unknown,
  ) => { readonly application: string; readonly name: string } | undefined
  /** The deployment configuration of a deployment group; undefined when there is no such group. */
  readonly configOf: (group: unknown, application: unknown) => string | undefined
}

/** Operations on an application, a deployment group, a deployment configuration, and on the group of a deployment. */
const onApplications = new Set([
  'CreateApplication',
  'GetApplication',
  'DeleteApplication',
  'RegisterApplicationRevision',
  'GetApplicationRevision',
])
const onConfigs = new Set(['CreateDeploymentConfig', 'GetDeploymentConfig', 'DeleteDeploymentConfig'])
const onDeployments = new Set([
  'GetDeployment',
  'GetDeploymentTarget',
  'ListDeploymentTargets',
  'StopDeployment',
  'PutLifecycleEventHookExecutionStatus',
])

/**
 * What a call to CodeDeploy needs (CodeDeploy user guide, "CodeDeploy permissions reference"). Of a deployment that does
 * not exist nothing is known, so that nothing is asked: the call says that it does not exist.
 */
export function codeDeployPermissions(operation: string, body: Json, known: Known): Permission[] {
  const { applicationName, deploymentGroupName, currentDeploymentGroupName, deploymentId } = body
  const action = `codedeploy:${operation}`
  const group = groupArn(known.arns, applicationName, deploymentGroupName ?? currentDeploymentGroupName)
  if (operation === 'CreateDeployment') return forDeployment(body, group, known)
  if (onApplications.has(operation))
    return [{ action, resource: applicationArn(known.arns, applicationName) }]
  if (onConfigs.has(operation))
    return [{ action, resource: configArn(known.arns, body['deploymentConfigName']) }]
  if (onDeployments.has(operation)) {
    const found = known.groupOf(deploymentId)
    return found === undefined
      ? []
      : [{ action, resource: groupArn(known.arns, found.application, found.name) }]
  }
  if (operation === 'BatchGetDeployments') return forDeployments(action, body, known)
  if (deploymentGroupName === undefined && currentDeploymentGroupName === undefined)
    return [{ action, resource: '*' }]
  return [{ action, resource: group }, ...passedRole(body)]
}

/**
 * A deployment reads its configuration and registers its revision in the name of the caller (CodeDeploy user guide,
 * "CodeDeploy permissions reference", the note on CreateDeployment); alarms of its own need what a change of the group does
 * (CodeDeploy API, CreateDeployment).
 */
function forDeployment(body: Json, group: string, { arns, configOf }: Known): Permission[] {
  const { applicationName, deploymentGroupName, overrideAlarmConfiguration } = body
  const config = body['deploymentConfigName'] ?? configOf(deploymentGroupName, applicationName)
  return [
    { action: 'codedeploy:CreateDeployment', resource: group },
    ...(config === undefined
      ? []
      : [{ action: 'codedeploy:GetDeploymentConfig', resource: configArn(arns, config) }]),
    {
      action: 'codedeploy:RegisterApplicationRevision',
      resource: applicationArn(arns, applicationName),
    },
    ...(overrideAlarmConfiguration === undefined
      ? []
      : [{ action: 'codedeploy:UpdateDeploymentGroup', resource: group }]),
  ]
}

function forDeployments(action: string, { deploymentIds }: Json, { arns, groupOf }: Known): Permission[] {
  const groups = ((deploymentIds ?? []) as string[]).map(groupOf).filter((group) => group !== undefined)
  const resources = new Set(groups.map(({ application, name }) => groupArn(arns, application, name)))
  return [...resources].map((resource) => ({ action, resource }))
}

/** The service role is passed on to CodeDeploy by whoever gives it to a group (IAM User Guide, iam:PassRole). */
function passedRole({ serviceRoleArn }: Json): Permission[] {
  if (typeof serviceRoleArn !== 'string') return []
  const context = { 'iam:PassedToService': 'codedeploy.amazonaws.com' }
  return [{ action: 'iam:PassRole', resource: serviceRoleArn, context }]
}

const applicationArn = (arns: string, name: unknown) => `${arns}application:${String(name)}`
const configArn = (arns: string, name: unknown) => `${arns}deploymentconfig:${String(name)}`
const groupArn = (arns: string, application: unknown, group: unknown) =>
  `${arns}deploymentgroup:${String(application)}/${String(group)}`
