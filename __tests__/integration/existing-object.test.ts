import { createHash } from 'node:crypto'
import { GetFunctionCodeSigningConfigCommand, GetFunctionCommand } from '@aws-sdk/client-lambda'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  ListObjectsV2Command,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import {
  configurationOf,
  createFunction,
  creation,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  zipOf,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
let s3: S3Client
beforeAll(async () => {
  scene = watched(await startScene())
  const { endpoint, region, environment } = scene.aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  s3 = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
  for (const Bucket of ['builds', 'versioned']) await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'versioned', VersioningConfiguration }))
})
afterAll(async () => {
  s3.destroy()
  await scene.end()
})
beforeEach(() => scene.aws.front.clearFaults())

/** Uploads a handler that answers the text, as somebody else's build would. */
const upload = (
  bucket: string,
  key: string,
  text: string,
  more: Partial<PutObjectCommandInput> = { ChecksumAlgorithm: 'SHA256' },
) =>
  s3.send(
    new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      Body: zipOf({ 'main.py': handlerSource(text) }),
      ...more,
    }),
  )

/** Inputs that create a function from an object, or release the object to it. */
const fromObject = (name: string, bucket: string, key: string, more: Record<string, string> = {}) => {
  const { 'source-dir': _directory, ...inputs } = creation(name)
  return { ...inputs, alias: 'live', 's3-bucket': bucket, 's3-key': key, ...more }
}

/** What the last call of an operation was sent. */
const sent = (operation: string) =>
  scene.aws.front.calls.findLast((call) => call.operation === operation)?.body as
    | Record<string, unknown>
    | undefined

const answer = async (name: string) => ((await invoke(scene, name, 'live')) as { text: string }).text

/** How often an object was read whole. */
const downloads = () => scene.aws.front.calls.filter(({ operation }) => operation === 'GetObject').length

describe('an object with a checksum', () => {
  test('creates a function, without being downloaded or uploaded', async () => {
    await upload('builds', 'api/1.zip', 'one')
    scene.calls()
    const run = await scene.succeed(fromObject('api', 'builds', 'api/1.zip'))
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
    expect(run.log).toMatch(/^Package: s3:\/\/builds\/api\/1\.zip, \d+ bytes zipped\.$/m)
    expect(sent('CreateFunction')?.['Code']).toEqual({ S3Bucket: 'builds', S3Key: 'api/1.zip' })
    expect(scene.calls()).not.toContain('PutObject')
    expect(downloads()).toBe(0)
    expect(await answer('api')).toBe('one')
  })

  test('is released', async () => {
    await upload('builds', 'api/2.zip', 'two')
    const run = await scene.succeed(fromObject('api', 'builds', 'api/2.zip'))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '2', 'previous-version': '1' })
    expect(await answer('api')).toBe('two')
    const { CodeSha256 } = await configurationOf(scene, 'api', 'live')
    expect(run.outputs['code-sha256']).toBe(CodeSha256)
  })

  test('is nothing to do the second time, which one look at it tells', async () => {
    scene.calls()
    const run = await scene.succeed(fromObject('api', 'builds', 'api/2.zip'))
    expect(run.outputs).toMatchObject({ result: 'unchanged', version: '2' })
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetFunction', 'GetFunction', 'HEAD'])
  })

  test('is nothing to do under another key, when it is the same package', async () => {
    await s3.send(
      new CopyObjectCommand({
        Bucket: 'builds',
        Key: 'promoted/api.zip',
        CopySource: 'builds/api/2.zip',
        ChecksumAlgorithm: 'SHA256',
      }),
    )
    const run = await scene.succeed(fromObject('api', 'builds', 'promoted/api.zip'))
    expect(run.outputs['result']).toBe('unchanged')
  })

  test('is released again when there is another one under its key', async () => {
    await upload('builds', 'api/2.zip', 'two, mended')
    const run = await scene.succeed(fromObject('api', 'builds', 'api/2.zip'))
    expect(run.outputs).toMatchObject({ result: 'deployed', version: '3' })
    expect(await answer('api')).toBe('two, mended')
  })

  test('is only planned in a dry run', async () => {
    const run = await scene.succeed(fromObject('api', 'builds', 'api/1.zip', { 'dry-run': 'true' }))
    expect(run.outputs['result']).toBe('planned')
    expect(run.log).toMatch(/^~ code: .{12} → .{12}$/m)
    expect(await answer('api')).toBe('two, mended')
  })
})

