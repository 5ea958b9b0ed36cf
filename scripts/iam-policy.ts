import {
  actionsOf,
  type Feature,
  IAM_NEEDS,
  isEverywhere,
  type LimitedKind,
  type Need,
  type PolicyMode,
  type ResourceKind,
} from '../src/aws/iam/needs.ts'

/** Actions that are allowed together on one kind of resource. */
export interface Grant {
  readonly on: ResourceKind
  /** Sorted, each once. */
  readonly actions: readonly string[]
  readonly condition?: NonNullable<Need['condition']>
}

/**
 * The least that modes need, as one grant for each kind of resource.
 * @param features what is used of the modes beside what they always need
 */
export function grantsFor(modes: readonly PolicyMode[], features: readonly Feature[]): Grant[] {
  const needs = IAM_NEEDS.filter(
    ({ modes: of, feature }) =>
      of.some((mode) => modes.includes(mode)) && (feature === undefined || features.includes(feature)),
  )
  const grants = Array.from(
    Map.groupBy(needs, ({ on }) => on),
    ([on, group]): Grant => {
      const actions = [...new Set(group.flatMap(actionsOf))].sort()
      const condition = group.find((need) => need.condition)?.condition
      return { on, actions, ...(condition && { condition }) }
    },
  )
  return withoutCovered(grants)
}

/** What is allowed on the function with its versions is not allowed on the versions again. */
function withoutCovered(grants: readonly Grant[]): Grant[] {
  const covered = grants.find(({ on }) => on === 'function')?.actions ?? []
  return grants.flatMap((grant) => {
    const actions = grant.actions.filter((action) => grant.on !== 'versions' || !covered.includes(action))
    return actions.length > 0 ? [{ ...grant, actions }] : []
  })
}

/** The features that a mode has, in the order of the table. */
export function featuresOf(mode: PolicyMode): Feature[] {
  const features = IAM_NEEDS.flatMap(({ modes, feature }) =>
    feature && modes.includes(mode) ? [feature] : [],
  )
  return [...new Set(features)]
}

/** Where the resources of a policy are; all but the partition and names may be patterns. */
export interface PolicyScope {
  readonly partition: string
  readonly region: string
  readonly accountId: string
  readonly functions: readonly string[]
  readonly layers: readonly string[]
  readonly bucket: string
  /** Names of repositories in ECR. */
  readonly repositories: readonly string[]
  /** ARNs. */
  readonly executionRoles: readonly string[]
  /** ARNs. */
  readonly keys: readonly string[]
  /** The name of an application of CodeDeploy. */
  readonly application: string
}

/** An IAM policy as JSON. */
export interface PolicyDocument {
  readonly Version: '2012-10-17'
  readonly Statement: ReadonlyArray<{
    readonly Sid: string
    readonly Effect: 'Allow'
    readonly Action: readonly string[]
    readonly Resource: string | readonly string[]
    readonly Condition?: NonNullable<Need['condition']>
  }>
}

/** The policy that allows exactly the given grants. */
export function policyDocument(grants: readonly Grant[], scope: PolicyScope): PolicyDocument {
  return {
    Version: '2012-10-17',
    Statement: grants.map(({ on, actions, condition }) => ({
      Sid: sidOf(on),
      Effect: 'Allow',
      Action: actions,
      Resource: resourcesOf(on, scope),
      ...(condition && { Condition: condition }),
    })),
  }
}

/** The name of a statement: `layer-versions` is LayerVersions. */
export function sidOf(kind: ResourceKind): string {
  return kind
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('')
}

/** The resources of a statement; one alone is written without a list. */
export function resourcesOf(kind: ResourceKind, scope: PolicyScope): string | string[] {
  if (isEverywhere(kind)) return '*'
  const { partition, region, accountId } = scope
  const here = (service: string) => `arn:${partition}:${service}:${region}:${accountId}`
  const functions = scope.functions.map((name) => `${here('lambda')}:function:${name}`)
  const layers = scope.layers.map((name) => `${here('lambda')}:layer:${name}`)
  const versions = (arns: readonly string[]) => arns.map((arn) => `${arn}:*`)
  const resources: Readonly<Record<LimitedKind, readonly string[]>> = {
    function: functions.flatMap((arn) => [arn, `${arn}:*`]),
    versions: versions(functions),
    callers: versions(functions),
    'code-signing': [...functions, `${here('lambda')}:code-signing-config:*`],
    layer: layers,
    'layer-versions': versions(layers),
    objects: [`arn:${partition}:s3:::${scope.bucket}/*`],
    'bucket-key': scope.keys,
    repository: scope.repositories.map((name) => `${here('ecr')}:repository/${name}`),
    'execution-role': scope.executionRoles,
    key: scope.keys,
    'key-grants': scope.keys,
    'file-system': [`${here('elasticfilesystem')}:file-system/*`],
    'deployment-group': [`${here('codedeploy')}:deploymentgroup:${scope.application}/*`],
    deployments: ['*'],
    'deployment-application': [`${here('codedeploy')}:application:${scope.application}`],
    'deployment-configuration': [`${here('codedeploy')}:deploymentconfig:*`],
  }
  const [first, ...others] = resources[kind]
  return first !== undefined && others.length === 0 ? first : [...resources[kind]]
}
