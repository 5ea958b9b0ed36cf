import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import AdmZip from 'adm-zip'

/** Packs a directory with adm-zip, in the way that is fastest there, and hashes as this action's packer does. */
export async function packDirectory(directory: string): Promise<number> {
  const archive = new AdmZip(undefined, { noSort: true })
  const digest = createHash('sha256')
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' }).sort()) {
    const path = join(directory, name)
    if (!statSync(path).isFile()) continue
    const content = readFileSync(path)
    digest.update(createHash('sha256').update(content).digest())
    archive.addFile(name, content, '', 0o644)
  }
  const zip = archive.toBuffer()
  createHash('sha256').update(zip).digest()
  return zip.length
}
