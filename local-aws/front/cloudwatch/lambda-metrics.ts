import type { Metrics } from './metrics.ts'

/** A call of a function that was carried out. */
export interface Execution {
  readonly functionName: string
  /** The alias or version that was called; undefined for the function itself. */
  readonly qualifier: string | undefined
  /** The version that ran. */
  readonly version: string
  /** Whether the alias shares its traffic between two versions. */
  readonly isWeighted: boolean
  /** Whether the function itself failed, whatever it answered. */
  readonly isError: boolean
  /** In milliseconds since 1970. */
  readonly started: number
  readonly ended: number
}

/**
 * Counts a call as Lambda does (Lambda developer guide, "Using CloudWatch metrics with Lambda"): under the function, under
 * what was called, and under the version that ran where an alias shares its traffic. The time is that of the start; what
 * is counted is known at the end.
 */
export function countExecution(metrics: Metrics, execution: Execution): void {
  const { functionName: FunctionName, qualifier, version, isWeighted, isError } = execution
  const Resource = qualifier === undefined ? FunctionName : `${FunctionName}:${qualifier}`
  const dimensions: Record<string, string>[] = [{}, { FunctionName }, { FunctionName, Resource }]
  if (isWeighted) dimensions.push({ FunctionName, Resource, ExecutedVersion: version })
  for (const name of isError ? ['Invocations', 'Errors'] : ['Invocations'])
    for (const each of dimensions)
      metrics.count({ namespace: 'AWS/Lambda', name, dimensions: each }, execution)
}
