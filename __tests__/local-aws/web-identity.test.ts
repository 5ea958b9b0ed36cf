import { GetFunctionCommand, LambdaClient } from '@aws-sdk/client-lambda'
import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandInput,
  type Credentials,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Json } from '../../local-aws/front/answer.ts'
import { type IdentityTokens, startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { refusal } from './hello-function.ts'
import { trustPolicy } from './trust.ts'

let aws: LocalAws
let tokens: IdentityTokens
const environment = 'production'
const audience = 'sts.amazonaws.com'
const subject = 'repo:acme/orders:environment:production'

beforeAll(async () => {
  ;[aws, tokens] = await Promise.all([
    startLocalAws({ transitionMs: 0 }),
    startIdentityTokens({ environment }),
  ])
  aws.front.iam.issuer(tokens)
  aws.front.iam.provider({ url: tokens.issuer, audiences: [audience] })
  allow(trustPolicy({ StringEquals: { aud: audience, sub: subject } }))
})
afterEach(() => {
  tokens.behave()
  aws.front.clearFaults()
  aws.front.iam.sessionSeconds = undefined
})
afterAll(() => Promise.all([aws.stop(), tokens.stop()]))

/** Gives the role of these tests a trust policy. */
const allow = (trust: Json, maxSessionSeconds = 3600) =>
  aws.front.iam.role({ name: 'deploy', trust, maxSessionSeconds })

const clientOptions = () => ({ endpoint: aws.endpoint, region: aws.region, maxAttempts: 1 })
const anonymous = { accessKeyId: 'unused', secretAccessKey: 'unused' }
const sts = (credentials = anonymous) => new STSClient({ ...clientOptions(), credentials })

async function signIn(changes: Partial<AssumeRoleWithWebIdentityCommandInput> = {}) {
  const input = {
    RoleArn: 'arn:aws:iam::123456789012:role/deploy',
    RoleSessionName: 'lambda-deploy-77',
    WebIdentityToken: changes.WebIdentityToken ?? (await tokens.token(audience)),
    ...changes,
  }
  return sts().send(new AssumeRoleWithWebIdentityCommand(input))
}

/** The credentials of a session, as clients take them. */
async function session() {
  const { Credentials } = await signIn()
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = Credentials as Credentials
  return { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken }
}

/** The SDK's name for the code InvalidIdentityToken. */
const invalidToken = { status: 400, name: 'InvalidIdentityTokenException' }
const notAuthorized = {
  status: 403,
  name: 'AccessDenied',
  message: 'Not authorized to perform sts:AssumeRoleWithWebIdentity',
}

// https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
describe('AssumeRoleWithWebIdentity', () => {
  test('gives credentials of the role, for an hour', async () => {
    const { Credentials, AssumedRoleUser, SubjectFromWebIdentityToken } = await signIn()
    expect(AssumedRoleUser?.Arn).toBe('arn:aws:sts::123456789012:assumed-role/deploy/lambda-deploy-77')
    expect(SubjectFromWebIdentityToken).toBe(subject)
    const seconds = (Number(Credentials?.Expiration) - Date.now()) / 1000
    expect(Math.round(seconds / 60)).toBe(60)
  })

  test('gives credentials that say whose they are', async () => {
    const { Arn, Account } = await sts(await session()).send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe('arn:aws:sts::123456789012:assumed-role/deploy/lambda-deploy-77')
    expect(Account).toBe('123456789012')
  })

  test('refuses what is no token', async () => {
    expect(await refusal(signIn({ WebIdentityToken: 'guess' }))).toMatchObject(invalidToken)
  })

  test('refuses a token that has expired', async () => {
    tokens.misbehave('expired')
    const { status, name, message } = await refusal(signIn())
    expect({ status, name }).toEqual({ status: 400, name: 'ExpiredTokenException' })
    expect(message).toMatch(/^Token expired: current date\/time \d+ must be before the expiration date\/time/)
  })

  test('refuses a token that somebody else has signed', async () => {
    tokens.misbehave('wrong-key')
    expect(await refusal(signIn())).toMatchObject(invalidToken)
  })

  test('refuses a token when the keys of its issuer cannot be read', async () => {
    tokens.misbehave('keys-unavailable')
    expect(await refusal(signIn())).toMatchObject({
      ...invalidToken,
      message: expect.stringContaining("Couldn't retrieve verification key from your identity provider"),
    })
  })

  test('refuses an audience that the provider does not list', async () => {
    const WebIdentityToken = await tokens.token('https://github.com/acme')
    const expected = { ...invalidToken, message: 'Incorrect token audience' }
    expect(await refusal(signIn({ WebIdentityToken }))).toEqual(expected)
  })

  test('refuses an issuer that the account has no provider for', async () => {
    const RoleArn = 'arn:aws:iam::999999999999:role/deploy'
    expect(await refusal(signIn({ RoleArn }))).toEqual({
      ...invalidToken,
      message:
        'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
    })
  })

  test('refuses a role that does not exist as one that does not trust the token', async () => {
    const RoleArn = 'arn:aws:iam::123456789012:role/none'
    expect(await refusal(signIn({ RoleArn }))).toEqual(notAuthorized)
  })

  test('refuses what is no ARN of a role, and a session name that has spaces', async () => {
    const expected = { status: 400, name: 'ValidationError' }
    expect(await refusal(signIn({ RoleArn: 'arn:aws:iam::123456789012:user/deploy' }))).toMatchObject(
      expected,
    )
    expect(await refusal(signIn({ RoleSessionName: 'a b' }))).toMatchObject(expected)
  })

  test('refuses a session of less than 15 minutes, and one that is longer than the role allows', async () => {
    expect(await refusal(signIn({ DurationSeconds: 899 }))).toMatchObject({ name: 'ValidationError' })
    expect(await refusal(signIn({ DurationSeconds: 3601 }))).toEqual({
      status: 400,
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
    })
  })

  test.each([
    { status: 400, code: 'IDPCommunicationError', message: 'The identity provider could not be reached.' },
    { status: 400, code: 'Throttling', message: 'Rate exceeded' },
  ])('answers $code when it is told to', async (error) => {
    aws.front.inject({ operation: 'AssumeRoleWithWebIdentity', fault: { kind: 'error', ...error } })
    expect((await refusal(signIn())).message).toBe(error.message)
    await expect(signIn()).resolves.toBeDefined()
  })
})

// https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html
describe('The trust policy of a role', () => {
  afterEach(() => {
    allow(trustPolicy({ StringEquals: { aud: audience, sub: subject } }))
    tokens.job = { ...tokens.job, subjectWithIds: false }
  })

  test('is not met by another subject', async () => {
    allow(trustPolicy({ StringEquals: { aud: audience, sub: 'repo:acme/orders:environment:staging' } }))
    expect(await refusal(signIn())).toEqual(notAuthorized)
  })

  test('may give a pattern to StringLike, and not to StringEquals', async () => {
    allow(trustPolicy({ StringLike: { sub: 'repo:acme/orders:*' } }))
    await expect(signIn()).resolves.toBeDefined()
    allow(trustPolicy({ StringEquals: { sub: 'repo:acme/orders:*' } }))
    expect(await refusal(signIn())).toEqual(notAuthorized)
  })

  test('may name several subjects, such as both formats of one', async () => {
    const sub = [subject, 'repo:acme@65/orders@74:environment:production']
    allow(trustPolicy({ StringEquals: { aud: audience, sub } }))
    await expect(signIn()).resolves.toBeDefined()
    tokens.job = { ...tokens.job, subjectWithIds: true }
    await expect(signIn()).resolves.toBeDefined()
  })

  test('of the one format is not met by a subject of the other', async () => {
    tokens.job = { ...tokens.job, subjectWithIds: true }
    expect(await refusal(signIn())).toEqual(notAuthorized)
  })

  test('may ask about other claims that AWS knows', async () => {
    allow(trustPolicy({ StringEquals: { repository: 'acme/orders', environment } }))
    await expect(signIn()).resolves.toBeDefined()
    allow(trustPolicy({ StringEquals: { run_id: '77' } }))
    expect(await refusal(signIn())).toEqual(notAuthorized)
  })

  test('for somebody else does not count', async () => {
    const Principal = { Federated: 'arn:aws:iam::123456789012:oidc-provider/gitlab.com' }
    const [statement] = trustPolicy({})['Statement'] as Json[]
    allow({ Version: '2012-10-17', Statement: [{ ...statement, Principal }] })
    expect(await refusal(signIn())).toEqual(notAuthorized)
  })
})

describe('A session that has ended', () => {
  test('is refused by every service in its own words', async () => {
    aws.front.iam.sessionSeconds = 0
    const credentials = await session()
    const lambda = new LambdaClient({ ...clientOptions(), credentials })
    const s3 = new S3Client({ ...clientOptions(), credentials, forcePathStyle: true })
    const ended = 'The security token included in the request is expired'
    expect(await refusal(lambda.send(new GetFunctionCommand({ FunctionName: 'any' })))).toEqual({
      status: 403,
      name: 'ExpiredTokenException',
      message: ended,
    })
    expect(await refusal(s3.send(new ListBucketsCommand({})))).toEqual({
      status: 400,
      name: 'ExpiredToken',
      message: 'The provided token has expired.',
    })
    expect(await refusal(sts(credentials).send(new GetCallerIdentityCommand({})))).toEqual({
      status: 403,
      name: 'ExpiredToken',
      message: ended,
    })
  })
})

describe('A local AWS that knows nobody', () => {
  test('gives everybody credentials, as the emulator does', async () => {
    const other = await startLocalAws()
    try {
      const client = new STSClient({ ...clientOptions(), endpoint: other.endpoint, credentials: anonymous })
      const input = { RoleArn: 'arn:aws:iam::123456789012:role/any', RoleSessionName: 'any' }
      const command = new AssumeRoleWithWebIdentityCommand({ ...input, WebIdentityToken: 'any token' })
      expect((await client.send(command)).Credentials?.AccessKeyId).toBeDefined()
    } finally {
      await other.stop()
    }
  })
})
