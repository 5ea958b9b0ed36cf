import type { GivenInputs, InputFacts } from './given-inputs.ts'
import { wholeNumber } from './whole-numbers.ts'

export const everyModeInputs = {
  mode: { required: true },
  'aws-region': { absent: "the region in the function's ARN, else `AWS_REGION`, else `AWS_DEFAULT_REGION`" },
  'wait-timeout': { default: 600 },
} as const satisfies Record<string, InputFacts>

export type EveryModeInput = keyof typeof everyModeInputs

const seconds = wholeNumber({ unit: 'seconds', least: 1, most: 86_400, example: 600 })

/** The inputs of every mode, apart from `mode` and `aws-region`. */
export function readEveryMode(given: GivenInputs<EveryModeInput>): { waitTimeout: number } {
  return { waitTimeout: given.read('wait-timeout', seconds) ?? everyModeInputs['wait-timeout'].default }
}
