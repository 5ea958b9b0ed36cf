import { isUncertain } from '../aws/errors/errors.ts'
import { getFunction, waitUntilIdle } from '../aws/function.ts'
import { Cancelled } from '../cancellation.ts'
import { asFailure, type Failure } from '../failure.ts'
import { type Alias, trafficText } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import type { KnownState } from '../model/comparable.ts'
import type { Configuration } from '../model/configuration.ts'
import { type Move, tookEffect } from '../model/move.ts'
import { ShiftFailure } from '../model/shift/shift-failure.ts'
import { TestFailure } from '../model/smoke-test.ts'
import type { Version } from '../model/version.ts'
import type { Phase } from '../phases.ts'
import { type FormerLatest, latestAfterRestore, leavesUnverified } from '../plan/restored-latest.ts'
import { capacityToUndo } from './capacity.ts'
import { allChanges } from './latest.ts'
import type { Progress, Release } from './progress.ts'
import { undoLatest } from './restore-latest.ts'
import { endDeployment } from './shift/end-deployment.ts'
import { restoreTags, writtenTags } from './tags.ts'
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
  /** The alias after the undo; absent if it was not changed. */
  readonly alias?: Alias | undefined
  /** What $LATEST was restored to; absent if it was not written. */
  readonly restored?: FormerLatest | undefined
}

/**
 * Undoes a failed release: first the alias, because callers use it, then the mark in its history, then $LATEST and tags. A
 * failure does not stop the rest. A cancelled release has time for the alias only.
 */
export async function undoRelease(
  release: Release,
  progress: Progress,
  failure: Failure,
  { autoRollback, restore }: UndoOptions,
  phase: Phase,
): Promise<Undone> {
  const { aws, plan } = release
  const { alias, unverified, version } = progress
  const name = plan.functionName
  const warnings: string[] = []
  const tryStep = async (title: string, what: string, work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await phase(title, work)
      return true
    } catch (error) {
      const { message, advice } = asFailure(error)
      warnings.push(`${what}: ${message} ${advice}`)
      return false
    }
  }
  let written: Alias | undefined
  let rolledBack = false
  let remaining: Move | undefined
  if (leavesDeployment(release, progress)) {
    const { deployment } = progress
    const what = deployment?.id
      ? `The deployment ${deployment.id} of CodeDeploy could not be ended`
      : 'The record of the traffic shift could not be removed'
    await tryStep('End the deployment', what, async () => {
      const bad = isBad(failure) ? version?.number : undefined
      const ended = await endDeployment(release, progress, failure, bad)
      written = ended.alias
      rolledBack = written !== undefined && deployment?.id !== undefined && deployment.hadTraffic !== false
      if (ended.note) warnings.push(ended.note)
    })
  } else if (unverified && autoRollback && mayHaveMoved(alias, unverified, failure)) {
    const what = `The alias ${unverified.before.name} could not be moved back`
    const settled = await tryStep('Move the alias back', what, async () => {
      written = await moveBack(release, unverified, progress, failure)
      rolledBack = written !== undefined
    })
    if (!settled) remaining = unverified
  } else if (alias && version && !isServed(alias, version) && isBad(failure)) {
    const failed = version.number
    await tryStep(
      'Mark the version as bad',
      'The failed version could not be marked bad in the history of the alias',
      async () => {
        written = await markBad(aws, name, alias, failed)
      },
    )
  }
  let restored: FormerLatest | undefined
  const isUnverified = rolledBack || leavesUnverified(plan, progress.remaining ?? [])
  if (restore && isUnverified && !(failure instanceof Cancelled)) {
    await tryStep('Restore $LATEST', '$LATEST could not be restored', async () => {
      restored = await restoreUnlessServed(release, progress, written, restore)
    })
  }
  const tags = isUnverified && !(failure instanceof Cancelled) && writtenTags(release, progress, failure)
  if (tags && progress.latest) {
    const { FunctionArn: arn } = progress.latest
    await tryStep('Restore tags', 'The tags could not be restored', async () => {
      const kept = await restoreTags(aws, arn, tags)
      if (kept) warnings.push(kept)
    })
  }
  const where = { alias: written ?? alias, rolledBack, isUnverified }
  const capacity = autoRollback ? capacityToUndo(release, progress, failure, where) : []
  for (const { title, problem, work } of capacity) await tryStep(title, problem, work)
  return { rolledBack, warnings, remaining, alias: written, restored }
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
  if (alias && version?.number !== previousVersion && isServed(alias, version)) return undefined
  const waiting = { ...aws, waitTimeout: Math.min(aws.waitTimeout, LONGEST_WAIT) }
  const [latest, served] = await Promise.all([
    waitUntilIdle(waiting, plan.functionName),
    written || !plan.alias ? undefined : getFunction(aws, plan.functionName, plan.alias),
  ])
  if (served && isSameRelease(served.version.configuration, latest)) return undefined
  const former = formerOf(alias)
  const now = await undoLatest(release, latest, knownStates(release, progress, found), former)
  return now === latest ? undefined : former
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
function isBad(failure: Failure): boolean {
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
