import type { Json } from '../../local-aws/front/answer.ts'

/**
 * The trust policy of a role for GitHub's jobs, with these conditions on the claims of a token.
 * @param provider the issuer without its scheme
 */
export function trustPolicy(
  conditions: Record<string, Record<string, string | string[]>>,
  provider = 'token.actions.githubusercontent.com',
): Json {
  const named = Object.entries(conditions).map(([operator, claims]) => [
    operator,
    Object.fromEntries(Object.entries(claims).map(([claim, value]) => [`${provider}:${claim}`, value])),
  ])
  return {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${provider}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: Object.fromEntries(named),
      },
    ],
  }
}
