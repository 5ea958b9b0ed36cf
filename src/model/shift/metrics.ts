/** How often a version was called, and how often it failed. */
export interface Counts {
  readonly calls: number
  /** At most as many as there are calls. */
  readonly errors: number
}

/** What one version did, by the start of the minute in milliseconds since 1970. Minutes without calls are absent. */
export type CountsByMinute = ReadonlyMap<number, Counts>

/** What CloudWatch knows of the two versions of a shift. */
export interface ShiftMetrics {
  readonly old: CountsByMinute
  readonly new: CountsByMinute
}
