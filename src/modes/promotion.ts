import { attemptRelease, finish } from '../apply/attempt.ts'
import type { Progress, Release } from '../apply/release.ts'
import { undoEarlierAttempt } from '../apply/undo-earlier-attempt.ts'
import { asFailure } from '../failure.ts'
import { servedVersion } from '../model/alias.ts'
import { gitReference } from '../model/history.ts'
import { numbered } from '../model/version.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import { setsFunctionUrl } from '../plan/callers.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { choosePromoted, planPromotion } from '../plan/promotion.ts'
import { isUnchanged } from '../plan/release-plan.ts'
import { readPromotion, refuseMissingSource } from '../read/promotion.ts'
import { readTarget } from '../read/rollback.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { PromotionResult } from '../report/result.ts'
import { promotionSentence, servedBefore } from '../report/sentences/choices.ts'
import type { Session } from '../session.ts'
import { type PreparedTests, prepareTests, secretsOf } from '../smoke-test/release-tests.ts'
import { failed, type PlannedPromotion, refused, resultOf } from './promotion-outcome.ts'
import { proveUnchanged } from './prove-unchanged.ts'

/** Promotes a version that is there already: reads, decides which, proves it, moves the alias. Nothing else is written. */
export async function promote(inputs: PromotionInputs, session: Session): Promise<PromotionResult> {
  const { aws, phase } = session
  const state = await phase('Read the aliases and versions', async () => {
    const read = await readPromotion(aws, inputs)
    session.info(servedBefore(inputs.region, inputs.alias, read))
    return read
  })
  let facts: PlannedPromotion
  let tests: PreparedTests | undefined
  try {
    facts = await phase('Plan', () => decide(session, inputs, state))
    tests = await testsOf(session, facts)
  } catch (error) {
    return refused(inputs, state, asFailure(error))
  }
  for (const warning of facts.shown.warnings) session.warning(warning)

  if (inputs.dryRun) return resultOf('planned', facts, {})
  if (isUnchanged(facts.plan)) return unchanged(session, facts, tests)
  return carryOut(session, facts, tests)
}

/** Chooses the version and plans; its own state is read before anything depends on it. */
async function decide(
  { aws, info, git }: Session,
  inputs: PromotionInputs,
  state: CurrentPromotion,
): Promise<PlannedPromotion> {
  await refuseMissingSource(aws, inputs, state)
  const promoted = choosePromoted(inputs.promotion, state)
  const target = await readTarget(aws, inputs.functionName, promoted.version)
  const plan = planPromotion(inputs, state, target, git.run)
  const shown = planOutput(plan, undefined, [])
  const note = promotionSentence(inputs.alias, promoted, state)
  for (const line of [note, ...planLines(shown)]) info(line)
  return { inputs, state, target, plan, shown, note }
}

function testsOf({ aws }: Session, { inputs, state, target, plan }: PlannedPromotion) {
  const secrets = secretsOf([target, numbered(state.versions, state.alias?.traffic.version)])
  return prepareTests(aws, inputs, secrets, setsFunctionUrl(plan))
}

/**
 * What is served already is tested all the same, and gets its name where that is missing. Where an attempt of this very
 * run brought it behind the alias, a failure is undone: that attempt was cut short.
 */
async function unchanged(
  session: Session,
  facts: PlannedPromotion,
  tests: PreparedTests | undefined,
): Promise<PromotionResult> {
  const { phase, warning } = session
  const start = startOf(facts)
  const release = releaseOf(session, facts, tests)
  const { number: version } = facts.target
  const result = await proveUnchanged(
    resultOf('unchanged', facts, start, tests),
    { version, alias: start.alias, tests, phase },
    () => finish(release, start, phase, warning),
  )
  if (!facts.inputs.autoRollback) return result
  const undone = await undoEarlierAttempt(release, start, result.failure, false, session)
  return undone ? failed({ ...facts, state: { ...facts.state, alias: undone.from } }, undone.attempt) : result
}

async function carryOut(
  session: Session,
  facts: PlannedPromotion,
  tests: PreparedTests | undefined,
): Promise<PromotionResult> {
  const { autoRollback } = facts.inputs
  const release = releaseOf(session, facts, tests)
  const attempt = await attemptRelease(release, startOf(facts), () => ({ autoRollback }), session)
  if (attempt.outcome === 'failed') return failed(facts, attempt)
  return resultOf('promoted', facts, attempt.progress, tests)
}

/** The alias's history says where the version that is served came from, and which run moved the alias. */
function releaseOf(
  { aws, git }: Session,
  { plan, target }: PlannedPromotion,
  tests: PreparedTests | undefined,
): Release {
  const { sha, ref } = target.record?.git ?? {}
  return { aws, plan, git: gitReference(sha, git.run, ref), ...(tests && { tests }) }
}

function startOf({ state: { alias }, target }: PlannedPromotion): Progress {
  const served = servedVersion(alias)
  return {
    version: target,
    ...(alias && { alias }),
    ...(served && { previousVersion: served }),
  }
}
