import type { Aws } from '../../aws/client/aws.ts'
import { addressOf, getManifest, type NamedManifest, readPlatform } from '../../aws/image.ts'
import { Cancelled } from '../../cancellation.ts'
import { Failure } from '../../failure.ts'
import type { ImageCode } from '../../model/code.ts'
import { hasFailed } from '../../model/configuration.ts'
import { imageFor, refuseOtherPlatform, refuseUnusable } from '../../model/image/checks.ts'
import type { DeployInputs, ImageSource } from '../../model/wanted.ts'
import type { CurrentFunction } from '../../plan/current.ts'

/**
 * The image to release, by the digest of its own manifest, which is what Lambda runs and reports. The tag is looked up
 * once, before anything is planned, so a tag that moves later has no effect (docs/decisions/0013). Of an index, the image
 * for the architecture of the function is chosen. An image that the function has already is not read again.
 *
 * @param found the function, which is read at the same time
 * @throws Failure if there is no such image, or Lambda would not accept or not run it
 */
export async function openImage(
  aws: Aws,
  source: ImageSource,
  { architectures }: Pick<DeployInputs, 'architectures'>,
  found: Promise<CurrentFunction | undefined>,
): Promise<ImageCode> {
  const { digest, tag } = source
  if (digest !== undefined) {
    const current = await found
    if (hasImage(current, digest, architectureOf(current, architectures))) return imageCode(source, digest)
  }
  const [named, current] = await Promise.all([getManifest(aws, source), found])
  const architecture = architectureOf(current, architectures)
  const { manifest } = named
  const sha256 =
    manifest.kind === 'image' ? named.digest : imageFor(manifest, architecture, addressOf(source))
  if (!hasImage(current, sha256, architecture)) await checkImage(aws, source, named, sha256, architecture)
  return {
    ...imageCode(source, sha256),
    ...(digest === undefined && { tag }),
    ...(manifest.kind === 'index' && { index: named.digest }),
  }
}

/** Lambda's default (Lambda API reference, CreateFunction). */
const DEFAULT_ARCHITECTURE = 'x86_64'

/** The architecture that the function has after the release. */
function architectureOf(
  current: CurrentFunction | undefined,
  architectures: DeployInputs['architectures'],
): string {
  return (architectures ?? current?.latest.Architectures)?.[0] ?? DEFAULT_ARCHITECTURE
}

function imageCode({ host, repository }: ImageSource, sha256: string): ImageCode {
  return { kind: 'image', sha256, image: `${host}/${repository}@sha256:${sha256}`, warnings: [] }
}

/**
 * Whether the function runs the image on this architecture already: then Lambda has accepted it. The digest that Lambda
 * reports is that of a single image.
 */
function hasImage(current: CurrentFunction | undefined, sha256: string, architecture: string): boolean {
  return [current?.latest, current?.served?.configuration].some(
    (state) =>
      state?.CodeSha256 === sha256 &&
      (state.Architectures?.[0] ?? DEFAULT_ARCHITECTURE) === architecture &&
      !hasFailed(state),
  )
}

/**
 * Checks an image that Lambda has not seen yet. An index names the platform of its images, so only their manifests are
 * read.
 */
async function checkImage(
  aws: Aws,
  source: ImageSource,
  { manifest }: NamedManifest,
  sha256: string,
  architecture: string,
): Promise<void> {
  if (manifest.kind === 'index') {
    const listed = { ...source, digest: sha256 }
    refuseUnusable((await getManifest(aws, listed)).manifest, addressOf(listed))
    return
  }
  refuseUnusable(manifest, addressOf(source))
  if (manifest.config !== undefined) await checkPlatform(aws, source, manifest.config, architecture)
}

/**
 * Refuses an image for another platform. Lambda would accept it, and each of its invocations would fail. What cannot be
 * read is not checked: the function may be allowed to use an image that this role cannot read.
 */
async function checkPlatform(
  aws: Aws,
  source: ImageSource,
  config: string,
  architecture: string,
): Promise<void> {
  const platform = await readPlatform(aws, source, config).catch((error: unknown) => {
    if (error instanceof Cancelled) throw error
    const reason = error instanceof Failure ? error.message : String(error)
    aws.log(`The platform of the image was not checked, because its config could not be read: ${reason}`)
  })
  if (platform) refuseOtherPlatform(platform, architecture, addressOf(source))
}
