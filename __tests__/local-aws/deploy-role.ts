import { CodeDeployClient } from '@aws-sdk/client-codedeploy'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { S3Client } from '@aws-sdk/client-s3'
import { AssumeRoleWithWebIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import type { Json } from '../../local-aws/front/answer.ts'
import { startIdentityTokens } from '../../local-aws/identity-tokens.ts'
import { startLocalAws } from '../../local-aws/local-aws.ts'
import { trustPolicy } from './trust.ts'

/** Starts a local AWS and signs in as the role `deploy`, which may do everything until it is permitted less. */
export async function signInAsDeploy() {
  const [aws, tokens] = await Promise.all([startLocalAws({ transitionMs: 0 }), startIdentityTokens()])
  const { iam } = aws.front
  iam.issuer(tokens)
  iam.provider({ url: tokens.issuer, audiences: ['sts.amazonaws.com'] })

  /** Gives the role a policy with these statements, in place of the one it has. */
  const permit = (...statements: Json[]): string => {
    const Statement = statements.map((statement) => ({ Effect: 'Allow', ...statement }))
    const policy = { Version: '2012-10-17', Statement }
    return iam.role({ name: 'deploy', trust: trustPolicy({}), policy })
  }

  const RoleArn = permit({ Action: '*', Resource: '*' })
  const options = { endpoint: aws.endpoint, region: aws.region, maxAttempts: 1 }
  const anonymous = new STSClient({ ...options, credentials: { accessKeyId: 'x', secretAccessKey: 'x' } })
  const input = {
    RoleArn,
    RoleSessionName: 'tests',
    WebIdentityToken: await tokens.token('sts.amazonaws.com'),
  }
  const { Credentials } = await anonymous.send(new AssumeRoleWithWebIdentityCommand(input))
  const credentials = {
    accessKeyId: String(Credentials?.AccessKeyId),
    secretAccessKey: String(Credentials?.SecretAccessKey),
    sessionToken: String(Credentials?.SessionToken),
  }
  return {
    aws,
    permit,
    lambda: new LambdaClient({ ...options, credentials }),
    codeDeploy: new CodeDeployClient({ ...options, credentials }),
    s3: new S3Client({ ...options, credentials, forcePathStyle: true }),
    sts: new STSClient({ ...options, credentials }),
    stop: () => Promise.all([aws.stop(), tokens.stop()]),
  }
}

/** A running local AWS with the clients of somebody who has signed in. */
export type SignedIn = Awaited<ReturnType<typeof signInAsDeploy>>
