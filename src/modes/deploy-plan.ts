import type { Code, SentCode } from '../model/code.ts'
import { knownDigest } from '../model/code-identity.ts'
import { sizeText } from '../model/text.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { setsFunctionUrl } from '../plan/callers.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'
import { isReleased, planCreation, planRelease } from '../plan/deploy.ts'
import { packageWarnings, refuseTooLargeWithLayers, refuseUnsendable } from '../plan/package-checks.ts'
import { type ReleasePlan, sendsCode, type WantedRelease } from '../plan/release-plan.ts'
import { checkLayers } from '../read/attached-layers.ts'
import { watchUnqualifiedCallers } from '../read/callers.ts'
import { readyToSend } from '../read/code.ts'
import { readCurrentVersions } from '../read/function.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { Session } from '../session.ts'
import { type PreparedTests, prepareTests, secretsOf } from '../smoke-test/release-tests.ts'
import type { PlannedDeploy } from './deploy-outcome.ts'

/** What a deploy found: absent is what is not there, or not asked for. */
export interface Found {
  readonly code: Code | undefined
  readonly current: CurrentFunction | undefined
  /** Read already where there is no alias. */
  readonly currentVersions: CurrentVersions | undefined
}

/** What a deploy is going to do, and how it is proven. */
export interface Planned {
  readonly facts: PlannedDeploy
  readonly tests: PreparedTests | undefined
}

/**
 * Plans a release, shows the plan, and prepares its tests.
 * @throws Failure for what cannot be done, before anything is written
 */
export async function planDeploy(session: Session, inputs: DeployInputs, found: Found): Promise<Planned> {
  const { aws, info } = session
  const { code, current } = found
  const { plan, currentVersions, sent } = await decide(session, inputs, found)
  // A plan is what people review; a release looks while it uploads and waits.
  const unqualifiedCallers = inputs.dryRun && watchUnqualifiedCallers(aws, plan, 'dry run')
  const warnings = [
    ...(code ? packageWarnings(code, inputs, current?.latest) : []),
    ...(await checkLayers(aws, plan, inputs, current, code?.unzippedSize)),
    ...(unqualifiedCallers ? await unqualifiedCallers() : []),
  ]
  const shown = planOutput(plan, sent?.sha256, warnings)
  for (const line of planLines(shown)) info(line)
  if (sent?.kind === 'package') refuseUnsendable(plan, sent.size)
  if (code?.unzippedSize) refuseTooLargeWithLayers(plan, code.unzippedSize, current?.latest ?? {})
  const secrets = secretsOf([current && { configuration: current.latest }], newValues(inputs))
  const tests = await prepareTests(aws, inputs, secrets, setsFunctionUrl(plan))
  const digest = digestOf(code, current, currentVersions)
  const facts = {
    inputs,
    current,
    plan,
    shown,
    currentVersions,
    ...(sent && { sent }),
    ...(digest && { digest }),
  }
  return { facts, tests }
}

/** The values that environment variables are about to get. */
function newValues({ environment }: DeployInputs): string[] {
  return Object.values(environment?.set ?? {})
}

/** What a deploy decided, and the code as it is sent where the plan sends it. */
interface Decision {
  readonly plan: ReleasePlan
  readonly currentVersions: CurrentVersions
  readonly sent?: SentCode
}

/**
 * Plans; what surrounds the function is read, and an archive made, only when that is needed. Whether $LATEST has the
 * code is told by the digest of its content as a rule; where the digest is not known there, by the archive's hash.
 */
async function decide(
  { aws, info, tools, git: { run } }: Session,
  inputs: DeployInputs,
  { code, current, currentVersions: early }: Found,
): Promise<Decision> {
  const desired: WantedRelease = { inputs, ...(code && { code }), ...(run && { run }) }
  const nothing: CurrentVersions = { aliasesOnLatest: [], versions: [] }
  const currentVersions = !current
    ? nothing
    : (early ??
      (isReleased(current, desired) ? nothing : await readCurrentVersions(aws, inputs.functionName)))
  const planOf = (wanted: WantedRelease) =>
    current ? planRelease(current, wanted, currentVersions) : planCreation(wanted)
  const plan = planOf(desired)
  if (!code || !sendsCode(plan)) return { plan, currentVersions }
  const sent = await readyToSend(code, inputs, tools.temporary)
  if (sent.kind === 'package') info(`Zipped: ${sizeText(sent.size)}.`)
  return { plan: planOf({ ...desired, code: { ...code, sha256: sent.sha256 } }), currentVersions, sent }
}

/** The content digest of the code that is released, also where only the configuration changes. */
function digestOf(
  code: Code | undefined,
  current: CurrentFunction | undefined,
  { versions }: CurrentVersions,
): string | undefined {
  if (code?.digest) return code.digest
  const known = current?.served ? [...versions, current.served] : versions
  return knownDigest(code ? code.sha256 : current?.latest.CodeSha256, known)
}
