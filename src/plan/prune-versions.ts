import { type Alias, sharesOf } from '../model/alias.ts'
import { recordedPredecessor } from '../model/last-move.ts'
import type { Version } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { type DraftPlan, releasesVersion } from './release-plan.ts'

/** The versions of a function and what may point at them. */
export interface VersionUse {
  readonly versions: readonly Pick<Version, 'number' | 'record'>[]
  /** All aliases of the function. */
  readonly aliases: readonly Alias[]
  /** Versions (or aliases, which do no harm here) that have provisioned concurrency. */
  readonly provisioned: readonly string[]
}

/**
 * Adds the end of old versions to a plan that brings a new one.
 * @param isByThisRun whether an attempt of this workflow run brought the version that is served: it may not have come so far
 */
export function withPruning(
  plan: DraftPlan,
  { keepVersions: keep }: Pick<DeployInputs, 'keepVersions'>,
  isByThisRun: boolean,
): DraftPlan {
  if (keep === undefined || !(isByThisRun || releasesVersion(plan))) return plan
  return { ...plan, slots: { ...plan.slots, prune: { type: 'prune-versions', keep } } }
}

/**
 * The versions to delete, the oldest first: all but the newest ones, and none that an alias serves, sends a part of
 * its traffic to, or may be rolled back to, none that is marked in a history, and none with provisioned concurrency.
 * @param keep how many of the newest versions stay in any case
 */
export function versionsToPrune(keep: number, use: VersionUse): readonly number[] {
  const numbers = use.versions
    .map(({ number }) => number)
    .filter((version) => /^[1-9][0-9]*$/.test(version))
    .map(Number)
    .sort((left, right) => left - right)
  const used = usedVersions(use)
  return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)))
}

function usedVersions({ versions, aliases, provisioned }: VersionUse): ReadonlySet<string> {
  const used = aliases.flatMap((alias) => {
    const { traffic, history } = alias
    return [
      traffic.version,
      ...sharesOf(traffic).map(([version]) => version),
      ...(history ? [history.current, ...history.previous, ...history.bad] : []),
      // Where the alias's description does not tell, this is what a rollback goes back to.
      recordedPredecessor(alias, versions),
    ]
  })
  return new Set([...used, ...provisioned].filter((version) => version !== undefined))
}
