import { LambdaClient } from '@aws-sdk/client-lambda'
import type { LocalAws } from '../../local-aws/local-aws.ts'

/** A client of a local AWS that tries each call once. */
export function clientOf(aws: LocalAws): LambdaClient {
  return new LambdaClient({
    endpoint: aws.endpoint,
    region: aws.region,
    maxAttempts: 1,
    credentials: { accessKeyId: 'LOCALAWSACCESSKEY', secretAccessKey: 'local-aws-secret-access-key' },
  })
}
