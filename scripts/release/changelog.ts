/** CHANGELOG.md, as https://keepachangelog.com/en/1.1.0/ describes it: one section for each version, the newest first. */

/**
 * What changed in a version, as Markdown without the heading: the notes of its release.
 * @throws Error when the version has no section, no date, or nothing in it
 */
export function notesOf(changelog: string, version: string): string {
  const sections = changelog.split(/^(?=## )/m).slice(1)
  const section = sections.find((text) => text.startsWith(`## [${version}]`))
  if (section === undefined) {
    throw new Error(`CHANGELOG.md has no section "## [${version}] - YYYY-MM-DD". Write it before you tag.`)
  }
  const [heading = '', ...lines] = section.split('\n')
  if (!/^## \[[^\]]+\] - \d{4}-\d{2}-\d{2}$/.test(heading)) {
    throw new Error(
      `The heading "${heading}" in CHANGELOG.md has no date. Write "## [${version}] - YYYY-MM-DD".`,
    )
  }
  // Links at the end of the file belong to no section.
  const notes = lines
    .filter((line) => !/^\[[^\]]+\]: /.test(line))
    .join('\n')
    .trim()
  if (notes === '') throw new Error(`The section of ${version} in CHANGELOG.md is empty. Say what changed.`)
  return notes
}
