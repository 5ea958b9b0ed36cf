import { Readable } from 'node:stream'
import type { FoundFunction } from '../aws/answers.ts'
import type { Aws } from '../aws/client/aws.ts'
import { downloadCode, getFunction, waitUntilIdle } from '../aws/function.ts'
import { stageArchive } from '../aws/s3.ts'
import { Failure } from '../failure.ts'
import type { CodeStorage, SentCode } from '../model/code.ts'
import { type KnownState, unknownMembers } from '../model/comparable.ts'
import { type Configuration, hasFailed } from '../model/configuration.ts'
import { fitsInRequest, tooLargeForRequest } from '../model/limits.ts'
import { listed } from '../model/text.ts'
import type { Version } from '../model/version.ts'
import { checkedBytes } from '../package/archive.ts'
import { type FormerLatest, restoredMembers } from '../plan/restored-latest.ts'
import { ConcurrentChange, refuseConcurrentChange } from './concurrent-change.ts'
import { allChanges, changeCode, changeConfiguration } from './latest.ts'
import type { Release } from './progress.ts'

/**
 * Restores $LATEST to the configuration and the code of a version, so that a later release does not release what failed
 * or nobody asked for. Only differences are written.
 * @param before $LATEST as this release last read it
 * @param former what to restore; without a version that provides the code, the code stays, and without a description that
 *   of the function
 * @returns the restored $LATEST
 * @throws Failure if somebody else changed $LATEST: their change is kept
 */
export async function restoreLatest(
  release: Release,
  before: Configuration,
  { description, ...former }: FormerLatest & { readonly description: string | undefined },
): Promise<Configuration> {
  const latest = await waitUntilIdle(release.aws, release.plan.functionName)
  refuseConcurrentChange(before, {}, latest)
  if (description === undefined) return writeFormer(release, latest, former, [])
  const configuration = { ...former.configuration, Description: description }
  return writeFormer(release, latest, { ...former, configuration }, ['Description'])
}

/**
 * Undoes what a failed release did to $LATEST, of which it may not know the outcome.
 * @param latest the current $LATEST
 * @param known what the release knows that $LATEST may be, with what it sends from there; the first is what it found
 * @returns the restored $LATEST
 * @throws Failure if somebody else changed $LATEST, or if no version has the code: then nothing is changed
 */
export async function undoLatest(
  release: Release,
  latest: Configuration,
  known: readonly KnownState[],
  former: FormerLatest,
): Promise<Configuration> {
  const theirs = unknownMembers(known, latest)
  if (theirs.length > 0) {
    const problem = `somebody else changed its ${listed(theirs)} during this release.`
    throw new ConcurrentChange(problem, 'Their change was kept.')
  }
  if (!former.code && latest.CodeSha256 !== former.configuration.CodeSha256) {
    const problem = 'no published version has the code that it held before, and no alias serves a version.'
    throw new Failure(problem, 'Nothing of it was restored.')
  }
  const { members: sent = {} } = allChanges(release)
  const isWritten = known[0]?.state.RevisionId !== latest.RevisionId
  if (isWritten && sent['Environment'] && former.configuration.Environment?.Error) {
    const problem = 'its environment variables from before could not be read.'
    throw new Failure(problem, 'Nothing of it was restored.')
  }
  // Lambda does not report which part of a failed update took effect. A description is not compared.
  const repeated = Object.keys(sent).filter((name) =>
    name === 'Description' ? latest.Description === sent[name] : hasFailed(latest),
  )
  return writeFormer(release, latest, former, repeated)
}

