import { Failure } from '../failure.ts'

/** What the SDK makes of an error answer of S3: members of its body beside the code. */
interface S3Error {
  readonly name?: string
  readonly Region?: string
  readonly $metadata?: { readonly httpStatusCode?: number }
  readonly $response?: { readonly headers?: Readonly<Record<string, string>> }
}

/** S3's codes for a request that reached another region than the bucket's (S3 API, "List of error codes"). */
const ELSEWHERE =
  /^(PermanentRedirect|TemporaryRedirect|AuthorizationHeaderMalformed|IllegalLocationConstraintException)$/

/**
 * Explains what is wrong with the bucket itself; undefined when it is something else.
 * @param region the region of the function, where the bucket has to be
 */
export function bucketProblem(thrown: unknown, bucket: string, region: string): Failure | undefined {
  const error = thrown as S3Error
  if (error.name === 'NoSuchBucket') {
    return new Failure(
      `There is no bucket ${bucket}.`,
      `Check \`s3-bucket\`. The action creates no bucket: make one in the function's region, for instance with \`aws s3 mb s3://${bucket} --region ${region}\`.`,
    )
  }
  const status = error.$metadata?.httpStatusCode
  if (!ELSEWHERE.test(error.name ?? '') && status !== 301 && status !== 307) return undefined
  const found = error.$response?.headers?.['x-amz-bucket-region'] ?? error.Region
  return new Failure(
    `The bucket ${bucket} is in ${found ?? 'another region'} and the function in ${region}: Lambda takes packages from a bucket in its own region alone.`,
    `Set \`s3-bucket\` to a bucket in ${region}.`,
  )
}
