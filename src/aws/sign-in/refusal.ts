import { Failure } from '../../failure.ts'
import type { RoleToAssume } from '../../model/wanted.ts'
import { explainStsError, type SdkFacts } from '../errors/errors.ts'
import { type IdentityClaims, trustStatement } from './web-identity.ts'

/** What was tried: the role, where, and with which token. */
export interface SignInAttempt {
  readonly role: RoleToAssume
  readonly region: string
  readonly claims: IdentityClaims
}

/** Why AWS did not let a job sign in, and whether the same may work in a few seconds. */
export interface Refusal {
  readonly failure: Failure
  readonly again: boolean
}

/**
 * Explains what AssumeRoleWithWebIdentity was refused with (STS API reference, "AssumeRoleWithWebIdentity", Errors).
 * What the SDK repeats by itself, such as throttling and IDPCommunicationError, is not to be tried once more.
 */
export function explainRefusal(facts: SdkFacts, attempt: SignInAttempt): Refusal {
  const { said } = facts
  const code = facts.code.replace(/Exception$/, '')
  const final = (failure: Failure): Refusal => ({ failure, again: false })
  const passing = (failure: Failure): Refusal => ({ failure, again: true })
  if (code === 'AccessDenied') return passing(notTrusted(said, attempt))
  if (code === 'InvalidIdentityToken') {
    if (/audience/i.test(said)) return final(wrongAudience(said, attempt))
    if (/No OpenIDConnect provider/i.test(said)) return final(noProvider(said, attempt))
    if (/retrieve verification key/i.test(said)) return passing(keysNotFetched(said))
    return final(tokenNotValid(said, attempt))
  }
  if (code === 'ExpiredToken') return passing(tokenTooOld(said))
  if (code === 'IDPCommunicationError') return final(keysNotFetched(said))
  if (code === 'ValidationError' && /MaxSessionDuration/i.test(said)) return final(tooLong(said, attempt))
  if (code === 'RegionDisabled') return final(regionDisabled(said, attempt))
  if (/Throttl|RequestLimitExceeded/.test(code) || facts.status === 429)
    return final(throttled(said, attempt))
  return final(explainStsError(facts, `Signing in to ${attempt.role.arn} failed`))
}

function notTrusted(said: string, { role, claims }: SignInAttempt): Failure {
  return new Failure(
    [
      `AWS does not let this job assume ${role.arn} (${said}): the role does not exist, or its trust policy does not match the job's identity token, which says:`,
      `    sub: ${claims.subject}`,
      `    aud: ${claims.audience}`,
    ].join('\n'),
    [
      `Compare the trust policy of ${role.name} in the account ${role.account} with that, sign for sign. A statement that trusts this job:`,
      indented(trustStatement(role, claims)),
      ...(claims.subject.endsWith(':pull_request') ? [PULL_REQUESTS] : []),
      'Of a job with `environment: NAME` the subject ends in `:environment:NAME`; without one, in `:ref:refs/heads/BRANCH`, `:ref:refs/tags/TAG` or `:pull_request`. If all of it matches, look for a service control policy.',
    ].join('\n'),
  )
}

const PULL_REQUESTS =
  'Mind that it trusts every pull request from a branch of the repository, whatever that changes in the workflow. Better give the job an `environment:` that somebody has to approve, and trust that.'

/** To copy: see escapeLines of the report. */
function indented(text: string): string {
  return text.replace(/^/gm, '    ')
}

function wrongAudience(said: string, { role, claims }: SignInAttempt): Failure {
  const { audience, provider } = claims
  const providerArn = `arn:${role.partition}:iam::${role.account}:oidc-provider/${provider}`
  return new Failure(
    `The identity provider ${provider} of the account ${role.account} does not accept the token's audience ${JSON.stringify(audience)} (${said}).`,
    [
      `Set the input \`audience\` to one that its ClientIdList holds (aws iam get-open-id-connect-provider --open-id-connect-provider-arn ${providerArn}), or add this one to it:`,
      `    aws iam add-client-id-to-open-id-connect-provider --open-id-connect-provider-arn ${providerArn} --client-id ${audience}`,
      `The trust policy of ${role.name} has to say the same: "StringEquals": {${JSON.stringify(`${provider}:aud`)}: ${JSON.stringify(audience)}}.`,
    ].join('\n'),
  )
}

function noProvider(said: string, { role, claims }: SignInAttempt): Failure {
  const { audience, provider } = claims
  return new Failure(
    `The account ${role.account} of the role has no OIDC identity provider for ${provider} (${said}).`,
    [
      'Create it once for the account; infra/github-oidc.yml of this action does that together with a role, or by hand:',
      `    aws iam create-open-id-connect-provider --url https://${provider} --client-id-list ${audience}`,
      'If there is one, see whether `role-to-assume` names the right account.',
    ].join('\n'),
  )
}

function tokenNotValid(said: string, { claims }: SignInAttempt): Failure {
  return new Failure(
    `AWS does not accept the identity token of the job, which ${claims.provider} issued for the subject ${claims.subject} (${said}).`,
    'Compare the URL of the identity provider in IAM with that issuer; run the job again if they are the same.',
  )
}

function keysNotFetched(said: string): Failure {
  return new Failure(
    `AWS could not check the identity token: it did not get GitHub's keys, several times in a row (${said}).`,
    'Run the job again: this passes, as a rule. https://www.githubstatus.com and https://health.aws.amazon.com show known incidents.',
  )
}

function tokenTooOld(said: string): Failure {
  return new Failure(
    `AWS says that the identity token has expired, though it was new (${said}).`,
    'Run the job again. On a runner of your own, see that what answers at ACTIONS_ID_TOKEN_REQUEST_URL does not keep tokens: they live five minutes.',
  )
}

function tooLong(said: string, { role: { durationSeconds, name } }: SignInAttempt): Failure {
  return new Failure(
    `\`role-duration-seconds\` is ${durationSeconds}, which is more than the role ${name} allows (${said}).`,
    [
      'Leave `role-duration-seconds` out, or lower it: the session is renewed before it ends, so a short one does for a long release. Or raise the maximum of the role:',
      `    aws iam update-role --role-name ${name} --max-session-duration ${Math.max(durationSeconds, 3600)}`,
    ].join('\n'),
  )
}

function regionDisabled(said: string, { role, region }: SignInAttempt): Failure {
  return new Failure(
    `AWS STS is not active in ${region} for the account ${role.account} (${said}).`,
    'Activate it in the IAM console (Account settings, Security Token Service), or enable the region for the account; otherwise correct `aws-region`.',
  )
}

function throttled(said: string, { role }: SignInAttempt): Failure {
  return new Failure(
    `AWS STS throttled signing in to ${role.arn}, several times in a row (${said}).`,
    'Run the job again when less is going on, or let fewer jobs of the matrix run at once (`max-parallel`).',
  )
}
