import { describe, expect, test } from '@jest/globals'
import { explainRefusal } from '../../../src/aws/sign-in/refusal.ts'

const provider = 'token.actions.githubusercontent.com'
const attempt = {
  role: {
    arn: 'arn:aws-us-gov:iam::123456789012:role/ci/deploy',
    partition: 'aws-us-gov',
    account: '123456789012',
    name: 'deploy',
    durationSeconds: 7200,
    audience: 'sts.amazonaws.com',
  },
  region: 'us-gov-west-1',
  claims: {
    provider,
    subject: 'repo:acme/shop:environment:production',
    audience: 'sts.amazonaws.com',
    ownerId: '65',
    repositoryId: '74',
  },
}

function refused(code: string, said: string, status = 400) {
  const details = { code, message: said, status, attempts: 1, malformed: false }
  const { failure, retryable } = explainRefusal(details, attempt)
  expect(failure.message).toContain(said)
  return { retryable, text: `${failure.message}\n${failure.advice}` }
}

describe('a trust policy that does not match', () => {
  const { retryable, text } = refused(
    'AccessDenied',
    'Not authorized to perform sts:AssumeRoleWithWebIdentity',
    403,
  )

  test('may match in some seconds: the role may be new', () => expect(retryable).toBe(true))

  test('is told beside what the token says', () => {
    expect(text).toContain('    sub: repo:acme/shop:environment:production\n    aud: sts.amazonaws.com')
  })

  test('is told with the statement to copy, in both formats and the partition of the role', () => {
    const statement = text.slice(text.indexOf('    {'), text.indexOf('\n    }') + 6)
    expect(JSON.parse(statement)).toMatchObject({
      Principal: { Federated: `arn:aws-us-gov:iam::123456789012:oidc-provider/${provider}` },
      Condition: {
        StringEquals: {
          [`${provider}:sub`]: [
            'repo:acme/shop:environment:production',
            'repo:acme@65/shop@74:environment:production',
          ],
        },
      },
    })
  })
})

test('trusting all pull requests comes with a warning', () => {
  const claims = { ...attempt.claims, subject: 'repo:acme/shop:pull_request' }
  const details = {
    code: 'AccessDenied',
    message: 'Not authorized',
    status: 403,
    attempts: 1,
    malformed: false,
  }
  const { failure } = explainRefusal(details, { ...attempt, claims })
  expect(failure.advice).toContain('trusts every pull request')
  expect(explainRefusal(details, attempt).failure.advice).not.toContain('trusts every pull request')
})

describe('signing in that AWS refuses', () => {
  const cases: ReadonlyArray<
    readonly [what: string, code: string, said: string, retryable: boolean, told: RegExp]
  > = [
    [
      'for the audience shows it beside the list of the provider and the condition of the policy',
      'InvalidIdentityTokenException',
      'Incorrect token audience',
      false,
      /audience "sts\.amazonaws\.com"[\s\S]*ClientIdList[\s\S]*--client-id sts\.amazonaws\.com[\s\S]*"token\.actions\.githubusercontent\.com:aud": "sts\.amazonaws\.com"/,
    ],
    [
      'for want of a provider shows how to create it',
      'InvalidIdentityToken',
      'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      false,
      /has no OIDC identity provider[\s\S]*create-open-id-connect-provider --url https:\/\/token\.actions/,
    ],
    [
      'because it did not get the keys is tried again',
      'InvalidIdentityToken',
      "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
      true,
      /could not fetch the keys of token\.actions/,
    ],
    [
      'for the token itself names its issuer',
      'InvalidIdentityToken',
      'The ID Token provided is not a valid JWT.',
      false,
      /token\.actions\.githubusercontent\.com issued/,
    ],
    [
      'for an old token fetches another',
      'ExpiredTokenException',
      'Token expired',
      true,
      /valid for five minutes/,
    ],
    [
      'because it does not reach GitHub, as the SDK has tried often enough',
      'IDPCommunicationErrorException',
      'Timed out',
      false,
      /run the job again/i,
    ],
    [
      'for the length of the session names the input and the way to raise the limit',
      'ValidationError',
      'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      false,
      /`role-duration-seconds` is 7200[\s\S]*update-role --role-name deploy --max-session-duration 7200/,
    ],
    [
      'for the region says where to activate it',
      'RegionDisabledException',
      'STS is not activated in this region for account:123456789012.',
      false,
      /not active in us-gov-west-1[\s\S]*Account settings/,
    ],
    ['too often in a row says so', 'Throttling', 'Rate exceeded', false, /throttled[\s\S]*`max-parallel`/],
    [
      'for any other reason repeats it',
      'MalformedPolicyDocument',
      'This is odd.',
      false,
      /Signing in to arn:aws-us-gov:iam::123456789012:role\/ci\/deploy failed\. AWS reports: This is odd\. \(MalformedPolicyDocument\)/,
    ],
  ]
  test.each(cases)('%s', (_, code, said, retryable, told) => {
    const refusal = refused(code, said)
    expect(refusal.text).toMatch(told)
    expect(refusal.retryable).toBe(retryable)
  })

  test('with a fault of its own says so', () => {
    expect(refused('InternalFailure', 'oops', 500).text).toContain(
      'AWS reports an error of its own (oops). (HTTP 500, InternalFailure)',
    )
  })
})

describe('a sign-in is refused in its own words', () => {
  const said = "OpenIDConnect provider's HTTPS certificate doesn't match configured thumbprint"
  const own = (code: string, message: string, issuer = provider) => {
    const details = { code, message, status: 400, attempts: 1, malformed: false }
    const { failure, retryable } = explainRefusal(details, {
      ...attempt,
      claims: { ...attempt.claims, provider: issuer },
    })
    return { retryable, text: `${failure.message}\n${failure.advice}` }
  }
  const server = 'ghes.example.com/_services/token'

  test('by a service control policy, which the trust policy does not help against', () => {
    const { retryable, text } = own(
      'AccessDenied',
      'Not authorized to perform sts:AssumeRoleWithWebIdentity with an explicit deny in a service control policy',
    )
    expect(retryable).toBe(false)
    expect(text).toMatch(
      /^A policy explicitly denies the sign-in.*\nAn explicit deny overrides the trust policy/,
    )
    expect(text).not.toContain('sub:')
  })

  test('by a thumbprint, which passes on github.com and is set anew on another server', () => {
    expect(own('InvalidIdentityToken', said)).toMatchObject({
      retryable: true,
      text: expect.stringContaining('AWS does not need the thumbprints of GitHub'),
    })
    expect(own('InvalidIdentityToken', said, server).text).toContain(
      `update-open-id-connect-provider-thumbprint --open-id-connect-provider-arn arn:aws-us-gov:iam::123456789012:oidc-provider/${server}`,
    )
  })

  test('by keys that cannot be fetched from a GitHub Enterprise Server', () => {
    const { text } = own('IDPCommunicationError', 'An error occurred', server)
    expect(text).toContain(`https://${server}/.well-known/openid-configuration`)
    expect(text).not.toContain('githubstatus')
  })
})
