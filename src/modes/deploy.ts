import { getAlias } from '../aws/alias.ts'
import { asFailure } from '../failure.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import { applyPlan } from '../release/apply/apply-plan.ts'
import type { Progress, Release } from '../release/apply/release.ts'
import type { SentCode } from '../release/apply/sent-code.ts'
import { TestFailure } from '../release/apply/test-failure.ts'
import { type UndoOptions, undoRelease } from '../release/apply/undo-release.ts'
import { checkLayers } from '../release/check-layers.ts'
import { failureParts } from '../release/failure-parts.ts'
import { openCode, type ReleaseCode, readyToSend } from '../release/open-code.ts'
import { knownDigest } from '../release/plan/code-identity.ts'
import { isUnchanged } from '../release/plan/name-release.ts'
import {
  packageWarnings,
  refuseTooLargeWithLayers,
  refuseUnsendable,
} from '../release/plan/package-checks.ts'
import { planCreation } from '../release/plan/plan-creation.ts'
import { findRelease, isReleased, planRelease } from '../release/plan/plan-release.ts'
import type { CurrentFunction, Desired, ReleasePlan, Surroundings } from '../release/plan/release-plan.ts'
import { sendsCode } from '../release/plan/stage-code.ts'
import { readCallers } from '../release/read-callers.ts'
import { readFunction, readSurroundings } from '../release/read-function.ts'
import { type PreparedTests, prepareTests, secretsOf } from '../release/release-tests.ts'
import { watchUnqualifiedCallers } from '../release/unqualified-callers.ts'
import { planLines } from '../report/diff.ts'
import { publicPlan } from '../report/public-plan.ts'
import type { RunResult } from '../report/result.ts'
import { startingPoint } from '../report/starting-point.ts'
import { nothingUndone } from '../report/where-things-stand.ts'
import type { Session } from '../session.ts'
import { sizeText } from '../smoke/shown-text.ts'
import { type Facts, failed, refused, resultOf } from './deploy-outcome.ts'

/** Releases a function: reads it, plans, changes $LATEST, publishes a version and moves the alias to it. */
export async function deploy(inputs: DeployInputs, session: Session): Promise<RunResult> {
  const { lambda, phase, tools } = session
  const name = inputs.functionName
  const [code, current, early] = await phase('Read the function and the package', async () => {
    const [opened, read, releaseAlias, surroundings, callers] = await Promise.all([
      openCode(lambda, inputs, tools.temporary),
      readFunction(lambda, name, inputs.alias),
      inputs.releaseAlias ? getAlias(lambda, name, inputs.releaseAlias) : undefined,
      // Without an alias only the list of versions tells what was released last.
      inputs.alias ? undefined : readSurroundings(lambda, name),
      readCallers(lambda, inputs),
    ])
    for (const line of startingPoint(inputs, read, opened)) session.info(line)
    const known = read && { ...read, callers, ...(releaseAlias && { releaseAlias }) }
    return [opened, known, surroundings] as const
  })
  let facts: Facts
  let tests: PreparedTests | undefined
  try {
    facts = await phase('Plan', async () => {
      const { plan, surroundings, sent } = await decide(session, inputs, code, current, early)
      const warnings = [
        ...(code ? packageWarnings(code, inputs, current?.latest) : []),
        ...(await checkLayers(lambda, plan, inputs, current, code?.unzippedSize)),
      ]
      const shown = publicPlan(plan, sent?.sha256, warnings)
      for (const line of planLines(shown)) session.info(line)
      if (sent && 'size' in sent) refuseUnsendable(plan, sent.size)
      if (code?.unzippedSize) refuseTooLargeWithLayers(plan, code.unzippedSize, current?.latest ?? {})
      const secrets = secretsOf([current?.latest], newValues(inputs))
      const setsUrl = plan.steps.some(({ type }) => type === 'set-function-url')
      tests = await prepareTests(lambda, inputs, secrets, setsUrl)
      const digest = digestOf(code, current, surroundings)
      return { inputs, current, plan, shown, surroundings, ...(sent && { sent }), ...(digest && { digest }) }
    })
  } catch (error) {
    return refused(inputs, current, asFailure(error))
  }
  for (const warning of facts.shown.warnings) session.warning(warning)

  if (inputs.dryRun) return resultOf('planned', facts, startOf(facts))
  if (isUnchanged(facts.plan)) return unchanged(session, facts, tests)
  return carryOut(session, facts, tests)
}

