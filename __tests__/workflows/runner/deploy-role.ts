import type { IdentityTokens } from '../../../local-aws/identity-tokens.ts'
import type { LocalAws } from '../../../local-aws/local-aws.ts'
import { featuresOf, grantsFor, policyDocument } from '../../../scripts/iam-policy.ts'
import type { PolicyMode } from '../../../src/aws/iam/needs.ts'
import { REPOSITORY } from './repository.ts'

/** What a role is for. */
interface Purpose {
  readonly functionName: string
  readonly layers?: readonly string[]
  /** The policies of docs/iam.md that it has. */
  readonly modes: readonly PolicyMode[]
  /** The end of the role's name. */
  readonly job: string
  /** The environments whose jobs may assume it; without any, jobs on main and on the tags of releases. */
  readonly environments?: readonly string[]
}

const ORDERS: Purpose = {
  functionName: 'orders-api',
  layers: ['orders-deps'],
  modes: ['deploy', 'publish-layer', 'rollback', 'smoke-test'],
  job: 'deploy',
}

/**
 * A role for a function and its layers, as docs/iam.md asks for it, that these jobs of the repository may assume.
 * @returns its ARN
 */
export function registerRole(aws: LocalAws, tokens: IdentityTokens, purpose: Purpose = ORDERS): string {
  aws.front.iam.issuer(tokens)
  const provider = aws.front.iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
  const claims = tokens.issuer.replace('https://', '')
  return aws.front.iam.role({
    name: `${purpose.functionName}-${purpose.job}`,
    policy: { ...policyOf(aws, purpose) },
    trust: {
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: provider },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: { [`${claims}:aud`]: 'sts.amazonaws.com' },
            StringLike: {
              [`${claims}:sub`]: purpose.environments?.map(
                (name) => `repo:${REPOSITORY}:environment:${name}`,
              ) ?? [`repo:${REPOSITORY}:ref:refs/heads/main`, `repo:${REPOSITORY}:ref:refs/tags/lambda/*`],
            },
          },
        },
      ],
    },
  })
}

function policyOf({ region, accountId }: LocalAws, { functionName, layers = [], modes }: Purpose) {
  return policyDocument(grantsFor(modes, modes.flatMap(featuresOf)), {
    partition: 'aws',
    region,
    accountId,
    functions: [functionName],
    layers,
    bucket: `${functionName}-packages`,
    repositories: [],
    application: 'orders-api',
    executionRoles: [`arn:aws:iam::${accountId}:role/${functionName}`],
    keys: [],
  })
}
