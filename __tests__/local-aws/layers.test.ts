import {
  CreateFunctionCommand,
  GetLayerVersionByArnCommand,
  ListFunctionsCommand,
  ListLayerVersionsCommand,
  PublishLayerVersionCommand,
  type PublishLayerVersionCommandInput,
  PublishVersionCommand,
} from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { ROLE, type Scene, startScene, zipOf } from '../support/scene.ts'

let scene: Scene
beforeAll(async () => {
  scene = await startScene()
})
afterAll(() => scene.end())

const zip = zipOf({ 'python/tiny.py': '' })
const publish = (members: Partial<PublishLayerVersionCommandInput> = {}) =>
  scene.lambda.send(
    new PublishLayerVersionCommand({ LayerName: 'deps', Content: { ZipFile: zip }, ...members }),
  )

describe('Layers in the local AWS', () => {
  test.each([
    ['a description of 257 characters', { Description: 'x'.repeat(257) }, /256/],
    ['a license of 513 characters', { LicenseInfo: 'x'.repeat(513) }, /512/],
    ['16 runtimes', { CompatibleRuntimes: Array(16).fill('python3.13') }, /15/],
    ['a runtime that does not exist', { CompatibleRuntimes: ['python9' as 'python3.13'] }, /python9/],
    ['a name with a space', { LayerName: 'two words' }, /layerName/],
    ['no archive', { Content: { ZipFile: Buffer.from('no archive') } }, /Could not unzip/],
    ['an empty archive', { Content: { ZipFile: zipOf({}) } }, /non-empty zip/],
    ['an object that does not exist', { Content: { S3Bucket: 'nowhere', S3Key: 'layer.zip' } }, /GetObject/],
    ['no content', { Content: {} }, /source for layer content/],
  ])('are refused with %s', async (_, members, message) => {
    await expect(publish(members)).rejects.toThrow(message)
  })

  test('are listed without their content, at most 50 at a time', async () => {
    await publish()
    const { LayerVersions = [] } = await scene.lambda.send(
      new ListLayerVersionsCommand({ LayerName: 'deps' }),
    )
    expect(LayerVersions).toHaveLength(1)
    expect(LayerVersions[0]).not.toHaveProperty('Content')
    const tooMany = new ListLayerVersionsCommand({ LayerName: 'deps', MaxItems: 51 })
    await expect(scene.lambda.send(tooMany)).rejects.toThrow(/maxItems/)
  })

  test('have archives that are served in parts, as S3 does', async () => {
    const { LayerVersionArn = '' } = await publish()
    const { Content } = await scene.lambda.send(new GetLayerVersionByArnCommand({ Arn: LayerVersionArn }))
    const location = Content?.Location ?? ''
    const whole = await fetch(location)
    expect(Buffer.from(await whole.arrayBuffer())).toEqual(zip)
    const part = await fetch(location, { headers: { range: 'bytes=-22' } })
    expect(part.status).toBe(206)
    expect(part.headers.get('content-range')).toBe(`bytes ${zip.length - 22}-${zip.length - 1}/${zip.length}`)
    expect(Buffer.from(await part.arrayBuffer())).toEqual(zip.subarray(-22))
  })

  test('are named by every version of a function that has one', async () => {
    const { LayerVersionArn = '' } = await publish()
    await scene.lambda.send(
      new CreateFunctionCommand({
        FunctionName: 'layered',
        Role: ROLE,
        Runtime: 'python3.13',
        Handler: 'main.handler',
        Code: { ZipFile: zip },
        Layers: [LayerVersionArn],
      }),
    )
    scene.aws.front.lambda.finishTransition('layered')
    await scene.lambda.send(new PublishVersionCommand({ FunctionName: 'layered' }))
    const { Functions = [] } = await scene.lambda.send(new ListFunctionsCommand({ FunctionVersion: 'ALL' }))
    const found = Functions.filter(({ FunctionName }) => FunctionName === 'layered')
    expect(found.map(({ Version, Layers = [] }) => [Version, Layers[0]?.Arn])).toEqual([
      ['$LATEST', LayerVersionArn],
      ['1', LayerVersionArn],
    ])
    const latest = await scene.lambda.send(new ListFunctionsCommand({}))
    expect(latest.Functions?.map(({ Version }) => Version)).toEqual(['$LATEST'])
  })
})
