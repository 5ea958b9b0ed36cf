import { createHash } from 'node:crypto'
import { chmod } from 'node:fs/promises'
import { join } from 'node:path'
import {
  AddLayerVersionPermissionCommand,
  DeleteLayerVersionCommand,
  GetLayerVersionCommand,
  GetLayerVersionPolicyCommand,
  LambdaClient,
  ListLayerVersionsCommand,
  PublishLayerVersionCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda'
import { CreateBucketCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { ARM64, elfOf } from '../package/compiled/binaries.ts'
import { arrangeLayer, arrangeRelease } from '../support/arranged-releases.ts'
import { writeNodeProject } from '../support/node-project.ts'
import { creation, invoke, type Scene, startScene, zipOf } from '../support/scene.ts'
import { shownLines, watched } from '../support/what-a-user-reads.ts'

let scene: Scene
beforeAll(async () => {
  scene = watched(await startScene())
  await scene.write('layer/python/tiny/__init__.py', 'def main():\n    return "tiny"\n')
  await scene.write('layer/python/tiny/data.txt', 'data\n')
})
afterAll(() => scene.end())
beforeEach(() => void scene.calls())

const arn = (name: string, version: number) =>
  `arn:aws:lambda:eu-west-1:123456789012:layer:${name}:${version}`

const layer = (name: string, inputs: Readonly<Record<string, string>> = {}) => ({
  mode: 'publish-layer',
  'layer-name': name,
  'source-dir': 'layer',
  'compatible-runtimes': 'python3.13',
  ...inputs,
})

/** A layer of one file with this text, in a zip. */
async function zipLayer(name: string, text: string, inputs: Readonly<Record<string, string>> = {}) {
  await scene.write(`${name}.zip`, zipOf({ 'python/text.py': text }))
  const { 'source-dir': _, ...rest } = layer(name, inputs)
  return { ...rest, 'zip-file': `${name}.zip` }
}

/** Leaves versions of a layer as `zipLayer` publishes them, one for each text. */
async function published(name: string, ...texts: string[]): Promise<void> {
  for (const text of texts) {
    const { 'zip-file': archive } = await zipLayer(name, text)
    await arrangeLayer(scene, name, { archive, runtimes: ['python3.13'] })
  }
}

/** The versions of a layer, the oldest first. */
async function versionsOf(name: string) {
  const { LayerVersions = [] } = await scene.lambda.send(new ListLayerVersionsCommand({ LayerName: name }))
  return LayerVersions.reverse()
}

const numbersOf = async (name: string) => (await versionsOf(name)).map(({ Version }) => Version)

function s3Client(): S3Client {
  const { endpoint, region } = scene.aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } =
    scene.aws.environment
  return new S3Client({
    endpoint,
    region,
    credentials: { accessKeyId, secretAccessKey },
    forcePathStyle: true,
  })
}

const WRITES = /^(Publish|Add|Delete|Update|Create|Put)/
const writes = () => scene.calls().filter((operation) => WRITES.test(operation))

describe('A layer', () => {
  test('is published with what the step says of it, and with its digest and where it came from', async () => {
    const step = await scene.succeed(
      layer('described', {
        description: 'What the API needs',
        license: 'MIT',
        'compatible-runtimes': 'python3.13, python3.12',
        'compatible-architectures': 'arm64',
      }),
    )
    expect(step.outputs).toMatchObject({
      result: 'published',
      changed: 'true',
      'layer-arn': 'arn:aws:lambda:eu-west-1:123456789012:layer:described',
      'layer-version': '1',
      'layer-version-arn': arn('described', 1),
      'function-name': '',
      version: '',
    })
    const version = await scene.lambda.send(
      new GetLayerVersionCommand({ LayerName: 'described', VersionNumber: 1 }),
    )
    expect(version).toMatchObject({
      Description: expect.stringMatching(
        /^What the API needs \[lda1 d=[\w-]{43} sha=3f2c1ab run=77 ref=main\]$/,
      ),
      LicenseInfo: 'MIT',
      CompatibleRuntimes: ['python3.13', 'python3.12'],
      CompatibleArchitectures: ['arm64'],
    })
    expect(step.outputs['code-sha256']).toBe(version.Content?.CodeSha256)
    expect(JSON.parse(step.outputs['plan'] ?? '')).toEqual({
      schema: 1,
      layer: 'described',
      actions: [{ type: 'publish-layer-version', to: '1' }],
      warnings: [],
    })
  })

  test('reads well in the log and the summary', async () => {
    const step = await scene.succeed(layer('calm'))
    expect(shownLines(step)).toEqual([
      '::group::Read the layer',
      'The layer calm in eu-west-1 has no version yet.',
      '::endgroup::',
      '::group::Read the package',
      expect.stringMatching(/^Package: 2 files, 35 bytes\.$/),
      '::endgroup::',
      '::group::Plan',
      expect.stringMatching(/^Zipped: \d+ bytes\.$/),
      '+ layer version: new version',
      '::endgroup::',
      '::group::Publish the layer',
      `Published ${arn('calm', 1)}.`,
      '::endgroup::',
      '✅ Published layer calm: version 1',
    ])
    expect(step.summary).toContain(`| Layer version | ${arn('calm', 1)} |`)
    const again = await scene.succeed(layer('calm'))
    expect(again.summary).toContain('⏸️ Unchanged layer calm: version 1 already has this content')
  })

  test('is used by the function that is released with it', async () => {
    const published = await scene.succeed(layer('used'))
    await scene.write(
      'using/main.py',
      'import tiny\n\n\ndef handler(event, context):\n    return [tiny.main()]\n',
    )
    const layers = published.outputs['layer-version-arn'] ?? ''
    await scene.succeed({ ...creation('using'), 'source-dir': 'using', alias: 'live', layers })
    expect(await invoke(scene, 'using', 'live')).toEqual(['tiny'])
  })

  test('built from a package-lock.json is published once', async () => {
    await writeNodeProject(`${scene.workspace}/node`, [{ name: 'tiny' }])
    const { 'source-dir': _, ...rest } = layer('node', { 'compatible-runtimes': 'nodejs22.x' })
    const inputs = { ...rest, 'package-lock': 'node/package-lock.json' }
    const step = await scene.succeed(inputs)
    expect(step.outputs).toMatchObject({ result: 'published', 'layer-version': '1' })
    expect(step.log).toContain('\n$ npm ci ')
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'unchanged', 'layer-version': '1' })

    await scene.write('node-app/index.js', "exports.handler = async () => [require('tiny')]\n")
    await scene.succeed({
      ...creation('node-app'),
      'source-dir': 'node-app',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      alias: 'live',
      layers: step.outputs['layer-version-arn'] ?? '',
    })
    expect(await invoke(scene, 'node-app', 'live')).toEqual(['tiny 1.0.0'])
  })
})

