import type { Failure } from '../failure.ts'
import type { Alias, Traffic } from '../model/alias.ts'
import { TestFailure } from '../model/failed-test/test-failure.ts'
import { ShiftFailure } from '../model/shift/shift-failure.ts'
import type { ShiftRecord } from '../model/shift/shift-record.ts'
import type { Verdict } from '../model/smoke-test.ts'
import { numbered, originOf, type Version } from '../model/version.ts'
import type { LayerPlanOutput, PlanOutput } from './plan-output.ts'
import { nothingWritten } from './sentences/after-failure.ts'

/** How a run ended, by the kind of run. */
export type RunResult = FunctionResult | RemovalResult | LayerResult | SmokeTestResult | RefusedResult

/** How a run ended that changes what an alias serves. */
export type FunctionResult = ReleaseResult | PromotionResult | RollbackResult

/** What every result has. */
interface Outcome {
  readonly region: string
  /** Whether this run changed anything; after a failure, whether what is served has changed. */
  readonly changed: boolean
  readonly failure: Failure | undefined
  /** What is served after a failure, in full sentences. */
  readonly served: string | undefined
  /** What to do after a failure, if that is not only what the failure itself says. */
  readonly advice?: string | undefined
}

/** What to do after a failure, in full sentences; empty after a success. */
export function adviceOf({ failure, advice = failure?.advice }: Outcome): string {
  return advice ?? ''
}

/** What a result says about a function, its alias and the versions that the alias serves and served. Undefined: unknown, or none. */
export interface FunctionOutcome extends Outcome {
  readonly functionName: string
  readonly functionArn: string | undefined
  readonly alias: string | undefined
  readonly aliasArn: string | undefined
  /** The version that is served now. Without an alias, the version published last. */
  readonly version: string | undefined
  /** The shares of the traffic that go to other versions; absent: none. */
  readonly shares?: Traffic['shares'] | undefined
  /** The git ref or commit of that version, from its description. */
  readonly origin: string | undefined
  readonly previousVersion: string | undefined
  readonly previousOrigin: string | undefined
  /** The version that failed its test. */
  readonly failedVersion: string | undefined
  /**
   * What the headline of a failed run has to say of the alias: it could not be read, whether or not this run had moved it, or
   * somebody else moved or deleted it.
   */
  readonly aliasIs?: 'unread' | 'unmoved' | 'moved-by-others' | 'gone' | undefined
  /** Whether something that a failed run changed could not be undone; absent: no. */
  readonly isPartlyUndone?: boolean
  /** Whether this run was a dry run that was refused; absent: no. */
  readonly isRefusedPlan?: boolean
  /** The function URL of the alias, where it was set, read or tested. */
  readonly functionUrl: string | undefined
  readonly codeSha256: string | undefined
  readonly plan: PlanOutput | undefined
  /** The ID of the deployment of CodeDeploy that shifted the traffic; absent: there was none. */
  readonly deploymentId?: string | undefined
  /** What the traffic shift did; absent: there was none. */
  readonly shift?: ShiftRecord | undefined
  /** The results of the smoke tests, in order. */
  readonly verdicts: readonly Verdict[]
}

/** A deploy of code or configuration. */
export interface ReleaseResult extends FunctionOutcome {
  readonly kind: 'release'
  /**
   * created: the function was created and released. deployed: the alias serves a new version, or the change needs none.
   * published: a function without an alias has a new version. rolled-back: the new version failed, and the alias serves
   * the previous version again. shifting: CodeDeploy is still shifting the traffic to the new version.
   */
  readonly result:
    | 'created'
    | 'deployed'
    | 'published'
    | 'shifting'
    | 'unchanged'
    | 'planned'
    | 'rolled-back'
    | 'failed'
  /** Whether the plan brings a new version to the alias. Otherwise the change needs none. */
  readonly released: boolean
  /** What was asked for and did not happen because nothing had to be released, as full sentences; absent: nothing. */
  readonly note?: string | undefined
}

/** A deploy of an existing version. */
export interface PromotionResult extends FunctionOutcome {
  readonly kind: 'promotion'
  /** deployed: only invoke permissions or the function URL changed. */
  readonly result: 'promoted' | 'deployed' | 'shifting' | 'unchanged' | 'planned' | 'rolled-back' | 'failed'
  /** The alias that the version was taken from, if `source-alias` named one. */
  readonly from: string | undefined
  /** The decision, as a full sentence. Undefined when there was none. */
  readonly note: string | undefined
}

export interface RollbackResult extends FunctionOutcome {
  readonly kind: 'rollback'
  readonly result: 'rolled-back' | 'unchanged' | 'planned' | 'failed'
  /** The decision, as a full sentence. Undefined when there was none. */
  readonly note: string | undefined
}

/** The removal of an alias. */
export interface RemovalResult extends Outcome {
  readonly kind: 'removal'
  /** unchanged: there is no such alias. */
  readonly result: 'removed' | 'unchanged' | 'planned' | 'failed'
  readonly functionName: string
  readonly functionArn: string | undefined
  readonly alias: string
  /** The version that the alias serves; undefined if it does not exist. */
  readonly version: string | undefined
  /** The version that the alias served, if it was removed. */
  readonly previousVersion: string | undefined
  /** The versions that were deleted. */
  readonly deleted: readonly number[]
  readonly plan: PlanOutput | undefined
  /** What the removal finds or has done, as full sentences; undefined after a failure. */
  readonly note: string | undefined
}

