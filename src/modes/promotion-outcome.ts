import type { FailedRelease } from '../apply/attempt.ts'
import type { Progress } from '../apply/release.ts'
import type { Failure } from '../failure.ts'
import { type Alias, servedVersion } from '../model/alias.ts'
import { TestFailure } from '../model/smoke-test.ts'
import type { Version } from '../model/version.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { type ReleasePlan, releasesVersion } from '../plan/release-plan.ts'
import { rereadAlias } from '../read/reread.ts'
import type { PlanOutput } from '../report/plan-output.ts'
import {
  failureParts,
  NO_FAILURE,
  type PromotionResult,
  refusalParts,
  servedAlias,
  servedUntilNow,
} from '../report/result.ts'
import { servedSentence } from '../report/sentences/after-failure.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'

/** What a promotion knows once it has planned. */
export interface PlannedPromotion {
  readonly inputs: PromotionInputs
  readonly state: CurrentPromotion
  /** The version to promote, as it was read. */
  readonly target: Version
  readonly plan: ReleasePlan
  readonly shown: PlanOutput
  /** What is decided, as a full sentence. */
  readonly note: string
}

/**
 * The result of a promotion.
 * @param reached the alias as it is now, and what did not work out
 */
export function resultOf(
  result: 'promoted' | 'unchanged' | 'planned' | 'failed',
  { inputs, state, plan, shown, note }: PlannedPromotion,
  reached: Pick<Progress, 'alias' | 'warnings' | 'functionUrl'>,
  tests?: PreparedTests,
): PromotionResult {
  const { alias = state.alias, warnings = [] } = reached
  const before = servedVersion(state.alias)
  const url = reached.functionUrl ?? tests?.functionUrl ?? state.callers?.url?.address
  const moved = result === 'promoted' && before !== alias?.traffic.version
  const previous = moved ? before : undefined
  return {
    ...NO_FAILURE,
    ...identity(inputs, state, alias),
    // Where only callers were let in, the alias serves what it did before.
    result: result === 'promoted' && !releasesVersion(plan) ? 'deployed' : result,
    changed: result === 'promoted',
    plan: { ...shown, warnings: [...shown.warnings, ...warnings] },
    note,
    ...servedUntilNow(state, previous),
    functionUrl: url?.href,
  }
}

/** The result of a promotion that was refused before anything was written. */
export function refused(inputs: PromotionInputs, state: CurrentPromotion, failure: Failure): PromotionResult {
  const { alias } = state
  return {
    ...identity(inputs, state, alias),
    ...servedUntilNow(state, undefined),
    ...refusalParts(failure, alias),
    functionUrl: undefined,
    plan: undefined,
    note: undefined,
  }
}

/** The result of a promotion that failed half way: what the alias serves is read again, so that it is told truly. */
export async function failed(
  facts: PlannedPromotion,
  { aws, progress: reached, failure, undone: { rolledBack, warnings } }: FailedRelease,
): Promise<PromotionResult> {
  const { inputs, state, target } = facts
  const { functionName, alias: name } = inputs
  const before = state.alias?.traffic.version
  const alias = await rereadAlias(aws, functionName, name)
  const now = alias ? alias.found : reached.alias
  const version = target.number
  // Where somebody else moved the alias meanwhile, that is not this promotion's doing.
  const moved = now !== undefined && now.traffic.version === version && version !== before
  return {
    ...resultOf('failed', facts, now ? { alias: now } : {}),
    changed: moved,
    ...failureParts(failure, version),
    ...(rolledBack && { result: 'rolled-back', failedVersion: version }),
    served: [
      servedSentence(name, before, alias, rolledBack ? version : undefined),
      moved && !before && failure instanceof TestFailure
        ? 'There was no alias before, so there is nothing to go back to.'
        : '',
      ...warnings,
    ]
      .filter(Boolean)
      .join(' '),
  }
}

/** The function, and the alias with what it serves. */
function identity(inputs: PromotionInputs, state: CurrentPromotion, alias: Alias | undefined) {
  const { promotion } = inputs
  const { number, configuration } = state.versions.at(-1) ?? {}
  return {
    kind: 'promotion' as const,
    from: promotion.kind === 'source-alias' ? promotion.alias : undefined,
    ...servedAlias(inputs, state, alias),
    functionArn: configuration?.FunctionArn.replace(new RegExp(`:${number}$`), ''),
  }
}