describe('A layer whose content is published already', () => {
  test('is unchanged, whatever tool zipped it, and whatever its text and license', async () => {
    const first = await scene.succeed(layer('same'))
    scene.calls()
    const again = await scene.succeed(layer('same', { description: 'Other words', license: 'MIT' }))
    expect(again.outputs).toMatchObject({
      result: 'unchanged',
      changed: 'false',
      'layer-version': '1',
      'layer-version-arn': arn('same', 1),
      'code-sha256': first.outputs['code-sha256'],
    })
    expect(scene.calls()).toEqual(['ListLayerVersions', 'GetLayerVersion'])

    const archive = new AdmZip()
    archive.addLocalFolder(`${scene.workspace}/layer`)
    await scene.write('same.zip', archive.toBuffer())
    const { 'source-dir': _, ...zipped } = layer('same', { 'zip-file': 'same.zip' })
    expect((await scene.succeed(zipped)).outputs).toMatchObject({
      result: 'unchanged',
      'code-sha256': first.outputs['code-sha256'],
    })
  })

  test('is found again among earlier versions, however many there are', async () => {
    const old = await scene.succeed(await zipLayer('history', 'one'))
    for (let version = 2; version <= 55; version++)
      await scene.lambda.send(
        new PublishLayerVersionCommand({
          LayerName: 'history',
          Content: { ZipFile: zipOf({ 'python/text.py': `${version}` }) },
        }),
      )
    scene.calls()
    const back = await scene.succeed(await zipLayer('history', 'one'))
    expect(back.outputs).toMatchObject({
      result: 'unchanged',
      'layer-version': '1',
      'layer-version-arn': old.outputs['layer-version-arn'],
    })
    expect(scene.calls()).toEqual(['ListLayerVersions', 'ListLayerVersions', 'GetLayerVersion'])
    // Found among the newest, no more pages are read.
    await published('history', 'two')
    scene.calls()
    await scene.succeed(await zipLayer('history', 'two'))
    expect(scene.calls()).toEqual(['ListLayerVersions', 'GetLayerVersion'])
  })

  test('is published for other runtimes or architectures, and the plan says what differs', async () => {
    await published('targets', 'one')
    const more = await scene.succeed(
      await zipLayer('targets', 'one', { 'compatible-runtimes': 'python3.12\npython3.13' }),
    )
    expect(JSON.parse(more.outputs['plan'] ?? '').actions).toEqual([
      { type: 'publish-layer-version', from: '1', to: '2' },
      {
        type: 'publish-layer-version',
        field: 'CompatibleRuntimes',
        from: ['python3.13'],
        to: ['python3.12', 'python3.13'],
      },
    ])
    const same = await zipLayer('targets', 'one', { 'compatible-runtimes': 'python3.13, python3.12' })
    expect((await scene.succeed(same)).outputs).toMatchObject({ result: 'unchanged', 'layer-version': '2' })
    const other = await scene.succeed(
      await zipLayer('targets', 'two', { 'compatible-architectures': 'arm64' }),
    )
    expect(shownLines(other)).toEqual(
      expect.arrayContaining([
        '~ layer version: 2 → new version',
        '~ layer version Content',
        '~ layer version CompatibleRuntimes: python3.12, python3.13 → python3.13',
        '~ layer version CompatibleArchitectures: [] → arm64',
      ]),
    )
  })

  test('is told from a text that only looks like a digest of the action', async () => {
    const own = await scene.succeed(await zipLayer('forged', 'one'))
    expect(own.outputs).toMatchObject({ 'layer-version': '1' })
    const [{ Description = '' } = {}] = await versionsOf('forged')
    const inputs = await zipLayer('forged', 'two', { description: Description })
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'published', 'layer-version': '2' })
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'unchanged', 'layer-version': '2' })
  })

  test('is published again where only the description of a version records its content', async () => {
    await published('stolen', 'genuine')
    const [{ Description } = {}] = await versionsOf('stolen')
    await scene.lambda.send(
      new PublishLayerVersionCommand({
        LayerName: 'stolen',
        Description,
        Content: { ZipFile: zipOf({ 'python/text.py': 'evil' }) },
        CompatibleRuntimes: ['python3.13'],
      }),
    )
    const genuine = await zipLayer('stolen', 'genuine')
    const found = await scene.succeed(genuine)
    expect(found.outputs).toMatchObject({ result: 'unchanged', 'layer-version': '1' })
    expect(found.warnings).toEqual([
      expect.stringContaining('The description of version 2 of the layer stolen records this content, but'),
    ])
    await scene.lambda.send(new DeleteLayerVersionCommand({ LayerName: 'stolen', VersionNumber: 1 }))
    const again = await scene.succeed(genuine)
    expect(again.outputs).toMatchObject({ result: 'published', 'layer-version': '3' })
    const { Content } = await scene.lambda.send(
      new GetLayerVersionCommand({ LayerName: 'stolen', VersionNumber: 3 }),
    )
    expect(again.outputs['code-sha256']).toBe(Content?.CodeSha256)
  })

  test('is not output when somebody else has put other content under its name into the bucket', async () => {
    const s3 = s3Client()
    await s3.send(new CreateBucketCommand({ Bucket: 'swapped' }))
    const inputs = await zipLayer('swapped', 'genuine', { 's3-bucket': 'swapped' })
    const genuine = zipOf({ 'python/text.py': 'genuine' })
    const evil = zipOf({ 'python/text.py': 'another' })
    expect(evil.length).toBe(genuine.length)
    const Key = `${createHash('sha256').update(genuine).digest('hex')}.zip`
    await s3.send(new PutObjectCommand({ Bucket: 'swapped', Key, Body: evil }))
    const step = await scene.run(inputs)
    expect(step.exitCode).toBe(1)
    expect(step.errors[0]).toContain(
      `Lambda published version 1 of swapped from s3://swapped/${Key} with other content than this run sent`,
    )
    expect(step.errors[0]).toContain(
      'Version 1 of swapped was published, but not with the content of this step.',
    )
    expect(step.outputs).toMatchObject({ result: 'failed', changed: 'true', 'layer-version-arn': '' })
  })
})

