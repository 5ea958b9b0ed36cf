import { getFunction, waitUntilIdle } from '../../aws/function.ts'
import type { Alias } from '../../model/alias.ts'
import { isSameRelease } from '../../model/code-identity.ts'
import type { KnownState } from '../../model/comparable.ts'
import type { Configuration } from '../../model/configuration.ts'
import { type FormerLatest, latestAfterRestore, leavesUnverified } from '../../plan/restored-latest.ts'
import { allChanges } from '../latest.ts'
import type { Progress, Release } from '../progress.ts'
import { undoLatest } from '../restore-latest.ts'
import type { Undo, Undone } from './undone.ts'

/** How to restore $LATEST after a failed release. */
export interface RestoreOptions {
  /** $LATEST as the release found it. */
  readonly found: Configuration
  /** What to restore it to, which depends on the marks of the alias after the failure. */
  readonly formerOf: (alias: Alias | undefined) => FormerLatest
}

/**
 * How $LATEST is restored; undefined if it stays: because nobody asked for it, or because its version is proven.
 * @param undone what became of the alias
 */
export function latestToUndo(
  release: Release,
  progress: Progress,
  restore: RestoreOptions | undefined,
  { alias, rolledBack }: Pick<Undone, 'alias' | 'rolledBack'>,
): Undo | undefined {
  const isUnverified = rolledBack || leavesUnverified(release.plan, progress.remaining ?? [])
  if (!isUnverified || !restore) return undefined
  return {
    title: 'Restore $LATEST',
    problem: '$LATEST could not be restored',
    work: async () => ({ restored: await restoreUnlessServed(release, progress, alias, restore) }),
  }
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
  if (written && version?.number !== previousVersion && written.traffic.version === version?.number)
    return unrestored(aws)
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
