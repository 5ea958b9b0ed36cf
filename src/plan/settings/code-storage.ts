import { Failure } from '../../failure.ts'
import type { CodeStorage } from '../../model/code.ts'
import { listed } from '../../model/text.ts'
import type { DeployInputs } from '../../model/wanted.ts'
import type { MemberChange } from '../configuration.ts'

/** How Lambda should store the archive: the inputs, completed with how it does now. Undefined: by default. */
export function wantedStorage(
  { codeStorage: wanted = {}, code }: Pick<DeployInputs, 'codeStorage' | 'code'>,
  current: CodeStorage | undefined,
): CodeStorage | undefined {
  const { sourceKmsKeyArn: key = current?.sourceKmsKeyArn, mode } = wanted
  const sourceKmsKeyArn = key === 'none' ? undefined : key
  const object = code.kind === 's3-object' ? code : undefined
  const referenced =
    mode === undefined
      ? current?.referenced
      : mode === 'REFERENCE' && object
        ? { bucket: object.bucket, key: object.key, version: object.version }
        : undefined
  return sourceKmsKeyArn || referenced ? { sourceKmsKeyArn, referenced } : undefined
}

/** How the storage of the archive changes, in the members of UpdateFunctionCode. */
export function storageChanges(from: CodeStorage | undefined, to: CodeStorage | undefined): MemberChange[] {
  const modeOf = (storage: CodeStorage | undefined) => (storage?.referenced ? 'REFERENCE' : 'COPY')
  return [
    { member: 'SourceKMSKeyArn', from: from?.sourceKmsKeyArn, to: to?.sourceKmsKeyArn },
    { member: 'S3ObjectStorageMode', from: modeOf(from), to: modeOf(to) },
  ].filter((change) => change.from !== change.to)
}

/** Lambda stores an archive as the request says that sends it: without code, nothing can change. */
export function refuseStorageWithoutCode(changes: readonly MemberChange[]): void {
  if (changes.length === 0) return
  const inputs = changes.map(({ member }) =>
    member === 'SourceKMSKeyArn' ? 'source-kms-key-arn' : 's3-object-storage-mode',
  )
  const now = changes.map(({ member, from }) => `\`${member}\` is ${from ?? 'not set'}`).join(' and ')
  throw new Failure(
    `${listed(inputs)} would change how Lambda stores the code of the function (${now} now), but this step provides no code. Lambda changes this only together with the code.`,
    `Provide the code with \`zip-file\`, \`source-dir\` or \`s3-key\`, or remove ${listed(inputs)}.`,
  )
}
