import { listed } from '../model/text.ts'

/** How an input of another tool is done here. */
interface Replacement {
  readonly problem: string
  readonly advice: string
}

/** Inputs of other tools, and the inputs of this action with the same purpose and the same values. */
const renamed: Readonly<Record<string, readonly string[]>> = {
  'code-artifacts-dir': ['source-dir'],
  source: ['source-dir'],
  src: ['source-dir'],
  'zip-path': ['zip-file'],
  role: ['execution-role'],
  'role-arn': ['execution-role'],
  'function-description': ['description'],
  'lambda-function-name': ['function-name'],
  function: ['function-name'],
  region: ['aws-region'],
  'alias-name': ['alias'],
  'auto-publish-alias': ['alias'],
  architecture: ['architectures'],
  'layer-arns': ['layers'],
  'environment-variables': ['environment'],
  'env-vars': ['environment'],
  'vpc-config': ['vpc-subnet-ids', 'vpc-security-group-ids'],
  subnets: ['vpc-subnet-ids'],
  'subnet-ids': ['vpc-subnet-ids'],
  'security-groups': ['vpc-security-group-ids'],
  'security-group-ids': ['vpc-security-group-ids'],
  'file-system-configs': ['file-system-arn', 'file-system-mount-path'],
  'exclude-file': ['exclude'],
  'health-check-timeout': ['smoke-timeout'],
  'health-check-payload': ['payload'],
  'health-check-expected-status': ['expected-status'],
  'provisioned-concurrency-config': ['provisioned-concurrency'],
  'provisioned-concurrent-executions': ['provisioned-concurrency'],
  'reserved-concurrent-executions': ['reserved-concurrency'],
  'function-concurrency': ['reserved-concurrency'],
  'deployment-group': ['codedeploy-deployment-group'],
  'deployment-group-name': ['codedeploy-deployment-group'],
  'application-name': ['codedeploy-application'],
  'pre-traffic-hook': ['before-allow-traffic'],
  'post-traffic-hook': ['after-allow-traffic'],
  'function-url-config': ['function-url-auth-type'],
  cors: ['function-url-cors'],
  'invoke-mode': ['function-url-invoke-mode'],
}

/** Inputs of other tools that are a member of `function-configuration` here. */
const members: Readonly<Record<string, string>> = {
  'dead-letter-config': 'DeadLetterConfig',
  'kms-key-arn': 'KMSKeyArn',
  'tracing-config': 'TracingConfig',
  'tracing-mode': 'TracingConfig',
  'tenancy-config': 'TenancyConfig',
  'durable-config': 'DurableConfig',
  'image-config': 'ImageConfig',
  'snap-start': 'SnapStart',
  'logging-config': 'LoggingConfig',
  'ipv6-dual-stack': 'VpcConfig',
}

const TRAFFIC_SHIFT =
  'Set `traffic-shift` to the way that traffic moves to the new version, such as `Canary10Percent5Minutes` or `5% 2m, 50% 10m`; without it, all traffic moves at once.'
const IN_ENV = 'Do not pass it as an input: set it in `env:` of the step, or name a role in `role-to-assume`.'
const KEYS =
  'Do not pass keys as inputs: name a role in `role-to-assume`, or run aws-actions/configure-aws-credentials before this step.'
const GUARDED = 'Leave it out: the action itself guards against concurrent changes of the function.'