test('One content has the same digest in each region, so each of them publishes it once', async () => {
  const descriptionIn = async (region: string) => {
    await scene.succeed(layer('everywhere', { 'aws-region': region }))
    const again = await scene.succeed(layer('everywhere', { 'aws-region': region }))
    expect(again.outputs).toMatchObject({
      result: 'unchanged',
      'layer-version-arn': `arn:aws:lambda:${region}:123456789012:layer:everywhere:1`,
    })
    const lambda = new LambdaClient({
      region,
      endpoint: scene.aws.endpoint,
      credentials: scene.lambda.config.credentials,
    })
    const read = await lambda.send(new ListLayerVersionsCommand({ LayerName: 'everywhere' }))
    return read.LayerVersions?.[0]?.Description
  }
  expect(await descriptionIn('us-east-1')).toBe(await descriptionIn('eu-west-1'))
})

describe('dry-run', () => {
  test('plans a new version without writing', async () => {
    const step = await scene.succeed(layer('planned', { 'dry-run': 'true', 'share-with': '111122223333' }))
    expect(step.outputs).toMatchObject({
      result: 'planned',
      changed: 'false',
      'layer-version': '',
      'layer-version-arn': '',
    })
    expect(JSON.parse(step.outputs['plan'] ?? '').actions).toEqual([
      { type: 'publish-layer-version', to: 'new version' },
      { type: 'add-layer-version-permission', field: 'account', to: '111122223333' },
    ])
    expect(step.log).toContain('+ share with account: 111122223333')
    expect(writes()).toEqual([])
  })

  test('names the version that is there', async () => {
    await arrangeLayer(scene, 'planned-again', { directory: 'layer', runtimes: ['python3.13'] })
    const step = await scene.succeed(layer('planned-again', { 'dry-run': 'true' }))
    expect(step.outputs).toMatchObject({ result: 'planned', 'layer-version-arn': arn('planned-again', 1) })
    expect(step.summary).toContain('nothing would change')
  })
})

