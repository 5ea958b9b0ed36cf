import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { shownPath } from '../../names.ts'
import { type Place, refusal, WOULD_BE_BUILT } from '../refusal.ts'
import { type Roots, repositoryDirectory } from '../repository-file.ts'
import { writeLocalWheel } from './local-wheel.ts'
import { NotCopied } from './not-copied.ts'
import { sourcedDependencies } from './source-project.ts'

/** Where a package of the repository is asked for. */
interface Asked {
  readonly place: Place
  /** Whether a lock file says where its dependencies come from. */
  readonly isLocked: boolean
  /** What to do when the package cannot be copied. */
  readonly advice: string
}

/** A wheel that the action has written. */
interface LocalWheel {
  readonly name: string
  /** Absolute. */
  readonly path: string
  /** Hexadecimal. */
  readonly sha256: string
}

/** Wheels of packages of the repository, each written once. */
export class LocalWheels {
  readonly #into: string
  readonly #roots: Roots

  /** @param into a directory that does not exist yet; absolute */
  constructor(into: string, roots: Roots) {
    this.#into = into
    this.#roots = roots
  }

  /**
   * The wheel of a package.
   *
   * @param path its directory, absolute
   * @throws Failure when it is elsewhere, or cannot be copied without running its code
   */
  async of(path: string, { place, isLocked, advice }: Asked): Promise<LocalWheel> {
    const kind = isLocked ? 'package' : 'requirement'
    const directory = repositoryDirectory(path, this.#roots, place)
    if (directory === undefined) {
      throw existsSync(path)
        ? refusal(place, `this ${kind} is an archive of source code. ${WOULD_BE_BUILT}`, advice)
        : refusal(
            place,
            `the directory \`${shownPath(path, this.#roots.workspace)}\` of this ${kind} does not exist.`,
            'Correct the path, and check that an earlier step checks out or creates the directory.',
          )
    }
    try {
      const into = join(this.#into, createHash('sha256').update(directory).digest('hex').slice(0, 16))
      await mkdir(into, { recursive: true })
      const wheel = await writeLocalWheel(directory, into, this.#roots)
      if (!isLocked && sourcedDependencies(wheel.source).length > 0)
        throw new NotCopied(
          'its `[tool.uv.sources]` says where dependencies come from, which only uv.lock keeps',
        )
      const sha256 = createHash('sha256')
        .update(await readFile(wheel.path))
        .digest('hex')
      return { name: wheel.source.name, path: wheel.path, sha256 }
    } catch (error) {
      if (!(error instanceof NotCopied)) throw error
      throw refusal(
        place,
        `this ${kind} is a source tree that cannot be copied: ${error.message}. ${WOULD_BE_BUILT}`,
        advice,
      )
    }
  }
}
