import { copyFile, cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { buildOn, type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { fromWheels, writeWheels } from '../support/wheels.ts'

let root: string
let variables: Record<string, string>
let machine: Machine
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'python-layer-'))
  const { bin } = await pythonEnvironment()
  await writeWheels(join(root, 'wheels'), [
    {
      name: 'tiny',
      commands: ['tiny = tiny:main', 'tinier = tiny:main'],
      requires: ['other'],
      files: {
        'tiny/data/a, b.txt': 'a name with a comma\n',
        'tiny-1.0.0.data/scripts/run-tiny': '#!python\nimport tiny\n',
        'tiny-1.0.0.data/scripts/machine-code': '\x7fELF',
      },
    },
    { name: 'other' },
    { name: 'other', version: '2.0.0' },
    { name: 'fast', tag: 'cp313-cp313-manylinux_2_28_x86_64' },
    { name: 'fast', version: '0.9.0', tag: 'cp311-cp311-manylinux_2_17_x86_64' },
  ])
  await writeFile(join(root, 'requirements.txt'), 'tiny==1.0.0\nother==1.0.0\n')
  process.env['PATH'] = `${bin}${delimiter}${process.env['PATH']}`
  variables = fromWheels(join(root, 'wheels'))
  machine = await newMachine(root, variables)
})
afterAll(() => rm(root, { recursive: true, force: true }))

const content = (file: string, pythonVersion = '3.13') => ({
  source: { kind: 'requirements' as const, path: join(root, file), pythonVersion },
  runtimes: [`python${pythonVersion}`],
  architectures: ['x86_64' as const],
})

const textIn = (zip: Uint8Array, name: string) => new AdmZip(Buffer.from(zip)).readAsText(name)

