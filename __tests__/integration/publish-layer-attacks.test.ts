import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import type { StepRun } from '../../local-aws/run-step.ts'
import { type RecordingRegistry, startRegistry } from '../support/recording-registry.ts'
import { type Scene, startScene } from '../support/scene.ts'
import { writeTar } from '../support/tar-archive.ts'
import { watched } from '../support/what-a-user-reads.ts'
import { writeWheels } from '../support/wheels.ts'

/** Variables of the step, each with a value that must not be seen anywhere. */
const SECRETS = [
  ...['API_KEY', 'DATABASE_URL', 'GITHUB_TOKEN', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN'],
  ...['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'UV_PUBLISH_TOKEN', 'PIP_SECRET'],
]
const canary = (name: string) => `canary-of-${name.toLowerCase().replaceAll('_', '-')}-0123`
const PASSWORDS = { uv: canary('uv password'), npm: canary('npm token') }

let scene: Scene
let registry: RecordingRegistry
let root: string
let bin: string
let gitSpec: string | undefined
const steps: StepRun[] = []

/** Whatever of the repository, of HOME or of a package runs writes a file here. */
const traces = () => join(root, 'traces')
const trap = (name: string) => `#!/bin/sh\nenv > '${traces()}/${name}-'$$\nexit 1\n`
const pythonTrap = (name: string) =>
  `import os\nopen(${JSON.stringify(traces())} + "/${name}", "w").write(repr(dict(os.environ)))\n`
const nodeTrap = (name: string) =>
  `require('fs').writeFileSync(${JSON.stringify(traces())} + '/${name}-' + process.pid, JSON.stringify(process.env))\n`

/** A source tree whose build needs nothing, and leaves a trace. */
const sourceTree = (name: string) => ({
  'pyproject.toml': `[project]\nname = "${name}"\nversion = "1.0.0"\n[build-system]\nrequires = []\nbuild-backend = "backend"\nbackend-path = ["."]\n`,
  'backend.py': pythonTrap(name),
  'PKG-INFO': `Metadata-Version: 2.2\nName: ${name}\nVersion: 1.0.0\n`,
})

/** How files name a variable. */
const variable = (name: string) => `$\{${name}}`

beforeAll(async () => {
  ;({ bin } = await pythonEnvironment())
  root = await mkdtemp(join(tmpdir(), 'attacks-'))
  await mkdir(traces())
  scene = watched(await startScene())
  await writeWheels(join(root, 'served'), [{ name: 'tiny' }])
  await writeTar(join(root, 'served/tiny-1.0.0.tar.gz'), 'tiny-1.0.0', sourceTree('tiny'))
  await writeTar(join(root, 'served/untidy-1.0.0.tar.gz'), 'untidy-1.0.0', sourceTree('untidy'))
  await writeTar(join(root, 'served/noisy-1.0.0.tgz'), 'package', {
    'package.json': JSON.stringify({
      name: 'noisy',
      version: '1.0.0',
      scripts: { preinstall: 'node trap.js', install: 'node trap.js' },
    }),
    'trap.js': nodeTrap('package'),
  })
  const served = (name: string) => join(root, 'served', name)
  registry = await startRegistry(
    {
      tiny: [served('tiny-1.0.0-py3-none-any.whl'), served('tiny-1.0.0.tar.gz')],
      untidy: [served('untidy-1.0.0.tar.gz')],
      noisy: [served('noisy-1.0.0.tgz')],
    },
    [`Basic ${Buffer.from(`ada:${PASSWORDS.uv}`).toString('base64')}`, `Bearer ${PASSWORDS.npm}`],
  )
  await writeTraps()
})
afterAll(async () => {
  await registry.stop()
  await scene.end()
  await rm(root, { recursive: true, force: true })
})

/** What stands around every build: settings of the user, a virtual environment and settings in the workspace. */
async function writeTraps(): Promise<void> {
  const programs = { 'traps/git': trap('git'), 'traps/shell': trap('shell'), 'traps/python': trap('python') }
  const interpreters = ['.venv', 'app/.venv', 'wheels-app/.venv'].map((place) => [
    `${place}/bin/python`,
    trap('venv'),
  ])
  for (const [name = '', text = ''] of [...Object.entries(programs), ...interpreters]) {
    await scene.write(name, text)
    await chmod(join(scene.workspace, name), 0o755)
    if (name.includes('venv'))
      await scene.write(join(dirname(name), '../pyvenv.cfg'), 'home = /usr/bin\nversion = 3.13\n')
  }
  await scene.write('traps/options.js', nodeTrap('node-options'))
  await scene.write('traps/uv.toml', 'no-binary = true\n')
  const npmrc = [
    `git=${join(scene.workspace, 'traps/git')}`,
    `node-options=--require=${join(scene.workspace, 'traps/options.js')}`,
    `script-shell=${join(scene.workspace, 'traps/shell')}`,
    'ignore-scripts=false',
  ].join('\n')
  await writeOutside('home/.npmrc', npmrc)
  await writeOutside('home/.config/uv/uv.toml', 'no-binary-package = ["tiny", "untidy"]\n')
}

/** Writes a file of the machine, outside of the workspace. */
async function writeOutside(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, name)), { recursive: true })
  await writeFile(join(root, name), text)
}

