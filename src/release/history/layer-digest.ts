import { createHash } from 'node:crypto'

/** What makes a version of a layer: all that a function, or whoever looks for a layer for one, meets of it. */
export interface LayerIdentity {
  /** Content digest of the package, 43 characters of base64url. */
  readonly content: string
  readonly runtimes: readonly string[]
  readonly architectures: readonly string[]
}

/**
 * The digest that a version of a layer has in its description, where the descriptions of functions' versions have that of
 * their code: SHA-256 over the digest of the content and the sorted runtimes and architectures, in base64url.
 */
export function layerDigest({ content, runtimes, architectures }: LayerIdentity): string {
  const parts = [content, runtimes.toSorted().join(','), architectures.toSorted().join(',')]
  return createHash('sha256').update(parts.join('\0')).digest('base64url')
}
