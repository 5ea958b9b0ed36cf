import { gitReference } from '../model/history.ts'
import { numbered } from '../model/version.ts'
import type { RollbackInputs } from '../model/wanted.ts'
import { type CurrentRollback, versionRolledBackFrom } from '../plan/current.ts'
import { planRollback } from '../plan/rollback.ts'
import { chooseDestination, otherVersion } from '../plan/rollback-target.ts'
import { readRollback, readTarget } from '../read/rollback.ts'
import { planLines } from '../report/plan-lines.ts'
import { planOutput } from '../report/plan-output.ts'
import type { RollbackResult } from '../report/result.ts'
import { rollbackSentence, servedNow } from '../report/sentences/choices.ts'
import type { Session } from '../session.ts'
import { prepareTests, secretsOf } from '../smoke-test/prepare-tests.ts'
import type { ReleaseMode } from './release-mode.ts'
import { releaseWorkflow } from './release-workflow.ts'
import { type PlannedRollback, refusedRollback, rollbackResult } from './rollback-result.ts'

/** Rolls an alias back: chooses the version, tests it and moves the alias. Then $LATEST follows. */
export function rollback(inputs: RollbackInputs, session: Session): Promise<RollbackResult> {
  const mode: ReleaseMode<CurrentRollback, PlannedRollback, RollbackResult> = {
    dryRun: inputs.dryRun,
    reading: 'Read the function',
    read: async () => {
      const read = await readRollback(session.aws, inputs)
      session.info(servedNow(inputs.region, read))
      return read
    },
    plan: (current) => plan(session, inputs, current),
    resultOf: rollbackResult,
    refused: (current, failure) => refusedRollback(inputs, current, failure),
    undo: () => ({ autoRollback: true }),
    resultWhenUndone: 'failed',
  }
  return releaseWorkflow(mode, session)
}

/** Chooses the version and plans. The state of the version is read before anything depends on it. */
async function plan(
  { aws, info, warning, git, isRerun }: Session,
  inputs: RollbackInputs,
  current: CurrentRollback,
): Promise<PlannedRollback> {
  const { functionName, alias: name, smokeTest, staging } = inputs
  const destination = chooseDestination(inputs, current, isRerun ? git.run : undefined)
  const { version, rolledBackFrom } = destination.kind === 'move' ? destination : {}
  const target = version === undefined ? undefined : await readTarget(aws, functionName, version)
  const planned = planRollback(inputs, current, target && { target, rolledBackFrom })
  const output = planOutput(planned, undefined, [])
  const note = rollbackSentence(current, destination)
  for (const line of [note, ...planLines(output)]) info(line)
  const served = numbered(current.versions, current.alias.traffic.version)
  const secrets = secretsOf([{ configuration: current.latest }, served, target])
  const tests = await prepareTests(
    { aws, warning },
    { functionName, alias: name, ...(smokeTest && { smokeTest }) },
    secrets,
  )
  // The alias's history says where the version came from, and which run moved the alias.
  const { sha, ref } = target?.record?.git ?? {}
  const { alias, latest } = current
  return {
    inputs,
    current,
    note,
    functionUrl: tests?.functionUrl,
    plan: planned,
    output,
    details: { git: gitReference(sha, git.run, ref), staging },
    start: { latest, alias, version: target, previousVersion: versionRolledBackFrom(alias) },
    isUnchanged: destination.kind === 'keep',
    otherVersion: otherVersion(current, version),
    // Nobody asked for the version that is served where another was expected.
    tests: destination.kind === 'keep' && destination.because === 'not-expected' ? undefined : tests,
  }
}
