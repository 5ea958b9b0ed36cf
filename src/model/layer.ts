import { createHash } from 'node:crypto'
import type { VersionRecord } from './history.ts'

/** A version of a layer, as lists have it. */
export interface LayerVersion {
  readonly number: number
  readonly arn: string
  /** What its description says; undefined where this action did not publish it. */
  readonly record: VersionRecord | undefined
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/** What else AWS tells of one that is asked for. */
export interface LayerContent {
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  /** SHA-256 of the archive in base64. */
  readonly codeSha256: string | undefined
  /** The address of the archive, which is a secret. */
  readonly location: string | undefined
}

/** What makes a version of a layer: all that a function, or whoever looks for a layer for one, meets of it. */
export interface LayerIdentity {
  /** Content digest of the package, 43 characters of base64url. */
  readonly content: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/**
 * The digest that a version of a layer has in its description, where the descriptions of functions' versions have that of
 * their code: SHA-256 over the digest of the content and the sorted runtimes and architectures, in base64url.
 */
export function layerDigest({ content, runtimes, architectures }: LayerIdentity): string {
  const parts = [content, runtimes.toSorted().join(','), architectures.toSorted().join(',')]
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}

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

/** The architectures of Lambda. */
export type Architecture = 'x86_64' | 'arm64'

/** Whom a layer is shared with. */
export interface Sharing {
  /** Account IDs. */
  readonly accounts: readonly string[]
  /** IDs of organizations of AWS Organizations. */
  readonly organizations: readonly string[]
}
