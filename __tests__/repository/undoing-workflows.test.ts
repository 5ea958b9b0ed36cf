import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'

const root = fileURLToPath(new URL('../../', import.meta.url))

interface Step {
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly 'timeout-minutes'?: number
}

interface Job {
  readonly steps: readonly Step[]
  readonly 'timeout-minutes'?: number
}

const jobsOf = (path: string): Record<string, Job> => parse(readFileSync(`${root}${path}`, 'utf8')).jobs

const modeOf = ({ uses = '', with: inputs }: Step) =>
  uses.startsWith('org/lambda-deploy-action@') ? inputs?.['mode'] : undefined

/** The jobs that release and undo what they have released when what follows does not pass. */
const undoing = globSync('examples/*/.github/workflows/*.yml', { cwd: root })
  .sort()
  .flatMap((path) =>
    Object.entries(jobsOf(path)).map(([name, job]) => ({ title: `${path}: ${name}`, ...partsOf(job) })),
  )
  .filter(({ release, rollback }) => release >= 0 && rollback > release)

function partsOf(job: Job) {
  return {
    job,
    release: job.steps.findIndex((step) => modeOf(step) === 'deploy'),
    rollback: job.steps.findIndex((step) => modeOf(step) === 'rollback'),
  }
}

describe('A job of the examples that undoes its release when a test of its own does not pass', () => {
  test('is among them', () => {
    expect(undoing.map(({ title }) => title.replace(/^examples\/|\.github\/workflows\//g, ''))).toEqual([
      'api-gateway/release-with-own-tests.yml: stage',
      'api-gateway/release-with-own-tests.yml: prod',
      'api-gateway/release.yml: stage',
      'api-gateway/release.yml: prod',
      'restart-registry/deploy-prod.yml: release',
    ])
  })

  test.each(undoing)('also does so when it is cancelled or hangs: $title', ({ job, release, rollback }) => {
    const test = job.steps[rollback - 1]
    const condition = job.steps[rollback]?.if ?? ''
    expect(condition).toMatch(/^always\(\) && /)
    expect(condition).toContain(`steps.${test?.id}.outcome != 'success'`)
    expect(condition).toContain(`steps.${job.steps[release]?.id}.outputs.changed == 'true'`)
    // GitHub cancels a job that runs out of time, and ends it five minutes later: the step has to run out of time first.
    expect(test?.['timeout-minutes']).toBeLessThan(Number(job['timeout-minutes']) - 5)
  })
})

/** The workflows of the examples that release new code. */
const releasing = globSync('examples/*/.github/workflows/*.yml', { cwd: root })
  .sort()
  .map((path) => ({ path, steps: Object.values(jobsOf(path)).flatMap(({ steps }) => steps) }))
  .filter(({ steps }) =>
    steps.some(
      (step) => modeOf(step) === 'deploy' || step.uses?.startsWith('org/lambda-deploy-action/release@'),
    ),
  )

test.each(releasing)(
  'A workflow of the examples deletes old versions, or they fill the account: $path',
  ({ steps }) => {
    expect(steps.map((step) => step.with?.['keep-versions'])).toContain(20)
  },
)

describe('The two releases of restart-registry', () => {
  const stepsOf = (stage: string) =>
    Object.values(jobsOf(`examples/restart-registry/.github/workflows/deploy-${stage}.yml`))
      .flatMap(({ steps }) => steps)
      .filter(({ uses = '' }) => uses.startsWith('org/lambda-deploy-action'))
  const staging = stepsOf('staging').find(({ uses }) => uses?.includes('/release@'))?.with ?? {}
  const production = stepsOf('prod').find((step) => modeOf(step) === 'deploy')?.with ?? {}
  const layer = stepsOf('prod').find((step) => modeOf(step) === 'publish-layer')?.with ?? {}

  test('give the function the same, but for its name', () => {
    const {
      mode: _mode,
      layers: _layers,
      'release-alias': _alias,
      'function-name': _name,
      ...common
    } = production
    expect(staging).toMatchObject(common)
  })

  test('publish the layer in the same way', () => {
    const { mode: _mode, 'layer-name': _name, 'zip-file': zip, ...common } = layer
    expect(staging['layer-zip-file']).toBe(zip)
    for (const [name, value] of Object.entries(common))
      expect({ [name]: staging[name] ?? staging[`layer-${name}`] }).toEqual({ [name]: value })
  })
})