/** The values that environment variables are about to get. */
function newValues({ environment }: DeployInputs): string[] {
  return Object.values(environment?.set ?? {})
}

/** What a deploy decided, and the code as it is sent where the plan sends it. */
interface Decision {
  readonly plan: ReleasePlan
  readonly surroundings: Surroundings
  readonly sent?: SentCode
}

/**
 * Plans; what surrounds the function is read, and an archive made, only when that is needed. Whether $LATEST has the
 * code is told by the digest of its content as a rule; where the digest is not known there, by the archive's hash.
 */
async function decide(
  { lambda, info, tools }: Session,
  inputs: DeployInputs,
  code: ReleaseCode | undefined,
  current: CurrentFunction | undefined,
  early: Surroundings | undefined,
): Promise<Decision> {
  const desired: Desired = { inputs, ...(code && { code }) }
  const nothing: Surroundings = { aliasesOnLatest: [], versions: [] }
  const surroundings = !current
    ? nothing
    : (early ??
      (isReleased(current, desired) ? nothing : await readSurroundings(lambda, inputs.functionName)))
  const planOf = (wanted: Desired) =>
    current ? planRelease(current, wanted, surroundings) : planCreation(wanted)
  const plan = planOf(desired)
  if (!code || !sendsCode(plan)) return { plan, surroundings }
  const sent = await readyToSend(code, inputs, tools.temporary)
  if ('size' in sent) info(`Zipped: ${sizeText(sent.size)}.`)
  return { plan: planOf({ inputs, code: { ...code, sha256: sent.sha256 } }), surroundings, sent }
}

/** The content digest of the code that is released, also where only the configuration changes. */
function digestOf(
  code: ReleaseCode | undefined,
  current: CurrentFunction | undefined,
  { versions }: Surroundings,
): string | undefined {
  if (code?.digest) return code.digest
  const known = [...versions, current?.served ?? {}]
  return knownDigest({ CodeSha256: code ? code.sha256 : current?.latest.CodeSha256 }, known)
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
    await applyPlan(releaseOf(session, facts, tests), start, phase, () => {})
    return { ...result, ...(verdict && { verdicts: [verdict] }) }
  } catch (error) {
    return {
      ...result,
      ...failureParts(asFailure(error), start.version?.Version),
      served: nothingUndone(start.alias),
    }
  }
}

async function carryOut(
  session: Session,
  facts: Facts,
  tests: PreparedTests | undefined,
): Promise<RunResult> {
  const { inputs, current, plan } = facts
  const { lambda, phase, warning } = session
  const release = releaseOf(session, facts, tests)
  const unqualifiedCallers = watchUnqualifiedCallers(lambda, plan)
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
    return failed(lambda, withWarnings(facts, await unqualifiedCallers(), warning), progress, failure, undone)
  }
  const told = withWarnings(facts, await unqualifiedCallers(), warning)
  const publishes = plan.steps.some(({ type }) => type === 'publish-version')
  const result = !current ? 'created' : inputs.alias || !publishes ? 'deployed' : 'published'
  return resultOf(result, told, progress, tests)
}

/** Warns of what came out while the release was under way; the plan has it, too. */
function withWarnings(facts: Facts, found: readonly string[], warning: (message: string) => void): Facts {
  for (const each of found) warning(each)
  return { ...facts, shown: { ...facts.shown, warnings: [...facts.shown.warnings, ...found] } }
}

function releaseOf(
  { lambda, git }: Session,
  { inputs, plan, sent, digest }: Facts,
  tests: PreparedTests | undefined,
): Release {
  return {
    lambda,
    plan,
    git,
    ...(sent && { code: sent }),
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
