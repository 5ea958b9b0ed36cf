/** Characters of an annotation; the runner cuts the rest off, in the log as well. Its limit is 4,096. */
const LONGEST_ANNOTATION = 4000
/** Characters of the end of a long annotation, which says what is served and what to do. */
const END = 1200

/** The text of an annotation in full, or its beginning and its end. */
export function fitAnnotation(text: string): string {
  if (text.length <= LONGEST_ANNOTATION) return text
  const note = (left: number) => `… (${left} more characters are in the log of this step) …`
  const room = LONGEST_ANNOTATION - END - note(text.length).length
  const left = text.length - room - END
  return `${text.slice(0, room).toWellFormed()}${note(left)}${text.slice(-END).toWellFormed()}`
}

/** Bytes of a summary; GitHub shows nothing of a summary above 1 MiB (GitHub docs, "Job summaries"). */
const LARGEST_SUMMARY = 1_000_000

/** A summary in full, or as many of its first lines as GitHub takes. What the last of them begin is ended. */
export function fitSummary(markdown: string): string {
  if (Buffer.byteLength(markdown) <= LARGEST_SUMMARY) return markdown
  // Cut at the end of a line, and never in the middle of a character.
  const part = Buffer.from(markdown).subarray(0, LARGEST_SUMMARY).toString()
  const shown = part.slice(0, part.lastIndexOf('\n')) || part.slice(0, -1)
  const fences = shown.match(/^(`{3,}|~{3,})/gm) ?? []
  const ends = [
    ...(fences.length % 2 === 1 ? [fences.at(-1)] : []),
    ...Array.from({ length: count(shown, '<details>') - count(shown, '</details>') }, () => '</details>'),
  ]
  const note = '> [!NOTE]\n> This summary is longer than GitHub shows. The log of this step has the rest.\n'
  return [shown, ...ends, '', note].join('\n')
}

function count(text: string, part: string): number {
  return text.split(part).length - 1
}
