import type { Progress } from '../apply/progress.ts'
import { servedVersion } from '../model/alias.ts'
import type { Code, SentCode } from '../model/code.ts'
import { knownDigest } from '../model/code-identity.ts'
import { sizeText } from '../model/text.ts'
import type { Version } from '../model/version.ts'
import type { DeployInputs } from '../model/wanted.ts'
import { setsFunctionUrl } from '../plan/callers.ts'
import { servedRelease } from '../plan/changes/newer-served.ts'
import type { CurrentFunction, CurrentVersions } from '../plan/current.ts'
import { isReleased, planCreation, planRelease } from '../plan/deploy.ts'
import {
  missingHandler,
  packageWarnings,
  refuseTooLargeWithLayers,
  refuseUnrunnableHandler,
  refuseUnsendable,
} from '../plan/package-checks.ts'
import {
  isUnchanged,
  type ReleasePlan,
  releasesVersion,
  sendsCode,
  type WantedRelease,
} from '../plan/release-plan.ts'
import { checkLayers } from '../read/attached-layers.ts'
import { watchUnqualifiedCallers } from '../read/callers.ts'
import { readyToSend } from '../read/code/code.ts'
import { type ComparedCode, compareCode } from '../read/code/compared-code.ts'
import { moduleTypeWarnings } from '../read/code/module-type.ts'
import type { CurrentDeploy } from '../read/deploy.ts'
import { readCurrentVersions } from '../read/function.ts'
import { prepareShift } from '../read/traffic-shift.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { Session } from '../session.ts'
import { prepareTests, secretsOf } from '../smoke-test/prepare-tests.ts'
import type { Planned } from './release-mode.ts'

/** A deploy that is planned. */
export interface PlannedDeploy extends Planned {
  readonly inputs: DeployInputs
  /** Undefined when the function does not exist. */
  readonly current: CurrentFunction | undefined
  readonly currentVersions: CurrentVersions
}

/**
 * Plans a release, logs the plan, and prepares its tests.
 * @throws Failure for what cannot be done, before anything is written
 */
export async function planDeploy(
  session: Session,
  inputs: DeployInputs,
  found: CurrentDeploy,
): Promise<PlannedDeploy> {
  const { aws, info, git } = session
  const { code, current } = found
  const { plan, currentVersions, sent, compared } = await decide(session, inputs, found)
  const start = startOf(inputs, current, currentVersions)
  // A plan is what people review; a release looks while it uploads and waits.
  const unqualifiedCallers = inputs.dryRun && watchUnqualifiedCallers(aws, plan, 'dry run')
  const [watched, layerWarnings] = await Promise.all([
    prepareShift(aws, plan),
    checkLayers(aws, plan, inputs, current, code?.unzippedSize),
  ])
  const handler = code && missingHandler(code, inputs, current?.latest)
  const warnings = [
    ...(compared?.warnings ?? []),
    ...(await newerServedWarnings(session, inputs, plan, start)),
    ...(handler && !isInvokedFirst(inputs, plan) ? [handler] : []),
    ...(code ? packageWarnings(code, inputs, current?.latest) : []),
    ...(code ? await moduleTypeWarnings(code, inputs, current?.latest) : []),
    ...layerWarnings,
    ...watched.warnings,
    ...(unqualifiedCallers ? await unqualifiedCallers() : []),
  ]
  const output = planOutput(plan, sent?.sha256, warnings)
  for (const line of planLines(output)) info(line)
  if (sent?.kind === 'package') refuseUnsendable(plan, sent.size)
  if (code) refuseUnrunnableHandler(plan, code, inputs, current?.latest)
  if (code?.unzippedSize) refuseTooLargeWithLayers(plan, code.unzippedSize, current?.latest ?? {})
  const secrets = secretsOf([current && { configuration: current.latest }], newValues(inputs))
  const tests = await prepareTests(
    session,
    { ...inputs, url: current?.callers?.url },
    secrets,
    setsFunctionUrl(plan),
  )
  const { staging, versionDescription: text } = inputs
  const digest = digestOf(code, current, currentVersions)
  return {
    inputs,
    current,
    currentVersions,
    plan,
    output,
    details: { git, staging, text, code: sent, digest, watch: watched.watch },
    start,
    isUnchanged: isUnchanged(plan),
    tests,
    suspicions: [...(handler ? [handler] : []), ...layerWarnings],
  }
}

