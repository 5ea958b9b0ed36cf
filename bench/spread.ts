/** What a number of measurements come to. */
export interface Spread {
  readonly median: number
  readonly min: number
  readonly max: number
}

/** Undefined when nothing was measured. */
export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const sorted = values.filter((value) => value !== undefined).sort((left, right) => left - right)
  const [min] = sorted
  const max = sorted.at(-1)
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  if (min === undefined || max === undefined || low === undefined || high === undefined) return undefined
  return { median: (low + high) / 2, min, max }
}