/** @param repeated members of the configuration to send even if they do not differ */
async function writeFormer(
  release: Release,
  found: Configuration,
  { configuration, code: provider }: FormerLatest,
  repeated: readonly string[],
): Promise<Configuration> {
  const members = restoredMembers(found, configuration, repeated)
  const codes = [configuration, provider?.configuration].map((each) => each?.CodeSha256)
  // Downloaded before anything is written, so that a failure does not leave old settings with new code.
  const restored =
    !provider || codes.includes(found.CodeSha256) ? undefined : await codeOfVersion(release, provider)
  let latest = found
  if (Object.keys(members).length > 0) latest = await changeConfiguration(release, latest, members)
  if (restored) {
    const { code, storage } = restored
    const { Architectures: architectures } = provider?.configuration ?? {}
    latest = await changeCode({ ...release, code }, latest, { architectures, storage })
  }
  return latest
}

/** The code of a published version, ready to be sent again, and how Lambda stores it. */
export interface VersionCode {
  readonly code: SentCode
  readonly storage: CodeStorage
}

/**
 * Reads the code of a published version. Code that is too large for a request is copied to S3. An image is sent by its
 * digest, and an object that Lambda uses in place by its version.
 * @throws Failure if it is too large and no bucket is given, or cannot be downloaded
 */
export async function codeOfVersion(
  release: Pick<Release, 'aws' | 'plan' | 'staging'>,
  version: Version,
): Promise<VersionCode> {
  const found = await getFunction(release.aws, release.plan.functionName, version.number)
  const { storage = {} } = found ?? {}
  const { CodeSha256: sha256, PackageType } = version.configuration
  if (PackageType === 'Image') return { code: imageOf(version, found?.image), storage }
  const { referenced } = storage
  if (referenced) return { code: { kind: 's3-object', sha256, object: referenced }, storage }
  return { code: await archiveOf(release, version, found), storage }
}

/** @param read the version as it was just read: its code can be downloaded for ten minutes */
async function archiveOf(
  { aws, plan, staging }: Pick<Release, 'aws' | 'plan' | 'staging'>,
  version: Version,
  read: FoundFunction | undefined,
): Promise<SentCode> {
  const { CodeSize: size, CodeSha256: sha256 } = version.configuration
  const name = plan.functionName
  if (fitsInRequest(size)) {
    return { kind: 'package', sha256, size, zip: await wholeOf(readCode(aws, name, version, read)) }
  }
  if (!staging) {
    throw new Failure(
      tooLargeForRequest(`The code of version ${version.number}`, size),
      "Set `s3-bucket` to a bucket in the function's region: code of this size is restored through S3.",
    )
  }
  // The location is valid for ten minutes, so each attempt to upload asks for a new one.
  const open = async () => {
    const found = await getFunction(aws, name, version.number)
    return Readable.from(readCode(aws, name, version, found))
  }
  return { kind: 's3-object', sha256, object: await stageArchive(aws, staging, { sha256, size, open }) }
}

/** GetFunction returns the image of a version with its digest, even if the tag has moved. */
function imageOf(
  { number, configuration: { CodeSha256: sha256 } }: Version,
  image: string | undefined,
): SentCode {
  if (image) return { kind: 'image', sha256, image }
  throw new Failure(`AWS did not return the image of version ${number}.`, 'Release the image again.')
}

function readCode(
  aws: Aws,
  name: string,
  { number, configuration: { CodeSha256 } }: Version,
  { location, withheld }: Partial<FoundFunction> = {},
): AsyncIterable<Uint8Array> {
  if (!location) {
    throw new Failure(
      `AWS did not return a download of the code of version ${number}${withheld ? ` (${withheld})` : ''}.`,
      withheld
        ? 'If a KMS key encrypts the code (`SourceKMSKeyArn` in `aws lambda get-function`), allow kms:Decrypt on it for the role that this step signs in as, in a policy of the role and in the policy of the key. Or release the code again.'
        : 'Release the code again.',
    )
  }
  const bytes = downloadCode(aws, location, `${name}:${number}`)
  const damaged = () =>
    new Failure(`The download of the code of version ${number} is damaged.`, 'Release the code again.')
  return checkedBytes(bytes, CodeSha256, damaged)
}

async function wholeOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}