test('a function whose upload was replaced in the bucket is not released', async () => {
  const archive = zipOf({ 'main.py': handlerSource('genuine') })
  // Of the same size, as somebody would make it who does not want to be noticed.
  const other = [...'abcdefhijklm']
    .map((letter) => `${letter}enuine`)
    .find((text) => zipOf({ 'main.py': handlerSource(text) }).length === archive.length)
  expect(other).toBeDefined()
  const Key = `${createHash('sha256').update(archive).digest('hex')}.zip`
  await upload('builds', Key, other ?? '')
  await scene.write('replaced.zip', archive)
  const { 'source-dir': _directory, ...inputs } = creation('replaced')
  const code = { 'zip-file': 'replaced.zip', 's3-bucket': 'builds' }
  const step = await scene.run({ ...inputs, alias: 'live', ...code })
  expect(step.exitCode).toBe(1)
  expect(step.errors[0]).toContain(`$LATEST of replaced has different code than s3://builds/${Key} had`)
  expect(step.outputs).toMatchObject({ result: 'failed', version: '' })
})

describe('an object in a bucket with versions', () => {
  let first = ''

  test('is pinned: what was looked at is what Lambda fetches', async () => {
    first = (await upload('versioned', 'api.zip', 'one')).VersionId ?? ''
    await scene.succeed(fromObject('pinned', 'versioned', 'api.zip'))
    expect(sent('CreateFunction')?.['Code']).toEqual({
      S3Bucket: 'versioned',
      S3Key: 'api.zip',
      S3ObjectVersion: first,
    })
  })

  test('can be named by its version, when there is a newer one', async () => {
    await upload('versioned', 'api.zip', 'two')
    const named = fromObject('pinned', 'versioned', 'api.zip', { 's3-object-version': first })
    expect((await scene.succeed(named)).outputs['result']).toBe('unchanged')
    const newest = await scene.succeed(fromObject('pinned', 'versioned', 'api.zip'))
    expect(newest.outputs['result']).toBe('deployed')
    expect(await answer('pinned')).toBe('two')
    await scene.succeed(named)
    expect(sent('UpdateFunctionCode')).toMatchObject({ S3ObjectVersion: first })
    expect(await answer('pinned')).toBe('one')
  })

  test('that has no such version is refused', async () => {
    const inputs = fromObject('pinned', 'versioned', 'api.zip', { 's3-object-version': 'nowhere' })
    const run = await scene.run(inputs)
    expect(run.errors.join()).toContain('s3://versioned/api.zip has no version nowhere')
  })
})

describe('an object without a checksum', () => {
  const plain = { ChecksumAlgorithm: undefined }

  test('is downloaded once for each run, and then known by its content', async () => {
    await upload('builds', 'plain.zip', 'plain', plain)
    const created = await scene.succeed(fromObject('plain', 'builds', 'plain.zip'))
    expect(created.log).toContain('are downloaded and hashed')
    expect(await answer('plain')).toBe('plain')
    const again = await scene.succeed(fromObject('plain', 'builds', 'plain.zip'))
    expect(again.outputs['result']).toBe('unchanged')
    // The content digest was noted: the same files from elsewhere are no change.
    await scene.write('same/main.py', handlerSource('plain'))
    const packed = await scene.succeed({ 'function-name': 'plain', alias: 'live', 'source-dir': 'same' })
    expect(packed.outputs['result']).toBe('unchanged')
  })

  test('that is no archive is refused, as a file would be', async () => {
    await upload('builds', 'text.zip', '', { ...plain, Body: 'no archive' })
    const run = await scene.run(fromObject('plain', 'builds', 'text.zip'))
    expect(run.errors.join()).toContain('The object s3://builds/text.zip is not a zip archive.')
  })

  test('needs no download when it was put there by the action, also in parts', async () => {
    await scene.write('app/main.py', handlerSource('staged'))
    const staging = { 's3-bucket': 'builds', 's3-prefix': 'staged' }
    await scene.succeed({ ...creation('staged'), alias: 'live', ...staging })
    const { Key: S3Key = '' } =
      (await s3.send(new ListObjectsV2Command({ Bucket: 'builds', Prefix: 'staged/' }))).Contents?.[0] ?? {}
    expect(S3Key).toMatch(/^staged\/[0-9a-f]{64}\.zip$/)
    scene.calls()
    const promoted = await scene.succeed(fromObject('promoted', 'builds', S3Key))
    expect(promoted.outputs['result']).toBe('created')
    expect(downloads()).toBe(0)
    const packed = { 'function-name': 'promoted', alias: 'live', 'source-dir': 'app' }
    expect((await scene.succeed(packed)).outputs['result']).toBe('unchanged')
  })

  test('whose metadata tells another hash than it has is stopped before traffic', async () => {
    await upload('builds', 'liar.zip', 'other', {
      ...plain,
      Metadata: { 'code-sha256': `${'A'.repeat(43)}=` },
    })
    const run = await scene.run(fromObject('plain', 'builds', 'liar.zip'))
    expect(run.errors.join()).toContain('has different code than s3://builds/liar.zip had')
    expect(await answer('plain')).toBe('plain')
  })
})

