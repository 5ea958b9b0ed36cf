import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { isNotFound } from '../aws/errors/errors.ts'
import { getFunction } from '../aws/function.ts'
import { getFunctionUrl } from '../aws/function-url.ts'
import { Failure } from '../failure.ts'
import { type Alias, sharesOf } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import { environmentSecrets } from '../model/smoke-test.ts'
import { LATEST } from '../model/version.ts'
import type { SmokeTestInputs } from '../model/wanted.ts'
import type { Secrets } from '../redaction.ts'
import { missingAlias, missingFunction } from './missing.ts'

/** What is read about the tested function, in parallel and while it is already invoked. */
export interface Tested {
  /** The alias, the number of the version, or `$LATEST`. */
  readonly qualifier: string
  /** The versions that may answer, the main version of the alias first; undefined without a function. */
  readonly versions: Promise<readonly string[] | undefined>
  /** Undefined if none is tested, or it cannot be read. */
  readonly alias: Promise<Alias | undefined>
  readonly secrets: Promise<Secrets>
  /** Read if `url` is `function-url`. */
  readonly functionUrl: Promise<FunctionUrl | undefined>
}

/** Starts to read. A rejected read is reported by whoever waits for it; if nobody does, it is ignored. */
export function readTested(aws: Aws, inputs: SmokeTestInputs): Tested {
  const qualifier = inputs.alias ?? inputs.version ?? LATEST
  const reads = startReads(aws, inputs, qualifier)
  for (const read of Object.values(reads)) read.catch(() => {})
  return { qualifier, ...reads }
}

function startReads(aws: Aws, inputs: SmokeTestInputs, qualifier: string): Omit<Tested, 'qualifier'> {
  const { functionName: name, alias, region, smokeTest } = inputs
  const nothing = Promise.resolve(undefined)
  if (name === undefined || region === '') {
    return { versions: nothing, alias: nothing, secrets: Promise.resolve([]), functionUrl: nothing }
  }
  const reading = alias ? aliasOf(aws, name, alias) : nothing
  const versions = reading.then((found) => (found ? versionsOf(found) : [qualifier]))
  const known = reading.catch(() => undefined)
  const secrets = secretsOf(aws, name, qualifier, versions)
  const address = smokeTest.url?.address
  if (address === undefined || address === 'function-url') {
    const functionUrl = address ? getFunctionUrl(aws, name, alias) : nothing
    return { versions, alias: known, secrets, functionUrl }
  }
  // A URL can be tested without any permission in AWS. Its answer is then not printed.
  const unknown = (): Secrets => 'unknown'
  return {
    versions: versions.catch(() => undefined),
    alias: known,
    secrets: secrets.catch(unknown),
    functionUrl: nothing,
  }
}

async function aliasOf(aws: Aws, name: string, aliasName: string): Promise<Alias> {
  const alias = await getAlias(aws, name, aliasName)
  if (!alias) throw missing(aws, name, aliasName)
  return alias
}

/** The error of an invocation, or, where AWS answered that something does not exist, which of function, alias and version that is. */
export async function explainMissing(
  aws: Aws,
  functionName: string,
  { alias, version }: Pick<SmokeTestInputs, 'alias' | 'version'>,
  error: unknown,
): Promise<unknown> {
  if (!isNotFound(error)) return error
  if (!(await getFunction(aws, functionName))) return missingFunction(aws, functionName)
  if (alias !== undefined) return missingAlias(aws, functionName, alias, ADVICE_FOR_ALIAS)
  return missing(aws, functionName, version ?? LATEST)
}

const ADVICE_FOR_ALIAS = 'Check `alias`. The first `mode: deploy` that names an alias creates it.'

/** During a traffic shift, an alias has two versions. */
function versionsOf({ traffic }: Alias): string[] {
  return [traffic.version, ...sharesOf(traffic).map(([version]) => version)]
}

async function secretsOf(
  aws: Aws,
  name: string,
  qualifier: string,
  versions: Promise<readonly string[] | undefined>,
): Promise<Secrets> {
  const others = async () => {
    const [, ...weighted] = (await versions) ?? []
    return Promise.all(weighted.map((version) => configurationOf(aws, name, version)))
  }
  const [own, more] = await Promise.all([configurationOf(aws, name, qualifier), others()])
  return environmentSecrets([own, ...more])
}

async function configurationOf(aws: Aws, name: string, qualifier: string): Promise<Configuration> {
  const found = await getFunction(aws, name, qualifier)
  if (!found) throw missing(aws, name, qualifier)
  return found.version.configuration
}

function missing({ region }: Aws, name: string, qualifier: string): Failure {
  const what =
    qualifier === LATEST
      ? `The function ${name} does not exist in ${region}.`
      : `The function ${name} in ${region} has no version or alias ${qualifier}, or does not exist.`
  return new Failure(
    what,
    'Check `function-name`, `alias`, `version` and `aws-region`, and the account that the credentials belong to.',
  )
}
