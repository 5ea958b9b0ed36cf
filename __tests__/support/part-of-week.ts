/**
 * Tests that repeat one behavior for each call, permission or seed form a grid. A day runs a seventh of each grid, and a
 * week all of it. `WEEK_PART` (0 to 6) selects the part, by default the weekday in UTC from Sunday on; `WHOLE_WEEK=1`
 * selects all parts, as at night.
 */
export const PARTS = 7

export const isWholeWeek = process.env['WHOLE_WEEK'] === '1'

export const part = partFrom(process.env['WEEK_PART'], new Date())

let isNamed = false

/** The members of a grid that run today. The first call in a test file prints the part. */
export function membersOfTheDay<T>(grid: readonly T[]): readonly T[] {
  if (isWholeWeek) return grid
  if (!isNamed) process.stderr.write(`Part ${part} of the week: WEEK_PART=${part} repeats it.\n`)
  isNamed = true
  return inPart(grid, part)
}

/** One part of a grid, which has a member at least: a grid of fewer than seven has some of them in several parts. */
export function inPart<T>(grid: readonly T[], part: number): readonly T[] {
  const parts = Math.min(PARTS, grid.length)
  return grid.filter((_, index) => index % parts === part % parts)
}

/**
 * The number of the part that runs.
 * @param asked the text of `WEEK_PART`
 * @param now decides when nothing is asked for
 */
export function partFrom(asked: string | undefined, now: Date): number {
  if (!asked) return now.getUTCDay()
  if (!/^[0-6]$/.test(asked)) throw new Error(`WEEK_PART is ${asked}, but the parts are 0 to ${PARTS - 1}.`)
  return Number(asked)
}
