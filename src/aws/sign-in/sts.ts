import {
  AssumeRoleWithWebIdentityCommand,
  type AssumeRoleWithWebIdentityCommandOutput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import type { Cancellation } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import type { RoleToAssume } from '../../model/wanted.ts'
import { stopWith } from '../client/cancellable.ts'
import { clientConfiguration } from '../client/configuration.ts'
import { checkAnswers } from '../client/typed-answers.ts'
import { explainStsError } from '../errors/explain.ts'
import { complete } from '../errors/incomplete-answer.ts'
import { sdkErrorDetails } from '../errors/sdk-error.ts'

/** The STS of a region, with the SDK's default credentials. */
export interface Sts {
  readonly region: string
  /** Factor on every wait. */
  readonly waitScale: number
  readonly cancellation: Cancellation
}

/** The owner of credentials. */
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
  sts: Sts,
  { arn, durationSeconds }: RoleToAssume,
  sessionName: string,
  token: string,
): Promise<AssumeRoleWithWebIdentityCommandOutput> {
  return open(sts).send(
    new AssumeRoleWithWebIdentityCommand({
      RoleArn: arn,
      RoleSessionName: sessionName,
      DurationSeconds: durationSeconds,
      WebIdentityToken: token,
    }),
  )
}

/**
 * Gets the owner of the default credentials; no policy can deny that (STS API reference, GetCallerIdentity).
 * @throws AwsFailure
 */
export async function callerIdentity(sts: Sts): Promise<CallerIdentity> {
  try {
    const answer = await open(sts).send(new GetCallerIdentityCommand({}))
    const { Account, Arn } = complete(answer, 'Account', 'Arn')
    return { account: Account, arn: Arn }
  } catch (error) {
    if (error instanceof Failure) throw error
    throw explainStsError(sdkErrorDetails(error), 'Getting the caller identity from AWS STS failed')
  }
}

/** STS answers within a second. An STS that does not is given up after a minute: three attempts, or four to connect. */
const LIMITS = { attempts: 4, throttled: 4, idle: 18_000 }

function open({ region, waitScale, cancellation }: Sts): STSClient {
  const client = new STSClient(clientConfiguration(region, waitScale, LIMITS))
  return stopWith(checkAnswers(client), cancellation)
}
