import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const workflows = globSync('examples/*/.github/workflows/*.yml', { cwd: root }).sort()

interface Job {
  readonly needs?: string | readonly string[]
  readonly environment?: unknown
  readonly permissions?: Readonly<Record<string, string>>
}

interface Workflow {
  readonly concurrency?: string | { readonly group: string }
  readonly jobs: Readonly<Record<string, Job>>
}

const workflowOf = (path: string) => parse(readFileSync(`${root}${path}`, 'utf8')) as Workflow

/** Whether a job may wait for a reviewer of its environment while one before it has changed something in AWS. */
const mayWait = ({ jobs }: Workflow) =>
  Object.values(jobs).some(
    ({ needs = [], environment }) =>
      environment !== undefined && [needs].flat().some((name) => jobs[name]?.permissions?.['id-token']),
  )

/** The runs that wait for each other as a whole: a group of workflows is held until the last job has ended. */
const groupOf = ({ concurrency }: Workflow) =>
  typeof concurrency === 'string' ? concurrency : concurrency?.group

describe('A workflow of the examples that has released something and may wait for days until somebody approves', () => {
  const waiting = workflows.filter((path) => mayWait(workflowOf(path)))

  test('is among them', () => {
    expect(waiting).toContain('examples/api-gateway/.github/workflows/release.yml')
    expect(waiting).toContain('examples/from-buildkite/.github/workflows/deploy-then-decide.yml')
  })

  test.each(waiting)('holds up no later run: %s', (path) => {
    expect(groupOf(workflowOf(path)) ?? 'github.run_id').toContain('github.run_id')
  })
})
