import { oneOf } from './choices.ts'
import { deployInputs, readDeployInputs } from './deploy.ts'
import { type EveryModeInput, everyModeInputs, readEveryMode } from './every-mode.ts'
import { GivenInputs, type InputSource } from './given-inputs.ts'
import { frozen } from './only-written.ts'
import { listed, Problems } from './problems.ts'
import { publishLayerInputs, readPublishLayerInputs } from './publish-layer.ts'
import { readRollbackInputs, rollbackInputs } from './rollback.ts'
import { readSmokeTestInputs, smokeTestInputs } from './smoke-test.ts'
import { refuseUnknownInputs } from './unknown-inputs.ts'

/** The modes that there are: what each may be given, and how it is read. */
export const modes = {
  deploy: { inputs: deployInputs, read: readDeployInputs },
  'publish-layer': { inputs: publishLayerInputs, read: readPublishLayerInputs },
  rollback: { inputs: rollbackInputs, read: readRollbackInputs },
  'smoke-test': { inputs: smokeTestInputs, read: readSmokeTestInputs },
} as const

type Mode = keyof typeof modes
type InputName = EveryModeInput | { [M in Mode]: keyof (typeof modes)[M]['inputs'] }[Mode]

/** The checked inputs of a mode, told apart by `mode`. */
export type Inputs = Awaited<ReturnType<(typeof modes)[Mode]['read']>>

/**
 * Reads and checks the inputs of the step.
 *
 * @returns a value frozen all the way down
 * @throws Failure, one that names everything that is wrong with the inputs
 */
export async function readInputs(source: InputSource): Promise<Inputs> {
  const problems = new Problems()
  const given = new GivenInputs<InputName>(source, problems)
  const names = Object.keys(modes) as Mode[]
  const mode = given.read('mode', oneOf(names))
  if (!given.has('mode')) problems.add('`mode` is missing.', `Set it to ${listed(names, 'or')}.`)
  const inputsOfModes = Object.fromEntries(names.map((name) => [name, Object.keys(modes[name].inputs)]))
  refuseUnknownInputs(source.environment, mode, Object.keys(everyModeInputs), inputsOfModes, problems)
  if (mode === undefined) {
    readEveryMode(given, {})
    throw problems.failure()
  }
  return frozen(await modes[mode].read(given))
}
