import { mkdirSync } from 'node:fs'
import { InvokeCommand } from '@aws-sdk/client-lambda'
import type { Call, InjectedFault } from '../../../local-aws/front/front.ts'
import { runStep, type StepOptions, type StepRun } from '../../../local-aws/run-step.ts'
import type { FaultKind } from './faults.ts'
import type { Lane, Subject } from './lane.ts'
import { type Observed, observe } from './observed.ts'
import { CANARIES } from './prepared.ts'
import type { Scenario } from './scenarios.ts'

/** A run of the bundle, the calls that it made, and what AWS held when it had ended. */
export interface ObservedRun {
  readonly run: StepRun
  readonly calls: readonly Call[]
  readonly state: Observed
  /** Milliseconds from SIGTERM to the end of the process. */
  readonly endedAfter?: number
}

/** Factor on every wait: an answer that never comes is given up after 2.4 s. */
const WAIT_SCALE = '0.02'

/** Runs the step of a scenario, with a fault already injected where there is one. */
export async function runScenario(
  lane: Lane,
  scenario: Scenario,
  subject: Subject,
  meets?: { readonly fault: InjectedFault; readonly kind: FaultKind },
): Promise<ObservedRun> {
  lane.aws.front.clearCalls()
  let signalled: number | undefined
  const run = await runStep(lane.aws, {
    with: scenario.inputs(subject),
    workspace: lane.workspace,
    env: environmentOf(lane, scenario),
    ...endOf(meets, () => {
      signalled = performance.now()
    }),
  })
  const ended = performance.now()
  lane.aws.front.clearFaults()
  const calls = [...lane.aws.front.calls]
  const state = await observe(lane, subject)
  return { run, calls, state, ...(signalled !== undefined && { endedAfter: ended - signalled }) }
}

function endOf(
  meets: { readonly fault: InjectedFault; readonly kind: FaultKind } | undefined,
  signalled: () => void,
): Pick<StepOptions, 'killWhen' | 'killWith'> {
  if (!meets?.kind.ends) return {}
  return { killWhen: meets.fault.happened.then(signalled), killWith: meets.kind.ends }
}

function environmentOf(lane: Lane, { signsIn }: Scenario): Record<string, string> {
  const common = { LAMBDA_DEPLOY_ACTION_WAIT_SCALE: WAIT_SCALE, NODE_COMPILE_CACHE: compileCache() }
  if (signsIn) {
    return {
      ...common,
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      HOME: '/nonexistent',
      ...lane.tokens.environment,
    }
  }
  return {
    ...common,
    AWS_SECRET_ACCESS_KEY: CANARIES.secretKey,
    AWS_SESSION_TOKEN: CANARIES.sessionToken,
  }
}

/** The bundle is compiled once, not in every of some thousand runs. */
function compileCache(): string {
  const folder = new URL('../../../node_modules/.cache/compiled-bundle', import.meta.url).pathname
  mkdirSync(folder, { recursive: true })
  return folder
}

/** What callers of an alias get: the answer, or the error of the function. */
export async function invokeAlias(
  { lambda }: Lane,
  { functionName }: Subject,
  alias: string,
): Promise<{ readonly answer: unknown } | { readonly error: string }> {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({ FunctionName: functionName, Qualifier: alias }),
  )
  const text = Buffer.from(Payload ?? []).toString()
  return FunctionError ? { error: text } : { answer: JSON.parse(text) }
}

/** All that somebody can read of a run: the runner itself swallows the commands that mask. */
export function readable({ run, state }: Pick<ObservedRun, 'run' | 'state'>): Record<string, string> {
  const descriptions = [
    ...Object.values(state.aliases),
    ...Object.values(state.versions),
    ...Object.values(state.layerVersions),
  ].map(({ description }) => description)
  return {
    log: run.log.replace(/^::add-mask::.*$/gm, ''),
    outputs: Object.values(run.outputs).join('\n'),
    summary: run.summary,
    descriptions: descriptions.join('\n'),
  }
}
