import { Failure } from '../failure.ts'
import type { CodeStorage } from '../model/code.ts'
import { comparableMember, isSame } from '../model/comparable.ts'
import { type Configuration, type ConfigurationMembers, hasFailed } from '../model/configuration.ts'
import { refuseTooManyTags } from '../model/limits.ts'
import { listed } from '../model/text.ts'
import type { DeployInputs } from '../model/wanted.ts'
import {
  changedMembers,
  type MemberChange,
  refuseFileSystemWithoutVpc,
  wantedConfiguration,
} from './configuration.ts'
import type { CurrentFunction } from './current.ts'
import type { Slots } from './order.ts'
import type { WantedRelease } from './release-plan.ts'
import { refuseStorageWithoutCode, storageChanges, wantedStorage } from './settings/code-storage.ts'
import { CREATE_ONLY, refuseCreateOnly } from './settings/create-only.ts'

/** The differences between $LATEST and the inputs. */
export interface LatestChanges {
  readonly members: ConfigurationMembers
  readonly configuration: readonly MemberChange[]
  readonly description: readonly MemberChange[]
  readonly code: boolean
  readonly architectures: readonly MemberChange[]
  /** How the storage of the archive changes. */
  readonly storage: readonly MemberChange[]
  /** How Lambda should store the archive; undefined: by default. */
  readonly wantedStorage: CodeStorage | undefined
  readonly tags: Readonly<Record<string, string>>
  /** Keys of tags that the function has and should not have. */
  readonly removedTags: readonly string[]
}

/**
 * Compares $LATEST with the inputs.
 * @throws Failure for a change that Lambda does not allow
 */
export function latestChanges(current: CurrentFunction, wanted: WantedRelease): LatestChanges {
  const { latest } = current
  const { inputs, code } = wanted
  refuseOtherPackageType(latest, inputs)
  // Lambda does not report which part of a failed update took effect, so everything is sent again.
  const repeat = hasFailed(latest)
  const members = wantedConfiguration(inputs, latest)
  refuseCreateOnly(members, latest)
  const configuration = repeat ? allMembers(members) : changedMembers(members, latest)
  if (configuration.some(({ member }) => member === 'FileSystemConfigs' || member === 'VpcConfig'))
    refuseFileSystemWithoutVpc(members, latest)
  const tags = Object.fromEntries(
    Object.entries(inputs.tags ?? {}).filter(([key, value]) => current.tags[key] !== value),
  )
  const removedTags = (inputs.tagsToRemove ?? []).filter(
    (key) => current.areTagsHidden || Object.hasOwn(current.tags, key),
  )
  const keptTags = Object.entries(current.tags).filter(([key]) => !removedTags.includes(key))
  refuseTooManyTags(Object.fromEntries(keptTags), tags)
  const architectures = architectureChange(inputs.architectures, latest)
  if (architectures.length > 0 && !code) refuseArchitectures(architectures)
  const isZip = latest.PackageType !== 'Image'
  const wantedNow = isZip ? wantedStorage(inputs, current.storage) : current.storage
  const storage = storageChanges(current.storage, wantedNow)
  if (!code) refuseStorageWithoutCode(storage)
  const description = inputs.configuration.Description
  return {
    members,
    configuration,
    description:
      description !== undefined && description !== latest.Description
        ? [{ member: 'Description', from: latest.Description, to: description }]
        : [],
    code:
      code !== undefined &&
      (repeat || architectures.length > 0 || storage.length > 0 || !holdsCode(latest, wanted)),
    architectures,
    storage,
    wantedStorage: wantedNow,
    tags,
    removedTags,
  }
}

/** Whether $LATEST has the wanted code: the same archive, or one that was found to have the same files. */
function holdsCode({ CodeSha256 }: Configuration, { code, sameAs }: WantedRelease): boolean {
  return CodeSha256 !== '' && (CodeSha256 === code?.sha256 || CodeSha256 === sameAs)
}

function allMembers(members: ConfigurationMembers): MemberChange[] {
  return Object.keys(members)
    .filter((member) => member !== 'Description' && !CREATE_ONLY.has(member))
    .map((member) => ({ member, to: comparableMember(member, members[member]) }))
}

