import type { FunctionConfiguration } from '@aws-sdk/client-lambda'
import { getFunctionUrl } from '../aws/function-url.ts'
import type { DeployInputs } from '../inputs/deploy-inputs.ts'
import type { ReleaseTests } from '../release/apply/release.ts'
import type { Session } from '../session.ts'
import { prove } from '../smoke/prove.ts'
import { environmentSecrets, type Secrets } from '../smoke/secrets.ts'
import { withPath } from '../smoke/url-path.ts'

/** The tests of a release, and the function URL among them. */
export interface DeployTests extends ReleaseTests {
  readonly functionUrl?: URL
}

/**
 * Prepares the tests of a release; undefined when nothing is to be tested.
 * @param latest $LATEST before the release, for the values that no test may show
 * @throws Failure when the function URL that shall be tested does not exist, before anything is written
 */
export async function testsOf(
  { lambda }: Session,
  inputs: DeployInputs,
  latest: FunctionConfiguration | undefined,
): Promise<DeployTests | undefined> {
  const { smokeTest, functionName, alias } = inputs
  if (!smokeTest) return undefined
  const { invocation, url } = smokeTest
  const own = url?.address === 'function-url' ? await getFunctionUrl(lambda, functionName, alias) : undefined
  const tools = { lambda, secrets: secretsOf(inputs, latest) }
  const invoked = (qualifier: string, version: string, before?: string) => {
    if (!invocation) return undefined
    const target = { kind: 'function', functionName, qualifier, versions: [version], invocation } as const
    return prove({ ...target, ...(before && { before }) }, smokeTest, tools)
  }
  const asked = () => {
    const address = url?.address === 'function-url' ? own?.address : url?.address
    return url && address
      ? prove({ kind: 'url', address: withPath(address, url.path), request: url }, smokeTest, tools)
      : undefined
  }
  return {
    ...(own && { functionUrl: own.address }),
    version: async (version) => invoked(version, version),
    traffic: async (version, before) => {
      const verdict = await invoked(alias ?? version, version, before)
      return verdict && !verdict.passed ? verdict : ((await asked()) ?? verdict)
    },
  }
}

/** Values of environment variables, before and after: a function may print either. */
function secretsOf({ environment }: DeployInputs, latest: FunctionConfiguration | undefined): Secrets {
  const before = environmentSecrets(latest ? [latest] : [])
  return before === 'unknown' ? before : [...before, ...Object.values(environment?.set ?? {})]
}
