/** A file of a project, and its place in a wheel. */
export interface WheelFile {
  /** `/` between names. */
  readonly name: string
  /** Relative to the project. */
  readonly source: string
}
