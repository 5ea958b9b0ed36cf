import type { Json } from './answer.ts'

/** What a policy is asked about. */
export interface PolicyQuestion {
  /** The ARN of who asks. */
  readonly principal: string
  /** Such as `lambda:GetFunction`. */
  readonly action: string
  readonly resource: string
  /** Values of condition keys. */
  readonly context: Readonly<Record<string, string>>
}

/** Whether policies of an identity allow something: one has to, and none may deny it. */
export async function allows(policies: readonly Json[], question: PolicyQuestion): Promise<boolean> {
  const { runUnsafeSimulation } = await import('@cloud-copilot/iam-simulate')
  const { principal, action, resource, context } = question
  const [, , , , accountId = ''] = principal.split(':')
  const result = runUnsafeSimulation(
    {
      request: { principal, action, resource: { resource, accountId }, contextVariables: { ...context } },
      identityPolicies: policies.map((policy, index) => ({ name: `policy-${index}`, policy })),
      serviceControlPolicies: [],
      resourceControlPolicies: [],
    },
    {},
  )
  return result === 'Allowed'
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
  return about.length > 0 && allows([{ Version: '2012-10-17', Statement: about }], question)
}

function isAbout(principal: unknown, federated: string): boolean {
  if (principal === '*') return true
  const named = [(principal as Json | undefined)?.['Federated'] ?? []].flat()
  return named.some((each) => each === federated || each === '*')
}
