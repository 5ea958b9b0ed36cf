import { execFile, spawnSync } from 'node:child_process'
import { cp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { pythonEnvironment } from '../../local-aws/python-environment.ts'
import { MAVEN_REPOSITORY, toolsOfNpm } from './fetched-build-tools.ts'
import { writeNodeProject } from './node-project.ts'
import { writeWheels } from './wheels.ts'

/** Builds what a function is made of. */
interface BuildTool {
  readonly name: string
  /** The program that has to be on PATH. */
  readonly program?: string
  /** Writes the files of the project. */
  readonly prepare: (project: string) => Promise<void>
  /** What to write in `exclude`, by docs/release.md. */
  readonly exclude?: string
  /**
   * Builds it, as a job does after its checkout.
   * @returns the directory or archive to release, relative to the project
   */
  readonly build: (project: string) => Promise<string>
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

/** Copies a project to another place, with the dates of another day. */
export async function checkOut(project: string, to: string): Promise<void> {
  await cp(project, to, { recursive: true })
  const seconds = 1e9 + Math.floor(Math.random() * 1e8)
  for (const name of await readdir(to, { recursive: true })) await utimes(join(to, name), seconds, seconds)
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
  prepare: (project) =>
    writeWheels(join(project, 'wheels'), [{ name: 'tiny', commands: ['tiny = tiny:main'] }]),
  build: async (project) => {
    const { python } = await pythonEnvironment()
    const from = ['--no-index', '--find-links', 'wheels', '--disable-pip-version-check']
    await run(python, ['-m', 'pip', 'install', '-q', ...from, '--target', 'build', 'tiny'], { cwd: project })
    return 'build'
  },
}

const uv: BuildTool = {
  name: 'uv, with a project of the repository',
  prepare: (project) =>
    write(project, { 'pyproject.toml': PYPROJECT, 'src/thing/__init__.py': 'def main(): pass\n' }),
  build: async (project) => {
    const { bin, python } = await pythonEnvironment()
    const how = ['--offline', '--no-deps', '--python', python]
    await run(join(bin, 'uv'), ['pip', 'install', '-q', ...how, '--target', 'build', '.'], { cwd: project })
    return 'build'
  },
}

const python: BuildTool = {
  name: 'the tests of a Python app',
  prepare: (project) => write(project, { 'app.py': 'import lib\n', 'lib/__init__.py': 'def main(): pass\n' }),
  build: async (project) => {
    const { python: interpreter } = await pythonEnvironment()
    await run(interpreter, ['-m', 'compileall', '-q', project])
    return '.'
  },
}

/** A tool that installs two packages, archives of the project, beside its sources. */
const packageManager = (
  name: string,
  install: (project: string) => Promise<unknown>,
  files: Readonly<Record<string, string>> = {},
): BuildTool => ({
  name,
  prepare: async (project) => {
    const bin = { left: 'index.js' }
    await writeNodeProject(project, [{ name: 'left', members: { bin } }, { name: 'right' }])
    await write(project, files)
  },
  build: async (project) => {
    await install(project)
    return '.'
  },
})

const npm = packageManager('npm ci', (cwd) =>
  run('npm', ['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd }),
)

/** Runs a tool of npm that is fetched first. */
async function runOfNpm(program: string, args: readonly string[], cwd: string, env = {}): Promise<void> {
  await run('node', [join(await toolsOfNpm(), program), ...args], { cwd, env: { ...process.env, ...env } })
}

const pnpm: BuildTool = {
  ...packageManager('pnpm', (cwd) =>
    runOfNpm('pnpm/bin/pnpm.mjs', ['install', '--offline', '--store-dir', `${cwd}-store`], cwd),
  ),
  // Its commands name the directory that they were installed in.
  exclude: '.bin/',
}

const yarn = packageManager('yarn 1', (cwd) =>
  runOfNpm('yarn/bin/yarn.js', ['install', '--offline', '--cache-folder', `${cwd}-cache`], cwd),
)

const berry = packageManager(
  'yarn 4',
  (cwd) =>
    runOfNpm('@yarnpkg/cli-dist/bin/yarn.js', ['install'], cwd, {
      YARN_ENABLE_TELEMETRY: '0',
      YARN_ENABLE_NETWORK: '0',
      YARN_ENABLE_IMMUTABLE_INSTALLS: '0',
      YARN_GLOBAL_FOLDER: `${cwd}-cache`,
      YARN_NODE_LINKER: 'node-modules',
    }),
  { 'yarn.lock': '' },
)

const esbuild: BuildTool = {
  name: 'esbuild, with a source map',
  prepare: (project) =>
    write(project, {
      'src/index.ts': "import { text } from './lib'\nexport const handler = async () => text\n",
      'src/lib.ts': "export const text: string = 'built'\n",
    }),
  build: async (cwd) => {
    const how = ['--bundle', '--platform=node', '--sourcemap', '--minify', '--outfile=dist/index.js']
    await runOfNpm('esbuild/bin/esbuild', ['src/index.ts', ...how], cwd)
    return 'dist'
  },
}

const go: BuildTool = {
  name: 'go build',
  program: 'go',
  prepare: (project) =>
    write(project, { 'go.mod': 'module app\ngo 1.21\n', 'main.go': 'package main\nfunc main() {}\n' }),
  build: async (cwd) => {
    await run('go', ['build', '-trimpath', '-buildvcs=false', '-o', 'build/bootstrap', '.'], { cwd })
    return 'build'
  },
}

const cargo: BuildTool = {
  name: 'cargo build',
  program: 'cargo',
  prepare: (project) =>
    write(project, {
      'Cargo.toml': '[package]\nname = "bootstrap"\nversion = "0.1.0"\nedition = "2021"\n',
      'src/main.rs': 'fn main() {}\n',
    }),
  build: async (cwd) => {
    await run('cargo', ['build', '-q', '--offline', '--release'], { cwd })
    await cp(join(cwd, 'target/release/bootstrap'), join(cwd, 'build/bootstrap'))
    return 'build'
  },
}

const zip: BuildTool = {
  name: 'zip',
  program: 'zip',
  prepare: (project) => write(project, { 'app.py': 'import lib\n', 'lib/__init__.py': 'def main(): pass\n' }),
  build: async (cwd) => {
    await run('zip', ['-q', '-r', 'function.zip', 'app.py', 'lib'], { cwd })
    return 'function.zip'
  },
}

/** The plugins of a build, each at one version. */
const PLUGINS = { compiler: '3.14.1', resources: '3.3.1', surefire: '3.5.4', jar: '3.4.2' }

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>app</groupId>
  <artifactId>app</artifactId>
  <version>1.0</version>
  <properties>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>
  <build>
    <plugins>
${Object.entries(PLUGINS)
  .map(
    ([name, version]) =>
      `      <plugin><artifactId>maven-${name}-plugin</artifactId><version>${version}</version></plugin>`,
  )
  .join('\n')}
    </plugins>
  </build>
</project>
`

const maven: BuildTool = {
  name: 'Maven',
  prepare: (project) =>
    write(project, {
      'pom.xml': POM,
      'src/main/java/app/Handler.java': 'package app;\npublic class Handler {}\n',
    }),
  build: async (cwd) => {
    await run('mvn', ['-B', '-q', `-Dmaven.repo.local=${MAVEN_REPOSITORY}`, 'package'], { cwd })
    return 'target/app-1.0.jar'
  },
}

/** Those that need no network: all that are on this machine. Python, uv and npm always are. */
const AT_HAND = [pip, uv, python, npm, ...[go, cargo, zip].filter(({ program }) => onPath(program ?? ''))]

/** With EVERY_BUILD_TOOL, also those that are fetched first, whatever is on this machine. */
export const BUILD_TOOLS: readonly BuildTool[] = process.env['EVERY_BUILD_TOOL']
  ? [pip, uv, python, npm, go, cargo, zip, pnpm, yarn, berry, esbuild, maven]
  : AT_HAND
