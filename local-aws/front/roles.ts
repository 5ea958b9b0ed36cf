import type { Json } from './answer.ts'

/** An OIDC provider of the account. */
export interface Provider {
  /** The issuer, such as `https://token.actions.githubusercontent.com`. */
  readonly url: string
  /** Its client ID list: the audiences that tokens may have. */
  readonly audiences: readonly string[]
}

/** A role of the account. */
export interface Role {
  readonly arn: string
  readonly name: string
  /** The AssumeRolePolicyDocument. */
  readonly trust: Json
  /** The policies of the role; without them its sessions may do anything. */
  readonly policies: readonly Json[] | undefined
  readonly maxSessionSeconds: number
}

/** The ARN of a provider: the issuer without its scheme names it. */
export function providerArn(scope: { partition: string; accountId: string }, url: string): string {
  const name = url.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return `arn:${scope.partition}:iam::${scope.accountId}:oidc-provider/${name}`
}

/** The parts of a role's ARN; undefined for anything else. */
export function roleArnOf(
  arn: string,
): { readonly partition: string; readonly accountId: string; readonly name: string } | undefined {
  const pattern =
    /^arn:(?<partition>aws[a-z-]*):iam::(?<accountId>\d{12}):role\/(?:[^\s:]+\/)?(?<name>[\w+=,.@-]+)$/
  const { partition, accountId, name } = pattern.exec(arn)?.groups ?? {}
  if (partition === undefined || accountId === undefined || name === undefined) return undefined
  return { partition, accountId, name }
}
