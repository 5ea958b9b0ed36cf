import { applyLayerPlan, type LayerProgress, versionOf } from '../apply/layer.ts'
import { asFailure } from '../failure.ts'
import { keepingFor, type PackageCode } from '../model/code.ts'
import { isShared, layerDigest } from '../model/layer.ts'
import { sizeText } from '../model/text.ts'
import type { PublishLayerInputs } from '../model/wanted.ts'
import { differentLayerWarnings, planLayer, publicLayerWarnings } from '../plan/layer.ts'
import { requireSendable } from '../plan/package-checks.ts'
import { comparingWith } from '../read/layer/compare-layer.ts'
import { type LayerReader, readLayer } from '../read/layer/layer.ts'
import { openLayer } from '../read/layer/layer-content.ts'
import { planLines } from '../report/plan-lines.ts'
import { layerPlanOutput } from '../report/plan-output.ts'
import type { LayerResult } from '../report/result.ts'
import { packageLine } from '../report/sentences/before.ts'
import type { Session } from '../session.ts'
import { failedLayer, layerResult, type PlannedLayer, refusedLayer } from './publish-layer-result.ts'

/** Publishes a version of a layer: reads or builds its content, looks for a version that has it, publishes if none has. */
export async function publishLayer(inputs: PublishLayerInputs, session: Session): Promise<LayerResult> {
  const { aws, phase, info, warning } = session
  // The cheapest check comes first: without credentials, nothing has to be built.
  const reader = await phase('Read the layer', async () => {
    const read = await readLayer(aws, inputs.layerName)
    info(startOf(inputs, read))
    return read
  })
  let facts: PlannedLayer
  try {
    facts = await prepare(inputs, reader, session)
  } catch (error) {
    return refusedLayer(inputs, reader.newest, asFailure(error))
  }
  const { plan, code, archive } = facts
  for (const line of code.warnings) warning(line)
  const start = { ...(facts.found && { version: facts.found }), changed: false }
  if (inputs.dryRun) return layerResult('planned', facts, start)
  let progress: LayerProgress = start
  try {
    const release = { aws, plan, inputs, git: session.git, ...(archive && { archive }) }
    const done = await applyLayerPlan(release, start, phase, (reached) => {
      progress = reached
    })
    if (done.warning !== undefined) warning(done.warning)
    return layerResult(plan.existing ? 'unchanged' : 'published', facts, done.progress, done.warning)
  } catch (error) {
    return failedLayer(facts, progress, asFailure(error))
  }
}

/** Builds or reads the content and plans, all of it before anything is written. */
async function prepare(
  inputs: PublishLayerInputs,
  reader: LayerReader,
  session: Session,
): Promise<PlannedLayer> {
  const { phase, info, tools } = session
  const { source } = inputs
  const isBuilt = source.kind === 'requirements' || source.kind === 'package-lock'
  const code = await phase(isBuilt ? 'Build the layer' : 'Read the package', async () => {
    const opened = await openLayer(inputs, tools)
    for (const line of [packageLine(opened), ...(opened.notes ?? [])]) info(line)
    return opened
  })
  try {
    return await phase('Plan', () => plan(inputs, reader, code, session))
  } finally {
    await code.close()
  }
}

/** Plans, and makes the archive when it is to be published. */
async function plan(
  inputs: PublishLayerInputs,
  reader: LayerReader,
  opened: PackageCode,
  { aws, info, tools, git }: Session,
): Promise<PlannedLayer> {
  const { runtimes, architectures, sharing } = inputs
  const digest = layerDigest({ content: opened.digest, runtimes, architectures })
  const compare = comparingWith(aws, inputs, opened, tools.temporary)
  const { codeSha256, ...current } = await reader.find(digest, compare, isShared(sharing))
  const planned = planLayer(inputs, opened.digest, current, git.run)
  const warnings = [
    ...differentLayerWarnings(inputs.layerName, current.different ?? []),
    ...publicLayerWarnings(planned),
  ]
  const code = { ...opened, warnings: [...opened.warnings, ...warnings] }
  const { existing } = planned
  const archive = existing ? undefined : await code.archive(keepingFor(inputs, tools.temporary))
  if (archive) info(`Zipped: ${sizeText(archive.size)}.`)
  for (const line of planLines(layerPlanOutput(planned, code.warnings))) info(line)
  if (archive) requireSendable(archive, inputs.staging)
  const found = existing && {
    ...versionOf(existing.number, existing.arn),
    ...(codeSha256 && { codeSha256 }),
  }
  return { inputs, plan: planned, code, ...(archive && { archive }), ...(found && { found }) }
}

function startOf({ layerName, region }: PublishLayerInputs, { newest }: LayerReader): string {
  return newest
    ? `The layer ${layerName} in ${region}: the newest version is ${newest.number}.`
    : `The layer ${layerName} in ${region} has no version yet.`
}
