import type { IncomingHttpHeaders } from 'node:http'
import type { Execution } from './cloudwatch/lambda-metrics.ts'

/**
 * Requests of function URLs and REST APIs run functions in the emulator, out of the front's sight. It is given the number
 * that decides between the versions of a weighted alias, and says in its answer what it ran (executions.py).
 */
export const DRAW = 'x-local-aws-draw'
export const EXECUTED = 'x-local-aws-executed'

/** Whether a path is that of a function URL or a REST API. */
export function isRouted(path: string): boolean {
  return /^\/_aws\/(lambda-url|execute-api)\//.test(path)
}

/** What the emulator ran for a request; undefined when that was no function. */
export function executionIn(headers: IncomingHttpHeaders, started: number): Execution | undefined {
  const text = headers[EXECUTED]
  if (text === undefined) return undefined
  const { functionName, qualifier, ...rest } = JSON.parse(String(text)) as Omit<
    Execution,
    'started' | 'ended'
  >
  // JSON has null where there is no qualifier.
  return { functionName, qualifier: qualifier ?? undefined, ...rest, started, ended: Date.now() }
}
