import { createHash } from 'node:crypto'
import type { VersionRecord } from './history.ts'
import { type Statement, statementsOf } from './policy.ts'

/** A version of a layer, as ListLayerVersions returns it. */
export interface LayerVersion {
  readonly number: number
  readonly arn: string
  /** The record in its description; undefined if this action did not publish it. */
  readonly record: VersionRecord | undefined
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/** A version of a layer, as GetLayerVersion returns it. */
export interface LayerContent {
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
  /** SHA-256 of the archive in base64. */
  readonly codeSha256: string | undefined
  /** The URL of the archive, which is a secret. */
  readonly location: string | undefined
}

/** What identifies the content of a layer version. */
export interface LayerIdentity {
  /** Content digest of the package, 43 characters of base64url. */
  readonly content: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/**
 * The digest in the description of a layer version: SHA-256, in base64url, of the content digest and the sorted runtimes
 * and architectures.
 */
export function layerDigest({ content, runtimes, architectures }: LayerIdentity): string {
  const parts = [content, runtimes.toSorted().join(','), architectures.toSorted().join(',')]
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}

/** An account or organization that may use a layer version, or everybody with an AWS account, whose ID is `*`. */
export interface Grantee {
  readonly kind: 'account' | 'organization' | 'everybody'
  readonly id: string
}

/**
 * The grantees that may not use a layer version yet.
 *
 * @param policy the resource policy of the version, as JSON; undefined if it has none
 */
export function missingGrantees(sharing: Sharing, policy: string | undefined): readonly Grantee[] {
  const wanted: Grantee[] = [
    ...sharing.accounts.map((id) => ({ kind: 'account' as const, id })),
    ...sharing.organizations.map((id) => ({ kind: 'organization' as const, id })),
    ...(sharing.everybody ? [{ kind: 'everybody' as const, id: '*' }] : []),
  ]
  return wanted.filter((grantee) => !mayUse(policy, grantee))
}

/**
 * Whether a grantee may use a layer version.
 *
 * @param policy as above
 */
export function mayUse(policy: string | undefined, grantee: Grantee): boolean {
  return statementsOf(policy).some((statement) => statement.Effect === 'Allow' && admits(statement, grantee))
}

function admits({ Principal, Condition }: Statement, { kind, id }: Grantee): boolean {
  const principals = [typeof Principal === 'string' ? Principal : (Principal?.['AWS'] ?? [])].flat()
  const organizations = [Condition?.['StringEquals']?.['aws:PrincipalOrgID'] ?? []].flat()
  if (principals.includes('*') && Condition === undefined) return true
  if (kind === 'everybody') return false
  if (kind === 'organization') return principals.includes('*') && organizations.includes(id)
  // A policy names an account by its ID, or as AWS writes it: arn:aws:iam::111122223333:root.
  return (
    Condition === undefined &&
    principals.some((principal) => principal === id || principal.endsWith(`::${id}:root`))
  )
}

/** Lambda's architectures. */
export type Architecture = 'x86_64' | 'arm64'

/** Who a layer is shared with. */
export interface Sharing {
  /** Account IDs. */
  readonly accounts: readonly string[]
  /** IDs of organizations of AWS Organizations. */
  readonly organizations: readonly string[]
  /** Whether everybody with an AWS account may use the version; absent: no. */
  readonly everybody?: boolean
}

/** Whether anybody is to use the version besides its own account. */
export function isShared({ accounts, organizations, everybody = false }: Sharing): boolean {
  return accounts.length + organizations.length > 0 || everybody
}

/** The ARN of a layer, without the version. */
export function layerArn(layerVersionArn: string): string {
  return layerVersionArn.replace(/:\d+$/, '')
}
