import type { FailedRelease } from '../apply/apply-or-undo.ts'
import { allChanges } from '../apply/latest.ts'
import type { Progress } from '../apply/progress.ts'
import type { UndoneMove } from '../apply/undo/earlier-attempt.ts'
import type { RestoreOptions } from '../apply/undo/latest-to-undo.ts'
import type { UndoOptions } from '../apply/undo/undo-release.ts'
import type { Alias } from '../model/alias.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { LATEST } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import type { CurrentFunction } from '../plan/current.ts'
import { formerLatest, leavesUnverified, wantedChange } from '../plan/restored-latest.ts'
import { type CurrentDeploy, readDeploy } from '../read/deploy.ts'
import { rereadLatest } from '../read/reread.ts'
import type { ReleaseResult } from '../report/result.ts'
import { type LeftInLatest, leftInLatest } from '../report/sentences/after-failure.ts'
import { startingPoint } from '../report/sentences/before.ts'
import type { Session } from '../session.ts'
import { type PlannedDeploy, planDeploy } from './deploy-plan.ts'
import { deployResult, refusedDeploy } from './deploy-result.ts'
import type { ReleaseMode } from './release-mode.ts'
import { releaseWorkflow } from './release-workflow.ts'

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

/** What is undone of a failed release. */
function undoOptions(planned: PlannedDeploy, reached: Progress): UndoOptions {
  const { inputs, current } = planned
  const restore = inputs.restoreLatest && current ? restoreOptions(planned, current, reached) : undefined
  return { autoRollback: inputs.autoRollback, restore }
}

function restoreOptions(
  { inputs, plan, details, currentVersions }: PlannedDeploy,
  { latest: found, served: before }: CurrentFunction,
  { baseline }: Progress,
): RestoreOptions {
  // An alias on $LATEST was moved to the baseline.
  const served = before && before.number !== LATEST ? before : baseline
  const versions = [...currentVersions.versions, ...(baseline ? [baseline] : [])]
  const sentCode = plan.slots.code && details.code?.sha256
  const formerOf = (alias: Alias | undefined) => {
    const wanted = served ? wantedChange(inputs, served, found, sentCode) : {}
    return formerLatest({ found, alias, served, wanted, versions })
  }
  return { found, formerOf }
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

async function remains(
  { inputs, plan, details, current }: PlannedDeploy,
  { aws, progress, failure, undone }: FailedRelease,
): Promise<LeftInLatest> {
  const { functionName } = inputs
  const { alias, version, remaining = [] } = progress
  const isReleased = plan.alias
    ? alias?.traffic.version === version?.number
    : !leavesUnverified(plan, remaining)
  return leftInLatest({
    functionName,
    before: current?.latest,
    now: await rereadLatest(aws, functionName),
    sent: allChanges({ plan, code: details.code }),
    restored: undone.restored,
    isPartly: undone.settingsRemain === true,
    released: isReleased ? version : undefined,
    // A version that was published says so itself.
    isRepeatable:
      !(failure instanceof TestFailure) && (current?.latest !== undefined || version === undefined),
  })
}
