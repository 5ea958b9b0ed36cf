import { execFile } from 'node:child_process'
import { chmod, cp, rm } from 'node:fs/promises'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { GetLayerVersionCommand } from '@aws-sdk/client-lambda'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { creation, invoke, type Scene, startScene } from '../support/scene.ts'
import { watched } from '../support/what-a-user-reads.ts'
import { fromWheels, writeWheels } from '../support/wheels.ts'

const run = promisify(execFile)

let scene: Scene
let bin: string
beforeAll(async () => {
  ;({ bin } = await pythonEnvironment())
  scene = watched(await startScene())
  await writeWheels(path('wheels'), [
    { name: 'tiny', commands: ['tiny = tiny:main'], requires: ['other'] },
    { name: 'other' },
    { name: 'other', version: '2.0.0' },
  ])
  await scene.write('requirements.txt', 'tiny==1.0.0\nother==1.0.0\n')
})
afterAll(() => scene.end())

const path = (name: string) => join(scene.workspace, name)

/** The variables of a step on a runner that has uv. */
const withUv = () => ({
  PATH: `${bin}${delimiter}${process.env['PATH']}`,
  ...fromWheels(path('wheels')),
})

const layerVersion = (name: string, version: number) =>
  scene.lambda.send(new GetLayerVersionCommand({ LayerName: name, VersionNumber: version }))

const layer = (name: string, inputs: Readonly<Record<string, string>> = {}) => ({
  mode: 'publish-layer',
  'layer-name': name,
  requirements: 'requirements.txt',
  'python-version': '3.13',
  ...inputs,
})

/** What programs of this machine need to reach the package index, such as certificates of its own. */
function networkOfThisMachine(): Record<string, string> {
  const names = /^(UV_|PIP_|SSL_CERT_|(HTTPS?|ALL|NO)_PROXY$)/i
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) =>
      value && names.test(name) ? [[name, value]] : [],
    ),
  )
}

/** A function that imports a package of the layer. */
async function deployImporting(name: string, source: string, inputs: Readonly<Record<string, string>>) {
  await scene.write(`${name}/main.py`, source)
  return scene.succeed({ ...creation(name), 'source-dir': name, alias: 'live', ...inputs })
}

const IMPORTING =
  'import other\nimport tiny\n\n\ndef handler(event, context):\n    return [tiny.main(), other.main()]\n'

