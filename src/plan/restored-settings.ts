import type { ReleasePlan } from './release-plan.ts'
import { haveEffect, type Step } from './steps.ts'

/** How a release failed. */
interface Failed {
  /** The steps that are not done, the failed one first. */
  readonly remaining: readonly Step[]
  /** Whether the alias was moved back. */
  readonly rolledBack: boolean
  /** Whether a failed test undoes the release. */
  readonly autoRollback: boolean
  /** Whether a test failed, not the release itself. */
  readonly isTest: boolean
}

/**
 * Whether a failed release gives back the settings that it has changed besides the code and the configuration: tags,
 * concurrency, and who can call the alias. It does if the release did not publish its version or move the alias, moved it back, or failed the test
 * of an alias that has nowhere to go back to.
 */
export function undoesSettings(
  plan: Pick<ReleasePlan, 'steps'>,
  { remaining, rolledBack, autoRollback, isTest }: Failed,
): boolean {
  if (rolledBack || haveEffect(remaining, 'traffic', 'version')) return true
  if (!haveEffect(plan.steps, 'traffic', 'version')) return autoRollback || !isTest
  return autoRollback && haveEffect(remaining, 'test')
}
