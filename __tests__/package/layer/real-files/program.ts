import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { homedir, tmpdir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import AdmZip from 'adm-zip'
import { pythonEnvironment } from '../../../../local-aws/python-environment.ts'
import { Failure } from '../../../../src/failure.ts'
import type { Architecture } from '../../../../src/model/layer.ts'
import type { LayerInputs } from '../../../../src/read/layer/layer-content.ts'
import { type Built, buildOn, digestOn, type Machine } from '../build.ts'
import { NODE_SHAPES, type NodeShape } from './node.ts'
import { PYTHON_SHAPES, type PythonShape } from './python.ts'

/**
 * Builds layers of projects in the shape of public ones, from the public package registries: for each version of Python and both
 * architectures, twice from different directories. Ends with 1 when bytes differ, an import fails, or an outcome is not
 * the expected one. `--write` writes the rows of what is built into the table of docs/layers.md; other arguments select
 * projects by their names.
 */
const PYTHONS = ['3.10', '3.11', '3.12', '3.13', '3.14']
const ARCHITECTURES: readonly Architecture[] = ['x86_64', 'arm64']
/** No later release counts, so that every night builds the same. */
const BEFORE = '2026-10-01T00:00:00Z'
/** Refusals that depend on the version of Python. */
const LACKS_VERSION = /Only wheels are installed|is not for Python/
const PAGE = join(import.meta.dirname, '../../../../docs/layers.md')

const START = '<!-- real files: npm run layers -- --write -->'
const END = '<!-- end of real files -->'

const asked = process.argv.slice(2)
const run = promisify(execFile)
const problems: string[] = []

interface Outcome {
  readonly target: string
  readonly architecture: Architecture
  readonly kind: 'built' | 'not for this version' | 'refused'
  readonly imported: boolean
}

interface Row {
  readonly tool: 'uv' | 'npm'
  readonly shape: PythonShape | NodeShape
  readonly outcomes: readonly Outcome[]
}

const root = await mkdtemp(join(tmpdir(), 'real-files-'))
const { bin } = await pythonEnvironment()
process.env['PATH'] = `${bin}${delimiter}${process.env['PATH']}`

async function write(directory: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(directory, name)), { recursive: true })
    await writeFile(join(directory, name), content)
  }
}

/** Writes the files of a project, with a lock file of its own tool. */
async function writeProject(directory: string, shape: PythonShape | NodeShape): Promise<void> {
  await write(directory, shape.files)
  const cwd = join(directory, shape.lock ?? '.')
  if ('requirements' in shape) {
    const python = shape.lock && (await interpreter('3.13'))
    const options = python ? ['--python', python] : []
    if (shape.lock) await run('uv', ['lock', '--quiet', '--exclude-newer', BEFORE, ...options], { cwd })
    await writeFile(join(cwd, 'uv.toml'), `exclude-newer = "${BEFORE}"\n`)
  } else if (shape.lock) {
    await run(
      'npm',
      ['install', '--package-lock-only', '--ignore-scripts', '--no-audit', '--no-fund', `--before=${BEFORE}`],
      { cwd },
    )
  }
}

/** A machine with the caches of this one, so that every file is downloaded once. */
async function machineAt(directory: string): Promise<Machine> {
  const place = join(directory, 'machine')
  for (const name of ['temporary', 'home']) await mkdir(join(place, name), { recursive: true })
  return { directory: place, environment: { HOME: homedir() } }
}

function contentOf(
  directory: string,
  shape: PythonShape | NodeShape,
  target: string,
  architecture: Architecture,
): LayerInputs {
  const architectures = [architecture]
  if ('packageLock' in shape) {
    const path = join(directory, shape.packageLock)
    return { source: { kind: 'package-lock', path }, runtimes: ['nodejs24.x'], architectures }
  }
  const { requirements, selection } = shape
  const source = { kind: 'requirements', path: join(directory, requirements), pythonVersion: target } as const
  return {
    source: { ...source, ...(selection && { selection }) },
    runtimes: [`python${target}`],
    architectures,
  }
}

/** Imports what the layer is for, where this machine has its interpreter. */
async function imports({ zip }: Built, shape: PythonShape | NodeShape, target: string): Promise<boolean> {
  const layer = await mkdtemp(join(root, 'layer-'))
  new AdmZip(Buffer.from(zip)).extractAllTo(layer, true, true)
  try {
    if ('packageLock' in shape) {
      const code = shape.imports.map((name) => `await import(${JSON.stringify(name)})`).join(';')
      // Where npm's packages are found from.
      await run(process.execPath, ['--input-type=module', '-e', code], { cwd: join(layer, 'nodejs') })
      return true
    }
    const program = await interpreter(target)
    if (program === undefined) return false
    const env = {
      PYTHONPATH: join(layer, 'python'),
      AWS_DEFAULT_REGION: 'eu-west-1',
      POWERTOOLS_TRACE_DISABLED: 'true',
    }
    await run(program, ['-sBc', `import ${shape.imports.join(', ')}`], { env })
    return true
  } finally {
    await rm(layer, { recursive: true, force: true })
  }
}

const interpreters = new Map<string, Promise<string | undefined>>()
function interpreter(version: string): Promise<string | undefined> {
  const known = interpreters.get(version)
  if (known) return known
  const args = ['-c', 'import sys; print(sys.executable)']
  const found = run(`python${version}`, args, { env: { ...process.env, PYENV_VERSION: version } }).then(
    ({ stdout }) => stdout.trim(),
    () => undefined,
  )
  interpreters.set(version, found)
  return found
}

