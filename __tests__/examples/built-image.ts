import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import type { ImageConfiguration, RunnableImage } from '../../local-aws/images/manifest.ts'
import { type PythonEnvironment, pythonEnvironment } from '../../local-aws/python-environment.ts'
import { type Instruction, pairsOf, type Stage, stagesOf, wordsOf } from './dockerfile.ts'
import { uvVariables } from './restart-registry-copy.ts'

const run = promisify(execFile)
const cache = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** The variables of the official images of Python, as far as they matter here. */
const BASE = { PATH: '/usr/local/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' }

/** A directory with a Dockerfile, and what is built of it. */
export interface Build {
  /** Path of the context. */
  readonly context: string
  /** The Dockerfile, where it is not the one of the context. */
  readonly dockerfile?: string
  /** `--build-arg`. */
  readonly args?: Readonly<Record<string, string>>
}

/**
 * Builds an image as far as that goes without Docker: carries out what the Dockerfile says in directories, one for each
 * stage, with the Python and uv of the local AWS in place of those of the base images. The files of an image are made once
 * for each content of the context and kept.
 */
export async function buildImage(build: Build): Promise<RunnableImage> {
  const dockerfile = build.dockerfile ?? (await readFile(join(build.context, 'Dockerfile'), 'utf8'))
  const stages = stagesOf(dockerfile)
  const python = await pythonEnvironment()
  const home = join(cache, `built-image-${await keyOf(stages, build.context, python)}`)
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true })
    const unfinished = await mkdtemp(join(cache, 'built-image-unfinished-'))
    try {
      for (const [index, stage] of stages.entries())
        await fill(join(unfinished, directoryOf(stage, index)), stage, unfinished, build, python)
      await rename(unfinished, home).catch((error: unknown) => {
        // Another process was faster.
        if (!existsSync(home)) throw error
      })
    } finally {
      await rm(unfinished, { recursive: true, force: true })
    }
  }
  const last = stages.at(-1)
  if (last === undefined) throw new Error('The Dockerfile has no stage.')
  return {
    fileSystem: join(home, directoryOf(last, stages.length - 1)),
    config: configurationOf(last, build.args ?? {}),
  }
}

function directoryOf({ name }: Stage, index: number): string {
  return name ?? `stage-${index}`
}

/** What the files of an image depend on. Build arguments are none of it: the example's files do not depend on them. */
async function keyOf(stages: readonly Stage[], context: string, { python }: PythonEnvironment) {
  const hash = createHash('sha256').update(python)
  for (const { instructions } of stages)
    for (const instruction of instructions) {
      if (!['COPY', 'ENV', 'RUN', 'WORKDIR'].includes(instruction.name)) continue
      hash.update(JSON.stringify(instruction))
      if (instruction.name !== 'COPY' || instruction.flags['from'] !== undefined) continue
      for (const source of sourcesOf(instruction)) await hashTree(hash, join(context, source))
    }
  return hash.digest('hex').slice(0, 16)
}

async function hashTree(hash: ReturnType<typeof createHash>, path: string): Promise<void> {
  if ((await stat(path)).isDirectory()) {
    for (const name of (await readdir(path)).sort())
      if (name !== '__pycache__') await hashTree(hash, join(path, name))
  } else hash.update(basename(path)).update(await readFile(path))
}

/** The configuration of the image: what the last stage says of how it is started. */
function configurationOf(
  { instructions }: Stage,
  args: Readonly<Record<string, string>>,
): ImageConfiguration {
  let env: Record<string, string> = { ...BASE }
  const given: Record<string, string> = {}
  const config: Record<string, unknown> = {}
  for (const instruction of instructions) {
    const variables = { ...given, ...env }
    if (instruction.name === 'ARG') Object.assign(given, argumentOf(instruction, variables, args))
    else if (instruction.name === 'ENV') env = { ...env, ...pairsOf(instruction.value, variables) }
    else if (instruction.name === 'LABEL') config['Labels'] = pairsOf(instruction.value, variables)
    else if (instruction.name === 'WORKDIR') config['WorkingDir'] = instruction.value
    else if (instruction.name === 'USER') config['User'] = instruction.value
    else if (instruction.name === 'ENTRYPOINT') config['Entrypoint'] = wordsOf(instruction)
    else if (instruction.name === 'CMD') config['Cmd'] = wordsOf(instruction)
  }
  return { ...config, Env: Object.entries(env).map(([name, value]) => `${name}=${value}`) }
}

function argumentOf(
  { value }: Instruction,
  variables: Record<string, string>,
  args: Readonly<Record<string, string>>,
): Record<string, string> {
  const [name = ''] = value.split('=')
  return { [name]: args[name] ?? pairsOf(value, variables)[name] ?? '' }
}

/** Carries out what changes the files of a stage. */
async function fill(
  root: string,
  stage: Stage,
  home: string,
  build: Build,
  python: PythonEnvironment,
): Promise<void> {
  await mkdir(root, { recursive: true })
  let workingDirectory = root
  let env: Record<string, string> = {}
  for (const instruction of stage.instructions) {
    if (instruction.name === 'WORKDIR') {
      workingDirectory = join(root, instruction.value)
      await mkdir(workingDirectory, { recursive: true })
    } else if (instruction.name === 'ENV')
      env = { ...env, ...pairsOf(instruction.value, { ...BASE, ...env }) }
    else if (instruction.name === 'COPY') await copy(instruction, root, workingDirectory, home, build.context)
    else if (instruction.name === 'RUN') {
      const path = [python.bin, process.env['PATH']].join(delimiter)
      const variables = { ...env, ...uvVariables(python.python), PATH: path, HOME: home }
      await run('sh', ['-c', instruction.value], { cwd: workingDirectory, env: variables })
    }
  }
}

function sourcesOf({ value }: Instruction): string[] {
  return value.split(/\s+/).slice(0, -1)
}

/** What another image has, such as uv, is this machine's own. */
async function copy(
  instruction: Instruction,
  root: string,
  workingDirectory: string,
  home: string,
  context: string,
): Promise<void> {
  const { from } = instruction.flags
  const destination = instruction.value.split(/\s+/).at(-1) ?? ''
  const target = destination.startsWith('/') ? join(root, destination) : join(workingDirectory, destination)
  for (const source of sourcesOf(instruction)) {
    const path = from === undefined ? join(context, source) : join(home, from, source)
    if (!existsSync(path) && from !== undefined) continue
    const into = destination.endsWith('/') ? join(target, basename(source)) : target
    await mkdir(dirname(into), { recursive: true })
    await cp(path, into, { recursive: true, verbatimSymlinks: true })
  }
}
