import { posix } from 'node:path'
import { Failure } from '../../failure.ts'
import { shownName } from '../../model/text.ts'

/** Takes the content of a symbolic link, which is where it leads. */
export class LinkTarget {
  #text = ''

  add(piece: Buffer): void {
    this.#text += piece.toString()
  }

  get text(): string {
    return this.#text
  }
}

/**
 * Refuses symbolic links that lead to each other or to themselves. Links that lead to nothing, or out of the package, may
 * be meant so: to `/tmp`, or into a layer.
 *
 * @param links targets by the names of the links
 * @throws Failure that names a link
 */
export function refuseCircles(links: ReadonlyMap<string, string>, where: string): void {
  for (const name of links.keys()) {
    const passed = new Set<string>()
    for (let at: string | undefined = name; at !== undefined; at = nextOf(at, links)) {
      if (passed.has(at))
        throw new Failure(
          `${where} contains the symbolic link ${shownName(name)}, which leads back to itself, so Lambda cannot unpack it.`,
          'Delete it, or replace it by what it should point to.',
        )
      passed.add(at)
    }
  }
}

/** The link that a link leads to; undefined if that is no link. */
function nextOf(name: string, links: ReadonlyMap<string, string>): string | undefined {
  const target = posix.join(posix.dirname(name), links.get(name) ?? '')
  return links.get(name)?.startsWith('/') || !links.has(target) ? undefined : target
}
