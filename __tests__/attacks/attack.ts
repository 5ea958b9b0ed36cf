import fc from '../support/properties.ts'

/** The classes of attacks, as the table in docs/reliability.md calls them. */
export type AttackClass = 'Injection' | 'Secrets' | 'Files' | 'Requests' | "AWS's answers"

/** One way to attack the action, with as many variants as asked for. */
export interface Attack {
  readonly class: AttackClass
  /** What is attacked, and with what: a row of the table. */
  readonly title: string
  readonly tryOut: (seed: number, variants: number) => Promise<Trial>
}

/** How many variants were tried and survived, with the simplest one that did not, if any. */
export interface Trial {
  readonly tried: number
  readonly survived: number
  readonly failure: string | undefined
}

interface Kind<Variant> {
  readonly class: AttackClass
  readonly title: string
  readonly variants: fc.Arbitrary<Variant>
  /** Divides the number of variants, where each takes long. */
  readonly cost?: number
  /** @throws if the action does not withstand the variant */
  readonly withstand: (variant: Variant) => unknown
}

/** An attack whose variants follow from a seed alone. */
export function attack<Variant>({ variants, cost = 1, withstand, ...kind }: Kind<Variant>): Attack {
  return {
    ...kind,
    tryOut: async (seed, number) => {
      const numRuns = Math.max(1, Math.ceil(number / cost))
      const drawn = fc.sample(variants, { seed, numRuns })
      let survived = 0
      for (const variant of drawn) if (await withstands(withstand, variant)) survived += 1
      const failure = survived < numRuns ? await simplest({ variants, withstand }, seed, numRuns) : undefined
      return { tried: numRuns, survived, failure }
    },
  }
}

async function withstands<Variant>(
  withstand: Kind<Variant>['withstand'],
  variant: Variant,
): Promise<boolean> {
  try {
    await withstand(variant)
    return true
  } catch {
    return false
  }
}

/** The simplest variant that does harm, with the error that it causes. */
async function simplest<Variant>(
  { variants, withstand }: Pick<Kind<Variant>, 'variants' | 'withstand'>,
  seed: number,
  numRuns: number,
): Promise<string> {
  const property = fc.asyncProperty(variants, async (variant) => void (await withstand(variant)))
  const { counterexample, errorInstance } = await fc.check(property, { seed, numRuns })
  return `${fc.stringify(counterexample?.[0])}\n${String(errorInstance)}`
}
