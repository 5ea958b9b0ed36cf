import type { Aws } from '../aws/client/aws.ts'
import { addressOf, getManifest, readPlatform } from '../aws/image.ts'
import { Cancelled } from '../cancellation.ts'
import { Failure } from '../failure.ts'
import type { ImageCode } from '../model/code.ts'
import { hasFailed } from '../model/configuration.ts'
import { imageFor, refuseOtherPlatform, refuseUnusable } from '../model/image/checks.ts'
import type { ImageManifest } from '../model/image/manifest.ts'
import type { DeployInputs, ImageSource } from '../model/wanted.ts'
import type { CurrentFunction } from '../plan/current.ts'

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
  if (digest !== undefined && isKnown(digest, architectures, await found)) return imageOf(source, digest)
  const [named, current] = await Promise.all([getManifest(aws, source), found])
  const architecture = (architectures ?? current?.latest.Architectures ?? DEFAULT_ARCHITECTURES)[0] ?? ''
  const address = addressOf(source)
  if (named.manifest.kind === 'image') {
    const image = { ...imageOf(source, named.digest), ...(digest === undefined && { tag }) }
    if (isKnown(named.digest, architectures, current)) return image
    refuseUnusable(named.manifest, address)
    await checkPlatform(aws, source, named.manifest, architecture)
    return image
  }
  const chosen = imageFor(named.manifest, architecture, address)
  const image = {
    ...imageOf(source, chosen),
    ...(digest === undefined && { tag }),
    index: named.digest,
  }
  if (isKnown(chosen, architectures, current)) return image
  const { manifest } = await getManifest(aws, { ...source, digest: chosen })
  refuseUnusable(manifest, image.image)
  return image
}

/** Lambda's default (Lambda API reference, CreateFunction). */
const DEFAULT_ARCHITECTURES = ['x86_64']

function imageOf({ host, repository }: ImageSource, sha256: string): ImageCode {
  return { kind: 'image', sha256, image: `${host}/${repository}@sha256:${sha256}`, warnings: [] }
}

/**
 * Whether the function has the image already and runs it on the same architecture: then Lambda has accepted it. The digest
 * that Lambda reports is that of a single image.
 */
function isKnown(
  digest: string,
  architectures: readonly string[] | undefined,
  current: CurrentFunction | undefined,
): boolean {
  return [current?.latest, current?.served?.configuration].some((state) => {
    if (state === undefined || state.CodeSha256 !== digest || hasFailed(state)) return false
    return !architectures || architectures[0] === (state.Architectures ?? DEFAULT_ARCHITECTURES)[0]
  })
}

/**
 * Refuses an image for another platform. Lambda would accept it, and each of its invocations would fail. What cannot be
 * read is not checked: the function may be allowed to use an image that this role cannot read.
 */
async function checkPlatform(
  aws: Aws,
  source: ImageSource,
  { config }: ImageManifest,
  architecture: string,
): Promise<void> {
  if (config === undefined) return
  const platform = await readPlatform(aws, source, config).catch((error: unknown) => {
    if (error instanceof Cancelled) throw error
    const reason = error instanceof Failure ? error.message : String(error)
    aws.log(`The platform of the image was not checked, because its config could not be read: ${reason}`)
  })
  if (platform) refuseOtherPlatform(platform, architecture, addressOf(source))
}