const home = () => join(root, 'home')

/** The variables of a step with secrets, and with whatever makes uv, npm, Python and git run code. */
const environment = (more: Readonly<Record<string, string>> = {}) => {
  const file = (name: string) => join(scene.workspace, name)
  return {
    ...Object.fromEntries(SECRETS.map((name) => [name, canary(name)])),
    HOME: home(),
    PATH: `${bin}${delimiter}${process.env['PATH']}`,
    ...{ VIRTUAL_ENV: file('.venv'), UV_PYTHON: file('traps/python'), UV_PROJECT_ENVIRONMENT: file('.venv') },
    ...{ UV_CONFIG_FILE: file('traps/uv.toml'), UV_NO_BINARY: '1', UV_NO_BINARY_PACKAGE: 'tiny untidy' },
    ...{ NPM_CONFIG_GIT: file('traps/git'), npm_config_script_shell: file('traps/shell') },
    ...{
      NPM_CONFIG_NODE_OPTIONS: `--require=${file('traps/options.js')}`,
      npm_config_ignore_scripts: 'false',
    },
    ...more,
  }
}

type Inputs = Readonly<Record<string, string>>

async function build(inputs: Inputs, more: Readonly<Record<string, string>> = {}): Promise<StepRun> {
  const layer =
    'requirements' in inputs ? { 'python-version': '3.13' } : { 'compatible-runtimes': 'nodejs24.x' }
  const step = await scene.run(
    { mode: 'publish-layer', 'layer-name': 'attacked', ...layer, ...inputs },
    { env: environment(more) },
  )
  steps.push(step)
  return step
}

const writeAll = async (files: Readonly<Record<string, string>>) => {
  for (const [name, content] of Object.entries(files)) await scene.write(name, content)
}

/** What a step has left: texts of logs, summaries and outputs, of requests, and of all files around the build. */
async function leftovers(): Promise<string[]> {
  const texts = steps.flatMap(({ log, summary, outputs, state }) => [
    log,
    summary,
    JSON.stringify({ outputs, state }),
  ])
  for (const directory of [scene.workspace, home()]) {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    for (const entry of entries) {
      if (entry.isFile()) texts.push(await readFile(join(entry.parentPath, entry.name), 'latin1'))
    }
  }
  return [...texts, ...registry.requests]
}

afterEach(async () => {
  const texts = await leftovers()
  const logs = steps.map(({ log, summary }) => log + summary)
  const left = {
    traces: await readdir(traces()),
    secrets: SECRETS.map(canary).filter((each) => texts.some((text) => text.includes(each))),
    passwords: Object.values(PASSWORDS).filter((each) => logs.some((text) => text.includes(each))),
  }
  steps.length = 0
  registry.requests.length = 0
  await rm(traces(), { recursive: true })
  await mkdir(traces())
  expect(left).toEqual({ traces: [], secrets: [], passwords: [] })
})

