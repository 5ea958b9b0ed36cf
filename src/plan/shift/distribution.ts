/** The distribution of a whole number: the chance of each value that is not practically impossible. */
export interface Distribution {
  /** The value that the first chance belongs to. */
  readonly first: number
  /** The chances of `first`, `first + 1` and so on; their sum is 1 up to rounding. */
  readonly chances: Float64Array
}

/**
 * Chances that are left out: of single values in relation to the most likely one, of the ends of a sum together. Over the
 * sums of a day that is a billionth, and judging asks for chances of a ten-thousandth.
 */
const NEGLIGIBLE = 1e-12

/** A value that is always the same. */
export function always(value: number): Distribution {
  return { first: value, chances: Float64Array.of(1) }
}

/**
 * How many of the marked items are among those that are drawn without being put back.
 * @param total the number of items, `marked` and `drawn` at most as many
 */
export function hypergeometric(total: number, marked: number, drawn: number): Distribution {
  const least = Math.max(0, drawn + marked - total)
  const most = Math.min(drawn, marked)
  const mode = Math.floor(((drawn + 1) * (marked + 1)) / (total + 2))
  const ratio = (k: number) => ((marked - k) * (drawn - k)) / ((k + 1) * (total - marked - drawn + k + 1))
  return outward({ least, most, mode, ratio })
}

/** The number of successes in a number of independent attempts. */
export function binomial(attempts: number, chance: number): Distribution {
  if (chance >= 1) return always(attempts)
  const mode = Math.min(attempts, Math.floor((attempts + 1) * chance))
  const odds = chance / (1 - chance)
  return outward({ least: 0, most: attempts, mode, ratio: (k) => (odds * (attempts - k)) / (k + 1) })
}

interface Unimodal {
  readonly least: number
  readonly most: number
  readonly mode: number
  /** The chance of `k + 1` divided by that of `k`. */
  readonly ratio: (k: number) => number
}

/**
 * Computes chances from the most likely value outward and divides them by their sum, so that no factorial is needed and
 * every chance is right to about 13 digits, however large the numbers are.
 */
function outward({ least, most, mode, ratio }: Unimodal): Distribution {
  const above: number[] = []
  for (let k = mode, chance = 1; k < most; k += 1) {
    chance *= ratio(k)
    if (chance < NEGLIGIBLE) break
    above.push(chance)
  }
  const below: number[] = []
  for (let k = mode, chance = 1; k > least; k -= 1) {
    chance /= ratio(k - 1)
    if (chance < NEGLIGIBLE) break
    below.push(chance)
  }
  const chances = Float64Array.from([...below.reverse(), 1, ...above])
  const sum = chances.reduce((total, chance) => total + chance)
  return { first: mode - below.length, chances: chances.map((chance) => chance / sum) }
}

/** The distribution of the sum of two independent numbers: the convolution of their chances. */
export function sumOf(left: Distribution, right: Distribution): Distribution {
  const isLeftShorter = left.chances.length < right.chances.length
  const short = isLeftShorter ? left.chances : right.chances
  const long = isLeftShorter ? right.chances : left.chances
  const chances = new Float64Array(short.length + long.length - 1)
  for (let i = 0; i < short.length; i += 1) {
    const factor = short[i] as number
    for (let j = 0; j < long.length; j += 1)
      chances[i + j] = (chances[i + j] as number) + factor * (long[j] as number)
  }
  return withoutTails({ first: left.first + right.first, chances })
}

/** The distribution of the sum of independent numbers; pairs of equal width are added first, which is fastest. */
export function sumOfAll(distributions: readonly Distribution[]): Distribution {
  if (distributions.length <= 1) return distributions[0] ?? always(0)
  const half = Math.ceil(distributions.length / 2)
  return sumOf(sumOfAll(distributions.slice(0, half)), sumOfAll(distributions.slice(half)))
}

/** The chance of a value or a larger one; a chance of less than a billionth may be 0. */
export function chanceOfAtLeast({ first, chances }: Distribution, value: number): number {
  const tail = chances.subarray(Math.max(0, value - first))
  // From the smallest on, so that rounding loses nothing.
  return Math.min(
    1,
    tail.reduceRight((sum, chance) => sum + chance, 0),
  )
}

function withoutTails({ first, chances }: Distribution): Distribution {
  let [start, end] = [0, chances.length]
  for (let tail = 0; start < end; start += 1) {
    tail += chances[start] ?? 0
    if (tail > NEGLIGIBLE) break
  }
  for (let tail = 0; end > start; end -= 1) {
    tail += chances[end - 1] ?? 0
    if (tail > NEGLIGIBLE) break
  }
  return { first: first + start, chances: chances.slice(start, end) }
}
