import { DeleteLayerVersionCommand, PublishLayerVersionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import {
  aliasOf,
  configurationOf,
  createFunction,
  creation,
  invoke,
  publishLayer,
  type Scene,
  startScene,
  TRANSITIONS,
  versionsOf,
  zipOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene(TRANSITIONS))
})
afterAll(() => scene.end())

const arn = (name: string, version = 1, region = 'eu-west-1', account = '123456789012') =>
  `arn:aws:lambda:${region}:${account}:layer:${name}:${version}`

/** A function with these layers, whose alias still serves $LATEST, so that a release has to pin it first. */
async function functionWith(name: string, ...Layers: string[]): Promise<Record<string, string>> {
  await createFunction(scene, name, { Layers })
  scene.calls()
  return { 'function-name': name, alias: 'live' }
}

const layersOf = async (name: string, qualifier?: string) =>
  ((await configurationOf(scene, name, qualifier)).Layers ?? []).map(({ Arn }) => Arn)

/** Archives of zeros by their megabytes: packing them takes a while. */
const packed = new Map<number, Buffer>()

function archiveOfZeros(megabytes: number): Buffer {
  const archive = new AdmZip()
  archive.addFile('python/zeros.bin', Buffer.alloc(megabytes * 1_048_576))
  return archive.toBuffer()
}

/** A layer of zeros: large when it is unpacked, and small to be sent. */
async function zeros(name: string, megabytes: number): Promise<string> {
  const ZipFile = packed.get(megabytes) ?? archiveOfZeros(megabytes)
  packed.set(megabytes, ZipFile)
  const Content = { ZipFile }
  const version = await scene.lambda.send(new PublishLayerVersionCommand({ LayerName: name, Content }))
  return version.LayerVersionArn ?? ''
}

const WRITES = /^(Publish|Add|Delete|Update|Create|Put)/
const writes = () => scene.calls().filter((operation) => WRITES.test(operation))

