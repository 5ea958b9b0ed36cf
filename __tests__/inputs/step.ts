import { Failure } from '../../src/failure.ts'
import type { Step } from '../../src/inputs/given-inputs.ts'
import { readInputs } from '../../src/inputs/read-inputs.ts'
import type {
  DeployInputs,
  PromotionInputs,
  RollbackInputs,
  SmokeTestInputs,
} from '../../src/model/wanted.ts'

/** What a step of a workflow gives beside its inputs. */
export interface CurrentVersions {
  readonly env?: Readonly<Record<string, string>>
  readonly workspace?: string
}

/** The source that a step with these inputs makes, with the INPUT_ variables that GitHub sets for them. */
export function stepWith(
  inputs: Readonly<Record<string, string>>,
  { env = { AWS_REGION: 'eu-central-1' }, workspace = '/workspace' }: CurrentVersions = {},
): Step {
  const variables = Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])
  return {
    input: (name) => inputs[name] ?? '',
    environment: { ...env, ...Object.fromEntries(variables) },
    workspace,
  }
}

const least = { mode: 'deploy', 'function-name': 'orders-api' }

/** A deploy has something to do. */
const leastDeploy = { ...least, tags: 'team: orders' }

/** Reads a deploy step that has a mode, a function, a region and a tag, and these inputs. */
export async function deployWith(
  inputs: Readonly<Record<string, string>> = {},
  currentVersions?: CurrentVersions,
): Promise<DeployInputs> {
  const read = await readInputs(stepWith({ ...leastDeploy, ...inputs }, currentVersions))
  if (read.mode === 'deploy' && !read.promotion && !read.removesAlias) return read
  throw new Error(`The inputs were read for the mode ${read.mode}.`)
}

/** Reads a deploy step that promotes a version, with a function, an alias and a region. */
export async function promotionWith(inputs: Readonly<Record<string, string>>): Promise<PromotionInputs> {
  const read = await readInputs(stepWith({ ...least, alias: 'PROD', ...inputs }))
  if (read.mode === 'deploy' && read.promotion) return read
  throw new Error('The inputs were not read as those of a promotion.')
}

/** Reads a step of the mode smoke-test that has a region, and these inputs. */
export async function smokeTestWith(
  inputs: Readonly<Record<string, string>> = {},
  currentVersions?: CurrentVersions,
): Promise<SmokeTestInputs> {
  const read = await readInputs(stepWith({ mode: 'smoke-test', ...inputs }, currentVersions))
  if (read.mode === 'smoke-test') return read
  throw new Error(`The inputs were read for the mode ${read.mode}.`)
}

/** Reads a step of the mode rollback that has a function, an alias and a region, and these inputs. */
export async function rollbackWith(inputs: Readonly<Record<string, string>> = {}): Promise<RollbackInputs> {
  const least = { mode: 'rollback', 'function-name': 'orders-api', alias: 'live' }
  const read = await readInputs(stepWith({ ...least, ...inputs }))
  if (read.mode === 'rollback') return read
  throw new Error(`The inputs were read for the mode ${read.mode}.`)
}

/** What the user reads when the same step is refused: problem and advice in one text. */
export async function refusal(
  inputs: Readonly<Record<string, string>>,
  currentVersions?: CurrentVersions,
): Promise<string> {
  return await refusalOf(stepWith({ ...least, ...inputs }, currentVersions))
}

/** What the user reads when a step is refused. */
export async function refusalOf(source: Step): Promise<string> {
  try {
    await readInputs(source)
  } catch (error) {
    if (error instanceof Failure) return `${error.message} ${error.advice}`
    throw error
  }
  throw new Error('The inputs were accepted.')
}
