import { tmpdir } from 'node:os'
import type { Keeping } from '../src/model/code.ts'
import { packDirectory } from '../src/package/open-package.ts'

/** Packs a directory as for a request, and gives the bytes of the archive. */
export function packIntoMemory(directory: string): Promise<number> {
  return pack(directory, 'in memory')
}

/** Packs a directory as for S3. */
export function packOntoDisk(directory: string): Promise<number> {
  return pack(directory, { directory: tmpdir() })
}

async function pack(directory: string, keeping: Keeping): Promise<number> {
  const code = await packDirectory(directory, [])
  return (await code.archive(keeping)).size
}
