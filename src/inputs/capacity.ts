import type { WantedCapacity } from '../model/wanted.ts'
import { withoutUndefined } from '../without-undefined.ts'
import type { GivenInputs, InputDoc, Parser } from './given-inputs.ts'
import { wholeNumber } from './parsers/words.ts'

/** The inputs for concurrency. */
export const capacityInputs = {
  'provisioned-concurrency': { absent: 'unchanged' },
  'reserved-concurrency': { absent: 'unchanged' },
} as const satisfies Record<string, InputDoc>

const provisioned = wholeNumber({ least: 0, example: 5 })
const number = wholeNumber({ least: 0, example: 50, also: 'none' })

const reserved: Parser<number | 'none'> = (text, name, problems) =>
  text === 'none' ? 'none' : number(text, name, problems)

/** Reads the wanted concurrency. Upper limits are those of the account, which AWS reports. */
export function readCapacity(given: GivenInputs<keyof typeof capacityInputs | 'alias'>): WantedCapacity {
  if (given.has('provisioned-concurrency') && !given.has('alias'))
    given.problems.add(
      '`provisioned-concurrency` is given without `alias`, but provisioned concurrency belongs to an alias.',
      'Name the alias, such as `live`.',
    )
  return withoutUndefined({
    provisionedConcurrency: given.read('provisioned-concurrency', provisioned),
    reservedConcurrency: given.read('reserved-concurrency', reserved),
  })
}
