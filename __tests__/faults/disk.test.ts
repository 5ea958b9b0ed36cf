import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmdirSync } from 'node:fs'
import { chmod, copyFile, cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { s3Of } from '../integration/package-buckets.ts'
import {
  aliasOf,
  creation,
  handlerSource,
  invoke,
  type Scene,
  startScene,
  TRANSITIONS,
} from '../support/scene.ts'

const MB = 1_048_576
const isRoot = process.getuid?.() === 0

/** Mounts a disk of one megabyte. */
function mountSmallDisk(path: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=1777', 'tmpfs', path], { stdio: 'pipe' })
}

/** Only root on Linux may mount a disk, and in a container often not even root. */
function canMount(): boolean {
  if (process.platform !== 'linux' || !isRoot) return false
  const path = mkdtempSync(join(tmpdir(), 'mount-'))
  try {
    mountSmallDisk(path)
    execFileSync('umount', [path])
    return true
  } catch {
    return false
  } finally {
    rmdirSync(path)
  }
}

const onSmallDisk = canMount() ? describe : describe.skip
/** Only root may become somebody else. */
const asAnother = isRoot ? describe : describe.skip

let scene: Scene
let place: string
beforeAll(async () => {
  scene = await startScene(TRANSITIONS)
  place = await mkdtemp(join(tmpdir(), 'disk-'))
  await chmod(place, 0o755)
  const s3 = s3Of(scene)
  await s3.send(new CreateBucketCommand({ Bucket: 'deployments' }))
  s3.destroy()
  await scene.write('large/main.py', handlerSource('large'))
  await scene.write('large/noise.bin', randomBytes(3 * MB))
  await scene.write('packages/package.json', '{"name": "packages", "version": "1.0.0"}')
})
afterAll(async () => {
  await scene.end()
  await rm(place, { recursive: true, force: true })
})

onSmallDisk('A full disk', () => {
  let disk: string
  beforeAll(async () => {
    disk = join(place, 'small')
    await mkdir(disk)
    mountSmallDisk(disk)
  })
  afterAll(() => void execFileSync('umount', [disk]))

  test('while a package is packed stops the release before anything is written', async () => {
    const inputs = { ...creation('packed'), 'source-dir': 'large', alias: 'live', 's3-bucket': 'deployments' }
    const run = await scene.run(inputs, { env: { RUNNER_TEMP: disk } })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain(`The package could not be written to \`${disk}\` (ENOSPC).`)
    expect(run.errors[0]).toContain('set the variable RUNNER_TEMP to another directory')
    expect(run.errors[0]).toContain('Nothing was changed in AWS')
  })

  test('while a layer is built stops it with what could not be written', async () => {
    await writeFile(join(disk, 'full'), Buffer.alloc(MB)).catch(() => {})
    await scene.write(
      'packages/package-lock.json',
      '{"name": "packages", "lockfileVersion": 3, "packages": {}}',
    )
    const inputs = {
      mode: 'publish-layer',
      'layer-name': 'packages',
      'package-lock': 'packages/package-lock.json',
    }
    const run = await scene.run(inputs, { env: { RUNNER_TEMP: disk } })
    await rm(join(disk, 'full'))
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).not.toContain('Unexpected error')
    expect(run.errors[0]).toMatch(/ENOSPC|no space left/i)
  })

  test('under the outputs fails the step, which says what was done all the same', async () => {
    await writeFile(join(disk, 'full'), Buffer.alloc(MB)).catch(() => {})
    const files = { GITHUB_OUTPUT: join(disk, 'output'), GITHUB_STEP_SUMMARY: join(disk, 'summary') }
    for (const path of Object.values(files)) await writeFile(path, '')
    const run = await scene.run({ ...creation('told'), alias: 'live' }, { env: files })
    await rm(join(disk, 'full'))
    expect(run.exitCode).toBe(1)
    expect(run.warnings.join()).toContain('The summary could not be written: ')
    expect(run.errors).toEqual([expect.stringContaining('The outputs could not be written: ENOSPC')])
    expect((await aliasOf(scene, 'told', 'live')).FunctionVersion).toBe('1')
  })
})

asAnother('A user who may write nowhere', () => {
  const NOBODY = { uid: 65_534, gid: 65_534 }
  let program: { node: string; bundle: string }
  let env: Record<string, string>
  beforeAll(async () => {
    const node = join(place, 'node')
    await copyFile(process.execPath, node)
    await chmod(node, 0o755)
    await cp(join(import.meta.dirname, '../../dist'), join(place, 'dist'), { recursive: true })
    program = { node, bundle: join(place, 'dist/index.js') }
    await chmod(scene.workspace, 0o755)
    const closed = join(place, 'closed')
    await mkdir(closed, { mode: 0o555 })
    const files = { GITHUB_OUTPUT: join(place, 'output'), GITHUB_STEP_SUMMARY: join(place, 'summary') }
    for (const path of Object.values(files)) {
      await writeFile(path, '')
      await chmod(path, 0o666)
    }
    env = { ...files, HOME: closed, TMPDIR: closed, RUNNER_TEMP: closed }
  })
  const asNobody = (inputs: Record<string, string>) => scene.run(inputs, { env, as: NOBODY, program })

  test('releases all the same', async () => {
    const run = await asNobody({ ...creation('closed'), alias: 'live' })
    expect(run.errors).toEqual([])
    expect(run.exitCode).toBe(0)
    expect(await invoke(scene, 'closed', 'live')).toMatchObject({ text: 'one' })
  })

  test('is told where a package that goes through S3 could not be kept', async () => {
    const run = await asNobody({ ...creation('kept'), alias: 'live', 's3-bucket': 'deployments' })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).toContain(`The package could not be written to \`${env['RUNNER_TEMP']}\` (EACCES).`)
    expect(run.errors[0]).toContain('RUNNER_TEMP')
  })

  test('is told where a layer could not be built', async () => {
    const run = await asNobody({
      mode: 'publish-layer',
      'layer-name': 'packages',
      'package-lock': 'packages/package-lock.json',
    })
    expect(run.exitCode).toBe(1)
    expect(run.errors[0]).not.toContain('Unexpected error')
    expect(run.errors[0]).toContain(`${env['RUNNER_TEMP']}\` (EACCES)`)
  })
})
