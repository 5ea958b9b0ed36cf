import type { FunctionUrl } from '../model/function-url.ts'
import { failureOf, type Verdict } from '../model/smoke-test.ts'
import type { SmokeTestInputs } from '../model/wanted.ts'
import { readTested, type Tested } from '../read/smoke-test.ts'
import type { SmokeTestResult } from '../report/result.ts'
import type { Session } from '../session.ts'
import { withPath } from '../smoke-test/http.ts'
import { runSmokeTest, subjectOf, type Target } from '../smoke-test/run-smoke-test.ts'

/** Tests a function, alias, version or URL: first the function, then the URL. */
export async function smokeTest(inputs: SmokeTestInputs, session: Session): Promise<SmokeTestResult> {
  const tested = readTested(session.aws, inputs)
  const invoked = await testTarget(functionTarget(inputs, tested), inputs, tested, session)
  if (invoked && !invoked.passed) return resultOf(inputs, tested, [invoked])
  const asked = await testTarget(await urlTarget(inputs, tested, session), inputs, tested, session)
  return resultOf(inputs, tested, [invoked, asked])
}

function testTarget(
  target: Target | undefined,
  { smokeTest: options }: SmokeTestInputs,
  { secrets }: Tested,
  { aws, phase }: Session,
): Promise<Verdict> | undefined {
  if (!target) return undefined
  return phase(`Test ${subjectOf(target)}`, () => runSmokeTest(target, options, { aws, secrets }))
}

function functionTarget(
  { functionName, smokeTest: { invocation } }: SmokeTestInputs,
  { qualifier, versions }: Tested,
): Target | undefined {
  if (functionName === undefined || !invocation) return undefined
  return { kind: 'function', functionName, qualifier, versions, invocation }
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

async function resultOf(
  { functionName, region, alias, version }: SmokeTestInputs,
  { versions, functionUrl }: Tested,
  tests: ReadonlyArray<Verdict | undefined>,
): Promise<SmokeTestResult> {
  const verdicts = tests.filter((verdict) => verdict !== undefined)
  const failed = verdicts.find(({ passed }) => !passed)
  const [served] = (await versions) ?? []
  const answered =
    verdicts.find(({ executedVersion }) => executedVersion)?.executedVersion ?? served ?? version
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
    functionUrl: own?.address.href,
    failure: failed && failureOf(failed),
    served: undefined,
  }
}