describe('A layer of Python packages', () => {
  test('has the same bytes on another machine, in another directory, with another umask and with warm caches', async () => {
    const first = await buildOn(machine, content('requirements.txt'))
    await cp(join(root, 'wheels'), join(root, 'other place/wheels'), { recursive: true })
    await copyFile(join(root, 'requirements.txt'), join(root, 'other place/requirements.txt'))
    const elsewhere = await newMachine(root, {
      ...variables,
      ...fromWheels(join(root, 'other place/wheels')),
    })
    const before = process.umask(0o077)
    try {
      const second = await buildOn(elsewhere, content('other place/requirements.txt'))
      expect(second.sha256).toBe(first.sha256)
      expect((await buildOn(elsewhere, content('other place/requirements.txt'))).sha256).toBe(first.sha256)
    } finally {
      process.umask(before)
    }
  })

  test('holds packages and what importlib.metadata reads, but nothing of the installation', async () => {
    const { files } = await buildOn(machine, content('requirements.txt'))
    expect(files).toEqual([
      'python/bin/machine-code',
      'python/other-1.0.0.dist-info/METADATA',
      'python/other-1.0.0.dist-info/RECORD',
      'python/other-1.0.0.dist-info/WHEEL',
      'python/other/__init__.py',
      'python/tiny-1.0.0.dist-info/METADATA',
      'python/tiny-1.0.0.dist-info/RECORD',
      'python/tiny-1.0.0.dist-info/WHEEL',
      'python/tiny-1.0.0.dist-info/entry_points.txt',
      'python/tiny/__init__.py',
      'python/tiny/data/a, b.txt',
    ])
  })

  test.each([
    ['', []],
    ['without what `exclude` names, ', ['data/', 'python/other*', '/nowhere/']],
  ])('has RECORDs, %sthat name exactly what is there', async (_, exclude) => {
    const { source, ...rest } = content('requirements.txt')
    const { zip, files, notes } = await buildOn(machine, { ...rest, source: { ...source, exclude } })
    expect(files.some((file) => /data|other/.test(file))).toBe(exclude.length === 0)
    const said = expect.stringMatching(/nothing that \/nowhere\/ of `exclude`/)
    expect(notes ?? []).toEqual(exclude.length === 0 ? [] : [said])
    const record = textIn(zip, 'python/tiny-1.0.0.dist-info/RECORD')
    const rows = record.trimEnd().split('\n')
    const named = rows.map((row) => `python/${row.replace(/,[^,]*,[^,]*$/, '').replaceAll('"', '')}`)
    const own = files.filter((file) => /python\/(tiny|bin)/.test(file))
    expect(named.sort()).toEqual([...own].sort())
    expect(rows).toContain('tiny-1.0.0.dist-info/RECORD,,')
  })

  test('leaves no temporary files behind', async () => {
    await buildOn(machine, content('requirements.txt'))
    await refusalOn(machine, content('missing.txt'))
    expect(await readdir(join(machine.directory, 'temporary'))).toEqual([])
  })

  test('gets the wheels that its Python and its glibc can load', async () => {
    await writeFile(join(root, 'fast.txt'), 'fast\n')
    const fast = async (version: string) => (await buildOn(machine, content('fast.txt', version))).files[0]
    expect(await fast('3.13')).toBe('python/fast-1.0.0.dist-info/METADATA')
    expect(await fast('3.11')).toBe('python/fast-0.9.0.dist-info/METADATA')
    expect(await refusalOn(machine, content('fast.txt', '3.12'))).toContain('Only wheels are installed')
  })

  test('says which versions its requirements leave open', async () => {
    await writeFile(join(root, 'open.txt'), 'tiny==1.0.0  # and what it needs\n')
    const { warnings } = await buildOn(machine, content('open.txt'))
    expect(warnings).toEqual([expect.stringMatching(/does not pin the version of other, so/)])
    expect((await buildOn(machine, content('requirements.txt'))).warnings).toEqual([])
  })

  test('tells which file is missing', async () => {
    expect(await refusalOn(machine, content('missing.txt'))).toMatch(
      /missing\.txt`, given as `requirements`, does not exist/,
    )
    await writeFile(join(root, 'pyproject.toml'), '[project]\nname = "app"\nversion = "1"\n')
    expect(await refusalOn(machine, content('pyproject.toml'))).toMatch(
      /There is no uv\.lock next to .*Run `uv lock`/s,
    )
    expect(await refusalOn(machine, content('wheels'))).toContain('is a directory')
    await writeFile(join(root, 'uv.lock'), 'nonsense')
    expect(await refusalOn(machine, content('uv.lock'))).toMatch(/uv\.lock`, line 1: this is not valid TOML/)
    await writeFile(join(root, 'uv.lock'), 'version = 99\nrequires-python = ">=3.10"\n')
    expect(await refusalOn(machine, content('uv.lock'))).toMatch(/uv 0\.\d+\.\d+ on the runner is too old/)
    await rm(join(root, 'uv.lock'))
  })

  test.each([
    ['poetry.lock', /is a file of Poetry, .*`poetry export/s],
    ['Pipfile.lock', /is a file of Pipenv, .*`pipenv requirements/s],
    ['pdm.lock', /is a file of PDM, .*`pdm export/s],
  ])('does not take %s, and says how to export it', async (file, message) => {
    await writeFile(join(root, file), '')
    await writeFile(join(root, 'pyproject.toml'), '[project]\nname = "app"\nversion = "1"\n')
    expect(await refusalOn(machine, content(file))).toMatch(message)
    expect(await refusalOn(machine, content('pyproject.toml'))).toMatch(
      /There is no uv\.lock .*The project uses /s,
    )
    await rm(join(root, file))
  })

  test('is refused when there is nothing to install', async () => {
    await writeFile(join(root, 'empty.txt'), 'other==1.0.0; sys_platform == "win32"\n')
    expect(await refusalOn(machine, content('empty.txt'))).toContain('the layer would be empty')
  })

  test('shows no password of a package index in its errors', async () => {
    // uv names the address of an answer that it does not expect, and repeats requests that get none.
    const server = createServer((_, response) => response.writeHead(400).end())
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const { port } = server.address() as AddressInfo
    await writeFile(
      join(root, 'private.txt'),
      `--index-url http://user:s3cr3t@127.0.0.1:${port}/simple\nsecretive==1.0.0\n`,
    )
    const online = {
      ...machine,
      environment: { ...machine.environment, XDG_CONFIG_HOME: join(root, 'no configuration') },
    }
    const said = await refusalOn(online, content('private.txt'))
    server.close()
    expect(said).toContain('uv could not install')
    expect(said).toContain(`127.0.0.1:${port}/simple`)
    expect(said).not.toContain('s3cr3t')
  })
})
