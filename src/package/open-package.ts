import { readFile } from 'node:fs/promises'
import type { PackageCode } from '../model/code.ts'
import { unzippedProblem } from '../model/limits.ts'
import type { PackageSource } from '../model/wanted.ts'
import { keepArchive } from './archive.ts'
import { digestFiles } from './content-digest.ts'
import { contentWarnings } from './content-warnings.ts'
import { LONGEST_TEXT } from './file-content.ts'
import { shownPath } from './names.ts'
import { readSourceTree } from './source-tree.ts'
import { compressFiles } from './zip/compression.ts'
import { openZipFile } from './zip/file.ts'
import { writeZip } from './zip/writer.ts'

/**
 * The code of a release, ready to be sent; undefined when only the configuration is released.
 *
 * @throws Failure about everything that is wrong with the directory or the archive
 */
export async function openPackage(source: PackageSource): Promise<PackageCode | undefined> {
  switch (source.kind) {
    case 'zip-file':
      return openZipFile(source.path)
    case 'source-dir':
      return packDirectory(source.path, source.exclude)
    case 'none':
      return undefined
  }
}

/**
 * Reads a source directory; the archive is created later, when it is needed. The same files always give the same bytes
 * (on one platform, with one release of Node, whose zlib compresses them): names are sorted by their bytes, the date is
 * fixed, and permissions are 755 for files that their owner may execute, else 644. Windows has no such permission: there,
 * every file gets 644, so a package with a `bootstrap` must be built elsewhere.
 *
 * @param path the directory, absolute
 * @param exclude patterns in .gitignore syntax, relative to the directory
 * @throws Failure about everything in the directory that cannot be packed
 */
export async function packDirectory(path: string, exclude: readonly string[]): Promise<PackageCode> {
  const { files, notes } = await readSourceTree(path, exclude)
  const unzippedSize = files.reduce((bytes, { size }) => bytes + size, 0)
  const tooLarge = unzippedProblem(`The content of the directory \`${shownPath(path)}\``, unzippedSize)
  if (tooLarge) throw tooLarge

  const { digest, files: digested, compiled } = await digestFiles(files)
  return {
    kind: 'package',
    digest,
    files: files.map(({ name }) => name),
    executables: files.filter(({ executable }) => executable).map(({ name }) => name),
    compiled,
    unzippedSize,
    warnings: contentWarnings(files),
    ...(notes.length > 0 && { notes }),
    text: async (name) => {
      const file = digested.find((each) => each.name === name)
      return file && file.size <= LONGEST_TEXT
        ? readFile(file.path, 'utf8').catch(() => undefined)
        : undefined
    },
    archive: (keeping) => keepArchive(writeZip(compressFiles(digested)), keeping),
  }
}
