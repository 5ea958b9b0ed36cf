import { isObject } from '../../is-object.ts'
import { comparableConfiguration, comparableMember, isSame, withoutDefaults } from '../../model/comparable.ts'
import type { Configuration, ConfigurationMembers } from '../../model/configuration.ts'
import { layerArn } from '../../model/layer.ts'
import type { DeployInputs } from '../../model/wanted.ts'

/** One difference between the version that is served and the version that a release brings. */
export interface ServedChange {
  readonly what: 'code' | 'configuration'
  /** A member, `Structure.Member`, `Environment.NAME`, `Layers.ARN` without a version, or `CodeSha256`. */
  readonly field: string
  /** Undefined for variables, whose values are secret, and where there is nothing or Lambda's default. */
  readonly from?: unknown
  readonly to?: unknown
  /** Whether the inputs of this step ask for it. Otherwise it is in $LATEST already and is released with the rest. */
  readonly requested: boolean
}

/** What a release sends. */
interface ChangesOfLatest {
  readonly members: ConfigurationMembers
  /** Those of the members that are sent. */
  readonly configuration: ReadonlyArray<{ readonly member: string }>
  readonly architectures: ReadonlyArray<{ readonly member: string; readonly to?: unknown }>
  /** Whether code is sent. */
  readonly code: boolean
}

/** What a release makes of $LATEST. */
interface Release {
  readonly latest: Configuration
  readonly changes: ChangesOfLatest
  readonly inputs: DeployInputs
  /** SHA-256 of the new code, if it is known yet. */
  readonly codeSha256: string | undefined
}

/**
 * What callers will notice: how the version that a release publishes differs from the served one. $LATEST is published
 * as a whole, so this includes what somebody else, or a failed run, left there.
 */
export function changesOfRelease(
  served: Configuration,
  { latest, changes, inputs, codeSha256 }: Release,
): readonly ServedChange[] {
  const CodeSha256 = changes.code ? codeSha256 : latest.CodeSha256
  const next = { CodeSha256, configuration: nextConfiguration(latest, changes) }
  return differences(contentsOf(served), next, (field) => isRequested(inputs, field))
}

/**
 * What the first version of a new function will have.
 * @param configuration in normal form
 */
export function changesOfCreation(
  configuration: Readonly<Record<string, unknown>>,
  codeSha256: string | undefined,
): readonly ServedChange[] {
  const nothing = { CodeSha256: undefined, configuration: {} }
  return differences(nothing, { CodeSha256: codeSha256, configuration }, () => true)
}

/** What callers will notice when an alias moves to a version that exists. It is named, so all of it is requested. */
export function changesOfMove(served: Configuration, version: Configuration): readonly ServedChange[] {
  return differences(contentsOf(served), contentsOf(version), () => true)
}

interface Contents {
  readonly CodeSha256: string | undefined
  /** In normal form. */
  readonly configuration: Readonly<Record<string, unknown>>
}

function contentsOf(version: Configuration): Contents {
  return { CodeSha256: version.CodeSha256, configuration: comparableConfiguration(version) }
}

/** The code first, then the configuration by field. Variables that cannot be read cannot be compared. */
function differences(
  served: Contents,
  next: Contents,
  requested: (field: string) => boolean,
): readonly ServedChange[] {
  const before = fieldsOf(served.configuration)
  const after = fieldsOf(next.configuration)
  const isUnreadable = [before, after].some((fields) => fields.has(UNREADABLE))
  const fields = [...new Set([...before.keys(), ...after.keys()])].sort()
  const configuration = fields
    .filter((field) => !isSame(before.get(field), after.get(field)))
    .filter((field) => !(isUnreadable && field.startsWith('Environment.')))
    .map((field) => changeOf(field, before.get(field), after.get(field), requested(field)))
  if (next.CodeSha256 === served.CodeSha256) return configuration
  const [from, to] = [served.CodeSha256, next.CodeSha256]
  return [
    { what: 'code', field: 'CodeSha256', from, to, requested: requested('CodeSha256') },
    ...configuration,
  ]
}

/** What stands in place of variables that cannot be read. */
const UNREADABLE = 'Environment.Unreadable'

function changeOf(field: string, from: unknown, to: unknown, requested: boolean): ServedChange {
  if (field.startsWith('Environment.')) return { what: 'configuration', field, requested }
  return { what: 'configuration', field, from, to, requested }
}

/** The configuration that $LATEST will have, in normal form. */
function nextConfiguration(
  latest: Configuration,
  { members, configuration, architectures }: ChangesOfLatest,
): Readonly<Record<string, unknown>> {
  const written = [
    ...configuration.map(({ member }) => [member, members[member]] as const),
    ...architectures.map(({ member, to }) => [member, to] as const),
  ]
  const next = written.map(([member, value]) => [
    member,
    comparableMember(member, value, latest.FunctionName),
  ])
  return { ...comparableConfiguration(latest), ...Object.fromEntries(next) }
}

/** The single values of a configuration in normal form, by field. */
function fieldsOf(configuration: Readonly<Record<string, unknown>>): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(configuration)
      .flatMap(([member, value]) => valuesOf(member, value))
      .filter(([, value]) => value !== undefined),
  )
}

function valuesOf(member: string, value: unknown): ReadonlyArray<readonly [field: string, value: unknown]> {
  if (member === 'Layers' && Array.isArray(value))
    return value.map((arn: string) => [
      `Layers.${layerArn(arn)}`,
      Number(arn.slice(arn.lastIndexOf(':') + 1)),
    ])
  if (!isObject(value)) return [[member, value]]
  const members =
    member === 'Environment' && 'Variables' in value
      ? Object(value['Variables'])
      : withoutDefaults(member, value)
  return Object.entries(members).map(([name, each]) => [`${member}.${name}`, each])
}

/** Whether the inputs say anything about a field: judged by variable, layer, and member of a structure. */
function isRequested(inputs: DeployInputs, field: string): boolean {
  const [member = '', ...rest] = field.split('.')
  const name = rest.join('.')
  const { environment, layers, configuration } = inputs
  switch (member) {
    case 'Environment':
      return (
        environment !== undefined &&
        (environment.strategy === 'replace' ||
          Object.hasOwn(environment.set, name) ||
          environment.remove.includes(name))
      )
    case 'Layers':
      return (
        layers !== undefined &&
        (layers.strategy === 'replace' || layers.arns.some((arn) => layerArn(arn) === name))
      )
    case 'Architectures':
      return inputs.architectures !== undefined
    case 'CodeSha256':
      return inputs.code.kind !== 'none'
    // It counts as a whole.
    case 'ImageConfig':
      return configuration.ImageConfig !== undefined
    default: {
      const written = configuration[member]
      if (written === undefined) return false
      return name === '' || typeof written !== 'object' || written === null || isWritten(written, name)
    }
  }
}

function isWritten(structure: object, name: string): boolean {
  return Object.keys(structure).length === 0 || Object.hasOwn(structure, name)
}