describe('share-with', () => {
  const policyOf = async (name: string) => {
    const { Policy = '' } = await scene.lambda.send(
      new GetLayerVersionPolicyCommand({ LayerName: name, VersionNumber: 1 }),
    )
    return JSON.parse(Policy).Statement as { Sid: string; Principal: unknown; Condition?: unknown }[]
  }

  test('lets accounts and organizations use the version, and only adds who is missing', async () => {
    await scene.succeed(layer('shared', { 'share-with': '111122223333' }))
    const more = await scene.succeed(layer('shared', { 'share-with': '111122223333, o-a1b2c3d4e5' }))
    expect(more.outputs).toMatchObject({ result: 'unchanged', changed: 'true', 'layer-version': '1' })
    expect(more.summary).toContain('✅ Shared layer shared: version 1 already has this content')
    expect(await policyOf('shared')).toEqual([
      expect.objectContaining({ Sid: 'account-111122223333' }),
      expect.objectContaining({
        Sid: 'organization-o-a1b2c3d4e5',
        Principal: '*',
        Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' } },
      }),
    ])
    scene.calls()
    const again = await scene.succeed(layer('shared', { 'share-with': 'o-a1b2c3d4e5\n111122223333' }))
    expect(again.outputs).toMatchObject({ result: 'unchanged', changed: 'false' })
    expect(writes()).toEqual([])
  })

  test('makes a version public once, and says so loudly', async () => {
    const inputs = layer('public', { 'share-with': '*' })
    const loud = [
      expect.stringMatching(
        /^EVERYBODY with an AWS account will be able to use and download the new version/,
      ),
    ]
    const planned = await scene.succeed({ ...inputs, 'dry-run': 'true' })
    expect(JSON.parse(planned.outputs['plan'] ?? '{}').warnings).toEqual(loud)
    expect(planned.summary).toContain('everybody')
    expect((await scene.succeed(inputs)).warnings).toEqual(loud)
    expect(await policyOf('public')).toEqual([expect.objectContaining({ Sid: 'everybody', Principal: '*' })])
    expect(await policyOf('public')).not.toEqual([expect.objectContaining({ Condition: expect.anything() })])
    expect((await scene.succeed(inputs)).warnings).toEqual([])
  })

  test('leaves permissions alone that somebody else gave', async () => {
    await arrangeLayer(scene, 'given', { directory: 'layer', runtimes: ['python3.13'] })
    await scene.lambda.send(
      new AddLayerVersionPermissionCommand({
        LayerName: 'given',
        VersionNumber: 1,
        StatementId: 'by-hand',
        Action: 'lambda:GetLayerVersion',
        Principal: '111122223333',
      }),
    )
    scene.calls()
    await scene.succeed(layer('given', { 'share-with': '111122223333' }))
    expect(writes()).toEqual([])
    expect((await policyOf('given')).map(({ Sid }) => Sid)).toEqual(['by-hand'])
  })

  test('that fails leaves a version that the next run shares', async () => {
    const denied = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation: 'AddLayerVersionPermission', fault: denied })
    const inputs = layer('half', { 'share-with': '111122223333' })
    const step = await scene.run(inputs)
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({
      result: 'failed',
      changed: 'true',
      'layer-version-arn': arn('half', 1),
    })
    expect(step.errors[0]).toContain('lambda:AddLayerVersionPermission')
    expect(step.errors[0]).toContain(
      'Version 1 of half was published and can be used, but is not shared with everyone',
    )
    expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'unchanged', 'layer-version': '1' })
    expect(await policyOf('half')).toHaveLength(1)
    expect(await numbersOf('half')).toEqual([1])
  })
})

