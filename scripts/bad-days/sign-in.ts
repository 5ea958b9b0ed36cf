import { trustPolicy } from '../../__tests__/local-aws/trust.ts'
import type { Scene } from '../../__tests__/support/scene.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type Arranged, type Day, deploy, error } from './day.ts'

const SUBJECT = 'repo:acme/orders:environment:production'
const ROLE = 'arn:aws:iam::123456789012:role/deploy'

/** A runner without credentials, whose job gets identity tokens. */
const signingIn =
  (change: (tokens: IdentityTokens, scene: Scene) => unknown, trusted = SUBJECT) =>
  async (scene: Scene): Promise<Arranged> => {
    const tokens = await startIdentityTokens()
    const { iam } = scene.aws.front
    iam.issuer(tokens)
    iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })
    iam.role({
      name: 'deploy',
      trust: trustPolicy({ StringEquals: { aud: 'sts.amazonaws.com', sub: trusted } }),
    })
    tokens.job = {
      ...tokens.job,
      repository: 'acme/orders',
      environment: 'production',
      subjectWithIds: false,
    }
    await change(tokens, scene)
    return { env: { ...NOTHING, ...tokens.environment }, end: () => tokens.stop() }
  }

const NOTHING = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', HOME: '/nonexistent' }

const withRole = (more: Record<string, string> = {}) => deploy({ 'role-to-assume': ROLE, ...more })

const refuseAll =
  (status: number, code: string, message: string) =>
  ({ aws }: Scene) =>
    aws.front.inject({ times: 1000, fault: error(status, code, message) })

/** Credentials and roles. */
export const SIGN_IN_DAYS: readonly Day[] = [
  { title: 'No credentials and no role', inputs: deploy(), env: NOTHING },
  {
    title: 'A role, and the job lacks `id-token: write`',
    inputs: withRole(),
    env: NOTHING,
  },
  {
    title: 'The role trusts a branch, and the job has an environment',
    inputs: withRole(),
    arrange: signingIn(() => {}, 'repo:acme/orders:ref:refs/heads/main'),
  },
  {
    title: 'The role does not exist',
    inputs: withRole({ 'role-to-assume': 'arn:aws:iam::123456789012:role/deploi' }),
    arrange: signingIn(() => {}),
  },
  {
    title: 'The endpoint of identity tokens answers 500, again and again',
    inputs: withRole(),
    arrange: signingIn((tokens) => tokens.misbehave('server-error', Number.POSITIVE_INFINITY)),
  },
  {
    title: 'AWS cannot reach the keys of GitHub for a while, and then can',
    inputs: withRole(),
    arrange: signingIn((tokens) => tokens.misbehave('keys-unavailable', 3)),
  },
  {
    title: 'The session should last longer than the role allows',
    inputs: withRole({ 'role-duration-seconds': '7200' }),
    arrange: signingIn(({ issuer: _ }, { aws }) =>
      aws.front.iam.role({ name: 'deploy', trust: trustPolicy({}), maxSessionSeconds: 3600 }),
    ),
  },
  {
    title: 'The credentials are of another account than `allowed-account-ids` says',
    inputs: deploy({ 'allowed-account-ids': '210987654321' }),
  },
  {
    title: 'The access key was deleted',
    inputs: deploy(),
    arrange: refuseAll(
      403,
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ),
  },
  {
    title: 'The session of an earlier step has expired',
    inputs: deploy(),
    arrange: refuseAll(403, 'ExpiredTokenException', 'The security token included in the request is expired'),
  },
]
