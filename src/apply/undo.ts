import { deniedAction, isUncertain } from '../aws/errors/aws-failure.ts'
import { getFunction, waitUntilIdle } from '../aws/function.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure, NotFinished } from '../failure.ts'
import { type Alias, isManaged, trafficText } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import type { KnownState } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { type Move, tookEffect } from '../model/move.ts'
import { ShiftFailure } from '../model/shift/shift-failure.ts'
import { uncapitalised } from '../model/text.ts'
import type { Version } from '../model/version.ts'
import type { Phase } from '../phases.ts'
import { type FormerLatest, latestAfterRestore, leavesUnverified } from '../plan/restored-latest.ts'
import { ConcurrentChange } from './concurrent-change.ts'
import { allChanges } from './latest.ts'
import type { Progress, Release } from './progress.ts'
import { undoLatest } from './restore-latest.ts'
import { provisionedToUndo } from './settings/capacity.ts'
import type { SettingUndo } from './settings/setting-undo.ts'
import { settingsLeft, settingsToUndo } from './settings/undo-settings.ts'
import { endDeployment, stop, stopForNextRun, waitUntilTakenBack } from './shift/end-deployment.ts'
import { findMoved, findShares, markBad, movedBackText, takeSharesBack, undoMove } from './undo-move.ts'

/** What to undo of a failed release. */
export interface UndoOptions {
  /** Whether to move the alias back. */
  readonly autoRollback: boolean
  /** How to restore $LATEST; absent: $LATEST stays. */
  readonly restore?: RestoreOptions | undefined
}

/** How to restore $LATEST after a failed release. */
export interface RestoreOptions {
  /** $LATEST as the release found it. */
  readonly found: Configuration
  /** What to restore it to, which depends on the marks of the alias after the failure. */
  readonly formerOf: (alias: Alias | undefined) => FormerLatest
}

/** What was undone of a failed release. */
export interface Undone {
  /** Whether the alias was moved back. */
  readonly rolledBack: boolean
  /** A move that could not be undone; absent if there is none. */
  readonly remaining?: Move | undefined
  /** Full sentences about what could not be undone. */
  readonly warnings: readonly string[]
  /** What to do about that manually, as full sentences; absent: nothing. */
  readonly actions?: readonly string[] | undefined
  /** The same for what the next run sets anyway; absent: nothing. */
  readonly actionsUnlessRerun?: readonly string[] | undefined
  /** The IAM actions that AWS denied to the undo and not to the release; absent: none. */
  readonly denied?: readonly string[] | undefined
  /** The alias after the undo; absent if it was not changed. */
  readonly alias?: Alias | undefined
  /** What $LATEST was restored to; absent if it was not written. */
  readonly restored?: FormerLatest | undefined
  /** The settings besides the code and the configuration that were given back, as subjects of a sentence; absent: none. */
  readonly settingsRestored?: readonly string[] | undefined
  /** Whether one of these settings could not be given back. */
  readonly settingsRemain?: boolean | undefined
}

interface Undoing extends Undone {
  /** What could not be undone for the reason that the release failed for, as sentences without their ends. */
  readonly unfinished: readonly string[]
}

/** A part of a failed release that is undone, or marked. */
interface Undo {
  /** Of its group in the log. */
  readonly title: string
  /** What to say if it fails, as a sentence without its end. */
  readonly problem: string
  /** What remains then. */
  readonly remains?: Pick<Undone, 'remaining' | 'settingsRemain'> | undefined
  /** The command that does it. */
  readonly command?: string | undefined
  readonly canWait?: boolean | undefined
  /** @returns what became of it; nothing if there is nothing to say */
  readonly work: () => Promise<Partial<Undone> | undefined>
}

/**
 * Undoes a failed release: first the alias, because callers use it, then the mark in its history, then $LATEST and tags. A
 * part that fails stops only those that need it. A cancelled release has time for the alias only.
 */
