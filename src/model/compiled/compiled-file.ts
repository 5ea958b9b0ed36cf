/** A library or program that a compiler wrote, as its header describes it. */
export interface CompiledFile {
  /** Its name in the package, `/` between directories. */
  readonly name: string
  readonly system: 'Linux' | 'macOS' | 'Windows' | 'BSD'
  /**
   * The processors that it runs on: `x86_64` and `arm64` as Lambda writes them, others as they are called. Several in a
   * universal file of macOS.
   */
  readonly processors: readonly string[]
  /** The C library that it is linked with; undefined for a static program, and where its header does not say. */
  readonly library?: 'glibc' | 'musl' | undefined
  /** The newest version of glibc that it needs: 34 for 2.34. Undefined if it needs none, or where that is not known. */
  readonly glibc?: number | undefined
}