/** Inputs of other tools that are done in another way here, or not at all. */
const otherwise: Readonly<Record<string, string>> = {
  strategy: TRAFFIC_SHIFT,
  'canary-weight': TRAFFIC_SHIFT,
  'canary-type': TRAFFIC_SHIFT,
  'canary-steps': TRAFFIC_SHIFT,
  'canary-interval': TRAFFIC_SHIFT,
  'canary-auto-promote': TRAFFIC_SHIFT,
  'deployment-preference': TRAFFIC_SHIFT,
  'deployment-preference-type': TRAFFIC_SHIFT,
  'deployment-preference-enabled': TRAFFIC_SHIFT,
  'deployment-strategy': TRAFFIC_SHIFT,
  'deployment-config': TRAFFIC_SHIFT,
  'deployment-config-name': TRAFFIC_SHIFT,
  'routing-config': TRAFFIC_SHIFT,
  'traffic-weight': TRAFFIC_SHIFT,
  'deployment-preference-alarms': 'Set `alarms`, together with `traffic-shift`.',
  'deployment-preference-hooks-pre-traffic':
    'Test the new version with `payload` or `http-path`; with CodeDeploy, set `before-allow-traffic`.',
  'deployment-preference-hooks-post-traffic':
    'Test what is served with `payload`, `http-path` or `url`; with CodeDeploy, set `after-allow-traffic`.',
  'deployment-preference-passthrough-condition':
    'Leave it out: no template declares a resource of CodeDeploy.',
  'deployment-preference-role':
    'Leave it out: the role of this step moves the traffic, or the service role of the deployment group of CodeDeploy.',
  'deployment-preference-trigger-configurations':
    'Notify from the workflow, for example in a step with `if: failure()`.',
  'health-check-enabled':
    'Set `smoke-test: true`, with what is sent in `payload` or `http-path` and what is expected in `expected-status` or `expected-body`.',
  'health-check-error-threshold':
    'Set `error-rate-threshold`, in percentage points, together with `traffic-shift`.',
  'rollback-on-failure': 'Leave it out, or set `auto-rollback`: a release whose test fails is rolled back.',
  'publish-to': 'Leave it out: every release publishes a numbered version, which the alias serves.',
  'alias-to-latest': 'Name an `alias`: it moves to a published version, never to $LATEST.',
  'alias-description': 'Leave it out: the description of the alias records its history, for rollbacks.',
  'skip-archive': 'Set `s3-bucket` and `s3-key` to release an archive that is already in S3.',
  'skip-function':
    'Leave the inputs of code and configuration out; set what should change, such as `provisioned-concurrency`.',
  'function-url':
    'Set `function-url-auth-type` to give the alias a function URL, and `invoke-permissions` for who may call it.',
  'delete-version': 'Set `keep-versions` in `deploy`: a rollback marks the version that it leaves.',
  ignore: 'Leave it out: what you do not name is not changed.',
  envfile: "Set `environment: '@.env'` with the path of the file.",
  'env-file': "Set `environment: '@.env'` with the path of the file.",
  'max-attempts': 'Set `wait-timeout`, in seconds.',
  'version-deletion-policy': 'Set `keep-versions`, or leave it out to keep all versions.',
  'auto-publish-code-sha256': 'Leave it out: the same content never makes a new version.',
  'auto-publish-alias-all-properties': 'Leave it out: a change of code or configuration makes a new version.',
  'working-directory':
    'Paths are relative to the workspace: write the whole path, such as `source-dir: app/build`.',
  'package-type': 'Leave it out: it follows from the input that names the code.',
  publish: 'Leave it out: every release publishes a version.',
  'revision-id': GUARDED,
  'reversion-id': GUARDED,
  'aws-access-key-id': KEYS,
  'aws-secret-access-key': KEYS,
  'aws-session-token': KEYS,
  'aws-profile': IN_ENV,
  profile: IN_ENV,
  endpoint: 'Do not pass it as an input: set `AWS_ENDPOINT_URL_LAMBDA` in `env:` of the step.',
  tfstate: 'Pass what Terraform knows as variables of the repository, or as outputs of a step.',
  'prefixed-tfstate': 'Pass what Terraform knows as variables of the repository, or as outputs of a step.',
  'ext-str': 'Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`.',
  'ext-code': 'Evaluate Jsonnet in an earlier step, and name its result in `function-configuration`.',
}

/**
 * What to write instead of an input of another tool that changes what is released, how safely, or where; undefined for
 * all other names. Case, hyphens, underscores and dots make no difference: `DeploymentPreference.Type` is known, too.
 */
export function replacementFor(name: string): Replacement | undefined {
  const key = keyOf(name)
  const here = RENAMED.get(key)
  if (here) return { problem: `\`${name}\` is called ${listed(here)} here.`, advice: 'Rename it.' }
  const member = MEMBERS.get(key)
  if (member)
    return {
      problem: `\`${name}\` is the member \`${member}\` of \`function-configuration\` here.`,
      advice: `Write \`function-configuration\` as a map with \`${member}\`.`,
    }
  const advice = OTHERWISE.get(key)
  return advice === undefined ? undefined : { problem: `There is no input \`${name}\`.`, advice }
}

function keyOf(name: string): string {
  return name.toLowerCase().replaceAll(/[-_.]/g, '')
}

function byKey<T>(table: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(Object.entries(table).map(([name, value]) => [keyOf(name), value]))
}

const RENAMED = byKey(renamed)
const MEMBERS = byKey(members)
const OTHERWISE = byKey(otherwise)
