import { getAlias } from '../aws/alias.ts'
import type { Aws } from '../aws/client/aws.ts'
import { isNotFound } from '../aws/errors/aws-failure.ts'
import { getFunction } from '../aws/function.ts'
import { getFunctionUrl } from '../aws/function-url.ts'
import type { Failure } from '../failure.ts'
import { type Alias, sharesOf } from '../model/alias.ts'
import type { Configuration } from '../model/configuration.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import { environmentSecrets } from '../model/smoke-test.ts'
import { LATEST } from '../model/version.ts'
import type { SmokeTestInputs } from '../model/wanted.ts'
import type { Secrets } from '../redaction.ts'
import { missingAlias, missingFunction, missingVersion } from './missing.ts'

/** What is read about the tested function, in parallel and while it is already invoked. */
export interface Tested {
  /** The alias, the number of the version, or `$LATEST`. */
  readonly qualifier: string
  /** The versions that may answer, the main version of the alias first; undefined without a function. */
  readonly versions: Promise<readonly string[] | undefined>
  /** Undefined if none is tested, or it cannot be read. */
  readonly alias: Promise<Alias | undefined>
  readonly secrets: Promise<Secrets>
  /** Of the tested version, or the main version of the alias; undefined without a function, or if it cannot be read. */
  readonly configuration: Promise<Configuration | undefined>
  /** Read if `url` is `function-url`. */
  readonly functionUrl: Promise<FunctionUrl | undefined>
  /** The failure for the function, or for that of its aliases and versions, which does not exist. It is read once. */
  readonly missing: () => Promise<Failure>
}

/** Starts to read. A rejected read is reported by whoever waits for it; if nobody does, it is ignored. */
export function readTested(aws: Aws, inputs: SmokeTestInputs): Tested {
  const qualifier = inputs.alias ?? inputs.version ?? LATEST
  let known: Promise<Failure> | undefined
  const missing = () => {
    known ??= whatIsMissing(aws, inputs.functionName ?? '', inputs)
    return known
  }
  const reads = startReads(aws, inputs, qualifier, missing)
  for (const read of Object.values(reads)) read.catch(() => {})
  return { qualifier, missing, ...reads }
}

function startReads(
  aws: Aws,
  inputs: SmokeTestInputs,
  qualifier: string,
  missing: Tested['missing'],
): Omit<Tested, 'qualifier' | 'missing'> {
  const { functionName: name, alias, region, smokeTest } = inputs
  const nothing = Promise.resolve(undefined)
  if (name === undefined || region === '') {
    const secrets = Promise.resolve([])
    return { versions: nothing, alias: nothing, secrets, configuration: nothing, functionUrl: nothing }
  }
  const reading = alias ? aliasOf(aws, name, alias, missing) : nothing
  const versions = reading.then((found) => (found ? versionsOf(found) : [qualifier]))
  const own = configurationOf(aws, name, qualifier, missing)
  const secrets = secretsOf(aws, name, own, versions)
  const known = {
    alias: reading.catch(() => undefined),
    configuration: own.catch(() => undefined),
  }
  const address = smokeTest.url?.address
  if (address === undefined || address === 'function-url') {
    const functionUrl = address ? getFunctionUrl(aws, name, alias) : nothing
    return { versions, secrets, functionUrl, ...known }
  }
  // A URL can be tested without any permission in AWS. Its answer is then not printed.
  const unknown = (): Secrets => 'unknown'
  return {
    versions: versions.catch(() => undefined),
    secrets: secrets.catch(unknown),
    functionUrl: nothing,
    ...known,
  }
}

async function aliasOf(
  aws: Aws,
  name: string,
  aliasName: string,
  missing: Tested['missing'],
): Promise<Alias> {
  const alias = await getAlias(aws, name, aliasName)
  if (!alias) throw await missing()
  return alias
}

/** The error of an invocation, or, where AWS answered that something does not exist, which of function, alias and version that is. */
export async function explainMissing({ missing }: Pick<Tested, 'missing'>, error: unknown): Promise<unknown> {
  return isNotFound(error) ? missing() : error
}

/** During a traffic shift, an alias has two versions. */
function versionsOf({ traffic }: Alias): string[] {
  return [traffic.version, ...sharesOf(traffic).map(([version]) => version)]
}

async function secretsOf(
  aws: Aws,
  name: string,
  configuration: Promise<Configuration>,
  versions: Promise<readonly string[] | undefined>,
): Promise<Secrets> {
  const others = async () => {
    const [, ...weighted] = (await versions) ?? []
    return Promise.all(
      weighted.map((version) =>
        configurationOf(aws, name, version, () => whatIsMissing(aws, name, { version })),
      ),
    )
  }
  const [own, more] = await Promise.all([configuration, others()])
  return environmentSecrets([own, ...more])
}

async function configurationOf(
  aws: Aws,
  name: string,
  qualifier: string,
  missing: Tested['missing'],
): Promise<Configuration> {
  const found = await getFunction(aws, name, qualifier)
  if (!found) throw await missing()
  return found.version.configuration
}

/** The failure for the function, or for that of its aliases and versions, which does not exist. */
async function whatIsMissing(
  aws: Aws,
  name: string,
  { alias, version }: Pick<SmokeTestInputs, 'alias' | 'version'>,
): Promise<Failure> {
  if (alias === undefined && version === undefined) return missingFunction(aws, name)
  if (!(await getFunction(aws, name))) return missingFunction(aws, name)
  if (alias !== undefined) return missingAlias(aws, name, alias, ADVICE_FOR_ALIAS)
  return missingVersion(aws, name, String(version), ADVICE_FOR_VERSION)
}

const ADVICE_FOR_ALIAS = 'Check `alias`. The first `mode: deploy` that names an alias creates it.'
const ADVICE_FOR_VERSION =
  'Check `version`, or set `alias` to test what an alias serves. `keep-versions` of a release deletes old versions.'
