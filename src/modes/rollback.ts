import { attemptRelease, finish } from '../apply/attempt.ts'
import type { Progress, Release } from '../apply/release.ts'
import { asFailure } from '../failure.ts'
import { gitReference } from '../model/history.ts'
import { numbered } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { type CurrentRollback, versionRolledBackFrom } from '../plan/current.ts'
import { planRollback } from '../plan/rollback.ts'
import { chooseDestination } from '../plan/rollback-target.ts'
import { readRollback, readTarget } from '../read/rollback.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { RollbackResult } from '../report/result.ts'
import { rollbackSentence, servedNow } from '../report/sentences/choices.ts'
import type { Session } from '../session.ts'
import { type PreparedTests, prepareTests, secretsOf } from '../smoke-test/release-tests.ts'
import { proveUnchanged } from './prove-unchanged.ts'
import { failed, type PlannedRollback, refused, resultOf } from './rollback-outcome.ts'

/** Rolls an alias back: reads, decides where to, proves the target, moves the alias; then $LATEST follows. */
export async function rollback(inputs: RollbackInputs, session: Session): Promise<RollbackResult> {
  const { aws, phase } = session
  const state = await phase('Read the function', async () => {
    const read = await readRollback(aws, inputs)
    session.info(servedNow(inputs.region, read))
    return read
  })
  let facts: PlannedRollback
  let tests: PreparedTests | undefined
  try {
    facts = await phase('Plan', () => decide(session, inputs, state))
    tests = await testsOf(session, facts)
  } catch (error) {
    return refused(inputs, state, asFailure(error))
  }
  for (const warning of facts.shown.warnings) session.warning(warning)

  if (inputs.dryRun) return resultOf('planned', facts, state)
  if (facts.destination.kind === 'keep') return unchanged(session, facts, tests)
  return carryOut(session, facts, tests)
}

/** Chooses the target and plans; the target's own state is read before anything depends on it. */
async function decide(
  { aws, info }: Session,
  inputs: RollbackInputs,
  state: CurrentRollback,
): Promise<PlannedRollback> {
  const destination = chooseDestination(inputs, state)
  const { version, rolledBackFrom } = destination.kind === 'move' ? destination : {}
  const target = version === undefined ? undefined : await readTarget(aws, state.functionName, version)
  const plan = planRollback(inputs, state, target && { target, ...(rolledBackFrom && { rolledBackFrom }) })
  const shown = planOutput(plan, undefined, [])
  const note = rollbackSentence(state, destination)
  for (const line of [note, ...planLines(shown)]) info(line)
  return { inputs, state, destination, plan, shown, note, ...(target && { target }) }
}

function testsOf({ aws }: Session, { inputs, state, target }: PlannedRollback) {
  const { functionName, alias, smokeTest } = inputs
  const served = numbered(state.versions, state.alias.traffic.version)
  const secrets = secretsOf([{ configuration: state.latest }, served, target])
  return prepareTests(aws, { functionName, alias, ...(smokeTest && { smokeTest }) }, secrets)
}

/**
 * What is served already is tested all the same, unless nobody asked for this version. What a rollback that was cut
 * short has left in $LATEST is put right.
 */
async function unchanged(
  session: Session,
  facts: PlannedRollback,
  tests: PreparedTests | undefined,
): Promise<RollbackResult> {
  const { phase, warning } = session
  const { state, destination } = facts
  const { alias } = state
  const asked = destination.kind === 'keep' && destination.because !== 'not-expected'
  const start = startOf(facts)
  let reached = start
  const result = await proveUnchanged(
    resultOf('unchanged', facts, state, tests),
    { version: alias.traffic.version, alias, tests: asked ? tests : undefined, phase },
    async () => {
      reached = await finish(releaseOf(session, facts, tests), start, phase, warning)
    },
  )
  return { ...result, changed: reached.latest !== start.latest }
}

async function carryOut(
  session: Session,
  facts: PlannedRollback,
  tests: PreparedTests | undefined,
): Promise<RollbackResult> {
  const release = releaseOf(session, facts, tests)
  const attempt = await attemptRelease(release, startOf(facts), () => ({ autoRollback: true }), session)
  if (attempt.outcome === 'failed') return failed(facts, attempt)
  return resultOf('rolled-back', facts, attempt.progress, tests)
}

/** The alias's history says where the version that is served came from, and which run moved the alias. */
function releaseOf(
  { aws, git }: Session,
  { inputs, plan, target }: PlannedRollback,
  tests: PreparedTests | undefined,
): Release {
  const { sha, ref } = target?.record?.git ?? {}
  return {
    aws,
    plan,
    git: gitReference(sha, git.run, ref),
    ...(tests && { tests }),
    ...(inputs.staging && { staging: inputs.staging }),
  }
}

function startOf({ state: { latest, alias }, target }: PlannedRollback): Progress {
  return { latest, alias, previousVersion: versionRolledBackFrom(alias), ...(target && { version: target }) }
}
