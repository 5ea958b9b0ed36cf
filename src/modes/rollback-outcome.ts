import type { FailedRelease } from '../apply/attempt.ts'
import type { Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { LATEST, type Version } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { type CurrentRollback, versionRolledBackFrom } from '../plan/current.ts'
import type { ReleasePlan } from '../plan/release-plan.ts'
import type { Destination } from '../plan/rollback-target.ts'
import { rereadAlias } from '../read/reread.ts'
import type { PlanOutput } from '../report/plan-output.ts'
import {
  failureParts,
  NO_FAILURE,
  type RollbackResult,
  refusalParts,
  servedAlias,
  servedUntilNow,
} from '../report/result.ts'
import { servedSentence } from '../report/sentences/after-failure.ts'
import type { PreparedTests } from '../smoke-test/release-tests.ts'

/** What a rollback knows once it has planned. */
export interface PlannedRollback {
  readonly inputs: RollbackInputs
  readonly state: CurrentRollback
  readonly destination: Destination
  /** The version to go back to, as it was read; absent when the alias stays where it is. */
  readonly target?: Version
  readonly plan: ReleasePlan
  readonly shown: PlanOutput
  /** What is decided, as a full sentence. */
  readonly note: string
}

/**
 * The result of a rollback.
 * @param reached the alias as it is now, and what did not work out
 */
export function resultOf(
  result: 'rolled-back' | 'unchanged' | 'planned' | 'failed',
  { inputs, state, shown, note }: PlannedRollback,
  reached: { readonly alias?: Alias | undefined; readonly warnings?: readonly string[] | undefined },
  tests?: PreparedTests,
): RollbackResult {
  const { alias = state.alias, warnings = [] } = reached
  const before = result === 'rolled-back' ? versionRolledBackFrom(state.alias) : undefined
  const previous = before === LATEST || before === alias.traffic.version ? undefined : before
  return {
    ...NO_FAILURE,
    ...identity(inputs, state, alias),
    result,
    changed: result === 'rolled-back',
    plan: { ...shown, warnings: [...shown.warnings, ...warnings] },
    note,
    ...servedUntilNow(state, previous),
    functionUrl: tests?.functionUrl?.href,
  }
}

/** The result of a rollback that was refused before anything was written. */
export function refused(inputs: RollbackInputs, state: CurrentRollback, failure: Failure): RollbackResult {
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

/** The result of a rollback that failed half way: what the alias serves now is read again, so that it is told truly. */
export async function failed(
  facts: PlannedRollback,
  { aws, progress, failure, undone: { rolledBack, warnings } }: FailedRelease,
): Promise<RollbackResult> {
  const { inputs, state, target } = facts
  const { functionName, alias: name } = inputs
  const before = state.alias.traffic.version
  const alias = await rereadAlias(aws, functionName, name)
  const now = alias ? alias.found : progress.alias
  const version = target?.number
  return {
    ...resultOf('failed', facts, now ? { alias: now } : {}),
    changed: now !== undefined && now.traffic.version === version && version !== before,
    ...failureParts(failure, version),
    served: [servedSentence(name, before, alias, rolledBack ? version : undefined), ...warnings]
      .filter(Boolean)
      .join(' '),
  }
}

/** The function, and the alias with what it serves. */
function identity(inputs: RollbackInputs, state: CurrentRollback, alias: Alias) {
  const { FunctionArn: functionArn, CodeSha256: latestCode } = state.latest
  const served = servedAlias(inputs, state, alias)
  return {
    kind: 'rollback' as const,
    ...served,
    functionArn,
    codeSha256: alias.traffic.version === LATEST ? latestCode : served.codeSha256,
  }
}
