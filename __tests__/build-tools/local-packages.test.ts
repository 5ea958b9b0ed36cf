import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import AdmZip from 'adm-zip'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import type { PythonSelection } from '../../src/model/wanted.ts'
import { supportsPython } from '../../src/package/layer/uv/python-range.ts'
import { buildOn, type Machine, newMachine, refusalOn } from '../package/layer/build.ts'
import { fromWheels, writeWheels } from '../support/wheels.ts'

let root: string
let uv: string
let machine: Machine
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'local-packages-'))
  const { bin } = await pythonEnvironment()
  uv = join(bin, 'uv')
  process.env['PATH'] = `${bin}${delimiter}${process.env['PATH']}`
  await writeWheels(join(root, 'wheels'), [
    { name: 'tiny' },
    { name: 'grouped' },
    { name: 'extra', requires: ['tiny'] },
  ])
  machine = await newMachine(root, fromWheels(join(root, 'wheels')))
  await write('workspace', WORKSPACE)
  await lock('workspace')
})
afterAll(() => rm(root, { recursive: true, force: true }))

type Files = Readonly<Record<string, string>>

async function write(directory: string, files: Files): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, directory, name)), { recursive: true })
    await writeFile(join(root, directory, name), content)
  }
}

const lock = (directory: string) =>
  promisify(execFile)(uv, ['lock', '--offline'], {
    cwd: join(root, directory),
    env: { ...process.env, ...machine.environment },
  })

const content = (file: string, selection?: PythonSelection, pythonVersion = '3.13') => ({
  source: {
    kind: 'requirements' as const,
    path: join(root, file),
    pythonVersion,
    ...(selection && { selection }),
  },
  runtimes: [`python${pythonVersion}`],
  architectures: ['x86_64' as const],
})

const UV_BUILD = '[build-system]\nrequires = ["uv_build>=0.9,<0.20"]\nbuild-backend = "uv_build"\n'
const HATCHLING = '[build-system]\nrequires = ["hatchling"]\nbuild-backend = "hatchling.build"\n'
const SETUPTOOLS =
  '[build-system]\nrequires = ["setuptools>=61", "wheel"]\nbuild-backend = "setuptools.build_meta"\n'

const project = (name: string, members = '', tables = '') =>
  `[project]\nname = "${name}"\nversion = "0.1.0"\nrequires-python = ">=3.10"\n${members}\n${tables}`

const TRAP = 'open("ran", "w")\n'

/** A workspace as `uv init` makes it, whose member needs another one. */
const WORKSPACE = {
  'pyproject.toml': '[tool.uv.workspace]\nmembers = ["packages/*"]\n',
  'packages/api/pyproject.toml': project(
    'api',
    'dependencies = ["lib", "tiny==1.0.0"]\n[project.optional-dependencies]\naws = ["extra==1.0.0"]\n[dependency-groups]\nlayer = ["grouped==1.0.0"]\ndev = ["extra"]',
    `[tool.uv.sources]\nlib = { workspace = true }\n${UV_BUILD}`,
  ),
  'packages/api/src/api/__init__.py': '',
  'packages/lib/pyproject.toml': project(
    'lib',
    'description = "What is shared"\n[project.scripts]\nlib = "lib:main"\n[project.entry-points."lib.plugins"]\none = "lib:one"',
    UV_BUILD,
  ),
  'packages/lib/src/lib/__init__.py': 'def main(): return 1\n',
  'packages/lib/src/lib/data/table.json': '{}',
  'packages/lib/src/lib/__pycache__/x.pyc': 'x',
  'packages/lib/tests/test_lib.py': TRAP,
}

const packagesIn = (files: readonly string[]) =>
  [...new Set(files.map((file) => file.split('/')[1] ?? ''))].filter((name) => !name.includes('.dist-info'))

