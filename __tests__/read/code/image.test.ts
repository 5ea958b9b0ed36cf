import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { LambdaClient } from '@aws-sdk/client-lambda'
import { describe, expect, test } from '@jest/globals'
import type { Aws } from '../../../src/aws/client/aws.ts'
import type { Configuration } from '../../../src/model/configuration.ts'
import { openImage } from '../../../src/read/code/image.ts'
import { configuration, version } from '../../support/model.ts'

const HOST = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const OCI = 'application/vnd.oci.image'
const digestOf = (content: unknown) => createHash('sha256').update(JSON.stringify(content)).digest('hex')

/** A manifest for an architecture, whose config can be downloaded if `config` says so. */
const image = (architecture: string, more: object = {}) => {
  const config = { os: 'linux', architecture }
  return {
    schemaVersion: 2,
    config: { mediaType: `${OCI}.config.v1+json`, digest: `sha256:${digestOf(config)}` },
    layers: [{ mediaType: `${OCI}.layer.v1.tar+gzip`, size: 100 }],
    ...more,
  }
}
const amd64 = image('amd64')
const arm64 = image('arm64')
const index = {
  schemaVersion: 2,
  manifests: [amd64, arm64].map((manifest) => ({
    digest: `sha256:${digestOf(manifest)}`,
    platform: { os: 'linux', architecture: manifest === amd64 ? 'amd64' : 'arm64' },
  })),
}
const tags: Readonly<Record<string, object>> = { index, amd64, arm64 }

