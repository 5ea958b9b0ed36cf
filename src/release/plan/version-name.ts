/** How a version is called in a sentence: `version 41`, or `$LATEST`, which is none. */
export function versionName(version: string | undefined): string {
  return version === '$LATEST' ? '$LATEST' : `version ${version}`
}
