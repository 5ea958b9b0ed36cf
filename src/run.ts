import { aborted, type Cancellable, Cancelled, rollBackAgainAdvice } from './cancellation.ts'
import { commentOnRun } from './comment-on-run.ts'
import { asFailure, type Failure } from './failure.ts'
import type { Runner } from './github/runner.ts'
import { runnerInRegion } from './github/runner-in-region.ts'
import { nameIn, readInputs } from './inputs/read-inputs.ts'
import type { Inputs } from './model/wanted.ts'
import { type Phases, startPhases } from './phases.ts'
import { failureTitle, headline } from './report/headline.ts'
import { OUTPUTS, outputsOf } from './report/outputs.ts'
import { adviceOf, type RefusedResult, type RunResult, type Subject } from './report/result.ts'
import { afterFailedTest, NOTHING_CHANGED } from './report/sentences/after-failure.ts'
import { summaryOf } from './report/summary.ts'

/**
 * Runs the action: reads the inputs, carries out the mode, reports. The one place that turns an error into an
 * exit code.
 * @returns the exit code of the process
 */
export async function run(given: Runner, cancellation: Cancellable): Promise<number> {
  const { stop, lastMoment } = cancellation
  const known: { inputs?: Inputs } = {}
  const runner = runnerInRegion(given, () => known.inputs?.region)
  const phases = startPhases(runner, cancellation)
  const announce = () => runner.info(STOPPING)
  stop.addEventListener('abort', announce, { once: true })
  const result = await Promise.race([
    carryOut(runner, phases, cancellation, known),
    aborted(lastMoment).catch((reason: unknown) => cutShort(runner, known.inputs, reason)),
  ])
  stop.removeEventListener('abort', announce)
  tell(runner, result)
  if (known.inputs && !stop.aborted) await commentOnRun(runner, known.inputs, result)
  await summarize(runner, result, phases.timings)
  return writeOutputs(runner, result) && !result.failure ? 0 : 1
}

const STOPPING = 'Cancelled. Starting nothing new, and undoing what has not been verified.'

/** @param known receives the inputs once they are read */
async function carryOut(
  runner: Runner,
  phases: Phases,
  cancellation: Cancellable,
  known: { inputs?: Inputs },
): Promise<RunResult> {
  try {
    const inputs = await readInputs(runner)
    known.inputs = inputs
    if ('githubToken' in inputs && inputs.githubToken) runner.secret(inputs.githubToken)
    for (const each of inputs.warnings ?? []) runner.warning(each)
    return await carryOutMode(inputs, runner, phases, cancellation)
  } catch (error) {
    return failedBeforePlan(runner, known.inputs, error)
  }
}

/** A mode and the AWS SDK are loaded here, so that a wrong input is reported without waiting for them. */
async function carryOutMode(
  inputs: Inputs,
  runner: Runner,
  phases: Phases,
  cancellation: Cancellable,
): Promise<RunResult> {
  const opening = import('./session.ts')
  const open = async () => (await opening).openSession(runner, inputs, phases, cancellation)
  switch (inputs.mode) {
    case 'deploy': {
      if (inputs.removesAlias) {
        const { removeAlias } = await import('./modes/alias-removal.ts')
        return removeAlias(inputs, await open())
      }
      if (inputs.promotion) {
        const { promote } = await import('./modes/promotion.ts')
        return promote(inputs, await open())
      }
      const { deploy } = await import('./modes/deploy.ts')
      return deploy(inputs, await open())
    }
    case 'publish-layer': {
      const { publishLayer } = await import('./modes/publish-layer.ts')
      return publishLayer(inputs, await open())
    }
    case 'rollback': {
      const { rollback } = await import('./modes/rollback.ts')
      return rollback(inputs, await open())
    }
    case 'smoke-test': {
      const { smokeTest } = await import('./modes/smoke-test.ts')
      return smokeTest(inputs, await open())
    }
  }
}

function tell(runner: Runner, result: RunResult): void {
  const { failure, served } = result
  if (!failure) {
    runner.info(headline(result))
    return
  }
  for (let error: unknown = failure; error instanceof Error; error = error.cause) {
    runner.debug(error.stack ?? error.message)
  }
  runner.error([failure.message, served, adviceOf(result)].filter(Boolean).join('\n'), failureTitle(result))
}

/** A summary that cannot be written does not make a release fail. */
async function summarize(runner: Runner, result: RunResult, timings: Phases['timings']): Promise<void> {
  try {
    await runner.summarize(summaryOf(result, timings))
  } catch (error) {
    runner.warning(`The summary could not be written: ${messageOf(error)}`)
  }
}

/** @returns whether the outputs were written. Later steps would read empty values otherwise. */
function writeOutputs(runner: Runner, result: RunResult): boolean {
  const outputs = outputsOf(result)
  try {
    for (const name of OUTPUTS) runner.setOutput(name, outputs[name])
    return true
  } catch (error) {
    runner.error(
      `The outputs could not be written: ${messageOf(error)}\nEverything else was done, as the log shows. Check the file that the runner names in GITHUB_OUTPUT.`,
      'Outputs not written',
    )
    return false
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

/** The result of a run that ended before anything could be written. */
function failedBeforePlan(runner: Runner, inputs: Inputs | undefined, error: unknown): RefusedResult {
  return {
    kind: 'refused',
    result: 'failed',
    region: inputs?.region ?? '',
    changed: false,
    subject: subjectOf(runner, inputs),
    failure: toldFailure(inputs, error),
    served: inputs?.mode === 'smoke-test' ? afterFailedTest(undefined, undefined) : NOTHING_CHANGED,
  }
}

function toldFailure(inputs: Inputs | undefined, error: unknown): Failure {
  return error instanceof Cancelled && inputs?.mode === 'rollback'
    ? new Cancelled(error.how, rollBackAgainAdvice(undefined, undefined))
    : asFailure(error)
}

/** The result of a run that was cancelled and did not end in time. */
function cutShort(runner: Runner, inputs: Inputs | undefined, reason: unknown): RefusedResult {
  const served = inputs && 'There was no time to read what is served now. Check the alias in AWS.'
  return { ...failedBeforePlan(runner, inputs, reason), served, isCutShort: true }
}

/** What a run was about. */
function subjectOf(runner: Runner, inputs: Inputs | undefined): Subject {
  if (!inputs) return { mode: undefined, name: nameIn(runner) }
  if (inputs.mode === 'publish-layer') return { mode: inputs.mode, layerName: inputs.layerName }
  const { functionName, alias } = inputs
  const mode = inputs.mode === 'deploy' && inputs.removesAlias ? 'removal' : inputs.mode
  return { mode, functionName, alias }
}