export async function undoRelease(
  release: Release,
  progress: Progress,
  failure: Failure,
  options: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  let undone: Undoing = { rolledBack: false, warnings: [], unfinished: [] }
  const carryOut = async (each: Undo) => {
    const { warnings } = undone
    try {
      const outcome = await phase(each.title, each.work)
      const settingsRestored = [...(undone.settingsRestored ?? []), ...(outcome?.settingsRestored ?? [])]
      undone = {
        ...undone,
        ...outcome,
        settingsRestored,
        warnings: [...warnings, ...(outcome?.warnings ?? [])],
      }
      return true
    } catch (error) {
      // Under the title in the log: without it, the step would seem to be done.
      release.aws.log(`${each.problem}: ${asFailure(error).message}`)
      undone = withFailure(undone, each, asFailure(error), failure)
      return false
    }
  }
  // Each part for the alias needs the one before.
  for (const each of aliasToUndo(release, progress, failure, options)) if (!(await carryOut(each))) break
  const unmarked = unmarkedVersion(progress, failure)
  if (unmarked) undone = { ...undone, warnings: [...undone.warnings, unmarked] }
  for (const each of restToUndo(release, progress, failure, options, undone)) await carryOut(each)
  const left =
    failure instanceof Cancelled ? leftWhenCancelled(release, progress, failure, options, undone) : undefined
  const { unfinished, ...done } = undone
  return { ...done, warnings: [...done.warnings, ...sameReason(unfinished), ...(left ? [left] : [])] }
}

/** What was undone, with a part that failed. */
function withFailure(
  undone: Undoing,
  { title, problem, remains, command, canWait }: Undo,
  error: Failure,
  failure: Failure,
): Undoing {
  const isSame = error.message === failure.message
  const isTold = isToldBy(failure, error)
  const action = deniedAction(error)
  const { actions = [], actionsUnlessRerun = [], denied = [], warnings, unfinished } = undone
  const unlessRerun = command && canWait && isSame
  return {
    ...undone,
    ...remains,
    actions: command && !unlessRerun ? [...actions, `${title} manually: \`${command}\`.`] : actions,
    actionsUnlessRerun: unlessRerun
      ? [...actionsUnlessRerun, `If you do not run it again, ${uncapitalised(title)}: \`${command}\`.`]
      : actionsUnlessRerun,
    denied: action && !isSame && !isTold ? [...new Set([...denied, action])] : denied,
    warnings: isSame || isTold ? warnings : [...warnings, `${problem}${because(error, failure)}`],
    unfinished: isSame && !isTold ? [...unfinished, problem] : unfinished,
  }
}

/** That something could not be undone for the reason that the release failed for, in one sentence; empty if all could. */
function sameReason(unfinished: readonly string[]): readonly string[] {
  const clauses = unfinished.map(uncapitalised).join(', and ')
  return clauses ? [`Because of this error, ${clauses}.`] : []
}

function leftWhenCancelled(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback }: UndoOptions,
  { rolledBack }: Undone,
): string | undefined {
  return settingsLeft(settingsToUndo(release, progress, failure, { autoRollback, rolledBack }))
}

/** Whether the failure of the release says already that somebody else made a change, which is kept. */
function isToldBy(failure: Failure, error: unknown): boolean {
  const isByOthers =
    failure instanceof ConcurrentChange || (failure instanceof TestFailure && failure.isOfOtherVersion)
  return isByOthers && error instanceof ConcurrentChange
}

/**
 * Why something could not be undone. What the failure of the release says already is not said again, and what a denial says
 * besides its action stands in the log.
 */
function because(error: Failure, failure: Failure): string {
  const { message, advice } = error
  if (error instanceof NotFinished && failure instanceof NotFinished)
    return ', because that update is still in progress.'
  const action = deniedAction(error)
  if (action) return `: AWS denied ${action}.`
  return `: ${advice === failure.advice ? message : `${message} ${advice}`}`
}

