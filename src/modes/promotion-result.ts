import type { Progress } from '../apply/progress.ts'
import type { Failure } from '../failure.ts'
import { type Alias, servedVersion } from '../model/alias.ts'
import { unqualifiedArn } from '../model/configuration.ts'
import type { PromotionInputs } from '../model/wanted.ts'
import type { CurrentPromotion } from '../plan/current.ts'
import { releasesVersion } from '../plan/release-plan.ts'
import { withFailures } from '../report/plan-output.ts'
import {
  NO_FAILURE,
  type PromotionResult,
  refusalParts,
  servedAlias,
  servedUntilNow,
} from '../report/result.ts'
import type { Planned, Stage } from './release-mode.ts'

/** A promotion that is planned. */
export interface PlannedPromotion extends Planned {
  readonly inputs: PromotionInputs
  readonly current: CurrentPromotion
  /** What is decided, as a full sentence. */
  readonly note: string
}

/** The result of a promotion at a stage, from its plan and what it reached. */
export function promotionResult(
  stage: Stage,
  { inputs, current, plan, output, note, tests }: PlannedPromotion,
  reached: Progress,
): PromotionResult {
  const { alias = current.alias } = reached
  const before = servedVersion(current.alias)
  const url = reached.functionUrl?.url.address ?? tests?.functionUrl ?? current.callers?.url?.address
  const moved = stage === 'done' && before !== alias?.traffic.version
  // Where only permissions were missing, the alias serves what it did before.
  const movedAs = releasesVersion(plan) ? 'promoted' : 'deployed'
  const doneAs = reached.deployment?.isRunning ? 'shifting' : movedAs
  return {
    ...NO_FAILURE,
    ...identity(inputs, current, alias),
    result: stage === 'done' ? doneAs : stage,
    changed: stage === 'done',
    plan: withFailures(output, reached),
    note,
    ...servedUntilNow(current, moved ? before : undefined),
    functionUrl: url?.href,
    deploymentId: reached.deployment?.id,
    shift: reached.shift,
  }
}

/** The result of a promotion that was refused before anything was written. */
export function refusedPromotion(
  inputs: PromotionInputs,
  current: CurrentPromotion,
  failure: Failure,
): PromotionResult {
  const { alias } = current
  return {
    ...identity(inputs, current, alias),
    ...refusalParts(failure, inputs.alias, alias),
    note: undefined,
  }
}

/** The function, and the alias with what it serves. */
function identity(inputs: PromotionInputs, current: CurrentPromotion, alias: Alias | undefined) {
  const { promotion } = inputs
  const { configuration } = current.versions.at(-1) ?? {}
  return {
    kind: 'promotion' as const,
    from: promotion.kind === 'source-alias' ? promotion.alias : undefined,
    ...servedAlias(inputs, current, alias),
    functionArn: configuration && unqualifiedArn(configuration.FunctionArn),
  }
}
