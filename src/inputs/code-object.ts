import type { ObjectSource } from './deploy-inputs.ts'
import { type GivenInputs, type InputFacts, line, lineOf, type Parser } from './given-inputs.ts'
import { quoted } from './problems.ts'

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
