import { type Alias, sharesOf } from '../model/alias.ts'
import { recordedPredecessor } from '../model/last-move.ts'
import { isNumber, type ListedVersion } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { type DraftPlan, releasesVersion } from './release-plan.ts'

/** The versions of a function, and what may use them. */
export interface VersionUse {
  readonly versions: readonly ListedVersion[]
  /** All aliases of the function. */
  readonly aliases: readonly Alias[]
  /** Versions with provisioned concurrency. The list may also contain aliases, which have no effect. */
  readonly provisioned: readonly string[]
  /** Versions that a release needs, or that may be needed to undo it, by number and by their code. */
  readonly spared?:
    | { readonly versions: readonly (string | undefined)[]; readonly codeSha256: string | undefined }
    | undefined
}

/**
 * Adds the deletion of old versions to a plan that releases a version.
 * @param isByThisRun whether an earlier attempt of this workflow run released the served version and may have ended
 *   before the deletion
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
 * The versions to delete unless something calls them by their number, the oldest first. Kept are the newest versions, and
 * every version that an alias serves, sends traffic to or can roll back to, that a history marks bad, or that has
 * provisioned concurrency.
 * @param keep the number of newest versions to keep
 */
export function versionsToPrune(keep: number, use: VersionUse): readonly number[] {
  const numbers = use.versions
    .map(({ number }) => number)
    .filter(isNumber)
    .map(Number)
    .sort((left, right) => left - right)
  const used = usedVersions(use)
  return numbers.slice(0, Math.max(numbers.length - keep, 0)).filter((number) => !used.has(String(number)))
}

/** The versions that an alias serves or can roll back to, that a history marks bad, that are provisioned, or that are spared. */
export function usedVersions({ versions, aliases, provisioned, spared }: VersionUse): ReadonlySet<string> {
  const used = aliases.flatMap((alias) => {
    const { traffic, history } = alias
    return [
      traffic.version,
      ...sharesOf(traffic).map(([version]) => version),
      ...(history ? [history.current, ...history.previous, ...history.bad] : []),
      // Without a history, a rollback uses the predecessor.
      recordedPredecessor(alias, versions),
    ]
  })
  const { versions: named = [], codeSha256 } = spared ?? {}
  const withCode = versions.filter((each) => codeSha256 && each.codeSha256 === codeSha256)
  const needed = [...named, ...withCode.map(({ number }) => number)]
  return new Set([...used, ...provisioned, ...needed].filter((version) => version !== undefined))
}
