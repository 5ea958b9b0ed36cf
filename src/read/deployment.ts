import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { getDeployment, getDeploymentGroup } from '../aws/codedeploy.ts'
import { AwsFailure } from '../aws/errors/aws-failure.ts'
import type { Alias } from '../model/alias.ts'
import { type CodeDeployShift, type Deployment, isShiftBetween } from '../model/shift/code-deploy.ts'

/** The deployment group of CodeDeploy that the inputs name. */
type Group = Pick<CodeDeployShift, 'application' | 'group'>

/**
 * The deployment of CodeDeploy that shifts or shifted the traffic of an alias, until its end is recorded; while it is taken
 * back, the deployment that does that. Undefined if there is none, or it is of another alias: an alias whose history records no
 * shift costs no call.
 * @param group where a deployment is found whose run was lost before it recorded it; undefined: nowhere
 * @throws AwsFailure
 */
export async function openDeployment(
  aws: Aws,
  functionName: string,
  alias: Alias | undefined,
  group: Group | undefined,
): Promise<Deployment | undefined> {
  const deployment = alias?.history?.deployment
    ? await recordedDeployment(aws, functionName, alias, alias.history.deployment)
    : alias && group && (await unrecordedDeployment(aws, functionName, alias, group))
  if (!deployment?.rollbackId || deployment.state === 'succeeded') return deployment
  const rollback = await knownDeployment(aws, deployment.rollbackId)
  return rollback?.state === 'running'
    ? rollback
    : { ...deployment, rolledBackTo: versionRolledBackTo(functionName, alias, rollback) }
}

/**
 * CodeDeploy rolls back to the last revision of the group that succeeded, which need not be the version that served (CodeDeploy
 * user guide, "Redeploy and roll back a deployment").
 */
function versionRolledBackTo(
  functionName: string,
  alias: Alias | undefined,
  rollback: Deployment | undefined,
): string | undefined {
  const { state, versions } = rollback ?? {}
  const isOfAlias = versions?.functionName === functionName && versions.alias === alias?.name
  return state === 'succeeded' && isOfAlias ? versions.to : undefined
}

/** The deployment that the history of an alias records, if it is one of this alias. */
async function recordedDeployment(
  aws: Aws,
  functionName: string,
  alias: Alias,
  id: string,
): Promise<Deployment | undefined> {
  const deployment = await knownDeployment(aws, id)
  return deployment && isOf(functionName, alias.name, deployment) ? deployment : undefined
}

/** The deployment of a run that was lost between its creation and its record: the last one of the group. */
async function unrecordedDeployment(
  aws: Aws,
  functionName: string,
  { name, history }: Alias,
  group: Group,
): Promise<Deployment | undefined> {
  if (history?.next === undefined) return undefined
  const { lastDeployment } = await getDeploymentGroup(aws, group)
  const last = lastDeployment === undefined ? undefined : await knownDeployment(aws, lastDeployment)
  const deployment = last?.takesBack === undefined ? last : await knownDeployment(aws, last.takesBack)
  const shift = { functionName, alias: name, from: history.current, to: history.next }
  return deployment && isShiftBetween(deployment, shift) ? deployment : undefined
}

/** Whether an alias has changed since it was read, because its deployment has ended meanwhile. */
export async function isOutdated(
  aws: Aws,
  functionName: string,
  alias: Alias | undefined,
  deployment: Deployment | undefined,
  group: Group | undefined,
): Promise<boolean> {
  const { history } = alias ?? {}
  const mayBeDeployed = history?.deployment ?? (history?.next && group)
  if (!alias || !mayBeDeployed || deployment?.state === 'running') return false
  const now = await getAlias(aws, functionName, alias.name)
  return now?.revisionId !== alias.revisionId
}

/**
 * Whether a deployment is one of this alias. The ID in a history is text, and a run must not stop the deployment of
 * something else because of it. An AppSpec that is not known is none of this action, but may be one of CodeDeploy.
 */
function isOf(functionName: string, alias: string, { versions }: Deployment): boolean {
  return !versions || (versions.functionName === functionName && versions.alias === alias)
}

/** Undefined if CodeDeploy no longer knows it. */
async function knownDeployment(aws: Aws, id: string): Promise<Deployment | undefined> {
  try {
    return await getDeployment(aws, id)
  } catch (error) {
    if (error instanceof AwsFailure && error.code === 'DeploymentDoesNotExistException') return undefined
    throw error
  }
}
