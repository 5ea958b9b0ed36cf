import { Failure } from '../failure.ts'
import { type Alias, servedText } from '../model/alias.ts'
import { isSameRelease } from '../model/code-identity.ts'
import { comparableMember } from '../model/comparable.ts'
import {
  type Configuration,
  type ConfigurationMembers,
  isOnManagedInstances,
} from '../model/configuration.ts'
import { movedByThisRun, publishedByThisRun } from '../model/last-move.ts'
import { refuseTooManyTags } from '../model/limits.ts'
import { LATEST, type Version, versionName } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { ownMember } from '../own-member.ts'
import { withoutUndefined } from '../without-undefined.ts'
import { accountOf, withCallers } from './callers.ts'
import { withCapacity } from './capacity/capacity.ts'
import { changesOfCreation, changesOfRelease, type ServedChange } from './changes/served.ts'
import {
  changesText,
  listedFields,
  refuseUndiscarded,
  restoreFirst,
  servedBefore,
  unrequested,
} from './changes/unreleased.ts'
import {
  environmentDifference,
  ignoredMembers,
  NO_DIFFERENCE,
  refuseFileSystemWithoutVpc,
  wantedConfiguration,
} from './configuration.ts'
import type { CurrentFunction, CurrentVersions } from './current.ts'
import {
  failedBecause,
  latestChanges,
  latestSteps,
  refuseFailedFunction,
  refuseOtherPackageType,
} from './latest.ts'
import type { Slots } from './order.ts'
import { withPruning } from './prune-versions.ts'
import {
  aliasStep,
  type DraftPlan,
  isUnchanged,
  ordered,
  type ReleasePlan,
  releasesVersion,
  type WantedRelease,
  withReleaseAlias,
  withStaging,
  withTests,
} from './release-plan.ts'
import { latestAfterRestore } from './restored-latest.ts'
import { storageChanges, wantedStorage } from './settings/code-storage.ts'
import { withEventInvoke } from './settings/event-invoke.ts'
import { withRuntimeManagement } from './settings/runtime-management.ts'
import { unreadableWarning } from './settings/unreadable-environment.ts'
import {
  endEarlierShift,
  refuseOtherDeployment,
  withoutAfterMove,
  withTrafficShift,
} from './shift/shift-steps.ts'
import { refuseTrafficShift, trafficShiftWarnings } from './shift/somebodys-shift.ts'
import type { StepOf } from './steps.ts'

const NOTHING_KNOWN: CurrentVersions = { aliasesOnLatest: [], versions: [] }

/**
 * Whether the alias already serves the wanted release: $LATEST is as wanted, and the alias serves a version with the same
 * code and the same whole configuration.
 */
export function isReleased(current: CurrentFunction, wanted: WantedRelease): boolean {
  return isUnchanged(ordered(planFrom(current, wanted, NOTHING_KNOWN)))
}

/**
 * Plans the release of an existing function.
 * @throws Failure if the release is not possible
 */
export function planRelease(
  current: CurrentFunction,
  wanted: WantedRelease,
  currentVersions: CurrentVersions,
): ReleasePlan {
  const { inputs } = wanted
  const { versions } = currentVersions
  const draft = planFrom(current, wanted, currentVersions)
  refuseOtherDeployment(current.alias, current.deployment, draft.to)
  if (current.alias && releasesVersion(draft)) refuseTrafficShift(inputs.functionName, current.alias)
  const served = servedBefore(current, inputs, versions)
  const restore = served && restoreFirst(current, wanted, served, versions, draft.changes ?? [])
  if (!restore) return ordered(draft)
  const restored = { ...current, latest: latestAfterRestore(current.latest, restore) }
  const after = planFrom(restored, wanted, currentVersions)
  if (restore.discards) refuseUndiscarded(after.changes ?? [], restore.version, inputs)
  const discarded = restore.discards ? [discardWarning(unrequested(draft.changes ?? []), restore)] : []
  return ordered({
    ...after,
    slots: { ...after.slots, 'restore-latest-first': restore },
    warnings: [...after.warnings, ...discarded],
  })
}