describe('Layers in deploy', () => {
  test('are merged by name: one is swapped in its place, another one appended, the rest stays', async () => {
    const own = [
      await publishLayer(scene, 'first', { 'python/a.py': '1' }),
      await publishLayer(scene, 'second', { 'python/b.py': '' }),
    ]
    const newer = await publishLayer(scene, 'first', { 'python/a.py': '2' })
    const third = await publishLayer(scene, 'third', { 'python/b.py': '3' })
    const inputs = await functionWith('merged', ...own)
    const step = await scene.succeed({ ...inputs, layers: `${third}, ${newer}` })
    expect(step.outputs).toMatchObject({ result: 'deployed', version: '1' })
    expect(await layersOf('merged', 'live')).toEqual([newer, own[1], third])
    expect(writes()).not.toContain('UpdateFunctionCode')
    expect((await scene.succeed({ ...inputs, layers: `${newer}, ${third}` })).outputs['result']).toBe(
      'unchanged',
    )
    // As GitHub passes the output of a job that it has dropped, because it contains a masked account ID.
    const dropped = await scene.succeed({ ...inputs, 'source-dir': 'app', layers: '' })
    expect(dropped.log).toContain('Layers: first:2, second:1, third:1 stay, because `layers` is empty.')
    expect(dropped.warnings).toEqual([])
    expect(await layersOf('merged', 'live')).toEqual([newer, own[1], third])
  })

  test('that a function has beside them are taken away by replacing them, and all by an empty list', async () => {
    const kept = await publishLayer(scene, 'kept', { 'python/a.py': '1' })
    const inputs = await functionWith('replaced', await publishLayer(scene, 'dropped', { 'python/b.py': '' }))
    await scene.succeed({ ...inputs, layers: kept, 'layers-strategy': 'replace' })
    expect(await layersOf('replaced', 'live')).toEqual([kept])
    await scene.succeed({ ...inputs, layers: '[]', 'layers-strategy': 'replace' })
    expect(await layersOf('replaced', 'live')).toEqual([])
  })

  test('are five at most, those of the function included', async () => {
    const names = ['one', 'two', 'three', 'four', 'five', 'six']
    const arns = await Promise.all(names.map((name) => publishLayer(scene, name, { 'python/a.py': name })))
    const inputs = await functionWith('full', ...arns.slice(0, 5))
    const step = await scene.run({ ...inputs, layers: arns[5] ?? '' })
    expect(step.errors[0]).toContain('The function would have 6 layers; Lambda allows 5')
    expect(step.errors[0]).toContain('`layers-strategy: replace`')
    expect(writes()).toEqual([])
  })

  test('that do not exist stop the release before anything is written', async () => {
    const inputs = await functionWith('lacking')
    const step = await scene.run({ ...inputs, 'memory-size': '512', layers: arn('nowhere', 3) })
    expect(step.errors).toEqual([
      [
        'The layer version nowhere:3, given in `layers`, does not exist in eu-west-1.',
        'Nothing was changed in AWS. There is no alias live yet.',
        'It may have been deleted or have another number. Use the output `layer-version-arn` of the step that publishes it.',
      ].join('\n'),
    ])
    expect(writes()).toEqual([])
    const created = await scene.run({ ...creation('lacking-new'), layers: arn('nowhere', 3) })
    expect(created.errors[0]).toContain('does not exist in eu-west-1')
    expect(writes()).toEqual([])
  })

  test('of another region are refused with the other mistakes', async () => {
    const inputs = await functionWith('far')
    const step = await scene.run({ ...inputs, layers: arn('deps', 1, 'us-east-1'), timeout: '0' })
    expect(step.errors[0]).toContain('There are 2 problems with the inputs')
    expect(step.errors[0]).toContain('a layer in us-east-1, but the function is in eu-west-1')
    expect(scene.calls()).toEqual([])
  })

  test('of another account that does not share them are told so', async () => {
    const inputs = await functionWith('foreign')
    const step = await scene.run({ ...inputs, layers: arn('theirs', 1, 'eu-west-1', '999999999999') })
    expect(step.errors[0]).toContain('are not allowed to perform lambda:GetLayerVersion')
    expect(step.errors[0]).toContain(
      'The layer belongs to the account 999999999999, which must share this version (`share-with` in `mode: publish-layer`). This role must be allowed to read it, too.',
    )
    expect(writes()).toEqual([])
  })

  test('that were deleted stay with the function that has them', async () => {
    const deleted = await publishLayer(scene, 'deleted', { 'python/gone.py': 'HERE = True\n' })
    const inputs = await functionWith('keeping', deleted)
    await scene.lambda.send(new DeleteLayerVersionCommand({ LayerName: 'deleted', VersionNumber: 1 }))
    const added = await publishLayer(scene, 'added', { 'python/new.py': '' })
    scene.aws.front.inject({
      operation: 'UpdateFunctionConfiguration',
      fault: {
        kind: 'error',
        status: 400,
        code: 'InvalidParameterValueException',
        message: 'As AWS finds it.',
      },
    })
    // Whether AWS takes the list is for AWS to say: the action does not refuse it.
    const step = await scene.run({ ...inputs, layers: added })
    expect(step.errors[0]).toContain('As AWS finds it.')
    expect(scene.calls()).toContain('UpdateFunctionConfiguration')
  })

  test('that are too large together stop the release before anything is written', async () => {
    const half = await zeros('half', 130)
    const inputs = await functionWith('heavy', half)
    const { outputs } = await scene.succeed({ ...inputs, layers: await zeros('small', 1) })
    scene.calls()
    const step = await scene.run({ ...inputs, 'source-dir': 'app', layers: await zeros('other-half', 130) })
    expect(step.errors[0]).toMatch(
      /^The code and the layers of the function would be 261\.0 MB \([\d,]+ bytes\) unzipped; Lambda allows 250 MB/,
    )
    expect(step.errors[0]).toMatch(/half:1 130 MB .*, small:1 1 MB .*, other-half:1 130 MB /)
    expect(step.errors[0]).toContain(`still serves version ${outputs['version']}`)
    expect(writes()).toEqual(['PublishLayerVersion'])
    // Without code in the step, the size of the code that the function has counts.
    const alone = await scene.run({ ...inputs, layers: arn('other-half', 1) })
    expect(alone.errors[0]).toMatch(/the code [\d,]+ bytes, /)
    expect(writes()).toEqual([])
  })

  test('are released as they are where their size cannot be read', async () => {
    const layer = await publishLayer(scene, 'hidden', { 'python/a.py': '' })
    const inputs = await functionWith('trusting')
    const fault = {
      kind: 'error',
      status: 403,
      code: 'AccessDenied',
      message: 'Request has expired',
    } as const
    // Those of the archives of the layer and of the code.
    const hidden = scene.aws.front.inject({ operation: 'GET', times: 2, fault })
    expect((await scene.succeed({ ...inputs, layers: layer })).outputs['result']).toBe('deployed')
    expect(hidden.hits).toBe(2)
  })

  test('are told when they are published for something else than the function', async () => {
    const published = await scene.lambda.send(
      new PublishLayerVersionCommand({
        LayerName: 'graviton',
        Content: { ZipFile: zipOf({ 'python/a.py': '' }) },
        CompatibleArchitectures: ['arm64'],
        CompatibleRuntimes: ['python3.13'],
      }),
    )
    const inputs = { ...(await functionWith('intel')), layers: published.LayerVersionArn ?? '' }
    const step = await scene.succeed(inputs)
    expect(step.warnings).toEqual([
      'The layer graviton:1 is published for arm64, but the function runs on x86_64. Compiled code in the layer may not load.',
    ])
    expect((await scene.succeed(inputs)).warnings).toEqual([])
  })

  test('that stay are told when the function changes its runtime, and no longer after that', async () => {
    const published = await scene.lambda.send(
      new PublishLayerVersionCommand({
        LayerName: 'older',
        Content: { ZipFile: zipOf({ 'python/a.py': '' }) },
        CompatibleRuntimes: ['python3.13'],
      }),
    )
    const inputs = await functionWith('renewed', published.LayerVersionArn ?? '')
    const step = await scene.succeed({ ...inputs, runtime: 'python3.14' })
    expect(step.warnings).toEqual([
      'The layer older:1 is published for python3.13, but the function runs on python3.14. Compiled code in the layer may not load.',
    ])
    expect((await scene.succeed({ ...inputs, runtime: 'python3.14' })).warnings).toEqual([])
  })

  test('that stay are told when the function changes its architecture, and no longer after that', async () => {
    const published = await scene.lambda.send(
      new PublishLayerVersionCommand({
        LayerName: 'intel-only',
        Content: { ZipFile: zipOf({ 'python/a.py': '' }) },
        CompatibleArchitectures: ['x86_64'],
      }),
    )
    const inputs = await functionWith('moved', published.LayerVersionArn ?? '')
    const moved = { ...inputs, 'source-dir': 'app', architectures: 'arm64' }
    expect((await scene.succeed(moved)).warnings).toEqual([
      'The layer intel-only:1 is published for x86_64, but the function runs on arm64. Compiled code in the layer may not load.',
    ])
    expect((await scene.succeed(moved)).warnings).toEqual([])
  })

  test('that stay as they are cost no call', async () => {
    const inputs = await functionWith('calm', await publishLayer(scene, 'calm', { 'python/a.py': '' }))
    await scene.succeed({ ...inputs, 'source-dir': 'app' })
    expect(scene.calls()).not.toContain('GetLayerVersionByArn')
    expect((await aliasOf(scene, 'calm', 'live')).FunctionVersion).toBe('1')
    expect(await versionsOf(scene, 'calm')).toEqual(['1'])
    expect(await invoke(scene, 'calm', 'live')).toMatchObject({ text: 'one' })
  })
})
