import {
  CreateFunctionCommand,
  type CreateFunctionCommandInput,
  GetFunctionCommand,
  InvokeCommand,
  type LambdaClient,
  ListVersionsByFunctionCommand,
  PublishVersionCommand,
  UpdateFunctionCodeCommand,
  type UpdateFunctionCodeCommandInput,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type LocalAws, startLocalAws } from '../../local-aws/local-aws.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import { handlerSource, ROLE, zipOf } from '../support/scene.ts'
import { clientOf } from './client.ts'
import { createHello, refusal } from './hello-function.ts'

const REGISTRY = '123456789012.dkr.ecr.eu-west-1.amazonaws.com'
const FunctionName = 'image'
const invalid = { status: 400, name: 'InvalidParameterValueException' }

let aws: LocalAws
let lambda: LambdaClient
let zipFunction: string
let first: string
let second: string

const push = (name: string, text: string) =>
  pushImage(aws, name, { handler: 'main.handler', archive: zipOf({ 'main.py': handlerSource(text) }) })
const create = (overrides: Partial<CreateFunctionCommandInput> = {}) =>
  lambda.send(
    new CreateFunctionCommand({
      FunctionName,
      Role: ROLE,
      PackageType: 'Image',
      Code: { ImageUri: `${REGISTRY}/orders:1` },
      ...overrides,
    }),
  )
const updateCode = (input: Omit<UpdateFunctionCodeCommandInput, 'FunctionName'>, name = FunctionName) =>
  lambda.send(new UpdateFunctionCodeCommand({ FunctionName: name, ...input }))
const configure = (
  input: Omit<UpdateFunctionConfigurationCommandInput, 'FunctionName'>,
  name = FunctionName,
) => lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: name, ...input }))
const get = (Qualifier?: string) => lambda.send(new GetFunctionCommand({ FunctionName, Qualifier }))
const answer = async (Qualifier?: string) => {
  const { Payload = [] } = await lambda.send(new InvokeCommand({ FunctionName, Qualifier }))
  return JSON.parse(Buffer.from(Payload).toString()) as unknown
}

beforeAll(async () => {
  aws = await startLocalAws({ transitionMs: 0 })
  lambda = clientOf(aws)
  zipFunction = await createHello(lambda)
  first = await push('orders:1', 'one')
  second = await push('orders:2', 'two')
  await create()
})
afterAll(() => aws.stop())

// https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCodeLocation.html
describe('A function that runs an image', () => {
  test('is shown as such, with the digest that its tag had', async () => {
    const { Code, Configuration } = await get()
    expect(Code).toEqual({
      RepositoryType: 'ECR',
      ImageUri: `${REGISTRY}/orders:1`,
      ResolvedImageUri: `${REGISTRY}/orders@${first}`,
    })
    expect(Configuration).toMatchObject({
      PackageType: 'Image',
      CodeSha256: first.slice('sha256:'.length),
      CodeSize: 0,
    })
    expect(Object.keys(Configuration ?? {})).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(Runtime|Handler|ImageConfigResponse|Layers)$/)]),
    )
  })

  test('answers what is in its image, in each version that of its own', async () => {
    const { CodeSha256 = '' } = (await get()).Configuration ?? {}
    const published = await lambda.send(new PublishVersionCommand({ FunctionName, CodeSha256 }))
    expect(published).toMatchObject({ Version: '1', PackageType: 'Image', CodeSha256 })
    // A tag that moves changes no function.
    await push('orders:1', 'moved')
    expect(await answer()).toMatchObject({ text: 'one' })
    await updateCode({ ImageUri: `${REGISTRY}/orders:2` })
    expect(await answer()).toMatchObject({ text: 'two' })
    expect(await answer('1')).toMatchObject({ text: 'one' })
    expect((await get('1')).Code?.ResolvedImageUri).toBe(`${REGISTRY}/orders@${first}`)
    const { Versions = [] } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName }))
    const digests = [second, first].map((digest) => digest.slice('sha256:'.length))
    expect(Versions.map((version) => version.CodeSha256)).toEqual(digests)
    const stale = lambda.send(new PublishVersionCommand({ FunctionName, CodeSha256 }))
    expect(await refusal(stale)).toMatchObject(invalid)
  })

  test('starts what ImageConfig says, which is replaced whole', async () => {
    const archive = zipOf({ 'main.py': handlerSource('main'), 'other.py': handlerSource('other') })
    await pushImage(aws, 'orders:two-handlers', { handler: 'main.handler', archive })
    await updateCode({ ImageUri: `${REGISTRY}/orders:two-handlers` })
    await configure({ ImageConfig: { Command: ['other.handler'], WorkingDirectory: '/app' } })
    expect(await answer()).toMatchObject({ text: 'other' })
    await configure({ ImageConfig: { Command: ['other.handler'] }, Timeout: 9 })
    expect((await get()).Configuration?.ImageConfigResponse).toEqual({
      ImageConfig: { Command: ['other.handler'] },
    })
    await configure({ Timeout: 10 })
    expect(await answer()).toMatchObject({ text: 'other' })
    await configure({ ImageConfig: {} })
    expect(await answer()).toMatchObject({ text: 'main' })
  })

  test('changes nothing in a DryRun', async () => {
    const before = (await get()).Configuration?.CodeSha256
    const dry = await updateCode({ ImageUri: `${REGISTRY}/orders:2`, DryRun: true })
    expect(dry.CodeSha256).toBe(second.slice('sha256:'.length))
    expect((await get()).Configuration?.CodeSha256).toBe(before)
  })

  // https://github.com/aws/aws-lambda-base-images/issues/26
  test('takes an image for another architecture, which fails', async () => {
    const archive = zipOf({ 'main.py': handlerSource('arm') })
    const platform = 'linux/arm64'
    await pushImage(aws, 'orders:arm', { handler: 'main.handler', archive }, { platform })
    const ImageUri = `${REGISTRY}/orders:arm`
    await updateCode({ ImageUri })
    expect(await answer()).toMatchObject({ errorMessage: expect.stringContaining('exec format error') })
    await updateCode({ ImageUri, Architectures: ['arm64'] })
    expect(await answer()).toMatchObject({ text: 'arm' })
    await updateCode({ ImageUri: `${REGISTRY}/orders:1`, Architectures: ['x86_64'] })
  })

  test('fails where its image says nothing that could run here', async () => {
    const manifest = { schemaVersion: 2, mediaType: 'application/vnd.oci.image.manifest.v1+json' }
    await pushImage(aws, 'orders:real', { manifest })
    await create({ FunctionName: 'real', Code: { ImageUri: `${REGISTRY}/orders:real` } })
    const { FunctionError, Payload = [] } = await lambda.send(new InvokeCommand({ FunctionName: 'real' }))
    expect(FunctionError).toBe('Unhandled')
    expect(Buffer.from(Payload).toString()).toContain('cannot run this image')
  })
})

