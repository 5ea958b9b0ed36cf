import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { CreateBucketCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { creation, handlerSource, invoke, type Scene, startScene } from '../support/scene.ts'

const MB = 1_048_576
/** Megabytes of random bytes in the package: nothing of it can be compressed. */
const NOISE = 80
/** Megabytes in memory at once: what held the package whole would hold more than this. */
const MOST = 75

/** Zips the noise as something to inflate, though without the seconds that it takes to look for what repeats. */
const ZIPPER = [
  'import sys, zipfile',
  "with zipfile.ZipFile('large.zip', 'w', zipfile.ZIP_DEFLATED, compresslevel=0) as zip:",
  "    zip.writestr('main.py', sys.argv[1])",
  "    zip.write('large/noise.bin', 'noise.bin')",
].join('\n')

let scene: Scene
let s3: S3Client
let temporary: string
beforeAll(async () => {
  scene = await startScene()
  temporary = await mkdtemp(join(tmpdir(), 'runner-'))
  const { endpoint, region, environment } = scene.aws
  const { AWS_ACCESS_KEY_ID: accessKeyId = '', AWS_SECRET_ACCESS_KEY: secretAccessKey = '' } = environment
  s3 = new S3Client({ endpoint, region, credentials: { accessKeyId, secretAccessKey }, forcePathStyle: true })
  await s3.send(new CreateBucketCommand({ Bucket: 'deployments' }))
  const noise = randomBytes(NOISE * MB)
  await scene.write('large/main.py', handlerSource('large'))
  await scene.write('large/noise.bin', noise)
  const { python } = await pythonEnvironment()
  await promisify(execFile)(python, ['-c', ZIPPER, handlerSource('from a zip')], { cwd: scene.workspace })
})
afterAll(async () => {
  s3.destroy()
  await scene.end()
  await rm(temporary, { recursive: true, force: true })
})

/** Runs a step and tells the peak of what it holds in memory, in MB. */
async function measured(inputs: Record<string, string>) {
  const file = join(temporary, 'live-memory')
  const tells = join(import.meta.dirname, '../support/live-memory.cjs')
  const env = {
    NODE_OPTIONS: `--require ${JSON.stringify(tells)}`,
    LIVE_MEMORY_FILE: file,
    RUNNER_TEMP: temporary,
  }
  const run = await scene.succeed(inputs, { env })
  const peak = Number(await readFile(file, 'utf8')) / MB
  expect(peak).toBeGreaterThan(0)
  await rm(file)
  return { ...run, peak }
}

const through = { alias: 'live', 's3-bucket': 'deployments' }

describe('a package of 80 MB that goes through S3', () => {
  test.each([
    ['a directory', 'packed', { 'source-dir': 'large' }, 'large'],
    ['an archive', 'zipped', { 'zip-file': 'large.zip' }, 'from a zip'],
  ])('takes only a part of that in memory, from %s', async (_, name, source, text) => {
    const { 'source-dir': _directory, ...inputs } = creation(name)
    const created = await measured({ ...inputs, ...source, ...through, 's3-prefix': name })
    expect(created.outputs['result']).toBe('created')
    expect(await invoke(scene, name, 'live')).toMatchObject({ text })
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: 'deployments', Prefix: `${name}/` }),
    )
    expect(Contents.map(({ Size = 0 }) => Size > NOISE * MB)).toEqual([true])
    const unchanged = await measured({ ...inputs, ...source, ...through, 's3-prefix': name })
    expect(unchanged.outputs['result']).toBe('unchanged')
    expect(created.peak).toBeLessThan(MOST)
    expect(unchanged.peak).toBeLessThan(MOST)
    expect(await readdir(temporary)).toEqual([])
  })

  test('takes only a part of that in memory, too, where it is downloaded to be known', async () => {
    const { Contents = [] } = await s3.send(
      new ListObjectsV2Command({ Bucket: 'deployments', Prefix: 'zipped/' }),
    )
    const { CopyObjectCommand } = await import('@aws-sdk/client-s3')
    const CopySource = `deployments/${Contents[0]?.Key}`
    const copy = {
      Bucket: 'deployments',
      Key: 'plain.zip',
      CopySource,
      MetadataDirective: 'REPLACE',
    } as const
    await s3.send(new CopyObjectCommand(copy))
    const run = await measured({ 'function-name': 'zipped', ...through, 's3-key': 'plain.zip' })
    expect(run.log).toContain('are downloaded and hashed')
    expect(run.outputs['result']).toBe('unchanged')
    expect(run.peak).toBeLessThan(MOST)
    expect(await readdir(temporary)).toEqual([])
  })
})