export interface LayerResult extends Outcome {
  readonly kind: 'layer'
  readonly result: 'published' | 'unchanged' | 'planned' | 'failed'
  readonly layerName: string
  readonly layerArn: string | undefined
  /** The version that has the content. */
  readonly version: string | undefined
  readonly versionArn: string | undefined
  readonly codeSha256: string | undefined
  readonly plan: LayerPlanOutput | undefined
}

export interface SmokeTestResult extends Outcome {
  readonly kind: 'smoke-test'
  readonly result: 'passed' | 'failed'
  /** Undefined when only a URL was tested. */
  readonly functionName: string | undefined
  /** Without a qualifier. */
  readonly functionArn: string | undefined
  readonly alias: string | undefined
  readonly aliasArn: string | undefined
  /** The version that answered. */
  readonly version: string | undefined
  readonly codeSha256: string | undefined
  readonly functionUrl: string | undefined
  /** The answer, if the inputs ask for it. It may be secret: only the output shows it. */
  readonly response: string | undefined
  readonly verdicts: readonly Verdict[]
  /** What has become of a traffic shift whose end is not recorded yet, as full sentences; undefined if there is none. */
  readonly note: string | undefined
}

/** A run that ended before it read anything from AWS, or before it could report. */
export interface RefusedResult extends Outcome {
  readonly kind: 'refused'
  readonly result: 'failed'
  /** What the inputs say the run is about. */
  readonly subject: Subject
  /** Whether a cancelled run had to report before it knew what it had done; absent: no. */
  readonly isCutShort?: boolean
}

export type Subject =
  | { readonly mode: 'publish-layer'; readonly layerName: string }
  | {
      readonly mode: 'deploy' | 'removal' | 'rollback' | 'smoke-test'
      readonly functionName: string | undefined
      readonly alias: string | undefined
    }
  /** The inputs could not be read, except perhaps for the name of the function or layer. */
  | { readonly mode: undefined; readonly name: string | undefined }

/** The members of a result that did not fail. */
export const NO_FAILURE = {
  failure: undefined,
  served: undefined,
  failedVersion: undefined,
  verdicts: [],
} as const

/** The plan of a result. A smoke test and a run that was refused early have none. */
export function planOf(result: RunResult): PlanOutput | LayerPlanOutput | undefined {
  return result.kind === 'smoke-test' || result.kind === 'refused' ? undefined : result.plan
}

/** The results of a run's smoke tests, in order. */
export function verdictsOf(result: RunResult): readonly Verdict[] {
  return 'verdicts' in result ? result.verdicts : []
}

/**
 * What a failure adds to a result.
 * @param version the number of the version that was released
 */
export function failureParts(
  failure: Failure,
  version: string | undefined,
): Pick<FunctionOutcome, 'failure' | 'failedVersion' | 'verdicts'> & { readonly result: 'failed' } {
  const verdict = failure instanceof TestFailure ? failure.verdict : undefined
  const isCondemned = failure instanceof ShiftFailure && failure.isCondemned
  return {
    result: 'failed',
    failure,
    failedVersion: verdict || isCondemned ? version : undefined,
    verdicts: verdict ? [verdict] : [],
  }
}

/**
 * What a refusal adds to a result: nothing was changed, and nothing was planned.
 * @param wanted the name of the alias that the inputs give
 * @param alias the alias as it was read; undefined when there is none
 */
export function refusalParts(failure: Failure, wanted: string | undefined, alias: Alias | undefined) {
  return {
    ...failureParts(failure, undefined),
    changed: false,
    served: nothingWritten(wanted, alias),
    previousVersion: undefined,
    previousOrigin: undefined,
    functionUrl: undefined,
    plan: undefined,
  } satisfies Partial<FunctionOutcome> & { readonly result: 'failed' }
}

interface Versions {
  readonly versions: readonly Version[]
}

/** What a result says about an alias and the version that it serves. */
export function servedAlias(
  { functionName, region, alias }: Pick<FunctionOutcome, 'functionName' | 'region'> & { alias: string },
  { versions }: Versions,
  found: Alias | undefined,
): Pick<
  FunctionOutcome,
  'functionName' | 'region' | 'alias' | 'aliasArn' | 'version' | 'shares' | 'origin' | 'codeSha256'
> {
  const version = found?.traffic.version
  const served = numbered(versions, version)
  return {
    functionName,
    region,
    alias,
    aliasArn: found?.arn,
    version,
    shares: found?.traffic.shares,
    origin: originOf(served),
    codeSha256: served?.configuration.CodeSha256,
  }
}

/** What a result says about the version that was served before. */
export function servedUntilNow(
  { versions }: Versions,
  previous: string | undefined,
): Pick<FunctionOutcome, 'previousVersion' | 'previousOrigin'> {
  return { previousVersion: previous, previousOrigin: originOf(numbered(versions, previous)) }
}
