import type { Json } from './answer.ts'
import { type Provider, type Role, roleArnOf } from './roles.ts'
import { SERVICE_ROLE_POLICIES } from './service-role-policies.ts'
import type { Upstream } from './upstream.ts'

/** A role that was created through the IAM API or CloudFormation; undefined when the emulator has none. */
export async function readRole(upstream: Upstream, arn: string): Promise<Role | undefined> {
  const RoleName = roleArnOf(arn)?.name ?? ''
  const role = await ask(upstream, 'GetRole', { RoleName })
  if (role === undefined || textOf(role, 'Arn') !== arn) return undefined
  const inline = await ask(upstream, 'ListRolePolicies', { RoleName })
  const attached = await ask(upstream, 'ListAttachedRolePolicies', { RoleName })
  const policies = await Promise.all([
    ...textsOf(inline ?? '', 'member').map((PolicyName) => readInline(upstream, RoleName, PolicyName)),
    ...textsOf(attached ?? '', 'PolicyArn').map((PolicyArn) => readManaged(upstream, PolicyArn)),
  ])
  return {
    arn,
    name: RoleName,
    trust: documentOf(role, 'AssumeRolePolicyDocument'),
    policies,
    maxSessionSeconds: Number(textOf(role, 'MaxSessionDuration') ?? 3600),
  }
}

/** An OIDC provider that was created through the IAM API or CloudFormation. */
export async function readProvider(upstream: Upstream, arn: string): Promise<Provider | undefined> {
  const provider = await ask(upstream, 'GetOpenIDConnectProvider', { OpenIDConnectProviderArn: arn })
  if (provider === undefined) return undefined
  const list = textOf(provider, 'ClientIDList') ?? ''
  return { url: textOf(provider, 'Url') ?? '', audiences: textsOf(list, 'member') }
}

async function readInline(upstream: Upstream, RoleName: string, PolicyName: string): Promise<Json> {
  return documentOf((await ask(upstream, 'GetRolePolicy', { RoleName, PolicyName })) ?? '', 'PolicyDocument')
}

async function readManaged(upstream: Upstream, PolicyArn: string): Promise<Json> {
  const known = SERVICE_ROLE_POLICIES.get(PolicyArn)
  if (known !== undefined) return known
  const policy = (await ask(upstream, 'GetPolicy', { PolicyArn })) ?? ''
  const VersionId = textOf(policy, 'DefaultVersionId') ?? 'v1'
  return documentOf((await ask(upstream, 'GetPolicyVersion', { PolicyArn, VersionId })) ?? '', 'Document')
}

/** The emulator's answer to a query request; undefined for what it does not have. */
async function ask(
  upstream: Upstream,
  Action: string,
  parameters: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  const headers = {
    authorization: 'AWS4-HMAC-SHA256 Credential=front/20260101/us-east-1/iam/aws4_request',
    'content-type': 'application/x-www-form-urlencoded',
  }
  const form = new URLSearchParams({ Action, Version: '2010-05-08', ...parameters })
  const answer = await upstream.send('POST', '/', headers, Buffer.from(form.toString()))
  return answer.status < 300 ? answer.body.toString() : undefined
}

function textOf(xml: string, element: string): string | undefined {
  return textsOf(xml, element)[0]
}

function textsOf(xml: string, element: string): string[] {
  const found = xml.matchAll(new RegExp(`<${element}>([\\s\\S]*?)</${element}>`, 'g'))
  return Array.from(found, ([, text = '']) => text)
}

/** Policy documents travel percent-encoded; one that is missing allows nothing. */
function documentOf(xml: string, element: string): Json {
  const text = decodeURIComponent(textOf(xml, element) ?? '')
  return text === '' ? { Version: '2012-10-17', Statement: [] } : (JSON.parse(text) as Json)
}
