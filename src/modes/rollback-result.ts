import type { Progress } from '../apply/progress.ts'
import { Cancelled, rollBackAgainAdvice } from '../cancellation.ts'
import type { Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { LATEST, versionName } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { type CurrentRollback, versionRolledBackFrom } from '../plan/current.ts'
import { withFailures } from '../report/plan-output.ts'
import {
  NO_FAILURE,
  type RollbackResult,
  refusalParts,
  servedAlias,
  servedUntilNow,
} from '../report/result.ts'
import type { Planned, Stage } from './release-mode.ts'

/** A rollback that is planned. */
export interface PlannedRollback extends Planned {
  readonly inputs: RollbackInputs
  readonly current: CurrentRollback
  /** What is decided, as a full sentence. */
  readonly note: string
  /** The function URL that is tested. */
  readonly functionUrl: URL | undefined
}

/** The result of a rollback at a stage, from its plan and what it reached. */
export function rollbackResult(
  stage: Stage,
  { inputs, current, output, note, functionUrl }: PlannedRollback,
  reached: Progress,
): RollbackResult {
  const { alias = current.alias } = reached
  const before = stage === 'done' ? versionRolledBackFrom(current.alias) : undefined
  const previous = before === LATEST || before === alias.traffic.version ? undefined : before
  return {
    ...NO_FAILURE,
    ...identity(inputs, current, alias),
    result: stage === 'done' ? 'rolled-back' : stage,
    changed: stage === 'done',
    plan: withFailures(output, reached),
    note,
    ...servedUntilNow(current, previous),
    functionUrl: functionUrl?.href,
  }
}

/** The result of a rollback that was refused before anything was written. */
export function refusedRollback(
  inputs: RollbackInputs,
  current: CurrentRollback,
  failure: Failure,
): RollbackResult {
  const { alias } = current
  const told =
    failure instanceof Cancelled
      ? new Cancelled(failure.how, rollBackAgainAdvice(undefined, versionName(alias.traffic.version)))
      : failure
  return {
    ...identity(inputs, current, alias),
    ...refusalParts(told, inputs.alias, alias),
    note: undefined,
  }
}

/** The function, and the alias with what it serves. */
function identity(inputs: RollbackInputs, current: CurrentRollback, alias: Alias) {
  const { FunctionArn: functionArn, CodeSha256: latestCode } = current.latest
  const served = servedAlias(inputs, current, alias)
  return {
    kind: 'rollback' as const,
    ...served,
    functionArn,
    codeSha256: alias.traffic.version === LATEST ? latestCode : served.codeSha256,
  }
}
