import { applyPlan } from './apply-plan.ts'
import type { Attempting } from './attempt-release.ts'
import type { Progress, Release } from './release.ts'

/**
 * Carries out what is left to do where nothing has to be released, such as naming the release. There is nothing to
 * undo in it.
 */
export async function finish(
  release: Release,
  start: Progress,
  phase: Attempting['phase'],
  warning: Attempting['warning'],
): Promise<Progress> {
  const reached = await applyPlan(release, start, phase, () => {})
  for (const problem of reached.warnings ?? []) warning(problem)
  return reached
}
