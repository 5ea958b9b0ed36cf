import type { PackageSource } from '../inputs/deploy-inputs.ts'
import type { PackageCode } from '../model/code.ts'
import { packDirectory } from './pack-directory.ts'
import { openZipFile } from './zip-file.ts'

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