describe('an object that cannot be released', () => {
  const refused = async (inputs: Record<string, string>) => {
    scene.calls()
    const run = await scene.run(inputs)
    expect(run.exitCode).toBe(1)
    expect(scene.calls()).not.toContain('UpdateFunctionCode')
    return run.errors.join()
  }

  test('because it is not there', async () => {
    expect(await refused(fromObject('api', 'builds', 'nowhere.zip'))).toContain(
      'There is no object s3://builds/nowhere.zip.',
    )
  })

  test('because its bucket is not there', async () => {
    expect(await refused(fromObject('api', 'not-there', 'a.zip'))).toContain('There is no bucket not-there.')
  })

  test('because the bucket is in another region', async () => {
    const fault = { kind: 'error', status: 301, code: 'PermanentRedirect', message: 'Elsewhere' } as const
    scene.aws.front.inject({ operation: 'HEAD', fault })
    expect(await refused(fromObject('api', 'builds', 'api/1.zip'))).toContain(
      'The bucket builds is in another region and the function in eu-west-1',
    )
  })

  test('because it may not be read', async () => {
    const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access Denied' } as const
    for (const operation of ['HEAD', 'GetObject']) scene.aws.front.inject({ operation, fault })
    const text = await refused(fromObject('api', 'builds', 'api/1.zip'))
    expect(text).toContain('s3:GetObject on arn:aws:s3:::builds/api/1.zip')
    expect(text).toContain(
      'First check that the object exists (`s3-bucket` and `s3-key`): S3 gives the same answer for one that does not.',
    )
  })

  test.each([
    ['is archived', 'InvalidObjectState', 403, /s3:\/\/builds\/api\/1\.zip is archived/],
    ['is a delete marker', 'MethodNotAllowed', 405, /is a delete marker/],
  ])('because it %s', async (_, code, status, problem) => {
    const fault = { kind: 'error', status, code, message: 'Refused' } as const
    for (const operation of ['HEAD', 'GetObject']) scene.aws.front.inject({ operation, fault })
    const inputs = fromObject('api', 'builds', 'api/1.zip', { 's3-object-version': 'v1' })
    expect(await refused(inputs)).toMatch(problem)
  })

  test('because it was replaced while it was downloaded', async () => {
    const fault = { kind: 'error', status: 412, code: 'PreconditionFailed', message: 'Other' } as const
    scene.aws.front.inject({ operation: 'GetObject', fault })
    expect(await refused(fromObject('plain', 'builds', 'plain.zip'))).toContain(
      'was replaced while it was read',
    )
  })

  test('because it is empty', async () => {
    await upload('builds', 'empty.zip', '', { Body: Buffer.alloc(0) })
    expect(await refused(fromObject('api', 'builds', 'empty.zip'))).toContain('is empty (0 bytes)')
  })

  test('because of its inputs, before anything is called', async () => {
    scene.calls()
    const run = await scene.run({ 'function-name': 'api', 's3-key': 'a.zip' })
    expect(run.errors.join()).toContain('`s3-key` is given without `s3-bucket`')
    expect(scene.calls()).toEqual([])
  })
})

test('an object that Lambda uses in place is used in place by the next release, and restored as it is', async () => {
  const place = { S3Bucket: 'versioned', S3Key: 'in-place.zip' } as const
  const { VersionId: good } = await upload(place.S3Bucket, place.S3Key, 'good')
  const Code = { ...place, S3ObjectVersion: good, S3ObjectStorageMode: 'REFERENCE' } as const
  await createFunction(scene, 'in-place', { Code })
  const inputs = { 'function-name': 'in-place', alias: 'live' }
  await scene.succeed({ ...inputs, timeout: '9' })
  const source = 'def handler(event, context):\n    raise ValueError("bad")\n'
  const Body = zipOf({ 'main.py': source })
  const { VersionId: bad } = await upload(place.S3Bucket, place.S3Key, '', {
    Body,
    ChecksumAlgorithm: 'SHA256',
  })
  const objectOf = async (Qualifier: string) => {
    const command = new GetFunctionCommand({ FunctionName: 'in-place', Qualifier })
    return (await scene.lambda.send(command)).Code?.ResolvedS3Object
  }
  const code = { 's3-bucket': place.S3Bucket, 's3-key': place.S3Key }
  expect((await scene.run({ ...inputs, ...code, payload: '{}' })).exitCode).toBe(1)
  expect(await objectOf('2')).toEqual({ ...place, S3ObjectVersion: bad })
  expect(await objectOf('$LATEST')).toEqual({ ...place, S3ObjectVersion: good })
})

