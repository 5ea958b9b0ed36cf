import type { Progress } from '../apply/progress.ts'
import type { UndoOptions } from '../apply/undo.ts'
import type { UndoneMove } from '../apply/undo-earlier-attempt.ts'
import { LATEST } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { findRelease } from '../plan/deploy.ts'
import { type CurrentDeploy, readDeploy } from '../read/deploy.ts'
import { rereadLatest } from '../read/reread.ts'
import type { ReleaseResult } from '../report/result.ts'
import { leftInLatest } from '../report/sentences/after-failure.ts'
import { startingPoint } from '../report/sentences/before.ts'
import type { Session } from '../session.ts'
import { type PlannedDeploy, planDeploy } from './deploy-plan.ts'
import { deployResult, refusedDeploy } from './deploy-result.ts'
import { type ReleaseMode, releaseWorkflow } from './release-workflow.ts'

/** Releases code or configuration: changes $LATEST, publishes a version and moves the alias to it. */
export function deploy(inputs: DeployInputs, session: Session): Promise<ReleaseResult> {
  const { autoRollback, restoreLatest, dryRun } = inputs
  const mode: ReleaseMode<CurrentDeploy, PlannedDeploy, ReleaseResult> = {
    dryRun,
    reading: 'Read the function and the package',
    read: async () => {
      const read = await readDeploy(session.aws, inputs, session.tools.temporary)
      for (const line of startingPoint(inputs, read.current, read.code)) session.info(line)
      return read
    },
    plan: (current) => planDeploy(session, inputs, current),
    resultOf: deployResult,
    refused: ({ current }, failure) => refusedDeploy(inputs, current, failure),
    undo: undoOptions,
    resultWhenUndone: 'rolled-back',
    undoEarlier: autoRollback ? { restoreLatest, planBefore } : undefined,
    remains,
  }
  return releaseWorkflow(mode, session)
}

/** How much of a failed release is undone. */
function undoOptions(
  { inputs, current, currentVersions }: PlannedDeploy,
  { baseline }: Progress,
): UndoOptions {
  const { served } = current ?? {}
  // Without an alias that serves a version: the state before the release, as far as a version holds it.
  const source =
    current &&
    (served && served.number !== LATEST
      ? served
      : (baseline ?? findRelease(current.latest, currentVersions.versions)))
  return {
    autoRollback: inputs.autoRollback,
    ...(inputs.restoreLatest && source && { restoreFrom: source }),
  }
}

/** The plan, as from the state before an earlier attempt of this run. */
function planBefore(planned: PlannedDeploy, { from, before }: UndoneMove): PlannedDeploy {
  const { inputs, current, start } = planned
  const latest = inputs.restoreLatest ? before.configuration : current?.latest
  return {
    ...planned,
    current: current && { ...current, alias: from, latest: latest ?? current.latest },
    start: { ...start, alias: from },
  }
}

async function remains({ inputs, current }: PlannedDeploy, aws: Session['aws']): Promise<string> {
  const { functionName } = inputs
  return leftInLatest(functionName, current?.latest, await rereadLatest(aws, functionName))
}
