import type { Staging } from '../../model/code.ts'
import { withoutSlashes } from '../../model/text.ts'
import type { ObjectSource } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type GivenInputs, type InputDoc, line, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

export const objectInputs = {
  's3-key': { absent: 'none' },
  's3-object-version': { absent: 'the newest' },
} satisfies Record<string, InputDoc>

/** With the inputs that cannot be combined with `s3-key`. */
type Given = GivenInputs<keyof typeof objectInputs | 's3-bucket' | 'zip-file' | 'source-dir'>

/**
 * A package that is already in S3; undefined when `s3-key` is missing or invalid.
 * @param bucket the value of `s3-bucket`
 */
export function readCodeObject(given: Given, bucket: string | undefined): ObjectSource | undefined {
  const key = given.read('s3-key', objectKey)
  const version = given.read('s3-object-version', line)
  if (given.has('s3-object-version') && !given.has('s3-key'))
    given.problems.add(
      '`s3-object-version` is given without `s3-key`, the object that it is a version of.',
      'Set `s3-key`, or leave `s3-object-version` out.',
    )
  if (given.has('s3-key') && !given.has('s3-bucket'))
    given.problems.add(
      '`s3-key` is given without `s3-bucket`, the bucket that the object is in.',
      'Set `s3-bucket` to the name of the bucket.',
    )
  for (const local of ['zip-file', 'source-dir'] as const) {
    if (given.has('s3-key') && given.has(local))
      given.problems.add(
        `\`s3-key\` and \`${local}\` are both given, but only one of them can be released.`,
        `To upload what is in \`${local}\`, leave \`s3-key\` out: the hash of the package becomes the key, under \`s3-prefix\`. To release the object, leave \`${local}\` out.`,
      )
  }
  if (bucket === undefined || key === undefined) return undefined
  return { kind: 's3-object', bucket, key, ...withoutUndefined({ version }) }
}

/** The longest key in S3, in bytes ("Naming Amazon S3 objects"). */
const LONGEST_KEY = 1024

const objectKey: Parser<string> = lineOf((text, name, problems) => {
  if (/^(s3:\/\/|arn:|https?:\/\/)/.test(text)) {
    problems.add(
      `\`${name}\` is ${quoted(text)}, which is an address, not a key.`,
      'Write the bucket in `s3-bucket`, and the key alone in `s3-key`, such as `orders-api/1.4.0.zip`.',
    )
    return undefined
  }
  if (Buffer.byteLength(text) <= LONGEST_KEY) return text
  problems.add(
    `\`${name}\` has ${Buffer.byteLength(text)} bytes, but the key of an object has at most ${LONGEST_KEY}.`,
    'Write the key that the object was uploaded to.',
  )
  return undefined
})

export const stagingInputs = {
  's3-bucket': { absent: 'none' },
  's3-prefix': { absent: 'none' },
} satisfies Record<string, InputDoc>

/** The bucket for packages; undefined when none is given. */
export function readStaging(given: GivenInputs<keyof typeof stagingInputs>): Staging | undefined {
  const bucket = given.read('s3-bucket', bucketName)
  const prefix = given.read('s3-prefix', keyPrefix)
  if (given.has('s3-prefix') && !given.has('s3-bucket'))
    given.problems.add(
      '`s3-prefix` is given without `s3-bucket`, the bucket that it belongs to.',
      'Set `s3-bucket`, or leave `s3-prefix` out.',
    )
  return bucket === undefined ? undefined : { bucket, ...withoutUndefined({ prefix: prefix || undefined }) }
}

/** S3Bucket in the Lambda API, and what S3 allows for new buckets ("Bucket naming rules"). */
const bucketName: Parser<string> = lineOf((text, name, problems) => {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(text)) return text
  const isAddress = text.startsWith('s3://') || text.startsWith('arn:')
  problems.add(
    `\`${name}\` is ${quoted(text)}, which is not the name of a bucket.`,
    isAddress
      ? 'Write the bare name, such as `deployments-123456789012`; set `s3-prefix` to a path in the bucket.'
      : 'A name has 3 to 63 lower-case letters, digits, dots and hyphens, such as `deployments-123456789012`.',
  )
  return undefined
})

/** In bytes: leaves room for the name of the object in a key of 1,024 bytes. */
const LONGEST_PREFIX = 900

const keyPrefix: Parser<string> = lineOf((text, name, problems) => {
  const prefix = withoutSlashes(text)
  if (Buffer.byteLength(prefix) <= LONGEST_PREFIX) return prefix
  problems.add(
    `\`${name}\` has ${Buffer.byteLength(prefix)} bytes, but a prefix has at most ${LONGEST_PREFIX}.`,
    'Write a shorter one, such as `lambda/orders-api`.',
  )
  return undefined
})
