import { stageArchive } from '../aws/s3.ts'
import { settledAlias } from '../aws/settled-alias.ts'
import { wakeVersion } from '../aws/version.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure, insteadOfRerun } from '../failure.ts'
import { type Alias, heldOn } from '../model/alias.ts'
import type { Staging } from '../model/code.ts'
import { unkeptMembers } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { formatVersionDescription } from '../model/history.ts'
import { following, type Move } from '../model/move.ts'
import { listed } from '../model/text.ts'
import { LATEST, type Version, versionName } from '../model/version.ts'
import type { Phase } from '../phases.ts'
import { type FailedStep, type PinAliases, STEPS, type Step, type StepOf } from '../plan/steps.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { createAliasOn, moveAlias, moveTo, nameRelease, refreshAlias } from './alias.ts'
import { storingCode } from './code-storage.ts'
import { allChanges, changeCode, changeConfiguration, createFunctionOf } from './latest.ts'
import type { Progress, Release } from './progress.ts'
import { type Pruning, pruneVersions } from './prune-versions.ts'
import { existingVersion, latestAsBefore, publish } from './publish.ts'
import { restoreLatest } from './restore-latest.ts'
import { provision, reserve } from './settings/capacity.ts'
import { setCodeSigning } from './settings/code-signing.ts'
import { setEventInvoke } from './settings/event-invoke.ts'
import { setFunctionUrl } from './settings/function-url.ts'
import { addPermissions } from './settings/invoke-permissions.ts'
import { setRuntimeManagement } from './settings/runtime-management.ts'
import { tag, untag } from './settings/tags.ts'
import { deployWithCodeDeploy } from './shift/deploy-with-codedeploy.ts'
import { stopForRollback } from './shift/end-deployment.ts'
import { unlessRolledBack } from './shift/rolled-back.ts'
import { recordFinishedShift, takeShiftBack } from './shift/share.ts'
import { shiftTraffic } from './shift/shift-traffic.ts'

/**
 * Applies a plan, step by step.
 * @param progressed receives the progress before and after every step, so that a failure can be reported correctly
 * @throws Failure of the failed step; the previous steps are not undone
 */
export async function applyPlan(
  release: Release,
  start: Progress,
  phase: Phase,
  progressed: (progress: Progress) => void,
): Promise<Progress> {
  let progress = start
  const advance = (by: Partial<Progress>) => {
    progress = { ...progress, ...by }
    progressed(progress)
  }
  const { steps } = release.plan
  for (const [index, step] of steps.entries()) {
    const work = () => {
      advance({ ...progressBefore(release, progress, step), remaining: steps.slice(index) })
      const reached = progress
      return storingCode(
        release.aws,
        () => applyStep(release, reached, step, advance),
        roomOf(release, start, reached),
      )
    }
    advance(await phase(titleOf(step, release.plan.alias), work))
  }
  return progress
}

/** The progress before a step: a move counts as unverified before it starts, because the process may be killed. */
function progressBefore(release: Release, progress: Progress, step: Step): Partial<Progress> {
  const isUndone = isVerified(release) || release.plan.slots.shift !== undefined
  if (step.type !== 'update-alias' || !isUndone) return {}
  return { unverified: unverifiedMove(release, progress, step) }
}

/** Whether something after the move verifies it. */
function isVerified({ tests, plan }: Release): boolean {
  return tests !== undefined || plan.slots.provision !== undefined
}

/** The title of a step in the log. */
export function titleOf(step: Step, alias: string | undefined): string {
  if (step.type === 'publish-version' && step.existing) return 'Find the existing version'
  if (step.type === 'test-traffic' && alias === undefined) return 'Test the URL'
  return STEPS[step.type].title
}

