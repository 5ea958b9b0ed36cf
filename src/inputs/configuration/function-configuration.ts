import { isMap, isScalar } from 'yaml'
import { isObject } from '../../is-object.ts'
import { type DedicatedInput, MEMBER_INPUTS } from '../../model/members/member-inputs.ts'
import { listed } from '../../model/text.ts'
import type { DesiredConfiguration } from '../../model/wanted.ts'
import { refusePlaceholder, warnOfPlaceholder } from '../parsers/placeholders.ts'
import { type Problems, quoted } from '../parsers/problems.ts'
import { checkShape } from '../parsers/shape.ts'
import { isCertainlyName, stringEntries } from '../parsers/string-map.ts'
import { closest } from '../parsers/words.ts'
import { type MapText, parseMap } from '../parsers/yaml.ts'
import type { Variables } from './environment.ts'
import { configurationShapes, type Member } from './function-configuration-members.ts'

const label = '`function-configuration`'

/** A member that is missing here has to be added to MEMBER_INPUTS. */
const dedicatedInputs: Readonly<Record<Member, readonly DedicatedInput[]>> = MEMBER_INPUTS

/** Members of other calls of the Lambda API, and the input to use for each. */
const membersOfOtherCalls = new Map([
  ['FunctionName', 'Leave it out: the input `function-name` names the function.'],
  ['RevisionId', 'Leave it out: the action itself guards against concurrent changes of the function.'],
  ['Architectures', 'Use the input `architectures`.'],
  ['Tags', 'Use the input `tags`.'],
  ['Code', 'Use the input `zip-file`, `source-dir`, `s3-key` or `image-uri`.'],
  ['PackageType', 'Leave it out: it follows from the input that names the code.'],
  ['Publish', 'Leave it out: every release publishes a version.'],
  [
    'PublishTo',
    'Leave it out: every release publishes a numbered version, which the alias serves. $LATEST.PUBLISHED would give it to callers without an alias before it is tested.',
  ],
  ['CodeSigningConfigArn', 'Use the input `code-signing-config-arn`.'],
  ['RuntimeManagementConfig', 'Use the input `runtime-management`.'],
  ['SourceKMSKeyArn', 'Use the input `source-kms-key-arn`.'],
  ['S3ObjectStorageMode', 'Use the input `s3-object-storage-mode`.'],
])

/** Structures that Lambda cannot clear, and what to write instead of `{}`. */
const resets: ReadonlyMap<string, string> = new Map([
  [
    'LoggingConfig',
    'To log as text again, write `LoggingConfig: { LogFormat: Text }`. To log to the default log group again, write its name: `LoggingConfig: { LogGroup: /aws/lambda/<function name> }`.',
  ],
  ['EphemeralStorage', "Write Lambda's default: `EphemeralStorage: { Size: 512 }`."],
  [
    'DurableConfig',
    'Write the members that should change, such as `DurableConfig: { RetentionPeriodInDays: 14 }`, or leave it out to keep them.',
  ],
  ['TenancyConfig', 'Lambda sets it when it creates the function: write it, or leave it out.'],
  ['CapacityProviderConfig', 'Write the capacity provider, or leave the member out to keep it.'],
])

/** The content of `function-configuration`. Environment and layers have their own rules and are separate members. */
export interface GeneralConfiguration {
  readonly configuration: DesiredConfiguration
  /** Names of all members that are written. */
  readonly members: readonly string[]
  readonly variables: Variables | undefined
  readonly layers: readonly string[] | undefined
}

/**
 * Reads a map in the shape of Lambda's UpdateFunctionConfiguration. Messages name members, never their values,
 * because environment variables are among them.
 *
 * @param isGiven whether a dedicated input is given
 */
