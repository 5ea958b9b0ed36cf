import { getAlias } from '../aws/alias.ts'
import { type Aws, orUndefined } from '../aws/client/aws.ts'
import { getFunction } from '../aws/function.ts'
import { aliasToRollBack } from '../aws/settled-alias.ts'
import { listVersions } from '../aws/version.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { releaseAliasName } from '../model/release-alias.ts'
import type { Deployment } from '../model/shift/code-deploy.ts'
import type { Version } from '../model/version.ts'
import type { RollbackInputs, RollbackTarget } from '../model/wanted.ts'
import type { CurrentRollback } from '../plan/current.ts'
import { isOutdated, openDeployment } from './deployment.ts'
import { missingAlias, missingFunction } from './missing.ts'

/**
 * Reads the current state for a rollback, in parallel. It does not wait for an update of $LATEST, because the alias does
 * not depend on it, nor for an allocation of provisioned concurrency.
 * @throws Failure if the function or the alias does not exist
 */
export async function readRollback(
  aws: Aws,
  { functionName, alias: aliasName, target }: Pick<RollbackInputs, 'functionName' | 'alias' | 'target'>,
): Promise<CurrentRollback> {
  const named = aliasOfRelease(target, aliasName)
  const [latest, alias, versions, releaseAlias] = await Promise.all([
    getFunction(aws, functionName),
    getAlias(aws, functionName, aliasName),
    orUndefined(listVersions(aws, functionName)),
    named ? getAlias(aws, functionName, named) : undefined,
  ])
  if (!latest) throw missingFunction(aws, functionName)
  if (!alias) {
    throw await missingAlias(
      aws,
      functionName,
      aliasName,
      'Check `alias`. The first `mode: deploy` that names an alias creates it; until then, there is nothing to roll back.',
    )
  }
  const toStop = await deploymentToStop(alias, () => openDeployment(aws, functionName, alias, undefined))
  // Without knowing the deployment, the alias is as good as it was read.
  if (!toStop.deploymentProblem && (await isOutdated(aws, functionName, alias, toStop.deployment, undefined)))
    return readRollback(aws, { functionName, alias: aliasName, target })
  return {
    functionName,
    ...toStop,
    latest: latest.version.configuration,
    alias: await aliasToRollBack(aws, functionName, alias),
    versions: versions ?? [],
    releaseAlias,
  }
}

/**
 * A version with its state, which lists of versions do not contain (Lambda API, ListFunctions).
 * @throws Failure if it was deleted after it was listed
 */
export async function readTarget(aws: Aws, functionName: string, version: string): Promise<Version> {
  const found = await getFunction(aws, functionName, version)
  if (found) return found.version
  throw new Failure(
    `Version ${version} of ${functionName} was deleted during this run.`,
    'Run the workflow again: it reads the versions that exist now.',
  )
}

/** The name of the release alias of the target, unless it is the alias that is rolled back. */
function aliasOfRelease(target: RollbackTarget, rolledBack: string): string | undefined {
  if (target.kind === 'release-alias') return target.alias.name
  const name = target.kind === 'git-ref' ? releaseAliasName(target.ref) : undefined
  return name === rolledBack ? undefined : name
}

/** A rollback does not fail because CodeDeploy does not answer: then it moves the alias beside the deployment. */
async function deploymentToStop(
  { name }: Alias,
  read: () => Promise<Deployment | undefined>,
): Promise<Pick<CurrentRollback, 'deployment' | 'deploymentProblem'>> {
  try {
    const deployment = await read()
    return { deployment: deployment?.state === 'running' ? deployment : undefined }
  } catch (error) {
    if (error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    return {
      deploymentProblem: `Whether CodeDeploy still shifts the traffic of the alias ${name} is not known. ${message} ${advice}`,
    }
  }
}
