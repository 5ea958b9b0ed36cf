import {
  CreateBucketCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { arrangeRelease } from '../support/arranged-releases.ts'
import {
  aliasOf,
  configurationOf,
  creation,
  handlerSource,
  invoke,
  noisyZip,
  type Scene,
  startScene,
} from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'

let scene: Scene
let s3: S3Client
beforeAll(async () => {
  scene = watched(await startScene())
  const { endpoint, region, environment } = scene.aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  s3 = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
  for (const Bucket of ['deployments', 'versioned']) await s3.send(new CreateBucketCommand({ Bucket }))
  const VersioningConfiguration = { Status: 'Enabled' } as const
  await s3.send(new PutBucketVersioningCommand({ Bucket: 'versioned', VersioningConfiguration }))
})
afterAll(async () => {
  s3.destroy()
  await scene.end()
})
beforeEach(() => scene.aws.front.clearFaults())

const MB = 1_048_576
const BAD = 'def handler(event, context):\n    raise ValueError("bad")\n'

const keysIn = async (Bucket: string, Prefix = '') =>
  ((await s3.send(new ListObjectsV2Command({ Bucket, Prefix }))).Contents ?? []).map(({ Key }) => Key)

/** The calls so far that change something. */
const writes = () => scene.calls().filter((operation) => !/^(Get|List|HEAD|Head)/.test(operation))

const fromZip = (name: string, more: Record<string, string> = {}) => {
  const { 'source-dir': _directory, ...inputs } = creation(name)
  return { ...inputs, alias: 'live', 'zip-file': 'function.zip', ...more }
}

describe('a package above 50 MB', () => {
  let bad: Record<string, string>

  beforeAll(async () => {
    await scene.write('function.zip', noisyZip(handlerSource('large'), 51 * MB))
  })

  test('is refused without a bucket, before anything is written', async () => {
    scene.calls()
    const run = await scene.run(fromZip('large'))
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toContain('`s3-bucket`')
    expect(writes()).toEqual([])
  })

  test('goes through S3, in parts that the log counts', async () => {
    const run = await scene.succeed(
      fromZip('large', { 's3-bucket': 'deployments', 's3-prefix': '/lambda/large/' }),
    )
    expect(run.outputs).toMatchObject({ result: 'created', version: '1' })
    const keys = await keysIn('deployments', 'lambda/large/')
    const sha256 = Buffer.from(run.outputs['code-sha256'] ?? '', 'base64').toString('hex')
    expect(keys).toEqual([`lambda/large/${sha256}.zip`])
    for (const part of ['25%', '50%', '75%', '100%']) expect(run.log).toContain(`${sha256}.zip: ${part}`)
    expect(await invoke(scene, 'large', 'live')).toMatchObject({ text: 'large' })
  })

  test('that was served stays away from $LATEST, and the error says so, where no bucket is given', async () => {
    await scene.write('app/main.py', BAD)
    bad = { 'function-name': 'large', alias: 'live', 'source-dir': 'app', payload: '{}' }
    const run = await scene.run({ ...bad, 'memory-size': '256' })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
    expect(run.errors.join()).toContain('$LATEST could not be restored')
    expect(run.errors.join()).toContain('`s3-bucket`')
    // The settings alone would not be what was served either.
    expect((await configurationOf(scene, 'large')).MemorySize).toBe(256)
    expect((await aliasOf(scene, 'large', 'live')).FunctionVersion).toBe('1')
  })

  test('that was served is given back to $LATEST through the bucket, which gets it from AWS’s store', async () => {
    await scene.write('app/other.py', 'X = 1\n')
    const run = await scene.run({ ...bad, 's3-bucket': 'versioned', 's3-prefix': 'restored' })
    expect(run.outputs).toMatchObject({ result: 'failed', version: '1' })
    const [served, latest] = await Promise.all([
      configurationOf(scene, 'large', '1'),
      configurationOf(scene, 'large'),
    ])
    expect(latest).toMatchObject({ CodeSha256: served.CodeSha256, MemorySize: served.MemorySize })
    expect(await keysIn('versioned', 'restored/')).toHaveLength(2)
    expect(run.warnings.join()).not.toContain('could not be restored')
    const sent = scene.aws.front.calls.filter(({ operation }) => operation === 'UpdateFunctionCode')
    expect(sent.at(-1)?.body).toMatchObject({
      S3Bucket: 'versioned',
      S3ObjectVersion: expect.stringMatching(/.+/),
    })
  })
})

describe('a rollback to a package above 50 MB', () => {
  const rollback = (more: Record<string, string>) =>
    scene.run({ mode: 'rollback', 'function-name': 'large', alias: 'live', ...more })
  const latestIs = async (version: string) => {
    const [latest, served] = await Promise.all([
      configurationOf(scene, 'large'),
      configurationOf(scene, 'large', version),
    ])
    return latest.CodeSha256 === served.CodeSha256 && latest.MemorySize === served.MemorySize
  }

  /** The version that is rolled back from; the one before is the package that the tests above have released. */
  let small: string

  beforeAll(async () => {
    small = await arrangeRelease(scene, 'large', { source: 'small', alias: 'live', memorySize: 256 })
  })

  test('leaves $LATEST as it is, with a warning, where no bucket is given: the alias has moved', async () => {
    const run = await rollback({})
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1', 'previous-version': small })
    expect(run.warnings.join()).toContain(
      '$LATEST could not be restored to version 1, which the alias serves now.',
    )
    expect(run.warnings.join()).toContain('`s3-bucket`')
    expect(await latestIs(small)).toBe(true)
    expect(await invoke(scene, 'large', 'live')).toMatchObject({ text: 'large' })
  })

  test('gives $LATEST its code through the bucket, and its configuration', async () => {
    expect((await rollback({ version: small })).outputs['version']).toBe(small)
    const run = await rollback({ 's3-bucket': 'versioned', 's3-prefix': 'rolled-back' })
    expect(run.outputs).toMatchObject({ result: 'rolled-back', version: '1' })
    expect(run.warnings).toEqual([])
    expect(await latestIs('1')).toBe(true)
    const [key] = await keysIn('versioned', 'rolled-back/')
    const sent = scene.aws.front.calls.filter(({ operation }) => operation === 'UpdateFunctionCode')
    expect(sent.at(-1)?.body).toMatchObject({
      S3Bucket: 'versioned',
      S3Key: key,
      S3ObjectVersion: expect.stringMatching(/.+/),
    })
  })
})

describe('a package with s3-bucket', () => {
  test('is uploaded once for the same content, and its version in the bucket is pinned', async () => {
    await scene.write('app/main.py', handlerSource('shared'))
    const staging = { alias: 'live', 's3-bucket': 'versioned', 's3-prefix': 'shared' }
    await scene.succeed({ ...creation('first'), ...staging })
    scene.calls()
    await scene.succeed({ ...creation('second'), ...staging })
    const created = scene.aws.front.calls.find(({ operation }) => operation === 'CreateFunction')
    const { Versions = [] } = await s3.send(
      new ListObjectVersionsCommand({ Bucket: 'versioned', Prefix: 'shared/' }),
    )
    expect(Versions).toHaveLength(1)
    expect(created?.body).toMatchObject({
      Code: { S3Bucket: 'versioned', S3Key: Versions[0]?.Key, S3ObjectVersion: Versions[0]?.VersionId },
    })
    expect(await invoke(scene, 'second', 'live')).toMatchObject({ text: 'shared' })
  })

  test('goes nowhere when nothing has to be released', async () => {
    const staging = { alias: 'live', 's3-bucket': 'versioned', 's3-prefix': 'shared' }
    scene.calls()
    const run = await scene.succeed({ ...creation('second'), ...staging })
    expect(run.outputs['result']).toBe('unchanged')
    expect(scene.calls().sort()).toEqual(['GetAlias', 'GetFunction', 'GetFunction'])
  })

  test('goes nowhere in a dry run, which shows where it would go', async () => {
    await scene.write('app/main.py', handlerSource('planned'))
    const staging = { alias: 'live', 's3-bucket': 'deployments', 's3-prefix': 'planned' }
    const run = await scene.succeed({ ...creation('second'), ...staging, 'dry-run': 'true' })
    expect(run.summary).toContain('+ package in S3: s3://deployments/planned')
    expect(await keysIn('deployments', 'planned')).toEqual([])
  })

  test('is uploaded again where an object of another size has taken its place', async () => {
    await scene.write('app/main.py', handlerSource('replaced'))
    const staging = { 's3-bucket': 'deployments', 's3-prefix': 'replaced' }
    await scene.succeed({ ...creation('replaced'), ...staging })
    const [Key] = await keysIn('deployments', 'replaced')
    const { PutObjectCommand } = await import('@aws-sdk/client-s3')
    await s3.send(new PutObjectCommand({ Bucket: 'deployments', Key, Body: 'no archive' }))
    const run = await scene.succeed({ ...creation('replaced-too'), ...staging })
    expect(run.outputs['result']).toBe('created')
  })

  test('is uploaded, too, where the bucket may not be looked into', async () => {
    await scene.write('app/main.py', handlerSource('unseen'))
    const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access Denied' } as const
    scene.aws.front.inject({ operation: 'HEAD', fault })
    const run = await scene.succeed({ ...creation('unseen'), 's3-bucket': 'deployments' })
    expect(run.outputs['result']).toBe('created')
  })
})

describe('a bucket that does not serve', () => {
  const release = async (bucket: string) => {
    await scene.write('app/main.py', handlerSource('nowhere'))
    scene.calls()
    return scene.run({ ...creation('nowhere'), alias: 'live', 's3-bucket': bucket })
  }

  test('because it does not exist is said so; none is created, and nothing is written', async () => {
    const run = await release('not-there')
    expect(run.exitCode).toBe(1)
    expect(run.errors.join()).toContain('There is no bucket not-there.')
    expect(run.errors.join()).toContain('aws s3 mb s3://not-there --region eu-west-1')
    expect(scene.calls()).not.toContain('CreateFunction')
    await expect(keysIn('not-there')).rejects.toThrow()
  })

  test('because it is in another region is said so', async () => {
    const fault = { kind: 'error', status: 301, code: 'PermanentRedirect', message: 'Elsewhere' } as const
    scene.aws.front.inject({ operation: 'PutObject', fault })
    const run = await release('deployments')
    expect(run.errors.join()).toContain(
      'The bucket deployments is in another region and the function in eu-west-1',
    )
    expect(scene.calls()).not.toContain('CreateFunction')
  })

  test('because of a missing permission is said with the IAM action and the object', async () => {
    const fault = { kind: 'error', status: 403, code: 'AccessDenied', message: 'Access Denied' } as const
    scene.aws.front.inject({ operation: 'PutObject', fault })
    const run = await release('deployments')
    expect(run.errors.join()).toMatch(/s3:PutObject on arn:aws:s3:::deployments\/[0-9a-f]{64}\.zip/)
  })

  test('because s3://deployments/lambda is no name is refused before anything is called', async () => {
    const run = await release('s3://deployments/lambda')
    expect(run.errors.join()).toMatch(/bare name/)
    expect(scene.calls()).toEqual([])
  })
})