/** @param source of the package that the project depends on */
const lockOfApp = (source: string) => `version = 1
revision = 3
requires-python = ">=3.11"

[manifest]
members = ["app", "near"]

[[package]]
name = "app"
version = "0.1.0"
source = { virtual = "." }
dependencies = [{ name = "near" }]

[[package]]
name = "near"
version = "1.0.0"
source = { ${source} }
`

const PROJECT =
  '[project]\nname = "app"\nversion = "0.1.0"\nrequires-python = ">=3.11"\ndependencies = ["near"]\n'

/** @param resolved where the lock file has it from; undefined: from the registry */
const nodeProject = (spec: string, resolved?: string) => ({
  'node/package.json': JSON.stringify({ name: 'app', dependencies: { gdep: spec } }),
  'node/package-lock.json': JSON.stringify({
    lockfileVersion: 3,
    packages: {
      '': { name: 'app', dependencies: { gdep: spec } },
      'node_modules/gdep': { version: '1.0.0', resolved },
    },
  }),
})

/** A repository of git that npm would have to prepare. */
async function gitDependency(): Promise<string> {
  const directory = join(root, 'gdep')
  await mkdir(directory)
  const git = (...args: string[]) =>
    promisify(execFile)('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
      cwd: directory,
    })
  await writeOutside(
    'gdep/package.json',
    JSON.stringify({ name: 'gdep', version: '1.0.0', scripts: { prepare: 'node trap.js' } }),
  )
  await writeOutside('gdep/trap.js', nodeTrap('prepare'))
  await git('init', '--quiet')
  await git('add', '.')
  await git('commit', '--quiet', '-m', 'A package')
  const { stdout } = await git('rev-parse', 'HEAD')
  return `git+file://${directory}#${stdout.trim()}`
}

