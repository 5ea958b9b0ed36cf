import { type Answer, AwsError, type Json, xmlAnswer, xmlText } from './answer.ts'
import { type Decision, decide, denial, permissionsOf } from './authorization.ts'
import type { Received } from './call.ts'
import type { CodeDeploy } from './codedeploy/codedeploy.ts'
import { readProvider, readRole } from './emulated-iam.ts'
import { type Permission, permissionToSeeTags } from './lambda-permissions.ts'
import { judge } from './policies.ts'
import { type Provider, providerArn, type Role, roleArnOf } from './roles.ts'
import { type Session, Sessions } from './sessions.ts'
import type { Upstream } from './upstream.ts'
import { type AcceptedIdentity, acceptWebIdentity } from './web-identity.ts'

export type { Decision } from './authorization.ts'

/** A role as a test describes it. */
export interface RoleDescription {
  /** Its name, or its ARN where it has a path or is in another account. */
  readonly name: string
  /** Who may assume it: an AssumeRolePolicyDocument. */
  readonly trust: Json
  /** The policy that says what it may do; without it, anything. */
  readonly policy?: Json
  /** An hour by default, as in AWS. */
  readonly maxSessionSeconds?: number
}

/** Where a service acts, and the emulator that may know its role. */
interface Origin {
  readonly region: string
  readonly upstream: Upstream
}

/** Who may sign in, as what, and what they may do then. Nothing of it is enforced until something is registered here. */
export class Iam {
  /**
   * How long sessions last, whatever was asked for: shorter than AWS allows, so that a test sees one end. By default,
   * as long as was asked for.
   */
  sessionSeconds: number | undefined
  /** What was asked of the policies of roles, and what they said, in the order of the calls. */
  readonly decisions: Decision[] = []
  readonly #accountId: string
  readonly #codeDeploy: CodeDeploy
  readonly #issuers = new Map<string, string>()
  readonly #providers = new Map<string, Provider>()
  readonly #roles = new Map<string, Role>()
  readonly #sessions = new Sessions()

  /** @param codeDeploy knows which group a deployment belongs to, on which its permissions are */
  constructor(accountId: string, codeDeploy: CodeDeploy) {
    this.#accountId = accountId
    this.#codeDeploy = codeDeploy
  }

  /** Says where an issuer is reached: its discovery document and keys are below `url`. */
  issuer({ issuer, url }: { readonly issuer: string; readonly url: string }): void {
    this.#issuers.set(issuer, url)
  }

