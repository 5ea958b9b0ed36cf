import { createHash } from 'node:crypto'
import type { Json } from './answer.ts'

/**
 * Versions that were published long before the emulator knew the function: they can be listed, read, pointed at and
 * deleted, and differ from what the function is now in code and description. They cannot be invoked.
 */
export class OlderVersions {
  /** The number of the newest of them. */
  readonly newest: number
  readonly #deleted = new Set<string>()

  readonly #own: readonly ReturnType<typeof ownMembers>[]
  /** What was listed last, and of what: the pages of one list are of the same thousands. */
  #listed: { readonly of: string; readonly versions: Json[] } | undefined

  /**
   * @param arn of the function
   * @param count how many there are: versions 1 to count
   */
  constructor(arn: string, count: number) {
    this.newest = count
    this.#own = Array.from({ length: count }, (_, index) => ownMembers(arn, index + 1))
  }

  has(version: string): boolean {
    const number = Number(version)
    return number >= 1 && number <= this.newest && !this.#deleted.has(version)
  }

  delete(version: string): void {
    this.#deleted.add(version)
    this.#listed = undefined
  }

  /** All of them in ascending order, as the emulator would keep them. */
  all(latest: Json): Json[] {
    const of = JSON.stringify(latest)
    if (this.#listed?.of !== of) {
      const versions = this.#own
        .filter(({ Version }) => !this.#deleted.has(Version))
        .map((own) => ({ ...latest, ...own }))
      this.#listed = { of, versions }
    }
    return this.#listed.versions
  }
}

/** What a version has for itself. */
function ownMembers(arn: string, number: number) {
  const Version = String(number)
  const content = createHash('sha256').update(`older version ${Version}`)
  const digest = content.copy().digest('base64url')
  return {
    Version,
    FunctionArn: `${arn}:${Version}`,
    CodeSha256: content.digest('base64'),
    Description: `[lda1 d=${digest} prev=live:${number - 1} sha=3f2c1ab run=7 ref=main]`,
  }
}
