import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandOutput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import type { RoleToAssume } from '../inputs/role.ts'
import { clientConfiguration } from './client-configuration.ts'
import { explainStsError, sdkFacts } from './errors.ts'

/** The STS of a region, with the SDK's default credentials. */
export interface Sts {
  readonly region: string
  /** Factor on every wait. */
  readonly waitScale: number
}

/** Who credentials belong to. */
export interface CallerIdentity {
  /** 12 digits. */
  readonly account: string
  /** Of a user or of an assumed role. */
  readonly arn: string
}

/**
 * Exchanges an identity token for the credentials of a role. This call needs no credentials.
 * @throws the SDK's error, for explainRefusal
 */
export function assumeRole(
  { region, waitScale }: Sts,
  { arn, durationSeconds }: RoleToAssume,
  sessionName: string,
  token: string,
): Promise<AssumeRoleWithWebIdentityCommandOutput> {
  const client = new STSClient(clientConfiguration(region, waitScale))
  return client.send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: arn,
      RoleSessionName: sessionName,
      DurationSeconds: durationSeconds,
      WebIdentityToken: token,
    }),
  )
}

/**
 * Asks who the default credentials belong to; no policy can deny that (STS API reference, GetCallerIdentity).
 * @throws AwsFailure
 */
export async function callerIdentity({ region, waitScale }: Sts): Promise<CallerIdentity> {
  const client = new STSClient(clientConfiguration(region, waitScale))
  try {
    const { Account = '', Arn = '' } = await client.send(new GetCallerIdentityCommand({}))
    return { account: Account, arn: Arn }
  } catch (error) {
    throw explainStsError(sdkFacts(error), 'Asking AWS who the credentials belong to failed')
  }
}
