import { Cancelled } from '../../cancellation.ts'
import type { Failure } from '../../failure.ts'
import { isBad } from '../../model/failed-test/condemned.ts'
import { deploymentStep } from '../../plan/shift/shift-steps.ts'
import type { Progress, Release } from '../progress.ts'
import { endDeployment, stop, stopForNextRun, waitUntilTakenBack } from '../shift/end-deployment.ts'
import type { Undo } from './undone.ts'

/** Whether a deployment of CodeDeploy, or the record of one that was not created, is to be ended. */
export function leavesDeployment(
  { plan }: Release,
  { deployment, unverified, alias, version }: Progress,
): boolean {
  if (unverified) return false
  if (deployment) return true
  return (
    deploymentStep(plan) !== undefined && version !== undefined && alias?.history?.next === version.number
  )
}

/** How the deployment of a failed release is ended. After a cancellation there is no time to wait for it. */
export function deploymentToEnd(release: Release, progress: Progress, failure: Failure): readonly Undo[] {
  const { aws } = release
  const { deployment, version, alias } = progress
  const { id, isRunning = false, hadTraffic = true } = deployment ?? {}
  if (id && isRunning && alias && failure instanceof Cancelled)
    return [stopping(id, async () => ({ warnings: [await stopForNextRun(aws, id, alias)] }))]
  return [
    ...(id && isRunning ? deploymentToStop(release, id) : []),
    {
      title: 'End the traffic shift',
      problem: id
        ? `What the deployment ${id} of CodeDeploy left in the alias could not be undone`
        : 'The record of the traffic shift could not be removed',
      work: async () => {
        const bad = isBad(failure) ? version?.number : undefined
        const { alias: ended, note } = await endDeployment(release, progress, failure, bad)
        const rolledBack = ended !== undefined && id !== undefined && hadTraffic
        return { alias: ended, rolledBack, warnings: note ? [note] : [] }
      },
    },
  ]
}

function deploymentToStop({ aws }: Release, id: string): readonly Undo[] {
  let isStopping = false
  return [
    stopping(id, async () => {
      isStopping = await stop(aws, id)
      return undefined
    }),
    {
      title: 'Wait for CodeDeploy to roll back',
      problem: `Whether CodeDeploy has rolled back the deployment ${id} could not be checked`,
      work: async () => {
        if (isStopping) await waitUntilTakenBack(aws, id)
        return undefined
      },
    },
  ]
}

/** The next run follows a deployment that could not be stopped. */
function stopping(id: string, work: Undo['work']): Undo {
  return {
    title: 'Stop the deployment',
    problem: `The deployment ${id} of CodeDeploy could not be stopped and may continue`,
    command: `aws deploy stop-deployment --deployment-id ${id} --auto-rollback-enabled`,
    canWait: true,
    work,
  }
}
