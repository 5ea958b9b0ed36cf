import { mkdir, mkdtemp } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Failure } from '../../../src/failure.ts'
import type { PackageCode } from '../../../src/model/code.ts'
import { execute } from '../../../src/processes/execute.ts'
import { type LayerInputs, openLayer } from '../../../src/read/layer/layer-content.ts'

/** A machine to build on: its own home, caches and temporary files, and variables on top. */
export interface Machine {
  readonly directory: string
  readonly environment: Readonly<Record<string, string>>
}

export async function newMachine(
  root: string,
  environment: Readonly<Record<string, string>>,
): Promise<Machine> {
  const directory = await mkdtemp(join(root, 'machine-'))
  for (const name of ['home', 'temporary']) await mkdir(join(directory, name))
  return { directory, environment: { HOME: join(directory, 'home'), ...environment } }
}

/** What was built, with its archive. */
export interface Built extends PackageCode {
  readonly zip: Uint8Array
  readonly sha256: string
  readonly log: readonly string[]
}

/** Builds a layer there, with what the programs said. */
export async function buildOn(machine: Machine, content: LayerInputs): Promise<Built> {
  const log: string[] = []
  const built = await openOn(machine, content, log)
  try {
    const { zip, sha256 } = await built.archive('in memory')
    if (!zip) throw new Error('The archive is larger than what is kept in memory.')
    return { ...built, zip, sha256, log }
  } finally {
    await built.close()
  }
}

/** The digest of a layer that is built there: an archive takes as long again. */
export async function digestOn(machine: Machine, content: LayerInputs): Promise<string> {
  const built = await openOn(machine, content, [])
  await built.close()
  return built.digest
}

function openOn({ directory, environment }: Machine, content: LayerInputs, log: string[]) {
  const variables = { ...process.env, ...environment }
  return openLayer(content, {
    execute: (program, args, where) =>
      execute(program, args, {
        environment: variables,
        directory: where,
        log: (line) => log.push(line),
        stop: new AbortController().signal,
      }),
    environment: variables,
    workspace: dirname(directory),
    temporary: join(directory, 'temporary'),
  })
}

/** What a user reads when the layer cannot be built. */
export async function refusalOn(machine: Machine, content: LayerInputs): Promise<string> {
  try {
    await buildOn(machine, content)
  } catch (error) {
    if (error instanceof Failure) return `${error.message}\n${error.advice}`
    throw error
  }
  throw new Error('The layer was built.')
}
