import { distance } from 'fastest-levenshtein'

/** A candidate in a folder of the package, the one with the shortest path. */
export function inFolder(
  candidates: readonly string[],
  files: readonly string[],
): { file: string; folder: string } | undefined {
  return candidates
    .flatMap((wanted) =>
      files.filter((file) => file.endsWith(`/${wanted}`)).map((file) => ({ file, wanted })),
    )
    .toSorted((a, b) => depth(a.file) - depth(b.file) || (a.file < b.file ? -1 : 1))
    .map(({ file, wanted }) => ({ file, folder: file.slice(0, -wanted.length) }))[0]
}

function depth(file: string): number {
  return file.split('/').length
}

/** A file with a similar path, or with the same name in another folder. */
export function similarFile(wanted: string, files: readonly string[]): string | undefined {
  const close = files
    .map((file) => ({ file, steps: distance(wanted, file) }))
    .filter(({ steps }) => steps <= 2)
    .toSorted((a, b) => a.steps - b.steps)[0]
  const base = wanted.slice(wanted.lastIndexOf('/') + 1)
  return close?.file ?? files.find((file) => file === base || file.endsWith(`/${base}`))
}