describe('keep-versions', () => {
  test('deletes old versions that no version of any function has', async () => {
    await published('pruned', '1', '2', '3', '4')
    await arrangeRelease(scene, 'older', { alias: 'live', members: { Layers: [arn('pruned', 1)] } })
    // $LATEST goes on to another version of the layer; the published version keeps the old one.
    await scene.lambda.send(
      new UpdateFunctionConfigurationCommand({ FunctionName: 'older', Layers: [arn('pruned', 4)] }),
    )
    scene.calls()
    const step = await scene.succeed(await zipLayer('pruned', '5', { 'keep-versions': '2' }))
    expect(step.outputs).toMatchObject({ result: 'published', 'layer-version': '5' })
    expect(step.log).toContain('- layer versions: all but the newest 2 and those that a function has')
    expect(step.log).toContain('Deleted of pruned: 2, 3.')
    expect(await numbersOf('pruned')).toEqual([1, 4, 5])
  })

  test('deletes first where the storage of the account is full', async () => {
    await published('full', '1', '2', '3')
    const full = {
      status: 400,
      code: 'CodeStorageExceededException',
      message: 'Code storage limit exceeded.',
    }
    scene.aws.front.inject({ operation: 'PublishLayerVersion', fault: { kind: 'error', ...full } })
    const step = await scene.succeed(await zipLayer('full', '4', { 'keep-versions': '2' }))
    expect(step.outputs).toMatchObject({ result: 'published', 'layer-version': '4' })
    expect(step.log).toMatch(/Deleted of full: 1\..*Published .*:4.*Deleted of full: 2\./s)
    expect(await numbersOf('full')).toEqual([3, 4])
  })

  test('deletes nothing when nothing is published, or when there are no more', async () => {
    await published('kept', '1', '2', '3')
    scene.calls()
    // Another attempt of the run that published it would catch up on it.
    const env = { GITHUB_RUN_ID: '78' }
    await scene.succeed(await zipLayer('kept', '3', { 'keep-versions': '2' }), { env })
    expect(writes()).toEqual([])
    await scene.succeed(await zipLayer('kept', '4', { 'keep-versions': '4' }))
    expect(scene.calls()).not.toContain('ListFunctions')
    expect(await numbersOf('kept')).toEqual([1, 2, 3, 4])
  })

  test.each([
    [
      'ListFunctions',
      'No old versions of unkept-ListFunctions were deleted, because the versions or the functions that use them could not be read.',
    ],
    ['DeleteLayerVersion', 'Version 1 of unkept-DeleteLayerVersion could not be deleted.'],
  ])('that cannot call %s is a warning', async (operation, problem) => {
    const name = `unkept-${operation}`
    await published(name, '1', '2')
    const denied = { kind: 'error', status: 403, code: 'AccessDeniedException', message: 'no' } as const
    scene.aws.front.inject({ operation, fault: denied })
    const step = await scene.succeed(await zipLayer(name, '3', { 'keep-versions': '2' }))
    expect(step.outputs).toMatchObject({ result: 'published', 'layer-version': '3' })
    expect(step.warnings).toEqual([expect.stringContaining(problem)])
    expect(await numbersOf(name)).toEqual([1, 2, 3])
  })

  test('that cannot read which layers a function has is a warning', async () => {
    await published('unread', '1', '2')
    const members = { Functions: [{ FunctionName: 'orders', Layers: 'none' }] }
    scene.aws.front.inject({ operation: 'ListFunctions', fault: { kind: 'answer', members } })
    const step = await scene.succeed(await zipLayer('unread', '3', { 'keep-versions': '2' }))
    expect(step.outputs).toMatchObject({ result: 'published', 'layer-version': '3' })
    expect(step.warnings).toEqual([
      expect.stringMatching(/^No old versions of unread were deleted.*has no list as Functions\.Layers\./s),
    ])
    expect(await numbersOf('unread')).toEqual([1, 2, 3])
  })
})

