import { attemptRelease, finish } from '../apply/attempt.ts'
import { undoEarlierAttempt } from '../apply/undo-earlier-attempt.ts'
import { getAlias } from '../aws/alias.ts'
import { orUndefined } from '../aws/client/aws.ts'
import { asFailure } from '../failure.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { isUnchanged, releasesVersion } from '../plan/release-plan.ts'
import { readCallers, watchUnqualifiedCallers } from '../read/callers.ts'
import { openCode } from '../read/code.ts'
import { readCurrentVersions, readFunction } from '../read/function.ts'
import type { ReleaseResult } from '../report/result.ts'
import { startingPoint } from '../report/sentences/before.ts'
import type { Session } from '../session.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'
import { failed, type PlannedDeploy, refused, resultOf } from './deploy-outcome.ts'
import { type Found, type Planned, planDeploy } from './deploy-plan.ts'
import { releaseOf, startOf, undoOptions } from './deploy-release.ts'
import { proveUnchanged } from './prove-unchanged.ts'

/** Releases a function: reads it, plans, changes $LATEST, publishes a version and moves the alias to it. */
export async function deploy(inputs: DeployInputs, session: Session): Promise<ReleaseResult> {
  const { phase } = session
  const found = await phase('Read the function and the package', () => read(inputs, session))
  let planned: Planned
  try {
    planned = await phase('Plan', () => planDeploy(session, inputs, found))
  } catch (error) {
    return refused(inputs, found.current, asFailure(error))
  }
  const { facts, tests } = planned
  for (const warning of facts.shown.warnings) session.warning(warning)

  if (inputs.dryRun) return resultOf('planned', facts, startOf(facts))
  if (isUnchanged(facts.plan)) return unchanged(session, facts, tests)
  return carryOut(session, facts, tests)
}

async function read(inputs: DeployInputs, { aws, tools, info }: Session): Promise<Found> {
  const { functionName: name, alias } = inputs
  const [code, current, releaseAlias, currentVersions, callers] = await Promise.all([
    openCode(aws, inputs, tools.temporary),
    readFunction(aws, name, alias),
    inputs.releaseAlias ? getAlias(aws, name, inputs.releaseAlias) : undefined,
    // Without an alias only the list of versions tells what was released last.
    alias ? undefined : orUndefined(readCurrentVersions(aws, name)),
    readCallers(aws, inputs),
  ])
  for (const line of startingPoint(inputs, current, code)) info(line)
  return {
    code,
    current: current && { ...current, callers, ...(releaseAlias && { releaseAlias }) },
    currentVersions,
  }
}

/**
 * What is served already is tested all the same, and gets its name where that is missing. Where an attempt of this very
 * run brought it behind the alias, a failure is undone: that attempt was cut short.
 */
async function unchanged(
  session: Session,
  facts: PlannedDeploy,
  tests: PreparedTests | undefined,
): Promise<ReleaseResult> {
  const { phase, warning } = session
  const start = startOf(facts)
  const { alias, version } = start
  const release = releaseOf(session, facts, tests)
  const result = await proveUnchanged(
    resultOf('unchanged', facts, start, tests),
    { version: version?.number, alias, tests, phase },
    () => finish(release, start, phase, warning),
  )
  const { inputs, current } = facts
  if (!inputs.autoRollback || !current) return result
  const undone = await undoEarlierAttempt(release, start, result.failure, inputs.restoreLatest, session)
  if (!undone) return result
  const { attempt, from, before } = undone
  const latest = before.configuration
  return failed(
    { ...facts, current: { ...current, alias: from, ...(inputs.restoreLatest && { latest }) } },
    attempt,
  )
}

async function carryOut(
  session: Session,
  facts: PlannedDeploy,
  tests: PreparedTests | undefined,
): Promise<ReleaseResult> {
  const { inputs, current, plan } = facts
  const { aws, warning } = session
  const unqualifiedCallers = watchUnqualifiedCallers(aws, plan)
  const attempt = await attemptRelease(
    releaseOf(session, facts, tests),
    startOf(facts),
    (reached) => undoOptions(facts, reached),
    session,
  )
  const told = withWarnings(facts, await unqualifiedCallers(), warning)
  if (attempt.outcome === 'failed') return failed(told, attempt)
  const isVersion = !inputs.alias && releasesVersion(plan)
  const result = !current ? 'created' : isVersion ? 'published' : 'deployed'
  return resultOf(result, told, attempt.progress, tests)
}

/** Warns of what came out while the release was under way; the plan has it, too. */
function withWarnings(
  facts: PlannedDeploy,
  found: readonly string[],
  warning: (message: string) => void,
): PlannedDeploy {
  for (const each of found) warning(each)
  return { ...facts, shown: { ...facts.shown, warnings: [...facts.shown.warnings, ...found] } }
}
