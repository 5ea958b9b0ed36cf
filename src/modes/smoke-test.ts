import type { Alias } from '../model/alias.ts'
import { type Configuration, unqualifiedArn } from '../model/configuration.ts'
import { failureOf } from '../model/failed-test/test-failure.ts'
import type { FunctionUrl } from '../model/function-url.ts'
import { type FunctionTest, functionTestsOf, type SmokeTest, type Verdict } from '../model/smoke-test.ts'
import type { SmokeTestInputs } from '../model/wanted.ts'
import { explainMissing, readTested, type Tested } from '../read/smoke-test.ts'
import type { SmokeTestResult } from '../report/result.ts'
import { afterFailedTest } from '../report/sentences/after-failure.ts'
import { openShiftSentence } from '../report/sentences/before.ts'
import type { Session } from '../session.ts'
import { withPath } from '../smoke-test/http.ts'
import { type Received, responseOutput } from '../smoke-test/response-output.ts'
import { runSmokeTest, type SmokeTestTools, subjectOf, type Target } from '../smoke-test/run-smoke-test.ts'
import type { FunctionTarget } from '../smoke-test/try-function.ts'

/** A function to invoke, and what is expected of this event; absent: what the inputs say. */
type TestedFunction = FunctionTarget & Pick<FunctionTest, 'expected'>

/** Tests a function, alias, version or URL: first the function, then the URL. Ends with the first test that fails. */
export async function smokeTest(inputs: SmokeTestInputs, session: Session): Promise<SmokeTestResult> {
  const tested = readTested(session.aws, inputs)
  const verdicts: Verdict[] = []
  let received: Received | undefined
  const passes = async (target: Target | undefined): Promise<boolean> => {
    const isFirst = verdicts.length === 0
    const receive = (answer: Received) => {
      if (isFirst) received = answer
    }
    const verdict = await testTarget(target, inputs, { ...tested, receive }, session)
    if (verdict) verdicts.push(verdict)
    return verdict?.passed ?? true
  }
  const targets = functionTargets(inputs, tested)
  let passed = await allPass(targets, passes)
  if (passed) passed = await allPass(await otherVersions(inputs, tested, verdicts[0], targets), passes)
  if (passed) await passes(await urlTarget(inputs, tested, session))
  const note = openShiftSentence(await tested.alias)
  if (note) session.info(note)
  const response = inputs.outputResponse ? await responseOf(received, session) : undefined
  return { ...(await resultOf(inputs, tested, verdicts, note)), response }
}

/**
 * The versions that share the traffic of the alias with the one that answered through it, by their numbers: which of them
 * answers through the alias is chance. An event that is only queued is not queued for each of them.
 */
async function otherVersions(
  inputs: SmokeTestInputs,
  tested: Tested,
  answered: Verdict | undefined,
  targets: readonly TestedFunction[],
): Promise<readonly Target[]> {
  if (inputs.alias === undefined || answered?.isQueued) return []
  const versions = (await tested.versions) ?? []
  return versions
    .filter((version) => version !== answered?.executedVersion)
    .flatMap((version) => targets.map((target) => ({ ...target, qualifier: version, versions: [version] })))
}

async function testTarget(
  target: Target | undefined,
  { smokeTest: options }: SmokeTestInputs,
  { secrets, receive, ...tested }: Tested & Pick<SmokeTestTools, 'receive'>,
  { aws, phase, warning }: Session,
): Promise<Verdict | undefined> {
  if (!target) return undefined
  try {
    return await phase(`Test ${subjectOf(target)}`, () =>
      runSmokeTest(target, optionsFor(target, options), { aws, warning, secrets, receive }),
    )
  } catch (error) {
    throw target.kind === 'function' ? await explainMissing(tested, error) : error
  }
}

/** The function with each of the events. */
function functionTargets(
  { functionName, smokeTest }: SmokeTestInputs,
  { qualifier, versions }: Tested,
): TestedFunction[] {
  const { tenantId, invocationType } = smokeTest
  if (functionName === undefined) return []
  return functionTestsOf(smokeTest).map((test) => ({
    kind: 'function',
    functionName,
    qualifier,
    versions,
    tenantId,
    invocationType,
    ...test,
  }))
}

async function allPass(
  targets: readonly Target[],
  passes: (target: Target) => Promise<boolean>,
): Promise<boolean> {
  for (const target of targets) if (!(await passes(target))) return false
  return true
}

function optionsFor(target: Target | TestedFunction, options: SmokeTest): SmokeTest {
  return 'expected' in target ? { ...options, expected: target.expected } : options
}

async function urlTarget(
  { smokeTest: { url, expected } }: SmokeTestInputs,
  { functionUrl }: Tested,
  { warning }: Session,
): Promise<Target | undefined> {
  if (!url) return undefined
  const own = await functionUrl
  if (own?.authType === 'AWS_IAM' && expected.status !== 403) warning(SIGNED_URL)
  const address = url.address === 'function-url' ? own?.address : url.address
  return address && { kind: 'url', address: withPath(address, url.path), request: url }
}

const SIGNED_URL =
  'The function URL lets only signed requests through (auth type AWS_IAM), and those of a smoke test are not signed. Without `url` the function is invoked with the permissions of this job.'

/** @param version the version that the result names */
function arnsOf(
  alias: Alias | undefined,
  configuration: Configuration | undefined,
  version: string | undefined,
): Pick<SmokeTestResult, 'functionArn' | 'aliasArn' | 'codeSha256'> {
  const { FunctionArn, Version, CodeSha256 } = configuration ?? {}
  return {
    functionArn: FunctionArn && unqualifiedArn(FunctionArn),
    aliasArn: alias?.arn,
    // While an alias moves, the configuration may be that of the version before.
    codeSha256: Version === version ? CodeSha256 : undefined,
  }
}

/** The answer as an output; a warning says why there is none. */
async function responseOf(received: Received | undefined, { aws, warning }: Session): Promise<string> {
  if (!received) return ''
  const output = responseOutput(received, (await aws.sessionSecrets?.()) ?? [])
  if ('text' in output) return output.text
  warning(output.refused)
  return ''
}

async function resultOf(
  { functionName, region, alias, version }: SmokeTestInputs,
  { versions, functionUrl, alias: found, configuration }: Tested,
  verdicts: readonly Verdict[],
  note: string | undefined,
): Promise<Omit<SmokeTestResult, 'response'>> {
  const failed = verdicts.find(({ passed }) => !passed)
  const [served, ...others] = (await versions) ?? []
  const executed = verdicts.find(({ executedVersion }) => executedVersion)?.executedVersion
  // If several versions share the traffic, the result names the main one, whichever answered first.
  const answered = (others.length > 0 ? served : (executed ?? served)) ?? version
  const own: FunctionUrl | undefined = await functionUrl
  return {
    kind: 'smoke-test',
    result: failed ? 'failed' : 'passed',
    functionName,
    region,
    changed: false,
    verdicts,
    alias,
    version: answered,
    ...arnsOf(await found, await configuration, answered),
    functionUrl: own?.address.href,
    note,
    failure: failed && failureOf(failed, { kind: 'smoke-test', testedAlias: alias }),
    served: failed && afterFailedTest(await found, note),
  }
}
