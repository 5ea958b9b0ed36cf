import { Failure } from '../failure.ts'
import { type Alias, isWhole, trafficText } from '../model/alias.ts'
import type { CodeIdentity } from '../model/code.ts'
import { isReleaseAliasOf, type ReleaseAlias, recordedTagOf } from '../model/release-alias.ts'
import { functionTestsOf, type SmokeTest } from '../model/smoke-test.ts'
import { type Version, versionName } from '../model/version.ts'
import type { DeployInputs, ReleaseInputs } from '../model/wanted.ts'
import type { ServedChange } from './changes/served.ts'
import type { EnvironmentDifference } from './configuration.ts'
import type { CurrentFunction } from './current.ts'
import { inOrder, type Slots } from './order.ts'
import { haveEffect, STEPS, type Step, type StepOf } from './steps.ts'

/** The wanted release: the inputs and the code. */
export interface WantedRelease {
  readonly inputs: DeployInputs
  /** Absent if only the configuration is released. */
  readonly code?: CodeIdentity | undefined
  /** SHA-256, in base64, of another archive that was compared and has the same files; absent: none is known. */
  readonly sameAs?: string | undefined
  /** The ID of the workflow run. */
  readonly run?: string | undefined
}

/** A plan that a planner fills in. */
export interface DraftPlan {
  readonly functionName: string
  /** The alias to move or create. */
  readonly alias?: string | undefined
  /** The version that the alias serves now, or `$LATEST`. */
  readonly from?: string | undefined
  /** The version that the alias will serve; absent before it is published. */
  readonly to?: string | undefined
  readonly slots: Slots
  readonly environment: EnvironmentDifference
  /** Whether callers without an alias reach another version than $LATEST. */
  readonly isOnManagedInstances?: boolean | undefined
  /** How the version that the alias will serve differs from the one that it serves now. */
  readonly changes?: readonly ServedChange[] | undefined
  /** Full sentences. */
  readonly warnings: readonly string[]
  /** What some steps bring about, to be warned of; absent: nothing. */
  readonly consequences?: readonly Consequence[] | undefined
}

/** A warning of what a step brings about. It says what is, so a release that fails before the step, or undoes it, does not have it. */
export interface Consequence {
  readonly of: Step['type']
  /** Full sentences for a plan that is only shown. */
  readonly planned: string
  /** Full sentences once the step is done. */
  readonly done: string
}

/** A complete plan, made before anything is written. Its steps contain environment values: never print them. */
export interface ReleasePlan extends DraftPlan {
  /** The steps in the slots, in order. */
  readonly steps: readonly Step[]
}

/** The complete plan. */
export function ordered(draft: DraftPlan): ReleasePlan {
  return { ...draft, steps: inOrder(draft.slots) }
}

/** Moves the alias to the released version, or creates it. */
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
    // Versions in the history are not deleted, so it must not contain more than should be kept.
    longestHistory: keepVersions ? keepVersions - 1 : undefined,
  }
}

/** Uploads the package to S3, if a bucket is given. */
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

/** Activates an existing version. Lambda deactivates versions that are not invoked for a while. */
export function wakeStep(target: Version): StepOf<'wake-version'> | undefined {
  const { State } = target.configuration
  const isReady = State === undefined || State === 'Active'
  return isReady ? undefined : { type: 'wake-version', version: target }
}

const UNTESTED_BEFORE =
  'Only a URL is tested, and it reaches the new version only after the alias moves, so nothing is tested before the version takes traffic. To test it first, also set `payload` or `http-path`.'

/**
 * Adds the tests of a release: first the version by its number, then through the alias and at the URL. Changes without a
 * new version are tested afterwards. A plan without steps gets no tests.
 */
export function withTests(plan: DraftPlan, { smokeTest }: { readonly smokeTest?: SmokeTest }): DraftPlan {
  if (!smokeTest || inOrder(plan.slots).length === 0) return plan
  const { publish, move } = plan.slots
  const isRelease = publish !== undefined || move !== undefined
  // A URL is tested even if no alias moves.
  const testsTraffic = move !== undefined || publish === undefined || smokeTest.url !== undefined
  const isUrlAlone = isRelease && smokeTest.url !== undefined && functionTestsOf(smokeTest).length === 0
  return {
    ...plan,
    slots: {
      ...plan.slots,
      gate: isRelease && functionTestsOf(smokeTest).length > 0 ? { type: 'test-version' } : undefined,
      test: testsTraffic ? { type: 'test-traffic' } : undefined,
    },
    warnings: isUrlAlone ? [...plan.warnings, UNTESTED_BEFORE] : plan.warnings,
  }
}

/**
 * Adds the release alias, which is set after all tests have passed. It moves to the version that this release releases.
 * If the release releases none, a missing release alias is created and an existing one stays.
 * @throws Failure if another alias has the name (docs/decisions/0022)
 */
export function withReleaseAlias(
  plan: DraftPlan,
  { releaseAlias: wanted }: Pick<DeployInputs, 'releaseAlias'>,
  { releaseAlias: existing }: Pick<CurrentFunction, 'releaseAlias'>,
): DraftPlan {
  if (wanted === undefined) return plan
  if (existing && !isReleaseAliasOf(wanted, existing)) refuseOtherAlias(plan, wanted, existing)
  const { name } = wanted
  const named = plan.to ?? plan.from
  if (existing && existing.traffic.version === plan.to) return plan
  if (existing && !releasesVersion(plan)) {
    const warning = `The release alias ${name} stays on ${versionName(existing.traffic.version)}, because nothing is released: ${versionName(named)} already has this code and configuration. If the alias is wrong, delete it and run the workflow again.`
    return { ...plan, warnings: [...plan.warnings, warning] }
  }
  const step = { type: 'name-release', ...wanted, existing } as const
  return { ...plan, slots: { ...plan.slots, name: step } }
}

function refuseOtherAlias({ functionName }: DraftPlan, { name, tag }: ReleaseAlias, existing: Alias): never {
  const other = recordedTagOf(existing)
  const serves = `serves ${trafficText(existing.traffic)}`
  if (other !== undefined)
    throw new Failure(
      `The alias ${name} is the release alias of ${other} and ${serves}. It cannot be that of ${tag} as well: the two differ only in characters that the name of an alias cannot contain.`,
      'Set `release-alias` to another name, for example with a suffix.',
    )
  throw new Failure(
    `The alias ${name} already exists and ${serves}, and this action did not create it as a release alias. Callers may use it, so it is not moved to this release.`,
    `Set \`release-alias\` to another name. If nobody calls the alias ${name}, delete it (\`aws lambda delete-alias --function-name ${functionName} --name ${name}\`) and run the workflow again.`,
  )
}

/** Whether a plan only sets the release alias and deletes old versions. */
export function isUnchanged({ steps }: ReleasePlan): boolean {
  return steps.every(({ type }) => STEPS[type].effect === 'upkeep')
}

/** Whether a plan releases a version that the alias does not serve yet: a new, an existing or a promoted one. */
export function releasesVersion({ slots }: DraftPlan): boolean {
  return haveEffect(inOrder(slots), 'version', 'traffic')
}
