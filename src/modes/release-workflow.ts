import { asFailure } from '../failure.ts'
import type { FunctionResult } from '../report/result.ts'
import type { Session } from '../session.ts'
import type { Planned, ReleaseMode } from './release-mode.ts'

/** The workflow of every mode that moves an alias: read, plan, then refuse, show the plan, or carry it out. */
export async function releaseWorkflow<Current, Plan extends Planned, Result extends FunctionResult>(
  mode: ReleaseMode<Current, Plan, Result>,
  session: Session,
): Promise<Result> {
  const { phase, warning } = session
  const current = await phase(mode.reading, mode.read)
  let planned: Plan
  try {
    planned = await phase('Plan', () => mode.plan(current))
  } catch (error) {
    const refused = mode.refused(current, asFailure(error))
    return mode.dryRun ? { ...refused, isRefusedPlan: true } : refused
  }
  const { output, plan } = planned
  for (const each of output.warnings) warning(each)
  if (mode.dryRun) {
    const consequences = (plan.consequences ?? []).map((each) => each.planned)
    for (const each of consequences) warning(each)
    const warned = { ...planned, output: { ...output, warnings: [...output.warnings, ...consequences] } }
    return mode.resultOf('planned', warned, planned.start)
  }
  if (isComplete(planned)) return mode.resultOf('unchanged', planned, planned.start)
  // Most of the code: a release that finds nothing to do ends sooner without it.
  const { carryOut } = await import('./carry-out.ts')
  return carryOut(mode, planned, session)
}

/** Whether there is nothing to release, to test, or to finish. */
function isComplete({ isUnchanged, tests, plan }: Planned): boolean {
  return isUnchanged && !tests && plan.steps.length === 0
}