describe('A member of a workspace', () => {
  test('gets its dependencies, with the files of the packages of the repository', async () => {
    const { files, zip } = await buildOn(machine, content('workspace/packages/api/pyproject.toml'))
    expect(files.filter((file) => file.includes('/lib'))).toEqual([
      'python/lib-0.1.0.dist-info/METADATA',
      'python/lib-0.1.0.dist-info/RECORD',
      'python/lib-0.1.0.dist-info/WHEEL',
      'python/lib-0.1.0.dist-info/entry_points.txt',
      'python/lib/__init__.py',
      'python/lib/data/table.json',
    ])
    expect(packagesIn(files)).toEqual(['lib', 'tiny'])
    const read = (name: string) =>
      new AdmZip(Buffer.from(zip)).readAsText(`python/lib-0.1.0.dist-info/${name}`)
    expect(read('METADATA').split('\n')).toEqual([
      'Metadata-Version: 2.3',
      'Name: lib',
      'Version: 0.1.0',
      'Summary: What is shared',
      'Requires-Python: >=3.10',
      '',
    ])
    expect(read('entry_points.txt')).toBe(
      '[console_scripts]\nlib = lib:main\n\n[lib.plugins]\none = lib:one\n',
    )
  })

  test('has the same bytes in another directory', async () => {
    await write('elsewhere/deep', WORKSPACE)
    await writeWheels(join(root, 'elsewhere/wheels'), [])
    await lock('elsewhere/deep')
    const first = await buildOn(machine, content('workspace/packages/api/pyproject.toml'))
    const other = await buildOn(await newMachine(root, fromWheels(join(root, 'wheels'))), {
      ...content('elsewhere/deep/packages/api/pyproject.toml'),
    })
    expect(other.sha256).toBe(first.sha256)
  })

  test('is picked by its name, with groups and extras', async () => {
    const picked = { package: 'api', groups: ['layer'], extras: ['aws'] }
    const { files } = await buildOn(machine, content('workspace/uv.lock', picked))
    expect(packagesIn(files)).toEqual(['extra', 'grouped', 'lib', 'tiny'])
  })

  test.each([
    [
      'no member is named',
      'workspace/pyproject.toml',
      undefined,
      /whose root is not a project.* api, lib\..*`python-package`/s,
    ],
    [
      'there is no such member',
      'workspace/uv.lock',
      { package: 'web', groups: [], extras: [] },
      /locks no package .* called `web`.* api, lib/s,
    ],
    [
      'there is no such group',
      'workspace/uv.lock',
      { package: 'api', groups: ['nope'], extras: [] },
      /uv cannot read .*`nope`.*Correct `python-groups`/s,
    ],
    [
      'there is no such extra',
      'workspace/uv.lock',
      { package: 'api', groups: [], extras: ['nope'] },
      /uv cannot read .*`nope`.*`python-extras`/s,
    ],
    [
      'there is no lock file',
      'wheels/requirements.txt',
      { package: 'api', groups: [], extras: [] },
      /select from a uv\.lock/,
    ],
  ])('is refused when %s', async (_, file, selection, message) => {
    await writeFile(join(root, 'wheels/requirements.txt'), 'tiny==1.0.0\n')
    expect(await refusalOn(machine, content(file, selection))).toMatch(message)
  })

  test('is refused for a Python that the lock file is not for', async () => {
    expect(
      await refusalOn(machine, content('workspace/packages/api/pyproject.toml', undefined, '3.9')),
    ).toMatch(/uv\.lock` is not for Python 3\.9 \(`requires-python`: >=3\.10\)/)
  })
})

describe('A lock file', () => {
  test('that is exported as pylock.toml gives the same packages, without a word about versions', async () => {
    const exported = [
      'export',
      '--offline',
      '--frozen',
      '--package',
      'api',
      '--no-emit-project',
      '--no-default-groups',
      '--format',
      'pylock.toml',
    ]
    const options = { cwd: join(root, 'workspace'), env: { ...process.env, ...machine.environment } }
    await promisify(execFile)(uv, [...exported, '--output-file', 'pylock.api.toml'], options)
    const { files, warnings } = await buildOn(machine, content('workspace/pylock.api.toml'))
    expect(packagesIn(files)).toEqual(['lib', 'tiny'])
    expect(warnings).toEqual([])
  })

  test('has packages for the newest patch of its Python only', async () => {
    await write('markers', {
      'pyproject.toml': project(
        'app',
        `dependencies = ["tiny", "grouped ; python_full_version < '3.13.1'", "extra ; sys_platform == 'win32'"]`,
      ),
    })
    await lock('markers')
    expect(packagesIn((await buildOn(machine, content('markers/pyproject.toml'))).files)).toEqual(['tiny'])
  })
})

/** A project whose parts are written in forms that uv writes otherwise. */
const WRITTEN = `[project]
name = "app"
version = "0.1.0"
requires-python = ">=3.10, <3.15"
dependencies = ["Tiny >= 1.0, <2.0.0", "grouped[b,A] ~= 1.0", "near", "extra (>=1) ; python_version < '3.12'", "extra==1.* ; python_version >= '3.12'"]
[project.optional-dependencies]
all = ["app[aws]"]
aws = ["extra!=0.9rc1,>0.1.alpha2"]
[dependency-groups]
Dev_Tools = ["tiny", { include-group = "layer" }]
layer = ["grouped"]
empty = []
[tool.uv]
constraint-dependencies = ["tiny<3"]
[tool.uv.sources]
near = { path = "near" }
`

describe('A lock file in step with its pyproject.toml', () => {
  beforeAll(async () => {
    const near = project('near', 'dependencies = ["tiny==1.0.0"]', UV_BUILD)
    await write('step', { 'near/pyproject.toml': near, 'near/src/near/__init__.py': '' })
    await write('step', { 'pyproject.toml': WRITTEN })
    await lock('step')
  })

  test('is used, in whatever order and spelling that has its versions, extras and groups', async () => {
    const { files } = await buildOn(machine, content('step/pyproject.toml'))
    expect(packagesIn(files)).toEqual(['extra', 'grouped', 'near', 'tiny'])
    await write('step', { 'pyproject.toml': WRITTEN.replace('0.1.0', '0.2.0') })
    expect((await buildOn(machine, content('step/pyproject.toml'))).files).toEqual(files)
  })

  test.each([
    ['a dependency is new', '"near"', '"near", "Other>1"', '` depends on `Other>1`, but'],
    ['a dependency is gone', '"near", ', '', '` no longer depends on `near`, but'],
    [
      'a version is another',
      '>= 1.0, <2',
      '>= 1.1, <2',
      '` asks for `Tiny>= 1.1, <2.0.0`, but the lock file was written for `tiny>=1.0,<2.0.0`',
    ],
    ['the versions for a marker are others', '==1.*', '==2.*', '` asks for `extra==2.*`, but'],
    ['an extra of a dependency is another', '[b,A]', '[b]', '` asks for `grouped[b]~= 1.0`, but'],
    ['an extra has another version', '>0.1', '>0.2', '` asks for `extra!=0.9rc1,>0.2.alpha2`'],
    ['a group has another dependency', '["grouped"]', '["extra"]', 'on `extra` in the group `dev-tools`'],
    [
      'a group includes no other',
      ', { include-group = "layer" }',
      '',
      'on `grouped` in the group `dev-tools`',
    ],
    ['a group is new', 'empty = []', 'empty = ["tiny"]', '` depends on `tiny` in the group `empty`'],
    ['a constraint is another', 'tiny<3', 'tiny<4', '` asks for `tiny<4` in `constraint-dependencies`'],
    [
      'another Python is allowed',
      '>=3.10',
      '>=3.11',
      '`requires-python` of the project and of the lock file',
    ],
  ])('is refused when %s', async (_, before, after, message) => {
    expect(WRITTEN).toContain(before)
    await write('step', { 'pyproject.toml': WRITTEN.replace(before, after) })
    const text = await refusalOn(machine, content('step/pyproject.toml'))
    expect(text).toMatch(/step\/uv\.lock`, line \d+: .*\nRun `uv lock` and commit uv\.lock\.$/)
    expect(text).toContain(message)
  })

  test('is refused when a package of the repository has other dependencies', async () => {
    const near = project('near', 'dependencies = ["tiny==1.0.1"]', UV_BUILD)
    await write('step', { 'pyproject.toml': WRITTEN, 'near/pyproject.toml': near })
    expect(await refusalOn(machine, content('step/pyproject.toml'))).toMatch(
      /step\/near\/pyproject\.toml` asks for `tiny==1\.0\.1`, but .* `tiny==1\.0\.0`\./,
    )
    await write('step', {
      'near/pyproject.toml': near.replace('dependencies =', 'dynamic = ["dependencies"] #'),
    })
    expect(await refusalOn(machine, content('step/pyproject.toml'))).toContain('computes `dependencies`')
  })
})

describe('The versions of Python of a project', () => {
  test.each([
    ['>=3.11', ['3.11', '3.13'], ['3.10']],
    ['>=3.11,<3.13', ['3.11', '3.12'], ['3.10', '3.13']],
    ['>=3.11.4,<4', ['3.11', '3.14'], ['3.10']],
    ['~=3.11', ['3.11', '3.14'], ['3.10']],
    ['~=3.11.2', ['3.11'], ['3.12', '3.10']],
    ['==3.12.*', ['3.12'], ['3.11', '3.13']],
    ['==3.12.4', ['3.12'], ['3.13']],
    ['!=3.12.*,>=3.10', ['3.11', '3.13'], ['3.12']],
    ['>3.10, <=3.13', ['3.11', '3.12'], ['3.13', '3.14']],
  ])('%s', (range, supported, others) => {
    expect(supported.filter((version) => !supportsPython(range, version))).toEqual([])
    expect(others.filter((version) => supportsPython(range, version))).toEqual([])
  })
})

/** The files of a package that a requirements file names. */
async function copied(name: string, files: Files): Promise<readonly string[]> {
  await write(name, { ...files, 'requirements.txt': '-e ./package\n' })
  const { files: all } = await buildOn(machine, content(`${name}/requirements.txt`))
  return all.map((file) => file.replace('python/', '')).filter((file) => !file.includes('.dist-info/'))
}

describe('A package of the repository is copied as its build backend would copy it', () => {
  test.each([
    [
      'uv_build, with a module of another name',
      `${UV_BUILD}[tool.uv.build-backend]\nmodule-name = ["one", "two.three"]\nmodule-root = ""\n`,
      {
        'one/__init__.py': '',
        'one/data.txt': '',
        'two/three/__init__.py': '',
        'two/four/__init__.py': '',
        'setup.py': TRAP,
      },
      ['one/__init__.py', 'one/data.txt', 'two/three/__init__.py'],
    ],
    [
      'hatchling, by the name of the project',
      HATCHLING,
      {
        'src/near/__init__.py': '',
        'src/near/data/a.txt': '',
        'src/other/__init__.py': '',
        'tests/test_near.py': '',
      },
      ['near/__init__.py', 'near/data/a.txt'],
    ],
    [
      'hatchling, with packages and patterns',
      `${HATCHLING}[tool.hatch.build.targets.wheel]\npackages = ["lib/one", "two"]\nexclude = ["tests/"]\n`,
      {
        'lib/one/__init__.py': '',
        'lib/one/tests/test_one.py': '',
        'two/__init__.py': '',
        'two/made.txt': '',
        '.gitignore': 'made.txt\n',
      },
      ['one/__init__.py', 'two/__init__.py'],
    ],
    [
      'hatchling, one module, its version read as text',
      `${HATCHLING}[tool.hatch.version]\npath = "near.py"\n`,
      { 'near.py': '__version__ = "1.2.3"\n', 'other.py': '' },
      ['near.py'],
    ],
    [
      'hatchling, in a namespace',
      HATCHLING,
      { 'space/near/__init__.py': '', 'space/far/a.py': '', 'docs/a.md': '' },
      ['space/far/a.py', 'space/near/__init__.py'],
    ],
    [
      'setuptools, by its discovery in src',
      SETUPTOOLS,
      {
        'src/near/__init__.py': '',
        'src/near/py.typed': '',
        'src/near/data.json': '',
        'src/near/space/deep.py': '',
        'src/alone.py': '',
        'setup.py': '# a comment\nfrom setuptools import setup\n\nsetup()\n',
        'setup.cfg': '[flake8]\nmax-line-length = 100\n',
      },
      ['alone.py', 'near/__init__.py', 'near/py.typed', 'near/space/deep.py'],
    ],
    [
      'setuptools, by its discovery at the root',
      SETUPTOOLS,
      { 'near/__init__.py': '', 'near/sub/__init__.py': '', 'tests/test_near.py': '', 'docs/conf.py': '' },
      ['near/__init__.py', 'near/sub/__init__.py'],
    ],
    [
      'setuptools, with find and data',
      `${SETUPTOOLS}[tool.setuptools.packages.find]\nwhere = ["lib"]\nexclude = ["near.tests*"]\nnamespaces = false\n[tool.setuptools.package-data]\nnear = ["data/**/*.json", "*.txt"]\n`,
      {
        'lib/near/__init__.py': '',
        'lib/near/a.txt': '',
        'lib/near/data/a.json': '',
        'lib/near/data/deep/b.json': '',
        'lib/near/data/b.csv': '',
        'lib/near/tests/__init__.py': '',
        'lib/bare/mod.py': '',
      },
      ['near/__init__.py', 'near/a.txt', 'near/data/a.json', 'near/data/deep/b.json'],
    ],
    [
      'setuptools, with lists',
      `${SETUPTOOLS}[tool.setuptools]\npackages = ["near"]\npy-modules = ["alone"]\npackage-dir = { "" = "code", near = "elsewhere" }\n`,
      { 'elsewhere/__init__.py': '', 'code/alone.py': '', 'code/other.py': '' },
      ['alone.py', 'near/__init__.py'],
    ],
  ])('%s', async (what, tables, files, expected) => {
    const version = tables.includes('hatch.version') ? 'dynamic = ["version"]' : 'version = "0.1.0"'
    const manifest = `[project]\nname = "near"\n${version}\ndependencies = ["tiny==1.0.0"]\n${tables}`
    const inPackage = Object.fromEntries(
      Object.entries({ ...files, 'pyproject.toml': manifest }).map(([name, text]) => [
        `package/${name}`,
        text,
      ]),
    )
    const all = await copied(`copied/${what.replace(/\W+/g, '-')}`, inPackage)
    expect(all).toEqual([...expected, 'tiny/__init__.py'].sort())
  })
})

describe('A package of the repository is refused, with the way out, when', () => {
  test.each([
    [
      'its setup.py is more than a call',
      project('near', '', SETUPTOOLS),
      { 'near/__init__.py': '', 'setup.py': TRAP },
      'its setup.py is code',
    ],
    [
      'its setup.cfg configures it',
      project('near', '', SETUPTOOLS),
      { 'near/__init__.py': '', 'setup.cfg': '[options]\npackages = near\n' },
      'its setup.cfg',
    ],
    [
      'its MANIFEST.in selects files',
      project('near', '', SETUPTOOLS),
      { 'near/__init__.py': '', 'MANIFEST.in': 'include x\n' },
      'its MANIFEST.in',
    ],
    [
      'it would be compiled',
      project('near', '', SETUPTOOLS),
      { 'src/near/__init__.py': '', 'src/near/_c.pyx': '' },
      undefined,
    ],
    [
      'it has compiled modules',
      project('near', '', UV_BUILD),
      { 'src/near/__init__.py': '', 'src/near/_c.so': '' },
      'compiled code',
    ],
    [
      'its backend is code of its own',
      project('near', '', '[build-system]\nrequires = []\nbuild-backend = "b"\nbackend-path = ["."]\n'),
      {},
      'its build backend is code of the repository',
    ],
    [
      'its backend is another',
      project(
        'near',
        '',
        '[build-system]\nrequires = ["poetry-core"]\nbuild-backend = "poetry.core.masonry.api"\n',
      ),
      {},
      'only uv_build, hatchling and setuptools',
    ],
    [
      'a plugin takes part',
      project('near', '', HATCHLING.replace('"hatchling"', '"hatchling", "hatch-vcs"')),
      {},
      'needs more than hatchling',
    ],
    [
      'a hook takes part',
      project('near', '', `${HATCHLING}[tool.hatch.build.hooks.custom]\n`),
      {},
      'does not know `hooks`',
    ],
    [
      'files are put elsewhere',
      project(
        'near',
        '',
        `${HATCHLING}[tool.hatch.build.targets.wheel.force-include]\n"/etc/passwd" = "near/x"\n`,
      ),
      {},
      '`force-include`',
    ],
    [
      'its version is computed',
      `[project]\nname = "near"\ndynamic = ["version"]\n${SETUPTOOLS}`,
      { 'near/__init__.py': '' },
      'computes `version`',
    ],
    [
      'its dependencies are computed',
      project('near', 'dynamic = ["dependencies"]', SETUPTOOLS),
      { 'near/__init__.py': '' },
      'computes `dependencies`',
    ],
    [
      'a dependency has a source',
      project('near', 'dependencies = ["x @ file:///srv/x"]', UV_BUILD),
      { 'src/near/__init__.py': '' },
      'more than names with versions',
    ],
    [
      'uv alone knows where a dependency is',
      project('near', 'dependencies = ["lib"]', `${UV_BUILD}[tool.uv.sources]\nlib = { path = "../lib" }\n`),
      { 'src/near/__init__.py': '' },
      'which only uv.lock keeps',
    ],
    [
      'its module is missing',
      project('near', '', UV_BUILD),
      { 'near/__init__.py': '' },
      'has no module `src/near`',
    ],
    [
      'it has two packages at its root',
      project('near', '', SETUPTOOLS),
      { 'near/__init__.py': '', 'far/__init__.py': '' },
      'more than one package',
    ],
    [
      'its packages are outside of it',
      project('near', '', `${HATCHLING}[tool.hatch.build.targets.wheel]\npackages = ["../../wheels"]\n`),
      {},
      'no package that `packages` names',
    ],
    [
      'its settings are unknown',
      project('near', '', `${UV_BUILD}[tool.uv.build-backend]\ndata = { scripts = "x" }\n`),
      { 'src/near/__init__.py': '' },
      'does not know `data`',
    ],
  ])('%s', async (what, manifest, files, reason) => {
    const directory = `refused/${what.replace(/\W+/g, '-')}`
    const tree = Object.entries({ ...files, 'pyproject.toml': manifest }).map(([name, text]) => [
      `package/${name}`,
      text,
    ])
    await write(directory, { ...Object.fromEntries(tree), 'requirements.txt': 'tiny==1.0.0\n./package\n' })
    if (reason === undefined) {
      // setuptools would not copy sources of C, nor compile them without a setting.
      expect((await buildOn(machine, content(`${directory}/requirements.txt`))).files).toContain(
        'python/near/__init__.py',
      )
      return
    }
    const text = await refusalOn(machine, content(`${directory}/requirements.txt`))
    expect(text).toContain(
      'requirements.txt`, line 2: this requirement is a source tree that cannot be copied: ',
    )
    expect(text).toContain(reason)
    expect(text).toMatch(
      /This action does not build packages, because a build runs code of the package .*uv build --wheel.*--find-links/s,
    )
  })

  test('a link leads somewhere else', async () => {
    await write('linked', {
      'package/pyproject.toml': project('near', '', UV_BUILD),
      'package/src/near/__init__.py': '',
      'requirements.txt': './package\n',
    })
    await symlink('/etc/passwd', join(root, 'linked/package/src/near/data'))
    expect(await refusalOn(machine, content('linked/requirements.txt'))).toContain(
      'a symbolic link, src/near/data',
    )
  })

  test('a lock file names it, which says how to lock the rest', async () => {
    await write('locked', {
      'pyproject.toml': project(
        'app',
        'dependencies = ["near"]',
        '[tool.uv.sources]\nnear = { path = "near" }\n',
      ),
      'near/pyproject.toml': project('near', '', SETUPTOOLS),
      'near/near/__init__.py': '',
      'near/setup.py': TRAP,
    })
    const packages =
      '[[package]]\nname = "app"\nversion = "0.1.0"\nsource = { virtual = "." }\ndependencies = [{ name = "near" }]\n[package.metadata]\nrequires-dist = [{ name = "near", directory = "near" }]\n[[package]]\nname = "near"\nversion = "0.1.0"\nsource = { directory = "near" }\n'
    await write('locked', { 'uv.lock': `version = 1\nrequires-python = ">=3.10"\n${packages}` })
    expect(await refusalOn(machine, content('locked/pyproject.toml'))).toMatch(
      /uv\.lock`, line 11: this package is a source tree that cannot be copied: its setup\.py.*uv export --no-emit-local/s,
    )
  })
})
