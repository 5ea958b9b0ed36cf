import type { Failure } from '../failure.ts'
import type { Alias } from '../model/alias.ts'
import { TestFailure, type Verdict } from '../model/smoke-test.ts'
import { numbered, originOf, type Version } from '../model/version.ts'
import type { LayerPlanOutput, PlanOutput } from './plan-output.ts'
import { nothingWritten } from './sentences/after-failure.ts'

/** What a run ended with, by what the run was. */
export type RunResult = FunctionResult | LayerResult | SmokeTestResult | RefusedResult

/** What a run ended with that was to change what an alias of a function serves. */
export type FunctionResult = ReleaseResult | PromotionResult | RollbackResult

/** What is said of every run. */
interface Outcome {
  readonly region: string
  /** Whether this run changed anything; after a failure, whether what is served has changed. */
  readonly changed: boolean
  readonly failure: Failure | undefined
  /** What is served after a failure, in full sentences. */
  readonly served: string | undefined
}

/** What is said of a function, its alias and the versions that this serves and served. Undefined: not known, or none. */
export interface FunctionOutcome extends Outcome {
  readonly functionName: string
  readonly functionArn: string | undefined
  readonly alias: string | undefined
  readonly aliasArn: string | undefined
  /** The version that is served now; without an alias the one that was published last. */
  readonly version: string | undefined
  /** Git ref or commit of that version, where its description names one. */
  readonly origin: string | undefined
  readonly previousVersion: string | undefined
  readonly previousOrigin: string | undefined
  /** The version that failed its test. */
  readonly failedVersion: string | undefined
  /** The function URL of the alias, where it was set, read or tested. */
  readonly functionUrl: string | undefined
  readonly codeSha256: string | undefined
  readonly plan: PlanOutput | undefined
  /** What the smoke tests found out, in order. */
  readonly verdicts: readonly Verdict[]
}

/** A deploy of code or configuration. */
export interface ReleaseResult extends FunctionOutcome {
  readonly kind: 'release'
  /**
   * created: the function was created and released; deployed: the alias serves a new version, or what changed needs
   * none; published: there is a new version of a function without an alias; rolled-back: the new version failed, and
   * the alias serves the one before again.
   */
  readonly result: 'created' | 'deployed' | 'published' | 'unchanged' | 'planned' | 'rolled-back' | 'failed'
  /** Whether the plan brings a version that was not served before; otherwise what changed needs none. */
  readonly released: boolean
}

/** A deploy of a version that there was already. */
export interface PromotionResult extends FunctionOutcome {
  readonly kind: 'promotion'
  /** deployed: nothing but callers was missing. */
  readonly result: 'promoted' | 'deployed' | 'unchanged' | 'planned' | 'rolled-back' | 'failed'
  /** The alias that served the version, where one was named. */
  readonly from: string | undefined
  /** What is decided, as a full sentence; undefined where nothing could be. */
  readonly note: string | undefined
}

export interface RollbackResult extends FunctionOutcome {
  readonly kind: 'rollback'
  readonly result: 'rolled-back' | 'unchanged' | 'planned' | 'failed'
  /** What is decided, as a full sentence; undefined where nothing could be. */
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
  /** Undefined where only a URL was tested. */
  readonly functionName: string | undefined
  readonly alias: string | undefined
  /** The version that answered. */
  readonly version: string | undefined
  readonly functionUrl: string | undefined
  readonly verdicts: readonly Verdict[]
}

/** A run that ended before it knew anything of AWS, or before it could tell what it knew. */
export interface RefusedResult extends Outcome {
  readonly kind: 'refused'
  readonly result: 'failed'
  /** What the run was about, as far as the inputs say. */
  readonly subject: Subject
}

export type Subject =
  | { readonly mode: 'publish-layer'; readonly layerName: string }
  | {
      readonly mode: 'deploy' | 'rollback' | 'smoke-test'
      readonly functionName: string | undefined
      readonly alias: string | undefined
    }
  /** The inputs could not be read. */
  | { readonly mode: undefined }

/** What a run says of what went wrong when nothing did. */
export const NO_FAILURE = {
  failure: undefined,
  served: undefined,
  failedVersion: undefined,
  verdicts: [],
} as const

/** What a result says of what was planned; a test and a run that was refused early have no plan. */
export function planOf(result: RunResult): PlanOutput | LayerPlanOutput | undefined {
  return result.kind === 'smoke-test' || result.kind === 'refused' ? undefined : result.plan
}

/** What the smoke tests of a run found out, in order. */
export function verdictsOf(result: RunResult): readonly Verdict[] {
  return result.kind === 'layer' || result.kind === 'refused' ? [] : result.verdicts
}

/**
 * What a failure adds to a result.
 * @param version the number of the version that was to be served
 */
export function failureParts(
  failure: Failure,
  version: string | undefined,
): Pick<FunctionOutcome, 'failure' | 'failedVersion' | 'verdicts'> & { readonly result: 'failed' } {
  const verdict = failure instanceof TestFailure ? failure.verdict : undefined
  return {
    result: 'failed',
    failure,
    failedVersion: verdict && version,
    verdicts: verdict ? [verdict] : [],
  }
}

/**
 * What a refusal adds to a result: nothing was written.
 * @param alias the alias as it was read; undefined where there is none
 */
export function refusalParts(
  failure: Failure,
  alias: Alias | undefined,
): Pick<FunctionOutcome, 'changed' | 'served'> & ReturnType<typeof failureParts> {
  return { ...failureParts(failure, undefined), changed: false, served: nothingWritten(alias) }
}

interface Versions {
  readonly versions: readonly Version[]
}

/** What a result says of an alias of a function and of the published version that it serves. */
export function servedAlias(
  { functionName, region, alias }: Pick<FunctionOutcome, 'functionName' | 'region'> & { alias: string },
  { versions }: Versions,
  found: Alias | undefined,
): Pick<
  FunctionOutcome,
  'functionName' | 'region' | 'alias' | 'aliasArn' | 'version' | 'origin' | 'codeSha256'
> {
  const version = found?.traffic.version
  const served = numbered(versions, version)
  return {
    functionName,
    region,
    alias,
    aliasArn: found?.arn,
    version,
    origin: originOf(served),
    codeSha256: served?.configuration.CodeSha256,
  }
}

/** What a result says of the version that was served before; nothing where there was none. */
export function servedUntilNow(
  { versions }: Versions,
  previous: string | undefined,
): Pick<FunctionOutcome, 'previousVersion' | 'previousOrigin'> {
  return { previousVersion: previous, previousOrigin: originOf(numbered(versions, previous)) }
}
