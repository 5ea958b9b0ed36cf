import {
  actionsOf,
  FEATURES,
  type Feature,
  IAM_NEEDS,
  type PolicyMode,
  type ResourceKind,
} from '../src/aws/iam/needs.ts'
import {
  featuresOf,
  type Grant,
  grantsFor,
  type PolicyScope,
  policyDocument,
  resourcesOf,
} from './iam-policy.ts'

/** What the policies of docs/iam.md are about. */
const EXAMPLE: PolicyScope = {
  partition: 'aws',
  region: 'eu-central-1',
  accountId: '123456789012',
  functions: ['orders-api'],
  layers: ['orders-deps'],
  bucket: 'orders-packages',
  repositories: ['orders-api'],
  application: 'orders-api',
  executionRoles: ['arn:aws:iam::123456789012:role/orders-api'],
  keys: ['arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab'],
}

/** The section of docs/iam.md about each mode: the policy that it always needs, what more a feature needs, and all. */
export function policySections(modes: readonly PolicyMode[]): string {
  return modes.map(policySection).join('\n\n')
}

/** What is to be said of a policy before it is read. */
const INTRODUCTIONS: Partial<Record<PolicyMode, string>> = {
  promotion:
    'For `mode: deploy` with `version` or `source-alias`, and for `mode: rollback` with `restore-latest: false`. This policy does not allow changes of code or configuration.',
}

function policySection(mode: PolicyMode): string {
  const features = featuresOf(mode)
  const introduction = INTRODUCTIONS[mode]
  return [
    `## ${mode}`,
    ...(introduction ? [introduction] : []),
    'Always:',
    codeOf(grantsFor([mode], [])),
    'Only with some inputs and settings:',
    featureTable(mode, features),
    `<details><summary>Everything that <code>${mode}</code> can need, as one policy</summary>`,
    codeOf(grantsFor([mode], features)),
    '</details>',
  ].join('\n\n')
}

function codeOf(grants: readonly Grant[]): string {
  return ['```json', JSON.stringify(policyDocument(grants, EXAMPLE), undefined, 2), '```'].join('\n')
}

function featureTable(mode: PolicyMode, features: readonly Feature[]): string {
  const rows = features.flatMap((feature) =>
    IAM_NEEDS.filter((need) => need.feature === feature && need.modes.includes(mode)).map((need, index) => {
      const actions = actionsOf(need).map((action) => `\`${action}\``)
      const condition = need.condition ? `, with the condition \`${JSON.stringify(need.condition)}\`` : ''
      const when = index === 0 ? FEATURES[feature] : ''
      return `| ${when} | ${actions.join(', ')}${condition} | ${resourceNames(need.on)} |`
    }),
  )
  return ['| When | Action | Resource |', '| --- | --- | --- |', ...rows].join('\n')
}

function resourceNames(kind: ResourceKind): string {
  if (kind === 'function') return 'the function, with and without `:*`'
  return [resourcesOf(kind, EXAMPLE)]
    .flat()
    .map((arn) => `\`${arn}\``)
    .join(', ')
}