/** Whether a test invokes the version before callers do: if it cannot start, the error says why, and otherwise it can. */
function isInvokedFirst({ dryRun, smokeTest }: DeployInputs, { slots }: ReleasePlan): boolean {
  return !dryRun && slots.gate !== undefined && smokeTest?.invocation !== undefined
}

/** Nothing is loaded or asked for if the release may overwrite a newer one. */
async function newerServedWarnings(
  session: Session,
  { functionName, ifNewerIsServed, githubToken }: DeployInputs,
  plan: ReleasePlan,
  { alias, version }: Progress,
): Promise<readonly string[]> {
  if (ifNewerIsServed !== 'stop' || !releasesVersion(plan)) return []
  const served = servedRelease(functionName, alias, version)
  if (!served) return []
  const { refuseNewerServed } = await import('../read/newer-served.ts')
  return refuseNewerServed(session, served, session.commit, githubToken)
}

/** What is served before anything is written. */
function startOf(
  inputs: DeployInputs,
  current: CurrentFunction | undefined,
  { versions }: CurrentVersions,
): Progress {
  return {
    latest: current?.latest,
    alias: current?.alias,
    version: inputs.alias ? current?.served : versions.at(-1),
    previousVersion: servedVersion(current?.alias),
  }
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
  /** Undefined where no version records that $LATEST has the code. */
  readonly compared: ComparedCode | undefined
}

/**
 * Plans; what surrounds the function is read, and an archive made, only when that is needed. $LATEST has the code
 * if the hash of its archive is the same, or, where a version records the same content under another hash, if its files are.
 */
async function decide(
  { aws, info, tools, git: { run } }: Session,
  inputs: DeployInputs,
  { code, current, currentVersions: early }: CurrentDeploy,
): Promise<Decision> {
  const desired: WantedRelease = { inputs, ...(code && { code }), ...(run && { run }) }
  const compareWith = async (versions: readonly Version[]) =>
    current && code && compareCode(aws, current, code, versions, tools.temporary)
  const served = current?.served ? [current.served] : []
  const first = await compareWith([...(early?.versions ?? []), ...served])
  const currentVersions = await versionsFor(aws, { ...desired, sameAs: first?.sameAs }, current, early)
  const compared = first ?? (await compareWith(currentVersions.versions))
  const wanted = { ...desired, sameAs: compared?.sameAs }
  const planOf = (each: WantedRelease) =>
    current ? planRelease(current, each, currentVersions) : planCreation(each)
  const plan = planOf(wanted)
  if (!code || !sendsCode(plan)) return { plan, currentVersions, compared }
  const sent = await readyToSend(code, inputs, tools.temporary)
  if (sent.kind === 'package') info(`Zipped: ${sizeText(sent.size)}.`)
  return {
    plan: planOf({ ...wanted, code: { ...code, sha256: sent.sha256 } }),
    currentVersions,
    sent,
    compared,
  }
}

/** The versions that a plan depends on; they are read only if something is to be released. */
async function versionsFor(
  aws: Session['aws'],
  wanted: WantedRelease,
  current: CurrentFunction | undefined,
  early: CurrentVersions | undefined,
): Promise<CurrentVersions> {
  if (early && current) return early
  if (!current || isReleased(current, wanted)) return { aliasesOnLatest: [], versions: [] }
  return readCurrentVersions(aws, wanted.inputs.functionName)
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