describe('While a layer is built, nothing of the repository runs and nothing of the step leaves', () => {
  test.each([
    [
      'an editable requirement, though uv.toml forbids building',
      '-e ./x',
      { 'app/uv.toml': 'no-build = true' },
    ],
    ['--no-binary and a path', '--no-binary near\n./x', {}],
    [
      '--no-binary and a package of the index',
      '--no-index\n--find-links ../links\n--no-binary untidy\nuntidy==1.0.0',
      {},
    ],
    ['an editable requirement in an included file', '-r more.txt', { 'app/more.txt': '--editable=\\\n./x' }],
  ])('with %s', async (_, text, files) => {
    const tree = Object.entries(sourceTree('near')).map(([name, content]) => [`app/x/${name}`, content])
    await writeTar(join(scene.workspace, 'links/untidy-1.0.0.tar.gz'), 'untidy-1.0.0', sourceTree('untidy'))
    await writeAll({ ...Object.fromEntries(tree), 'app/requirements.txt': text, ...files })
    const step = await build({ requirements: 'app/requirements.txt' })
    expect(step.errors[0]).toMatch(/^`app\/(requirements|more)\.txt`, line \d: .*uv build --wheel/s)
    await rm(join(scene.workspace, 'app/uv.toml'), { force: true })
  })

  test.each([
    ['an editable path source', 'editable = "x"', ''],
    ['a path source', 'directory = "x"', ''],
    [
      'a member of a workspace',
      'editable = "members/near"',
      '[tool.uv.workspace]\nmembers = ["members/*"]\n',
    ],
    [
      'a member that is to be built, in a dry run',
      'editable = "x"',
      '[tool.uv]\nno-binary-package = ["near"]\n',
    ],
  ])('with %s in uv.lock', async (what, source, settings) => {
    const tree = Object.entries(sourceTree('near'))
    const places = ['locked/x', 'locked/members/near']
    const files = places.flatMap((place) => tree.map(([name, content]) => [`${place}/${name}`, content]))
    await writeAll({
      ...Object.fromEntries(files),
      'locked/pyproject.toml': PROJECT + settings,
      'locked/uv.lock': lockOfApp(source),
    })
    const dryRun = what.includes('dry run') ? { 'dry-run': 'true' } : {}
    const step = await build({ requirements: 'locked/pyproject.toml', ...dryRun })
    expect(step.errors[0]).toMatch(
      /^`locked\/(uv\.lock`, line 15: this .*wheel.*uv lock|pyproject\.toml`, line \d: .*uv build --wheel)/s,
    )
  })

  test.each(['-r /proc/self/environ', '-c /proc/self/environ', '-r linked.txt', '-c nested.txt'])(
    'with an included file outside of the workspace: %s',
    async (line) => {
      await writeAll({ 'app/requirements.txt': `tiny\n${line}`, 'app/nested.txt': '-r linked.txt' })
      await symlink('/proc/self/environ', join(scene.workspace, 'app/linked.txt')).catch(() => {})
      const step = await build({ requirements: 'app/requirements.txt', 'dry-run': 'true' })
      expect(step.errors[0]).toMatch(/^`app\/(requirements|nested)\.txt`, line \d: .*outside the workspace/)
      await rm(join(scene.workspace, 'app/linked.txt'))
    },
  )

  test('with a package index whose address inserts variables', async () => {
    const address = registry.url.replace('//', `//u:${variable('AWS_SESSION_TOKEN')}@`)
    await writeAll({ 'app/requirements.txt': `--index-url ${address}/${variable('API_KEY')}/simple\ntiny\n` })
    const step = await build({ requirements: 'app/requirements.txt' })
    expect(step.errors[0]).toMatch(
      /^`app\/requirements\.txt`, line 1: this line would insert an environment variable/,
    )
  })

  test.each([
    ['no .npmrc', () => ''],
    ['another git', () => `git=${join(scene.workspace, 'traps/git')}\n`],
    ['options of Node.js', () => `node-options=--require=${join(scene.workspace, 'traps/options.js')}\n`],
  ])('with a git dependency and %s, in a dry run', async (_, npmrc) => {
    gitSpec ??= await gitDependency()
    await writeAll({ ...nodeProject(gitSpec, gitSpec), 'node/.npmrc': npmrc() })
    const step = await build({ 'package-lock': 'node/package-lock.json', 'dry-run': 'true' })
    expect(step.errors[0]).toMatch(/^`node\/(\.npmrc|package-lock\.json)`, line 1: /)
  })

  test.each([
    (host: string) => `registry=http:${host}/\n${host}/:_authToken=${variable('AWS_SESSION_TOKEN')}`,
    (host: string) => `registry=http:${host}/${variable('API_KEY')}/`,
  ])('with an .npmrc that sends variables to a registry', async (text) => {
    await writeAll({
      ...nodeProject('1.0.0'),
      'node/.npmrc': text(registry.url.replace('http:', '')),
    })
    const step = await build({ 'package-lock': 'node/package-lock.json' })
    expect(step.errors[0]).toMatch(/^`node\/\.npmrc`, line \d: this line would insert the variable \w+/)
  })

  test('with settings of uv in HOME and variables that ask for a build of what has no wheel', async () => {
    await writeAll({
      'private/requirements.txt': 'untidy==1.0.0\n',
      'private/uv.toml': `[[index]]\nname = "private"\nurl = "${registry.url}/simple"\ndefault = true\n`,
    })
    const step = await build({ requirements: 'private/requirements.txt' }, PRIVATE_INDEX)
    expect(step.errors[0]).toContain('Only wheels are installed')
  })
})

const PRIVATE_INDEX = { UV_INDEX_PRIVATE_USERNAME: 'ada', UV_INDEX_PRIVATE_PASSWORD: PASSWORDS.uv }

describe('In the midst of the same traps, a layer is still built of', () => {
  test('a private index, which uv signs in to by its own variables', async () => {
    await writeAll({
      'private/requirements.txt': 'tiny==1.0.0\n',
      'private/uv.toml': `[[index]]\nname = "private"\nurl = "${registry.url}/simple"\ndefault = true\n`,
    })
    const step = await build({ requirements: 'private/requirements.txt' }, PRIVATE_INDEX)
    expect(step.outputs).toMatchObject({ result: 'published' })
    expect(step.warnings).toEqual([])
  })

  test('the explicit index that a uv.lock names, and a package of the repository whose directory has traps', async () => {
    const wheel = await readFile(join(root, 'served/tiny-1.0.0-py3-none-any.whl'))
    const hash = `sha256:${createHash('sha256').update(wheel).digest('hex')}`
    const url = `${registry.url}/simple`
    const packages = [
      'name = "app"\nversion = "0.1.0"\nsource = { virtual = "." }\ndependencies = [{ name = "near" }, { name = "tiny" }]\n[package.metadata]\nrequires-dist = [{ name = "near", editable = "near" }, { name = "tiny" }]',
      'name = "near"\nversion = "1.0.0"\nsource = { editable = "near" }',
      `name = "tiny"\nversion = "1.0.0"\nsource = { registry = "${url}" }\nwheels = [{ url = "${registry.url}/files/tiny-1.0.0-py3-none-any.whl", hash = "${hash}" }]`,
    ]
    const sources = 'near = { path = "near", editable = true }\ntiny = { index = "private" }'
    await writeAll({
      'explicit/uv.lock': `version = 1\nrequires-python = ">=3.11"\n${packages.map((each) => `[[package]]\n${each}\n`).join('\n')}`,
      'explicit/pyproject.toml': `${PROJECT.replace('["near"]', '["near", "tiny"]')}[tool.uv.sources]\n${sources}\n[[tool.uv.index]]\nname = "private"\nurl = "${url}"\nexplicit = true\n`,
      'explicit/near/pyproject.toml':
        '[project]\nname = "near"\nversion = "1.0.0"\n[build-system]\nrequires = ["uv_build"]\nbuild-backend = "uv_build"\n',
      'explicit/near/setup.py': pythonTrap('setup'),
      'explicit/near/hatch_build.py': pythonTrap('hatch'),
      'explicit/near/src/near/__init__.py': pythonTrap('package'),
    })
    const step = await build({ requirements: 'explicit/pyproject.toml' }, PRIVATE_INDEX)
    expect(step.errors).toEqual([])
    expect(step.outputs).toMatchObject({ result: 'published' })
    expect(step.warnings).toEqual([])
  })

  test('wheels of an earlier step, by --find-links', async () => {
    await writeWheels(join(scene.workspace, 'wheels-app/wheels'), [{ name: 'tiny', version: '2.0.0' }])
    await writeAll({ 'wheels-app/requirements.txt': '--no-index\n--find-links wheels\ntiny==2.0.0\n' })
    const step = await build({ requirements: 'wheels-app/requirements.txt' })
    expect(step.outputs).toMatchObject({ result: 'published' })
  })

  test('the registry that setup-node configures, and no script of a package runs', async () => {
    const host = registry.url.replace('http:', '')
    await writeOutside(
      'runner-temp/.npmrc',
      `${host}/:_authToken=${variable('NODE_AUTH_TOKEN')}\nregistry=${registry.url}/\n`,
    )
    const dependencies = { noisy: '1.0.0' }
    const resolved = `${registry.url}/files/noisy-1.0.0.tgz`
    await writeAll({
      'node/package.json': JSON.stringify({
        name: 'app',
        dependencies,
        scripts: { preinstall: 'node trap.js' },
      }),
      'node/trap.js': nodeTrap('root'),
      'node/.npmrc': 'fund=false\n',
      'node/package-lock.json': JSON.stringify({
        lockfileVersion: 3,
        packages: {
          '': { name: 'app', dependencies },
          'node_modules/noisy': { version: '1.0.0', resolved, hasInstallScript: true },
        },
      }),
    })
    const step = await build(
      { 'package-lock': 'node/package-lock.json' },
      { NPM_CONFIG_USERCONFIG: join(root, 'runner-temp/.npmrc'), NODE_AUTH_TOKEN: PASSWORDS.npm },
    )
    expect(step.outputs).toMatchObject({ result: 'published' })
    expect(step.warnings).toEqual([expect.stringContaining('Install scripts do not run')])
    expect(registry.requests.at(-1)).toContain(`Bearer ${PASSWORDS.npm}`)
  })
})
