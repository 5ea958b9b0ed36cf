import type { Sharing } from '../../inputs/publish-layer-inputs.ts'

/** Somebody who may use a version of a layer. */
export interface Grantee {
  readonly kind: 'account' | 'organization'
  readonly id: string
}

/** The statements of a policy, as far as they matter here. */
interface Statement {
  readonly Effect?: string
  readonly Principal?: string | { readonly AWS?: string | readonly string[] }
  readonly Condition?: { readonly StringEquals?: Readonly<Record<string, string | readonly string[]>> }
}

/**
 * Those of the wanted who may not use a version of a layer yet.
 *
 * @param policy the resource policy of the version, as JSON; undefined when it has none
 */
export function missingGrantees(sharing: Sharing, policy: string | undefined): readonly Grantee[] {
  const wanted: Grantee[] = [
    ...sharing.accounts.map((id) => ({ kind: 'account' as const, id })),
    ...sharing.organizations.map((id) => ({ kind: 'organization' as const, id })),
  ]
  return wanted.filter((grantee) => !mayUse(policy, grantee))
}

/**
 * Whether somebody may use a version of a layer.
 *
 * @param policy as above
 */
export function mayUse(policy: string | undefined, grantee: Grantee): boolean {
  const { Statement: statements = [] } = JSON.parse(policy ?? '{}') as { Statement?: readonly Statement[] }
  return statements.some((statement) => statement.Effect === 'Allow' && admits(statement, grantee))
}

function admits({ Principal, Condition }: Statement, { kind, id }: Grantee): boolean {
  const principals = [typeof Principal === 'string' ? Principal : (Principal?.AWS ?? [])].flat()
  const organizations = [Condition?.StringEquals?.['aws:PrincipalOrgID'] ?? []].flat()
  if (principals.includes('*') && Condition === undefined) return true
  if (kind === 'organization') return principals.includes('*') && organizations.includes(id)
  // An account is named by its number, or as AWS writes it into the policy: arn:aws:iam::111122223333:root.
  return (
    Condition === undefined &&
    principals.some((principal) => principal === id || principal.endsWith(`::${id}:root`))
  )
}
