import { createHash } from 'node:crypto'
import { isMap, isScalar, parseDocument } from 'yaml'
import type { Json } from '../answer.ts'
import { invalidRevision, notKnown } from './errors.ts'

/** The lifecycle events that can have a hook. */
export type HookEvent = 'BeforeAllowTraffic' | 'AfterAllowTraffic'

/** What an AppSpec for Lambda says. */
export interface AppSpec {
  readonly functionName: string
  readonly alias: string
  readonly currentVersion: string
  readonly targetVersion: string
  /** Functions to invoke, by their name or ARN. */
  readonly hooks: Readonly<Partial<Record<HookEvent, string>>>
}

/**
 * Reads the AppSpec of a revision, in YAML or JSON (CodeDeploy user guide, "AppSpec file structure"; the names of its
 * members are written in lower and in mixed case there, so that case does not count here).
 *
 * @throws AwsError InvalidRevisionException
 */
export function appSpecIn(revision: Json): AppSpec {
  const { revisionType, appSpecContent } = revision
  if (revisionType === 'S3') throw notKnown('A revision in S3')
  if (revisionType !== 'AppSpecContent')
    throw invalidRevision(`Lambda deployments take an AppSpec, not the revision type ${String(revisionType)}`)
  const { content, sha256 } = (appSpecContent ?? {}) as Json
  if (typeof content !== 'string' || content === '') throw invalidRevision('The AppSpec content is empty')
  if (typeof sha256 === 'string' && createHash('sha256').update(content).digest('hex') !== sha256)
    throw invalidRevision('The SHA256 hash is not that of the AppSpec content')
  return read(content)
}

function read(content: string): AppSpec {
  const document = parseDocument(content)
  if (document.errors.length > 0 || !isMap(document.contents))
    throw invalidRevision('The AppSpec file cannot be parsed')
  const version = document.contents.items.find(({ key }) => String(key).toLowerCase() === 'version')?.value
  // JSON and YAML read it as 0; it is the text that has to be 0.0.
  if (!(isScalar(version) && (version.source ?? String(version.value)) === '0.0'))
    throw invalidRevision('The version of the AppSpec file must be 0.0')
  const { resources, hooks = [] } = inLowerCase(document.toJS())
  return { ...resourceIn(resources), hooks: hooksIn(hooks) }
}

/** The one resource: the function, its alias, and both versions. */
function resourceIn(resources: unknown): Omit<AppSpec, 'hooks'> {
  const all = Array.isArray(resources) ? resources.flatMap((each) => Object.values(each as Json)) : []
  const [resource] = all
  if (all.length !== 1) throw invalidRevision('The AppSpec file must have exactly one resource')
  const { type, properties } = inLowerCase(resource)
  if (type !== 'AWS::Lambda::Function') throw invalidRevision('The resource must be an AWS::Lambda::Function')
  const given = inLowerCase(properties)
  const text = (name: string) => {
    const value = given[name.toLowerCase()]
    if ((typeof value !== 'string' && typeof value !== 'number') || value === '')
      throw invalidRevision(`The resource must have a value for ${name}`)
    return String(value)
  }
  const version = (name: string) => {
    const value = text(name)
    if (!/^[1-9][0-9]*$/.test(value)) throw invalidRevision(`${name} must be a version number, not ${value}`)
    return value
  }
  return {
    functionName: text('Name'),
    alias: text('Alias'),
    currentVersion: version('CurrentVersion'),
    targetVersion: version('TargetVersion'),
  }
}

function hooksIn(hooks: unknown): AppSpec['hooks'] {
  if (!Array.isArray(hooks)) throw invalidRevision('The hooks of the AppSpec file must be a list')
  const found: Partial<Record<HookEvent, string>> = {}
  for (const [event, name] of hooks.flatMap((hook) => Object.entries((hook ?? {}) as Json))) {
    if (event !== 'BeforeAllowTraffic' && event !== 'AfterAllowTraffic')
      throw invalidRevision(`${event} is not a lifecycle event of a Lambda deployment that can have a hook`)
    if (typeof name !== 'string' || name === '')
      throw invalidRevision(`The hook ${event} must name a function`)
    found[event] = name
  }
  return found
}

function inLowerCase(value: unknown): Json {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name.toLowerCase(), each]))
}