/** @param advance receives progress that a step makes before it ends */
async function applyStep(
  release: Release,
  progress: Progress,
  step: Step,
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  const { aws, plan, git } = release
  switch (step.type) {
    case 'stage-code':
      return stageCode(release, step.staging)
    case 'create-function':
      return { latest: await createFunctionOf(withStaged(release, progress), step) }
    case 'pin-aliases':
      return pinAliases(release, progress, step)
    case 'update-configuration':
      return configure(release, progress, step)
    case 'update-code':
      return {
        latest: await changeCode(
          withStaged(release, progress),
          latestOf(progress),
          step,
          allChanges(release),
        ),
      }
    case 'publish-version':
      return { version: await releaseVersion(release, progress, step.existing) }
    case 'create-alias': {
      const target = { version: numberOf(progress), git }
      const alias = await createAliasOn(aws, plan.functionName, step.alias, target)
      aws.log(`Alias ${alias.name} serves version ${alias.traffic.version}.`)
      return { alias }
    }
    case 'end-traffic-shift':
      return { alias: await takeShiftBack(aws, plan.functionName, step) }
    case 'record-traffic-shift':
      return { alias: await recordFinishedShift(aws, plan.functionName, step) }
    case 'stop-deployment':
      return stopForRollback(release, progress, step)
    case 'deploy-with-codedeploy':
      return deployWithCodeDeploy(release, progress, step, advance)
    case 'shift-traffic':
      return shiftTraffic(release, progress, step, advance)
    case 'update-alias':
      return moveServingAlias(release, progress, step, advance)
    case 'wake-version':
      return { version: await wakeVersion(aws, plan.functionName, step.version, release.tests?.event) }
    case 'test-version':
      await runSmokeTest(release, progress, 'version')
      return {}
    case 'test-traffic':
      await runSmokeTest(release, progress, 'traffic')
      return { unverified: undefined }
    case 'restore-latest':
      return restore(release, progress, step)
    case 'add-permissions':
      await addPermissions(aws, plan.functionName, step, advance)
      return movableAlias(release, progress)
    case 'set-function-url':
      return { functionUrl: await setFunctionUrl(aws, plan.functionName, step) }
    case 'set-code-signing':
      await setCodeSigning(aws, plan.functionName, step.to)
      return {}
    case 'set-runtime-management':
      return applyRuntimeManagement(release, progress, step)
    case 'set-event-invoke':
      await setEventInvoke(aws, plan.functionName, step)
      return {}
    case 'untag-resource': {
      const keys = step.changes.map(({ member }) => member)
      await untag(aws, latestOf(progress).FunctionArn, keys)
      return {}
    }
    case 'tag-resource':
      await tag(aws, latestOf(progress).FunctionArn, step.tags)
      return {}
    case 'set-reserved-concurrency':
      await reserve(aws, plan.functionName, step.to)
      return {}
    case 'set-provisioned-concurrency':
      return provision(release, step, progress.version?.number, advance)
    case 'name-release':
      await nameRelease(release, step, numberOf(progress))
      return {}
    case 'prune-versions': {
      const { problem } = await pruneVersions(aws, pruningOf(release, progress, step))
      return problem ? endedWith(progress, problem, [{ type: step.type }]) : {}
    }
  }
}

/** What may be deleted before the end; undefined without `keep-versions`. */
function roomOf(release: Release, start: Progress, progress: Progress): Parameters<typeof storingCode>[2] {
  const { aws, plan } = release
  const { prune, pin, publish, 'restore-latest-first': restore } = plan.slots
  if (!prune) return undefined
  // A failed release still needs the code that it found, and this one the versions that its plan names.
  const spared = {
    versions: [
      plan.to,
      progress.previousVersion,
      pin?.existing,
      publish?.existing,
      restore?.version.number,
      progress.baseline?.number,
    ],
    codeSha256: start.latest?.CodeSha256,
  }
  return {
    keep: prune.keep,
    name: plan.functionName,
    prune: () => pruneVersions(aws, { ...pruningOf(release, progress, prune), spared }),
  }
}

function pruningOf(
  { plan: { functionName } }: Release,
  { alias, version, latest, previousVersion }: Progress,
  { keep }: StepOf<'prune-versions'>,
): Pruning {
  // Whether a function is durable is decided when it is created (Lambda developer guide, "Durable functions").
  const isDurable = [version?.configuration, latest].some((each) => each?.['DurableConfig'] !== undefined)
  // The only way back where somebody else wrote the description of the alias: no history contains it.
  const spared = { versions: [previousVersion], codeSha256: undefined }
  return { functionName, keep, alias, isDurable, spared }
}

