import type { Staging } from '../../model/code.ts'
import type { ObjectSource } from '../../model/wanted.ts'
import { type GivenInputs, type InputFacts, line, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'

export const objectInputs = {
  's3-key': { absent: 'none' },
  's3-object-version': { absent: 'the newest' },
} satisfies Record<string, InputFacts>

/** Together with `zip-file` and `source-dir` it is refused. */
type Given = GivenInputs<keyof typeof objectInputs | 's3-bucket' | 'zip-file' | 'source-dir'>

/**
 * A package that is in S3 already; undefined when none is named, or wrongly.
 * @param bucket what was read from `s3-bucket`
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
        `\`s3-key\` and \`${local}\` are both given, but a release has one package.`,
        `Leave \`s3-key\` out to upload what is in \`${local}\`: the key comes from its hash, and \`s3-prefix\` says where in the bucket it goes. Leave \`${local}\` out to release the object.`,
      )
  }
  if (bucket === undefined || key === undefined) return undefined
  return { kind: 's3-object', bucket, key, ...(version !== undefined && { version }) }
}

/** What S3 allows for a key ("Naming Amazon S3 objects"). */
const LONGEST_KEY = 1024

const objectKey: Parser<string> = lineOf((text, name, problems) => {
  if (/^(s3:\/\/|arn:|https?:\/\/)/.test(text)) {
    problems.add(
      `\`${name}\` is ${quoted(text)}, which is a whole address.`,
      'Write the bucket in `s3-bucket` and here the key alone, such as `orders-api/1.4.0.zip`.',
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