function discardWarning(fields: readonly string[], { version }: StepOf<'restore-latest'>): string {
  const what = fields.length > 0 ? `: ${listedFields(fields)}` : ''
  return `$LATEST is restored to version ${version.number} first, because \`unreleased-changes\` is \`discard\`. This discards what was not released${what}.`
}

function planFrom(
  current: CurrentFunction,
  wanted: WantedRelease,
  currentVersions: CurrentVersions,
): DraftPlan {
  const { alias, latest, served } = current
  const { inputs } = wanted
  const versions = served ? [...currentVersions.versions, served] : currentVersions.versions
  const changes = latestChanges(current, wanted)
  const altered = changes.code || changes.configuration.length > 0
  // Without an alias, the newest version is the released one. An older version with the same content does not count.
  const eligible = inputs.alias ? versions : currentVersions.versions.slice(-1)
  const existing = altered ? undefined : findRelease(latest, eligible)
  if (!altered && !existing && latest.State === 'Failed') refuseFailedFunction(latest)
  const to = existing?.number
  const endShift = endEarlierShift(current)
  const { alias: wholeAlias } = endShift
  const released = existing !== undefined && isServed(wholeAlias, inputs, existing)
  const releasing = released ? {} : releaseSteps(wholeAlias, inputs, to)
  const tag = tagStep(current, changes.tags)
  const untag = untagStep(current, changes.removedTags)
  const met = servedBefore(current, inputs, currentVersions.versions)
  const comes =
    released || !met
      ? []
      : changesOfRelease(met.configuration, { latest, changes, inputs, codeSha256: wanted.code?.sha256 })
  const draft: DraftPlan = {
    functionName: inputs.functionName,
    alias: inputs.alias,
    from: alias?.traffic.version,
    to,
    isOnManagedInstances: isOnManagedInstances(latest),
    changes: comes,
    slots: {
      'end-shift': endShift.step,
      // A function in the state Failed serves nobody, and no version of it can be published.
      pin: altered && latest.State !== 'Failed' ? pinStep(current, inputs, currentVersions) : undefined,
      'code-signing': codeSigningStep(current, inputs),
      ...latestSteps(current, changes),
      ...releasing,
      untag,
      tag,
    },
    environment: environmentOf(latest, changes.members),
    warnings: [
      ...ignoredMembers(inputs, latest),
      ...missingAlias(inputs, currentVersions),
      ...(latest.Environment?.Error && inputs.environment?.strategy !== 'replace'
        ? [unreadableWarning(latest)]
        : []),
      ...(altered ? [] : failedLatest(latest, met)),
      ...unrequestedWarning(met, comes),
      ...endShift.warnings,
      ...(released ? trafficShiftWarnings(inputs.functionName, alias) : []),
    ],
  }
  const admitting = withCallers(draft, inputs, current.callers ?? {}, accountOf(latest.FunctionArn))
  const called = withEventInvoke(admitting, inputs, current.callers?.eventInvoke)
  const updating = withRuntimeManagement(called, inputs, to, current.runtimeManagement)
  const scaled = withCapacity(updating, inputs, current.capacity)
  const shifted = withTrafficShift(scaled, inputs, wholeAlias, current.deployment)
  const named = withReleaseAlias(withTests(shifted, inputs), inputs, current)
  const isByThisRun = inputs.alias
    ? movedByThisRun(alias, wanted.run)
    : publishedByThisRun(existing?.record, wanted.run)
  return withStaging(withoutAfterMove(withPruning(named, inputs, isByThisRun)), inputs)
}

/** Without an alias nothing moves, which an expression that came out empty may not have meant. */
function missingAlias({ alias, functionName }: DeployInputs, { aliases = [] }: CurrentVersions): string[] {
  // A release alias stays on its release.
  const others = aliases.filter(({ history }) => history?.tag === undefined)
  const [first] = others
  if (alias || !first) return []
  const more = others.length > 5 ? ` and ${others.length - 5} more` : ''
  const shown = others.slice(0, 5).map(({ name, traffic }) => `${name} (${versionName(traffic.version)})`)
  const stay =
    others.length === 1
      ? `the alias ${first.name} of ${functionName} does not move: it still serves ${servedText(first.traffic)}`
      : `the aliases of ${functionName} do not move: ${shown.join(', ')}${more}`
  return [
    `No input names an alias, so ${stay}. Only callers without an alias get this release. To release to an alias, add \`alias: ${first.name}\`. If the expression in \`alias\` came out empty, check the variable that it comes from: a variable of a GitHub environment can be read only if the job sets \`environment: NAME\`.`,
  ]
}

