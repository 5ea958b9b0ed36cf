import { listed } from '../model/text.ts'
import type { Inputs } from '../model/wanted.ts'
import { type EveryModeInput, everyModeInputs, readEveryMode } from './every-mode.ts'
import { functionReference } from './function.ts'
import { frozen, GivenInputs, type Step } from './given-inputs.ts'
import { deployInputs, readDeployInputs } from './modes/deploy.ts'
import { nameOfLayer, publishLayerInputs, readPublishLayerInputs } from './modes/publish-layer.ts'
import { readRollbackInputs, rollbackInputs } from './modes/rollback.ts'
import { readSmokeTestInputs, smokeTestInputs } from './modes/smoke-test.ts'
import { Problems } from './parsers/problems.ts'
import { oneOf } from './parsers/words.ts'
import { refuseUnknownInputs } from './unknown-inputs.ts'

/** The modes, each with its inputs and the function that reads them. */
export const modes = {
  deploy: { inputs: deployInputs, read: readDeployInputs },
  'publish-layer': { inputs: publishLayerInputs, read: readPublishLayerInputs },
  rollback: { inputs: rollbackInputs, read: readRollbackInputs },
  'smoke-test': { inputs: smokeTestInputs, read: readSmokeTestInputs },
} as const

type Mode = keyof typeof modes
type InputName = EveryModeInput | { [M in Mode]: keyof (typeof modes)[M]['inputs'] }[Mode]

/**
 * Reads and checks the inputs of the step.
 *
 * @returns a value frozen all the way down
 * @throws Failure, one that names everything that is wrong with the inputs
 */
export async function readInputs(step: Step): Promise<Inputs> {
  const problems = new Problems()
  const given = new GivenInputs<InputName>(step, problems)
  const names = Object.keys(modes) as Mode[]
  const mode = given.read('mode', oneOf(names))
  if (!given.has('mode')) problems.add('`mode` is missing.', `Set it to ${listed(names, 'or')}.`)
  const inputsOfModes = Object.fromEntries(names.map((name) => [name, Object.keys(modes[name].inputs)]))
  refuseUnknownInputs(step.environment, mode, Object.keys(everyModeInputs), inputsOfModes, problems)
  if (mode === undefined) {
    readEveryMode(given, {})
    throw problems.failure()
  }
  const inputs = await modes[mode].read(given)
  const { warnings } = problems
  return frozen(warnings.length > 0 ? { ...inputs, warnings } : inputs)
}

/** The function or layer of a step whose inputs are not valid; undefined if nothing names one, or if that is not valid either. */
export function nameIn(step: Step): string | undefined {
  const given = new GivenInputs<'function-name' | 'layer-name'>(step, new Problems())
  return given.read('function-name', functionReference)?.name ?? given.read('layer-name', nameOfLayer)
}
