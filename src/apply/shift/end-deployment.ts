import { getAlias } from '../../aws/alias.ts'
import type { Aws } from '../../aws/client/aws.ts'
import { getDeployment, stopDeployment } from '../../aws/codedeploy.ts'
import { isUncertain } from '../../aws/errors/aws-failure.ts'
import { Cancelled } from '../../cancellation.ts'
import { asFailure, type Failure } from '../../failure.ts'
import { type Alias, isWhole } from '../../model/alias.ts'
import { formatAliasHistory, historyWithBad } from '../../model/history.ts'
import {
  isFinishedShift,
  recordsEndedShift,
  shiftUnderWay,
  withShiftTakenBack,
} from '../../model/shift/shift-under-way.ts'
import type { StepOf } from '../../plan/steps.ts'
import { describeAlias } from '../alias.ts'
import type { Progress, Release } from '../progress.ts'
import { undoMove } from '../undo-move.ts'
import { followDeployment, followRollback } from './follow-deployment.ts'

/** The longest wait for CodeDeploy to stop, in seconds. A hook that runs may keep it longer. */
const LONGEST_STOP = 60

/**
 * Stops a deployment, and has CodeDeploy take the traffic back.
 * @returns whether CodeDeploy does so: false if the deployment has ended meanwhile
 * @throws AwsFailure if it cannot be stopped
 */
export async function stop(aws: Aws, id: string): Promise<boolean> {
  const isStopping = await stopDeployment(aws, id)
  aws.log(
    isStopping
      ? `CodeDeploy stops the deployment ${id} and takes back its share of the traffic.`
      : `The deployment ${id} of CodeDeploy has ended.`,
  )
  return isStopping
}

/**
 * Waits until a deployment has ended, and the one that takes it back.
 * @throws AwsFailure if they cannot be read, Failure if CodeDeploy takes longer
 */
export async function waitUntilTakenBack(aws: Aws, id: string): Promise<void> {
  const { deployment } = await followDeployment(aws, id, LONGEST_STOP)
  if (deployment.rollbackId !== undefined) await followRollback(aws, deployment.rollbackId, LONGEST_STOP)
}

/**
 * Stops a deployment when there is no time to wait for it.
 * @param alias what it moves
 * @returns what is still to come, as full sentences
 */
export async function stopForNextRun(aws: Aws, id: string, { name, history }: Alias): Promise<string> {
  if (!(await stopDeployment(aws, id)))
    return `The deployment ${id} of CodeDeploy has ended. The next run records how.`
  const correction =
    history &&
    `, and moves the alias ${name} to version ${history.current} if CodeDeploy has moved it elsewhere`
  return `CodeDeploy was told to stop the deployment ${id} and to roll back. This run does not wait for that; the next one records how it ended${correction ?? ''}.`
}

/** What became of a deployment. */
interface EndedDeployment {
  /** The alias, if it serves again what it served before. */
  readonly alias?: Alias
  /** What is still to come, as full sentences. */
  readonly note?: string
}

/**
 * Takes back what the deployment of a release that failed has left when it has ended, or the record of one that was not
 * created.
 * @param bad the version to mark as bad; undefined: none
 */
export async function endDeployment(
  { aws, plan: { functionName } }: Release,
  { deployment, alias }: Pick<Progress, 'deployment' | 'alias'>,
  failure: Failure,
  bad: string | undefined,
): Promise<EndedDeployment> {
  if (!alias) return {}
  const { id } = deployment ?? {}
  const isUnknown = deployment !== undefined && id === undefined
  if (isUnknown && (failure instanceof Cancelled || isUncertain(failure)))
    return {
      note: `Whether CodeDeploy has begun to shift the traffic of the alias ${alias.name} is not known. The next run finds out, and follows the deployment or ends the record of it.`,
    }
  const now = await getAlias(aws, functionName, alias.name)
  if (!now || !(await isLeftByCodeDeploy(aws, functionName, now, id))) return {}
  if (recordsEndedShift(now)) return { alias: await endRecord(aws, functionName, now, bad) }
  const before = withShiftTakenBack(now, now.history?.current)
  const move = { before, after: now.traffic, description: now.description }
  return { alias: await undoMove(aws, functionName, move, now, bad) }
}

/** Removes the record of a shift that no weight shows. A rollback may have done that meanwhile: its history stays. */
async function endRecord(
  aws: Aws,
  functionName: string,
  alias: Alias,
  bad: string | undefined,
): Promise<Alias> {
  const { history, traffic, description = '' } = withShiftTakenBack(alias)
  const marked =
    bad === undefined ? description : formatAliasHistory(historyWithBad(history, traffic.version, bad))
  try {
    return await describeAlias(aws, functionName, alias, marked)
  } catch (error) {
    const found = await getAlias(aws, functionName, alias.name)
    if (found?.history && found.history.next === undefined) return found
    throw error
  }
}

/**
 * Whether the alias is as a deployment that failed, or the one that took it back, has left it. Without automatic rollback,
 * CodeDeploy leaves the traffic where it is, also after the hook at the end. A rollback deploys the last revision of the
 * group that succeeded, which need not be the version that served (CodeDeploy user guide, "Redeploy and roll back").
 */
async function isLeftByCodeDeploy(
  aws: Aws,
  functionName: string,
  alias: Alias,
  id: string | undefined,
): Promise<boolean> {
  if (shiftUnderWay(alias) || recordsEndedShift(alias) || isFinishedShift(alias)) return true
  if (id === undefined || alias.history?.deployment !== id || !isWhole(alias.traffic)) return false
  const { rollbackId } = await getDeployment(aws, id)
  const { versions } = rollbackId === undefined ? {} : await getDeployment(aws, rollbackId)
  return (
    versions?.functionName === functionName &&
    versions.alias === alias.name &&
    versions.to === alias.traffic.version
  )
}

/**
 * Stops a deployment before a rollback. One that takes another one back is waited for: if it were stopped, its share of the
 * traffic would stay where it is. The rollback moves the alias in any case, with a warning: callers do not wait for
 * CodeDeploy.
 * @returns the alias as CodeDeploy leaves it
 */
export async function stopForRollback(
  { aws, plan: { functionName } }: Release,
  { warnings = [] }: Progress,
  { alias, deployment, takesBack }: StepOf<'stop-deployment'>,
): Promise<Partial<Progress>> {
  const ending = async () => {
    if (takesBack) aws.log(`CodeDeploy is rolling back with the deployment ${deployment}.`)
    if (takesBack || (await stop(aws, deployment))) await waitUntilTakenBack(aws, deployment)
  }
  const problem = await ending().catch((error: unknown) => {
    if (error instanceof Cancelled) throw error
    const { message, advice } = asFailure(error)
    return `Whether CodeDeploy has stopped the deployment ${deployment} is not known. ${message} ${advice}`
  })
  return {
    alias: (await getAlias(aws, functionName, alias.name)) ?? alias,
    ...(problem && { warnings: [...warnings, problem] }),
  }
}
