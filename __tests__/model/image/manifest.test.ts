import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/failure.ts'
import { imageFor, refuseOtherPlatform, refuseUnusable } from '../../../src/model/image/checks.ts'
import { type ImageIndex, parseManifest } from '../../../src/model/image/manifest.ts'

const REPOSITORY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/orders'
const ADDRESS = `${REPOSITORY}:1.4.0`
const digest = (digit: string) => digit.repeat(64)

/** An entry of an index as BuildKit writes it. */
const entry = (digit: string, platform: object | undefined, annotations?: object) => ({
  mediaType: 'application/vnd.oci.image.manifest.v1+json',
  digest: `sha256:${digest(digit)}`,
  size: 1234,
  ...(annotations && { annotations }),
  ...(platform && { platform }),
})
const AMD64 = entry('a', { architecture: 'amd64', os: 'linux' })
const ARM64 = entry('b', { architecture: 'arm64', os: 'linux', variant: 'v8' })
// https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
const ATTESTATION = entry(
  'c',
  { architecture: 'unknown', os: 'unknown' },
  {
    'vnd.docker.reference.digest': `sha256:${digest('a')}`,
    'vnd.docker.reference.type': 'attestation-manifest',
  },
)

const indexOf = (...manifests: object[]) =>
  parseManifest(JSON.stringify({ schemaVersion: 2, manifests })) as ImageIndex