export function parseFunctionConfiguration(
  text: string,
  isGiven: (input: DedicatedInput) => boolean,
  problems: Problems,
): GeneralConfiguration | undefined {
  const document = parseMap(text, label, 'typed', problems)
  const members = document && plainMap(document, problems)
  if (document === undefined || members === undefined) return undefined
  if (document.map.items.length === 0) problems.add(`${label} is an empty map.`, 'Leave the input out.')
  for (const { key } of document.map.items) {
    const name = isScalar(key) ? String(key.value) : ''
    if (isMember(name)) {
      checkDedicated(name, isGiven, problems)
      if (isEmptyMap(members[name]) && resets.has(name)) refuseEmpty(name, problems)
      else {
        const place = { label, name, isSecret: name === 'Environment' }
        checkShape(configurationShapes[name], members[name], place, problems)
      }
    } else if (isScalar(key) && isCertainlyName(key, document)) refuseMember(name, problems)
    else
      problems.add(
        `${label}, line ${document.lineOf(key)}: there is a member that UpdateFunctionConfiguration does not have.`,
        'Put values with commas, colons or braces in quotes.',
      )
  }
  const { Environment, Layers, ...configuration } = members
  checkPlaceholders({ ...configuration, Layers }, label, problems)
  const variables = Environment === undefined ? undefined : readVariables(document, problems)
  return {
    configuration: configuration as DesiredConfiguration,
    members: Object.keys(members),
    variables,
    layers: isStrings(Layers) ? Layers : undefined,
  }
}

/** An unresolved placeholder in an ARN is an error, in any other text a warning. */
function checkPlaceholders(value: unknown, place: string, problems: Problems, isArn = false): void {
  if (typeof value === 'string') {
    if (isArn || value.startsWith('arn:')) refusePlaceholder(value, place, true, problems)
    else warnOfPlaceholder(value, place, problems)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [name, member] of Object.entries(value)) {
    const inside = Array.isArray(value) ? place : `${place}, ${name}`
    checkPlaceholders(member, inside, problems, isArn || /Arn$|^Role$|^Layers$|Ids$/.test(name))
  }
}

function plainMap(document: MapText, problems: Problems): Record<string, unknown> | undefined {
  try {
    return document.toPlain() as Record<string, unknown>
  } catch {
    problems.add(`${label} cannot be read as YAML or JSON.`, 'Write a plain map of members and values.')
    return undefined
  }
}

function isMember(name: string): name is Member {
  return Object.hasOwn(configurationShapes, name)
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string')
}

function isEmptyMap(value: unknown): boolean {
  return isObject(value) && Object.keys(value).length === 0
}

function refuseEmpty(name: string, problems: Problems): void {
  problems.add(`${label} has an empty \`${name}\`, but Lambda cannot clear it.`, resets.get(name) ?? '')
}

function refuseMember(name: string, problems: Problems): void {
  const known = Object.keys(configurationShapes)
  const meant = closest(name, known)
  problems.add(
    membersOfOtherCalls.has(name)
      ? `${label} has the member ${quoted(name)}, which does not belong there.`
      : `${label} has the member ${quoted(name)}, which UpdateFunctionConfiguration does not have.`,
    membersOfOtherCalls.get(name) ??
      (meant ? `Did you mean \`${meant}\`?` : `Its members are ${listed(known)}.`),
  )
}

function checkDedicated(name: Member, isGiven: (input: DedicatedInput) => boolean, problems: Problems): void {
  const given = dedicatedInputs[name].filter(isGiven)
  if (given.length > 0)
    problems.add(
      `${label} has the member \`${name}\`, and ${listed(given)} ${given.length === 1 ? 'is' : 'are'} given too.`,
      'Write it in one place only.',
    )
}

/** Environment.Variables, with every value as written. */
function readVariables(document: MapText, problems: Problems): Variables | undefined {
  const environment = document.map.get('Environment')
  const variables = isMap(environment) ? environment.get('Variables') : undefined
  if (isMap(environment) && environment.items.length === 0) return new Map()
  if (!isMap(variables)) {
    problems.add(
      `${label}: \`Environment.Variables\` has to be a map.`,
      'Write `Environment: { Variables: { NAME: value } }`.',
    )
    return undefined
  }
  const kind = { label: `${label}, Environment.Variables`, variables: true, secret: true }
  return stringEntries({ ...document, map: variables }, kind, problems)
}