/** Changes that are in $LATEST and go live with the release, though this step does not ask for them. */
function unrequestedWarning(served: Version | undefined, changes: readonly ServedChange[]): string[] {
  const along = unrequested(changes)
  if (!served || along.length === 0) return []
  return [
    `This release also contains what this step does not ask for: ${changesText(changes.filter(({ requested }) => !requested))}. In $LATEST, it differed from version ${served.number}, for example because of an edit in the console, another tool or a failed release. If you do not want this, set the values that you want in this step and run the workflow again. To keep such changes out of releases, set \`unreleased-changes: discard\`: each release then first restores $LATEST to the served version.`,
  ]
}

/** That a release, which does not change $LATEST, leaves it in the state Failed. */
function failedLatest(latest: Configuration, served: Version | undefined): string[] {
  if (latest.State !== 'Failed') return []
  const { State } = served?.configuration ?? {}
  const unaffected =
    served && State !== 'Failed' ? ` Callers get version ${served.number}, which is not affected.` : ''
  return [
    `$LATEST of ${latest.FunctionName} is in the state Failed${failedBecause(latest)}, and this step does not change it.${unaffected} To repair $LATEST, fix the cause, then release code or settings again.`,
  ]
}

/** The newest version with the code and configuration of $LATEST. */
function findRelease(latest: Configuration, versions: readonly Version[]): Version | undefined {
  return versions.findLast(
    ({ number, configuration }) => number !== LATEST && isSameRelease(configuration, latest),
  )
}

/** Whether the alias already serves a version, perhaps beside another one, or no alias is named. */
function isServed(alias: Alias | undefined, inputs: DeployInputs, { number }: Version): boolean {
  return !inputs.alias || alias?.traffic.version === number
}

/** Publishes the current state for the aliases on $LATEST, or as the state to restore if a test fails. */
function pinStep(
  { alias, latest }: CurrentFunction,
  { smokeTest, restoreLatest }: DeployInputs,
  { aliasesOnLatest, versions }: CurrentVersions,
): StepOf<'pin-aliases'> | undefined {
  const existing = findRelease(latest, versions)?.number
  const needsBaseline = !alias && smokeTest !== undefined && restoreLatest && !existing
  if (aliasesOnLatest.length === 0 && !needsBaseline) return undefined
  return { type: 'pin-aliases', aliases: aliasesOnLatest, existing }
}

function releaseSteps(
  alias: Alias | undefined,
  inputs: DeployInputs,
  existing: string | undefined,
): Pick<Slots, 'publish' | 'move'> {
  const publish = { type: 'publish-version', existing } as const
  if (!inputs.alias) return { publish }
  return { publish, move: aliasStep(inputs.alias, alias, inputs) }
}

function tagStep(
  current: CurrentFunction,
  tags: Readonly<Record<string, string>>,
): StepOf<'tag-resource'> | undefined {
  const changes = Object.entries(tags).map(([key, to]) => ({
    member: key,
    to,
    from: ownMember(current.tags, key),
  }))
  return changes.length > 0 ? { type: 'tag-resource', tags, changes } : undefined
}

function codeSigningStep(
  { codeSigning: from }: CurrentFunction,
  { codeSigning }: DeployInputs,
): StepOf<'set-code-signing'> | undefined {
  const to = codeSigning === 'none' ? undefined : codeSigning
  return codeSigning === undefined || to === from ? undefined : { type: 'set-code-signing', from, to }
}

function untagStep({ tags }: CurrentFunction, keys: readonly string[]): StepOf<'untag-resource'> | undefined {
  const changes = keys.map((key) => ({ member: key, from: tags[key] }))
  return keys.length > 0 ? { type: 'untag-resource', changes } : undefined
}