// What AWS answers was reported by people who met it; see the README of the local AWS.
describe('An image is refused', () => {
  test.each([
    ['that is not there', `${REGISTRY}/orders:9`, 'does not exist'],
    ['whose digest is not there', `${REGISTRY}/orders@sha256:${'0'.repeat(64)}`, 'does not exist'],
    ['in a repository that is not there', `${REGISTRY}/nowhere:1`, 'does not exist'],
    ['of another region', '123456789012.dkr.ecr.us-east-1.amazonaws.com/orders:1', 'is not valid'],
    ['of another registry', 'public.ecr.aws/lambda/python:3.13', 'is not valid'],
  ])('%s', async (_, ImageUri, message) => {
    const refused = { ...invalid, message: expect.stringContaining(message) }
    expect(await refusal(create({ FunctionName: 'other', Code: { ImageUri } }))).toMatchObject(refused)
    expect(await refusal(updateCode({ ImageUri }))).toMatchObject(refused)
  })

  test('that is a list of images', async () => {
    const manifest = { mediaType: 'application/vnd.docker.distribution.manifest.list.v2+json', manifests: [] }
    await pushImage(aws, 'orders:list', { manifest })
    expect(await refusal(updateCode({ ImageUri: `${REGISTRY}/orders:list` }))).toMatchObject({
      ...invalid,
      message: expect.stringContaining('media type'),
    })
  })
})

// https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html: "You can't change the package type".
describe('The package type is kept', () => {
  const ZipFile = zipOf({ 'main.py': handlerSource('zip') })

  test('in new code', async () => {
    expect(await refusal(updateCode({ ZipFile }))).toMatchObject(invalid)
    expect(await refusal(updateCode({ ImageUri: `${REGISTRY}/orders:2` }, zipFunction))).toMatchObject(
      invalid,
    )
  })

  test('in new settings', async () => {
    expect(await refusal(configure({ Runtime: 'python3.13' }))).toMatchObject(invalid)
    expect(await refusal(configure({ Handler: 'a.b' }))).toMatchObject(invalid)
    expect(await refusal(configure({ Layers: [] }))).toMatchObject(invalid)
    expect(await refusal(configure({ ImageConfig: { Command: ['a.b'] } }, zipFunction))).toMatchObject(
      invalid,
    )
  })

  test('at creation', async () => {
    const other = { FunctionName: 'other' }
    expect(await refusal(create({ ...other, Code: { ZipFile } }))).toMatchObject(invalid)
    expect(await refusal(create({ ...other, Handler: 'a.b', Runtime: 'python3.13' }))).toMatchObject(invalid)
    const zip = { ...other, PackageType: 'Zip', Handler: 'a.b', Runtime: 'python3.13' } as const
    expect(await refusal(create(zip))).toMatchObject(invalid)
    expect(await refusal(create({ ...zip, Code: { ZipFile }, ImageConfig: {} }))).toMatchObject(invalid)
  })
})
