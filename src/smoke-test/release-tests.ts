import { getFunctionUrl } from '../aws/function-url.ts'
import type { InvokedEvent } from '../aws/invoke.ts'
import { Failure } from '../failure.ts'
import type { FunctionUrl, InvokeMode } from '../model/function-url.ts'
import { functionTestsOf, type SmokeTest, type Verdict } from '../model/smoke-test.ts'
import type { Secrets } from '../redaction.ts'
import { withPath } from './http.ts'
import { refuseUnknownHost } from './resolve-host.ts'
import { runSmokeTest, type SmokeTestTools } from './run-smoke-test.ts'
import { payloadOf } from './try-function.ts'

/** The tests of a release, with the tested function URL. */
export interface PreparedTests extends ReleaseTests {
  readonly functionUrl?: URL | undefined
}

/** The function to test, and how. */
export interface TestedRelease {
  readonly functionName: string
  readonly alias?: string | undefined
  readonly smokeTest: SmokeTest
  /** The invoke mode that the function URL gets; absent: it stays. */
  readonly functionUrlInvokeMode?: InvokeMode | undefined
  /** The function URL of the alias as it was read; absent: none, or it was not read. */
  readonly url?: FunctionUrl | undefined
}

/**
 * The tests of a release.
 * @param secrets values that a test never prints
 * @param setsUrl whether the release configures the function URL, so that it is read only when it is tested
 * @throws Failure if the function URL to test does not exist or requires signed requests, or the host of the URL does not
 *   exist, before anything is written
 */
export async function releaseTests(
  { aws, warning }: Pick<SmokeTestTools, 'aws' | 'warning'>,
  { smokeTest, functionName, alias, functionUrlInvokeMode, url: before }: TestedRelease,
  secrets: Secrets,
  setsUrl: boolean,
): Promise<PreparedTests> {
  const { tenantId, invocationType, url } = smokeTest
  const tests = functionTestsOf(smokeTest)
  const [first] = tests
  const readFunctionUrl = async () => {
    const { address, authType, invokeMode } = await getFunctionUrl(aws, functionName, alias)
    if (authType === 'AWS_IAM' && smokeTest.expected.status !== 403) throw signedUrl(address)
    return { address, invokeMode }
  }
  const found = url?.address === 'function-url' && !setsUrl ? await readFunctionUrl() : undefined
  const functionUrl = found?.address
  const isStreamed = (functionUrlInvokeMode ?? (found ?? before)?.invokeMode) === 'RESPONSE_STREAM'
  if (url && url.address !== 'function-url') await refuseUnknownHost(aws, url.address)
  const tools = { aws, warning, secrets }
  const testFunction = async (qualifier: string, version: string, before?: string) => {
    const target = { kind: 'function', functionName, qualifier, versions: [version], before } as const
    let verdict: Verdict | undefined
    for (const { expected, ...test } of tests) {
      const tested = { ...target, ...test, tenantId, invocationType, isStreamed }
      verdict = await runSmokeTest(tested, { ...smokeTest, expected }, tools)
      if (!verdict.passed) return verdict
    }
    return verdict
  }
  const testUrl = async () => {
    if (!url) return undefined
    const address =
      url.address === 'function-url' ? (functionUrl ?? (await readFunctionUrl()).address) : url.address
    return runSmokeTest({ kind: 'url', address: withPath(address, url.path), request: url }, smokeTest, tools)
  }
  return {
    functionUrl,
    event: first && (() => ({ payload: payloadOf(first.invocation, aws.region), tenantId })),
    version: async (version) => testFunction(version, version),
    served: async (versions) => {
      const verdicts: Verdict[] = []
      for (const version of versions) {
        const verdict = await testFunction(version, version)
        if (verdict) verdicts.push(verdict)
        if (verdict?.passed === false) return verdicts
      }
      const verdict = await testUrl()
      return verdict ? [...verdicts, verdict] : verdicts
    },
    traffic: async (version, before) => {
      const verdict = await testFunction(alias ?? version, version, before)
      return verdict && !verdict.passed ? verdict : ((await testUrl()) ?? verdict)
    },
  }
}

function signedUrl(address: URL): Failure {
  return new Failure(
    `\`url\` is \`function-url\`, but the function URL ${address.href} accepts only signed requests (auth type AWS_IAM), and the requests of a smoke test are not signed.`,
    'Test with `payload` or `http-path` instead: they invoke the function through the Lambda API. With `expected-status: 403`, the test checks only that the URL refuses unsigned requests, and does not run the function.',
  )
}

/** The tests of a release. */
export interface ReleaseTests {
  /** Makes what the function is invoked with; absent if only a URL is tested. */
  readonly event?: (() => InvokedEvent) | undefined
  /** Invokes a version by its number. */
  readonly version: (version: string) => Promise<Verdict | undefined>
  /**
   * Tests each of the versions that share the traffic of an alias by its number, because a test through the alias reaches
   * one of them by chance; then the URL. Ends with the first test that fails.
   */
  readonly served: (versions: readonly string[]) => Promise<readonly Verdict[]>
  /**
   * Tests through the alias and at the URL.
   * @param version the version that should answer
   * @param before the version that the alias served before. It may still answer for a moment
   */
  readonly traffic: (version: string, before?: string) => Promise<Verdict | undefined>
}
