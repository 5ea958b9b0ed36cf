import { Failure } from '../../failure.ts'
import { shownName } from '../text.ts'
import type { ImageIndex, IndexedImage, Manifest } from './manifest.ts'
import { architectureFor, type Platform, platformFor, platformText, runsOn } from './platform.ts'

/**
 * The image of an index for a function.
 * @param address the address of the index in ECR
 * @param architecture of the function: `x86_64` or `arm64`
 * @returns its digest, as 64 hexadecimal digits
 * @throws Failure that lists the images unless exactly one is for the architecture
 */
export function imageFor({ images }: ImageIndex, architecture: string, address: string): string {
  const wanted = platformFor(architecture)
  const fitting = images.filter(({ platform }) => platform && runsOn(platform, wanted))
  const digests = [...new Set(fitting.map(({ digest }) => digest))]
  const [digest] = digests
  if (digest !== undefined && digests.length === 1) return digest
  const name = platformText(wanted)
  const [repository = ''] = address.split(/@|:(?=[^/]{0,300}$)/)
  if (digests.length > 1)
    throw new Failure(
      `${address} lists several images for ${name}: ${entriesText(fitting)}.`,
      `Set \`image-uri\` to the digest of the image to release, such as \`${repository}@sha256:${digest}\`.`,
    )
  throw new Failure(
    `${address} lists no image for ${name}, the platform of a function with the architecture ${architecture}. ${images.length > 0 ? `It lists ${entriesText(images)}.` : 'It lists no image at all.'}`,
    otherBuild(
      wanted,
      images.flatMap(({ platform }) => (platform ? [platform] : [])),
    ),
  )
}

/** How many entries a sentence lists. */
const MOST_LISTED = 4

function entriesText(images: readonly IndexedImage[]): string {
  const texts = images.map(
    ({ digest, platform }) =>
      `sha256:${digest} (${platform ? platformText(platform) : 'platform not specified'})`,
  )
  const more = texts.length - MOST_LISTED
  return [...texts.slice(0, MOST_LISTED), ...(more > 0 ? [`and ${more} more`] : [])].join(', ')
}

/**
 * Refuses an image for another platform.
 * @param platform what the image names as its platform
 * @throws Failure that names both
 */
export function refuseOtherPlatform(platform: Platform, architecture: string, address: string): void {
  const wanted = platformFor(architecture)
  if (runsOn(platform, wanted)) return
  throw new Failure(
    `${address} is an image for ${platformText(platform)}, but a function with the architecture ${architecture} runs only images for ${platformText(wanted)}.`,
    otherBuild(wanted, [platform]),
  )
}

function otherBuild(wanted: Platform, existing: readonly Platform[]): string {
  const name = platformText(wanted)
  const build = `Build the image for ${name}: \`platforms: ${name}\` of docker/build-push-action, or \`docker buildx build --platform ${name}\`.`
  const other = existing.map(architectureFor).find((architecture) => architecture !== undefined)
  return other
    ? `${build} Or set \`architectures: ${other}\` to change the architecture of the function.`
    : build
}

/** Lambda quotas, "Container image code package size: 10 GB (maximum uncompressed image size, including all layers)": in bytes. */
const IMAGE_LIMIT = 10_737_418_240

/**
 * Refuses what is no container image, and an image that is too large even while it is compressed. Its uncompressed size,
 * which counts, is not known before Lambda has unpacked it.
 * @throws Failure with the media type or the size
 */
export function refuseUnusable(manifest: Manifest, address: string): void {
  if (manifest.kind === 'index')
    throw new Failure(
      `${address} is an image index in another image index, which Lambda does not support.`,
      'Set `image-uri` to the digest of the image to release.',
    )
  if (manifest.foreign)
    throw new Failure(
      `${address} is not a container image: its manifest contains ${shownName(manifest.foreign)}.`,
      'Set `image-uri` to the image itself, not to an attestation, a signature or another artifact in the repository.',
    )
  if (manifest.size > IMAGE_LIMIT)
    throw new Failure(
      `The layers of ${address} are ${(manifest.size / 1024 ** 3).toFixed(2)} GB compressed. Lambda accepts images of at most 10 GB uncompressed.`,
      'Make the image smaller: use a smaller base image and a multi-stage build, and load large files such as models from S3 or EFS at run time.',
    )
}
