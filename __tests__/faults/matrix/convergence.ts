import { type Disturbed, same, type Undisturbed } from './invariants.ts'

/** The same run again, without the fault, ends as if there had been none. */
export function converges(
  { scenario, after, run: known }: Undisturbed,
  { run, state }: Disturbed,
): readonly string[] {
  const problems: string[] = []
  if ((run.exitCode === 0) !== scenario.succeeds)
    problems.push(`Run again, the exit code is ${run.exitCode}: ${run.errors.join(' ')}`)
  // What a run that goes well finds may be done already; one whose test fails ends the same way each time.
  const { result } = run.outputs
  if (!scenario.succeeds && result !== known.outputs['result'])
    problems.push(`Run again, the result is "${result}", not "${known.outputs['result']}".`)
  if (!same(state, after))
    problems.push(`Run again, it does not end as undisturbed: ${differences(after, state)}`)
  return problems
}

/** Where two states differ, as paths with both values. */
function differences(left: unknown, right: unknown, path = ''): string {
  if (same(left, right)) return ''
  if (typeof left !== 'object' || typeof right !== 'object' || left === null || right === null)
    return `${path} is ${JSON.stringify(right)}, not ${JSON.stringify(left)}`
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return keys
    .map((key) =>
      differences(
        (left as Record<string, unknown>)[key],
        (right as Record<string, unknown>)[key],
        path ? `${path}.${key}` : key,
      ),
    )
    .filter(Boolean)
    .join('; ')
}
