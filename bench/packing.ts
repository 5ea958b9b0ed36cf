import { rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type ProgramRun, runProgram } from './program.ts'
import { writeSampleTree } from './sample-tree.ts'
import { type Spread, spreadOf } from './spread.ts'
import type { Stage } from './stage.ts'

/** How one packer packed a tree: milliseconds and MB of a process that does nothing else. */
export interface Packed {
  readonly time: Spread | undefined
  readonly memory: Spread | undefined
  /** Bytes of the archive. */
  readonly zipped: Spread | undefined
}

export interface PackedTree {
  readonly files: number
  /** Of all files together, about. */
  readonly bytes: number
  /** Its directory within the workspace. */
  readonly name: string
  readonly packers: Readonly<Record<PackerName, Packed>>
}

type PackerName = 'zip' | 'memory' | 'disk' | 'admZip'
type PackedOnce = ProgramRun & { readonly zipped: number }
type Packer = (stage: Stage, tree: string) => Promise<PackedOnce | undefined>

interface Tree extends Omit<PackedTree, 'packers'> {
  readonly rounds: number
  readonly by: readonly PackerName[]
}

/** The larger one is more than Lambda takes directly: it goes through S3. */
const trees: readonly Tree[] = [
  { name: 'tree-58', files: 5000, bytes: 58e6, rounds: 5, by: ['zip', 'memory', 'disk', 'admZip'] },
  { name: 'tree-240', files: 20_000, bytes: 240e6, rounds: 3, by: ['zip', 'disk'] },
]

const packers: Readonly<Record<PackerName, Packer>> = {
  zip: packByZip,
  memory: packerOf(import.meta.resolve('./action-packer.ts'), 'packIntoMemory'),
  disk: packerOf(import.meta.resolve('./action-packer.ts'), 'packOntoDisk'),
  admZip: packerOf(import.meta.resolve('./adm-zip-packer.ts'), 'packDirectory'),
}

/** Packs trees like the vendored dependencies of Python functions. They stay in the workspace. */
export async function measurePacking(stage: Stage): Promise<PackedTree[]> {
  const packed: PackedTree[] = []
  for (const { rounds, by, ...tree } of trees) {
    const directory = join(stage.workspace, tree.name)
    writeSampleTree(directory, tree.files, tree.bytes)
    const runs: Record<PackerName, PackedOnce[]> = { zip: [], memory: [], disk: [], admZip: [] }
    for (let round = 0; round < rounds; round++) {
      stage.say(`Packing ${tree.files} files, round ${round + 1} of ${rounds} ...`)
      for (const name of by) {
        const run = await packers[name](stage, directory)
        if (run) runs[name].push(run)
      }
    }
    const { zip, memory, disk, admZip } = runs
    packed.push({
      ...tree,
      packers: {
        zip: figuresOf(zip),
        memory: figuresOf(memory),
        disk: figuresOf(disk),
        admZip: figuresOf(admZip),
      },
    })
  }
  return packed
}

async function packByZip({ workspace, say }: Stage, tree: string): Promise<PackedOnce | undefined> {
  const archive = join(workspace, 'packed.zip')
  try {
    const env = { PATH: process.env['PATH'] }
    const run = await runProgram('zip', ['-qr', archive, '.'], { cwd: tree, env, memory: 'watched' })
    return { ...run, zipped: statSync(archive).size }
  } catch (error) {
    say(`zip is left out: ${String(error)}`)
    return undefined
  } finally {
    rmSync(archive, { force: true })
  }
}

/** @param url of a module with a function of that name, which packs a directory and gives the bytes of the archive */
function packerOf(url: string, name: string): Packer {
  const program = `const packers = await import(process.argv[1])
    console.log(await packers.${name}(process.argv[2]))`
  return async ({ memory, say }, tree) => {
    const args = ['--input-type=module', '--eval', program, url, tree]
    const run = await runProgram(process.execPath, args, { env: { PATH: process.env['PATH'] }, memory })
    if (run.exitCode === 0) return { ...run, zipped: Number(run.output) }
    say(`${url} did not pack:\n${run.output}`)
    return undefined
  }
}

function figuresOf(runs: readonly PackedOnce[]): Packed {
  return {
    time: spreadOf(runs.map(({ milliseconds }) => milliseconds)),
    memory: spreadOf(runs.map(({ memory }) => memory)),
    zipped: spreadOf(runs.map(({ zipped }) => zipped)),
  }
}
