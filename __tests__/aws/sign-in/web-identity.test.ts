import { describe, expect, test } from '@jest/globals'
import { claimsOf, subjectFormats, trustStatement } from '../../../src/aws/sign-in/web-identity.ts'
import fc from '../../support/properties.ts'

/** A token with this payload; nobody here checks the signature. */
const tokenOf = (payload: unknown) =>
  ['{"alg":"RS256"}', JSON.stringify(payload)]
    .map((part) => Buffer.from(part).toString('base64url'))
    .join('.')

const issuer = 'https://token.actions.githubusercontent.com'
const ids = { repository_owner_id: '65', repository_id: '74' }
const claimed = (sub: string, more: object = ids) =>
  claimsOf(`${tokenOf({ iss: issuer, sub, aud: 'sts.amazonaws.com', ...more })}.signature`)

describe('the claims of a token', () => {
  test('are read from its payload', () => {
    expect(claimed('repo:acme/shop:environment:production')).toEqual({
      provider: 'token.actions.githubusercontent.com',
      subject: 'repo:acme/shop:environment:production',
      audience: 'sts.amazonaws.com',
      ownerId: '65',
      repositoryId: '74',
    })
  })

  test('name the provider as AWS does: without the protocol, with the path', () => {
    expect(claimed('x', { iss: `${issuer}/acme` }).provider).toBe('token.actions.githubusercontent.com/acme')
  })

  test('are empty in a token that cannot be read, whatever it is', () => {
    fc.assert(
      fc.property(fc.string(), (token) => {
        expect(claimsOf(token)).toMatchObject({ subject: '', audience: '' })
      }),
    )
  })

  test('are empty where they are no texts', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        for (const text of Object.values(claimsOf(tokenOf(payload)))) expect(typeof text).toBe('string')
      }),
    )
  })
})

describe('the subject', () => {
  const [plain, immutable] = [
    'repo:acme/shop:ref:refs/heads/main',
    'repo:acme@65/shop@74:ref:refs/heads/main',
  ]

  test.each([
    ['with names is given with IDs, too', plain, ids, [plain, immutable]],
    ['with IDs is given without them, too', immutable, {}, [immutable, plain]],
    ['whose IDs nobody knows stands alone', plain, {}, [plain]],
    [
      'that an organization made up stands alone',
      'job_workflow_ref:acme/ci/x',
      ids,
      ['job_workflow_ref:acme/ci/x'],
    ],
  ])('%s', (_, sub, more, formats) => {
    expect(subjectFormats(claimed(sub, more))).toEqual(formats)
  })
})

test.each(['aws', 'aws-cn', 'aws-us-gov'])(
  'the statement to copy is JSON that trusts this job: %s',
  (partition) => {
    const statement = trustStatement(
      { partition, account: '123456789012' },
      claimed('repo:acme/shop:pull_request'),
    )
    expect(JSON.parse(statement)).toEqual({
      Effect: 'Allow',
      Principal: {
        Federated: `arn:${partition}:iam::123456789012:oidc-provider/token.actions.githubusercontent.com`,
      },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: {
        StringEquals: {
          'token.actions.githubusercontent.com:aud': 'sts.amazonaws.com',
          'token.actions.githubusercontent.com:sub': [
            'repo:acme/shop:pull_request',
            'repo:acme@65/shop@74:pull_request',
          ],
        },
      },
    })
  },
)
