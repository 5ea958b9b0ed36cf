import { shownName } from '../model/text.ts'
import { shownNames } from './names.ts'

/**
 * What of a package's content is probably a mistake, in full sentences.
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
      `The package holds ${shownNames(environments)}: everybody who may read the function's code can read what is in there. Leave it out unless the function needs it.`,
    )
  }
  const bootstrap = files.find(({ name }) => name === 'bootstrap')
  if (bootstrap && !bootstrap.executable) {
    warnings.push(
      `The file ${shownName(bootstrap.name)} is not executable, so a custom runtime cannot start it. Run \`chmod +x bootstrap\` on Linux or macOS before the package is made.`,
    )
  }
  return warnings
}

/** `.env` and its variants, save for those that are made to be shown. */
function isEnvironmentFile(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1)
  return /^\.env(\.|$)/.test(base) && !/^\.env\.(example|sample|template|dist)$/.test(base)
}
