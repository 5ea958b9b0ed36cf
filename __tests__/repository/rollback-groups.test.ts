import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))
const textOf = (path: string) => readFileSync(`${root}${path}`, 'utf8')

type Concurrency = string | { readonly group: string } | undefined

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

interface Job {
  readonly concurrency?: Concurrency
  readonly steps?: readonly Step[]
}

interface Workflow {
  readonly concurrency?: Concurrency
  readonly jobs?: Readonly<Record<string, Job>>
}

/** The workflows that a user has side by side: of an example, or of all documents, which speak of one function. */
type Project = Readonly<Record<string, Workflow>>

const groupOf = (concurrency: Concurrency) =>
  typeof concurrency === 'string' ? [concurrency] : concurrency ? [concurrency.group] : []

const uses = ({ steps = [] }: Job, mode: string) =>
  steps.some((step) => step.uses?.startsWith('org/lambda-deploy-action@') && step.with?.['mode'] === mode)

const deploys = (job: Job) =>
  uses(job, 'deploy') ||
  (job.steps ?? []).some(({ uses }) => uses?.startsWith('org/lambda-deploy-action/release@'))

/** The groups in which a release waits or is running. */
function groupsOfDeploys(project: Project): string[] {
  return Object.values(project).flatMap(({ concurrency, jobs = {} }) => {
    const deploying = Object.values(jobs).filter(deploys)
    return deploying.flatMap((job) => [...groupOf(concurrency), ...groupOf(job.concurrency)])
  })
}

/**
 * The jobs that only roll back, with the groups that they wait in. A workflow that has released holds its group already,
 * so its later jobs wait for nobody in it.
 */
function rollbacks(project: Project): { readonly name: string; readonly groups: readonly string[] }[] {
  return Object.entries(project).flatMap(([path, { concurrency, jobs = {} }]) => {
    const holds = Object.values(jobs).some(deploys)
    return Object.entries(jobs)
      .filter(([, job]) => uses(job, 'rollback') && !deploys(job))
      .map(([job, { concurrency: own }]) => ({
        name: `${path}: ${job}`,
        groups: [...(holds ? [] : groupOf(concurrency)), ...groupOf(own)],
      }))
  })
}

/** The rollbacks that would wait for a release. */
function waiting(project: Project): string[] {
  const taken = groupsOfDeploys(project)
  return rollbacks(project)
    .filter(({ groups }) => groups.some((group) => taken.includes(group)))
    .map(({ name }) => name)
}

const examples = globSync('examples/*', { cwd: root })
const projectOf = (example: string): Project =>
  Object.fromEntries(
    globSync(`${example}/.github/workflows/*.yml`, { cwd: root }).map((path) => [path, parse(textOf(path))]),
  )

/** The whole workflows of the documents. */
const documents: Project = Object.fromEntries(
  ['README.md', ...globSync('docs/*.md', { cwd: root })].flatMap((path) =>
    Array.from(textOf(path).matchAll(/^```yaml\n([\s\S]*?)^```/gm), ([, block = '']) => block)
      .filter((block) => /^jobs:/m.test(block))
      .map((block, index) => [`${path} (${index + 1})`, parse(block)] as const),
  ),
)

describe('a rollback waits for no release, because it has to end a traffic shift', () => {
  test.each(examples)('%s', (example) => {
    expect(waiting(projectOf(example))).toEqual([])
  })

  test('in the workflows of the documents', () => {
    expect(waiting(documents)).toEqual([])
  })

  test('and there are rollbacks to look at', () => {
    const names = [...examples.map(projectOf), documents].flatMap(rollbacks).map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        'examples/api-gateway/.github/workflows/rollback.yml: rollback',
        'examples/from-buildkite/.github/workflows/deploy-then-decide.yml: rollback',
        'examples/container/.github/workflows/rollback-prod.yml: rollback',
        'examples/restart-registry/.github/workflows/rollback-prod.yml: rollback',
        expect.stringMatching(/^README\.md .*: rollback$/),
        expect.stringMatching(/^docs\/traffic-shifts\.md .*: rollback$/),
      ]),
    )
  })

  test('one that does is seen', () => {
    const step = (mode: string) => [{ uses: 'org/lambda-deploy-action@v1', with: { mode } }]
    const release = { jobs: { deploy: { concurrency: 'prod', steps: step('deploy') } } }
    const inGroup = (group: string) => ({
      concurrency: { group },
      jobs: { back: { steps: step('rollback') } },
    })
    expect(waiting({ release, undo: inGroup('prod') })).toEqual(['undo: back'])
    expect(waiting({ release, undo: inGroup('rollback-prod') })).toEqual([])
  })
})
