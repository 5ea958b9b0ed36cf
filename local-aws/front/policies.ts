import type { Json } from './answer.ts'

/** What a policy is asked about. */
export interface PolicyQuestion {
  /** The ARN of who asks. */
  readonly principal: string
  /** Such as `lambda:GetFunction`. */
  readonly action: string
  readonly resource: string
  /** Values of condition keys. */
  readonly context: Readonly<Record<string, string | string[]>>
}

/** What policies say: nothing about it, or something against it. */
export type Verdict = 'Allowed' | 'ImplicitlyDenied' | 'ExplicitlyDenied'

/** What the policies of an identity say: one has to allow it, and none may deny it. */
export async function judge(policies: readonly Json[], question: PolicyQuestion): Promise<Verdict> {
  // Loaded when somebody signs in, and never otherwise: it takes a while.
  const { runUnsafeSimulation } = await import('@cloud-copilot/iam-simulate')
  const { principal, action, resource, context } = question
  const [, , , , accountId = ''] = principal.split(':')
  return runUnsafeSimulation(
    {
      request: { principal, action, resource: { resource, accountId }, contextVariables: { ...context } },
      identityPolicies: policies.map((policy, index) => ({ name: `policy-${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
}

/**
 * Whether a role's trust policy lets a federated principal assume it. The statements about the principal are asked
 * as policies about the role: who they are about is all that makes them a trust policy.
 */
export async function trusts(trust: Json, question: PolicyQuestion): Promise<boolean> {
  const about = [trust['Statement'] ?? []]
    .flat()
    .map((statement) => statement as Json)
    .filter(({ Principal }) => isAbout(Principal, question.principal))
    .map(({ Principal, ...statement }) => ({ ...statement, Resource: '*' }))
  const verdict = await judge([{ Version: '2012-10-17', Statement: about }], question)
  return verdict === 'Allowed'
}

function isAbout(principal: unknown, federated: string): boolean {
  if (principal === '*') return true
  const named = [(principal as Json | undefined)?.['Federated'] ?? []].flat()
  return named.some((each) => each === federated || each === '*')
}