test('the storage of an object and its key are set at creation, and changed with the code', async () => {
  const SourceKMSKeyArn = 'arn:aws:kms:eu-west-1:123456789012:key/k'
  await upload('versioned', 'stored.zip', 'stored')
  const codeOf = async () =>
    (await scene.lambda.send(new GetFunctionCommand({ FunctionName: 'stored' }))).Code ?? {}
  const inputs = fromObject('stored', 'versioned', 'stored.zip', {
    'source-kms-key-arn': SourceKMSKeyArn,
    's3-object-storage-mode': 'REFERENCE',
    'function-configuration': 'TenancyConfig: { TenantIsolationMode: PER_TENANT }',
  })
  expect((await scene.succeed(inputs)).outputs['result']).toBe('created')
  expect(await codeOf()).toMatchObject({ SourceKMSKeyArn, ResolvedS3Object: { S3Key: 'stored.zip' } })
  const { TenancyConfig } = await configurationOf(scene, 'stored')
  expect(TenancyConfig).toEqual({ TenantIsolationMode: 'PER_TENANT' })
  const again = await scene.succeed(inputs)
  expect(again.outputs['result']).toBe('unchanged')
  const copied = { 'source-kms-key-arn': 'none', 's3-object-storage-mode': 'COPY' }
  const run = await scene.succeed({ ...inputs, ...copied })
  expect(run.log).toContain('SourceKMSKeyArn')
  const { SourceKMSKeyArn: key, ResolvedS3Object } = await codeOf()
  expect({ key, ResolvedS3Object }).toEqual({ key: undefined, ResolvedS3Object: undefined })
})

test('a code signing configuration is attached before the code is checked, and given back with the code', async () => {
  const [first, second] = ['0', '1'].map(
    (digit) => `arn:aws:lambda:eu-west-1:123456789012:code-signing-config:csc-${digit.repeat(17)}`,
  )
  const zips = ['one', 'two'].map((text) => zipOf({ 'main.py': handlerSource(text) }))
  const [one = '', two = ''] = zips.map((zip) => createHash('sha256').update(zip).digest('base64'))
  const enforcing = (...signed: readonly string[]) =>
    ({ untrusted: 'Enforce', signed: new Set(signed) }) as const
  scene.aws.front.lambda.codeSigning = new Map([
    [String(first), enforcing(one)],
    [String(second), enforcing(two)],
  ])
  const attached = async () => {
    const command = new GetFunctionCodeSigningConfigCommand({ FunctionName: 'signed' })
    return (await scene.lambda.send(command)).CodeSigningConfigArn
  }
  for (const [index, Body] of zips.entries())
    await s3.send(new PutObjectCommand({ Bucket: 'versioned', Key: `signed-${index}.zip`, Body }))
  const signed = (key: string, config = '') =>
    fromObject('signed', 'versioned', key, { 'code-signing-config-arn': config })
  expect((await scene.succeed(signed('signed-0.zip', first))).outputs['result']).toBe('created')
  expect(await attached()).toBe(first)
  const unsigned = await scene.run(signed('signed-1.zip'))
  expect(unsigned.errors.join()).toContain('CodeVerificationFailedException')
  // The new configuration accepts only the new code: what fails after that needs the former one for the former code.
  const fault = { kind: 'error', status: 400, code: 'InvalidParameterValueException', message: 'no' } as const
  scene.aws.front.inject({ operation: 'UpdateAlias', fault })
  const failed = await scene.run(signed('signed-1.zip', second))
  expect(failed.outputs).toMatchObject({ result: 'failed', version: '1' })
  expect(failed.log).toContain('Restore the code signing configuration')
  expect(await attached()).toBe(first)
  const { CodeSha256 } = await configurationOf(scene, 'signed')
  expect(CodeSha256).toBe(one)
  const run = await scene.succeed({
    'function-name': 'signed',
    alias: 'live',
    'code-signing-config-arn': 'none',
  })
  expect(run.log).toContain(`- code signing configuration: ${first}\n`)
  expect(await attached()).toBeUndefined()
})