/** How the alias gets back what it served, or the mark of a version that it never served; empty if neither is needed. */
function aliasToUndo(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback }: UndoOptions,
): readonly Undo[] {
  const { alias, unverified, version } = progress
  if (leavesDeployment(release, progress)) return deploymentToEnd(release, progress, failure)
  if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure))
    return [
      {
        title: 'Move the alias back',
        problem: `The alias ${unverified.before.name} could not be moved back`,
        remains: { remaining: unverified },
        work: async () => {
          const back = await moveBack(release, unverified, progress, failure)
          if (!back) release.aws.log('There is nothing to move back.')
          return { alias: back, rolledBack: back !== undefined }
        },
      },
    ]
  if (!alias || !version || isServed(alias, version) || !isBad(failure)) return []
  if (!isManaged(alias)) return []
  return [
    {
      title: 'Mark the version as bad',
      problem: 'The failed version could not be marked as bad in the history of the alias',
      work: async () => ({
        alias: await markBad(release.aws, release.plan.functionName, alias, version.number),
      }),
    },
  ]
}

/** That a failed version cannot be marked, because somebody else writes the description of the alias. */
function unmarkedVersion({ alias, version }: Progress, failure: Failure): string | undefined {
  if (!alias || !version || !isBad(failure) || isManaged(alias)) return undefined
  return `Version ${version.number} could not be marked as bad, because another tool wrote the description of the alias ${alias.name}. Do not roll back to version ${version.number}.`
}

/** How the deployment of a failed release is ended. After a cancellation there is no time to wait for it. */
function deploymentToEnd(release: Release, progress: Progress, failure: Failure): readonly Undo[] {
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

/** What is undone besides the alias, depending on what became of that. A cancelled release has no time for settings. */
function restToUndo(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, restore }: UndoOptions,
  { alias: written, rolledBack }: Undone,
): readonly Undo[] {
  const { remaining = [] } = progress
  const isCancelled = failure instanceof Cancelled
  const uncertain = isUncertain(failure) || isCancelled ? remaining[0] : undefined
  const where = { alias: written ?? progress.alias, rolledBack }
  const provisioned = autoRollback ? provisionedToUndo(release, progress, uncertain, where) : undefined
  const capacity = provisioned ? [undoOf(provisioned)] : []
  if (isCancelled) return capacity
  const settings = settingsToUndo(release, progress, failure, { autoRollback, rolledBack })
  const isUnverified = rolledBack || leavesUnverified(release.plan, remaining)
  const latest: Undo | undefined =
    isUnverified && restore
      ? {
          title: 'Restore $LATEST',
          problem: '$LATEST could not be restored',
          work: async () => ({ restored: await restoreUnlessServed(release, progress, written, restore) }),
        }
      : undefined
  const [first, then] = [true, false].map((precedes) =>
    settings.filter(({ precedesLatest = false }) => precedesLatest === precedes).map(undoOf),
  )
  return [...(first ?? []), ...(latest ? [latest] : []), ...capacity, ...(then ?? [])]
}

function undoOf({ title, what, problem, command, canWait, work }: SettingUndo): Undo {
  const settingWork = async (): Promise<Partial<Undone>> => {
    const kept = await work()
    return kept ? { warnings: [kept] } : { settingsRestored: [what] }
  }
  return { title, problem, command, canWait, remains: { settingsRemain: true }, work: settingWork }
}

/** The maximum number of seconds to wait for an update that is in progress when $LATEST is restored. */
const LONGEST_WAIT = 60

/**
 * Restores $LATEST, unless the alias serves the same content, from this release or from somebody else's.
 * @param written the alias, if it was moved back or marked: then it serves what it served before
 * @returns what it was restored to; undefined if nothing was written
 */
