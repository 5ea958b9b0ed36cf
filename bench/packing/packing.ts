/**
 * Times how a source directory becomes an archive, with the memory at its peak: this action's packer and adm-zip,
 * each in a process of its own, against `zip -qr`.
 *
 *     node bench/packing/packing.ts [files, 5000] [megabytes, 58] [rounds, 5]
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { packDirectory } from '../../src/package/pack-directory.ts'
import { writeSampleTree } from './sample-tree.ts'

interface Run {
  /** Seconds from start to end of the process. */
  readonly seconds: number
  readonly zipped: number
  /** Peak of the resident memory in MB, where it is known. */
  readonly memory?: number
}

const packers: Readonly<Record<string, (directory: string) => Promise<number>>> = {
  'this action': async (directory) => (await packDirectory(directory, [])).zip.length,
  'adm-zip': packByAdmZip,
}

const [first = '5000', megabytes = '58', rounds = '5'] = process.argv.slice(2)
const packer = packers[first]
if (packer) await packOnce(packer, megabytes)
else compare(Number(first), Number(megabytes), Number(rounds))

/** What the process of one run does: pack, and say what it took. */
async function packOnce(pack: (directory: string) => Promise<number>, directory: string): Promise<void> {
  const zipped = await pack(directory)
  console.log(JSON.stringify({ zipped, memory: process.resourceUsage().maxRSS / 1024 }))
}

async function packByAdmZip(directory: string): Promise<number> {
  const { default: AdmZip } = await import('adm-zip')
  const zip = new AdmZip(undefined, { noSort: true })
  const digest = createHash('sha256')
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(directory, name)
    if (!statSync(path).isFile()) continue
    const content = readFileSync(path)
    digest.update(createHash('sha256').update(content).digest())
    zip.addFile(name, content, '', 0o644)
  }
  const bytes = zip.toBuffer()
  createHash('sha256').update(bytes).digest()
  return bytes.length
}

function compare(files: number, megabytes: number, rounds: number): void {
  const directory = mkdtempSync(join(tmpdir(), 'packing-'))
  try {
    const tree = join(directory, 'tree')
    writeSampleTree(tree, files, megabytes * 1e6)
    console.log(`${files} files, ${megabytes} MB, ${availableParallelism()} cores, best of ${rounds} rounds`)
    const names = ['zip -qr', ...Object.keys(packers)]
    const runs = Array.from({ length: rounds }, () => names.map((name) => runOf(name, tree, directory)))
    const best = names.map((_, at) => runs.map((round) => round[at]).sort(bySeconds)[0])
    for (const [at, name] of names.entries()) console.log(line(name, best[at], best[0]))
  } finally {
    rmSync(directory, { recursive: true })
  }
}

function runOf(name: string, tree: string, directory: string): Run {
  const start = performance.now()
  if (name === 'zip -qr') {
    const path = join(directory, 'zip.zip')
    if (spawnSync('zip', ['-qr', path, '.'], { cwd: tree }).error) throw new Error('`zip` is not installed.')
    const seconds = (performance.now() - start) / 1000
    const zipped = statSync(path).size
    rmSync(path)
    return { seconds, zipped }
  }
  const said = execFileSync(process.execPath, [import.meta.filename, name, tree], { encoding: 'utf8' })
  return { ...JSON.parse(said), seconds: (performance.now() - start) / 1000 }
}

function bySeconds(a: Run | undefined, b: Run | undefined): number {
  return (a?.seconds ?? 0) - (b?.seconds ?? 0)
}

function line(name: string, run: Run | undefined, reference: Run | undefined): string {
  if (!run || !reference) return name
  const factor = (run.seconds / reference.seconds).toFixed(2)
  const memory = run.memory === undefined ? '' : `${run.memory.toFixed(0)} MB of memory`
  return `${name.padEnd(12)} ${run.seconds.toFixed(2)} s  ${factor} x  ${(run.zipped / 1e6).toFixed(1)} MB zipped  ${memory}`
}
