import type { JWTPayload } from 'jose'
import { AwsError, invalidRequest } from './answer.ts'
import { trusts } from './policies.ts'
import { type Provider, providerArn, type Role, roleArnOf } from './roles.ts'

/** What is known of the account that a token is exchanged in. */
export interface IdentityAccount {
  role(arn: string): Promise<Role | undefined>
  provider(arn: string): Promise<Provider | undefined>
  /** Where an issuer is reached. */
  issuerUrl(issuer: string): string | undefined
}

/** A token that was accepted for a role. */
export interface AcceptedIdentity {
  readonly role: Role
  readonly sessionName: string
  /** As it was asked for, or an hour. */
  readonly seconds: number
  readonly subject: string
  readonly audience: string
  readonly providerArn: string
}

/**
 * The rules of AssumeRoleWithWebIdentity. AWS documents the errors, but not which of several comes first.
 * (https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html)
 *
 * @param form the query request
 * @throws AwsError with the code and message of AWS
 */
export async function acceptWebIdentity(
  form: URLSearchParams,
  account: IdentityAccount,
): Promise<AcceptedIdentity> {
  const { arn, scope, sessionName, seconds } = readRequest(form)
  const token = form.get('WebIdentityToken') ?? ''
  const claims = await decode(token)
  const issuer = String(claims.iss)
  const federated = providerArn(scope, issuer)
  const provider = await account.provider(federated)
  if (provider === undefined) {
    throw invalidToken(`No OpenIDConnect provider found in your account for ${issuer}`)
  }
  await verify(token, issuer, account)
  const audience = [claims.aud ?? []].flat().find((each) => provider.audiences.includes(each))
  if (audience === undefined) throw invalidToken('Incorrect token audience')
  const role = await account.role(arn)
  const context = contextOf(claims, audience, issuer, sessionName)
  const question = { principal: federated, action: 'sts:AssumeRoleWithWebIdentity', resource: arn, context }
  if (role === undefined || !(await trusts(role.trust, question))) throw notAuthorized()
  if (seconds > role.maxSessionSeconds) {
    throw invalid('The requested DurationSeconds exceeds the MaxSessionDuration set for this role.')
  }
  return { role, sessionName, seconds, subject: String(claims.sub), audience, providerArn: federated }
}

function readRequest(form: URLSearchParams) {
  const arn = form.get('RoleArn') ?? ''
  const scope = roleArnOf(arn)
  if (scope === undefined) throw invalid(`${arn} is invalid`)
  const sessionName = form.get('RoleSessionName') ?? ''
  if (!/^[\w+=,.@-]{2,64}$/.test(sessionName)) {
    const pattern = 'Member must satisfy regular expression pattern: [\\w+=,.@-]*'
    throw asSts(invalidRequest(sessionName, 'roleSessionName', pattern))
  }
  const seconds = Number(form.get('DurationSeconds') ?? 3600)
  if (!(seconds >= 900)) {
    const least = 'Member must have value greater than or equal to 900'
    throw asSts(invalidRequest(seconds, 'durationSeconds', least))
  }
  if (seconds > 43_200) {
    const most = 'Member must have value less than or equal to 43200'
    throw asSts(invalidRequest(seconds, 'durationSeconds', most))
  }
  return { arn, scope, sessionName, seconds }
}

async function decode(token: string): Promise<JWTPayload> {
  const { decodeJwt } = await import('jose')
  try {
    return decodeJwt(token)
  } catch {
    throw invalidToken(
      'The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    )
  }
}

/** Checks signature and expiry, with the keys that the issuer's discovery document names. */
async function verify(token: string, issuer: string, account: IdentityAccount): Promise<void> {
  const { createLocalJWKSet, errors, jwtVerify } = await import('jose')
  const keys = await readKeys(account.issuerUrl(issuer))
  try {
    await jwtVerify(token, createLocalJWKSet(keys), { issuer })
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw expired(Number(error.payload.exp))
    if (error instanceof errors.JWKSNoMatchingKey) throw noKey()
    throw invalidToken('The web identity token provided could not be validated by the identity provider')
  }
}

async function readKeys(url: string | undefined) {
  try {
    const discovery = await readJson<{ jwks_uri: string }>(`${url}/.well-known/openid-configuration`)
    return await readJson<{ keys: [] }>(discovery.jwks_uri)
  } catch {
    throw noKey()
  }
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  return (await response.json()) as T
}

/**
 * The claims of GitHub's tokens that trust policies can ask about (Service Authorization Reference, condition keys of
 * AWS STS); all others are unknown to AWS.
 */
const keyed = [
  'sub',
  'actor',
  'actor_id',
  'enterprise_id',
  'environment',
  'job_workflow_ref',
  'ref',
  'repository',
  'repository_id',
  'repository_owner_id',
  'workflow',
]

function contextOf(claims: JWTPayload, audience: string, issuer: string, sessionName: string) {
  const name = issuer.replace('https://', '')
  const values = keyed
    .filter((claim) => claims[claim] !== undefined)
    .map((claim) => [`${name}:${claim}`, String(claims[claim])] as const)
  return { ...Object.fromEntries(values), [`${name}:aud`]: audience, 'sts:RoleSessionName': sessionName }
}

const invalidToken = (message: string) => new AwsError(400, 'InvalidIdentityToken', message)
const invalid = (message: string) => new AwsError(400, 'ValidationError', message)
const notAuthorized = () =>
  new AwsError(403, 'AccessDenied', 'Not authorized to perform sts:AssumeRoleWithWebIdentity')
const noKey = () =>
  invalidToken(
    "Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements",
  )
const expired = (at: number) =>
  new AwsError(
    400,
    'ExpiredTokenException',
    `Token expired: current date/time ${Math.floor(Date.now() / 1000)} must be before the expiration date/time ${at}`,
  )

/** STS calls it ValidationError, without the Exception of Lambda. */
const asSts = ({ message }: AwsError) => invalid(message)
