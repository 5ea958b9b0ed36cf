import type { IdentityTokens } from '../../../local-aws/identity-tokens.ts'
import type { LocalAws } from '../../../local-aws/local-aws.ts'
import { featuresOf, grantsFor, policyDocument } from '../../../scripts/iam-policy.ts'
import type { PolicyMode } from '../../../src/aws/iam-needs.ts'
import { REPOSITORY } from './repository.ts'

const MODES: readonly PolicyMode[] = ['deploy', 'publish-layer', 'rollback', 'smoke-test']

/**
 * A role for the function orders-api and the layer orders-deps, as docs/iam.md asks for it, that main and the tags of
 * releases may assume.
 * @returns its ARN
 */
export function registerRole(aws: LocalAws, tokens: IdentityTokens): string {
  aws.front.iam.issuer(tokens)
  const provider = aws.front.iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
  const claims = tokens.issuer.replace('https://', '')
  return aws.front.iam.role({
    name: 'orders-api-deploy',
    policy: { ...policyOf(aws) },
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
              [`${claims}:sub`]: [
                `repo:${REPOSITORY}:ref:refs/heads/main`,
                `repo:${REPOSITORY}:ref:refs/tags/lambda/*`,
              ],
            },
          },
        },
      ],
    },
  })
}

function policyOf({ region, accountId }: LocalAws) {
  return policyDocument(grantsFor(MODES, MODES.flatMap(featuresOf)), {
    partition: 'aws',
    region,
    accountId,
    functions: ['orders-api'],
    layers: ['orders-deps'],
    bucket: 'orders-api-packages',
    executionRoles: [`arn:aws:iam::${accountId}:role/orders-api`],
    keys: [],
  })
}
