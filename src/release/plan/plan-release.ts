import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { Failure } from '../../failure.ts'
import type { DeployInputs } from '../../inputs/deploy-inputs.ts'
import { holdsCode, isSameRelease, type PackageIdentity } from './code-identity.ts'
import { comparableMember, isSame } from './comparable.ts'
import {
  type ConfigurationMembers,
  changedMembers,
  desiredConfiguration,
  type MemberChange,
} from './desired-configuration.ts'
import { environmentDifference, NO_DIFFERENCE } from './environment.ts'
import { hasFailed } from './function-state.ts'
import type { CurrentFunction, ReleasePlan, Step, Surroundings } from './release-plan.ts'
import { refuseForeignWeights, weightsOf } from './weights.ts'

/** What the user wants: the inputs, and the package that they led to. */
export interface Desired {
  readonly inputs: DeployInputs
  /** Absent when only the configuration is released. */
  readonly code?: PackageIdentity
}

/** What of $LATEST is not yet as the user wrote it. */
interface LatestChanges {
  readonly members: ConfigurationMembers
  readonly configuration: readonly MemberChange[]
  readonly description: readonly MemberChange[]
  readonly code: boolean
  readonly architectures: readonly MemberChange[]
  readonly tags: Readonly<Record<string, string>>
}

const NOTHING_KNOWN: Surroundings = { aliasesOnLatest: [], versions: [] }

/**
 * Whether nothing at all has to be written, as far as the alias tells: $LATEST is as desired, and the version that
 * the alias alone serves has that code and that whole configuration.
 */
export function isReleased(current: CurrentFunction, desired: Desired): boolean {
  return planRelease(current, desired, NOTHING_KNOWN).steps.length === 0
}

/**
 * Decides what a release of an existing function does.
 * @throws Failure for what cannot be done, before anything is written
 */
export function planRelease(
  current: CurrentFunction,
  desired: Desired,
  surroundings: Surroundings,
): ReleasePlan {
  const { alias, latest, served } = current
  const { inputs } = desired
  const versions = served ? [...surroundings.versions, served] : surroundings.versions
  const changes = latestChanges(current, desired, versions)
  if (alias) refuseForeignWeights(alias, served)
  const altered = changes.code || changes.configuration.length > 0
  // Without an alias it is the newest version that is released; an older one of the same content is not.
  const eligible = inputs.alias ? versions : surroundings.versions.slice(-1)
  const existing = altered ? undefined : findRelease(latest, eligible)
  if (!altered && !existing && latest.State === 'Failed') refuseFailedFunction(latest)
  const released = existing !== undefined && isServed(current, inputs, existing)
  const to = existing?.Version
  return {
    functionName: inputs.functionName,
    ...(inputs.alias && { alias: inputs.alias }),
    ...(alias?.FunctionVersion && { from: alias.FunctionVersion }),
    ...(to && { to }),
    steps: [
      // Nobody is served by a function that has failed, and no version can be published of it.
      ...(altered && latest.State !== 'Failed' ? pinSteps(latest, surroundings) : []),
      ...latestSteps(latest, changes),
      ...(released ? [] : releaseSteps(current, inputs, to)),
      ...tagSteps(current, changes.tags),
    ],
    environment: environmentOf(latest, changes.members),
    warnings:
      latest.Environment?.Error && inputs.environment?.strategy !== 'replace' ? [UNREADABLE_ENVIRONMENT] : [],
  }
}

const UNREADABLE_ENVIRONMENT =
  "The function's environment variables cannot be read, so nobody can tell whether the served version has them: a version is published on every run. Allow the role kms:Decrypt on the function's KMS key."

function latestChanges(
  current: CurrentFunction,
  desired: Desired,
  versions: readonly FunctionConfiguration[],
): LatestChanges {
  const { latest } = current
  const { inputs, code } = desired
  // Lambda says nothing of how much of a failed update is in force: everything that was written is sent again.
  const repeat = hasFailed(latest)
  const members = desiredConfiguration(inputs, latest)
  const architectures = architectureChange(inputs.architectures, latest)
  if (architectures.length > 0 && !code) refuseArchitectures(architectures)
  if (code && latest.PackageType === 'Image') refuseZipForImage(inputs.functionName)
  const description = inputs.configuration.Description
  return {
    members,
    configuration: repeat ? allMembers(members) : changedMembers(members, latest),
    description:
      description !== undefined && description !== (latest.Description ?? '')
        ? [{ member: 'Description', from: latest.Description ?? '', to: description }]
        : [],
    code: code !== undefined && (repeat || architectures.length > 0 || !holdsCode(latest, code, versions)),
    architectures,
    tags: Object.fromEntries(
      Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value),
    ),
  }
}

