import { type Alias, isWhole } from '../model/alias.ts'
import type { CodeIdentity } from '../model/code.ts'
import type { SmokeTest } from '../model/smoke-test.ts'
import { type Version, versionName } from '../model/version.ts'
import type { DeployInputs, ReleaseInputs } from '../model/wanted.ts'
import type { EnvironmentDifference } from './configuration.ts'
import type { CurrentFunction } from './current.ts'
import { inOrder, type Slots } from './order.ts'
import { haveEffect, STEPS, type Step, type StepOf } from './steps.ts'

/** What the user wants: the inputs, and the package that they led to. */
export interface WantedRelease {
  readonly inputs: DeployInputs
  /** Absent when only the configuration is released. */
  readonly code?: CodeIdentity | undefined
  /** The id of the workflow run. */
  readonly run?: string | undefined
}

/** What a release will do, as its planner fills it in. */
export interface DraftPlan {
  readonly functionName: string
  /** The alias that shall serve the release. */
  readonly alias?: string | undefined
  /** The version that the alias serves now, also `$LATEST`. */
  readonly from?: string | undefined
  /** The version that it will serve: absent while it has no number yet. */
  readonly to?: string | undefined
  readonly slots: Slots
  readonly environment: EnvironmentDifference
  /** Full sentences. */
  readonly warnings: readonly string[]
}

/** What a release will do, decided before anything is written. Steps hold environment values: never print them. */
export interface ReleasePlan extends DraftPlan {
  /** What stands in the slots, in the order in which it is carried out. */
  readonly steps: readonly Step[]
}

/** A plan whose slots are filled. */
export function ordered(draft: DraftPlan): ReleasePlan {
  return { ...draft, steps: inOrder(draft.slots) }
}

/** Brings an alias to the version of a release: moves it, or creates it. */
export function aliasStep(
  name: string,
  alias: Alias | undefined,
  { keepVersions }: Pick<ReleaseInputs, 'keepVersions'>,
): StepOf<'create-alias' | 'update-alias'> {
  if (!alias) return { type: 'create-alias', alias: name }
  return {
    type: 'update-alias',
    alias,
    clearsWeights: !isWhole(alias.traffic),
    // What the history names is kept: it must not name more than what is to be kept.
    longestHistory: keepVersions ? keepVersions - 1 : undefined,
  }
}

/** Puts the package into S3, where a bucket is given. */
export function withStaging(plan: DraftPlan, { staging, code }: DeployInputs): DraftPlan {
  if (!staging || code.kind === 's3-object' || code.kind === 'image' || !sendsCode(plan)) return plan
  return { ...plan, slots: { ...plan.slots, stage: { type: 'stage-code', staging } } }
}

/** Whether a plan sends a package to Lambda. */
export function sendsCode({ slots }: DraftPlan): boolean {
  return slots.code !== undefined || slots.create !== undefined
}

/** Whether the package of a plan goes through S3. */
export function stages({ slots }: DraftPlan): boolean {
  return slots.stage !== undefined
}

/** Makes an existing version ready to be invoked, where it is not: Lambda puts versions to sleep that nobody invokes. */
export function wakeStep(target: Version): StepOf<'wake-version'> | undefined {
  const { State } = target.configuration
  const isReady = State === undefined || State === 'Active'
  return isReady ? undefined : { type: 'wake-version', version: target }
}

const UNTESTED_BEFORE =
  'Only a URL is tested, and it reaches the new version only after the alias moves, so nothing is tested before the version takes traffic. To test it first, also set `payload` or `http-path`.'

/**
 * Adds the tests of a release: the version by its number at the gate, then what callers meet. What changes without a
 * new version is tested when it is done. A plan without steps stays without.
 */
export function withTests(plan: DraftPlan, { smokeTest }: { readonly smokeTest?: SmokeTest }): DraftPlan {
  if (!smokeTest || inOrder(plan.slots).length === 0) return plan
  const { publish, move } = plan.slots
  const isRelease = publish !== undefined || move !== undefined
  // Without an alias nothing moves; a URL is tested all the same.
  const meetsCallers = move !== undefined || publish === undefined || smokeTest.url !== undefined
  const isUrlAlone = isRelease && smokeTest.url !== undefined && !smokeTest.invocation
  return {
    ...plan,
    slots: {
      ...plan.slots,
      gate: isRelease && smokeTest.invocation ? { type: 'test-version' } : undefined,
      test: meetsCallers ? { type: 'test-traffic' } : undefined,
    },
    warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
  }
}

/**
 * Adds the alias that names the release, which is set when all else is done and proven. It follows the tag to a
 * version that this release brings behind the alias; where the release brings none, only a missing one is created.
 */
export function withReleaseAlias(
  plan: DraftPlan,
  { releaseAlias: name }: Pick<DeployInputs, 'releaseAlias'>,
  { releaseAlias: existing }: Pick<CurrentFunction, 'releaseAlias'>,
): DraftPlan {
  if (name === undefined) return plan
  const named = plan.to ?? plan.from
  if (existing && existing.traffic.version === plan.to) return plan
  if (existing && !releasesVersion(plan)) {
    const warning = `The release alias ${name} stays on ${versionName(existing.traffic.version)}, because nothing is released: ${versionName(named)} already has this code and configuration. If the alias is wrong, delete it and run the workflow again.`
    return { ...plan, warnings: [...plan.warnings, warning] }
  }
  const step = { type: 'name-release', name, existing } as const
  return { ...plan, slots: { ...plan.slots, name: step } }
}

/** Whether a plan does nothing but name what is served already, and delete what is older. */
export function isUnchanged({ steps }: ReleasePlan): boolean {
  return steps.every(({ type }) => STEPS[type].effect === 'upkeep')
}

/** Whether a plan brings a version that was not served before: a new one, one that a run left behind, or one that is promoted. */
export function releasesVersion({ slots }: DraftPlan): boolean {
  return haveEffect(inOrder(slots), 'version', 'traffic')
}