/** The steps that apply the changes to $LATEST. */
export function latestSteps(
  { latest }: CurrentFunction,
  changes: LatestChanges,
): Pick<Slots, 'configure' | 'code'> {
  const configuration = [...changes.configuration, ...changes.description]
  const members = Object.fromEntries(configuration.map(({ member }) => [member, changes.members[member]]))
  const architectures = changes.architectures[0]?.to as readonly string[] | undefined
  return {
    configure:
      configuration.length > 0
        ? { type: 'update-configuration', members, changes: configuration }
        : undefined,
    code: changes.code
      ? {
          type: 'update-code',
          from: latest.CodeSha256,
          changes: [...changes.architectures, ...changes.storage],
          architectures,
          storage: changes.wantedStorage,
        }
      : undefined,
  }
}

function architectureChange(written: readonly string[] | undefined, latest: Configuration): MemberChange[] {
  const from = latest.Architectures ?? ['x86_64']
  return written && !isSame([...written].sort(), [...from].sort())
    ? [{ member: 'Architectures', from, to: written }]
    : []
}

function refuseArchitectures([change]: readonly MemberChange[]): never {
  throw new Failure(
    `The function runs on ${String(change?.from)} and \`architectures\` is ${String(change?.to)}, but no code is given. Lambda changes the architecture only together with the code.`,
    'Provide the code for that architecture with `zip-file`, `source-dir`, `s3-key` or `image-uri`, or remove `architectures`.',
  )
}

/** AWS's reason for the state Failed, in parentheses; empty if it gives none. */
export function failedBecause({ StateReason, StateReasonCode }: Configuration): string {
  const because = [StateReasonCode, StateReason?.replace(/\.$/, '')].filter(Boolean).join(': ')
  return because && ` (${because})`
}

/** Only an update can repair a function in the state Failed. */
export function refuseFailedFunction(configuration: Configuration): never {
  throw new Failure(
    `The function ${configuration.FunctionName} is in the state Failed${failedBecause(configuration)}, so no version of it can be published.`,
    'Fix the cause that AWS reports, and provide the code or the settings so that this action sends them again. Or delete the function and let this action create it.',
  )
}

/**
 * Refuses code and settings for the other package type, because the package type of a function cannot be changed (Lambda
 * API reference, UpdateFunctionCode).
 * @throws Failure, before anything is written
 */
export function refuseOtherPackageType(
  { PackageType = 'Zip' }: Pick<Configuration, 'PackageType'>,
  { functionName, code, codeStorage, configuration, layers, runtimeManagement }: DeployInputs,
): void {
  if (PackageType === 'Image') {
    if (code.kind !== 'image' && code.kind !== 'none') refuseArchive(functionName)
    const names = [
      ...(configuration.Runtime === undefined ? [] : ['runtime']),
      ...(configuration.Handler === undefined ? [] : ['handler']),
      ...(layers === undefined ? [] : ['layers']),
      ...(codeStorage?.sourceKmsKeyArn === undefined ? [] : ['source-kms-key-arn']),
      ...(runtimeManagement === undefined ? [] : ['runtime-management']),
    ]
    if (names.length > 0) refuseSettingsOfArchives(functionName, names)
  } else {
    if (code.kind === 'image') refuseImage(functionName)
    if (configuration.ImageConfig !== undefined) refuseImageConfig(functionName)
  }
}

function refuseArchive(functionName: string): never {
  throw new Failure(
    `The function ${functionName} runs a container image, and its package type cannot be changed to a zip archive.`,
    'To update this function, set `image-uri` instead. To run this code as a zip archive, release it to a function with another name.',
  )
}

function refuseImage(functionName: string): never {
  throw new Failure(
    `The function ${functionName} is packaged as a zip archive, and its package type cannot be changed to a container image.`,
    'Create a function with another name for the image (`image-uri` and `execution-role`) and move the callers to it, or provide the code as a zip archive.',
  )
}

function refuseSettingsOfArchives(functionName: string, names: readonly string[]): never {
  const [applies, it] = names.length === 1 ? ['applies', 'it'] : ['apply', 'them']
  throw new Failure(
    `The function ${functionName} runs a container image, but ${listed(names)} ${applies} only to zip archives: an image contains its runtime, handler and dependencies.`,
    `Remove ${it}. To change what the image starts, set \`ImageConfig\` in \`function-configuration\` (EntryPoint, Command, WorkingDirectory).`,
  )
}

function refuseImageConfig(functionName: string): never {
  throw new Failure(
    `\`function-configuration\` has \`ImageConfig\`, which applies only to container images, but the function ${functionName} is packaged as a zip archive.`,
    'Remove it. To change what a zip archive starts, set `handler`.',
  )
}