function allMembers(members: ConfigurationMembers): MemberChange[] {
  return Object.keys(members)
    .filter((member) => member !== 'Description')
    .map((member) => ({ member, to: comparableMember(member, members[member]) }))
}

/** The newest version that is $LATEST's present state. */
function findRelease(latest: FunctionConfiguration, versions: readonly FunctionConfiguration[]) {
  return versions.findLast((version) => version.Version !== '$LATEST' && isSameRelease(version, latest))
}

/** Whether a version that is the desired release is already where it shall be. */
function isServed(current: CurrentFunction, inputs: DeployInputs, release: FunctionConfiguration): boolean {
  if (!inputs.alias) return true
  return current.alias?.FunctionVersion === release.Version && weightsOf(current.alias).length === 0
}

function pinSteps(latest: FunctionConfiguration, { aliasesOnLatest, versions }: Surroundings): Step[] {
  if (aliasesOnLatest.length === 0) return []
  const existing = findRelease(latest, versions)?.Version
  return [{ type: 'pin-aliases', aliases: aliasesOnLatest, ...(existing && { existing }) }]
}

function latestSteps(latest: FunctionConfiguration, changes: LatestChanges): Step[] {
  const steps: Step[] = []
  const configuration = [...changes.configuration, ...changes.description]
  if (configuration.length > 0) {
    const members = Object.fromEntries(configuration.map(({ member }) => [member, changes.members[member]]))
    steps.push({ type: 'update-configuration', members, changes: configuration })
  }
  if (changes.code) {
    const architectures = changes.architectures[0]?.to as readonly string[] | undefined
    steps.push({
      type: 'update-code',
      from: latest.CodeSha256 ?? '',
      changes: changes.architectures,
      ...(architectures && { architectures }),
    })
  }
  return steps
}

function releaseSteps(current: CurrentFunction, inputs: DeployInputs, existing: string | undefined): Step[] {
  const publish: Step = { type: 'publish-version', ...(existing && { existing }) }
  if (!inputs.alias) return [publish]
  if (!current.alias) return [publish, { type: 'create-alias', alias: inputs.alias }]
  return [
    publish,
    { type: 'update-alias', alias: current.alias, clearsWeights: weightsOf(current.alias).length > 0 },
  ]
}

function tagSteps(current: CurrentFunction, tags: Readonly<Record<string, string>>): Step[] {
  const changes = Object.entries(tags).map(([key, to]) => {
    const from = current.tags[key]
    return { member: key, to, ...(from !== undefined && { from }) }
  })
  return changes.length > 0 ? [{ type: 'tag-resource', tags, changes }] : []
}

function environmentOf(latest: FunctionConfiguration, members: ConfigurationMembers) {
  const environment = members['Environment'] as { Variables: Readonly<Record<string, string>> } | undefined
  return environment
    ? environmentDifference(latest.Environment?.Variables ?? {}, environment.Variables)
    : NO_DIFFERENCE
}

function architectureChange(
  written: readonly string[] | undefined,
  latest: FunctionConfiguration,
): MemberChange[] {
  const from = latest.Architectures ?? ['x86_64']
  return written && !isSame([...written].sort(), [...from].sort())
    ? [{ member: 'Architectures', from, to: written }]
    : []
}

function refuseArchitectures([change]: readonly MemberChange[]): never {
  throw new Failure(
    `The function runs on ${String(change?.from)} and \`architectures\` says ${String(change?.to)}, but no code is given: Lambda changes the architecture together with the code.`,
    'Give the code for that architecture with `zip-file` or `source-dir`, or leave `architectures` out.',
  )
}

function refuseFailedFunction({ FunctionName, StateReason, StateReasonCode }: FunctionConfiguration): never {
  const because = [StateReasonCode, StateReason].filter(Boolean).join(': ')
  throw new Failure(
    `The function ${FunctionName} is in the state Failed${because && ` (${because})`}, and no version can be published of it.`,
    'Correct what AWS names as the reason and give the code or the settings that it needs, so that they are sent again; or delete the function and have it created.',
  )
}

function refuseZipForImage(functionName: string): never {
  throw new Failure(
    `The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`,
    'Create a function with another name for the zip archive, or leave the code out to change only the configuration.',
  )
}
