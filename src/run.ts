import { asFailure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import type { DeployInputs } from './inputs/deploy-inputs.ts'
import { readInputs } from './inputs/read-inputs.ts'
import { OUTPUTS, outputsOf } from './report/outputs.ts'
import { startPhases } from './report/phases.ts'
import type { DeployResult } from './report/result.ts'
import { headline, summaryOf } from './report/summary.ts'

/**
 * Runs the action: reads the inputs, carries out the mode, reports. The one place that turns an error into an
 * exit code.
 * @returns the exit code of the process
 */
export async function run(runner: Runner): Promise<number> {
  const phases = startPhases(runner)
  let known: DeployInputs | undefined
  try {
    const inputs = await readInputs(runner)
    known = inputs
    // Loaded only now, so that a wrong input is told without waiting for the AWS SDK to load.
    const [{ openSession }, { deploy }] = await Promise.all([
      import('./session.ts'),
      import('./modes/deploy.ts'),
    ])
    const result = await deploy(inputs, openSession(runner, inputs, phases))
    await report(runner, result, phases.timings)
    return result.failure ? 1 : 0
  } catch (error) {
    const result = failedBeforePlan(known, error)
    await report(runner, result, phases.timings)
    return 1
  }
}

async function report(
  runner: Runner,
  result: DeployResult,
  timings: Parameters<typeof summaryOf>[1],
): Promise<void> {
  const outputs = outputsOf(result)
  for (const name of OUTPUTS) runner.setOutput(name, outputs[name])
  const { failure, served } = result
  if (failure) {
    for (let error: unknown = failure; error instanceof Error; error = error.cause) {
      runner.debug(error.stack ?? error.message)
    }
    runner.error(
      [failure.message, served, failure.advice].filter(Boolean).join('\n'),
      `${result.functionName || 'lambda-deploy-action'}: not released`,
    )
  } else {
    runner.info(headline(result))
  }
  await runner.summarize(summaryOf(result, timings))
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