  /** Adds an OIDC provider to the account, in place of one with the same URL, and gives its ARN. */
  provider(provider: Provider, partition = 'aws'): string {
    const arn = providerArn({ partition, accountId: this.#accountId }, provider.url)
    this.#providers.set(arn, provider)
    return arn
  }

  /** Adds a role to the account, in place of one with the same ARN, and gives its ARN. */
  role({ name: named, trust, policy, maxSessionSeconds = 3600 }: RoleDescription): string {
    const arn = named.startsWith('arn:') ? named : `arn:aws:iam::${this.#accountId}:role/${named}`
    const name = roleArnOf(arn)?.name
    if (name === undefined) throw new TypeError(`${named} is neither the name nor the ARN of a role.`)
    const policies = policy === undefined ? undefined : [policy]
    this.#roles.set(arn, { arn, name, trust, policies, maxSessionSeconds })
    return arn
  }

  /** Forgets the decisions so far. */
  clearDecisions(): void {
    this.decisions.length = 0
  }

  /** Answers what is about identities, and refuses what is not allowed; undefined for what may be carried out. */
  async answer(received: Received, upstream: Upstream): Promise<Answer | undefined> {
    const { call, scope, body } = received
    if (!this.#isConfigured) return undefined
    try {
      if (call.operation === 'AssumeRoleWithWebIdentity') {
        return await this.#assume(new URLSearchParams(body?.toString()), upstream)
      }
      const session = this.#sessions.find(scope.accessKeyId, call.service)
      if (session === undefined) return undefined
      if (call.operation === 'GetCallerIdentity') return describe(session)
      await this.#authorize(session, received, upstream)
      return undefined
    } catch (error) {
      if (error instanceof AwsError) return error.answer(call.service)
      throw error
    }
  }

  /** Whether a service that has been passed a role may do something; a role that nothing is known of may do anything. */
  async allows(roleArn: string, permissions: readonly Permission[], from: Origin): Promise<boolean> {
    if (!this.#isConfigured) return true
    const policies = (await this.#role(roleArn, from.upstream))?.policies
    if (policies === undefined) return true
    for (const { action, resource, context } of permissions) {
      const keys = { 'aws:RequestedRegion': from.region, ...context }
      const question = { principal: roleArn, action, resource, context: keys }
      if ((await judge(policies, question)) !== 'Allowed') return false
    }
    return true
  }

  get #isConfigured(): boolean {
    return this.#issuers.size + this.#providers.size + this.#roles.size > 0
  }

  /** A role as it is now: its policies may have changed since a session began. */
  async #role(arn: string, upstream: Upstream): Promise<Role | undefined> {
    return this.#roles.get(arn) ?? readRole(upstream, arn)
  }

  /** Asks the policies of the session's role about all that the call needs. */
  async #authorize(session: Session, { call, scope, request, lambda, body }: Received, upstream: Upstream) {
    const policies = (await this.#role(session.role.arn, upstream))?.policies
    if (policies === undefined) return
    const asked = { session, policies, region: scope.region }
    const [, partition] = session.arn.split(':')
    const arns = `arn:${partition}:lambda:${scope.region}:${this.#accountId}:`
    for (const permission of permissionsOf({ call, request, lambda, body }, arns, this.#codeDeploy)) {
      const decision = await decide(permission, asked)
      this.decisions.push(decision)
      if (decision.verdict !== 'Allowed') throw denial(decision, call.service)
    }
    const seesTags = lambda && permissionToSeeTags(lambda, arns)
    if (seesTags === undefined) return
    const decision = await decide(seesTags, asked)
    this.decisions.push(decision)
    if (lambda !== undefined) lambda.hidesTags = decision.verdict !== 'Allowed'
  }

  async #assume(form: URLSearchParams, upstream: Upstream): Promise<Answer> {
    const accepted = await acceptWebIdentity(form, {
      role: (arn) => this.#role(arn, upstream),
      provider: async (arn) => this.#providers.get(arn) ?? readProvider(upstream, arn),
      issuerUrl: (issuer) => this.#issuers.get(issuer),
    })
    const seconds = this.sessionSeconds ?? accepted.seconds
    return credentials(this.#sessions.start(accepted.role, accepted.sessionName, seconds), accepted)
  }
}

function credentials(session: Session, accepted: AcceptedIdentity): Answer {
  const members = {
    Credentials: {
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      SessionToken: session.token,
      Expiration: session.expiration.toISOString(),
    },
    AssumedRoleUser: { AssumedRoleId: session.userId, Arn: session.arn },
    SubjectFromWebIdentityToken: accepted.subject,
    Audience: accepted.audience,
    Provider: accepted.providerArn,
  }
  return stsAnswer('AssumeRoleWithWebIdentity', members)
}

function describe(session: Session): Answer {
  const [, , , , Account = ''] = session.arn.split(':')
  return stsAnswer('GetCallerIdentity', { Arn: session.arn, UserId: session.userId, Account })
}

interface Members {
  readonly [name: string]: string | Members
}

function stsAnswer(operation: string, members: Members): Answer {
  const namespace = 'https://sts.amazonaws.com/doc/2011-06-15/'
  const result = `<${operation}Result>${xmlOf(members)}</${operation}Result>`
  return xmlAnswer(200, `<${operation}Response xmlns="${namespace}">${result}</${operation}Response>`)
}

function xmlOf(members: Members): string {
  const elements = Object.entries(members).map(
    ([name, value]) => `<${name}>${typeof value === 'string' ? xmlText(value) : xmlOf(value)}</${name}>`,
  )
  return elements.join('')
}