/** Updates the configuration. A member that AWS does not keep is a warning. */
async function configure(
  release: Release,
  progress: Progress,
  step: StepOf<'update-configuration'>,
): Promise<Partial<Progress>> {
  const { members } = step
  const before = latestOf(progress)
  const latest = await changeConfiguration(release, before, members, allChanges(release))
  const unkept = unkeptMembers(before, { members }, latest)
  if (unkept.length === 0) return { latest }
  const problem = `AWS accepted ${listed(unkept)} but did not keep the new value, so the version is released without it. Check in the Lambda API reference what the setting depends on.`
  return {
    latest,
    ...endedWith(
      progress,
      problem,
      unkept.map((field) => ({ type: step.type, field })),
    ),
  }
}

async function stageCode({ aws, code, digest }: Release, staging: Staging): Promise<Partial<Progress>> {
  if (code?.kind !== 'package' || !code.open) return {}
  const { sha256, size, open } = code
  const archive = { sha256, size, open, ...withoutUndefined({ digest }) }
  return { staged: await stageArchive(aws, staging, archive) }
}

/** The release with the code to send: from S3 if it was uploaded there. */
function withStaged(release: Release, { staged }: Progress): Release {
  const { code } = release
  if (!code || !staged) return release
  return { ...release, code: { kind: 's3-object', sha256: code.sha256, object: staged } }
}

/** A new statement changes the RevisionId of the alias, which its move needs. */
async function movableAlias({ aws, plan }: Release, { alias: known }: Progress): Promise<Partial<Progress>> {
  const { move } = plan.slots
  if (move?.type !== 'update-alias') return {}
  const before = known ?? move.alias
  return { alias: await refreshAlias(aws, plan.functionName, before) }
}

async function moveServingAlias(
  release: Release,
  progress: Progress,
  step: StepOf<'update-alias'>,
  advance: (by: Partial<Progress>) => void,
): Promise<Partial<Progress>> {
  const { aws, plan } = release
  const move = plannedMove(release, progress, step)
  const moving = () => moveAlias(aws, plan.functionName, move)
  const alias = plan.slots.shift
    ? await unlessRolledBack(aws, plan.functionName, move.before, numberOf(progress), moving)
    : await moving()
  const [from, to] = [move.before.traffic.version, alias.traffic.version]
  aws.log(
    from === to
      ? `Alias ${alias.name}: all traffic goes to version ${to}.`
      : `Alias ${alias.name}: ${versionName(from)} → ${to}.`,
  )
  const verified = isVerified(release) ? {} : { unverified: undefined }
  if (heldOn(alias.traffic) === undefined) return { alias, ...verified }
  // Callers get the new version only when its provisioned concurrency is allocated. If that fails, the move is undone even
  // without a test. A rollback stays: to move it back would send callers to the version that it leaves.
  const unverified = unverifiedMove(release, progress, step)
  const isUndone = step.rolledBackFrom === undefined
  advance({ alias, unverified: isUndone ? unverified : undefined })
  const settled = await settledAlias(aws, plan.functionName, alias, isUndone)
  return { alias: settled, unverified, ...verified }
}

/** The move as it is undone: after a traffic shift, back to where that began. */
function unverifiedMove(release: Release, progress: Progress, step: StepOf<'update-alias'>): Move {
  const shifted = release.plan.slots.shift && progress.unverified
  return following(shifted, plannedMove(release, progress, step))
}

function plannedMove(
  { git }: Release,
  progress: Progress,
  { alias, rolledBackFrom, longestHistory }: StepOf<'update-alias'>,
): Move {
  return moveTo(progress.alias ?? alias, {
    version: numberOf(progress),
    git,
    rolledBackFrom,
    longestHistory,
  })
}

/** $LATEST, which an earlier step or the start provides. */
function latestOf({ latest }: Progress): Configuration {
  if (!latest) throw new Error('This step needs $LATEST.')
  return latest
}

/** The number of the released version. */
function numberOf({ version }: Progress): string {
  if (!version) throw new Error('This step needs a version.')
  return version.number
}

