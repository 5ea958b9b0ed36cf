import { getAlias } from '../aws/alias.ts'
import { asFailure } from '../failure.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { CodePackage } from '../package/code-package.ts'
import { openPackage } from '../package/open-package.ts'
import { applyPlan } from '../release/apply/apply-plan.ts'
import type { Progress, Release } from '../release/apply/release.ts'
import { TestFailure } from '../release/apply/test-failure.ts'
import { type UndoOptions, undoRelease } from '../release/apply/undo-release.ts'
import { failureParts } from '../release/failure-parts.ts'
import { knownDigest } from '../release/plan/code-identity.ts'
import { isUnchanged } from '../release/plan/name-release.ts'
import { packageWarnings, refuseUnsendable } from '../release/plan/package-checks.ts'
import { planCreation } from '../release/plan/plan-creation.ts'
import { findRelease, isReleased, planRelease } from '../release/plan/plan-release.ts'
import type { CurrentFunction, Desired, ReleasePlan, Surroundings } from '../release/plan/release-plan.ts'
import { readFunction, readSurroundings } from '../release/read-function.ts'
import { type PreparedTests, prepareTests, secretsOf } from '../release/release-tests.ts'
import { planLines } from '../report/diff.ts'
import { publicPlan } from '../report/public-plan.ts'
import type { RunResult } from '../report/result.ts'
import { startingPoint } from '../report/starting-point.ts'
import type { Session } from '../session.ts'
import { type Facts, failed, refused, resultOf } from './deploy-outcome.ts'

/** Releases a function: reads it, plans, changes $LATEST, publishes a version and moves the alias to it. */
export async function deploy(inputs: DeployInputs, session: Session): Promise<RunResult> {
  const { lambda, phase } = session
  const name = inputs.functionName
  const [code, current, early] = await phase('Read the function and the package', async () => {
    const [opened, read, releaseAlias, surroundings] = await Promise.all([
      openPackage(inputs.code),
      readFunction(lambda, name, inputs.alias),
      inputs.releaseAlias ? getAlias(lambda, name, inputs.releaseAlias) : undefined,
      // Without an alias only the list of versions tells what was released last.
      inputs.alias ? undefined : readSurroundings(lambda, name),
    ])
    for (const line of startingPoint(inputs, read, opened)) session.info(line)
    return [opened, read && { ...read, ...(releaseAlias && { releaseAlias }) }, surroundings] as const
  })
  let facts: Facts
  let tests: PreparedTests | undefined
  try {
    facts = await phase('Plan', async () => {
      const { plan, surroundings } = await decide(session, { inputs, ...(code && { code }) }, current, early)
      const warnings = code ? packageWarnings(code, inputs, current?.latest) : []
      const shown = publicPlan(plan, code?.sha256, warnings)
      for (const line of planLines(shown)) session.info(line)
      refuseUnsendable(plan, code)
      tests = await prepareTests(lambda, inputs, secretsOf([current?.latest], newValues(inputs)))
      return { inputs, current, plan, shown, surroundings }
    })
  } catch (error) {
    return refused(inputs, current, asFailure(error))
  }
  for (const warning of facts.shown.warnings) session.warning(warning)

  if (inputs.dryRun) return resultOf('planned', facts, startOf(facts))
  if (isUnchanged(facts.plan)) return unchanged(session, facts, tests)
  return carryOut(session, facts, code, tests)
}

/** The values that environment variables are about to get. */
function newValues({ environment }: DeployInputs): string[] {
  return Object.values(environment?.set ?? {})
}

/** Plans; what surrounds the function is read only when something has to be released. */
async function decide(
  { lambda }: Session,
  desired: Desired,
  current: CurrentFunction | undefined,
  early: Surroundings | undefined,
): Promise<{ plan: ReleasePlan; surroundings: Surroundings }> {
  const nothing: Surroundings = { aliasesOnLatest: [], versions: [] }
  if (!current) return { plan: planCreation(desired), surroundings: nothing }
  const surroundings =
    early ??
    (isReleased(current, desired) ? nothing : await readSurroundings(lambda, desired.inputs.functionName))
  return { plan: planRelease(current, desired, surroundings), surroundings }
}

/**
 * What is served already is tested all the same, and gets its name where that is missing; a failure undoes nothing,
 * since this run changed nothing that is served.
 */
async function unchanged(
  session: Session,
  facts: Facts,
  tests: PreparedTests | undefined,
): Promise<RunResult> {
  const start = startOf(facts)
  const result = resultOf('unchanged', facts, start, tests)
  const { phase } = session
  try {
    const version = start.version?.Version ?? ''
    const verdict = tests && (await phase('Test what callers meet', () => tests.traffic(version)))
    if (verdict && !verdict.passed) throw new TestFailure(verdict)
    await applyPlan(releaseOf(session, facts, undefined, tests), start, phase, () => {})
    return { ...result, ...(verdict && { verdicts: [verdict] }) }
  } catch (error) {
    return {
      ...result,
      ...failureParts(asFailure(error), start.version?.Version),
      served: 'This run changed nothing, so nothing was undone.',
    }
  }
}

async function carryOut(
  session: Session,
  facts: Facts,
  code: CodePackage | undefined,
  tests: PreparedTests | undefined,
): Promise<RunResult> {
  const { inputs, current, plan } = facts
  const { lambda, phase, warning } = session
  const release = releaseOf(session, facts, code, tests)
  let progress = startOf(facts)
  try {
    progress = await applyPlan(release, progress, phase, (reached) => {
      progress = reached
    })
    for (const problem of progress.warnings ?? []) warning(problem)
  } catch (error) {
    const failure = asFailure(error)
    const undone = await undoRelease(release, progress, failure, undoOptions(facts, progress), phase)
    for (const problem of undone.warnings) warning(problem)
    return failed(lambda, facts, progress, failure, undone)
  }
  const publishes = plan.steps.some(({ type }) => type === 'publish-version')
  const result = !current ? 'created' : inputs.alias || !publishes ? 'deployed' : 'published'
  return resultOf(result, facts, progress, tests)
}

function releaseOf(
  { lambda, git }: Session,
  { inputs, current, plan, surroundings }: Facts,
  code: CodePackage | undefined,
  tests: PreparedTests | undefined,
): Release {
  const known = current && knownDigest(current.latest, [...surroundings.versions, current.served ?? {}])
  const digest = code?.digest ?? known
  return {
    lambda,
    plan,
    git,
    ...(code && { code }),
    ...(digest && { digest }),
    ...(tests && { tests }),
    ...(inputs.staging && { staging: inputs.staging }),
    ...(inputs.versionDescription && { text: inputs.versionDescription }),
  }
}

function undoOptions({ inputs, current, surroundings }: Facts, { baseline }: Progress): UndoOptions {
  const { served } = current ?? {}
  // Without an alias that serves a version: the state before the release, as far as a version holds it.
  const source =
    current &&
    (served && served.Version !== '$LATEST'
      ? served
      : (baseline ?? findRelease(current.latest, surroundings.versions)))
  return {
    autoRollback: inputs.autoRollback,
    ...(inputs.restoreLatest && source && { restoreFrom: source }),
  }
}

function startOf({ inputs, current, surroundings }: Facts): Progress {
  const served = current?.alias?.FunctionVersion
  const newest = inputs.alias ? current?.served : surroundings.versions.at(-1)
  return {
    ...(current && { latest: current.latest }),
    ...(current?.alias && { alias: current.alias }),
    ...(newest && { version: newest }),
    ...(served && served !== '$LATEST' && { previousVersion: served }),
  }
}
