/** Numbers from 0 to below 1 that a seed repeats (Mulberry32, by Tommy Ettinger, public domain). */
export function seededNumbers(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** The number of successes in a number of independent attempts. */
export function drawBinomial(random: () => number, attempts: number, chance: number): number {
  if (attempts === 0 || chance <= 0) return 0
  if (chance >= 1) return attempts
  const mode = Math.min(attempts, Math.floor((attempts + 1) * chance))
  const odds = chance / (1 - chance)
  const atMode = Math.exp(
    logFactorial(attempts) -
      logFactorial(mode) -
      logFactorial(attempts - mode) +
      mode * Math.log(chance) +
      (attempts - mode) * Math.log(1 - chance),
  )
  return drawAround(random, { mode, atMode, most: attempts, ratio: (k) => (odds * (attempts - k)) / (k + 1) })
}

/** How many events happen where this many are expected. */
export function drawPoisson(random: () => number, expected: number): number {
  if (expected <= 0) return 0
  const mode = Math.floor(expected)
  const atMode = Math.exp(mode * Math.log(expected) - expected - logFactorial(mode))
  return drawAround(random, {
    mode,
    atMode,
    most: Number.POSITIVE_INFINITY,
    ratio: (k) => expected / (k + 1),
  })
}

interface Unimodal {
  readonly mode: number
  /** The chance of the most likely value. */
  readonly atMode: number
  readonly most: number
  /** The chance of `k + 1` divided by that of `k`. */
  readonly ratio: (k: number) => number
}

/** Subtracts chances from a random number, from the most likely value outward, until nothing is left. */
function drawAround(random: () => number, { mode, atMode, most, ratio }: Unimodal): number {
  let left = random() - atMode
  let [below, atBelow, above, atAbove] = [mode, atMode, mode, atMode]
  while (left > 0) {
    const isEmpty = (below === 0 || atBelow < 1e-18) && (above >= most || atAbove < 1e-18)
    if (isEmpty) return mode
    if (below > 0) {
      atBelow /= ratio(below - 1)
      below -= 1
      left -= atBelow
      if (left <= 0) return below
    }
    if (above < most) {
      atAbove *= ratio(above)
      above += 1
      left -= atAbove
      if (left <= 0) return above
    }
  }
  return mode
}

const small = [0]
for (let n = 1; n < 256; n += 1) small.push((small[n - 1] as number) + Math.log(n))

/** The logarithm of n!, by Stirling's series for large numbers, whose error is below 1e-15 there. */
function logFactorial(n: number): number {
  const known = small[n]
  if (known !== undefined) return known
  const series = 1 / (12 * n) - 1 / (360 * n ** 3)
  return (n + 0.5) * Math.log(n) - n + 0.5 * Math.log(2 * Math.PI) + series
}
