import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { getDeployment } from '../aws/codedeploy.ts'
import { AwsFailure } from '../aws/errors/errors.ts'
import type { Alias } from '../model/alias.ts'
import type { Deployment } from '../model/shift/code-deploy.ts'

/**
 * The deployment of CodeDeploy that the history of an alias records, unless it has succeeded; while it is taken back, the
 * deployment that does that. Undefined if there is none, or it is of another alias; an alias without such a record costs no call.
 * @throws AwsFailure
 */
export async function unfinishedDeployment(
  aws: Aws,
  functionName: string,
  alias: Alias | undefined,
): Promise<Deployment | undefined> {
  const id = alias?.history?.deployment
  if (alias === undefined || id === undefined) return undefined
  const deployment = await knownDeployment(aws, id)
  if (!deployment || deployment.state === 'succeeded' || !isOf(functionName, alias.name, deployment))
    return undefined
  if (deployment.state === 'running') return deployment
  const rollback = deployment.rollbackId ? await knownDeployment(aws, deployment.rollbackId) : undefined
  return rollback?.state === 'running' ? rollback : deployment
}

/** Whether an alias has changed since it was read, because its deployment has ended meanwhile. */
export async function isOutdated(
  aws: Aws,
  functionName: string,
  alias: Alias | undefined,
  deployment: Deployment | undefined,
): Promise<boolean> {
  if (alias?.history?.deployment === undefined || deployment?.state === 'running') return false
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