async function applyRuntimeManagement(
  { aws, plan: { functionName } }: Release,
  progress: Progress,
  { version, to }: StepOf<'set-runtime-management'>,
): Promise<Partial<Progress>> {
  await setRuntimeManagement(aws, functionName, version ?? numberOf(progress), to)
  return version === LATEST ? { latest: await latestAsBefore(aws, latestOf(progress)) } : {}
}

async function restore(
  release: Release,
  progress: Progress,
  { version, keepsCode, bestEffort, description }: StepOf<'restore-latest'>,
): Promise<Partial<Progress>> {
  const latest = latestOf(progress)
  const code = keepsCode ? undefined : version
  const former = { configuration: version.configuration, code, description }
  if (!bestEffort) return { latest: await restoreLatest(release, latest, former) }
  try {
    return { latest: await restoreLatest(release, latest, former) }
  } catch (error) {
    if (error instanceof Cancelled) throw error
    return endedWith(progress, unrestored(asFailure(error), version), [{ type: 'restore-latest' }])
  }
}

/** That $LATEST could not be restored to the version that the alias serves, as full sentences. */
function unrestored({ message, advice }: Failure, { number }: Version): string {
  const rerun = `run the rollback again with \`version: ${number}\` to restore $LATEST.`
  const then = insteadOfRerun(advice, rerun)
  const whatToDo = then === advice ? `${advice} Then ${rerun}` : then
  return `$LATEST could not be restored to version ${number}, which the alias serves now. ${message} Until it is restored, the next release starts from what $LATEST contains, unless it sets \`unreleased-changes: discard\`. ${whatToDo}`
}

/** The progress after a step that failed without ending the release. */
function endedWith(
  { warnings = [], failedSteps = [] }: Progress,
  problem: string,
  actions: readonly FailedStep[],
): Pick<Progress, 'warnings' | 'failedSteps'> {
  return { warnings: [...warnings, problem], failedSteps: [...failedSteps, ...actions] }
}

/** @throws TestFailure if the test ran and failed */
async function runSmokeTest(
  { tests }: Release,
  progress: Progress,
  stage: 'version' | 'traffic',
): Promise<void> {
  const verdict = await tests?.[stage](numberOf(progress), progress.unverified?.before.traffic.version)
  if (verdict && !verdict.passed) throw new TestFailure(verdict)
}

function releaseVersion(
  { aws, plan, digest, text, git }: Release,
  progress: Progress,
  existing: string | undefined,
): Promise<Version> {
  const { previousVersion } = progress
  if (existing) return existingVersion(aws, plan.functionName, existing)
  const predecessor =
    plan.alias && previousVersion ? { alias: plan.alias, version: previousVersion } : undefined
  const latest = latestOf(progress)
  // Lambda gives a version the description of the function, too; a rollback restores it from there.
  const description = formatVersionDescription(text ?? latest.Description, { git, digest, predecessor })
  return publish(aws, latest, description, previousVersion)
}

/**
 * Publishes the current state and moves the aliases on $LATEST to it. Otherwise, their callers would receive the change
 * untested.
 */
async function pinAliases(
  { aws, plan, git }: Release,
  progress: Progress,
  { aliases, existing }: PinAliases,
): Promise<Partial<Progress>> {
  const latest = latestOf(progress)
  const name = plan.functionName
  const run = { run: git.run }
  const description = formatVersionDescription('State before the first release', { git: run })
  const baseline = existing
    ? await existingVersion(aws, name, existing)
    : await publish(aws, latest, description)
  const version = baseline.number
  const pin = async (onLatest: Alias) => {
    const moved = await moveAlias(aws, name, moveTo(onLatest, { version, git: run }))
    aws.log(
      `Alias ${onLatest.name}: $LATEST → version ${version}, so that it does not serve the change untested.`,
    )
    return moved
  }
  const [fresh, ...pinned] = await Promise.all([latestAsBefore(aws, latest), ...aliases.map(pin)])
  const ofRelease = pinned.find(({ name: pinnedName }) => pinnedName === progress.alias?.name)
  if (!ofRelease) return { latest: fresh, baseline }
  return { latest: fresh, baseline, alias: ofRelease, previousVersion: version }
}