describe('A layer of Python packages', () => {
  test('is built, published for what it was built for, and imported by the function that gets its ARN', async () => {
    const published = await scene.succeed(layer('deps'), { env: withUv() })
    expect(published.outputs).toMatchObject({
      result: 'published',
      changed: 'true',
      'function-name': '',
      'layer-arn': 'arn:aws:lambda:eu-west-1:123456789012:layer:deps',
      'layer-version': '1',
      'layer-version-arn': 'arn:aws:lambda:eu-west-1:123456789012:layer:deps:1',
    })
    // Only the version of Python was given.
    expect(await layerVersion('deps', 1)).toMatchObject({
      CompatibleRuntimes: ['python3.13'],
      CompatibleArchitectures: ['x86_64'],
    })
    await deployImporting('importing', IMPORTING, { layers: published.outputs['layer-version-arn'] ?? '' })
    expect(await invoke(scene, 'importing', 'live')).toEqual(['tiny 1.0.0', 'other 1.0.0'])
  })

  test('is published anew when a dependency changes, which releases a version of the function and leaves its code alone', async () => {
    const first = await scene.succeed(layer('changing'), { env: withUv() })
    await deployImporting('changing', IMPORTING, { layers: first.outputs['layer-version-arn'] ?? '' })
    await scene.write('newer.txt', 'tiny==1.0.0\nother==2.0.0\n')
    const second = await scene.succeed(layer('changing', { requirements: 'newer.txt' }), { env: withUv() })
    expect(second.outputs).toMatchObject({ result: 'published', 'layer-version': '2' })
    scene.calls()
    const step = await scene.succeed({
      'function-name': 'changing',
      alias: 'live',
      'source-dir': 'changing',
      layers: second.outputs['layer-version-arn'] ?? '',
    })
    expect(step.outputs).toMatchObject({ result: 'deployed', version: '2' })
    expect(scene.calls()).not.toContain('UpdateFunctionCode')
    expect(await invoke(scene, 'changing', 'live')).toEqual(['tiny 1.0.0', 'other 2.0.0'])

    // Back to the old file: its layer is there still.
    const back = await scene.succeed(layer('changing'), { env: withUv() })
    expect(back.outputs).toMatchObject({ result: 'unchanged', changed: 'false', 'layer-version': '1' })
    expect(back.outputs['layer-version-arn']).toBe(first.outputs['layer-version-arn'])
  })

  test('shows what uv said, folded, and nothing of the tokens and inputs reaches uv', async () => {
    await scene.write('fake/uv', '#!/bin/sh\nenv | cut -d= -f1 | sort\nexit 3\n')
    await chmod(path('fake/uv'), 0o755)
    const step = await scene.run(layer('asked'), {
      env: {
        ...withUv(),
        PATH: `${path('fake')}${delimiter}${process.env['PATH']}`,
        ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
      },
    })
    expect(step.log).toContain('::group::Build the layer')
    expect(step.log).toContain('\nHOME\n')
    expect(step.log).not.toMatch(/^(INPUT_|ACTIONS_ID_TOKEN|GITHUB_OUTPUT)/m)
    expect(step.errors[0]).toContain(
      'uv could not install the packages of `requirements.txt` for Python 3.13 on x86_64',
    )
  })

  test('needs uv, and says how to install it', async () => {
    const step = await scene.run(layer('without-uv'), { env: { PATH: path('nowhere') } })
    expect(step.outputs).toMatchObject({ result: 'failed', changed: 'false', 'layer-arn': '' })
    expect(step.errors[0]).toMatch(/\n- uses: astral-sh\/setup-uv@v\d[\d.]+$/)
    expect(step.errors[0]?.split('\n').slice(0, -1)).toEqual([
      'uv is not installed on the runner, but a layer of Python packages is built with it.',
      'Nothing was published.',
      'Install it with a step before this one, in the same job:',
    ])
  })

  test('takes no package that has no wheel for Lambda', async () => {
    await writeWheels(path('elsewhere'), [{ name: 'mac', tag: 'cp313-cp313-macosx_11_0_arm64' }])
    await scene.write('mac.txt', 'mac==1.0.0\n')
    scene.calls()
    const step = await scene.run(layer('mac', { requirements: 'mac.txt' }), {
      env: { ...withUv(), ...fromWheels(path('elsewhere')) },
    })
    expect(step.errors[0]).toMatch(
      /uv could not install the packages of `mac.txt` for Python 3.13 on x86_64: ./,
    )
    expect(step.errors[0]).toContain('Only wheels are installed')
    expect(scene.calls()).not.toContain('PublishLayerVersion')
  })

  test('is one for both architectures only when nothing in it is compiled', async () => {
    const both = 'x86_64, arm64'
    const pure = await scene.succeed(layer('pure', { 'compatible-architectures': both }), { env: withUv() })
    expect(pure.outputs).toMatchObject({ result: 'published' })
    expect((await layerVersion('pure', 1)).CompatibleArchitectures).toEqual(['x86_64', 'arm64'])

    const compiled = ['x86_64', 'aarch64'].map((cpu) => ({
      name: 'fast',
      tag: `cp313-cp313-manylinux_2_28_${cpu}`,
      files: { [`fast/_core.cpython-313-${cpu}-linux-gnu.so`]: cpu },
    }))
    await writeWheels(path('compiled'), compiled)
    await scene.write('fast.txt', 'fast==1.0.0\n')
    const env = { ...withUv(), ...fromWheels(path('compiled')) }
    const inputs = layer('fast', { requirements: 'fast.txt' })
    const step = await scene.run({ ...inputs, 'compatible-architectures': both }, { env })
    expect(step.errors[0]).toContain('is not the same for x86_64 and arm64')
    // glibc 2.34 of Amazon Linux 2023 has what manylinux_2_28 asks for; Amazon Linux 2, below Python 3.12, has not.
    const arm = await scene.succeed({ ...inputs, 'compatible-architectures': 'arm64' }, { env })
    expect(arm.outputs).toMatchObject({ result: 'published' })
    expect(arm.warnings).toEqual([])
  })

  test('of the locked project of the example is imported by its function', async () => {
    await cp(join(import.meta.dirname, '../../examples/restart-registry/lambda'), path('registry'), {
      recursive: true,
    })
    // The local AWS runs functions on its own Python, so the layer is built for that.
    const { python } = await pythonEnvironment()
    const { stdout } = await run(python, ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'])
    const version = stdout.trim()
    const inputs = {
      ...layer('registry-deps'),
      requirements: 'registry/pyproject.toml',
      'python-version': version,
    }
    const env = { ...networkOfThisMachine(), PATH: `${bin}${delimiter}${process.env['PATH']}` }
    const published = await scene.succeed(inputs, { env })
    expect(published.outputs).toMatchObject({ result: 'published' })
    const importing =
      'import fastapi, mangum, pydantic_core\n\n\ndef handler(event, context):\n    return [fastapi.__version__]\n'
    await deployImporting('registry', importing, {
      layers: published.outputs['layer-version-arn'] ?? '',
      runtime: `python${version}`,
    })
    expect(await invoke(scene, 'registry', 'live')).toEqual(['0.165.0'])
    const again = await scene.succeed(inputs, { env })
    expect(again.outputs).toMatchObject({ result: 'unchanged', 'layer-version': '1' })
    await rm(path('registry'), { recursive: true })
  })
})
