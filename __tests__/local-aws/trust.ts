import type { Json } from '../../local-aws/front/answer.ts'

const provider = 'token.actions.githubusercontent.com'

/** The trust policy of a role for GitHub's jobs, with these conditions on the claims of a token. */
export function trustPolicy(conditions: Record<string, Record<string, string | string[]>>): Json {
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
