import { BatchGetDeploymentsCommand, ListDeploymentsCommand } from '@aws-sdk/client-codedeploy'
import {
  GetFunctionCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  GetPolicyCommand,
  type LambdaClient,
  ListAliasesCommand,
  ListLayerVersionsCommand,
  ListVersionsByFunctionCommand,
} from '@aws-sdk/client-lambda'
import { ListMultipartUploadsCommand, ListObjectsV2Command } from '@aws-sdk/client-s3'
import type { Lane, Subject } from './lane.ts'

/** Code and configuration of $LATEST or of a version: all that decides what callers get. */
export type Content = Readonly<Record<string, unknown>>

export interface ObservedVersion {
  readonly content: Content
  readonly description: string
}

export interface ObservedAlias {
  readonly version: string
  readonly weights: Readonly<Record<string, number>>
  readonly description: string
  /** Of its resource policy. */
  readonly statements: readonly unknown[]
}

export interface ObservedLayerVersion {
  readonly description: string
  readonly sha256: string
  readonly statements: readonly unknown[]
}

/** All that AWS holds of a subject, without what differs from run to run: states that are equal are the same state. */
export interface Observed {
  readonly latest?: Content
  readonly tags: Readonly<Record<string, string>>
  /** By number. */
  readonly versions: Readonly<Record<string, ObservedVersion>>
  /** By name. */
  readonly aliases: Readonly<Record<string, ObservedAlias>>
  readonly layerVersions: Readonly<Record<string, ObservedLayerVersion>>
  /** The deployments of CodeDeploy that have not ended, the newest first. */
  readonly deployments: readonly string[]
  /** Keys of the objects in the bucket, with their sizes. */
  readonly objects: readonly string[]
  /** How many uploads in parts were neither completed nor given up. */
  readonly openUploads: number
}

/** Looks at everything. */
export async function observe(lane: Lane, subject: Subject): Promise<Observed> {
  const [ofFunction, layerVersions, ofBucket, deployments] = await Promise.all([
    observeFunction(lane.lambda, subject.functionName),
    observeLayer(lane.lambda, subject.layerName),
    observeBucket(lane, subject.bucket),
    observeDeployments(lane, subject.functionName),
  ])
  const found: Observed = { ...ofFunction, layerVersions, ...ofBucket, deployments }
  const text = JSON.stringify(found)
    .replaceAll(subject.id, 'SUBJECT')
    .replaceAll(/ dep=d-[A-Z0-9]+/g, ' dep=ID')
  return sorted(JSON.parse(text)) as Observed
}

/** A value whose objects have their members in one order, so that equal ones have equal JSON. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const members = Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1))
  return Object.fromEntries(members.map(([name, member]) => [name, sorted(member)]))
}

/** Members of a configuration that say when and where, not what. */
const PASSING =
  /^(Description|FunctionArn|FunctionName|Version|RevisionId|LastModified|CodeSize|State.*|LastUpdateStatus.*|ConfigSha256)$/

function contentOf(configuration: object): Content {
  const members = Object.entries(configuration)
  return Object.fromEntries(members.filter(([name, value]) => value !== undefined && !PASSING.test(name)))
}

/** What AWS holds of a function. */
export async function observeFunction(
  lambda: LambdaClient,
  FunctionName: string,
): Promise<Pick<Observed, 'latest' | 'tags' | 'versions' | 'aliases'>> {
  const latest = await lambda.send(new GetFunctionCommand({ FunctionName })).catch(orMissing)
  if (!latest) return { tags: {}, versions: {}, aliases: {} }
  const [{ Versions = [] }, { Aliases = [] }] = await Promise.all([
    lambda.send(new ListVersionsByFunctionCommand({ FunctionName })),
    lambda.send(new ListAliasesCommand({ FunctionName })),
  ])
  const numbers = Versions.map(({ Version = '' }) => Version).filter((version) => version !== '$LATEST')
  const versions = await Promise.all(
    numbers.map(async (Qualifier): Promise<[string, ObservedVersion]> => {
      const { Configuration = {} } = await lambda.send(new GetFunctionCommand({ FunctionName, Qualifier }))
      const { Description: description = '' } = Configuration
      return [Qualifier, { content: contentOf(Configuration), description }]
    }),
  )
  const aliases = await Promise.all(
    Aliases.map(async (alias): Promise<[string, ObservedAlias]> => {
      const { Name = '', FunctionVersion: version = '', Description: description = '' } = alias
      const policy = await lambda
        .send(new GetPolicyCommand({ FunctionName, Qualifier: Name }))
        .catch(orMissing)
      const weights = alias.RoutingConfig?.AdditionalVersionWeights ?? {}
      return [Name, { version, weights, description, statements: statementsOf(policy?.Policy) }]
    }),
  )
  return {
    latest: contentOf(latest.Configuration ?? {}),
    tags: latest.Tags ?? {},
    versions: Object.fromEntries(versions),
    aliases: Object.fromEntries(aliases),
  }
}

async function observeLayer(lambda: LambdaClient, LayerName: string): Promise<Observed['layerVersions']> {
  const { LayerVersions = [] } = await lambda.send(new ListLayerVersionsCommand({ LayerName }))
  const found = LayerVersions.map(async ({ Version = 0, Description: description = '' }) => {
    const version = { LayerName, VersionNumber: Version }
    const [{ Content }, policy] = await Promise.all([
      lambda.send(new GetLayerVersionCommand(version)),
      lambda.send(new GetLayerVersionPolicyCommand(version)).catch(orMissing),
    ])
    const statements = statementsOf(policy?.Policy)
    return [String(Version), { description, sha256: Content?.CodeSha256 ?? '', statements }] as const
  })
  return Object.fromEntries(await Promise.all(found))
}

/** What has ended is seen in the alias. */
async function observeDeployments({ codeDeploy }: Lane, applicationName: string): Promise<string[]> {
  const asked = { applicationName, deploymentGroupName: 'live' }
  const { deployments = [] } = await codeDeploy
    .send(new ListDeploymentsCommand(asked))
    .catch(withoutApplication)
  if (deployments.length === 0) return []
  const { deploymentsInfo = [] } = await codeDeploy.send(
    new BatchGetDeploymentsCommand({ deploymentIds: deployments }),
  )
  return deploymentsInfo
    .filter(({ completeTime }) => completeTime === undefined)
    .map(({ creator, status }) => `${creator} ${status}`)
}

function withoutApplication(error: Error): { readonly deployments?: string[] } {
  if (error.name === 'ApplicationDoesNotExistException') return {}
  throw error
}

async function observeBucket(
  { s3 }: Lane,
  Bucket: string,
): Promise<Pick<Observed, 'objects' | 'openUploads'>> {
  const listed = await s3.send(new ListObjectsV2Command({ Bucket })).catch(orMissing)
  if (!listed) return { objects: [], openUploads: 0 }
  const { Uploads = [] } = await s3.send(new ListMultipartUploadsCommand({ Bucket }))
  return {
    objects: (listed.Contents ?? []).map(({ Key, Size }) => `${Key} (${Size} bytes)`),
    openUploads: Uploads.length,
  }
}

/** Statements in an order of their own: AWS does not promise one. */
function statementsOf(policy: string | undefined): unknown[] {
  const { Statement = [] }: { Statement?: Array<{ Sid?: string }> } = policy ? JSON.parse(policy) : {}
  return Statement.sort((left, right) => String(left.Sid).localeCompare(String(right.Sid)))
}

function orMissing(error: unknown): undefined {
  const { name = '' } = error as Error
  if (/^(ResourceNotFoundException|NoSuchBucket)$/.test(name)) return undefined
  throw error
}