/** A registry with these images, what it was asked for, and what was logged. */
function registry({ configs = true } = {}) {
  const [calls, log]: [string[], string[]] = [[], []]
  const stored = [index, amd64, arm64]
  const answer = (
    operation: string,
    asked: { imageIds?: Record<string, string>[]; layerDigest?: string },
  ) => {
    if (operation === 'GetDownloadUrlForLayer') {
      const architecture = ['amd64', 'arm64'].find((each) => image(each).config.digest === asked.layerDigest)
      const document = JSON.stringify({ os: 'linux', architecture })
      return { downloadUrl: configs ? `data:application/json,${document}` : 'http://127.0.0.1:9/' }
    }
    const [{ imageTag = '', imageDigest } = {}] = asked.imageIds ?? []
    const found = tags[imageTag] ?? stored.find((each) => `sha256:${digestOf(each)}` === imageDigest)
    if (imageTag === 'encrypted')
      return { failures: [{ failureCode: 'KmsError', failureReason: 'The key is disabled' }] }
    if (imageTag === 'foreign') return { images: [], failures: [] }
    if (!found) return { failures: [{ failureCode: 'ImageNotFound' }] }
    const imageManifest = JSON.stringify(found)
    return { images: [{ imageId: { imageDigest: `sha256:${digestOf(found)}` }, imageManifest }] }
  }
  const handle = async ({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) => {
    const operation = headers['x-amz-target']?.split('.')[1] ?? ''
    calls.push(operation)
    const content = Readable.from([
      Buffer.from(JSON.stringify(answer(operation, JSON.parse(new TextDecoder().decode(body))))),
    ])
    return { response: { statusCode: 200, headers: {}, body: content } }
  }
  const client = new LambdaClient({
    region: 'eu-west-1',
    credentials: { accessKeyId: 'key', secretAccessKey: 'secret' },
    requestHandler: { handle } as never,
  })
  const aws = { client, debug: () => {}, log: (line: string) => log.push(line) } as unknown as Aws
  return { aws, calls, log }
}

/** Opens an image for a function with these settings; without settings, there is no such function. */
async function open(
  source: { tag?: string; digest?: string },
  {
    latest,
    served,
    architectures,
    ...registered
  }: {
    latest?: Partial<Configuration>
    served?: Partial<Configuration>
    architectures?: string[]
    configs?: boolean
  } = {},
) {
  const { aws, calls, log } = registry(registered)
  const found = latest && {
    latest: configuration(latest),
    tags: {},
    ...(served && { served: version(served) }),
  }
  const place = { kind: 'image', host: HOST, account: '123456789012', region: 'eu-west-1' } as const
  const opening = openImage(
    aws,
    { ...place, repository: 'orders', ...source },
    architectures ? { architectures } : {},
    Promise.resolve(found),
  )
  return { code: await opening, calls, log }
}

const READ = 'BatchGetImage'
const CONFIG = 'GetDownloadUrlForLayer'

describe('an image index', () => {
  test.each([
    ['a new function runs by default', {}, amd64],
    ['a new function gets', { architectures: ['arm64'] }, arm64],
    ['the function has', { latest: { Architectures: ['arm64'] } }, arm64],
    ['the step asks for', { latest: { Architectures: ['x86_64'] }, architectures: ['arm64'] }, arm64],
  ] as const)('gives the image for the architecture that %s', async (_, given, expected) => {
    for (const source of [{ tag: 'index' }, { digest: digestOf(index) }]) {
      const { code, calls } = await open(source, JSON.parse(JSON.stringify(given)))
      const sha256 = digestOf(expected)
      expect(code).toMatchObject({ sha256, image: `${HOST}/orders@sha256:${sha256}`, index: digestOf(index) })
      expect(code.tag).toBe(source.tag)
      expect(calls).toEqual([READ, READ])
    }
  })

  test('whose image the function has is read alone', async () => {
    const latest = { CodeSha256: digestOf(amd64) }
    const { code, calls } = await open({ tag: 'index' }, { latest })
    expect(code.sha256).toBe(digestOf(amd64))
    expect(calls).toEqual([READ])
  })
})

describe('a single image', () => {
  test.each([
    ['$LATEST has', { latest: { CodeSha256: digestOf(arm64), Architectures: ['arm64'] } }],
    [
      'the alias serves',
      {
        latest: { Architectures: ['arm64' as const] },
        served: { CodeSha256: digestOf(arm64), Architectures: ['arm64' as const] },
      },
    ],
  ])('that %s is not looked at by its digest, and by its tag only once', async (_, given) => {
    expect((await open({ digest: digestOf(arm64) }, given)).calls).toEqual([])
    expect((await open({ tag: 'arm64' }, given)).calls).toEqual([READ])
  })

  test('is looked at before it is sent, by its tag and by its digest', async () => {
    for (const source of [{ tag: 'amd64' }, { digest: digestOf(amd64) }]) {
      const { code, calls, log } = await open(source, { latest: { CodeSha256: digestOf(arm64) } })
      expect(code).toMatchObject({ sha256: digestOf(amd64), warnings: [] })
      expect(code.index).toBeUndefined()
      expect({ calls, log }).toEqual({ calls: [READ, CONFIG], log: [] })
    }
  })

  test.each([
    ['a new image', { latest: { CodeSha256: digestOf(amd64) } }],
    [
      'an image that the function has, whose architecture changes',
      { latest: { CodeSha256: digestOf(arm64), Architectures: ['arm64'] }, architectures: ['x86_64'] },
    ],
    [
      'the image that the alias serves, whose architecture somebody changed in $LATEST',
      { latest: {}, served: { CodeSha256: digestOf(arm64), Architectures: ['arm64' as const] } },
    ],
    [
      'an image that failed before',
      { latest: { CodeSha256: digestOf(arm64), LastUpdateStatus: 'Failed' as const } },
    ],
  ])('for another platform is refused: %s', async (_, given) => {
    await expect(open({ digest: digestOf(arm64) }, given)).rejects.toThrow(
      `${HOST}/orders@sha256:${digestOf(arm64)} is an image for linux/arm64, but a function with the architecture x86_64`,
    )
  })

  test('whose config cannot be read is released unchecked, and the log says so', async () => {
    const { code, log } = await open({ tag: 'arm64' }, { configs: false })
    expect(code.sha256).toBe(digestOf(arm64))
    expect(log.join()).toMatch(
      /^The platform of the image was not checked, because its config could not be read:/,
    )
  })

  const missing = '0'.repeat(64)
  test.each([
    ['does not exist', { tag: 'nothing' }, `There is no image with the tag nothing in ${HOST}/orders.`],
    [
      'does not exist by its digest',
      { digest: missing },
      `There is no image with the digest sha256:${missing} in ${HOST}/orders.`,
    ],
    [
      'ECR cannot read',
      { tag: 'encrypted' },
      `ECR does not return ${HOST}/orders:encrypted: KmsError: The key is disabled.`,
    ],
    [
      'is of another type',
      { tag: 'foreign' },
      `${HOST}/orders:foreign: it is neither a container image nor an image index.`,
    ],
  ])('that %s is refused', async (_, source, problem) => {
    await expect(open(source)).rejects.toThrow(problem)
  })
})