/** Builds twice, from two directories. */
async function outcomeOf(
  shape: PythonShape | NodeShape,
  places: readonly string[],
  target: string,
  architecture: Architecture,
): Promise<Outcome> {
  const where = `${shape.name} (${target}, ${architecture})`
  const runnable = architecture === (process.arch === 'arm64' ? 'arm64' : 'x86_64')
  try {
    const [first = '', second = ''] = places.map((place) => join(place, 'project'))
    const built = await buildOn(
      await machineAt(dirname(first)),
      contentOf(first, shape, target, architecture),
    )
    const digest = await digestOn(
      await machineAt(dirname(second)),
      contentOf(second, shape, target, architecture),
    )
    if (built.digest !== digest) problems.push(`${where}: the two builds differ`)
    if (shape.refused) problems.push(`${where}: was built`)
    const imported = runnable && (await imports(built, shape, target))
    return { target, architecture, kind: 'built', imported }
  } catch (error) {
    const said = error instanceof Failure ? `${error.message} ${error.advice}` : String(error)
    if (shape.refused?.test(said)) return { target, architecture, kind: 'refused', imported: false }
    if (error instanceof Failure && LACKS_VERSION.test(said))
      return { target, architecture, kind: 'not for this version', imported: false }
    problems.push(`${where}: ${said.slice(0, 400)}`)
    return { target, architecture, kind: 'refused', imported: false }
  }
}

/** The writes of rows, one after the other. */
let writing = Promise.resolve()

async function rowOf(shape: PythonShape | NodeShape): Promise<void> {
  const tool = 'packageLock' in shape ? 'npm' : 'uv'
  const places = [await mkdtemp(join(root, 'a-')), join(await mkdtemp(join(root, 'b-')), 'another place')]
  for (const place of places) await writeProject(join(place, 'project'), shape)
  const outcomes: Outcome[] = []
  for (const target of tool === 'npm' ? ['24'] : PYTHONS) {
    for (const architecture of ARCHITECTURES)
      outcomes.push(await outcomeOf(shape, places, target, architecture))
  }
  for (const place of places) await rm(place, { recursive: true, force: true })
  const row = { tool, shape, outcomes } as const
  process.stdout.write(`${line(row)}\n`)
  if (asked.includes('--write')) writing = writing.then(() => writeRow(row))
}

/** The versions with an outcome, such as "3.11, 3.12", or "all". */
function versions(outcomes: readonly Outcome[], matches: (outcome: Outcome) => boolean): string {
  const found = outcomes.filter(matches).map(({ target }) => target)
  return found.length === outcomes.length ? 'all' : found.length === 0 ? 'none' : found.join(', ')
}

/** The beginning of the row of a project. */
function keyOf({ name, source: { repository, file, date } }: PythonShape | NodeShape): string {
  return `| ${name} | \`${repository}\`, \`${file}\`, ${date}`
}

function line({ tool, shape, outcomes }: Row): string {
  const of = (architecture: Architecture) => outcomes.filter((each) => each.architecture === architecture)
  const built = ARCHITECTURES.map((each) => versions(of(each), ({ kind }) => kind === 'built'))
  const imported = versions(of(process.arch === 'arm64' ? 'arm64' : 'x86_64'), (each) => each.imported)
  return `${keyOf(shape)} | ${tool} | ${shape.refused ? 'refused | refused | ' : `${built.join(' | ')} | ${imported}`} |`
}

/** Two at a time. */
async function runAll(shapes: readonly (PythonShape | NodeShape)[]): Promise<void> {
  const rest = [...shapes]
  const worker = async () => {
    for (let next = rest.shift(); next; next = rest.shift()) {
      const { name } = next
      await rowOf(next).catch((error) => problems.push(`${name}: ${String(error).slice(0, 400)}`))
    }
  }
  await Promise.all([worker(), worker()])
  await writing
}

/** Writes a row into the table, in the order of the projects; rows of other projects stay. */
async function writeRow(row: Row): Promise<void> {
  const page = await readFile(PAGE, 'utf8')
  const [before = '', rest = ''] = page.split(`${START}\n`)
  const [table = '', after = ''] = rest.split(END)
  // A row counts for the source that its project has now.
  const written = new Map(table.split('\n').map((each) => [each.split(' | ').slice(0, 2).join(' | '), each]))
  written.set(keyOf(row.shape), line(row))
  const lines = [...PYTHON_SHAPES, ...NODE_SHAPES].flatMap((shape) => written.get(keyOf(shape)) ?? [])
  const header = [
    '| project | in the shape of | built by | x86_64 | arm64 | imported |',
    '|---|---|---|---|---|---|',
  ]
  await writeFile(PAGE, `${before}${START}\n\n${[...header, ...lines].join('\n')}\n\n${END}${after}`)
}

const selected = asked.filter((each) => !each.startsWith('--'))
const shapes = [...PYTHON_SHAPES, ...NODE_SHAPES].filter(
  ({ name }) => selected.length === 0 || selected.some((each) => name.includes(each)),
)
await runAll(shapes)
await rm(root, { recursive: true, force: true })
for (const problem of problems) process.stderr.write(`${problem}\n`)
process.exitCode = problems.length > 0 ? 1 : 0
