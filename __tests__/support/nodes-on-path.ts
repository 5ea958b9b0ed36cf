import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** A Node that this machine has. */
export interface NodeOnPath {
  readonly program: string
  /** Its major version. */
  readonly version: number
}

/** Every Node from version 20 on, the oldest first: that of the tests, and whatever else the machine has. */
export function nodesOnPath(): NodeOnPath[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((directory) => join(directory, 'node'))
    .filter(existsSync)
    .map((program) => ({ program, version: versionOf(program) }))
    .filter(({ version }) => version >= 20)
    .toSorted((one, other) => one.version - other.version)
}

function versionOf(program: string): number {
  return Number(/^v(\d+)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1])
}
