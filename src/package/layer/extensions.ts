import type { PackageCode } from '../../model/code.ts'
import { shownNames } from '../names.ts'

/** Warnings about extensions that Lambda cannot start, as full sentences. It starts every file in `extensions/`. */
export function extensionWarnings({
  files,
  executables = [],
}: Pick<PackageCode, 'files' | 'executables'>): string[] {
  const names = files.filter((file) => /^extensions\/[^/]+$/.test(file) && !executables.includes(file))
  if (names.length === 0) return []
  return [
    `Lambda starts every file in extensions/, but ${shownNames(names)} ${names.length === 1 ? 'is' : 'are'} not executable, so functions with this layer fail. Run \`chmod +x extensions/*\` on Linux or macOS before the layer is published, and keep other files elsewhere.`,
  ]
}
