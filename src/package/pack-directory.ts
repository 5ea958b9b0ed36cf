import { createHash } from 'node:crypto'
import type { CodePackage } from './code-package.ts'
import { compressFiles } from './compressed-files.ts'
import { ContentDigest } from './content-digest.ts'
import { contentWarnings } from './content-warnings.ts'
import { shownPath } from './shown-path.ts'
import { readSourceTree } from './source-tree.ts'
import { unzippedProblem } from './upload-limit.ts'
import { writeZip, zipCapacity } from './zip-writer.ts'

/**
 * Packs a source directory. The same files give the same bytes wherever, whenever and by whomever they are packed
 * (on one platform, with one release of Node, whose zlib decides how bytes deflate): names are sorted by their
 * bytes, the date is fixed, permissions are 755 for what its owner may execute, else 644. Windows has no such
 * permission: there every file is packed as 644, so a `bootstrap` has to be packed elsewhere.
 *
 * @param path the directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to the directory
 * @throws Failure about everything in the directory that cannot be packed
 */
export async function packDirectory(path: string, exclude: readonly string[]): Promise<CodePackage> {
  const { files, warnings } = await readSourceTree(path, exclude)
  const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0)
  const tooLarge = unzippedProblem(`The content of the directory \`${shownPath(path)}\``, unzippedSize)
  if (tooLarge) throw tooLarge

  const digest = new ContentDigest()
  const sha256 = createHash('sha256')
  // Room for the case that nothing shrinks; memory that is never written to is never taken.
  const room = Buffer.allocUnsafeSlow(zipCapacity(files))
  let length = 0
  const compressed = compressFiles(files, ({ name, executable }, content) => {
    digest.add(name, executable ? 'executable' : 'file', content)
  })
  for await (const piece of writeZip(compressed)) {
    sha256.update(piece)
    room.set(piece, length)
    length += piece.length
  }
  return {
    zip: room.subarray(0, length),
    sha256: sha256.digest('base64'),
    digest: digest.digest(),
    files: files.map(({ name }) => name),
    unzippedSize,
    warnings: [...warnings, ...contentWarnings(files)],
  }
}
