import type { CommonInputs } from './deploy-inputs.ts'
import { type EveryModeInput, readEveryMode } from './every-mode.ts'
import { type FunctionReference, functionReference } from './function-name.ts'
import type { GivenInputs } from './given-inputs.ts'
import { readRegion } from './region.ts'

/** The function that a mode changes, and where; absent is what is missing or wrong, which is a problem then. */
export interface ChangedFunction {
  readonly fn: FunctionReference | undefined
  readonly region: string | undefined
  readonly everyMode: Omit<CommonInputs, 'region'>
}

/** Reads the inputs by which a mode that changes a function finds it. */
export function readChangedFunction(given: GivenInputs<EveryModeInput | 'function-name'>): ChangedFunction {
  const fn = given.read('function-name', functionReference)
  if (!given.has('function-name'))
    given.problems.add('`function-name` is missing.', "Set it to the function's name or ARN.")
  const region = readRegion(given, fn?.region)
  const everyMode = readEveryMode(given, { region, account: fn?.account })
  return { fn, region, everyMode }
}