const refusal = (work: () => unknown): Failure => {
  try {
    work()
  } catch (error) {
    if (error instanceof Failure) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

describe('the image for a function in an index', () => {
  test.each([
    ['x86_64', 'a'],
    ['arm64', 'b'],
  ])('has its platform: %s', (architecture, digit) => {
    expect(imageFor(indexOf(AMD64, ARM64, ATTESTATION), architecture, ADDRESS)).toBe(digest(digit))
  })

  test('may be listed twice', () => {
    expect(imageFor(indexOf(AMD64, AMD64), 'x86_64', ADDRESS)).toBe(digest('a'))
  })

  test('is not an attestation, whether its annotation or its platform tells', () => {
    const { annotations: _, ...unnamed } = { annotations: undefined, ...ATTESTATION }
    const marked = entry('d', { architecture: 'amd64', os: 'linux' }, { 'vnd.docker.reference.type': 'x' })
    expect(imageFor(indexOf(unnamed, marked, AMD64), 'x86_64', ADDRESS)).toBe(digest('a'))
  })

  test('that does not exist is an error with the images and both ways out', () => {
    const failure = refusal(() => imageFor(indexOf(ARM64, ATTESTATION), 'x86_64', ADDRESS))
    expect(failure.message).toBe(
      `${ADDRESS} lists no image for linux/amd64, the platform of a function with the architecture x86_64. It lists sha256:${digest('b')} (linux/arm64/v8).`,
    )
    expect(failure.advice).toContain('`platforms: linux/amd64` of docker/build-push-action')
    expect(failure.advice).toContain('set `architectures: arm64`')
  })

  test('is not one for Windows or another processor, which no architecture of Lambda fits', () => {
    const others = [
      entry('1', { architecture: 'amd64', os: 'windows' }),
      entry('2', { architecture: 's390x', os: 'linux' }),
      entry('3', undefined),
    ]
    const failure = refusal(() => imageFor(indexOf(...others), 'x86_64', ADDRESS))
    expect(failure.message).toContain(
      `sha256:${digest('1')} (windows/amd64), sha256:${digest('2')} (linux/s390x), sha256:${digest('3')} (platform not specified).`,
    )
    expect(failure.advice).not.toContain('architectures')
  })

  test('is missing in an index of attestations alone', () => {
    expect(refusal(() => imageFor(indexOf(ATTESTATION), 'arm64', ADDRESS)).message).toContain(
      'It lists no image at all.',
    )
  })

  test('is not guessed where several fit', () => {
    const other = entry('e', { architecture: 'arm64', os: 'linux' })
    const failure = refusal(() => imageFor(indexOf(AMD64, ARM64, other), 'arm64', ADDRESS))
    expect(failure.message).toBe(
      `${ADDRESS} lists several images for linux/arm64: sha256:${digest('b')} (linux/arm64/v8), sha256:${digest('e')} (linux/arm64).`,
    )
    expect(failure.advice).toContain(`\`${REPOSITORY}@sha256:${digest('b')}\``)
  })

  test('is looked for in long lists, of which an error shows the beginning', () => {
    const others = [...'12345678'].map((digit) => entry(digit, { architecture: 'ppc64le', os: 'linux' }))
    const { message } = refusal(() => imageFor(indexOf(...others), 'x86_64', ADDRESS))
    expect(message).toContain('and 4 more.')
    expect(message.length).toBeLessThan(600)
  })
})

const DOCKER = {
  schemaVersion: 2,
  mediaType: 'application/vnd.docker.distribution.manifest.v2+json',
  config: { mediaType: 'application/vnd.docker.container.image.v1+json', digest: 'sha256:cc', size: 7023 },
  layers: [
    { mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', digest: 'sha256:1', size: 32654 },
    { mediaType: 'application/vnd.docker.image.rootfs.diff.tar.gzip', digest: 'sha256:2', size: 16724 },
  ],
}
const OCI = {
  schemaVersion: 2,
  config: { mediaType: 'application/vnd.oci.image.config.v1+json', digest: 'sha256:cc', size: 7023 },
  layers: [{ mediaType: 'application/vnd.oci.image.layer.v1.tar+zstd', digest: 'sha256:1', size: 49378 }],
}
const parsed = (document: unknown) => parseManifest(JSON.stringify(document))

describe('a single image', () => {
  test.each([
    ['Docker', DOCKER],
    ['OCI, without a media type of its own', OCI],
  ])('is read in the format of %s', (_, document) => {
    const image = parsed(document)
    expect(image).toEqual({ kind: 'image', config: 'sha256:cc', size: 49378, foreign: undefined })
    expect(() => image && refuseUnusable(image, ADDRESS)).not.toThrow()
  })

  test.each([
    [
      'an attestation',
      { ...OCI, layers: [{ mediaType: 'application/vnd.in-toto+json', size: 1 }] },
      'in-toto',
    ],
    ['a Helm chart', { ...OCI, config: { mediaType: 'application/vnd.cncf.helm.config.v1+json' } }, 'helm'],
  ])('is not %s', (_, document, type) => {
    const failure = refusal(() => refuseUnusable(parsed(document) ?? indexOf(), ADDRESS))
    expect(failure.message).toContain(
      `${ADDRESS} is not a container image: its manifest contains application/vnd.`,
    )
    expect(failure.message).toContain(type)
  })

  test('may not have more than 10 GB even compressed', () => {
    const size = (bytes: number) =>
      parsed({ ...OCI, layers: [{ ...OCI.layers[0], size: bytes }] }) ?? indexOf()
    expect(() => refuseUnusable(size(10 * 1024 ** 3), ADDRESS)).not.toThrow()
    expect(refusal(() => refuseUnusable(size(10.5 * 1024 ** 3), ADDRESS)).message).toContain(
      '10.50 GB compressed. Lambda accepts images of at most 10 GB uncompressed.',
    )
  })

  test('is not read from what is no manifest', () => {
    expect([parseManifest('<html>'), parsed('text'), parsed(null)]).toEqual([undefined, undefined, undefined])
  })

  test('runs on its own platform alone, whatever its variant is', () => {
    const refuse = (platform: { os: string; architecture: string; variant?: string }, architecture: string) =>
      refuseOtherPlatform(platform, architecture, ADDRESS)
    const arm = { os: 'linux', architecture: 'arm64', variant: 'v8' }
    expect(() => refuse(arm, 'arm64')).not.toThrow()
    const failure = refusal(() => refuse(arm, 'x86_64'))
    expect(failure.message).toBe(
      `${ADDRESS} is an image for linux/arm64/v8, but a function with the architecture x86_64 runs only images for linux/amd64.`,
    )
    expect(failure.advice).toContain('set `architectures: arm64`')
    expect(refusal(() => refuse({ os: 'windows', architecture: 'amd64' }, 'x86_64')).advice).not.toContain(
      'architectures',
    )
  })
})
