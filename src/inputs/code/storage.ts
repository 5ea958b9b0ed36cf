import type { WantedStorage } from '../../model/wanted.ts'
import { withoutUndefined } from '../../without-undefined.ts'
import { type GivenInputs, type InputDoc, lineOf, type Parser } from '../given-inputs.ts'
import { quoted } from '../parsers/problems.ts'
import { oneOf } from '../parsers/words.ts'

/** The inputs that say how Lambda stores an archive. */
export const storageInputs = {
  'source-kms-key-arn': { absent: 'unchanged' },
  's3-object-storage-mode': { absent: 'unchanged, `COPY` for a new function' },
} as const satisfies Record<string, InputDoc>

/** SourceKMSKeyArn in the API. */
const KEY_ARN = /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:\S+$/

const keyOrNone: Parser<string> = lineOf((text, name, problems) => {
  if (text === 'none' || KEY_ARN.test(text)) return text
  problems.add(
    `\`${name}\` is ${quoted(text)}: it has to be the ARN of a key of AWS KMS, or \`none\`.`,
    /^alias\/[\w/-]+$/.test(text)
      ? `Write the ARN of the key: \`aws kms describe-key --key-id ${text} --query KeyMetadata.Arn\` prints it.`
      : 'Write an ARN such as `arn:aws:kms:eu-central-1:123456789012:key/1234abcd-12ab-34cd-56ef-1234567890ab`. With `none`, Lambda uses a key that AWS owns.',
  )
  return undefined
})

/** Reads how Lambda stores the archive; undefined if no input says so. */
export function readStorage(
  given: GivenInputs<keyof typeof storageInputs | 's3-key' | 'image-uri'>,
): WantedStorage | undefined {
  const written = (Object.keys(storageInputs) as Array<keyof typeof storageInputs>).filter((name) =>
    given.has(name),
  )
  if (written.length === 0) return undefined
  if (given.has('image-uri'))
    given.problems.add(
      `\`${written[0]}\` is given together with \`image-uri\`, but it says how Lambda stores a zip archive: an image stays in Amazon ECR, with the encryption of its repository.`,
      `Remove \`${written[0]}\`.`,
    )
  else if (given.has('s3-object-storage-mode') && !given.has('s3-key'))
    given.problems.add(
      '`s3-object-storage-mode` is given without `s3-key`, the object that Lambda copies or uses in place.',
      'Set `s3-bucket` and `s3-key`, or leave it out.',
    )
  return withoutUndefined({
    sourceKmsKeyArn: given.read('source-kms-key-arn', keyOrNone),
    mode: given.read('s3-object-storage-mode', oneOf<'COPY' | 'REFERENCE'>(['COPY', 'REFERENCE'])),
  })
}