test('An extension that cannot be executed is a warning, from a directory and from an archive', async () => {
  await scene.write('quiet/extensions/agent', '#!/bin/sh\n')
  const { 'source-dir': _, ...archive } = layer('quiet-zip')
  await scene.write('quiet.zip', zipOf({ 'extensions/agent': '#!/bin/sh\n' }))
  const quiet = { 'source-dir': 'quiet', 'dry-run': 'true' }
  const said = [
    expect.stringMatching(
      /^Lambda starts every file in extensions\/, but extensions\/agent is not executable/,
    ),
  ]
  expect((await scene.succeed(layer('quiet', quiet))).warnings).toEqual(said)
  const zipped = { ...archive, 'zip-file': 'quiet.zip', 'dry-run': 'true' }
  expect((await scene.succeed(zipped)).warnings).toEqual(said)
  await chmod(join(scene.workspace, 'quiet/extensions/agent'), 0o755)
  expect((await scene.succeed(layer('quiet', quiet))).warnings).toEqual([])
})

describe('A layer is refused before anything is written', () => {
  const refused = async (inputs: Readonly<Record<string, string>>) => {
    const step = await scene.run(inputs)
    expect(step.exitCode).toBe(1)
    expect(step.outputs).toMatchObject({ result: 'failed', changed: 'false', 'layer-version-arn': '' })
    expect(writes()).toEqual([])
    return step.errors[0] ?? ''
  }

  test('when its directory is one too deep', async () => {
    await scene.write('deep/layer/python/tiny.py', '')
    const error = await refused(layer('deep', { 'source-dir': 'deep' }))
    expect(error).toContain('Its top level has layer/.')
    expect(error).toContain('The content is one folder too deep')
  })

  test('when its names lead out, or are there twice', async () => {
    const out = Buffer.from(
      zipOf({ 'python/aa/etc/passwd': '' }).toString('latin1').replaceAll('python/aa', 'python/..'),
      'latin1',
    )
    await scene.write('out.zip', out)
    const { 'source-dir': _, ...rest } = layer('bad')
    expect(await refused({ ...rest, 'zip-file': 'out.zip' })).toContain(
      'a name that leads out of the package: python/../etc/passwd',
    )
    const twice = Buffer.from(
      zipOf({ 'python/a.py': '1', 'python/b.py': '2' })
        .toString('latin1')
        .replaceAll('python/b.py', 'python/a.py'),
      'latin1',
    )
    await scene.write('twice.zip', twice)
    expect(await refused({ ...rest, 'zip-file': 'twice.zip' })).toContain('holds python/a.py more than once')
  })

  test('when an extension in it is compiled for another processor', async () => {
    await scene.write('extension/extensions/agent', elfOf({ machine: ARM64, type: 2 }))
    const inputs = { 'source-dir': 'extension', 'compatible-architectures': 'x86_64' }
    expect(await refused(layer('agent', inputs))).toContain(
      'The directory `extension` contains the file extensions/agent, which Lambda cannot run on x86_64 Linux with glibc 2.34 (python3.13): it is compiled for arm64.',
    )
  })

  test('when it is too large', async () => {
    const archive = new AdmZip()
    for (const name of ['a', 'b', 'c']) archive.addFile(`python/${name}`, Buffer.alloc(90 * 1024 * 1024))
    await scene.write('large.zip', archive.toBuffer())
    const { 'source-dir': _, ...rest } = layer('large')
    expect(await refused({ ...rest, 'zip-file': 'large.zip' })).toMatch(
      /is 270 MB .* unzipped; Lambda allows 250 MB/,
    )
  })
})

