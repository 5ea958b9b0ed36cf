import { type GivenInputs, type InputFacts, lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

/** Where packages are put that Lambda shall fetch from S3. */
export interface Staging {
  readonly bucket: string
  /** Without a slash at either end. */
  readonly prefix?: string
}

export const stagingInputs = {
  's3-bucket': { absent: 'none' },
  's3-prefix': { absent: 'none' },
} satisfies Record<string, InputFacts>

/** The bucket for packages; undefined when none is given. */
export function readStaging(given: GivenInputs<keyof typeof stagingInputs>): Staging | undefined {
  const bucket = given.read('s3-bucket', bucketName)
  const prefix = given.read('s3-prefix', keyPrefix)
  if (given.has('s3-prefix') && !given.has('s3-bucket'))
    given.problems.add(
      '`s3-prefix` is given without `s3-bucket`, the bucket that it belongs to.',
      'Set `s3-bucket`, or leave `s3-prefix` out.',
    )
  return bucket === undefined ? undefined : { bucket, ...(prefix && { prefix }) }
}

/** S3Bucket in the Lambda API, and what S3 allows for new buckets ("Bucket naming rules"). */
const bucketName: Parser<string> = lineOf((text, name, problems) => {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text
  const isAddress = text.startsWith('s3://') || text.startsWith('arn:')
  problems.add(
    `\`${name}\` is ${quoted(text)}, which is not the name of a bucket.`,
    isAddress
      ? 'Write the bare name, such as `deployments-123456789012`; a path in the bucket is named by `s3-prefix`.'
      : 'A name has 3 to 63 lower-case letters, digits, dots and hyphens, such as `deployments-123456789012`.',
  )
  return undefined
})

/** What is left of the 1,024 bytes of a key beside the name of the object. */
const LONGEST_PREFIX = 900

const keyPrefix: Parser<string> = lineOf((text, name, problems) => {
  const prefix = text.replace(/^\/+|\/+$/g, '')
  if (Buffer.byteLength(prefix) <= LONGEST_PREFIX) return prefix
  problems.add(
    `\`${name}\` has ${Buffer.byteLength(prefix)} bytes, but the key of an object has room for ${LONGEST_PREFIX} of them.`,
    'Write a shorter one, such as `lambda/orders-api`.',
  )
  return undefined
})
