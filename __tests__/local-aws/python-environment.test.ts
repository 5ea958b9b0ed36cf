import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { type PythonEnvironmentOptions, pythonEnvironment } from '../../local-aws/python-environment.ts'
import type { Failure } from '../../src/failure.ts'
import { writeWheels } from '../support/wheels.ts'

let directory: string

beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'python-environment-'))
})
afterEach(() => rmSync(directory, { recursive: true, force: true }))

/** A PATH on which `python3` is a shell script. */
function pathWith(script: string): string {
  const bin = path.join(directory, 'bin')
  mkdirSync(bin)
  writeFileSync(path.join(bin, 'python3'), `#!/bin/sh\n${script}\n`)
  chmodSync(path.join(bin, 'python3'), 0o755)
  return bin
}

/**
 * Variables with a Python that makes an environment in a tenth of the time: it lends the pip of the local AWS's own
 * environment instead of installing another one. That one was made by the interpreter itself, before any test ran.
 */
async function quickPython(): Promise<NodeJS.ProcessEnv> {
  const { python } = await pythonEnvironment()
  const ask = (code: string) => String(execFileSync(python, ['-c', code])).trim()
  const base = ask('import sys; print(sys._base_executable)')
  const modules = path.join(directory, 'modules')
  mkdirSync(modules)
  symlinkSync(path.dirname(ask('import pip; print(pip.__file__)')), path.join(modules, 'pip'))
  const quick = `[ "$1 $2" != "-m venv" ] || exec '${base}' -m venv --without-pip "$3"\nexec '${base}' "$@"`
  return { PATH: [pathWith(quick), process.env['PATH']].join(path.delimiter), PYTHONPATH: modules }
}

async function failureOf(env: NodeJS.ProcessEnv): Promise<Failure> {
  const home = path.join(directory, 'cache')
  const failure = await pythonEnvironment({ directory: home, env, onProgress: () => {} }).catch(
    (error) => error,
  )
  return failure as Failure
}

describe('The set-up of the local AWS says what is missing:', () => {
  test('Python', async () => {
    const { name, message, advice } = await failureOf({ PATH: directory })
    expect({ name, message, advice }).toEqual({
      name: 'Failure',
      message: 'The local AWS needs Python 3.11 or later. There is no python3 on PATH.',
      advice: 'Install Python 3.11 or later and put it on PATH.',
    })
  })

  test('a Python that is not too old', async () => {
    const { message } = await failureOf({ PATH: pathWith('echo Python 3.10.2') })
    expect(message).toBe('The local AWS needs Python 3.11 or later. On PATH, python3 is 3.10.2.')
  })

  test('the module venv', async () => {
    const script =
      'case "$1" in --version) echo Python 3.12.0;; *) echo "No module named ensurepip" >&2; exit 1;; esac'
    const { message, advice } = await failureOf({ PATH: pathWith(script) })
    expect(message).toBe('python3 has no modules venv and ensurepip, which the local AWS is set up with.')
    expect(advice).toContain('python3-venv')
  })

  test('a package index that can be reached, with what pip said, and leaves nothing half made', async () => {
    const nowhere = { PIP_INDEX_URL: 'http://127.0.0.1:9/', PIP_RETRIES: '0', PIP_CONFIG_FILE: '/dev/null' }
    const { message, advice } = await failureOf({
      ...(await quickPython()),
      ...nowhere,
      PIP_FIND_LINKS: '',
      PIP_NO_CACHE_DIR: '1',
    })
    expect(message).toContain('pip could not install the packages of the local AWS')
    expect(message).toContain('No matching distribution found')
    expect(advice).toContain('package index')
    expect(readdirSync(path.join(directory, 'cache'))).toEqual([])
  })
})

/** A package of nothing but a name, that pip takes from the directory it lies in. */
async function tinyPackage(): Promise<Pick<PythonEnvironmentOptions, 'packages' | 'env'>> {
  const wheels = path.join(directory, 'wheels')
  await writeWheels(wheels, [{ name: 'tiny' }])
  const wheel = readFileSync(path.join(wheels, 'tiny-1.0.0-py3-none-any.whl'))
  const requirements = path.join(directory, 'requirements.txt')
  const sha256 = createHash('sha256').update(wheel).digest('hex')
  writeFileSync(requirements, `tiny==1.0.0 --hash=sha256:${sha256}\n`)
  return {
    packages: { name: 'tiny', purpose: 'the local AWS', requirements },
    env: { ...process.env, ...(await quickPython()), PIP_NO_INDEX: '1', PIP_FIND_LINKS: wheels },
  }
}

test('two set-ups at once end in one whole environment, which is then used as it is', async () => {
  const lines: string[] = []
  const onProgress = (line: string) => lines.push(line)
  const home = path.join(directory, 'cache')
  const tiny = await tinyPackage()
  const setUp = () => pythonEnvironment({ ...tiny, directory: home, onProgress })
  const [one, other] = await Promise.all([setUp(), setUp()])
  expect(one).toEqual(other)
  expect(readdirSync(home)).toHaveLength(1)
  expect(lines[0]).toMatch(/^Setting up the local AWS \(once, about 30 seconds\)/)
  expect(String(execFileSync(one.python, ['-c', 'import tiny; print(tiny.main())']))).toBe('tiny 1.0.0\n')
  lines.length = 0
  expect(await setUp()).toEqual(one)
  expect(lines).toEqual([])
  const localAws = await pythonEnvironment({ onProgress })
  expect(String(execFileSync(localAws.python, ['-m', 'ministack.app', '--help']))).toContain('MiniStack')
  expect(String(execFileSync(path.join(localAws.bin, 'uv'), ['--version']))).toMatch(/^uv \d/)
  expect(lines).toEqual([])
})
