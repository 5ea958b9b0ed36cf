import type { PolicyMode, ResourceKind } from '../src/aws/iam/needs.ts'
import { featuresOf, type Grant, grantsFor, sidOf } from './iam-policy.ts'

/** How many functions, and how many layers, the template takes; infra/set-up-oidc and the parameters say so, too. */
const MOST_NAMES = 5

/** A statement of the template. */
interface TemplateStatement extends Grant {
  readonly sid: string
  /** Absent: `Allow`. */
  readonly effect?: 'Allow' | 'Deny'
  /** The condition of the template under which it is there; absent: always. */
  readonly when?: string
  /** Lines of YAML. */
  readonly resources: readonly string[]
  /** More lines of YAML, below `Condition:`. */
  readonly conditionLines?: readonly string[]
}

/** The statements of the role's policy in CloudFormation's YAML: all that the given modes can need. */
export function templateStatements(modes: readonly PolicyMode[]): string {
  // Who releases code should not decide which signatures it needs.
  const features = modes
    .flatMap(featuresOf)
    .filter((feature) => feature !== 'creation' && feature !== 'code-signing')
  const optional = optionalForLayers()
  const statements = grantsFor(modes, features).flatMap((grant) => {
    const extra = optional.filter(({ on }) => on === grant.on).flatMap(({ actions }) => actions)
    const actions = grant.actions.filter((action) => !extra.includes(action))
    return actions.length > 0 ? [statementOf({ ...grant, actions })] : []
  })
  const all = [...statements, ...optional, ...foreignLayers(statements), ...creation(modes), promotionsOnly()]
  return all.flatMap(withLayersApart).map(yamlOf).join('')
}

/** The actions that give a function its layers. */
const ATTACHING = ['lambda:CreateFunction', 'lambda:UpdateFunctionConfiguration']

/**
 * Actions that give a function its layers take only layers of the role. A request without layers passes.
 * (https://docs.aws.amazon.com/lambda/latest/dg/permissions-user-layer.html)
 */
function withLayersApart(statement: TemplateStatement): TemplateStatement[] {
  const attaching = statement.actions.filter((action) => ATTACHING.includes(action))
  if (attaching.length === 0 || statement.effect === 'Deny') return [statement]
  const others = statement.actions.filter((action) => !attaching.includes(action))
  const layers = [
    ...named('layer', 'LayerNames', [':*']),
    "- !If [WithLayersOfOthers, !Join [',', !Ref LayerVersionArns], !Ref AWS::NoValue]",
  ]
  const apart = {
    ...statement,
    sid: others.length > 0 ? `${statement.sid}Configuration` : statement.sid,
    actions: attaching,
    conditionLines: [
      'ForAllValues:StringLike:',
      '  lambda:Layer: !Split',
      "    - ','",
      '    - !Join',
      "      - ','",
      ...layers.map((line, index) => (index === 0 ? `      - ${line}` : `        ${line}`)),
    ],
  }
  return others.length > 0 ? [{ ...statement, actions: others }, apart] : [apart]
}

/** What `publish-layer` needs for features that not every role should have. */
function optionalForLayers(): TemplateStatement[] {
  const always = grantsFor(['publish-layer'], [])
  const options = [
    { feature: 'share-with', suffix: 'Sharing', when: 'WithLayerSharing' },
    { feature: 'keep-versions', suffix: 'Deletion', when: 'WithLayerDeletion' },
  ] as const
  return options.flatMap(({ feature, suffix, when }) =>
    grantsFor(['publish-layer'], [feature]).flatMap((grant) => {
      const known = always.find(({ on }) => on === grant.on)?.actions ?? []
      const actions = grant.actions.filter((action) => !known.includes(action))
      return actions.length > 0
        ? [{ ...statementOf(grant), actions, sid: `${sidOf(grant.on)}${suffix}`, when }]
        : []
    }),
  )
}

/** Takes away what changes `$LATEST`, publishes a version or creates a function. A promotion does none of it. */
function promotionsOnly(): TemplateStatement {
  const actionsOn = (modes: readonly PolicyMode[]) =>
    grantsFor(modes, [...modes.flatMap(featuresOf), 'creation'])
      .filter(({ on }) => on === 'function')
      .flatMap(({ actions }) => actions)
  const needed = new Set(actionsOn(['promotion', 'smoke-test']))
  const actions = actionsOn(['deploy']).filter((action) => !needed.has(action) && !READS.test(action))
  return {
    on: 'function',
    effect: 'Deny',
    actions,
    sid: 'PromotionsOnly',
    when: 'WithPromotionsOnly',
    resources: ["'*'"],
  }
}

const READS = /:(Get|List)/

/** The condition of the template for a kind of resource that not everybody has. */
const conditions: Partial<Record<ResourceKind, string>> = {
  layer: 'WithLayers',
  'layer-versions': 'WithLayers',
  account: 'WithLayers',
  objects: 'WithBucket',
  'bucket-key': 'WithBucketKeys',
  repository: 'WithRepositories',
  'execution-role': 'WithExecutionRoles',
  key: 'WithKeys',
  'key-grants': 'WithKeys',
  'file-system': 'WithFileSystems',
  network: 'WithVpc',
  callers: 'WithCallers',
  'deployment-group': 'WithCodeDeploy',
  deployments: 'WithCodeDeploy',
  'deployment-application': 'WithCodeDeploy',
  'deployment-configuration': 'WithCodeDeploy',
}

function statementOf(grant: Grant): TemplateStatement {
  const when = conditions[grant.on]
  return { ...grant, sid: sidOf(grant.on), ...(when && { when }), resources: resourcesOf(grant.on) }
}

