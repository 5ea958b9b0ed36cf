import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ImageConfiguration } from '../../local-aws/images/manifest.ts'
import { pushImage } from '../../local-aws/push-image.ts'
import { arrangeRelease } from '../support/arranged-releases.ts'
import { REGISTRY, releaseOfImage } from '../support/images.ts'
import { aliasOf, configurationOf, invoke, type Scene, startScene } from '../support/scene.ts'

/** Answers what it was started with; `slow` never answers, and `crash` ends at its start. */
const RUNTIME = `#!/usr/bin/env python
import http.client, json, os, sys, time

if "crash" in sys.argv:
    sys.exit(3)
api, base = http.client.HTTPConnection(os.environ["AWS_LAMBDA_RUNTIME_API"]), "/2018-06-01/runtime/invocation"
while True:
    api.request("GET", f"{base}/next")
    answer = api.getresponse()
    answer.read()
    if "slow" in sys.argv:
        time.sleep(60)
    started = json.dumps({"started": sys.argv[1:], "directory": os.path.basename(os.getcwd())})
    api.request("POST", f"{base}/{answer.headers['Lambda-Runtime-Aws-Request-Id']}/response", started)
    api.getresponse().read()
`

const CONFIG: ImageConfiguration = { Entrypoint: ['/app/runtime'], Cmd: ['one'], WorkingDir: '/app' }

let scene: Scene
let fileSystem: string
let names = 0

beforeAll(async () => {
  fileSystem = await mkdtemp(join(tmpdir(), 'image-'))
  for (const directory of ['app', 'jobs']) await mkdir(join(fileSystem, directory))
  await writeFile(join(fileSystem, 'app/runtime'), RUNTIME, { mode: 0o755 })
  scene = await startScene()
})
afterAll(async () => {
  await scene.end()
  await rm(fileSystem, { recursive: true, force: true })
})

const push = (name: string, config: ImageConfiguration) => pushImage(scene.aws, name, { fileSystem, config })

/** A function whose alias serves version 1, an image that runs. */
async function released(): Promise<string> {
  names += 1
  const name = `running-${names}`
  const digest = await push(`${name}:1`, CONFIG)
  await arrangeRelease(scene, name, { image: `${REGISTRY}/${name}@${digest}`, alias: 'live' })
  return name
}

describe('a release of an image that really runs', () => {
  test('tests and serves what ENTRYPOINT, CMD and ImageConfig start together', async () => {
    const name = await released()
    await push(`${name}:2`, { ...CONFIG, Cmd: ['two'] })
    const next = releaseOfImage(name, `${name}:2`, { payload: '{}' })
    await scene.succeed({ ...next, 'expected-body': '{"started": ["two"], "directory": "app"}' })
    expect(await invoke(scene, name, 'live')).toEqual({ started: ['two'], directory: 'app' })
    await scene.succeed({
      ...next,
      'function-configuration':
        'ImageConfig: { EntryPoint: [/app/runtime, nightly], Command: [job], WorkingDirectory: /jobs }',
      'expected-body': '{"started": ["nightly", "job"], "directory": "jobs"}',
    })
    expect(await invoke(scene, name, '2')).toEqual({ started: ['two'], directory: 'app' })
  })

  test.each([
    [
      'whose entry point is not there',
      { Entrypoint: ['/app/gone'] },
      {},
      'fork/exec /app/gone: no such file or directory (Runtime.InvalidEntrypoint).',
      'Correct ENTRYPOINT and CMD of the image',
    ],
    [
      'that ends at its start',
      { Cmd: ['crash'] },
      {},
      'Runtime exited with error: exit status 3 (Runtime.ExitError).',
      'Look for what ended it',
    ],
    [
      'that is slower than its timeout',
      { Cmd: ['slow'] },
      { timeout: '1' },
      'Task timed out after 1.00 seconds (Sandbox.Timedout).',
      'Increase `timeout`',
    ],
    [
      'with a working directory that it does not have',
      {},
      { 'function-configuration': 'ImageConfig: { WorkingDirectory: /gone }' },
      'chdir /gone: no such file or directory (Runtime.InvalidWorkingDir).',
      'Correct WORKDIR of the image',
    ],
  ])(
    '%s is stopped by its test, which says why, and $LATEST runs what is served',
    async (_, config, inputs, reason, advice) => {
      const name = await released()
      await push(`${name}:2`, { ...CONFIG, ...config })
      const run = await scene.run(releaseOfImage(name, `${name}:2`, { payload: '{}', ...inputs }))
      expect(run.outputs).toMatchObject({ result: 'failed', version: '1', 'failed-version': '2' })
      expect(run.errors.join().replaceAll(/[0-9a-f-]{36}/g, '*')).toContain(`The function failed: ${reason}`)
      expect(run.errors.join()).toContain(advice)
      expect((await aliasOf(scene, name, 'live')).FunctionVersion).toBe('1')
      expect(await invoke(scene, name, '$LATEST')).toEqual({ started: ['one'], directory: 'app' })
      expect((await configurationOf(scene, name)).ImageConfigResponse).toBeUndefined()
    },
  )
})
