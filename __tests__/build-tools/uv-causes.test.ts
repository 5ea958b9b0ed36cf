import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { type RecordingRegistry, startRegistry } from '../support/recording-registry.ts'
import { writeWheels } from '../support/wheels.ts'

let root: string
let bin: string
let machine: Machine
let index: RecordingRegistry
let closed: RecordingRegistry
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'uv-causes-'))
  bin = (await pythonEnvironment()).bin
  machine = await newMachine(root, { PATH: `${bin}${delimiter}${process.env['PATH']}` })
  const wheels = join(root, 'wheels')
  await writeWheels(wheels, [
    { name: 'tiny' },
    { name: 'asking', requires: ['tiny>=9'] },
    { name: 'modern', requiresPython: '>=3.14' },
    { name: 'newest', requiresPython: '>=3.14' },
    { name: 'mac', tag: 'cp313-cp313-macosx_11_0_arm64' },
    { name: 'older', tag: 'cp311-cp311-manylinux_2_17_x86_64' },
  ])
  await writeFile(join(wheels, 'source-1.0.0.tar.gz'), '')
  await writeFile(join(wheels, 'nonsense-1.0.0-py3-none-any.whl'), 'nonsense')
  const names = (await readdir(wheels)).filter((name) => !name.startsWith('.'))
  const files = Object.fromEntries(names.map((name) => [name.replace(/-.*/, ''), [join(wheels, name)]]))
  index = await startRegistry(files, [''], { modern: '>=3.14' })
  closed = await startRegistry(files, ['Basic nobody has it'])
})
afterAll(async () => {
  await Promise.all([index.stop(), closed.stop()])
  await rm(root, { recursive: true, force: true })
})

/** What a user reads about requirements that cannot be installed. */
async function refusal(
  requirements: string,
  { url = index.url, on = machine }: { readonly url?: string; readonly on?: Machine } = {},
): Promise<{ readonly cause: string; readonly advice: string }> {
  const project = await mkdtemp(join(root, 'project-'))
  await writeFile(join(project, 'requirements.txt'), `--index-url ${url}/simple\n${requirements}\n`)
  const said = await refusalOn(on, {
    source: { kind: 'requirements', path: join(project, 'requirements.txt'), pythonVersion: '3.13' },
    runtimes: ['python3.13'],
    architectures: ['x86_64'],
  })
  const [, cause = said, advice = ''] =
    /^uv could not install the packages of .* for Python 3\.13 on x86_64: (.*)\.\n(.*)$/.exec(said) ?? []
  // What uv says for people in front of a terminal.
  expect(cause).not.toMatch(/`--|hint:|cause:|error:|Using CPython|[×╰│]/)
  return { cause, advice }
}

describe('The cause that uv names is said in a sentence or two when', () => {
  test('a file has another hash', async () => {
    const { cause, advice } = await refusal(`tiny==1.0.0 --hash=sha256:${'0'.repeat(64)}`)
    expect(cause).toMatch(
      /^Failed to download `tiny==1\.0\.0`: Hash mismatch for `tiny==1\.0\.0` Expected: sha256:0{64} Computed: sha256:\w{64}$/,
    )
    expect(advice).toContain('Find out why the file changed')
  })

  test.each([
    [
      'a version does not exist',
      'tiny==9.9.9',
      'there is no version of tiny==9.9.9 and you require tiny==9.9.9',
    ],
    [
      'a package does not exist',
      'nope==1.0.0',
      'nope was not found in the package registry and you require nope==1.0.0',
    ],
  ])('%s', async (_, requirements, message) => {
    const { cause, advice } = await refusal(requirements)
    expect(cause).toBe(message)
    expect(advice).toContain('Configure the package index')
  })

  test('requirements contradict one another', async () => {
    expect((await refusal('tiny==1.0.0\nasking==1.0.0')).cause).toMatch(
      /^Because .*asking\S* depends? on tiny>=9 and you require tiny==1\.0\.0, .* And because you require asking==1\.0\.0/,
    )
  })

  test.each([
    [
      'another system',
      'mac',
      /^mac==1\.0\.0 has no wheels with a matching platform tag .*: `macosx_11_0_arm64`$/,
    ],
    ['another Python', 'older', /^older==1\.0\.0 has no wheels with a matching Python ABI tag .*: `cp311`$/],
    [
      'nothing, only its source',
      'source',
      /^source==1\.0\.0 has no usable wheels and you require source==1\.0\.0\. /,
    ],
  ])('there are wheels for %s', async (_, name, message) => {
    const { cause, advice } = await refusal(`${name}==1.0.0`)
    expect(cause).toMatch(message)
    expect(advice).toContain('Choose a version of the package that has a wheel for Lambda')
  })

  test('a package does not support the version of Python', async () => {
    const { cause, advice } = await refusal('modern==1.0.0')
    const inWheel = await refusal('newest==1.0.0')
    expect(inWheel.cause).toBe('newest==1.0.0 requires Python >=3.14 and you require newest==1.0.0')
    expect(inWheel.advice).toBe(advice)
    expect(cause).toMatch(
      /^Because Python 3\.13 does not satisfy Python>=3\.14 and modern==1\.0\.0 depends on/,
    )
    expect(advice).toContain('supports the Python version of the layer')
  })

  test('a wheel is none', async () => {
    expect((await refusal('nonsense==1.0.0')).cause).toMatch(
      /^nonsense==1\.0\.0 has an invalid package format and you require nonsense==1\.0\.0\. /,
    )
  })

  test('the index refuses connections', async () => {
    const { cause } = await refusal('tiny==1.0.0', { url: 'http://127.0.0.1:9' })
    expect(cause).toMatch(
      /^Failed to fetch: `?http:\/\/127\.0\.0\.1:9\/simple\/tiny\/`?: Connection refused \(os error \d+\)$/,
    )
  })

  test('the index asks for a password', async () => {
    const { cause, advice } = await refusal('tiny==1.0.0', { url: closed.url })
    expect(cause).toMatch(/^tiny was not found in the package registry .*\(401 Unauthorized\)$/)
    expect(advice).toContain('UV_INDEX_<NAME>_PASSWORD')
  })

  test('it is too old to know an option', async () => {
    const old = join(root, 'old')
    await mkdir(old)
    // Real words: an option that no release knows stands for one that an old release does not know.
    const script = `#!/bin/sh\n[ "$1" = --version ] && exec ${bin}/uv --version\nexec ${bin}/uv "$@" --frobnicate\n`
    await writeFile(join(old, 'uv'), script, { mode: 0o755 })
    const on = await newMachine(root, { PATH: `${old}${delimiter}${process.env['PATH']}` })
    const { cause } = await refusal('tiny==1.0.0', { on })
    expect(cause).toMatch(/^uv \d+\.\d+\.\d+ on the runner is too old: it does not know an argument/)
    expect(cause).toContain('astral-sh/setup-uv')
  })
})