function environmentOf(latest: Configuration, members: ConfigurationMembers) {
  const environment = members['Environment'] as { Variables: Readonly<Record<string, string>> } | undefined
  return environment
    ? environmentDifference(latest.Environment?.Variables ?? {}, environment.Variables)
    : NO_DIFFERENCE
}

/**
 * Plans the creation and the release of a function.
 * @throws Failure that lists all missing inputs
 */
export function planCreation({ inputs, code }: WantedRelease): ReleasePlan {
  refuseIncomplete(inputs, code !== undefined)
  refuseOtherPackageType({ PackageType: code?.kind === 'image' ? 'Image' : 'Zip' }, inputs)
  const members = wantedConfiguration(inputs, undefined)
  refuseFileSystemWithoutVpc(members, undefined)
  refuseTooManyTags({}, inputs.tags ?? {})
  const environment = members['Environment'] as { Variables: Readonly<Record<string, string>> } | undefined
  const changes = creationChanges(members, inputs, code)
  const storage = wantedStorage(inputs, undefined)
  const CodeSigningConfigArn = inputs.codeSigning === 'none' ? undefined : inputs.codeSigning
  const create = {
    type: 'create-function',
    members: withoutUndefined({
      ...members,
      PackageType: code?.kind === 'image' ? 'Image' : 'Zip',
      Architectures: inputs.architectures,
      Tags: inputs.tags,
      CodeSigningConfigArn,
    }),
    storage,
    changes: [
      ...changes,
      ...storageChanges(undefined, storage),
      ...(CodeSigningConfigArn ? [{ member: 'CodeSigningConfigArn', to: CodeSigningConfigArn }] : []),
    ],
  } as const
  const draft: DraftPlan = {
    functionName: inputs.functionName,
    alias: inputs.alias,
    slots: {
      create,
      publish: { type: 'publish-version' },
      move: inputs.alias ? { type: 'create-alias', alias: inputs.alias } : undefined,
    },
    environment: environmentDifference({}, environment?.Variables ?? {}),
    changes: changesOfCreation(
      Object.fromEntries(
        changes.filter(({ member }) => member !== 'ImageUri').map(({ member, to }) => [member, to]),
      ),
      code?.sha256,
    ),
    warnings: ignoredMembers(inputs, undefined),
  }
  // The execution role belongs to the account of the function.
  const admitting = withCallers(draft, inputs, {}, inputs.configuration.Role?.split(':')[4])
  const called = withEventInvoke(admitting, inputs, undefined)
  const updating = withRuntimeManagement(called, inputs, undefined)
  const shifted = withTrafficShift(withCapacity(updating, inputs), inputs, undefined)
  const named = withReleaseAlias(withTests(shifted, inputs), inputs, {})
  return ordered(withStaging(named, inputs))
}

function creationChanges(members: ConfigurationMembers, inputs: DeployInputs, code: WantedRelease['code']) {
  const written = {
    ImageUri: code?.kind === 'image' ? code.image : undefined,
    ...members,
    Architectures: inputs.architectures,
  }
  return Object.entries(written)
    .map(([member, value]) => ({ member, to: comparableMember(member, value) }))
    .filter(({ to }) => to !== undefined)
}

function refuseIncomplete(inputs: DeployInputs, hasCode: boolean): void {
  const { Role, Runtime, Handler } = inputs.configuration
  const isImage = inputs.code.kind === 'image'
  const missing = [
    ...(Role ? [] : ['`execution-role` (ARN of the role that the function runs as)']),
    ...(Runtime || isImage ? [] : ['`runtime` (such as python3.13)']),
    ...(Handler || isImage ? [] : ['`handler` (such as app.handler)']),
    ...(hasCode ? [] : ['the code (`zip-file`, `source-dir`, `s3-key` or `image-uri`)']),
  ]
  if (missing.length === 0) return
  throw new Failure(
    `The function ${inputs.functionName} does not exist in ${inputs.region}, and the inputs to create it are missing: ${missing.join(', ')}.`,
    'If the function should exist, check `function-name`, `aws-region` and the account of the credentials. Otherwise, add the missing inputs.',
  )
}
