import type { LambdaClient } from '@aws-sdk/client-lambda'
import { afterAll } from '@jest/globals'
import { type LocalAws, type LocalAwsOptions, startLocalAws } from '../../local-aws/local-aws.ts'
import { clientOf } from './client.ts'

/** Starts a local AWS for the tests of a file, which ends after the last of them, with a client that tries each call once. */
export async function startedAws(
  options: LocalAwsOptions = {},
): Promise<{ readonly aws: LocalAws; readonly lambda: LambdaClient }> {
  const aws = await startLocalAws(options)
  const lambda = clientOf(aws)
  afterAll(async () => {
    lambda.destroy()
    await aws.stop()
  })
  return { aws, lambda }
}
