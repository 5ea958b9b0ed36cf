/** The claims of a GitHub identity token about its job; a missing claim is empty. None of them is secret. */
export interface IdentityClaims {
  /** The name of the identity provider in AWS: `token.actions.githubusercontent.com`, or the host of a GitHub server. */
  readonly provider: string
  readonly subject: string
  readonly audience: string
  /** Numeric IDs of owner and repository. */
  readonly ownerId: string
  readonly repositoryId: string
}

/** The identity provider of github.com. */
export const GITHUB = 'token.actions.githubusercontent.com'

/** Reads the payload of a token; AWS verifies the signature. */
export function claimsOf(token: string): IdentityClaims {
  const claims = payloadOf(token)
  const text = (name: string) => {
    const value = claims[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const { aud } = claims
  return {
    provider: text('iss').replace(/^https?:\/\//, '') || GITHUB,
    subject: text('sub'),
    audience: Array.isArray(aud) ? aud.join(', ') : text('aud'),
    ownerId: text('repository_owner_id'),
    repositoryId: text('repository_id'),
  }
}

function payloadOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const payload: unknown = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString())
    return typeof payload === 'object' && payload !== null ? { ...payload } : {}
  } catch {
    return {}
  }
}

/** `repo:OWNER/REPO:…`, in newer repositories `repo:OWNER@ID/REPO@ID:…` (GitHub docs, "Immutable subject claims"). */
const SUBJECT = /^repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?(:.*)$/

/**
 * The subject of a job in both formats, that of its token first: a repository can change from one to the other. A custom
 * subject of an organization has one format.
 */
export function subjectFormats({ subject, ownerId, repositoryId }: IdentityClaims): readonly string[] {
  const [, owner, ownId, repository, repoId, rest] = SUBJECT.exec(subject) ?? []
  if (owner === undefined) return [subject]
  const ids = { owner: ownId ?? ownerId, repository: repoId ?? repositoryId }
  const plain = `repo:${owner}/${repository}${rest}`
  if (!ids.owner || !ids.repository) return [plain]
  const immutable = `repo:${owner}@${ids.owner}/${repository}@${ids.repository}${rest}`
  return subject === plain ? [plain, immutable] : [immutable, plain]
}

/** The role that a trust policy belongs to. */
interface TrustingRole {
  readonly partition: string
  readonly account: string
}

/** The statement of a trust policy that lets a job assume the role, as JSON to copy. */
export function trustStatement({ partition, account }: TrustingRole, claims: IdentityClaims): string {
  const { provider, audience } = claims
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:${partition}:iam::${account}:oidc-provider/${provider}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${provider}:aud`]: audience,
        [`${provider}:sub`]: subjectFormats(claims),
      },
    },
  }
  return JSON.stringify(statement, undefined, 2)
}