/** Layers of other accounts can be attached to a function, and nothing else. */
function foreignLayers(statements: readonly TemplateStatement[]): TemplateStatement[] {
  const own = statements.find(({ on }) => on === 'layer-versions')
  const actions = own?.actions.filter((action) => action === 'lambda:GetLayerVersion') ?? []
  if (!own || actions.length === 0) return []
  const resources = ['!Ref LayerVersionArns']
  return [{ ...own, actions, sid: 'LayerVersionsOfOthers', when: 'WithLayersOfOthers', resources }]
}

/** Whoever may pass an execution role may create the functions. */
function creation(modes: readonly PolicyMode[]): TemplateStatement[] {
  const needed = new Set(grantsFor(modes, []).flatMap(({ actions }) => actions))
  return grantsFor(modes, ['creation']).flatMap((grant) => {
    const actions = grant.actions.filter((action) => !needed.has(action))
    if (actions.length === 0) return []
    return [{ ...statementOf(grant), actions, sid: 'Creation', when: 'WithExecutionRoles' }]
  })
}

function resourcesOf(kind: ResourceKind): readonly string[] {
  switch (kind) {
    case 'function':
      return named('function', 'FunctionNames', ['', ':*'])
    case 'versions':
    case 'callers':
      return named('function', 'FunctionNames', [':*'])
    case 'code-signing':
      throw new Error('The template does not have this permission.')
    case 'layer':
      return named('layer', 'LayerNames', [''])
    case 'layer-versions':
      return named('layer', 'LayerNames', [':*'])
    case 'objects':
      return [`!Sub arn:\${AWS::Partition}:s3:::\${Bucket}/*`]
    case 'bucket-key':
      return ['!Ref BucketKeyArns']
    case 'repository':
      return ['!Ref RepositoryArns']
    case 'execution-role':
      return ['!Ref ExecutionRoleArns']
    case 'key':
    case 'key-grants':
      return ['!Ref KeyArns']
    case 'file-system':
      return [`!Sub ${here('elasticfilesystem')}:file-system/*`]
    case 'deployment-group':
      return [`!Sub ${here('codedeploy')}:deploymentgroup:\${CodeDeployApplication}/*`]
    case 'deployment-application':
      return [`!Sub ${here('codedeploy')}:application:\${CodeDeployApplication}`]
    case 'deployment-configuration':
      return [`!Sub ${here('codedeploy')}:deploymentconfig:*`]
    case 'network':
    case 'account':
    case 'event-source-mappings':
    case 'metrics':
    case 'alarms':
    case 'deployments':
      return ["'*'"]
  }
}

/** The beginning of an ARN in the account and region of the stack. */
function here(service: string): string {
  return `arn:\${AWS::Partition}:${service}:\${AWS::Region}:\${AWS::AccountId}`
}

/**
 * The ARNs of a list of names. CloudFormation cannot go through a list without a macro: the list is written several
 * times in a row, and its first names are taken one by one, so that the missing ones repeat the first.
 */
function named(type: 'function' | 'layer', parameter: string, suffixes: readonly string[]): string[] {
  const again = Array.from({ length: MOST_NAMES }, () => `\${All}`).join(',')
  const repeated = `!Split [',', !Sub ['${again}', {All: !Join [',', !Ref ${parameter}]}]]`
  return Array.from({ length: MOST_NAMES }, (_, index) =>
    suffixes.flatMap((suffix) => [
      '- !Sub',
      `  - ${here('lambda')}:${type}:\${Name}${suffix}`,
      `  - Name: !Select [${index}, ${repeated}]`,
    ]),
  ).flat()
}

const REFERENCE = 'https://docs.aws.amazon.com/service-authorization/latest/reference'
const noResources = (page: string) => `These actions know no resources: ${REFERENCE}/list_${page}.html`

/** Why a statement names no resource, with the source. */
const WHY_EVERYWHERE: Partial<Record<ResourceKind, string>> = {
  network:
    'Lambda asks for these on all resources: https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html',
  account: noResources('awslambda'),
  'event-source-mappings': noResources('awslambda'),
  metrics: noResources('amazoncloudwatch'),
  alarms:
    'Composite alarms need it: https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_DescribeAlarms.html',
  deployments: noResources('awscodedeploy'),
}

/** How deep the statements stand in the template. */
const INDENT = ' '.repeat(14)

function yamlOf({
  on,
  sid,
  effect = 'Allow',
  when,
  actions,
  resources,
  condition,
  conditionLines: attached,
}: TemplateStatement): string {
  const [alone] = resources.length === 1 ? resources : []
  const lines = [
    `Sid: ${sid}`,
    `Effect: ${effect}`,
    'Action:',
    ...actions.map((action) => `  - ${action}`),
    ...(alone ? [`Resource: ${alone}`] : ['Resource:', ...resources.map((line) => `  ${line}`)]),
    ...conditionOf(condition ?? {}),
    ...(attached ? ['Condition:', ...attached.map((line) => `  ${line}`)] : []),
  ].map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`))
  const nested = when
    ? ['- !If', `  - ${when}`, ...lines.map((line) => `  ${line}`), '  - !Ref AWS::NoValue']
    : lines
  const why = alone === "'*'" && effect === 'Allow' ? [`# ${WHY_EVERYWHERE[on]}`] : []
  return [...why, ...nested].map((line) => `${INDENT}${line}\n`).join('')
}

function conditionOf(condition: NonNullable<Grant['condition']>): string[] {
  const operators = Object.entries(condition).flatMap(([operator, values]) => [
    `  ${operator}:`,
    ...Object.entries(values).map(([key, value]) => `    ${key}: ${value === 'true' ? "'true'" : value}`),
  ])
  return operators.length > 0 ? ['Condition:', ...operators] : []
}
