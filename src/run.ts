import { asFailure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import type { DeployInputs } from './inputs/deploy-inputs.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { OUTPUTS, outputsOf } from './report/outputs.ts'
import { type Phases, startPhases } from './report/phases.ts'
import type { DeployResult } from './report/result.ts'
import { headline, summaryOf } from './report/summary.ts'

/**
 * Runs the action: reads the inputs, carries out the mode, reports. The one place that turns an error into an
 * exit code.
 * @returns the exit code of the process
 */
export async function run(runner: Runner): Promise<number> {
  const phases = startPhases(runner)
  const result = await carryOut(runner, phases)
  tell(runner, result)
  await summarize(runner, result, phases.timings)
  return writeOutputs(runner, result) && !result.failure ? 0 : 1
}

async function carryOut(runner: Runner, phases: Phases): Promise<DeployResult> {
  let known: DeployInputs | undefined
  try {
    const inputs = await readInputs(runner)
    known = inputs
    // Loaded only now, so that a wrong input is told without waiting for the AWS SDK to load.
    const [{ openSession }, { deploy }] = await Promise.all([
      import('./session.ts'),
      import('./modes/deploy.ts'),
    ])
    return await deploy(inputs, openSession(runner, inputs, phases))
  } catch (error) {
    return failedBeforePlan(known, error)
  }
}

function tell(runner: Runner, result: DeployResult): void {
  const { failure, served } = result
  if (!failure) {
    runner.info(headline(result))
    return
  }
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    runner.debug(error.stack ?? error.message)
  }
  const outcome = result.changed ? 'released, but not finished' : 'not released'
  runner.error(
    [failure.message, served, failure.advice].filter(Boolean).join('\n'),
    `${result.functionName || 'lambda-deploy-action'}: ${outcome}`,
  )
}

/** A summary that cannot be written is no reason to call a release failed. */
async function summarize(runner: Runner, result: DeployResult, timings: Phases['timings']): Promise<void> {
  try {
    await runner.summarize(summaryOf(result, timings))
  } catch (error) {
    runner.warning(`The summary could not be written: ${messageOf(error)}`)
  }
}

/** @returns whether the outputs are written; later steps would take them for empty otherwise */
function writeOutputs(runner: Runner, result: DeployResult): boolean {
  const outputs = outputsOf(result)
  try {
    for (const name of OUTPUTS) runner.setOutput(name, outputs[name])
    return true
  } catch (error) {
    runner.error(
      `The outputs could not be written: ${messageOf(error)}\nEverything else was done as the log says. See what is wrong with the file that the runner names in GITHUB_OUTPUT.`,
      'Outputs not written',
    )
    return false
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The result of a run that ended before anything could be written. */
function failedBeforePlan(inputs: DeployInputs | undefined, error: unknown): DeployResult {
  return {
    result: 'failed',
    functionName: inputs?.functionName ?? '',
    region: inputs?.region ?? '',
    changed: false,
    ...(inputs?.alias && { alias: inputs.alias }),
    failure: asFailure(error),
    ...(inputs && { served: 'Nothing was written.' }),
  }
}
