import { shownName } from '../model/text.ts'
import { shownNames } from './names.ts'

/**
 * Warnings about probable mistakes in a package's content, in full sentences.
 *
 * @param files all files with their executable bit
 */
export function contentWarnings(
  files: readonly { readonly name: string; readonly executable: boolean }[],
): string[] {
  const warnings: string[] = []
  const environments = files.map(({ name }) => name).filter(isEnvironmentFile)
  if (environments.length > 0) {
    warnings.push(
      `The package contains ${shownNames(environments)}: anyone who can read the function's code can read its content. Leave it out unless the function needs it.`,
    )
  }
  const bootstrap = files.find(({ name }) => name === 'bootstrap')
  if (bootstrap && !bootstrap.executable) {
    warnings.push(
      `The file ${shownName(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is built.`,
    )
  }
  return warnings
}

/** `.env` and its variants, except for those that are meant to be public. */
function isEnvironmentFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1)
  return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base)
}
