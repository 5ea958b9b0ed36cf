import { createHash } from 'node:crypto'
import {
  BatchDeleteImageCommand,
  BatchGetImageCommand,
  type BatchGetImageCommandInput,
  ECRClient,
  GetDownloadUrlForLayerCommand,
  PutImageCommand,
  SetRepositoryPolicyCommand,
} from '@aws-sdk/client-ecr'
import { CreateFunctionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { pushImage, pushIndex } from '../../local-aws/push-image.ts'
import { handlerSource, ROLE, zipOf } from '../support/scene.ts'
import { clientOf } from './client.ts'
import { refusal } from './hello-function.ts'

const OTHER = '210987654321'
const CONTENT = { handler: 'main.handler', archive: zipOf({ 'main.py': handlerSource('one') }) }
const PLATFORMS = { 'linux/amd64': CONTENT, 'linux/arm64/v8': CONTENT }
const INDEX = 'application/vnd.oci.image.index.v1+json'

let aws: LocalAws
let ecr: ECRClient

const clientFor = (accessKeyId: string) =>
  new ECRClient({
    endpoint: aws.endpoint,
    region: aws.region,
    credentials: { accessKeyId, secretAccessKey: 'secret' },
  })

beforeAll(async () => {
  aws = await startLocalAws({ transitionMs: 0 })
  ecr = clientFor('LOCALAWSACCESSKEY')
})
afterAll(async () => {
  ecr.destroy()
  await aws.stop()
})

const read = async (input: BatchGetImageCommandInput, from = ecr) => {
  const { images = [], failures = [] } = await from.send(new BatchGetImageCommand(input))
  return { images, failures }
}
const documentOf = async (repositoryName: string, imageDigest: string) => {
  const { images } = await read({ repositoryName, imageIds: [{ imageDigest }] })
  const { imageManifest = '{}', imageManifestMediaType } = images[0] ?? {}
  const digest = `sha256:${createHash('sha256').update(imageManifest).digest('hex')}`
  return { type: imageManifestMediaType, digest, ...JSON.parse(imageManifest) }
}

// https://github.com/moby/buildkit/blob/master/docs/attestations/attestation-storage.md
describe('What docker/build-push-action pushes', () => {
  test('is an index of images and attestations in the format of OCI', async () => {
    const { digest, images } = await pushIndex(aws, 'built:1', PLATFORMS)
    const index = await documentOf('built', digest)
    expect(index).toMatchObject({ type: INDEX, digest, mediaType: INDEX })
    const entries = index.manifests as {
      digest: string
      size: number
      platform: object
      annotations: object
    }[]
    expect(entries.map(({ platform }) => platform)).toEqual([
      { architecture: 'amd64', os: 'linux' },
      { architecture: 'arm64', os: 'linux', variant: 'v8' },
      { architecture: 'unknown', os: 'unknown' },
      { architecture: 'unknown', os: 'unknown' },
    ])
    expect(entries.slice(0, 2).map((entry) => entry.digest)).toEqual(images)
    expect(entries.slice(2).map(({ annotations }) => annotations)).toEqual(
      images.map((image) => ({
        'vnd.docker.reference.digest': image,
        'vnd.docker.reference.type': 'attestation-manifest',
      })),
    )
    for (const { digest: child, size } of entries) {
      const { type, digest: _digest, ...manifest } = await documentOf('built', child)
      expect({ type, size: JSON.stringify(manifest).length }).toEqual({
        type: 'application/vnd.oci.image.manifest.v1+json',
        size,
      })
    }
  })

  test('has no attestations as a manifest list of Docker', async () => {
    const { digest } = await pushIndex(aws, 'built:docker', PLATFORMS, { format: 'docker' })
    const list = await documentOf('built', digest)
    expect(list.type).toBe('application/vnd.docker.distribution.manifest.list.v2+json')
    expect(list.manifests).toHaveLength(2)
    expect((await documentOf('built', list.manifests[0].digest)).config.mediaType).toBe(
      'application/vnd.docker.container.image.v1+json',
    )
  })

  test('names its platform in the config, which is downloaded like a layer', async () => {
    const image = await pushImage(aws, 'built:arm', CONTENT, { platform: 'linux/arm64' })
    const { config } = await documentOf('built', image)
    const input = { repositoryName: 'built', layerDigest: config.digest }
    const { downloadUrl = '' } = await ecr.send(new GetDownloadUrlForLayerCommand(input))
    const answer = await fetch(downloadUrl)
    expect(await answer.json()).toMatchObject({ os: 'linux', architecture: 'arm64' })
  })
})

// https://docs.aws.amazon.com/AmazonECR/latest/APIReference/API_Operations.html, and reports of its messages.
describe('ECR', () => {
  test('reports a missing image in the answer', async () => {
    await pushImage(aws, 'errors:1', CONTENT)
    const imageIds = [{ imageTag: '2' }, { imageDigest: `sha256:${'0'.repeat(64)}` }]
    const { images, failures } = await read({ repositoryName: 'errors', imageIds })
    expect(images).toEqual([])
    expect(failures).toEqual(
      imageIds.map((imageId) => ({
        imageId,
        failureCode: 'ImageNotFound',
        failureReason: 'Requested image not found',
      })),
    )
  })

  test('refuses a repository that is not there, and names the registry', async () => {
    expect(await refusal(read({ repositoryName: 'none', imageIds: [{ imageTag: '1' }] }))).toEqual({
      status: 400,
      name: 'RepositoryNotFoundException',
      message: `The repository with name 'none' does not exist in the registry with id '${aws.accountId}'`,
    })
  })

  test('leaves out images of a type that is not accepted', async () => {
    await pushImage(aws, 'errors:1', CONTENT)
    const input = { repositoryName: 'errors', imageIds: [{ imageTag: '1' }] }
    expect(await read({ ...input, acceptedMediaTypes: [INDEX] })).toEqual({ images: [], failures: [] })
    const acceptedMediaTypes = [INDEX, 'application/vnd.oci.image.manifest.v1+json']
    expect((await read({ ...input, acceptedMediaTypes })).images).toHaveLength(1)
  })

  test('gives no address for a layer that is not there', async () => {
    await pushImage(aws, 'errors:1', CONTENT)
    const input = { repositoryName: 'errors', layerDigest: `sha256:${'0'.repeat(64)}` }
    expect(await refusal(ecr.send(new GetDownloadUrlForLayerCommand(input)))).toMatchObject({
      name: 'LayersNotFoundException',
    })
  })

  test('takes no index without its images, and keeps images that an index lists', async () => {
    const { digest, images } = await pushIndex(aws, 'kept:1', PLATFORMS)
    const missing = `sha256:${'0'.repeat(64)}`
    const imageManifest = JSON.stringify({ schemaVersion: 2, manifests: [{ digest: missing }] })
    const put = new PutImageCommand({
      repositoryName: 'kept',
      imageManifest,
      imageManifestMediaType: INDEX,
      imageTag: '2',
    })
    expect(await refusal(ecr.send(put))).toMatchObject({
      name: 'ReferencedImagesNotFoundException',
      message: expect.stringContaining(missing),
    })
    const remove = (imageDigest: string | undefined) =>
      ecr.send(new BatchDeleteImageCommand({ repositoryName: 'kept', imageIds: [{ imageDigest }] }))
    expect((await remove(images[0])).failures).toMatchObject([
      { failureCode: 'ImageReferencedByManifestList' },
    ])
    expect((await remove(digest)).failures).toEqual([])
    expect((await remove(images[0])).failures).toEqual([])
  })
})

// https://docs.aws.amazon.com/lambda/latest/dg/images-create.html, "Amazon ECR cross-account permissions"
test('a repository of another account lets in whom its policy names, and Lambda for them', async () => {
  const owner = clientFor(OTHER)
  await pushImage({ ...aws, registryId: OTHER }, 'shared:1', CONTENT)
  const input = { registryId: OTHER, repositoryName: 'shared', imageIds: [{ imageTag: '1' }] }
  const create = () =>
    clientOf(aws).send(
      new CreateFunctionCommand({
        FunctionName: 'shared',
        Role: ROLE,
        PackageType: 'Image',
        Code: { ImageUri: `${OTHER}.dkr.ecr.${aws.region}.amazonaws.com/shared:1` },
      }),
    )
  const allow = (...principals: object[]) => {
    const Action = ['ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer']
    const Statement = principals.map((Principal) => ({ Effect: 'Allow', Principal, Action }))
    const policyText = JSON.stringify({ Version: '2012-10-17', Statement })
    return owner.send(new SetRepositoryPolicyCommand({ repositoryName: 'shared', policyText }))
  }
  const account = { AWS: `arn:aws:iam::${aws.accountId}:root` }

  expect(await refusal(read(input))).toEqual({
    status: 400,
    name: 'AccessDeniedException',
    message: `User: arn:aws:iam::${aws.accountId}:user/local-aws is not authorized to perform: ecr:BatchGetImage on resource: arn:aws:ecr:${aws.region}:${OTHER}:repository/shared because no resource-based policy allows the ecr:BatchGetImage action`,
  })
  expect(await refusal(create())).toMatchObject({ status: 403, name: 'AccessDeniedException' })
  await allow(account)
  expect((await read(input)).images).toHaveLength(1)
  expect(await refusal(create())).toMatchObject({
    message: 'Lambda does not have permission to access the ECR image. Check the ECR permissions.',
  })
  await allow(account, { Service: 'lambda.amazonaws.com' })
  expect(await create()).toMatchObject({ PackageType: 'Image' })
  owner.destroy()
})