test('An answer that is lost leads to a version all the same, which the next run finds', async () => {
  scene.aws.front.inject({
    operation: 'PublishLayerVersion',
    fault: { kind: 'malformed' },
    takesEffect: true,
  })
  const step = await scene.succeed(layer('lost'))
  expect(step.outputs).toMatchObject({ result: 'published', 'layer-version-arn': arn('lost', 1) })
  expect(await numbersOf('lost')).toEqual([1])
  expect((await scene.succeed(layer('lost'))).outputs).toMatchObject({
    result: 'unchanged',
    'layer-version': '1',
  })
})

test('A layer goes through S3 when there is a bucket, once for the same bytes', async () => {
  const s3 = s3Client()
  await s3.send(new CreateBucketCommand({ Bucket: 'layers' }))
  const inputs = layer('staged', { 's3-bucket': 'layers', 's3-prefix': 'dependencies' })
  const step = await scene.succeed(inputs)
  expect(step.outputs).toMatchObject({ result: 'published', 'layer-version-arn': arn('staged', 1) })
  expect(step.log).toContain('+ package in S3: s3://layers/dependencies')
  const { Contents = [] } = await s3.send(new ListObjectsV2Command({ Bucket: 'layers' }))
  const hex = Buffer.from(step.outputs['code-sha256'] ?? '', 'base64').toString('hex')
  expect(Contents.map(({ Key }) => Key)).toEqual([`dependencies/${hex}.zip`])
  scene.calls()
  expect((await scene.succeed(inputs)).outputs).toMatchObject({ result: 'unchanged' })
  expect(writes()).toEqual([])
  const other = await scene.succeed({ ...inputs, 'layer-name': 'staged-too' })
  expect(other.log).toContain('already contains this package')
  s3.destroy()
})
