import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { writeNodeProject } from './node-project.ts'
import { writeWheels } from './wheels.ts'

/** Builds what a function is made of, without a network. */
interface BuildTool {
  readonly name: string
  /** Files of the project, and what else the tool needs. */
  readonly prepare: (project: string) => Promise<void>
  /** Builds it into a directory that does not exist yet. */
  readonly build: (project: string, into: string) => Promise<unknown>
}

const run = promisify(execFile)

/** Whether a program can be started here. */
const onPath = (program: string) => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined

async function write(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), content)
  }
}

/** Another time at which a source was checked out. */
const checkedOut = (file: string) => {
  const seconds = 1e9 + Math.floor(Math.random() * 1e8)
  return utimes(file, seconds, seconds)
}

const PYPROJECT = `[build-system]
requires = ["uv_build>=0.1"]
build-backend = "uv_build"
[project]
name = "thing"
version = "1.0"
requires-python = ">=3.9"
`

const pip: BuildTool = {
  name: 'pip, which compiles what it installs',
  prepare: (project) => writeWheels(project, [{ name: 'tiny', commands: ['tiny = tiny:main'] }]),
  build: async (project, into) => {
    const { python } = await pythonEnvironment()
    const from = ['--no-index', '--find-links', project, '--disable-pip-version-check']
    return run(python, ['-m', 'pip', 'install', '-q', ...from, '--target', into, 'tiny'])
  },
}

const uv: BuildTool = {
  name: 'uv, with a project of the repository',
  prepare: (project) =>
    write(project, { 'pyproject.toml': PYPROJECT, 'src/thing/__init__.py': 'def main(): pass\n' }),
  build: async (project, into) => {
    const { bin, python } = await pythonEnvironment()
    await checkedOut(join(project, 'pyproject.toml'))
    const how = ['--offline', '--no-deps', '--python', python]
    return run(join(bin, 'uv'), ['pip', 'install', '-q', ...how, '--target', into, project])
  },
}

const python: BuildTool = {
  name: 'the tests of a Python app',
  prepare: (project) => write(project, { 'app.py': 'import lib\n', 'lib/__init__.py': 'def main(): pass\n' }),
  build: async (project, into) => {
    const { python: interpreter } = await pythonEnvironment()
    await cp(project, into, { recursive: true })
    for (const file of ['app.py', 'lib/__init__.py']) await checkedOut(join(into, file))
    return run(interpreter, ['-m', 'compileall', '-q', into])
  },
}

const npm: BuildTool = {
  name: 'npm ci',
  prepare: (project) => writeNodeProject(project, [{ name: 'left' }, { name: 'right' }]),
  build: async (project, into) => {
    await cp(project, into, { recursive: true })
    return run('npm', ['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: into })
  },
}

const go: BuildTool = {
  name: 'go build',
  prepare: (project) =>
    write(project, { 'go.mod': 'module app\ngo 1.21\n', 'main.go': 'package main\nfunc main() {}\n' }),
  build: async (project, into) => {
    await checkedOut(join(project, 'main.go'))
    return run('go', ['build', '-o', join(into, 'bootstrap'), '.'], { cwd: project })
  },
}

const cargo: BuildTool = {
  name: 'cargo build',
  prepare: (project) =>
    write(project, {
      'Cargo.toml': '[package]\nname = "bootstrap"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() {}\n',
    }),
  build: async (project, into) => {
    await checkedOut(join(project, 'src/main.rs'))
    await run('cargo', ['build', '-q', '--offline', '--target-dir', `${into}-target`], { cwd: project })
    await mkdir(into, { recursive: true })
    return cp(`${into}-target/debug/bootstrap`, join(into, 'bootstrap'))
  },
}

/** Those that are on this machine; Python, uv and npm always are. */
export const BUILD_TOOLS: readonly BuildTool[] = [
  pip,
  uv,
  python,
  npm,
  ...(onPath('go') ? [go] : []),
  ...(onPath('cargo') ? [cargo] : []),
]