async function restoreUnlessServed(
  release: Release,
  progress: Progress,
  written: Alias | undefined,
  { found, formerOf }: RestoreOptions,
): Promise<FormerLatest | undefined> {
  const { aws, plan } = release
  const { version, previousVersion } = progress
  const alias = written ?? progress.alias
  // An alias that was not written may have been moved by somebody else: then it is read again, below.
  if (written && version?.number !== previousVersion && isServed(written, version)) return unrestored(aws)
  const waiting = { ...aws, waitTimeout: Math.min(aws.waitTimeout, LONGEST_WAIT) }
  const [latest, served] = await Promise.all([
    waitUntilIdle(waiting, plan.functionName),
    written || !plan.alias ? undefined : getFunction(aws, plan.functionName, plan.alias),
  ])
  if (served && isSameRelease(served.version.configuration, latest)) return unrestored(aws)
  const former = formerOf(alias)
  const now = await undoLatest(release, latest, knownStates(release, progress, found), former)
  if (now !== latest) return former
  aws.log('$LATEST is as it was before this run: there is nothing to restore.')
  return undefined
}

/** Says why $LATEST stays as it is. */
function unrestored({ log }: Release['aws']): undefined {
  log('$LATEST stays as it is: the alias serves the same content.')
}

/** What this release knows that $LATEST may be. A step that failed may have taken effect in part. */
function knownStates(release: Release, { latest }: Progress, found: Configuration): KnownState[] {
  const { 'restore-latest-first': restore } = release.plan.slots
  const restored = restore && latestAfterRestore(found, restore)
  const states = [found, latest, restored].filter((state) => state !== undefined)
  const sent = allChanges(release)
  return states.map((state) => ({ state, sent }))
}

/** Whether a deployment of CodeDeploy, or the record of one that was not created, is to be ended. */
function leavesDeployment({ plan }: Release, { deployment, unverified, alias, version }: Progress): boolean {
  if (unverified) return false
  if (deployment) return true
  const isPlanned = plan.slots.move?.type === 'deploy-with-codedeploy'
  return isPlanned && version !== undefined && alias?.history?.next === version.number
}

function isServed(alias: Alias, version: Version | undefined): boolean {
  return alias.traffic.version === version?.number
}

/**
 * Whether the version gave a wrong answer, or did not get through its traffic shift. A version is not marked bad if its test
 * got no answer or was not possible, or if nobody could watch it.
 */
export function isBad(failure: Failure): boolean {
  if (failure instanceof ShiftFailure) return failure.isCondemned
  return failure instanceof TestFailure && failure.isAnswered
}

/** Whether the alias has moved, or the outcome of the move is unknown. */
function mayHaveMoved(alias: Alias | undefined, move: Move, failure: Failure): boolean {
  return isKnownToHaveMoved(alias, move) || isUncertain(failure) || failure instanceof Cancelled
}

function isKnownToHaveMoved(alias: Alias | undefined, move: Move): alias is Alias {
  return alias !== undefined && tookEffect(alias, move)
}

/** @returns the alias, if it had moved and was moved back */
async function moveBack(
  { aws, plan: { functionName } }: Release,
  move: Move,
  { alias: known, version }: Progress,
  failure: Failure,
): Promise<Alias | undefined> {
  const cancelled = failure instanceof Cancelled
  // A later step of a traffic shift may have taken effect since.
  const isCertain = isKnownToHaveMoved(known, move) && !move.earlier
  const moved = isCertain ? known : await findMoved(aws, functionName, move, cancelled)
  const shared = moved ? undefined : await findShares(aws, functionName, move, known)
  if (shared) return takeSharesBack(aws, functionName, move, shared)
  if (!moved) {
    const { name, traffic } = move.before
    aws.log(`Alias ${name} was not moved; it serves ${trafficText(traffic)}.`)
    return undefined
  }
  const back = await undoMove(aws, functionName, move, moved, isBad(failure) ? version?.number : undefined)
  aws.log(movedBackText(back, moved))
  return back
}
