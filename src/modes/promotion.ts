import type { Progress } from '../apply/progress.ts'
import { servedVersion } from '../model/alias.ts'
import { gitReference } from '../model/history.ts'
import { numbered, type Version } from '../model/version.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import { setsFunctionUrl } from '../plan/callers.ts'
import { servedRelease } from '../plan/changes/newer-served.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { choosePromoted, planPromotion } from '../plan/promotion.ts'
import { isUnchanged, type ReleasePlan, releasesVersion } from '../plan/release-plan.ts'
import { readPromotion, refuseMissingSource } from '../read/promotion.ts'
import { readTarget } from '../read/rollback.ts'
import { prepareShift } from '../read/traffic-shift.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { PromotionResult } from '../report/result.ts'
import { promotionSentence, servedBefore } from '../report/sentences/choices.ts'
import type { Session } from '../session.ts'
import { prepareTests, secretsOf } from '../smoke-test/prepare-tests.ts'
import { type PlannedPromotion, promotionResult, refusedPromotion } from './promotion-result.ts'
import type { ReleaseMode } from './release-mode.ts'
import { releaseWorkflow } from './release-workflow.ts'

/** Promotes an existing version: chooses it, tests it and moves the alias. Nothing else is written. */
export function promote(inputs: PromotionInputs, session: Session): Promise<PromotionResult> {
  const { autoRollback, dryRun } = inputs
  const mode: ReleaseMode<CurrentPromotion, PlannedPromotion, PromotionResult> = {
    dryRun,
    reading: 'Read the aliases and versions',
    read: async () => {
      const read = await readPromotion(session.aws, inputs)
      session.info(servedBefore(inputs.region, inputs.alias, read))
      return read
    },
    plan: (current) => plan(session, inputs, current),
    resultOf: promotionResult,
    refused: (current, failure) => refusedPromotion(inputs, current, failure),
    undo: () => ({ autoRollback }),
    resultWhenUndone: 'rolled-back',
    undoEarlier: autoRollback
      ? {
          restoreLatest: false,
          planBefore: (planned, { from }) => ({
            ...planned,
            current: { ...planned.current, alias: from },
            start: { ...planned.start, alias: from },
          }),
        }
      : undefined,
  }
  return releaseWorkflow(mode, session)
}

/** Chooses the version and plans. The state of the version is read before anything depends on it. */
async function plan(
  session: Session,
  inputs: PromotionInputs,
  current: CurrentPromotion,
): Promise<PlannedPromotion> {
  const { aws, info, git } = session
  await refuseMissingSource(aws, inputs, current)
  const promoted = choosePromoted(inputs.promotion, current)
  const target = await readTarget(aws, inputs.functionName, promoted.version)
  const planned = planPromotion(inputs, current, target, git.run)
  const newer = await newerServedWarnings(session, inputs, current, planned, target)
  const { watch, warnings } = await prepareShift(aws, planned)
  const output = planOutput(planned, undefined, [...newer, ...warnings])
  const note = promotionSentence(inputs.alias, promoted, current)
  for (const line of [note, ...planLines(output)]) info(line)
  const secrets = secretsOf([target, numbered(current.versions, current.alias?.traffic.version)])
  const tested = { ...inputs, url: current.callers?.url }
  const tests = await prepareTests(session, tested, secrets, setsFunctionUrl(planned))
  // The alias's history says where the version came from, and which run moved the alias.
  const { sha, ref } = target.record?.git ?? {}
  return {
    inputs,
    current,
    note,
    plan: planned,
    output,
    details: { git: gitReference(sha, git.run, ref), watch },
    start: startOf(current, target),
    isUnchanged: isUnchanged(planned),
    tests,
  }
}

/** A promoted version is as old as the commit that it was released from. */
async function newerServedWarnings(
  session: Session,
  { functionName, ifNewerIsServed, githubToken }: PromotionInputs,
  { alias, versions }: CurrentPromotion,
  planned: ReleasePlan,
  target: Version,
): Promise<readonly string[]> {
  if (ifNewerIsServed !== 'stop' || !releasesVersion(planned)) return []
  const served = servedRelease(functionName, alias, numbered(versions, servedVersion(alias)))
  if (!served) return []
  const { refuseNewerServed } = await import('../read/newer-served.ts')
  return refuseNewerServed(session, served, target.record?.git.sha, githubToken)
}

function startOf({ alias }: CurrentPromotion, target: Progress['version']): Progress {
  return { version: target, alias, previousVersion: servedVersion(alias) }
}
